/* Change sets by requests, on both engines: random sequences with undo, days to come and restarts, of which
 * every door stays in one micro-grid, no case moves and every past day stays as it was; what can't take
     effect
 * any more; files in and out. */
#include "../../../tests/house_rig.h"

#include "app/inside.h"
#include "base/rand.h"
#include "domains/changes/changes.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SIDE = 3, STEP = 10000, WEST = 1040300000, SOUTH = 306300000, DAYS = 18, DOORS = 6 };
#define DAY INT64_C(86400000)
#define COMMUNITY "510104018005"
#define GRID      COMMUNITY "001"

typedef struct Ground {
    House h;
    Person clerk, street, street2;
    int64_t building[SIDE * SIDE];
    Rand r;
} Ground;

static const char *box(House *h, long long x0, long long y0, long long x1, long long y1)
{
    return house_fmt(h, "%lld %lld,%lld %lld,%lld %lld,%lld %lld", x0, y0, x1, y0, x1, y1, x0, y1);
}

/* Nine squares in their community; in each a building of two staircases, three doors each. */
static Err put_ground(Ask *ask)
{
    Ground *g = ask->prepared;
    House *h = &g->h;
    const char *all = box(h, WEST, SOUTH, WEST + SIDE * STEP, SOUTH + SIDE * STEP);
    Place community = { S(COMMUNITY), PLACE_COMMUNITY, S("河滨社区"), { 0 }, NONE, NONE, 0, 0, false };
    Place grid = { S(GRID), PLACE_GRID, S("第1网格"), { 0 }, NONE, NONE, 0, 0, true };
    TRY(divisions_put_place(ask, &community, str_of(all)));
    TRY(divisions_put_place(ask, &grid, S("")));
    NewCompound c = { .id = ask_new_id(ask), .name = S("河滨苑"), .place = S(COMMUNITY), .outline = S(""),
                      .lon = WEST, .lat = SOUTH };
    TRY(divisions_put_compound(ask, &c));
    for (int i = 0; i < SIDE * SIDE; i++) {
        long long x = WEST + i % SIDE * STEP, y = SOUTH + i / SIDE * STEP;
        Str code = str_of(house_fmt(h, GRID "%03d", i + 1)), name = str_of(house_fmt(h, "河滨%d微网格", i + 1));
        Place p = { code, PLACE_MICROGRID, name, { 0 }, x + 1, y + 1, DOORS, 0, true };
        TRY(divisions_put_place(ask, &p, str_of(box(h, x, y, x + STEP, y + STEP))));
        NewBuilding b = { .id = ask_new_id(ask), .compound_id = c.id, .number = i + 1, .name = name,
            .place = code,
                          .outline = S(""), .lon = x + STEP / 4, .lat = y + STEP / 4, .floors = 3, .units = 2,
                          .households = DOORS };
        TRY(divisions_put_building(ask, &b));
        g->building[i] = b.id;
        for (int k = 0; k < DOORS; k++) {
            Household door = { ask_new_id(ask), b.id, 1 + k % 2, 1 + k / 2, str_of(house_fmt(h, "%d0%d", 1
                + k / 2,
                               1 + k % 2)), code };
            TRY(divisions_put_household(ask, &door));
        }
    }
    return NULL;
}

static void ground(Ground *g, Rig *rig)
{
    *g = (Ground){ .r = rand_from(1) };
    house_up(&g->h, rig);
    OK(app_do(g->h.app, NULL, put_ground, g));
    OK(divisions_reload(g->h.app, rig->db));
    house_add_person(&g->h, &g->clerk, "clerk.h", ROLE_CLERK, COMMUNITY, POST_BELOW);
    house_add_person(&g->h, &g->street, "street.h", ROLE_STREET, "510104018", POST_BELOW);
    house_add_person(&g->h, &g->street2, "street.i", ROLE_STREET, "510104018", POST_BELOW);
}

static AskAnswer ask_for(Ground *g, const Person *p, const char *method, const char *path, const char *body,
    int status)
{
    return house_must(&g->h, p->token, method, path, body, status);
}

/* ---- Acts ---- */

static const char *some_place(Ground *g)
{
    const char *sql = "SELECT COUNT(*) FROM places WHERE code LIKE '" GRID "%' AND kind = 'microgrid' AND"
        " until_ms IS NULL";
    int64_t n = rand_between(&g->r, 0, rig_number(g->h.rig, sql) - 1);
    sql = house_fmt(&g->h, "SELECT CAST(substr(code, 16) AS INTEGER) FROM places WHERE code LIKE '" GRID
        "%%' AND"
                    " kind = 'microgrid' AND until_ms IS NULL ORDER BY code LIMIT 1 OFFSET %lld",
                        (long long)n);
    return house_fmt(&g->h, GRID "%03d", (int)rig_number(g->h.rig, sql));
}

/* Four squares around a corner of theirs, drawn anew with that corner elsewhere; a fault where they have
 * changed. */
static const char *redrawn_middle(Ground *g, int dx, int dy)
{
    static const int corner[4][2] = { { 0, 0 }, { 1, 0 }, { 0, 1 }, { 1, 1 } };
    const char *all = "";
    for (int i = 0; i < 4; i++) {
        int x = corner[i][0], y = corner[i][1];
        double at[4][2];
        for (int k = 0; k < 4; k++) {
            int cx = x + (k == 1 || k == 2), cy = y + (k >= 2);
            at[k][0] = (WEST + cx * STEP + (cx == 1 && cy == 1 ? dx : 0)) / 1e7;
            at[k][1] = (SOUTH + cy * STEP + (cx == 1 && cy == 1 ? dy : 0)) / 1e7;
        }
        all = house_fmt(&g->h, "%s%s{\"kind\":\"redraw\",\"place\":\"" GRID "%03d\",\"polygon\":"
                        "{\"type\":\"Polygon\",\"coordinates\":[[[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],"
                        "[%.7f,%.7f],[%.7f,%.7f]]]}}", all, i ? "," : "",
                        1 + x + SIDE * y, at[0][0], at[0][1], at[1][0], at[1][1], at[2][0], at[2][1],
                        at[3][0], at[3][1], at[0][0], at[0][1]);
    }
    return all;
}

static const char *some_act(Ground *g)
{
    House *h = &g->h;
    double w = WEST / 1e7, s = SOUTH / 1e7, size = SIDE * STEP / 1e7;
    double a = rand_unit(&g->r) * size;
    double b = rand_unit(&g->r) * size;
    const char *place = some_place(g);
    const char *into = some_place(g);
    int64_t building = g->building[rand_between(&g->r, 0, SIDE * SIDE - 1)];
    int number = (int)rand_between(&g->r, 1, 999);
    switch (rand_between(&g->r, 0, 6)) {
    case 0: case 1:
        return house_fmt(h, "{\"kind\":\"split\",\"place\":\"%s\",\"line\":{\"type\":\"LineString\","
                         "\"coordinates\":[[%.7f,%.7f],[%.7f,%.7f]]}}", place, w + a, s - 0.001, w + b,
                         s + size + 0.001);
    case 2:
        return house_fmt(h, "{\"kind\":\"merge\",\"place\":\"%s\",\"into\":\"%s\"}", place, into);
    case 3:
        return house_fmt(h, "{\"kind\":\"rename\",\"place\":\"%s\",\"name\":\"名%d\"}", place, number);
    case 4:                                                /* laid over: takes nobody away */
        return house_fmt(h, "{\"kind\":\"overlay\",\"place\":\"" COMMUNITY "\",\"name\":\"专属%d\","
                         "\"polygon\":{\"type\":\"Polygon\",\"coordinates\":[[[%.7f,%.7f],[%.7f,%.7f],"
                         "[%.7f,%.7f],[%.7f,%.7f]]]}}", number, w + a, s + b, w + a + 0.0007, s + b,
                         w + a, s + b + 0.0007, w + a, s + b);
    case 5:                                                /* a corner where four squares meet */
        return redrawn_middle(g, (int)(a * 1e7) % 4000, (int)(b * 1e7) % 4000);
    default:
        return house_fmt(h, "{\"kind\":\"move\",\"building_id\":%lld,\"unit\":%d,\"into\":\"%s\"}",
                         (long long)building, 1 + number % 2, into);
    }
}

/* From draft to approval; the id, or 0 where the check found faults. */
static int64_t lead(Ground *g, int64_t id, int64_t faults)
{
    const char *path = house_fmt(&g->h, "/api/v1/changes/%lld", (long long)id);
    if (faults) {
        ask_for(g, &g->clerk, "POST", house_fmt(&g->h, "%s/submit", path), "{\"version\":1}", 422);
        ask_for(g, &g->clerk, "POST", house_fmt(&g->h, "%s/withdraw", path), "{\"version\":1}", 200);
        return 0;
    }
    ask_for(g, &g->clerk, "POST", house_fmt(&g->h, "%s/submit", path), "{\"version\":1}", 200);
    ask_for(g, &g->street, "POST", house_fmt(&g->h, "%s/approve", path), "{\"version\":2}", 200);
    return id;
}

static int64_t change(Ground *g, const char *day, const char *acts)
{
    const char *body = house_fmt(&g->h, "{\"title\":\"变更\"%s,\"acts\":[%s]}", day, acts);
    AskAnswer a = ask_for(g, &g->clerk, "POST", "/api/v1/changes", body, 201);
    return lead(g, said_number(a, "id"), said_number(a, "faults"));
}

/* ---- What must hold at every moment ---- */

static int64_t number(Ground *g, const char *sql) { return rig_number(g->h.rig, sql); }

static void keeps_its_promises(Ground *g, int day)
{
    static const struct { const char *what, *sql; } never[] = {
        { "a door in no living micro-grid",
            "SELECT COUNT(*) FROM households h WHERE h.place LIKE '" COMMUNITY "%'"
          " AND NOT EXISTS (SELECT 1 FROM places p WHERE p.district = h.district AND p.code = h.place"
          " AND p.kind = 'microgrid' AND p.until_ms IS NULL)" },
        { "a gap in a door's history", "SELECT COUNT(*) FROM household_places v WHERE NOT EXISTS (SELECT"
            " 1 FROM"
          " household_places n WHERE n.household_id = v.household_id AND n.since_ms = v.until_ms) AND NOT"
          " EXISTS"
          " (SELECT 1 FROM households h WHERE h.id = v.household_id AND h.since_ms = v.until_ms)" },
        { "two places at once", "SELECT COUNT(*) FROM household_places v JOIN household_places n ON"
            " n.household_id ="
          " v.household_id AND n.since_ms <> v.since_ms AND n.since_ms < v.until_ms AND n.until_ms >"
          " v.since_ms" },
        { "a past without a beginning", "SELECT COUNT(*) FROM households h WHERE h.since_ms > 0 AND NOT"
            " EXISTS (SELECT 1"
          " FROM household_places v WHERE v.household_id = h.id AND v.since_ms = 0)" },
        { "a place that was twice at once",
            "SELECT COUNT(*) FROM place_versions v JOIN places p ON p.code = v.code"
          " WHERE v.until_ms > p.since_ms" },
        { "a door that was in a place before or after its time",
            "SELECT COUNT(*) FROM household_places v WHERE"
          " v.since_ms > 0 AND NOT EXISTS (SELECT 1 FROM places p WHERE p.code = v.place AND p.since_ms"
          " <= v.since_ms)"
          " AND NOT EXISTS (SELECT 1 FROM place_versions q WHERE q.code = v.place AND q.since_ms <="
          " v.since_ms)" },
        { "a count that isn't so", "SELECT COUNT(*) FROM places p WHERE p.code LIKE '" GRID "%' AND"
            " p.kind = 'microgrid'"
          " AND p.until_ms IS NULL AND p.households <> (SELECT COUNT(*) FROM households h WHERE"
          " h.district = p.district"
          " AND h.place = p.code)" },
    };
    for (int i = 0; i < COUNT(never); i++)
        if (number(g, never[i].sql)) fail_msg("day %d: %s", day, never[i].what);
    assert_int_equal(number(g, "SELECT COUNT(*) FROM households WHERE place LIKE '" COMMUNITY "%'"),
        SIDE * SIDE * DOORS);
}

/* Everything that a day shows, as text. `as_of` "": now. */
static Str shown(Ground *g, const char *as_of)
{
    House *h = &g->h;
    Buf b = buf_new(&h->keep, 16384);
    buf_add(&b, house_must(h, NULL, "GET", house_fmt(h, "/api/v1/places/geojson?parent=" COMMUNITY "%s",
        as_of), NULL,
                           200).body);
    for (int i = 0; i < SIDE * SIDE; i++)
        buf_add(&b, ask_for(g, &g->clerk, "GET", house_fmt(h, "/api/v1/households?building_id=%lld%s",
                                                           (long long)g->building[i], as_of), NULL,
                                                               200).body);
    buf_add(&b, ask_for(g, &g->clerk, "GET",
        house_fmt(h, "/api/v1/buildings?limit=200&place=" COMMUNITY "%s", as_of),
                        NULL, 200).body);
    return buf_str(&b);
}

static const char *date_of(Ground *g, int64_t days)
{
    static const int month_days[] = { 30, 31 };
    int month = 11, day = 25 + (int)days;
    while (day > month_days[month - 11]) day -= month_days[month++ - 11];
    return house_fmt(&g->h, "2025-%02d-%02d", month, day);
}

/* Sessions end overnight. */
static void sign_in(Ground *g)
{
    g->clerk.token = house_enter(&g->h, "clerk.h");
    g->street.token = house_enter(&g->h, "street.h");
    g->street2.token = house_enter(&g->h, "street.i");
}

static void restart(Ground *g)
{
    app_close(g->h.app);
    house_open(&g->h);
    sign_in(g);
}

static const char cases_sum[] = "SELECT SUM(CAST(substr(place, 13) AS INTEGER) * (id % 1000003)) FROM cases";

static void any_sequence_keeps_every_door(void **state)
{
    Ground g;
    Str day_shown[DAYS];
    int64_t made[DAYS * 2] = { 0 };
    int count = 0, undone = 0, waiting = 0;
    ground(&g, *state);
    g.r = rand_from(20251125);
    for (int i = 1; i <= SIDE * SIDE; i++)
        house_report(&g.h, &g.h.a.of[ROLE_RESIDENT], house_fmt(&g.h, GRID "%03d", i), "路灯不亮");
    int64_t cases = number(&g, cases_sum);
    for (int day = 0; day < DAYS; day++) {
        bool later = rand_between(&g.r, 0, 3) == 0;
        const char *when = later ? house_fmt(&g.h, ",\"day\":\"%s\"", date_of(&g, day + 1)) : "";
        const char *acts = some_act(&g);
        if (rand_between(&g.r, 0, 1)) acts = house_fmt(&g.h, "%s,%s", acts, some_act(&g));
        int64_t id = change(&g, when, acts);
        if (id) made[count++] = id, waiting += later;
        keeps_its_promises(&g, day);
        if (count && rand_between(&g.r, 0, 2) == 0) {
            const char *path = house_fmt(&g.h, "/api/v1/changes/%lld/undo", (long long)made[count - 1]);
            AskAnswer a = house_send(&g.h, g.clerk.token, "POST", path, NULL);
            if (a.status == 201) undone += lead(&g, said_number(a, "id"), said_number(a, "faults")) > 0,
                count--;
            else assert_int_equal(a.status, 409);
            keeps_its_promises(&g, day);
        }
        assert_int_equal(number(&g, cases_sum), cases);
        day_shown[day] = shown(&g, "");
        house_clock_ms += DAY;
        if (day % 5 == 4) restart(&g);                 /* a restart in between loses nothing */
        OK(app_do(g.h.app, NULL, changes_apply_due, NULL));
        keeps_its_promises(&g, day);
        sign_in(&g);
    }
    assert_int_equal(number(&g, "SELECT COUNT(*) FROM changes WHERE state = 'approved'"), 0);
    assert_int_equal(number(&g, cases_sum), cases);
    for (int day = 0; day < DAYS; day++) {
        Str was = shown(&g, house_fmt(&g.h, "&as_of=%s", date_of(&g, day)));
        if (!str_eq(was, day_shown[day]))
            fail_msg("day %d isn't what it was:\n%.*s\n%.*s", day, STR_ARG(was), STR_ARG(day_shown[day]));
    }
    assert_true(number(&g, "SELECT COUNT(*) FROM changes WHERE state = 'in_force'") >= 8);
    assert_true(number(&g, "SELECT COUNT(*) FROM places WHERE code LIKE '" COMMUNITY "9%'") >= 1);
    assert_true(number(&g, "SELECT COUNT(*) FROM changes WHERE state = 'in_force' AND"
                       " acts LIKE '%redraw%'") >= 1);
    assert_true(undone >= 1 && waiting >= 1 && number(&g, "SELECT COUNT(*) FROM household_places") > 0);
    app_close(g.h.app);
}

/* ---- Days to come ---- */

static void what_no_longer_fits_is_blocked(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    const char *merge = "{\"kind\":\"merge\",\"place\":\"" GRID "001\",\"into\":\"" GRID "002\"}";
    int64_t first = change(&g, ",\"day\":\"2025-11-27\"", merge);
    int64_t second = change(&g, ",\"day\":\"2025-11-27\"",
        "{\"kind\":\"rename\",\"place\":\"" GRID "001\",\"name\":\"新名\"}");
    assert_true(first && second);
    house_clock_ms += DAY;
    OK(app_do(h->app, NULL, changes_apply_due, NULL));
    /* not the day yet */
    assert_int_equal(number(&g, "SELECT COUNT(*) FROM changes WHERE state = 'approved'"), 2);
    house_clock_ms += 4 * DAY;                             /* the house was closed when the day came */
    restart(&g);
    OK(app_do(h->app, NULL, changes_apply_due, NULL));
    AskAnswer a = ask_for(&g, &g.clerk, "GET", house_fmt(h, "/api/v1/changes/%lld", (long long)first), NULL,
        200);
    assert_true(says(a, "\"state\":\"in_force\"") && said_number(a, "applied_ms") == house_clock_ms);
    a = ask_for(&g, &g.clerk, "GET", house_fmt(h, "/api/v1/changes/%lld", (long long)second), NULL, 200);
    assert_true(says(a, "\"state\":\"blocked\"") && says(a, "没有这个在用的网格"));
    assert_true(says(house_must(h, NULL, "GET", "/api/v1/places/" GRID "001?as_of=2025-11-28", NULL, 200),
        "河滨1"));
    ask_for(&g, &g.street2, "POST", house_fmt(h, "/api/v1/changes/%lld/return", (long long)second),
            "{\"version\":4,\"words\":\"重新起草\"}", 200);
    OK(app_do(h->app, NULL, changes_apply_due, NULL));
    assert_int_equal(number(&g, "SELECT COUNT(*) FROM changes WHERE state = 'draft'"), 1);
    /* An approved one can be stopped before its day. */
    int64_t third = change(&g, ",\"day\":\"2025-12-05\"",
        "{\"kind\":\"rename\",\"place\":\"" GRID "002\",\"name\":\"新名\"}");
    ask_for(&g, &g.street, "POST", house_fmt(h, "/api/v1/changes/%lld/return", (long long)third),
            "{\"version\":3,\"words\":\"暂缓\"}", 200);
    house_clock_ms += 9 * DAY;
    OK(app_do(h->app, NULL, changes_apply_due, NULL));
    assert_int_equal(number(&g, "SELECT COUNT(*) FROM places WHERE name = '新名'"), 0);
    OK(event_check(h->rig->db, S("510104"), h->keep, &(int64_t){ 0 }, &(int64_t){ 0 }));
    app_close(h->app);
}

/* A code is one place for ever: what was ended doesn't come again, not even as somebody else's. */
static void codes_are_never_given_twice(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    const char *line = "\"line\":{\"type\":\"LineString\",\"coordinates\":[[104.0305,30.6],[104.0305,30.7]]}";
    const char *split = house_fmt(h, "{\"kind\":\"split\",\"place\":\"" GRID "001\",%s}", line);
    int64_t id = change(&g, "", split);
    assert_int_equal(number(&g, "SELECT COUNT(*) FROM places WHERE code = '" GRID "010'"), 1);
    AskAnswer a = ask_for(&g, &g.clerk, "POST", house_fmt(h, "/api/v1/changes/%lld/undo", (long long)id),
        NULL, 201);
    assert_int_equal(lead(&g, said_number(a, "id"), said_number(a, "faults")), said_number(a, "id"));
    assert_int_equal(number(&g, "SELECT COUNT(*) FROM places WHERE code = '" GRID "010' AND until_ms > 0"),
        1);
    assert_true(change(&g, "", split) != 0);               /* the same cut again has a new code */
    assert_int_equal(number(&g, "SELECT COUNT(*) FROM places WHERE code = '" GRID "011' AND until_ms IS"
        " NULL"), 1);
    line = "\"line\":{\"type\":\"LineString\",\"coordinates\":[[104.0315,30.6],[104.0315,30.7]]}";
    const char *again = house_fmt(h, "{\"title\":\"再用\",\"acts\":[{\"kind\":\"split\","
                                  "\"place\":\"" GRID "002\",\"code\":\"" GRID "010\",%s}]}", line);
    assert_true(says(ask_for(&g, &g.clerk, "POST", "/api/v1/changes", again, 201), "\"code\":\"bad_code\""));
    app_close(h->app);
}

/* ---- The map in memory ---- */

typedef struct Reader { App *app; atomic_bool over; atomic_int asked, wrong; } Reader;

/* A point of the first square, again and again: it has an answer at every moment. */
static void *read_on(void *with)
{
    Reader *r = with;
    Arena whole = arena_make(1 << 20);
    while (!r->over) {
        Arena keep = whole;
        AppTry t = { .method = "GET", .path = "/api/v1/places/at?datum=cgcs2000&lon=104.0302&lat=30.6302" };
        AskAnswer a = app_try(r->app, &t, &keep);
        if (a.status != 200 || !says(a, "{\"code\":\"" GRID "0")) r->wrong++;
        r->asked++;
    }
    arena_drop(whole, 1 << 20);
    return NULL;
}

static void the_map_is_swapped_under_its_readers(void **state)
{
    Ground g;
    pthread_t thread;
    ground(&g, *state);
    Reader r = { .app = g.h.app };
    assert_int_equal(pthread_create(&thread, NULL, read_on, &r), 0);
    const char *line = "{\"type\":\"LineString\",\"coordinates\":[[104.0305,30.6],[104.0305,30.7]]}";
    for (int i = 0; i < 8; i++) {
        const char *split = house_fmt(&g.h, "{\"kind\":\"split\",\"place\":\"" GRID "001\",\"line\":%s}",
            line);
        const char *merge = house_fmt(&g.h, "{\"kind\":\"merge\",\"place\":\"" GRID "%03d\",\"into\":\"" GRID
                                      "001\"}", 10 + i / 2);
        assert_true(change(&g, "", i % 2 ? merge : split) != 0);
        house_clock_ms += 120000;                          /* long enough for old maps to be given back */
    }
    r.over = true;
    pthread_join(thread, NULL);
    assert_int_equal(r.wrong, 0);
    assert_true(r.asked > 8);
    app_close(g.h.app);
}

/* ---- Those who come right behind ---- */

typedef struct Gate { atomic_bool entered, open; } Gate;

static Err stand_still(Ask *ask)
{
    Gate *gate = ask->prepared;
    gate->entered = true;
    while (!gate->open) usleep(500);
    return NULL;
}

typedef struct Caller { House *h; const Person *as; const char *path, *body; Gate *gate; AskAnswer said;
    Arena room; } Caller;

static void *call(void *with)
{
    Caller *c = with;
    Arena keep = c->room;
    AppTry t = { .method = "POST", .path = c->path, .body = c->body, .token = c->as ? c->as->token : NULL };
    if (c->gate) OK(app_do(c->h->app, NULL, stand_still, c->gate));
    else c->said = app_try(c->h->app, &t, &keep);
    return NULL;
}

/* The lane is held while an approval and a report wait in it, so that both would be written in one go: the
 * report is located on the grid that the approval makes. */
static void a_report_right_behind_goes_by_the_new_grid(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    const char *body = "{\"title\":\"并入\",\"acts\":[{\"kind\":\"merge\",\"place\":\"" GRID
        "001\",\"into\":\"" GRID "002\"}]}";
    AskAnswer a = ask_for(&g, &g.clerk, "POST", "/api/v1/changes", body, 201);
    const char *path = house_fmt(h, "/api/v1/changes/%lld", (long long)said_number(a, "id"));
    ask_for(&g, &g.clerk, "POST", house_fmt(h, "%s/submit", path), "{\"version\":1}", 200);
    Gate gate = { false, false };
    Caller caller[] = {
        { .h = h, .gate = &gate },
        { .h = h, .as = &g.street, .path = house_fmt(h, "%s/approve", path), .body = "{\"version\":2}" },
        { .h = h, .as = &h->a.of[ROLE_RESIDENT], .path = "/api/v1/cases", .body = "{\"class\":\"11008\","
          "\"words\":\"路灯不亮\",\"datum\":\"cgcs2000\",\"lon\":104.0302,\"lat\":30.6302}" },
    };
    pthread_t thread[COUNT(caller)];
    for (int i = 0; i < COUNT(caller); i++) {
        caller[i].room = arena_make(1 << 20);
        assert_int_equal(pthread_create(&thread[i], NULL, call, &caller[i]), 0);
        while (i ? lane_counts(h->app->lane).waiting < i + 1 : !gate.entered) usleep(500);
    }
    gate.open = true;
    for (int i = 0; i < COUNT(caller); i++) pthread_join(thread[i], NULL);
    assert_true(caller[1].said.status == 200 && says(caller[1].said, "\"state\":\"in_force\""));
    assert_int_equal(caller[2].said.status, 201);
    if (!says(caller[2].said, "\"place\":\"" GRID "002\""))
        fail_msg("located on the old grid: %.*s", STR_ARG(caller[2].said.body));
    for (int i = 0; i < COUNT(caller); i++) arena_drop(caller[i].room, 1 << 20);
    app_close(h->app);
}

/* ---- Files ---- */

static AskAnswer send_file(Ground *g, const char *query, Str body, int status)
{
    AppTry t = { .method = "POST", .path = house_fmt(&g->h, "/api/v1/changes/import?place=" COMMUNITY "%s",
        query),
                 .type = "application/geo+json", .token = g->clerk.token };
    AskAnswer a = app_try_bytes(g->h.app, &t, body, &g->h.keep);
    if (a.status != status) fail_msg("import %s: %d %.*s", query, a.status, STR_ARG(a.body));
    return a;
}

static Str replaced(House *h, Str text, const char *from, const char *to)
{
    ptrdiff_t at = str_find(text, str_of(from));
    assert_true(at >= 0);
    Buf b = buf_new(&h->keep, text.len + 200);
    buf_add(&b, str_part(text, 0, at));
    buf_adds(&b, to);
    buf_add(&b, str_part(text, at + (ptrdiff_t)strlen(from), text.len));
    return buf_str(&b);
}

static void a_file_is_taken_whole_or_not_at_all(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    Str out = house_must(h, NULL, "GET", "/api/v1/places/geojson?parent=" COMMUNITY "&kind=microgrid", NULL,
        200).body;
    AskAnswer a = send_file(&g, "", out, 200);             /* out and in again: nothing to do */
    assert_true(says(a, "\"rows\":9") && says(a, "\"acts\":[]") && says(a, "\"faults\":[]")
        && says(a, "\"code\":\"empty\""));
    /* A new name, and a border moved between two. */
    Str in = replaced(h, out, "河滨1微网格", "新名微网格");
    in = replaced(h, in, "[104.0310000,30.6300000],[104.0310000,30.6310000]",
        "[104.0308,30.63],[104.0308,30.631]");
    a = send_file(&g, "", in, 200);
    assert_true(says(a, "\"code\":\"gap\"") && says(a, "\"kind\":\"redraw\"")
        && says(a, "\"kind\":\"rename\""));
    in = replaced(h, in, "[[[104.0310000,30.6300000],[104.0320000", "[[[104.0308,30.63],[104.0320000");
    in = replaced(h, in, "[104.0310000,30.6310000],[104.0310000,30.6300000]]]",
        "[104.0308,30.631],[104.0308,30.63]]]");
    a = send_file(&g, "&save=true&title=" "abc", in, 200);
    int64_t id = said_number(a, "change_id");
    assert_true(id > 0 && says(a, "\"faults\":0"));
    lead(&g, id, 0);
    assert_true(says(house_must(h, NULL, "GET", "/api/v1/places/" GRID "001", NULL, 200), "新名微网格"));
    assert_true(says(house_must(h, NULL, "GET", "/api/v1/places/at?datum=cgcs2000&lon=104.0309&lat=30.6305",
        NULL, 200),
                     "{\"code\":\"" GRID "002\""));
    /* Bad rows are all named, by number and line; with one of them nothing is kept. */
    Str bad = replaced(h, in, "\"code\":\"" GRID "003\"", "\"code\":\"" GRID "099\"");
    bad = replaced(h, bad, "\"code\":\"" GRID "005\"", "\"code\":\"" GRID "004\"");
    bad = replaced(h, bad, "[104.0300000,30.6320000],[104.0310000,30.6320000],[104.0310000,30.6330000]",
                   "[104.0300000,30.6320000],[104.0310000,30.6330000],[104.0310000,30.6320000]");
    a = send_file(&g, "", bad, 200);
    assert_true(says(a, "\"row\":3,") && says(a, "unknown_code") && says(a, "\"row\":5,")
        && says(a, "twice"));
    assert_true(says(a, "\"row\":7,") && says(a, "bad_outline") && says(a, "\"change_id\":0")
        && says(a, "\"acts\":[]"));
    int64_t sets = number(&g, "SELECT COUNT(*) FROM changes");
    assert_true(says(send_file(&g, "&save=true", bad, 422), "changes.bad_rows"));
    a = send_file(&g, "", S("{\"type\":\"FeatureCollection\",\n\"features\":[{]}"), 422);
    if (!says(a, "第 2 行")) fail_msg("%.*s", STR_ARG(a.body));
    assert_int_equal(number(&g, "SELECT COUNT(*) FROM changes"), sets);
    /* One that is new needs no code; one that is left out ends, and its doors must be somewhere. */
    Str fewer = replaced(h, in, "\"code\":\"" GRID "009\",", "");
    a = send_file(&g, "", fewer, 200);
    assert_true(says(a, "\"kind\":\"add\"") && says(a, "\"kind\":\"end\",\"place\":\"" GRID "009\""));
    assert_true(says(a, "\"faults\":0,\"households\":6"));
    app_close(h->app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(any_sequence_keeps_every_door),
        ON_BOTH(what_no_longer_fits_is_blocked),
        ON_BOTH(codes_are_never_given_twice),
        ON_BOTH(the_map_is_swapped_under_its_readers),
        ON_BOTH(a_report_right_behind_goes_by_the_new_grid),
        ON_BOTH(a_file_is_taken_whole_or_not_at_all),
    };
    return rig_run(tests, COUNT(tests));
}
