/* How much a rule gives, and what looks wrong. Pure. */
#ifndef EARNINGS_EARNINGS_RULES_H
#define EARNINGS_EARNINGS_RULES_H

#include "domains/earnings/earnings.h"

/* Signs, and from which measure on: an act of more than two hours; the same two, one who serves and one who
 * confirms, so often in thirty days; so many acts in a day. (More hours in
 * a day than its limit are refused by `services`.) */
enum { SIGN_LONG_MINUTES = 120, SIGN_PAIR_TIMES = 8, SIGN_DAY_TIMES = 4, SIGN_DAYS = 30, REPORT_STARS = 4 };

/* What earns: services that another confirmed, visits, reports and cases handled that were solved and rated
 * well, rounds of inspection walked whole, shifts that were checked into and out of, courses one came to. */
typedef enum EarningKind { EARN_SERVICE, EARN_VISIT, EARN_REPORT, EARN_SETTLE, EARN_INSPECTION, EARN_SHIFT,
                           EARN_COURSE, EARN_KINDS } EarningKind;
extern const char *const earning_kind_names[];

typedef struct EarningRule {
    Str rule, name, name_en;
    int64_t amount, day_most, term_days;
    bool in_use;
    Str evidence, evidence_en;         /* the fact it rests on */
    int64_t since_ms;
    Str source;
} EarningRule;
extern const Shape EarningRule_shape;

/* For so many units, when so much was given that day already: never above what a day may give. */
int64_t earning_amount(const EarningRule *, int64_t quantity, int64_t given);

/* Rules for the same hours, which share what a day may give: each other's, or -1. */
int earning_twin(EarningKind);

typedef struct EarningSign { const char *sign; int64_t measure; } EarningSign;
int earning_signs(int64_t minutes, int64_t pair, int64_t of_day, EarningSign ret[3]);

/* Nobody judges what is about themselves: whose it is, and of the same two, who confirmed it. */
Err earning_may_judge(Str sign, int64_t account, int64_t confirmed_by, int64_t by);

#endif
