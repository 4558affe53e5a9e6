/* Who came first, and whether the other has lost. */
#include "domains/cases/cases_overtaken.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum { HANDLER = 20, STAND_IN = 21, DESK = 10, OTHER = 11, POST = 5 };

static const CaseTaken road[] = {
    { CASE_REPORT, 30, 0 }, { CASE_FILE, DESK, 1 }, { CASE_DISPATCH, DESK, 1 },
    { CASE_ACCEPT, HANDLER, POST }, { CASE_URGE, DESK, 1 }, { CASE_FEEDBACK, STAND_IN, 6 }
};

static void the_same_step_came_first_else_the_next_one(void **state)
{
    (void)state;
    assert_ptr_equal(case_first_taken(road, 6, 4, CASE_FEEDBACK), &road[5]);       /* not the urging */
    assert_ptr_equal(case_first_taken(road, 6, 4, CASE_ANSWER), &road[4]);
    assert_ptr_equal(case_first_taken(road, 6, 3, CASE_ACCEPT), &road[3]);
    assert_ptr_equal(case_first_taken(road, 6, 5, CASE_FEEDBACK), &road[5]);
    assert_null(case_first_taken(road, 6, 6, CASE_FEEDBACK));          /* nobody came between */
    assert_null(case_first_taken(road, 6, 7, CASE_FEEDBACK));          /* a version that never was */
    assert_null(case_first_taken(road, 6, 0, CASE_FEEDBACK));
}

static void what_the_road_still_allows_is_no_note(void **state)
{
    (void)state;
    Actor handler = { .account = HANDLER, .post = POST, .role = ROLE_MEMBER };
    Actor other = { .account = OTHER, .post = 7, .role = ROLE_MEMBER };
    CaseNorm norm = { 0 };
    Standing none = { 0 };
    Case c = { .state = CASE_HANDLED, .handler_post = POST, .handler_account = STAND_IN, .due_ms = NONE,
               .stars = NONE, .urged_ms = NONE };
    assert_null(case_lost(&c, &handler, CASE_FEEDBACK, &road[5], none, &norm, 0));
    c.state = CASE_HANDLING;                                           /* sent back to be done again */
    assert_ptr_equal(case_lost(&c, &handler, CASE_FEEDBACK, &road[5], none, &norm, 0), CASES_NOT_OVERTAKEN);
    assert_null(case_lost(&c, &other, CASE_FEEDBACK, &road[5], none, &norm, 0));   /* not theirs any more */
    c.state = CASE_HANDLED;
    assert_ptr_equal(case_lost(&c, &handler, CASE_FEEDBACK, NULL, none, &norm, 0), CASES_NOT_OVERTAKEN);
}

static void only_what_a_hand_does_waits_for_a_line(void **state)
{
    (void)state;
    int waits = 0;
    for (int v = 0; v <= CASE_OVERTAKEN; v++) waits += case_verb_waits((CaseVerb)v);
    assert_int_equal(waits, 7);
    assert_true(case_verb_waits(CASE_VERIFY));
    assert_false(case_verb_waits(CASE_CLOSE));
    assert_false(case_verb_waits(CASE_OVERTAKEN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_step_came_first_else_the_next_one),
        cmocka_unit_test(what_the_road_still_allows_is_no_note),
        cmocka_unit_test(only_what_a_hand_does_waits_for_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
