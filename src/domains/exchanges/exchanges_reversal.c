/* One exchange with all that was said of it, and its way back: nothing is corrected but by taking it back
 * whole. One person asks with the cause, another approves; then the book, the partner's line and the
 * exchange say the opposite at once, and both sides read it on their next sheet and statement. */
#include "domains/exchanges/exchanges_inside.h"

#include "app/gate.h"
#include "domains/exchanges/exchanges_queries.h"
#include "domains/people/people.h"
#include "domains/points/points.h"

const EventKind EXCHANGES_REVERSAL_ASKED = { "exchanges.reversal_asked", "申请冲正积分互通",
                                             "asked that an exchange be taken back" };
const EventKind EXCHANGES_REVERSAL_REFUSED = { "exchanges.reversal_refused", "不予冲正积分互通",
                                               "an exchange isn't taken back" };

/* ---- Looking ---- */

static Err shown(Ask *ask, int status, int64_t id)
{
    ExchangeSeen x;
    ExchangeOne one = { .exchange = &x };
    TRY(exchanges_look(ask->db, ask->district, id, &ask->who.scope, &x, ask->arena));
    TRY(exchange_reversals_of(ask->db, ask->district, id, ask->who.account, &one.reversals, ask->arena));
    x.person = people_mask_name(ask->arena, x.person);
    return answer(ask, status, &ExchangeOne_shape, &one);
}

Err exchange_look(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return shown(ask, 200, id);
}

/* ---- Asked ---- */

static Err in_reach(Ask *ask, Exchange *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return exchanges_in_reach(ask->db, ask->district, id, &ask->who.scope, ret, ask->arena);
}

static Err waiting(Ask *ask, int64_t exchange, ExchangeReversal *ret, bool *ret_there)
{
    Err e = exchange_reversals_waiting(ask->db, ask->district, exchange, ret, ask->arena);
    *ret_there = !e;
    return e == NOT_FOUND ? NULL : e;
}

/* The event says of which exchange; why stands beside it, for those who may read it. */
static Err told(Ask *ask, const EventKind *kind, const Exchange *x)
{
    ExchangeSaid said = { x->way, x->points, x->units, x->rate, x->state };
    return event_post(ask, kind, x->id, x->place, x->account, &ExchangeSaid_shape, &said);
}

Err exchange_reversal_ask(Ask *ask)
{
    Exchange x;
    ExchangeReversal before, r = { .id = ask_new_id(ask), .words = str_trim(BODY(ask, ExchangeCause)->words),
                                   .asked_by = ask->who.account, .asked_ms = ask->now_ms,
                                   .state = REVERSAL_ASKED, .answer_words = S(""), .answer_ms = NONE };
    bool there;
    TRY(in_reach(ask, &x));
    if (!r.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    TRY(waiting(ask, x.id, &before, &there));
    TRY(exchange_may_reverse(&x, there));
    r.exchange = x.id;
    r.asked_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    TRY(exchange_reversals_add(ask->db, ask->district, &r));
    TRY(told(ask, &EXCHANGES_REVERSAL_ASKED, &x));
    return shown(ask, 201, x.id);
}

/* ---- Answered ---- */

static Str joined(Ask *ask, const char *head, Str tail)
{
    Buf b = buf_new(ask->arena, 300);
    buf_adds(&b, head);
    buf_add(&b, tail);
    return buf_str(&b);
}

/* In the book: the same legs, the other way round. What came and was used up can't be taken back. */
static Err book(Ask *ask, const Exchange *x, ExchangeReversal *r)
{
    Buf key = buf_new(ask->arena, 60);
    buf_fmt(&key, POINTS_KEPT_KEY "exchange.back:%lld", (long long)x->id);
    PointsMove m = { .kind = LEDGER_REVERSE, .key = buf_str(&key), .cause = CAUSE_CORRECTED,
                     .words = joined(ask, "积分互通冲正：", r->words), .subject = x->id, .of_id = x->move_id,
                     .day = NONE, .expires_day = NONE, .until_ms = NONE };
    Err e = points_apply(ask, &m, 1);
    if (e == LEDGER_SHORT) ask->why = (Blame){ 0 };
    if (e) return e == LEDGER_SHORT ? EXCHANGES_SPENT : e;
    r->move_id = m.id;
    return NULL;
}

/* On the partner's next sheet, with its cause. */
static Err line(Ask *ask, const Exchange *x, ExchangeReversal *r)
{
    Redeemed use, back;
    TRY(redeemed_one(ask, x->use_id, &use));
    use.words = joined(ask, "互通冲正：", r->words);
    TRY(redeemed_back(ask, &use, &back));
    r->use_id = back.id;
    return NULL;
}

Err exchange_reversal_answer(Ask *ask)
{
    bool approve = BODY(ask, ExchangeAnswer)->approve, there;
    Exchange x;
    ExchangeReversal r;
    TRY(in_reach(ask, &x));
    TRY(waiting(ask, x.id, &r, &there));
    if (!there) return EXCHANGES_UNASKED;
    TRY(exchange_may_answer(&x, &r, approve, ask->who.account));
    /* who asked may take that back; the rest is for those who confirm sheets */
    if (r.asked_by != ask->who.account && !ask_may(ask, "settlements.confirm")) return GATE_FORBIDDEN;
    r.state = approve ? REVERSAL_APPROVED : REVERSAL_REFUSED;
    r.answer_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    r.answer_ms = ask->now_ms;
    if (approve) {
        TRY(book(ask, &x, &r));
        TRY(line(ask, &x, &r));
        TRY(exchanges_reverse(ask->db, ask->district, x.id, ask->now_ms));
        x.state = EXCHANGE_REVERSED;
    }
    TRY(exchange_reversals_save(ask->db, ask->district, &r));
    TRY(approve ? exchange_told(ask, &x) : told(ask, &EXCHANGES_REVERSAL_REFUSED, &x));
    return shown(ask, 200, x.id);
}
