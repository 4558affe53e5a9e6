/* Goods in the house, on both engines: of n who order k there are exactly k who get, a code is redeemed once
 * however often it is shown, a till that guesses is stopped, and what was changed behind the book's back is
 * found. */
#include "../../../tests/house_rig.h"

#include "domains/goods/goods.h"
#include "domains/points/points.h"

#include <pthread.h>
#include <stdio.h>
#include <string.h>

enum { CALLERS = 6, EACH = 5, STOCK = 11, ROOM = 1 << 20, GUESSES = 20 };

typedef struct Ground { House h; int64_t goods, partner; Person shop; const char *till; } Ground;

static Err give(Ask *ask)
{
    int64_t issued, own, account = *(const int64_t *)ask->prepared;
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_ISSUED, ask->district, &issued));
    TRY(points_account(ask, POINTS_PERSON, account, PURSE_POINTS, S("510104018006"), &own));
    LedgerLeg leg[] = { { issued, 0, NONE, -1000 }, { own, 0, NONE, 1000 } };
    PointsMove m = { .kind = LEDGER_MOVE, .key = S("given"), .cause = CAUSE_EARNED, .words = S("x"),
                     .day = NONE,
                     .expires_day = NONE, .until_ms = NONE, .leg = leg, .legs = 2 };
    return points_apply(ask, &m, 1);
}

static void ground(Ground *g, Rig *rig)
{
    *g = (Ground){ 0 };
    House *h = &g->h;
    house_up(h, rig);
    house_add_person(h, &g->shop, "shop", ROLE_RESIDENT, "510104018006", POST_OWN);
    const char *clerk = h->a.of[ROLE_CLERK].token;
    OK(app_do(h->app, NULL, give, &h->a.of[ROLE_RESIDENT].account));
    house_must(h, clerk, "POST", "/api/v1/partners",
               "{\"kind\":\"merchant\",\"place\":\"510104018006\",\"name\":\"x店\",\"address\":\"\","
               "\"agreement\":\"1\",\"since\":\"2025-01-01\",\"until\":\"2027-01-01\",\"fund\":0,"
               "\"offline_count\":0,\"offline_fen\":0}", 201);
    g->partner = rig_number(rig, "SELECT id FROM partners");
    house_must(h, clerk, "POST", house_fmt(h, "/api/v1/partners/%lld/staff", (long long)g->partner),
               "{\"login\":\"shop\"}", 204);
    house_must(h, clerk, "POST", "/api/v1/goods", house_fmt(h,
               "{\"partner\":%lld,\"place\":\"510104018006\",\"kind\":\"thing\",\"name\":\"皂角\","
               "\"about\":\"\","
               "\"since\":\"2025-01-01\",\"until\":\"2027-01-01\",\"person_most\":0,\"hold_days\":7,"
               "\"stock\":%d,"
               "\"points\":2,\"pay_fen\":100}", (long long)g->partner, STOCK), 201);
    g->goods = rig_number(rig, "SELECT id FROM goods");
    AskAnswer made = house_must(h, g->shop.token, "POST", "/api/v1/me/tills", "{\"name\":\"t\"}", 201);
    const char *key = strstr(str_z(&h->keep, made.body), "\"key\":\"") + 7;
    g->till = house_fmt(h, "\"till_id\":%lld,\"key\":\"%.43s\"", (long long)said_number(made, "id"), key);
}

typedef struct Caller {
    Ground *g;
    pthread_t thread;
    Arena whole;
    const char *path, *token, *body, *refusal;
    int serial, done, refused, other;
} Caller;

/* Each request goes out twice under its key, as a phone would send it. */
static void *ask_on(void *with)
{
    Caller *c = with;
    for (int i = 0; i < EACH; i++) {
        char key[60];
        snprintf(key, sizeof key, "caller-%d-%d", c->serial, i);
        AppTry t = { .method = "POST", .path = c->path, .body = c->body, .key = key, .token = c->token };
        for (int again = 0; again < 2; again++) {
            Arena keep = c->whole;
            AskAnswer a = app_try(c->g->h.app, &t, &keep);
            bool refused = a.status == 409 && says(a, c->refusal);
            if (again) continue;
            c->done += a.status == 201;
            c->refused += refused;
            c->other += a.status != 201 && !refused;
        }
    }
    return NULL;
}

static int all_call(Ground *g, const char *token, const char *path, const char *body, const char *refusal)
{
    Caller caller[CALLERS];
    int done = 0, refused = 0, other = 0;
    for (int i = 0; i < CALLERS; i++) {
        caller[i] = (Caller){ .g = g, .whole = arena_make(ROOM), .path = path, .token = token, .body = body,
                              .refusal = refusal, .serial = i };
        assert_int_equal(pthread_create(&caller[i].thread, NULL, ask_on, &caller[i]), 0);
    }
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(caller[i].thread, NULL);
        done += caller[i].done;
        refused += caller[i].refused;
        other += caller[i].other;
        arena_drop(caller[i].whole, ROOM);
    }
    assert_int_equal(other, 0);
    assert_int_equal(done + refused, CALLERS * EACH);
    return done;
}

static int64_t wrong(Ground *g)
{
    GoodsAudit goods_found;
    PointsAudit book;
    Db *read = rig_open(g->h.rig, DB_READ);
    OK(goods_audit(read, S("510104"), &g->h.keep, &goods_found));
    OK(points_audit(read, S("510104"), &g->h.keep, &book));
    db_close(read);
    return goods_found.wrong + book.wrong;
}

static void of_n_who_order_k_get_and_a_code_counts_once(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    const char *hers = h->a.of[ROLE_RESIDENT].token;
    const char *body = house_fmt(h, "{\"goods_id\":%lld,\"quantity\":1}", (long long)g.goods);
    assert_int_equal(all_call(&g, hers, "/api/v1/me/orders", body, "goods.none_left"), STOCK);
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM goods_orders"), STOCK);
    assert_int_equal(rig_number(h->rig, "SELECT taken FROM goods"), STOCK);
    assert_int_equal(rig_number(h->rig, "SELECT sum(held) FROM point_accounts WHERE purse = 'points'"),
                     2 * STOCK);
    assert_int_equal(wrong(&g), 0);

    AskAnswer own = house_must(h, hers, "GET", "/api/v1/me/orders", NULL, 200);
    const char *code = strstr(str_z(&h->keep, own.body), "\"code\":\"") + 8;
    const char *scan = house_fmt(h, "{%s,\"code\":\"%.*s\"}", g.till, (int)strcspn(code, "\""), code);
    assert_int_equal(all_call(&g, g.shop.token, "/api/v1/till/redeem", scan, "codes.redeemed"), 1);
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM partner_uses"), 1);
    assert_int_equal(wrong(&g), 0);

    rig_script(h->rig, "UPDATE goods SET taken = taken - 1");
    assert_int_equal(wrong(&g), 1);
    rig_script(h->rig, "UPDATE goods SET taken = taken + 1");
    rig_script(h->rig, "UPDATE goods_orders SET state = 'cancelled' WHERE state = 'redeemed'");
    assert_int_equal(wrong(&g), 2);    /* the stock, and the order */
    app_close(h->app);
}

static void a_code_is_not_guessed_changed_or_made(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    AskAnswer made = house_must(h, h->a.of[ROLE_RESIDENT].token, "POST", "/api/v1/me/orders",
                                house_fmt(h, "{\"goods_id\":%lld,\"quantity\":1}", (long long)g.goods), 201);
    char *code = strstr(str_z(&h->keep, made.body), "\"code\":\"") + 8;
    int len = (int)strcspn(code, "\"");
    for (int i = 0; i < GUESSES; i++) {        /* each with another letter changed */
        char other[300];
        int at = 3 + i * (len - 4) / GUESSES;
        snprintf(other, sizeof other, "%.*s", len, code);
        other[at] = other[at] == 'A' ? 'B' : 'A';
        AskAnswer a = house_send(h, g.shop.token, "POST", "/api/v1/till/redeem",
                                 house_fmt(h, "{%s,\"code\":\"%s\"}", g.till, other));
        assert_int_equal(a.status, 422);
        assert_true(says(a, "codes.forged"));
    }
    for (int i = 0; i <= GUESSES; i++) {       /* typed numbers: so many a day */
        AskAnswer a = house_send(h, g.shop.token, "POST", "/api/v1/till/redeem",
                                 house_fmt(h, "{%s,\"code\":\"D%012d\"}", g.till, i));
        assert_int_equal(a.status, i < GUESSES ? 422 : 429);
    }
    /* a signed one can't be guessed, and is always taken */
    const char *right = house_fmt(h, "{%s,\"code\":\"%.*s\"}", g.till, len, code);
    AskAnswer late = house_must(h, g.shop.token, "POST", "/api/v1/till/redeem", right, 201);
    assert_true(says(late, "\"points\":2"));
    app_close(h->app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(of_n_who_order_k_get_and_a_code_counts_once),
                                        ON_BOTH(a_code_is_not_guessed_changed_or_made) };
    return rig_run(tests, COUNT(tests));
}
