/* The book in the database: load what a transfer touches, let ledger/ decide, write down what it says. */
#include "domains/points/points_inside.h"

#include "domains/points/points_queries.h"
#include "vocab/moment.h"

enum { SLOTS = 16 };                   /* to begin with; a power of two */

const EventKind POINTS_MOVED = { "points.moved", "积分账本记账", "written into the book of points" };

typedef struct Held { PointsAccount a; const PointsSeen *seen; bool lots_in, changed; } Held;
struct PointsBook {
    Ask *ask;
    Ledger *ledger;
    Held **slot;                       /* by account: what is loaded; NULL: free */
    int64_t held, room;
    LedgerLot *lot;                    /* that changed; one may stand there twice */
    int64_t lots, lot_room;
    LedgerNow now;
    bool day_known;
    Str made_words;
    bool told;                         /* an event for each */
};

/* ---- The accounts in the set ---- */

static int64_t slot_of(const PointsBook *b, int64_t id)
{
    int64_t last = b->room - 1, at = (int64_t)((uint64_t)id * 0x9E3779B97F4A7C15u >> 20) & last;
    while (b->slot[at] && b->slot[at]->a.id != id) at = (at + 1) & last;
    return at;
}

static Held *book_held(const PointsBook *b, int64_t id) { return b->slot[slot_of(b, id)]; }

static const PointsAccount *book_has(const PointsBook *b, int64_t id)
{
    const Held *h = book_held(b, id);
    return h ? &h->a : NULL;
}

static void widen(PointsBook *b)
{
    Held **was = b->slot;
    int64_t count = b->room;
    b->room *= 2;
    b->slot = NEWS(b->ask->arena, Held *, b->room);
    for (int64_t i = 0; i < count; i++)
        if (was[i]) b->slot[slot_of(b, was[i]->a.id)] = was[i];
}

static Err book_put(PointsBook *b, const PointsAccount *a, const PointsSeen *seen)
{
    Held *h = NEW(b->ask->arena, Held);
    *h = (Held){ *a, seen, false, false };
    if (2 * ++b->held > b->room) widen(b);
    b->slot[slot_of(b, a->id)] = h;
    LedgerAccount put = { a->id, a->unit, a->lots, a->closed, a->lowest, a->highest, a->posted, a->held,
                          a->coming };
    return ledger_put_account(b->ledger, &put);
}

Err points_book_know(PointsBook *b, const PointsSeen *s)
{
    if (book_has(b, s->id)) return NULL;
    PointsAccount a = { .id = s->id, .kind = s->kind, .owner = s->owner, .purse = s->purse, .unit = s->unit,
                        .place = s->place, .name = s->name, .about = s->about, .lots = s->lots,
                        .closed = s->closed, .lowest = s->lowest, .highest = s->highest,
                        .posted = s->posted, .held = s->held, .coming = s->coming, .version = s->version };
    return book_put(b, &a, s);
}

const PointsSeen *points_book_seen(const PointsBook *b, int64_t id)
{
    const Held *h = book_held(b, id);
    return h ? h->seen : NULL;
}

/* ---- Loading ---- */

static Err load_account(PointsBook *b, int64_t id)
{
    PointsAccount a;
    if (book_has(b, id)) return NULL;
    Err e = point_accounts_one(b->ask->db, b->ask->district, id, &a, b->ask->arena);
    return e == NOT_FOUND ? LEDGER_NO_ACCOUNT : e ? e : book_put(b, &a, NULL);
}

static Err load_lots(PointsBook *b, int64_t account)
{
    List open;
    Held *h = book_held(b, account);
    if (!h->a.lots || h->lots_in) return NULL;
    h->lots_in = true;
    TRY(point_lots_left(b->ask->db, b->ask->district, account, &open, b->ask->arena));
    const PointsLotKept *l = open.at;
    for (int64_t i = 0; i < open.count; i++)
        TRY(ledger_put_lot(b->ledger,
                           &(LedgerLot){ account, l[i].lot_id, l[i].expires_day, l[i].remaining }));
    return NULL;
}

/* What an account has in lots is read where lots move on. What comes out of accounts without any begins a new
 * lot, whatever is there already. */
static Err load_legs(PointsBook *b, const LedgerLeg *leg, int64_t legs, bool written)
{
    bool move_on = written;
    for (int64_t i = 0; i < legs; i++) {
        TRY(load_account(b, leg[i].account));
        move_on |= leg[i].amount < 0 && book_has(b, leg[i].account)->lots;
    }
    for (int64_t i = 0; i < legs && move_on; i++) TRY(load_lots(b, leg[i].account));
    return NULL;
}

static Err load_transfer(PointsBook *b, int64_t id, LedgerTransfer *ret)
{
    Ask *ask = b->ask;
    PointsTransfer t;
    List legs;
    TRY(point_transfers_one(ask->db, ask->district, id, &t, ask->arena));
    TRY(point_legs_of(ask->db, ask->district, id, &legs, ask->arena));
    const LedgerLeg *leg = legs.at;
    TRY(load_legs(b, leg, legs.count, true));
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
    const int64_t head[] = { m->kind, m->cause, m->of_id, m->subject, m->expires_day };
    for (int i = 0; i < COUNT(head); i++) {
        if (i) buf_char(&b, ' ');
        buf_int(&b, head[i]);
    }
    for (int64_t i = 0; i < m->legs; i++) {
        const int64_t part[] = { m->leg[i].account, m->leg[i].lot, m->leg[i].amount };
        for (int k = 0; k < COUNT(part); k++) {
            buf_char(&b, k ? ':' : ' ');
            buf_int(&b, part[k]);
        }
    }
    buf_add(&b, m->words);
    return (int64_t)(str_hash(buf_str(&b)) & (uint64_t)INT64_MAX);
}

/* All were done before (ids given), none was, or it isn't the same request. */
static Err done_before(Ask *ask, PointsMove *m, int64_t count, bool *ret)
{
    int64_t found = 0;
    for (int64_t i = 0; i < count; i++) {
        PointsKeyed was;
        if (m[i].fresh) continue;
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

static const PointsAccount *about(const PointsBook *b, const LedgerTransfer *t)
{
    const PointsAccount *best = NULL;
    for (int64_t i = 0; i < t->legs; i++) {
        const PointsAccount *a = book_has(b, t->leg[i].account);
        if (!best || a->kind < best->kind) best = a;
    }
    return best;
}

static Err save_transfer(PointsBook *b, const PointsMove *m, const LedgerTransfer *t, int64_t linked)
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
        .made_words = b->made_words, .made_ms = b->now.now_ms
    };
    TRY(point_transfers_add(ask->db, ask->district, &row));
    for (int64_t i = 0; i < t->legs; i++) TRY(point_legs_add(ask->db, ask->district, t->id, i + 1,
        &t->leg[i]));
    if (!b->told) return NULL;
    PointsSaid said = { t->kind, m->cause, a->purse, amount };
    return event_post(ask, &POINTS_MOVED, t->id, a->place, a->kind == POINTS_PERSON ? a->owner : 0,
                      &PointsSaid_shape, &said);
}

/* What an applied transfer changed, to be saved once, however many follow. */
static void note_changes(PointsBook *b)
{
    int64_t count = ledger_touched(b->ledger, NULL, 0);
    const LedgerAccount **a = NEWS(b->ask->arena, const LedgerAccount *, count + 1);
    ledger_touched(b->ledger, a, count);
    for (int64_t i = 0; i < count; i++) book_held(b, a[i]->id)->changed = true;
    count = ledger_touched_lots(b->ledger, NULL, 0);
    if (b->lots + count > b->lot_room) {
        b->lot_room = 2 * (b->lots + count);
        LedgerLot *wide = NEWS(b->ask->arena, LedgerLot, b->lot_room);
        for (int64_t i = 0; i < b->lots; i++) wide[i] = b->lot[i];
        b->lot = wide;
    }
    ledger_touched_lots(b->ledger, b->lot + b->lots, count);
    b->lots += count;
}

Err points_book_save(PointsBook *b)
{
    Ask *ask = b->ask;
    for (int64_t i = 0; i < b->room; i++) {
        if (!b->slot[i] || !b->slot[i]->changed) continue;
        const LedgerAccount *a = ledger_account(b->ledger, b->slot[i]->a.id);
        TRY(point_accounts_save(ask->db, ask->district, a->id, a->posted, a->held, a->coming));
    }
    for (const LedgerLot *l = b->lot, *end = l + b->lots; l < end; l++)
        TRY(point_lots_set(ask->db, ask->district, l->account, l->lot, l->expires_day,
                           ledger_left(b->ledger, l->account, l->lot)));
    return NULL;
}

/* ---- Applying ---- */

static Err open_day(PointsBook *b)
{
    PointsMonth last;
    int64_t from, to;
    if (b->day_known) return NULL;
    Err e = point_periods_last(b->ask->db, b->ask->district, &last, b->ask->arena);
    if (e && e != NOT_FOUND) return e;
    b->now.open_day = !e && points_month(last.month, &from, &to) ? to : NONE;
    b->day_known = true;
    return NULL;
}

/* The ways are of what is asked by account: each that gives, with each of its unit that takes. */
static Err check_ways(const PointsBook *b, const PointsMove *m)
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

/* Nothing is written unless all of them may be. */
Err points_book_linked(PointsBook *b, PointsMove *m, int64_t count, int64_t *ret_at)
{
    Ask *ask = b->ask;
    LedgerTransfer *t = NEWS(ask->arena, LedgerTransfer, 2 * count), *of = t + count;
    LedgerWhy why;
    bool done;
    TRY(done_before(ask, m, count, &done));
    if (done) return NULL;
    TRY(open_day(b));
    for (int64_t i = 0; i < count; i++) {
        TRY(load_legs(b, m[i].leg, m[i].legs, false));
        if (m[i].of_id) TRY(load_transfer(b, m[i].of_id, &of[i]));
        TRY(check_ways(b, &m[i]));
        m[i].id = ask_new_id(ask);
        t[i] = (LedgerTransfer){
            .id = m[i].id, .kind = m[i].kind, .day = m[i].day == NONE ? moment_day(b->now.now_ms) : m[i].day,
            .expires_day = m[i].expires_day, .until_ms = m[i].until_ms, .of = m[i].of_id ? &of[i] : NULL,
            .leg = m[i].leg, .legs = m[i].legs
        };
    }
    Err e = ledger_apply(b->ledger, &b->now, t, count, ask->arena, &why);
    if (e) return *ret_at = why.transfer, refused(ask, e, &why);
    note_changes(b);
    for (int64_t i = 0; i < count; i++) TRY(save_transfer(b, &m[i], &t[i], m[0].id));
    return NULL;
}

Err points_book_apply(PointsBook *b, PointsMove *m, int64_t count)
{
    int64_t at;
    return points_book_linked(b, m, count, &at);
}

static PointsBook *book_new(Ask *ask, Str made_words, int64_t made_ms, bool told)
{
    PointsBook *b = NEW(ask->arena, PointsBook);
    *b = (PointsBook){ .ask = ask, .ledger = ledger_new(ask->arena), .slot = NEWS(ask->arena, Held *, SLOTS),
                       .room = SLOTS, .now = { made_ms, NONE }, .made_words = made_words, .told = told };
    return b;
}

PointsBook *points_book_new(Ask *ask)
{
    bool staff = ask->who.account && ask->who.role != ROLE_RESIDENT;
    Str by = staff ? actor_words(ask->arena, ask->who.name, ask->who.title) : S("");
    return book_new(ask, by, ask->now_ms, true);
}

Err points_apply(Ask *ask, PointsMove *m, int64_t count)
{
    PointsBook *b = points_book_new(ask);
    TRY(points_book_apply(b, m, count));
    return points_book_save(b);
}

Err points_plant(Ask *ask, PointsMove *m, int64_t count, Str made_words, int64_t made_ms)
{
    PointsBook *b = book_new(ask, made_words, made_ms, false);
    TRY(points_book_apply(b, m, count));
    return points_book_save(b);
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
    bool free = a.kind == POINTS_FUND && a.purse == PURSE_MONEY && a.owner == a.id && !a.closed && !a.bound;
    return free ? NULL : NOT_FOUND;
}

Err points_bind(Ask *ask, int64_t account) { return point_accounts_bind(ask->db, ask->district, account); }

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
