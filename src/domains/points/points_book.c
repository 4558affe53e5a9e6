/* The book in the database: load what a transfer touches, let ledger/ decide, write down what it says. */
#include "domains/points/points_inside.h"

#include "domains/points/points_queries.h"
#include "vocab/moment.h"

enum { LINES_ROOM = 2 * LEDGER_LEGS_MOST, FIRST_DAY = -719162, PERSONS_LOTS = 100000 };

const EventKind POINTS_MOVED = { "points.moved", "积分账本记账", "written into the book of points" };

typedef struct Book {
    Ask *ask;
    Ledger *ledger;
    PointsAccount *account;            /* that is loaded */
    int64_t accounts, room;
    Str made_words;
    int64_t made_ms;
    bool told;                         /* an event for each */
} Book;

static const PointsAccount *book_has(const Book *b, int64_t id)
{
    for (int64_t i = 0; i < b->accounts; i++)
        if (b->account[i].id == id) return &b->account[i];
    return NULL;
}

/* ---- Loading ---- */

static Err load_lots(Book *b, int64_t account)
{
    List open;
    TRY(point_lots_open(b->ask->db, b->ask->district, account, &open, b->ask->arena));
    for (const PointsLot *l = open.at, *end = l + open.count; l < end; l++)
        TRY(ledger_put_lot(b->ledger, &(LedgerLot){ account, l->lot_id, l->expires_day, l->remaining }));
    return NULL;
}

static Err load_account(Book *b, int64_t id)
{
    Ask *ask = b->ask;
    if (book_has(b, id)) return NULL;
    if (b->accounts == b->room) {
        PointsAccount *wide = NEWS(ask->arena, PointsAccount, 2 * b->room + 16);
        for (int64_t i = 0; i < b->accounts; i++) wide[i] = b->account[i];
        b->account = wide;
        b->room = 2 * b->room + 16;
    }
    PointsAccount *a = &b->account[b->accounts];
    Err e = point_accounts_one(ask->db, ask->district, id, a, ask->arena);
    if (e == NOT_FOUND) return LEDGER_NO_ACCOUNT;
    if (e) return e;
    b->accounts++;
    LedgerAccount put = { a->id, a->unit, a->lots, a->closed, a->lowest, a->highest, a->posted, a->held,
                          a->coming };
    TRY(ledger_put_account(b->ledger, &put));
    return a->lots ? load_lots(b, id) : NULL;
}

static Err load_transfer(Book *b, int64_t id, LedgerTransfer *ret)
{
    Ask *ask = b->ask;
    PointsTransfer t;
    List legs;
    TRY(point_transfers_one(ask->db, ask->district, id, &t, ask->arena));
    TRY(point_legs_of(ask->db, ask->district, id, &legs, ask->arena));
    const LedgerLeg *leg = legs.at;
    for (int64_t i = 0; i < legs.count; i++) TRY(load_account(b, leg[i].account));
    *ret = (LedgerTransfer){ .id = t.id, .kind = t.kind, .day = t.day, .expires_day = t.expires_day,
                             .until_ms = t.until_ms, .settled = t.next_kind >= 0, .leg = leg,
                                 .legs = legs.count };
    return NULL;
}

/* ---- Keys ---- */

/* What was asked, for comparing with what the same key asked before. */
static int64_t content_of(Ask *ask, const PointsMove *m)
{
    Buf b = buf_new(ask->arena, 256);
    buf_fmt(&b, "%d %d %lld %lld %lld", (int)m->kind, (int)m->cause, (long long)m->of_id,
            (long long)m->subject,
            (long long)m->expires_day);
    for (int64_t i = 0; i < m->legs; i++)
        buf_fmt(&b, " %lld:%lld:%lld", (long long)m->leg[i].account, (long long)m->leg[i].lot,
                (long long)m->leg[i].amount);
    buf_add(&b, m->words);
    return (int64_t)(str_hash(buf_str(&b)) & (uint64_t)INT64_MAX);
}

/* All were done before (ids given), none was, or it isn't the same request. */
static Err done_before(Ask *ask, PointsMove *m, int64_t count, bool *ret)
{
    int64_t found = 0;
    for (int64_t i = 0; i < count; i++) {
        PointsKeyed was;
        Err e = point_transfers_keyed(ask->db, ask->district, m[i].key, &was, ask->arena);
        if (e == NOT_FOUND) continue;
        if (e) return e;
        if (was.content != content_of(ask, &m[i])) return POINTS_KEY_REUSED;
        m[i].id = was.id;
        found++;
    }
    *ret = found == count;
    return found && found < count ? POINTS_KEY_REUSED : NULL;
}

/* ---- Saving ---- */

static const PointsAccount *about(const Book *b, const LedgerTransfer *t)
{
    const PointsAccount *best = NULL;
    for (int64_t i = 0; i < t->legs; i++) {
        const PointsAccount *a = book_has(b, t->leg[i].account);
        if (!best || a->kind < best->kind) best = a;
    }
    return best;
}

static Err save_transfer(Book *b, const PointsMove *m, const LedgerTransfer *t, int64_t linked)
{
    Ask *ask = b->ask;
    const PointsAccount *a = about(b, t);
    int64_t amount = 0;
    for (int64_t i = 0; i < t->legs; i++)
        if (book_has(b, t->leg[i].account)->unit == a->unit
            && t->leg[i].amount > 0) amount += t->leg[i].amount;
    PointsTransfer row = {
        .id = t->id, .kind = t->kind, .day = t->day, .expires_day = t->expires_day, .until_ms = t->until_ms,
        .of_id = m->of_id ? m->of_id : NONE, .entry_key = m->key, .content = content_of(ask, m),
            .cause = m->cause,
        .words = m->words, .event_seq = m->event_seq, .subject = m->subject, .rule = m->rule.at ? m->rule
            : S(""),
        .linked_id = linked, .place = a->place, .amount = amount, .unit = a->unit,
            .made_by = ask->who.account,
        .made_words = b->made_words, .made_ms = b->made_ms
    };
    TRY(point_transfers_add(ask->db, ask->district, &row));
    for (int64_t i = 0; i < t->legs; i++) TRY(point_legs_add(ask->db, ask->district, t->id, i + 1,
        &t->leg[i]));
    if (!b->told) return NULL;
    PointsSaid said = { t->kind, m->cause, a->purse, amount };
    return event_post(ask, &POINTS_MOVED, t->id, a->place, a->kind == POINTS_PERSON ? a->owner : 0,
                      &PointsSaid_shape, &said);
}

static Err save_amounts(Book *b)
{
    Ask *ask = b->ask;
    int64_t count = ledger_touched(b->ledger, NULL, 0);
    const LedgerAccount **a = NEWS(ask->arena, const LedgerAccount *, count + 1);
    ledger_touched(b->ledger, a, count);
    for (int64_t i = 0; i < count; i++)
        TRY(point_accounts_save(ask->db, ask->district, a[i]->id, a[i]->posted, a[i]->held, a[i]->coming));
    count = ledger_touched_lots(b->ledger, NULL, 0);
    LedgerLot *l = NEWS(ask->arena, LedgerLot, count + 1);
    ledger_touched_lots(b->ledger, l, count);
    for (int64_t i = 0; i < count; i++)
        TRY(point_lots_set(ask->db, ask->district, l[i].account, l[i].lot, l[i].expires_day, l[i].left));
    return NULL;
}

/* ---- Applying ---- */

static Err open_day(Ask *ask, int64_t *ret)
{
    PointsMonth last;
    int64_t from, to;
    Err e = point_periods_last(ask->db, ask->district, &last, ask->arena);
    if (e && e != NOT_FOUND) return e;
    *ret = !e && points_month(last.month, &from, &to) ? to : NONE;
    return NULL;
}

/* The ways are of what is asked by account: each that gives, with each of its unit that takes. */
static Err check_ways(const Book *b, const PointsMove *m)
{
    for (int64_t i = 0; i < m->legs; i++)
        for (int64_t k = 0; k < m->legs; k++) {
            const PointsAccount *from = book_has(b, m->leg[i].account), *to = book_has(b, m->leg[k].account);
            if (m->leg[i].amount < 0 && m->leg[k].amount > 0 && from->unit == to->unit)
                TRY(points_way(from->purse, to->purse));
        }
    return NULL;
}

static Err refused(Ask *ask, Err e, const LedgerWhy *why)
{
    char zh[120], en[120];
    if ((e != LEDGER_SHORT && e != LEDGER_FULL) || why->limit == NONE) return e;
    snprintf(zh, sizeof zh, "最多 %lld", (long long)(why->limit > 0 ? why->limit : 0));
    snprintf(en, sizeof en, "%lld at most", (long long)(why->limit > 0 ? why->limit : 0));
    return ask_blame(ask, e, "/amount", zh, en);
}

static Err apply(Book *b, PointsMove *m, int64_t count)
{
    Ask *ask = b->ask;
    LedgerTransfer *t = NEWS(ask->arena, LedgerTransfer, 2 * count), *of = t + count;
    LedgerNow now = { b->made_ms, NONE };
    LedgerWhy why;
    bool done;
    TRY(done_before(ask, m, count, &done));
    if (done) return NULL;
    TRY(open_day(ask, &now.open_day));
    for (int64_t i = 0; i < count; i++) {
        for (int64_t k = 0; k < m[i].legs; k++) TRY(load_account(b, m[i].leg[k].account));
        if (m[i].of_id) TRY(load_transfer(b, m[i].of_id, &of[i]));
        TRY(check_ways(b, &m[i]));
        m[i].id = ask_new_id(ask);
        t[i] = (LedgerTransfer){
            .id = m[i].id, .kind = m[i].kind, .day = m[i].day == NONE ? moment_day(b->made_ms) : m[i].day,
            .expires_day = m[i].expires_day, .until_ms = m[i].until_ms, .of = m[i].of_id ? &of[i] : NULL,
            .leg = m[i].leg, .legs = m[i].legs
        };
    }
    Err e = ledger_apply(b->ledger, &now, t, count, ask->arena, &why);
    if (e) return refused(ask, e, &why);
    for (int64_t i = 0; i < count; i++) TRY(save_transfer(b, &m[i], &t[i], m[0].id));
    return save_amounts(b);
}

Err points_apply(Ask *ask, PointsMove *m, int64_t count)
{
    Str by = ask->who.account ? actor_words(ask->arena, ask->who.name, ask->who.title) : S("");
    if (ask->who.role == ROLE_RESIDENT) by = S("");
    Book b = { .ask = ask, .ledger = ledger_new(ask->arena), .made_words = by, .made_ms = ask->now_ms,
               .told = true };
    return apply(&b, m, count);
}

Err points_plant(Ask *ask, PointsMove *m, int64_t count, Str made_words, int64_t made_ms)
{
    Book b = { .ask = ask, .ledger = ledger_new(ask->arena), .made_words = made_words, .made_ms = made_ms };
    return apply(&b, m, count);
}

Err points_keyed(Ask *ask, Str key, int64_t *ret)
{
    PointsKeyed was;
    TRY(point_transfers_keyed(ask->db, ask->district, key, &was, ask->arena));
    *ret = was.id;
    return NULL;
}

/* ---- Accounts ---- */

static Err account_new(Ask *ask, PointsAccount *a)
{
    const PurseRule *rule = &points_purses[a->purse];
    a->unit = rule->unit;
    a->lots = rule->lots;
    a->lowest = rule->lowest;
    a->highest = NONE;
    a->made_ms = ask->now_ms;
    a->version = 1;
    return point_accounts_add(ask->db, ask->district, a);
}

Err points_kept(Ask *ask, PointsKind kind, int64_t owner, PointsPurse purse, Str place, Str name, Str words,
                int64_t *ret)
{
    Err e = point_accounts_of(ask->db, ask->district, str_of(points_kind_names[kind]), owner,
                              str_of(points_purse_names[purse]), ret);
    if (e != NOT_FOUND) return e;
    if (!points_purse_of(kind, purse)) return POINTS_NO_WAY;
    PointsAccount a = { .id = ask_new_id(ask), .kind = kind, .owner = owner, .purse = purse,
                        .place = kind == POINTS_SYSTEM ? ask->district : place, .name = name,
                        .about = words };
    if (kind == POINTS_SYSTEM) a.name = str_of(points_purses[purse].zh);
    *ret = a.id;
    return account_new(ask, &a);
}

Err points_account(Ask *ask, PointsKind kind, int64_t owner, PointsPurse purse, Str place, int64_t *ret)
{
    return points_kept(ask, kind, owner, purse, place, S(""), S(""), ret);
}

Err points_money_in_reach(Ask *ask, int64_t account)
{
    PointsSeen a;
    TRY(point_accounts_seen(ask->db, ask->district, account, &ask->who.scope, &a, ask->arena));
    return a.kind == POINTS_FUND && a.purse == PURSE_MONEY && a.owner == a.id && !a.closed ? NULL : NOT_FOUND;
}

Err points_fund_of(Ask *ask, PointsKind kind, PointsPurse purse, Str place, Str name, Str words,
                   int64_t *ret)
{
    if (!points_purse_of(kind, purse)) return POINTS_NO_WAY;
    PointsAccount a = { .id = ask_new_id(ask), .kind = kind, .purse = purse, .place = place, .name = name,
                        .about = words };
    a.owner = *ret = a.id;
    return account_new(ask, &a);
}

Err points_fund(Ask *ask, PointsPurse purse, Str place, Str name, Str words, int64_t *ret)
{
    return points_fund_of(ask, POINTS_FUND, purse, place, name, words, ret);
}

Err points_person_place(Ask *ask, int64_t account, Str *ret)
{
    PointsHome home;
    TRY(point_home(ask->db, ask->district, account, &home, ask->arena));
    Str community = place_up(home.place, PLACE_COMMUNITY);
    *ret = community.at ? community : home.place;
    return NULL;
}
