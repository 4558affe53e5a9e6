/* When a case is due by another calendar. Pure. */
#include "domains/cases/cases_recount_rules.h"

#include "vocab/clock.h"

void case_recount(const Case *was, const CaseMoved *moved, int64_t count, TimeLimit limit, const Calendar *by,
                  Case *next)
{
    *next = *was;
    if (was->filed_ms == NONE || was->due_ms == NONE || !limit.value) return;
    int64_t due_ms = calendar_due_ms(by, was->filed_ms, limit), paused_ms = NONE;
    next->first_due_ms = due_ms;
    for (const CaseMoved *m = moved, *end = m + count; m < end; m++) {
        if (m->at_ms < was->filed_ms) continue;
        if (m->verb == CASE_GRANT) due_ms = clock_extended_ms(by, due_ms, m->days);
        if (m->verb == CASE_SUSPEND) paused_ms = m->at_ms;
        if (m->verb == CASE_RESUME && paused_ms != NONE)
            due_ms = clock_resumed_ms(by, due_ms, paused_ms, m->at_ms, limit.unit);
    }
    next->due_ms = due_ms;
    if (due_ms == was->due_ms) return;
    next->mark = CASE_UNMARKED;
    next->mark_ms = case_next_mark_ms(next, CASE_UNMARKED, by, limit.unit);
}

/* FNV-1a over the days; 53 bits, as ids are. */
int64_t case_calendar_number(const Calendar *c)
{
    uint64_t n = UINT64_C(14695981039346656037);
    for (int i = 0; i < c->count; i++) {
        const SpecialDays *d = &c->days[i];
        const int32_t part[] = { d->from, d->to, d->work };
        for (int k = 0; k < COUNT(part); k++) n = (n ^ (uint64_t)part[k]) * UINT64_C(1099511628211);
    }
    return (int64_t)(n >> 11);
}
