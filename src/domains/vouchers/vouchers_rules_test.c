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

static void only_the_newest_slip_counts(void **state)
{
    (void)state;
    VoucherKept v = { .state = VOUCHER_OPEN, .slips = 2 };
    assert_null(voucher_print_counts(&v, 0));          /* on a phone */
    assert_null(voucher_print_counts(&v, 2));
    assert_ptr_equal(voucher_print_counts(&v, 1), VOUCHERS_REPRINTED);
    assert_ptr_equal(voucher_print_counts(&v, 3), VOUCHERS_REPRINTED);
}

static void a_slip_is_printed_of_what_counts_today(void **state)
{
    (void)state;
    Batch b = { .state = BATCH_OPEN, .since_day = 10, .until_day = 20 }, ended = b;
    VoucherKept v = { .state = VOUCHER_OPEN, .slips = 4 }, used = v, often = v;
    int64_t print = 0;
    ended.state = BATCH_ENDED;
    used.state = VOUCHER_USED;
    often.slips = CODE_PRINT_MOST;
    assert_ptr_equal(voucher_may_print(&ended, &v, 10, &print), VOUCHERS_STATE);
    assert_ptr_equal(voucher_may_print(&b, &used, 10, &print), VOUCHERS_STATE);
    assert_ptr_equal(voucher_may_print(&b, &v, 9, &print), VOUCHERS_DAYS);
    assert_ptr_equal(voucher_may_print(&b, &v, 21, &print), VOUCHERS_DAYS);
    assert_ptr_equal(voucher_may_print(&b, &often, 20, &print), VOUCHERS_SLIPS_MOST);
    assert_int_equal(print, 0);
    assert_null(voucher_may_print(&b, &v, 20, &print));
    assert_int_equal(print, 5);
}

static void who_printed_it_opens_it_for_an_hour(void **state)
{
    (void)state;
    VoucherSlip s = { .made_by = 7, .made_ms = 1000 };
    assert_null(voucher_sheet_opens(&s, 7, 1000 + SLIP_OPEN_MS));
    assert_ptr_equal(voucher_sheet_opens(&s, 7, 1001 + SLIP_OPEN_MS), VOUCHERS_SLIP_SHUT);
    assert_ptr_equal(voucher_sheet_opens(&s, 8, 1000), NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_lowest_score_comes_first_then_the_lower_number),
        cmocka_unit_test(only_the_newest_slip_counts),
        cmocka_unit_test(a_slip_is_printed_of_what_counts_today),
        cmocka_unit_test(who_printed_it_opens_it_for_an_hour),
        cmocka_unit_test(a_voucher_counts_in_its_days_over_its_least_bill),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
