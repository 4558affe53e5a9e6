/* The stages of a case's road, and the clock of the one it is in. Beside the limit of its class, which runs
 * from filing to the result, each stage may have its own: how long a report waits to be filed, a filed case
 * to be sent, and so on (domain.md 4.6; 按期立案, 按期派遣, 按期核查 of GB/T 30428.4). Pure. */
#ifndef CASES_CASES_STAGES_RULES_H
#define CASES_CASES_STAGES_RULES_H

#include "domains/cases/cases_rules.h"
#include "domains/cases/cases_stages.h"

/* CASE_STAGES: a state in which nobody's time is limited. */
CaseStage case_stage_of(CaseState);

/* A step, as far as stages go. */
typedef struct CaseStageStep {
    CaseVerb verb;
    CaseState was, is;
    int64_t at_ms, days;               /* CASE_GRANT: working days; else 0 */
    int64_t paused_ms;                 /* CASE_RESUME: since when it stood still */
} CaseStageStep;

/* Does the stage go on after it? A second sending begins it anew, another's clock mustn't run against who is
 * sent it now. */
bool case_stage_goes_on(const CaseStageStep *);

/* What becomes of the clock of a stage. `limit`: of the stage that begins, value 0: none; where it goes on
 * it is passed over. Suspended it stands still, granted time moves the one in hand. */
void case_stage_move(const CaseStageClock *was, const CaseStageStep *, TimeLimit limit, const Calendar *,
                     CaseStageClock *next);

/* When the mark after this one falls due; NONE: never. */
int64_t case_stage_next_ms(const CaseStageClock *, const Calendar *);

/* The clock of a stage by another calendar: its limit from its start on, and the steps since that moved it or
 * stopped it, oldest first; earlier ones are passed over. Marks fall when it is due at another time. */
void case_stage_recount(const CaseStageClock *was, const CaseStageStep *, int64_t count, const Calendar *,
                        CaseStageClock *next);

/* "verify", "verify.15", "verify.15003" in its parts; false: none of these. `ret_class` may be empty. */
bool case_limit_parts(Str code, CaseStage *ret, Str *ret_class);

#endif
