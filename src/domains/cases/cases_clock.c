/* The clock of a case: why it is due when it is, line by line; and the job that says when it is nearly due,
 * late, and late for a working day. Counts nothing itself: vocab/clock.h does. */
#include "domains/cases/cases_inside.h"

#include "domains/cases/cases_queries.h"
#include "domains/dictionaries/dictionaries.h"
#include "json/json.h"
#include "vocab/clock.h"
#include "vocab/moment.h"

enum { MARKED_AT_ONCE = 200 };

SHAPE(CaseClockLine, "a line of the arithmetic",
    TEXT    (CaseClockLine, why,     1, 20,          "what kind of line"),
    TEXT    (CaseClockLine, words,   1, 200,         "the same in words"),
    INT     (CaseClockLine, amount,  0, ID_MAX,      "days; minutes for office and through"));

SHAPE(CaseClockMove, "what moved the due time",
    TIME    (CaseClockMove, at_ms,                   "when"),
    TEXT    (CaseClockMove, verb,    1, 20,          "by which step"),
    TEXT    (CaseClockMove, verb_name, 0, 40,        "the same in the reader's language"),
    TIME_OPT(CaseClockMove, due_was_ms,              "due before it"),
    TIME_OPT(CaseClockMove, due_ms,                  "due after it"));

SHAPE(CaseClock, "why a case is due when it is",
    TIME_OPT(CaseClock, from_ms,                     "since when the limit runs; absent: not yet"),
    INT     (CaseClock, limit_value, 0, 10000,       "the limit that its class had then; 0: none"),
    NAME    (CaseClock, limit_unit,  0, limit_unit_names, "what it counts"),
    TEXT    (CaseClock, limit_words, 0, 60,          "the same in words"),
    TEXT    (CaseClock, source,      0, 200,         "whose rule it is"),
    TIME_OPT(CaseClock, first_due_ms,                "due by that arithmetic"),
    TIME_OPT(CaseClock, due_ms,                      "due now"),
    TIME_OPT(CaseClock, paused_ms,                   "since when it stands still"),
    NAME    (CaseClock, mark,        0, case_marks,  "what it has said so far"),
    BOOL    (CaseClock, late,        0,              "it is late"),
    TIME_OPT(CaseClock, calendar_ms,                 "since when the calendar holds that counted it"),
    TEXT    (CaseClock, calendar_source, 0, 200,     "the notice; empty: none beside the known"),
    LIST    (CaseClock, lines, CaseClockLine_shape, 0, CLOCK_LINES_MOST, "the arithmetic, day after day"),
    LIST    (CaseClock, moves, CaseClockMove_shape, 0, 1000, "what moved it since, oldest first"),
    LIST    (CaseClock, stages, CaseStageLine_shape, 0, 1000, "stage by stage, oldest first"));

SHAPE(CaseDue, "a case whose clock has something to say",
    ID      (CaseDue, id,                            "its id"),
    TEXT    (CaseDue, number,        1, 40,          "the number read aloud"),
    TEXT    (CaseDue, place,         12, 18,         "where"),
    TIME_OPT(CaseDue, due_ms,                        "to be handled by"),
    NAME    (CaseDue, mark,          0, case_marks,  "what it has said so far"));

/* ---- In words ---- */

static const struct { const char *zh, *en; } unit_words[] = {
    [LIMIT_WORK_DAYS] = { "个工作日", "working days" }, [LIMIT_WORK_HOURS] = { "个工作时", "working hours" },
    [LIMIT_URGENT_HOURS] = { "个紧急工作时（昼夜连续）", "hours, day and night" },
    [LIMIT_URGENT_DAYS] = { "个紧急工作日（昼夜连续）", "days, day and night" },
    [LIMIT_DAYS] = { "个自然日", "calendar days" },
};
static const struct { const char *zh, *en; } why_words[] = {
    [CLOCK_FIRST_DAY] = { "当天不计", "the day it begins isn't counted" },
    [CLOCK_WORKED] = { "工作日，计", "worked, counted:" },
    [CLOCK_MAKE_UP] = { "调休上班，计", "worked in a holiday's stead, counted:" },
    [CLOCK_WEEKEND] = { "周末，不计", "weekend, not counted" },
    [CLOCK_HOLIDAY] = { "放假，不计", "a holiday, not counted" },
    [CLOCK_CALENDAR_DAYS] = { "自然日，计", "counted:" },
    [CLOCK_MOVED_ON] = { "期满日不上班，顺延到这天", "the last day isn't worked: the next one that is" },
    [CLOCK_OFFICE] = { "上班时间，计", "office time, counted:" },
    [CLOCK_THROUGH] = { "昼夜连续，计", "day and night, counted:" },
    [CLOCK_UNANNOUNCED] = { "这一年的放假安排尚未公布，按周一至周五计", "holidays of that year aren't announced yet" },
};

static void amount_words(const Ask *ask, Buf *to, const ClockLine *l)
{
    bool minutes = l->why == CLOCK_OFFICE || l->why == CLOCK_THROUGH;
    if (minutes) {
        if (l->amount / 60) buf_fmt(to, ask->wire.english ? " %d h" : " %d 小时", (int)(l->amount / 60));
        if (l->amount % 60) buf_fmt(to, ask->wire.english ? " %d min" : " %d 分钟", (int)(l->amount % 60));
        return;
    }
    bool counted = l->why == CLOCK_WORKED || l->why == CLOCK_MAKE_UP || l->why == CLOCK_CALENDAR_DAYS;
    if (counted) buf_fmt(to, ask->wire.english ? " %d" : " %d 天", (int)l->amount);
}

static Str line_words(const Ask *ask, const ClockLine *l)
{
    Buf b = buf_new(ask->arena, 160);
    moment_write_date(&b, l->from_day);
    if (l->to_day > l->from_day) {
        buf_adds(&b, ask->wire.english ? " to " : " 至 ");
        moment_write_date(&b, l->to_day);
    }
    buf_adds(&b, ask->wire.english ? ": " : "：");
    if (l->name && l->why == CLOCK_HOLIDAY && !ask->wire.english) buf_adds(&b, l->name);
    buf_add(&b, ask_say(ask, why_words[l->why].zh, why_words[l->why].en));
    amount_words(ask, &b, l);
    return buf_str(&b);
}

/* ---- Why ---- */

void cases_clock_lines(Ask *ask, const Calendar *calendar, int64_t from_ms, TimeLimit limit, List *ret)
{
    ClockLine *line = NEWS(ask->arena, ClockLine, CLOCK_LINES_MOST);
    int count = clock_lines(calendar, from_ms, limit, line, CLOCK_LINES_MOST);
    if (count > CLOCK_LINES_MOST) count = CLOCK_LINES_MOST;
    CaseClockLine *to = NEWS(ask->arena, CaseClockLine, count + 1);
    for (int i = 0; i < count; i++)
        to[i] = (CaseClockLine){ str_of(clock_why_names[line[i].why]), line_words(ask, &line[i]),
                                 line[i].amount };
    *ret = (List){ to, count };
}

/* By the calendar that it was counted by: that of now, or of when it was closed; or, where its counting anew
 * hadn't come yet, one before. */
static void arithmetic(Ask *ask, const Case *c, CaseClock *k)
{
    TimeLimit limit = { k->limit_value, k->limit_unit };
    int64_t at_ms = c->closed_ms == NONE ? ask->now_ms : c->closed_ms;
    DictionaryAnnounced said, last;
    const Calendar *calendar = dictionary_calendar_at(ask, at_ms, &said), *used = calendar;
    last = said;
    while (last.since_ms != NONE && calendar_due_ms(used, k->from_ms, limit) != k->first_due_ms)
        used = dictionary_calendar_at(ask, last.since_ms - 1, &last);
    if (calendar_due_ms(used, k->from_ms, limit) == k->first_due_ms) calendar = used, said = last;
    k->calendar_ms = said.since_ms;
    k->calendar_source = said.source;
    cases_clock_lines(ask, calendar, k->from_ms, limit, &k->lines);
}

static Err moves(Ask *ask, const Case *c, CaseClock *k)
{
    List events;
    TRY(event_road(ask, c->id, &events));
    CaseClockMove *to = NEWS(ask->arena, CaseClockMove, events.count + 1);
    int64_t count = 0;
    for (const Event *e = events.at, *end = e + events.count; e < end; e++) {
        CaseStep said;
        if (!str_starts(e->kind, S("cases."))) continue;
        if (json_read(e->body, &CaseStep_shape, &said, ask->arena, NULL)) continue;
        if (said.due_ms == NONE && said.due_was_ms == NONE) continue;
        to[count++] = (CaseClockMove){ e->at_ms, str_of(case_verbs[said.verb]),
                                       cases_verb_words(ask, said.verb), said.due_was_ms, said.due_ms };
    }
    k->moves = (List){ to, count };
    return NULL;
}

Str cases_limit_said(const Ask *ask, TimeLimit limit)
{
    if (!limit.value) return S("");
    Buf b = buf_new(ask->arena, 60);
    buf_fmt(&b, "%d ", (int)limit.value);
    buf_add(&b, ask_say(ask, unit_words[limit.unit].zh, unit_words[limit.unit].en));
    return buf_str(&b);
}

Str cases_limit_words(const Ask *ask, const CaseClass *class)
{
    return cases_limit_said(ask, (TimeLimit){ class->limit_value, class->limit_unit });
}

Err cases_clock(Ask *ask)
{
    int64_t id;
    Case c;
    TRY(ask_id(ask, 0, &id));
    TRY(cases_seen(ask, id, &c));
    const CaseClass *class = cases_class_at(ask, c.class, c.filed_ms == NONE ? ask->now_ms : c.filed_ms);
    bool stands = case_has_ended(c.state) || c.state == CASE_SUSPENDED || c.due_ms == NONE;
    CaseClock k = { .from_ms = c.filed_ms, .first_due_ms = c.first_due_ms, .due_ms = c.due_ms,
                    .paused_ms = c.paused_ms, .mark = c.mark, .late = !stands && c.due_ms < ask->now_ms,
                    .source = S(""), .limit_words = S(""), .calendar_ms = NONE, .calendar_source = S(""),
                    .lines = { &c, 0 } };
    if (class && class->limit_value) {
        k.limit_value = class->limit_value;
        k.limit_unit = class->limit_unit;
        k.limit_words = cases_limit_words(ask, class);
        k.source = class->source;
        if (c.filed_ms != NONE) arithmetic(ask, &c, &k);
    }
    TRY(moves(ask, &c, &k));
    TRY(cases_stage_lines(ask, &c, &k.stages));
    return answer(ask, 200, &CaseClock_shape, &k);
}

/* ---- Marks ---- */

/* One mark further; a clock that has run far ahead says each in its turn, at the next round. */
static Err mark_one(Ask *ask, const CaseDue *due)
{
    static const EventKind *const kinds[] = {
        [CASE_AMBER] = &CASES_WARNED, [CASE_RED] = &CASES_OVERDUE, [CASE_TOLD_ABOVE] = &CASES_OVERDUE_ABOVE
    };
    Case c;
    int64_t changed;
    CaseMark mark = (CaseMark)(due->mark + 1);
    TRY(cases_any(ask->db, ask->district, due->id, &c, ask->arena));
    int64_t next_ms = case_next_mark_ms(&c, mark, dictionary_calendar(ask), cases_limit_then(ask, &c).unit);
    TRY(cases_marked(ask->db, ask->district, c.id, str_of(case_marks[due->mark]), str_of(case_marks[mark]),
                     next_ms, &changed));
    if (!changed) return NULL;
    CaseDue said = *due;
    said.mark = mark;
    return event_post(ask, kinds[mark], c.id, c.place, 0, &CaseDue_shape, &said);
}

Err cases_mark_due(Ask *ask)
{
    List due;
    TRY(cases_mark_due_of(ask->db, ask->district, ask->now_ms, MARKED_AT_ONCE, &due, ask->arena));
    for (const CaseDue *d = due.at, *end = d + due.count; d < end; d++)
        if (d->mark < CASE_TOLD_ABOVE) TRY(mark_one(ask, d));
    return cases_stages_mark_due(ask);
}
