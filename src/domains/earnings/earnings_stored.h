/* Rows, for queries and answers. Only this domain includes it. */
#ifndef EARNINGS_EARNINGS_STORED_H
#define EARNINGS_EARNINGS_STORED_H

#include "domains/earnings/earnings_rules.h"

typedef struct EarningService {
    int64_t id, helper, account;
    Str place, day;
    int64_t minutes;
    Str what, state;
    int64_t entered_by, pair, of_day;
} EarningService;
typedef struct EarningFlag {
    int64_t id;
    Str sign;
    int64_t subject, account;
    Str name, place;
    int64_t measure, found_ms;
    Str state, words, by_words;
    int64_t decided_ms, version;
    Str day, what;
} EarningFlag;
typedef struct EarningAct { int64_t account; Str day; int64_t quantity, acts; } EarningAct;
extern const Shape EarningService_shape, EarningFlag_shape, EarningAct_shape;

#endif
