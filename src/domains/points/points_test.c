/* The book in the house, on both engines: a limit holds against everybody at once, a key is one
 * effect, several transfers are all or none, and what was changed behind the book's back is found. */
#include "../../../tests/house_rig.h"

#include "app/inside.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

enum { CALLERS = 8, EACH = 6, LIMIT = 17, ROOM = 1 << 20 };

typedef struct Ground {
    House h;
    Person second;                     /* of the district, beside the first */
    int64_t fund, hers;
} Ground;

static int64_t posted(Ground *g, int64_t account)
{
    return rig_number(g->h.rig, house_fmt(&g->h, "SELECT posted FROM point_accounts WHERE id = %lld",
                                          (long long)account));
}

static int64_t transfers(Ground *g) { return rig_number(g->h.rig, "SELECT count(*) FROM point_transfers"); }

static int64_t wrong(Ground *g)
{
    PointsAudit audit;
    Db *read = rig_open(g->h.rig, DB_READ);
    OK(points_audit(read, S("510104"), &g->h.keep, &audit));
    db_close(read);
    return audit.wrong;
}

static void ground(Ground *g, Rig *rig)
{
    *g = (Ground){ 0 };
    House *h = &g->h;
    house_up(h, rig);
    house_add_person(h, &g->second, "second", ROLE_DISTRICT, "510104", POST_ALL);
    const char *district = h->a.of[ROLE_DISTRICT].token, *clerk = h->a.of[ROLE_CLERK].token;
    g->fund = said_number(house_must(h, district, "POST", "/api/v1/points/funds",
        "{\"kind\":\"fund\",\"purse\":\"budget\",\"place\":\"510104018006\","
        "\"name\":\"" MARK "\",\"about\":\"激励\"}",
        201), "id");
    g->hers = said_number(house_must(h, clerk, "POST", "/api/v1/points/persons",
        house_fmt(h, "{\"login\":\"%s\"}", h->a.of[ROLE_RESIDENT].login), 201), "id");
    int64_t issued = rig_number(rig, "SELECT id FROM point_accounts WHERE purse = 'issued'");
    AskAnswer a = house_must(h, district, "POST", "/api/v1/points/transfers",
        house_fmt(h, "{\"from_id\":%lld,\"to_id\":%lld,\"amount\":%d,\"words\":\"预算\"}", (long long)issued,
                  (long long)g->fund, LIMIT), 201);
    house_must(h, g->second.token, "POST",
               house_fmt(h, "/api/v1/points/transfers/%lld/answer", (long long)said_number(a, "id")),
               "{\"approve\":true}", 200);
}

/* ---- n against k ---- */

typedef struct Caller { Ground *g; pthread_t thread; Arena whole; int serial, done, short_of,
                        other; } Caller;

/* Each asks for one point EACH times, and every time once more under the same key, as a phone would. */
static void *ask_on(void *with)
{
    Caller *c = with;
    for (int i = 0; i < EACH; i++) {
        char body[200], key[60];
        snprintf(body, sizeof body, "{\"from_id\":%lld,\"to_id\":%lld,\"amount\":1,\"words\":\"第 %d-%d\"}",
                 (long long)c->g->fund, (long long)c->g->hers, c->serial, i);
        snprintf(key, sizeof key, "caller-%d-%d", c->serial, i);
        AppTry t = { .method = "POST", .path = "/api/v1/points/transfers", .body = body, .key = key,
                     .token = c->g->h.a.of[ROLE_CLERK].token };
        for (int again = 0; again < 2; again++) {
            Arena keep = c->whole;
            AskAnswer a = app_try(c->g->h.app, &t, &keep);
            bool is_short = a.status == 409 && says(a, "ledger.short");
            if (again) continue;
            c->done += a.status == 201;
            c->short_of += is_short;
            c->other += a.status != 201 && !is_short;
        }
    }
    return NULL;
}

/* One of them: the k-th point asked for in the i-th list, under a key of its own. */
static void item(const Caller *c, int i, int k, Buf *to)
{
    buf_fmt(to, "%s{\"key\":\"%d-%d-%d\",\"from_id\":%lld,\"to_id\":%lld,\"amount\":1,"
                "\"words\":\"第 %d-%d\"}",
            k ? "," : "", c->serial, i, k, (long long)c->g->fund, (long long)c->g->hers, c->serial, i);
}

/* Lists of three, each twice under its key, and once more under another: its items' keys still hold. */
static void *ask_lists(void *with)
{
    Caller *c = with;
    for (int i = 0; i < EACH / 3; i++)
        for (int again = 0; again < 3; again++) {
            Arena keep = c->whole;
            char key[60];
            Buf body = buf_new(&keep, 1000);
            buf_adds(&body, "{\"transfers\":[");
            for (int k = 0; k < 3; k++) item(c, i, k, &body);
            buf_adds(&body, "]}");
            snprintf(key, sizeof key, "list-%d-%d-%d", c->serial, i, again / 2);
            AppTry t = { .method = "POST", .path = "/api/v1/points/transfers/list", .key = key,
                         .body = str_z(&keep, buf_str(&body)), .token = c->g->h.a.of[ROLE_CLERK].token };
            AskAnswer a = app_try(c->g->h.app, &t, &keep);
            int made = (int)said_number(a, "made"), refused = (int)said_number(a, "refused");
            c->other += a.status != 200 || made + refused != 3;
            if (again == 0) c->done += made, c->short_of += refused;
        }
    return NULL;
}

static void race(Ground *g, void *(*ask)(void *), int ret[3])
{
    Caller caller[CALLERS];
    ret[0] = ret[1] = ret[2] = 0;
    for (int i = 0; i < CALLERS; i++) {
        caller[i] = (Caller){ .g = g, .whole = arena_make(ROOM), .serial = i };
        assert_int_equal(pthread_create(&caller[i].thread, NULL, ask, &caller[i]), 0);
    }
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(caller[i].thread, NULL);
        ret[0] += caller[i].done;
        ret[1] += caller[i].short_of;
        ret[2] += caller[i].other;
        arena_drop(caller[i].whole, ROOM);
    }
}

static void nobody_gets_more_by_lists(void **state)
{
    Ground g;
    int said[3];
    ground(&g, *state);
    race(&g, ask_lists, said);
    assert_int_equal(said[0], LIMIT);
    assert_int_equal(said[1], CALLERS * EACH - LIMIT);
    assert_int_equal(said[2], 0);
    assert_int_equal(rig_number(g.h.rig,
                                "SELECT count(*) FROM point_transfers WHERE kind = 'hold' AND amount = 1"),
                     LIMIT);
    assert_int_equal(rig_number(g.h.rig, "SELECT held FROM point_accounts WHERE purse = 'budget'"), LIMIT);
    assert_int_equal(rig_number(g.h.rig, "SELECT coming FROM point_accounts WHERE purse = 'points'"), LIMIT);
    assert_int_equal(rig_number(g.h.rig, "SELECT count(*) FROM events WHERE kind = 'points.moved' AND "
                                         "body LIKE '%\"hold\"%' AND body LIKE '%\"amount\":1}%'"), LIMIT);
    assert_int_equal(wrong(&g), 0);
    app_close(g.h.app);
}

/* What is told to who asked is what anybody reads afterwards, though it wasn't read back. */
static void the_answer_is_what_is_read_back(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    const char *clerk = h->a.of[ROLE_CLERK].token;
    AskAnswer said = house_must(h, clerk, "POST", "/api/v1/points/transfers",
        house_fmt(h, "{\"from_id\":%lld,\"to_id\":%lld,\"amount\":2,\"words\":\"一次\"}", (long long)g.fund,
                  (long long)g.hers), 201);
    AskAnswer read = house_must(h, clerk, "GET", house_fmt(h, "/api/v1/points/transfers/%lld",
                                                           (long long)said_number(said, "id")), NULL, 200);
    assert_true(said.body.len > 200 && str_eq(said.body, read.body));
    app_close(h->app);
}

static void nobody_gets_more_than_there_is(void **state)
{
    Ground g;
    int said[3];
    ground(&g, *state);
    race(&g, ask_on, said);
    assert_int_equal(said[0], LIMIT);
    assert_int_equal(said[1], CALLERS * EACH - LIMIT);
    assert_int_equal(said[2], 0);
    assert_int_equal(rig_number(g.h.rig,
                                "SELECT count(*) FROM point_transfers WHERE kind = 'hold' AND amount = 1"),
                     LIMIT);
    assert_int_equal(rig_number(g.h.rig, "SELECT held FROM point_accounts WHERE purse = 'budget'"), LIMIT);
    assert_int_equal(wrong(&g), 0);
    app_close(g.h.app);
}

/* ---- One key, one effect; all or none ---- */

static Err give(Ask *ask)
{
    const PointsMove *m = ask->prepared;
    PointsMove own[2] = { m[0], m[1] };
    return points_apply(ask, own, m[1].key.len ? 2 : 1);
}

static void a_key_is_one_effect_and_linked_are_all_or_none(void **state)
{
    Ground g;
    ground(&g, *state);
    App *app = g.h.app;
    LedgerLeg one[] = { { g.fund, 0, NONE, -5 }, { g.hers, 0, NONE, 5 } }, more[] = { { g.fund, 0, NONE,
        -6 },
        { g.hers, 0, NONE, 6 } }, all[] = { { g.fund, 0, NONE, -LIMIT }, { g.hers, 0, NONE, LIMIT } };
    PointsMove m[2] = { { .kind = LEDGER_MOVE, .key = S("event:1"), .cause = CAUSE_EARNED, .words = S("一次"),
                          .day = NONE, .expires_day = NONE, .until_ms = NONE, .leg = one, .legs = 2 } };
    OK(app_do(app, NULL, give, m));
    int64_t rows = transfers(&g);
    OK(app_do(app, NULL, give, m));
    assert_int_equal(transfers(&g), rows);
    assert_int_equal(posted(&g, g.hers), 5);
    m[0].leg = more;
    assert_ptr_equal(app_do(app, NULL, give, m), POINTS_KEY_REUSED);

    m[0].key = S("event:2");
    m[1] = m[0];
    m[1].key = S("event:3");
    m[1].leg = all;
    assert_ptr_equal(app_do(app, NULL, give, m), LEDGER_SHORT);
    assert_int_equal(transfers(&g), rows);
    assert_int_equal(posted(&g, g.hers), 5);
    m[1].leg = one;
    OK(app_do(app, NULL, give, m));
    assert_int_equal(transfers(&g), rows + 2);
    assert_int_equal(posted(&g, g.hers), 16);
    assert_int_equal(wrong(&g), 0);
    app_close(app);
}

/* ---- What was changed behind the book's back ---- */

static int64_t told(Ground *g, const char *kind)
{
    for (int i = 0; i < 6; i++) OK(app_do(g->h.app, NULL, points_nightly, NULL));
    return rig_number(g->h.rig, house_fmt(&g->h, "SELECT count(*) FROM events WHERE kind = '%s'", kind));
}

static void what_was_forged_is_found(void **state)
{
    Ground g;
    ground(&g, *state);
    assert_int_equal(told(&g, "points.audited"), 1);
    rig_script(g.h.rig, "UPDATE point_accounts SET posted = posted + 1 WHERE purse = 'budget'");
    assert_int_equal(wrong(&g), 1);
    assert_int_equal(told(&g, "points.drifted"), 0);           /* once a night */
    house_clock_ms += MOMENT_DAY_MS;
    assert_int_equal(told(&g, "points.drifted"), 1);
    rig_script(g.h.rig, "UPDATE point_accounts SET posted = posted - 1 WHERE purse = 'budget'");
    assert_int_equal(wrong(&g), 0);
    rig_script(g.h.rig,
               "DELETE FROM point_legs WHERE line = 2 "
               "AND transfer_id = (SELECT min(id) FROM point_transfers)");
    assert_true(wrong(&g) > 0);
    app_close(g.h.app);
}

/* ---- Days pass ---- */

static void what_is_over_goes_out_by_an_entry(void **state)
{
    Ground g;
    ground(&g, *state);
    int64_t today = moment_day(house_clock_ms);
    LedgerLeg three[] = { { g.fund, 0, NONE, -3 }, { g.hers, 0, NONE, 3 } }, four[] = { { g.fund, 0, NONE,
        -4 },
        { g.hers, 0, NONE, 4 } };
    PointsMove m[2] = { { .kind = LEDGER_MOVE, .key = S("a"), .cause = CAUSE_EARNED, .words = S("短"),
                          .day = NONE,
                          .expires_day = today + 2, .until_ms = NONE, .leg = three, .legs = 2 } };
    m[1] = m[0];
    m[1].key = S("b");
    m[1].expires_day = NONE;
    m[1].leg = four;
    OK(app_do(g.h.app, NULL, give, m));
    OK(app_do(g.h.app, NULL, points_daily, NULL));
    assert_int_equal(posted(&g, g.hers), 7);
    house_clock_ms += 3 * MOMENT_DAY_MS;
    OK(app_do(g.h.app, NULL, points_daily, NULL));
    OK(app_do(g.h.app, NULL, points_daily, NULL));
    assert_int_equal(posted(&g, g.hers), 4);
    assert_int_equal(rig_number(g.h.rig, "SELECT count(*) FROM point_transfers WHERE cause = 'expired'"), 1);
    assert_int_equal(wrong(&g), 0);
    app_close(g.h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(nobody_gets_more_than_there_is), ON_BOTH(nobody_gets_more_by_lists),
        ON_BOTH(the_answer_is_what_is_read_back), ON_BOTH(a_key_is_one_effect_and_linked_are_all_or_none),
        ON_BOTH(what_was_forged_is_found), ON_BOTH(what_is_over_goes_out_by_an_entry)
    };
    return rig_run(tests, COUNT(tests));
}
