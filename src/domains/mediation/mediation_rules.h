/* The road of a dispute: which act is allowed in which state, to whom, what it must bring, and when what
 * was agreed binds. Pure: values in, a value or a refusal out. The server's rule, the buttons on the page
 * and docs/disputes-road.md come from this one table. */
#ifndef MEDIATION_MEDIATION_RULES_H
#define MEDIATION_MEDIATION_RULES_H

#include "domains/mediation/mediation_stored.h"

typedef enum DisputeMover {
    BY_COMMITTEE,      /* any member of its committee who hasn't stepped aside */
    BY_HEAD,           /* chair or deputy */
    BY_MEDIATOR,       /* who was given it */
    BY_EITHER          /* the mediator, chair or deputy */
} DisputeMover;

enum {
    NEEDS_WORDS = 1, NEEDS_PARTY = 2, NEEDS_ANSWER = 4, NEEDS_ACCOUNT = 8, NEEDS_TERM = 16, NEEDS_TERMS = 32,
    NEEDS_HOW = 64, NEEDS_ONWARD = 128, NEEDS_DAY = 256, NEEDS_PAPER = 512, NEEDS_OUTCOME = 1024
};

typedef struct DisputeMove {
    DisputeVerb verb;
    DisputeState from, to;
    DisputeMover by;
    int needs;
    const char *zh, *en;               /* the button */
} DisputeMove;

extern const DisputeMove disputes_road[];
extern const int disputes_road_count;

/* Who acts, as the committee knows them. */
typedef struct DisputeHand {
    int64_t account;
    bool member, head, aloof;
} DisputeHand;

/* What comes with a step, and how the file stands around it. */
typedef struct DisputeInput {
    int64_t version, at_ms;
    Str words;
    bool party, answer, how, term, onward, day, outcome;       /* given? */
    int papers, terms;
    int64_t account;                   /* ASSIGN: to whom; 0: not given */
    bool account_member, account_aloof;
    Str account_words;
    int64_t agreed, refused, unsigned_parties;                 /* of the parties, before the step */
    bool party_signed;                 /* SIGN: that party has already */
    int64_t left_fen;                  /* PERFORM: owed by that term before the step; 0: nothing to pay */
    bool term_done;                    /* … and it was fulfilled before */
    int64_t amount_fen;                /* … what is paid now; AGREE: all of it */
    bool last;                         /* … and nothing of any term remains after it */
    int64_t day_ms;                    /* EXTEND: the end of that day */
    DisputeOnward to;
    DisputeCourt ruled;
    TimeLimit term_limit;              /* of the committee */
    const Calendar *calendar;
    int64_t copies;
    /* the first day on which something agreed falls due, after the step; NONE */
    int64_t next_term_ms;
} DisputeInput;

/* Refusals in this order: MEDIATION_NOT_NOW, MOVED_ON, MEDIATION_NOT_YOURS, MEDIATION_NEEDS (with the
 * field in `why`), then what the step itself forbids. `next` is written on success only. */
Err dispute_move(const Dispute *was, const DisputeHand *, DisputeVerb, const DisputeInput *, int64_t now_ms,
                 Dispute *next, Blame *why);

bool dispute_may_step(const Dispute *, const DisputeHand *, const DisputeMove *);

/* 第三十三条 with 民法典 201 and 203: thirty days, the first not counted, the last a working day. */
int64_t dispute_confirm_until_ms(const Calendar *, int64_t effect_ms);

/* What runs out next: 0 nothing. For the list and the page. */
typedef enum DisputeClock { CLOCK_NONE, CLOCK_TERM, CLOCK_CONFIRM, CLOCK_PERFORM } DisputeClock;
extern const char *const dispute_clocks[];
DisputeClock dispute_clock(const Dispute *, int64_t next_term_ms, int64_t now_ms, int64_t *ret_ms);

/* 第八条: three to nine, for three years at most. */
Err committee_fits(int64_t members, int64_t chairs, Str since, Str until, Blame *why);

#endif
