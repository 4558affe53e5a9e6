/* Who may stand in for whom, and when. Pure. A person is away as a whole: while somebody stands in for one of
 * their posts they stand in for nobody, and who stands in isn't away, so there is no chain and no circle. The
 * rules are the house's own (domain.md names substitution nowhere). */
#ifndef PEOPLE_AWAY_RULES_H
#define PEOPLE_AWAY_RULES_H

#include "domains/people/people.h"

REFUSES(SUBSTITUTES_SELF);             /* 422: nobody stands in for themselves */
REFUSES(SUBSTITUTES_UNFIT);            /* 422: a resident's or an administrator's post: it is given no case */
REFUSES(SUBSTITUTES_ELSEWHERE);        /* 422: of another community, or below the office */
REFUSES(SUBSTITUTES_OVERLAP);          /* 409: somebody stands in for that post then */
REFUSES(SUBSTITUTES_CHAIN);            /* 409: who stands in is away then, or who is away stands in then */
REFUSES(SUBSTITUTES_OVER);             /* 409: it is over */

/* `by_…` stands in for the holder of `post` from `since_ms` until just before `until_ms`. */
typedef struct SubstituteSpan {
    int64_t post, account, by_post, by_account, since_ms, until_ms;
} SubstituteSpan;
extern const Shape SubstituteSpan_shape;

/* May a post like this one be stood in for, and may that one do it? */
Err people_may_be_away(Role);
bool people_near_enough(Str away_place, Str by_place);
Err people_stand_in_check(const PostRow *away, const PostRow *by);

/* Its time: begins not before now, ends later. BAD_FIELD "/since_ms", "/until_ms". */
Err people_away_time(int64_t since_ms, int64_t until_ms, int64_t now_ms, Blame *why);

/* Against all others of the two accounts; those that don't touch its time are no harm. */
Err people_away_clear(const SubstituteSpan *new, const SubstituteSpan others[], int64_t count);

#endif
