/* What the chain of events finds, and what the house does when the clock is not to be trusted. */
#include "house_door.h"

#include "app/event.h"

#include <string.h>

/* ---- Tampering ---- */

static int64_t last_seq(House *h) { return rig_number(h->rig, "SELECT max(seq) FROM events"); }

/* The first bad seq; 0: the chain holds. */
static int64_t bad_seq(House *h)
{
    int64_t count = 0, bad = 0;
    Err e = event_check(h->rig->db, S("510104"), h->keep, &count, &bad);
    if (!e) assert_true(count == last_seq(h));
    else assert_ptr_equal(e, EVENT_CHAIN_BROKEN);
    return e ? bad : 0;
}

static void put_back(House *h)
{
    rig_script(h->rig, "DELETE FROM events");
    rig_script(h->rig, "INSERT INTO events SELECT * FROM events_kept");
    rig_script(h->rig, "DELETE FROM chain");
    rig_script(h->rig, "INSERT INTO chain SELECT * FROM chain_kept");
    assert_true(bad_seq(h) == 0);
}

static void tamper(House *h, const char *sql, int64_t bad)
{
    rig_script(h->rig, sql);
    if (bad_seq(h) != bad) fail_msg("%s: %lld, not %lld", sql, (long long)bad_seq(h), (long long)bad);
    put_back(h);
}

static void tamper_columns(House *h, int64_t seq)
{
    bool lite = h->rig->engine == DB_SQLITE;
    const char *const sets[] = {
        "at_ms = at_ms + 1", "kind = 'cases.closed '", "subject = subject + 1", "place = place || '1'",
        "owner = owner + 1", "account = account + 1", "post = post + 1", "by_words = 'somebody'",
        "body = '{}' || body", lite ? "digest = zeroblob(32)" : "digest = decode('00', 'hex')",
    };
    for (int i = 0; i < COUNT(sets); i++)
        tamper(h, house_fmt(h, "UPDATE events SET %s WHERE seq = %lld", sets[i], (long long)seq), seq);
}

static void every_change_of_the_chain_is_found(void **state)
{
    House h;
    house_up(&h, *state);
    app_close(h.app);
    int64_t last = last_seq(&h), middle = last / 2;
    assert_true(last > 30 && bad_seq(&h) == 0);
    rig_script(h.rig, "CREATE TABLE events_kept AS SELECT * FROM events");
    rig_script(h.rig, "CREATE TABLE chain_kept AS SELECT * FROM chain");
    tamper_columns(&h, 1);
    tamper_columns(&h, middle);
    tamper_columns(&h, last);
    const char *and_seq = house_fmt(&h, " WHERE seq = %lld", (long long)middle);
    tamper(&h, house_fmt(&h, "UPDATE events SET district = '510105'%s", and_seq), middle + 1);
    tamper(&h, house_fmt(&h, "UPDATE events SET seq = %lld%s", (long long)last + 1, and_seq), middle + 1);
    tamper(&h, house_fmt(&h, "DELETE FROM events%s", and_seq), middle + 1);
    tamper(&h, "DELETE FROM events WHERE seq = 1", 2);
    tamper(&h, house_fmt(&h, "DELETE FROM events WHERE seq = %lld", (long long)last), last);
    tamper(&h, house_fmt(&h, "DELETE FROM events WHERE seq > %lld", (long long)middle), middle + 1);
    tamper(&h, "DELETE FROM events", 1);
    tamper(&h, "DELETE FROM chain", last + 1);
    tamper(&h, "UPDATE chain SET seq = seq + 1", last + 1);
    tamper(&h, "UPDATE chain SET digest = (SELECT digest FROM events WHERE seq = 1)", last);
    tamper(&h, "INSERT INTO events SELECT district, seq + 1, at_ms, kind, subject, place, owner,"
               " account, post, by_words, body, digest FROM events"
               " WHERE seq = (SELECT max(seq) FROM events)", last + 1);
}

/* What was cut off stays missing, however long the house goes on; where the chain ends can't be made up. */
static void an_end_cut_off_stays_missing(void **state)
{
    House h;
    house_up(&h, *state);
    app_close(h.app);
    int64_t last = last_seq(&h);
    rig_script(h.rig, house_fmt(&h, "DELETE FROM events WHERE seq > %lld", (long long)last - 3));
    house_open(&h);
    house_report(&h, &h.a.of[ROLE_RESIDENT], PLACE_A, "之后");
    house_report(&h, &h.a.of[ROLE_RESIDENT], PLACE_A, "再之后");
    app_close(h.app);
    assert_true(last_seq(&h) > last && bad_seq(&h) > last);
    rig_script(h.rig, "DELETE FROM chain");
    char why[256] = "";
    AppSettings set = house_settings(h.rig->where);
    set.key = house_fmt(&h, "%s/tuimen.key", h.rig->dir);
    assert_null(app_open(&set, why));
    assert_non_null(strstr(why, "the chain of events does not hold"));
}

/* ---- The clock ---- */

#define HOUR INT64_C(3600000)
#define DAY  (24 * HOUR)

static void events_keep_their_order(House *h)
{
    assert_true(bad_seq(h) == 0);
    assert_true(rig_number(h->rig, "SELECT count(*) FROM events e JOIN events n ON n.district = e.district"
                                   " AND n.seq = e.seq + 1 WHERE n.at_ms < e.at_ms") == 0);
}

static void a_clock_that_jumps_breaks_no_order(void **state)
{
    static const int64_t jumps[] = { 500 * DAY, -1, -HOUR, -400 * DAY, 1, 400 * DAY, HOUR, 3 * DAY,
                                     -2 * DAY, 30000 };
    House h;
    Person clerk = { .login = "clerk.a" };
    int64_t before = 0, seen = 0;
    house_up(&h, *state);
    strcpy(clerk.login, h.a.of[ROLE_CLERK].login);
    for (int i = 0; i < COUNT(jumps); i++) {
        house_clock_ms += jumps[i];
        if (i % 3 == 2) app_close(h.app), house_open(&h);
        clerk.token = house_enter(&h, clerk.login);            /* signing in works at any time */
        house_must(&h, clerk.token, "GET", "/api/v1/session", NULL, 200);
        int64_t id = house_report(&h, &clerk, PLACE_A, "钟");
        assert_true(id > before);
        AskAnswer a = house_must(&h, clerk.token, "GET", "/api/v1/cases?limit=1", NULL, 200);
        assert_true(said_number(a, "id") == id);               /* the newest first */
        a = house_must(&h, clerk.token, "GET", "/api/v1/events?limit=1", NULL, 200);
        assert_true(said_number(a, "seq") > seen);
        seen = said_number(a, "seq");
        before = id;
        house_step(&h, &clerk, id, "file", "");
        events_keep_their_order(&h);
    }
    app_close(h.app);
}

static void a_session_ends_in_time_and_one_from_the_future_is_none(void **state)
{
    House h;
    house_up(&h, *state);
    const char *login = h.a.of[ROLE_CLERK].login, *token = house_enter(&h, login);
    int64_t now = house_clock_ms;
    house_clock_ms = now - HOUR;
    house_must(&h, token, "GET", "/api/v1/session", NULL, 200);
    house_clock_ms = now + 8 * DAY;
    assert_true(says(house_must(&h, token, "GET", "/api/v1/session", NULL, 401), "request_id"));
    token = house_enter(&h, login);
    house_must(&h, token, "GET", "/api/v1/session", NULL, 200);
    house_clock_ms = now;
    house_must(&h, token, "GET", "/api/v1/session", NULL, 401);
    token = house_enter(&h, login);
    house_must(&h, token, "GET", "/api/v1/session", NULL, 200);
    app_close(h.app);
}

static void a_lock_does_not_outlast_a_wrong_clock(void **state)
{
    House h;
    house_up(&h, *state);
    const char *login = h.a.of[ROLE_CLERK].login;
    const char *wrong = house_fmt(&h, "{\"login\":\"%s\",\"password\":\"guess guess 1\"}", login);
    int64_t now = house_clock_ms;
    house_clock_ms = now + 1000 * DAY;
    int tries = 0;
    while (house_send(&h, NULL, "POST", "/api/v1/session", wrong).status == 401 && tries < 20) tries++;
    assert_in_range(tries, 1, 10);
    assert_true(says(house_send(&h, NULL, "POST", "/api/v1/session", wrong), "session.locked"));
    house_clock_ms = now;
    house_must(&h, house_enter(&h, login), "GET", "/api/v1/session", NULL, 200);
    app_close(h.app);
}

static void with_an_impossible_clock_nothing_is_written(void **state)
{
    static const int64_t wrong[] = { 0, 1000000000000, 3900000000000, 253402300799000 };
    House h;
    house_up(&h, *state);
    const Person *p = &h.a.of[ROLE_RESIDENT];
    int64_t now = house_clock_ms, cases = rig_number(h.rig, "SELECT count(*) FROM cases");
    for (int i = 0; i < COUNT(wrong); i++) {
        house_clock_ms = wrong[i];
        AskAnswer a = house_send(&h, NULL, "POST", "/api/v1/reports",
            "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"" PLACE_A "\",\"phone\":\"13800000000\"}");
        if (a.status != 503 || !says(a, "house.clock")) fail_msg("%d %.*s", a.status, STR_ARG(a.body));
        house_must(&h, NULL, "GET", "/readyz", NULL, 200);
        house_must(&h, NULL, "GET", "/api/v1/case-classes", NULL, 200);
    }
    house_clock_ms = now + 1;
    assert_true(rig_number(h.rig, "SELECT count(*) FROM cases") == cases);
    house_report(&h, p, PLACE_A, "钟好了");
    events_keep_their_order(&h);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(every_change_of_the_chain_is_found),
        ON_BOTH(an_end_cut_off_stays_missing),
        ON_BOTH(a_clock_that_jumps_breaks_no_order),
        ON_BOTH(a_session_ends_in_time_and_one_from_the_future_is_none),
        ON_BOTH(a_lock_does_not_outlast_a_wrong_clock),
        ON_BOTH(with_an_impossible_clock_nothing_is_written),
    };
    return rig_run(tests, COUNT(tests));
}
