/* Search in a whole house, on both engines: nobody finds what they may not see, nor learns that it is
 * there; what has been renamed is found by its new name at once; whatever is typed gets an answer or a
 * named refusal. */
#include "../../../tests/house_rig.h"

#include "base/rand.h"

#include <stdio.h>
#include <string.h>

static AskAnswer ask_for(House *h, const char *token, const char *q)
{
    Buf body = buf_new(&h->keep, 3000);
    buf_fmt(&body, "{\"q\":\"%s\",\"limit\":20}", q);
    return house_send(h, token, "POST", "/api/v1/search", str_z(&h->keep, buf_str(&body)));
}

/* Things of A, each by the words that find it. */
static void questions_about_a(House *h, const char *ret[10])
{
    const char *all[] = {
        MARK, "resident.a", "member.a", "clerk.a", "井盖缺失 " MARK, "13812345678", "翡翠城三期5栋2单元" MARK,
        house_fmt(h, "%.*s", STR_ARG(h->a.number)), house_fmt(h, "%.*s", (int)h->a.number.len - 2,
                                                              h->a.number.at),
        "resident.a" MARK,
    };
    memcpy(ret, all, sizeof all);
}

static bool of_a(House *h, AskAnswer a)
{
    if (says(a, MARK) || says(a, "\"household\"")) return true;
    for (int i = 0; i < CASE_STATES; i++)
        if (says(a, house_fmt(h, "%lld", (long long)h->a.case_in[i]))) return true;
    for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++)
        if (says(a, house_fmt(h, "%lld", (long long)h->a.of[role].account))) return true;
    return says(a, house_fmt(h, "%lld", (long long)h->a.resident)) || says(a, house_fmt(h, "%lld",
        (long long)h->a.household));
}

static void outside_nothing_is_found(void **state)
{
    House h;
    const char *question[10];
    house_up(&h, *state);
    questions_about_a(&h, question);
    for (int role = ROLE_NOBODY; role <= ROLE_STREET; role++)
        for (int i = 0; i < COUNT(question); i++) {
            AskAnswer a = ask_for(&h, h.b.of[role].token, question[i]);
            if (a.status != 200 || of_a(&h, a))
                fail_msg("%s asks %s: %d %.*s", role_words[role].name, question[i], a.status,
                         STR_ARG(a.body));
        }
    /* what is hidden and what isn't there get the same answer, byte by byte */
    for (int role = ROLE_NOBODY; role <= ROLE_STREET; role++) {
        AskAnswer hidden = ask_for(&h, h.b.of[role].token, MARK), none = ask_for(&h, h.b.of[role].token,
                                                                                 "XKRAMX");
        assert_true(str_eq(hidden.body, none.body));
    }
    app_close(h.app);
}

static void inside_it_is_found(void **state)
{
    House h;
    house_up(&h, *state);
    const char *number = house_fmt(&h, "%.*s", STR_ARG(h.a.number));
    for (int role = ROLE_MEMBER; role <= ROLE_DISTRICT; role++) {
        const char *token = h.a.of[role].token;
        AskAnswer a = ask_for(&h, token, number);
        assert_true(says(a, "\"kind\":\"case\",\"why\":\"same\"") && says(a, MARK));
        a = ask_for(&h, token, "member.a");
        assert_true(says(a, "\"kind\":\"staff\"") && says(a, house_fmt(&h, "%lld",
            (long long)h.a.of[ROLE_MEMBER].account)));
        assert_true(!says(ask_for(&h, token, "resident.a"), "\"staff\""));
        a = ask_for(&h, token, "翡翠城三期5栋");
        assert_true(says(a, "\"kind\":\"building\""));
        assert_true(says(a, "\"people\":false") && says(ask_for(&h, token, "李小明"), role >= ROLE_WORKER &&
            role <= ROLE_STREET ? "\"people\":true" : "\"people\":false"));
    }
    AskAnswer a = ask_for(&h, h.a.of[ROLE_RESIDENT].token, number);        /* their own report */
    assert_true(says(a, "\"case\""));
    a = ask_for(&h, h.b.of[ROLE_CLERK].token, "feicuichengsanqi 5-2-301");
    assert_true(says(a, "\"kind\":\"household\"") && says(a, "翡翠城三期5栋2单元301室"));
    a = ask_for(&h, NULL, "feicuichengsanqi 5-2-301");
    assert_true(says(a, "\"kind\":\"building\"") && !says(a, "301室"));
    a = ask_for(&h, NULL, "sjf");
    assert_true(says(a, "水井坊社区") && says(a, "\"why\":\"initials\""));
    a = house_send(&h, NULL, "POST", "/api/v1/search", "{\"q\":\"翡翠城\",\"kind\":\"places\",\"limit\":1}");
    assert_true(says(a, "\"more\":") && !says(a, "\"addresses\""));
    app_close(h.app);
}

/* ---- In step with the places ---- */

static Err rename_it(Ask *ask)
{
    PlaceChange change = { .code = S(PLACE_A), .fate = PLACE_ALTERED, .name = S("石榴里微网格"), .households = 1 };
    int64_t at_ms;
    return divisions_change(ask, 1, &change, 1, NULL, 0, &at_ms);
}

static void a_new_name_is_found_at_once(void **state)
{
    House h;
    house_up(&h, *state);
    assert_true(!says(ask_for(&h, NULL, "石榴里"), "石榴里"));
    assert_null(app_do(h.app, NULL, rename_it, NULL));
    for (int turn = 0; turn < 5; turn++) {
        AskAnswer a = ask_for(&h, NULL, "shiliuli");
        assert_true(says(a, "石榴里微网格") && says(a, "\"why\":\"sound\""));
        house_clock_ms += 120000;                      /* and the index before is given back */
        assert_null(app_do(h.app, NULL, rename_it, NULL));
    }
    app_close(h.app);
}

/* ---- Whatever is typed ---- */

static const char *any_question(House *h, Rand *r)
{
    static const char *const bits[] = { "翡翠城", "5栋", "-", "5", " ", "\\\"", "%", "_", "!", "'", "fcc", "😀",
                                        "𬭎",
        "\\u0000", "\\n", "　", "单元", "(", "*", "OR", "\\\\", "éü", "ｆｃｃ", "1234567", "的" };
    Buf b = buf_new(&h->keep, 400);
    int64_t count = rand_between(r, 1, 14);
    for (int64_t i = 0; i < count; i++) buf_adds(&b, bits[rand_between(r, 0, COUNT(bits) - 1)]);
    return str_z(&h->keep, buf_str(&b));
}

static void whatever_is_typed_is_answered(void **state)
{
    House h;
    house_up(&h, *state);
    for (uint64_t seed = 1; seed <= 400; seed++) {
        Arena before = h.keep;
        Rand r = rand_from(seed);
        const char *q = any_question(&h, &r), *token = seed % 2 ? h.a.of[ROLE_CLERK].token : NULL;
        AskAnswer a = ask_for(&h, token, q);
        if (a.status != 200 && a.status != 422 && a.status != 400) fail_msg("%s: %d %.*s", q, a.status,
                                                                            STR_ARG(a.body));
        h.keep = before;
    }
    char long_one[3 * 801 + 1];
    for (int i = 0; i < 801; i++) memcpy(long_one + 3 * i, "翠", 3);
    long_one[3 * 801] = 0;
    AskAnswer a = ask_for(&h, NULL, long_one);
    assert_true(a.status == 422 && says(a, "/q") && says(a, "800"));
    long_one[3 * 800] = 0;
    assert_int_equal(ask_for(&h, NULL, long_one).status, 200);
    assert_int_equal(ask_for(&h, h.a.of[ROLE_CLERK].token, long_one).status, 200);
    a = ask_for(&h, NULL, "   ");
    assert_true(a.status == 422 && says(a, "/q") && says(a, "800"));
    assert_int_equal(ask_for(&h, NULL, "\xC3\x28").status / 100, 4);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(outside_nothing_is_found),
        ON_BOTH(inside_it_is_found),
        ON_BOTH(a_new_name_is_found_at_once),
        ON_BOTH(whatever_is_typed_is_answered),
    };
    return rig_run(tests, COUNT(tests));
}
