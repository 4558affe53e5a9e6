/* Who stands at a door, and how doors are called. */
#include "domains/doors/doors_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { MEMBER = 1, EXCLUSIVE, BUILDING, WORKER, GUIDE, HEAD, CLERK, OFFICE };
static const DoorKinds kinds = { MEMBER, EXCLUSIVE, BUILDING, WORKER, GUIDE, HEAD, CLERK };

static bool shows(int kind, int64_t building, bool head)
{
    return door_shows(&kinds, &(DoorPerson){ kind, S("510104017001001001"), building }, 5, head);
}

static void the_nearest_stand_at_the_door(void **state)
{
    (void)state;
    assert_true(shows(MEMBER, 0, true));
    assert_true(shows(EXCLUSIVE, 0, true));
    assert_true(shows(WORKER, 0, true));
    assert_true(shows(GUIDE, 0, true));
    assert_true(shows(BUILDING, 5, true));
    assert_false(shows(BUILDING, 6, true));
    assert_true(shows(HEAD, 0, true));
    assert_false(shows(CLERK, 0, true));
    assert_true(shows(CLERK, 0, false));
    assert_false(shows(OFFICE, 0, false));
}

static void a_building_or_each_of_its_staircases(void **state)
{
    (void)state;
    assert_int_equal(door_first_unit(3, false), 0);
    assert_int_equal(door_last_unit(3, false), 0);
    assert_int_equal(door_first_unit(3, true), 1);
    assert_int_equal(door_last_unit(3, true), 3);
    assert_int_equal(door_first_unit(1, true), 0);
    assert_int_equal(door_last_unit(1, true), 0);
}

static void doors_are_called_by_their_names(void **state)
{
    (void)state;
    char room[400];
    Arena keep = { room, room + sizeof room, NULL };
    assert_true(str_eq(door_words(&keep, S("翡翠城三期"), S("5栋"), 2, false), S("翡翠城三期 5栋 2单元")));
    assert_true(str_eq(door_words(&keep, S("翡翠城三期"), S("5栋"), 0, false), S("翡翠城三期 5栋")));
    assert_true(str_eq(door_words(&keep, S("翡翠城三期"), S("5栋"), 2, true), S("翡翠城三期 5栋 unit 2")));
    assert_true(str_eq(door_words(&keep, S(""), S("5栋"), 0, true), S("5栋")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nearest_stand_at_the_door),
        cmocka_unit_test(a_building_or_each_of_its_staircases),
        cmocka_unit_test(doors_are_called_by_their_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
