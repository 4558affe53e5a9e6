/* Orders: the points are set aside and the stock is taken at once; a code later, the one is posted, or both
 * are given back. */
#include "domains/goods/goods_inside.h"

#include "domains/goods/goods_queries.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

enum { OWN_MOST = 200, AT_ONCE = 200, SERIAL_LETTERS = 12 };
/* A code holds so long; a till may send so late. */
static const int64_t CODE_MS = MOMENT_DAY_MS, LATE_MS = MOMENT_DAY_MS;

const EventKind ORDERS_MADE = { "orders.made", "积分兑换下单", "ordered for points" };
const EventKind ORDERS_REDEEMED = { "orders.redeemed", "兑换核销", "order redeemed" };
const EventKind ORDERS_CANCELLED = { "orders.cancelled", "取消兑换", "order cancelled" };
const EventKind ORDERS_LAPSED = { "orders.lapsed", "兑换超期退回", "order lapsed" };
const EventKind ORDERS_RETURNED = { "orders.returned", "兑换退回", "redemption of an order taken back" };

/* ---- The book ---- */

static Str key_of(Ask *ask, const char *what, int64_t order)
{
    Buf b = buf_new(ask->arena, 60);
    buf_fmt(&b, POINTS_KEPT_KEY "order.%s:%lld", what, (long long)order);
    return buf_str(&b);
}

static Str words_of(Ask *ask, const Order *o)
{
    Buf b = buf_new(ask->arena, 160);
    buf_adds(&b, "兑换：");
    buf_add(&b, o->name);
    if (o->quantity > 1) buf_fmt(&b, " ×%lld", (long long)o->quantity);
    return buf_str(&b);
}

static PointsMove move_of(Ask *ask, const Order *o, LedgerKind kind, const char *what, int64_t of_id)
{
    return (PointsMove){ .kind = kind, .key = key_of(ask, what, o->id), .cause = CAUSE_SPENT,
                         .words = words_of(ask, o), .subject = o->id, .day = NONE, .expires_day = NONE,
                         .until_ms = NONE, .of_id = of_id };
}

/* `words` of a planted one says by whom; else it is as it happens. */
static Err set_aside(Ask *ask, Order *o, const Str *words, int64_t at_ms)
{
    int64_t own, house;
    Str home;
    TRY(points_person_place(ask, o->account, &home));
    TRY(points_account(ask, POINTS_PERSON, o->account, PURSE_POINTS, home, &own));
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_REDEEMED, ask->district, &house));
    LedgerLeg leg[] = { { own, 0, NONE, -o->points }, { house, 0, NONE, o->points } };
    PointsMove m = move_of(ask, o, LEDGER_HOLD, "hold", 0);
    m.leg = leg;
    m.legs = 2;
    m.day = moment_day(at_ms);
    TRY(words ? points_plant(ask, &m, 1, *words, at_ms) : points_apply(ask, &m, 1));
    o->hold_id = m.id;
    return NULL;
}

static Err settle(Ask *ask, Order *o, LedgerKind kind, const Str *words, int64_t at_ms)
{
    PointsMove m = move_of(ask, o, kind, kind == LEDGER_POST ? "post" : "void", o->hold_id);
    m.day = moment_day(at_ms);
    TRY(words ? points_plant(ask, &m, 1, *words, at_ms) : points_apply(ask, &m, 1));
    o->settle_id = m.id;
    return NULL;
}

static Err restock(Ask *ask, const Order *o, int64_t taken)
{
    Good g;
    TRY(goods_one(ask->db, ask->district, o->goods_id, moment_day(ask->now_ms), &g, ask->arena));
    return goods_set_stock(ask->db, ask->district, g.id, g.stocked, g.taken + taken);
}

Err order_save(Ask *ask, Order *o)
{
    o->version++;
    return goods_orders_save(ask->db, ask->district, o);
}

static Err ended(Ask *ask, Order *o, OrderState state)
{
    o->state = state;
    o->ended_ms = ask->now_ms;
    return order_save(ask, o);
}

Err order_told(Ask *ask, const EventKind *kind, const Order *o)
{
    OrderSaid said = { o->goods_id, o->quantity, o->points };
    return event_post(ask, kind, o->id, o->place, o->account, &OrderSaid_shape, &said);
}

/* ---- Ordering ---- */

static Order order_of(Ask *ask, const Good *g, int64_t account, int64_t quantity, int64_t at_ms)
{
    Order o = { .id = ask_new_id(ask), .goods_id = g->id, .name = g->name, .account = account,
                .place = g->place,
                .partner = g->partner, .partner_name = g->partner_name, .quantity = quantity,
                .points = g->points * quantity, .pay_fen = g->pay_fen * quantity, .state = ORDER_WAITING,
                .made_day = moment_day(at_ms), .made_ms = at_ms,
                .until_ms = moment_day_start_ms(moment_day(at_ms) + g->hold_days + 1) - 1, .ended_ms = NONE,
                .version = 1, .code_until_ms = NONE };
    o.lapse_ms = o.until_ms + (g->offline_count ? LATE_MS : 0);
    o.serial = codes_serial(ask, "orders.serial", o.id, 0, SERIAL_LETTERS);
    return o;
}

Err order_make(Ask *ask, int64_t account, Str home, int64_t goods_id, int64_t quantity, bool by_desk,
                Order *ret)
{
    Good g;
    PartnerTerms p;
    int64_t day = moment_day(ask->now_ms), had;
    Err e = goods_one(ask->db, ask->district, goods_id, day, &g, ask->arena);
    if (e && e != NOT_FOUND) return e;
    if (e || !str_starts(home, g.place))
        return ask_blame(ask, BAD_FIELD, "/goods_id", "所在社区可兑换的一项",
                         "something that is offered at their place");
    TRY(partners_terms(ask, g.partner, &p));
    TRY(goods_had(ask->db, ask->district, account, g.id, good_year_day(day), &had));
    TRY(good_may_order(&g, partners_live(&p, day), day, quantity, had, &ask->why));
    *ret = order_of(ask, &g, account, quantity, ask->now_ms);
    ret->by_desk = by_desk;
    ret->person = S("");
    TRY(set_aside(ask, ret, NULL, ask->now_ms));
    TRY(goods_set_stock(ask->db, ask->district, g.id, g.stocked, g.taken + quantity));
    TRY(goods_orders_add(ask->db, ask->district, ret));
    return order_told(ask, &ORDERS_MADE, ret);
}

/* What its owner shows: a code that ends soon, and the one for hands. */
static void with_code(Ask *ask, Order *o, int64_t until_ms)
{
    Str serial = o->serial;
    o->serial = S("");
    o->code_until_ms = NONE;
    if (o->state != ORDER_WAITING || ask->now_ms > o->until_ms) return;
    Code c = { CODE_GOODS, o->id, 0, o->partner, o->pay_fen, 0,
               o->until_ms < until_ms ? o->until_ms : until_ms, 0 };
    Buf b = buf_new(ask->arena, 20);
    buf_char(&b, 'D');
    buf_add(&b, serial);
    o->serial = buf_str(&b);
    o->code = codes_write(ask, &c);
    o->code_until_ms = c.until_ms;
}

Err orders_make(Ask *ask)
{
    const OrderNew *in = BODY(ask, OrderNew);
    Order o;
    Str home;
    TRY(points_person_place(ask, ask->who.account, &home));
    TRY(order_make(ask, ask->who.account, home, in->goods_id, in->quantity, false, &o));
    with_code(ask, &o, ask->now_ms + CODE_MS);
    return answer(ask, 201, &Order_shape, &o);
}

Err orders_own(Ask *ask)
{
    List rows;
    TRY(goods_orders_own(ask->db, ask->district, ask->who.account, OWN_MOST, &rows, ask->arena));
    Order *o = rows.at;
    for (int64_t i = 0; i < rows.count; i++) with_code(ask, &o[i], ask->now_ms + CODE_MS);
    return answer_array(ask, &Order_shape, &rows);
}

/* ---- What becomes of it ---- */

Err orders_typed(Ask *ask, Str serial, int64_t *ret_order)
{
    Err e = goods_orders_serial_of(ask->db, ask->district, serial, ret_order);
    return e == NOT_FOUND ? CODES_FORGED : e;
}

static Err may_redeem(const Order *o, int64_t partner, int64_t at_ms)
{
    if (o->partner != partner) return CODES_ELSEWHERE;
    if (o->state == ORDER_REDEEMED || o->state == ORDER_RETURNED) return REDEEMED_BEFORE;
    if (o->state != ORDER_WAITING) return ORDERS_OVER;
    return at_ms > o->until_ms ? CODES_OVER : NULL;
}

Err orders_redeem(Ask *ask, int64_t order, Redeemed *u)
{
    Order o;
    Err e = goods_orders_one(ask->db, ask->district, order, &o, ask->arena);
    if (e) return e == NOT_FOUND ? CODES_FORGED : e;
    TRY(may_redeem(&o, u->partner, u->at_ms));
    TRY(settle(ask, &o, LEDGER_POST, NULL, ask->now_ms));
    u->kind = CODE_GOODS;
    u->subject = o.id;
    u->number = 0;
    u->words = words_of(ask, &o);
    u->words = str_part(u->words, S("兑换：").len, u->words.len);
    u->points = o.points;
    u->face_fen = 0;
    u->pay_fen = o.pay_fen;
    u->of_id = NONE;
    TRY(redeemed_add(ask, u));
    o.use_id = u->id;
    TRY(ended(ask, &o, ORDER_REDEEMED));
    return order_told(ask, &ORDERS_REDEEMED, &o);
}

Err orders_return(Ask *ask, const Redeemed *use, Str words, Redeemed *ret)
{
    Order o;
    TRY(goods_orders_one(ask->db, ask->district, use->subject, &o, ask->arena));
    if (o.state != ORDER_REDEEMED || o.use_id != use->id) return ORDERS_NOT_REDEEMED;
    PointsMove m = move_of(ask, &o, LEDGER_REVERSE, "back", o.settle_id);
    m.cause = CAUSE_CORRECTED;
    m.words = words;
    TRY(points_apply(ask, &m, 1));
    TRY(restock(ask, &o, -o.quantity));
    TRY(redeemed_back(ask, use, ret));
    TRY(ended(ask, &o, ORDER_RETURNED));
    return order_told(ask, &ORDERS_RETURNED, &o);
}

Err order_end(Ask *ask, Order *o, OrderState state, const EventKind *kind)
{
    TRY(order_may_end(o));
    TRY(settle(ask, o, LEDGER_VOID, NULL, ask->now_ms));
    TRY(restock(ask, o, -o->quantity));
    TRY(ended(ask, o, state));
    return order_told(ask, kind, o);
}

Err orders_cancel(Ask *ask)
{
    int64_t id;
    Order o;
    TRY(ask_id(ask, 0, &id));
    TRY(goods_orders_one(ask->db, ask->district, id, &o, ask->arena));
    if (o.account != ask->who.account) return NOT_FOUND;
    TRY(order_end(ask, &o, ORDER_CANCELLED, &ORDERS_CANCELLED));
    o.person = S("");
    with_code(ask, &o, 0);
    return answer(ask, 200, &Order_shape, &o);
}

Err goods_clock(Ask *ask)
{
    List over;
    TRY(goods_orders_lapsed(ask->db, ask->district, ask->now_ms, AT_ONCE, &over, ask->arena));
    for (const GoodId *l = over.at, *last = l + over.count; l < last; l++) {
        Order o;
        TRY(goods_orders_one(ask->db, ask->district, l->id, &o, ask->arena));
        TRY(order_end(ask, &o, ORDER_LAPSED, &ORDERS_LAPSED));
    }
    return NULL;
}

/* ---- For the demo town ---- */

Err orders_plant(Ask *ask, int64_t goods, int64_t account, int64_t day, OrderState state, Str by)
{
    Good g;
    int64_t at_ms = moment_day_start_ms(day) + 10 * MOMENT_HOUR_MS, later_ms = at_ms + 5 * MOMENT_HOUR_MS;
    TRY(goods_one(ask->db, ask->district, goods, day, &g, ask->arena));
    Order o = order_of(ask, &g, account, 1, at_ms);
    TRY(set_aside(ask, &o, &by, o.made_ms));
    o.state = state;
    if (state != ORDER_WAITING) o.ended_ms = later_ms;
    bool stays = state == ORDER_WAITING || state == ORDER_REDEEMED;
    if (state != ORDER_WAITING)
        TRY(settle(ask, &o, state == ORDER_REDEEMED ? LEDGER_POST : LEDGER_VOID, &by, later_ms));
    if (state == ORDER_REDEEMED) {
        Redeemed u = { .partner = g.partner, .day = day, .at_ms = later_ms, .kind = CODE_GOODS,
                       .subject = o.id,
                       .words = g.name, .points = o.points, .pay_fen = o.pay_fen, .of_id = NONE,
                       .made_ms = later_ms, .back_id = NONE };
        TRY(redeemed_plant(ask, &u));
        o.use_id = u.id;
    }
    enum { SUPPLY = 200 };
    if (stays && g.taken == g.stocked) g.stocked += SUPPLY;        /* the shop was supplied again */
    if (stays) TRY(goods_set_stock(ask->db, ask->district, g.id, g.stocked, g.taken + 1));
    return goods_orders_add(ask->db, ask->district, &o);
}
