/* The stages of a case's road, and the clock of the one it is in. Pure. */
#include "domains/cases/cases_stages_rules.h"

#include "vocab/clock.h"

enum { GROUP_DIGITS = 2, ITEM_DIGITS = 5 };

CaseStage case_stage_of(CaseState state)
{
    switch (state) {
    case CASE_REPORTED:   return CASE_STAGE_FILE;
    case CASE_FILED:
    case CASE_RAISED:     return CASE_STAGE_DISPATCH;
    case CASE_DISPATCHED: return CASE_STAGE_ACCEPT;
    case CASE_HANDLING:   return CASE_STAGE_FEEDBACK;
    case CASE_HANDLED:    return CASE_STAGE_VERIFY;
    case CASE_VERIFIED:   return CASE_STAGE_CLOSE;
    case CASE_REFERRED:   return CASE_STAGE_REFER;
    case CASE_SUSPENDED: case CASE_CLOSED: case CASE_REFUSED: case CASE_MERGED: case CASE_VOIDED:
    case CASE_STATES:     break;
    }
    return CASE_STAGES;
}

bool case_stage_goes_on(const CaseStageStep *s)
{
    if (s->is == CASE_SUSPENDED || s->verb == CASE_RESUME) return true;
    bool anew = s->verb == CASE_REPORT || s->verb == CASE_DISPATCH || s->verb == CASE_ESCALATE;
    return s->was == s->is && !anew;
}

int64_t case_stage_next_ms(const CaseStageClock *c, const Calendar *calendar)
{
    switch (c->mark) {
    case CASE_UNMARKED:   return clock_warn_ms(calendar, c->from_ms, c->due_ms, c->limit_unit);
    case CASE_AMBER:      return c->due_ms;
    case CASE_RED:        return clock_extended_ms(calendar, c->due_ms, 1);
    case CASE_TOLD_ABOVE: break;
    }
    return NONE;
}

static void go_on(const CaseStageStep *s, const Calendar *calendar, CaseStageClock *c)
{
    int64_t due_was_ms = c->due_ms;
    if (s->verb == CASE_GRANT && c->stage == CASE_STAGE_FEEDBACK)
        c->due_ms = clock_extended_ms(calendar, c->due_ms, s->days);
    if (s->verb == CASE_RESUME)
        c->due_ms = clock_resumed_ms(calendar, c->due_ms, s->paused_ms, s->at_ms, c->limit_unit);
    if (c->due_ms != due_was_ms) c->mark = CASE_UNMARKED;
    c->mark_ms = s->is == CASE_SUSPENDED ? NONE : case_stage_next_ms(c, calendar);
}

void case_stage_move(const CaseStageClock *was, const CaseStageStep *s, TimeLimit limit,
                     const Calendar *calendar, CaseStageClock *next)
{
    CaseStageClock c = { .stage = CASE_STAGES };
    if (case_stage_goes_on(s)) {
        c = *was;
        if (c.stage != CASE_STAGES) go_on(s, calendar, &c);
    } else if (case_stage_of(s->is) != CASE_STAGES && limit.value) {
        c = (CaseStageClock){ case_stage_of(s->is), s->at_ms, limit.value, limit.unit,
                              calendar_due_ms(calendar, s->at_ms, limit), CASE_UNMARKED, NONE, 0 };
        c.mark_ms = case_stage_next_ms(&c, calendar);
    }
    *next = c;
}

void case_stage_recount(const CaseStageClock *was, const CaseStageStep *step, int64_t count,
                        const Calendar *by, CaseStageClock *next)
{
    CaseStageClock c = *was;
    bool stands = was->mark_ms == NONE && was->mark != CASE_TOLD_ABOVE;
    c.due_ms = calendar_due_ms(by, c.from_ms, (TimeLimit){ c.limit_value, c.limit_unit });
    c.mark = CASE_UNMARKED;
    for (const CaseStageStep *s = step, *end = s + count; s < end; s++)
        if (s->at_ms >= c.from_ms && case_stage_goes_on(s)) go_on(s, by, &c);
    if (c.due_ms == was->due_ms) c.mark = was->mark;
    c.mark_ms = stands ? NONE : case_stage_next_ms(&c, by);
    *next = c;
}

bool case_limit_parts(Str code, CaseStage *ret, Str *ret_class)
{
    ptrdiff_t dot = 0;
    while (dot < code.len && code.at[dot] != '.') dot++;
    *ret_class = dot < code.len ? (Str){ code.at + dot + 1, code.len - dot - 1 } : (Str){ 0 };
    bool sized = dot == code.len || ret_class->len == GROUP_DIGITS || ret_class->len == ITEM_DIGITS;
    for (int i = 0; i < CASE_STAGES; i++)
        if (str_eq((Str){ code.at, dot }, str_of(case_stages[i]))) return *ret = (CaseStage)i, sized;
    return false;
}
