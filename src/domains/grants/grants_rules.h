/* What may be spent, when, and by whose word. Pure. */
#ifndef GRANTS_GRANTS_RULES_H
#define GRANTS_GRANTS_RULES_H

#include "domains/grants/grants.h"

#define GRANT_MOST INT64_C(100000000000)       /* fen */

typedef struct GrantLine { int64_t line; Str name; int64_t budget, asked, paid; } GrantLine;
typedef struct GrantFund {
    int64_t id;
    Str place, name, donor, purpose, from_day, until_day;
    int64_t small, account, made_by;
    Str made_words;
    int64_t made_ms, posted, held;
} GrantFund;
extern const Shape GrantLine_shape, GrantFund_shape;

/* Of a line: its budget without what waits and what is paid. */
int64_t grant_left(const GrantLine *);
Err grant_fits(const GrantFund *, Blame *why);
/* `today`: 2026-03-07, which sorts as it reads. `times`: how often the case is paid for. */
Err grant_may_spend(const GrantFund *, const GrantLine *, int64_t amount, Str today, int64_t times,
                    Blame *why);
/* Of a batch of vouchers: its last day is within the term. */
Err grant_holds_until(const GrantFund *, Str until, Blame *why);
Err grant_may_return(const GrantFund *, Str today);
Err grant_may_answer(int64_t asked_by, bool settled, bool approve, int64_t by);

#endif
