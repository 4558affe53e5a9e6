/* Exchanges in the house, on both engines: what isn't signed does nothing; what comes again has its effect
 * once; of those who race for a limit no more get through than it allows; another partner's numbers are
 * nobody's; and what was changed behind the book is found. */
#include "../../../tests/house_rig.h"

#include "domains/exchanges/exchanges.h"
#include "domains/points/points.h"
#include "domains/settlements/settlements.h"

#include <pthread.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum { CALLERS = 6, EACH = 4, ROOM = 1 << 20, HAS = 1000, RATE = 120, PERSON_DAY = 300, TRIES = 40 };

typedef struct Key { long long id; char text[44]; } Key;
typedef struct Ground { House h; int64_t partner, other; Key key, key_of_other; int serial; } Ground;

static Err give(Ask *ask)
{
    int64_t issued, own, account = *(const int64_t *)ask->prepared;
    TRY(points_account(ask, POINTS_SYSTEM, 0, PURSE_ISSUED, ask->district, &issued));
    TRY(points_account(ask, POINTS_PERSON, account, PURSE_POINTS, S("510104018006"), &own));
    LedgerLeg leg[] = { { issued, 0, NONE, -HAS }, { own, 0, NONE, HAS } };
    PointsMove m = { .kind = LEDGER_MOVE, .key = S("given"), .cause = CAUSE_EARNED, .words = S("x"),
                     .day = NONE, .expires_day = NONE, .until_ms = NONE, .leg = leg, .legs = 2 };
    return points_apply(ask, &m, 1);
}

static Key key_for(Ground *g, int64_t partner)
{
    House *h = &g->h;
    Key k = { 0 };
    AskAnswer a = house_must(h, h->a.of[ROLE_DISTRICT].token, "POST", "/api/v1/exchange-keys", house_fmt(h,
        "{\"partner\":%lld,\"since\":\"2025-11-25\",\"until\":\"2026-10-31\"}", (long long)partner), 201);
    k.id = (long long)said_number(a, "id");
    snprintf(k.text, sizeof k.text, "%.43s", strstr(str_z(&h->keep, a.body), "\"key\":\"") + 7);
    return k;
}

static int64_t partner_new(Ground *g, const char *name)
{
    House *h = &g->h;
    const char *district = h->a.of[ROLE_DISTRICT].token;
    AskAnswer a = house_must(h, district, "POST", "/api/v1/partners", house_fmt(h,
        "{\"kind\":\"points\",\"place\":\"510104018006\",\"name\":\"%s\",\"address\":\"\","
        "\"agreement\":\"1\","
        "\"since\":\"2025-01-01\",\"until\":\"2027-01-01\",\"fund\":0,\"offline_count\":0,\"offline_fen\":0}",
        name), 201);
    int64_t id = said_number(a, "id");
    house_must(h, district, "POST", "/api/v1/settlement-rates", house_fmt(h,
        "{\"partner\":%lld,\"unit\":\"outside\",\"since\":\"2025-11-01\",\"amount\":%d}", (long long)id,
            RATE), 201);
    house_must(h, district, "POST", "/api/v1/exchange-terms", house_fmt(h,
        "{\"partner\":%lld,\"person_day\":%d,\"day_most\":10000,\"valid_days\":365,\"wait_minutes\":30,"
        "\"version\":0}", (long long)id, PERSON_DAY), 201);
    return id;
}

static void ground(Ground *g, Rig *rig)
{
    *g = (Ground){ 0 };
    house_up(&g->h, rig);
    OK(app_do(g->h.app, NULL, give, &g->h.a.of[ROLE_RESIDENT].account));
    g->partner = partner_new(g, "街道通");
    g->other = partner_new(g, "别处通");
    g->key = key_for(g, g->partner);
    g->key_of_other = key_for(g, g->other);
}

static const char *code_for(Ground *g, int64_t partner, const char *way, int points)
{
    House *h = &g->h;
    AskAnswer a = house_must(h, h->a.of[ROLE_RESIDENT].token, "POST", "/api/v1/me/exchange-codes",
                             house_fmt(h,
        "{\"partner\":%lld,\"way\":\"%s\",\"points\":%d}", (long long)partner, way, points), 201);
    return house_fmt(h, "%.12s", strstr(str_z(&h->keep, a.body), "\"code\":\"") + 8);
}

/* key=…,at=…,sign=… into `to`; what is signed may differ from what is sent. */
static void sign(char to[200], const Key *k, const char *method, const char *path, const char *body,
                 int64_t at_ms)
{
    unsigned char digest[crypto_hash_sha256_BYTES], mac[crypto_auth_hmacsha256_BYTES];
    char hex[2 * sizeof digest + 1], text[600];
    crypto_auth_hmacsha256_state state;
    crypto_hash_sha256(digest, (const unsigned char *)body, strlen(body));
    int n = snprintf(text, sizeof text, "TM-HMAC-1\n%s\n%s\n%lld\n%lld\n%s", method, path, k->id,
                     (long long)at_ms, sodium_bin2hex(hex, sizeof hex, digest, sizeof digest));
    crypto_auth_hmacsha256_init(&state, (const unsigned char *)k->text, strlen(k->text));
    crypto_auth_hmacsha256_update(&state, (const unsigned char *)text, (unsigned long long)n);
    crypto_auth_hmacsha256_final(&state, mac);
    snprintf(to, 200, "key=%lld,at=%lld,sign=%s", k->id, (long long)at_ms,
             sodium_bin2hex(hex, sizeof hex, mac, sizeof mac));
}

static AskAnswer sent(Ground *g, const char *method, const char *path, const char *body,
                      const char *signature)
{
    AppTry t = { .method = method, .path = path, .body = body, .sign = signature };
    return app_try(g->h.app, &t, &g->h.keep);
}

static AskAnswer asks(Ground *g, const Key *k, const char *path, const char *body)
{
    char signature[200];
    sign(signature, k, body ? "POST" : "GET", path, body ? body : "", house_clock_ms);
    return sent(g, body ? "POST" : "GET", path, body, signature);
}

static void must(AskAnswer a, int status, const char *word)
{
    if (a.status != status || (word && !says(a, word))) fail_msg("%d %.*s", a.status, STR_ARG(a.body));
}

static void has(Ground *g, int64_t points, int64_t held)
{
    assert_int_equal(rig_number(g->h.rig, "SELECT sum(posted) FROM point_accounts WHERE purse = 'points'"),
                     points);
    assert_int_equal(rig_number(g->h.rig, "SELECT sum(held) FROM point_accounts WHERE purse = 'points'"),
                     held);
}

static int64_t wrong(Ground *g)
{
    ExchangesAudit found;
    PointsAudit book;
    SettlementsAudit sheets;
    Db *read = rig_open(g->h.rig, DB_READ);
    OK(exchanges_audit(read, S("510104"), &g->h.keep, &found));
    OK(points_audit(read, S("510104"), &g->h.keep, &book));
    OK(settlements_audit(read, S("510104"), &g->h.keep, &sheets));
    db_close(read);
    return found.wrong + book.wrong + sheets.wrong;
}

static const char *push_body(Ground *g, const char *reference, const char *code, int units, int rate)
{
    return house_fmt(&g->h, "{\"reference\":\"%s\",\"code\":\"%s\",\"units\":%d,\"rate\":%d}", reference,
                     code,
                     units, rate);
}

/* ---- Forged, replayed, another's ---- */

static const char pushes[] = "/api/v1/outside/pushes", pulls[] = "/api/v1/outside/pulls";

static void what_is_not_signed_does_nothing(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    const char *code = code_for(&g, g.partner, "came", 100), *body = push_body(&g, "A-0001", code, 120, RATE),
               *more = push_body(&g, "A-0001", code, 121, RATE);
    char good[200], bad[200];
    Key made_up = g.key;
    sign(good, &g.key, "POST", pushes, body, house_clock_ms);
    must(sent(&g, "POST", pushes, body, NULL), 403, "exchanges.unsigned");
    must(sent(&g, "POST", pushes, body, "key=1"), 403, "exchanges.unsigned");
    must(sent(&g, "POST", pushes, more, good), 403, "exchanges.unsigned");      /* another body */
    must(sent(&g, "POST", pulls, house_fmt(h, "{\"reference\":\"A-0001\",\"code\":\"%s\",\"rate\":%d}", code,
                                           RATE),
              good), 403, "exchanges.unsigned");                                /* another address */
    for (int i = 0; i < TRIES; i++) {                                           /* any digit of it */
        size_t at = strlen(good) - 64 + (size_t)(i * 64 / TRIES);
        memcpy(bad, good, sizeof bad);
        bad[at] = bad[at] == '0' ? '1' : '0';
        must(sent(&g, "POST", pushes, body, bad), 403, "exchanges.unsigned");
    }
    sign(bad, &g.key, "POST", pushes, body, house_clock_ms + 1);
    memcpy(bad, good,
           strlen(good) - 64);                                       /* a moment that it didn't sign */
    must(sent(&g, "POST", pushes, body, bad), 403, "exchanges.unsigned");
    made_up.text[0] = made_up.text[0] == 'A' ? 'B' : 'A';
    must(asks(&g, &made_up, pushes, body), 403, "exchanges.unsigned");
    made_up = g.key;
    made_up.id = g.key_of_other.id;
    must(asks(&g, &made_up, pushes, body), 403, "exchanges.unsigned");
    sign(bad, &g.key, "POST", pushes, body, house_clock_ms - 300001);
    must(sent(&g, "POST", pushes, body, bad), 403, "exchanges.stale");
    must(sent(&g, "GET", "/api/v1/outside/statement", NULL, good), 403, "exchanges.unsigned");
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM exchanges"), 0);
    has(&g, HAS, 0);

    must(sent(&g, "POST", pushes, body, good), 201, "\"points\":100");
    must(sent(&g, "POST", pushes, body, good), 200,
         "\"points\":100");          /* taken on the way, sent again */
    house_clock_ms += 300001;
    must(sent(&g, "POST", pushes, body, good), 403, "exchanges.stale");
    has(&g, HAS + 100, 0);
    house_must(h, h->a.of[ROLE_DISTRICT].token, "DELETE", house_fmt(h, "/api/v1/exchange-keys/%lld",
                                                                    g.key.id),
               NULL, 204);
    must(asks(&g, &g.key, "/api/v1/outside/statement", NULL), 403, "exchanges.unsigned");
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM partner_uses WHERE rate > 0"), 1);
    assert_int_equal(wrong(&g), 0);
    app_close(h->app);
}

static void what_is_anothers_is_nobodys(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    const char *code = code_for(&g, g.partner, "went", 100), *theirs, *body, *confirm;
    body = house_fmt(h, "{\"reference\":\"B-0001\",\"code\":\"%s\",\"rate\":%d}", code, RATE);
    confirm = "{\"reference\":\"B-0001\",\"receipt\":\"r-1\"}";
    must(asks(&g, &g.key_of_other, pulls, body), 422, "exchanges.code");        /* given to somebody else */
    must(asks(&g, &g.key, pushes, push_body(&g, "B-0002", code, 10, RATE)), 422, "exchanges.code");
    must(asks(&g, &g.key, pulls, body), 201, "\"units\":120");
    has(&g, HAS, 100);
    must(asks(&g, &g.key, pulls, body), 200, "\"waiting\"");
    must(asks(&g, &g.key, pulls, house_fmt(h, "{\"reference\":\"B-0009\",\"code\":\"%s\",\"rate\":%d}", code,
                                           RATE)),
         422, "exchanges.code");                                                /* once */
    must(asks(&g, &g.key_of_other, "/api/v1/outside/pulls/confirm", confirm), 404, NULL);
    must(asks(&g, &g.key_of_other, "/api/v1/outside/pulls/cancel", "{\"reference\":\"B-0001\"}"), 404, NULL);
    AskAnswer a = asks(&g, &g.key_of_other, "/api/v1/outside/statement", NULL);
    must(a, 200, "\"items\":[]");
    theirs = code_for(&g, g.other, "went", 10);                /* the same reference, of another system */
    must(asks(&g, &g.key_of_other, pulls, house_fmt(h,
                                                    "{\"reference\":\"B-0001\",\"code\":\"%s\",\"rate\":%d}",
              theirs, RATE)), 201, "\"units\":12");
    must(asks(&g, &g.key, "/api/v1/outside/pulls/confirm", confirm), 200, "\"done\"");
    must(asks(&g, &g.key, "/api/v1/outside/pulls/confirm", confirm), 200, "\"done\"");
    must(asks(&g, &g.key, "/api/v1/outside/pulls/confirm", "{\"reference\":\"B-0001\",\"receipt\":\"r-2\"}"),
         409,
         "exchanges.reference");
    has(&g, HAS - 100, 10);
    /* how much somebody has is told to no system */
    const char *whole = code_for(&g, g.partner, "went", 200);
    rig_script(h->rig, "UPDATE exchange_codes SET points = 5000 WHERE points = 200");
    rig_script(h->rig, "UPDATE exchange_terms SET person_day = 9000");
    a = asks(&g, &g.key, pulls, house_fmt(h, "{\"reference\":\"B-0003\",\"code\":\"%s\",\"rate\":%d}", whole,
                                          RATE));
    must(a, 409, "exchanges.short");
    assert_false(says(a, "890") || says(a, "errors"));
    house_clock_ms += 31 * 60000;
    OK(app_job(h->app, exchanges_domain.jobs));
    has(&g, HAS - 100, 0);                                     /* the other never answered */
    must(asks(&g, &g.key_of_other, "/api/v1/outside/pulls/confirm", confirm), 409, "exchanges.over");
    assert_int_equal(wrong(&g), 0);
    app_close(h->app);
}

static void who_guesses_codes_waits(void **state)
{
    Ground g;
    ground(&g, *state);
    for (int i = 0; i < 20; i++)
        must(asks(&g, &g.key, pushes, push_body(&g, house_fmt(&g.h, "C-%04d", i), "ABCDEFGH2345", 10, RATE)),
             422,
             "exchanges.code");
    const char *code = code_for(&g, g.partner, "came", 10);
    must(asks(&g, &g.key, pushes, push_body(&g, "C-1000", code, 12, RATE)), 429, "exchanges.wait");
    has(&g, HAS, 0);
    app_close(g.h.app);
}

/* ---- At once ---- */

typedef struct Caller { Ground *g; pthread_t thread; Arena whole; const char *body[EACH]; int done, refused,
                        again,
                        other; } Caller;

/* Each request twice, as who heard no answer sends it. */
static void *call(void *with)
{
    Caller *c = with;
    for (int i = 0; i < 2 * EACH; i++) {
        Arena keep = c->whole;
        char signature[200];
        AppTry t = { .method = "POST", .path = pushes, .body = c->body[i / 2], .sign = signature };
        sign(signature, &c->g->key, "POST", pushes, c->body[i / 2], house_clock_ms);
        AskAnswer a = app_try(c->g->h.app, &t, &keep);
        bool refused = a.status == 409 && says(a, "exchanges.");
        c->done += a.status == 201;
        c->again += a.status == 200;
        c->refused += refused;
        c->other += a.status >= 300 && !refused;
    }
    return NULL;
}

/* Codes beside each other, as if many people had them: a limit is a limit however they come. */
static void of_those_who_race_no_more_than_the_limit(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    Caller caller[CALLERS];
    int done = 0, again = 0, other = 0;
    for (int i = 0; i < CALLERS; i++) {
        caller[i] = (Caller){ .g = &g, .whole = arena_make(ROOM) };
        for (int k = 0; k < EACH; k++) {
            const char *code = code_for(&g, g.partner, "came", 40);
            rig_script(h->rig, "UPDATE exchange_codes SET until_ms = 9000000000000 WHERE exchange = 0");
            /* 40 points each: of three hundred a day, seven */
            caller[i].body[k] = push_body(&g, house_fmt(h, "D-%d-%d", i, k), code, 48, RATE);
        }
    }
    for (int i = 0; i < CALLERS; i++) assert_int_equal(pthread_create(&caller[i].thread, NULL, call,
                                                                      &caller[i]), 0);
    for (int i = 0; i < CALLERS; i++) {
        pthread_join(caller[i].thread, NULL);
        done += caller[i].done;
        again += caller[i].again;
        other += caller[i].other;
        arena_drop(caller[i].whole, ROOM);
    }
    assert_int_equal(other, 0);
    assert_int_equal(done, PERSON_DAY / 40);
    assert_int_equal(again, done);
    has(&g, HAS + 40 * (PERSON_DAY / 40), 0);
    assert_int_equal(rig_number(h->rig, "SELECT posted FROM point_accounts WHERE purse = 'clearing'"),
                     -40 * (PERSON_DAY / 40));
    assert_int_equal(wrong(&g), 0);

    rig_script(h->rig, "UPDATE exchanges SET points = points + 1 WHERE id = (SELECT min(id) FROM exchanges)");
    assert_int_equal(wrong(&g), 2);    /* not its line, and not the book */
    rig_script(h->rig, "UPDATE exchanges SET points = points - 1 WHERE id = (SELECT min(id) FROM exchanges)");
    rig_script(h->rig, "UPDATE partner_uses SET subject = 5 WHERE id = (SELECT min(id) FROM partner_uses)");
    assert_int_equal(wrong(&g), 2);    /* an exchange without its line, a line without its exchange */
    app_close(h->app);
}

/* ---- A word, and a way back ---- */

static int64_t events(Ground *g, const char *where)
{
    return rig_number(g->h.rig, house_fmt(&g->h, "SELECT count(*) FROM events WHERE %s", where));
}

/* Whoever reads the chain learns that somebody agreed, and can't act by it. */
static void a_word_leaves_an_event_without_its_code(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    const char *resident = h->a.of[ROLE_RESIDENT].token, *code = code_for(&g, g.partner, "went", 100);
    assert_int_equal(events(&g, "kind = 'exchanges.agreed'"), 1);
    assert_int_equal(events(&g, "kind = 'exchanges.agreed' AND body LIKE '%\"points\":100%'"), 1);
    house_must(h, resident, "DELETE", "/api/v1/me/exchange-codes", NULL, 204);
    house_must(h, resident, "DELETE", "/api/v1/me/exchange-codes", NULL, 404);
    assert_int_equal(events(&g, "kind = 'exchanges.withdrawn'"), 1);
    assert_int_equal(events(&g, house_fmt(h, "body LIKE '%%%s%%' OR by_words LIKE '%%%s%%'", code, code)), 0);
    app_close(h->app);
}

typedef struct Answerer { Ground *g; pthread_t thread; Arena whole; const char *token, *path; int done, late,
                          other; } Answerer;

static void *approve(void *with)
{
    Answerer *a = with;
    Arena keep = a->whole;
    AppTry t = { .method = "POST", .path = a->path, .body = "{\"approve\":true}", .token = a->token };
    AskAnswer said = app_try(a->g->h.app, &t, &keep);
    a->done = said.status == 200;
    a->late = said.status == 409 && says(said, "exchanges.unasked");
    a->other = !a->done && !a->late;
    return NULL;
}

static void of_two_who_approve_one_takes_it_back(void **state)
{
    Ground g;
    ground(&g, *state);
    House *h = &g.h;
    static const char *const word = "{\"words\":\"对方重复记账\"}";
    for (int round = 0; round < 4; round++) {
        const char *code = code_for(&g, g.partner, "came", 50), *reference = house_fmt(h, "E-%04d", round);
        must(asks(&g, &g.key, pushes, push_body(&g, reference, code, 60, RATE)), 201, "\"points\":50");
        int64_t id = rig_number(h->rig, "SELECT max(id) FROM exchanges");
        house_must(h, h->a.of[ROLE_CLERK].token, "POST",
                   house_fmt(h, "/api/v1/exchanges/%lld/reversal", (long long)id), word, 201);
        Answerer a[2] = { { 0 }, { 0 } };
        for (int i = 0; i < 2; i++) {
            a[i] = (Answerer){ .g = &g, .whole = arena_make(ROOM),
                               .token = h->a.of[i ? ROLE_DISTRICT : ROLE_STREET].token,
                               .path = house_fmt(h, "/api/v1/exchanges/%lld/reversal/answer",
                                                 (long long)id) };
            assert_int_equal(pthread_create(&a[i].thread, NULL, approve, &a[i]), 0);
        }
        for (int i = 0; i < 2; i++) {
            pthread_join(a[i].thread, NULL);
            arena_drop(a[i].whole, ROOM);
        }
        assert_int_equal(a[0].other + a[1].other, 0);
        assert_int_equal(a[0].done + a[1].done, 1);
        has(&g, HAS, 0);
    }
    assert_int_equal(rig_number(h->rig, "SELECT posted FROM point_accounts WHERE purse = 'clearing'"), 0);
    assert_int_equal(rig_number(h->rig, "SELECT sum(units) FROM partner_uses WHERE rate > 0"), 0);
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM partner_uses WHERE rate > 0"), 8);
    assert_int_equal(events(&g, "kind = 'exchanges.moved' AND body LIKE '%\"reversed\"%'"), 4);
    assert_int_equal(wrong(&g), 0);
    rig_script(h->rig, "UPDATE exchanges SET state = 'done' WHERE id = (SELECT min(id) FROM exchanges)");
    assert_int_equal(wrong(&g), 3);    /* a line back, two people's word, and the book: for nothing */
    rig_script(h->rig, "UPDATE exchanges SET state = 'reversed' WHERE id = (SELECT min(id) FROM exchanges)");
    rig_script(h->rig, "DELETE FROM partner_uses WHERE id = (SELECT min(id) FROM partner_uses "
                       "WHERE of_id IS NOT NULL)");
    assert_int_equal(wrong(&g), 1);    /* taken back here, and not on the partner's sheet */
    app_close(h->app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(what_is_not_signed_does_nothing), ON_BOTH(what_is_anothers_is_nobodys),
        ON_BOTH(who_guesses_codes_waits), ON_BOTH(of_those_who_race_no_more_than_the_limit),
        ON_BOTH(a_word_leaves_an_event_without_its_code), ON_BOTH(of_two_who_approve_one_takes_it_back),
    };
    return rig_run(tests, COUNT(tests));
}
