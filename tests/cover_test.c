/* Cover on drawn towns: every unit's time and facility against one search a facility; sums against adding
 * up; inequality against its definitions. */
#include "geo/reach/cover.h"
#include "drawn_town.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 28, UNITS = 60, FACILITIES = 40, SERVICES = 5, BITS = 6 };

static Net draw(Rand *r, Arena *keep, Arena scratch)
{
    Net n;
    assert_null(drawn_town(r, &n, keep, scratch));
    return n;
}

static Snap draw_place(Rand *r, const NetIndex *x) { return net_snap(x, drawn_spot(r)); }

static void measures_agree(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(21);
    for (int round = 0; round < 30; round++) {
        Arena a = whole;
        Net n = draw(&r, &a, spare);
        NetIndex x = net_index(&n, &net_profiles[round % 2], &a, spare);
        WalkEdge *edge = NEWS(&a, WalkEdge, n.edges);
        net_costs(&n, &net_profiles[round % 2], x.shut, edge);
        Snap unit[UNITS];
        CoverFacility f[FACILITIES];
        for (int i = 0; i < UNITS; i++) unit[i] = draw_place(&r, &x);
        for (int i = 0; i < FACILITIES; i++)
            f[i] = (CoverFacility){ draw_place(&r, &x), i % SERVICES, (uint32_t)(i / SERVICES) };
        unit[0] = f[0].snap;               /* at its very door */
        WalkFill fill = walk_fill(n.nodes, edge, n.edges, n.order, &a);
        WalkSteps steps = walk_steps(&fill, walk_costs(&fill, edge, &a), WALK_TOWARDS, true, &a, spare);
        WalkRows rows = walk_rows(n.nodes, WALK_LANES, BITS, &a);
        CoverUnits units = cover_units(&x, unit, UNITS, &a);
        CoverRows made = { UNITS, BITS, NEWS(&a, uint32_t, UNITS * WALK_LANES) };
        cover_measure(&x, &steps, f, FACILITIES, &units, &rows, &made, spare);
        uint32_t *want = NEWS(&a, uint32_t, UNITS * WALK_LANES);
        for (int k = 0; k < UNITS * WALK_LANES; k++) want[k] = WALK_FAR;
        WalkArcs arcs = walk_arcs(n.nodes, edge, n.edges, WALK_TOWARDS, &a);
        uint64_t *label = NEWS(&a, uint64_t, n.nodes);
        for (int i = 0; i < FACILITIES; i++) {
            WalkSeed seed[2];
            int seeds = net_seeds(&x, &f[i].snap, WALK_TOWARDS, 0, seed);
            walk_search(&arcs, seed, seeds, WALK_FAR, label, NULL, spare);
            for (int u = 0; u < UNITS; u++) {
                uint32_t cost = net_cost_at(&x, label, &f[i].snap, &unit[u], WALK_TOWARDS);
                uint32_t *to = &want[u * WALK_LANES + f[i].service];
                if (cost < WALK_FAR && (cost << BITS | f[i].id) < *to) *to = cost << BITS | f[i].id;
            }
        }
        assert_memory_equal(made.at, want, UNITS * WALK_LANES * sizeof *want);
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void sums_add_up(void **state)
{
    (void)state;
    enum { MANY = 3000, GROUPS = 7, LIMITS = 3 };
    Arena whole = arena_make(ROOM), a = whole;
    Rand r = rand_from(22);
    CoverRows rows = { MANY, BITS, NEWS(&a, uint32_t, MANY * WALK_LANES) };
    uint32_t *weight = NEWS(&a, uint32_t, MANY), limit[LIMITS] = { 30000, 60000, 90000 };
    int32_t *group = NEWS(&a, int32_t, MANY);
    uint64_t sum[GROUPS * LIMITS * WALK_LANES], want[GROUPS * LIMITS * WALK_LANES] = { 0 };
    for (int u = 0; u < MANY; u++) {
        weight[u] = (uint32_t)rand_between(&r, 0, u % 100 ? 100000 : 4000000000);
        group[u] = u < MANY / 2 ? u / 300 : (int32_t)rand_between(&r, -1, GROUPS - 1);
        for (int s = 0; s < WALK_LANES; s++) {
            uint32_t time = (uint32_t)rand_between(&r, 29998, 90002);
            rows.at[u * WALK_LANES + s] = rand_between(&r, 0, 9) ? time << BITS | (uint32_t)(s % 64)
                : WALK_FAR;
            if (rows.at[u * WALK_LANES + s] == WALK_FAR) continue;
            for (int l = 0; l < LIMITS && group[u] >= 0; l++)
                if (time <= limit[l]) want[(group[u] * LIMITS + l) * WALK_LANES + s] += weight[u];
        }
    }
    cover_sum(&rows, weight, group, GROUPS, limit, LIMITS, sum);
    assert_memory_equal(sum, want, sizeof sum);
    arena_drop(whole, ROOM);
}

static void inequality_is_as_defined(void **state)
{
    (void)state;
    enum { MANY = 40 };
    Arena whole = arena_make(ROOM);
    Rand r = rand_from(23);
    for (int round = 0; round < 50; round++) {
        double value[MANY], people = 0, total = 0, between = 0, theil = 0;
        uint32_t weight[MANY];
        for (int i = 0; i < MANY; i++) {
            value[i] = (double)rand_between(&r, 0, 20);
            weight[i] = (uint32_t)rand_between(&r, 0, 5);
            people += weight[i];
            total += weight[i] * value[i];
        }
        for (int i = 0; i < MANY; i++) {
            double part = value[i] / (total / people);
            for (int k = 0; k < MANY;
                 k++) between += (double)weight[i] * weight[k] * fabs(value[i] - value[k]);
            theil += part > 0 ? weight[i] * part * log(part) / people : 0;
        }
        Inequality q = cover_inequality(value, weight, MANY, whole);
        assert_true(fabs(q.mean - total / people) < 1e-9);
        assert_true(fabs(q.gini - between / (2 * people * total)) < 1e-9);
        assert_true(fabs(q.theil - theil) < 1e-9);
    }
    arena_drop(whole, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(measures_agree), cmocka_unit_test(sums_add_up),
            cmocka_unit_test(inequality_is_as_defined),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
