/* A holiday that is announced when limits are running: open cases are counted anew by the calendar as it is
 * now, each with an event that gives before and after. What is closed stays as it was. Looked for beside the
 * lane, some at a time; on it only what moves is counted once more and written. */
#include "domains/cases/cases_inside.h"

#include "domains/cases/cases_queries.h"
#include "domains/cases/cases_recount_rules.h"
#include "domains/dictionaries/dictionaries.h"
#include "json/json.h"

enum { LOOKED_AT_ONCE = 4000, MOVED_AT_ONCE = 200 };

SHAPE(CaseCalendar, "by which calendar cases are counted",
    INT     (CaseCalendar, counted,   0, ID_MAX,     "the one they were counted by"),
    INT_OPT (CaseCalendar, counting,  0, ID_MAX,     "the one they are being counted by"),
    INT_OPT (CaseCalendar, after_due, 0, ID_MAX,     "how far: the due time"),
    INT_OPT (CaseCalendar, after_id,  0, ID_MAX,     "and the case"));
SHAPE(CaseOpen, "an open case with a limit",
    ID      (CaseOpen, id,                           "its id"),
    TIME    (CaseOpen, due_ms,                       "due now"));

typedef struct Round {
    CaseCalendar was, is;
    bool begins;
    int64_t id[MOVED_AT_ONCE];
    int count;
} Round;

/* ---- One case ---- */

TimeLimit cases_limit_then(Ask *ask, const Case *c)
{
    const CaseClass *class = cases_class(ask, c->class);
    if (class && c->filed_ms != NONE && class->since_ms > c->filed_ms)
        class = cases_class_at(ask, c->class, c->filed_ms);
    return class ? (TimeLimit){ class->limit_value, class->limit_unit } : (TimeLimit){ 0 };
}

static Err moves_of(Ask *ask, int64_t id, List *ret)
{
    List events;
    TRY(event_road(ask, id, &events));
    CaseMoved *to = NEWS(ask->arena, CaseMoved, events.count + 1);
    *ret = (List){ to, 0 };
    for (const Event *e = events.at, *end = e + events.count; e < end; e++) {
        CaseStep said;
        if (!str_starts(e->kind, S("cases."))) continue;
        if (json_read(e->body, &CaseStep_shape, &said, ask->arena, NULL)) continue;
        to[ret->count++] = (CaseMoved){ said.verb, e->at_ms, said.days == NONE ? 0 : said.days };
    }
    return NULL;
}

/* Of one that nothing has moved, the plain count says whether anything changes at all. */
static Err anew(Ask *ask, const Calendar *by, int64_t id, Case *was, Case *next)
{
    List moves;
    TRY(cases_any(ask->db, ask->district, id, was, ask->arena));
    TimeLimit limit = cases_limit_then(ask, was);
    case_recount(was, NULL, 0, limit, by, next);
    if (was->first_due_ms == was->due_ms && next->due_ms == was->due_ms) return NULL;
    TRY(moves_of(ask, id, &moves));
    case_recount(was, moves.at, moves.count, limit, by, next);
    return NULL;
}

/* ---- Beside the lane ---- */

static Err look(Ask *ask, const Calendar *by, Round *r)
{
    List open;
    TRY(cases_open_by_due(ask->db, ask->district, r->is.after_due, r->is.after_id, LOOKED_AT_ONCE, &open,
                          ask->arena));
    const CaseOpen *o = open.at;
    for (int64_t i = 0; i < open.count; i++) {
        Arena scratch = *ask->arena;
        Ask reader = *ask;
        Case was, next;
        reader.arena = &scratch;
        if (r->count == MOVED_AT_ONCE) return NULL;
        TRY(anew(&reader, by, o[i].id, &was, &next));
        if (next.due_ms != was.due_ms) r->id[r->count++] = o[i].id;
        r->is.after_due = o[i].due_ms;
        r->is.after_id = o[i].id;
    }
    if (open.count < LOOKED_AT_ONCE) r->is = (CaseCalendar){ r->is.counting, NONE, NONE, NONE };
    return NULL;
}

Err cases_recount_look(Ask *ask)
{
    Round *r = NEW(ask->arena, Round);
    const Calendar *by = dictionary_calendar(ask);
    int64_t now = case_calendar_number(by);
    Err e = case_calendars_of(ask->db, ask->district, &r->was, ask->arena);
    if (e == NOT_FOUND) {
        r->begins = true;
        r->is = (CaseCalendar){ now, NONE, NONE, NONE };
        return ask->prepared = r, NULL;
    }
    TRY(e);
    if (r->was.counting == NONE && r->was.counted == now) return NULL;
    r->is = r->was;
    if (r->was.counting != now) r->is = (CaseCalendar){ r->was.counted, now, NONE, NONE };
    TRY(look(ask, by, r));
    return ask->prepared = r, NULL;
}

/* ---- On the lane ---- */

static Err move_one(Ask *ask, const Calendar *by, int64_t id)
{
    Case was, next;
    int64_t changed;
    TRY(anew(ask, by, id, &was, &next));
    if (next.due_ms == was.due_ms || was.closed_ms != NONE) return NULL;
    TRY(cases_recounted(ask->db, ask->district, &next, was.due_ms, &changed));
    if (!changed) return MOVED_ON;     /* the round is tried again */
    return cases_post_step(ask, &was, &next, CASE_RECOUNT, S("放假调休安排有变，按新的工作日历重算"), &(List){ 0 });
}

Err cases_recount(Ask *ask)
{
    const Round *r = ask->prepared;
    const Calendar *by = dictionary_calendar(ask);
    int64_t changed;
    if (r->begins) return case_calendars_begin(ask->db, ask->district, &r->is);
    if (r->is.counting != NONE && r->is.counting != case_calendar_number(by)) return NULL;
    TRY(case_calendars_move(ask->db, ask->district, &r->was, &r->is, &changed));
    if (!changed) return NULL;         /* another server was quicker */
    for (int i = 0; i < r->count; i++) TRY(move_one(ask, by, r->id[i]));
    return NULL;
}
