/* Codes to follow by: written and read back, however they are typed; and what is no code. */
#include "domains/cases/cases_follow.h"

#include "base/rand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void a_code_is_read_as_it_was_written(void **state)
{
    (void)state;
    Rand r = rand_from(24);
    for (int n = 0; n < 2000; n++) {
        unsigned char bytes[FOLLOW_BYTES], back[FOLLOW_BYTES];
        char code[FOLLOW_TEXT], typed[2 * FOLLOW_TEXT];
        int at = 0;
        for (int i = 0; i < FOLLOW_BYTES; i++) bytes[i] = (unsigned char)rand_between(&r, 0, 255);
        follow_code(bytes, code);
        assert_int_equal(strlen(code), 39);
        assert_true(follow_read(str_of(code), back));
        assert_memory_equal(bytes, back, FOLLOW_BYTES);
        /* as people type: capitals, the letters that look like digits, blanks for hyphens */
        for (const char *c = code; *c; c++) {
            bool capital = rand_between(&r, 0, 1);
            char sign = *c == '0' ? 'o' : *c == '1' ? (capital ? 'i' : 'l') : *c;
            if (sign == '-') sign = capital ? ' ' : '-';
            typed[at++] = capital && sign >= 'a' && sign <= 'z' ? (char)(sign - 'a' + 'A') : sign;
        }
        assert_true(follow_read((Str){ typed, at }, back));
        assert_memory_equal(bytes, back, FOLLOW_BYTES);
    }
}

static void known_codes(void **state)
{
    (void)state;
    unsigned char zero[FOLLOW_BYTES] = { 0 }, full[FOLLOW_BYTES];
    char code[FOLLOW_TEXT];
    memset(full, 0xFF, sizeof full);
    follow_code(zero, code);
    assert_string_equal(code, "0000-0000-0000-0000-0000-0000-0000-0000");
    follow_code(full, code);
    assert_string_equal(code, "zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz-zzzz");
    full[0] = 0x08;                                        /* 00001 000.. */
    follow_code(full, code);
    assert_memory_equal(code, "13zz", 4);
}

static void what_is_no_code(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "", "-", "0000-0000-0000-0000-0000-0000-0000-000", "0000-0000-0000-0000-0000-0000-0000-0000-0",
        "0000-0000-0000-0000-0000-0000-0000-000u", "0000-0000-0000-0000-0000-0000-0000-000!",
        "查询码查询码查询码查询码", "0000/0000/0000/0000/0000/0000/0000/0000"
    };
    unsigned char to[FOLLOW_BYTES];
    for (int i = 0; i < COUNT(wrong); i++)
        if (follow_read(str_of(wrong[i]), to)) fail_msg("%s", wrong[i]);
    char held[FOLLOW_SIGNS + 1] = { 0 };               /* NUL is no sign, though it ends the list of them */
    assert_false(follow_read((Str){ held, FOLLOW_SIGNS }, to));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_code_is_read_as_it_was_written),
        cmocka_unit_test(known_codes),
        cmocka_unit_test(what_is_no_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
