/* The façade over real sockets: what a client gets for what it sends, byte by byte. */
#include "http/http.h"
#include "http/http_guard.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>

enum { PATIENCE_MS = 10000, ROOM = 1 << 20 };

static char got[ROOM];              /* what the last exchange brought */
static int got_len;

static int dial(const Http *h)
{
    struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)http_port(h)) };
    int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_true(s >= 0);
    assert_int_equal(connect(s, (struct sockaddr *)&to, sizeof to), 0);
    return s;
}

/* Send all, or as much as is taken before the other side closes. */
static void put(int s, const char *text, size_t len)
{
    while (len) {
        ssize_t n = send(s, text, len, MSG_NOSIGNAL);
        if (n <= 0) return;
        text += n;
        len -= (size_t)n;
    }
}

static void puts_to(int s, const char *z) { put(s, z, strlen(z)); }

/* Read until `until` is there (NULL: until the end). False: the other side closed, or patience ran out. */
static bool read_until(int s, const char *until)
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

/* Send one request that asks for the connection to be closed (or that makes it so); read all. */
static void exchange_bytes(const Http *h, const char *text, size_t len)
{
    int s = dial(h);
    put(s, text, len);
    read_until(s, NULL);
    close(s);
}

static void exchange(const Http *h, const char *text) { exchange_bytes(h, text, strlen(text)); }

static int status(void) { return got_len > 12 && !memcmp(got, "HTTP/1.1 ", 9) ? atoi(got + 9) : 0; }
static bool has(const char *part) { return memmem(got, (size_t)got_len, part, strlen(part)) != NULL; }

static const char *body(void)
{
    const char *end = strstr(got, "\r\n\r\n");
    return end ? end + 4 : "";
}

/* A handler for all the tests: it echoes, by path. */

static atomic_int handled, gone_count;
static HttpCall *held;
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
                     STR_ARG(http_header(c, "X-Word")), STR_ARG(http_cookie(c, "sid")), STR_ARG(http_body(c)));
    http_answer(c, &(HttpAnswer){ .status = 200, .type = S("text/plain"), .body = { text, n } });
}

static void start_stream(HttpCall *c)
{
    pthread_mutex_lock(&streams_lock);
    HttpStream *s = http_stream(c, NULL, on_gone);
    if (s) streams[stream_count++ % 64] = s;
    pthread_mutex_unlock(&streams_lock);
}

static void big(HttpCall *c)
{
    static char text[5000];
    memset(text, 'a', sizeof text);
    http_answer(c, &(HttpAnswer){ .status = 200, .type = S("application/json"), .body = { text, sizeof text } });
}

static void handle(void *ctx, HttpCall *c)
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
    } else if (str_eq(path, S("/big"))) {
        big(c);
    } else if (str_eq(path, S("/size"))) {
        char text[32];
        int n = snprintf(text, sizeof text, "%d", (int)http_body(c).len);
        http_answer(c, &(HttpAnswer){ .status = 200, .type = S("text/plain"), .body = { text, n } });
    } else if (str_eq(path, S("/refuse"))) {
        http_refuse(c, CONFLICT);
    } else if (str_eq(path, S("/own"))) {
        HttpHeader own[] = { { S("Set-Cookie"), S("sid=1") }, { S("Cache-Control"), S("no-store, private") } };
        http_answer(c, &(HttpAnswer){ .status = 201, .body = S("{}"), .headers = own, .header_count = 2 });
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

static Http *start(HttpLimits limits)
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

#define GET(path, more) "GET " path " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" more "\r\n"

static void answers_a_plain_request(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    (void)state;
    exchange(h, GET("/a%20b?x=1&y=%202", "X-Word:  hello \r\nCookie: a=b; sid=tok; c=d\r\n"));
    assert_int_equal(status(), 200);
    assert_string_equal(body(), "GET|/a b|x=1&y=%202|127.0.0.1|hello|tok|");
    exchange(h, "POST /p HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\n\r\nabcde");
    assert_string_equal(body(), "POST|/p||127.0.0.1|||abcde");
    exchange(h, "PATCH /p HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    assert_string_equal(body(), "PATCH|/p||127.0.0.1|||abcde");
    exchange(h, "GET /old HTTP/1.0\r\n\r\n");
    assert_string_equal(body(), "GET|/old||127.0.0.1|||");
    exchange(h, GET("/thread", ""));
    assert_string_equal(body(), "from a thread");
    http_stop(h);
}

/* Nobody but the guard may answer, once, and the connection ends: what follows is never taken for a request. */
typedef struct Malformed { const char *what, *text; size_t len; } Malformed;
#define BAD(what, text) { what, text, sizeof text - 1 }
#define POST_ "POST /x HTTP/1.1\r\nHost: a\r\n"
#define GET_ "GET /x HTTP/1.1\r\nHost: a\r\n"

static const Malformed malformed[] = {
    BAD("1 length and coding", POST_ "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    BAD("2 two lengths that differ", POST_ "Content-Length: 2\r\nContent-Length: 3\r\n\r\nab"),
    BAD("3 two lengths alike", POST_ "Content-Length: 2\r\nContent-Length: 2\r\n\r\nab"),
    BAD("4 length +2", POST_ "Content-Length: +2\r\n\r\nab"),
    BAD("5 length 2, 2", POST_ "Content-Length: 2, 2\r\n\r\nab"),
    BAD("6 length 0x2", POST_ "Content-Length: 0x2\r\n\r\nab"),
    BAD("7 length -1", POST_ "Content-Length: -1\r\n\r\n"),
    BAD("8 length past 64 bits", POST_ "Content-Length: 18446744073709551618\r\n\r\nab"),
    BAD("9 coding xchunked", POST_ "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
    BAD("10 coding chunked, identity", POST_ "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
    BAD("11 space before the colon", POST_ "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
    BAD("12 no Host", "GET /x HTTP/1.1\r\n\r\n"),
    BAD("13 two Hosts", GET_ "Host: b\r\n\r\n"),
    BAD("14 NUL in a value", GET_ "X-A: b\0c\r\n\r\n"),
    BAD("15 line feeds alone", "GET /x HTTP/1.1\nHost: a\n\n"),
    BAD("16 a folded line", GET_ "X-A: b\r\n c\r\n\r\n"),
    BAD("17 coding in HTTP/1.0", "POST /x HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    BAD("18 a line without a colon", GET_ "Content-Length\r\n\r\n"),
    BAD("19 two codings", POST_ "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    BAD("one line feed alone, in the middle", GET_ "X-A: b\nX-B: c\r\n\r\n"),
    BAD("one line feed alone, at the end", GET_ "X-A: b\r\n\n"),
    BAD("a carriage return alone", GET_ "X-A: b\rX-B: c\r\n\r\n"),
    BAD("NUL in a name", GET_ "X\0A: b\r\n\r\n"),
    BAD("NUL in the target", "GET /x\0y HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("a coding with a tab after it", POST_ "Transfer-Encoding: chunked\t\r\n\r\n0\r\n\r\n"),
    BAD("a length with a space in it", POST_ "Content-Length: 2 3\r\n\r\nab"),
    BAD("an empty length", POST_ "Content-Length:\r\n\r\nab"),
    BAD("two spaces after the method", "GET  /x HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("a space in the target", "GET /x y HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("a space after the version", "GET /x HTTP/1.1 \r\nHost: a\r\n\r\n"),
    BAD("no version", "GET /x\r\nHost: a\r\n\r\n"),
    BAD("version 1.2", "GET /x HTTP/1.2\r\nHost: a\r\n\r\n"),
    BAD("version 2.0", "GET /x HTTP/2.0\r\nHost: a\r\n\r\n"),
    BAD("a control character", GET_ "X-A: b\x01\r\n\r\n"),
    BAD("a name with a bracket", GET_ "X(A: b\r\n\r\n"),
    BAD("a Host with a user", "GET /x HTTP/1.1\r\nHost: a@b\r\n\r\n"),
    BAD("an unknown method", "BREW /x HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("TRACE", "TRACE /x HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("CONNECT", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("a path upwards", "GET /x/../y HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("a path upwards, encoded", "GET /x/%2e%2e/y HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("an encoded slash", "GET /x%2Fy HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("an encoded NUL", "GET /x%00y HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("another authority", "GET http://b/x HTTP/1.1\r\nHost: a\r\n\r\n"),
    BAD("a chunk of size 0x1", POST_ "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n"),
    BAD("a chunk of size +1", POST_ "Transfer-Encoding: chunked\r\n\r\n+1\r\na\r\n0\r\n\r\n"),
    BAD("a chunk of size -1", POST_ "Transfer-Encoding: chunked\r\n\r\n-1\r\na\r\n0\r\n\r\n"),
    BAD("a chunk past 64 bits", POST_ "Transfer-Encoding: chunked\r\n\r\n10000000000000001\r\na\r\n0\r\n\r\n"),
    BAD("a chunk longer than it says", POST_ "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n"),
    BAD("a chunk without a size", POST_ "Transfer-Encoding: chunked\r\n\r\n\r\na\r\n0\r\n\r\n"),
};

static void refuses_malformed_requests(void **state)
{
    static const char after[] = "GET /smuggled HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    Http *h = start((HttpLimits){ .idle_s = 2 });
    (void)state;
    for (int i = 0; i < COUNT(malformed); i++) {
        int s = dial(h);
        put(s, malformed[i].text, malformed[i].len);
        puts_to(s, after);
        read_until(s, NULL);
        close(s);
        bool closed_or_refused = !got_len || (status() >= 400 && status() < 600 && status() != 500);
        if (!closed_or_refused || has("HTTP/1.1 2") || atomic_load(&handled))
            fail_msg("%s: %d handled, answer: %s", malformed[i].what, atomic_load(&handled), got);
    }
    assert_true(http_counts(h).refused_by_guard > 19);
    exchange(h, GET("/well", ""));
    assert_int_equal(status(), 200);
    assert_true(has("/well"));
    http_stop(h);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(answers_a_plain_request),
        cmocka_unit_test(refuses_malformed_requests),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
