/* A step taken without a line that came too late: somebody else has moved the case meanwhile. Pure. */
#ifndef CASES_CASES_OVERTAKEN_H
#define CASES_CASES_OVERTAKEN_H

#include "domains/cases/cases_rules.h"

/* What a phone keeps until it has a line: what a hand does on the spot. Deciding at a desk can't wait. */
bool case_verb_waits(CaseVerb);

/* One step of the road as its event tells it, oldest first: the one at `n` made the case's version n + 1. */
typedef struct CaseTaken { CaseVerb verb; int64_t account, post; } CaseTaken;

/* Of the steps since `version` was seen, the one that came first: of the same verb if there is one, else the
 * next. NULL: there is none. */
const CaseTaken *case_first_taken(const CaseTaken *, int64_t count, int64_t version, CaseVerb);

/* NULL: the step has lost, and is kept as a note. Where nobody else came first, or the road still lets it
 * through as the case is now, it isn't a note but a step: CASES_NOT_OVERTAKEN. */
Err case_lost(const Case *now, const Actor *, CaseVerb, const CaseTaken *first, Standing, const CaseNorm *,
              int64_t now_ms);

#endif
