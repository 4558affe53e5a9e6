/* Counting anew by another calendar: what moved a due time before moves it again. */
#include "domains/cases/cases_recount_rules.h"

#include "vocab/clock.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define AT(text) at(text)
static int64_t at(const char *text)
{
    int64_t ms;
    assert_true(moment_read(str_of(text), &ms));
    return ms;
}

static const TimeLimit two = { 2, LIMIT_WORK_DAYS };

static Case filed(const char *when, TimeLimit limit)
{
    Case c = { .state = CASE_HANDLING, .filed_ms = AT(when), .mark = CASE_AMBER, .paused_ms = NONE };
    c.due_ms = c.first_due_ms = calendar_due_ms(&calendar_china, c.filed_ms, limit);
    return c;
}

/* 2027-01-04 and 05 are a Monday and a Tuesday; the Saturday after is worked instead. */
static const Calendar *later(Arena *keep)
{
    static const SpecialDays days[] = { { 20270104, 20270105, false, "示例节" },
                                        { 20270109, 20270109, true, "示例节调休上班" } };
    return calendar_with(keep, &calendar_china, days, COUNT(days));
}

static void what_it_touches_moves_and_nothing_else(void **state)
{
    Arena keep = arena_make(1 << 20);
    Case c = filed("2027-01-01T10:00:00+08:00", two), next;
    (void)state;
    case_recount(&c, NULL, 0, two, later(&keep), &next);
    assert_int_equal(c.due_ms, AT("2027-01-05T17:00:00+08:00"));
    assert_int_equal(next.due_ms, AT("2027-01-07T17:00:00+08:00"));
    assert_int_equal(next.first_due_ms, next.due_ms);
    assert_int_equal(next.mark, CASE_UNMARKED);
    assert_true(next.mark_ms != NONE && next.mark_ms < next.due_ms);
    case_recount(&c, NULL, 0, two, &calendar_china, &next);
    assert_int_equal(next.due_ms, c.due_ms);
    assert_int_equal(next.mark, CASE_AMBER);
    Case before = filed("2026-12-21T10:00:00+08:00", two);
    case_recount(&before, NULL, 0, two, later(&keep), &next);
    assert_int_equal(next.due_ms, before.due_ms);
    TimeLimit hours = { 96, LIMIT_URGENT_HOURS };
    Case urgent = filed("2027-01-01T10:00:00+08:00", hours);
    case_recount(&urgent, NULL, 0, hours, later(&keep), &next);
    assert_int_equal(next.due_ms, urgent.due_ms);
    Case unfiled = { .state = CASE_REPORTED, .filed_ms = NONE, .due_ms = NONE };
    case_recount(&unfiled, NULL, 0, two, later(&keep), &next);
    assert_int_equal(next.due_ms, NONE);
    arena_drop(keep, 1 << 20);
}

static void what_moved_it_moves_it_again(void **state)
{
    Arena keep = arena_make(1 << 20);
    const Calendar *by = later(&keep);
    Case c = filed("2027-01-01T10:00:00+08:00", two), next;
    CaseMoved moved[] = {
        { CASE_GRANT, AT("2026-12-30T09:00:00+08:00"), 5 },            /* before it was filed last */
        { CASE_GRANT, AT("2027-01-01T11:00:00+08:00"), 1 },
        { CASE_SUSPEND, AT("2027-01-06T11:00:00+08:00"), 0 },
        { CASE_RESUME, AT("2027-01-07T11:00:00+08:00"), 0 },
    };
    (void)state;
    int64_t due_ms = clock_extended_ms(by, calendar_due_ms(by, c.filed_ms, two), 1);
    due_ms = clock_resumed_ms(by, due_ms, moved[2].at_ms, moved[3].at_ms, two.unit);
    case_recount(&c, moved, COUNT(moved), two, by, &next);
    assert_int_equal(next.due_ms, due_ms);
    assert_int_equal(next.due_ms, AT("2027-01-09T17:00:00+08:00"));    /* the Saturday that is worked */
    assert_int_equal(next.first_due_ms, AT("2027-01-07T17:00:00+08:00"));
    arena_drop(keep, 1 << 20);
}

static void a_later_word_lies_over_an_earlier_one(void **state)
{
    Arena keep = arena_make(1 << 20);
    static const SpecialDays days[] = { { 20261001, 20261009, false, "国庆节" },
                                        { 20261005, 20261005, true, "加班" } };
    const Calendar *c = calendar_with(&keep, &calendar_china, days, COUNT(days));
    int64_t day = 0;
    (void)state;
    static const struct { int day; bool works; } said[] = {
        { 4, false }, { 5, true }, { 6, false }, { 8, false }, { 9, false }, { 10, true }, { 12, true }
    };
    for (int i = 0; i < COUNT(said); i++) {
        moment_day_of((Date){ 2026, 10, said[i].day }, &day);
        assert_int_equal(calendar_works(c, day), said[i].works);
    }
    for (int i = 1; i < c->count; i++) assert_true(c->days[i - 1].to < c->days[i].from);
    assert_ptr_equal(calendar_with(&keep, &calendar_china, NULL, 0), &calendar_china);
    assert_int_not_equal(case_calendar_number(c), case_calendar_number(&calendar_china));
    arena_drop(keep, 1 << 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_it_touches_moves_and_nothing_else),
        cmocka_unit_test(what_moved_it_moves_it_again),
        cmocka_unit_test(a_later_word_lies_over_an_earlier_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
