/* Stages of the road and their clocks: which one a state is in, what begins one anew, what moves it. */
#include "domains/cases/cases_stages_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define AT(text) at(text)
static int64_t at(const char *text)
{
    int64_t ms;
    if (!text) return NONE;
    assert_true(moment_read(str_of(text), &ms));
    return ms;
}

static void every_open_state_is_in_a_stage(void **state)
{
    static const CaseStage stage[CASE_STATES] = {
        [CASE_REPORTED] = CASE_STAGE_FILE, [CASE_FILED] = CASE_STAGE_DISPATCH,
        [CASE_RAISED] = CASE_STAGE_DISPATCH, [CASE_DISPATCHED] = CASE_STAGE_ACCEPT,
        [CASE_HANDLING] = CASE_STAGE_FEEDBACK, [CASE_HANDLED] = CASE_STAGE_VERIFY,
        [CASE_VERIFIED] = CASE_STAGE_CLOSE, [CASE_REFERRED] = CASE_STAGE_REFER,
        [CASE_SUSPENDED] = CASE_STAGES, [CASE_CLOSED] = CASE_STAGES, [CASE_REFUSED] = CASE_STAGES,
        [CASE_MERGED] = CASE_STAGES, [CASE_VOIDED] = CASE_STAGES,
    };
    (void)state;
    for (int s = 0; s < CASE_STATES; s++) assert_int_equal(case_stage_of((CaseState)s), stage[s]);
}

/* Of every row of the road: a stage begins anew where the state changes, and where it is sent or raised
 * again; suspending and resuming leave it where it is. */
static void each_row_of_the_road_begins_a_stage_or_leaves_it(void **state)
{
    (void)state;
    for (int i = 0; i < cases_road_count; i++) {
        const Move *m = &cases_road[i];
        CaseState to = m->to == CASE_BACK ? CASE_HANDLING : (CaseState)m->to;
        CaseStageStep s = { m->verb, m->from, to, 0, 0, NONE };
        bool on = m->verb == CASE_SUSPEND || m->verb == CASE_RESUME || m->verb == CASE_URGE
            || m->verb == CASE_EXTEND || m->verb == CASE_GRANT || m->verb == CASE_DENY
            || m->verb == CASE_ANSWER || m->verb == CASE_RATE || m->verb == CASE_ADD;
        assert_int_equal(case_stage_goes_on(&s), on);
    }
}

/* ---- Due ---- */

/* 2025-11-25 is a Tuesday; 2025-10-01 to 08 are days off, 2025-09-28 and 10-11 are worked instead. */
static void a_stage_is_due_by_its_own_limit(void **state)
{
    static const struct { const char *from; TimeLimit limit; const char *due; } table[] = {
        { "2025-11-25T10:00:00+08:00", { 1, LIMIT_WORK_DAYS }, "2025-11-26T17:00:00+08:00" },
        { "2025-11-28T10:00:00+08:00", { 1, LIMIT_WORK_DAYS }, "2025-12-01T17:00:00+08:00" },
        { "2025-11-25T10:00:00+08:00", { 4, LIMIT_WORK_HOURS }, "2025-11-25T15:00:00+08:00" },
        { "2025-11-25T16:00:00+08:00", { 4, LIMIT_WORK_HOURS }, "2025-11-26T12:00:00+08:00" },
        { "2025-11-29T23:30:00+08:00", { 1, LIMIT_WORK_HOURS }, "2025-12-01T10:00:00+08:00" },
        { "2025-11-29T23:30:00+08:00", { 2, LIMIT_URGENT_HOURS }, "2025-11-30T01:30:00+08:00" },
        { "2025-12-31T23:00:00+08:00", { 2, LIMIT_URGENT_HOURS }, "2026-01-01T01:00:00+08:00" },
        { "2025-11-25T10:00:00+08:00", { 2, LIMIT_URGENT_DAYS }, "2025-11-27T10:00:00+08:00" },
        { "2025-09-30T10:00:00+08:00", { 1, LIMIT_WORK_DAYS }, "2025-10-09T17:00:00+08:00" },
        { "2025-10-10T10:00:00+08:00", { 1, LIMIT_WORK_DAYS }, "2025-10-11T17:00:00+08:00" },
        { "2025-09-26T10:00:00+08:00", { 1, LIMIT_WORK_DAYS }, "2025-09-28T17:00:00+08:00" },
        { "2025-11-25T10:00:00+08:00", { 0, LIMIT_WORK_DAYS }, NULL },
    };
    static const struct { CaseVerb verb; CaseState was, is; CaseStage stage; } begins[] = {
        { CASE_REPORT, CASE_REPORTED, CASE_REPORTED, CASE_STAGE_FILE },
        { CASE_FILE, CASE_REPORTED, CASE_FILED, CASE_STAGE_DISPATCH },
        { CASE_ESCALATE, CASE_FILED, CASE_RAISED, CASE_STAGE_DISPATCH },
        { CASE_ESCALATE, CASE_RAISED, CASE_RAISED, CASE_STAGE_DISPATCH },
        { CASE_DISPATCH, CASE_FILED, CASE_DISPATCHED, CASE_STAGE_ACCEPT },
        { CASE_DISPATCH, CASE_DISPATCHED, CASE_DISPATCHED, CASE_STAGE_ACCEPT },
        { CASE_DISPATCH, CASE_HANDLING, CASE_DISPATCHED, CASE_STAGE_ACCEPT },
        { CASE_ACCEPT, CASE_DISPATCHED, CASE_HANDLING, CASE_STAGE_FEEDBACK },
        { CASE_RETURN, CASE_DISPATCHED, CASE_FILED, CASE_STAGE_DISPATCH },
        { CASE_FEEDBACK, CASE_HANDLING, CASE_HANDLED, CASE_STAGE_VERIFY },
        { CASE_SETTLE, CASE_REPORTED, CASE_HANDLED, CASE_STAGE_VERIFY },
        { CASE_REWORK, CASE_HANDLED, CASE_HANDLING, CASE_STAGE_FEEDBACK },
        { CASE_VERIFY, CASE_HANDLED, CASE_VERIFIED, CASE_STAGE_CLOSE },
        { CASE_REFER, CASE_FILED, CASE_REFERRED, CASE_STAGE_REFER },
        { CASE_TAKE_UP, CASE_REFUSED, CASE_REPORTED, CASE_STAGE_FILE },
        { CASE_UNMERGE, CASE_MERGED, CASE_FILED, CASE_STAGE_DISPATCH },
        { CASE_REOPEN, CASE_CLOSED, CASE_FILED, CASE_STAGE_DISPATCH },
        { CASE_CLOSE, CASE_VERIFIED, CASE_CLOSED, CASE_STAGES },
        { CASE_MERGE, CASE_FILED, CASE_MERGED, CASE_STAGES },
        { CASE_VOID, CASE_SUSPENDED, CASE_VOIDED, CASE_STAGES },
    };
    CaseStageClock was = { CASE_STAGE_FILE, 1, 1, LIMIT_DAYS, 2, CASE_RED, 3, 9 }, next;
    (void)state;
    for (int k = 0; k < COUNT(begins); k++)
        for (int i = 0; i < COUNT(table); i++) {
            CaseStageStep s = { begins[k].verb, begins[k].was, begins[k].is, AT(table[i].from), 0, NONE };
            case_stage_move(&was, &s, table[i].limit, &calendar_china, &next);
            bool none = !table[i].due || begins[k].stage == CASE_STAGES;
            assert_int_equal(next.stage, none ? CASE_STAGES : begins[k].stage);
            if (none) continue;
            assert_int_equal(next.due_ms, AT(table[i].due));
            assert_int_equal(next.from_ms, AT(table[i].from));
            assert_int_equal(next.mark, CASE_UNMARKED);
            assert_true(next.mark_ms > next.from_ms && next.mark_ms < next.due_ms);
        }
}

static CaseStageClock in_hand(const char *from, TimeLimit limit)
{
    CaseStageStep s = { CASE_ACCEPT, CASE_DISPATCHED, CASE_HANDLING, AT(from), 0, NONE };
    CaseStageClock none = { .stage = CASE_STAGES }, c;
    case_stage_move(&none, &s, limit, &calendar_china, &c);
    return c;
}

static void it_stands_still_while_suspended_and_moves_with_granted_time(void **state)
{
    static const TimeLimit two = { 2, LIMIT_WORK_DAYS };
    CaseStageClock c = in_hand("2025-11-25T10:00:00+08:00", two), next;
    CaseStageStep s = { CASE_SUSPEND, CASE_HANDLING, CASE_SUSPENDED, AT("2025-11-26T10:00:00+08:00"), 0,
                        NONE };
    (void)state;
    assert_int_equal(c.due_ms, AT("2025-11-27T17:00:00+08:00"));
    case_stage_move(&c, &s, two, &calendar_china, &c);
    assert_int_equal(c.mark_ms, NONE);
    assert_int_equal(c.due_ms, AT("2025-11-27T17:00:00+08:00"));
    s = (CaseStageStep){ CASE_RESUME, CASE_SUSPENDED, CASE_HANDLING, AT("2025-12-03T10:00:00+08:00"), 0,
                         s.at_ms };
    case_stage_move(&c, &s, two, &calendar_china, &next);
    assert_int_equal(next.due_ms, AT("2025-12-04T17:00:00+08:00"));
    assert_true(next.mark_ms != NONE);
    s = (CaseStageStep){ CASE_GRANT, CASE_HANDLING, CASE_HANDLING, AT("2025-12-03T11:00:00+08:00"), 2,
                         NONE };
    case_stage_move(&next, &s, two, &calendar_china, &next);
    assert_int_equal(next.due_ms, AT("2025-12-08T17:00:00+08:00"));
    CaseStageClock waits = { CASE_STAGE_ACCEPT, 1, 1, LIMIT_DAYS, AT("2025-12-03T17:00:00+08:00"),
                             CASE_RED, 5, 9 };
    s.was = s.is = CASE_DISPATCHED;
    case_stage_move(&waits, &s, two, &calendar_china, &next);
    assert_int_equal(next.due_ms, waits.due_ms);               /* what is granted is time to handle */
    assert_int_equal(next.mark, CASE_RED);
}

static void marks_follow_each_other(void **state)
{
    CaseStageClock c = in_hand("2025-11-25T10:00:00+08:00", (TimeLimit){ 4, LIMIT_URGENT_HOURS });
    (void)state;
    assert_int_equal(c.mark_ms, AT("2025-11-25T13:00:00+08:00"));
    c.mark = CASE_AMBER;
    assert_int_equal(case_stage_next_ms(&c, &calendar_china), AT("2025-11-25T14:00:00+08:00"));
    c.mark = CASE_RED;
    assert_int_equal(case_stage_next_ms(&c, &calendar_china), AT("2025-11-26T14:00:00+08:00"));
    c.mark = CASE_TOLD_ABOVE;
    assert_int_equal(case_stage_next_ms(&c, &calendar_china), NONE);
}

/* ---- By another calendar ---- */

static void a_holiday_announced_later_moves_it_and_what_moved_it_before(void **state)
{
    static const SpecialDays days[] = { { 20251127, 20251128, false, "示例节" } };
    static const TimeLimit two = { 2, LIMIT_WORK_DAYS };
    Arena keep = arena_make(1 << 20);
    const Calendar *by = calendar_with(&keep, &calendar_china, days, COUNT(days));
    CaseStageClock c = in_hand("2025-11-25T10:00:00+08:00", two), next;
    CaseStageStep grant = { CASE_GRANT, CASE_HANDLING, CASE_HANDLING, AT("2025-11-26T09:00:00+08:00"), 1,
                            NONE };
    (void)state;
    c.mark = CASE_AMBER;
    case_stage_recount(&c, NULL, 0, by, &next);
    assert_int_equal(next.due_ms, AT("2025-12-01T17:00:00+08:00"));
    assert_int_equal(next.mark, CASE_UNMARKED);
    case_stage_recount(&c, &grant, 1, by, &next);
    assert_int_equal(next.due_ms, AT("2025-12-02T17:00:00+08:00"));
    grant.at_ms = c.from_ms - 1;                               /* of an earlier stage */
    case_stage_recount(&c, &grant, 1, by, &next);
    assert_int_equal(next.due_ms, AT("2025-12-01T17:00:00+08:00"));
    case_stage_recount(&c, NULL, 0, &calendar_china, &next);
    assert_int_equal(next.due_ms, c.due_ms);
    assert_int_equal(next.mark, CASE_AMBER);
    c.mark_ms = NONE;                                          /* suspended */
    case_stage_recount(&c, NULL, 0, by, &next);
    assert_int_equal(next.mark_ms, NONE);
    arena_drop(keep, 1 << 20);
}

static void a_code_is_a_stage_or_one_of_a_class(void **state)
{
    static const struct { const char *code; bool good; CaseStage stage; const char *class; } table[] = {
        { "file", true, CASE_STAGE_FILE, "" }, { "verify", true, CASE_STAGE_VERIFY, "" },
        { "verify.15", true, CASE_STAGE_VERIFY, "15" }, { "refer.19001", true, CASE_STAGE_REFER, "19001" },
        { "verify.", false, 0, "" }, { "verify.150", false, 0, "" }, { "verify.150031", false, 0, "" },
        { "rate", false, 0, "" }, { "", false, 0, "" }, { ".15", false, 0, "" }, { "verif", false, 0, "" },
        { "verifyy.15", false, 0, "" },
    };
    (void)state;
    for (int i = 0; i < COUNT(table); i++) {
        CaseStage stage = CASE_STAGES;
        Str class;
        assert_int_equal(case_limit_parts(str_of(table[i].code), &stage, &class), table[i].good);
        if (!table[i].good) continue;
        assert_int_equal(stage, table[i].stage);
        assert_true(str_eq(class, str_of(table[i].class)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_open_state_is_in_a_stage),
        cmocka_unit_test(each_row_of_the_road_begins_a_stage_or_leaves_it),
        cmocka_unit_test(a_stage_is_due_by_its_own_limit),
        cmocka_unit_test(it_stands_still_while_suspended_and_moves_with_granted_time),
        cmocka_unit_test(marks_follow_each_other),
        cmocka_unit_test(a_holiday_announced_later_moves_it_and_what_moved_it_before),
        cmocka_unit_test(a_code_is_a_stage_or_one_of_a_class),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
