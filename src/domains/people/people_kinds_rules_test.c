/* Kinds of posts: a table of who holds which where, and the rules that hold for all of it. */
#include "domains/people/people_kinds_rules.h"
#include "domains/people/people_load_rules.h"

#include "vocab/place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

static const char *const places[] = {
    "510104", "510104017", "510104017001", "510104017001001", "510104017001900", "510104017001001002",
    "510104017001900001"
};

/* Every kind × every level: which role holds it there. */
static void kinds_have_their_levels(void **state)
{
    (void)state;
    static const char letter[] = "-RMWCSDA";               /* of roles, by Role */
    static const char *const held[POST_KINDS] = {
        /* district, street, community, general grid, 专属网格, micro-grid, one in a 专属网格 */
        [POST_RESIDENT] = "RRRRRRR", [POST_MEMBER] = "---M-M-", [POST_EXCLUSIVE] = "----M-M",
        [POST_BUILDING] = "-----M-", [POST_WORKER] = "---W---", [POST_GUIDE] = "---WWWW",
        [POST_CLERK] = "--C----",    [POST_HEAD] = "--C----",   [POST_OFFICE] = "DS-----",
    };
    for (int k = 0; k < POST_KINDS; k++)
        for (int p = 0; p < COUNT(places); p++) {
            Role role = people_role_of((PostKind)k, str_of(places[p]));
            if (letter[role] != held[k][p])
                fail_msg("%s at %s: %s", post_kind_names[k], places[p], role_words[role].name);
        }
    assert_true(people_kind_fits(POST_EXCLUSIVE, ROLE_WORKER, S("510104017001900")));
    assert_true(people_kind_fits(POST_OFFICE, ROLE_ADMIN, S("510104")));
    assert_false(people_kind_fits(POST_OFFICE, ROLE_CLERK, S("510104")));
    assert_false(people_kind_fits(POST_HEAD, ROLE_MEMBER, S("510104017001")));
}

static void the_usual_kind_is_one_that_fits(void **state)
{
    (void)state;
    assert_int_equal(people_usual_kind(ROLE_MEMBER, S("510104017001001002")), POST_MEMBER);
    assert_int_equal(people_usual_kind(ROLE_MEMBER, S("510104017001900")), POST_EXCLUSIVE);
    assert_int_equal(people_usual_kind(ROLE_WORKER, S("510104017001001")), POST_WORKER);
    assert_int_equal(people_usual_kind(ROLE_WORKER, S("510104017001001002")), POST_GUIDE);
    assert_int_equal(people_usual_kind(ROLE_CLERK, S("510104017001")), POST_CLERK);
    assert_int_equal(people_usual_kind(ROLE_ADMIN, S("510104")), POST_OFFICE);
    assert_int_equal(people_usual_kind(ROLE_CLERK, S("510104017")), -1);
    for (int r = ROLE_NOBODY; r < ROLE_COUNT; r++)
        for (int p = 0; p < COUNT(places); p++) {
            int k = people_usual_kind((Role)r, str_of(places[p]));
            if (k >= 0) assert_true(people_kind_fits((PostKind)k, (Role)r, str_of(places[p])));
        }
}

/* Where one must be, one may be. */
static void what_must_be_held_can_be(void **state)
{
    (void)state;
    static const struct { PostKind kind; int level; bool exclusive; } must[] = {
        { POST_MEMBER, PLACE_MICROGRID, false }, { POST_WORKER, PLACE_GRID, false },
        { POST_HEAD, PLACE_COMMUNITY, false },   { POST_EXCLUSIVE, PLACE_GRID, true },
    };
    int needed = 0;
    for (int k = 0; k < POST_KINDS; k++) {
        bool exclusive;
        int level = people_kind_level((PostKind)k, &exclusive);
        needed += level >= 0;
        for (int i = 0; i < COUNT(must); i++)
            if ((int)must[i].kind == k) assert_true(level == must[i].level && exclusive == must[i].exclusive);
        for (int p = 0; p < COUNT(places) && level >= 0; p++) {
            Str place = str_of(places[p]);
            if (place_kind(place) == level && place_exclusive(place) == exclusive)
                assert_int_not_equal(people_role_of((PostKind)k, place), ROLE_NOBODY);
        }
    }
    assert_int_equal(needed, COUNT(must));
}

static void a_building_has_its_head_and_no_other_post(void **state)
{
    (void)state;
    Blame why = { 0 }, building;
    PostGift g = { ROLE_MEMBER, POST_OWN, S("510104017001001002"), scope_own(S("510104"), 7) };
    assert_null(people_kind_check(POST_BUILDING, &g, 5, &why));
    assert_ptr_equal(people_kind_check(POST_BUILDING, &g, NONE, &why), BAD_FIELD);
    assert_string_equal(why.pointer, "/building_id");
    building = why;
    why = (Blame){ 0 };
    assert_null(people_kind_check(POST_MEMBER, &g, NONE, &why));
    assert_ptr_equal(people_kind_check(POST_MEMBER, &g, 5, &why), BAD_FIELD);
    assert_string_equal(why.pointer, building.pointer);
    why = (Blame){ 0 };
    g.scope = POST_BELOW;
    assert_ptr_equal(people_kind_check(POST_BUILDING, &g, 5, &why), BAD_FIELD);
    assert_string_equal(why.pointer, "/scope");
    g.place = S("510104017001900");
    assert_ptr_equal(people_kind_check(POST_MEMBER, &g, NONE, &why), PEOPLE_WRONG_KIND);
    assert_ptr_equal(people_kind_check(POST_GUIDE, &g, NONE, &why), PEOPLE_WRONG_KIND);
    g.role = ROLE_WORKER;
    assert_null(people_kind_check(POST_GUIDE, &g, NONE, &why));
}

static void a_term_ends_after_it_begins(void **state)
{
    (void)state;
    Blame why = { 0 };
    assert_null(people_term_check(1000, NONE, &why));
    assert_null(people_term_check(1000, 1001, &why));
    assert_ptr_equal(people_term_check(1000, 1000, &why), BAD_FIELD);
    assert_ptr_equal(people_term_check(1000, 999, &why), BAD_FIELD);
    assert_string_equal(why.pointer, "/until_ms");
}

/* Households that the register knows count as it says; only the others are estimated. */
static void people_are_counted_where_they_are_known(void **state)
{
    (void)state;
    static const struct { int64_t households, homes, living, people; PeopleBy by; } table[] = {
        { 50, 0, 0, 130, PEOPLE_ESTIMATED }, { 50, 50, 141, 141, PEOPLE_COUNTED },
        { 50, 10, 41, 145, PEOPLE_MIXED },   { 50, 55, 141, 141, PEOPLE_COUNTED },
        { 0, 0, 0, 0, PEOPLE_ESTIMATED },    { 3, 2, 0, 3, PEOPLE_MIXED },
    };
    for (int i = 0; i < COUNT(table); i++) {
        PeopleBy by;
        assert_int_equal(post_people(table[i].households, table[i].homes, table[i].living, 260, &by),
                         table[i].people);
        assert_int_equal(by, table[i].by);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_are_counted_where_they_are_known),
        cmocka_unit_test(kinds_have_their_levels),
        cmocka_unit_test(the_usual_kind_is_one_that_fits),
        cmocka_unit_test(what_must_be_held_can_be),
        cmocka_unit_test(a_building_has_its_head_and_no_other_post),
        cmocka_unit_test(a_term_ends_after_it_begins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
