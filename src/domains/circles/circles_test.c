/* One service by one search gives what all services by two sweeps give: on a drawn town, for every walker,
    whatever
 * stands where. */
#include "domains/circles/circles_inside.h"
#include "domains/circles/circles_small.h"

#include "base/rand.h"
#include "geo/net/net_build.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

enum { SIDE = 12, HOMES = 150, SITES = 9, ROOM = 256 << 20 };

/* Streets a hundred metres apart; some stretches are steps. */
static RawMap grid(Arena *keep, Rand *r)
{
    Spot *at = NEWS(keep, Spot, SIDE * SIDE);
    int64_t *id = NEWS(keep, int64_t, SIDE * SIDE);
    int32_t *ref = NEWS(keep, int32_t, 4 * SIDE * SIDE), refs = 0;
    RawWay *way = NEWS(keep, RawWay, 2 * SIDE * SIDE);
    int32_t ways = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
        at[i] = (Spot){ 1040800000 + i % SIDE * 10000, 306500000 + i / SIDE * 9000 };
        id[i] = i + 1;
        for (int down = 0; down < 2; down++) {
            int to = down ? i + SIDE : i + 1;
            if (to >= SIDE * SIDE || (!down && to % SIDE == 0)) continue;
            uint8_t kind = rand_between(r, 0, 9) ? NET_WAY : NET_STEPS;
            way[ways++] = (RawWay){ .first = refs, .count = 2, .kind = kind };
            ref[refs++] = i;
            ref[refs++] = to;
        }
    }
    return (RawMap){ .at = at, .id = id, .points = SIDE * SIDE, .ref = ref, .way = way, .ways = ways };
}

static Spot somewhere(Rand *r)
{
    return (Spot){ 1040800000 + (int32_t)rand_between(r, 0, (SIDE - 1) * 10000),
                   306500000 + (int32_t)rand_between(r, 0, (SIDE - 1) * 9000) };
}

static void one_search_is_two_sweeps(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), keep = whole, scratch = arena_make(ROOM);
    Rand r = rand_from(7);
    RawMap map = grid(&keep, &r);
    CircleLand l = { .network = 1, .homes = HOMES };
    CircleHome *home = NEWS(&keep, CircleHome, HOMES);
    NetBuilt built;
    assert_null(net_build(&map, &l.net, &built, &keep, scratch));
    for (int i = 0; i < HOMES; i++) {
        Spot p = somewhere(&r);
        home[i] = (CircleHome){ .lon = p.x, .lat = p.y, .households = 1 };
    }
    l.home = home;
    int far = 0;
    for (int p = 0; p < CIRCLE_PROFILES; p++) {
        CircleWalker *w = &l.walker[p];
        NetProfile who;
        CircleSite site[SITES];
        CoverFacility f[SITES];
        assert_null(net_profile(str_of(circle_profiles[p]), &who, NULL));
        circles_walker(&l.net, &who, home, HOMES, w, &keep, scratch);
        w->profile = who;
        for (int i = 0; i < SITES; i++) {
            Spot at = somewhere(&r);
            site[i] = (CircleSite){ at, net_snap(&w->index, at), (uint32_t)i };
            f[i] = (CoverFacility){ site[i].snap, 0, (uint32_t)i };
        }
        WalkRows rows = walk_rows(l.net.nodes, WALK_LANES, CIRCLE_BITS, &keep);
        CoverRows cover = { HOMES, CIRCLE_BITS, NEWS(&keep, uint32_t, HOMES * WALK_LANES) };
        uint64_t time[HOMES];
        cover_measure(&w->index, &w->steps, f, SITES, &w->homes, &rows, &cover, scratch);
        circles_times(&l, p, site, SITES, WALK_FAR - 1, time, scratch);
        for (int i = 0; i < HOMES; i++) {
            uint32_t row = cover.at[i * WALK_LANES];
            far += row == WALK_FAR;
            if (row == WALK_FAR) assert_true(time[i] == WALK_NOWHERE);
            else assert_true(time[i] ==
                             ((uint64_t)(row >> CIRCLE_BITS) << 32 | (row & ((1 << CIRCLE_BITS) - 1))));
        }
    }
    assert_true(far < HOMES * CIRCLE_PROFILES / 2);
    arena_drop(whole, ROOM);
    arena_drop(scratch, ROOM);
}

/* Whoever takes one answer from another never finds fewer people than the rule says: every sum of homes is of
 * whole parcels, whichever they are. And what stands side by side has about what it had. */
static void no_difference_is_below_the_least(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 200; seed++) {
        Rand r = rand_from(seed);
        CircleHome was[HOMES] = { 0 }, home[HOMES];
        int64_t least = rand_between(&r, 1, 20);
        for (int i = 0; i < HOMES; i++) {
            was[i].old = rand_between(&r, 0, 3) ? rand_between(&r, 0, 9) : 0;
            was[i].young = rand_between(&r, 0, 2);
            home[i] = was[i];
        }
        circles_merge(home, HOMES, least);
        for (int i = 0; i < HOMES; i++) {
            int64_t had = 0, has = 0;
            assert_true(home[i].old % least == 0 && home[i].young % least == 0 && home[i].old >= 0);
            for (int j = i; j < HOMES; j++) {
                had += was[j].old;
                has += home[j].old;
                assert_true(has - had < least && had - has < least);
            }
        }
        /* two circles, two minutes, a whole and its part: any two sets of homes */
        for (int round = 0; round < 50; round++) {
            int64_t one = 0, other = 0;
            for (int i = 0; i < HOMES; i++) {
                if (rand_between(&r, 0, 1)) one += home[i].old;
                if (rand_between(&r, 0, 1)) other += home[i].old;
            }
            int64_t apart = one > other ? one - other : other - one;
            assert_true(apart == 0 || apart >= least);
        }
        assert_true(circles_whole(was[0].old, least) % least == 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(one_search_is_two_sweeps),
        cmocka_unit_test(no_difference_is_below_the_least) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
