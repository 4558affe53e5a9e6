/* The rules of the book: what moves where, who approves, which month is closed. */
#include "domains/points/points_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* No way leads from points to money, from hours to points, or from one person's points to another's. */
static void points_are_no_money_and_hours_no_points(void **state)
{
    (void)state;
    int ways = 0;
    for (PointsPurse from = 0; from < PURSES; from++)
        for (PointsPurse to = 0; to < PURSES; to++) {
            if (points_way(from, to)) continue;
            ways++;
            assert_int_equal(points_purses[from].unit, points_purses[to].unit);
            assert_false(from == PURSE_CHECKED || from == PURSE_ENTERED);
        }
    assert_int_equal(ways, 16);
    assert_ptr_equal(points_way(PURSE_CLEARING, PURSE_BUDGET), POINTS_NO_WAY);
    assert_ptr_equal(points_way(PURSE_CLEARING, PURSE_MONEY), POINTS_NO_WAY);
    assert_ptr_equal(points_way(PURSE_ISSUED, PURSE_CLEARING), POINTS_NO_WAY);
    assert_ptr_equal(points_way(PURSE_POINTS, PURSE_POINTS), POINTS_NO_WAY);
    assert_ptr_equal(points_way(PURSE_POINTS, PURSE_BUDGET), POINTS_NO_WAY);
    assert_null(points_way(PURSE_BUDGET, PURSE_POINTS));
    assert_int_equal(points_cause(PURSE_BUDGET, PURSE_POINTS), CAUSE_GRANTED);
    assert_int_equal(points_cause(PURSE_DONE, PURSE_CHECKED), CAUSE_RECORDED);
}

static void who_has_which_purse(void **state)
{
    (void)state;
    assert_true(points_purse_of(POINTS_PERSON, PURSE_POINTS) && points_purse_of(POINTS_PERSON,
        PURSE_ENTERED));
    assert_false(points_purse_of(POINTS_PERSON, PURSE_MONEY));
    assert_true(points_purse_of(POINTS_FUND, PURSE_BUDGET) && points_purse_of(POINTS_PARTNER, PURSE_MONEY));
    assert_false(points_purse_of(POINTS_FUND, PURSE_ISSUED));
    assert_true(points_purse_of(POINTS_SYSTEM, PURSE_ISSUED));
    assert_false(points_purse_of(POINTS_SYSTEM, PURSE_BUDGET));
    assert_true(points_purse_of(POINTS_PARTNER, PURSE_CLEARING));
    assert_false(points_purse_of(POINTS_SYSTEM, PURSE_CLEARING) || points_purse_of(POINTS_PERSON,
                                                                                   PURSE_CLEARING));
    assert_ptr_equal(points_may_approve(7, 0, 7), POINTS_OWN);
    assert_ptr_equal(points_may_approve(7, 8, 8), POINTS_OWN);
    assert_null(points_may_approve(7, 8, 9));
    assert_null(points_may_approve(7, 0, 9));
}

static void months_in_order(void **state)
{
    (void)state;
    int64_t today, from, to;
    assert_true(moment_read_date(S("2026-04-01"), &today));
    const struct { Str month, last; Err refused; } rows[] = {
        { S("2026-03"), S(""), NULL },              { S("2026-03"), S("2026-02"), NULL },
        { S("2026-01"), S("2025-12"), NULL },       { S("2026-03"), S("2026-01"), POINTS_PERIOD },
        { S("2026-02"), S("2026-02"), POINTS_PERIOD }, { S("2026-04"), S("2026-03"), POINTS_PERIOD },
        { S("2026-13"), S(""), BAD_FIELD },         { S("2026-3-"), S(""), BAD_FIELD },
        { S("abcd-ef"), S(""), BAD_FIELD },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_ptr_equal(points_may_close(rows[i].month, rows[i].last, today, NULL), rows[i].refused);
    assert_true(points_month(S("2025-12"), &from, &to) && to - from == 31);
    assert_ptr_equal(points_words_check(S("给 13800001234"), NULL), POINTS_TELLS);
    assert_null(points_words_check(S("2026-03-01 第 12 组 123456"), NULL));
}

static void a_limit_is_no_less_than_what_is_there_and_what_ends_is_empty(void **state)
{
    (void)state;
    assert_null(points_may_limit(NONE, 500, 20, NULL));
    assert_null(points_may_limit(520, 500, 20, NULL));
    assert_ptr_equal(points_may_limit(519, 500, 20, NULL), BAD_FIELD);
    assert_null(points_may_end(0, 0, 0));
    assert_ptr_equal(points_may_end(1, 0, 0), POINTS_LEFT);
    assert_ptr_equal(points_may_end(0, 1, 0), POINTS_LEFT);
    assert_ptr_equal(points_may_end(0, 0, 1), POINTS_LEFT);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(points_are_no_money_and_hours_no_points),
                                        cmocka_unit_test(who_has_which_purse),
                                            cmocka_unit_test(months_in_order),
        cmocka_unit_test(a_limit_is_no_less_than_what_is_there_and_what_ends_is_empty) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
