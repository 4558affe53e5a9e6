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

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(a_till_takes_no_more_than_the_risk_it_may) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
