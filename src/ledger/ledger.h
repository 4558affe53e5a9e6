/* The book's arithmetic: double entry (Pacioli, Summa, 1494, De computis), in units that never mix. A
 * transfer is a list of legs that sums to zero in each unit; what is wrong is reversed, never edited;
 * several linked transfers happen together or not at all. Two phases as in TigerBeetle: a hold sets
 * aside, then it is posted or voided. Accounts that keep lots remember from which transfer each unit
 * in them came and until which day it holds: what ends soonest leaves first, among equals the first
 * that came in (FIFO), and a lot stays what it is when it goes from one such account to another, so
 * nothing gets younger by being passed on.
 *
 * A working set is put in (accounts with their open lots), transfers are applied, what changed is read
 * back: the caller keeps it. Applying has no effect unless it succeeds. Replay runs legs as they were
 * written. Amounts are counts of the unit (points, half hours, fen), above 0 into an account, below 0
 * out of it; all additions are checked. Days as in vocab/moment.h. Knows no clock, no person, no
 * database. */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H

#include "base/arena.h"
#include "base/err.h"
#include "base/shape.h"

typedef enum LedgerUnit {
    LEDGER_POINTS,                     /* 积分 */
    LEDGER_HALF_HOURS,                 /* 志愿服务时长, in half hours */
    LEDGER_FEN,                        /* money */
    LEDGER_FACE_FEN,                   /* face value of vouchers */
    LEDGER_UNITS
} LedgerUnit;
extern const char *const ledger_unit_names[];

enum { LEDGER_LEGS_MOST = 200, LEDGER_LINKED_MOST = 100 };   /* asked for in a transfer; transfers at once */
#define LEDGER_MOST ID_MAX             /* of an amount, and of a balance either way */

REFUSES(LEDGER_BAD_LEGS);              /* 422: fewer than two, too many, or of nothing */
REFUSES(LEDGER_TOO_LARGE);             /* 422: an amount or a balance beyond LEDGER_MOST */
REFUSES(LEDGER_NO_ACCOUNT);            /* 404 */
REFUSES(LEDGER_TWICE);                 /* 422: an account in two legs */
REFUSES(LEDGER_UNBALANCED);            /* 422: the legs of a unit don't sum to zero */
REFUSES(LEDGER_PERIOD_CLOSED);         /* 409: booked on a day of a closed period */
REFUSES(LEDGER_ACCOUNT_CLOSED);        /* 409 */
REFUSES(LEDGER_NOT_THAT);              /* 409: a hold is posted or voided, what was posted is reversed */
REFUSES(LEDGER_SETTLED);               /* 409: … once */
REFUSES(LEDGER_TIMED_OUT);             /* 409: a hold past its time is only voided */
/* 409: an account would fall below its floor, or a lot below nothing */
REFUSES(LEDGER_SHORT);
REFUSES(LEDGER_FULL);                  /* 409: an account would rise above its ceiling */

typedef struct LedgerAccount {
    int64_t id;
    LedgerUnit unit;
    bool lots;                         /* keeps lots; then it never goes below zero */
    bool closed;
    /* posted - held >= floor, posted + coming <= ceiling; NONE: no limit */
    int64_t floor, ceiling;
    /* held, coming: what holds set aside going out, and announce coming in */
    int64_t posted, held, coming;
} LedgerAccount;

/* What an account has of a lot, holds taken off. A lot is called by the transfer that brought it in. */
typedef struct LedgerLot {
    int64_t account, lot, expires_day, left;           /* expires_day: its last day; NONE: it doesn't end */
} LedgerLot;

/* `lot`: 0 where the account keeps none. In a transfer that is asked for, 0 lets the book choose, and
 * the day of the lot is the book's to say. */
typedef struct LedgerLeg { int64_t account, lot, expires_day, amount; } LedgerLeg;

typedef enum LedgerKind {
    LEDGER_MOVE,
    LEDGER_HOLD,                       /* sets aside */
    LEDGER_POST, LEDGER_VOID,          /* `of` a hold: do it after all, or give back */
    LEDGER_REVERSE                     /* `of` a move or a post: all of it, back */
} LedgerKind;
extern const char *const ledger_kind_names[];

typedef struct LedgerTransfer {
    int64_t id;
    LedgerKind kind;
    int64_t day;                       /* booked on */
    int64_t expires_day;               /* of lots that begin with it; NONE: never */
    int64_t until_ms;                  /* a hold's: not posted then, it is only voided; NONE: no end */
    /* what is posted, voided or reversed, with its legs as they were written */
    const struct LedgerTransfer *of;
    bool settled;                      /* of a hold: posted or voided; else: reversed */
    const LedgerLeg *leg;              /* asked for; applied: as they are to be written, by lot */
    int64_t legs;
} LedgerTransfer;

typedef struct Ledger Ledger;          /* the working set, in an arena */

Ledger *ledger_new(Arena *keep);
/* BROKEN: it is there, or breaks its limits */
Err ledger_put_account(Ledger *, const LedgerAccount *);
Err ledger_put_lot(Ledger *, const LedgerLot *);

const LedgerAccount *ledger_account(const Ledger *, int64_t id);               /* NULL: not in the set */
int64_t ledger_left(const Ledger *, int64_t account, int64_t lot);             /* 0: none */
/* what could go out on that day; floor in it */
int64_t ledger_usable(const Ledger *, int64_t account, int64_t day);
/* Open lots of an account in the order in which they leave; at most `most`, and how many there are. */
int64_t ledger_lots(const Ledger *, int64_t account, LedgerLot *ret, int64_t most);

typedef struct LedgerNow {
    int64_t now_ms;
    int64_t open_day;                  /* the first day that isn't closed; NONE: none is */
} LedgerNow;

/* Which of several transfers was refused, for the account of which leg (0: it is about the whole), and the
 * amount that would have done: what is there, or what there is room for. */
typedef struct LedgerWhy { int64_t transfer, account, limit; } LedgerWhy;

/* All of them, in order, or none. Gives each its legs as they are to be written. Refusals in the order
 * in which they stand above; the first transfer at fault counts. */
Err ledger_apply(Ledger *, const LedgerNow *, LedgerTransfer *, int64_t count, Arena *keep, LedgerWhy *why);

/* Once more, as it was written: legs by lot; for post, void and reverse its own. Judges sums, lots below
 * nothing and sizes, but not limits, which were others then. */
Err ledger_replay(Ledger *, const LedgerTransfer *, LedgerWhy *why);

/* Accounts and lots whose amounts the last ledger_apply changed: how many, and up to `most` of them. */
int64_t ledger_touched(Ledger *, const LedgerAccount **ret, int64_t most);
int64_t ledger_touched_lots(Ledger *, LedgerLot *ret, int64_t most);

#endif
