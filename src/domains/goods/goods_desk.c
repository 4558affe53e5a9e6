/* What the desk does for whoever has no phone: see what somebody may have, order it, cancel it; and take back
 * what was redeemed. Somebody is in reach by where they belong, whoever offers the thing. */
#include "domains/goods/goods_inside.h"

#include "domains/goods/goods_queries.h"
#include "domains/people/people.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50 };

/* The code is for its owner; the desk prints it. */
static void hide(Ask *ask, Order *o)
{
    o->serial = S("");
    o->person = people_mask_name(ask->arena, o->person);
    o->code_until_ms = NONE;
}

static Err answer_desk(Ask *ask, int status, Order *o)
{
    hide(ask, o);
    return answer(ask, status, &Order_shape, o);
}

static Err person_in_reach(Ask *ask, Str login, const char *pointer, int64_t *ret, Str *ret_name,
                           Str *ret_home)
{
    Err e = people_account_found(ask, login, ret, ret_name);
    if (e && e != NOT_FOUND) return e;
    if (!e) e = points_person_place(ask, *ret, ret_home);
    if (e || !scope_holds(&ask->who.scope, *ret_home))
        return ask_blame(ask, BAD_FIELD, pointer, "权限范围内的账号", "an account within your reach");
    return NULL;
}

Err goods_offers_for(Ask *ask)
{
    int64_t account;
    Str name, home;
    List rows;
    TRY(person_in_reach(ask, QUERY(ask, GoodsForQuery)->login, "login", &account, &name, &home));
    TRY(goods_for(ask, account, home, &rows));
    return answer_array(ask, &GoodOffer_shape, &rows);
}

Err orders_desk(Ask *ask)
{
    const OrderDesk *in = BODY(ask, OrderDesk);
    Order o;
    int64_t account;
    Str name, home;
    TRY(person_in_reach(ask, in->login, "/login", &account, &name, &home));
    TRY(order_make(ask, account, home, in->goods_id, in->quantity, true, &o));
    o.person = name;
    return answer_desk(ask, 201, &o);
}

Err orders_list(Ask *ask)
{
    const OrdersQuery *q = QUERY(ask, OrdersQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before, account;
    Str next = { 0 }, state = q->state < 0 ? (Str){ 0 } : str_of(order_state_names[q->state]), name, home;
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    if (q->login.at) {
        TRY(person_in_reach(ask, q->login, "login", &account, &name, &home));
        TRY(goods_orders_person(ask->db, ask->district, account, state, before, limit + 1, &rows,
                                ask->arena));
    } else
        TRY(goods_orders_page(ask->db, ask->district, &ask->who.scope, q->goods_id, state, before, limit + 1,
                              &rows, ask->arena));
    Order *o = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, o[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) hide(ask, &o[i]);
    return answer_list(ask, &Order_shape, &rows, next);
}

/* What somebody ordered with their phone is theirs to show, and to cancel. */
Err order_of_desk(Ask *ask, Order *ret)
{
    int64_t id;
    Str home;
    TRY(ask_id(ask, 0, &id));
    TRY(goods_orders_one(ask->db, ask->district, id, ret, ask->arena));
    if (!ret->by_desk) return NOT_FOUND;
    TRY(points_person_place(ask, ret->account, &home));
    return scope_holds(&ask->who.scope, home) || scope_holds(&ask->who.scope, ret->place) ? NULL : NOT_FOUND;
}

Err orders_desk_cancel(Ask *ask)
{
    Order o;
    TRY(order_of_desk(ask, &o));
    TRY(order_end(ask, &o, ORDER_CANCELLED, &ORDERS_CANCELLED));
    return answer_desk(ask, 200, &o);
}

Err orders_back(Ask *ask)
{
    int64_t id;
    Order o;
    Redeemed use, back;
    Str words = str_trim(BODY(ask, OrderWords)->words);
    TRY(ask_id(ask, 0, &id));
    TRY(goods_orders_one(ask->db, ask->district, id, &o, ask->arena));
    if (!scope_holds(&ask->who.scope, o.place)) return NOT_FOUND;
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    if (o.state != ORDER_REDEEMED) return ORDERS_NOT_REDEEMED;
    TRY(redeemed_one(ask, o.use_id, &use));
    TRY(orders_return(ask, &use, words, &back));
    TRY(goods_orders_one(ask->db, ask->district, id, &o, ask->arena));
    return answer_desk(ask, 200, &o);
}
