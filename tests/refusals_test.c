/* What was refused lately: found by its name alone, for ten minutes, the newest; what was undone isn't. */
#include "app/refusals.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static const int64_t SECOND = 1000000;
static const Blame nothing;

static RefusalName numbered(int64_t n) { return refusal_name(n, S("key-0001"), S("content")); }

static Err found(const Refusals *r, int64_t n, int64_t at_s)
{
    Blame why;
    return refusals_find(r, numbered(n), at_s * SECOND, &why);
}

static void keep(Refusals *r, int64_t n, Err e, int64_t at_s)
{
    refusals_keep(r, numbered(n), e, &nothing, at_s * SECOND);
}

static void by_account_key_and_content(void **state)
{
    (void)state;
    Refusals *r = refusals_make();
    Blame said = { "/photos/0", "没有这张照片", "no such photo" }, why = { 0 };
    refusals_keep(r, refusal_name(7, S("key-0001"), S("content")), MOVED_ON, &said, SECOND);
    assert_ptr_equal(refusals_find(r, refusal_name(7, S("key-0001"), S("content")), SECOND, &why), MOVED_ON);
    assert_memory_equal(&why, &said, sizeof why);
    assert_null(refusals_find(r, refusal_name(8, S("key-0001"), S("content")), SECOND, &why));
    assert_null(refusals_find(r, refusal_name(7, S("key-0002"), S("content")), SECOND, &why));
    assert_null(refusals_find(r, refusal_name(7, S("key-0001"), S("contents")), SECOND, &why));
    assert_null(refusals_find(r, refusal_name(7, S("key-0001c"), S("ontent")), SECOND, &why));
    refusals_drop(r);
}

static void the_first_word_stands(void **state)
{
    (void)state;
    Refusals *r = refusals_make();
    keep(r, 1, MOVED_ON, 100);
    keep(r, 1, NOT_FOUND, 101);
    assert_ptr_equal(found(r, 1, 101), MOVED_ON);
    assert_ptr_equal(found(r, 1, 100 + REFUSALS_S), MOVED_ON);
    assert_null(found(r, 1, 101 + REFUSALS_S));
    keep(r, 1, NOT_FOUND, 101 + REFUSALS_S);
    assert_ptr_equal(found(r, 1, 101 + REFUSALS_S), NOT_FOUND);
    refusals_drop(r);
}

static void the_newest_are_known(void **state)
{
    (void)state;
    enum { MORE = 3 * REFUSALS_MAX };
    Refusals *r = refusals_make();
    for (int n = 0; n < MORE; n++) {
        keep(r, n, n % 2 ? MOVED_ON : NOT_FOUND, 1);
        assert_null(found(r, n - REFUSALS_MAX, 1));
    }
    for (int n = MORE - REFUSALS_MAX; n < MORE; n++)
        assert_ptr_equal(found(r, n, 1), n % 2 ? MOVED_ON : NOT_FOUND);
    refusals_drop(r);
}

/* Also where what was undone had taken the places of older ones: those are lost, and nothing else is. */
static void what_was_undone_is_forgotten(void **state)
{
    (void)state;
    enum { UNDONE = 200, ALL = REFUSALS_MAX + 50 };
    Refusals *r = refusals_make();
    for (int n = 0; n < ALL; n++) keep(r, n, MOVED_ON, 1);
    int64_t mark = refusals_mark(r);
    for (int n = ALL; n < ALL + UNDONE; n++) keep(r, n, MOVED_ON, 1);
    refusals_back_to(r, mark);
    for (int n = 0; n < ALL + UNDONE; n++) {
        bool still = n >= ALL + UNDONE - REFUSALS_MAX && n < ALL;
        if (!found(r, n, 1) == still) fail_msg("%d", n);
    }
    for (int n = ALL; n < ALL + UNDONE; n++) keep(r, n, NOT_FOUND, 2);
    for (int n = ALL; n < ALL + UNDONE; n++) assert_ptr_equal(found(r, n, 2), NOT_FOUND);
    refusals_drop(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(by_account_key_and_content),
        cmocka_unit_test(the_first_word_stands),
        cmocka_unit_test(the_newest_are_known),
        cmocka_unit_test(what_was_undone_is_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
