/* By the clock: lots that are over go out, holds past their time are given back, and each night the
 * whole book is read again, a few thousand legs at a time, until what they say can be held against the
 * balances. */
#include "domains/points/points_inside.h"

#include "app/app.h"
#include "domains/points/points_queries.h"
#include "vocab/moment.h"

enum { AT_ONCE = 200, REPLAY_AT_ONCE = 5000, KEEP_BYTES = 1 << 30, WORDS_BYTES = 1 << 16 };

const EventKind POINTS_DRIFTED = { "points.drifted", "积分账本核对不符", "the book doesn't say what its lines say" };
const EventKind POINTS_AUDITED = { "points.audited", "积分账本核对相符", "the book was read again and holds" };

static Str key_of(Ask *ask, const char *what, int64_t a, int64_t b)
{
    Buf k = buf_new(ask->arena, 80);
    buf_fmt(&k, "%s:%lld", what, (long long)a);
    if (b) buf_fmt(&k, ":%lld", (long long)b);
    return buf_str(&k);
}

static Err expire(Ask *ask)
{
    List over;
    int64_t today = moment_day(ask->now_ms), sink;
    TRY(point_lots_ended(ask->db, ask->district, today, AT_ONCE, &over, ask->arena));
    if (over.count) TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_EXPIRED, ask->district, &sink));
    for (const PointsEnded *l = over.at, *end = l + over.count; l < end; l++) {
        LedgerLeg leg[] = { { l->account_id, l->lot_id, NONE, -l->remaining }, { sink, 0, NONE,
            l->remaining } };
        Buf key = buf_new(ask->arena, 80);
        buf_fmt(&key, "expired:%lld:%lld:%lld", (long long)l->account_id, (long long)l->lot_id,
                (long long)today);
        PointsMove m = { .kind = LEDGER_MOVE, .key = buf_str(&key), .cause = CAUSE_EXPIRED, .words = S("到期"),
                         .day = NONE, .expires_day = NONE, .until_ms = NONE, .leg = leg, .legs = 2 };
        TRY(points_apply(ask, &m, 1));
    }
    return NULL;
}

static Err give_back(Ask *ask)
{
    List over;
    TRY(point_holds_over(ask->db, ask->district, ask->now_ms, AT_ONCE, &over, ask->arena));
    for (const PointsId *h = over.at, *end = h + over.count; h < end; h++) {
        PointsTransfer t;
        TRY(point_transfers_one(ask->db, ask->district, h->id, &t, ask->arena));
        PointsMove m = { .kind = LEDGER_VOID, .key = key_of(ask, "over", h->id, 0), .cause = t.cause,
                         .words = S("逾期未审批，已退回"), .day = NONE, .expires_day = NONE, .until_ms = NONE,
                         .of_id = h->id };
        TRY(points_apply(ask, &m, 1));
    }
    return NULL;
}

Err points_daily(Ask *ask)
{
    TRY(expire(ask));
    return give_back(ask);
}

/* ---- Reading the book again ---- */

typedef struct Reading {
    Ledger *ledger;
    int64_t after, transfers, legs, seen;      /* after: the last transfer that was read */
    int64_t open;                              /* lots of which something is left */
    PointsAudit found;
} Reading;

static void wrong(PointsAudit *found, Arena *keep, const char *what, int64_t id, int64_t said, int64_t kept)
{
    if (found->wrong++) return;
    Buf b = buf_new(keep, 160);
    buf_fmt(&b, "%s %lld: %lld by its lines, %lld kept", what, (long long)id, (long long)said,
            (long long)kept);
    found->what = buf_str(&b);
}

static Err read_accounts(Db *db, Str district, Reading *r, Arena scratch)
{
    for (int64_t after = 0;;) {
        Arena page = scratch;
        List rows;
        TRY(point_accounts_all(db, district, after, REPLAY_AT_ONCE, &rows, &page));
        for (const PointsAccount *a = rows.at, *end = a + rows.count; a < end; a++) {
            LedgerAccount put = { a->id, a->unit, a->lots, false, a->lots ? 0 : NONE, NONE, 0, 0, 0 };
            after = a->id;
            if (!ledger_account(r->ledger, a->id)) TRY(ledger_put_account(r->ledger, &put));
        }
        if (rows.count < REPLAY_AT_ONCE) return NULL;
    }
}

/* The next transfers; *ret: there are no more. */
static Err read_some(Db *db, Str district, Reading *r, Arena *keep, Arena scratch, bool *ret)
{
    List rows;
    TRY(point_replay(db, district, r->after, REPLAY_AT_ONCE, &rows, &scratch));
    const PointsReplayed *l = rows.at;
    LedgerLeg *leg = NEWS(&scratch, LedgerLeg, rows.count + 1);
    for (int64_t i = 0, n = 0; i < rows.count; i++) {
        leg[n++] = (LedgerLeg){ l[i].account_id, l[i].lot_id, l[i].expires_day, l[i].amount };
        if (i + 1 < rows.count && l[i + 1].id == l[i].id) continue;
        LedgerTransfer t = { .id = l[i].id, .kind = l[i].kind, .leg = leg, .legs = n };
        Err e = ledger_replay(r->ledger, &t, NULL);
        if (e) wrong(&r->found, keep, e->code, l[i].id, 0, 0);
        r->after = l[i].id;
        r->transfers++;
        r->legs += n;
        n = 0;
    }
    *ret = !rows.count;
    return NULL;
}

static Err compare_accounts(Db *db, Str district, Reading *r, Arena *keep, Arena scratch)
{
    for (int64_t after = 0;;) {
        Arena page = scratch;
        List rows;
        TRY(point_accounts_all(db, district, after, REPLAY_AT_ONCE, &rows, &page));
        for (const PointsAccount *a = rows.at, *end = a + rows.count; a < end; a++) {
            const LedgerAccount *said = ledger_account(r->ledger, a->id), none = { 0 };
            after = a->id;
            r->seen++;
            r->open += ledger_lots(r->ledger, a->id, NULL, 0);
            if (!said) said = &none;
            if (said->posted != a->posted) wrong(&r->found, keep, "account", a->id, said->posted, a->posted);
            if (said->held != a->held) wrong(&r->found, keep, "held of account", a->id, said->held, a->held);
            if (said->coming != a->coming) wrong(&r->found, keep, "coming of account", a->id, said->coming,
                                                 a->coming);
        }
        if (rows.count < REPLAY_AT_ONCE) return NULL;
    }
}

/* Each row is what the lines say, and there are as many as there should be. */
static Err compare_lots(Db *db, Str district, Reading *r, Arena *keep, Arena scratch)
{
    for (int64_t account = 0, lot = 0, open = 0;;) {
        Arena page = scratch;
        List rows;
        TRY(point_lots_all(db, district, account, lot, REPLAY_AT_ONCE, &rows, &page));
        for (const PointsLotKept *l = rows.at, *end = l + rows.count; l < end; l++) {
            int64_t said = ledger_left(r->ledger, l->account_id, l->lot_id);
            if (said != l->remaining) wrong(&r->found, keep, "lot", l->lot_id, said, l->remaining);
            account = l->account_id;
            lot = l->lot_id;
            open += l->remaining > 0;
        }
        if (rows.count == REPLAY_AT_ONCE) continue;
        if (open != r->open) wrong(&r->found, keep, "open lots of all accounts", 0, r->open, open);
        return NULL;
    }
}

static Err finish(Db *db, Str district, Reading *r, Arena *keep, Arena scratch)
{
    TRY(read_accounts(db, district, r, scratch));
    TRY(compare_accounts(db, district, r, keep, scratch));
    TRY(compare_lots(db, district, r, keep, scratch));
    r->found.transfers = r->transfers;
    r->found.legs = r->legs;
    r->found.accounts = r->seen;
    return NULL;
}

Err points_audit(Db *db, Str district, Arena *keep, PointsAudit *ret)
{
    Arena whole = arena_make(KEEP_BYTES), room = whole, page_whole = arena_make(KEEP_BYTES / 8);
    Reading r = { .ledger = ledger_new(&room), .found.what = S("") };
    bool over = false;
    Err e = read_accounts(db, district, &r, page_whole);
    while (!e && !over) e = read_some(db, district, &r, keep, page_whole, &over);
    if (!e) e = finish(db, district, &r, keep, page_whole);
    *ret = r.found;
    arena_drop(page_whole, KEEP_BYTES / 8);
    arena_drop(whole, KEEP_BYTES);
    return e;
}

/* ---- Each night ---- */

/* A reading under way, and how the last one ended. It goes on after commits, so that it never sees
 * what is undone. */
typedef struct Watch {
    bool reading, told;
    int64_t day, at_ms;
    Arena whole, room, pages, words, said;
    Reading r;
    PointsAudit last;
} Watch;

static Watch *watch_of(App *app)
{
    Watch *w = app_kept(app, "points");
    if (w) return w;
    Arena words = arena_make(WORDS_BYTES), keep = words;
    w = NEW(&keep, Watch);
    w->words = keep;
    w->last.what = S("");
    w->told = true;
    app_keep(app, "points", w);
    return w;
}

static Err watch_step(Ask *ask, Watch *w)
{
    bool over;
    TRY(read_some(ask->db, ask->district, &w->r, &w->said, w->pages, &over));
    if (!over) return NULL;
    TRY(finish(ask->db, ask->district, &w->r, &w->said, w->pages));
    w->last = w->r.found;
    w->at_ms = ask->now_ms;
    w->day = moment_day(ask->now_ms);
    w->told = w->reading = false;
    arena_drop(w->whole, KEEP_BYTES);
    arena_drop(w->pages, KEEP_BYTES / 8);
    return NULL;
}

static void watch_after(Ask *ask)
{
    Watch *w = watch_of(ask->app);
    if (!w->reading) {
        if (w->at_ms && w->day == moment_day(ask->now_ms)) return;
        w->whole = w->room = arena_make(KEEP_BYTES);
        w->pages = arena_make(KEEP_BYTES / 8);
        w->said = w->words;
        w->r = (Reading){ .ledger = ledger_new(&w->room), .found.what = S("") };
        w->reading = !read_accounts(ask->db, ask->district, &w->r, w->pages);
        if (!w->reading) return;
    }
    if (!watch_step(ask, w)) return;
    w->reading = false;                /* the database is in trouble: from the beginning, next time */
    arena_drop(w->whole, KEEP_BYTES);
    arena_drop(w->pages, KEEP_BYTES / 8);
}

Err points_nightly(Ask *ask)
{
    Watch *w = watch_of(ask->app);
    if (!w->told) {
        PointsDrift said = { w->last.transfers, w->last.wrong };
        TRY(event_post(ask, w->last.wrong ? &POINTS_DRIFTED : &POINTS_AUDITED, 0, ask->district, 0,
                       &PointsDrift_shape, &said));
        w->told = true;
    }
    ask->after = watch_after;
    return NULL;
}

Err points_audited(Ask *ask)
{
    const Watch *w = app_kept(ask->app, "points");
    PointsAudited said = { .at_ms = NONE, .what = S("") };
    if (w && w->at_ms)
        said = (PointsAudited){ w->at_ms, w->last.transfers, w->last.legs, w->last.accounts, w->last.wrong,
                                w->last.what };
    return answer(ask, 200, &PointsAudited_shape, &said);
}
