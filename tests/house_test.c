/* The whole house through its real HTTP door: repeated writes, versions and tags, pages and searches, what it
 * says of itself, and what it never says. */
#include "house_door.h"

#include "app/inside.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define CASE(words) "{\"class\":\"11008\",\"words\":\"" words "\",\"place\":\"" PLACE_A "\"}"
#define KEY(key) "Idempotency-Key: " key "\r\n"

static void up(House *h, void **state)
{
    house_up(h, *state);
    door_open(h);
}

static void down(House *h)
{
    door_shut(h);
    app_close(h->app);
}

static int64_t rows(House *h, const char *table)
{
    return rig_number(h->rig, house_fmt(h, "SELECT count(*) FROM %s", table));
}

/* ---- Repeated writes ---- */

static void same(Reply a, Reply b)
{
    static const char *const matter[] = { "Content-Type", "Content-Length", "Cache-Control", "ETag",
                                          "Location" };
    if (a.status != b.status || !str_eq(a.body, b.body))
        fail_msg("%d %.*s\nis not\n%d %.*s", a.status, STR_ARG(a.body), b.status, STR_ARG(b.body));
    for (int i = 0; i < COUNT(matter); i++)
        assert_true(str_eq(reply_header(a, matter[i]), reply_header(b, matter[i])));
    assert_false(str_eq(reply_header(a, "X-Request-Id"), reply_header(b, "X-Request-Id")));
}

static void refused(Reply r, int status, const char *code)
{
    if (r.status != status || !reply_says(r, code)) fail_msg("%s: %d %.*s", code, r.status, STR_ARG(r.body));
}

static void a_repeated_write_gets_the_stored_answer(void **state)
{
    House h;
    up(&h, state);
    const Person *p = &h.a.of[ROLE_RESIDENT], *clerk = &h.a.of[ROLE_CLERK];
    const char *path = "/api/v1/cases", *key = KEY("key-00000001");
    int64_t before = rows(&h, "cases");
    Reply first = door_must(&h, p, "POST", path, key, CASE("灯坏了"), 201);
    same(first, door_ask(&h, p, "POST", path, key, CASE("灯坏了")));
    assert_true(rows(&h, "cases") == before + 1);
    refused(door_ask(&h, p, "POST", path, key, CASE("灯又坏了")), 422, "house.key_reused");
    refused(door_ask(&h, p, "POST", "/api/v1/messages/read", key, NULL), 422, "house.key_reused");

    Reply other = door_must(&h, clerk, "POST", path, key, CASE("灯坏了"), 201);     /* somebody else's key */
    assert_true(reply_number(other, "id") != reply_number(first, "id"));
    assert_true(rows(&h, "cases") == before + 2);

    const char *step = house_fmt(&h, "%s/%lld/file", path, (long long)reply_number(first, "id"));
    Reply filed = door_must(&h, clerk, "POST", step, KEY("key-00000002"), "{\"version\":1}", 200);
    same(filed, door_ask(&h, clerk, "POST", step, KEY("key-00000002"), "{\"version\":1}"));
    refused(door_ask(&h, clerk, "POST", step, KEY("key-00000003"), "{\"version\":1}"), 409, "cases.not_now");
    Reply nothing = door_must(&h, clerk, "POST", "/api/v1/messages/read", KEY("key-00000004"), NULL, 204);
    same(nothing, door_ask(&h, clerk, "POST", "/api/v1/messages/read", KEY("key-00000004"), NULL));

    door_restart(&h);
    same(first, door_ask(&h, p, "POST", path, key, CASE("灯坏了")));
    same(filed, door_ask(&h, clerk, "POST", step, KEY("key-00000002"), "{\"version\":1}"));
    refused(door_ask(&h, p, "POST", path, key, CASE("灯又坏了")), 422, "house.key_reused");
    assert_true(rows(&h, "cases") == before + 2);
    down(&h);
}

static void a_key_is_optional_of_some_length_and_not_spent_by_a_refusal(void **state)
{
    House h;
    up(&h, state);
    const Person *p = &h.a.of[ROLE_RESIDENT];
    const char *path = "/api/v1/cases";
    Reply a = door_must(&h, p, "POST", path, NULL, CASE("灯坏了"), 201);
    Reply b = door_must(&h, p, "POST", path, NULL, CASE("灯坏了"), 201);
    assert_true(reply_number(a, "id") != reply_number(b, "id"));
    refused(door_ask(&h, p, "POST", path, KEY("short"), CASE("x")), 422, "Idempotency-Key");
    refused(door_ask(&h, p, "POST", path, "Idempotency-Key: \r\n", CASE("x")), 422, "Idempotency-Key");
    const char *bad = "{\"class\":\"99999\",\"words\":\"x\",\"place\":\"" PLACE_A "\"}";
    door_must(&h, p, "POST", path, KEY("key-00000001"), bad, 422);
    door_must(&h, p, "POST", path, KEY("key-00000001"), CASE("改好了"), 201);
    refused(door_ask(&h, NULL, "POST", path, KEY("key-00000001"), CASE("改好了")), 401, "request_id");
    down(&h);
}

static void two_at_once_with_one_key_write_once(void **state)
{
    enum { CALLERS = 24 };
    House h;
    int s[CALLERS];
    up(&h, state);
    int64_t before = rows(&h, "cases");
    for (int i = 0; i < CALLERS; i++) s[i] = door_dial(&h);
    for (int i = 0; i < CALLERS; i++)
        door_request(&h, s[i], &h.a.of[ROLE_RESIDENT], "POST", "/api/v1/cases", KEY("key-00000001"),
            CASE("同时"));
    Reply first = door_hear(&h, s[0]);
    assert_int_equal(first.status, 201);
    for (int i = 1; i < CALLERS; i++) same(first, door_hear(&h, s[i]));
    assert_true(rows(&h, "cases") == before + 1);
    down(&h);
}

/* ---- Versions and tags ---- */

static void a_stale_version_is_refused_and_a_tag_saves_the_body(void **state)
{
    House h;
    up(&h, state);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    const char *path = house_fmt(&h, "/api/v1/cases/%lld", (long long)h.a.case_in[CASE_REPORTED]);
    const char *file = house_fmt(&h, "%s/file", path), *dispatch = house_fmt(&h, "%s/dispatch", path);
    Reply first = door_must(&h, clerk, "GET", path, NULL, NULL, 200);
    Str tag = reply_header(first, "ETag");
    assert_true(tag.len > 4 && str_eq(reply_header(first, "Cache-Control"), S("private, no-cache")));
    const char *known = house_fmt(&h, "If-None-Match: %.*s\r\n", STR_ARG(tag));
    Reply again = door_must(&h, clerk, "GET", path, known, NULL, 304);
    assert_true(again.body.len == 0 && str_eq(reply_header(again, "ETag"), tag));
    door_must(&h, clerk, "GET", path, "If-None-Match: \"other\"\r\n", NULL, 200);
    door_must(&h, clerk, "POST", file, known, "{\"version\":1}", 200);
    Reply moved = door_must(&h, clerk, "GET", path, known, NULL, 200);
    assert_false(str_eq(reply_header(moved, "ETag"), tag));
    refused(door_ask(&h, clerk, "POST", dispatch, NULL, "{\"version\":1}"), 409, "house.moved_on");
    refused(door_ask(&h, clerk, "POST", dispatch, NULL, "{\"version\":7}"), 409, "house.moved_on");
    refused(door_ask(&h, clerk, "POST", dispatch, NULL, "{\"words\":\"没有版本\"}"), 422, "/version");
    assert_true(str_eq(door_must(&h, clerk, "GET", path, NULL, NULL, 200).body, moved.body));
    const char *photo = house_fmt(&h, "/api/v1/photos/%lld", (long long)h.a.photo);
    Str strong = reply_header(door_must(&h, clerk, "GET", photo, NULL, NULL, 200), "ETag");
    known = house_fmt(&h, "If-None-Match: W/\"x\", %.*s\r\n", STR_ARG(strong));
    door_must(&h, clerk, "GET", photo, known, NULL, 304);
    door_must(&h, &h.b.of[ROLE_CLERK], "GET", photo, known, NULL, 404);            /* a tag opens no door */
    down(&h);
}

/* ---- What the house says of itself ---- */

static void methods_and_addresses(void **state)
{
    House h;
    up(&h, state);
    const Person *p = &h.a.of[ROLE_CLERK];
    Reply get = door_must(&h, p, "GET", "/api/v1/cases", NULL, NULL, 200);
    Reply head = door_must(&h, p, "HEAD", "/api/v1/cases", NULL, NULL, 200);
    assert_true(head.body.len == 0);
    assert_true(str_eq(reply_header(head, "Content-Length"), reply_header(get, "Content-Length")));
    assert_true(str_eq(reply_header(head, "ETag"), reply_header(get, "ETag")));
    int64_t before = rows(&h, "cases");
    Reply r = door_ask(&h, p, "DELETE", "/api/v1/cases", NULL, NULL);
    refused(r, 405, "house.method");
    assert_true(str_eq(reply_header(r, "Allow"), S("POST, GET, HEAD")));
    r = door_ask(&h, p, "PUT", "/api/v1/cases/5/file", NULL, "{}");
    refused(r, 405, "house.method");
    assert_true(str_eq(reply_header(r, "Allow"), S("POST")));
    r = door_ask(&h, p, "OPTIONS", "/api/v1/cases", NULL, NULL);
    refused(r, 405, "http.bad_method");
    assert_true(reply_header(r, "Allow").len > 0 && !reply_header(r, "Access-Control-Allow-Origin").at);
    refused(door_ask(&h, p, "BREW", "/api/v1/cases", NULL, NULL), 501, "http.unknown_method");
    refused(door_ask(&h, p, "GET", "/api/v1/nothing", NULL, NULL), 404, "house.no_such_path");
    refused(door_ask(&h, NULL, "GET", "/api/v1/nothing", NULL, NULL), 404, "house.no_such_path");
    refused(door_ask(&h, p, "GET", "/tiles/nothing", NULL, NULL), 404, "house.no_such_path");
    r = door_ask(&h, p, "POST", "/api/v1/cases", "Content-Type: text/plain\r\n", NULL);
    refused(r, 415, "house.body_type");
    assert_true(rows(&h, "cases") == before);
    down(&h);
}

static void pages_and_problems_are_under_a_strict_policy(void **state)
{
    static const char *const must[] = { "default-src 'self'", "object-src 'none'", "base-uri 'self'",
                                        "frame-ancestors 'none'", "form-action 'self'" };
    House h;
    up(&h, state);
    const char *paths[] = { house_fmt(&h, "/c/%.*s", STR_ARG(h.a.number)), "/c/510104018006-20200101-0001",
                            "/api/v1/cases", "/api/v1/nothing", "/api/v1/case-classes" };
    for (int i = 0; i < COUNT(paths); i++) {
        Reply r = door_ask(&h, NULL, "GET", paths[i], NULL, NULL);
        Str csp = reply_header(r, "Content-Security-Policy");
        for (int k = 0; k < COUNT(must); k++)
            if (str_find(csp, str_of(must[k])) < 0)
                fail_msg("%s: %s not in %.*s", paths[i], must[k], STR_ARG(csp));
        assert_true(str_find(csp, S("script-src")) < 0);               /* so default-src, 'self', holds */
        assert_true(str_find(csp, S("unsafe-eval")) < 0 && str_find(csp, S("http")) < 0);
        assert_true(str_eq(reply_header(r, "X-Content-Type-Options"), S("nosniff")));
        assert_true(str_find(r.body, S("<script")) < 0 && str_find(r.body, S("onclick")) < 0);
    }
    Reply page = door_must(&h, NULL, "GET", paths[0], NULL, NULL, 200);
    assert_true(str_starts(reply_header(page, "Content-Type"), S("text/html")));
    door_must(&h, NULL, "GET", paths[1], NULL, NULL, 404);
    down(&h);
}

static void figures_move(void **state)
{
#define ROUTE_OF(figure, more) "tuimen_" figure "{method=\"GET\",route=\"/api/v1/cases\"" more "}"
    static const char *const names[] = {
        ROUTE_OF("requests_total", ",status=\"2xx\""), ROUTE_OF("requests_total", ",status=\"4xx\""),
        ROUTE_OF("request_seconds_count", ""), "tuimen_requests_total{method=\"\",route=\"\",status=\"4xx\"}",
        "tuimen_lane_writes_total", "tuimen_lane_groups_total", "tuimen_http_refused_by_guard_total"
    };
    static const int moves[] = { 3, 1, 4, 1, 2, 2, 1 };
    House h;
    int64_t was[COUNT(names)];
    up(&h, state);
    for (int i = 0; i < COUNT(names); i++) was[i] = door_figure(&h, names[i]);
    for (int i = 0; i < 3; i++) door_must(&h, &h.a.of[ROLE_CLERK], "GET", "/api/v1/cases", NULL, NULL, 200);
    door_must(&h, NULL, "GET", "/api/v1/cases", NULL, NULL, 401);
    door_must(&h, NULL, "GET", "/api/v1/nothing", NULL, NULL, 404);
    door_must(&h, &h.a.of[ROLE_RESIDENT], "POST", "/api/v1/cases", NULL, CASE("一"), 201);
    door_must(&h, &h.a.of[ROLE_RESIDENT], "POST", "/api/v1/cases", NULL, CASE("二"), 201);
    door_must(&h, NULL, "BREW", "/x", NULL, NULL, 501);
    for (int i = 0; i < COUNT(names); i++) {
        int64_t now = door_figure(&h, names[i]);
        bool lane = strstr(names[i], "_lane_") != NULL;        /* the house's own jobs write too */
        if (lane ? now < was[i] + moves[i] : now != was[i] + moves[i])
            fail_msg("%s: %lld, then %lld", names[i], (long long)was[i], (long long)now);
    }
    assert_true(door_figure(&h, "tuimen_http_connections") >= 1);
    down(&h);
}

/* ---- Who may send a long body ---- */

/* Only the head of a request with a body of that length: what is answered, is answered by it alone. */
static Reply head_only(House *h, const Person *p, const char *target, const char *type, int length)
{
    int s = door_dial(h);
    const char *more = house_fmt(h, "Content-Type: %s\r\nContent-Length: %d\r\n", type, length);
    door_request(h, s, p, "POST", target, more, NULL);
    if (door_silent(s)) return close(s), (Reply){ .status = 100 };
    return door_hear(h, s);
}

static void a_long_body_is_not_read_from_whom_it_is_not_wanted(void **state)
{
    static const char json[] = "application/json", bytes[] = "application/octet-stream";
    House h;
    Person none = { .token = "no-such-session" };
    up(&h, state);
    const Person *p = &h.a.of[ROLE_RESIDENT];
    refused(head_only(&h, NULL, "/api/v1/cases", json, 200000), 401, "gate.sign_in");
    refused(head_only(&h, &none, "/api/v1/cases", json, 200000), 401, "gate.sign_in");
    refused(head_only(&h, p, "/api/v1/cases/5/dispatch", json, 200000), 403, "gate.forbidden");
    refused(head_only(&h, p, "/api/v1/nothing", json, 200000), 404, "house.no_such_path");
    refused(head_only(&h, p, "/api/v1/cases", bytes, 200000), 415, "house.body_type");
    refused(head_only(&h, p, "/api/v1/photos", bytes, 20000000), 413, "house.too_large");
    assert_int_equal(head_only(&h, p, "/api/v1/cases", json, 200000).status, 100);
    assert_int_equal(head_only(&h, p, "/api/v1/photos", bytes, 2000000).status, 100);
    assert_int_equal(head_only(&h, NULL, "/api/v1/photos", bytes, 2000000).status, 100);   /* a stranger */
    char *body = NEWS(&h.keep, char, 100001);
    int n = snprintf(body, 100001, "%s", CASE("长"));
    memset(body + n, ' ', (size_t)(100000 - n));
    door_must(&h, p, "POST", "/api/v1/cases", NULL, body, 201);
    door_must(&h, NULL, "POST", "/api/v1/cases", NULL, body, 401);
    int64_t was = door_figure(&h, "tuimen_http_refused_by_guard_total");
    refused(head_only(&h, NULL, "/api/v1/cases", json, 200000), 401, "gate.sign_in");
    assert_true(door_figure(&h, "tuimen_http_refused_by_guard_total") == was);
    down(&h);
}

/* A stranger's upload counts once, by its head, and one too many is refused by its head. */
static void a_stranger_over_the_limit_sends_no_body(void **state)
{
    static const char from[] = "X-Forwarded-For: 203.0.113.9\r\nContent-Type: application/octet-stream\r\n";
    House h;
    int let_in = 0;
    up(&h, state);
    const char *small = house_fmt(&h, "%sContent-Length: 0\r\n", from);
    while (let_in < 400 && door_ask(&h, NULL, "POST", "/api/v1/photos", small, NULL).status != 429) let_in++;
    assert_in_range(let_in, 120, 130);
    int s = door_dial(&h);
    const char *large = house_fmt(&h, "%sContent-Length: 900000\r\n", from);
    door_request(&h, s, NULL, "POST", "/api/v1/photos", large, NULL);
    Reply r = door_hear(&h, s);
    refused(r, 429, "gate.guests_wait");
    assert_true(reply_header(r, "Retry-After").len > 0);
    down(&h);
}

/* ---- What it never says ---- */

static Str log_of(House *h, const char *path)
{
    char *text = NEWS(&h->keep, char, 65536);
    int f = open(path, O_RDONLY);
    ssize_t n = read(f, text, 65536);
    close(f);
    return (Str){ text, n > 0 ? n : 0 };
}

/* ---- Memory ---- */

static Err takes_too_much(Ask *ask, void *with)
{
    *(bool *)with = true;
    for (int i = 0; i < 1 << 20; i++) arena_take(ask->arena, 1, 4096);
    return NULL;
}

static Err takes_little(Ask *ask, void *with)
{
    *(void **)with = arena_take(ask->arena, 1, 64);
    return MOVED_ON;
}

/* Whoever holds something while a request's memory ends gets its turn to give it back. */
static void what_is_held_is_given_back(void **state)
{
    (void)state;
    Arena a = arena_make(1 << 20);
    const Arena whole = a;
    Ask ask = { .arena = &a };
    bool began = false;
    void *taken = NULL;
    jmp_buf outer;
    a.full = &outer;
    if (setjmp(outer)) fail_msg("left without giving back");
    assert_ptr_equal(ask_within(&ask, takes_too_much, &began), TOO_LARGE);
    assert_true(began);
    assert_ptr_equal(a.full, &outer);
    a = whole;
    a.full = &outer;
    assert_ptr_equal(ask_within(&ask, takes_little, &taken), MOVED_ON);
    assert_non_null(taken);
    assert_ptr_equal(a.full, &outer);
    arena_drop(whole, 1 << 20);
}

static void trouble_is_logged_under_its_number_and_not_shown(void **state)
{
    static const char *const inside[] = { "SQL", "sql", "messages", "relation", "no such", "column",
                                          "/src", ".c", "SELECT", "tuimen.db", "town.db" };
    House h;
    up(&h, state);
    const Person *p = &h.a.of[ROLE_CLERK];
    const char *path = house_fmt(&h, "%s/log", h.rig->dir);
    int file = open(path, O_CREAT | O_WRONLY | O_APPEND, 0600), errors = dup(STDERR_FILENO);
    rig_script(h.rig, "ALTER TABLE messages RENAME TO gone");
    h.app->set.log = LOG_ALL;
    dup2(file, STDERR_FILENO);
    Reply read = door_ask(&h, p, "GET", "/api/v1/messages", NULL, NULL);
    Reply wrote = door_ask(&h, p, "POST", "/api/v1/messages/read", NULL, NULL);
    Reply fine = door_ask(&h, p, "GET", "/api/v1/cases?q=%E4%BA%95%E7%9B%96", NULL, NULL);
    door_shut(&h);
    dup2(errors, STDERR_FILENO);
    close(errors), close(file);
    Str log = log_of(&h, path);
    const Reply *of[] = { &read, &wrote };
    for (int i = 0; i < COUNT(of); i++) {
        refused(*of[i], 500, "house.broken");
        Str id = reply_header(*of[i], "X-Request-Id");
        assert_true(id.len >= 12 && str_find(of[i]->body, id) > 0);
        const char *line = house_fmt(&h, "\"request\":\"%.*s\"", STR_ARG(id));
        if (str_find(log, str_of(line)) < 0) fail_msg("%s is not in %.*s", line, STR_ARG(log));
        for (int k = 0; k < COUNT(inside); k++)
            if (reply_says(*of[i], inside[k])) fail_msg("%s in %.*s", inside[k], STR_ARG(of[i]->body));
    }
    assert_int_equal(fine.status, 200);
    assert_true(str_find(log, reply_header(fine, "X-Request-Id")) > 0);
    assert_true(str_find(log, S("\"trouble\"")) >= 0 && str_find(log, S("\"status\":500")) > 0);
    assert_true(str_find(log, S("messages")) > 0);                     /* the operator is told */
    assert_true(str_find(log, S("%E4%BA%95")) < 0 && str_find(log, str_of(p->token)) < 0);
    rig_script(h.rig, "ALTER TABLE gone RENAME TO messages");
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(a_repeated_write_gets_the_stored_answer),
        ON_BOTH(a_key_is_optional_of_some_length_and_not_spent_by_a_refusal),
        ON_BOTH(two_at_once_with_one_key_write_once),
        ON_BOTH(a_stale_version_is_refused_and_a_tag_saves_the_body),
        ON_BOTH(methods_and_addresses),
        ON_BOTH(pages_and_problems_are_under_a_strict_policy),
        ON_BOTH(figures_move),
        ON_BOTH(a_long_body_is_not_read_from_whom_it_is_not_wanted),
        ON_BOTH(a_stranger_over_the_limit_sends_no_body),
        ON_BOTH(trouble_is_logged_under_its_number_and_not_shown),
        ON_BOTH(what_is_held_is_given_back),
    };
    return rig_run(tests, COUNT(tests));
}
