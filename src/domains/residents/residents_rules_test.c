/* What may be written down about people, and when: tables. Identity numbers are examples of the standard
 * (domain.md §6.1) or begin with 99. */
#include "domains/residents/residents_find_rules.h"
#include "domains/residents/residents_rules.h"
#include "seek/pinyin.h"
#include "vocab/checksum.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define EXAMPLE "11010519491231002X"           /* the standard's */

static char room[1 << 20];
static Arena arena(void) { return (Arena){ room, room + sizeof room, NULL }; }

static int64_t day(const char *text)
{
    int64_t d;
    assert_true(moment_read_date(str_of(text), &d));
    return d;
}

static ResidentNew somebody(void)
{
    return (ResidentNew){ .name = S("王秀英"), .identity_kind = -1, .sex = -1, .relation = -1 };
}

static void numbers_pass_or_say_why(void **state)
{
    (void)state;
    const struct { int kind; const char *number; Err refused; const char *kept, *born; Sex sex; bool inferred,
        sample; } rows[] = {
        { IDENTITY_CITIZEN, EXAMPLE, NULL, EXAMPLE, "1949-12-31", SEX_FEMALE, 0, 0 },
        { IDENTITY_CITIZEN, " 11010519491231002x ", NULL, EXAMPLE, "1949-12-31", SEX_FEMALE, 0, 0 },
        { IDENTITY_CITIZEN, "110105491231002", NULL, EXAMPLE, "1949-12-31", SEX_FEMALE, 1, 0 },
        { IDENTITY_CITIZEN, "990104195602290010", NULL, "990104195602290010", "1956-02-29", SEX_MALE, 0, 1 },
        { IDENTITY_CITIZEN, "440524188001010014", RESIDENTS_BAD_DATE, 0, 0, 0, 0, 0 },     /* 145 and more */
        { IDENTITY_CITIZEN, "990104195602290011", IDENTITY_CHECK, 0, 0, 0, 0, 0 },
        { IDENTITY_CITIZEN, "990104195502290010", IDENTITY_BIRTHDAY, 0, 0, 0, 0, 0 },
        { IDENTITY_CITIZEN, "99010429991231001X", IDENTITY_BIRTHDAY, 0, 0, 0, 0, 0 },
        { IDENTITY_CITIZEN, "9901041956022900", IDENTITY_FORM, 0, 0, 0, 0, 0 },
        { IDENTITY_CITIZEN, "", BAD_FIELD, 0, 0, 0, 0, 0 },
        { -1, "990104195602290010", BAD_FIELD, 0, 0, 0, 0, 0 },
        { IDENTITY_PASSPORT, "e12345678", NULL, "E12345678", 0, SEX_UNKNOWN, 0, 0 },
        { IDENTITY_PASSPORT, "E1'--", BAD_FIELD, 0, 0, 0, 0, 0 },
        { IDENTITY_PASSPORT, "E123", BAD_FIELD, 0, 0, 0, 0, 0 },
    };
    for (int i = 0; i < COUNT(rows); i++) {
        Arena a = arena();
        Blame why = { 0 };
        ResidentFacts f;
        ResidentNew in = somebody();
        in.identity_kind = rows[i].kind;
        in.identity = str_of(rows[i].number);
        Err e = resident_facts(&in, day("2031-01-02"), &a, &f, &why);
        if (e != rows[i].refused) fail_msg("%s: %s", rows[i].number, e ? e->code : "let in");
        if (e) assert_true(why.pointer[0] == '/');
        if (e) continue;
        assert_true(str_eq(f.identity, str_of(rows[i].kept)) && f.sex == rows[i].sex);
        assert_true(rows[i].born ? str_eq(f.birth_date, str_of(rows[i].born)) : !f.birth_date.at);
        assert_true(f.inferred == rows[i].inferred && f.sample == rows[i].sample);
    }
}

static void what_contradicts_is_refused(void **state)
{
    (void)state;
    const struct { const char *name, *number; int sex; const char *born, *phone, *origin; Err refused;
        const char *pointer; } rows[] = {
        { "王秀英", "990104194807150025", SEX_FEMALE, "1948-07-15", "13900007788", "510104", NULL, "" },
        { "王秀英", "990104194807150025", SEX_UNSAID, "", "", "", NULL, "" },
        { "王秀英", "990104194807150025", SEX_MALE, "", "", "", RESIDENTS_DIFFERS, "/sex" },
        { "王秀英", "990104194807150025", -1, "1948-07-16", "", "", RESIDENTS_DIFFERS, "/birth_date" },
        { "王秀英", "", SEX_MALE, "1948-02-30", "", "", RESIDENTS_BAD_DATE, "/birth_date" },
        { "王秀英", "", SEX_MALE, "2025-11-26", "", "", RESIDENTS_BAD_DATE, "/birth_date" },
        { "王秀英", "", SEX_MALE, "1870-01-01", "", "", RESIDENTS_BAD_DATE, "/birth_date" },
        { "王秀英", "", -1, "", "12345", "", PHONE_FORM, "/phone" },
        { "王秀英", "", -1, "", "", "51010", BAD_FIELD, "/origin" },
        { "王秀英", "", -1, "", "", "51010A", BAD_FIELD, "/origin" },
        { "   ", "", -1, "", "", "", BAD_FIELD, "/name" },
        { "12-34", "", -1, "", "", "", BAD_FIELD, "/name" },
        { "王\x01英", "", -1, "", "", "", BAD_FIELD, "/name" },
        { "\xF0\xAB\xAD\x8E㛃", "", -1, "", "", "", NULL, "" },
    };
    for (int i = 0; i < COUNT(rows); i++) {
        Arena a = arena();
        Blame why = { 0 };
        ResidentFacts f;
        ResidentNew in = { .name = str_of(rows[i].name), .identity = str_of(rows[i].number),
                           .identity_kind = rows[i].number[0] ? IDENTITY_CITIZEN : -1, .sex = rows[i].sex,
                           .birth_date = str_of(rows[i].born), .phone = str_of(rows[i].phone),
                           .origin = str_of(rows[i].origin) };
        Err e = resident_facts(&in, day("2025-11-25"), &a, &f, &why);
        if (e != rows[i].refused || strcmp(why.pointer, rows[i].pointer))
            fail_msg("row %d: %s at %s", i, e ? e->code : "let in", why.pointer);
    }
}

static void years_are_whole(void **state)
{
    (void)state;
    const struct { const char *born, *today; int64_t years; } rows[] = {
        { "1948-07-15", "2025-07-14", 76 }, { "1948-07-15", "2025-07-15", 77 },
        { "1956-02-29", "2025-02-28", 68 }, { "1956-02-29", "2025-03-01", 69 },
        { "2025-11-25", "2025-11-25", 0 },  { "2025", "2025-11-25", NONE },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_int_equal(resident_years(str_of(rows[i].born), day(rows[i].today)), rows[i].years);
}

/* `have` held by one person: a home in 1 as owner, works in 2, was tenant of 3. */
static const Membership have[] = {
    { 11, 1, 7, MEMBERSHIP_OWNER, -1, true, { "2001-05-01", 10 }, { 0 }, -1 },
    { 12, 2, 7, MEMBERSHIP_WORKS, -1, false, { "2010-05-01", 10 }, { 0 }, -1 },
    { 13, 3, 7, MEMBERSHIP_TENANT, -1, true, { "1990-05-01", 10 }, { "2001-05-01", 10 }, UNTIL_MOVED },
};

static void parts_begin_beside_others(void **state)
{
    (void)state;
    const struct { int64_t household; MembershipRole role; bool lives; int64_t people;
        Err refused; } rows[] = {
        { 1, MEMBERSHIP_OWNER, false, 1, RESIDENTS_HELD },  { 1, MEMBERSHIP_WORKS, false, 1, NULL },
        { 2, MEMBERSHIP_WORKS, false, 1, RESIDENTS_HELD },  { 2, MEMBERSHIP_OWNER, false, 1, NULL },
        { 3, MEMBERSHIP_TENANT, false, 0, NULL },           { 3, MEMBERSHIP_TENANT, true, 0, RESIDENTS_HOME },
        { 4, MEMBERSHIP_FAMILY, false, 199, NULL },
        { 4, MEMBERSHIP_FAMILY, false, 200, RESIDENTS_FULL },
    };
    for (int i = 0; i < COUNT(rows); i++) {
        Membership new = { .household_id = rows[i].household, .role = rows[i].role, .lives = rows[i].lives };
        assert_ptr_equal(membership_may_begin(have, 3, &new, rows[i].people), rows[i].refused);
    }
    assert_ptr_equal(membership_home(have, 3), &have[0]);
    assert_null(membership_home(have + 1, 2));
}

static void parts_end_after_they_began(void **state)
{
    (void)state;
    int64_t today = day("2025-11-25");
    assert_null(membership_may_end(&have[0], S("2001-05-01"), today, NULL));
    assert_null(membership_may_end(&have[0], S("2025-11-25"), today, NULL));
    assert_ptr_equal(membership_may_end(&have[0], S("2025-11-26"), today, NULL), RESIDENTS_BAD_DATE);
    assert_ptr_equal(membership_may_end(&have[0], S("2001-04-30"), today, NULL), RESIDENTS_BAD_DATE);
    assert_ptr_equal(membership_may_end(&have[0], S("2001-4-30"), today, NULL), RESIDENTS_BAD_DATE);
    assert_ptr_equal(membership_may_end(&have[2], S("2025-11-25"), today, NULL), RESIDENTS_ENDED);
}

static void two_records_become_one(void **state)
{
    (void)state;
    ResidentSide plain = { 1, 0, 0, 0 }, other = { 2, 0, 0, 0 }, owned = { 3, 9, 0, 0 },
        gone = { 4, 0, 1, 0 }, took = { 5, 0, 0, 1 };
    assert_null(residents_may_merge(&plain, &other));
    assert_null(residents_may_merge(&took, &other));
    assert_null(residents_may_merge(&owned, &other));
    assert_ptr_equal(residents_may_merge(&plain, &plain), RESIDENTS_NOT_TWO);
    assert_ptr_equal(residents_may_merge(&plain, &gone), RESIDENTS_NOT_TWO);
    assert_ptr_equal(residents_may_merge(&gone, &plain), RESIDENTS_NOT_TWO);
    assert_ptr_equal(residents_may_merge(&plain, &took), RESIDENTS_NOT_TWO);
    assert_ptr_equal(residents_may_merge(&plain, &owned), RESIDENTS_TWO_ACCOUNTS);
}

static void a_reason_tells_nothing(void **state)
{
    (void)state;
    const Str secrets[] = { S("王秀英"), S("990104194807150025"), S("13900007788"), { 0 }, S("") };
    const struct { const char *reason; bool fine; } rows[] = {
        { "三天没人应门", true }, { "5栋1203敲门无人", true }, { "回访 2025-11-25", true },
        { "王秀英没接电话", false }, { "打13900007788", false }, { "1390000", false },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_ptr_equal(resident_reason(str_of(rows[i].reason), secrets, COUNT(secrets), NULL),
                         rows[i].fine ? NULL : RESIDENTS_TELLS);
}

static void what_is_typed_says_what_is_meant(void **state)
{
    (void)state;
    static const struct { const char *q; int by; const char *words, *sound; } rows[] = {
        { " 王秀英 ", SOUGHT_NAME, "王秀英", "wangxiuying" }, { "曾静", SOUGHT_NAME, "曾静", "zengjing" },
        { "Wang Xiuying", SOUGHT_SOUND, "Wang Xiuying", "wangxiuying" }, { "lvbu", SOUGHT_SOUND, "lvbu",
                                                                           "lubu" },
        { "wxy", SOUGHT_SOUND, "wxy", "wxy" }, { "7788", SOUGHT_TAIL, "7788", "" },
        { "139-0000-7788", SOUGHT_PHONE, "13900007788", "" }, { "990104194807150025", SOUGHT_IDENTITY, NULL,
                                                                "" },
        { "E12345678", SOUGHT_IDENTITY, NULL, "" }, { "w", -1, 0, 0 }, { "王", -1, 0, 0 }, { "", -1, 0, 0 },
        { "778", -1, 0, 0 }, { "王7788", -1, 0, 0 }, { "%%%%", -1, 0, 0 }, { "-", -1, 0, 0 }, { "77 88", -1,
                                                                                               0, 0 },
    };
    for (int i = 0; i < COUNT(rows); i++) {
        Arena a = arena();
        ResidentSought s;
        Blame why = { .pointer = "" };
        Str q = str_of(rows[i].q);
        Err e = resident_sought(q, pinyin_name(&a, str_trim(q)).whole, &a, &s, &why);
        bool right = !e && (int)s.by == rows[i].by && str_eq(s.sound, str_of(rows[i].sound)) &&
            (!rows[i].words || str_eq(s.words, str_of(rows[i].words)));
        if (rows[i].by < 0 ? e != BAD_FIELD || strcmp(why.pointer, "/q") : !right) fail_msg("%s", rows[i].q);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_pass_or_say_why), cmocka_unit_test(what_contradicts_is_refused),
        cmocka_unit_test(years_are_whole), cmocka_unit_test(parts_begin_beside_others),
        cmocka_unit_test(parts_end_after_they_began), cmocka_unit_test(two_records_become_one),
        cmocka_unit_test(a_reason_tells_nothing),
        cmocka_unit_test(what_is_typed_says_what_is_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
