/* The rules, cheapest first. */
#include "domains/people/people_away_rules.h"

#include "vocab/place.h"

REFUSAL(SUBSTITUTES_SELF, 422, "substitutes.self", "不能由本人代班", "nobody stands in for themselves");
REFUSAL(SUBSTITUTES_UNFIT, 422, "substitutes.unfit", "这个岗位不处置事件，不能代班", "that post is given no cases");
REFUSAL(SUBSTITUTES_ELSEWHERE, 422, "substitutes.elsewhere", "代班人须在同一社区，或在其上级",
        "who stands in must be of the same community, or above");
REFUSAL(SUBSTITUTES_OVERLAP, 409, "substitutes.overlap", "这段时间已有人代班",
        "somebody stands in at that time already");
REFUSAL(SUBSTITUTES_CHAIN, 409, "substitutes.chain", "代班人当时也外出，或外出的人当时正代别人的班",
        "who stands in is away then, or who is away stands in for somebody then");
REFUSAL(SUBSTITUTES_OVER, 409, "substitutes.over", "代班已结束", "it is over");

Err people_may_be_away(Role role)
{
    return role >= ROLE_MEMBER && role <= ROLE_DISTRICT ? NULL : SUBSTITUTES_UNFIT;
}

/* A colleague of the same community, or of a place that holds it; for an office, of that place or above. */
bool people_near_enough(Str away_place, Str by_place)
{
    Str community = place_up(away_place, PLACE_COMMUNITY);
    return place_within(away_place, by_place) || (community.at && place_within(by_place, community));
}

Err people_stand_in_check(const PostRow *away, const PostRow *by)
{
    if (by->account_id == away->account_id)               return SUBSTITUTES_SELF;
    TRY(people_may_be_away(away->role));
    TRY(people_may_be_away(by->role));
    if (!people_near_enough(away->place, by->place))      return SUBSTITUTES_ELSEWHERE;
    return NULL;
}

Err people_away_time(int64_t since_ms, int64_t until_ms, int64_t now_ms, Blame *why)
{
    if (since_ms < now_ms)
        return blame(why, BAD_FIELD, "/since_ms", "不能早于现在", "not in the past");
    if (until_ms <= since_ms)
        return blame(why, BAD_FIELD, "/until_ms", "须晚于开始时间", "later than it begins");
    return NULL;
}

static bool meet(const SubstituteSpan *a, const SubstituteSpan *b)
{
    return a->since_ms < b->until_ms && b->since_ms < a->until_ms;
}

Err people_away_clear(const SubstituteSpan *new, const SubstituteSpan others[], int64_t count)
{
    for (int64_t i = 0; i < count; i++)
        if (meet(new, &others[i]) && others[i].post == new->post) return SUBSTITUTES_OVERLAP;
    for (int64_t i = 0; i < count; i++) {
        if (!meet(new, &others[i])) continue;
        if (others[i].account == new->by_account)     return SUBSTITUTES_CHAIN;
        if (others[i].by_account == new->account)     return SUBSTITUTES_CHAIN;
    }
    return NULL;
}
