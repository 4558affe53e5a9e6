/* Bodies, answers and what the files of this domain share. */
#ifndef BALLOTS_BALLOTS_INSIDE_H
#define BALLOTS_BALLOTS_INSIDE_H

#include "domains/ballots/ballots_rules.h"
#include "domains/ballots/ballots_stored.h"

typedef struct BallotOptionNew { Str name, about; int64_t cost; Str login; } BallotOptionNew;
typedef struct BallotNew {
    Str place, title, about;
    BallotRule rule;
    BallotVoters voters;
    int64_t seats, budget, choose_most, opens_ms, closes_ms;
    Str lot_words;
    List options;
} BallotNew;
typedef struct BallotVote { Str receipt, chosen; } BallotVote;
typedef struct BallotReceipt { Str receipt, chosen; int64_t cast; } BallotReceipt;
typedef struct BallotPaperNew { int64_t number, entry; Str chosen; } BallotPaperNew;
typedef struct BallotHand { Str login; } BallotHand;
typedef struct BallotSeed { Str seed; int64_t version; } BallotSeed;
typedef struct BallotCancel { Str words; int64_t version; } BallotCancel;
typedef struct BallotsQuery { Str after; int64_t limit; } BallotsQuery;
extern const Shape BallotOptionNew_shape, BallotNew_shape, BallotVote_shape, BallotReceipt_shape,
    BallotPaperNew_shape, BallotHand_shape, BallotSeed_shape, BallotCancel_shape, BallotsQuery_shape;

typedef struct BallotView {
    const Ballot *ballot;
    Str phase, place_name;             /* coming, open, closed, counted, cancelled */
    /* votes until now; papers that wait for their second entry or differ */
    int64_t cast, apart;
    int64_t handed;                    /* papers handed to people with an account */
    bool asked, voted, paper;          /* paper: one was handed to the reader */
    List options;
} BallotView;
/* What anybody counts again from. */
typedef struct BallotRecount {
    Str title, rule;
    int64_t seats, budget;
    Str lot_words, seed;
    int64_t votes, papers, spent;
    List options, sheets;
} BallotRecount;
extern const Shape BallotView_shape, BallotRecount_shape;

extern const EventKind BALLOTS_SET_UP, BALLOTS_CAST, BALLOTS_PAPER, BALLOTS_HANDED, BALLOTS_TALLIED,
    BALLOTS_CALLED_OFF;

/* ballots_hold.c */
Err ballots_view(Ask *, const Ballot *, BallotView *ret);
Handler ballots_new, ballots_list, ballots_show, ballots_hand, ballots_paper, ballots_papers,
    ballots_count_now, ballots_cancel;

/* ballots_vote.c */
Handler ballots_vote, ballots_own, ballots_recount, ballots_recount_csv;

#endif
