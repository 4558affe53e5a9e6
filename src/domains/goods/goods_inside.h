/* Bodies, answers and what the files of this domain share. */
#ifndef GOODS_GOODS_INSIDE_H
#define GOODS_GOODS_INSIDE_H

#include "domains/goods/goods_rules.h"

typedef struct GoodsQuery { Str after; int64_t limit; } GoodsQuery;
typedef struct OrdersQuery { int64_t goods_id; Str login; int state; Str after; int64_t limit; } OrdersQuery;
typedef struct GoodNew {
    int64_t partner;
    Str place;
    GoodKind kind;
    Str name, about, since, until;
    int64_t person_most, hold_days, stock, points, pay_fen;
} GoodNew;
typedef struct GoodChange {
    Str name, about, until;
    int64_t person_most, hold_days;
    int64_t offered;
    int64_t version;
} GoodChange;
typedef struct GoodStock { int64_t more; Str words; } GoodStock;
typedef struct GoodPriceNew { Str since; int64_t points, pay_fen; } GoodPriceNew;
typedef struct GoodView { const Good *good; List prices; } GoodView;
typedef struct OrderNew { int64_t goods_id, quantity; } OrderNew;
typedef struct GoodsForQuery { Str login; } GoodsForQuery;
typedef struct OrderDesk { int64_t goods_id, quantity; Str login; } OrderDesk;
typedef struct OrderWords { Str words; } OrderWords;
typedef struct OrderSaid { int64_t goods_id, quantity, points; } OrderSaid;
typedef struct GoodStockSaid { int64_t more, stocked; Str words; } GoodStockSaid;
extern const Shape GoodsQuery_shape, OrdersQuery_shape, GoodNew_shape, GoodChange_shape, GoodStock_shape,
    GoodPriceNew_shape, GoodView_shape, OrderNew_shape, OrderDesk_shape, OrderWords_shape, OrderSaid_shape,
    GoodStockSaid_shape, GoodsForQuery_shape;

extern const EventKind ORDERS_MADE, ORDERS_REDEEMED, ORDERS_CANCELLED, ORDERS_LAPSED, ORDERS_RETURNED,
    ORDERS_PRINTED;

/* goods.c */
Err goods_for(Ask *, int64_t account, Str home, List *ret_good_offers);

/* goods_orders.c */
Err order_make(Ask *, int64_t account, Str home, int64_t goods_id, int64_t quantity, bool by_desk,
               Order *ret);
Err order_end(Ask *, Order *, OrderState, const EventKind *);
Err order_told(Ask *, const EventKind *, const Order *);
Err order_save(Ask *, Order *);
Handler orders_own, orders_make, orders_cancel;

/* goods_desk.c */
Err order_of_desk(Ask *, Order *ret);          /* ordered by staff, of somebody within reach; NOT_FOUND */
Handler goods_offers_for, orders_list, orders_desk, orders_back, orders_desk_cancel;

/* goods_slip.c */
Handler orders_print, orders_slip;

#endif
