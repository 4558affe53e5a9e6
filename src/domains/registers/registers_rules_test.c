/* The rules of the register's lists: bands meet without a gap, what a household is, what is too wide. */
#include "domains/registers/registers_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static char room[4096];
static Arena arena(void) { return (Arena){ room, room + sizeof room, NULL }; }

static int64_t day(const char *text)
{
    int64_t d = 0;
    assert_true(moment_read_date(str_of(text), &d));
    return d;
}

static bool in(const RegisterBirths *b, Str birth)
{
    return (!b->from.at || str_cmp(birth, b->from) > 0) && (!b->to.at || str_cmp(birth, b->to) <= 0);
}

static void a_birthday_lies_in_one_band(void **state)
{
    (void)state;
    Arena a = arena();
    int64_t today = day("2025-11-25");
    const struct { const char *birth; int band; } row[] = {
        { "2025-11-25", 0 }, { "2018-11-26", 0 }, { "2018-11-25", 1 }, { "2007-11-26", 1 },
            { "2007-11-25", 2 },
        { "1965-11-26", 2 }, { "1965-11-25", 3 }, { "1945-11-26", 3 }, { "1945-11-25", 4 },
        { "1901-01-01", 4 },
    };
    for (int i = 0; i < COUNT(row); i++)
        for (int band = 0; band < REGISTER_BANDS - 1; band++) {
            RegisterBirths b = register_births(band, today, &a);
            if (in(&b, str_of(row[i].birth)) != (band == row[i].band)) fail_msg("%s in %d", row[i].birth,
                band);
        }
    assert_true(register_births(REGISTER_BANDS - 1, today, &a).none);
}

static void the_29th_of_february_has_a_birthday_each_year(void **state)
{
    (void)state;
    Arena a = arena();
    assert_true(str_eq(register_birth_of(1, day("2024-02-29"), &a), S("2023-02-28")));
    assert_true(str_eq(register_birth_of(4, day("2024-02-29"), &a), S("2020-02-29")));
}

static void who_lives_there_says_what_it_is(void **state)
{
    (void)state;
    assert_int_equal(register_state(2, 0, false), REGISTER_OWN);
    assert_int_equal(register_state(2, 1, false), REGISTER_LET);
    assert_int_equal(register_state(2, 0, true), REGISTER_OWN);    /* somebody has moved in since */
    assert_int_equal(register_state(0, 0, true), REGISTER_VACANT);
    assert_int_equal(register_state(0, 0, false), REGISTER_UNCLEAR);
}

static void a_wide_list_is_by_door_and_by_one_filter(void **state)
{
    (void)state;
    Blame why;
    assert_null(register_may_list(S("510104"), 1, true, false, &why));
    assert_null(register_may_list(S("510104018006"), 4, false, true, &why));
    assert_ptr_equal(register_may_list(S("510104"), 2, true, false, &why), REGISTERS_TOO_WIDE);
    assert_ptr_equal(register_may_list(S("510104018"), 0, false, false, &why), REGISTERS_TOO_WIDE);
    assert_ptr_equal(register_may_list(S("510104018"), 0, true, true, &why), REGISTERS_TOO_WIDE);
}

/* 2025-11-25, 10:00 in China. */
static void a_list_is_of_today_or_of_a_past_day(void **state)
{
    (void)state;
    Arena a = arena();
    Blame why = { 0 };
    RegisterWhen w;
    int64_t now = moment_day_start_ms(day("2025-11-25")) + 36000000;
    assert_null(register_when((Str){ 0 }, now, &a, &w, &why));
    assert_true(!w.past && str_eq(w.day, S("2025-11-25")) && str_eq(w.totals, w.day) && w.end_ms == now);
    assert_null(register_when(S("2025-11-25"), now, &a, &w, &why));
    assert_false(w.past);
    assert_null(register_when(S("2025-11-24"), now, &a, &w, &why));
    assert_true(w.past && w.end_ms == moment_day_start_ms(day("2025-11-25")) && !str_eq(w.totals, w.day));
    assert_ptr_equal(register_when(S("2025-11-26"), now, &a, &w, &why), BAD_FIELD);
    assert_ptr_equal(register_when(S("2025-02-30"), now, &a, &w, &why), BAD_FIELD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_birthday_lies_in_one_band),
        cmocka_unit_test(the_29th_of_february_has_a_birthday_each_year),
        cmocka_unit_test(who_lives_there_says_what_it_is),
        cmocka_unit_test(a_wide_list_is_by_door_and_by_one_filter),
        cmocka_unit_test(a_list_is_of_today_or_of_a_past_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
