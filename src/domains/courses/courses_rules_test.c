/* The rules of courses: for whom, until when, and from when on. */
#include "domains/courses/courses_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { START = 1000 };
static const CourseGuest neighbour = { ROLE_RESIDENT, false }, helper = { ROLE_RESIDENT, true },
                         member = { ROLE_MEMBER, false }, worker = { ROLE_WORKER, false },
                         clerk = { ROLE_CLERK, false };

static Course course(void) { return (Course){ .starts_ms = START, .seats = 2, .own = -1 }; }

static void it_is_held_for_some_or_for_everyone(void **state)
{
    (void)state;
    assert_true(course_fits(COURSE_EVERYONE, neighbour) && course_fits(COURSE_EVERYONE, clerk));
    assert_true(course_fits(COURSE_HELPERS, helper) && !course_fits(COURSE_HELPERS, neighbour));
    assert_true(!course_fits(COURSE_HELPERS, member));
    assert_true(course_fits(COURSE_GRID, member) && course_fits(COURSE_GRID, worker));
    assert_true(!course_fits(COURSE_GRID, helper) && !course_fits(COURSE_GRID, clerk));
}

static void a_seat_is_taken_before_it_begins_while_one_is_left(void **state)
{
    (void)state;
    Course c = course();
    assert_null(course_may_enrol(&c, neighbour, START - 1));
    assert_ptr_equal(course_may_enrol(&c, neighbour, START), COURSES_BEGUN);
    c.taken = 2;
    assert_ptr_equal(course_may_enrol(&c, neighbour, START - 1), COURSES_FULL);
    c.own = ENROLMENT_ENROLLED;
    assert_ptr_equal(course_may_enrol(&c, neighbour, START - 1), ENROLMENTS_HELD);
    c = course();
    c.own = ENROLMENT_WITHDRAWN;               /* changed their mind again */
    assert_null(course_may_enrol(&c, neighbour, START - 1));
    c.audience = COURSE_GRID;
    assert_ptr_equal(course_may_enrol(&c, neighbour, START - 1), COURSES_NOT_FOR_YOU);
    c.state = COURSE_CANCELLED;
    assert_ptr_equal(course_may_enrol(&c, member, START - 1), COURSES_OFF);
}

static void a_seat_is_given_up_before_it_begins(void **state)
{
    (void)state;
    Course c = course();
    assert_ptr_equal(course_may_withdraw(&c, START - 1), ENROLMENTS_NONE);
    c.own = ENROLMENT_WITHDRAWN;
    assert_ptr_equal(course_may_withdraw(&c, START - 1), ENROLMENTS_NONE);
    c.own = ENROLMENT_ENROLLED;
    assert_null(course_may_withdraw(&c, START - 1));
    assert_ptr_equal(course_may_withdraw(&c, START), COURSES_BEGUN);
}

static void it_changes_until_it_begins_and_is_cancelled_until_somebody_came(void **state)
{
    (void)state;
    Course c = course();
    assert_null(course_may_change(&c, START - 1));
    assert_ptr_equal(course_may_change(&c, START), COURSES_BEGUN);
    assert_null(course_may_cancel(&c));
    c.taken = c.came = 1;
    assert_ptr_equal(course_may_cancel(&c), COURSES_ATTENDED);
    c.state = COURSE_CANCELLED;
    assert_ptr_equal(course_may_change(&c, START - 1), COURSES_OFF);
    assert_ptr_equal(course_may_cancel(&c), COURSES_OFF);
}

static void who_came_is_known_once_it_began(void **state)
{
    (void)state;
    Course c = course();
    assert_ptr_equal(course_may_mark(&c, START - 1), COURSES_BEFORE);
    assert_null(course_may_mark(&c, START));
    c.state = COURSE_CANCELLED;
    assert_ptr_equal(course_may_mark(&c, START), COURSES_OFF);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_is_held_for_some_or_for_everyone),
        cmocka_unit_test(a_seat_is_taken_before_it_begins_while_one_is_left),
        cmocka_unit_test(a_seat_is_given_up_before_it_begins),
        cmocka_unit_test(it_changes_until_it_begins_and_is_cancelled_until_somebody_came),
        cmocka_unit_test(who_came_is_known_once_it_began),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
