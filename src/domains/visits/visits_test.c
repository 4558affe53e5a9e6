/* Visits as a whole, on both engines. What follows from visits, care and moves is always what it would be if
 * it were made anew; what was said behind a door is in no event, no log and not in the file. */
#include "../../../tests/house_rig.h"

#include "base/rand.h"
#include "domains/visits/visits.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

enum { DOORS = 6, STEPS = 300 };

typedef struct Street { House h; int64_t door[DOORS], person[DOORS], visit[STEPS]; int visits; } Street;

static Err more_doors(Ask *ask)
{
    Street *s = ask->prepared;
    s->door[0] = s->h.a.household;
    for (int i = 1; i < DOORS; i++) {
        char room[8];
        snprintf(room, sizeof room, "9%02d", i);
        Household door = { ask_new_id(ask), s->h.a.building, 1, 9, str_of(room), S(PLACE_A) };
        s->door[i] = door.id;
        TRY(divisions_put_household(ask, &door));
    }
    return NULL;
}

/* ---- What follows is what it would be anew ---- */

static void visit(Street *s, Rand *r)
{
    static const char *const met[] = { "nobody", "adult", "elder" };
    int64_t door = rand_between(r, 0, DOORS - 1), ago = rand_between(r, 0, 89), who = rand_between(r, 0, 2);
    int64_t at = house_clock_ms - ago * MOMENT_DAY_MS;
    bool follow = rand_between(r, 0, 3) == 0;
    const char *body = house_fmt(&s->h,
                                 "{\"household_id\":%lld,\"at_ms\":%lld,\"kind\":\"care\",\"met\":\"%s\"%s}",
                                 (long long)s->door[door], (long long)at, met[who],
                                 follow ? ",\"follow_day\":\"2026-01-15\"" : "");
    AskAnswer a = house_must(&s->h, s->h.a.of[ROLE_MEMBER].token, "POST", "/api/v1/visits", body, 201);
    s->visit[s->visits++] = said_number(a, "id");
}

static void put_right(Street *s, Rand *r)
{
    if (!s->visits) return;
    int64_t id = s->visit[rand_between(r, 0, s->visits - 1)], lot = rand_between(r, 0, 3);
    int64_t version = rig_number(s->h.rig, house_fmt(&s->h, "SELECT version FROM visits WHERE id = %lld",
                                                     (long long)id));
    const char *change[] = { "\"met\":\"nobody\"", "\"met\":\"other\",\"follow_day\":\"\"", "\"strike\":true",
                             "" };
    change[3] = house_fmt(&s->h, "\"at_ms\":%lld", (long long)(house_clock_ms - 40 * MOMENT_DAY_MS));
    house_send(&s->h, s->h.a.of[ROLE_CLERK].token, "PUT", house_fmt(&s->h, "/api/v1/visits/%lld",
                                                                     (long long)id),
               house_fmt(&s->h, "{\"version\":%lld,\"why\":\"试\",%s}", (long long)version, change[lot]));
}

static void person(Street *s, Rand *r)
{
    const char *clerk = s->h.a.of[ROLE_CLERK].token;
    int64_t i = rand_between(r, 0, DOORS - 1), to = rand_between(r, 0, DOORS - 1), lot = rand_between(r, 0,
        4);
    House *h = &s->h;
    if (!s->person[i]) {
        const char *body = house_fmt(h, "{\"name\":\"某人\",\"kind\":\"registered\",\"household_id\":%lld,"
                                        "\"role\":\"owner\",\"lives\":true,\"since\":\"2001-05-01\"}",
                                     (long long)s->door[i]);
        s->person[i] = said_number(house_must(h, clerk, "POST", "/api/v1/residents", body, 201), "id");
    }
    const char *path = house_fmt(h, "/api/v1/residents/%lld", (long long)s->person[i]);
    if (lot == 0)
        house_send(h, clerk, "POST", house_fmt(h, "%s/move", path),
                   house_fmt(h, "{\"household_id\":%lld,\"since\":\"2025-11-20\"}", (long long)s->door[to]));
    if (lot == 1)
        house_send(h, clerk, "POST", house_fmt(h, "%s/consents", path),
                   "{\"purpose\":\"care\",\"version\":1,\"how\":\"paper\"}");
    if (lot == 2)
        house_send(h, clerk, "POST", house_fmt(h, "%s/cares", path),
                   "{\"kind\":\"C04\",\"source\":\"self\",\"since\":\"2025-10-01\"}");
    if (lot == 3) house_send(h, clerk, "POST", house_fmt(h, "%s/withdraw", path), "{\"purpose\":\"care\"}");
    if (lot == 4)
        house_send(h, clerk, "POST", house_fmt(h, "%s/merge", path),
                   house_fmt(h, "{\"other_id\":%lld}", (long long)s->person[to]));
}

/* One number for all that follows. */
static int64_t sum(Street *s)
{
    return rig_number(s->h.rig, "SELECT coalesce(SUM(household_id % 1000003 + coalesce(last_ms, 7) % 1000033"
        " + coalesce(met_ms, 11) % 1000037 + CASE WHEN care <> 0 THEN 5 ELSE 0 END"
        " + length(coalesce(basis, '')) * 31"
        " + CAST(replace(coalesce(due_day, '1'), '-', '') AS BIGINT)), 0) FROM visit_homes");
}

#define NUMBERS "visited * 7 + met * 5 + visits"
static int64_t months(Street *s)
{
    return rig_number(s->h.rig, "SELECT coalesce(SUM(CAST(replace(month, '-', '') AS BIGINT)"
                                " * (" NUMBERS ")), 0) FROM visit_months");
}

/* Micro-grids whose count of what is due isn't what there is; the day is the house's own. */
static int64_t miscounted(Rig *rig)
{
    return rig_number(rig, "SELECT COUNT(*) FROM visit_states s WHERE s.care <> (SELECT COUNT(*)"
        " FROM visit_homes w"
        " WHERE w.place = s.place AND w.care = 1) OR s.overdue <> (SELECT COUNT(*) FROM visit_homes w"
        " WHERE w.place = s.place AND w.due_day < '2025-11-25')");
}

static int64_t months_anew(Street *s)
{
    static const char *const month[] = { "2025-08", "2025-09", "2025-10", "2025-11", NULL };
    int64_t all = 0;
    for (int i = 0; month[i]; i++) {
        int64_t from, to, number;
        char day[16], text[8] = { month[i][0], month[i][1], month[i][2], month[i][3], month[i][5],
                                  month[i][6] };
        snprintf(day, sizeof day, "%s-01", month[i]);
        assert_true(moment_read_date(str_of(day), &from) && str_int(str_of(text), &number));
        to = moment_day_start_ms(from + 31);
        Date d = moment_date(from + 31);
        if (d.day != 1) to -= (d.day - 1) * MOMENT_DAY_MS;
        all += number * rig_number(s->h.rig, house_fmt(&s->h, "SELECT coalesce(SUM(" NUMBERS "), 0) FROM ("
            "SELECT COUNT(DISTINCT household_id) AS visited, COUNT(*) AS visits,"
            " COUNT(DISTINCT CASE WHEN met <> 'nobody' THEN household_id END) AS met"
            " FROM visits WHERE struck = 0 AND at_ms >= %lld AND at_ms < %lld) x",
            (long long)moment_day_start_ms(from), (long long)to));
    }
    return all;
}

static void what_follows_is_what_it_would_be_anew(void **state)
{
    Street *s = NEW(&((Rig *)*state)->arena, Street);
    Rand r = rand_from(1);
    house_up(&s->h, *state);
    OK(app_do(s->h.app, NULL, more_doors, s));
    for (int i = 0; i < STEPS; i++) {
        Arena before = s->h.keep;
        int64_t lot = rand_between(&r, 0, 9);
        if (lot < 4) visit(s, &r);
        else if (lot < 6) put_right(s, &r);
        else person(s, &r);
        s->h.keep = before;
    }
    int64_t is = sum(s);
    assert_int_equal(months(s), months_anew(s));
    assert_int_equal(miscounted(s->h.rig), 0);
    assert_true(rig_number(s->h.rig, "SELECT SUM(overdue) FROM visit_states") > 0);
    rig_script(s->h.rig, "UPDATE visit_homes SET norms_ms = 0");
    OK(app_do(s->h.app, NULL, visits_renew, NULL));
    assert_int_equal(sum(s), is);
    assert_int_equal(rig_number(s->h.rig, "SELECT COUNT(*) FROM visit_homes WHERE norms_ms = 0"), 0);
    assert_true(rig_number(s->h.rig, "SELECT COUNT(*) FROM visit_homes WHERE basis = 'care'") > 0);
    app_close(s->h.app);
}

/* ---- The grid is changed ---- */

/* The building goes to another micro-grid: its homes are due there, its visits stay counted where they
 * were. */
static void homes_follow_the_grid(void **state)
{
    House h;
    house_up(&h, *state);
    const char *clerk = h.a.of[ROLE_CLERK].token, *street = h.a.of[ROLE_STREET].token;
    int64_t here = rig_number(h.rig, "SELECT COUNT(*) FROM visit_homes WHERE place = '" PLACE_A "'");
    assert_true(here > 0);
    rig_script(h.rig,
               "INSERT INTO places (district, code, kind, name, outline, households, synthetic, source, "
               "since_ms) VALUES ('510104', '510104018006001002', 'microgrid', '第2微网格', '', 0, "
                      "(SELECT synthetic FROM places WHERE code = '" PLACE_A "'), 'x', 1)");
    app_close(h.app);
    house_open(&h);
    clerk = house_enter(&h, h.a.of[ROLE_CLERK].login);
    street = house_enter(&h, h.a.of[ROLE_STREET].login);
    const char *body = house_fmt(&h, "{\"title\":\"移楼\",\"acts\":[{\"kind\":\"move\",\"building_id\":%lld,"
                                     "\"into\":\"510104018006001002\"}]}", (long long)h.a.building);
    AskAnswer a = house_send(&h, clerk, "POST", "/api/v1/changes", body);
    if (a.status != 201) fail_msg("%.*s", STR_ARG(a.body));
    int64_t id = said_number(a, "id"), version = said_number(a, "version");
    const char *one = house_fmt(&h, "/api/v1/changes/%lld/", (long long)id);
    a = house_must(&h, clerk, "POST", house_fmt(&h, "%ssubmit", one),
                   house_fmt(&h, "{\"version\":%lld}", (long long)version), 200);
    version = said_number(a, "version");
    house_must(&h, street, "POST", house_fmt(&h, "%sapprove", one),
               house_fmt(&h, "{\"version\":%lld}", (long long)version), 200);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM visit_homes WHERE place = '510104018006001002'"),
                     here);
    assert_int_equal(miscounted(h.rig), 0);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM visits WHERE place = '510104018006001002'"), 0);
    assert_int_equal(rig_number(h.rig, "SELECT SUM(visited) FROM visit_months WHERE place = '" PLACE_A "'"),
                     1);
    app_close(h.app);
}

/* ---- A month keeps the households that it had ---- */

static AskAnswer cover(House *h, const char *place, const char *month)
{
    return house_must(h, house_enter(h, h->a.of[ROLE_STREET].login), "GET",
                      house_fmt(h, "/api/v1/visits/coverage?place=%s&month=%s", place, month), NULL, 200);
}

/* The places as a script leaves them, a day later. */
static void next_day(House *h, int64_t days, const char *script)
{
    rig_script(h->rig, script);
    app_close(h->app);
    house_clock_ms += days * MOMENT_DAY_MS;
    house_open(h);
    OK(app_do(h->app, NULL, visits_renew, NULL));
}

static void a_month_keeps_its_households(void **state)
{
    static const char *const grid = "510104018006001", *const street = "510104018";
    int64_t now_ms = house_clock_ms;                   /* 2025-11-25 */
    House h;
    house_up(&h, *state);
    next_day(&h, 1, "INSERT INTO places (district, code, kind, name, outline, households, synthetic, source, "
             "since_ms) VALUES ('510104', '510104018006001002', 'microgrid', '第2微网格', '', 4, "
             "(SELECT synthetic FROM places WHERE code = '" PLACE_A "'), 'x', 1);"
             "UPDATE places SET households = 3 WHERE code = '" PLACE_A "'");
    assert_int_equal(said_number(cover(&h, street, "2025-11"), "homes"), 7);
    next_day(&h, 1, "UPDATE places SET households = 8 WHERE code = '" PLACE_A "';"
             "UPDATE places SET until_ms = 2 WHERE code = '510104018006001002'");
    next_day(&h, 9, "UPDATE places SET households = 20 WHERE code = '" PLACE_A "'");
    AskAnswer then = cover(&h, grid, "2025-11"), today = cover(&h, grid, "2025-12");
    assert_int_equal(said_number(then, "homes"), 8);
    assert_true(says(then, "\"homes_day\":\"2025-11-27\""));
    assert_int_equal(said_number(cover(&h, street, "2025-11"), "homes"), 8);  /* what ended counts no more */
    assert_int_equal(said_number(today, "homes"), 20);
    assert_true(says(today, "\"homes_day\":\"2025-12-06\""));
    assert_int_equal(said_number(cover(&h, grid, "2025-08"), "homes"), 20);   /* nobody counted then */
    assert_false(says(cover(&h, grid, "2025-08"), "homes_day"));
    app_close(h.app);
    house_clock_ms = now_ms;
}

/* ---- What was said stays sealed ---- */

static void words_are_sealed(void **state)
{
    static const char SAID[] = "暗香浮动月黄昏";
    House h;
    house_up(&h, *state);
    const char *body = house_fmt(&h, "{\"household_id\":%lld,\"kind\":\"care\",\"met\":\"elder\","
                                     "\"words\":\"%s\"}", (long long)h.a.household, SAID);
    AskAnswer a = house_must(&h, h.a.of[ROLE_MEMBER].token, "POST", "/api/v1/visits", body, 201);
    int64_t id = said_number(a, "id");
    house_must(&h, h.a.of[ROLE_MEMBER].token, "PUT", house_fmt(&h, "/api/v1/visits/%lld",
                                                                (long long)id),
               "{\"version\":1,\"why\":\"补充\",\"met\":\"adult\"}", 200);
    a = house_must(&h, h.a.of[ROLE_MEMBER].token, "GET", house_fmt(&h, "/api/v1/visits/%lld", (long long)id),
                   NULL, 200);
    assert_true(says(a, SAID));
    const char *plain = house_fmt(&h,
        "SELECT (SELECT COUNT(*) FROM visits WHERE CAST(words_sealed AS TEXT) LIKE '%%%s%%')"
        " + (SELECT COUNT(*) FROM events WHERE CAST(body AS TEXT) LIKE '%%%s%%')", SAID, SAID);
    assert_int_equal(rig_number(h.rig, plain), 0);
    const char *sealed = house_fmt(&h,
        "SELECT COUNT(*) FROM visits WHERE id = %lld AND words_sealed IS NOT NULL AND version = 2",
        (long long)id);
    assert_int_equal(rig_number(h.rig, sealed), 1);
    assert_int_equal(rig_number(h.rig,
                                "SELECT COUNT(*) FROM events WHERE CAST(body AS TEXT) LIKE '%elder%' OR "
                                       "CAST(body AS TEXT) LIKE '%\"care\"%'"), 0);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(what_follows_is_what_it_would_be_anew),
        ON_BOTH(homes_follow_the_grid),
        ON_BOTH(a_month_keeps_its_households),
        ON_BOTH(words_are_sealed),
    };
    return rig_run(tests, COUNT(tests));
}
