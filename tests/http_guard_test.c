/* The pure parts: the guard, request targets, negotiation, entity tags, token buckets. */
#include "http/http_guard.h"
#include "http/http_limit.h"
#include "http/http_pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static HttpLength length;

/* A request from "Name: value" pairs. */
static Err guard(const char *method, const char *version, bool whole, const char *const pair[][2])
{
    HttpHeader header[16];
    int n = 0;
    for (; pair && pair[n][0]; n++) header[n] = (HttpHeader){ str_of(pair[n][0]), str_of(pair[n][1]) };
    HttpHead head = { str_of(method), S("/x"), str_of(version), header, n, whole, false };
    length = (HttpLength){ -1, false };
    return http_guard(&head, &length);
}

#define PAIRS(...) (const char *const[][2]){ __VA_ARGS__, { NULL, NULL } }
#define POST(...) guard("POST", "HTTP/1.1", true, PAIRS({ "Host", "a" }, __VA_ARGS__))

static void tells_the_length(void **state)
{
    (void)state;
    assert_null(POST({ "X-A", "b" }));
    assert_true(length.bytes == 0 && !length.chunked);
    assert_null(POST({ "Content-Length", "0" }));
    assert_null(POST({ "content-LENGTH", "123456789012345678" }));
    assert_true(length.bytes == 123456789012345678 && !length.chunked);
    assert_null(POST({ "Transfer-Encoding", "Chunked" }));
    assert_true(length.bytes == 0 && length.chunked);
}

static void refuses_unclear_lengths(void **state)
{
    static const char *const bad[] = { "", "+1", "-1", "-0", "0x1", "1 ", " 1", "1,1", "1.0", "1e3", "a",
                                       "1234567890123456789", "99999999999999999999", "\xEF\xBC\x91" };
    static const char *const coding[] = { "", "xchunked", "chunked,", "chunked, chunked", "identity",
                                          "gzip, chunked", "chunked ", "\tchunked", "chunked;a=b" };
    (void)state;
    for (int i = 0; i < COUNT(bad); i++)
        assert_ptr_equal(POST({ "Content-Length", bad[i] }), HTTP_BAD_LENGTH);
    for (int i = 0; i < COUNT(coding); i++)
        assert_ptr_equal(POST({ "Transfer-Encoding", coding[i] }), HTTP_BAD_LENGTH);
    assert_ptr_equal(POST({ "Content-Length", "1" }, { "Content-Length", "1" }), HTTP_BAD_LENGTH);
    assert_ptr_equal(POST({ "Content-Length", "1" }, { "Transfer-Encoding", "chunked" }), HTTP_BAD_LENGTH);
    assert_ptr_equal(POST({ "Transfer-Encoding", "chunked" }, { "Content-Length", "0" }), HTTP_BAD_LENGTH);
    Err old = guard("POST", "HTTP/1.0", true, PAIRS({ "Transfer-Encoding", "chunked" }));
    assert_ptr_equal(old, HTTP_BAD_LENGTH);
    assert_int_equal(length.bytes, -1);         /* never written on refusal */
}

static void wants_one_host(void **state)
{
    (void)state;
    assert_null(guard("GET", "HTTP/1.1", true, PAIRS({ "hOST", "[2001:db8::1]:8080" })));
    assert_null(guard("GET", "HTTP/1.1", true, PAIRS({ "Host", "" })));
    assert_null(guard("GET", "HTTP/1.0", true, NULL));
    assert_ptr_equal(guard("GET", "HTTP/1.1", true, NULL), HTTP_BAD_HOST);
    assert_ptr_equal(guard("GET", "HTTP/1.1", true, PAIRS({ "Host", "a" }, { "Host", "a" })), HTTP_BAD_HOST);
    assert_ptr_equal(guard("GET", "HTTP/1.1", true, PAIRS({ "Host", "a/b" })), HTTP_BAD_HOST);
    assert_ptr_equal(guard("GET", "HTTP/1.1", true, PAIRS({ "Host", "a, b" })), HTTP_BAD_HOST);
    assert_ptr_equal(guard("GET", "HTTP/1.1", true, PAIRS({ "Host", "u@b" })), HTTP_BAD_HOST);
}

static void knows_methods_and_versions(void **state)
{
    (void)state;
    assert_null(guard("PATCH", "HTTP/1.1", true, PAIRS({ "Host", "a" })));
    assert_ptr_equal(guard("OPTIONS", "HTTP/1.1", true, PAIRS({ "Host", "a" })), HTTP_BAD_METHOD);
    assert_ptr_equal(guard("get", "HTTP/1.1", true, PAIRS({ "Host", "a" })), HTTP_UNKNOWN_METHOD);
    assert_ptr_equal(guard("GE T", "HTTP/1.1", true, PAIRS({ "Host", "a" })), HTTP_BAD_HEADER);
    assert_ptr_equal(guard("GET", "HTTP/1.2", true, PAIRS({ "Host", "a" })), HTTP_BAD_VERSION);
    assert_ptr_equal(guard("GET", "", true, PAIRS({ "Host", "a" })), HTTP_BAD_VERSION);
    assert_ptr_equal(guard("GET", "HTTP/1.1", false, PAIRS({ "Host", "a" })), HTTP_BAD_HEADER);
    assert_ptr_equal(POST({ "X A", "b" }), HTTP_BAD_HEADER);
    assert_ptr_equal(POST({ "", "b" }), HTTP_BAD_HEADER);
    assert_ptr_equal(POST({ "X-A", "b\nc" }), HTTP_BAD_HEADER);
    assert_ptr_equal(POST({ "X-A", "b\x7F" }), HTTP_BAD_HEADER);
    assert_null(POST({ "X-A", "\xE6\x8E\xA8\tb" }));
}

static void options_are_taken_where_they_are_served(void **state)
{
    HttpHeader header[] = { { S("Host"), S("a") } };
    HttpHead head = { S("OPTIONS"), S("/x"), S("HTTP/1.1"), header, 1, true, true };
    (void)state;
    assert_null(http_guard(&head, &length));
    head.method = S("TRACE");
    assert_ptr_equal(http_guard(&head, &length), HTTP_BAD_METHOD);
    head.method = S("options");
    assert_ptr_equal(http_guard(&head, &length), HTTP_UNKNOWN_METHOD);
}

static void decodes_targets(void **state)
{
    static const struct { const char *target, *path, *query; } good[] = {
        { "/", "/", "" }, { "/a/b/", "/a/b/", "" }, { "/a?b=c?d&e", "/a", "b=c?d&e" }, { "/a?", "/a", "" },
        { "/%E6%8E%A8", "/\xE6\x8E\xA8", "" }, { "/a%20b%25", "/a b%", "" }, { "http://h/x?y", "/x", "y" },
        { "/...", "/...", "" }, { "/a/.b", "/a/.b", "" } };
    static const char *const bad[] = { "", "a", "*", "//", "/a//b", "/.", "/a/../b", "/a/..", "/%2e%2E/",
        "/%", "/%4", "/%zz", "/%00", "/a%2fb", "/a\\b", "/a%5Cb", "/a b", "/a#b", "/a\x7F", "/%FF", "/%C0%AF",
        "/%ED%A0%80", "http://h", "http:///x", "http://other/x", "ftp://h/x", "HTTP://h/x" };
    char room[64];
    Str path, query;
    (void)state;
    for (int i = 0; i < COUNT(good); i++) {
        assert_null(http_target(str_of(good[i].target), S("h"), room, &path, &query));
        assert_true(str_eq(path, str_of(good[i].path)) && str_eq(query, str_of(good[i].query)));
    }
    for (int i = 0; i < COUNT(bad); i++)
        if (!http_target(str_of(bad[i]), S("h"), room, &path, &query)) fail_msg("taken: %s", bad[i]);
}

static void negotiates(void **state)
{
    (void)state;
    assert_true(pack_accepts(S("gzip"), "gzip") && pack_accepts(S("br, GZip;q=0.5"), "gzip"));
    assert_false(pack_accepts(S(""), "gzip") || pack_accepts(S("gzip2, xgzip"), "gzip"));
    assert_false(pack_accepts(S("gzip;q=0"), "gzip") || pack_accepts(S("gzip ; q=0.000"), "gzip"));
    assert_true(pack_accepts(S("gzip;q=0.001"), "gzip"));
    assert_true(pack_has_tag(S("*"), S("\"a\"")) && pack_has_tag(S("\"b\", W/\"a\""), S("\"a\"")));
    assert_true(pack_has_tag(S("\"a\""), S("W/\"a\"")));
    assert_false(pack_has_tag((Str){ 0 }, S("\"a\"")) || pack_has_tag(S("\"ab\", a"), S("\"a\"")));
    assert_true(pack_is_text(S("text/html; charset=utf-8")) && pack_is_text(S("application/problem+json")));
    assert_false(pack_is_text(S("image/png")) || pack_is_text(S("application/zip")));
}

/* Any single bit of the body changes the tag; so does a NUL more. */
static void tags_differ(void **state)
{
    char text[33] = "0123456789abcdef0123456789abcdef", first[24], other[24];
    (void)state;
    for (ptrdiff_t n = 0; n <= 32; n++) {
        pack_tag((Str){ text, n }, first);
        assert_int_equal(strlen(first), 20);
        for (int bit = 0; bit < 8 * n; bit++) {
            text[bit / 8] = (char)(text[bit / 8] ^ (1 << bit % 8));
            pack_tag((Str){ text, n }, other);
            text[bit / 8] = (char)(text[bit / 8] ^ (1 << bit % 8));
            assert_string_not_equal(first, other);
        }
    }
    pack_tag((Str){ "a\0", 1 }, first);
    pack_tag((Str){ "a\0", 2 }, other);
    assert_string_not_equal(first, other);
}

static HttpAddress address(const char *z)
{
    HttpAddress a;
    char text[48];
    assert_true(http_address_parse(str_of(z), &a, text));
    return a;
}

static void fills_buckets(void **state)
{
    HttpLimit *l = limit_make(2, 4, 0, 12345);
    HttpAddress one = address("10.0.0.1"), two = address("10.0.0.2");
    int64_t now = 1000;
    (void)state;
    for (int i = 0; i < 4; i++) assert_int_equal(limit_ask(l, &one, now), 0);
    assert_int_equal(limit_ask(l, &one, now), 1);
    assert_int_equal(limit_ask(l, &two, now), 0);           /* another's own bucket */
    assert_int_equal(limit_ask(l, &one, now + 499), 1);
    assert_int_equal(limit_ask(l, &one, now + 500), 0);
    assert_int_equal(limit_ask(l, &one, now + 500), 1);
    for (int i = 0; i < 4; i++)                             /* no more than full */
        assert_int_equal(limit_ask(l, &one, now + 1000000000000), 0);
    assert_int_equal(limit_ask(l, &one, now + 1000000000000), 1);
    limit_drop(l);
}

static void counts_connections(void **state)
{
    HttpLimit *l = limit_make(0, 0, 2, 7);
    HttpAddress one = address("2001:db8:1:2::3"), same = address("2001:db8:1:2:ffff::1");
    HttpAddress other = address("2001:db8:1:3::3");
    (void)state;
    limit_connected(l, &one, 1, 1);
    assert_true(limit_may_connect(l, &same, 1));
    limit_connected(l, &same, 1, 1);
    assert_false(limit_may_connect(l, &one, 1));            /* one /64, one customer */
    assert_true(limit_may_connect(l, &other, 1));
    limit_connected(l, &one, -1, 1);
    assert_true(limit_may_connect(l, &same, 1));
    assert_int_equal(limit_ask(l, &one, 1), 0);             /* no rate: no limit */
    limit_drop(l);
}

/* Ten times more addresses than there is room for: an open connection is never forgotten. */
static void forgets_only_the_quiet(void **state)
{
    HttpLimit *l = limit_make(1, 1, 1, 99);
    HttpAddress mine = address("10.0.0.1"), other = { { 0x20, 1 } };
    (void)state;
    limit_connected(l, &mine, 1, 1);
    for (int64_t i = 0; i < 400000; i++) {
        memcpy(other.at + 2, &i, 6);
        limit_ask(l, &other, 2 + i);
    }
    assert_false(limit_may_connect(l, &mine, 400010));
    limit_drop(l);
}

static void reads_addresses(void **state)
{
    HttpAddress a;
    char text[48];
    (void)state;
    assert_true(http_address_parse(S(" ::ffff:10.1.2.3 "), &a, text));
    assert_string_equal(text, "10.1.2.3");
    assert_memory_equal(a.at, address("10.1.2.3").at, 16);
    assert_false(http_address_parse(S("10.1.2"), &a, text) || http_address_parse(S(""), &a, text));
    assert_false(http_address_parse(S("10.1.2.3\0x"), &a, text) && strcmp(text, "10.1.2.3"));
    assert_false(http_address_parse(S("[::1]"), &a, text) || http_address_parse(S("unknown"), &a, text));
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(tells_the_length),
        cmocka_unit_test(refuses_unclear_lengths),
        cmocka_unit_test(wants_one_host),
        cmocka_unit_test(knows_methods_and_versions),
        cmocka_unit_test(options_are_taken_where_they_are_served), cmocka_unit_test(decodes_targets),
        cmocka_unit_test(negotiates),
        cmocka_unit_test(tags_differ),
        cmocka_unit_test(fills_buckets),
        cmocka_unit_test(counts_connections),
        cmocka_unit_test(forgets_only_the_quiet),
        cmocka_unit_test(reads_addresses),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
