/* Small counts are merged into wider ones, each case told once at most, and none in a count below the least.
   */
#include "base/rand.h"
#include "domains/solved/solved_rules.h"
#include "vocab/place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#define A "510104018006001001"
#define B "510104018006001002"
#define C "510104018006002001"
enum { OCTOBER = 12 * 2025 + 9, NOVEMBER };

static void line(const List *counts, int64_t i, const char *place, const char *class, bool month,
                 int64_t cases)
{
    const SolvedCount *c = (const SolvedCount *)counts->at + i;
    assert_true(i < counts->count);
    assert_true(str_eq(c->place, str_of(place)));
    assert_true(class ? str_eq(c->class, str_of(class)) : !c->class.at);
    assert_int_equal(c->month != NONE, month);
    assert_int_equal(c->cases, cases);
}

static void few_are_told_more_widely(void **state)
{
    (void)state;
    Arena keep = arena_make(1 << 20);
    List counts;
    bool left;
    SolvedMonth months[] = {
        { S(A), S("14001"), NOVEMBER, 2 }, { S(A), S("14001"), NOVEMBER, 1 },      /* 3 in a month */
        { S(A), S("16001"), OCTOBER, 2 }, { S(A), S("16001"), NOVEMBER, 2 },           /* 4 in two months */
        { S(A), S("16002"), OCTOBER, 2 }, { S(B), S("16002"), NOVEMBER, 1 },           /* 3 in the grid */
        /* 4 in the community */
        { S(A), S("16003"), OCTOBER, 2 }, { S(C), S("16003"), NOVEMBER, 2 },
        { S(A), S("16004"), OCTOBER, 2 }, { S(C), S("16005"), NOVEMBER, 1 },           /* 3 of any class */
    };
    solved_merge(&(List){ months, COUNT(months) }, 1, 3, &keep, &counts, &left);
    assert_int_equal(counts.count, 5);
    line(&counts, 0, A, "14001", true, 3);
    line(&counts, 1, A, "16001", false, 4);
    line(&counts, 2, "510104018006001", "16002", false, 3);
    line(&counts, 3, "510104018006", "16003", false, 4);
    line(&counts, 4, "510104018006", NULL, false, 3);
    assert_false(left);
    solved_merge(&(List){ months + 8, 1 }, 1, 3, &keep, &counts, &left);
    assert_true(counts.count == 0 && left);
    solved_merge(NULL, 0, 3, &keep, &counts, &left);
    assert_true(counts.count == 0 && !left);
    arena_drop(keep, 1 << 20);
}

static void whatever_there_is_none_is_below_the_least(void **state)
{
    (void)state;
    static const char *const places[] = { A, B, C }, *const classes[] = { "14001", "16001", "16002" };
    Arena whole = arena_make(1 << 20);
    for (uint64_t seed = 1; seed <= 400; seed++) {
        Arena keep = whole;
        Rand r = rand_from(seed);
        SolvedMonth month[40];
        List counts;
        bool left;
        int64_t least = rand_between(&r, 1, 6), all = 0, told = 0, months = 0;
        for (int p = 0; p < 3; p++)
            for (int c = 0; c < 3; c++)
                for (int d = 0; d < 4; d++) {
                    int64_t cases = rand_between(&r, 0, 3);
                    if (!cases) continue;
                    month[months++] = (SolvedMonth){ str_of(places[p]), str_of(classes[c]), OCTOBER + d,
                                                   cases };
                    all += cases;
                }
        const List halves[] = { { month, months / 2 }, { month + months / 2, months - months / 2 } };
        solved_merge(halves, 2, least, &keep, &counts, &left);
        for (int64_t i = 0; i < counts.count; i++) {
            const SolvedCount *c = (const SolvedCount *)counts.at + i;
            assert_true(c->cases >= least);
            told += c->cases;
        }
        assert_true(left ? told < all && all - told < least : told == all);
    }
    arena_drop(whole, 1 << 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(few_are_told_more_widely),
                                        cmocka_unit_test(whatever_there_is_none_is_below_the_least) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
