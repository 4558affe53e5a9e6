/* Every route × every role × own, other, nobody. The gate answers first and exactly as its table says;
 * outside one's places nothing of A is read or changed; inside, everything that should show A's mark does,
 * so that this test can fail. The walk is made from the route tables: a new route is walked the day it is
 * listed. */
#include "house_group.h"
#include "house_honours.h"
#include "house_mediation.h"
#include "house_walk.h"

#include "app/gate.h"

#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static bool is(const char *a, const char *b) { return !strcmp(a, b); }

static bool starts(const char *z, const char *head) { return !strncmp(z, head, strlen(head)); }

/* ---- The gate ---- */

/* An address of nothing that there is, so that a route that lets one in does no harm. */
static const char *nowhere(House *h, const char *pattern)
{
    Buf b = buf_new(&h->keep, 100);
    for (const char *c = pattern; *c; c++) {
        if (*c != '{') {
            buf_char(&b, *c);
            continue;
        }
        while (*c != '}') c++;
        buf_char(&b, '1');
    }
    return str_z(&h->keep, buf_str(&b));
}

static void knock(House *h, const Route *r, int role, Person *p)
{
    const char *path = nowhere(h, r->path), *token = p ? p->token : NULL;
    bool open = is(r->may, PUBLIC), signed_in = is(r->may, SIGNED_IN);
    bool let_in = open || (p && (signed_in || gate_allows((Role)role, r->may)));
    AskAnswer a = house_send(h, token, r->method, path, r->takes ? "{" : NULL);
    bool refused = says(a, "\"gate.");
    int due = let_in ? 0 : p ? 403 : 401;
    const char *word = p ? "gate.forbidden" : "gate.sign_in";
    if (refused == let_in || (due && (a.status != due || !says(a, word))))
        fail_msg("%s %s as %s: %d %.*s", r->method, r->path, role_words[role].name, a.status,
            STR_ARG(a.body));
    if (is(r->path, "/api/v1/session") && is(r->method, "DELETE") && p) p->token = NULL;
}

static void knock_as_all(House *h, const Route *r)
{
    knock(h, r, ROLE_NOBODY, NULL);
    for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) knock(h, r, role, &h->a.of[role]);
}

static void knock_unless_it_ends(House *h, const Route *r)
{
    if (!is(r->path, "/api/v1/session") || !is(r->method, "DELETE")) knock_as_all(h, r);
}

static void knock_at_the_end(House *h, const Route *r)
{
    if (is(r->path, "/api/v1/session") && is(r->method, "DELETE")) knock_as_all(h, r);
}

static void the_gate_answers_first(void **state)
{
    House h;
    house_up(&h, *state);
    walk_routes(&h, knock_unless_it_ends);
    walk_routes(&h, knock_at_the_end);
    app_close(h.app);
}

/* ---- Outside ---- */

/* Who knows the number of a case may see how far it is; who stands beside it, that it is known. */
static bool tells_numbers(const Route *r)
{
    return is(r->path, "/c/{number}") || starts(r->path, "/open311/v2/requests")
        || is(r->path, "/api/v1/cases/near");
}

static bool of_a(House *h, const Route *r, AskAnswer a)
{
    if (says(a, MARK)) return true;
    if (tells_numbers(r) || a.status >= 300) return false;
    for (int i = 0; i < CASE_STATES; i++)
        if (says(a, house_fmt(h, "%lld", (long long)h->a.case_in[i]))) return true;
    return str_find(a.body, h->a.number) >= 0;
}

static Str picture;

static void pry(House *h, const Route *r, const char *who, const char *token)
{
    bool reads = is(r->method, "GET"), addressed = strchr(r->path, '{') != NULL;
    if (!reads && !addressed) return;
    if (!reads && starts(r->path, "/api/v1/me/")) return;  /* their own, whoever they are: own.story */
    AskAnswer a = house_send(h, token, r->method, walk_address(h, r), walk_body(h, r));
    bool shown = of_a(h, r, a) || (picture.len && str_find(a.body, picture) >= 0);
    if (shown || (!reads && a.status < 400))
        fail_msg("%s %s as %s: %d %.*s", r->method, r->path, who, a.status, STR_ARG(a.body));
    if (reads && starts(r->path, "/api/v1/cases/{id}")) assert_true(a.status >= 400);
    if (starts(r->path, "/api/v1/posts/{id}/card")) assert_true(a.status >= 400);
}

static void pry_as_all(House *h, const Route *r)
{
    pry(h, r, "nobody", NULL);
    for (int role = ROLE_RESIDENT; role <= ROLE_STREET; role++)
        pry(h, r, h->b.of[role].login, h->b.of[role].token);
}

static void outside_nothing_is_read_or_changed(void **state)
{
    static const char untouched[] =
        "SELECT (SELECT SUM(version) FROM cases WHERE place LIKE '510104018%') * 1000000"
        " + (SELECT SUM(version) FROM accounts) * 1000 + (SELECT COUNT(*) FROM posts WHERE unti"
        "l_ms IS NOT NULL)"
        " + (SELECT SUM(version) FROM residents) + (SELECT COUNT(*) FROM memberships) * 1000"
        " + (SELECT COUNT(*) FROM memberships WHERE until IS NOT NULL) * 100000"
        " + (SELECT COUNT(*) FROM consents) + (SELECT COUNT(*) FROM cares)"
        " + (SELECT SUM(version) FROM requests)"
        " + (SELECT SUM(version) FROM visits) + (SELECT SUM(version) FROM visit_notes)"
        " + (SELECT SUM(version) FROM helpers) + (SELECT SUM(version) FROM teams)"
        " + (SELECT SUM(version) FROM joinings) + (SELECT coalesce(SUM(version - 1), 0) FROM courses)"
        " + (SELECT SUM(version) FROM services) + (SELECT coalesce(SUM(version - 1), 0) FROM enrolments)"
        " + (SELECT COUNT(*) FROM team_members WHERE until IS NULL)"
        " + (SELECT COUNT(*) FROM card_numbers) + (SELECT COUNT(*) FROM card_codes)"
        " + (SELECT SUM(version) FROM groups)"
        " + (SELECT coalesce(SUM(version), 0) FROM signals WHERE verdict IS NOT NULL)"
        " + (SELECT COUNT(*) FROM signal_wakings)"
        " + (SELECT SUM(version) FROM inspection_routes)"
        " + (SELECT COUNT(*) FROM inspections) + (SELECT SUM(version) FROM callbacks)"
        " + (SELECT SUM(version) FROM ballots) + (SELECT COUNT(*) FROM ballot_voters)"
        " + (SELECT COUNT(*) FROM ballot_papers) + (SELECT SUM(version) FROM honour_rounds)"
        " + (SELECT SUM(version) FROM honour_candidates) + (SELECT COUNT(*) FROM honour_marks)"
        " + (SELECT SUM(version) FROM honour_appeals) + (SELECT SUM(version) FROM honour_certificates)"
        " + (SELECT SUM(version) FROM disputes) + (SELECT SUM(version) FROM committees)"
        " + (SELECT SUM(version) FROM tasks) + (SELECT COUNT(*) FROM minutes)"
        " + (SELECT COUNT(*) FROM messages WHERE read_ms IS NOT NULL) + (SELECT COUNT(*) FROM posts)";
    House h;
    house_up(&h, *state);
    const char *path = house_fmt(&h, "/api/v1/photos/%lld", (long long)h.a.photo);
    picture = house_must(&h, h.a.of[ROLE_CLERK].token, "GET", path, NULL, 200).body;
    assert_true(picture.len > 100);
    picture = str_part(picture, picture.len / 2, picture.len);
    walk_service(&h);
    house_dispute(&h);
    house_round(&h);
    house_honours(&h, "/honours");
    house_group(&h, "groups");
    int64_t before = rig_number(h.rig, untouched);
    walk_routes(&h, pry_as_all);
    assert_int_equal(rig_number(h.rig, untouched), before);
    const Person *clerk = &h.b.of[ROLE_CLERK];
    AskAnswer a = house_must(&h, clerk->token, "GET", "/api/v1/cases/counts", NULL, 200);
    assert_true(says(a, "\"reported\":1,\"filed\":0,\"dispatched\":0,\"handling\":0,\"handled\""
                        ":0,\"verified\":0,"
                        "\"closed\":0,\"refused\":0,"));
    a = house_must(&h, clerk->token, "GET", "/api/v1/cases/counts?place=510104018", NULL, 200);
    assert_true(says(a, "\"reported\":0,"));
    a = house_must(&h, clerk->token, "GET", "/api/v1/cases?q=%E4%BA%95%E7%9B%96", NULL, 200);
    assert_true(str_eq(a.body, S("{\"items\":[]}")));
    a = house_must(&h, clerk->token, "GET", house_fmt(&h, "/api/v1/cases?q=%.*s", STR_ARG(h.a.number)), NULL,
        200);
    assert_true(str_eq(a.body, S("{\"items\":[]}")));
    const char *theft = house_fmt(&h, "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"" PLACE_B
                                  "\",\"photos\":[{\"id\":%lld}]}", (long long)h.a.photo);
    house_must(&h, clerk->token, "POST", "/api/v1/cases", theft, 422);
    picture = (Str){ 0 };
    app_close(h.app);
}

/* A neighbour in the same micro-grid sees only what is their own. */
static void a_neighbour_sees_only_their_own(void **state)
{
    House h;
    Person neighbour;
    house_up(&h, *state);
    house_add_person(&h, &neighbour, "neighbour", ROLE_RESIDENT, PLACE_A, POST_OWN);
    for (int i = 0; i < CASE_STATES; i++)
        house_must(&h, neighbour.token, "GET", house_fmt(&h, "/api/v1/cases/%lld",
            (long long)h.a.case_in[i]), NULL,
                   404);
    assert_true(str_eq(house_must(&h, neighbour.token, "GET", "/api/v1/cases", NULL, 200).body,
                       S("{\"items\":[]}")));
    AskAnswer a = house_must(&h, neighbour.token, "GET", "/api/v1/cases/near?lon=104.08&lat=30.65", NULL,
        200);
    assert_true(says(a, "\"class_name\"") && !says(a, MARK));
    a = house_must(&h, h.a.of[ROLE_MEMBER].token, "GET", "/api/v1/cases/near?lon=104.08&lat=30.65", NULL,
        200);
    assert_true(says(a, MARK));
    int64_t id = house_report(&h, &neighbour, PLACE_A, "我的");
    house_must(&h, neighbour.token, "GET", house_fmt(&h, "/api/v1/cases/%lld", (long long)id), NULL, 200);
    app_close(h.app);
}

/* ---- Inside ---- */

enum {
    RESIDENT = 1 << ROLE_RESIDENT, MEMBER = 1 << ROLE_MEMBER, WORKER = 1 << ROLE_WORKER,
        CLERK = 1 << ROLE_CLERK,
    STREET = 1 << ROLE_STREET, DISTRICT = 1 << ROLE_DISTRICT, ADMIN = 1 << ROLE_ADMIN,
    STAFF = MEMBER | WORKER | CLERK | STREET | DISTRICT, ABOVE = CLERK | STREET | DISTRICT
};

static const struct { const char *path; unsigned shown; } marks[] = {
    { "/api/v1/events",        CLERK | STREET | DISTRICT },
    { "/api/v1/session",       RESIDENT },
    { "/api/v1/households",    STAFF }, { "/api/v1/residents", STAFF },
    { "/api/v1/residents/households", STAFF }, { "/api/v1/residents/{id}", STAFF },
    { "/api/v1/cares",         STAFF & ~DISTRICT },
    { "/api/v1/register/homes", STAFF }, { "/api/v1/register/homes/{id}", STAFF },
    { "/api/v1/register/people", STAFF },
    { "/api/v1/requests/{id}", CLERK | STREET },
    { "/api/v1/visits",        STAFF & ~DISTRICT }, { "/api/v1/visits/{id}", STAFF & ~DISTRICT },
    { "/api/v1/visits/homes",  STAFF & ~DISTRICT }, { "/api/v1/visits/homes/{id}", STAFF & ~DISTRICT },
    { "/api/v1/visits/notes",  STAFF & ~DISTRICT },
    { "/api/v1/me/requests",   RESIDENT },
    { "/api/v1/helpers",       CLERK | STREET | DISTRICT },
    { "/api/v1/helpers/free",  CLERK | STREET | DISTRICT },
    { "/api/v1/helpers/numbers", CLERK | STREET | DISTRICT },
    { "/api/v1/helpers/units", CLERK | STREET },
    { "/api/v1/helpers/{id}",  STAFF },
    { "/api/v1/joinings",      STAFF }, { "/api/v1/services", STAFF },
    { "/api/v1/shifts", STAFF }, { "/api/v1/shift-sites", STAFF },
    { "/api/v1/courses", ABOVE }, { "/api/v1/courses/{id}", ABOVE },
    { "/api/v1/courses/{id}/enrolments", ABOVE }, { "/api/v1/me/courses", RESIDENT },
    { "/api/v1/teams",         STAFF }, { "/api/v1/teams/{id}", STAFF },
    { "/api/v1/accounts",      ABOVE | ADMIN }, { "/api/v1/accounts/{id}", ABOVE | ADMIN },
    { "/api/v1/changes",       ABOVE }, { "/api/v1/changes/{id}", ABOVE },
    { "/api/v1/changes/{id}/map", ABOVE },
    { "/api/v1/dictionary-drafts/{id}", STREET | DISTRICT | ADMIN },
    { "/api/v1/dispatch-sets", STREET | DISTRICT }, { "/api/v1/dispatch-sets/{id}", STREET | DISTRICT },
    { "/api/v1/groups", ABOVE }, { "/api/v1/groups/{id}", ABOVE }, { "/api/v1/group-meetings", ABOVE },
    { "/api/v1/group-meetings/{id}", ABOVE }, { "/api/v1/group-entries", ABOVE },
    { "/api/v1/group-entries/{id}", ABOVE }, { "/api/v1/group-tasks", ABOVE },
    { "/api/v1/group-tasks/{id}", ABOVE },
    { "/api/v1/facilities",    STAFF }, { "/api/v1/facilities/{id}", STAFF },
    { "/api/v1/circle-scenarios", ABOVE }, { "/api/v1/circle-scenarios/{id}", ABOVE },
    { "/api/v1/circles", ABOVE | WORKER }, { "/api/v1/circles/{id}", ABOVE | WORKER },
    { "/api/v1/ways", ABOVE | WORKER },
    { "/api/v1/facility-wishes", STAFF }, { "/api/v1/me/facility-wishes", RESIDENT },
    { "/api/v1/points/accounts", ABOVE }, { "/api/v1/points/accounts/{id}", ABOVE },
    { "/api/v1/points/accounts/{id}/entries", ABOVE }, { "/api/v1/points/transfers", ABOVE },
    { "/api/v1/inspections", STAFF }, { "/api/v1/inspections/routes", STAFF },
    { "/api/v1/mediation/committees", STAFF }, { "/api/v1/disputes/{id}", MEMBER | WORKER | CLERK },
    { "/api/v1/points/transfers/{id}", ABOVE }, { "/api/v1/earnings/flags", ABOVE },
    { "/api/v1/callbacks", ABOVE }, { "/api/v1/callbacks/{id}", ABOVE },
    { "/api/v1/grants/{id}",   ABOVE },
    { "/api/v1/ballots",       ABOVE }, { "/api/v1/ballots/{id}", ABOVE }, { "/api/v1/me/ballots", RESIDENT },
    { "/api/v1/honours",       ABOVE }, { "/api/v1/honours/{id}", ABOVE }, { "/api/v1/me/honours", RESIDENT },
    { "/api/v1/me/certificates", RESIDENT }, { "/api/v1/honours/certificates/{id}/pdf", RESIDENT | ABOVE },
    { "/api/v1/partners", ABOVE }, { "/api/v1/partners/{id}", ABOVE }, { "/api/v1/me/partners", RESIDENT },
    { "/api/v1/goods", ABOVE }, { "/api/v1/goods/{id}", ABOVE }, { "/api/v1/goods-orders", ABOVE },
    { "/api/v1/me/goods", RESIDENT | MEMBER | WORKER | CLERK }, { "/api/v1/me/orders", RESIDENT },
    { "/api/v1/till-lines", ABOVE }, { "/api/v1/vouchers", ABOVE }, { "/api/v1/vouchers/{id}", ABOVE },
    { "/api/v1/voucher-holders", ABOVE }, { "/api/v1/me/vouchers", RESIDENT },
    { "/api/v1/settlements", ABOVE }, { "/api/v1/settlements/{id}", ABOVE },
    { "/api/v1/me/settlements", RESIDENT }, { "/api/v1/me/settlements/{id}", RESIDENT },
    { "/api/v1/exchanges", ABOVE }, { "/api/v1/exchanges/{id}", ABOVE }, { "/api/v1/me/exchanges", RESIDENT },
    { "/api/v1/me/lots", RESIDENT | MEMBER | WORKER | CLERK },
    { "/api/v1/cases",         RESIDENT | STAFF },
    { "/api/v1/cases/near",    RESIDENT | STAFF },
    { "/api/v1/cases/{id}",    RESIDENT | STAFF },
    { "/api/v1/messages",      RESIDENT | MEMBER | CLERK | STREET },
};

static int walked;

static void look(House *h, const Route *r)
{
    unsigned shown = 0;
    if (!is(r->method, "GET")) return;
    for (int i = 0; i < COUNT(marks); i++)
        if (is(r->path, marks[i].path)) shown = marks[i].shown, walked++;
    for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
        AskAnswer a = house_send(h, h->a.of[role].token, "GET", walk_address(h, r), NULL);
        bool there = says(a, MARK);
        if (there == (shown >> role & 1)) continue;
        fail_msg("%s as %s: %d %.*s", r->path, h->a.of[role].login, a.status, STR_ARG(a.body));
    }
}

static void inside_the_mark_is_seen(void **state)
{
    House h;
    house_up(&h, *state);
    walked = 0;
    walk_routes(&h, look);
    assert_int_equal(walked, COUNT(marks));
    for (int role = ROLE_MEMBER; role <= ROLE_DISTRICT; role++) {
        const char *token = h.a.of[role].token;
        AskAnswer a = house_must(&h, token, "GET", "/api/v1/cases/map?west=103&south=30&east=105&north=31",
            NULL, 200);
        assert_true(says(a, house_fmt(&h, "%lld", (long long)h.a.case_in[CASE_REPORTED])));
        a = house_must(&h, token, "GET", "/api/v1/cases/counts?place=510104018", NULL, 200);
        assert_true(says(a, "\"reported\":1,\"filed\":1,\"dispatched\":1,\"handling\":1,\"handled\":1,"
                            "\"verified\":1,\"closed\":1,\"refused\":1,"));
        a = house_must(&h, token, "GET", "/api/v1/cases?q=%E4%BA%95%E7%9B%96&limit=200", NULL, 200);
        assert_true(says(a, MARK));
        house_must(&h, token, "GET", house_fmt(&h, "/api/v1/photos/%lld/thumb", (long long)h.a.photo), NULL,
            200);
    }
    app_close(h.app);
}

/* ---- Live ---- */

static int open_stream(int port, const char *token)
{
    char text[400];
    struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
    int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_int_equal(connect(s, (struct sockaddr *)&to, sizeof to), 0);
    int n = snprintf(text, sizeof text, "GET /api/v1/events/stream HTTP/1.1\r\nHost: a\r\nLast-"
                                        "Event-ID: 0\r\n"
                     "Authorization: Bearer %s\r\n\r\n", token);
    assert_int_equal(write(s, text, (size_t)n), n);
    return s;
}

/* What came down the stream until `until` was in it. */
static Str listen_until(House *h, int s, const char *until)
{
    Buf b = buf_new(&h->keep, 4096);
    struct pollfd p = { s, POLLIN, 0 };
    while (str_find(buf_str(&b), str_of(until)) < 0) {
        if (poll(&p, 1, 10000) <= 0) fail_msg("%s never came: %.*s", until, STR_ARG(buf_str(&b)));
        ssize_t n = read(s, buf_space(&b, 4096), 4096);
        if (n <= 0) fail_msg("the stream ended before %s: %.*s", until, STR_ARG(buf_str(&b)));
        b.len += n;
    }
    return buf_str(&b);
}

/* B's people are told of B's, from the first event on and live; of A's never. The last event is one of B's,
 * so everything of A's would have come before it. */
static void streams_keep_to_their_places(void **state)
{
    House h;
    char why[256] = "";
    house_up(&h, *state);
    AppServer *server = app_serve(h.app, &(HttpSettings){ .address = "127.0.0.1", .threads = 2 }, why);
    if (!server) fail_msg("%s", why);
    const Person *who[] = { &h.b.of[ROLE_RESIDENT], &h.b.of[ROLE_MEMBER], &h.b.of[ROLE_CLERK],
        &h.a.of[ROLE_CLERK] };
    int stream[COUNT(who)];
    for (int i = 0; i < COUNT(who); i++) stream[i] = open_stream(app_port(server), who[i]->token);
    int64_t a = house_report(&h, &h.a.of[ROLE_RESIDENT], PLACE_A, "甲");
    int64_t b = house_report(&h, &h.b.of[ROLE_RESIDENT], PLACE_B, "乙");
    const char *of_b = house_fmt(&h, "\"subject\":%lld", (long long)b);
    const char *new_a = house_fmt(&h, "\"subject\":%lld", (long long)a);
    const char *old_a = house_fmt(&h, "\"subject\":%lld", (long long)h.a.case_in[CASE_REPORTED]);
    for (int i = 0; i < 3; i++) {
        Str heard = listen_until(&h, stream[i], of_b);
        if (str_find(heard, str_of(new_a)) >= 0 || str_find(heard, str_of(old_a)) >= 0
            || str_find(heard, S("510104018")) >= 0)
            fail_msg("%s heard of A: %.*s", who[i]->login, STR_ARG(heard));
    }
    assert_true(str_find(listen_until(&h, stream[3], new_a), str_of(old_a)) >= 0);
    for (int i = 0; i < COUNT(who); i++) close(stream[i]);
    app_stop(server);
    app_close(h.app);
}

/* Reads on until the other side ends it. */
static Str listen_to_the_end(House *h, int s)
{
    Buf b = buf_new(&h->keep, 4096);
    struct pollfd p = { s, POLLIN, 0 };
    for (ssize_t n = 1; n > 0; b.len += n) {
        if (poll(&p, 1, 10000) <= 0) fail_msg("the stream goes on: %.*s", STR_ARG(buf_str(&b)));
        n = read(s, buf_space(&b, 4096), 4096);
        if (n < 0) fail_msg("the stream broke: %.*s", STR_ARG(buf_str(&b)));
    }
    close(s);
    return buf_str(&b);
}

/* Signed out, the post ended, or the session over by the clock: nothing more is told. Who stays hears on. */
static void streams_end_with_their_sessions(void **state)
{
    House h;
    char why[256] = "";
    house_up(&h, *state);
    AppServer *server = app_serve(h.app, &(HttpSettings){ .address = "127.0.0.1", .threads = 2 }, why);
    if (!server) fail_msg("%s", why);
    const Person *clerk = &h.b.of[ROLE_CLERK], *member = &h.b.of[ROLE_MEMBER], *stays = &h.a.of[ROLE_CLERK];
    int left = open_stream(app_port(server), clerk->token);
    int put = open_stream(app_port(server), member->token);
    int on = open_stream(app_port(server), stays->token);
    int64_t seen = house_report(&h, &h.b.of[ROLE_RESIDENT], PLACE_B, "先");
    const char *before = house_fmt(&h, "\"subject\":%lld", (long long)seen);
    listen_until(&h, left, before);
    listen_until(&h, put, before);
    house_must(&h, clerk->token, "DELETE", "/api/v1/session", NULL, 204);
    house_must(&h, h.a.of[ROLE_ADMIN].token, "DELETE", house_fmt(&h, "/api/v1/posts/%lld",
               (long long)member->post), NULL, 204);
    listen_to_the_end(&h, put);
    Str last = listen_to_the_end(&h, left);
    int64_t after = house_report(&h, &h.b.of[ROLE_RESIDENT], PLACE_B, "后");
    assert_true(str_find(last, str_of(house_fmt(&h, "%lld", (long long)after))) < 0);
    int64_t a = house_report(&h, &h.a.of[ROLE_RESIDENT], PLACE_A, "甲");
    listen_until(&h, on, house_fmt(&h, "\"subject\":%lld", (long long)a));
    house_clock_ms += INT64_C(13) * 3600000;           /* idle for longer than a desk's session lives */
    listen_to_the_end(&h, on);
    house_clock_ms -= INT64_C(13) * 3600000;
    app_stop(server);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(the_gate_answers_first),
        ON_BOTH(outside_nothing_is_read_or_changed),
        ON_BOTH(a_neighbour_sees_only_their_own),
        ON_BOTH(inside_the_mark_is_seen),
        ON_BOTH(streams_keep_to_their_places),
        ON_BOTH(streams_end_with_their_sessions),
    };
    return rig_run(tests, COUNT(tests));
}
