/* The rules of partners: when an agreement holds, what a till may take, how a code is written. */
#include "domains/partners/partners_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void an_agreement_holds_from_its_first_to_its_last_day(void **state)
{
    (void)state;
    PartnerTerms p = { .since_day = 10, .until_day = 20, .ended_ms = NONE }, ended = p;
    ended.ended_ms = 5;
    assert_false(partners_live(&p, 9));
    assert_true(partners_live(&p, 10));
    assert_true(partners_live(&p, 20));
    assert_false(partners_live(&p, 21));
    assert_false(partners_live(&ended, 15));
}

static void a_till_that_guesses_waits_until_tomorrow(void **state)
{
    (void)state;
    int64_t now = moment_day_start_ms(20000) + 1000;
    TillHere t = { .ended_ms = NONE, .wrong_day = 20000, .wrong = TILL_WRONG_MOST,
                   .at = { .since_day = 0, .until_day = 30000, .ended_ms = NONE } };
    assert_ptr_equal(tills_may_type(&t, now), TILLS_WAIT);
    assert_null(tills_may_take(&t, now));              /* a signed code can't be guessed */
    assert_null(tills_may_type(&t, now + MOMENT_DAY_MS));
    t.wrong--;
    assert_null(tills_may_type(&t, now));
    t.at.ended_ms = now;
    assert_ptr_equal(tills_may_take(&t, now), PARTNERS_ENDED);
    t.ended_ms = now;
    assert_ptr_equal(tills_may_take(&t, now), TILLS_ENDED);
    t.left = true;
    assert_ptr_equal(tills_may_take(&t, now), TILLS_NOT_STAFF);
}

static void a_code_is_read_as_it_was_written(void **state)
{
    (void)state;
    unsigned char bytes[CODE_BYTES], again[CODE_BYTES];
    const Code c = { CODE_VOUCHER, ID_MAX, 99999, 12345678901, 2000, 10000, 1764000000000, 3 };
    Code back = { 0 };
    code_pack(&c, bytes);
    assert_true(code_unpack(bytes, &back));
    assert_int_equal(back.kind, c.kind);
    assert_int_equal(back.print, c.print);
    code_pack(&back, again);           /* all fields have their bytes; the struct's padding has none */
    assert_memory_equal(bytes, again, sizeof bytes);
    bytes[0] = 2;                      /* goods are on no slip of vouchers */
    assert_false(code_unpack(bytes, &back));
    bytes[0] = 2 * (CODE_PRINT_MOST + 1) + 1;
    assert_false(code_unpack(bytes, &back));
    bytes[0] = 2 * CODE_PRINT_MOST + 1;
    assert_true(code_unpack(bytes, &back));
    memset(bytes, 0xff, sizeof bytes);
    assert_false(code_unpack(bytes, &back));
    memset(bytes, 0, sizeof bytes);
    assert_false(code_unpack(bytes, &back));
}

static void letters_for_hands_are_read_however_they_are_typed(void **state)
{
    (void)state;
    const unsigned char bytes[] = { 0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0xff, 0xff };
    char text[16];
    code_letters(bytes, 8, text);
    assert_memory_equal(text, "01234567", 8);
    code_letters(bytes + 6, 1, text);
    assert_int_equal(text[0], 'Z');
    int n = code_typed(S(" d1oi-lab z"), text, sizeof text);
    assert_int_equal(n, 8);
    assert_memory_equal(text, "D1011ABZ", 8);
    assert_int_equal(code_typed(S("012345678901234567890"), text, 16), 16);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_agreement_holds_from_its_first_to_its_last_day),
        cmocka_unit_test(a_till_that_guesses_waits_until_tomorrow),
        cmocka_unit_test(a_code_is_read_as_it_was_written),
        cmocka_unit_test(letters_for_hands_are_read_however_they_are_typed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
