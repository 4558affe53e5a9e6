/* The order of needs and the rounding of shares, by tables. */
#include "domains/briefs/briefs_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static void the_basic_the_many_and_the_asked_for_come_first(void **state)
{
    (void)state;
    BriefNeed n[] = {
        { .kind = S("cafe"), .lacking = 900, .wishes = 9 },
        { .kind = S("repair"), .basic = true, .lacking = 10, .wishes = 0 },
        { .kind = S("laundry"), .basic = true, .lacking = 10, .wishes = 2 },
        { .kind = S("market"), .basic = true, .lacking = 300 },
        { .kind = S("books"), .lacking = 900, .wishes = 9 },
    };
    static const char *const order[] = { "market", "laundry", "repair", "books", "cafe" };
    qsort(n, COUNT(n), sizeof *n, brief_before);
    for (int i = 0; i < COUNT(n); i++) assert_true(str_eq(n[i].kind, str_of(order[i])));
}

static void shares_are_rounded_as_on_the_page(void **state)
{
    (void)state;
    enum { ROOM = 1 << 16 };
    static const struct { int64_t part, whole; const char *words; } row[] = {
        { 0, 0, "—" }, { 0, 7, "0%" }, { 7, 7, "100%" }, { 1, 3, "33%" }, { 1, 200, "1%" }, { 1, 201, "0%" },
        { 995, 1000, "100%" }, { 994, 1000, "99%" },
    };
    Arena whole = arena_make(ROOM), keep = whole;
    for (int i = 0; i < COUNT(row); i++)
        assert_true(str_eq(brief_share(row[i].part, row[i].whole, &keep), str_of(row[i].words)));
    arena_drop(whole, ROOM);
}

static void two_shares_and_their_points_agree(void **state)
{
    (void)state;
    enum { ROOM = 1 << 16 };
    static const struct { int64_t from, to, whole; const char *share, *points; } row[] = {
        { 0, 0, 0, "—", "—" }, { 7, 7, 7, "100.0%", "0.0" }, { 1, 2, 3, "66.7%", "+33.4" },
        { 2, 1, 3, "33.3%", "-33.4" }, { 0, 1, 2001, "0.0%", "0.0" }, { 0, 1, 2000, "0.1%", "+0.1" },
        { 783, 779, 1000, "77.9%", "-0.4" },
    };
    Arena whole = arena_make(ROOM), keep = whole;
    for (int i = 0; i < COUNT(row); i++) {
        assert_true(str_eq(brief_share_fine(row[i].to, row[i].whole, &keep), str_of(row[i].share)));
        assert_true(str_eq(brief_points(row[i].from, row[i].to, row[i].whole, &keep), str_of(row[i].points)));
    }
    arena_drop(whole, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_basic_the_many_and_the_asked_for_come_first),
        cmocka_unit_test(shares_are_rounded_as_on_the_page),
        cmocka_unit_test(two_shares_and_their_points_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
