/* Settlements in the house, on both engines: of sheets that race for the same days there is one, however
 * many ask and repeat themselves, so a redemption is counted once; what was changed behind one is found. */
#include "../../../tests/house_rig.h"

#include "domains/settlements/settlements.h"
#include "base/rand.h"
#include "vocab/moment.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { CALLERS = 6, EACH = 4, ROUNDS = 8, USES = 30, ROOM = 1 << 20 };

typedef struct Ground { House h; int64_t partner; } Ground;
typedef struct Caller {
    Ground *g;
    pthread_t thread;
    Arena whole;
    int64_t to_day;
    int serial, round, made, covered, other;
} Caller;

static void ground(Ground *g, Rig *rig)
{
    *g = (Ground){ 0 };
    house_up(&g->h, rig);
    house_must(&g->h, g->h.a.of[ROLE_CLERK].token, "POST", "/api/v1/partners",
               "{\"kind\":\"merchant\",\"place\":\"510104018006\",\"name\":\"x店\",\"address\":\"\","
               "\"agreement\":\"1\",\"since\":\"2025-06-01\",\"until\":\"2027-01-01\",\"fund\":0,"
               "\"offline_count\":0,\"offline_fen\":0}", 201);
    g->partner = rig_number(rig, "SELECT id FROM partners");
}

typedef struct Planting { int64_t partner, day, fen; } Planting;
static Err plant(Ask *ask)
{
    const Planting *p = ask->prepared;
    Redeemed u = { .partner = p->partner, .day = p->day, .at_ms = moment_day_start_ms(p->day),
                   .kind = CODE_GOODS, .subject = 1, .words = S("x"), .points = 1, .pay_fen = p->fen,
                   .of_id = NONE, .made_ms = moment_day_start_ms(p->day), .back_id = NONE };
    return redeemed_plant(ask, &u);
}

/* Each asks for the same days, each request twice under its key. */
static void *ask_on(void *with)
{
    Caller *c = with;
    const char *token = c->g->h.a.of[ROLE_CLERK].token;
    for (int i = 0; i < EACH; i++) {
        char key[60], body[120];
        Arena days = c->whole;
        Str until = moment_date_text(&days, c->to_day - 1);
        snprintf(key, sizeof key, "sheet-%d-%d-%d", c->round, c->serial, i);
        snprintf(body, sizeof body, "{\"partner\":%lld,\"until\":\"%.*s\"}", (long long)c->g->partner,
                 STR_ARG(until));
        AppTry t = { .method = "POST", .path = "/api/v1/settlements", .body = body, .key = key,
                     .token = token };
        for (int again = 0; again < 2; again++) {
            Arena keep = days;
            AskAnswer a = app_try(c->g->h.app, &t, &keep);
            if (again) continue;
            bool covered = a.status == 409 && says(a, "settlements.covered");
            c->made += a.status == 201;
            c->covered += covered;
            c->other += a.status != 201 && !covered;
        }
    }
    return NULL;
}

static int race(Ground *g, int round, int64_t to_day)
{
    Caller caller[CALLERS];
    int made = 0, other = 0;
    for (int i = 0; i < CALLERS; i++) {
        caller[i] = (Caller){ .g = g, .whole = arena_make(ROOM), .to_day = to_day, .serial = i,
                              .round = round };
        assert_int_equal(pthread_create(&caller[i].thread, NULL, ask_on, &caller[i]), 0);
    }
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(caller[i].thread, NULL);
        made += caller[i].made;
        other += caller[i].other;
        arena_drop(caller[i].whole, ROOM);
    }
    assert_int_equal(other, 0);
    return made;
}

static int64_t wrong(Ground *g)
{
    SettlementsAudit found;
    Db *read = rig_open(g->h.rig, DB_READ);
    OK(settlements_audit(read, S("510104"), &g->h.keep, &found));
    db_close(read);
    return found.wrong;
}

static void of_sheets_that_race_one_holds_each_redemption(void **state)
{
    Ground g;
    Rand dice = rand_from(8);
    ground(&g, *state);
    House *h = &g.h;
    int64_t first, owed = 0;
    assert_true(moment_read_date(S("2025-06-01"), &first));
    for (int round = 0; round < ROUNDS; round++) {
        int64_t to_day = first + 5 + rand_between(&dice, 0, 9);
        for (int i = 0; i < USES; i++) {
            int64_t day = rand_between(&dice, first, to_day - 1), fen = rand_between(&dice, 1, 999);
            Planting p = { g.partner, day, fen };
            OK(app_do(h->app, NULL, plant, &p));
            owed += fen;
        }
        assert_int_equal(race(&g, round, to_day), 1);
        assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM settlements"), round + 1);
        assert_int_equal(rig_number(h->rig, "SELECT sum(sum_fen) FROM settlements"), owed);
        assert_int_equal(rig_number(h->rig, "SELECT sum(uses) FROM settlement_lines"), (round + 1) * USES);
        first = to_day;
    }
    assert_int_equal(wrong(&g), 0);

    rig_script(h->rig, "UPDATE settlement_lines SET owed_fen = owed_fen + 1 WHERE line = 1 AND settlement = "
                       "(SELECT min(id) FROM settlements)");
    assert_int_equal(wrong(&g), 1);
    rig_script(h->rig, "UPDATE settlement_lines SET owed_fen = owed_fen - 1 WHERE line = 1 AND settlement = "
                       "(SELECT min(id) FROM settlements)");
    Planting late = { g.partner, first - 1, 5 };
    OK(app_do(h->app, NULL, plant, &late));
    assert_int_equal(wrong(&g), 1);    /* booked into days that are settled */
    rig_script(h->rig, "UPDATE settlements SET from_day = from_day - 1 WHERE seq = 2");
    assert_true(wrong(&g) >= 2);       /* a day on two sheets */
    app_close(h->app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(of_sheets_that_race_one_holds_each_redemption) };
    return rig_run(tests, COUNT(tests));
}
