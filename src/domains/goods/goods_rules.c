/* Who may order what, and what may still be done with an order. Pure. */
#include "domains/goods/goods_rules.h"

#include "vocab/moment.h"

#include <stdio.h>

REFUSAL(GOODS_NOT_OFFERED, 409, "goods.not_offered", "现在不能兑换这一项", "this isn't offered now");
REFUSAL(GOODS_NONE_LEFT, 409, "goods.none_left", "库存不足", "there aren't as many left");
REFUSAL(GOODS_PERSON_MOST, 409, "goods.person_most", "已到每人限兑数量",
        "that is more than a person may have this year");
REFUSAL(ORDERS_OVER, 409, "orders.over", "这笔兑换已核销、取消或过期", "this order was redeemed, cancelled or has lapsed");
REFUSAL(ORDERS_NOT_REDEEMED, 409, "orders.not_redeemed", "只有已核销的可以退回", "only what was redeemed is returned");

REFUSAL(ORDERS_SLIP_SHUT, 409, "orders.slip_shut", "凭条由打印人在一小时内打开，请先点打印",
        "who printed a slip opens it within the hour: print it first");

const char *const good_kind_names[] = { "thing", "service", NULL };
const char *const order_state_names[] = { "waiting", "redeemed", "cancelled", "lapsed", "returned", NULL };

static Err limit(Blame *why, Err e, int64_t left)
{
    char zh[60], en[60];
    left = left < 0 ? 0 : left;
    snprintf(zh, sizeof zh, "还可兑 %lld 份", (long long)left);
    snprintf(en, sizeof en, "%lld more at most", (long long)left);
    return blame(why, e, "/quantity", zh, en);
}

Err good_may_order(const Good *g, bool live, int64_t day, int64_t quantity, int64_t had, Blame *why)
{
    if (!live || !g->offered || day < g->since_day || day > g->until_day
        || g->points == NONE) return GOODS_NOT_OFFERED;
    if (g->person_most && had + quantity > g->person_most)
        return limit(why, GOODS_PERSON_MOST, g->person_most - had);
    if (quantity > g->stocked - g->taken) return limit(why, GOODS_NONE_LEFT, g->stocked - g->taken);
    return NULL;
}

Err order_may_end(const Order *o) { return o->state == ORDER_WAITING ? NULL : ORDERS_OVER; }

Err order_slip_opens(const Order *o, int64_t account, int64_t now_ms)
{
    return o->printed_by == account && now_ms <= o->printed_ms + ORDER_SLIP_MS ? NULL : ORDERS_SLIP_SHUT;
}

int64_t good_year_day(int64_t day)
{
    int64_t first = day;
    moment_day_of((Date){ moment_date(day).year, 1, 1 }, &first);
    return first;
}
