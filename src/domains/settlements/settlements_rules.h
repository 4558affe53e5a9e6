/* What may become of a sheet, and what it comes to. Pure. */
#ifndef SETTLEMENTS_SETTLEMENTS_RULES_H
#define SETTLEMENTS_SETTLEMENTS_RULES_H

#include "domains/settlements/settlements_stored.h"

#include "ledger/ledger.h"

enum { SETTLEMENT_DAYS_MOST = 400, SETTLEMENT_ADJUST_MOST = 100000000, SETTLEMENT_RATE_MOST = 1000000 };
/* A day is over for settlement ten minutes later: what was on its way to the house then has arrived. */
#define SETTLEMENT_WAIT_MS INT64_C(600000)

/* `sheet` with its period and what is put right by hand; `last`: the sheet in force before it, or NULL.
 * Fills its sums. */
void settlement_sum(Settlement *sheet, const Settlement *last, const SettlementLine *line, int64_t lines);

/* to_day: the day after the period's last. SETTLEMENTS_COVERED, BAD_FIELD at /until. */
Err settlement_may_make(int64_t from_day, int64_t to_day, int64_t now_ms, Blame *why);
Err settlement_may_rate(int64_t since_day, const Settlement *last, int64_t today, Blame *why);
Err settlement_may_confirm(const Settlement *, bool house, int64_t account);
Err settlement_may_dispute(const Settlement *);
Err settlement_may_pay(const Settlement *);
Err settlement_may_reverse(const Settlement *, const Settlement *last);

/* The sheet that takes `was` back, without its id and who made it. */
Settlement settlement_reversal(const Settlement *was);

/* What its payment moves in the book: from the fund (0: none) and the partner's account to the outside.
 * How many of `to` are filled. */
int settlement_legs(const Settlement *, int64_t fund, int64_t purse, int64_t outside, LedgerLeg to[3]);

#endif
