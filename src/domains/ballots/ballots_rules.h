/* Who may vote and when, and how votes are counted: whole numbers throughout, so that everybody who counts
 * again gets the same. Pure.
 *
 * Ties, everywhere: the option earlier in the order by lot (`tie`), which follows from a seed that is
 * public. Equal shares: D. Peters, G. Pierczyński, P. Skowron, Proportional Participatory Budgeting with
 * Additive Utilities, NeurIPS 2021, with the cost of an option as its use to each of its voters. Each vote
 * holds an equal share of the budget; an option is bought by those who chose it, each paying the same or
 * all they have left; of those that can be bought, the one whose highest payment is the smallest part of
 * its cost comes first. Among equals: more votes, then the lot. When none can be bought, what is left of
 * the budget goes by the greedy rule. Shares are exact fractions over one denominator. */
#ifndef BALLOTS_BALLOTS_RULES_H
#define BALLOTS_BALLOTS_RULES_H

#include "domains/ballots/ballots.h"
#include "vocab/actor.h"

typedef struct BallotLaw { BallotRule rule; int64_t seats, budget; } BallotLaw;
typedef struct BallotChoice { int64_t cost, tie; } BallotChoice;       /* tie: its place by lot; all differ */
typedef struct BallotSheet { uint64_t chosen; int64_t count; } BallotSheet;    /* bit n: option n + 1 */
typedef struct BallotScore {
    int64_t votes, place;              /* place: by votes, from 1 */
    bool won, filled;
    int64_t round, pays_hundredths;
} BallotScore;

/* Sheets with the same choice stand together, once. */
void ballots_count(const BallotLaw *, const BallotChoice *, int choices, const BallotSheet *, int64_t sheets,
                   Arena scratch, BallotScore ret[]);

/* ballots_shares_rules.c: rounds from 1; returns how many were bought. `score` has the votes. */
int ballots_shares(const BallotLaw *, const BallotChoice *, int choices, const BallotSheet *, int64_t sheets,
                   Arena scratch, BallotScore score[]);

/* "1,3" as bits; false: not numbers of options in rising order, or more than may be. */
bool ballot_chosen(Str text, int choices, int64_t most, uint64_t *ret);

/* Is this somebody who is asked? */
bool ballot_asks(const Ballot *, Role, Str place);
Err ballot_is_open(const Ballot *, int64_t now_ms);
/* `own`: bits of the options that are the voter. */
Err ballot_may_vote(const Ballot *, Role, Str place, uint64_t chosen, uint64_t own, int64_t now_ms);
Err ballot_may_count(const Ballot *, int64_t apart, int64_t now_ms);
/* Of a new one: what its rule asks for. */
Err ballot_fits(const Ballot *, int64_t options, int64_t cost_most, int64_t now_ms, Blame *why);

#endif
