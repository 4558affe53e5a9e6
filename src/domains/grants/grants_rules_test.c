/* Never above a line, within the term, a case once, by another's word. */
#include "domains/grants/grants_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void spending_keeps_to_its_line_and_term(void **state)
{
    (void)state;
    const GrantFund f = { .from_day = S("2026-01-01"), .until_day = S("2026-06-30") };
    const GrantLine l = { .budget = 1000, .asked = 300, .paid = 200 };
    Blame why = { 0 };
    assert_int_equal(grant_left(&l), 500);
    assert_null(grant_may_spend(&f, &l, 500, S("2026-01-01"), 0, &why));
    assert_null(grant_may_spend(&f, &l, 500, S("2026-06-30"), 0, &why));
    assert_ptr_equal(grant_may_spend(&f, &l, 501, S("2026-06-30"), 0, &why), GRANTS_OVER_LINE);
    assert_string_equal(why.zh, "最多 5.00 元");
    assert_ptr_equal(grant_may_spend(&f, &l, 1, S("2025-12-31"), 0, &why), GRANTS_TERM);
    assert_ptr_equal(grant_may_spend(&f, &l, 1, S("2026-07-01"), 0, &why), GRANTS_TERM);
    assert_ptr_equal(grant_may_spend(&f, &l, 1, S("2026-03-01"), 1, &why), GRANTS_CASE_PAID);
}

static void what_is_left_goes_back_when_all_is_over(void **state)
{
    (void)state;
    GrantFund f = { .until_day = S("2026-06-30"), .posted = 10 };
    assert_ptr_equal(grant_may_return(&f, S("2026-06-30")), GRANTS_NOT_YET);
    assert_null(grant_may_return(&f, S("2026-07-01")));
    f.held = 1;
    assert_ptr_equal(grant_may_return(&f, S("2026-07-01")), GRANTS_NOT_YET);
    f.held = f.posted = 0;
    assert_ptr_equal(grant_may_return(&f, S("2026-07-01")), GRANTS_NOT_YET);
}

static void vouchers_end_within_the_term(void **state)
{
    (void)state;
    Blame why = { 0 };
    GrantFund f = { .until_day = S("2026-06-30") };
    assert_null(grant_holds_until(&f, S("2026-06-30"), &why));
    assert_ptr_equal(grant_holds_until(&f, S("2026-07-01"), &why), BAD_FIELD);
}

static void another_approves(void **state)
{
    (void)state;
    assert_ptr_equal(grant_may_answer(7, false, true, 7), GRANTS_OWN);
    assert_null(grant_may_answer(7, false, false, 7));         /* taking back what one asked for */
    assert_null(grant_may_answer(7, false, true, 8));
    assert_ptr_equal(grant_may_answer(7, true, true, 8), GRANTS_SETTLED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spending_keeps_to_its_line_and_term),
        cmocka_unit_test(what_is_left_goes_back_when_all_is_over), cmocka_unit_test(another_approves),
        cmocka_unit_test(vouchers_end_within_the_term),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
