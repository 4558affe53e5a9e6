/* The rules of quality: what words may hold, until when something is right, what becomes of a finding. */
#include "domains/quality/quality_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void words_hold_nobodys_number(void **state)
{
    (void)state;
    Blame why;
    assert_null(quality_words(S("2026-03-01 看过，房东在国外"), "/why", &why));
    assert_null(quality_words(S(""), "/why", &why));
    assert_ptr_equal(quality_words(S("打 138-0013-8000"), "/why", &why), QUALITY_TELLS);
    assert_ptr_equal(quality_words(S("990104194807150025"), "/why", &why), QUALITY_TELLS);
}

static void right_until_a_day_within_a_year(void **state)
{
    (void)state;
    Blame why;
    int64_t today;
    assert_true(moment_read_date(S("2025-11-25"), &today));
    assert_null(quality_until(S("2025-11-26"), today, &why));
    assert_null(quality_until(S("2026-11-25"), today, &why));
    assert_ptr_equal(quality_until(S("2025-11-25"), today, &why), BAD_FIELD);
    assert_ptr_equal(quality_until(S("2027-11-25"), today, &why), BAD_FIELD);
    assert_ptr_equal(quality_until(S("tomorrow"), today, &why), BAD_FIELD);
}

static void what_lasts_is_kept(void **state)
{
    (void)state;
    int64_t a = 3, b = 5;
    assert_int_equal(quality_step(&a, &a), QUALITY_KEEP);
    assert_int_equal(quality_step(&a, &b), QUALITY_GONE);
    assert_int_equal(quality_step(&b, &a), QUALITY_NEW);
    assert_int_equal(quality_step(&a, NULL), QUALITY_GONE);
    assert_int_equal(quality_step(NULL, &a), QUALITY_NEW);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_hold_nobodys_number),
        cmocka_unit_test(right_until_a_day_within_a_year),
        cmocka_unit_test(what_lasts_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
