/* The server: its socket, MHD's event loops, the janitor, start and stop. */
#include "http/http_inside.h"

#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { TICK_MS = 500, STOP_ANSWERS_MS = 2000, STOP_WRITES_MS = 500, POLL_MS = 2 };
enum { BACKLOG = 4096, REPLY_ROOM = 1536 };     /* of which 704 bytes are the handler's own headers */

int64_t http_now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC_COARSE, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* The loop that runs this thread: the first time it asks, it is given one. */
HttpLoop *http_loop_here(Http *h)
{
    static _Thread_local const Http *known;
    static _Thread_local int mine;
    if (known != h) {
        known = h;
        mine = atomic_fetch_add(&h->loops_known, 1) % h->loop_count;
    }
    return &h->loops[mine];
}

void http_drop(Http *h)
{
    if (atomic_fetch_sub(&h->holds, 1) > 1) return;
    for (int i = 0; i < h->loop_count; i++) pthread_mutex_destroy(&h->loops[i].lock);
    pthread_mutex_destroy(&h->tick_lock);
    pthread_cond_destroy(&h->tick);
    limit_drop(h->each);
    free(h->loops);
    free(h);
}

/* MHD's callbacks. */

static enum MHD_Result on_accept(void *ctx, const struct sockaddr *from, socklen_t len)
{
    Http *h = ctx;
    HttpAddress address;
    char text[48];
    (void)len;
    if (atomic_load(&h->quiesced)) return MHD_NO;
    if (!http_address_of(from, &address, text)) return MHD_YES;
    return limit_may_connect(h->each, &address, http_now_ms()) ? MHD_YES : MHD_NO;
}

static HttpConn *conn_open(Http *h, struct MHD_Connection *raw)
{
    HttpConn *c = calloc(1, sizeof *c);
    char text[48];
    if (!c) return NULL;
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(raw, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (info && info->client_addr) http_address_of(info->client_addr, &c->address, text);
    info = MHD_get_connection_info(raw, MHD_CONNECTION_INFO_CONNECTION_FD);
    c->fd = info ? info->connect_fd : -1;
    c->http = h;
    c->loop = http_loop_here(h);
    atomic_init(&c->deadline_ms, http_now_ms() + h->limits.idle_s * 2000);
    atomic_init(&c->busy, false);
    limit_connected(h->each, &c->address, +1, http_now_ms());
    atomic_fetch_add(&c->loop->open_conns, 1);
    pthread_mutex_lock(&c->loop->lock);
    c->next = c->loop->conns;
    if (c->next) c->next->prev = c;
    c->loop->conns = c;
    pthread_mutex_unlock(&c->loop->lock);
    return c;
}

static void conn_close(HttpConn *c)
{
    pthread_mutex_lock(&c->loop->lock);
    if (c->prev) c->prev->next = c->next;
    else c->loop->conns = c->next;
    if (c->next) c->next->prev = c->prev;
    pthread_mutex_unlock(&c->loop->lock);
    limit_connected(c->http->each, &c->address, -1, http_now_ms());
    atomic_fetch_sub(&c->loop->open_conns, 1);
    free(c);
}

static void on_connection(void *ctx, struct MHD_Connection *raw, void **own,
                          enum MHD_ConnectionNotificationCode what)
{
    if (what == MHD_CONNECTION_NOTIFY_STARTED) *own = conn_open(ctx, raw);
    else if (*own) conn_close(*own);
}

static void *on_target(void *ctx, const char *target, struct MHD_Connection *raw)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(raw, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    HttpConn *conn = info ? info->socket_context : NULL;
    return conn ? call_new(ctx, conn, raw, target) : NULL;
}

static enum MHD_Result on_request(void *ctx, struct MHD_Connection *raw, const char *url, const char *method,
                                  const char *version, const char *data, size_t *size, void **own)
{
    HttpCall *call = *own;
    (void)ctx, (void)raw, (void)url;
    return call ? call_step(call, method, version, data, size) : MHD_NO;
}

static void on_completed(void *ctx, struct MHD_Connection *raw, void **own,
                         enum MHD_RequestTerminationCode why)
{
    (void)ctx, (void)raw, (void)why;
    if (*own) call_completed(*own);
    *own = NULL;
}

/* The janitor: closes what is overdue, writes a comment line into quiet streams. */

static void loop_tick(const Http *h, HttpLoop *loop, int64_t now_ms)
{
    pthread_mutex_lock(&loop->lock);
    for (HttpConn *c = loop->conns; c; c = c->next) {
        int64_t deadline = atomic_load(&c->deadline_ms);
        if (deadline && deadline <= now_ms) shutdown(c->fd, SHUT_RDWR);    /* MHD then closes it */
    }
    streams_tick(loop, now_ms, h->limits.comment_s * 1000);
    pthread_mutex_unlock(&loop->lock);
}

static void *janitor(void *ctx)
{
    Http *h = ctx;
    pthread_mutex_lock(&h->tick_lock);
    while (h->ticking) {
        struct timespec until;
        clock_gettime(CLOCK_MONOTONIC, &until);
        until.tv_nsec += TICK_MS * 1000000;
        until.tv_sec += until.tv_nsec / 1000000000;
        until.tv_nsec %= 1000000000;
        pthread_cond_timedwait(&h->tick, &h->tick_lock, &until);
        pthread_mutex_unlock(&h->tick_lock);
        for (int i = 0; i < h->loop_count; i++) loop_tick(h, &h->loops[i], http_now_ms());
        pthread_mutex_lock(&h->tick_lock);
    }
    pthread_mutex_unlock(&h->tick_lock);
    return NULL;
}

static bool janitor_start(Http *h)
{
    h->ticking = true;
    if (!pthread_create(&h->janitor, NULL, janitor, h)) return true;
    h->ticking = false;
    return false;
}

static void janitor_stop(Http *h)
{
    pthread_mutex_lock(&h->tick_lock);
    bool ticking = h->ticking;
    h->ticking = false;
    pthread_cond_signal(&h->tick);
    pthread_mutex_unlock(&h->tick_lock);
    if (ticking) pthread_join(h->janitor, NULL);
}

/* Start. */

static int between(int n, int otherwise, int most)
{
    if (n <= 0) n = otherwise;
    return n > most ? most : n;
}

static HttpLimits limits_of(const HttpSettings *set)
{
    HttpLimits l = set->limits;
    if (l.body_bytes <= 0) l.body_bytes = 256 * 1024;
    if (l.upload_bytes <= 0) l.upload_bytes = 12 * 1024 * 1024;
    if (l.waiting_bytes <= 0) l.waiting_bytes = 256 * 1024 * 1024;
    l.header_bytes = between(l.header_bytes, 4096, 16384);
    l.idle_s = between(l.idle_s, 30, 3600);
    l.comment_s = between(l.comment_s, 20, 3600);
    l.connections = between(l.connections, 8192, 1000000);
    l.connections_each = set->trust_forwarded ? 0 : between(l.connections_each, 1024, 1000000);
    l.requests_per_s_each = l.requests_per_s_each > 0 ? between(l.requests_per_s_each, 1, 100000) : 0;
    l.burst_each = between(l.burst_each, 10 * l.requests_per_s_each, 1000000);
    return l;
}

static Http *http_make(const HttpSettings *set)
{
    Http *h = calloc(1, sizeof *h);
    uint64_t secret = 0;
    if (!h) return NULL;
    if (getrandom(&secret, sizeof secret, 0) != (ssize_t)sizeof secret) secret = (uint64_t)(uintptr_t)h;
    h->set = *set;
    h->limits = limits_of(set);
    h->loop_count = between(set->threads, 2, 64);
    h->socket = -1;
    h->loops = calloc((size_t)h->loop_count, sizeof *h->loops);
    const HttpLimits *l = &h->limits;
    h->each = limit_make(l->requests_per_s_each, l->burst_each, l->connections_each, secret);
    atomic_init(&h->holds, 1);
    pthread_mutex_init(&h->tick_lock, NULL);
    pthread_condattr_t clock;                              /* not the wall's, which jumps */
    pthread_condattr_init(&clock);
    pthread_condattr_setclock(&clock, CLOCK_MONOTONIC);
    pthread_cond_init(&h->tick, &clock);
    pthread_condattr_destroy(&clock);
    if (!h->loops) h->loop_count = 0;
    for (int i = 0; i < h->loop_count; i++) pthread_mutex_init(&h->loops[i].lock, NULL);
    if (h->loops && h->each) return h;
    http_drop(h);
    return NULL;
}

/* Each connection needs a descriptor: take what the system allows us, if the present limit is below that. */
static void descriptors_raise(const HttpLimits *l)
{
    struct rlimit now;
    rlim_t wanted = (rlim_t)l->connections + 1024;
    if (getrlimit(RLIMIT_NOFILE, &now) || now.rlim_cur >= wanted) return;
    now.rlim_cur = wanted < now.rlim_max ? wanted : now.rlim_max;
    setrlimit(RLIMIT_NOFILE, &now);
}

/* "::" takes IPv4 as well. */
static int socket_open(const char *address, int port)
{
    char service[16];
    struct addrinfo hints = { .ai_socktype = SOCK_STREAM }, *found = NULL;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV;
    int yes = 1, no = 0;
    snprintf(service, sizeof service, "%d", port);
    errno = EINVAL;
    if (port < 0 || port > 65535 || getaddrinfo(address, service, &hints, &found)) return -1;
    int s = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (s >= 0) setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (s >= 0 && found->ai_family == AF_INET6) setsockopt(s, IPPROTO_IPV6, IPV6_V6ONLY, &no, sizeof no);
    if (s >= 0 && (bind(s, found->ai_addr, found->ai_addrlen) || listen(s, BACKLOG))) {
        int why = errno;
        close(s);
        errno = why;
        s = -1;
    }
    freeaddrinfo(found);
    return s;
}

static int port_of(int s)
{
    struct sockaddr_storage at;
    socklen_t len = sizeof at;
    if (getsockname(s, (struct sockaddr *)&at, &len)) return 0;
    if (at.ss_family == AF_INET6) return ntohs(((const struct sockaddr_in6 *)(const void *)&at)->sin6_port);
    return ntohs(((const struct sockaddr_in *)(const void *)&at)->sin_port);
}

static struct MHD_Daemon *daemon_start(Http *h)
{
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC;
    struct MHD_OptionItem pool[] = {
        { MHD_OPTION_THREAD_POOL_SIZE, h->loop_count, NULL },
        { MHD_OPTION_END, 0, NULL } };
    int most = h->limits.connections < h->loop_count ? h->loop_count : h->limits.connections;
    if (h->loop_count == 1) pool[0].option = MHD_OPTION_END;
    return MHD_start_daemon(flags, 0, on_accept, h, on_request, h,
        MHD_OPTION_LISTEN_SOCKET, h->socket,
        MHD_OPTION_CONNECTION_LIMIT, (unsigned)most,
        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)h->limits.idle_s,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)(h->limits.header_bytes + REPLY_ROOM),
        MHD_OPTION_STRICT_FOR_CLIENT, 0,                   /* the guard is stricter, and answers properly */
        MHD_OPTION_URI_LOG_CALLBACK, on_target, h,
        MHD_OPTION_NOTIFY_COMPLETED, on_completed, h,
        MHD_OPTION_NOTIFY_CONNECTION, on_connection, h,
        MHD_OPTION_ARRAY, pool,
        MHD_OPTION_END);
}

Http *http_start(const HttpSettings *set, char reterr[256])
{
    const char *address = set->address ? set->address : "127.0.0.1", *what = "out of memory";
    Http *h = http_make(set);
    if (h) {
        descriptors_raise(&h->limits);
        h->socket = socket_open(address, set->port);
        if (h->socket < 0) {
            what = strerror(errno);
        } else {
            h->port = port_of(h->socket);
            h->daemon = daemon_start(h);
            what = "the event loops did not start";
        }
    }
    if (h && h->daemon && janitor_start(h)) return h;
    snprintf(reterr, 256, "cannot serve on %s port %d: %s", address, set->port, what);
    if (h && h->daemon) http_stop(h);
    else if (h) {
        if (h->socket >= 0) close(h->socket);
        http_drop(h);
    }
    return NULL;
}

int http_port(const Http *h) { return h->port; }

/* Stop. */

static void pause_ms(int ms) { nanosleep(&(struct timespec){ 0, ms * 1000000L }, NULL); }

/* New connections are closed as they come (on_accept). MHD_quiesce_daemon isn't used: in 0.9.75 it and a
 * worker may both take the listening socket out of the worker's epoll set: the second ends the program. */
void http_quiesce(Http *h)
{
    if (atomic_exchange(&h->quiesced, true)) return;
    for (int i = 0; i < h->loop_count; i++) {
        HttpLoop *loop = &h->loops[i];
        pthread_mutex_lock(&loop->lock);
        streams_end(loop);
        for (HttpConn *c = loop->conns; c; c = c->next)
            if (!atomic_load(&c->busy)) shutdown(c->fd, SHUT_RDWR);
        pthread_mutex_unlock(&loop->lock);
    }
}

static int64_t open_streams(const Http *h)
{
    int64_t n = 0;
    for (int i = 0; i < h->loop_count; i++) n += atomic_load(&h->loops[i].open_streams);
    return n;
}

static void wait_for(const Http *h, int most_ms)
{
    int64_t until = http_now_ms() + most_ms;
    while (http_now_ms() < until && (atomic_load(&h->due) > 0 || open_streams(h))) pause_ms(POLL_MS);
}

void http_stop(Http *h)
{
    http_quiesce(h);
    int64_t until = http_now_ms() + STOP_ANSWERS_MS;
    while (http_now_ms() < until && atomic_load(&h->due) > 0) pause_ms(POLL_MS);
    atomic_store(&h->late, true);
    for (int i = 0; i < h->loop_count; i++) call_give_up(&h->loops[i]);
    wait_for(h, STOP_WRITES_MS);
    janitor_stop(h);
    MHD_stop_daemon(h->daemon);                /* closes the listening socket too */
    h->socket = -1;
    http_drop(h);
}

HttpCounts http_counts(const Http *h)
{
    HttpCounts n = { 0 };
    for (int i = 0; i < h->loop_count; i++) {
        const HttpLoop *l = &h->loops[i];
        n.requests += atomic_load(&l->requests);
        n.refused_by_guard += atomic_load(&l->refused);
        n.limited += atomic_load(&l->limited);
        n.bytes_in += atomic_load(&l->bytes_in);
        n.bytes_out += atomic_load(&l->bytes_out);
        n.connections += atomic_load(&l->open_conns);
        n.streams += atomic_load(&l->open_streams);
        n.streams_overflowed += atomic_load(&l->overflowed);
    }
    return n;
}
