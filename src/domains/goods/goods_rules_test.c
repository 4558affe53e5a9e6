/* The rules of goods: who may order, and what may still be done with an order. */
#include "domains/goods/goods_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void an_order_fits_days_stock_and_person(void **state)
{
    (void)state;
    Good g = { .offered = true, .since_day = 10, .until_day = 20, .points = 5, .person_most = 3, .stocked = 9,
               .taken = 7 };
    Blame why = { .pointer = "" };
    assert_null(good_may_order(&g, true, 10, 2, 1, &why));
    assert_ptr_equal(good_may_order(&g, true, 10, 2, 2, &why), GOODS_PERSON_MOST);
    assert_string_equal(why.en, "1 more at most");
    why = (Blame){ .pointer = "" };
    assert_ptr_equal(good_may_order(&g, true, 10, 3, 0, &why), GOODS_NONE_LEFT);
    assert_string_equal(why.en, "2 more at most");
    assert_ptr_equal(good_may_order(&g, true, 9, 1, 0, &why), GOODS_NOT_OFFERED);
    assert_ptr_equal(good_may_order(&g, true, 21, 1, 0, &why), GOODS_NOT_OFFERED);
    assert_ptr_equal(good_may_order(&g, false, 10, 1, 0, &why), GOODS_NOT_OFFERED);
    g.points = NONE;
    assert_ptr_equal(good_may_order(&g, true, 10, 1, 0, &why), GOODS_NOT_OFFERED);
}

static void only_what_waits_is_ended(void **state)
{
    (void)state;
    for (int s = ORDER_WAITING; s <= ORDER_RETURNED; s++) {
        Order o = { .state = (OrderState)s };
        assert_ptr_equal(order_may_end(&o), s == ORDER_WAITING ? NULL : ORDERS_OVER);
    }
}

static void a_year_begins_in_january(void **state)
{
    (void)state;
    assert_int_equal(good_year_day(0), 0);             /* 1970-01-01 */
    assert_int_equal(good_year_day(364), 0);
    assert_int_equal(good_year_day(365), 365);
}

static void who_printed_a_slip_opens_it_for_an_hour(void **state)
{
    (void)state;
    Order o = { .printed_by = 7, .printed_ms = 1000 };
    assert_null(order_slip_opens(&o, 7, 1000 + ORDER_SLIP_MS));
    assert_ptr_equal(order_slip_opens(&o, 7, 1001 + ORDER_SLIP_MS), ORDERS_SLIP_SHUT);
    assert_ptr_equal(order_slip_opens(&o, 8, 1000), ORDERS_SLIP_SHUT);
    assert_ptr_equal(order_slip_opens(&(Order){ 0 }, 7, 0), ORDERS_SLIP_SHUT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_order_fits_days_stock_and_person),
        cmocka_unit_test(only_what_waits_is_ended),
        cmocka_unit_test(a_year_begins_in_january),
        cmocka_unit_test(who_printed_a_slip_opens_it_for_an_hour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
