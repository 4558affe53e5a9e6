/* How much a rule gives within a day, and which signs are shown. */
#include "domains/earnings/earnings_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void a_day_gives_no_more_than_it_may(void **state)
{
    (void)state;
    const EarningRule rule = { .amount = 2, .day_most = 7, .in_use = true }, off = { .amount = 2,
        .day_most = 7 };
    const struct { int64_t quantity, given, amount; } rows[] = {
        { 1, 0, 2 }, { 3, 0, 6 }, { 4, 0, 7 }, { 2, 5, 2 }, { 1, 7, 0 }, { 1, 9, 0 }, { 0, 0, 0 }, { -1, 0,
            0 },
        { INT64_MAX, 0, 7 },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_int_equal(earning_amount(&rule, rows[i].quantity, rows[i].given), rows[i].amount);
    assert_int_equal(earning_amount(&off, 1, 0), 0);
}

static void signs_begin_at_their_measure(void **state)
{
    (void)state;
    EarningSign sign[3];
    assert_int_equal(earning_signs(120, 7, 3, sign), 0);
    assert_int_equal(earning_signs(121, 7, 3, sign), 1);
    assert_string_equal(sign[0].sign, "long");
    assert_int_equal(earning_signs(60, 8, 4, sign), 2);
    assert_string_equal(sign[0].sign, "same_pair");
    assert_string_equal(sign[1].sign, "burst");
    assert_int_equal(sign[1].measure, 4);
}

static void nobody_judges_what_is_about_themselves(void **state)
{
    (void)state;
    assert_null(earning_may_judge(S("far"), 7, 8, 8));
    assert_null(earning_may_judge(S("same_pair"), 7, 8, 9));
    assert_ptr_equal(earning_may_judge(S("far"), 7, 8, 7), EARNINGS_OWN);
    assert_ptr_equal(earning_may_judge(S("same_pair"), 7, 8, 8), EARNINGS_OWN);
}

static void hours_are_rewarded_once_a_day_whichever_way_they_were_written_down(void **state)
{
    (void)state;
    for (int k = 0; k < EARN_KINDS; k++) {
        int twin = earning_twin((EarningKind)k);
        assert_non_null(earning_kind_names[k]);
        if (twin >= 0) assert_int_equal(earning_twin((EarningKind)twin), k);
        assert_int_equal(twin >= 0, k == EARN_SERVICE || k == EARN_SHIFT);
    }
    assert_null(earning_kind_names[EARN_KINDS]);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(a_day_gives_no_more_than_it_may),
                                        cmocka_unit_test(signs_begin_at_their_measure),
        cmocka_unit_test(nobody_judges_what_is_about_themselves),
        cmocka_unit_test(hours_are_rewarded_once_a_day_whichever_way_they_were_written_down) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
