/* The rules of vouchers: lots in order, and when one counts. */
#include "domains/vouchers/vouchers_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void the_lowest_score_comes_first_then_the_lower_number(void **state)
{
    (void)state;
    VoucherDraw d[] = { { 1, { 9 } }, { 2, { 1, 5 } }, { 3, { 1, 4 } }, { 5, { 0 } }, { 4, { 0 } } };
    voucher_draw_sort(d, COUNT(d));
    const int64_t order[] = { 4, 5, 3, 2, 1 };
    for (int i = 0; i < COUNT(d); i++) assert_int_equal(d[i].number, order[i]);
}

static void a_voucher_counts_in_its_days_over_its_least_bill(void **state)
{
    (void)state;
    Batch b = { .since_day = 10, .until_day = 20, .least_fen = 5050 };
    VoucherKept v = { .state = VOUCHER_OPEN };
    Blame why = { .pointer = "" };
    assert_null(voucher_may_redeem(&b, &v, 10, 5050, &why));
    assert_null(voucher_may_redeem(&b, &v, 20, 9999, &why));
    assert_ptr_equal(voucher_may_redeem(&b, &v, 9, 9999, &why), VOUCHERS_DAYS);
    assert_ptr_equal(voucher_may_redeem(&b, &v, 21, 9999, &why), VOUCHERS_DAYS);
    assert_ptr_equal(voucher_may_redeem(&b, &v, 10, 5049, &why), VOUCHERS_LEAST);
    assert_string_equal(why.en, "50.50 yuan at least");
    v.state = VOUCHER_ENDED;
    assert_ptr_equal(voucher_may_redeem(&b, &v, 10, 9999, &why), VOUCHERS_DAYS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lowest_score_comes_first_then_the_lower_number),
        cmocka_unit_test(a_voucher_counts_in_its_days_over_its_least_bill),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
