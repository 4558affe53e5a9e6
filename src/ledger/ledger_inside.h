/* The inside of the book: where accounts and lots are kept, and how a change is undone. Only ledger/. */
#ifndef LEDGER_LEDGER_INSIDE_H
#define LEDGER_LEDGER_INSIDE_H

#include "ledger/ledger.h"

typedef struct Lot Lot;
typedef struct Account {
    LedgerAccount a;
    Lot *first, *last;                 /* open lots, in the order in which they leave */
    int64_t mark;                      /* the look that saw it last */
} Account;

struct Lot {
    LedgerLot l;
    Account *of;
    Lot *before, *after;
    int64_t mark;
};

/* As it was before the transfers that are being applied. */
typedef struct AccountWas { Account *of; LedgerAccount was; } AccountWas;
typedef struct LotWas { Lot *of; int64_t left; } LotWas;

typedef struct Table { void **at; int64_t room, count; } Table;
typedef struct Vec { void *at; int64_t count, room; } Vec;

struct Ledger {
    Arena *keep;
    Table accounts, lots;
    Vec account_was, lot_was;
    int64_t marks;
};

Account *book_account(const Ledger *, int64_t id);
Lot *book_lot(const Ledger *, int64_t account, int64_t lot);
Lot *book_lot_new(Ledger *, Account *, int64_t lot, int64_t expires_day);

void book_begin(Ledger *);             /* forget what was: from here on changes can be undone */
void book_undo(Ledger *);
void book_keep(Ledger *, Account *);   /* before its amounts change */
void book_lot_set(Ledger *, Lot *, int64_t left);

static inline int64_t book_lot_day(const Lot *l)
{
    return l->l.expires_day == NONE ? INT64_MAX : l->l.expires_day;
}

/* a + b within LEDGER_MOST either way. */
static inline Err book_add(int64_t a, int64_t b, int64_t *ret)
{
    int64_t sum;
    if (__builtin_add_overflow(a, b, &sum) || sum > LEDGER_MOST
        || sum < -LEDGER_MOST) return LEDGER_TOO_LARGE;
    *ret = sum;
    return NULL;
}

/* Of the legs of each unit; account or NULL where it is about the whole. */
Err book_sums(const Ledger *, const LedgerLeg *, int64_t legs, int64_t *ret_account);

/* What is asked for, by lot: which lots leave, which lots come in. */
Err book_spread(Ledger *, const LedgerTransfer *, Arena *keep, LedgerLeg **ret, int64_t *ret_legs,
                LedgerWhy *);

/* Legs by lot into the amounts. */
Err book_write(Ledger *, const LedgerTransfer *, const LedgerLeg *, int64_t legs, int64_t *ret_account);

#endif
