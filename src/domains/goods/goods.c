/* What is offered: written down, priced, stocked; and what this domain brings to the house. */
#include "domains/goods/goods_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/goods/goods_queries.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

#include <stdio.h>

enum { LIST_DEFAULT = 50 };

static const EventKind GOODS_OFFERED = { "goods.offered", "上架兑换商品", "good offered for points" };
static const EventKind GOODS_CHANGED = { "goods.changed", "变更兑换商品", "good changed" };
static const EventKind GOODS_STOCKED = { "goods.stocked", "调整兑换库存", "stock of a good changed" };
static const EventKind GOODS_PRICED = { "goods.priced", "调整兑换价格", "price of a good set" };

static void dress(Ask *ask, Good *g)
{
    g->place_name = divisions_name(ask, g->place);
    if (!g->place_name.len) g->place_name = (Str){ 0 };
    g->since = moment_date_text(ask->arena, g->since_day);
    g->until = moment_date_text(ask->arena, g->until_day);
}

static Err list(Ask *ask)
{
    const GoodsQuery *q = QUERY(ask, GoodsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(goods_page(ask->db, ask->district, &ask->who.scope, moment_day(ask->now_ms), before, limit + 1, &rows,
                   ask->arena));
    Good *g = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, g[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) dress(ask, &g[i]);
    return answer_list(ask, &Good_shape, &rows, next);
}

static Err in_reach(Ask *ask, Good *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(goods_one(ask->db, ask->district, id, moment_day(ask->now_ms), ret, ask->arena));
    if (!scope_holds(&ask->who.scope, ret->place)) return NOT_FOUND;
    dress(ask, ret);
    return NULL;
}

static Err view(Ask *ask, int status, int64_t id)
{
    Good g;
    GoodView v = { .good = &g };
    TRY(goods_one(ask->db, ask->district, id, moment_day(ask->now_ms), &g, ask->arena));
    dress(ask, &g);
    TRY(goods_prices_all(ask->db, ask->district, id, &v.prices, ask->arena));
    GoodPrice *p = v.prices.at;
    for (int64_t i = 0; i < v.prices.count; i++) p[i].since = moment_date_text(ask->arena, p[i].since_day);
    return answer(ask, status, &GoodView_shape, &v);
}

static Err look(Ask *ask)
{
    Good g;
    TRY(in_reach(ask, &g));
    return view(ask, 200, g.id);
}

static Err last_day(Ask *ask, int64_t since, Str until, int64_t *ret)
{
    if (!moment_read_date(until, ret) || *ret < since)
        return ask_blame(ask, BAD_FIELD, "/until", "最后一天，不早于首日", "the last day: not before the first");
    return NULL;
}

static Err add(Ask *ask, const Good *g, int64_t points, int64_t pay_fen, Str words)
{
    TRY(goods_add(ask->db, ask->district, g));
    GoodPrice p = { .since_day = g->since_day, .points = points, .pay_fen = pay_fen, .made_words = words };
    return goods_prices_set(ask->db, ask->district, g->id, &p);
}

Err goods_plant(Ask *ask, const GoodPlant *in, int64_t *ret_id)
{
    Good g = { .id = ask_new_id(ask), .place = in->place, .partner = in->partner, .kind = in->kind,
               .name = in->name, .about = in->about, .person_most = in->person_most, .hold_days = 7,
               .stocked = in->stocked, .since_day = in->since_day, .until_day = in->until_day,
                   .offered = true,
               .made_ms = ask->now_ms, .version = 1 };
    *ret_id = g.id;
    return add(ask, &g, in->points, in->pay_fen, S(""));
}

static Err offer(Ask *ask)
{
    const GoodNew *in = BODY(ask, GoodNew);
    PartnerTerms p;
    Place place;
    Good g = { .id = ask_new_id(ask), .place = in->place, .partner = in->partner, .kind = in->kind,
               .name = str_trim(in->name), .about = str_trim(in->about), .person_most = in->person_most,
               .hold_days = in->hold_days, .stocked = in->stock, .offered = true, .made_ms = ask->now_ms,
               .version = 1 };
    TRY(partners_in_reach(ask, in->partner, "/partner", &p));
    if (!scope_holds(&ask->who.scope, in->place) || (!str_eq(in->place, ask->district)
                                                     && divisions_place(ask, in->place, &place)))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
    if (g.name.len < 2) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "say what it is called");
    if (!moment_read_date(in->since, &g.since_day))
        return ask_blame(ask, BAD_FIELD, "/since", "日期，如 2026-03-01", "a day: 2026-03-01");
    TRY(last_day(ask, g.since_day, in->until, &g.until_day));
    TRY(add(ask, &g, in->points, in->pay_fen, actor_words(ask->arena, ask->who.name, ask->who.title)));
    TRY(event_post(ask, &GOODS_OFFERED, g.id, g.place, 0, NULL, NULL));
    return view(ask, 201, g.id);
}

static Err change(Ask *ask)
{
    const GoodChange *in = BODY(ask, GoodChange);
    Good g;
    TRY(in_reach(ask, &g));
    if (g.version != in->version) return MOVED_ON;
    g.name = str_trim_or(in->name, g.name);
    if (in->about.at) g.about = str_trim(in->about);
    if (in->until.at) TRY(last_day(ask, g.since_day, in->until, &g.until_day));
    if (in->person_most != NONE) g.person_most = in->person_most;
    if (in->hold_days != NONE) g.hold_days = in->hold_days;
    if (in->offered != NONE) g.offered = in->offered == 1;
    g.version++;
    TRY(goods_save(ask->db, ask->district, &g));
    TRY(event_post(ask, &GOODS_CHANGED, g.id, g.place, 0, NULL, NULL));
    return view(ask, 200, g.id);
}

static Err stock(Ask *ask)
{
    const GoodStock *in = BODY(ask, GoodStock);
    Good g;
    char zh[60], en[60];
    TRY(in_reach(ask, &g));
    Str words = str_trim(in->words);
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    snprintf(zh, sizeof zh, "最多减少 %lld", (long long)(g.stocked - g.taken));
    snprintf(en, sizeof en, "%lld fewer at most", (long long)(g.stocked - g.taken));
    if (!in->more || g.stocked + in->more < g.taken) return ask_blame(ask, BAD_FIELD, "/more", zh, en);
    TRY(goods_set_stock(ask->db, ask->district, g.id, g.stocked + in->more, g.taken));
    GoodStockSaid said = { in->more, g.stocked + in->more, words };
    TRY(event_post(ask, &GOODS_STOCKED, g.id, g.place, 0, &GoodStockSaid_shape, &said));
    return view(ask, 200, g.id);
}

/* What was ordered keeps its price; what is shown today doesn't change under anybody's hands. */
static Err price(Ask *ask)
{
    const GoodPriceNew *in = BODY(ask, GoodPriceNew);
    Good g;
    GoodPrice p = { .points = in->points, .pay_fen = in->pay_fen };
    TRY(in_reach(ask, &g));
    if (!moment_read_date(in->since, &p.since_day) || p.since_day <= moment_day(ask->now_ms))
        return ask_blame(ask, BAD_FIELD, "/since", "明天或以后的日期", "a day: tomorrow or later");
    p.made_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    TRY(goods_prices_set(ask->db, ask->district, g.id, &p));
    p.since = in->since;
    TRY(event_post(ask, &GOODS_PRICED, g.id, g.place, 0, &GoodPrice_shape, &p));
    return view(ask, 200, g.id);
}

Err goods_for(Ask *ask, int64_t account, Str home, List *ret)
{
    int64_t day = moment_day(ask->now_ms);
    TRY(goods_offered(ask->db, ask->district, home, day, account, good_year_day(day), ret, ask->arena));
    GoodOffer *o = ret->at;
    for (int64_t i = 0; i < ret->count; i++) o[i].until = moment_date_text(ask->arena, o[i].until_day);
    return NULL;
}

static Err offered(Ask *ask)
{
    Str home;
    List rows = { 0 };
    Err e = points_person_place(ask, ask->who.account, &home);
    if (e && e != NOT_FOUND) return e;
    if (!e) TRY(goods_for(ask, ask->who.account, home, &rows));
    return answer_array(ask, &GoodOffer_shape, &rows);
}

/* ---- Check ---- */

static void differs(GoodsAudit *a, Arena *keep, const char *what, const List *rows)
{
    const GoodWrong *w = rows->at;
    if (!a->wrong && rows->count) {
        Buf b = buf_new(keep, 120);
        buf_fmt(&b, "%s %lld: %lld kept, %lld it should be", what, (long long)w->id, (long long)w->kept,
                (long long)w->said);
        a->what = buf_str(&b);
    }
    a->wrong += rows->count;
}

Err goods_audit(Db *db, Str district, Arena *keep, GoodsAudit *ret)
{
    List stock_rows, order_rows;
    *ret = (GoodsAudit){ .what = S("") };
    TRY(goods_wrong_stock(db, district, &stock_rows, keep));
    TRY(goods_wrong_orders(db, district, &order_rows, keep));
    differs(ret, keep, "stock of good", &stock_rows);
    differs(ret, keep, "order", &order_rows);
    return goods_counted(db, district, &ret->orders);
}

/* ---- The domain ---- */

static const Err one_refuses[] = { NOT_FOUND, NULL };
static const Err order_refuses[] = { NOT_FOUND, GOODS_NOT_OFFERED, GOODS_NONE_LEFT, GOODS_PERSON_MOST,
                                     LEDGER_SHORT,
                                     NULL };
static const Err cancel_refuses[] = { NOT_FOUND, ORDERS_OVER, NULL };
static const Err back_refuses[] = { NOT_FOUND, ORDERS_NOT_REDEEMED, NULL };
static const Err slip_refuses[] = { NOT_FOUND, ORDERS_OVER, ORDERS_SLIP_SHUT, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/goods", list, .may = "goods.read", .query = &GoodsQuery_shape, .gives = &Good_shape,
      .flags = GIVES_LIST, .about = "What is handed out for points in the reader's places" },
    { "POST", "/api/v1/goods", offer, .may = "goods.write", .takes = &GoodNew_shape, .gives = &GoodView_shape,
      .status = 201, .about = "Offer something for points" },
    { "GET", "/api/v1/goods/{id}", look, .may = "goods.read", .gives = &GoodView_shape,
      .refuses = one_refuses,
      .about = "Something offered, with its prices" },
    { "POST", "/api/v1/goods/{id}", change, .may = "goods.write", .takes = &GoodChange_shape,
      .gives = &GoodView_shape, .refuses = one_refuses, .about = "Change what is offered" },
    { "POST", "/api/v1/goods/{id}/stock", stock, .may = "goods.write", .takes = &GoodStock_shape,
      .gives = &GoodView_shape, .refuses = one_refuses, .about = "Put into the stock or take out of it" },
    { "POST", "/api/v1/goods/{id}/prices", price, .may = "goods.write", .takes = &GoodPriceNew_shape,
      .gives = &GoodView_shape, .refuses = one_refuses, .about = "Set a price from a later day on" },
    { "GET", "/api/v1/goods-orders", orders_list, .may = "goods.read", .query = &OrdersQuery_shape,
      .gives = &Order_shape, .flags = GIVES_LIST | SLOW,
          .about = "Orders in the reader's places, the newest first" },
    { "POST", "/api/v1/goods-orders", orders_desk, .may = "goods.write", .takes = &OrderDesk_shape,
      .gives = &Order_shape, .status = 201, .refuses = order_refuses,
      .about = "Order for somebody's points, to be fetched with a slip" },
    { "GET", "/api/v1/goods-offers", goods_offers_for, .may = "goods.write", .query = &GoodsForQuery_shape,
      .gives = &GoodOffer_shape, .flags = GIVES_ARRAY,
      .about = "What somebody of the reader's places may order today" },
    { "POST", "/api/v1/goods-orders/{id}/cancel", orders_desk_cancel, .may = "goods.write",
      .gives = &Order_shape, .refuses = cancel_refuses,
      .about = "Cancel an order that the desk made: the points come back" },
    { "POST", "/api/v1/goods-orders/{id}/slip", orders_print, .may = "goods.write", .status = 204,
      .refuses = cancel_refuses, .about = "Print the slip of an order of the desk's: its owner sees it" },
    { "GET", "/api/v1/goods-orders/{id}/slip", orders_slip, .may = "goods.write", .flags = SLOW,
      .refuses = slip_refuses, .about = "The slip that one has printed within the hour: a PDF" },
    { "POST", "/api/v1/goods-orders/{id}/return", orders_back, .may = "goods.write",
      .takes = &OrderWords_shape,
      .gives = &Order_shape, .refuses = back_refuses,
          .about = "Take a redemption back: points and stock return" },
    { "GET", "/api/v1/me/goods", offered, .may = SIGNED_IN, .gives = &GoodOffer_shape, .flags = GIVES_ARRAY,
      .about = "What one may order for points today" },
    { "GET", "/api/v1/me/orders", orders_own, .may = SIGNED_IN, .gives = &Order_shape, .flags = GIVES_ARRAY,
      .about = "One's own orders, with codes to be shown at a till" },
    { "POST", "/api/v1/me/orders", orders_make, .may = SIGNED_IN, .takes = &OrderNew_shape,
      .gives = &Order_shape,
      .status = 201, .refuses = order_refuses, .about = "Order: points are set aside until it is fetched" },
    { "POST", "/api/v1/me/orders/{id}/cancel", orders_cancel, .may = SIGNED_IN, .gives = &Order_shape,
      .refuses = cancel_refuses, .about = "Cancel one's order: the points come back" },
    { 0 }
};

static const EventKind *const kinds[] = { &GOODS_OFFERED, &GOODS_CHANGED, &GOODS_STOCKED, &GOODS_PRICED,
                                          &ORDERS_MADE, &ORDERS_REDEEMED, &ORDERS_CANCELLED, &ORDERS_LAPSED,
                                          &ORDERS_RETURNED, &ORDERS_PRINTED, NULL };
static const Job jobs[] = { { "goods.lapse", 60, goods_clock, NULL }, { 0 } };

const Domain goods_domain = { .name = "goods", .about = "Goods and services for points",
                              .schema = &goods_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
