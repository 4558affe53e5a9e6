/* Scores and ranks, seven natural days, and who marks whom. */
#include "domains/honours/honours_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void a_line_gives_no_more_than_its_marks(void **state)
{
    (void)state;
    static char memory[4096];
    Arena keep = { .at = memory, .end = memory + sizeof memory };
    const HonourLine line = { .full_at = 60, .marks = 30 };
    const struct { int64_t value, score; } rows[] = {
        { 0, 0 }, { -1, 0 }, { 1, 50 }, { 45, 2250 }, { 59, 2950 }, { 60, 3000 }, { 61, 3000 },
        { INT64_MAX, 3000 },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_int_equal(honour_line_score(&line, rows[i].value), rows[i].score);
    assert_true(str_eq(honour_formula(&keep, &line, 45, false), S("45 ÷ 60 × 30 分 = 22.50 分")));
    assert_true(str_eq(honour_formula(&keep, &line, 99, false), S("60 ÷ 60 × 30 分 = 30.00 分（99，按满分值计）")));
    assert_int_equal(honour_mean(271, 3), 9033);
    assert_int_equal(honour_mean(0, 0), 0);
    assert_int_equal(honour_share(2, 3), 6666);
    assert_int_equal(honour_share(0, 0), 0);
}

static void ranks_are_by_total_and_each_its_own(void **state)
{
    (void)state;
    const HonourRound r = { .sheet_weight = 40, .self_weight = 5, .peers_weight = 15, .residents_weight = 20,
                            .office_weight = 20 };
    HonourCandidate c[] = {
        { .id = 1, .agreed = true, .sheet_score = 8000, .residents_score = 5000 },
        { .id = 2, .agreed = true, .sheet_score = 8000, .residents_score = 5000 },
        { .id = 3, .agreed = true, .sheet_score = 7000, .residents_score = 7000 },
        { .id = 4, .agreed = true, .sheet_score = 10000, .excluded = S("弄虚作假") },
        { .id = 5, .sheet_score = 10000 },
    };
    for (int i = 0; i < COUNT(c); i++) c[i].total = honour_total(&r, &c[i]);
    assert_int_equal(c[0].total, 4200);
    assert_int_equal(c[2].total, 4200);
    honour_rank(c, COUNT(c), 2);
    assert_int_equal(c[0].rank, 1);        /* of equals the higher sheet, then who was nominated first */
    assert_int_equal(c[1].rank, 2);
    assert_int_equal(c[2].rank, 3);
    assert_int_equal(c[3].rank, 0);
    assert_int_equal(c[4].rank, 0);
    assert_true(c[0].won && c[1].won && !c[2].won && !c[3].won && !c[4].won);
}

static void publicity_is_seven_natural_days(void **state)
{
    (void)state;
    /* over a week of holidays */
    HonourRound r = { .state = HONOUR_PUBLISHED, .until_day = S("2026-10-08") };
    int64_t published, until;
    assert_true(moment_read_date(S("2026-10-01"), &published) && moment_read_date(r.until_day, &until));
    assert_int_equal(honour_until(published), until);
    assert_ptr_equal(honour_may_confirm(&r, 0, published), HONOURS_PUBLICITY);
    assert_ptr_equal(honour_may_confirm(&r, 0, until), HONOURS_PUBLICITY);
    assert_ptr_equal(honour_may_confirm(&r, 1, until + 1), HONOURS_OPEN);
    assert_null(honour_may_confirm(&r, 0, until + 1));
    r.state = HONOUR_RUNNING;
    assert_ptr_equal(honour_may_confirm(&r, 0, until + 1), HONOURS_NOT_NOW);
}

static void nobody_marks_themselves_as_another(void **state)
{
    (void)state;
    const HonourRound r = { .place = S("510104018006"), .peers_weight = 1, .office_weight = 1 };
    const HonourCandidate c = { .account = 7 };
    static char memory[4096];
    Arena keep = { .at = memory, .end = memory + sizeof memory };
    HonourBody body;
    Actor member = { .account = 8, .role = ROLE_MEMBER, .place = S("510104018006001001") },
          beside = { .account = 8, .role = ROLE_MEMBER, .place = S("510104018005001001") },
          clerk = { .account = 9, .role = ROLE_CLERK, .place = S("510104018006") },
          resident = { .account = 10, .role = ROLE_RESIDENT, .place = S("510104018006") };
    clerk.scope = scope_nothing(S("510104"));
    scope_add(&clerk.scope, &keep, S("510104018006"), true);
    assert_null(honour_body(&r, &c, &member, &body));
    assert_int_equal(body, BODY_PEERS);
    assert_null(honour_body(&r, &c, &clerk, &body));
    assert_int_equal(body, BODY_OFFICE);
    assert_ptr_equal(honour_body(&r, &c, &beside, &body), HONOURS_NOT_YOURS);
    assert_ptr_equal(honour_body(&r, &c, &resident, &body), HONOURS_NOT_YOURS);
    member.account = clerk.account = 7;
    assert_ptr_equal(honour_body(&r, &c, &member, &body), HONOURS_SELF);
    assert_ptr_equal(honour_body(&r, &c, &clerk, &body), HONOURS_SELF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_gives_no_more_than_its_marks),
            cmocka_unit_test(ranks_are_by_total_and_each_its_own),
        cmocka_unit_test(publicity_is_seven_natural_days),
            cmocka_unit_test(nobody_marks_themselves_as_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
