/* Who came first, and whether the other has lost. Pure. */
#include "domains/cases/cases_overtaken.h"

REFUSAL(CASES_NOT_OVERTAKEN, 409, "cases.not_overtaken", "没有人先办，这一步仍可办理，请直接办理",
    "nobody came first: the step itself can still be taken");

bool case_verb_waits(CaseVerb verb)
{
    return verb == CASE_ACCEPT || verb == CASE_RETURN || verb == CASE_FEEDBACK || verb == CASE_ANSWER
        || verb == CASE_SETTLE || verb == CASE_VERIFY || verb == CASE_REWORK;
}

const CaseTaken *case_first_taken(const CaseTaken *taken, int64_t count, int64_t version, CaseVerb verb)
{
    if (version < 1 || version >= count) return NULL;
    for (int64_t i = version; i < count; i++)
        if (taken[i].verb == verb) return &taken[i];
    return &taken[version];
}

Err case_lost(const Case *now, const Actor *who, CaseVerb verb, const CaseTaken *first, Standing s,
              const CaseNorm *norm, int64_t now_ms)
{
    const Move *move = cases_move_of(verb, now->state);
    if (!first) return CASES_NOT_OVERTAKEN;
    return move && cases_may_step(now, who, move, s, norm, now_ms) ? CASES_NOT_OVERTAKEN : NULL;
}
