/* Points: the district's one book (ledger/): points, volunteer hours, funds and face value in accounts
 * of persons, funds and partners. Hours are a record and never paid with; points are a local reward
 * that can't be cashed, sold or passed on. What else earns or spends them is said by later domains
 * through points_apply. */
#ifndef POINTS_POINTS_H
#define POINTS_POINTS_H

#include "app/domain.h"
#include "ledger/ledger.h"

typedef enum PointsKind { POINTS_PERSON, POINTS_TEAM, POINTS_GRID, POINTS_FUND, POINTS_PARTNER,
                          POINTS_SYSTEM }
    PointsKind;
extern const char *const points_kind_names[];

/* What is in an account; its unit and limits follow: points_rules.c. */
typedef enum PointsPurse {
    PURSE_POINTS,                      /* a person's 积分, in lots */
    PURSE_CHECKED, PURSE_ENTERED,      /* a person's 信用时 (checked in) and 荣誉时 (entered by an office) */
    PURSE_BUDGET, PURSE_MONEY,         /* a fund's points to give, and its fen */
    PURSE_FACE,                        /* of a batch of vouchers: face value that is out */
    PURSE_ISSUED, PURSE_REDEEMED, PURSE_EXPIRED,       /* of the house: where points come from and go to */
    PURSE_DONE, PURSE_OUTSIDE,         /* of the house: against hours, against money */
    PURSE_FACE_ISSUED, PURSE_FACE_USED, PURSE_FACE_ENDED,      /* of the house: against face value */
    PURSE_CLEARING,                    /* of another points system: what went over to it, less what came */
    PURSES
} PointsPurse;
extern const char *const points_purse_names[];

typedef enum PointsCause {
    CAUSE_ALLOTTED,                    /* a budget filled */
    CAUSE_GRANTED,                     /* given by hand, with a second person's word */
    CAUSE_EARNED,                      /* by a rule */
    CAUSE_RECORDED,                    /* hours */
    CAUSE_SPENT, CAUSE_EXPIRED, CAUSE_RECEIVED, CAUSE_PAID, CAUSE_CORRECTED
} PointsCause;
extern const char *const points_cause_names[];

REFUSES(POINTS_KEY_REUSED);            /* 409: that key was used for something else */
REFUSES(POINTS_NO_WAY);                /* 422: nothing goes from such an account to such an account */
/* 403: nobody approves what they asked for, or what goes to themselves */
REFUSES(POINTS_OWN);
REFUSES(POINTS_KNOWN);                 /* 409: that account is there */
REFUSES(POINTS_PERIOD);                /* 422: that month isn't the next to be closed */
REFUSES(POINTS_WAITING);               /* 409: something booked in that month still waits */
REFUSES(POINTS_BOUND);                 /* 409: given for a purpose: goes out against a budget line only */
REFUSES(POINTS_KEPT);                  /* 409: moved by what it belongs to (an order, a batch), not by hand */
REFUSES(POINTS_LEFT);                  /* 409: something is left in an account that is to end */
REFUSES(POINTS_ENDED);                 /* 409: ended already */
REFUSES(POINTS_TELLS);                 /* 422: the words hold a number that could be somebody's */

/* One of several transfers that happen together. `leg`: {account, lot or 0, 0, amount}; none where it is of
 * another (`of_id`). The same key with the same content is the same transfer, and done once. */
#define POINTS_KEPT_KEY "kept:"         /* keys that begin so are of a domain that answers for them itself */
typedef struct PointsMove {
    LedgerKind kind;
    Str key;
    PointsCause cause;
    Str words, rule;                   /* why, for the owner; by which rule, with its version */
    int64_t event_seq, subject;        /* what it follows from; 0: nothing */
    int64_t day, expires_day, until_ms;        /* day: NONE, today; the others: NONE, never */
    int64_t of_id;                     /* 0: none */
    const LedgerLeg *leg;
    int64_t legs;
    bool fresh;                        /* the key holds a new id: nothing was done under it before */
    int64_t id;                        /* given back */
} PointsMove;
Err points_apply(Ask *, PointsMove *, int64_t count);

/* The transfer that was made under a key; NOT_FOUND. */
Err points_keyed(Ask *, Str key, int64_t *ret_id);

/* The account of an owner, made if there is none; owner: 0 for the house's own. */
Err points_account(Ask *, PointsKind, int64_t owner, PointsPurse, Str place, int64_t *ret_id);
Err points_fund(Ask *, PointsPurse, Str place, Str name, Str about, int64_t *ret_id);
/* An account that a domain keeps for a thing of its own (a batch, a partner): nothing is moved by hand
 * there. */
Err points_kept(Ask *, PointsKind, int64_t owner, PointsPurse, Str place, Str name, Str about,
                int64_t *ret_id);
/* a fund's money that the asker sees, given for no purpose of its own, or NOT_FOUND */
Err points_money_in_reach(Ask *, int64_t account);
/* Seven digits in a row could be somebody's number: POINTS_TELLS. Pure. */
Err points_words_check(Str words, Blame *why);
Err points_bind(Ask *, int64_t account);               /* from here on nothing goes out by hand */
Err points_person_place(Ask *, int64_t account, Str *ret);      /* where somebody belongs; NOT_FOUND */

/* For the demo town: as points_apply, of an earlier day and without an event. */
Err points_plant(Ask *, PointsMove *, int64_t count, Str made_words, int64_t made_ms);

/* Read the whole book again: every transfer sums to zero, and balances and lots are what their legs say. */
typedef struct PointsAudit { int64_t transfers, legs, accounts, wrong; Str what; } PointsAudit;
Err points_audit(Db *, Str district, Arena *keep, PointsAudit *ret);

/* For a journal: lines of what was booked after transfer `after`, of at most `limit` transfers;
 * accounts, which have no names here. */
typedef struct PointsLine {
    int64_t id;
    LedgerKind kind;
    int64_t day;
    PointsCause cause;
    Str words;
    int64_t of_id, account_id;
    PointsKind owner_kind;
    PointsPurse purse;
    LedgerUnit unit;
    int64_t lot_id, amount;
} PointsLine;
typedef struct PointsOpened { int64_t id; PointsKind kind; PointsPurse purse; LedgerUnit unit; } PointsOpened;
extern const Shape PointsLine_shape, PointsOpened_shape;
Err points_journal(Db *, Str district, int64_t after, int64_t limit, List *ret_points_lines, Arena *keep);
Err points_opened(Db *, Str district, int64_t after, int64_t limit, List *ret_points_opened, Arena *keep);

/* Work of the clock. For tests, which have a clock of their own. */
Handler points_daily, points_nightly;

extern const EventKind POINTS_MOVED;
extern const Domain points_domain;

#endif
