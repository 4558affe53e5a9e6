/* Tables on both engines: nobody sees half of one, a crash leaves nothing, undoing leaves nothing, and what
 * somebody has built on stays. */
#include "../../../tests/house_rig.h"

#include "app/app.h"
#include "domains/imports/imports.h"

#include <stdio.h>
#include <string.h>

enum { ROWS = 1900 };                  /* three steps */
#define COMMUNITY "510104018006"

static const char *identity(House *h, int n)
{
    static const int weight[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    char *to = NEWS(&h->keep, char, 40);
    int sum = 0;
    snprintf(to, 40, "9901041970%02d%02d%03d", n % 12 + 1, n / 12 % 28 + 1, n / 336);
    for (int i = 0; i < 17; i++) sum += (to[i] - '0') * weight[i];
    to[17] = "10X98765432"[sum % 11];
    return to;
}

/* A person a row; every tenth behind a new door of one of two buildings. */
static Str sheet(House *h, int rows, const char *name)
{
    Buf b = buf_new(&h->keep, 64 + rows * 120);
    buf_adds(&b, "小区,栋,单元,房号,姓名,证件号码,入住日期\n");
    for (int i = 0; i < rows; i++)
        buf_fmt(&b, "翡翠城三期,5栋,1,%d,%s" MARK ",%s,2015-01-01\n", 9000 + i / 10, name, identity(h, i));
    return buf_str(&b);
}

static AskAnswer send_to(House *h, const Person *p, const char *path, Str body)
{
    AppTry t = { "POST", path, NULL, "text/csv", NULL, p->token, false, NULL, NULL };
    return app_try_bytes(h->app, &t, body, &h->keep);
}

static AskAnswer take(House *h, const Person *p, Str body)
{
    return send_to(h, p, "/api/v1/imports?place=" COMMUNITY, body);
}

static int64_t rows_of(House *h, const char *table)
{
    return rig_number(h->rig, house_fmt(h, "SELECT count(*) FROM %s", table));
}

typedef struct Counts { int64_t residents, memberships, households, buildings, compounds, places; } Counts;

static Counts counts(House *h)
{
    Counts c = { rows_of(h, "residents"), rows_of(h, "memberships"), rows_of(h, "households"),
                 rig_number(h->rig, "SELECT sum(households) FROM buildings"),
                 rig_number(h->rig, "SELECT sum(households) FROM compounds"),
                 rig_number(h->rig, "SELECT sum(households) FROM places") };
    return c;
}

static bool same(Counts a, Counts b) { return !memcmp(&a, &b, sizeof a); }

static void sweep_all(House *h)
{
    for (int i = 0; i < ROWS / 500 + 3; i++) assert_null(app_do(h->app, NULL, imports_sweep, NULL));
}

static bool seen(House *h, const Person *p)
{
    return says(house_send(h, p->token, "GET", "/api/v1/residents?limit=200&place=" COMMUNITY, NULL), "甲*");
}

static void undoing_leaves_no_row(void **state)
{
    House h;
    house_up(&h, *state);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    Counts before = counts(&h);
    AskAnswer a = take(&h, clerk, sheet(&h, ROWS, "甲"));
    if (a.status != 201) fail_msg("%d %.*s", a.status, STR_ARG(a.body));
    int64_t id = said_number(a, "id");
    Counts in = counts(&h);
    assert_int_equal(in.residents, before.residents + ROWS);
    assert_int_equal(in.memberships, before.memberships + ROWS);
    assert_int_equal(in.households, before.households + ROWS / 10);
    assert_true(seen(&h, clerk));
    assert_false(seen(&h, &h.b.of[ROLE_CLERK]));
    /* as if written down by hand: to be found by sound too */
    assert_int_equal(rows_of(&h, "residents WHERE import_id > 0 AND pinyin_digest IS NULL"), 0);
    const char *undo = house_fmt(&h, "/api/v1/imports/%lld/undo", (long long)id);
    house_must(&h, h.b.of[ROLE_CLERK].token, "POST", undo, "", 404);
    house_must(&h, clerk->token, "POST", undo, "", 200);
    assert_false(seen(&h, clerk));
    sweep_all(&h);
    assert_true(same(before, counts(&h)));
    assert_int_equal(rig_number(h.rig, "SELECT count(*) FROM imports WHERE swept = 0"), 0);
    app_close(h.app);
}

/* What a crash between two steps leaves: records that nobody sees, and a row that says so. */
static void a_crash_leaves_nothing(void **state)
{
    House h;
    house_up(&h, *state);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    Counts before = counts(&h);
    AskAnswer a = take(&h, clerk, sheet(&h, ROWS, "甲"));
    const char *id = house_fmt(&h, "%lld", (long long)said_number(a, "id"));
    rig_script(h.rig, house_fmt(&h, "UPDATE residents SET merged_into = -import_id WHERE import_id = %s",
                                id));
    rig_script(h.rig, house_fmt(&h, "UPDATE imports SET state = 'running', swept = 0 WHERE id = %s", id));
    assert_false(seen(&h, clerk));
    assert_false(seen(&h, &h.a.of[ROLE_STREET]));
    const char *find = house_fmt(&h, "{\"identity\":\"%s\"}", identity(&h, 7));
    assert_false(says(house_must(&h, clerk->token, "POST", "/api/v1/residents/find", find, 200), "甲*"));
    sweep_all(&h);                     /* it may still be running: not yet */
    assert_int_equal(counts(&h).residents, before.residents + ROWS);
    house_clock_ms += 11 * 60 * 1000;
    sweep_all(&h);
    Counts after = counts(&h);
    assert_int_equal(after.residents, before.residents);
    assert_int_equal(after.memberships, before.memberships);
    assert_true(says(house_must(&h, clerk->token, "GET", "/api/v1/imports", NULL, 200), "failed"));
    app_close(h.app);
}

static void what_somebody_built_on_stays(void **state)
{
    House h;
    house_up(&h, *state);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    AskAnswer a = take(&h, clerk, sheet(&h, 30, "甲"));
    const char *undo = house_fmt(&h, "/api/v1/imports/%lld/undo", (long long)said_number(a, "id"));
    const char *sql = "SELECT max(id) FROM residents";
    long long one = (long long)rig_number(h.rig, sql);
    const char *path = house_fmt(&h, "/api/v1/residents/%lld", one);
    house_must(&h, clerk->token, "PATCH", path, "{\"phone\":\"13900001111\",\"version\":1}", 200);
    assert_true(says(house_must(&h, clerk->token, "POST", undo, "", 409), "imports.touched"));
    assert_true(seen(&h, clerk));
    rig_script(h.rig, "UPDATE residents SET version = 1 WHERE import_id > 0");
    const char *care = house_fmt(&h, "/api/v1/residents/%lld/cares", one);
    house_must(&h, clerk->token, "POST", care,
               "{\"kind\":\"C01\",\"source\":\"civil_affairs\",\"since\":\"2025-01-01\"}", 201);
    assert_true(says(house_must(&h, clerk->token, "POST", undo, "", 409), "imports.touched"));
    app_close(h.app);
}

/* Somebody else's household behind a door that the table made. */
static void a_door_with_others_behind_it_stays(void **state)
{
    House h;
    house_up(&h, *state);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    AskAnswer a = take(&h, clerk, sheet(&h, 10, "甲"));
    const char *undo = house_fmt(&h, "/api/v1/imports/%lld/undo", (long long)said_number(a, "id"));
    long long door = (long long)rig_number(h.rig, "SELECT max(id) FROM households");
    house_must(&h, clerk->token, "POST", "/api/v1/residents",
               house_fmt(&h, "{\"name\":\"乙\",\"kind\":\"floating\",\"household_id\":%lld,"
                             "\"role\":\"tenant\","
                             "\"lives\":true,\"since\":\"2020-01-01\"}", door), 201);
    house_must(&h, clerk->token, "POST", undo, "", 409);
    assert_true(seen(&h, clerk));      /* all of it, not half */
    app_close(h.app);
}

static void the_same_key_has_the_same_answer(void **state)
{
    House h;
    house_up(&h, *state);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    Str body = sheet(&h, 20, "甲");
    AppTry t = { "POST", "/api/v1/imports?place=" COMMUNITY, NULL, "text/csv", "import-key-1", clerk->token,
                false, NULL, NULL };
    AskAnswer first = app_try_bytes(h.app, &t, body, &h.keep), again = app_try_bytes(h.app, &t, body,
        &h.keep);
    assert_int_equal(first.status, 201);
    assert_int_equal(again.status, 201);
    assert_true(str_eq(first.body, again.body));
    assert_int_equal(rig_number(h.rig, "SELECT count(*) FROM imports"), 1);
    assert_true(says(take(&h, clerk, body), "imports.again"));
    const char *kept = "SELECT count(*) FROM answers WHERE body LIKE '%99010419%' OR body LIKE '%甲%'";
    send_to(&h, clerk, "/api/v1/imports/check?place=" COMMUNITY, sheet(&h, 20, "乙"));
    assert_int_equal(rig_number(h.rig, kept), 0);
    assert_int_equal(rig_number(h.rig, "SELECT count(*) FROM events WHERE body LIKE '%甲%'"), 0);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(undoing_leaves_no_row),
        ON_BOTH(a_crash_leaves_nothing),
        ON_BOTH(what_somebody_built_on_stays),
        ON_BOTH(a_door_with_others_behind_it_stays),
        ON_BOTH(the_same_key_has_the_same_answer),
    };
    return rig_run(tests, COUNT(tests));
}
