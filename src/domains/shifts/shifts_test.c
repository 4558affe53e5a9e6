/* The rules of shifts: until when one checks out, what lies over what, and which signs that gives. */
#include "domains/shifts/shifts_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const ShiftLimit limit = { .far_m = 200, .open_minutes = 720 };
enum { MINUTE = 60000 };

static void one_checks_out_in_time_and_once(void **state)
{
    (void)state;
    Shift s = { .in_ms = 0 };
    assert_null(shift_may_end(&s, &limit, INT64_C(720) * MINUTE));
    assert_ptr_equal(shift_may_end(&s, &limit, INT64_C(720) * MINUTE + 1), SHIFTS_STALE);
    s.state = SHIFT_DONE;
    assert_ptr_equal(shift_may_end(&s, &limit, 1), SHIFTS_ENDED);
}

static void spans_overlap_by_whole_minutes(void **state)
{
    (void)state;
    static const struct { int64_t a_in, a_out, b_in, b_out, now, minutes; } cases[] = {
        { 0, 60, 60, 90, 90, 0 },      /* one after the other */
        { 0, 60, 30, 90, 90, 30 }, { 30, 90, 0, 60, 90, 30 }, { 0, 90, 30, 60, 90, 30 },
        { 0, 60, 30, NONE, 60, 30 },   /* still open */
        { 800, 900, 0, NONE, 900, 0 }, { 700, 900, 0, NONE, 900, 20 },     /* left open: until the limit */
    };
    for (int i = 0; i < COUNT(cases); i++) {
        ShiftSpan a = { cases[i].a_in * MINUTE, cases[i].a_out * MINUTE };
        ShiftSpan b = { cases[i].b_in * MINUTE, cases[i].b_out == NONE ? NONE : cases[i].b_out * MINUTE };
        assert_int_equal(shift_overlap(a, b, &limit, cases[i].now * MINUTE), cases[i].minutes);
        assert_int_equal(shift_overlap(b, a, &limit, cases[i].now * MINUTE), cases[i].minutes);
    }
}

static void signs_are_told_with_their_measure(void **state)
{
    (void)state;
    ShiftSign g[SHIFT_SIGNS];
    Shift s = { .in_m = 200, .out_m = 3, .by_words = S("") };
    assert_int_equal(shift_signs(&s, &limit, 0, 0, g), 0);
    s.out_m = 201;
    assert_int_equal(shift_signs(&s, &limit, 0, 0, g), 1);
    assert_true(str_eq(g[0].sign, S("far")));
    assert_int_equal(g[0].measure, 201);
    s.in_m = s.out_m = NONE;
    assert_int_equal(shift_signs(&s, &limit, 5, 1, g), 3);
    assert_true(str_eq(g[0].sign, S("unplaced")) && g[0].measure == 2);
    assert_true(str_eq(g[1].sign, S("overlap")) && g[1].measure == 5);
    assert_true(str_eq(g[2].sign, S("same_photo")));
    s.by_words = S("林梅 · 社区受理员");
    assert_int_equal(shift_signs(&s, &limit, 0, 0, g), 1);
    assert_int_equal(g[0].measure, 1);
    s.in_m = 10;                       /* closed at a desk: what is missing then is no sign */
    assert_int_equal(shift_signs(&s, &limit, 0, 0, g), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_checks_out_in_time_and_once), cmocka_unit_test(spans_overlap_by_whole_minutes),
        cmocka_unit_test(signs_are_told_with_their_measure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
