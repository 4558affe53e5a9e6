/* Groups of writes: one transaction, a savepoint each, one commit, then the answers. */
#include "app/inside.h"

#include "app/app_queries.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

REFUSAL(KEY_REUSED, 422, "house.key_reused", "同一个 Idempotency-Key 已用于另一项内容",
        "this Idempotency-Key was used for other content");

REFUSAL(CLOCK_WRONG, 503, "house.clock", "服务器的时钟不对，校准前不能办理",
        "the server's clock is wrong; nothing can be written until it is set");

SHAPE(KeptAnswer, "what was said to a request that may come again",
    BYTES   (KeptAnswer, digest,                "of the request"),
    INT     (KeptAnswer, status,   200, 599,    "HTTP status"),
    TEXT    (KeptAnswer, type,     0, 100,      "content type"),
    TEXT    (KeptAnswer, body,     0, INT32_MAX, "the answer"));

enum { GROUP_MAX = 256, QUEUE_MAX = 20000, PATIENCE_MS = 2000 };

struct Lane {
    App *app;
    Db *db;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t some;
    LaneJob *head, **tail;
    bool ending;
    bool tip_known;
    AskEvents tip;
    atomic_llong waiting, groups, jobs, reruns, failed;
};

/* The chain goes on where it is said to end, though events before that were cut off: then there is a gap for
 * good. A new district starts from zeros. */
static Err tip_load(Lane *lane, AskEvents *tip, Arena scratch)
{
    ChainTip last;
    if (lane->tip_known) return *tip = lane->tip, NULL;
    *tip = (AskEvents){ 0 };
    Err e = chain_tip(lane->db, lane->app->district, &last, &scratch);
    if (e == NOT_FOUND) return NULL;
    if (e) return e;
    tip->seq = last.seq;
    tip->at_ms = last.at_ms;
    if (last.digest.len == EVENT_DIGEST) memcpy(tip->digest, last.digest.at, EVENT_DIGEST);
    return NULL;
}

/* In every transaction that added an event or gave an id. */
static Err tip_save(Lane *lane, const AskEvents *tip, int64_t seq, int64_t id)
{
    ChainTip now = { tip->seq, tip->at_ms, { (const char *)tip->digest, EVENT_DIGEST },
                     ident_last(&lane->app->ids) };
    if (now.seq == seq && now.last_id == id) return NULL;
    return chain_move(lane->db, lane->app->district, &now);
}

/* The same key and content: the stored answer. The same key and other content: refused. */
static Err answered_before(LaneJob *job, bool *ret)
{
    Ask *ask = job->ask;
    KeptAnswer kept;
    *ret = false;
    if (!ask->wire.key.at) return NULL;
    Err e = answers_find(ask->db, ask->district, ask->who.account, ask->wire.key, &kept, ask->arena);
    if (e == NOT_FOUND) return NULL;
    if (e) return e;
    if (!str_eq(kept.digest, (Str){ (char *)job->digest, LANE_DIGEST })) return KEY_REUSED;
    ask->answer = (AskAnswer){ .status = (int)kept.status, .type = kept.type, .body = kept.body };
    *ret = true;
    return NULL;
}

static Err keep_answer(LaneJob *job)
{
    Ask *ask = job->ask;
    bool good = ask->answer.status >= 200 && ask->answer.status < 300;
    if (!ask->wire.key.at || !good || (ask->route->flags & NO_REPLAY)) return NULL;
    KeptAnswer kept = {
        { (char *)job->digest, LANE_DIGEST }, ask->answer.status,
        ask->answer.type.at ? ask->answer.type : S(""), ask->answer.body.at ? ask->answer.body : S("")
    };
    return answers_keep(ask->db, ask->district, ask->who.account, ask->wire.key, &kept, ask->now_ms);
}

static Err job_run(Ask *ask)
{
    LaneJob *job = ask->lane_job;
    bool before;
    if (ask->now_ms < IDENT_EPOCH_MS || ask->now_ms >= IDENT_END_MS) return CLOCK_WRONG;
    TRY(answered_before(job, &before));
    if (before) return NULL;
    TRY(ask->route->run(ask));
    return keep_answer(job);
}

/* One request inside the group. A refusal undoes its own part only, and the chain's tip with it. */
static Err one(Lane *lane, LaneJob *job, AskEvents *tip, bool alone)
{
    Ask *ask = job->ask;
    AskEvents before = *tip;
    ask->db = lane->db;
    ask->events = tip;
    ask->now_ms = app_now(lane->app);
    if (!alone) TRY(db_savepoint(lane->db));
    ask->lane_job = job;
    job->refused = ask_run(ask, job_run, job->start);
    if (job->refused == BUSY || tip->moved) return BUSY;
    if (!job->refused) return alone ? NULL : db_release(lane->db);
    *tip = before;
    if (alone) return job->refused;
    db_rollback_to(lane->db);                  /* and if it can't be undone, nothing after it will do */
    return NULL;
}

static void nap(int ms)
{
    struct timespec t = { ms / 1000, ms % 1000 * 1000000L };
    nanosleep(&t, NULL);
}

/* The database may be locked by another program, or coming back: wait a little before saying no. */
static Err begin_patiently(Lane *lane)
{
    Err e = db_begin(lane->db);
    for (int waited = 0; e == BUSY && waited < PATIENCE_MS; waited += 50) {
        nap(50);
        e = db_begin(lane->db);
    }
    return e;
}

/* NULL: committed. BUSY with *ret_unknown: the commit itself failed, so nobody knows. */
static Err transaction(Lane *lane, LaneJob *first, Arena scratch, bool *ret_unknown)
{
    AskEvents tip;
    bool alone = !first->next;
    *ret_unknown = false;
    TRY(begin_patiently(lane));
    Err e = tip_load(lane, &tip, scratch);
    int64_t seq = tip.seq, id = ident_last(&lane->app->ids);
    tip.moved = false;
    for (LaneJob *job = first; job && !e; job = job->next) e = one(lane, job, &tip, alone);
    if (!e) e = tip_save(lane, &tip, seq, id);
    if (!e) {
        e = db_commit(lane->db);
        *ret_unknown = e != NULL;
        lane->failed += e != NULL;
    }
    if (e) db_rollback(lane->db);
    if (e == BUSY || e == BROKEN) lane->tip_known = false;
    if (!e) lane->tip_known = true, lane->tip = tip;
    return e;
}

static void answer_all(Lane *lane, LaneJob *first, Err e)
{
    while (first) {
        LaneJob *next = first->next;
        if (e) first->refused = e;
        lane->waiting--;
        lane->jobs++;
        first->done(first);
        first = next;
    }
}

/* A lone request that is refused is rolled back whole; trouble is tried once more. */
static void run_alone(Lane *lane, LaneJob *job, Arena scratch)
{
    bool unknown;
    job->next = NULL;
    Err e = transaction(lane, job, scratch, &unknown);
    if (e == BUSY && !unknown) {
        lane->reruns++;
        e = transaction(lane, job, scratch, &unknown);
    }
    if (e == BUSY || e == BROKEN) log_trouble("lane", e, db_trouble(lane->db));
    answer_all(lane, job, e);
}

static void run_group(Lane *lane, LaneJob *first, Arena scratch)
{
    bool unknown;
    lane->groups++;
    if (!first->next) {
        run_alone(lane, first, scratch);
    } else {
        Err e = transaction(lane, first, scratch, &unknown);
        if (!e || unknown) {
            if (e) log_trouble("commit", e, db_trouble(lane->db));
            answer_all(lane, first, e ? BUSY : NULL);
        } else {   /* one of them spoilt it: each by itself, so that only that one hears no */
            for (LaneJob *job = first, *next; job; job = next) {
                next = job->next;
                lane->reruns++;
                run_alone(lane, job, scratch);
            }
        }
    }
    if (lane->app->live) live_wake(lane->app->live);
}

static LaneJob *take(Lane *lane)
{
    pthread_mutex_lock(&lane->lock);
    while (!lane->head && !lane->ending) pthread_cond_wait(&lane->some, &lane->lock);
    LaneJob *first = lane->head, *last = first;
    for (int n = 1; last && last->next && n < GROUP_MAX; n++) last = last->next;
    if (last) {
        lane->head = last->next;
        last->next = NULL;
        if (!lane->head) lane->tail = &lane->head;
    }
    pthread_mutex_unlock(&lane->lock);
    return first;
}

static void *lane_main(void *with)
{
    Lane *lane = with;
    Arena scratch = arena_make(8 << 20);
    for (LaneJob *first; (first = take(lane));) run_group(lane, first, scratch);
    arena_drop(scratch, 8 << 20);
    return NULL;
}

/* Somebody cut events off, or the row that says where they end: said now, and by the chain for ever. */
static Err end_look(const ChainTip *end, const EventLink *last)
{
    if (!end->seq && last->seq) return EVENT_CHAIN_BROKEN;
    if (end->seq != last->seq) log_trouble("chain", EVENT_CHAIN_BROKEN, "events are gone; run tuimen check");
    return NULL;
}

/* Ids go on after the highest, even when the clock has gone back since. */
static Err ids_seed(App *app, Db *db)
{
    Arena scratch = arena_make(8 << 20);
    ChainTip end = { 0 };
    EventLink last = { 0 };
    Err e = chain_tip(db, app->district, &end, &scratch);
    if (!e) ident_seed(&app->ids, end.last_id);
    if (!e || e == NOT_FOUND) e = events_tip(db, app->district, &last, &scratch);
    if (!e || e == NOT_FOUND) e = end_look(&end, &last);
    arena_drop(scratch, 8 << 20);
    return e;
}

Lane *lane_start(App *app, Db *write, char reterr[256])
{
    Err e = ids_seed(app, write);
    if (e) return snprintf(reterr, 256, "%s: %s", e->en, db_trouble(write)), NULL;
    Lane *lane = NEW(&app->keep, Lane);
    lane->app = app;
    lane->db = write;
    lane->tail = &lane->head;
    pthread_mutex_init(&lane->lock, NULL);
    pthread_cond_init(&lane->some, NULL);
    if (pthread_create(&lane->thread, NULL, lane_main, lane)) {
        snprintf(reterr, 256, "the lane's thread could not start: %s", strerror(errno));
        return NULL;
    }
    return lane;
}

Err lane_put(Lane *lane, LaneJob *job)
{
    job->next = NULL;
    pthread_mutex_lock(&lane->lock);
    bool room = !lane->ending && lane->waiting < QUEUE_MAX;
    if (room) {
        *lane->tail = job;
        lane->tail = &job->next;
        lane->waiting++;
        pthread_cond_signal(&lane->some);
    }
    pthread_mutex_unlock(&lane->lock);
    return room ? NULL : BUSY;
}

LaneCounts lane_counts(const Lane *lane)
{
    return (LaneCounts){ lane->waiting, lane->groups, lane->jobs, lane->reruns, lane->failed };
}

void lane_stop(Lane *lane)
{
    pthread_mutex_lock(&lane->lock);
    lane->ending = true;
    pthread_cond_signal(&lane->some);
    pthread_mutex_unlock(&lane->lock);
    pthread_join(lane->thread, NULL);
    db_close(lane->db);
}
