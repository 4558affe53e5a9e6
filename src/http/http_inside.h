/* What the files of the façade share among themselves. Nobody outside src/http includes this.
 *
 * Threads: an event loop owns its connections and runs the handler; any thread may answer. A call is held
 * twice, by its connection and by whoever must answer, and freed by the later of the two. Locks are taken
 * in the order loop, stream, and no lock of ours is held while the handler or `gone` runs. */
#ifndef HTTP_HTTP_INSIDE_H
#define HTTP_HTTP_INSIDE_H

#include "http/http.h"
#include "http/http_guard.h"
#include "http/http_limit.h"

#include <microhttpd.h>
#include <pthread.h>
#include <stdatomic.h>

typedef struct HttpLoop HttpLoop;

/* One connection, from accept to close. */
typedef struct HttpConn {
    Http *http;
    HttpLoop *loop;
    struct HttpConn *prev, *next;
    int fd;
    HttpAddress address;
    atomic_bool busy;               /* a request line has been seen and its answer is not out */
    _Atomic int64_t deadline_ms;    /* closed after this; 0: only MHD's idle time counts */
} HttpConn;

/* HEAD: the head is not there yet. READING: the body. RUNNING: the handler has it, the connection is awake.
 * PARKED: the same, suspended. ANSWERED: `response` is there. LATE: stopping, nobody waits any longer. */
enum { HEAD, READING, RUNNING, PARKED, ANSWERED, LATE };

struct HttpCall {
    Http *http;
    HttpConn *conn;                 /* for the loop's own thread only */
    struct MHD_Connection *raw;
    HttpCall *prev, *next;          /* in loop->calls from run to completion */
    atomic_int holds, state;
    struct MHD_Response *response;
    int status, thread;
    int64_t reply_bytes;
    bool english, is_head, is_get, has_body, looked, listed;
    HttpStream *stream;
    Err refusal;                    /* found while reading the body */
    char *text;                     /* one block: headers, the raw head, the decoded path */
    const HttpHeader *headers;
    int header_count;
    Str method, path, query;
    char *body;
    int64_t body_bytes, body_room, body_limit, body_due;    /* body_due: Content-Length, 0 when unknown */
    char client[48];
    const char *target_at;          /* where MHD had it: for the check of the raw head */
    ptrdiff_t target_len;
    char target[];
};

struct HttpLoop {
    pthread_mutex_t lock;           /* guards the three lists */
    HttpConn *conns;
    HttpCall *calls;
    HttpStream *streams;
    _Atomic int64_t requests, refused, limited, bytes_in, bytes_out, open_conns, open_streams, overflowed;
};

struct Http {
    struct MHD_Daemon *daemon;
    HttpSettings set;               /* defaults filled in */
    HttpLimits limits;
    HttpLimit *each;                /* per address */
    HttpLoop *loops;
    int loop_count, socket, port;
    atomic_int holds, loops_known;
    _Atomic int64_t waiting;        /* bytes of bodies in memory */
    atomic_int due;                 /* calls that somebody is to answer */
    atomic_bool quiesced, late;
    pthread_t janitor;
    pthread_mutex_t tick_lock;
    pthread_cond_t tick;
    bool ticking;
};

int64_t http_now_ms(void);          /* monotonic */
HttpLoop *http_loop_here(Http *);
void http_drop(Http *);
static inline HttpLoop *http_loop(const HttpCall *c) { return &c->http->loops[c->thread]; }

/* http_call.c */
HttpCall *call_new(Http *, HttpConn *, struct MHD_Connection *, const char *target);
enum MHD_Result call_step(HttpCall *, const char *method, const char *version, const char *data,
                          size_t *size);
void call_completed(HttpCall *);    /* MHD has done with it */
void call_give_up(HttpLoop *);      /* every parked call of this loop becomes LATE */
void call_finish(HttpCall *, int status, struct MHD_Response *);

/* http_answer.c. NULL: no memory. */
struct MHD_Response *answer_refused(const HttpCall *, Err, bool close, int retry_s);
struct MHD_Response *answer_stream(const HttpCall *, HttpStream *);
void answer_stream_lighten(struct MHD_Response *);     /* its head is out: what it was made of goes */

/* http_stream.c */
ssize_t stream_read(void *stream, uint64_t at, char *to, size_t room);
void stream_gone(HttpStream *);
void streams_tick(HttpLoop *, int64_t now_ms, int64_t comment_ms);    /* the loop's lock is held */
void streams_end(HttpLoop *);                                         /* the same */

#endif
