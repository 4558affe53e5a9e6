/* Ballots: a question to the people of a place, with options, one secret vote each, a stated rule and a
 * file from which anybody counts again. What it is held for (an honour, a fund's projects) is said by
 * later domains. */
#ifndef BALLOTS_BALLOTS_H
#define BALLOTS_BALLOTS_H

#include "app/domain.h"

typedef enum BallotRule {
    BALLOT_PLAIN,                      /* one option a vote; the most votes win the seats */
    BALLOT_APPROVAL,                   /* any number up to choose_most; the most votes win the seats */
    BALLOT_GREEDY,                     /* the same; by votes, whatever still fits into the budget */
    BALLOT_SHARES                      /* the same; method of equal shares, then greedy with what is left */
} BallotRule;
extern const char *const ballot_rule_names[];
typedef enum BallotVoters { VOTERS_EVERYBODY, VOTERS_RESIDENTS, VOTERS_PEERS, VOTERS_OFFICE } BallotVoters;
extern const char *const ballot_voter_names[];
typedef enum BallotState { BALLOT_SET, BALLOT_COUNTED, BALLOT_CANCELLED } BallotState;

enum { BALLOT_OPTIONS_MOST = 60, BALLOT_VOTES_MOST = 1000000 };
#define BALLOT_BUDGET_MOST INT64_C(1000000000000)      /* fen */

REFUSES(BALLOTS_BEFORE);               /* 409: voting hasn't begun */
REFUSES(BALLOTS_OVER);                 /* 409: voting is over */
REFUSES(BALLOTS_RUNNING);              /* 409: counted when voting is over */
REFUSES(BALLOTS_VOTED);                /* 409: one vote each */
REFUSES(BALLOTS_NOT_ASKED);            /* 403: others are asked */
REFUSES(BALLOTS_OWN);                  /* 403: nobody votes for themselves */
REFUSES(BALLOTS_PAPER_OTHER);          /* 403: the second entry is another person's */
REFUSES(BALLOTS_PAPERS);               /* 409: papers entered once, or in two ways */
REFUSES(BALLOTS_HAD);                  /* 409: voted, or got a paper, already */
REFUSES(BALLOTS_ENDED);                /* 409: counted or cancelled */

typedef struct Ballot {
    int64_t id;
    Str place, title, about;
    BallotRule rule;
    BallotVoters voters;
    int64_t seats, budget, choose_most, subject, opens_ms, closes_ms;
    Str lot_words, seed;
    BallotState state;
    int64_t votes, papers, spent, made_by;
    Str made_words;
    int64_t made_ms;
    Str ended_words;
    int64_t ended_ms, version;
} Ballot;
typedef struct BallotOption {
    int64_t ballot, number;
    Str name, about;
    int64_t cost, account, votes, place_number;
    bool won;
    int64_t round;
    bool filled;
    int64_t pays_hundredths;
} BallotOption;
extern const Shape Ballot_shape, BallotOption_shape;

/* For the domains that hold one: set it up with its options (given back: its id and version); read it. */
Err ballots_set(Ask *, Ballot *, const BallotOption *, int64_t count);
Err ballots_find(Ask *, int64_t id, Ballot *ret, List *ret_options);
/* For the demo town, without an event or a look at the time it is for: set up, vote, count. */
Err ballots_put(Ask *, Ballot *, const BallotOption *, int64_t count);
Err ballots_plant(Ask *, int64_t ballot, int64_t account, Str receipt, Str chosen);
Err ballots_tally(Ask *, Ballot *, Str seed);

extern const Domain ballots_domain;

#endif
