/* Two days side by side, counted by hand: a little town of two communities in which a canteen closes, a
 * pharmacy opens and a nursery moves; and drawn towns, in which the parts must always add up. */
#include "domains/circles/circles_dates_rules.h"

#include "base/rand.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { ROOM = 64 << 20, BITS = 13, CANTEEN = 0, PHARMACY, NURSERY, SERVICES, MINUTE = 6000 };

static uint32_t at(int minutes, int number) { return (uint32_t)minutes * MINUTE << BITS | (uint32_t)number; }

static void set(uint32_t *rows, int home, uint32_t canteen, uint32_t pharmacy, uint32_t nursery)
{
    rows[home * WALK_LANES + CANTEEN] = canteen;
    rows[home * WALK_LANES + PHARMACY] = pharmacy;
    rows[home * WALK_LANES + NURSERY] = nursery;
}

static void part_is(const CircleIfPart *p, int households, int old, int young)
{
    assert_int_equal(p->households, households);
    assert_int_equal(p->old, old);
    assert_int_equal(p->young, young);
}

/* Facilities of both days: 0 a canteen, closed on the second; 1 a canteen that stays; 2 the pharmacy, only on
 * the second; 3 the nursery, which moves from the first community to the other. */
static const CircleHome home[] = { { .households = 10, .old = 5 }, { .households = 20, .young = 5 },
                                   { .households = 40, .old = 10, .young = 5 } };
static const int32_t group[] = { 0, 0, 1 };
static const int32_t of_a[] = { 0, 1, 3 }, first_a[] = { 0, 2, 2 };
static const int32_t of_b[] = { 1, 2, 3 }, first_b[] = { 0, 1, 2 };
static uint32_t was[3 * WALK_LANES], is[3 * WALK_LANES];
static const CoverRows rows_a = { 3, BITS, was }, rows_b = { 3, BITS, is };
static const DatesAsk town = { { { &rows_a, of_a, first_a }, { &rows_b, of_b, first_b } }, home, group, 3, 2,
                               SERVICES, 4, 15 * MINUTE };

static void build(void)
{
    for (int i = 0; i < 3 * WALK_LANES; i++) was[i] = is[i] = WALK_FAR;
    set(was, 0, at(5, 0), WALK_FAR, at(10, 0));
    set(was, 1, at(15, 0), WALK_FAR, at(15, 0));
    set(was, 2, at(8, 1), WALK_FAR, at(40, 0));
    set(is, 0, at(14, 0), at(3, 0), at(30, 0));    /* the canteen that stays is near enough for this one */
    set(is, 1, at(16, 0), at(15, 0), at(30, 0));   /* a minute too far for this one */
    set(is, 2, at(8, 0), at(16, 0), at(2, 0));
}

static void behind_is(const DatesSums *sums, const DatesPick *pick, int facility, int gained, int lost)
{
    DatesBehind behind[4];
    assert_int_equal(circles_dates_behind(&town, sums, pick, behind), 1);
    assert_int_equal(behind[0].facility, facility);
    assert_int_equal(behind[0].gained.households, gained);
    assert_int_equal(behind[0].lost.households, lost);
}

static void a_little_town_is_counted_by_hand(void **state)
{
    (void)state;
    const DatesPick canteen = { 1 << CANTEEN, NULL }, pharmacy = { 1 << PHARMACY, NULL };
    const DatesPick nursery = { 1 << NURSERY, NULL };
    Arena whole = arena_make(ROOM), keep = whole, scratch = arena_make(ROOM);
    DatesSums sums;
    DatesSum sum;
    CircleIfPart of;
    build();
    circles_dates_sum(&town, &sums, &keep, scratch);

    circles_dates_add(&town, &sums, &canteen, &of, &sum);
    part_is(&of, 70, 15, 10);
    part_is(&sum.a, 70, 15, 10);
    part_is(&sum.b, 50, 15, 5);
    part_is(&sum.gained, 0, 0, 0);
    part_is(&sum.lost, 20, 0, 5);
    behind_is(&sums, &canteen, 0, 0, 20);          /* the one that closed, not the one that is nearest now */

    circles_dates_add(&town, &sums, &pharmacy, &of, &sum);
    part_is(&sum.a, 0, 0, 0);
    part_is(&sum.gained, 30, 5, 5);
    behind_is(&sums, &pharmacy, 2, 30, 0);

    /* The nursery takes from the one community what it gives to the other. */
    circles_dates_add(&town, &sums, &nursery, &of, &sum);
    part_is(&sum.lost, 30, 5, 5);
    part_is(&sum.gained, 40, 10, 5);
    behind_is(&sums, &nursery, 3, 40, 30);
    arena_drop(whole, ROOM);
    arena_drop(scratch, ROOM);
}

/* The first community, all three services: once for each. */
static void a_place_counts_every_service_once(void **state)
{
    (void)state;
    const bool here[] = { true, false };
    Arena whole = arena_make(ROOM), keep = whole, scratch = arena_make(ROOM);
    DatesSums sums;
    DatesSum sum;
    CircleIfPart of;
    DatesBehind behind[4];
    uint64_t gained, lost;
    build();
    circles_dates_sum(&town, &sums, &keep, scratch);
    circles_dates_add(&town, &sums, &(DatesPick){ 7, here }, &of, &sum);
    part_is(&of, 90, 15, 15);
    part_is(&sum.a, 60, 10, 10);
    part_is(&sum.b, 40, 10, 5);
    part_is(&sum.gained, 30, 5, 5);
    part_is(&sum.lost, 50, 5, 10);
    assert_int_equal(circles_dates_behind(&town, &sums, &(DatesPick){ 7, here }, behind), 3);
    assert_int_equal(behind[0].facility, 2);       /* 30 and 30 are alike: in order; then the 20 */
    assert_int_equal(behind[1].facility, 3);
    assert_int_equal(behind[2].facility, 0);
    circles_dates_home(&town, 1, &gained, &lost);
    assert_true(gained == 1 << PHARMACY && lost == (1 << CANTEEN | 1 << NURSERY));
    arena_drop(whole, ROOM);
    arena_drop(scratch, ROOM);
}

static void parts_add_up(void **state)
{
    (void)state;
    enum { HOMES = 60, GROUPS = 5, FACILITIES = 12 };
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Arena whole = arena_make(ROOM), keep = whole, scratch = arena_make(ROOM);
        Rand r = rand_from(seed);
        CircleHome homes[HOMES] = { 0 };
        int32_t groups[HOMES], of[SERVICES * FACILITIES], first[SERVICES];
        uint32_t row[DATED_SIDES][HOMES * WALK_LANES];
        for (int k = 0; k < SERVICES; k++) {
            first[k] = k * FACILITIES;
            for (int f = 0; f < FACILITIES; f++) of[k * FACILITIES + f] = f;
        }
        for (int u = 0; u < HOMES; u++) {
            homes[u].households = rand_between(&r, 1, 50);
            groups[u] = u * GROUPS / HOMES;
            if (!rand_between(&r, 0, 9)) groups[u] = -1;
            for (int side = 0; side < DATED_SIDES; side++)
                for (int k = 0; k < SERVICES; k++) {
                    int minutes = (int)rand_between(&r, 1, 40);
                    row[side][u * WALK_LANES + k] = at(minutes, (int)rand_between(&r, 0, FACILITIES - 1));
                }
        }
        const CoverRows rows[] = { { HOMES, BITS, row[0] }, { HOMES, BITS, row[1] } };
        const DatesAsk d = { { { &rows[0], of, first }, { &rows[1], of, first } }, homes, groups, HOMES,
                             GROUPS,
                             SERVICES, FACILITIES, 15 * MINUTE };
        DatesSums sums;
        DatesSum all, one;
        CircleIfPart whole_of, part_of, lost = { 0 }, gained = { 0 };
        DatesBehind behind[FACILITIES];
        circles_dates_sum(&d, &sums, &keep, scratch);
        circles_dates_add(&d, &sums, &(DatesPick){ 7, NULL }, &whole_of, &all);
        assert_int_equal(all.b.households - all.a.households, all.gained.households - all.lost.households);
        int32_t count = circles_dates_behind(&d, &sums, &(DatesPick){ 7, NULL }, behind);
        for (int32_t i = 0; i < count; i++) {
            gained.households += behind[i].gained.households;
            lost.households += behind[i].lost.households;
        }
        assert_int_equal(gained.households, all.gained.households);
        assert_int_equal(lost.households, all.lost.households);
        int64_t by_place = 0;
        for (int g = 0; g < GROUPS; g++) {
            bool in[GROUPS] = { 0 };
            in[g] = true;
            circles_dates_add(&d, &sums, &(DatesPick){ 7, in }, &part_of, &one);
            by_place += one.lost.households;
        }
        assert_int_equal(by_place, all.lost.households);
        arena_drop(whole, ROOM);
        arena_drop(scratch, ROOM);
    }
}

static void what_became_of_a_facility(void **state)
{
    (void)state;
    const Facility a = { .lon = 1, .lat = 2, .services = S("canteen"), .hours = S("24/7") };
    Facility door = a, offer = a, hours = a, name = a;
    door.lat = 3;
    offer.services = S("canteen,nursery");
    hours.hours = S("Mo 09:00-10:00");
    name.name = S("x");
    assert_int_equal(circles_dated(NULL, &a, FACILITY_OPEN), DATED_OPENED);
    assert_int_equal(circles_dated(&a, NULL, FACILITY_CLOSED), DATED_CLOSED);
    assert_int_equal(circles_dated(&a, NULL, FACILITY_MOVED), DATED_MOVED);
    assert_int_equal(circles_dated(&a, &door, FACILITY_OPEN), DATED_MOVED);
    assert_int_equal(circles_dated(&a, &offer, FACILITY_OPEN), DATED_CHANGED);
    assert_int_equal(circles_dated(&a, &hours, FACILITY_OPEN), DATED_CHANGED);
    assert_int_equal(circles_dated(&a, &name, FACILITY_OPEN), DATED_SAME);
    assert_int_equal(circles_dated(NULL, NULL, FACILITY_PLANNED), DATED_SAME);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(a_little_town_is_counted_by_hand),
        cmocka_unit_test(a_place_counts_every_service_once),
        cmocka_unit_test(parts_add_up), cmocka_unit_test(what_became_of_a_facility) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
