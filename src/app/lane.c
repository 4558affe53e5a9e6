/* Groups of writes: one transaction, one commit, and once it is on the disk the answers. While one group is
 * written to the disk by a second thread, the lane runs the next. */
#include "app/checkpointer.h"
#include "app/inside.h"
#include "app/refusals.h"
#include "app/veil.h"

#include "app/app_queries.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <sysexits.h>
#include <unistd.h>

REFUSAL(KEY_REUSED, 422, "house.key_reused", "同一个 Idempotency-Key 已用于另一项内容",
        "this Idempotency-Key was used for other content");

REFUSAL(CLOCK_WRONG, 503, "house.clock", "服务器的时钟不对，校准前不能办理",
        "the server's clock is wrong; nothing can be written until it is set");

REFUSAL(LANE_FULL, 503, "house.storage_full", "存储空间已满，没有保存，请稍后用同一个请求重试",
        "the storage is full and nothing was saved; repeat the same request later");
REFUSAL(LANE_UNSURE, 503, "house.unsure", "暂时无法确认是否已经保存，请用同一个请求重试",
        "it is not known yet whether this was saved; repeat the same request");

SHAPE(KeptAnswer, "what was said to a request that may come again",
    BYTES   (KeptAnswer, digest,                "of the request"),
    INT     (KeptAnswer, status,   200, 599,    "HTTP status"),
    TEXT    (KeptAnswer, type,     0, 100,      "content type"),
    TEXT    (KeptAnswer, body,     0, INT32_MAX, "the answer"));

enum { GROUP_MAX = 256, QUEUE_MAX = 20000, PATIENCE_US = 2000000, PULSE_MS = 500, STUCK_US = 10000000 };
enum { CAREFUL_GROUPS = 32 };

/* A refusal nearly always comes before the first write: then nothing is to be undone, and a savepoint, which
 * costs a copy of every page that is changed after it, was for nothing. So a group goes without, and again
 * with one each when somebody was refused half-way. */
typedef enum Undo { UNDO_NOTHING, UNDO_EACH, UNDO_ALL } Undo;

struct Lane {
    App *app;
    Db *db;
    Checkpointer *checkpointer;
    pthread_t thread, teller;
    pthread_mutex_t lock;
    pthread_cond_t some, told;
    LaneJob *head, **tail;
    LaneJob *kept, **kept_tail;        /* committed, and not yet known to be on the disk */
    atomic_bool syncing;               /* the teller waits for the disk */
    bool ending, over;
    bool tip_known;
    bool half_way;                     /* why the group failed: one was refused after it had written */
    int careful;                       /* groups to come that take savepoints at once */
    LaneJob *rest;                     /* of a group that ended early: the next one */
    AskEvents tip;
    Refusals *refusals;
    atomic_llong waiting, groups, jobs, reruns, failed;
    atomic_llong began_us;             /* of the transaction under way; 0: none */
    atomic_bool ill;                   /* the last one that had something to write could not */
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

static Err tip_save(Lane *lane, const AskEvents *tip)
{
    ChainTip now = { tip->seq, tip->at_ms, { (const char *)tip->digest, EVENT_DIGEST },
                     ident_last(&lane->app->ids) };
    return chain_move(lane->db, lane->app->district, &now);
}

/* A veiled answer stands under its name of now, looked for together with the asker's own, or of before the
 * keys were changed. */
static Err find_kept(Ask *ask, KeptAnswer *ret)
{
    int64_t account = ask->who.account;
    if (!(ask->route->flags & VEILED))
        return answers_find(ask->db, ask->district, account, ask->wire.key, ret, ask->arena);
    Err e = answers_find_either(ask->db, ask->district, account, ask->wire.key, veil_name(ask, false), ret,
                                ask->arena);
    Str before = e == NOT_FOUND ? veil_name(ask, true) : (Str){ 0 };
    if (before.at) e = answers_find(ask->db, ask->district, 0, before, ret, ask->arena);
    return e || !veil_is_shut(ret->body) ? e : veil_open(ask, ret->body, &ret->body);
}

/* It is the answer to this content, whenever it is asked: not "who are you", "not now" or "wait". */
static bool is_final(const Ask *ask, Err refused)
{
    int s = refused->status;
    return s >= 400 && s < 500 && s != 401 && s != 408 && s != 425 && s != 429 && !ask->retry_s;
}

static RefusalName name_of(const LaneJob *job)
{
    return refusal_name(job->ask->who.account, job->ask->wire.key, (Str){ (char *)job->digest, LANE_DIGEST });
}

static void keep_refusal(Lane *lane, const LaneJob *job, Err refused)
{
    if (job->ask->wire.key.at && is_final(job->ask, refused))
        refusals_keep(lane->refusals, name_of(job), refused, &job->ask->why, clock_us());
}

/* The same key and content: the stored answer, or the refusal of a moment ago. The same key and other content
 * than what was answered: refused. */
static Err answered_before(LaneJob *job, bool *ret)
{
    Ask *ask = job->ask;
    KeptAnswer kept;
    *ret = false;
    if (!ask->wire.key.at) return NULL;
    Err e = find_kept(ask, &kept);
    if (e == NOT_FOUND)
        return refusals_find(ask->app->lane->refusals, name_of(job), clock_us(), &ask->why);
    if (e) return e;
    unsigned char before[LANE_DIGEST];
    bool same = str_eq(kept.digest, (Str){ (char *)job->digest, LANE_DIGEST });
    if (!same && request_digest_before(ask, before))
        same = str_eq(kept.digest, (Str){ (char *)before, LANE_DIGEST });
    if (!same) return KEY_REUSED;
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
    /* By the chain's time, which never goes back: else it looks old when a clock that was behind is set. */
    int64_t at_ms = ask->now_ms > ask->events->at_ms ? ask->now_ms : ask->events->at_ms;
    if (!(ask->route->flags & VEILED && ask->unnamed))
        return answers_keep(ask->db, ask->district, ask->who.account, ask->wire.key, &kept, at_ms);
    kept.body = veil_shut(ask, kept.body);
    return answers_keep(ask->db, ask->district, 0, veil_name(ask, false), &kept, at_ms);
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
static Err one(Lane *lane, LaneJob *job, AskEvents *tip, Undo undo)
{
    Ask *ask = job->ask;
    AskEvents before = *tip;
    ask->db = lane->db;
    ask->events = tip;
    ask->now_ms = app_now(lane->app);
    if (undo == UNDO_EACH) TRY(db_savepoint(lane->db));
    int64_t writes = db_writes(lane->db);
    ask->lane_job = job;
    job->refused = ask_run(ask, job_run, job->start);
    if (job->refused == BUSY || tip->moved) return BUSY;
    if (!job->refused) {
        if (ask->counted) keep_refusal(lane, job, ask->counted);
        return undo == UNDO_EACH ? db_release(lane->db) : NULL;
    }
    *tip = before;
    if (undo == UNDO_ALL) return job->refused;
    keep_refusal(lane, job, job->refused);
    if (undo == UNDO_EACH) return db_rollback_to(lane->db), NULL;    /* if that fails, so does what follows */
    if (db_untouched(lane->db, writes)) return NULL;
    lane->half_way = true;
    return BUSY;
}

static void nap(int ms)
{
    struct timespec t = { ms / 1000, ms % 1000 * 1000000L };
    nanosleep(&t, NULL);
}

/* The database may be locked by another program, or coming back: wait a little before saying no. */
static Err begin_patiently(Lane *lane)
{
    int64_t until = clock_us() + PATIENCE_US;
    Err e = db_begin(lane->db);
    while (e == BUSY && clock_us() < until) {
        nap(50);
        e = db_begin(lane->db);
    }
    return e;
}

/* What was committed before and didn't reach the disk goes there first. If that can't be read back, only a
 * new start finds out what of it counts: nobody was told that any of it does. */
static Err mend_log(Lane *lane)
{
    if (!db_log_doubtful(lane->db)) return NULL;
    Err e = db_log_again(lane->db);
    if (e != BROKEN) return e;
    log_trouble("lane", e, db_trouble(lane->db));
    _exit(EX_SOFTWARE);
}

/* A commit that failed may be found on the disk after a crash; then nobody knows, and asking again with the
 * same key finds out. After a failed fsync the log is written again before anything else is, and PostgreSQL
 * stops and reads its own again: neither takes a failed fsync for a good one later (docs/faults.md). */
static Err commit(Lane *lane, bool soon, bool *ret_final)
{
    Err e = soon ? db_commit_soon(lane->db) : db_commit(lane->db);
    if (!e) return NULL;
    lane->failed++;
    *ret_final = e == BUSY && !db_may_retry(lane->db);
    return *ret_final ? LANE_UNSURE : e;
}

static bool changes_memory(const LaneJob *job) { return !job->refused && job->ask->after; }

/* What it changed is still kept in memory as it was, and is mended after the commit (ask->after): those
 * behind it, who would go by the old, are a group of their own. */
static void end_early(Lane *lane, LaneJob *job)
{
    LaneJob *last = job->next;
    if (!last) return;
    while (last->next) last = last->next;
    last->next = lane->rest;
    lane->rest = job->next;
    job->next = NULL;
}

/* What has come in is cut off after `most`; the lock is held. */
static LaneJob *cut(Lane *lane, int most)
{
    LaneJob *first = lane->head, *last = first;
    for (int n = 1; last && last->next && n < most; n++) last = last->next;
    if (last) {
        lane->head = last->next;
        last->next = NULL;
        if (!lane->head) lane->tail = &lane->head;
    }
    return first;
}

/* As long as the group before is on its way to the disk, a commit would wait anyway: whoever comes meanwhile
 * joins this group. NULL: commit it. */
static LaneJob *more(Lane *lane, int most)
{
    if (most <= 0) return NULL;
    pthread_mutex_lock(&lane->lock);
    while (lane->syncing && !lane->head && !lane->ending) pthread_cond_wait(&lane->some, &lane->lock);
    LaneJob *first = cut(lane, most);
    pthread_mutex_unlock(&lane->lock);
    return first;
}

static Err contents(Lane *lane, LaneJob *first, Undo undo, AskEvents *tip, Arena scratch, bool *ret_wrote)
{
    tip->moved = false;
    TRY(tip_load(lane, tip, scratch));
    int64_t seq = tip->seq, id = ident_last(&lane->app->ids);
    tip->moved = false;
    int n = 0;
    for (LaneJob *job = first; job; job = job->next) {
        n++;
        TRY(one(lane, job, tip, undo));
        if (changes_memory(job)) end_early(lane, job);
        else if (!job->next && undo != UNDO_ALL) job->next = more(lane, GROUP_MAX - n);
    }
    *ret_wrote = !first || tip->seq != seq || ident_last(&lane->app->ids) != id;
    return *ret_wrote ? tip_save(lane, tip) : NULL;
}

/* The trouble is logged when it begins, not for each who meets it. */
static void note(Lane *lane, Err e, bool final, bool wrote)
{
    bool was = lane->ill, ill = e && (final || db_refused(lane->db) == BUSY);
    if (ill) lane->ill = true;
    else if (!e && wrote) lane->ill = false;
    if (ill && !was) log_trouble("lane", e, db_trouble(lane->db));
    if (was && !lane->ill) log_trouble("lane", NULL, "the database can be written again");
}

/* NULL: committed. *ret_final: nothing is gained by running it again, or each by itself. Without jobs it only
 * tries whether the database can be written. */
static Err transaction(Lane *lane, LaneJob *first, Undo undo, Arena scratch, bool *ret_final)
{
    AskEvents tip;
    bool wrote = false;
    *ret_final = true;
    lane->began_us = clock_us();
    int64_t mark = refusals_mark(lane->refusals);
    db_mark(lane->db);
    Err e = begin_patiently(lane);
    if (!e) {
        *ret_final = false;
        e = mend_log(lane);
        if (undo == UNDO_NOTHING) db_ahead(lane->db);
        if (!e) e = contents(lane, first, undo, &tip, scratch, &wrote);
        if (!e) e = commit(lane, first != NULL, ret_final);
        if (e) db_rollback(lane->db);
    }
    if (e == BUSY && db_full(lane->db)) e = LANE_FULL;
    note(lane, e, *ret_final, wrote);
    if (e) refusals_back_to(lane->refusals, mark);
    if (e && e->status >= 500) lane->tip_known = false;
    if (!e) lane->tip_known = true, lane->tip = tip;
    lane->began_us = 0;
    return e;
}

static void answer_all(Lane *lane, LaneJob *first, Err e)
{
    while (first) {
        LaneJob *next = first->next;
        if (e) first->refused = e;
        if (e && e->status >= 500) first->ask->why = (Blame){ 0 };
        lane->waiting--;
        lane->jobs++;
        first->done(first);
        first = next;
    }
}

/* On the lane, in the order of the commits: what it keeps in memory follows. */
static void follow(LaneJob *first)
{
    for (LaneJob *job = first; job; job = job->next) {
        if (!job->refused && job->ask->after) job->ask->after(job->ask);
        job->ask->after = NULL;
    }
}

/* They are told when it is on the disk. */
static void keep(Lane *lane, LaneJob *first)
{
    follow(first);
    pthread_mutex_lock(&lane->lock);
    *lane->kept_tail = first;
    while (*lane->kept_tail) lane->kept_tail = &(*lane->kept_tail)->next;
    lane->syncing = true;
    pthread_cond_signal(&lane->told);
    pthread_mutex_unlock(&lane->lock);
}

static void settle_group(Lane *lane, LaneJob *first, Err e)
{
    if (e) answer_all(lane, first, e);
    else keep(lane, first);
}

/* From the first failure on all are told that it isn't known, until the lane has written the log again. */
static void tell(Lane *lane, LaneJob *first)
{
    Err e = db_on_disk(lane->db);
    pthread_mutex_lock(&lane->lock);
    lane->syncing = lane->kept != NULL;
    pthread_cond_signal(&lane->some);
    pthread_mutex_unlock(&lane->lock);
    if (e) {
        lane->failed++;
        if (!lane->ill) log_trouble("lane", e, "what was written didn't reach the disk");
        lane->ill = true;
    }
    answer_all(lane, first, e ? LANE_UNSURE : NULL);
    if (lane->app->live) live_wake(lane->app->live);
}

static void *teller_main(void *with)
{
    Lane *lane = with;
    pthread_mutex_lock(&lane->lock);
    while (!lane->over || lane->kept) {
        if (!lane->kept) {
            pthread_cond_wait(&lane->told, &lane->lock);
            continue;
        }
        LaneJob *first = lane->kept;
        lane->kept = NULL;
        lane->kept_tail = &lane->kept;
        pthread_mutex_unlock(&lane->lock);
        tell(lane, first);
        pthread_mutex_lock(&lane->lock);
    }
    pthread_mutex_unlock(&lane->lock);
    return NULL;
}

/* A lone request that is refused is rolled back whole; trouble is tried once more. */
static void run_alone(Lane *lane, LaneJob *job, Arena scratch)
{
    bool final;
    job->next = NULL;
    Err e = transaction(lane, job, UNDO_ALL, scratch, &final);
    if (e == BUSY && !final) {
        lane->reruns++;
        e = transaction(lane, job, UNDO_ALL, scratch, &final);
    }
    if (e == BROKEN) log_trouble("lane", e, db_trouble(lane->db));
    if (e) keep_refusal(lane, job, e);
    settle_group(lane, job, e);
}

static Err transaction_of_many(Lane *lane, LaneJob *first, Arena scratch, bool *ret_final)
{
    Undo undo = lane->careful > 0 ? UNDO_EACH : UNDO_NOTHING;
    if (lane->careful > 0) lane->careful--;
    lane->half_way = false;
    Err e = transaction(lane, first, undo, scratch, ret_final);
    if (!lane->half_way) return e;
    for (LaneJob *job = first; job; job = job->next) lane->reruns++;
    lane->careful = CAREFUL_GROUPS;
    return transaction(lane, first, UNDO_EACH, scratch, ret_final);
}

static void run_group(Lane *lane, LaneJob *first, Arena scratch)
{
    bool final;
    lane->groups++;
    if (!first->next && !lane->syncing) {
        run_alone(lane, first, scratch);
    } else {
        Err e = transaction_of_many(lane, first, scratch, &final);
        if (!e || final) {
            settle_group(lane, first, e);
        } else {   /* one of them spoilt it: each by itself, so that only that one hears no */
            for (LaneJob *job = first, *next; job; job = next) {
                next = job->next;
                lane->reruns++;
                run_alone(lane, job, scratch);
            }
        }
    }
    checkpointer_wake(lane->checkpointer);
}

static void wait_some(Lane *lane, int ms)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += ms * 1000000L;
    until.tv_sec += until.tv_nsec / 1000000000L;
    until.tv_nsec %= 1000000000L;
    pthread_cond_timedwait(&lane->some, &lane->lock, &until);
}

/* NULL: the house closes, or nothing came for a while although the database was in trouble. */
static LaneJob *take(Lane *lane, bool *ret_ending)
{
    pthread_mutex_lock(&lane->lock);
    if (lane->ill && !lane->head && !lane->ending) wait_some(lane, PULSE_MS);
    while (!lane->ill && !lane->head && !lane->ending) pthread_cond_wait(&lane->some, &lane->lock);
    LaneJob *first = cut(lane, GROUP_MAX);
    *ret_ending = !first && lane->ending;
    pthread_mutex_unlock(&lane->lock);
    return first;
}

static void *lane_main(void *with)
{
    Lane *lane = with;
    Arena scratch = arena_make(8 << 20);
    for (bool ending = false, final; !ending;) {
        LaneJob *first = take(lane, &ending);
        for (LaneJob *group = first; group; group = lane->rest) {
            lane->rest = NULL;
            run_group(lane, group, scratch);
        }
        if (!first && !ending) transaction(lane, NULL, UNDO_ALL, scratch, &final);
    }
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

static void teller_stop(Lane *lane)
{
    pthread_mutex_lock(&lane->lock);
    lane->over = true;
    pthread_cond_signal(&lane->told);
    pthread_mutex_unlock(&lane->lock);
    pthread_join(lane->teller, NULL);
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
    lane->kept_tail = &lane->kept;
    cond_monotonic(&lane->some);
    pthread_cond_init(&lane->told, NULL);
    lane->checkpointer = checkpointer_start(app->set.db, write, &app->keep, reterr);
    if (reterr[0]) return NULL;
    lane->refusals = refusals_make();
    int code = pthread_create(&lane->teller, NULL, teller_main, lane);
    if (!code) {
        code = pthread_create(&lane->thread, NULL, lane_main, lane);
        if (!code) return lane;
        teller_stop(lane);
    }
    snprintf(reterr, 256, "the lane's threads could not start: %s", strerror(code));
    refusals_drop(lane->refusals);
    checkpointer_stop(lane->checkpointer);
    return NULL;
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

bool lane_well(const Lane *lane)
{
    int64_t began = lane->began_us;
    return !lane->ill && (!began || clock_us() - began < STUCK_US);
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
    teller_stop(lane);
    checkpointer_stop(lane->checkpointer);
    refusals_drop(lane->refusals);
    db_close(lane->db);
}
