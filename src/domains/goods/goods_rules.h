/* Who may order what, and what may still be done with an order. Pure. */
#ifndef GOODS_GOODS_RULES_H
#define GOODS_GOODS_RULES_H

#include "domains/goods/goods_stored.h"

enum { ORDER_QUANTITY_MOST = 20, HOLD_DAYS_MOST = 60, ORDER_SLIP_MS = 3600000 };

/* `live`: its partner's agreement is in force; `had`: of this good, this year. */
Err good_may_order(const Good *, bool live, int64_t day, int64_t quantity, int64_t had, Blame *why);
Err order_may_end(const Order *);
Err order_slip_opens(const Order *, int64_t account, int64_t now_ms);
int64_t good_year_day(int64_t day);    /* the first of January */

#endif
