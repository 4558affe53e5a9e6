/* When a case is due by another calendar: its limit from filing on, and what has moved it since. Pure. */
#ifndef CASES_CASES_RECOUNT_RULES_H
#define CASES_CASES_RECOUNT_RULES_H

#include "domains/cases/cases_rules.h"

/* A step that moved the due time, or stopped the clock. */
typedef struct CaseMoved { CaseVerb verb; int64_t at_ms, days; } CaseMoved;

/* `moved`: oldest first; what was before its last filing is passed over. `next` is `was`, but for its due
 * times and marks. A case without a limit, or not filed, stays as it is. */
void case_recount(const Case *was, const CaseMoved *moved, int64_t count, TimeLimit, const Calendar *,
                  Case *next);

int64_t case_calendar_number(const Calendar *);        /* the same for the same days, and no other */

#endif
