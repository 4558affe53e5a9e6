/* Due days of routes, and what entries must bring. */
#include "domains/inspections/inspections_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const int64_t NOW = 1764000000000;              /* 2025-11-25 00:00 in China */

static void a_route_is_walked_when_its_last_point_was(void **state)
{
    (void)state;
    InspectionPoint p[] = { { .last_ms = NOW }, { .last_ms = NOW - 5 * MOMENT_DAY_MS },
                            { .last_ms = NOW - 1 } };
    assert_int_equal(inspection_seen_ms(p, 3), NOW - 5 * MOMENT_DAY_MS);
    p[2].last_ms = NONE;
    assert_int_equal(inspection_seen_ms(p, 3), NONE);
    assert_int_equal(inspection_due_day(NOW, 0, 7), moment_day(NOW) + 7);
    assert_int_equal(inspection_due_day(NONE, NOW, 1), moment_day(NOW) + 1);
}

static void nothing_found_needs_nothing(void **state)
{
    (void)state;
    InspectionPoint plain = { .id = 1 }, pictured = { .id = 2, .photo = true };
    InspectionNew in = { .at_ms = NONE, .result = INSPECTED_CLEAR, .level = -1 };
    Blame why = { 0 };
    assert_null(inspection_fits(&in, &plain, NOW, &why));
    assert_ptr_equal(inspection_fits(&in, &pictured, NOW, &why), INSPECTIONS_NEEDS);
    assert_string_equal(why.pointer, "/photos");
    in.photos.count = 1;
    assert_null(inspection_fits(&in, &pictured, NOW, NULL));
}

static void what_is_found_says_what_and_how_grave(void **state)
{
    (void)state;
    static const struct { const char *words, *class; int level, photos; InspectionResult result;
                          const char *lacks; } table[] = {
        { "", "11008", 0, 1, INSPECTED_HAZARD, "/words" },
        { "堵", "11008", -1, 1, INSPECTED_HAZARD, "/level" },
        { "堵", "", 0, 1, INSPECTED_HAZARD, "/class" },
        { "堵", "11008", 0, 0, INSPECTED_HAZARD, NULL },
        { "堵", "", -1, 0, INSPECTED_FIXED, "/photos" },
        { "堵", "", -1, 1, INSPECTED_FIXED, NULL },
        { "  ", "", -1, 1, INSPECTED_FIXED, "/words" },
    };
    InspectionPoint p = { .id = 1 };
    for (int i = 0; i < COUNT(table); i++) {
        InspectionNew in = { .at_ms = NOW, .result = table[i].result, .level = table[i].level,
                             .words = str_of(table[i].words), .class = str_of(table[i].class),
                             .photos = { NULL, table[i].photos } };
        Blame why = { 0 };
        Err e = inspection_fits(&in, &p, NOW, &why);
        assert_ptr_equal(e, table[i].lacks ? INSPECTIONS_NEEDS : NULL);
        if (e) assert_string_equal(why.pointer, table[i].lacks);
    }
}

static void times_are_near(void **state)
{
    (void)state;
    InspectionPoint p = { .id = 1 };
    static const struct { int64_t off; bool good; } table[] = {
        { 0, true }, { 600000, true }, { 600001, false }, { -30 * MOMENT_DAY_MS, true },
        { -30 * MOMENT_DAY_MS - 1, false },
    };
    for (int i = 0; i < COUNT(table); i++) {
        InspectionNew in = { .at_ms = NOW + table[i].off, .result = INSPECTED_CLEAR, .level = -1 };
        assert_ptr_equal(inspection_fits(&in, &p, NOW, NULL), table[i].good ? NULL : INSPECTIONS_BAD_TIME);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_route_is_walked_when_its_last_point_was),
        cmocka_unit_test(nothing_found_needs_nothing),
        cmocka_unit_test(what_is_found_says_what_and_how_grave),
        cmocka_unit_test(times_are_near),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
