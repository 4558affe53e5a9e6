/* The rules of affairs: the table, who sees what is internal, when owners are reminded. */
#include "domains/affairs/affairs_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { MEMBER = BY_MEMBER, SECRETARY = BY_MEMBER | BY_WRITER, LEAD = BY_MEMBER | BY_WRITER | BY_LEAD };

static Err task(AffairVerb verb, TaskState from, unsigned stands, bool owns, const char *words, int *to)
{
    return affair_move(ON_TASK, verb, (int)from, stands | (owns ? (unsigned)BY_OWNER : 0), str_of(words), to);
}

static void a_task_goes_its_road(void **state)
{
    (void)state;
    int to = -7;
    assert_ptr_equal(task(AFFAIR_REPORT, TASK_GIVEN, LEAD, false, "x", &to), AFFAIRS_NOT_YOURS);
    assert_ptr_equal(task(AFFAIR_REPORT, TASK_GIVEN, 0, true, " ", &to), AFFAIRS_NEEDS_WORDS);
    assert_int_equal(to, -7);
    assert_null(task(AFFAIR_REPORT, TASK_GIVEN, 0, true, "x", &to));
    assert_int_equal(to, TASK_REPORTED);
    assert_ptr_equal(task(AFFAIR_REPORT, TASK_REPORTED, 0, true, "x", &to), AFFAIRS_NOT_NOW);
    assert_ptr_equal(task(AFFAIR_ACCEPT, TASK_REPORTED, SECRETARY, false, "", &to), AFFAIRS_NOT_YOURS);
    assert_ptr_equal(task(AFFAIR_ACCEPT, TASK_REPORTED, LEAD, true, "", &to), AFFAIRS_OWN_WORK);
    assert_ptr_equal(task(AFFAIR_ACCEPT, TASK_REPORTED, 0, false, "", &to), AFFAIRS_NOT_YOURS);
    assert_null(task(AFFAIR_ACCEPT, TASK_REPORTED, LEAD, false, "", &to));
    assert_int_equal(to, TASK_CLOSED);
    assert_ptr_equal(task(AFFAIR_RETURN, TASK_REPORTED, LEAD, false, NULL, &to), AFFAIRS_NEEDS_WORDS);
    assert_null(task(AFFAIR_RETURN, TASK_REPORTED, LEAD, false, "x", &to));
    assert_int_equal(to, TASK_GIVEN);
    assert_ptr_equal(task(AFFAIR_CHANGE, TASK_GIVEN, MEMBER, true, "x", &to), AFFAIRS_NOT_YOURS);
    assert_null(task(AFFAIR_CHANGE, TASK_GIVEN, SECRETARY, false, "x", &to));
    assert_ptr_equal(task(AFFAIR_CHANGE, TASK_REPORTED, LEAD, false, "x", &to), AFFAIRS_NOT_NOW);
    for (AffairVerb v = AFFAIR_HOLD; v <= AFFAIR_CHANGE; v++) {        /* the end is the end */
        assert_ptr_equal(task(v, TASK_CLOSED, LEAD, true, "x", &to), AFFAIRS_NOT_NOW);
        assert_ptr_equal(task(v, TASK_WITHDRAWN, LEAD, true, "x", &to), AFFAIRS_NOT_NOW);
    }
}

/* What a button promises the rule keeps, and there is no button for what it refuses. */
static void buttons_follow_from_the_table(void **state)
{
    (void)state;
    for (AffairSide side = 0; side < 16; side++)
        for (int i = 0; i < affairs_road_count; i++) {
            const AffairMove *m = &affairs_road[i];
            int to = -7;
            Err e = affair_move(m->on, m->verb, m->from, side, S("x"), &to);
            assert_int_equal(affair_may(m, m->from, side), e == NULL);
            assert_int_equal(to, e ? -7 : m->to);
            assert_false(affair_may(m, m->from + 100, side));
        }
}

static void an_entry_goes_its_road(void **state)
{
    (void)state;
    int to;
    const AffairSide owner = BY_OWNER, lead = LEAD, other = MEMBER;
    assert_null(affair_move(ON_ENTRY, AFFAIR_START, ENTRY_PLANNED, owner, S(""), &to));
    assert_int_equal(to, ENTRY_ACTIVE);
    assert_ptr_equal(affair_move(ON_ENTRY, AFFAIR_FINISH, ENTRY_PLANNED, owner, S("x"), &to),
                     AFFAIRS_NOT_NOW);
    assert_ptr_equal(affair_move(ON_ENTRY, AFFAIR_FINISH, ENTRY_ACTIVE, other, S("x"), &to),
                     AFFAIRS_NOT_YOURS);
    assert_null(affair_move(ON_ENTRY, AFFAIR_FINISH, ENTRY_ACTIVE, owner, S("x"), &to));
    assert_int_equal(to, ENTRY_DONE);
    assert_ptr_equal(affair_move(ON_ENTRY, AFFAIR_DROP, ENTRY_ACTIVE, owner, S("x"), &to), AFFAIRS_NOT_YOURS);
    assert_null(affair_move(ON_ENTRY, AFFAIR_REOPEN, ENTRY_DONE, lead, S("x"), &to));
    assert_int_equal(to, ENTRY_ACTIVE);
}

static void internal_things_stay_inside(void **state)
{
    (void)state;
    assert_true(affair_shown(false, 0));
    assert_false(affair_shown(true, 0));
    assert_true(affair_shown(true, MEMBER));
    assert_true(affair_shown(true, BY_OWNER));
}

static void owners_are_reminded_twice(void **state)
{
    (void)state;
    char room[4096];
    Arena keep = { room, room + sizeof room, NULL };
    const Str today = S("2026-11-26");
    assert_true(str_eq(affair_remind_first(&keep, S("2026-12-02"), 3, today), S("2026-11-29")));
    assert_true(str_eq(affair_remind_first(&keep, S("2026-11-29"), 3, today), S("2026-11-30")));
    assert_true(str_eq(affair_remind_first(&keep, S("2026-12-02"), 0, today), S("2026-12-02")));
    assert_true(str_eq(affair_remind_next(&keep, S("2026-11-29"), today), S("2026-11-30")));
    assert_true(str_eq(affair_remind_next(&keep, today, today), S("2026-11-27")));
    assert_null(affair_remind_next(&keep, S("2026-11-25"), today).at);
    assert_false(affair_late(true, today, today));
    assert_true(affair_late(true, S("2026-11-25"), today));
    assert_false(affair_late(false, S("2026-11-25"), today));
    assert_false(affair_late(true, (Str){ 0 }, today));

    Blame why;
    assert_null(affair_day_check(today, today, S("2027-01-01"), "/due", &why));
    assert_ptr_equal(affair_day_check(S("2026-11-25"), today, S("2027-01-01"), "/due", &why), BAD_FIELD);
    assert_ptr_equal(affair_day_check(S("2026-11-31"), today, S("2027-01-01"), "/due", &why), BAD_FIELD);
    assert_ptr_equal(affair_day_check(S("2027-01-02"), today, S("2027-01-01"), "/due", &why), BAD_FIELD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_task_goes_its_road), cmocka_unit_test(buttons_follow_from_the_table),
        cmocka_unit_test(an_entry_goes_its_road), cmocka_unit_test(internal_things_stay_inside),
        cmocka_unit_test(owners_are_reminded_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
