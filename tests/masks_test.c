/* Nobody's name, number, phone, birthday or address leaves the house in plain for somebody who hasn't the
 * right: by no route, search, export, map, message, live stream, figure, log line or public page, and not in
 * the file itself. A new route is walked the day it is listed; a new door to plain data has to be written
 * down here. And whoever looks for somebody outside their places hears what they would hear of nobody. */
#include "house_door.h"
#include "house_mediation.h"
#include "house_walk.h"

#include "app/gate.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef enum Whose { OF_RESIDENT, OF_HELPER, OF_REPORTER, OF_STAFF, OF_PARTY, OF_HIDDEN } Whose;

#define WHO "欧阳暗香"
#define NUM "990104194807150025"
#define TEL "13977771234"

static const struct { const char *text; Whose whose; bool sealed; } secrets[] = {
    { WHO, OF_RESIDENT, true }, { NUM, OF_RESIDENT, true }, { TEL, OF_RESIDENT, true },
    { "1948-07-15", OF_RESIDENT, false }, { "暗巷七号", OF_RESIDENT, true },
    { "ouyanganxiang", OF_RESIDENT, true },
    { "慕容望舒", OF_HELPER, true }, { "13966667788", OF_HELPER, true },
    { "司马藏锋", OF_REPORTER, true }, { "13955556677", OF_REPORTER, true },
    { "诸葛听雨", OF_PARTY, true }, { "13944443322", OF_PARTY, true }, { "夏侯惇厚", OF_PARTY, true },
    /* who reports that a minor is harmed: not even masked, to nobody */
    { "令狐无名", OF_HIDDEN, true }, { "13711119988", OF_HIDDEN, true }, { "137****9988", OF_HIDDEN, false },
    { "令狐**", OF_HIDDEN, false },
    { "13812345678", OF_STAFF, true },                 /* of everybody with an account */
};

/* The only doors to plain data: whose, and the gate's permission says who may. */
static const struct { const char *method, *path; Whose whose; } doors[] = {
    { "POST", "/api/v1/residents/{id}/full", OF_RESIDENT },
    { "POST", "/api/v1/visits/homes/{id}/call", OF_RESIDENT },
    { "POST", "/api/v1/helpers/{id}/full", OF_HELPER },
    { "POST", "/api/v1/accounts/{id}/phone", OF_STAFF },
    { "POST", "/api/v1/disputes/{id}/full", OF_PARTY },
};

/* ---- Who there is ---- */

typedef struct Persona { const Person *p; Role role; bool inside; } Persona;   /* p NULL: nobody signed in */
enum { PERSONAS = 2 * (ROLE_COUNT - 1) + 4 };
static Persona persona[PERSONAS];
static Person neighbour, across, next;
static int64_t helper;

/* A guest, a neighbour, the member of the next micro-grid, the clerk of the next community, and every role of
 * both sides; those of the district are inside everywhere. */
static void gather(House *h)
{
    int n = 0;
    house_add_person(h, &neighbour, "neighbour", ROLE_RESIDENT, PLACE_A, POST_OWN);
    house_add_person(h, &across, "across", ROLE_MEMBER, "510104018006001002", POST_BELOW);
    house_add_person(h, &next, "next", ROLE_CLERK, "510104018005", POST_BELOW);
    persona[n++] = (Persona){ NULL, ROLE_NOBODY, false };
    persona[n++] = (Persona){ &neighbour, ROLE_RESIDENT, false };
    persona[n++] = (Persona){ &across, ROLE_MEMBER, false };
    persona[n++] = (Persona){ &next, ROLE_CLERK, false };
    for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
        persona[n++] = (Persona){ &h->a.of[role], (Role)role, role > ROLE_RESIDENT };
        persona[n++] = (Persona){ &h->b.of[role], (Role)role, role >= ROLE_DISTRICT };
    }
}

static Err next_grid(Ask *ask)
{
    Place micro = { S("510104018006001002"), PLACE_MICROGRID, S("第2微网格"), { 0 }, NONE, NONE, 0, 0, true };
    return divisions_put_place(ask, &micro, S(""));
}

/* What the walk's addresses are about is theirs from now on. */
static void fill(House *h)
{
    const char *clerk = h->a.of[ROLE_CLERK].token;
    OK(app_do(h->app, NULL, next_grid, NULL));
    OK(divisions_reload(h->app, h->rig->db));
    gather(h);
    const char *person = house_fmt(h, "{\"name\":\"" WHO "\",\"kind\":\"floating\",\"household_id\":%lld,"
        "\"role\":\"tenant\",\"lives\":true,\"since\":\"2020-01-01\",\"identity_kind\":\"citizen\","
        "\"identity\":\"" NUM "\",\"phone\":\"" TEL "\",\"address\":\"暗巷七号\",\"origin\":\"510104\"}",
        (long long)h->a.household);
    AskAnswer a = house_must(h, clerk, "POST", "/api/v1/residents", person, 201);
    h->a.resident = said_number(a, "id");
    h->a.membership = rig_number(h->rig, "SELECT MAX(id) FROM memberships");
    house_must(h, clerk, "POST", house_fmt(h, "/api/v1/residents/%lld/cares", (long long)h->a.resident),
               "{\"kind\":\"C02\",\"source\":\"civil_affairs\",\"since\":\"2025-01-01\"}", 201);
    const char *who = "{\"kind\":\"youth\",\"name\":\"慕容望舒\",\"phone\":\"13966667788\","
                      "\"place\":\"510104018006\",\"consent\":\"paper\",\"consent_version\":1,"
                      "\"since\":\"2025-11-01\"}";
    helper = said_number(house_must(h, clerk, "POST", "/api/v1/helpers", who, 201), "id");
    house_must(h, clerk, "POST", house_fmt(h, "/api/v1/helpers/%lld/joinings", (long long)helper),
               "{\"place\":\"" PLACE_A "\",\"reason\":\"住在附近\"}", 201);
    house_must(h, NULL, "POST", "/api/v1/reports",
               "{\"class\":\"11008\",\"words\":\"井盖 " MARK "\",\"place\":\"" PLACE_A "\",\"lon\":104.08,"
               "\"lat\":30.65,\"phone\":\"13955556677\",\"name\":\"司马藏锋\"}", 201);
    house_dispute(h);
    h->a.case_in[CASE_REPORTED] = rig_number(h->rig, "SELECT MAX(id) FROM cases");
    house_must(h, NULL, "POST", "/api/v1/reports",
               "{\"class\":\"19001\",\"words\":\"孩子身上有伤 " MARK "\",\"place\":\"" PLACE_A "\",\"lon\":104.08,"
               "\"lat\":30.65,\"phone\":\"13711119988\",\"name\":\"令狐无名\"}", 201);
    h->a.case_in[CASE_FILED] = rig_number(h->rig, "SELECT MAX(id) FROM cases");
}

/* ---- What leaks ---- */

/* The first thing that went wrong: told when standard error is ours again. */
static char trouble[2000];

static const char *leak(Str text, int but)
{
    for (int i = 0; i < COUNT(secrets); i++)
        if ((int)secrets[i].whose != but && str_find(text, str_of(secrets[i].text)) >= 0)
            return secrets[i].text;
    return NULL;
}

/* Whose plain data this route may show to them; -1: nobody's. */
static int open_to(const Route *r, const Persona *who)
{
    for (int i = 0; i < COUNT(doors); i++)
        if (!strcmp(r->method, doors[i].method) && !strcmp(r->path, doors[i].path) && who->inside
            && gate_allows(who->role, r->may))
            return (int)doors[i].whose;
    return -1;
}

static int asked, shown;

static void ask_one(House *h, const Route *r, const char *path, const char *body, const Persona *who)
{
    Arena before = h->keep;
    int may = open_to(r, who);
    AskAnswer a = house_send(h, who->p ? who->p->token : NULL, r->method, path, body);
    const char *told = leak(a.body, may);
    if (told && !trouble[0])
        snprintf(trouble, sizeof trouble, "%s %s %s as %s tells %s: %d %.*s", r->method, path,
                 body ? body : "", who->p ? who->p->login : "nobody", told, a.status,
                 STR_ARG(str_part(a.body, 0, a.body.len < 1200 ? a.body.len : 1200)));
    asked++;
    shown += may >= 0 && a.status == 200 && leak(a.body, -1);
    h->keep = before;
}

/* The walk's helper is another one: both. */
static const char *of_helper(House *h, const char *path)
{
    static const char head[] = "/api/v1/helpers/";
    const char *end = path + sizeof head - 1;
    if (strncmp(path, head, sizeof head - 1) || *end < '0' || *end > '9') return path;
    end += strspn(end, "0123456789");
    return house_fmt(h, "%s%lld%s", head, (long long)helper, end);
}

static void read_all(House *h, const Route *r)
{
    if (strcmp(r->method, "GET") || (r->flags & STREAM)) return;
    const char *path = walk_address(h, r);
    for (int i = 0; i < PERSONAS; i++) {
        ask_one(h, r, path, NULL, &persona[i]);
        if (of_helper(h, path) != path) ask_one(h, r, of_helper(h, path), NULL, &persona[i]);
    }
}

static bool starts(const char *z, const char *head) { return !strncmp(z, head, strlen(head)); }

/* Writing to one thing: all who are outside, with bodies that would do something; through the doors, all. */
static void write_all(House *h, const Route *r)
{
    if (!strcmp(r->method, "GET") || !strchr(r->path, '{') || starts(r->path, "/api/v1/me/")) return;
    bool door = false;
    for (int i = 0; i < COUNT(doors); i++) door |= !strcmp(r->path, doors[i].path);
    const char *path = walk_address(h, r), *body = walk_body(h, r);
    for (int i = 0; i < PERSONAS; i++) {
        if (persona[i].inside && !door) continue;
        ask_one(h, r, path, body, &persona[i]);
        if (door && of_helper(h, path) != path) ask_one(h, r, of_helper(h, path), body, &persona[i]);
    }
}

/* Whatever else takes a body: searches, exports, checks; with words that could find them. */
static void search_all(House *h, const Route *r)
{
    static const char *const bodies[] = {
        "{\"q\":\"" WHO "\"}", "{\"q\":\"oyax\"}", "{\"name\":\"" WHO "\"}", "{\"phone\":\"" TEL "\"}",
        "{\"phone\":\"13966667788\"}", "{\"identity\":\"" NUM "\"}",
        "{\"place\":\"510104018006\",\"purpose\":\"verify\"}",
        "{\"place\":\"510104018006\",\"purpose\":\"visit\"}",
    };
    if (strcmp(r->method, "POST") || strchr(r->path, '{') || !strcmp(r->path, "/api/v1/session")) return;
    if (!strcmp(r->path, "/api/v1/me/tills")) return;          /* gives a device of one's own a name */
    for (int b = 0; b < COUNT(bodies); b++)
        for (int i = 0; i < PERSONAS; i++) ask_one(h, r, r->path, bodies[b], &persona[i]);
}

/* ---- The log ---- */

static Str logged(House *h)
{
    const char *path = house_fmt(h, "%s/log", h->rig->dir);
    int to = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), was = dup(STDERR_FILENO);
    app_close(h->app);
    h->log = true;
    trouble[0] = '\0';
    asked = shown = 0;
    dup2(to, STDERR_FILENO);
    house_open(h);
    walk_routes(h, read_all);
    walk_routes(h, search_all);
    walk_routes(h, write_all);
    dup2(was, STDERR_FILENO);
    close(was);
    if (trouble[0]) fail_msg("%s", trouble);
    enum { MOST = 8 << 20 };
    char *text = NEWS(&h->keep, char, MOST);
    ssize_t n = pread(to, text, MOST, 0);
    close(to);
    assert_in_range(n, 1000, MOST - 1);
    return (Str){ text, n };
}

/* ---- Live ---- */

/* All that went before, and what they did themselves last. */
static void listen_to(House *h, const Persona *who)
{
    Arena before = h->keep;
    int s = door_dial(h);
    door_request(h, s, who->p, "GET", "/api/v1/events/stream", "Last-Event-ID: 0\r\n", NULL);
    AskAnswer a = house_send(h, who->p->token, "POST", "/api/v1/messages/read", NULL);
    Buf b = buf_new(&h->keep, 4096);
    struct pollfd p = { s, POLLIN, 0 };
    while (a.status == 204 && str_find(buf_str(&b), S("event: messages.read")) < 0) {
        if (poll(&p, 1, 20000) <= 0) fail_msg("nothing came for %s", who->p->login);
        ssize_t n = read(s, buf_space(&b, 4096), 4096);
        if (n <= 0) fail_msg("the stream of %s ended", who->p->login);
        b.len += n;
    }
    close(s);
    if (leak(buf_str(&b), -1)) fail_msg("%s hears %s", who->p->login, leak(buf_str(&b), -1));
    h->keep = before;
}

/* ---- The file ---- */

static void nothing_is_kept_in_plain(House *h)
{
    static const char *const columns[][2] = {
        { "events", "body" }, { "events", "by_words" }, { "messages", "words" }, { "answers", "body" },
    };
    for (int i = 0; i < COUNT(secrets); i++)
        for (int c = 0; c < COUNT(columns); c++)
            assert_int_equal(rig_number(h->rig, house_fmt(h, "SELECT COUNT(*) FROM %s WHERE %s LIKE '%%%s%%'",
                                                          columns[c][0], columns[c][1], secrets[i].text)), 0);
    if (h->rig->engine != DB_SQLITE) return;
    const char *files[] = { h->rig->where, house_fmt(h, "%s-wal", h->rig->where) };
    for (int f = 0; f < COUNT(files); f++) {
        enum { MOST = 24 << 20 };
        int fd = open(files[f], O_RDONLY | O_CLOEXEC);
        char *bytes = NEWS(&h->keep, char, MOST);
        ssize_t got = fd < 0 ? 0 : read(fd, bytes, MOST);
        close(fd);
        assert_in_range(got, 1000, MOST - 1);
        for (int i = 0; i < COUNT(secrets); i++)
            if (secrets[i].sealed && memmem(bytes, (size_t)got, secrets[i].text, strlen(secrets[i].text)))
                fail_msg("%s keeps %s", files[f], secrets[i].text);
    }
}

static void no_masked_field_leaves(void **state)
{
    House h;
    house_up(&h, *state);
    fill(&h);
    door_open(&h);
    for (int i = 1; i < PERSONAS; i++) listen_to(&h, &persona[i]);
    door_shut(&h);
    Str log = logged(&h);
    if (leak(log, -1)) fail_msg("the log tells %s", leak(log, -1));
    assert_true(str_find(log, S("/api/v1/residents/{id}/full")) >= 0);
    assert_true(asked > 3000);
    assert_true(shown >= 10);                          /* through every door, so that this test can fail */
    nothing_is_kept_in_plain(&h);
    app_close(h.app);
}

/* ---- Outside ---- */

/* The same answer, and as many events, whether they live elsewhere or nowhere. */
static void outside_nobody_is_found(void **state)
{
    static const struct { const char *path, *there, *nowhere; } tries[] = {
        { "/api/v1/residents/find", "{\"name\":\"" WHO "\"}", "{\"name\":\"欧阳无人\"}" },
        { "/api/v1/residents/find", "{\"phone\":\"" TEL "\"}", "{\"phone\":\"13977770000\"}" },
        { "/api/v1/residents/find", "{\"identity\":\"" NUM "\"}", "{\"identity\":\"990104194807150041\"}" },
        { "/api/v1/residents/find", "{\"q\":\"" WHO "\"}", "{\"q\":\"欧阳无人\"}" },
        { "/api/v1/residents/find", "{\"q\":\"oyax\"}", "{\"q\":\"oywr\"}" },
        { "/api/v1/residents/find", "{\"q\":\"1234\"}", "{\"q\":\"0000\"}" },
        { "/api/v1/residents/find", "{\"q\":\"" TEL "\"}", "{\"q\":\"13977770000\"}" },
        { "/api/v1/helpers/find", "{\"name\":\"慕容望舒\"}", "{\"name\":\"慕容无人\"}" },
        { "/api/v1/helpers/find", "{\"phone\":\"13966667788\"}", "{\"phone\":\"13966660000\"}" },
        { "/api/v1/search", "{\"q\":\"" WHO "\"}", "{\"q\":\"欧阳无人\"}" },
        { "/api/v1/search", "{\"q\":\"" TEL "\"}", "{\"q\":\"13977770000\"}" },
    };
    static const char trace[] = "SELECT COUNT(*) FROM events";
    House h;
    house_up(&h, *state);
    fill(&h);
    for (int p = 0; p < PERSONAS; p++) {
        if (persona[p].inside) continue;
        const char *token = persona[p].p ? persona[p].p->token : NULL;
        for (int i = 0; i < COUNT(tries); i++) {
            Arena before = h.keep;
            int64_t events = rig_number(h.rig, trace);
            AskAnswer there = house_send(&h, token, "POST", tries[i].path, tries[i].there);
            int64_t left = rig_number(h.rig, trace) - events;
            AskAnswer nowhere = house_send(&h, token, "POST", tries[i].path, tries[i].nowhere);
            bool same = there.status == nowhere.status && str_eq(there.body, nowhere.body)
                && rig_number(h.rig, trace) - events == 2 * left;
            if (!same)
                fail_msg("%s %s as %s: %d %.*s, but of nobody %d %.*s", tries[i].path, tries[i].there,
                         persona[p].p ? persona[p].p->login : "nobody", there.status, STR_ARG(there.body),
                         nowhere.status, STR_ARG(nowhere.body));
            h.keep = before;
        }
    }
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(no_masked_field_leaves),
        ON_BOTH(outside_nobody_is_found),
    };
    return rig_run(tests, COUNT(tests));
}
