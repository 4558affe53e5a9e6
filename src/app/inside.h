/* What the files of the app floor share among themselves; no domain includes this. */
#ifndef APP_INSIDE_H
#define APP_INSIDE_H

#include "app/app.h"
#include "app/gate.h"
#include "app/guests.h"
#include "app/keys.h"
#include "app/lane.h"
#include "app/seal.h"
#include "vocab/ident.h"

#include <pthread.h>
#include <stdatomic.h>

enum {
    DOMAINS_MAX = 64,
    KEPT_MAX = 128,
    ARENA_BYTES = 32 << 20,            /* address space of a request; pages are used only when touched */
    ARENA_KEEP_BYTES = 256 << 10       /* what a finished request's block may keep of them */
};

/* The tip of the chain inside one lane group. */
typedef struct AskEvents {
    int64_t seq, at_ms;
    unsigned char digest[EVENT_DIGEST];
    int depth;                         /* of hearing: events posted by an ear are not heard again */
    Event own;                         /* the newest that the handler itself posted */
    bool moved;                        /* another server went on with the chain: the group runs again */
} AskEvents;

typedef struct Workers Workers;
typedef struct Live Live;
typedef struct Metrics Metrics;

struct App {
    Arena keep, whole;                 /* what lives as long as the house */
    AppSettings set;
    Str district;
    const Domain *domains[DOMAINS_MAX];
    int domain_count;
    RouteIndex *routes;
    struct { const char *name; _Atomic(void *) thing; } kept[KEPT_MAX];
    _Atomic int kept_count;            /* those below it are whole */
    pthread_mutex_t keep_lock;         /* one writer of the list at a time */
    Ident ids;                    /* the lane's alone */
    Db **reader;                       /* one an event loop */
    Db *try_reader;                    /* app_try's, under try_lock */
    pthread_mutex_t try_lock;
    Lane *lane;
    Workers *workers;
    Live *live;
    Metrics *metrics;
    Http *http;                        /* while it serves */
    struct Jobs *jobs;
    Guests *guests;
    bool keys_known;                   /* the database says which key it is sealed with */
    char keys_sample[SEAL_NAME_TEXT];  /* the name of one that was found; empty: none */
    struct Keys *keys;
    pthread_mutex_t arena_lock;
    struct Asking *idle;               /* finished requests, with their blocks, to be used again */
    atomic_bool leaving;               /* the server is stopping: not ready for anything new */
};

/* A request on its way: from the event loop, perhaps over a worker, perhaps over the lane, to `answered`. */
typedef struct Asking {
    Ask ask;
    Arena arena, whole;
    LaneJob job;
    struct Asking *next;               /* in the workers' queue */
    Db *reader;                        /* of the event loop it came in on */
    int64_t came_us;
    Err refused;
    void (*answered)(struct Asking *); /* ask.answer is complete */
    void *owner;
} Asking;

Asking *asking_new(App *);
void asking_drop(Asking *);
void app_dispatch(Asking *, Db *reader);           /* route, gate, read the input, run or queue */
Err app_look(Asking *, Db *reader);                /* by the head alone: may this one send its body? */
void asking_work(Asking *, Db *reader);            /* a worker's part */
Err ask_run(Ask *, Handler *, Arena start);        /* with the arena's way out set: TOO_LARGE */
void ask_finish(Asking *);   /* refused or not: fill in the answer, log, count, call answered */
void answer_problem(Ask *, Err);                   /* RFC 9457 */

Workers *workers_start(App *, int count, char reterr[256]);
bool workers_put(Workers *, Asking *);
void workers_stop(Workers *);
int workers_waiting(Workers *);

Live *live_start(App *, char reterr[256]);
void live_wake(Live *);                            /* the lane has committed */
Err live_join(App *, HttpCall *, const Ask *, int64_t after_seq);
void live_stop(Live *);
int live_count(const Live *);

Metrics *metrics_new(App *);
void metrics_count(Metrics *, const Route *, int status, int64_t us);
void metrics_write(App *, const HttpCounts *, Buf *to);

void log_request(const App *, const Asking *, int64_t us);
void log_trouble(const char *where, Err, const char *words);

Str build_id(Arena *keep);                         /* empty: the linker left none */

int64_t clock_now_ms(void);
int64_t clock_us(void);                            /* monotonic */
void cond_monotonic(pthread_cond_t *);             /* its timed waits don't follow the wall clock's jumps */

/* The same of a request under the key before; false: there was none. */
bool request_digest_before(const Ask *, unsigned char to[LANE_DIGEST]);

struct Jobs *jobs_start(App *, char reterr[256]);
void jobs_stop(struct Jobs *);

#endif
