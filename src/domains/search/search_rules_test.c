/* The rules of search: forms of a question, and which hit comes first. */
#include "domains/search/search_rules.h"

#include "base/rand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static Arena whole;

static void doors_are_written_in_many_ways(void **state)
{
    (void)state;
    static const struct { const char *said, *words; } row[] = {
        { "翡翠城三期5-2-1203", "翡翠城三期5栋2单元1203室" }, { "翡翠城三期 5-2-1203 ", "翡翠城三期 5栋2单元1203室" },
        { "翡翠城三期5-2", "翡翠城三期5栋2单元" },           { "翡翠城三期5-1203", "翡翠城三期5栋1203室" },
        { "翡翠城三期5#", "翡翠城三期5栋" },                 { "fcc3q 5dong", "fcc3q 5栋" },
        { "feicuicheng 5 dong 2 danyuan 1203", "feicuicheng 5栋 2单元 1203" },
        { "翡翠城三期5栋", NULL }, { "5-2", NULL }, { "翡翠城", NULL }, { "1-2-3-4", NULL }, { "", NULL }, { "-",
                                                                                                    NULL },
        { "dongdalu", NULL },      { "a-2-", NULL },
    };
    for (int i = 0; i < COUNT(row); i++) {
        Arena keep = whole;
        Str got = search_door_words(&keep, str_of(row[i].said));
        if (!str_eq(got, str_of(row[i].words)) || !got.at != !row[i].words)
            fail_msg("%s: %.*s", row[i].said, STR_ARG(got));
    }
}

static void a_person_may_be_meant(void **state)
{
    (void)state;
    static const struct { const char *q; bool person; } row[] = {
        { "李小明", true },    { "阿依古丽·买买提", true }, { "lxm", true },          { "lixiaoming", true },
        { "13812345678", true }, { "138 1234 5678", true },  { "5678", true },
            { "510104199001011234", true },
        { "51010419900101123X", true }, { "李", false },     { "l", false },           { "567", false },
        { "翡翠城三期5栋", false }, { "12345", false },      { "a1", false },          { "", false },
        { "😀😀", false },       { "%", false },
    };
    for (int i = 0; i < COUNT(row); i++)
        if (search_is_person(str_of(row[i].q)) != row[i].person) fail_msg("%s", row[i].q);
    assert_true(search_is_number(S("510104")) && search_is_number(S("510104018006-20261126")));
    assert_false(search_is_number(S("51010")) || search_is_number(S("510104a")) || search_is_number(S("")));
}

static void what_is_nearer_comes_first(void **state)
{
    (void)state;
    Str own = S("510104018006001002");
    assert_int_equal(search_far(S("510104018006"), own), 0);
    assert_int_equal(search_far(S("510104018006009001"), own), 0);
    assert_int_equal(search_far(S("510104018"), own), 0);
    assert_int_equal(search_far(S("510104018005"), own), 1);
    assert_int_equal(search_far(S("510104017001"), own), 2);
    assert_int_equal(search_far(S("510104017001"), S("510104")), 0);
    assert_int_equal(search_far(S("510104017001"), (Str){ 0 }), 0);
    static const SearchRank order[] = {
        { 1, 0, 2, 9, 9, { "5", 1 } }, { 2, 0, 0, 9, 9, { "5", 1 } }, { 2, 1, 0, 0, 0, { "5", 1 } },
        { 2, 1, 1, 0, 0, { "5", 1 } }, { 2, 1, 1, 0, 1, { "5", 1 } }, { 2, 1, 1, 1, 1, { "5", 1 } },
        { 2, 1, 1, 1, 1, { "6", 1 } }, { 2, 1, 1, 1, 1, { "55", 2 } },
    };
    for (int i = 0; i < COUNT(order); i++)
        for (int k = 0; k < COUNT(order); k++) {
            int way = search_before(&order[i], &order[k]);
            assert_true(i < k ? way < 0 : i > k ? way > 0 : way == 0);
        }
}

static void any_text_is_a_question(void **state)
{
    (void)state;
    static const char *const words[] = { "5", "-", "dong", "#", "danyuan", "翡", " ", "12345", "hao lou",
                                         "😀" };
    for (uint64_t seed = 1; seed <= 20000; seed++) {
        Arena keep = whole;
        Rand r = rand_from(seed);
        Buf b = buf_new(&keep, 100);
        int64_t count = rand_between(&r, 0, 9);
        for (int64_t i = 0; i < count; i++) buf_adds(&b, words[rand_between(&r, 0, COUNT(words) - 1)]);
        Str got = search_door_words(&keep, buf_str(&b));
        assert_true(!got.at || utf8_valid(got));
        search_is_person(buf_str(&b));
    }
}

int main(void)
{
    whole = arena_make(1 << 20);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(doors_are_written_in_many_ways),
        cmocka_unit_test(a_person_may_be_meant),
        cmocka_unit_test(what_is_nearer_comes_first),
        cmocka_unit_test(any_text_is_a_question),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
