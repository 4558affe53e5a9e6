/* The server and the client of the tests over sockets. */
#include "http_rig.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

char got[ROOM];              /* what the last exchange brought */
int got_len;

int dial(const Http *h)
{
    struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)http_port(h)) };
    int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_true(s >= 0);
    assert_int_equal(connect(s, (struct sockaddr *)&to, sizeof to), 0);
    return s;
}

void put(int s, const char *text, size_t len)
{
    while (len) {
        ssize_t n = send(s, text, len, MSG_NOSIGNAL);
        if (n <= 0) return;
        text += n;
        len -= (size_t)n;
    }
}

void puts_to(int s, const char *z) { put(s, z, strlen(z)); }

bool read_until(int s, const char *until)
{
    struct pollfd p = { s, POLLIN, 0 };
    got_len = 0;
    got[0] = 0;
    while (got_len < ROOM - 1) {
        if (until && memmem(got, (size_t)got_len, until, strlen(until))) return true;
        if (poll(&p, 1, PATIENCE_MS) <= 0) return false;
        ssize_t n = recv(s, got + got_len, (size_t)(ROOM - 1 - got_len), 0);
        if (n <= 0) return !until && n == 0;
        got_len += (int)n;
        got[got_len] = 0;
    }
    return false;
}

void exchange(const Http *h, const char *text)
{
    int s = dial(h);
    puts_to(s, text);
    read_until(s, NULL);
    close(s);
}

int status(void) { return got_len > 12 && !memcmp(got, "HTTP/1.1 ", 9) ? atoi(got + 9) : 0; }
bool has(const char *part) { return memmem(got, (size_t)got_len, part, strlen(part)) != NULL; }

const char *body(void)
{
    const char *end = strstr(got, "\r\n\r\n");
    return end ? end + 4 : "";
}

int times(const char *part)
{
    int n = 0;
    for (const char *at = got; (at = strstr(at, part)); at += strlen(part)) n++;
    return n;
}

/* A handler for all the tests: it echoes, by path. */

atomic_int handled, gone_count;
_Atomic(HttpCall *) held;
static pthread_mutex_t streams_lock = PTHREAD_MUTEX_INITIALIZER;
static HttpStream *streams[64];
static int stream_count;

static void on_gone(void *owner, HttpStream *s)
{
    (void)owner;
    pthread_mutex_lock(&streams_lock);
    for (int i = 0; i < 64; i++)
        if (streams[i] == s) streams[i] = NULL;
    pthread_mutex_unlock(&streams_lock);
    atomic_fetch_add(&gone_count, 1);
}

static void *answer_elsewhere(void *call)
{
    http_answer(call, &(HttpAnswer){ .status = 200, .type = S("text/plain"), .body = S("from a thread") });
    return NULL;
}

static void echo(HttpCall *c)
{
    char text[2048];
    int n = snprintf(text, sizeof text, "%.*s|%.*s|%.*s|%.*s|%.*s|%.*s|%.*s", STR_ARG(http_method(c)),
                     STR_ARG(http_path(c)), STR_ARG(http_query(c)), STR_ARG(http_client(c)),
                     STR_ARG(http_header(c, "X-Word")), STR_ARG(http_cookie(c, "sid")),
                     STR_ARG(http_body(c)));
    if (n >= (int)sizeof text) n = sizeof text - 1;
    http_answer(c, &(HttpAnswer){ .status = 200, .type = S("text/plain"), .body = { text, n } });
}

static void start_stream(HttpCall *c)
{
    pthread_mutex_lock(&streams_lock);
    HttpStream *s = http_stream(c, NULL, on_gone);
    if (s) streams[stream_count++ % 64] = s;
    pthread_mutex_unlock(&streams_lock);
    if (!s) http_refuse(c, BUSY);
}

static void *stream_elsewhere(void *call)
{
    start_stream(call);
    return NULL;
}

static void big(HttpCall *c)
{
    static char text[5000];
    memset(text, 'a', sizeof text);
    HttpAnswer a = { .status = 200, .type = S("application/json"), .body = { text, sizeof text } };
    http_answer(c, &a);
}

void handle(void *ctx, HttpCall *c)
{
    Str path = http_path(c);
    pthread_t thread;
    (void)ctx;
    atomic_fetch_add(&handled, 1);
    if (str_eq(path, S("/thread"))) {
        pthread_create(&thread, NULL, answer_elsewhere, c);
        pthread_detach(thread);
    } else if (str_eq(path, S("/held"))) {
        held = c;
    } else if (str_eq(path, S("/stream"))) {
        start_stream(c);
    } else if (str_eq(path, S("/thread-stream"))) {
        pthread_create(&thread, NULL, stream_elsewhere, c);
        pthread_detach(thread);
    } else if (str_eq(path, S("/big"))) {
        big(c);
    } else if (str_eq(path, S("/size"))) {
        char text[32];
        int n = snprintf(text, sizeof text, "%d", (int)http_body(c).len);
        http_answer(c, &(HttpAnswer){ .status = 200, .type = S("text/plain"), .body = { text, n } });
    } else if (str_eq(path, S("/refuse"))) {
        http_refuse(c, CONFLICT);
    } else if (str_eq(path, S("/own"))) {
        HttpHeader own[] = { { S("Set-Cookie"), S("sid=1") },
                             { S("Cache-Control"), S("no-store, private") } };
        http_answer(c, &(HttpAnswer){ .status = 201, .body = S("{}"), .headers = own, .header_count = 2 });
    } else if (str_eq(path, S("/full")) || str_eq(path, S("/over"))) {
        char words[693];                        /* as long as a handler's own headers may be; one more */
        memset(words, 'f', sizeof words);
        ptrdiff_t len = (ptrdiff_t)sizeof words - str_eq(path, S("/full"));
        HttpHeader own[] = { { S("X-Full-1"), { words, len } } };
        http_answer(c, &(HttpAnswer){ .status = 200, .body = S("{}"), .headers = own, .header_count = 1 });
    } else if (str_eq(path, S("/split"))) {
        HttpHeader own[] = { { S("X-A"), S("a\r\nX-B: b") } };
        http_answer(c, &(HttpAnswer){ .status = 200, .body = S("{}"), .headers = own, .header_count = 1 });
    } else if (str_starts(path, S("/files/"))) {
        char z[128];
        snprintf(z, sizeof z, "%.*s", STR_ARG(str_part(path, 6, path.len)));
        http_answer(c, &(HttpAnswer){ .status = 200, .static_path = z });
    } else {
        echo(c);
    }
}

static bool uploads(Str method, Str path)
{
    (void)method;
    return str_eq(path, S("/upload"));
}

Http *start(HttpLimits limits)
{
    char error[256] = "";
    HttpSettings set = { .threads = 2, .limits = limits, .handle = handle, .is_upload = uploads };
    Http *h = http_start(&set, error);
    if (!h) fail_msg("%s", error);
    assert_true(http_port(h) > 0);
    atomic_store(&handled, 0);
    atomic_store(&gone_count, 0);
    return h;
}

const char *header(const char *name)
{
    static char value[512];
    const char *at = strcasestr(got, name);
    size_t n = at ? strcspn(at + strlen(name), "\r\n") : 0;
    snprintf(value, sizeof value, "%.*s", (int)n, at ? at + strlen(name) : "");
    return value;
}

void wait_for_count(atomic_int *count, int wanted)
{
    for (int i = 0; i < PATIENCE_MS / 5 && atomic_load(count) < wanted; i++) usleep(5000);
    assert_int_equal(atomic_load(count), wanted);
}

int open_stream(const Http *h, const char *path)
{
    int s = dial(h);
    puts_to(s, "GET ");
    puts_to(s, path);
    puts_to(s, " HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_true(read_until(s, "\r\n\r\n"));
    assert_int_equal(status(), 200);
    return s;
}

int send_all(HttpText *t)
{
    int n = 0;
    pthread_mutex_lock(&streams_lock);
    for (int i = 0; i < 64; i++)
        if (streams[i]) n += http_send_text(streams[i], t);
    pthread_mutex_unlock(&streams_lock);
    return n;
}

HttpCall *wait_for_held(void)
{
    HttpCall *call = NULL;
    for (int i = 0; i < PATIENCE_MS / 5 && !(call = atomic_exchange(&held, NULL)); i++) usleep(5000);
    assert_non_null(call);
    return call;
}
