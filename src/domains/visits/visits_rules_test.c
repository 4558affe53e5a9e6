/* The rules of visits: when the next is due, what may be written, who puts it right. */
#include "domains/visits/visits_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static int64_t day(const char *text)
{
    int64_t d = 0;
    assert_true(moment_read_date(str_of(text), &d));
    return d;
}

static void the_earliest_reason_counts(void **state)
{
    (void)state;
    int64_t met = day("2025-11-01"), none = NONE;
    VisitNeed weekly = { S("2025-06-01"), 7 }, monthly = { S("2025-06-01"), 30 }, fresh = { S("2025-11-20"),
        7 };
    VisitNeed both[] = { monthly, weekly };
    const struct { int64_t met, follow, routine; const VisitNeed *need; int64_t count,
                   due; VisitBasis basis; } row[] = {
        { none, none, none, NULL, 0, none, VISIT_ROUTINE },
        { none, none, 90, NULL, 0, none, VISIT_ROUTINE },              /* never met: nothing to count from */
        { met, none, 90, NULL, 0, met + 90, VISIT_ROUTINE },
        { met, none, 90, &monthly, 1, met + 30, VISIT_CARE },
        { met, none, 90, both, 2, met + 7, VISIT_CARE },
        { met, met + 3, 90, both, 2, met + 3, VISIT_FOLLOW },
        { met, met + 8, 90, both, 2, met + 7, VISIT_CARE },
        { met, none, 5, &weekly, 1, met + 5, VISIT_ROUTINE },
        { met, none, 90, &fresh, 1, day("2025-11-27"), VISIT_CARE },   /* written down since */
        { none, none, 90, &weekly, 1, day("2025-06-08"), VISIT_CARE },
        { none, met + 2, none, NULL, 0, met + 2, VISIT_FOLLOW },       /* nobody was at home */
    };
    for (int i = 0; i < COUNT(row); i++) {
        VisitDue due = visit_due(row[i].met, row[i].follow, row[i].routine, row[i].need, row[i].count);
        if (due.day != row[i].due || (due.day != NONE && due.basis != row[i].basis))
            fail_msg("row %d: %lld %d", i, (long long)due.day, (int)due.basis);
    }
}

static void not_to_come_and_not_long_ago(void **state)
{
    (void)state;
    int64_t now = 1764000000000;
    assert_null(visit_moment(now, now, NULL));
    assert_null(visit_moment(now + 9 * 60000, now, NULL));
    assert_ptr_equal(visit_moment(now + 11 * 60000, now, NULL), VISITS_BAD_TIME);
    assert_null(visit_moment(now - 90 * MOMENT_DAY_MS, now, NULL));
    assert_ptr_equal(visit_moment(now - 91 * MOMENT_DAY_MS, now, NULL), VISITS_BAD_TIME);
    int64_t at = moment_day_start_ms(day("2025-11-25")) + 1;
    assert_null(visit_follow(S("2025-11-26"), at, NULL));
    assert_null(visit_follow(S("2026-11-25"), at, NULL));
    assert_ptr_equal(visit_follow(S("2025-11-25"), at, NULL), BAD_FIELD);
    assert_ptr_equal(visit_follow(S("2026-11-26"), at, NULL), BAD_FIELD);
    assert_ptr_equal(visit_follow(S("明天"), at, NULL), BAD_FIELD);
}

static void words_hold_no_numbers(void **state)
{
    static const char *const fine[] = { "", "老人精神不错，子女周末来", "5栋2单元1203", "2026-03-01 14:30 再来",
                                        "欠物业费 123456 元",
        "燃气表 12 34 56" };
    static const char *const tells[] = { "13800138000", "138 0013 8000", "138-0013-8000", "028-8555-1234 找他",
        "１３８００１３８０００", "身份证510104194807150025", "电话1380013", "138·0013·8000" };
    (void)state;
    for (int i = 0; i < COUNT(fine); i++)
        if (visit_words_may(str_of(fine[i]), "/words", NULL)) fail_msg("%s", fine[i]);
    for (int i = 0; i < COUNT(tells); i++) {
        Blame why = { .pointer = "" };
        if (visit_words_may(str_of(tells[i]), "/words", &why) != VISITS_TELLS) fail_msg("%s", tells[i]);
        assert_string_equal(why.pointer, "/words");
    }
}

static void findings_are_known_and_once(void **state)
{
    (void)state;
    Str known = S("gas,fire,health");
    assert_null(visit_findings_may(S(""), known, NULL));
    assert_null(visit_findings_may(S("fire,gas"), known, NULL));
    assert_ptr_equal(visit_findings_may(S("fire,fire"), known, NULL), BAD_FIELD);
    assert_ptr_equal(visit_findings_may(S("fir"), known, NULL), BAD_FIELD);
    assert_ptr_equal(visit_findings_may(S("fire,,gas"), known, NULL), BAD_FIELD);
    assert_ptr_equal(visit_findings_may(S("gas,fire "), known, NULL), BAD_FIELD);
    assert_true(visit_code_in(known, S("fire")) && !visit_code_in(known, S("ire")) && !visit_code_in(known,
        S("")));
}

static void its_author_or_the_community_puts_it_right(void **state)
{
    (void)state;
    assert_null(visit_may_correct(false, 7, 7, ROLE_MEMBER));
    assert_ptr_equal(visit_may_correct(false, 7, 8, ROLE_MEMBER), VISITS_NOT_YOURS);
    assert_ptr_equal(visit_may_correct(false, 7, 8, ROLE_WORKER), VISITS_NOT_YOURS);
    assert_null(visit_may_correct(false, 7, 8, ROLE_CLERK));
    assert_ptr_equal(visit_may_correct(true, 7, 7, ROLE_CLERK), VISITS_STRUCK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_earliest_reason_counts),
        cmocka_unit_test(not_to_come_and_not_long_ago),
        cmocka_unit_test(words_hold_no_numbers),
        cmocka_unit_test(findings_are_known_and_once),
        cmocka_unit_test(its_author_or_the_community_puts_it_right),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
