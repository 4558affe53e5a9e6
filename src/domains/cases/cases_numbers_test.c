/* Numbers of cases and the time limits of their classes, on both engines. */
#include "../../../tests/house_rig.h"

#include <string.h>

static int64_t report(House *h, const Person *p, const char *members)
{
    const char *body = house_fmt(h, "{%s}", members);
    return said_number(house_must(h, p->token, "POST", "/api/v1/cases", body, 201), "id");
}

static void numbers_are_of_a_community_and_a_day(void **state)
{
    static const struct { const char *place, *number; int64_t after_ms; } row[] = {
        { PLACE_A, "510104018006-20251125-0014", 0 },
        { "510104018006", "510104018006-20251125-0015", 0 },
        { PLACE_B, "510104017001-20251125-0002", 86399999 },
        { PLACE_B, "510104017001-20251126-0001", 1 },
        { PLACE_A, "510104018006-20251126-0001", 0 },
    };
    House h;
    house_up(&h, *state);
    for (int i = 0; i < COUNT(row); i++) {                 /* the day begins at midnight in China */
        house_clock_ms += row[i].after_ms;
        h.a.of[ROLE_RESIDENT].token = house_enter(&h, "resident.a");
        const char *body = house_fmt(&h, "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"%s\"}",
                                     row[i].place);
        AskAnswer a = house_must(&h, h.a.of[ROLE_RESIDENT].token, "POST", "/api/v1/cases", body, 201);
        assert_true(str_eq(said_text(a, "number"), str_of(row[i].number)));
    }
    app_close(h.app);
}

static void the_limit_of_a_class_runs_from_filing(void **state)
{
    static const struct { const char *class; int64_t due_ms; } row[] = {   /* filed Tuesday 2025-11-25,
        00:00 */
        { "11008", 1764014400000 },                        /* four hours, day and night */
        { "14001", 1764050400000 },                        /* four office hours: at 14:00 */
        { "16001", 1764234000000 },                        /* two working days: Thursday, at 17:00 */
        { "12001", 1764838800000 },                        /* seven: Thursday a week later */
    };
    House h;
    house_up(&h, *state);
    for (int i = 0; i < COUNT(row); i++) {
        const char *members = house_fmt(&h, "\"class\":\"%s\",\"words\":\"x\",\"place\":\"" PLACE_A "\"",
                                        row[i].class);
        int64_t id = report(&h, &h.a.of[ROLE_RESIDENT], members);
        const char *path = house_fmt(&h, "/api/v1/cases/%lld", (long long)id),
            *token = h.a.of[ROLE_CLERK].token;
        assert_false(says(house_must(&h, token, "GET", path, NULL, 200), "due_ms"));
        house_step(&h, &h.a.of[ROLE_CLERK], id, "file", "");
        assert_int_equal(said_number(house_must(&h, token, "GET", path, NULL, 200), "due_ms"), row[i].due_ms);
        for (int late = 0; late < 2; late++) {
            house_clock_ms = row[i].due_ms + late;
            AskAnswer a = house_must(&h, house_enter(&h, "clerk.a"), "GET", path, NULL, 200);
            assert_true(says(a, late ? "\"overdue\":true" : "\"overdue\":false"));
        }
        house_clock_ms = 1764000000000;
    }
    app_close(h.app);
}

/* A condition of an index is asked by each row that is written: for "IN" SQLite makes a table each time. */
static void no_index_asks_by_a_list(void **state)
{
    House h;
    house_up(&h, *state);
    bool pg = ((Rig *)*state)->engine == DB_POSTGRES;
    assert_true(rig_number(*state, pg ? "SELECT count(*) FROM pg_indexes WHERE indexname = 'cases_rare'"
                                      : "SELECT count(*) FROM sqlite_schema WHERE name = 'cases_rare'"));
    assert_int_equal(rig_number(*state, pg
        ? "SELECT count(*) FROM pg_indexes WHERE indexdef LIKE '%= ANY (%'"
        : "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% IN (%'"), 0);
    app_close(h.app);
}

/* ---- Wrong input ---- */

#define GOOD "{\"class\":\"11008\",\"words\":\"x\""

static const struct { const char *path, *body, *pointer, *zh, *en; } wrong[] = {
    { "/cases", "{\"words\":\"x\"}", "/class", "必须填写", "is required" },
    { "/cases/map?west=104.2&south=30.5&east=104.0&north=30.7", NULL, "east", "不小于 west", "than west" },
    { "/cases/map?west=104.0&south=30.7&east=104.2&north=30.5", NULL, "north", "不小于 south", "than south" },
    { "/cases", "{\"class\":\"11008\",\"words\":\"%s\"}", "/words", "最多 500 个字",
      "at most 500 characters" },
    { "/cases", "{\"class\":11008,\"words\":\"x\"}", "/class", "5 到 8 个字", "5 to 8 characters" },
    { "/cases", GOOD ",\"lat\":90.1,\"lon\":1}", "/lat", "-90 到 90", "-90 to 90" },
    { "/cases", GOOD ",\"datum\":\"mars\"}", "/datum", "gcj02", "one of: wgs84" },
    { "/cases", GOOD ",\"urgency\":\"now\"}", "/urgency", "critical", "critical" },
    { "/cases", GOOD ",\"place\":\"510104018\"}", "/place", "12 到 18", "12 to 18" },
    { "/cases", GOOD ",\"place\":\"510104018099\"}", "/place", "社区", "community" },
    { "/cases", GOOD ",\"happened_ms\":-1}", "/happened_ms", "0 到", "from 0" },
    { "/cases", GOOD ",\"photos\":[{\"id\":1},{\"id\":1},{\"id\":1},{\"id\":1},"
      "{\"id\":1},{\"id\":1},{\"id\":1},{\"id\":1},{\"id\":1},{\"id\":1}]}", "/photos", "最多 9",
          "at most 9" },
    { "/cases", GOOD ",\"photos\":[{\"id\":0}]}", "/photos/0/id", "1 到", "from 1" },
    { "/cases", GOOD ",\"place\":\"" PLACE_A "\",\"photos\":[{\"id\":1}]}", "/photos",
      "刚上传", "uploaded just now" },
    { "/cases", GOOD ",\"colour\":1}", "/colour", "没有", "no such field" },
    { "/reports", "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"" PLACE_A "\"}", "/phone", "11",
      "11 digits" },
    { "/cases/1/file", "{\"version\":0}", "/version", "1 到", "from 1" },
    { "/cases/1/file", "{}", "/version", "必须填写", "is required" },
    { "/cases/1/feedback", "{\"version\":1,\"words\":\"%s\"}", "/words", "最多 500", "at most 500" },
    { "/cases/1/rate", "{\"version\":1,\"stars\":6}", "/stars", "1 到 5", "1 to 5" },
    { "/cases?limit=201", NULL, "limit", "1 到 200", "1 to 200" },
    { "/cases?state=lost", NULL, "state", "reported", "reported" },
    { "/cases?sort=big", NULL, "sort", "new, old, due", "new, old, due" },
    { "/cases?q=井", NULL, "q", "至少两个字", "two characters at least" },
    { "/cases?after=next", NULL, "after", "翻页", "position" },
    { "/cases?open=maybe", NULL, "open", "true", "true" },
    { "/cases?colour=red", NULL, "colour", "没有", "no such" },
    { "/cases/map?west=1", NULL, "south", "必须填写", "is required" },
    { "/cases/near?lon=104&lat=99", NULL, "lat", "-90 到 90", "-90 to 90" },
};

/* In both languages; %s stands for five hundred characters and one. */
static void wrong_input_is_named_with_its_limit(void **state)
{
    static char words[501 * 3 + 1];
    House h;
    house_up(&h, *state);
    for (int i = 0; i < 501; i++) memcpy(words + 3 * i, "字", 3);
    for (int i = 0; i < COUNT(wrong); i++) {
        AppTry t = { .method = wrong[i].body ? "POST" : "GET", .token = h.a.of[ROLE_CLERK].token };
        t.path = house_fmt(&h, "/api/v1%s", wrong[i].path);
        const char *pointer = house_fmt(&h, "\"pointer\":\"%s\"", wrong[i].pointer), *fill = wrong[i].body
            ? strstr(wrong[i].body, "%s") : NULL;
        Buf body = buf_new(&h.keep, 4000);
        buf_add(&body, fill ? (Str){ wrong[i].body, fill - wrong[i].body } : str_of(wrong[i].body));
        if (fill) buf_adds(&body, words), buf_adds(&body, fill + 2);
        if (wrong[i].body) t.body = str_z(&h.keep, buf_str(&body));
        for (int english = 0; english < 2; english++) {
            t.english = english;
            AskAnswer a = app_try(h.app, &t, &h.keep);
            Str detail = said_text(a, "detail");
            bool named = str_find(detail, str_of(english ? wrong[i].en : wrong[i].zh)) >= 0;
            if (a.status != 422 || !says(a, pointer) || !named)
                fail_msg("%s %s: %d %.*s", wrong[i].path, wrong[i].body ? wrong[i].body : "", a.status,
                         STR_ARG(a.body));
        }
    }
    house_must(&h, h.a.of[ROLE_CLERK].token, "POST", "/api/v1/cases", "{\"class\":", 400);
    house_must(&h, h.a.of[ROLE_CLERK].token, "GET", "/api/v1/cases/abc", NULL, 404);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(numbers_are_of_a_community_and_a_day),
        ON_BOTH(the_limit_of_a_class_runs_from_filing),
        ON_BOTH(no_index_asks_by_a_list),
        ON_BOTH(wrong_input_is_named_with_its_limit),
    };
    return rig_run(tests, COUNT(tests));
}
