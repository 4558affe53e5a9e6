/* The rules of groups: who may do what, which days and parents fit. */
#include "domains/groups/groups_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define TODAY S("2026-11-26")

static void acts_are_for_whom_the_table_says(void **state)
{
    (void)state;
    static const struct { GroupAct act; bool keeps, lead, secretary, member; } row[] = {
        { GROUP_AMEND,    true, true,  false, false }, { GROUP_RENAME,  true, false, false, false },
        { GROUP_SUBJECTS, true, true,  false, false }, { GROUP_APPOINT, true, true,  false, false },
        { GROUP_MERGE,    true, false, false, false }, { GROUP_END,     true, false, false, false },
    };
    assert_int_equal(COUNT(row), group_acts_count);
    for (int i = 0; i < COUNT(row); i++) {
        const unsigned who[] = { GROUP_KEEPS, group_stands(OFFICE_LEAD), group_stands(OFFICE_SECRETARY),
                                 group_stands(OFFICE_MEMBER) };
        const bool may[] = { row[i].keeps, row[i].lead, row[i].secretary, row[i].member };
        for (int k = 0; k < COUNT(who); k++)
            assert_ptr_equal(group_may(true, who[k], row[i].act), may[k] ? NULL : GROUPS_NOT_YOURS);
        assert_ptr_equal(group_may(true, 0, row[i].act), GROUPS_NOT_YOURS);
        assert_ptr_equal(group_may(false, GROUP_KEEPS, row[i].act), GROUPS_OVER);
    }
    assert_int_equal(group_stands(OFFICE_DEPUTY), group_stands(OFFICE_LEAD));
    assert_int_equal(group_stands(OFFICE_LIAISON), GROUP_BELONGS);
}

static void days_are_real_and_in_order(void **state)
{
    (void)state;
    Blame why = { .pointer = "" };
    Str none = { 0 };
    assert_null(group_term_check(S("2024-02-29"), none, TODAY, &why));
    assert_null(group_term_check(S("2026-03-01"), S("2026-03-01"), TODAY, &why));
    assert_null(group_term_check(S("2027-11-27"), none, TODAY, &why));
    assert_ptr_equal(group_term_check(S("2027-11-28"), none, TODAY, &why), GROUPS_BAD_DAY);
    assert_ptr_equal(group_term_check(S("2025-02-29"), none, TODAY, &why), GROUPS_BAD_DAY);
    assert_ptr_equal(group_term_check(S("1999-12-31"), none, TODAY, &why), GROUPS_BAD_DAY);
    assert_string_equal(why.pointer, "/since");
    why.pointer[0] = 0;                                            /* the first blame is kept */
    assert_ptr_equal(group_term_check(S("2026-03-01"), S("2026-02-28"), TODAY, &why), GROUPS_BAD_DAY);
    assert_string_equal(why.pointer, "/until");
    assert_ptr_equal(group_term_check(S("2026-03-01"), S("2126-02-28"), TODAY, &why), GROUPS_BAD_DAY);

    assert_null(group_day_check(TODAY, S("2026-11-25"), TODAY, "/since", &why));
    assert_ptr_equal(group_day_check(TODAY, TODAY, TODAY, "/since", &why), GROUPS_BAD_DAY);
    why.pointer[0] = 0;
    assert_ptr_equal(group_day_check(S("2026-11-27"), none, TODAY, "/until", &why), GROUPS_BAD_DAY);
    assert_string_equal(why.pointer, "/until");

    assert_true(str_eq(group_term_within(none, S("2026-03-31")), S("2026-03-31")));
    assert_true(str_eq(group_term_within(S("2026-04-01"), S("2026-03-31")), S("2026-03-31")));
    assert_true(str_eq(group_term_within(S("2026-03-30"), S("2026-03-31")), S("2026-03-30")));
    assert_null(group_term_within(none, none).at);

    assert_true(group_on(S("2026-03-01"), S("2026-03-31"), S("2026-03-01")));
    assert_true(group_on(S("2026-03-01"), S("2026-03-31"), S("2026-03-31")));
    assert_false(group_on(S("2026-03-01"), S("2026-03-31"), S("2026-04-01")));
    assert_false(group_on(S("2026-03-01"), none, S("2026-02-28")));
    assert_true(group_on(S("2026-03-01"), none, S("2036-02-28")));

    char room[4096];
    Arena keep = { room, room + sizeof room, NULL };
    assert_true(str_eq(group_day_next(&keep, S("2024-02-28")), S("2024-02-29")));
    assert_true(str_eq(group_day_next(&keep, S("2025-12-31")), S("2026-01-01")));
}

static void nobody_belongs_twice_on_one_day(void **state)
{
    (void)state;
    const GroupMember had[] = {
        { .id = 1, .account_id = 7, .since = S("2026-01-01"), .until = S("2026-03-31") },
        { .id = 2, .account_id = 8, .since = S("2026-01-01") },
    };
    static const struct { int64_t account; const char *since, *until; bool clear; } row[] = {
        { 7, "2026-03-31", NULL, false },         { 7, "2026-04-01", NULL, true },
        { 7, "2025-01-01", "2025-12-31", true },  { 7, "2025-01-01", "2026-01-01", false },
        { 7, "2025-01-01", NULL, false },         { 8, "2030-01-01", NULL, false },
        { 8, "2025-01-01", "2025-12-31", true },  { 9, "2026-01-01", NULL, true },
    };
    for (int i = 0; i < COUNT(row); i++) {
        GroupMember one = { .id = 3, .account_id = row[i].account, .since = str_of(row[i].since),
                            .until = str_of(row[i].until) };
        assert_ptr_equal(group_member_clear(had, 2, &one), row[i].clear ? NULL : GROUPS_TWICE);
    }
    assert_null(group_member_clear(had, 2, &had[0]));              /* itself is no other */
}

static void a_parent_is_a_task_force_above(void **state)
{
    (void)state;
    const Str d = S("510104"), s = S("510104018"), c = S("510104018006"), other = S("510104017");
    const GroupKind force = GROUP_TASK_FORCE, working = GROUP_WORKING;
    assert_null(group_parent_check(working, d, force, d, true));
    assert_null(group_parent_check(working, c, force, s, true));
    assert_null(group_parent_check(force, s, force, d, true));
    assert_null(group_parent_check(force, c, force, d, true));
    assert_ptr_equal(group_parent_check(force, d, force, d, true), GROUPS_BAD_PARENT);
    assert_ptr_equal(group_parent_check(force, d, force, s, true), GROUPS_BAD_PARENT);
    assert_ptr_equal(group_parent_check(working, c, force, other, true), GROUPS_BAD_PARENT);
    assert_ptr_equal(group_parent_check(working, d, working, d, true), GROUPS_BAD_PARENT);
    assert_ptr_equal(group_parent_check(working, d, force, d, false), GROUPS_BAD_PARENT);

    assert_null(group_merge_check(working, d, 1, working, d, 2, true));
    assert_null(group_merge_check(working, c, 1, working, d, 2, true));
    assert_ptr_equal(group_merge_check(working, d, 1, working, d, 1, true), GROUPS_BAD_MERGE);
    assert_ptr_equal(group_merge_check(working, d, 1, force, d, 2, true), GROUPS_BAD_MERGE);
    assert_ptr_equal(group_merge_check(working, d, 1, working, s, 2, true), GROUPS_BAD_MERGE);
    assert_ptr_equal(group_merge_check(working, d, 1, working, d, 2, false), GROUPS_BAD_MERGE);
}

static void a_code_is_of_small_letters(void **state)
{
    (void)state;
    assert_true(subject_code_fits(S("grid_2")));
    assert_false(subject_code_fits(S("Grid")));
    assert_false(subject_code_fits(S("grid-2")));
    assert_false(subject_code_fits(S("")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(acts_are_for_whom_the_table_says), cmocka_unit_test(days_are_real_and_in_order),
        cmocka_unit_test(nobody_belongs_twice_on_one_day), cmocka_unit_test(a_parent_is_a_task_force_above),
        cmocka_unit_test(a_code_is_of_small_letters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
