/* Rows, for the queries. Only this domain includes it. */
#ifndef BALLOTS_BALLOTS_STORED_H
#define BALLOTS_BALLOTS_STORED_H

#include "domains/ballots/ballots.h"
#include "vocab/actor.h"

typedef struct BallotVoted { Str receipt, chosen; bool paper; } BallotVoted;
typedef struct BallotPaper {
    int64_t number, entry;
    Str chosen;
    int64_t entered_by;
    Str entered_words;
    int64_t entered_ms;
} BallotPaper;
typedef struct BallotPair {
    int64_t number;
    Str first, second, first_words, second_words;
    bool once, agrees;
} BallotPair;
typedef struct BallotPost { Role role; Str place; } BallotPost;
extern const Shape BallotVoted_shape, BallotPaper_shape, BallotPair_shape, BallotPost_shape;

#endif
