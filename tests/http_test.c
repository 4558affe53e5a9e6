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

static int times(const char *part)
{
    int n = 0;
    for (const char *at = got; (at = strstr(at, part)); at += strlen(part)) n++;
    return n;
}

/* A handler for all the tests: it echoes, by path. */

static atomic_int handled, gone_count;
static _Atomic(HttpCall *) held;
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
    if (n >= (int)sizeof text) n = sizeof text - 1;
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

/* The library below reads the body of some methods on after an early answer: it must not take it for a request. */
static void refused_bodies_are_not_requests(void **state)
{
    static const char *const methods[] = { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" };
    Http *h = start((HttpLimits){ .idle_s = 2, .body_bytes = 10 });
    char text[512];
    (void)state;
    for (int i = 0; i < COUNT(methods); i++) {
        snprintf(text, sizeof text, "%s /x HTTP/1.1\r\nHost: a\r\nContent-Length: 58\r\n\r\n"
                 "GET /smuggled HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n      ", methods[i]);
        exchange(h, text);
        if (status() != 413 || has("HTTP/1.1 2") || atomic_load(&handled)) fail_msg("%s: %s", methods[i], got);
        assert_true(has("Connection: close"));
    }
    http_stop(h);
}

static void says_the_same_to_head(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    int s = dial(h);
    (void)state;
    puts_to(s, "HEAD /big HTTP/1.1\r\nHost: a\r\n\r\nGET /next HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    assert_true(read_until(s, NULL));
    assert_int_equal(times("HTTP/1.1 200"), 2);
    assert_true(has("Content-Length: 5000\r\n"));
    assert_true(has("\r\n\r\nHTTP/1.1 200"));
    assert_true(has("GET|/next|"));
    close(s);
    http_stop(h);
}

static const char *header(const char *name)
{
    static char value[512];
    const char *at = strcasestr(got, name);
    size_t n = at ? strcspn(at + strlen(name), "\r\n") : 0;
    snprintf(value, sizeof value, "%.*s", (int)n, at ? at + strlen(name) : "");
    return value;
}

static void fills_in_the_headers(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    (void)state;
    exchange(h, GET("/big", ""));
    assert_string_equal(header("\r\nContent-Type: "), "application/json");
    assert_string_equal(header("\r\nCache-Control: "), "private, no-cache");
    assert_string_equal(header("\r\nX-Content-Type-Options: "), "nosniff");
    assert_string_equal(header("\r\nReferrer-Policy: "), "same-origin");
    assert_string_equal(header("\r\nPermissions-Policy: "), "camera=(self), geolocation=(self)");
    assert_string_equal(header("\r\nVary: "), "Accept-Encoding");
    assert_string_equal(header("\r\nContent-Security-Policy: "),
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; font-src 'self'; "
        "worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
        "frame-ancestors 'none'");
    assert_false(has("Content-Encoding"));
    exchange(h, "POST /big HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    assert_string_equal(header("\r\nCache-Control: "), "no-store");
    assert_false(has("ETag"));
    exchange(h, GET("/own", ""));
    assert_int_equal(status(), 201);
    assert_string_equal(header("\r\nCache-Control: "), "no-store, private");
    assert_int_equal(times("Cache-Control"), 1);
    assert_string_equal(header("\r\nSet-Cookie: "), "sid=1");
    exchange(h, GET("/split", ""));
    assert_int_equal(status(), 500);
    assert_false(has("X-B"));
    http_stop(h);
}

static void answers_304_to_the_same_tag(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    char text[512], tag[64];
    (void)state;
    exchange(h, GET("/big", ""));
    snprintf(tag, sizeof tag, "%s", header("\r\nETag: "));
    assert_true(!strncmp(tag, "W/\"", 3));
    snprintf(text, sizeof text, GET("/big", "If-None-Match: \"x\", %s\r\n"), tag);
    exchange(h, text);
    assert_int_equal(status(), 304);
    assert_string_equal(header("\r\nETag: "), tag);
    assert_string_equal(body(), "");
    exchange(h, GET("/big", "If-None-Match: \"x\"\r\n"));
    assert_int_equal(status(), 200);
    http_stop(h);
}

static int inflated(char *to, int room)
{
    z_stream z = { 0 };
    assert_int_equal(inflateInit2(&z, 15 + 16), Z_OK);
    z.next_in = (Bytef *)(uintptr_t)body();
    z.avail_in = (uInt)(got + got_len - body());
    z.next_out = (Bytef *)to;
    z.avail_out = (uInt)room;
    assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
    inflateEnd(&z);
    return (int)z.total_out;
}

static void packs_text_for_those_who_take_it(void **state)
{
    static char text[8192];
    Http *h = start((HttpLimits){ 0 });
    (void)state;
    exchange(h, GET("/big", "Accept-Encoding: br, gzip;q=0.8\r\n"));
    assert_string_equal(header("\r\nContent-Encoding: "), "gzip");
    assert_true(got + got_len - body() < 500);
    assert_int_equal(inflated(text, sizeof text), 5000);
    for (int i = 0; i < 5000; i++) assert_int_equal(text[i], 'a');
    exchange(h, GET("/big", "Accept-Encoding: gzip;q=0\r\n"));
    assert_false(has("Content-Encoding"));
    exchange(h, GET("/small", "Accept-Encoding: gzip\r\n"));
    assert_false(has("Content-Encoding"));
    http_stop(h);
}

static void refuses_by_rfc_9457(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    (void)state;
    exchange(h, GET("/refuse", ""));
    assert_int_equal(status(), 409);
    assert_string_equal(header("\r\nContent-Type: "), "application/problem+json");
    assert_true(has(CONFLICT->zh) && has(CONFLICT->code) && has("\"status\":409"));
    exchange(h, GET("/refuse", "Accept-Language: en-GB, zh;q=0.5\r\n"));
    assert_true(has(CONFLICT->en));
    assert_string_equal(header("\r\nContent-Language: "), "en");
    http_stop(h);
}

static void serves_embedded_files(void **state)
{
    static const unsigned char plain[] = "plain text", gzip[] = "g-form", brotli[] = "b-form";
    static const HttpFile files[] = {
        { "/app-3f9c2b1a.js", "text/javascript", "\"tag1\"", plain, gzip, brotli, 10, 6, 6, true },
        { "/index.html", "text/html", "\"tag2\"", plain, NULL, NULL, 10, 0, 0, false },
    };
    (void)state;
    http_files(files, 2);
    Http *h = start((HttpLimits){ 0 });
    exchange(h, GET("/files/app-3f9c2b1a.js", "Accept-Encoding: gzip, br\r\n"));
    assert_string_equal(body(), "b-form");
    assert_string_equal(header("\r\nETag: "), "\"tag1-br\"");
    assert_string_equal(header("\r\nCache-Control: "), "public, max-age=31536000, immutable");
    assert_string_equal(header("\r\nVary: "), "Accept-Encoding");
    exchange(h, GET("/files/app-3f9c2b1a.js", "Accept-Encoding: gzip\r\nIf-None-Match: \"tag1-br\"\r\n"));
    assert_string_equal(body(), "g-form");
    exchange(h, GET("/files/app-3f9c2b1a.js", "Accept-Encoding: gzip\r\nIf-None-Match: \"tag1-gz\"\r\n"));
    assert_int_equal(status(), 304);
    exchange(h, GET("/files/app-3f9c2b1a.js", ""));
    assert_string_equal(body(), "plain text");
    assert_string_equal(header("\r\nETag: "), "\"tag1\"");
    exchange(h, GET("/files/index.html", "Accept-Encoding: gzip, br\r\n"));
    assert_string_equal(body(), "plain text");
    assert_string_equal(header("\r\nCache-Control: "), "no-cache");
    assert_true(has("Content-Security-Policy"));
    exchange(h, GET("/files/none", ""));
    assert_int_equal(status(), 404);
    http_stop(h);
    http_files(NULL, 0);
}

static void post_size(const Http *h, const char *path, int claimed, int sent)
{
    static char filler[1 << 20];
    char head[256];
    int s = dial(h);
    snprintf(head, sizeof head, "POST %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: %d\r\n\r\n", path,
             claimed);
    puts_to(s, head);
    put(s, filler, (size_t)sent);
    read_until(s, NULL);
    close(s);
}

static void chunks(int s, int each, int count)
{
    static char filler[8192];
    for (int i = 0; i < count; i++) {
        char line[32];
        snprintf(line, sizeof line, "%x\r\n", (unsigned)each);
        puts_to(s, line);
        put(s, filler, (size_t)each);
        puts_to(s, "\r\n");
    }
}

static void limits_bodies(void **state)
{
    Http *h = start((HttpLimits){ .body_bytes = 1000, .upload_bytes = 500000, .waiting_bytes = 300000 });
    (void)state;
    post_size(h, "/size", 1000, 1000);
    assert_string_equal(body(), "1000");
    post_size(h, "/size", 1001, 0);             /* answered before the body comes */
    assert_int_equal(status(), 413);
    post_size(h, "/upload", 200000, 200000);
    assert_int_equal(status(), 200);
    post_size(h, "/upload", 500001, 0);
    assert_int_equal(status(), 413);
    post_size(h, "/upload", 400000, 400000);    /* allowed, but over what may wait in memory */
    assert_int_equal(status(), 503);
    assert_true(has("Retry-After: 1"));
    int s = dial(h);
    puts_to(s, "POST /size HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    chunks(s, 100, 11);
    puts_to(s, "0\r\n\r\n");
    read_until(s, NULL);
    assert_int_equal(status(), 413);
    close(s);
    s = dial(h);
    puts_to(s, "POST /size HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    chunks(s, 8000, 1000);                      /* without end: cut off */
    read_until(s, NULL);
    close(s);
    post_size(h, "/upload", 200000, 200000);    /* and all memory is free again */
    assert_int_equal(status(), 200);
    http_stop(h);
}

static void asks_for_the_body_only_if_it_is_wanted(void **state)
{
    Http *h = start((HttpLimits){ .body_bytes = 10 });
    (void)state;
    int s = dial(h);
    puts_to(s, "POST /size HTTP/1.1\r\nHost: a\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    assert_true(read_until(s, "100 Continue\r\n\r\n"));
    puts_to(s, "abcde");
    read_until(s, NULL);
    assert_string_equal(body(), "5");
    close(s);
    exchange(h, "POST /size HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 50\r\n\r\n");
    assert_int_equal(status(), 413);
    assert_false(has("100 Continue"));
    http_stop(h);
}

static void limits_headers(void **state)
{
    static char text[40000];
    Http *h = start((HttpLimits){ 0 });
    (void)state;
    for (int size = 500; size < 20000; size += 500) {
        int n = snprintf(text, sizeof text, "GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Word: ");
        memset(text + n, 'w', (size_t)size);
        strcpy(text + n + size, "\r\n\r\n");
        exchange(h, text);
        if (size <= 2000) assert_int_equal(status(), 200);
        else if (size >= 4000) assert_true(!got_len || status() == 431);
    }
    for (int count = 5; count < 400; count += 13) {
        int n = snprintf(text, sizeof text, "GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n");
        for (int i = 0; i < count; i++) n += snprintf(text + n, sizeof text - (size_t)n, "X-%d: %d\r\n", i, i);
        strcpy(text + n, "\r\n");
        exchange(h, text);
        if (count <= 30) assert_int_equal(status(), 200);
        else if (count > 100) assert_true(!got_len || status() == 431);
    }
    for (int size = 100; size < 3000; size += 100) {        /* cookies take their room twice */
        int n = snprintf(text, sizeof text, "GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\nCookie: sid=");
        memset(text + n, 'w', (size_t)size);
        strcpy(text + n + size, "\r\n\r\n");
        exchange(h, text);
        if (size <= 1500) assert_int_equal(status(), 200);
        else assert_true(!got_len || status() == 200 || status() == 431);
    }
    int n = snprintf(text, sizeof text, "GET /");           /* a long target */
    memset(text + n, 'p', 8000);
    strcpy(text + n + 8000, " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    exchange(h, text);
    assert_true(status() == 414 || status() == 431);
    http_stop(h);
}

static void limits_the_rate_of_an_address(void **state)
{
    Http *h = start((HttpLimits){ .requests_per_s_each = 1, .burst_each = 3 });
    int refused = 0;
    (void)state;
    for (int i = 0; i < 5; i++) {
        exchange(h, GET("/x", ""));
        if (status() != 429) continue;
        refused++;
        assert_int_equal(atoi(header("\r\nRetry-After: ")), 1);
        assert_true(has("http.too_many"));
    }
    assert_true(refused >= 1);
    assert_int_equal(http_counts(h).limited, refused);
    http_stop(h);
}

static void limits_the_connections_of_an_address(void **state)
{
    Http *h = start((HttpLimits){ .connections_each = 3 });
    int s[8], open = 0;
    (void)state;
    for (int i = 0; i < 8; i++) s[i] = dial(h);
    for (int i = 0; i < 8; i++) {
        puts_to(s[i], "GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
        open += read_until(s[i], "GET|/x|");
    }
    assert_in_range(open, 3, 4);                /* two loops may both let in the last one */
    for (int i = 0; i < 8; i++) close(s[i]);
    for (int i = 0; i < 1000 && http_counts(h).connections; i++) usleep(5000);
    exchange(h, GET("/x", ""));
    assert_int_equal(status(), 200);
    http_stop(h);
}

static void believes_the_nearest_proxy_only_if_told(void **state)
{
    char error[256];
    HttpSettings set = { .threads = 1, .handle = handle, .trust_forwarded = true };
    (void)state;
    Http *h = http_start(&set, error);
    assert_non_null(h);
    exchange(h, GET("/x", "X-Forwarded-For: 1.1.1.1, 10.0.0.9\r\n"));
    assert_string_equal(body(), "GET|/x||10.0.0.9|||");
    exchange(h, GET("/x", "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 2001:db8::1\r\n"));
    assert_string_equal(body(), "GET|/x||2001:db8::1|||");
    exchange(h, GET("/x", "X-Forwarded-For: 1.1.1.1, nonsense\r\n"));
    assert_string_equal(body(), "GET|/x||127.0.0.1|||");
    http_stop(h);
    h = start((HttpLimits){ 0 });
    exchange(h, GET("/x", "X-Forwarded-For: 1.1.1.1\r\n"));
    assert_string_equal(body(), "GET|/x||127.0.0.1|||");
    http_stop(h);
}

/* One byte now and then, without end: the connection is closed all the same. */
static bool trickle(const Http *h, const char *head, const char *drop)
{
    int s = dial(h);
    struct pollfd p = { s, POLLIN, 0 };
    bool closed = false;
    puts_to(s, head);
    for (int i = 0; i < 200 && !closed; i++) {
        puts_to(s, drop);
        if (poll(&p, 1, 100) > 0) closed = recv(s, got, sizeof got, 0) <= 0;
    }
    close(s);
    return closed;
}

static void cuts_off_slow_senders(void **state)
{
    Http *h = start((HttpLimits){ .idle_s = 1 });
    (void)state;
    assert_true(trickle(h, "GET /x HTTP/1.1\r\nHost: a\r\nX-A: ", "b"));
    assert_true(trickle(h, "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n", "b"));
    assert_true(trickle(h, "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\nb\r\n"));
    assert_true(trickle(h, "", ""));
    assert_int_equal(atomic_load(&handled), 0);
    http_stop(h);
}

static void wait_for_count(atomic_int *count, int wanted)
{
    for (int i = 0; i < PATIENCE_MS / 5 && atomic_load(count) < wanted; i++) usleep(5000);
    assert_int_equal(atomic_load(count), wanted);
}

static int open_stream(const Http *h)
{
    int s = dial(h);
    puts_to(s, "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_true(read_until(s, "\r\n\r\n"));
    assert_int_equal(status(), 200);
    return s;
}

/* Into every open stream; how many took it. */
static int send_all(HttpText *t)
{
    int n = 0;
    pthread_mutex_lock(&streams_lock);
    for (int i = 0; i < 64; i++)
        if (streams[i]) n += http_send_text(streams[i], t);
    pthread_mutex_unlock(&streams_lock);
    return n;
}

static void streams_events(void **state)
{
    Http *h = start((HttpLimits){ .comment_s = 1 });
    HttpText *t = http_text(S("data: 推门\n\n"));
    int s[10];
    (void)state;
    for (int i = 0; i < 10; i++) s[i] = open_stream(h);
    assert_string_equal(header("\r\nContent-Type: "), "text/event-stream");
    assert_int_equal(http_counts(h).streams, 10);
    for (int round = 0; round < 3; round++) {
        assert_int_equal(send_all(t), 10);
        for (int i = 0; i < 10; i++) assert_true(read_until(s[i], "data: 推门\n\n"));
    }
    assert_true(read_until(s[0], ":\n\n"));     /* the comment line */
    for (int i = 0; i < 5; i++) close(s[i]);
    wait_for_count(&gone_count, 5);             /* found by the comment lines */
    assert_int_equal(send_all(t), 5);
    http_quiesce(h);
    for (int i = 5; i < 10; i++) {
        assert_true(read_until(s[i], NULL));
        assert_true(got_len >= 5 && !strcmp(got + got_len - 5, "0\r\n\r\n"));      /* a clean end */
        close(s[i]);
    }
    wait_for_count(&gone_count, 10);
    assert_int_equal(http_counts(h).streams, 0);
    http_text_drop(t);
    http_stop(h);
    assert_int_equal(atomic_load(&gone_count), 10);
}

static void ends_streams_that_do_not_read(void **state)
{
    static char filler[65536];
    Http *h = start((HttpLimits){ .idle_s = 30 });
    HttpText *t = http_text((Str){ filler, sizeof filler });
    int s = open_stream(h), sent = 0;
    (void)state;
    while (sent < 10000 && send_all(t)) sent++;
    assert_true(sent > 2 && sent < 10000);
    wait_for_count(&gone_count, 1);
    assert_int_equal(http_counts(h).streams_overflowed, 1);
    http_text_drop(t);
    close(s);
    http_stop(h);
    assert_int_equal(atomic_load(&gone_count), 1);
}

static HttpCall *wait_for_held(void)
{
    HttpCall *call = NULL;
    for (int i = 0; i < PATIENCE_MS / 5 && !(call = atomic_exchange(&held, NULL)); i++) usleep(5000);
    assert_non_null(call);
    return call;
}

static void *stopper(void *h)
{
    http_stop(h);
    return NULL;
}

static void stops_while_a_call_is_held(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    int s = dial(h), idle = dial(h);
    pthread_t thread;
    (void)state;
    puts_to(s, "POST /held HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
    HttpCall *call = wait_for_held();
    pthread_create(&thread, NULL, stopper, h);
    assert_true(read_until(s, NULL));
    assert_int_equal(status(), 503);            /* what is late hears 503 */
    pthread_join(thread, NULL);
    assert_true(str_eq(http_body(call), S("abc")));         /* and whoever answers late finds all as it was */
    http_answer(call, &(HttpAnswer){ .status = 200, .body = S("{}") });
    close(s);
    close(idle);
}

static void waits_for_an_answer_on_its_way(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    int s = dial(h);
    pthread_t thread;
    (void)state;
    puts_to(s, "GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
    HttpCall *call = wait_for_held();
    pthread_create(&thread, NULL, stopper, h);
    usleep(50000);
    http_answer(call, &(HttpAnswer){ .status = 200, .body = S("{\"in\":\"time\"}") });
    assert_true(read_until(s, NULL));
    assert_int_equal(status(), 200);
    assert_true(has("in"));
    pthread_join(thread, NULL);
    close(s);
}

static atomic_bool storming;

static void *storm(void *ctx)
{
    const Http *h = ctx;
    char text[4096];
    while (atomic_load(&storming)) {
        int s = dial(h);
        struct pollfd p = { s, POLLIN, 0 };
        puts_to(s, "GET /thread HTTP/1.1\r\nHost: a\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n"
                   "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"
                   "GET /thread HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        while (poll(&p, 1, PATIENCE_MS) > 0 && recv(s, text, sizeof text, 0) > 0)
            ;
        close(s);
    }
    return NULL;
}

/* Answers from many threads while the server runs, and while streams come and go: for the sanitizers. */
static void holds_in_a_storm(void **state)
{
    Http *h = start((HttpLimits){ .comment_s = 1 });
    HttpText *t = http_text(S("data: x\n\n"));
    pthread_t thread[4];
    (void)state;
    atomic_store(&storming, true);
    for (int i = 0; i < 4; i++) pthread_create(&thread[i], NULL, storm, h);
    for (int i = 0; i < 100; i++) {
        int s = open_stream(h);
        send_all(t);
        if (i % 3) assert_true(read_until(s, "data: x\n\n"));
        close(s);
        send_all(t);
    }
    atomic_store(&storming, false);
    for (int i = 0; i < 4; i++) pthread_join(thread[i], NULL);
    http_stop(h);
    assert_int_equal(atomic_load(&gone_count), 100);
    http_text_drop(t);
}

static void says_why_it_cannot_start(void **state)
{
    char error[256] = "";
    HttpSettings set = { .address = "not-an-address", .handle = handle };
    (void)state;
    assert_null(http_start(&set, error));
    assert_non_null(strstr(error, "not-an-address"));
    Http *h = start((HttpLimits){ 0 });
    set = (HttpSettings){ .port = http_port(h), .handle = handle };
    assert_null(http_start(&set, error));
    assert_non_null(strstr(error, "in use"));
    http_stop(h);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(answers_a_plain_request),
        cmocka_unit_test(refuses_malformed_requests),
        cmocka_unit_test(refused_bodies_are_not_requests),
        cmocka_unit_test(says_the_same_to_head),
        cmocka_unit_test(fills_in_the_headers),
        cmocka_unit_test(answers_304_to_the_same_tag),
        cmocka_unit_test(packs_text_for_those_who_take_it),
        cmocka_unit_test(refuses_by_rfc_9457),
        cmocka_unit_test(serves_embedded_files),
        cmocka_unit_test(limits_bodies),
        cmocka_unit_test(asks_for_the_body_only_if_it_is_wanted),
        cmocka_unit_test(limits_headers),
        cmocka_unit_test(limits_the_rate_of_an_address),
        cmocka_unit_test(limits_the_connections_of_an_address),
        cmocka_unit_test(believes_the_nearest_proxy_only_if_told),
        cmocka_unit_test(cuts_off_slow_senders),
        cmocka_unit_test(streams_events),
        cmocka_unit_test(ends_streams_that_do_not_read),
        cmocka_unit_test(stops_while_a_call_is_held),
        cmocka_unit_test(waits_for_an_answer_on_its_way),
        cmocka_unit_test(holds_in_a_storm),
        cmocka_unit_test(says_why_it_cannot_start),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
