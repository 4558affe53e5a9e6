/* One request, as a handler sees it: who asks, what for, and the one place to put the answer.
 * Knows no socket and no domain. A writing handler reads: body, load, decide, save, answer. */
#ifndef APP_ASK_H
#define APP_ASK_H

#include "app/route.h"
#include "db/db.h"
#include "vocab/actor.h"

typedef struct App App;

/* What came in, already checked for form. Text lives as long as the request. */
typedef struct Wire {
    Str method, path, query, body, type;       /* type: of the body */
    Str key;                                   /* Idempotency-Key; absent: none */
    Str token;                                 /* session token; absent: none */
    Str client, request_id;
    Str last_event;                            /* Last-Event-ID */
    Str sign;                                  /* Tuimen-Sign: by a program that has a key; absent: none */
    Str host;                                  /* as the asker wrote it; absent: not by HTTP */
    bool english, by_cookie, same_site, secure;
    bool looked;                               /* let in by its head alone (app_look) */
} Wire;

typedef struct AskAnswer {
    int status;
    Str type, body, etag, cookie, location, encoding, file_name;
    int retry_s;                               /* of a refusal: come again after so many seconds; 0: unsaid */
    bool cacheable;                            /* may be kept by anybody for an hour; else private */
} AskAnswer;

/* The record a handler has just written, while the ears of its event listen: they needn't read it again. */
typedef struct AskHand { const Shape *shape; int64_t id; const void *record; } AskHand;

typedef struct Ask {
    App *app;
    const Route *route;
    Wire wire;
    Actor who;                                 /* account 0: nobody signed in */
    Db *db;                                    /* read-only for GET and in `prepare` */
    Arena *arena;
    int64_t now_ms;
    Str district;
    Str segment[ROUTE_SEGMENTS];               /* what stood for {…} in the path, in order */
    const void *query, *body;                  /* records of route->query and route->takes */
    void *prepared;                            /* what route->prepare left for route->run */
    Blame why;
    bool more;                                 /* of a job's prepare: some is left, it runs again at once */
    int retry_s;                               /* beside a refusal: when to come again, if that is known */
    AskAnswer answer;
    Err counted;                               /* what answer_refusal said no with */
    struct AskEvents *events;                  /* the lane's book of this transaction; NULL when reading */
    struct LaneJob *lane_job;
    bool unheard;                              /* what is posted now happened long ago: no domain is told */
    bool unnamed;                              /* the log doesn't say who asked this */
    AskHand hand;
    int64_t dictionaries_stamp;                /* as this request has found it; 0: not looked for yet */
    /* Run once, on the lane, after the commit and before the answer goes out or another write begins: to
     * bring what is kept in memory in step. `db` may be read. Set anew by each run of the handler. */
    void (*after)(struct Ask *);
} Ask;

/* The record of the body or of the query, by its type: BODY(ask, CaseReport)->words. */
const void *ask_record(const Ask *, const Shape *, bool of_query);
#define BODY(ask, Type)  ((const Type *)ask_record((ask), &Type##_shape, false))
#define QUERY(ask, Type) ((const Type *)ask_record((ask), &Type##_shape, true))

/* The n-th {…} of the path as an id; NOT_FOUND if it isn't one. */
Err ask_id(const Ask *, int n, int64_t *ret);

/* For what must be given back (a file, a library's handle, an arena of one's own): when the request's arena
 * is full, `run` ends there and then, and this answers TOO_LARGE. */
Err ask_within(Ask *, Err (*run)(Ask *, void *with), void *with);

int64_t ask_new_id(Ask *);                     /* 53 bits, time-ordered; only while writing */
Err ask_blame(Ask *, Err, const char *pointer, const char *zh, const char *en);
bool ask_may(const Ask *, const char *permission);
Str ask_say(const Ask *, const char *zh, const char *en);    /* the sentence in the reader's language */

/* Answers. The last one before the handler returns success counts. */
Err answer(Ask *, int status, const Shape *, const void *record);
Err answer_list(Ask *, const Shape *, const List *, Str next);  /* {"items":[…],"next":…}; absent: the last */
Err answer_array(Ask *, const Shape *, const List *);                /* […] */
Err answer_nothing(Ask *);                                           /* 204 */
Err answer_bytes(Ask *, Str type, Str bytes, Str etag);
Err answer_html(Ask *, int status, Str html);
Str answer_says(Ask *, Err);           /* a refusal in the reader's words: the field and its limit with it */
Str answer_why(Ask *);                 /* of those the field and its limit alone; empty: the words say all */
Err answer_refusal(Ask *, Err);        /* says no, but keeps what was written: a failed sign-in must count */

/* Keyset cursors: the sort key and the id of the last row shown. */
Str cursor_make(Arena *keep, int64_t key, int64_t id);
Err cursor_read(Ask *, Str cursor, int64_t *ret_key, int64_t *ret_id);   /* absent: both NONE */

#endif
