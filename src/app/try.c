/* Requests without a socket: from tests, from tools, from the clock. They take the same road
 * as the others. */
#include "app/inside.h"

#include <errno.h>
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

typedef struct Waiting { pthread_mutex_t lock; pthread_cond_t done; bool is_done; } Waiting;

static void wake(Asking *a)
{
    Waiting *w = a->owner;
    pthread_mutex_lock(&w->lock);
    w->is_done = true;
    pthread_cond_signal(&w->done);
    pthread_mutex_unlock(&w->lock);
}

static void wait_for(Waiting *w)
{
    pthread_mutex_lock(&w->lock);
    while (!w->is_done) pthread_cond_wait(&w->done, &w->lock);
    pthread_mutex_unlock(&w->lock);
}

AskAnswer app_try_bytes(App *app, const AppTry *t, Str body, Arena *keep)
{
    Waiting w = { PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false };
    Asking *a = asking_new(app);
    Str path = str_of(t->path), rest = path;
    Str head = str_cut(&rest, '?');
    a->owner = &w;
    a->answered = wake;
    a->ask.wire = (Wire){
        .method = str_of(t->method), .path = head, .query = rest.len ? rest : (Str){ 0 }, .body = body,
        .type = str_of(t->type ? t->type : "application/json"), .key = str_of(t->key),
        .token = str_of(t->token),
        .client = str_of(t->client ? t->client : "127.0.0.1"), .request_id = S("try"),
        .sign = str_of(t->sign),
        .english = t->english, .same_site = true
    };
    pthread_mutex_lock(&app->try_lock);            /* its reader is one thread's at a time */
    app_dispatch(a, app->try_reader);
    pthread_mutex_unlock(&app->try_lock);
    wait_for(&w);
    AskAnswer said = a->ask.answer;
    said.type = str_copy(keep, said.type);
    said.body = str_copy(keep, said.body);
    said.etag = str_copy(keep, said.etag);
    said.cookie = str_copy(keep, said.cookie);
    said.location = str_copy(keep, said.location);
    asking_drop(a);
    return said;
}

AskAnswer app_try(App *app, const AppTry *t, Arena *keep)
{
    return app_try_bytes(app, t, str_of(t->body), keep);
}

struct AppDoing { LaneJob job; Waiting wait; Route route; Asking *asking; Err e; };

static void did(LaneJob *job)
{
    AppDoing *d = job->owner;
    pthread_mutex_lock(&d->wait.lock);
    d->wait.is_done = true;
    pthread_cond_signal(&d->wait.done);
    pthread_mutex_unlock(&d->wait.lock);
}

static void ready(App *app, const Actor *who, Handler *run, void *with, AppDoing *d)
{
    *d = (AppDoing){ .wait = { PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false },
                     .route = { .method = "POST", .path = "", .run = run, .may = PUBLIC, .flags = HIDDEN },
                     .asking = asking_new(app) };
    d->asking->ask.route = &d->route;
    d->asking->ask.prepared = with;
    if (who) d->asking->ask.who = *who;
}

static void begin(App *app, AppDoing *d)
{
    d->job = (LaneJob){ .ask = &d->asking->ask, .start = d->asking->arena, .done = did, .owner = d };
    d->e = lane_put(app->lane, &d->job);
}

Err app_did(AppDoing *d)
{
    if (!d->e) {
        wait_for(&d->wait);
        d->e = d->job.refused;
    }
    asking_drop(d->asking);
    return d->e;
}

AppDoing *app_doing(App *app, const Actor *who, Handler *run, void *with, Arena *keep)
{
    AppDoing *d = NEW(keep, AppDoing);
    ready(app, who, run, with, d);
    begin(app, d);
    return d;
}

Err app_do(App *app, const Actor *who, Handler *run, void *with)
{
    AppDoing d;
    ready(app, who, run, with, &d);
    begin(app, &d);
    return app_did(&d);
}

/* ---- Work by the clock ---- */

/* True: there is something for the lane. */
static bool prepare(App *app, Handler *read, AppDoing *d)
{
    Ask *ask = &d->asking->ask;
    pthread_mutex_lock(&app->try_lock);
    ask->db = app->try_reader;
    ask->now_ms = app_now(app);
    d->e = ask_run(ask, read, d->asking->arena);
    if (d->e == TOO_LARGE) db_rollback(app->try_reader);
    pthread_mutex_unlock(&app->try_lock);
    return !d->e && ask->prepared;
}

Err app_job_more(App *app, const Job *job, bool *ret_more)
{
    AppDoing d;
    ready(app, NULL, job->run, NULL, &d);
    *ret_more = false;
    if (job->prepare && !prepare(app, job->prepare, &d)) {
        asking_drop(d.asking);
        return d.e;
    }
    *ret_more = d.asking->ask.more;
    begin(app, &d);
    return app_did(&d);
}

Err app_job(App *app, const Job *job)
{
    bool more;
    return app_job_more(app, job, &more);
}

struct Jobs {
    App *app;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t some;
    bool ending;
};

enum { JOBS_MAX = 64, FIRST_S = 5, FIRST_OF = 240, GIVES_WAY = 10, TURNS = 50 };   /* then others are due */

/* A start belongs to whoever waits for an answer: what comes seldom begins a 240th of its time later, an
 * hourly job after a quarter of a minute. */
static int first_s(const Job *j)
{
    int later = j->every_s / FIRST_OF;
    return j->every_s < FIRST_S ? j->every_s : later > FIRST_S ? later : FIRST_S;
}

static void run_due(App *app, int64_t *due_s, int64_t now_s)
{
    int n = 0;
    for (int d = 0; d < app->domain_count; d++)
        for (const Job *j = app->domains[d]->jobs; j && j->name && n < JOBS_MAX; j++, n++) {
            if (!due_s[n]) due_s[n] = now_s + first_s(j);
            if (now_s < due_s[n]) continue;
            due_s[n] = now_s + j->every_s;
            Err e = NULL;
            bool more = true;
            for (int turn = 0; !e && more && turn < TURNS; turn++) e = app_job_more(app, j, &more);
            if (e) log_trouble(j->name, e, NULL);
        }
}

static void *jobs_main(void *with)
{
    struct Jobs *jobs = with;
    int64_t due_s[JOBS_MAX] = { 0 };
    setpriority(PRIO_PROCESS, 0, GIVES_WAY);   /* of this thread: Linux's niceness is a thread's own */
    pthread_mutex_lock(&jobs->lock);
    while (!jobs->ending) {
        struct timespec until;
        clock_gettime(CLOCK_MONOTONIC, &until);
        until.tv_sec++;
        pthread_cond_timedwait(&jobs->some, &jobs->lock, &until);
        if (jobs->ending) break;
        pthread_mutex_unlock(&jobs->lock);
        run_due(jobs->app, due_s, clock_us() / 1000000);
        pthread_mutex_lock(&jobs->lock);
    }
    pthread_mutex_unlock(&jobs->lock);
    return NULL;
}

struct Jobs *jobs_start(App *app, char reterr[256])
{
    struct Jobs *jobs = NEW(&app->keep, struct Jobs);
    jobs->app = app;
    pthread_mutex_init(&jobs->lock, NULL);
    cond_monotonic(&jobs->some);
    if (pthread_create(&jobs->thread, NULL, jobs_main, jobs)) {
        snprintf(reterr, 256, "the clock's thread could not start");
        return NULL;
    }
    return jobs;
}

void jobs_stop(struct Jobs *jobs)
{
    pthread_mutex_lock(&jobs->lock);
    jobs->ending = true;
    pthread_cond_signal(&jobs->some);
    pthread_mutex_unlock(&jobs->lock);
    pthread_join(jobs->thread, NULL);
}
