/* The rule of a till without a line. */
#include "domains/scans/scans_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void a_till_takes_no_more_than_the_risk_it_may(void **state)
{
    (void)state;
    enum { NOW = 10000000 };
    TillHere t = { .seen_ms = NOW - 1000000, .at = { .offline_count = 3, .offline_fen = 100 } };
    ScanRisk risk = { 0 };
    assert_null(scan_may_take(&t, &risk, 60, NOW - 10, NOW));
    assert_ptr_equal(scan_may_take(&t, &risk, 41, NOW - 10, NOW), SCANS_LIMIT);
    assert_int_equal(risk.count, 1);
    assert_null(scan_may_take(&t, &risk, 40, NOW - 10, NOW));
    assert_null(scan_may_take(&t, &risk, 0, NOW - 10, NOW));
    assert_ptr_equal(scan_may_take(&t, &risk, 0, NOW - 10, NOW), SCANS_LIMIT);
    risk = (ScanRisk){ 0 };
    assert_ptr_equal(scan_may_take(&t, &risk, 1, t.seen_ms - SCAN_SKEW_MS - 1, NOW), SCANS_LATE);
    assert_ptr_equal(scan_may_take(&t, &risk, 1, NOW + SCAN_SKEW_MS + 1, NOW), SCANS_LATE);
    assert_null(scan_may_take(&t, &risk, 1, NOW + SCAN_SKEW_MS, NOW));
    t.at.offline_count = 0;
    assert_ptr_equal(scan_may_take(&t, &(ScanRisk){ 0 }, 0, NOW, NOW), SCANS_LIMIT);
}

static void sent_in_parts_it_is_no_more_than_sent_at_once(void **state)
{
    (void)state;
    enum { NOW = 10000000 };
    TillHere t = { .seen_ms = NOW - 1000, .at = { .offline_count = 3, .offline_fen = 100 } };
    ScanRisk risk = { .before = 2, .before_fen = 50 };
    assert_ptr_equal(scan_may_take(&t, &risk, 51, NOW - 2000, NOW), SCANS_LIMIT);
    assert_null(scan_may_take(&t, &risk, 50, t.seen_ms, NOW));
    assert_ptr_equal(scan_may_take(&t, &risk, 0, NOW - 2000, NOW), SCANS_LIMIT);
    assert_null(scan_may_take(&t, &risk, 50, NOW - 999, NOW));         /* after it: a time of its own */
    assert_ptr_equal(scan_may_take(&t, &risk, 1, NOW - 999, NOW), SCANS_LIMIT);
}

static void what_could_be_guessed_is_a_number_for_hands(void **state)
{
    (void)state;
    assert_true(scan_is_typed(S("D0123456789AB")));
    assert_true(scan_is_typed(S("V0123456789AB")));
    assert_false(scan_is_typed(S("")));
    assert_false(scan_is_typed(S("D0123456789A")));
    assert_false(scan_is_typed(S("X0123456789AB")));
    assert_false(scan_is_typed(S("HTTPS://PAY.EXAMPLE/1")));
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(a_till_takes_no_more_than_the_risk_it_may),
                                        cmocka_unit_test(sent_in_parts_it_is_no_more_than_sent_at_once),
                                        cmocka_unit_test(what_could_be_guessed_is_a_number_for_hands) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
