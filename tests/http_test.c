/* The façade over real sockets: what a client gets for what it sends. */
#include "http_rig.h"

#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

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

static void says_the_same_to_head(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    int s = dial(h);
    (void)state;
    puts_to(s, "HEAD /big HTTP/1.1\r\nHost: a\r\n\r\n" GET("/next", ""));
    assert_true(read_until(s, NULL));
    assert_int_equal(times("HTTP/1.1 200"), 2);
    assert_true(has("Content-Length: 5000\r\n"));
    assert_true(has("\r\n\r\nHTTP/1.1 200"));
    assert_true(has("GET|/next|"));
    close(s);
    http_stop(h);
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
        cmocka_unit_test(says_the_same_to_head),
        cmocka_unit_test(fills_in_the_headers),
        cmocka_unit_test(answers_304_to_the_same_tag),
        cmocka_unit_test(packs_text_for_those_who_take_it),
        cmocka_unit_test(refuses_by_rfc_9457),
        cmocka_unit_test(serves_embedded_files),
        cmocka_unit_test(believes_the_nearest_proxy_only_if_told),
        cmocka_unit_test(says_why_it_cannot_start),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
