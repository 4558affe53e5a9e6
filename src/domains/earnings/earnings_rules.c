/* How much, and what looks wrong. */
#include "domains/earnings/earnings_rules.h"

REFUSAL(EARNINGS_OWN, 403, "earnings.own", "与自己有关的，由别人核查",
        "nobody judges what is about themselves");
REFUSAL(EARNINGS_DECIDED, 409, "earnings.decided", "这条已核查过", "that sign was judged already");

const char *const earning_kind_names[] = { "service", "visit", "report", "settle", "inspection", "shift",
                                           "course", NULL };

int earning_twin(EarningKind k)
{
    return k == EARN_SERVICE ? EARN_SHIFT : k == EARN_SHIFT ? EARN_SERVICE : -1;
}

int64_t earning_amount(const EarningRule *r, int64_t quantity, int64_t given)
{
    int64_t left = r->day_most - given, all;
    if (!r->in_use || quantity <= 0 || left <= 0) return 0;
    if (__builtin_mul_overflow(r->amount, quantity, &all)) return left;
    return all < left ? all : left;
}

int earning_signs(int64_t minutes, int64_t pair, int64_t of_day, EarningSign ret[3])
{
    int count = 0;
    if (minutes > SIGN_LONG_MINUTES) ret[count++] = (EarningSign){ "long", minutes };
    if (pair >= SIGN_PAIR_TIMES) ret[count++] = (EarningSign){ "same_pair", pair };
    if (of_day >= SIGN_DAY_TIMES) ret[count++] = (EarningSign){ "burst", of_day };
    return count;
}

Err earning_may_judge(Str sign, int64_t account, int64_t confirmed_by, int64_t by)
{
    return by == account || (by == confirmed_by && str_eq(sign, S("same_pair"))) ? EARNINGS_OWN : NULL;
}
