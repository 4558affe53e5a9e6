/* Goods: what partners hand out for points. Stock, prices by date, orders that set points aside until a code
 * is
 * redeemed. Knows no voucher and no till but by its partner. */
#ifndef GOODS_GOODS_H
#define GOODS_GOODS_H

#include "domains/partners/partners.h"

typedef enum OrderState { ORDER_WAITING, ORDER_REDEEMED, ORDER_CANCELLED, ORDER_LAPSED,
                          ORDER_RETURNED } OrderState;
extern const char *const order_state_names[];
typedef enum GoodKind { GOOD_THING, GOOD_SERVICE } GoodKind;
extern const char *const good_kind_names[];

REFUSES(GOODS_NOT_OFFERED);            /* 409: not in these days, not at this place, or without a price */
REFUSES(GOODS_NONE_LEFT);              /* 409 */
REFUSES(GOODS_PERSON_MOST);            /* 409: as many as a person may have this year */
REFUSES(ORDERS_OVER);                  /* 409: redeemed, cancelled or lapsed already */
REFUSES(ORDERS_NOT_REDEEMED);          /* 409: only what was redeemed is returned */
REFUSES(ORDERS_SLIP_SHUT);             /* 409: printed by somebody else, or more than an hour ago */

/* At a till: by its signed code (order) or by the one for hands. `ret`: with partner, till, at_ms and offline
 * set. */
Err orders_redeem(Ask *, int64_t order, Redeemed *);
Err orders_typed(Ask *, Str serial, int64_t *ret_order);          /* CODES_FORGED */
Err orders_return(Ask *, const Redeemed *, Str words, Redeemed *ret);

/* Stock against orders, orders against the book: how many differ, and the first of them in words. */
typedef struct GoodsAudit { int64_t orders, wrong; Str what; } GoodsAudit;
Err goods_audit(Db *, Str district, Arena *keep, GoodsAudit *ret);

Handler goods_clock;                   /* for tests */

/* For the demo town, without events. */
typedef struct GoodPlant {
    Str place, name, about;
    int64_t partner, person_most, stocked, since_day, until_day, points, pay_fen;
    GoodKind kind;
} GoodPlant;
Err goods_plant(Ask *, const GoodPlant *, int64_t *ret_id);
Err orders_plant(Ask *, int64_t goods, int64_t account, int64_t day, OrderState, Str made_words);

extern const Domain goods_domain;

#endif
