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
    bool checked;                      /* it comes from checking in */
    int64_t by_hand, by_shift;         /* minutes of others that day: entered by hand, from checking in */
} EarningService;
typedef struct EarningFlag {
    int64_t id;
    Str sign;
    int64_t subject, account;
    Str name, place;
    int64_t measure, found_ms;
    Str state, words, by_words;
    int64_t decided_ms, confirmed_by, version;
    Str day, what;
} EarningFlag;
typedef struct EarningAct { int64_t account, quantity, acts; } EarningAct;      /* one's in a day */
typedef struct EarningMoved { int64_t amount, day, account; Str place; } EarningMoved;
typedef struct EarningRound {
    int64_t route;
    Str name, place;
    int64_t every_days, day, points, seen;
} EarningRound;
typedef struct EarningTrial {
    int64_t id;
    Str rule;
    int64_t amount, day_most, people, acts, points, capped, points_now;
    Str by_words;
    int64_t tried_ms;
} EarningTrial;
extern const Shape EarningService_shape, EarningFlag_shape, EarningAct_shape, EarningMoved_shape,
                   EarningRound_shape, EarningTrial_shape;

#endif
