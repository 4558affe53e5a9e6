/* Who may be kept, when they are free, how far they go, who comes first, joining and leaving: tables. */
#include "domains/forces/forces_rules.h"

#include "vocab/checksum.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const HelperKind kinds[] = {
    { .code = { "party", 5 }, .needs_consent = true, .own = true }, { .code = { "worker", 6 }, .paid = true },
};
static const Skill known[] = { { .code = { "sign", 4 } }, { .code = { "english", 7 } } };
static const HelperWords words = { kinds, COUNT(kinds), known, COUNT(known) };

static void what_is_written_down(void **state)
{
    (void)state;
    char room[4096];
    HelperCode twice[] = { { S("sign") }, { S("english") }, { S("sign") } }, unknown[] = { { S("flying") } };
    HelperCode near[] = { { S("510104018006001") } }, city[] = { { S("510104") } };
    HelperSlot wednesday[] = { { 3, PART_AFTERNOON } };
    const struct { Str kind, name, phone, place, base; List reach, skills; Err refused; } rows[] = {
        { S("party"), S(" 王敏 "), S("138 0013 8000"), S("510104018006"), { 0 }, { near, 1 }, { twice, 3 },
          NULL },
        { S("worker"), S("王敏"), { 0 }, S("510104018006"), S("510104018006001001"), { 0 }, { 0 }, NULL },
        { S("pirate"), S("王敏"), { 0 }, S("510104018006"), { 0 }, { 0 }, { 0 }, BAD_FIELD },
        { S("party"), S("　"), { 0 }, S("510104018006"), { 0 }, { 0 }, { 0 }, BAD_FIELD },
        { S("party"), S("王敏"), { 0 }, S("510104018"), { 0 }, { 0 }, { 0 }, BAD_FIELD },
        { S("party"), S("王敏"), { 0 }, S("510104018006"), S("510104"), { 0 }, { 0 }, BAD_FIELD },
        { S("party"), S("王敏"), { 0 }, S("510104018006"), { 0 }, { city, 1 }, { 0 }, BAD_FIELD },
        { S("party"), S("王敏"), { 0 }, S("510104018006"), { 0 }, { 0 }, { unknown, 1 }, BAD_FIELD },
        { S("party"), S("王敏"), S("1380013"), S("510104018006"), { 0 }, { 0 }, { 0 }, PHONE_FORM },
    };
    for (int i = 0; i < COUNT(rows); i++) {
        Arena keep = { room, room + sizeof room, NULL };
        HelperFacts f;
        HelperNew in = { .kind = rows[i].kind, .name = rows[i].name, .phone = rows[i].phone,
                         .place = rows[i].place,
                         .base = rows[i].base, .walk_minutes = NONE, .reach = rows[i].reach,
                         .skills = rows[i].skills, .free = { wednesday, 1 } };
        assert_ptr_equal(helper_facts(&in, &words, &keep, &f, NULL), rows[i].refused);
        if (i) continue;
        assert_true(str_eq(f.name, S("王敏")) && str_eq(f.phone, S("13800138000")));
        assert_true(str_eq(f.skills, S("sign,english")) && str_eq(f.reach, near[0].code));
        assert_true(str_eq(f.base, f.place) && f.walk_minutes == 15 && f.unit.at && f.unit.len == 0);
        assert_int_equal(f.free_slots, helper_slots_asked(3, PART_AFTERNOON));
        assert_int_equal(helper_codes_list(f.skills, &keep).count, 2);
    }
}

static void on_what_ground(void **state)
{
    (void)state;
    const HelperNotice notice = { .version = 2 };
    const struct { int kind, how; int64_t version; bool oneself; Err refused; } rows[] = {
        { 0, CONSENT_SELF, 2, true, NULL },      { 0, CONSENT_PAPER, 2, false, NULL },
        { 0, CONSENT_GUARDIAN, 2, false, NULL }, { 1, -1, NONE, false, NULL },
        { 0, -1, NONE, false, HELPERS_CONSENT }, { 0, CONSENT_PAPER, 1, false, HELPERS_CONSENT },
        { 0, CONSENT_SELF, 2, false, HELPERS_CONSENT }, { 0, CONSENT_PAPER, 2, true, HELPERS_CONSENT },
    };
    for (int i = 0; i < COUNT(rows); i++)
        assert_ptr_equal(helper_consent(&kinds[rows[i].kind], rows[i].how, rows[i].version, &notice,
                                        rows[i].oneself, NULL), rows[i].refused);
}

static void when_they_are_free(void **state)
{
    (void)state;
    char room[4096];
    Arena keep = { room, room + sizeof room, NULL };
    assert_int_equal(helper_slots_asked(NONE, -1), NONE);
    int64_t all = 0;
    for (int64_t day = 1; day <= 7; day++)
        for (int part = 0; part < PARTS_OF_DAY; part++) {
            int64_t one = helper_slots_asked(day, part);
            assert_int_equal(all & one, 0);
            assert_true(helper_slots_asked(day, -1) & one && helper_slots_asked(NONE, part) & one);
            all |= one;
        }
    assert_int_equal(all, (1 << 21) - 1);
    List back = helper_slots_list(all, &keep);
    assert_int_equal(back.count, 21);
    assert_int_equal(helper_slots(back.at, back.count), all);
    assert_int_equal(helper_slots_list(0, &keep).count, 0);
}

static void how_far_they_go(void **state)
{
    (void)state;
    Str reach = S("510104018,510104017006"), far = S("510104026013"), base = S("510104018006");
    const HelperRange named = { reach, base, 0 }, walks = { reach, base, 15 }, here = { S(""), base, 1 };
    assert_true(helper_reaches(named, S("510104018006001001"), NONE));
    assert_true(helper_reaches(named, S("510104017006"), 99999));
    assert_false(helper_reaches(named, far, 0));
    assert_true(helper_reaches(walks, far, 825));
    assert_false(helper_reaches(walks, far, 826));
    assert_false(helper_reaches(here, far, NONE));
    assert_true(helper_reaches(here, S("510104018006001001"), 900));
    assert_false(helper_reaches((HelperRange){ S(""), base, 0 }, S("510104018006001001"), 0));
}

static void who_comes_first(void **state)
{
    (void)state;
    const HelperLoad order[] = {
        { 9, 599, 0, 900 }, { 1, 0, 1, 10 }, { 2, 0, 1, 20 }, { 3, 0, 1, 20 }, { 4, 600, 0, 0 }, { 5, 60000,
                                                                                                   0, 0 },
    };
    for (int i = 0; i < COUNT(order); i++)
        for (int k = 0; k < COUNT(order); k++) {
            int c = helper_before(&order[i], &order[k]);
            assert_true(i == k ? c == 0 : (c < 0) == (i < k));
        }
}

static void joining_and_leaving(void **state)
{
    (void)state;
    const Str a = S("510104018006001001"), b = S("510104018006001002");
    const JoiningKept asked = { .place = a, .state = JOINING_ASKED, .asked_by = 7 },
        agreed = { .place = a, .state = JOINING_AGREED, .since = S("2025-11-01") },
        over = { .place = a, .state = JOINING_ENDED };
    assert_ptr_equal(joining_may_ask(&asked, 1, a), JOININGS_HELD);
    assert_ptr_equal(joining_may_ask(&agreed, 1, a), JOININGS_HELD);
    assert_null(joining_may_ask(&agreed, 1, b));
    assert_null(joining_may_ask(&over, 1, a));
    JoiningKept many[JOININGS_MOST + 1];
    for (int i = 0; i < COUNT(many); i++) many[i] = i ? agreed : over;
    assert_null(joining_may_ask(many, JOININGS_MOST, b));
    assert_ptr_equal(joining_may_ask(many, JOININGS_MOST + 1, b), JOININGS_MANY);

    assert_null(joining_may_decide(&asked, 8, 9));
    assert_null(joining_may_decide(&asked, 0, 9));
    assert_ptr_equal(joining_may_decide(&asked, 8, 7), JOININGS_NOT_OWN);
    assert_ptr_equal(joining_may_decide(&asked, 8, 8), JOININGS_NOT_OWN);
    assert_ptr_equal(joining_may_decide(&agreed, 8, 9), JOININGS_DECIDED);

    int64_t today;
    assert_true(moment_read_date(S("2025-11-25"), &today));
    assert_null(joining_may_end(&agreed, S("2025-11-01"), today, NULL));
    assert_ptr_equal(joining_may_end(&agreed, S("2025-10-31"), today, NULL), HELPERS_BAD_DATE);
    assert_ptr_equal(joining_may_end(&agreed, S("2025-11-26"), today, NULL), HELPERS_BAD_DATE);
    assert_ptr_equal(joining_may_end(&over, S("2025-11-25"), today, NULL), JOININGS_DECIDED);
    assert_null(joining_may_end(&asked, S(""), today, NULL));
    assert_ptr_equal(helper_reason(S("电话 13800138000"), NULL), HELPERS_TELLS);
    assert_null(helper_reason(S("3 栋 2026-03-01 起每周三次"), NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_down), cmocka_unit_test(on_what_ground),
        cmocka_unit_test(when_they_are_free), cmocka_unit_test(how_far_they_go),
            cmocka_unit_test(who_comes_first),
        cmocka_unit_test(joining_and_leaving),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
