/* What staff do by hand: open accounts, ask for a transfer, approve it, take it back, close a month. What is
 * asked for sets the amount aside at once, so that a budget can't be promised twice. */
#include "domains/points/points_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "domains/points/points_queries.h"
#include "vocab/moment.h"

enum { HOLD_DAYS = 30, TERM_DAYS = 365 };

const EventKind POINTS_OPENED = { "points.account_opened", "开立积分账户", "account of the book opened" };
const EventKind POINTS_PERIOD_CLOSED = { "points.period_closed", "积分账期结账", "month of the book closed" };

/* ---- Accounts ---- */

static Err opened(Ask *ask, int64_t id)
{
    PointsSeen a;
    TRY(point_accounts_seen(ask->db, ask->district, id, &ask->who.scope, &a, ask->arena));
    TRY(event_post(ask, &POINTS_OPENED, id, a.place, a.kind == POINTS_PERSON ? a.owner : 0, NULL, NULL));
    a.name = points_owner(ask, a.kind, a.name, a.person);
    a.person = a.kind == POINTS_PERSON ? a.name : S("");
    a.usable = a.ending = NONE;
    return answer(ask, 201, &PointsSeen_shape, &a);
}

Err points_person_open(Ask *ask)
{
    int64_t account, id;
    Str name, place;
    Err e = people_account_found(ask, BODY(ask, PointsPersonNew)->login, &account, &name);
    if (e == NOT_FOUND)
        return ask_blame(ask, BAD_FIELD, "/login", "权限范围内的账号", "an account within your reach");
    if (e) return e;
    TRY(points_person_place(ask, account, &place));
    if (!scope_holds(&ask->who.scope, place))
        return ask_blame(ask, BAD_FIELD, "/login", "权限范围内的账号", "an account within your reach");
    e = point_accounts_of(ask->db, ask->district, S("person"), account, S("points"), &id);
    if (!e) return POINTS_KNOWN;
    if (e != NOT_FOUND) return e;
    TRY(points_account(ask, POINTS_PERSON, account, PURSE_POINTS, place, &id));
    return opened(ask, id);
}

Err points_fund_open(Ask *ask)
{
    const PointsFundNew *in = BODY(ask, PointsFundNew);
    Place place;
    int64_t id, house;
    if (!scope_holds(&ask->who.scope, in->place) || (!str_eq(in->place, ask->district)
                                                     && divisions_place(ask, in->place, &place)))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
    if (in->kind == POINTS_PERSON || in->kind == POINTS_SYSTEM)
        return ask_blame(ask, BAD_FIELD, "/kind", "基金、伙伴、队伍或网格", "fund, partner, team or grid");
    if (in->purse != PURSE_BUDGET && in->purse != PURSE_MONEY)
        return ask_blame(ask, BAD_FIELD, "/purse", "积分预算或资金", "budget or money");
    Str name = str_trim(in->name), words = str_trim(in->about);
    if (!name.len) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "say what it is called");
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/about", "请写用途", "say what it is for");
    TRY(points_words_check(words, &ask->why));
    bool points = in->purse == PURSE_BUDGET;
    TRY(points_account(ask, POINTS_SYSTEM, 0, points ? PURSE_ISSUED : PURSE_OUTSIDE, ask->district, &house));
    TRY(points_fund_of(ask, in->kind, in->purse, in->place, name, words, &id));
    return opened(ask, id);
}

/* ---- Transfers ---- */

static Err expires_day(Ask *ask, const PointsSeen *to, Str asked, int64_t *ret)
{
    int64_t today = moment_day(ask->now_ms);
    *ret = to->lots ? today + TERM_DAYS : NONE;
    if (!asked.at) return NULL;
    if (!to->lots || !moment_read_date(asked, ret) || *ret < today)
        return ask_blame(ask, BAD_FIELD, "/expires", "给个人的积分，今天或以后的日期",
                         "of points given to a person: a day, today or later");
    return NULL;
}

/* Read once, however many transfers touch it. */
static Err account_in_reach(Ask *ask, PointsBook *b, int64_t id, const char *pointer, const PointsSeen **ret)
{
    *ret = points_book_seen(b, id);
    if (*ret) return NULL;
    PointsSeen *seen = NEW(ask->arena, PointsSeen);
    Err e = point_accounts_seen(ask->db, ask->district, id, &ask->who.scope, seen, ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, pointer, "权限范围内的账户",
                                         "an account within your reach");
    if (e) return e;
    *ret = seen;
    return points_book_know(b, seen);
}

/* The key of the request is the house's (app/lane.h); in the book each asking is its own. */
static Str own_key(Ask *ask, const char *what, int64_t id)
{
    Buf b = buf_new(ask->arena, 60);
    buf_fmt(&b, "%s:%lld", what, (long long)id);
    return buf_str(&b);
}

bool points_is_kept(const PointsSeen *a)
{
    return a->kind != POINTS_PERSON && a->kind != POINTS_SYSTEM && a->owner != a->id;
}

Err points_asked(Ask *ask, PointsBook *b, const PointsAsked *in, PointsAskedMove *ret)
{
    const PointsSeen *from, *to;
    Str words = str_trim(in->words);
    TRY(account_in_reach(ask, b, in->from_id, "/from_id", &from));
    TRY(account_in_reach(ask, b, in->to_id, "/to_id", &to));
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写事由", "say why");
    TRY(points_words_check(words, &ask->why));
    bool spends = from->kind == POINTS_PERSON, by_rule = from->purse == PURSE_ISSUED
        && to->purse == PURSE_POINTS;
    if (points_is_kept(from) || points_is_kept(to)) return POINTS_KEPT;
    if (from->bound) return POINTS_BOUND;
    if (spends || by_rule || points_way(from->purse, to->purse))
        return ask_blame(ask, POINTS_NO_WAY, "/to_id", "预算给个人或下级预算，外部资金与基金之间",
                         "from a budget to a person or a budget; between money outside and funds");
    ret->from = from;
    ret->to = to;
    ret->leg[0] = (LedgerLeg){ in->from_id, 0, NONE, -in->amount };
    ret->leg[1] = (LedgerLeg){ in->to_id, 0, NONE, in->amount };
    ret->m = (PointsMove){ .kind = LEDGER_HOLD, .words = words, .day = NONE, .leg = ret->leg, .legs = 2,
                           .cause = points_cause(from->purse, to->purse),
                           .until_ms = ask->now_ms + HOLD_DAYS * MOMENT_DAY_MS };
    return expires_day(ask, to, in->expires, &ret->m.expires_day);
}

/* As GET would read it back: what was just written needn't be read. Nothing here comes out of lots. */
static Err asked_answer(Ask *ask, const PointsAskedMove *a)
{
    const PointsMove *m = &a->m;
    const PointsSeen *side[2] = { a->from, a->to };
    PointsLegView leg[2];
    for (int i = 0; i < 2; i++) {
        bool begins = i && side[i]->lots;
        leg[i] = (PointsLegView){ side[i]->id, side[i]->kind, side[i]->purse,
                                  points_owner(ask, side[i]->kind, side[i]->name, side[i]->person),
                                  begins ? m->id : 0, points_date(ask, begins ? m->expires_day : NONE),
                                  a->leg[i].amount, side[i]->unit };
    }
    PointsTransferView to = {
        .id = m->id, .kind = m->kind, .date = points_date(ask, moment_day(ask->now_ms)), .cause = m->cause,
        .words = m->words, .amount = a->leg[1].amount, .unit = a->to->unit, .from_name = leg[0].name,
        .to_name = leg[1].name, .rule = S(""), .of_id = NONE, .made_ms = ask->now_ms,
        .made_words = actor_words(ask->arena, ask->who.name, ask->who.title), .until_ms = m->until_ms,
        .next_kind = -1, .mine = true, .legs = { leg, 2 }
    };
    return answer(ask, 201, &PointsTransferView_shape, &to);
}

Err points_ask(Ask *ask)
{
    PointsBook *b = points_book_new(ask);
    PointsAskedMove a;
    TRY(points_asked(ask, b, BODY(ask, PointsAsked), &a));
    a.m.key = own_key(ask, "asked", ask_new_id(ask));
    a.m.fresh = true;
    TRY(points_book_apply(b, &a.m, 1));
    TRY(points_book_save(b));
    return asked_answer(ask, &a);
}

static Err transfer_in_reach(Ask *ask, PointsTransfer *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(point_transfers_one(ask->db, ask->district, id, ret, ask->arena));
    return scope_holds(&ask->who.scope, ret->place) ? NULL : NOT_FOUND;
}

static int64_t goes_to(const List *legs)
{
    const PointsLegSeen *l = legs->at;
    for (int64_t i = 0; i < legs->count; i++)
        if (l[i].kind == POINTS_PERSON && l[i].amount > 0) return l[i].account_id;
    return 0;
}

Err points_answer(Ask *ask)
{
    bool approve = BODY(ask, PointsAnswer)->approve;
    PointsTransfer t;
    PointsAccount person = { 0 };
    List legs;
    TRY(transfer_in_reach(ask, &t));
    TRY(point_legs_seen(ask->db, ask->district, t.id, &legs, ask->arena));
    if (str_starts(t.entry_key, S(POINTS_KEPT_KEY))) return POINTS_KEPT;
    int64_t to = goes_to(&legs);
    if (to) TRY(point_accounts_one(ask->db, ask->district, to, &person, ask->arena));
    /* who asked may take it back, but not approve it */
    if (approve) TRY(points_may_approve(t.made_by, person.owner, ask->who.account));
    PointsMove m = { .kind = approve ? LEDGER_POST : LEDGER_VOID, .key = own_key(ask, "answered", t.id),
                     .cause = t.cause, .words = t.words, .day = NONE, .expires_day = NONE, .until_ms = NONE,
                     .of_id = t.id };
    TRY(points_apply(ask, &m, 1));
    return points_transfer_answer(ask, 200, m.id);
}

Err points_back(Ask *ask)
{
    PointsTransfer t;
    Str words = str_trim(BODY(ask, PointsBack)->words);
    TRY(transfer_in_reach(ask, &t));
    if (str_starts(t.entry_key, S(POINTS_KEPT_KEY))) return POINTS_KEPT;
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写事由", "say why");
    TRY(points_words_check(words, &ask->why));
    PointsMove m = { .kind = LEDGER_REVERSE, .key = own_key(ask, "reversed", t.id), .cause = CAUSE_CORRECTED,
                     .words = words, .day = NONE, .expires_day = NONE, .until_ms = NONE, .of_id = t.id };
    TRY(points_apply(ask, &m, 1));
    return points_transfer_answer(ask, 201, m.id);
}

/* ---- Periods ---- */

Err points_close(Ask *ask)
{
    Str month = BODY(ask, PointsMonth)->month;
    PointsMonth last = { S("") };
    int64_t from = 0, to = 0, waiting;
    PointsPeriod p = { .month = month, .closed_words = actor_words(ask->arena, ask->who.name,
        ask->who.title),
                       .closed_ms = ask->now_ms };
    Err e = point_periods_last(ask->db, ask->district, &last, ask->arena);
    if (e && e != NOT_FOUND) return e;
    TRY(points_may_close(month, last.month, moment_day(ask->now_ms), &ask->why));
    points_month(month, &from, &to);
    TRY(point_holds_booked(ask->db, ask->district, to, &waiting));
    if (waiting) return POINTS_WAITING;
    TRY(point_transfers_counted(ask->db, ask->district, from, to, &p.transfers));
    TRY(point_periods_add(ask->db, ask->district, &p, ask->who.account));
    PointsClosed said = { month, p.transfers };
    TRY(event_post(ask, &POINTS_PERIOD_CLOSED, 0, ask->district, ask->who.account, &PointsClosed_shape,
                   &said));
    return answer(ask, 201, &PointsPeriod_shape, &p);
}
