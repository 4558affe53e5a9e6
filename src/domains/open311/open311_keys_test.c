/* Keys of outside apps in the house, on both engines: each limit holds in every window and says when to come
 * again, a key ends with its last day, and nothing but its digest is kept. */
#include "../../../tests/house_rig.h"

#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

enum { MINUTE_MS = 60000 };

typedef struct Given { char key[40]; int64_t id; } Given;

static const char *district(House *h) { return h->a.of[ROLE_DISTRICT].token; }

static Given give(House *h, const char *more)
{
    Given g = { 0 };
    AskAnswer a = house_must(h, district(h), "POST", "/api/v1/open311/keys",
                             house_fmt(h, "{\"app\":\"随手报\",\"owner\":\"示例公司\"%s}", more), 201);
    Str key = said_text(a, "key");
    g.id = said_number(a, "id");
    snprintf(g.key, sizeof g.key, "%.*s", STR_ARG(key));
    return g;
}

static AskAnswer send_in(House *h, const Given *g, const char *form, int words, bool english)
{
    AppTry t = { .method = "POST", .path = house_fmt(h, "/open311/v2/requests.%s", form), .english = english,
                 .body = house_fmt(h, "api_key=%s&service_code=14001&address_id=" PLACE_A "&description=%d",
                                   g->key, words),
                 .type = "application/x-www-form-urlencoded" };
    return app_try(h->app, &t, &h->keep);
}

static void taken(House *h, const Given *g, int words, int status)
{
    AskAnswer a = send_in(h, g, "json", words, false);
    if (a.status != status) fail_msg("report %d: %d %.*s", words, a.status, STR_ARG(a.body));
}

/* Refused in both forms and both languages, for the same while. */
static void held(House *h, const Given *g, int words, int wait_s, const char *zh, const char *en)
{
    AskAnswer json = send_in(h, g, "json", words, false), xml = send_in(h, g, "xml", words, true);
    if (json.status != 429 || xml.status != 429 || json.retry_s != wait_s || xml.retry_s != wait_s)
        fail_msg("report %d: %d, %d s; %.*s", words, json.status, json.retry_s, STR_ARG(json.body));
    assert_true(str_starts(json.body, S("[{\"code\":429,")) && says(json, zh));
    assert_true(says(xml, "<errors><error><code>429</code>") && says(xml, en));
}

static void each_limit_holds_in_every_window(void **state)
{
    House h;
    house_up(&h, *state);
    Given g = give(&h, ",\"minutely\":2,\"hourly\":3,\"daily\":4"), other = give(&h, "");
    int64_t start = house_clock_ms;
    taken(&h, &g, 1, 201);
    taken(&h, &g, 2, 201);
    held(&h, &g, 3, 60, "每分钟", "a minute");
    taken(&h, &g, 2, 200);                         /* the report that is there already costs nothing */
    taken(&h, &other, 3, 201);                     /* another's limits are another's */
    house_clock_ms = start + MINUTE_MS - 1;
    held(&h, &g, 3, 1, "每分钟", "a minute");
    house_clock_ms = start + MINUTE_MS;
    taken(&h, &g, 3, 201);
    held(&h, &g, 4, 3540, "每小时", "an hour");
    house_clock_ms = start + MOMENT_HOUR_MS;
    taken(&h, &g, 4, 201);
    held(&h, &g, 5, 82800, "每天", "a day");
    AskAnswer list = house_must(&h, house_enter(&h, h.a.of[ROLE_DISTRICT].login), "GET",
                                "/api/v1/open311/keys", NULL, 200);
    assert_true(says(list, house_fmt(&h, "\"today\":4,\"month\":4,\"last_ms\":%lld",
                                     (long long)house_clock_ms)));
    house_clock_ms = start + MOMENT_DAY_MS;
    taken(&h, &g, 5, 201);
    taken(&h, &g, 6, 201);
    house_clock_ms += MINUTE_MS;
    taken(&h, &g, 7, 201);                         /* the third is a day old to the millisecond */
    held(&h, &g, 8, 3540, "每小时", "an hour");
    app_close(h.app);
}

/* ---- Its last day ---- */

static AskAnswer look(House *h, const char *key)
{
    AppTry t = { .method = "GET", .path = house_fmt(h, "/open311/v2/requests.xml?page_size=1%s%s",
                                                    *key ? "&api_key=" : "", key) };
    return app_try(h->app, &t, &h->keep);
}

static const char *day_text(House *h, int64_t day)
{
    return str_z(&h->keep, moment_date_text(&h->keep, day));
}

static void over(House *h, const Given *g, int words)
{
    AskAnswer json = send_in(h, g, "json", words, false), xml = send_in(h, g, "xml", words, true);
    assert_true(json.status == 403 && str_starts(json.body, S("[{\"code\":403,")) && says(json, "有效期"));
    assert_true(xml.status == 403 && says(xml, "<code>403</code>") && says(xml, "last day"));
    assert_int_equal(look(h, g->key).status, 403);
    assert_int_equal(look(h, "").status, 200);     /* reading needs none */
}

static void a_key_ends_with_its_last_day(void **state)
{
    House h;
    house_up(&h, *state);
    int64_t today = moment_day(house_clock_ms);
    Given g = give(&h, house_fmt(&h, ",\"until\":\"%s\"", day_text(&h, today)));
    taken(&h, &g, 1, 201);
    house_clock_ms = moment_day_start_ms(today + 1) - 1;
    taken(&h, &g, 2, 201);
    assert_int_equal(look(&h, g.key).status, 200);
    house_clock_ms = moment_day_start_ms(today + 1);
    over(&h, &g, 3);
    const char *token = house_enter(&h, h.a.of[ROLE_DISTRICT].login);
    const char *path = house_fmt(&h, "/api/v1/open311/keys/%lld", (long long)g.id);
    assert_true(says(house_must(&h, token, "GET", "/api/v1/open311/keys", NULL, 200), "\"live\":false"));
    const char *longer = house_fmt(&h, "{\"minutely\":9,\"hourly\":9,\"daily\":9,\"until\":\"%s\","
                                   "\"version\":1}", day_text(&h, today + 9));
    assert_true(says(house_must(&h, token, "PUT", path, longer, 200), "\"live\":true"));
    taken(&h, &g, 3, 201);
    house_must(&h, token, "PUT", path, longer, 409);
    house_must(&h, token, "DELETE", path, NULL, 204);
    taken(&h, &g, 4, 403);
    assert_true(says(send_in(&h, &g, "json", 4, false), "停用"));
    house_must(&h, token, "PUT", path, longer, 404);
    app_close(h.app);
}

static void a_last_day_lies_within_three_years(void **state)
{
    static const struct { int days; int status; } asked[] = { { -1, 422 }, { 0, 201 }, { 1096, 201 },
                                                              { 1097, 422 } };
    House h;
    house_up(&h, *state);
    int64_t today = moment_day(house_clock_ms);
    for (int i = 0; i < COUNT(asked); i++) {
        AskAnswer a = house_must(&h, district(&h), "POST", "/api/v1/open311/keys",
            house_fmt(&h, "{\"app\":\"a\",\"owner\":\"b\",\"until\":\"%s\"}",
                      day_text(&h, today + asked[i].days)), asked[i].status);
        assert_true(a.status == 201 || says(a, "/until"));
    }
    AskAnswer usual = house_must(&h, district(&h), "POST", "/api/v1/open311/keys",
                                 "{\"app\":\"a\",\"owner\":\"b\"}", 201);
    assert_true(says(usual, house_fmt(&h, "\"until\":\"%s\"", day_text(&h, today + 365))));
    assert_true(says(house_must(&h, district(&h), "POST", "/api/v1/open311/keys",
                                "{\"app\":\"a\",\"owner\":\"b\",\"minutely\":0}", 422), "/minutely"));
    app_close(h.app);
}

/* Neither in its row, nor in an event, nor in an answer kept for a second try. */
static void nothing_but_the_digest_is_kept(void **state)
{
    House h;
    house_up(&h, *state);
    AppTry t = { .method = "POST", .path = "/api/v1/open311/keys", .token = district(&h),
                 .key = "key-00000001",
                 .body = "{\"app\":\"随手报\",\"owner\":\"示例公司\"}" };
    AskAnswer first = app_try(h.app, &t, &h.keep);
    Str key = said_text(first, "key");
    assert_true(first.status == 201 && key.len == 32);
    assert_true(!says(app_try(h.app, &t, &h.keep), str_z(&h.keep, key)));
    assert_int_equal(rig_number(h.rig, "SELECT count(*) FROM open311_keys WHERE length(digest) <> 32"), 0);
    static const char *const kept[] = { "events", "answers" };
    for (int i = 0; i < COUNT(kept); i++)
        assert_int_equal(rig_number(h.rig, house_fmt(&h, "SELECT count(*) FROM %s WHERE body LIKE '%%%.*s%%'",
                                                     kept[i], STR_ARG(key))), 0);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(each_limit_holds_in_every_window),
        ON_BOTH(a_key_ends_with_its_last_day),
        ON_BOTH(a_last_day_lies_within_three_years),
        ON_BOTH(nothing_but_the_digest_is_kept),
    };
    return rig_run(tests, COUNT(tests));
}
