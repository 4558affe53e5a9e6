/* Bodies, answers and what the files of this domain share. */
#ifndef EXCHANGES_EXCHANGES_INSIDE_H
#define EXCHANGES_EXCHANGES_INSIDE_H

#include "domains/exchanges/exchanges_rules.h"

typedef struct ExchangeOf { int64_t partner; } ExchangeOf;
typedef struct ExchangeTermsNew { int64_t partner, person_day, day_most, valid_days, wait_minutes,
                                  version; } ExchangeTermsNew;
typedef struct ExchangeKeyNew { int64_t partner; Str since, until; } ExchangeKeyNew;
typedef struct ExchangeKeyGiven { int64_t id; Str since, until, key; } ExchangeKeyGiven;
typedef struct ExchangesQuery { int64_t partner; int state; bool asked; Str after;
                                int64_t limit; } ExchangesQuery;
typedef struct ExchangeSpan { int64_t partner; Str since, until; } ExchangeSpan;
typedef struct ExchangeCodeNew { int64_t partner; ExchangeWay way; int64_t points; } ExchangeCodeNew;
typedef struct ExchangeCodeGiven {
    int64_t partner;
    Str code;
    ExchangeWay way;
    int64_t points, units, rate, until_ms;
} ExchangeCodeGiven;
typedef struct ExchangePush { Str reference, code; int64_t units, rate; } ExchangePush;
typedef struct ExchangePull { Str reference, code; int64_t rate; } ExchangePull;
typedef struct ExchangeReceipt { Str reference, receipt; } ExchangeReceipt;
typedef struct ExchangeCancel { Str reference; } ExchangeCancel;
typedef struct ExchangeStatement { int64_t since_ms; Str after; int64_t limit; } ExchangeStatement;
typedef struct ExchangeSaid { ExchangeWay way; int64_t points, units,
                              rate; ExchangeState state; } ExchangeSaid;
/* What a person said yes to: never the code itself, by which anybody could act. */
typedef struct ExchangeAgreed { int64_t partner; ExchangeWay way; int64_t points, units,
                                rate; } ExchangeAgreed;
typedef struct ExchangeCause { Str words; } ExchangeCause;
typedef struct ExchangeAnswer { bool approve; } ExchangeAnswer;
typedef struct ExchangeOne { const ExchangeSeen *exchange; List reversals; } ExchangeOne;
extern const Shape ExchangeOf_shape, ExchangeTermsNew_shape, ExchangeKeyNew_shape, ExchangeKeyGiven_shape,
    ExchangesQuery_shape, ExchangeSpan_shape, ExchangeCodeNew_shape, ExchangeCodeGiven_shape,
    ExchangePush_shape, ExchangePull_shape, ExchangeReceipt_shape, ExchangeCancel_shape,
    ExchangeStatement_shape, ExchangeSaid_shape, ExchangeAgreed_shape, ExchangeCause_shape,
    ExchangeAnswer_shape, ExchangeOne_shape;

extern const EventKind EXCHANGES_TERMS, EXCHANGES_KEY_GIVEN, EXCHANGES_KEY_OVER, EXCHANGES_AGREED,
    EXCHANGES_WITHDRAWN, EXCHANGES_MOVED, EXCHANGES_REVERSAL_ASKED, EXCHANGES_REVERSAL_REFUSED;
extern const SealedTable exchanges_seals[];

/* exchanges_keys.c */
Handler exchange_keys_list, exchange_keys_give, exchange_keys_stop;
/* Who signed this request, by which key: EXCHANGES_UNSIGNED, EXCHANGES_STALE. */
Err exchange_signed(Ask *, ExchangeKey *ret, PartnerTerms *ret_partner);

/* exchanges_move.c */
Handler exchange_codes_give, exchange_codes_look, exchange_codes_withdraw, exchange_push,
    exchange_pull, exchange_confirm, exchange_cancel;
Err exchange_told(Ask *, const Exchange *);    /* an event: what it is by now */

/* exchanges_reversal.c */
Handler exchange_look, exchange_reversal_ask, exchange_reversal_answer;

/* exchanges_desk.c */
Handler exchange_terms_look, exchange_terms_set, exchanges_list, exchange_sums_look, exchanges_own,
    exchanges_offers, exchanges_statement;
/* What may be exchanged with a partner today: EXCHANGES_CLOSED, PARTNERS_ENDED. */
Err exchange_open(Ask *, const PartnerTerms *, ExchangeTerms *ret, int64_t *ret_rate);
Err exchange_within(Ask *, const ExchangeTerms *, ExchangeWay, int64_t account, int64_t points);

#endif
