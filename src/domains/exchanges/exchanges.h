/* Exchanges: points that come from, or go to another points system with which the district has an agreement
 * (a partner of kind `points`), at the rate of the day. The other system signs what it asks; the person
 * agrees to each exchange by a code of their own. What was wrong is taken back whole, by two people. Never
 * money. Knows no good and no voucher. */
#ifndef EXCHANGES_EXCHANGES_H
#define EXCHANGES_EXCHANGES_H

#include "domains/partners/partners.h"

typedef enum ExchangeWay { EXCHANGE_CAME, EXCHANGE_WENT } ExchangeWay;         /* to us, from us */
extern const char *const exchange_way_names[];
typedef enum ExchangeState { EXCHANGE_WAITING, EXCHANGE_DONE, EXCHANGE_CANCELLED, EXCHANGE_LAPSED,
                             EXCHANGE_REVERSED } ExchangeState;
extern const char *const exchange_state_names[];
/* of what somebody asked to be taken back */
typedef enum ReversalState { REVERSAL_ASKED, REVERSAL_APPROVED, REVERSAL_REFUSED } ReversalState;
extern const char *const reversal_state_names[];

REFUSES(EXCHANGES_UNSIGNED);           /* 403: not signed with a key of ours that is in force */
REFUSES(EXCHANGES_STALE);              /* 403: signed too long ago, or in the future */
REFUSES(EXCHANGES_WAIT);               /* 429: too many wrong codes by this key today */
REFUSES(EXCHANGES_CODE);               /* 422: not a code that somebody gave this partner, or it is over */
REFUSES(EXCHANGES_REFERENCE);          /* 409: that reference was used for something else */
REFUSES(EXCHANGES_RATE);               /* 409: not the rate of today, or not the one the person agreed to */
REFUSES(EXCHANGES_CLOSED);             /* 409: no terms, or no rate today */
REFUSES(EXCHANGES_PERSON_MOST);        /* 409: more than a person may exchange in a day */
REFUSES(EXCHANGES_DAY_MOST);           /* 409: more than all may in a day */
/* 409: the person has less; how much is told to nobody but them */
REFUSES(EXCHANGES_SHORT);
REFUSES(EXCHANGES_OVER);               /* 409: done, cancelled or lapsed already */
REFUSES(EXCHANGES_NOT_DONE);           /* 409: only what is done is taken back, once */
REFUSES(EXCHANGES_ASKED);              /* 409: somebody asked for that already */
REFUSES(EXCHANGES_UNASKED);            /* 409: nobody asked for it, or it was answered */
/* 403: nobody approves what they asked for, or what is their own */
REFUSES(EXCHANGES_OWN);
REFUSES(EXCHANGES_SPENT);              /* 409: of the points that came some were used meanwhile */

/* Exchanges against the lines of their partner and against the book: how many differ, the first in words. */
typedef struct ExchangesAudit { int64_t exchanges, wrong; Str what; } ExchangesAudit;
Err exchanges_audit(Db *, Str district, Arena *keep, ExchangesAudit *ret);

Handler exchanges_clock;               /* for tests */

/* For the demo town, without events: terms, and an exchange of an earlier day as it ended. */
typedef struct ExchangePlant {
    int64_t partner, account, at_ms, points, units, rate, pay_fen;
    ExchangeWay way;
    ExchangeState state;
    Str reference, made_words;
} ExchangePlant;
Err exchanges_plant_terms(Ask *, int64_t partner, int64_t person_day, int64_t day_most, Str made_words);
Err exchanges_plant(Ask *, const ExchangePlant *);

extern const Domain exchanges_domain;

#endif
