/* Taking up a key, and sealing again. */
#include "app/inside.h"

#include "app/app_queries.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

const EventKind KEYS_TAKEN_UP = { "keys.taken_up", "启用新密钥", "new key taken up" };
const EventKind KEYS_CHANGED = { "keys.changed", "密钥更换完成", "change of keys finished" };

SHAPE(KeyUse, "a key that this house has sealed with",
    INT     (KeyUse, serial,    1, INT32_MAX, "which one, in order"),
    TEXT    (KeyUse, name,      1, 16,     "its name"),
    TEXT    (KeyUse, before,    0, 16,     "the one before; empty: the first"),
    TIME    (KeyUse, since_ms,             "from when on"),
    TIME_OPT(KeyUse, done_ms,              "when nothing was sealed with another any more"),
    INT     (KeyUse, row_count, 0, ID_MAX, "rows sealed again with it"));

SHAPE(SealedRow, "a row with sealed fields",
    INT     (SealedRow, id,     0, ID_MAX, "its id"),
    INT     (SealedRow, part,   0, ID_MAX, "tells rows of one id apart"),
    BYTES   (SealedRow, one,               "encrypted"),
    BYTES   (SealedRow, two,               "encrypted"),
    BYTES   (SealedRow, three,             "encrypted"),
    BYTES   (SealedRow, four,              "encrypted"));

SHAPE(SealDigests, "a keyed digest as it may stand while keys change",
    BYTES   (SealDigests, now,             "under the key in use"),
    BYTES   (SealDigests, before,          "under the one before it"));

typedef struct KeyTold { Str from, to; int64_t rows; } KeyTold;
SHAPE(KeyTold, "a change of keys",
    TEXT    (KeyTold, from,     0, 16,     "the key before, by its name"),
    TEXT    (KeyTold, to,       1, 16,     "the key that seals from now on"),
    INT_OPT (KeyTold, rows,     0, ID_MAX, "rows that were sealed again"));

enum { PAGE = 500, GROUP = 40, RETRY_US = 1000000, LATER_US = 60 * 1000000 };

/* ---- Which one seals ---- */

void keys_known(App *app, Db *read)
{
    char room[4096];
    Arena scratch = { room, room + sizeof room, NULL };
    KeyUse k;
    app->keys_known = !seal_keys_newest(read, app->district, &k, &scratch);
}

/* The newest that was taken up, and while rows are left that the one before sealed, that one too. */
static Err choose(Seal *seal, const KeyUse *k, bool *ret_done)
{
    int now = seal_find(seal, k->name), before = seal_find(seal, k->before);
    *ret_done = k->done_ms != NONE;
    if (now < 0 || (!*ret_done && k->before.len && before < 0)) return SEAL_WRONG_KEY;
    seal_choose(seal, now, before);
    return NULL;
}

/* Before the lane begins. Of a house that says nothing yet, the key of its rows; none: the file's first. */
Err keys_choose(App *app, Db *write)
{
    char room[4096];
    Arena scratch = { room, room + sizeof room, NULL };
    Seal *seal = app_kept(app, "seal");
    KeyUse k;
    bool done;
    if (!seal) return NULL;
    Err e = seal_keys_newest(write, app->district, &k, &scratch);
    if (e != NOT_FOUND) return e ? e : choose(seal, &k, &done);
    int now = seal_find(seal, str_of(app->keys_sample));
    seal_choose(seal, now < 0 ? 0 : now, -1);
    int64_t at_ms = app_now(app);
    k = (KeyUse){ 1, str_of(seal_key_name(seal, seal_now(seal))), S(""), at_ms, at_ms, 0 };
    TRY(db_begin(write));
    e = seal_keys_add(write, app->district, &k);
    if (!e) return db_commit(write);
    db_rollback(write);
    return e == CONFLICT ? NULL : e;               /* another server was first */
}

static void swap(Ask *ask)
{
    Seal *former = app_kept(ask->app, "seal");
    app_keep(ask->app, "seal", seal_after(ask->prepared, former));
}

/* On the lane, so that no write is between: what the file has first seals from now on, if the change before
 * is finished. Whoever still reads with the former Seal finds its own keys in it. */
static Err take_up(Ask *ask)
{
    Seal *seal = ask->prepared;
    KeyUse k;
    bool done;
    TRY(seal_keys_newest(ask->db, ask->district, &k, ask->arena));
    TRY(choose(seal, &k, &done));
    ask->after = swap;
    if (!done || seal_now(seal) == 0) return NULL;
    KeyUse next = { k.serial + 1, str_of(seal_key_name(seal, 0)), k.name, ask->now_ms, NONE, 0 };
    KeyTold said = { next.before, next.name, NONE };
    seal_choose(seal, 0, seal_now(seal));
    TRY(seal_keys_add(ask->db, ask->district, &next));
    return event_post(ask, &KEYS_TAKEN_UP, next.serial, ask->district, 0, &KeyTold_shape, &said);
}

/* ---- Sealing again ---- */

struct Keys {
    App *app;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t some;
    bool woken, ending;
};

static bool ending(struct Keys *k)
{
    pthread_mutex_lock(&k->lock);
    bool is = k->ending;
    pthread_mutex_unlock(&k->lock);
    return is;
}

/* Others come first: as long as it has worked it rests, too. */
static void rest(struct Keys *k, int64_t us)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += us / 1000000;
    until.tv_nsec += us % 1000000 * 1000;
    if (until.tv_nsec >= 1000000000L) until.tv_sec++, until.tv_nsec -= 1000000000L;
    pthread_mutex_lock(&k->lock);
    while (!k->ending && !pthread_cond_timedwait(&k->some, &k->lock, &until));
    pthread_mutex_unlock(&k->lock);
}

typedef struct Group {
    const SealedTable *table;
    SealedRow from, to;                /* after which row; the last one done */
    int64_t sealed, unread;
} Group;

static bool wants(const Seal *seal, const SealedRow *r)
{
    const Str field[SEALED_FIELDS] = { r->one, r->two, r->three, r->four };
    for (int i = 0; i < SEALED_FIELDS; i++)
        if (field[i].at && !seal_is_now(seal, field[i])) return true;
    return false;
}

static Err again(Ask *ask, const SealedTable *t, const SealedRow *was, int64_t *ret_changed)
{
    const Seal *seal = seal_of(ask->app);
    const Str field[SEALED_FIELDS] = { was->one, was->two, was->three, was->four };
    Str plain[SEALED_FIELDS] = { { 0 } }, now[SEALED_FIELDS] = { { 0 } };
    for (int i = 0; i < SEALED_FIELDS; i++) {
        if (!field[i].at) continue;
        Str where = str_of(t->field[i]);
        TRY(seal_show(seal, where, was->id, field[i], ask->arena, &plain[i]));
        TRY(seal_hide(seal, where, was->id, plain[i], ask->arena, &now[i]));
    }
    SealedRow row = { was->id, was->part, now[0], now[1], now[2], now[3] };
    return t->again(ask, was, &row, plain, ret_changed);
}

/* What doesn't open stays as it is, and keeps the change from being finished. */
static Err group(Ask *ask)
{
    Group *g = ask->prepared;
    List rows;
    g->to = g->from;
    g->sealed = g->unread = 0;
    TRY(g->table->after(ask->db, ask->district, &g->from, GROUP, &rows, ask->arena));
    for (const SealedRow *r = rows.at, *end = r + rows.count; r < end; r++) {
        int64_t changed = 0;
        g->to = (SealedRow){ .id = r->id, .part = r->part };
        if (!wants(seal_of(ask->app), r)) continue;
        Err e = again(ask, g->table, r, &changed);
        if (e && e != SEAL_BROKEN && e != SEAL_WRONG_KEY) return e;
        g->sealed += changed;
        g->unread += e != NULL;
    }
    if (!g->sealed) return NULL;
    Str name = str_of(seal_key_name(seal_of(ask->app), seal_now(seal_of(ask->app))));
    return seal_keys_more(ask->db, ask->district, name, g->sealed, NULL);
}

/* From where on there is something to do: looked for beside the lane. False: nothing. */
static Err seek(struct Keys *k, Db *reader, const SealedTable *t, Arena scratch, SealedRow *from, bool *ret)
{
    *ret = false;
    for (int64_t got = PAGE; got == PAGE && !ending(k);) {
        Arena page = scratch;
        List rows;
        TRY(t->after(reader, k->app->district, from, PAGE, &rows, &page));
        const SealedRow *r = rows.at;
        for (int64_t i = 0; i < rows.count; i++) {
            if (wants(seal_of(k->app), &r[i])) return *ret = true, NULL;
            *from = (SealedRow){ .id = r[i].id, .part = r[i].part };
        }
        got = rows.count;
    }
    return NULL;
}

static void table_pass(struct Keys *k, Db *reader, const SealedTable *t, Arena scratch, Group *sum)
{
    Group g = { .table = t };
    while (!ending(k)) {
        bool more = false;
        Err e = seek(k, reader, t, scratch, &g.from, &more);
        if (!e && !more) return;
        int64_t began_us = clock_us();
        if (!e) e = app_do(k->app, NULL, group, &g);
        if (e) {
            rest(k, RETRY_US);
            continue;
        }
        sum->sealed += g.sealed;
        sum->unread += g.unread;
        g.from = g.to;
        rest(k, clock_us() - began_us);
    }
}

static Err finish(Ask *ask)
{
    KeyUse k;
    int64_t changed;
    TRY(seal_keys_newest(ask->db, ask->district, &k, ask->arena));
    const Seal *seal = seal_of(ask->app);
    if (!str_eq(k.name, str_of(seal_key_name(seal, seal_now(seal))))) return NULL;
    TRY(seal_keys_done(ask->db, ask->district, k.serial, ask->now_ms, &changed));
    KeyTold said = { k.before, k.name, k.row_count };
    if (!changed) return NULL;
    return event_post(ask, &KEYS_CHANGED, k.serial, ask->district, 0, &KeyTold_shape, &said);
}

/* Until a pass finds nothing: a request that had begun with the key before may have written behind it. */
static void change(struct Keys *k, Db *reader, Arena scratch)
{
    while (!ending(k)) {
        Group sum = { 0 };
        for (int d = 0; d < k->app->domain_count; d++)
            for (const SealedTable *t = k->app->domains[d]->seals; t && t->name; t++)
                table_pass(k, reader, t, scratch, &sum);
        if (sum.sealed) continue;
        if (sum.unread) {
            log_trouble("keys", SEAL_BROKEN, "rows are left that don't open: run tuimen check");
            rest(k, LATER_US);
            continue;
        }
        Err e = ending(k) ? NULL : app_do(k->app, NULL, finish, NULL);
        if (!e) return;
        rest(k, RETRY_US);
    }
}

static void work(struct Keys *k)
{
    char why[256], path[1024];
    Db *reader;
    if (!seal_of(k->app) || seal_count(seal_of(k->app)) < 2) return;
    if (db_open(k->app->set.db, DB_READ, &reader, why)) {
        log_trouble("keys", BUSY, why);
        return;
    }
    Arena scratch = arena_make(8 << 20);
    change(k, reader, scratch);
    arena_drop(scratch, 8 << 20);
    db_close(reader);
    /* a key that came while another was being changed to */
    if (!ending(k) && seal_now(seal_of(k->app)) != 0) {
        Seal *seal = seal_again(k->app, false, path, why);
        if (seal && app_do(k->app, NULL, take_up, seal)) seal_close(seal);
        else if (seal && seal_now(seal) == 0) work(k);
    }
}

static void *keys_main(void *with)
{
    struct Keys *k = with;
    pthread_mutex_lock(&k->lock);
    while (!k->ending) {
        if (!k->woken) pthread_cond_wait(&k->some, &k->lock);
        if (!k->woken || k->ending) continue;
        k->woken = false;
        pthread_mutex_unlock(&k->lock);
        work(k);
        pthread_mutex_lock(&k->lock);
    }
    pthread_mutex_unlock(&k->lock);
    return NULL;
}

struct Keys *keys_start(App *app, char reterr[256])
{
    struct Keys *k = NEW(&app->keep, struct Keys);
    k->app = app;
    k->woken = true;                   /* a change that a stop cut short, or a key that came meanwhile */
    pthread_mutex_init(&k->lock, NULL);
    cond_monotonic(&k->some);
    int code = pthread_create(&k->thread, NULL, keys_main, k);
    if (!code) return k;
    snprintf(reterr, 256, "the keys' thread could not start: %s", strerror(code));
    return NULL;
}

void keys_stop(struct Keys *k)
{
    pthread_mutex_lock(&k->lock);
    k->ending = true;
    pthread_cond_broadcast(&k->some);
    pthread_mutex_unlock(&k->lock);
    pthread_join(k->thread, NULL);
}

bool app_keys_again(App *app, char reterr[256])
{
    char path[1024];
    if (!seal_of(app)) return snprintf(reterr, 256, "this house seals nothing"), false;
    Seal *seal = seal_again(app, false, path, reterr);
    if (!seal) return false;
    Err e = app_do(app, NULL, take_up, seal);
    if (e) {
        seal_close(seal);
        return snprintf(reterr, 256, "%s", e->en), false;
    }
    pthread_mutex_lock(&app->keys->lock);
    app->keys->woken = true;
    pthread_cond_broadcast(&app->keys->some);
    pthread_mutex_unlock(&app->keys->lock);
    return true;
}
