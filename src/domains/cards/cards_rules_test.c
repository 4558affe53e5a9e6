/* Rules of cards: numbers in all the forms people write, who sees what, whose card, codes. */
#include "domains/cards/cards_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static char room[64 << 10];

static void reads(CardNumberKind kind, const char *text, const char *kept, const char *words)
{
    Arena keep = { room, room + sizeof room, NULL };
    Str number;
    Blame why = { 0 };
    Err e = card_number_read(str_of(text), kind, "/work", &keep, &number, &why);
    if (!kept) {
        if (e != BAD_FIELD) fail_msg("%s was taken", text);
        assert_string_equal(why.pointer, "/work");
        return;
    }
    if (e) fail_msg("%s was refused", text);
    assert_true(str_eq(number, str_of(kept)));
    assert_true(str_eq(card_number_words(&keep, number), str_of(words)));
}

static void numbers_are_read_as_people_write_them(void **state)
{
    (void)state;
    reads(CARD_WORK, "19900901234", "19900901234", "199 0090 1234");
    reads(CARD_WORK, "+86 199-0090-1234", "19900901234", "199 0090 1234");
    reads(CARD_WORK, "028-8666 0000", "02886660000", "028-8666 0000");
    reads(CARD_WORK, "（028）8666－0000", "02886660000", "028-8666 0000");
    reads(CARD_WORK, "(028)86660000转12", "02886660000,12", "028-8666 0000 转 12");
    reads(CARD_WORK, "0832-2345678", "08322345678", "0832-2345 678");
    reads(CARD_WORK, "400 800 1234", "4008001234", "400 800 1234");
    reads(CARD_WORK, "86660000", NULL, NULL);              /* without its area code */
    reads(CARD_WORK, "028-16660000", NULL, NULL);
    reads(CARD_WORK, "12900901234", NULL, NULL);
    reads(CARD_WORK, "1990090123", NULL, NULL);
    reads(CARD_WORK, "199009012345", NULL, NULL);
    reads(CARD_WORK, "19900901234转", NULL, NULL);
    reads(CARD_WORK, "19900901234转1234567", NULL, NULL);
    reads(CARD_WORK, "19900901234;rm", NULL, NULL);
    reads(CARD_WORK, "110", NULL, NULL);
    reads(CARD_WORK, "12345", NULL, NULL);
    reads(CARD_WORK, "", NULL, NULL);
    reads(CARD_RELAY, "95013 1234567", NULL, NULL);
}

static void which_number_depends_on_the_kind(void **state)
{
    (void)state;
    reads(CARD_RELAY, "9501312345，88", "9501312345,88", "95013 12345 转 88");
    reads(CARD_RELAY, "028-86660000", NULL, NULL);
    reads(CARD_WORK, "9501312345", NULL, NULL);
    reads(CARD_OFFICE, "12345", "12345", "12345");
    reads(CARD_DUTY, "962000", "962000", "962000");
    reads(CARD_SUPERVISION, "028-86660001", "02886660001", "028-8666 0001");
}

static void one_s_own_number_needs_agreement_and_no_relay(void **state)
{
    (void)state;
    assert_false(card_private_shown(CARD_PUBLIC, CARD_NOBODY, false));
    assert_false(card_private_shown(CARD_PUBLIC, CARD_COLLEAGUES, false));
    assert_true(card_private_shown(CARD_PUBLIC, CARD_EVERYBODY, false));
    assert_false(card_private_shown(CARD_PUBLIC, CARD_EVERYBODY, true));
    assert_false(card_private_shown(CARD_COLLEAGUE, CARD_NOBODY, false));
    assert_true(card_private_shown(CARD_COLLEAGUE, CARD_COLLEAGUES, false));
    assert_false(card_private_shown(CARD_COLLEAGUE, CARD_EVERYBODY, true));
    assert_true(card_face_shown(CARD_COLLEAGUE, CARD_COLLEAGUES));
    assert_false(card_face_shown(CARD_PUBLIC, CARD_COLLEAGUES));
    assert_false(card_face_shown(CARD_COLLEAGUE, CARD_NOBODY));
    assert_int_equal(card_face_reach(-1, true, false), CARD_COLLEAGUES);
    assert_int_equal(card_face_reach(-1, false, false), CARD_NOBODY);
    assert_int_equal(card_face_reach(CARD_EVERYBODY, true, false), CARD_EVERYBODY);
    assert_int_equal(card_face_reach(CARD_EVERYBODY, false, true), CARD_EVERYBODY);
    assert_int_equal(card_face_reach(CARD_EVERYBODY, false, false), CARD_NOBODY);
    assert_int_equal(card_face_reach(CARD_NOBODY, true, true), CARD_NOBODY);
    assert_true(card_name_full(CARD_COLLEAGUE, false, false));
    assert_false(card_name_full(CARD_PUBLIC, false, false));
    assert_true(card_name_full(CARD_PUBLIC, true, false));
    assert_true(card_name_full(CARD_PUBLIC, false, true));
}

static void near_is_above_below_and_the_same_grid(void **state)
{
    (void)state;
    Str own = S("510104017001001001");
    assert_true(card_near(own, S("510104")));
    assert_true(card_near(own, S("510104017")));
    assert_true(card_near(own, S("510104017001001")));
    assert_true(card_near(own, S("510104017001001002")));
    assert_false(card_near(own, S("510104017001002001")));
    assert_false(card_near(own, S("510104017001002")));
    assert_false(card_near(own, S("510104017002")));
    assert_false(card_near(own, S("510104018")));
    assert_true(card_near(S("510104017001"), own));
    assert_false(card_near(S("510104017002"), own));
}

static void codes_have_sixty_bits_and_one_form(void **state)
{
    (void)state;
    Arena keep = { room, room + sizeof room, NULL };
    unsigned char none[CARD_CODE_BYTES] = { 0 }, all[CARD_CODE_BYTES];
    memset(all, 255, sizeof all);
    assert_true(str_eq(card_code_of(&keep, none), S("000000000000")));
    assert_true(str_eq(card_code_of(&keep, all), S("zzzzzzzzzzzz")));
    assert_true(card_code_fits(S("7k3m9x2q4wtp")));
    assert_false(card_code_fits(S("7K3M9X2Q4WTP")));
    assert_false(card_code_fits(S("7k3m9x2q4wt")));
    assert_false(card_code_fits(S("7k3m9x2q4wti")));
    assert_false(card_code_fits(S("")));
    assert_true(str_eq(card_initial(S("欧阳明")), S("欧")));
    assert_true(str_eq(card_initial(S("𬭎某")), S("𬭎")));
    assert_true(str_eq(card_initial(S("")), S("·")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_as_people_write_them),
        cmocka_unit_test(which_number_depends_on_the_kind),
        cmocka_unit_test(one_s_own_number_needs_agreement_and_no_relay),
        cmocka_unit_test(near_is_above_below_and_the_same_grid),
        cmocka_unit_test(codes_have_sixty_bits_and_one_form),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
