/* Server-sent events: a bounded queue for each reader, woken from any thread. */
#include "http/http_inside.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_PIECES = 256, MOST_BYTES = 256 * 1024 };

struct HttpText {
    atomic_int holds;
    ptrdiff_t len;
    char at[];
};

typedef struct Piece {
    struct Piece *next;
    HttpText *text;
} Piece;

struct HttpStream {
    pthread_mutex_t lock;           /* guards all that follows but the links */
    Piece *first, *last;
    int pieces;
    bool parked, ended, broken;
    int64_t bytes;                  /* queued */
    ptrdiff_t sent;                 /* of the first piece */
    _Atomic int64_t last_ms;
    struct MHD_Connection *raw;
    struct MHD_Response *heavy;     /* the answer, until its head is out; for the loop's own thread only */
    HttpConn *conn;
    HttpLoop *loop;
    HttpStream *prev, *next;        /* under the loop's lock */
    void *owner;
    void (*gone)(void *owner, HttpStream *);
};

HttpText *http_text(Str s)
{
    HttpText *t = malloc(sizeof *t + (size_t)s.len);
    if (!t) return NULL;
    atomic_init(&t->holds, 1);
    t->len = s.len;
    if (s.len) memcpy(t->at, s.at, (size_t)s.len);
    return t;
}

void http_text_drop(HttpText *t)
{
    if (t && atomic_fetch_sub(&t->holds, 1) == 1) free(t);
}

static void drop_first(HttpStream *s)
{
    Piece *p = s->first;
    s->first = p->next;
    if (!s->first) s->last = NULL;
    s->bytes -= p->text->len;
    s->pieces--;
    s->sent = 0;
    http_text_drop(p->text);
    free(p);
}

/* The lock is held. */
static void wake(HttpStream *s)
{
    if (!s->parked) return;
    s->parked = false;
    MHD_resume_connection(s->raw);
}

static void break_off(HttpStream *s)
{
    while (s->first) drop_first(s);
    s->ended = s->broken = true;
    atomic_store(&s->conn->deadline_ms, 1);     /* it may be stuck in a write */
    wake(s);
}

ssize_t stream_read(void *stream, uint64_t at, char *to, size_t room)
{
    HttpStream *s = stream;
    size_t n = 0;
    ssize_t ret = 0;
    (void)at;
    if (s->heavy) answer_stream_lighten(s->heavy);      /* MHD reads of the body when the head is out */
    s->heavy = NULL;
    pthread_mutex_lock(&s->lock);
    while (s->first && n < room) {
        size_t left = (size_t)(s->first->text->len - s->sent);
        size_t part = left < room - n ? left : room - n;
        memcpy(to + n, s->first->text->at + s->sent, part);
        n += part;
        s->sent += (ptrdiff_t)part;
        if (part == left) drop_first(s);
    }
    if (n) {
        ret = (ssize_t)n;
    } else if (s->ended) {
        ret = s->broken ? MHD_CONTENT_READER_END_WITH_ERROR : MHD_CONTENT_READER_END_OF_STREAM;
    } else {
        s->parked = true;
        MHD_suspend_connection(s->raw);
    }
    pthread_mutex_unlock(&s->lock);
    return ret;
}

static bool link_in(HttpCall *c, HttpStream *s)
{
    HttpLoop *loop = s->loop;
    pthread_mutex_lock(&loop->lock);
    bool may = !atomic_load(&c->http->quiesced) && atomic_load(&c->state) != LATE;
    if (may) {
        s->next = loop->streams;
        if (s->next) s->next->prev = s;
        loop->streams = s;
        c->stream = s;
    }
    pthread_mutex_unlock(&loop->lock);
    return may;
}

HttpStream *http_stream(HttpCall *c, void *owner, void (*gone)(void *owner, HttpStream *))
{
    HttpStream *s = calloc(1, sizeof *s);
    struct MHD_Response *r = s ? answer_stream(c, s) : NULL;
    if (r) {
        *s = (HttpStream){ .raw = c->raw, .heavy = r, .conn = c->conn, .loop = http_loop(c) };
        s->owner = owner;
        s->gone = gone;
        pthread_mutex_init(&s->lock, NULL);
        atomic_init(&s->last_ms, http_now_ms());
    }
    if (!r || !link_in(c, s)) {
        if (r) MHD_destroy_response(r);
        free(s);
        return NULL;
    }
    atomic_fetch_add(&s->loop->open_streams, 1);
    atomic_fetch_sub(&c->http->due, 1);
    call_finish(c, 200, r);
    return s;
}

/* The lock is held. */
static bool push(HttpStream *s, HttpText *t)
{
    if (s->ended) return false;
    Piece *p = s->pieces < MOST_PIECES && s->bytes + t->len <= MOST_BYTES ? malloc(sizeof *p) : NULL;
    if (!p) {
        atomic_fetch_add(&s->loop->overflowed, 1);
        break_off(s);
        return false;
    }
    atomic_fetch_add(&t->holds, 1);
    *p = (Piece){ NULL, t };
    if (s->last) s->last->next = p;
    else s->first = p;
    s->last = p;
    s->pieces++;
    s->bytes += t->len;
    wake(s);
    return true;
}

bool http_send_text(HttpStream *s, HttpText *t)
{
    if (!t || !t->len) return t != NULL;
    pthread_mutex_lock(&s->lock);
    bool sent = push(s, t);
    pthread_mutex_unlock(&s->lock);
    atomic_store(&s->last_ms, http_now_ms());
    return sent;
}

bool http_send(HttpStream *s, Str text)
{
    HttpText *t = http_text(text);
    bool sent = http_send_text(s, t);
    http_text_drop(t);
    return sent;
}

void stream_gone(HttpStream *s)
{
    HttpLoop *loop = s->loop;
    pthread_mutex_lock(&loop->lock);
    if (s->prev) s->prev->next = s->next;
    else loop->streams = s->next;
    if (s->next) s->next->prev = s->prev;
    pthread_mutex_unlock(&loop->lock);
    s->gone(s->owner, s);
    while (s->first) drop_first(s);
    pthread_mutex_destroy(&s->lock);
    free(s);
    atomic_fetch_sub(&loop->open_streams, 1);
}

void streams_tick(HttpLoop *loop, int64_t now_ms, int64_t comment_ms)
{
    HttpText *comment = NULL;
    for (HttpStream *s = loop->streams; s; s = s->next) {
        if (now_ms - atomic_load(&s->last_ms) < comment_ms) continue;
        if (!comment) comment = http_text(S(":\n\n"));
        http_send_text(s, comment);
    }
    http_text_drop(comment);
}

void http_stream_end(HttpStream *s)
{
    pthread_mutex_lock(&s->lock);
    s->ended = true;
    wake(s);
    pthread_mutex_unlock(&s->lock);
}

void streams_end(HttpLoop *loop)
{
    for (HttpStream *s = loop->streams; s; s = s->next) http_stream_end(s);
}
