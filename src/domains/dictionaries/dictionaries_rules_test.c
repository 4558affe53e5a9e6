/* The rules of dictionaries: which version is in force on a day, from when a new one may be, and who may
 * touch a draft. */
#include "domains/dictionaries/dictionaries_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static int64_t at(const char *day)
{
    int64_t n = 0;
    assert_true(moment_read_date(str_of(day), &n));
    return moment_day_start_ms(n);
}

static void the_last_that_has_begun_is_in_force(void **state)
{
    (void)state;
    DictionarySpan s[] = {
        { .key = S("b"), .since_ms = at("2026-01-01"), .row = 0 }, { .key = S("a"), .since_ms =
                                                                    at("2026-03-01"), .row = 1 },
        { .key = S("a"), .since_ms = at("2025-01-01"), .row = 2 }, { .key = S("a"), .since_ms =
                                                                    at("2026-01-01"), .row = 3 },
        { .key = S("c"), .since_ms = NONE, .row = 4 },
    };
    const struct { int row; DictionaryState state; const char *until; } due[] = {
        { 2, DICTIONARY_PAST, "2026-01-01" }, { 3, DICTIONARY_NOW, "2026-03-01" }, { 1, DICTIONARY_COMING,
            NULL },
        { 0, DICTIONARY_NOW, NULL }, { 4, DICTIONARY_NOW, NULL },
    };
    dictionary_spans(s, COUNT(s), at("2026-02-01"));
    for (int i = 0; i < COUNT(s); i++) {
        assert_int_equal(s[i].row, due[i].row);
        assert_int_equal(s[i].state, due[i].state);
        assert_int_equal(s[i].until_ms, due[i].until ? at(due[i].until) : NONE);
    }
    dictionary_spans(s, COUNT(s), at("2026-03-01"));       /* in force from the first moment of its day */
    assert_int_equal(s[1].state, DICTIONARY_PAST);
    assert_int_equal(s[2].state, DICTIONARY_NOW);
    dictionary_spans(s, COUNT(s), at("2024-12-31"));       /* before all of them nothing was */
    assert_int_equal(s[0].state, DICTIONARY_COMING);
}

static void it_begins_today_or_on_a_day_to_come(void **state)
{
    (void)state;
    int64_t now = at("2026-02-01") + 5 * MOMENT_HOUR_MS, since = 0;
    Blame why = { 0 };
    assert_null(dictionary_since(S("2026-02-01"), now, &since, &why));
    assert_int_equal(since, now);
    assert_null(dictionary_since(S("2026-02-02"), now, &since, &why));
    assert_int_equal(since, at("2026-02-02"));
    const char *const no[] = { "2026-01-31", "2026-02-30", "tomorrow", "", "2030-01-01" };
    for (int i = 0; i < COUNT(no); i++) {
        since = 7;
        assert_ptr_equal(dictionary_since(str_of(no[i]), now, &since, &why), BAD_FIELD);
        assert_string_equal(why.pointer, "/since_day");
        assert_int_equal(since, 7);
    }
}

static void a_draft_is_its_writers_and_the_publishers(void **state)
{
    (void)state;
    assert_null(dictionary_draft_may(DICTIONARY_OPEN, 7, 7, false));
    assert_null(dictionary_draft_may(DICTIONARY_OPEN, 7, 8, true));
    assert_ptr_equal(dictionary_draft_may(DICTIONARY_OPEN, 7, 8, false), DICTIONARIES_NOT_YOURS);
    assert_ptr_equal(dictionary_draft_may(DICTIONARY_PUBLISHED, 7, 7, true), DICTIONARIES_DECIDED);
    assert_ptr_equal(dictionary_draft_may(DICTIONARY_WITHDRAWN, 7, 7, false), DICTIONARIES_DECIDED);
}

typedef struct Sample { Str name; int64_t size, since_ms; bool in_use; } Sample;
SHAPE(Sample, "an entry",
    TEXT    (Sample, name,   1, 20,      "name"),
    INT_OPT (Sample, size,   0, 100,     "size"),
    TIME    (Sample, since_ms,           "from"),
    BOOL    (Sample, in_use, 0,          "in use"));

static void only_the_date_differs(void **state)
{
    (void)state;
    Sample a = { S("微网格"), 30, 1, true }, b = { S("微网格"), 30, 2, true };
    assert_true(dictionary_same(&Sample_shape, &a, &b));
    b.size = NONE;
    assert_false(dictionary_same(&Sample_shape, &a, &b));
    b = a;
    b.in_use = false;
    assert_false(dictionary_same(&Sample_shape, &a, &b));
    b = a;
    b.name = S("微网");
    assert_false(dictionary_same(&Sample_shape, &a, &b));
}

static void what_has_begun_stays(void **state)
{
    (void)state;
    assert_null(dictionary_recall_may(DICTIONARY_PUBLISHED, 1001, 1000));
    assert_ptr_equal(dictionary_recall_may(DICTIONARY_PUBLISHED, 1000, 1000), DICTIONARIES_IN_FORCE);
    assert_ptr_equal(dictionary_recall_may(DICTIONARY_OPEN, 1001, 1000), DICTIONARIES_DECIDED);
    assert_ptr_equal(dictionary_recall_may(DICTIONARY_RECALLED, 1001, 1000), DICTIONARIES_DECIDED);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_that_has_begun_is_in_force),
            cmocka_unit_test(it_begins_today_or_on_a_day_to_come),
        cmocka_unit_test(a_draft_is_its_writers_and_the_publishers), cmocka_unit_test(only_the_date_differs),
        cmocka_unit_test(what_has_begun_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
