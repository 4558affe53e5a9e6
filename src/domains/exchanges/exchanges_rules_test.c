/* The rules of exchanges: signatures as they are written, rates and limits, what becomes of what went. */
#include "domains/exchanges/exchanges_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define HEX "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

static void a_signature_is_read_as_it_is_written(void **state)
{
    (void)state;
    ExchangeSign s;
    static const char *const wrong[] = {
        "", "key=1,at=2", "key=1,at=2,sign=" HEX "0", "key=1,at=2,sign=" HEX ",x=1", "key=0,at=2,sign=" HEX,
        "key=-1,at=2,sign=" HEX, "key=1,at=x,sign=" HEX, "at=2,key=1,sign=" HEX, "key=1,at=-2,sign=" HEX,
        "key=1,at=2,sign=0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
        "key=99999999999999999999,at=2,sign=" HEX, "Key=1,at=2,sign=" HEX,
    };
    assert_true(exchange_sign_read(S("key=17,at=1764000000000,sign=" HEX), &s));
    assert_int_equal(s.key, 17);
    assert_int_equal(s.at_ms, 1764000000000);
    assert_true(str_eq(s.sign, S(HEX)));
    assert_true(exchange_sign_read(S("key=17, at=5, sign=" HEX), &s));
    for (int i = 0; i < COUNT(wrong); i++)
        if (exchange_sign_read(str_of(wrong[i]), &s)) fail_msg("%s", wrong[i]);
    assert_true(exchange_sign_fresh(1000, 1000 + EXCHANGE_SIGN_MS));
    assert_false(exchange_sign_fresh(1000, 1001 + EXCHANGE_SIGN_MS));
    assert_true(exchange_sign_fresh(1000 + EXCHANGE_SIGN_MS, 1000));
    assert_false(exchange_sign_fresh(1001 + EXCHANGE_SIGN_MS, 1000));
}

static void a_key_holds_from_its_first_to_its_last_day(void **state)
{
    (void)state;
    ExchangeKey k = { .since_day = 10, .until_day = 20, .ended_ms = NONE, .wrong_day = 15,
                      .wrong = EXCHANGE_WRONG_MOST };
    assert_false(exchange_key_live(&k, 9));
    assert_true(exchange_key_live(&k, 10) && exchange_key_live(&k, 20));
    assert_false(exchange_key_live(&k, 21));
    assert_ptr_equal(exchange_may_guess(&k, 15), EXCHANGES_WAIT);
    assert_null(exchange_may_guess(&k, 16));
    k.ended_ms = 1;
    assert_false(exchange_key_live(&k, 15));
}

static void going_to_and_fro_never_makes_more(void **state)
{
    (void)state;
    for (int64_t rate = 1; rate < 400; rate += 7)
        for (int64_t points = 1; points < 300; points++)
            assert_true(exchange_points(exchange_units(points, rate), rate) <= points);
    assert_int_equal(exchange_points(250, 120), 208);
    assert_int_equal(exchange_units(208, 120), 249);
    assert_int_equal(exchange_fen(20, 5500), 1100);
    assert_true(exchange_points(EXCHANGE_UNITS_MOST, 1) > 0 && exchange_units(EXCHANGE_MOST,
                                                                              ID_MAX / EXCHANGE_MOST) > 0);
}

static void the_rate_is_that_of_today_for_all_three(void **state)
{
    (void)state;
    Blame why = { 0 };
    assert_null(exchange_rate_is(120, 120, 120, &why));
    assert_ptr_equal(exchange_rate_is(0, 120, 120, &why), EXCHANGES_CLOSED);
    assert_ptr_equal(exchange_rate_is(120, 110, 120, &why), EXCHANGES_RATE);
    assert_ptr_equal(exchange_rate_is(120, 120, 110, &why), EXCHANGES_RATE);
    assert_string_equal(why.pointer, "/rate");
    assert_ptr_equal(exchange_rate_is(120, 110, 110, &why), EXCHANGES_RATE);
}

static void no_more_than_a_person_and_a_day_may(void **state)
{
    (void)state;
    Blame why = { 0 };
    ExchangeTerms t = { .person_day = 100, .day_most = 150 };
    assert_null(exchange_may(&t, 100, 0, 0, &why));
    assert_ptr_equal(exchange_may(&t, 101, 0, 0, &why), EXCHANGES_PERSON_MOST);
    assert_ptr_equal(exchange_may(&t, 41, 60, 60, &why), EXCHANGES_PERSON_MOST);
    assert_null(exchange_may(&t, 40, 60, 110, &why));
    assert_ptr_equal(exchange_may(&t, 41, 0, 110, &why), EXCHANGES_DAY_MOST);
    assert_ptr_equal(exchange_may(&t, 1, 500, 500, &why), EXCHANGES_PERSON_MOST);
}

static void what_went_is_done_once_and_not_too_late(void **state)
{
    (void)state;
    bool before;
    Exchange x = { .way = EXCHANGE_WENT, .state = EXCHANGE_WAITING, .until_ms = 100, .receipt = S("r1") };
    assert_null(exchange_may_settle(&x, true, S("r1"), 100, &before));
    assert_false(before);
    assert_ptr_equal(exchange_may_settle(&x, true, S("r1"), 101, &before), EXCHANGES_OVER);
    assert_null(exchange_may_settle(&x, false, S(""), 101, &before));
    x.state = EXCHANGE_DONE;
    assert_null(exchange_may_settle(&x, true, S("r1"), 500, &before));
    assert_true(before);
    assert_ptr_equal(exchange_may_settle(&x, true, S("r2"), 50, &before), EXCHANGES_REFERENCE);
    assert_ptr_equal(exchange_may_settle(&x, false, S(""), 50, &before), EXCHANGES_OVER);
    x.state = EXCHANGE_LAPSED;
    assert_ptr_equal(exchange_may_settle(&x, true, S("r1"), 50, &before), EXCHANGES_OVER);
    assert_ptr_equal(exchange_may_settle(&x, false, S(""), 50, &before), EXCHANGES_OVER);
    x.state = EXCHANGE_CANCELLED;
    assert_null(exchange_may_settle(&x, false, S(""), 50, &before));
    assert_true(before);
    x.way = EXCHANGE_CAME;
    assert_ptr_equal(exchange_may_settle(&x, false, S(""), 50, &before), EXCHANGES_OVER);
}

static void only_what_is_done_is_taken_back_by_another(void **state)
{
    (void)state;
    Exchange x = { .state = EXCHANGE_DONE, .account = 9 };
    const ExchangeReversal r = { .asked_by = 7 };
    assert_null(exchange_may_reverse(&x, false));
    assert_ptr_equal(exchange_may_reverse(&x, true), EXCHANGES_ASKED);
    assert_null(exchange_may_answer(&x, &r, true, 8));
    assert_ptr_equal(exchange_may_answer(&x, &r, true, 7), EXCHANGES_OWN);
    assert_ptr_equal(exchange_may_answer(&x, &r, true, 9), EXCHANGES_OWN);
    assert_null(exchange_may_answer(&x, &r, false, 7));
    static const ExchangeState others[] = { EXCHANGE_WAITING, EXCHANGE_CANCELLED, EXCHANGE_LAPSED,
                                            EXCHANGE_REVERSED };
    for (int i = 0; i < COUNT(others); i++) {
        x.state = others[i];
        assert_ptr_equal(exchange_may_reverse(&x, false), EXCHANGES_NOT_DONE);
        assert_ptr_equal(exchange_may_answer(&x, &r, true, 8), EXCHANGES_NOT_DONE);
        assert_null(exchange_may_answer(&x, &r, false, 8));
    }
    bool before;
    x.way = EXCHANGE_WENT;
    x.receipt = S("r1");
    assert_ptr_equal(exchange_may_settle(&x, true, S("r1"), 5, &before), EXCHANGES_OVER);
    assert_ptr_equal(exchange_may_settle(&x, false, S(""), 5, &before), EXCHANGES_OVER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_signature_is_read_as_it_is_written),
        cmocka_unit_test(a_key_holds_from_its_first_to_its_last_day),
        cmocka_unit_test(going_to_and_fro_never_makes_more),
        cmocka_unit_test(the_rate_is_that_of_today_for_all_three),
        cmocka_unit_test(no_more_than_a_person_and_a_day_may),
        cmocka_unit_test(what_went_is_done_once_and_not_too_late),
        cmocka_unit_test(only_what_is_done_is_taken_back_by_another),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
