/* Vacancies, loads and who answered on a day, on both engines, against what was put there. */
#include "../../../tests/people_house.h"

#include "vocab/moment.h"

static const char day_before[] = "2025-11-24";     /* the clock starts on the 25th at midnight in China */

/* Two general grids of C1, two micro-grids in each, a 专属网格; 60, 50, 40, 30 households and 7 merchants. */
static House grids(Rig *rig)
{
    static const struct { const char *code, *kind; int households; } places[] = {
        { C1 "002", "grid", 0 },        { C1 "900", "grid", 7 },         { G1 "002", "microgrid", 50 },
        { C1 "002001", "microgrid", 40 }, { C1 "002002", "microgrid", 30 },
    };
    clock_ms = 1764000000000;
    House h = house(rig);
    char why[256];
    rig_script(rig, "UPDATE places SET kind = 'microgrid', households = 60 WHERE code = '" M1 "'");
    for (int i = 0; i < COUNT(places); i++)
        rig_script(rig, fmt(&h, "INSERT INTO places (district, code, kind, name, outline, households,"
                            " synthetic, source, since_ms)"
                            " VALUES ('510104', '%s', '%s', '网格%d', '', %d, 1, 'test', 0)",
                            places[i].code, places[i].kind, i, places[i].households));
    app_close(h.app);
    h.app = open_house(rig, why);
    h.keep = rig->arena;
    NEWS(&h.keep, char, 1 << 16);                          /* the rig goes on using what is there */
    h.hash = S(RIG_HASH);
    return h;
}

static AskAnswer get(House *h, const char *token, const char *path)
{
    return must(h, token, "GET", path, NULL, 200);
}

static int times(AskAnswer a, const char *text)
{
    int n = 0;
    Str rest = a.body;
    for (ptrdiff_t at; (at = str_find(rest, str_of(text))) >= 0; n++)
        rest = str_part(rest, at + (ptrdiff_t)strlen(text), rest.len);
    return n;
}

static void places_without_anybody_are_listed(void **state)
{
    House h = grids(*state);
    const char *clerk = enter(&h, "clerk"), *clerk2 = enter(&h, "clerk2");
    AskAnswer a = get(&h, clerk, "/api/v1/vacancies/counts");
    assert_true(says(a, "\"微网格员\",\"places\":4,\"vacant\":3,\"households\":120"));
    assert_true(says(a, "\"专属网格员\",\"places\":1,\"vacant\":1,\"households\":7"));
    assert_true(says(a, "\"一般网格员\",\"places\":2,\"vacant\":2,\"households\":180"));
    assert_true(says(a, "\"总网格员\",\"places\":1,\"vacant\":1,\"households\":187"));
    a = get(&h, clerk, "/api/v1/vacancies");
    assert_int_equal(times(a, "\"place\""), 7);
    assert_true(says(a, "\"place\":\"" G1 "002\"") && says(a, "\"households\":50,\"people\":130"));
    assert_false(says(a, "\"place\":\"" M1 "\""));
    a = get(&h, clerk, "/api/v1/vacancies?place=" C1 "002&kind=member");
    assert_int_equal(times(a, "\"place\""), 2);
    a = get(&h, clerk2, "/api/v1/vacancies?place=" C1);      /* elsewhere: nothing */
    assert_int_equal(times(a, "\"place\""), 0);
    must(&h, enter(&h, "member"), "GET", "/api/v1/vacancies", NULL, 403);
    must(&h, clerk, "GET", "/api/v1/vacancies?as_of=2025-11-31", NULL, 422);
    app_close(h.app);
}

/* Page by page it is the list; as CSV it is the list too. */
static void pages_and_tables_say_the_same(void **state)
{
    House h = grids(*state);
    const char *street = enter(&h, "street");
    AskAnswer whole = get(&h, street, "/api/v1/vacancies?limit=200");
    int seen = 0, all = times(whole, "\"place\"");
    const char *path = "/api/v1/vacancies?limit=1";
    for (;;) {
        AskAnswer a = get(&h, street, path);
        assert_int_equal(times(a, "\"place\""), 1);
        assert_true(str_find(whole.body, text(a, "\"place\":\"")) >= 0);
        seen++;
        if (!says(a, "\"next\"")) break;
        Str next = text(a, "\"next\":\"");
        path = fmt(&h, "/api/v1/vacancies?limit=1&after=%.*s", STR_ARG(next));
    }
    assert_int_equal(seen, all);
    AskAnswer csv = get(&h, street, "/api/v1/vacancies?format=csv");
    assert_int_equal(times(csv, "\r\n"), all + 1);
    assert_true(str_starts(csv.body, S("\xEF\xBB\xBF" "区划代码,")));
    assert_true(str_eq(csv.type, S("text/csv; charset=utf-8")));
    assert_true(says(csv, "\"" G1 "002\",") && says(csv, ",50,130,按户数估算\r\n"));
    assert_true(str_eq(csv.file_name, S("vacancies.csv")));
    app_close(h.app);
}

#define MEMBER_OF(place) "{\"kind\":\"member\",\"place\":\"" place "\",\"scope\":\"below\"}"

static void who_has_too_much_comes_first(void **state)
{
    House h = grids(*state);
    const char *clerk = enter(&h, "clerk"), *street = enter(&h, "street"), *clerk2 = enter(&h, "clerk2");
    const char *posts = fmt(&h, "/api/v1/accounts/%lld/posts", (long long)h.member);
    must(&h, clerk, "POST", posts, MEMBER_OF(C1 "002001"), 201);
    AskAnswer a = get(&h, clerk, "/api/v1/loads");
    assert_int_equal(times(a, "account_id"), 0);           /* 60 + 40: the limit itself is no excess */
    a = get(&h, clerk, "/api/v1/loads?all=true");
    assert_true(says(a, "\"places\":2,") && says(a, "\"households\":100,\"people\":260"));
    must(&h, clerk, "POST", posts, MEMBER_OF(C1 "002002"), 201);
    a = get(&h, clerk, "/api/v1/loads");
    assert_true(says(a, "\"households\":130") && says(a, "\"over\":true"));
    assert_int_equal(number(a, "\"account_id\":"), h.member);
    assert_true(says(a, "\"limit_households\":100") && says(a, "川观新闻"));
    /* a place inside one that is theirs already counts once */
    must(&h, street, "POST", posts, MEMBER_OF(C1 "002"), 201);
    a = get(&h, clerk, "/api/v1/loads");
    assert_true(says(a, "\"places\":2,") && says(a, "\"households\":130"));
    a = get(&h, clerk2, "/api/v1/loads?all=true");
    assert_int_equal(times(a, "account_id"), 0);
    NewAccount evil = { .login = S("evil"), .name = S("=1+\"2\""), .password_hash = h.hash,
                        .role = ROLE_MEMBER, .place = S(G1 "002"), .scope = POST_BELOW };
    int64_t id;
    OK(people_make_account(h.app, &evil, &id, NULL));
    a = get(&h, clerk, "/api/v1/loads?all=true&format=csv");
    assert_true(says(a, "\"member\",\"微网格员\",\"" M1 "\"") && says(a, ",100,,1,按户数估算\r\n"));
    assert_true(says(a, "\"'=1+\"\"2\"\"\","));             /* no formula for a spreadsheet */
    app_close(h.app);
}

static void a_norm_has_its_date(void **state)
{
    House h = grids(*state);
    add(&h, "district", ROLE_DISTRICT, "510104", POST_ALL);
    const char *clerk = enter(&h, "clerk"), *district = enter(&h, "district");
    static const char drafts[] = "/api/v1/dictionaries/post-norms/drafts";
    must(&h, clerk, "POST", drafts, "{", 403);
    must(&h, district, "POST", drafts, "{\"entry\":{\"kind\":\"guide\",\"required\":true,\"source\":\"示例\"},"
         "\"since_day\":\"2025-11-26\",\"reason\":\"试点\"}", 422);
    AskAnswer draft = must(&h, district, "POST", drafts, "{\"entry\":{\"kind\":\"member\",\"required\":false,"
                           "\"households\":50,\"source\":\"区网格办 示例\"},\"since_day\":\"2025-11-26\","
                           "\"reason\":\"减负\"}", 201);
    long long id = number(draft, "\"id\":");
    must(&h, district, "POST", fmt(&h, "/api/v1/dictionary-drafts/%lld/publish", id),
         "{\"version\":1,\"words\":\"同意\"}", 200);
    assert_int_equal(times(get(&h, clerk, "/api/v1/loads"), "account_id"), 0);
    assert_int_equal(times(get(&h, clerk, "/api/v1/vacancies?kind=member"), "\"place\""), 3);
    clock_ms += MOMENT_DAY_MS;
    AskAnswer a = get(&h, enter(&h, "clerk"), "/api/v1/loads");
    clerk = enter(&h, "clerk");
    assert_true(says(a, "\"households\":60") && says(a, "区网格办"));
    assert_int_equal(times(get(&h, clerk, "/api/v1/vacancies?kind=member"), "\"place\""), 0);
    assert_int_equal(times(get(&h, clerk, "/api/v1/post-norms"), "\"kind\""), 5);
    app_close(h.app);
}

static void a_day_is_answered_as_it_was(void **state)
{
    House h = grids(*state);
    const char *clerk = enter(&h, "clerk"), *clerk2 = enter(&h, "clerk2");
    int64_t colleague = add(&h, "colleague", ROLE_MEMBER, G1 "002", POST_BELOW), post, by;
    int64_t first = clock_ms;
    post = rig_number(h.rig, fmt(&h, "SELECT id FROM posts WHERE account = %lld", (long long)h.member));
    by = rig_number(h.rig, fmt(&h, "SELECT id FROM posts WHERE account = %lld", (long long)colleague));
    must(&h, clerk, "PUT", fmt(&h, "/api/v1/posts/%lld/term", (long long)post),
         fmt(&h, "{\"until_ms\":%lld}", (long long)(first + 5 * MOMENT_DAY_MS)), 200);
    must(&h, clerk, "POST", fmt(&h, "/api/v1/posts/%lld/substitutes", (long long)post),
         fmt(&h, "{\"post_id\":%lld,\"since_ms\":%lld,\"until_ms\":%lld}", (long long)by,
             (long long)(first + MOMENT_DAY_MS), (long long)(first + 2 * MOMENT_DAY_MS)), 201);
    static const char path[] = "/api/v1/places/" M1 "/answering";
    AskAnswer a = get(&h, clerk, path);
    assert_true(says(a, "\"name\":\"member\"") && says(a, "\"name\":\"clerk\""));
    assert_true(says(a, "\"name\":\"street\""));
    assert_false(says(a, "by_name") || says(a, "\"name\":\"resident\""));
    clock_ms += 10 * MOMENT_DAY_MS;
    clerk = enter(&h, "clerk");
    a = get(&h, clerk, fmt(&h, "%s?as_of=%s", path, day_before));
    assert_true(str_eq(a.body, S("[]")));                  /* nobody had a post yet */
    a = get(&h, clerk, fmt(&h, "%s?as_of=2025-11-25", path));
    assert_true(says(a, "\"name\":\"member\"") && !says(a, "by_name"));
    a = get(&h, clerk, fmt(&h, "%s?as_of=2025-11-26", path));
    assert_true(says(a, "\"name\":\"member\"") && says(a, "\"by_name\":\"colleague\""));
    a = get(&h, clerk, fmt(&h, "%s?as_of=2025-11-27", path));
    assert_true(says(a, "\"name\":\"member\"") && !says(a, "by_name"));
    a = get(&h, clerk, fmt(&h, "%s?as_of=2025-11-30", path));
    assert_false(says(a, "\"name\":\"member\""));          /* the term ended at midnight */
    assert_false(says(get(&h, clerk, path), "\"name\":\"member\""));
    /* and so was the list of what is vacant */
    a = get(&h, clerk, "/api/v1/vacancies?kind=member&as_of=2025-11-29");
    assert_int_equal(times(a, "\"place\""), 2);
    assert_int_equal(times(get(&h, clerk, "/api/v1/vacancies?kind=member"), "\"place\""), 3);
    must(&h, clerk2, "GET", path, NULL, 401);
    must(&h, enter(&h, "clerk2"), "GET", path, NULL, 404);
    app_close(h.app);
}

/* A term that ends soon is seen as a vacancy of that day. */
static void a_day_to_come_has_its_vacancies(void **state)
{
    House h = grids(*state);
    const char *clerk = enter(&h, "clerk");
    long long post = (long long)rig_number(h.rig, "SELECT id FROM posts WHERE kind = 'member'");
    must(&h, clerk, "PUT", fmt(&h, "/api/v1/posts/%lld/term", post),
         fmt(&h, "{\"until_ms\":%lld}", (long long)(clock_ms + 5 * MOMENT_DAY_MS)), 200);
    int64_t day = moment_day(clock_ms);
    for (int n = 0; n < 10; n++) {
        Buf b = buf_new(&h.keep, 80);
        buf_adds(&b, "/api/v1/vacancies?kind=member&as_of=");
        moment_write_date(&b, day + n);
        AskAnswer a = get(&h, clerk, str_z(&h.keep, buf_str(&b)));
        assert_int_equal(times(a, "\"place\""), n < 5 ? 3 : 4);
    }
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(places_without_anybody_are_listed), ON_BOTH(pages_and_tables_say_the_same),
        ON_BOTH(who_has_too_much_comes_first),      ON_BOTH(a_norm_has_its_date),
        ON_BOTH(a_day_is_answered_as_it_was),       ON_BOTH(a_day_to_come_has_its_vacancies),
    };
    return rig_run(tests, COUNT(tests));
}
