/* The rules of people: properties by seed, and tables of what is right and wrong. */
#include "base/rand.h"
#include "domains/people/people_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const Str district = { "510104", 6 };
static Arena whole;

static int start(void **state)
{
    (void)state;
    whole = arena_make(4 << 20);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_drop(whole, 4 << 20);
    return 0;
}

static void five_failures_lock_and_each_lock_is_longer(void **state)
{
    (void)state;
    SignIns s = { 0 };
    int64_t now = 1700000000000, before = 0;
    for (int round = 0; round < 12; round++) {
        for (int n = 0; n < SIGN_IN_TRIES; n++) {
            assert_false(people_locked(&s, now));
            s = people_failed(&s, now);
            now += 1000;
        }
        int64_t lock = s.locked_until_ms - s.last_ms;
        assert_true(people_locked(&s, now));
        assert_true(round == 0 ? lock == FIRST_LOCK_MS : lock == 2 * before || lock == LONGEST_LOCK_MS);
        assert_true(lock <= LONGEST_LOCK_MS);
        assert_true(people_locked(&s, s.locked_until_ms - 1));
        assert_false(people_locked(&s, s.locked_until_ms));
        before = lock;
        now = s.locked_until_ms;
    }
    assert_int_equal(before, LONGEST_LOCK_MS);
    assert_false(people_locked(&s, s.last_ms - 1));        /* the clock was ahead when it was locked */
    s = people_failed(&s, s.last_ms + DAY_MS);             /* a day later all is forgotten */
    assert_int_equal(s.failures, 1);
    assert_false(people_locked(&s, s.last_ms));
}

/* However the tries fall in time, nobody gets more than five between two locks. */
static void tries_are_never_free(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 200; seed++) {
        Rand r = rand_from(seed);
        SignIns s = { 0 };
        int64_t now = 1700000000000, made = 0, first = now;
        for (int n = 0; n < 400; n++) {
            now += rand_between(&r, 0, 20 * MINUTE_MS);
            if (people_locked(&s, now)) continue;
            s = people_failed(&s, now);
            made++;
        }
        int64_t hours = (now - first) / HOUR_MS + 1;
        assert_true(made <= SIGN_IN_TRIES * 6 + SIGN_IN_TRIES * hours);
    }
}

static void weak_passwords_are_refused(void **state)
{
    (void)state;
    static const char *const weak[] = {
        "", "short1!", "123456789", "1234567890", "13800138000", "19900101123", "aaaaaaaaaa", "abababababab",
        "abcdefghijkl", "zyxwvutsrq", "password123", "Password2024!", "woaini1314520", "Woaini5201314",
        "qwerty123456", "QWERTYUIOP", "admin@1234567", "chengdu2024", "Jinjiang510104", "wangge@2024!",
        "a1234567890", "wang19900101", "zhangsan01", "zhangsan1234", "ZHANGSAN.12", "１２３", NULL
    };
    static const char *const good[] = {
        "correct horse battery", "锦江春色来天地玉垒浮云", "mdog&4cats-in-Yulin", "T7#kd0-pq!x",
        "zhangsan likes long walks", NULL
    };
    Blame why;
    for (int i = 0; weak[i]; i++)
        if (people_password_fits(str_of(weak[i]), S("zhangsan"), &why) != PEOPLE_WEAK_PASSWORD)
            fail_msg("taken: %s", weak[i]);
    for (int i = 0; good[i]; i++)
        if (people_password_fits(str_of(good[i]), S("zhangsan"), &why))
            fail_msg("refused: %s: %s", good[i], why.en);
    char longest[130];
    memset(longest, 'x', sizeof longest);
    for (size_t i = 0; i < sizeof longest; i += 7) longest[i] = (char)('0' + i % 10);
    assert_null(people_password_fits((Str){ longest, 128 }, S("zhangsan"), &why));
    assert_ptr_equal(people_password_fits((Str){ longest, 129 }, S("zhangsan"), &why), PEOPLE_WEAK_PASSWORD);
}

static void logins_are_written_one_way(void **state)
{
    (void)state;
    Arena keep = whole;
    Str s;
    assert_null(people_login(S(" Zhang.San_01 "), &keep, &s, NULL));
    assert_true(str_eq(s, S("zhang.san_01")));
    static const char *const bad[] = { "", "ab", ".abc", "-abc", "a b c", "张三丰丰", "a/b/c", "abc\"", NULL };
    for (int i = 0; bad[i]; i++) assert_ptr_equal(people_login(str_of(bad[i]), &keep, &s, NULL), BAD_FIELD);
    char long_one[40];
    memset(long_one, 'a', sizeof long_one);
    assert_null(people_login((Str){ long_one, 32 }, &keep, &s, NULL));
    assert_ptr_equal(people_login((Str){ long_one, 33 }, &keep, &s, NULL), BAD_FIELD);
}

static void places_are_read_strictly(void **state)
{
    (void)state;
    PlaceCodes c;
    assert_null(people_places(S("[\"510104\"]"), district, &c, NULL));
    assert_int_equal(c.count, 1);
    assert_null(people_places(S("[\"510104017001\", \"510104018\"]"), district, &c, NULL));
    assert_int_equal(c.count, 2);
    assert_true(str_eq(c.code[1], S("510104018")));
    static const char *const bad[] = {
        "", "[]", "{}", "\"510104\"", "[510104]", "[\"510105001\"]", "[\"5101\"]", "[\"51010401\"]",
        "[\"510104017001'\"]",
        "[\"510104\"", "[\"510104\",]", "[,\"510104\"]", "[\"510104~\"]", "[\"510104017001001001001\"]",
        "[\"510104\",\"510104\",\"510104\",\"510104\","
        "\"510104\",\"510104\",\"510104\",\"510104\",\"510104\"]", NULL
    };
    for (int i = 0; bad[i]; i++)
        if (people_places(str_of(bad[i]), district, &c, NULL) != BAD_FIELD) fail_msg("taken: %s", bad[i]);
}

/* A code of the district at a level that `r` chooses. */
static Str some_place(Rand *r, Arena *keep)
{
    Buf b = buf_new(keep, 24);
    buf_add(&b, district);
    int64_t levels = rand_between(r, 0, 4);
    for (int64_t i = 0; i < levels; i++) {
        int64_t part = rand_between(r, 1, 3);
        buf_fmt(&b, "%03d", (int)part);
    }
    return buf_str(&b);
}

static PostScope some_scope(Rand *r) { return (PostScope)rand_between(r, POST_ALL, POST_CUSTOM); }

static Scope some_reach(Rand *r, PostScope kind, Str place, Arena *keep)
{
    Buf b = buf_new(keep, 200);
    int64_t count = rand_between(r, 1, 3);
    for (int64_t i = 0; i < count; i++) {
        Str code = some_place(r, keep);
        buf_fmt(&b, "%s\"%.*s\"", i ? "," : "[", STR_ARG(code));
    }
    buf_char(&b, ']');
    return people_scope(district, 7, kind, place, buf_str(&b), keep);
}

/* Whoever gives, whatever is given: nobody hands on a place or a rank that they don't have themselves. */
static void nobody_gives_more_than_they_have(void **state)
{
    (void)state;
    int given = 0;
    for (unsigned seed = 1; seed <= 20000; seed++) {
        Arena keep = whole;
        Rand r = rand_from(seed);
        Actor giver = { .account = 1, .post = 2, .place = some_place(&r, &keep) };
        giver.role = (Role)rand_between(&r, ROLE_NOBODY, ROLE_ADMIN);
        PostScope kind = some_scope(&r);
        giver.scope = some_reach(&r, kind, giver.place, &keep);
        PostGift g = { .role = (Role)rand_between(&r, ROLE_NOBODY, ROLE_COUNT), .scope = some_scope(&r) };
        g.place = some_place(&r, &keep);
        g.reach = some_reach(&r, g.scope, g.place, &keep);
        if (people_may_give(&giver, &g, NULL)) continue;
        given++;
        assert_true(g.role > ROLE_NOBODY && g.role < ROLE_COUNT);
        assert_true(giver.role == ROLE_ADMIN || g.role < giver.role);
        assert_true(scope_holds(&giver.scope, g.place));
        for (int n = 0; n < 50; n++) {
            Str code = some_place(&r, &keep);
            assert_true(!scope_holds(&g.reach, code) || scope_holds(&giver.scope, code));
        }
    }
    assert_in_range(given, 300, 19000);
}

static void a_scope_is_what_the_post_says(void **state)
{
    (void)state;
    Arena keep = whole;
    Scope all = people_scope(district, 9, POST_ALL, S("510104017001"), (Str){ 0 }, &keep);
    Scope below = people_scope(district, 9, POST_BELOW, S("510104017001"), (Str){ 0 }, &keep);
    Scope own = people_scope(district, 9, POST_OWN, S("510104017001"), (Str){ 0 }, &keep);
    Scope custom = people_scope(district, 9, POST_CUSTOM, S("510104"), S("[\"510104017001\",\"510104018\"]"),
                                &keep);
    Scope broken = people_scope(district, 9, POST_CUSTOM, S("510104"), S("[\"510104017001\",\"*\"]"), &keep);
    Scope strange = people_scope(district, 9, POST_BELOW, S("5101"), (Str){ 0 }, &keep);
    assert_true(scope_holds(&all, S("510104")) && scope_holds(&all, S("510104020001001001")));
    assert_true(scope_holds(&below, S("510104017001")) && scope_holds(&below, S("510104017001002003")));
    assert_false(scope_holds(&below, S("510104017002")) || scope_holds(&below, S("510104017")));
    assert_int_equal(own.own, 9);
    assert_false(scope_holds(&own, S("510104017001")));
    assert_true(scope_holds(&custom, S("510104018005")) && scope_holds(&custom, S("510104017001")));
    assert_false(scope_holds(&custom, S("510104017002")) || scope_holds(&custom, S("510104")));
    assert_int_equal(broken.count, 0);
    assert_int_equal(strange.count, 0);
    assert_true(people_scope_within(&below, &all) && !people_scope_within(&all, &below));
    assert_true(people_scope_within(&custom, &all) && !people_scope_within(&custom, &below));
    assert_false(people_scope_within(&below, &own));
}

static void roles_have_their_levels(void **state)
{
    (void)state;
    Arena keep = whole;
    Scope all = people_scope(district, 1, POST_ALL, district, (Str){ 0 }, &keep);
    Actor admin = { .role = ROLE_ADMIN, .scope = all };
    const struct { Role role; PostScope scope; Str place; bool right; } row[] = {
        { ROLE_MEMBER,   POST_BELOW, S("510104017001001001"), true },
        { ROLE_MEMBER,   POST_BELOW, S("510104017001"),       false },
        { ROLE_WORKER,   POST_BELOW, S("510104017001001"),    true },
        { ROLE_CLERK,    POST_BELOW, S("510104017001"),       true },
        { ROLE_CLERK,    POST_BELOW, S("510104017"),          false },
        { ROLE_STREET,   POST_BELOW, S("510104017"),          true },
        { ROLE_DISTRICT, POST_ALL,   S("510104"),             true },
        { ROLE_ADMIN,    POST_ALL,   S("510104017"),          false },
        { ROLE_RESIDENT, POST_OWN,   S("510104017001"),       true },
        { ROLE_RESIDENT, POST_BELOW, S("510104017001"),       false },
        { ROLE_MEMBER,   POST_BELOW, S("510105017001001001"), false },
    };
    for (int i = 0; i < COUNT(row); i++) {
        PostGift g = { row[i].role, row[i].scope, row[i].place,
                       people_scope(district, 7, row[i].scope, row[i].place, (Str){ 0 }, &keep) };
        Err e = people_may_give(&admin, &g, NULL);
        assert_ptr_equal(e, row[i].right ? NULL : PEOPLE_WRONG_PLACE);
    }
    assert_ptr_equal(people_may_keep(&admin, 3), NULL);
    Actor clerk = { .role = ROLE_CLERK };
    assert_ptr_equal(people_may_keep(&clerk, 0), NULL);
    assert_ptr_equal(people_may_keep(&clerk, 1), PEOPLE_ABOVE_YOU);
}

static void names_and_numbers_are_masked(void **state)
{
    (void)state;
    Arena keep = whole;
    static const struct { const char *name, *masked; } names[] = {
        { "张三", "张*" }, { "李小明", "李*明" }, { "欧阳修", "欧阳*" }, { "欧阳小明", "欧阳**" }, { "司马", "司*" },
        { "王小小明", "王**明" }, { "𬭎三㛃", "𬭎*㛃" }, { "Li", "L*" }, { "", "" }
    };
    for (int i = 0; i < COUNT(names); i++) {
        Str m = people_mask_name(&keep, str_of(names[i].name));
        if (!str_eq(m, str_of(names[i].masked))) fail_msg("%s: %.*s", names[i].name, STR_ARG(m));
    }
    static const struct { const char *in, *digits, *masked; } phones[] = {
        { "13812345678", "13812345678", "138****5678" },
        { "+86 138-1234-5678", "13812345678", "138****5678" },
        { "028-86671234", "02886671234", "028****1234" }, { "0838 6671234", "08386671234", "083****1234" }
    };
    for (int i = 0; i < COUNT(phones); i++) {
        Str digits;
        assert_null(people_phone(str_of(phones[i].in), &keep, &digits, NULL));
        assert_true(str_eq(digits, str_of(phones[i].digits)));
        assert_true(str_eq(people_mask_phone(&keep, digits), str_of(phones[i].masked)));
    }
    static const char *const bad[] = { "", "1381234567", "138123456789", "12345678901", "abc", "8667",
                                       "138 1234 567x",
                                       "1381234567８", "++8613812345678", NULL };
    Str digits;
    for (int i = 0; bad[i]; i++)
        if (people_phone(str_of(bad[i]), &keep, &digits, NULL) != BAD_FIELD) fail_msg("taken: %s", bad[i]);
    for (ptrdiff_t n = 0; n <= 11; n++) {                  /* never more than half is shown of a short one */
        Str m = people_mask_phone(&keep, str_part(S("13812345678"), 0, n));
        ptrdiff_t shown = 0;
        for (ptrdiff_t i = 0; i < m.len; i++) shown += m.at[i] != '*';
        assert_true(m.len == n && (n >= 10 || shown <= n / 2));
    }
}

static void a_code_is_used_once(void **state)
{
    (void)state;
    assert_ptr_equal(people_totp_fresh(NONE, 0), PEOPLE_BAD_TOTP);
    assert_null(people_totp_fresh(100, 99));
    assert_ptr_equal(people_totp_fresh(100, 100), PEOPLE_BAD_TOTP);
    assert_ptr_equal(people_totp_fresh(99, 100), PEOPLE_BAD_TOTP);
    assert_int_equal(people_totp_step(59000), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(five_failures_lock_and_each_lock_is_longer),
        cmocka_unit_test(tries_are_never_free),
        cmocka_unit_test(weak_passwords_are_refused),
        cmocka_unit_test(logins_are_written_one_way),
        cmocka_unit_test(places_are_read_strictly),
        cmocka_unit_test(nobody_gives_more_than_they_have),
        cmocka_unit_test(a_scope_is_what_the_post_says),
        cmocka_unit_test(roles_have_their_levels),
        cmocka_unit_test(names_and_numbers_are_masked),
        cmocka_unit_test(a_code_is_used_once),
    };
    return cmocka_run_group_tests(tests, start, end);
}
