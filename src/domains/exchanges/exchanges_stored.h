/* Rows, for queries, bodies and answers. Only this domain includes it. */
#ifndef EXCHANGES_EXCHANGES_STORED_H
#define EXCHANGES_EXCHANGES_STORED_H

#include "domains/exchanges/exchanges.h"

typedef struct ExchangeTerms {
    int64_t partner, person_day, day_most, valid_days, wait_minutes;
    Str made_words;
    int64_t made_ms, version;
} ExchangeTerms;
typedef struct ExchangeKey {
    int64_t id, partner, since_day, until_day;
    Str secret;                        /* sealed */
    Str made_words;
    int64_t made_ms, ended_ms, wrong_day, wrong;
} ExchangeKey;
typedef struct ExchangeKeySeen {
    int64_t id, since_day, until_day;
    Str since, until, made_words;
    int64_t made_ms, ended_ms;
    bool live;
} ExchangeKeySeen;
typedef struct ExchangeCode {
    int64_t id, partner, account;
    ExchangeWay way;
    Str place, serial;
    int64_t points, rate, made_ms, until_ms, exchange;         /* exchange: 0, not used */
} ExchangeCode;
typedef struct Exchange {
    int64_t id, partner;
    ExchangeWay way;
    Str reference, content;
    int64_t account;
    Str place;
    int64_t points, units, rate, pay_fen;
    ExchangeState state;
    int64_t key_id, hold_id, move_id, use_id;
    Str receipt;
    int64_t day, made_ms, until_ms, moved_ms;
} Exchange;
typedef struct ExchangeSeen {
    int64_t id, partner;
    Str partner_name;
    ExchangeWay way;
    Str reference, person;
    int64_t points, units, rate, pay_fen;
    ExchangeState state;
    Str receipt;
    int64_t made_ms, until_ms, moved_ms;
    bool asked;                        /* somebody asked that it be taken back, and nobody answered */
} ExchangeSeen;
typedef struct ExchangeReversal {
    int64_t id, exchange;
    Str words;
    int64_t asked_by;
    Str asked_words;
    int64_t asked_ms;
    ReversalState state;
    Str answer_words;
    int64_t answer_ms, move_id, use_id;
} ExchangeReversal;
typedef struct ExchangeReversalSeen {
    int64_t id;
    Str words, asked_words;
    int64_t asked_ms;
    ReversalState state;
    Str answer_words;
    int64_t answer_ms;
    bool mine;                         /* asked for by the reader: another approves */
} ExchangeReversalSeen;
/* Of one way, state and rate: how many, and what they come to. */
typedef struct ExchangeSum {
    ExchangeWay way;
    ExchangeState state;
    int64_t rate, exchanges, points, units, pay_fen;
} ExchangeSum;
typedef struct ExchangeOffer {
    int64_t partner;
    Str name;
    int64_t rate, person_day, came, went;
} ExchangeOffer;
typedef struct ExchangeId { int64_t id; } ExchangeId;
typedef struct ExchangeWrong { int64_t id, kept, said; } ExchangeWrong;
extern const Shape ExchangeTerms_shape, ExchangeKey_shape, ExchangeKeySeen_shape, ExchangeCode_shape,
    Exchange_shape, ExchangeSeen_shape, ExchangeReversal_shape, ExchangeReversalSeen_shape,
    ExchangeSum_shape, ExchangeOffer_shape, ExchangeId_shape,
    ExchangeWrong_shape;

#endif
