/* Pages of other sites: below what a domain has opened to any origin they may ask and read, with no session;
 * everywhere else no answer says that they may, and a write that comes from one of them with a cookie is
 * refused as ever. Through the real door, on both engines. */
#include "house_door.h"
#include "house_walk.h"

#include "app/guests.h"

#include <string.h>

#define ORIGIN "Origin: https://app.example\r\n"
#define BELOW "/open311/v2/"
#define MAPS  "/ogc"

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

static bool says_any(Reply r) { return str_find(r.head, S("Access-Control-")) >= 0; }

static void is_open(const char *what, Reply r, int status)
{
    bool fine = r.status == status && str_eq(reply_header(r, "Access-Control-Allow-Origin"), S("*"))
             && str_find(reply_header(r, "Access-Control-Expose-Headers"), S("Retry-After")) >= 0
             && !reply_header(r, "Access-Control-Allow-Credentials").at;
    if (!fine) fail_msg("%s: %d\n%.*s", what, r.status, STR_ARG(r.head));
}

static void below_it_any_page_may_ask_and_read(void **state)
{
    static const struct { const char *method, *target; int status; } asked[] = {
        { "GET", BELOW "discovery.json", 200 }, { "GET", BELOW "discovery.xml", 200 },
        { "HEAD", BELOW "services.json", 200 }, { "GET", BELOW "requests.json", 200 },
        { "GET", BELOW "requests/nothing.json", 404 }, { "GET", BELOW "requests.xml?colour=red", 400 },
        { "GET", BELOW "nothing", 404 }, { "DELETE", BELOW "requests.json", 405 },
        { "POST", BELOW "requests.json", 400 }, { "POST", BELOW "discovery.json", 405 },
        { "GET", MAPS, 200 }, { "GET", MAPS "/collections?f=json", 200 },
        { "GET", MAPS "/collections/streets/items?limit=1", 200 },
        { "GET", MAPS "/collections/nothing", 404 },
        { "GET", MAPS "/collections/streets/items?limit=0", 400 },
    };
    House h;
    up(&h, state);
    for (int i = 0; i < COUNT(asked); i++) {
        Reply r = door_ask(&h, NULL, asked[i].method, asked[i].target, ORIGIN, NULL);
        is_open(asked[i].target, r, asked[i].status);
    }
    Reply r = door_must(&h, NULL, "GET", BELOW "services.json", ORIGIN, NULL, 200);
    const char *known = house_fmt(&h, ORIGIN "If-None-Match: %.*s\r\n", STR_ARG(reply_header(r, "ETag")));
    is_open("known already", door_ask(&h, NULL, "GET", BELOW "services.json", known, NULL), 304);
    down(&h);
}

/* ---- The question ahead ---- */

static Reply ahead(House *h, const char *target)
{
    return door_ask(h, NULL, "OPTIONS", target, ORIGIN "Access-Control-Request-Method: POST\r\n", NULL);
}

static void taken(House *h, const char *target, const char *methods)
{
    Reply r = ahead(h, target);
    bool fine = r.status == 204 && !r.body.len
             && str_eq(reply_header(r, "Access-Control-Allow-Origin"), S("*"))
             && str_eq(reply_header(r, "Access-Control-Allow-Methods"), str_of(methods))
             && str_eq(reply_header(r, "Access-Control-Allow-Headers"), S("Content-Type, Idempotency-Key"))
             && str_eq(reply_header(r, "Access-Control-Max-Age"), S("7200"))
             && !reply_header(r, "Access-Control-Allow-Credentials").at;
    if (!fine) fail_msg("%s: %d\n%.*s", target, r.status, STR_ARG(r.head));
}

static void the_question_ahead_is_answered_there_alone(void **state)
{
    static const struct { const char *target; int status; } not_taken[] = {
        { BELOW "nothing.json", 404 }, { BELOW "../../api/v1/cases", 400 }, { "/open311/v2", 405 },
        { BELOW "%2e%2e/%2e%2e/api/v1/cases", 400 }, { "/open311/v2x/requests.json", 405 }, { "*", 405 },
        { MAPS "x", 405 },
        { "/api/v1/cases" BELOW "requests.json", 405 }, { "http://a" BELOW "requests.json", 405 },
        { "/", 405 }, { "/api/v1/open311/keys", 405 },
    };
    House h;
    up(&h, state);
    taken(&h, BELOW "requests.json", "GET, HEAD, POST");
    taken(&h, BELOW "requests.xml?api_key=x", "GET, HEAD, POST");
    taken(&h, BELOW "services/16001.json", "GET, HEAD");
    taken(&h, MAPS, "GET, HEAD");
    taken(&h, MAPS "/collections/streets/items?limit=1", "GET, HEAD");
    for (int i = 0; i < COUNT(not_taken); i++) {
        Reply r = ahead(&h, not_taken[i].target);
        if (r.status != not_taken[i].status || says_any(r))
            fail_msg("%s: %d\n%.*s", not_taken[i].target, r.status, STR_ARG(r.head));
    }
    down(&h);
}

/* ---- Everywhere else ---- */

static int walked;

static void is_shut(House *h, const Route *r)
{
    Buf b = buf_new(&h->keep, 120);
    if (!strncmp(r->path, BELOW, strlen(BELOW)) || r->flags & STREAM) return;
    if (!strncmp(r->path, MAPS, strlen(MAPS))) return;
    for (const char *c = r->path; *c; c++) {
        buf_char(&b, *c == '{' ? '1' : *c);
        if (*c == '{') c = strchr(c, '}');
    }
    const char *target = str_z(&h->keep, buf_str(&b));
    Reply ask = ahead(h, target), get = door_ask(h, NULL, r->method, target, ORIGIN, NULL);
    if (ask.status != 405 || says_any(ask) || says_any(get))
        fail_msg("%s %s: %d\n%.*s%.*s", r->method, target, ask.status, STR_ARG(ask.head), STR_ARG(get.head));
    walked++;
}

static void nowhere_else(void **state)
{
    House h;
    up(&h, state);
    walked = 0;
    walk_routes(&h, is_shut);
    assert_true(walked > 300);
    static const char *const pages[] = { "/", "/m/", "/nothing", "/open311/v2", "/healthz" };
    for (int i = 0; i < COUNT(pages); i++)
        assert_false(says_any(door_ask(&h, &h.a.of[ROLE_DISTRICT], "GET", pages[i], ORIGIN, NULL)));
    down(&h);
}

/* ---- A session is worth nothing there ---- */

static Reply form(House *h, const char *more, const char *body)
{
    int s = door_dial(h);
    const char *text = house_fmt(h, "POST " BELOW "requests.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                                 ORIGIN "Sec-Fetch-Site: cross-site\r\n%s"
                                 "Content-Type: application/x-www-form-urlencoded\r\n"
                                 "Content-Length: %zu\r\n\r\n%s", more, strlen(body), body);
    door_say(s, text, (ptrdiff_t)strlen(text));
    return door_hear(h, s);
}

/* With a cookie a write is refused elsewhere; there it is nobody's, and does what its api_key may. */
static void a_cookie_is_neither_a_right_nor_a_hindrance(void **state)
{
    House h;
    up(&h, state);
    const Person *p = &h.a.of[ROLE_DISTRICT];
    const char *cookie = house_fmt(&h, "Cookie: tuimen_session=%s\r\n", p->token);
    Reply key = door_must(&h, p, "POST", "/api/v1/open311/keys", NULL,
                          "{\"app\":\"随手报\",\"owner\":\"示例公司\"}", 201);
    const char *body = house_fmt(&h, "api_key=%.*s&service_code=14001&address_id=" PLACE_A,
                                 STR_ARG(reply_text(key, "key")));
    Reply none = form(&h, cookie, "service_code=14001&address_id=" PLACE_A);
    is_open("no key", none, 403);
    assert_true(reply_says(none, "api_key") && !reply_says(none, "gate."));
    is_open("a key", form(&h, cookie, body), 201);
    Reply other = door_ask(&h, NULL, "POST", "/api/v1/cases", house_fmt(&h, ORIGIN "%s", cookie),
                           "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"" PLACE_A "\"}");
    assert_true(other.status == 403 && reply_says(other, "gate.other_site") && !says_any(other));
    Reply keys = door_ask(&h, p, "GET", "/api/v1/open311/keys", ORIGIN, NULL);
    assert_true(keys.status == 200 && !says_any(keys));
    down(&h);
}

/* Whoever is signed in isn't held elsewhere (guests.h); there everybody is. */
static void a_session_opens_no_wider_door(void **state)
{
    House h;
    up(&h, state);
    const char *who = house_fmt(&h, "X-Forwarded-For: 198.51.100.9\r\nAuthorization: Bearer %s\r\n",
                                h.a.of[ROLE_DISTRICT].token);
    int status = 0, n = 0;
    for (; n < 2 * GUEST_WRITES && status != 429; n++) {
        Arena before = h.keep;
        Reply r = form(&h, who, "service_code=14001");
        status = r.status;
        if (status == 429) {
            is_open("too many", r, 429);
            assert_true(reply_header(r, "Retry-After").len > 0 && reply_says(r, "\"code\":429"));
        }
        h.keep = before;
    }
    assert_int_equal(status, 429);
    assert_true(n > GUEST_WRITES);
    down(&h);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(below_it_any_page_may_ask_and_read),
        ON_BOTH(the_question_ahead_is_answered_there_alone),
        ON_BOTH(nowhere_else),
        ON_BOTH(a_cookie_is_neither_a_right_nor_a_hindrance),
        ON_BOTH(a_session_opens_no_wider_door),
    };
    return rig_run(tests, COUNT(tests));
}
