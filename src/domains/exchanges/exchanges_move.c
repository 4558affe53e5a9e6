/* Codes that a person gives, and what another system does with them: points come at once; points that go
 * are set aside until it says that they arrived. */
#include "domains/exchanges/exchanges_inside.h"

#include "domains/exchanges/exchanges_queries.h"
#include "domains/points/points.h"
#include "domains/settlements/settlements.h"
#include "vocab/moment.h"

enum { CODE_LETTERS = 12, AT_ONCE = 200 };

const EventKind EXCHANGES_AGREED = { "exchanges.agreed", "居民同意积分互通", "a person agreed to an exchange" };
const EventKind EXCHANGES_WITHDRAWN = { "exchanges.withdrawn", "居民撤回积分互通同意",
                                        "a person took their word to an exchange back" };
const EventKind EXCHANGES_MOVED = { "exchanges.moved", "积分互通", "points exchanged with another system" };

/* ---- A person's word ---- */

Err exchange_codes_give(Ask *ask)
{
    const ExchangeCodeNew *in = BODY(ask, ExchangeCodeNew);
    PartnerTerms p;
    ExchangeTerms t;
    int64_t ended;
    ExchangeCode c = { .id = ask_new_id(ask), .partner = in->partner, .account = ask->who.account,
                       .way = in->way, .points = in->points, .made_ms = ask->now_ms,
                       .until_ms = ask->now_ms + EXCHANGE_CODE_MS };
    TRY(points_person_place(ask, ask->who.account, &c.place));
    Err e = partners_terms(ask, in->partner, &p);
    if (e && e != NOT_FOUND) return e;
    if (e || !str_starts(c.place, p.place))
        return ask_blame(ask, BAD_FIELD, "/partner", "所在社区互通的积分平台",
                         "a system that your place exchanges with");
    TRY(exchange_open(ask, &p, &t, &c.rate));
    TRY(exchange_within(ask, &t, c.way, c.account, c.points));
    ExchangeCodeGiven given = { .partner = p.id, .way = c.way, .points = c.points, .rate = c.rate,
                                .until_ms = c.until_ms, .units = exchange_units(c.points, c.rate) };
    if (!given.units)
        return ask_blame(ask, BAD_FIELD, "/points", "至少够换一个单位", "enough for one unit at least");
    c.serial = given.code = codes_serial(ask, "exchanges.code", c.id, 0, CODE_LETTERS);
    TRY(exchange_codes_end(ask->db, ask->district, c.account, ask->now_ms, &ended));
    TRY(exchange_codes_add(ask->db, ask->district, &c));
    ExchangeAgreed said = { p.id, c.way, c.points, given.units, c.rate };
    TRY(event_post(ask, &EXCHANGES_AGREED, c.id, c.place, c.account, &ExchangeAgreed_shape, &said));
    return answer(ask, 201, &ExchangeCodeGiven_shape, &given);
}

/* Only to the person themself; whoever else has it acts by it. */
Err exchange_codes_look(Ask *ask)
{
    ExchangeCode c;
    ExchangeCodeGiven given = { 0 };
    Err e = exchange_codes_open(ask->db, ask->district, ask->who.account, ask->now_ms, &c, ask->arena);
    if (e && e != NOT_FOUND) return e;
    if (!e)
        given = (ExchangeCodeGiven){ .partner = c.partner, .code = c.serial, .way = c.way, .points = c.points,
                                     .units = exchange_units(c.points, c.rate), .rate = c.rate,
                                     .until_ms = c.until_ms };
    return answer_array(ask, &ExchangeCodeGiven_shape, &(List){ &given, e ? 0 : 1 });
}

/* Before it is used. What it was used for stands: the other system has been told. */
Err exchange_codes_withdraw(Ask *ask)
{
    ExchangeCode c;
    int64_t ended;
    TRY(exchange_codes_open(ask->db, ask->district, ask->who.account, ask->now_ms, &c, ask->arena));
    TRY(exchange_codes_end(ask->db, ask->district, c.account, ask->now_ms, &ended));
    TRY(event_post(ask, &EXCHANGES_WITHDRAWN, c.id, c.place, c.account, NULL, NULL));
    return answer_nothing(ask);
}

/* ---- The book ---- */

static Str words_of(Ask *ask, const Exchange *x, Str name)
{
    Buf b = buf_new(ask->arena, 160);
    buf_adds(&b, x->way == EXCHANGE_CAME ? "从“" : "转往“");
    buf_add(&b, name);
    buf_adds(&b, x->way == EXCHANGE_CAME ? "”转入" : "”");
    return buf_str(&b);
}

static PointsMove move_of(Ask *ask, const Exchange *x, LedgerKind kind, const char *what, Str name)
{
    Buf key = buf_new(ask->arena, 60);
    buf_fmt(&key, POINTS_KEPT_KEY "exchange.%s:%lld", what, (long long)x->id);
    return (PointsMove){ .kind = kind, .key = buf_str(&key), .words = words_of(ask, x, name),
                         .subject = x->id,
                         .cause = x->way == EXCHANGE_CAME ? CAUSE_RECEIVED : CAUSE_SPENT, .day = NONE,
                         .expires_day = NONE, .until_ms = NONE };
}

/* From or to the person; `words` of a planted one says by whom. */
static Err book(Ask *ask, Exchange *x, const PartnerTerms *p, LedgerKind kind, int64_t expires_day,
                const Str *words)
{
    int64_t own, theirs, amount = x->way == EXCHANGE_CAME ? x->points : -x->points;
    TRY(points_account(ask, POINTS_PERSON, x->account, PURSE_POINTS, x->place, &own));
    TRY(points_kept(ask, POINTS_PARTNER, p->id, PURSE_CLEARING, p->place, p->name, S("积分互通往来"), &theirs));
    LedgerLeg leg[] = { { own, 0, NONE, amount }, { theirs, 0, NONE, -amount } };
    PointsMove m = move_of(ask, x, kind, kind == LEDGER_HOLD ? "hold" : "move", p->name);
    m.leg = leg;
    m.legs = COUNT(leg);
    m.expires_day = expires_day;
    if (words) m.day = moment_day(x->made_ms);
    TRY(words ? points_plant(ask, &m, 1, *words, x->made_ms) : points_apply(ask, &m, 1));
    *(kind == LEDGER_HOLD ? &x->hold_id : &x->move_id) = m.id;
    return NULL;
}

/* The partner's line: it comes onto the sheet of that day, at the rate of the exchange. */
static Err line(Ask *ask, Exchange *x, Str name, bool planted)
{
    bool came = x->way == EXCHANGE_CAME;
    Redeemed u = { .partner = x->partner, .at_ms = ask->now_ms, .kind = came ? CODE_CAME : CODE_WENT,
                   .subject = x->id, .words = words_of(ask, x, name), .points = came ? -x->points : x->points,
                   .pay_fen = x->pay_fen, .of_id = NONE, .back_id = NONE, .units = x->units,
                       .rate = x->rate };
    if (planted) {
        u.day = x->day;
        u.at_ms = u.made_ms = x->made_ms;
    }
    TRY(planted ? redeemed_plant(ask, &u) : redeemed_add(ask, &u));
    x->use_id = u.id;
    return NULL;
}

Err exchange_told(Ask *ask, const Exchange *x)
{
    ExchangeSaid said = { x->way, x->points, x->units, x->rate, x->state };
    return event_post(ask, &EXCHANGES_MOVED, x->id, x->place, x->account, &ExchangeSaid_shape, &said);
}

/* As the other system sees it: nobody's name. */
static Err shown(Ask *ask, int status, int64_t id)
{
    ExchangeSeen s;
    TRY(exchanges_seen(ask->db, ask->district, id, &s, ask->arena));
    s.person = (Str){ 0 };
    return answer(ask, status, &ExchangeSeen_shape, &s);
}

/* ---- What the other system asks ---- */

typedef struct Asked { ExchangeWay way; Str reference, code; int64_t units, rate; } Asked;

static Str content_of(Ask *ask, const Asked *a)
{
    Buf b = buf_new(ask->arena, 100);
    buf_fmt(&b, "%s %.*s %lld %lld", exchange_way_names[a->way], STR_ARG(a->code), (long long)a->units,
            (long long)a->rate);
    return buf_str(&b);
}

/* EXCHANGES_CODE counts, so that nobody tries codes until one fits. */
static Err code_of(Ask *ask, const ExchangeKey *k, const Asked *a, ExchangeCode *ret)
{
    return exchange_codes_one(ask->db, ask->district, k->partner, str_of(exchange_way_names[a->way]), a->code,
                              ask->now_ms, ret, ask->arena);
}

static Err wrong_code(Ask *ask, const ExchangeKey *k)
{
    int64_t day = moment_day(ask->now_ms);
    TRY(exchange_keys_wrong(ask->db, ask->district, k->id, day, k->wrong_day == day ? k->wrong + 1 : 1));
    return answer_refusal(ask, EXCHANGES_CODE);
}

/* What it comes to, and whether the person, the terms and the day allow it. */
static Err weigh(Ask *ask, const Asked *a, const PartnerTerms *p, const ExchangeCode *c, ExchangeTerms *t,
                 Exchange *x)
{
    int64_t rate, fen;
    TRY(exchange_open(ask, p, t, &rate));
    TRY(exchange_rate_is(rate, c->rate, a->rate, &ask->why));
    TRY(settlements_rate(ask, p->id, SETTLEMENT_POINTS, moment_day(ask->now_ms), &fen));
    bool came = a->way == EXCHANGE_CAME;
    x->rate = rate;
    x->points = came ? exchange_points(a->units, rate) : c->points;
    x->units = came ? a->units : exchange_units(c->points, rate);
    if (!x->points || !x->units)
        return ask_blame(ask, BAD_FIELD, "/units", "至少够换一分", "enough for one point at least");
    if (x->points > c->points)
        return ask_blame(ask, BAD_FIELD, "/units", "不超过本人同意的数量", "no more than the person agreed to");
    x->pay_fen = came ? -exchange_fen(x->points, fen) : exchange_fen(x->points, fen);
    return exchange_within(ask, t, a->way, c->account, x->points);
}

static Err begin(Ask *ask, const Asked *a)
{
    ExchangeKey k;
    PartnerTerms p;
    ExchangeCode c;
    ExchangeTerms t;
    Exchange x;
    int64_t day = moment_day(ask->now_ms);
    TRY(exchange_signed(ask, &k, &p));
    Err e = exchanges_referred(ask->db, ask->district, p.id, a->reference, &x, ask->arena);
    if (!e) return str_eq(x.content, content_of(ask, a)) ? shown(ask, 200, x.id) : EXCHANGES_REFERENCE;
    if (e != NOT_FOUND) return e;
    TRY(exchange_may_guess(&k, day));
    e = code_of(ask, &k, a, &c);
    if (e) return e == NOT_FOUND ? wrong_code(ask, &k) : e;
    x = (Exchange){ .id = ask_new_id(ask), .partner = p.id, .way = a->way, .reference = a->reference,
                    .content = content_of(ask, a), .account = c.account, .place = c.place, .key_id = k.id,
                    .receipt = S(""), .day = day, .made_ms = ask->now_ms, .until_ms = NONE,
                    .moved_ms = ask->now_ms, .state = EXCHANGE_DONE };
    TRY(weigh(ask, a, &p, &c, &t, &x));
    if (a->way == EXCHANGE_WENT) {
        x.state = EXCHANGE_WAITING;
        x.until_ms = ask->now_ms + t.wait_minutes * 60000;
        e = book(ask, &x, &p, LEDGER_HOLD, NONE, NULL);
        if (e == LEDGER_SHORT) ask->why = (Blame){ 0 };        /* not how much the person has */
        if (e) return e == LEDGER_SHORT ? EXCHANGES_SHORT : e;
    } else {
        TRY(book(ask, &x, &p, LEDGER_MOVE, day + t.valid_days, NULL));
        TRY(line(ask, &x, p.name, false));
    }
    TRY(exchanges_add(ask->db, ask->district, &x));
    TRY(exchange_codes_use(ask->db, ask->district, c.id, x.id));
    TRY(exchange_told(ask, &x));
    return shown(ask, 201, x.id);
}

Err exchange_push(Ask *ask)
{
    const ExchangePush *in = BODY(ask, ExchangePush);
    Asked a = { EXCHANGE_CAME, in->reference, codes_typed(ask, in->code), in->units, in->rate };
    return begin(ask, &a);
}

Err exchange_pull(Ask *ask)
{
    const ExchangePull *in = BODY(ask, ExchangePull);
    Asked a = { EXCHANGE_WENT, in->reference, codes_typed(ask, in->code), 0, in->rate };
    return begin(ask, &a);
}

/* ---- What becomes of what went ---- */

static Err end(Ask *ask, Exchange *x, Str name, ExchangeState state)
{
    bool post = state == EXCHANGE_DONE;
    PointsMove m = move_of(ask, x, post ? LEDGER_POST : LEDGER_VOID, post ? "post" : "void", name);
    m.of_id = x->hold_id;
    TRY(points_apply(ask, &m, 1));
    x->move_id = m.id;
    x->state = state;
    x->moved_ms = ask->now_ms;
    if (post) TRY(line(ask, x, name, false));
    else x->pay_fen = 0;
    TRY(exchanges_save(ask->db, ask->district, x));
    return exchange_told(ask, x);
}

static Err settle(Ask *ask, Str reference, Str receipt, bool post)
{
    ExchangeKey k;
    PartnerTerms p;
    Exchange x;
    bool before;
    TRY(exchange_signed(ask, &k, &p));
    TRY(exchanges_referred(ask->db, ask->district, p.id, reference, &x, ask->arena));
    TRY(exchange_may_settle(&x, post, receipt, ask->now_ms, &before));
    if (before) return shown(ask, 200, x.id);
    x.receipt = receipt;
    TRY(end(ask, &x, p.name, post ? EXCHANGE_DONE : EXCHANGE_CANCELLED));
    return shown(ask, 200, x.id);
}

Err exchange_confirm(Ask *ask)
{
    const ExchangeReceipt *in = BODY(ask, ExchangeReceipt);
    return settle(ask, in->reference, in->receipt, true);
}

Err exchange_cancel(Ask *ask) { return settle(ask, BODY(ask, ExchangeCancel)->reference, S(""), false); }

Err exchanges_clock(Ask *ask)
{
    List late;
    TRY(exchanges_late(ask->db, ask->district, ask->now_ms, AT_ONCE, &late, ask->arena));
    const ExchangeId *l = late.at;
    for (int64_t i = 0; i < late.count; i++) {
        Exchange x;
        PartnerTerms p;
        TRY(exchanges_one(ask->db, ask->district, l[i].id, &x, ask->arena));
        TRY(partners_terms(ask, x.partner, &p));
        TRY(end(ask, &x, p.name, EXCHANGE_LAPSED));
    }
    return NULL;
}

Err exchanges_plant(Ask *ask, const ExchangePlant *in)
{
    PartnerTerms p;
    Exchange x = { .id = ask_new_id(ask), .partner = in->partner, .way = in->way, .reference = in->reference,
                   .content = S(""), .account = in->account, .points = in->points, .units = in->units,
                   .rate = in->rate, .pay_fen = in->pay_fen, .state = in->state, .receipt = S(""),
                   .day = moment_day(in->at_ms), .made_ms = in->at_ms, .until_ms = NONE,
                   .moved_ms = in->at_ms };
    TRY(partners_terms(ask, in->partner, &p));
    TRY(points_person_place(ask, in->account, &x.place));
    if (in->state == EXCHANGE_WAITING) {
        x.until_ms = in->at_ms + EXCHANGE_WAIT_MINUTES * INT64_C(60000);
        TRY(book(ask, &x, &p, LEDGER_HOLD, NONE, &in->made_words));
    } else if (in->state == EXCHANGE_DONE) {
        if (in->way == EXCHANGE_WENT) x.receipt = in->reference;
        TRY(book(ask, &x, &p, LEDGER_MOVE, in->way == EXCHANGE_CAME ? x.day + 365 : NONE, &in->made_words));
        TRY(line(ask, &x, p.name, true));
    }
    return exchanges_add(ask->db, ask->district, &x);
}
