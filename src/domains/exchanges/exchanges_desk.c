/* Terms and limits, and what was exchanged: for the desk, for the person, and for the other system. */
#include "domains/exchanges/exchanges_inside.h"

#include "domains/exchanges/exchanges_queries.h"
#include "domains/people/people.h"
#include "domains/points/points.h"
#include "domains/settlements/settlements.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50, STATEMENT_DEFAULT = 100, OWN_MOST = 200, TOWN_VALID_DAYS = 365, TOWN_WAIT = 30 };

const EventKind EXCHANGES_TERMS = { "exchanges.terms", "设定积分互通条款", "terms of exchange set" };

/* ---- Terms ---- */

Err exchange_open(Ask *ask, const PartnerTerms *p, ExchangeTerms *ret, int64_t *ret_rate)
{
    int64_t day = moment_day(ask->now_ms);
    if (!partners_live(p, day)) return PARTNERS_ENDED;
    Err e = exchange_terms_one(ask->db, ask->district, p->id, ret, ask->arena);
    if (e) return e == NOT_FOUND ? EXCHANGES_CLOSED : e;
    TRY(settlements_rate(ask, p->id, SETTLEMENT_OUTSIDE, day, ret_rate));
    return *ret_rate ? NULL : EXCHANGES_CLOSED;
}

Err exchange_within(Ask *ask, const ExchangeTerms *t, ExchangeWay way, int64_t account, int64_t points)
{
    int64_t his, all, day = moment_day(ask->now_ms);
    Str which = str_of(exchange_way_names[way]);
    TRY(exchanges_person_sum(ask->db, ask->district, t->partner, which, account, day, &his));
    TRY(exchanges_day_sum(ask->db, ask->district, t->partner, which, day, &all));
    return exchange_may(t, points, his, all, &ask->why);
}

Err exchange_terms_look(Ask *ask)
{
    PartnerTerms p;
    ExchangeTerms t;
    TRY(partners_in_reach(ask, QUERY(ask, ExchangeOf)->partner, "partner", &p));
    Err e = exchange_terms_one(ask->db, ask->district, p.id, &t, ask->arena);
    if (e && e != NOT_FOUND) return e;
    return answer_array(ask, &ExchangeTerms_shape, &(List){ &t, e ? 0 : 1 });
}

Err exchange_terms_set(Ask *ask)
{
    const ExchangeTermsNew *in = BODY(ask, ExchangeTermsNew);
    PartnerTerms p;
    ExchangeTerms was, t = { in->partner, in->person_day, in->day_most, in->valid_days, in->wait_minutes,
                             actor_words(ask->arena, ask->who.name, ask->who.title), ask->now_ms,
                             in->version + 1 };
    TRY(partners_in_reach(ask, in->partner, "/partner", &p));
    if (p.kind != PARTNER_POINTS)
        return ask_blame(ask, BAD_FIELD, "/partner", "类型为外部积分平台的伙伴",
                         "a partner that is another points system");
    if (in->day_most < in->person_day)
        return ask_blame(ask, BAD_FIELD, "/day_most", "不少于个人限额", "no less than a person's");
    Err e = exchange_terms_one(ask->db, ask->district, p.id, &was, ask->arena);
    if (e && e != NOT_FOUND) return e;
    if (in->version != (e ? 0 : was.version)) return MOVED_ON;
    TRY((e ? exchange_terms_add : exchange_terms_save)(ask->db, ask->district, &t));
    TRY(event_post(ask, &EXCHANGES_TERMS, p.id, p.place, 0, NULL, NULL));
    return answer(ask, 201, &ExchangeTerms_shape, &t);
}

Err exchanges_plant_terms(Ask *ask, int64_t partner, int64_t person_day, int64_t day_most, Str made_words)
{
    ExchangeTerms t = { partner, person_day, day_most, TOWN_VALID_DAYS, TOWN_WAIT, made_words, ask->now_ms,
                        1 };
    return exchange_terms_add(ask->db, ask->district, &t);
}

/* ---- Lists ---- */

Err exchanges_list(Ask *ask)
{
    const ExchangesQuery *q = QUERY(ask, ExchangesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 }, state = q->state < 0 ? (Str){ 0 } : str_of(exchange_state_names[q->state]);
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(exchanges_page(ask->db, ask->district, &ask->who.scope, q->partner, state, q->asked, before,
                       limit + 1, &rows, ask->arena));
    ExchangeSeen *x = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, x[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) x[i].person = people_mask_name(ask->arena, x[i].person);
    return answer_list(ask, &ExchangeSeen_shape, &rows, next);
}

/* By the day of its last change, as the other system's own statement goes: so both sides count the same. */
Err exchange_sums_look(Ask *ask)
{
    const ExchangeSpan *q = QUERY(ask, ExchangeSpan);
    PartnerTerms p;
    int64_t since, until;
    List rows;
    TRY(partners_in_reach(ask, q->partner, "partner", &p));
    if (!moment_read_date(q->since, &since))
        return ask_blame(ask, BAD_FIELD, "since", "日期，如 2026-03-01", "a day, like 2026-03-01");
    if (!moment_read_date(q->until, &until) || until < since || until > since + EXCHANGE_KEY_DAYS)
        return ask_blame(ask, BAD_FIELD, "until", "不早于首日，最长四百天",
                         "not before the first day, four hundred days at most");
    TRY(exchanges_sums(ask->db, ask->district, &ask->who.scope, p.id, moment_day_start_ms(since),
                       moment_day_start_ms(until + 1), &rows, ask->arena));
    return answer_array(ask, &ExchangeSum_shape, &rows);
}

Err exchanges_own(Ask *ask)
{
    List rows;
    TRY(exchanges_of(ask->db, ask->district, ask->who.account, OWN_MOST, &rows, ask->arena));
    ExchangeSeen *x = rows.at;
    for (int64_t i = 0; i < rows.count; i++) x[i].person = (Str){ 0 };
    return answer_array(ask, &ExchangeSeen_shape, &rows);
}

Err exchanges_offers(Ask *ask)
{
    List rows;
    Str home;
    int64_t kept = 0;
    TRY(points_person_place(ask, ask->who.account, &home));
    TRY(exchanges_offered(ask->db, ask->district, home, ask->who.account, moment_day(ask->now_ms), &rows,
                          ask->arena));
    ExchangeOffer *o = rows.at;
    for (int64_t i = 0; i < rows.count; i++)
        if (o[i].rate) o[kept++] = o[i];
    rows.count = kept;
    return answer_array(ask, &ExchangeOffer_shape, &rows);
}

/* For the other system: its own, nobody's name. */
Err exchanges_statement(Ask *ask)
{
    const ExchangeStatement *q = QUERY(ask, ExchangeStatement);
    int64_t limit = q->limit == NONE ? STATEMENT_DEFAULT : q->limit, key, after;
    ExchangeKey k;
    PartnerTerms p;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &after));
    TRY(exchange_signed(ask, &k, &p));
    if (!q->after.at) key = after = -1;
    TRY(exchanges_statement_page(ask->db, ask->district, p.id, q->since_ms == NONE ? 0 : q->since_ms, key,
                                 after,
                                 ask->now_ms, limit + 1, &rows, ask->arena));
    ExchangeSeen *x = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, x[limit - 1].moved_ms, x[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) x[i].person = (Str){ 0 };
    return answer_list(ask, &ExchangeSeen_shape, &rows, next);
}
