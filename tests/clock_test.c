/* Time limits against a table that was counted another way: starts, pauses, extensions. And whatever the
 * limit: its arithmetic adds up to it, and a holiday that is announced later moves only what counts it. */
#include "base/rand.h"
#include "vocab/clock.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char *table;

/* 2026-02-12T10:00, in China */
static int64_t moment_of(const char *z)
{
    char whole[40];
    int64_t ms = 0;
    snprintf(whole, sizeof whole, "%s:00+08:00", z);
    if (!moment_read(str_of(whole), &ms)) fail_msg("no moment: %s", z);
    return ms;
}

static TimeLimit limit_of(const char *value, const char *unit)
{
    for (int i = 0; limit_unit_names[i]; i++)
        if (!strcmp(limit_unit_names[i], unit)) return (TimeLimit){ atoll(value), (LimitUnit)i };
    fail_msg("no unit: %s", unit);
    return (TimeLimit){ 0 };
}

/* From, value, unit, and what became of it: paused and resumed, or extended by days. */
static int64_t counted(const Calendar *c, char *const cell[8])
{
    TimeLimit limit = limit_of(cell[2], cell[3]);
    int64_t due_ms = calendar_due_ms(c, moment_of(cell[1]), limit);
    if (!strcmp(cell[0], "pause"))
        return clock_resumed_ms(c, due_ms, moment_of(cell[4]), moment_of(cell[5]), limit.unit);
    if (!strcmp(cell[0], "extend")) return clock_extended_ms(c, due_ms, atoll(cell[4]));
    return due_ms;
}

static void every_row_of_the_table(void **state)
{
    char line[400];
    int rows = 0, wrong = 0;
    (void)state;
    FILE *f = fopen(table, "r");
    assert_non_null(f);
    while (fgets(line, sizeof line, f)) {
        char *cell[8] = { 0 };
        int n = 0;
        if (line[0] == '#') continue;
        for (char *at = line; n < 8; n++) {
            cell[n] = at;
            at += strcspn(at, "\t\n");
            if (*at) *at++ = 0;
        }
        rows++;
        int64_t got = counted(&calendar_china, cell), due_ms = moment_of(cell[6]);
        if (got == due_ms) continue;
        print_error("%s %s %s %s %s %s: %s, but %+lld minutes (%s)\n", cell[0], cell[1], cell[2], cell[3],
                    cell[4], cell[5], cell[6], (long long)(got - due_ms) / 60000, cell[7]);
        wrong++;
    }
    fclose(f);
    assert_int_equal(wrong, 0);
    assert_true(rows >= 300);
}

static bool counts(ClockWhy why)
{
    return why == CLOCK_WORKED || why == CLOCK_MAKE_UP || why == CLOCK_CALENDAR_DAYS || why == CLOCK_OFFICE
        || why == CLOCK_THROUGH;
}

/* What is counted adds up to the limit; the lines follow each other and end on the day it is due. */
static void the_arithmetic_adds_up(void **state)
{
    static const int64_t unit_minutes[] = { 1, 60, 60, 1440, 1 };
    (void)state;
    Rand r = rand_from(11);
    for (int n = 0; n < 3000; n++) {
        ClockLine line[256];
        TimeLimit limit = { rand_between(&r, 1, 60), (LimitUnit)rand_between(&r, 0, 4) };
        int64_t from_ms = moment_of("2023-01-05T00:00") + rand_between(&r, 0, 1870000) * 60000;
        int64_t due_ms = calendar_due_ms(&calendar_china, from_ms, limit), sum = 0;
        int lines = clock_lines(&calendar_china, from_ms, limit, line, COUNT(line));
        assert_in_range(lines, 1, COUNT(line));
        if (line[lines - 1].why == CLOCK_UNANNOUNCED) lines--;
        for (int i = 0; i < lines; i++) {
            if (counts(line[i].why)) sum += line[i].amount;
            assert_true(line[i].from_day <= line[i].to_day);
            if (i) assert_true(line[i].from_day >= line[i - 1].to_day);
            bool named = line[i].why == CLOCK_HOLIDAY || line[i].why == CLOCK_MAKE_UP;
            assert_true((line[i].name != NULL) == named);
        }
        assert_int_equal(sum, limit.value * unit_minutes[limit.unit]);
        assert_int_equal(line[lines - 1].to_day, moment_day(due_ms));
        int64_t warn_ms = clock_warn_ms(&calendar_china, from_ms, due_ms, limit.unit);
        assert_true(warn_ms >= from_ms && warn_ms <= due_ms);
        assert_true(clock_lines(&calendar_china, from_ms, limit, line, 1) >= 1);   /* no room: counted */
    }
}

/* Two days off in 2027, announced when limits are running: those that count worked days move, others
 * don't. */
static void a_holiday_announced_later(void **state)
{
    static const SpecialDays later[] = { { 20270104, 20270105, false, "示例节" },
                                         { 20270109, 20270109, true, "示例节调休上班" } };
    (void)state;
    Calendar then = calendar_china;
    SpecialDays all[128];
    memcpy(all, calendar_china.days, (size_t)calendar_china.count * sizeof *all);
    memcpy(all + calendar_china.count, later, sizeof later);
    then.days = all;
    then.count += COUNT(later);
    then.last_year = 2027;
    int64_t from_ms = moment_of("2027-01-01T10:00");
    assert_false(calendar_known(&calendar_china, moment_day(from_ms)));
    assert_true(calendar_known(&then, moment_day(from_ms)));
    const TimeLimit days = { 2, LIMIT_WORK_DAYS }, hours = { 48, LIMIT_URGENT_HOURS };
    assert_int_equal(calendar_due_ms(&calendar_china, from_ms, days), moment_of("2027-01-05T17:00"));
    assert_int_equal(calendar_due_ms(&then, from_ms, days), moment_of("2027-01-07T17:00"));
    assert_int_equal(calendar_due_ms(&then, from_ms, (TimeLimit){ 4, LIMIT_WORK_DAYS }),
                     moment_of("2027-01-09T17:00"));
    assert_int_equal(calendar_due_ms(&then, from_ms, hours),
                     calendar_due_ms(&calendar_china, from_ms, hours));
    ClockLine line[8];
    int n = clock_lines(&calendar_china, from_ms, days, line, COUNT(line));
    assert_int_equal(line[n - 1].why, CLOCK_UNANNOUNCED);
    n = clock_lines(&then, from_ms, days, line, COUNT(line));
    assert_int_equal(line[n - 1].why, CLOCK_WORKED);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_of_the_table),
        cmocka_unit_test(the_arithmetic_adds_up),
        cmocka_unit_test(a_holiday_announced_later),
    };
    if (argc != 2) return 2;
    table = argv[1];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
