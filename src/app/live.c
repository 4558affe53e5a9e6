/* Live updates: what was committed goes out to those who may see it, as server-sent events. One thread reads
 * the chain after its cursor, so it serves one server and several on the same database alike. */
#include "app/inside.h"

#include "app/app_queries.h"
#include "json/json.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { PAGE = 500, POLL_MS = 250, REPLAY_MAX = 5000, LIVE_BYTES = 64 << 20, CODE_BYTES = 24,
       TOKEN_BYTES = 64, ASKED_EVERY_MS = 30000, ASKED_AT_ONCE = 64 };

/* Thousands of them lie here for hours: a scope is kept as no more than its codes. */
typedef struct Listener {
    struct Listener *next, **link;
    HttpStream *stream;
    int64_t account, post, after;      /* after: replay what came since; NONE: only what comes */
    int64_t asked_ms;                  /* when the session was last seen to be alive; NONE: ask at once */
    char token[TOKEN_BYTES];
    int64_t own;
    bool over;
    int count;
    char codes[][CODE_BYTES];          /* two a range, ended by NULs */
} Listener;

struct Live {
    App *app;
    Db *reader;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t some;
    Arena keep;
    Listener *joining, *active;
    Listener *idle[SCOPE_MAX + 1];     /* by the count of ranges they have room for */
    int count;
    int64_t cursor;
    bool woken, ending;
};

static void link_in(Listener **list, Listener *l)
{
    l->next = *list;
    l->link = list;
    if (l->next) l->next->link = &l->next;
    *list = l;
}

static void unlink_it(Listener *l)
{
    *l->link = l->next;
    if (l->next) l->next->link = l->link;
}

static void gone(void *owner, HttpStream *stream)
{
    Live *live = owner;
    pthread_mutex_lock(&live->lock);
    for (int pass = 0; pass < 2; pass++)
        for (Listener *l = pass ? live->joining : live->active; l; l = l->next)
            if (l->stream == stream) {
                unlink_it(l);
                link_in(&live->idle[l->count], l);
                live->count--;
                pass = 2;
                break;
            }
    pthread_mutex_unlock(&live->lock);
}

/* The listener outlives the request, so its scope's text is copied. The lock is held. NULL: no room. */
static Listener *listener_new(Live *live, const Scope *scope)
{
    Listener *l = live->idle[scope->count];
    ptrdiff_t bytes = (ptrdiff_t)sizeof *l + 2 * scope->count * CODE_BYTES;
    if (l) unlink_it(l);
    else if (arena_room(&live->keep) > bytes + 64) l = arena_take(&live->keep, 1, bytes);
    if (!l) return NULL;
    *l = (Listener){ .own = scope->own, .count = scope->count };
    for (int i = 0; i < 2 * scope->count; i++) {
        Str code = i % 2 ? scope->range[i / 2].high : scope->range[i / 2].low;
        ptrdiff_t n = code.len < CODE_BYTES ? code.len : CODE_BYTES - 1;
        if (n) memcpy(l->codes[i], code.at, (size_t)n);
        l->codes[i][n] = 0;
    }
    return l;
}

static Scope scope_of(const Listener *l, Str district)
{
    Scope s = { .district = district, .own = l->own, .count = l->count };
    for (int i = 0; i < l->count; i++) {
        s.range[i].low = str_of(l->codes[2 * i]);
        s.range[i].high = str_of(l->codes[2 * i + 1]);
    }
    return s;
}

Err live_join(App *app, HttpCall *call, const Ask *ask, int64_t after_seq)
{
    Live *live = app->live;
    if (ask->wire.token.len >= TOKEN_BYTES) return BUSY;       /* none that we gave out is so long */
    pthread_mutex_lock(&live->lock);
    Listener *l = listener_new(live, &ask->who.scope);
    if (l) memcpy(l->token, ask->wire.token.at, (size_t)ask->wire.token.len);  /* the stream drops it */
    HttpStream *stream = l ? http_stream(call, live, gone) : NULL;
    if (stream) {
        l->stream = stream;
        l->account = ask->who.account;
        l->post = ask->who.post;
        l->asked_ms = ask->now_ms;
        l->after = after_seq;
        link_in(&live->joining, l);
        live->count++;
        live->woken = true;
        pthread_cond_signal(&live->some);
    } else if (l) {
        link_in(&live->idle[l->count], l);
    }
    pthread_mutex_unlock(&live->lock);
    return stream ? NULL : BUSY;
}

static bool may_see(const Live *live, const Listener *l, const Event *e)
{
    if (e->owner && e->owner == l->account) return true;
    if (!e->place.len || l->own != NONE) return false;
    Scope s = scope_of(l, live->app->district);
    return scope_holds(&s, e->place);
}

static HttpText *text_of(const Event *e, Arena scratch)
{
    Buf b = buf_new(&scratch, 256);
    buf_fmt(&b, "id: %lld\nevent: %.*s\ndata: {\"seq\":%lld,\"at_ms\":%lld,\"kind\":", (long long)e->seq,
            STR_ARG(e->kind), (long long)e->seq, (long long)e->at_ms);
    json_text(&b, e->kind);
    buf_fmt(&b, ",\"subject\":%lld,\"place\":", (long long)e->subject);
    json_text(&b, e->place);
    buf_adds(&b, "}\n\n");
    return http_text(buf_str(&b));
}

/* A stream lives as long as the session it came with, in the post it came in: not after signing out, not
 * when a post has ended, not when somebody has closed the account. Asking is no sign of life of whoever left
 * the page open. */
static bool still_there(const Live *live, const Listener *l, int64_t now_ms, Arena scratch)
{
    Actor who;
    WhoFn *still = live->app->set.still;
    if (!still) return true;
    Err e = still(live->reader, live->app->district, str_of(l->token), now_ms, &who, &scratch);
    return e || (who.account == l->account && who.post == l->post);
}

/* Those whose time has come, or whose account or post something happened to; few at once, for the lock is
 * held. A listener is taken off its list by `gone`, when the last of it is out. */
static void ask_again(const Live *live, Arena scratch)
{
    int64_t now_ms = app_now(live->app);
    int asked = 0;
    for (Listener *l = live->active; l && asked < ASKED_AT_ONCE; l = l->next) {
        if (l->over || (l->asked_ms != NONE && now_ms - l->asked_ms < ASKED_EVERY_MS)) continue;
        asked++;
        l->asked_ms = now_ms;
        l->over = !still_there(live, l, now_ms, scratch);
        if (l->over) http_stream_end(l->stream);
    }
}

/* Called with the lock held, as http_send wants it. */
static void send_to(const Live *live, const Event *e, Arena scratch)
{
    HttpText *text = NULL;
    bool touched = false;
    for (Listener *l = live->active; l; l = l->next) {
        if (e->subject == l->account || e->subject == l->post) {
            l->asked_ms = NONE;
            touched = true;
        }
        if (l->over || !may_see(live, l, e)) continue;
        if (!text) text = text_of(e, scratch);
        http_send_text(l->stream, text);
    }
    if (text) http_text_drop(text);
    if (touched) ask_again(live, scratch);
}

static void replay(Live *live, Listener *l, Arena scratch)
{
    static const char reload[] = "event: reload\ndata: {}\n\n";
    if (l->after == NONE || l->after >= live->cursor) return;
    if (live->cursor - l->after > REPLAY_MAX) {
        http_send(l->stream, (Str){ reload, sizeof reload - 1 });
        return;
    }
    for (int64_t at = l->after; at < live->cursor;) {
        Arena page = scratch;
        List events;
        if (events_told(live->reader, live->app->district, at, PAGE, &events, &page) || !events.count)
            return;
        const Event *e = events.at;
        for (int64_t i = 0; i < events.count && e[i].seq <= live->cursor; i++) {
            at = e[i].seq;
            if (!may_see(live, l, &e[i])) continue;
            HttpText *text = text_of(&e[i], page);
            http_send_text(l->stream, text);
            http_text_drop(text);
        }
        if (e[events.count - 1].seq > live->cursor) return;
    }
}

static void admit(Live *live, Arena scratch)
{
    while (live->joining) {
        Listener *l = live->joining;
        unlink_it(l);
        replay(live, l, scratch);
        link_in(&live->active, l);
    }
}

/* Until something is committed, or for a while: another server may have written it. The lock is held. */
static void wait_some(Live *live)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += POLL_MS * 1000000L;
    if (until.tv_nsec >= 1000000000L) until.tv_sec++, until.tv_nsec -= 1000000000L;
    if (!live->woken) pthread_cond_timedwait(&live->some, &live->lock, &until);
    live->woken = false;
}

/* What nobody listens to isn't read, unless somebody has joined meanwhile. The lock is held, but for the
 * reading. */
static void pass_over(Live *live, Arena scratch)
{
    ChainTip end;
    pthread_mutex_unlock(&live->lock);
    Err e = chain_tip(live->reader, live->app->district, &end, &scratch);
    pthread_mutex_lock(&live->lock);
    if (live->joining) live->woken = true;
    else if (!e) live->cursor = end.seq;
}

static void pass_on(Live *live, Arena scratch)
{
    List events = { 0 };
    pthread_mutex_unlock(&live->lock);
    Err e = events_told(live->reader, live->app->district, live->cursor, PAGE, &events, &scratch);
    pthread_mutex_lock(&live->lock);
    admit(live, scratch);
    const Event *event = events.at;
    for (int64_t i = 0; !e && i < events.count; i++) {
        send_to(live, &event[i], scratch);
        live->cursor = event[i].seq;
    }
    if (!e && events.count == PAGE) live->woken = true;
    ask_again(live, scratch);
}

static void *live_main(void *with)
{
    Live *live = with;
    Arena scratch = arena_make(32 << 20);
    pthread_mutex_lock(&live->lock);
    while (!live->ending) {
        wait_some(live);
        if (live->active || live->joining) pass_on(live, scratch);
        else pass_over(live, scratch);
    }
    pthread_mutex_unlock(&live->lock);
    arena_drop(scratch, 32 << 20);
    return NULL;
}

Live *live_start(App *app, char reterr[256])
{
    Live *live = NEW(&app->keep, Live);
    live->app = app;
    if (db_open(app->set.db, DB_READ, &live->reader, reterr)) return NULL;
    live->keep = arena_make(LIVE_BYTES);
    Arena scratch = arena_make(8 << 20);
    EventLink last;
    if (!events_tip(live->reader, app->district, &last, &scratch)) live->cursor = last.seq;
    arena_drop(scratch, 8 << 20);
    pthread_mutex_init(&live->lock, NULL);
    cond_monotonic(&live->some);
    if (pthread_create(&live->thread, NULL, live_main, live)) {
        snprintf(reterr, 256, "the live thread could not start: %s", strerror(errno));
        return NULL;
    }
    return live;
}

void live_wake(Live *live)
{
    pthread_mutex_lock(&live->lock);
    live->woken = true;
    pthread_cond_signal(&live->some);
    pthread_mutex_unlock(&live->lock);
}

int live_count(const Live *live) { return live->count; }

void live_stop(Live *live)
{
    pthread_mutex_lock(&live->lock);
    live->ending = true;
    pthread_cond_signal(&live->some);
    pthread_mutex_unlock(&live->lock);
    pthread_join(live->thread, NULL);
    db_close(live->reader);
}
