/* Facilities that move, go and come one at a time, against everything measured afresh after each. */
#include "geo/reach/cover_live.h"
#include "drawn_town.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 28, UNITS = 80, FACILITIES = 24, SERVICES = 4, BITS = 5, GROUPS = 3, LIMITS = 3 };

static const uint32_t limit[LIMITS] = { 18000, 54000, 36000 };         /* in no order; the longest counts */

typedef struct Town { Net net; NetIndex index; WalkEdge *edge; Snap unit[UNITS]; CoverUnits units;
                      uint32_t weight[UNITS]; int32_t group[UNITS]; CoverFacility facility[FACILITIES];
                      WalkSteps steps; WalkRows rows; } Town;

static void draw(Town *t, Rand *r, int round, Arena *keep, Arena scratch)
{
    const NetProfile *who = &net_profiles[round % 2];
    assert_null(drawn_town(r, &t->net, keep, scratch));
    t->index = net_index(&t->net, who, keep, scratch);
    t->edge = NEWS(keep, WalkEdge, t->net.edges);
    net_costs(&t->net, who, t->index.shut, t->edge);
    for (int u = 0; u < UNITS; u++) {
        t->unit[u] = net_snap(&t->index, drawn_spot(r));
        t->weight[u] = (uint32_t)rand_between(r, 0, 5000);
        t->group[u] = (int32_t)rand_between(r, -1, GROUPS - 1);
    }
    for (int f = 0; f < FACILITIES; f++)
        t->facility[f] = (CoverFacility){ net_snap(&t->index, drawn_spot(r)), f % SERVICES,
                                         (uint32_t)(f / SERVICES) };
    t->units = cover_units(&t->index, t->unit, UNITS, keep);
    WalkFill fill = walk_fill(t->net.nodes, t->edge, t->net.edges, t->net.order, keep);
    t->steps = walk_steps(&fill, walk_costs(&fill, t->edge, keep), WALK_TOWARDS, true, keep, scratch);
    t->rows = walk_rows(t->net.nodes, WALK_LANES, BITS, keep);
}

static void check(Town *t, const CoverLive *live, Arena scratch)
{
    static uint32_t at[UNITS * WALK_LANES] __attribute__((aligned(64)));
    uint64_t sum[GROUPS * LIMITS * WALK_LANES];
    CoverRows made = { UNITS, BITS, at };
    cover_measure(&t->index, &t->steps, t->facility, FACILITIES, &t->units, &t->rows, &made, scratch);
    cover_sum(&made, t->weight, t->group, GROUPS, limit, LIMITS, sum);
    for (int u = 0; u < UNITS; u++)
        for (int s = 0; s < SERVICES; s++) {
            uint32_t want = at[u * WALK_LANES + s];
            if (want < WALK_FAR) want >>= BITS;
            if (want > limit[1]) want = WALK_FAR;
            assert_int_equal(cover_live_time(live, u, s), want);
        }
    for (int i = 0; i < GROUPS * LIMITS; i++)
        for (int s = 0; s < SERVICES; s++)
            assert_int_equal(cover_live_sum(live)[i * SERVICES + s], sum[i * WALK_LANES + s]);
}

static void moves_tell_what_is_measured_afresh(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(51);
    int64_t looked = 0, all = 0;
    for (int round = 0; round < 25; round++) {
        Arena a = whole;
        Town t;
        draw(&t, &r, round, &a, spare);
        CoverGround ground = { &t.index, t.edge, &t.units, t.weight, t.group, GROUPS, SERVICES, limit,
                               LIMITS };
        CoverLive *live = cover_live(&ground, t.facility, FACILITIES, &a, spare);
        check(&t, live, spare);
        for (int move = 0; move < 60; move++) {
            int32_t f = (int32_t)rand_between(&r, 0, FACILITIES - 1);
            Snap to = rand_between(&r, 0, 5) == 0 ? (Snap){ .edge = -1 } : net_snap(&t.index, drawn_spot(&r));
            if (rand_between(&r, 0, 5) == 0) to = t.unit[rand_between(&r, 0, UNITS - 1)];  /* at the door */
            t.facility[f].snap = to;
            looked += cover_live_move(live, f, to, spare);
            all += UNITS;
            check(&t, live, spare);
        }
    }
    assert_true(looked < all);             /* not all of one service, let alone of all */
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Gates and edges open, close, and change their costs under standing and moving facilities. */
static void other_costs_tell_what_is_measured_afresh(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(52);
    int64_t looked = 0, all = 0;
    for (int round = 0; round < 25; round++) {
        Arena a = whole;
        Town t;
        draw(&t, &r, round, &a, spare);
        unsigned char *shut = NEWS(&a, unsigned char, t.net.nodes);
        memcpy(shut, t.index.shut, (size_t)t.net.nodes);
        t.index.shut = shut;
        CoverGround ground = { &t.index, t.edge, &t.units, t.weight, t.group, GROUPS, SERVICES, limit,
                               LIMITS };
        CoverLive *live = cover_live(&ground, t.facility, FACILITIES, &a, spare);
        WalkEdge *fresh = NEWS(&a, WalkEdge, t.net.edges);
        for (int turn = 0; turn < 40; turn++) {
            Arena once = a;
            int32_t changed[4 * TOWN_POINTS], count = 0, gate = (int32_t)rand_between(&r, 0, t.net.nodes - 1);
            shut[gate] ^= rand_between(&r, 0, 1);
            net_costs(&t.net, &net_profiles[round % 2], shut, fresh);
            int32_t other = (int32_t)rand_between(&r, 0, t.net.edges - 1);
            if (rand_between(&r, 0, 1)) fresh[other].there = (uint32_t)rand_between(&r, 0, 20000);
            for (int32_t e = 0; e < t.net.edges; e++) {
                bool ends = t.edge[e].a == gate || t.edge[e].b == gate;
                if (!ends && fresh[e].there == t.edge[e].there && fresh[e].back == t.edge[e].back) continue;
                t.edge[e] = fresh[e];
                changed[count++] = e;
            }
            looked += cover_live_change(live, changed, count, spare);
            all += UNITS * SERVICES;
            if (rand_between(&r, 0, 2) == 0) {
                int32_t f = (int32_t)rand_between(&r, 0, FACILITIES - 1);
                t.facility[f].snap = net_snap(&t.index, drawn_spot(&r));
                cover_live_move(live, f, t.facility[f].snap, spare);
            }
            WalkFill fill = walk_fill(t.net.nodes, t.edge, t.net.edges, t.net.order, &once);
            WalkCosts costs = walk_costs(&fill, t.edge, &once);
            t.steps = walk_steps(&fill, costs, WALK_TOWARDS, false, &once, spare);
            t.units = cover_units(&t.index, t.unit, UNITS, &once);
            check(&t, live, spare);
        }
    }
    assert_true(looked < all);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(moves_tell_what_is_measured_afresh),
        cmocka_unit_test(other_costs_tell_what_is_measured_afresh),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
