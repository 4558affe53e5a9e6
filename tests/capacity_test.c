/* Competition for places on drawn towns: catchments against one search a pair, accessibility against its
 * definition, allotments against another solver, and their proofs against adding up. */
#include "geo/reach/allot.h"
#include "drawn_town.h"
#include "flow_reference.h"
#include "geo/reach/nearest.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 28, UNITS = 60, FACILITIES = 9, LIMIT = 45000 };

typedef struct Town { Net net; NetIndex index; WalkEdge *edge; WalkArcs arcs; Snap unit[UNITS];
                      CoverFacility facility[FACILITIES]; uint32_t cost[FACILITIES][UNITS]; } Town;

/* Everything but the costs, which come by the slow way: a search a facility, each unit by net_cost_at. */
static void draw(Town *t, Rand *r, int round, Arena *keep, Arena scratch)
{
    const NetProfile *who = &net_profiles[round % 2];
    assert_null(drawn_town(r, &t->net, keep, scratch));
    t->index = net_index(&t->net, who, keep, scratch);
    t->edge = NEWS(keep, WalkEdge, t->net.edges);
    net_costs(&t->net, who, t->index.shut, t->edge);
    t->arcs = walk_arcs(t->net.nodes, t->edge, t->net.edges, WALK_TOWARDS, keep);
    for (int u = 0; u < UNITS; u++) t->unit[u] = net_snap(&t->index, drawn_spot(r));
    for (int f = 0; f < FACILITIES; f++)
        t->facility[f] = (CoverFacility){ net_snap(&t->index, drawn_spot(r)), 0, (uint32_t)f };
    t->unit[0] = t->facility[0].snap;
    t->facility[1].snap.edge = -1;                 /* far off any way: nobody's */
    uint64_t *label = NEWS(&scratch, uint64_t, t->net.nodes);
    for (int f = 0; f < FACILITIES; f++) {
        WalkSeed seed[2];
        int seeds = f == 1 ? 0 : net_seeds(&t->index, &t->facility[f].snap, WALK_TOWARDS, 0, seed);
        walk_search(&t->arcs, seed, seeds, WALK_FAR, label, NULL, scratch);
        for (int u = 0; u < UNITS; u++)
            t->cost[f][u] = f == 1 || t->unit[u].edge < 0 ? WALK_FAR
                          : net_cost_at(&t->index, label, &t->facility[f].snap, &t->unit[u], WALK_TOWARDS);
    }
}

static Catchments catch_all(const Town *t, uint32_t limit, Arena *keep, Arena scratch)
{
    CoverUnits *units = NEW(keep, CoverUnits);
    *units = cover_units(&t->index, t->unit, UNITS, keep);
    CatchUnits by = catch_units(&t->index, units, keep);
    return catchments(&t->index, &t->arcs, t->facility, FACILITIES, &by, limit, keep, scratch);
}

static void catchments_hold_all_within(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(31);
    Town t;
    int found = 0;
    for (int round = 0; round < 40; round++) {
        Arena a = whole;
        draw(&t, &r, round, &a, spare);
        Catchments c = catch_all(&t, LIMIT, &a, spare);
        for (int f = 0; f < FACILITIES; f++) {
            int64_t k = c.first[f];
            for (int u = 0; u < UNITS; u++) {
                if (t.cost[f][u] > LIMIT) continue;
                assert_true(k < c.first[f + 1]);
                assert_int_equal(c.pair[k].unit, u);
                assert_int_equal(c.pair[k++].cost, t.cost[f][u]);
                found++;
            }
            assert_int_equal(k, c.first[f + 1]);
        }
    }
    assert_true(found > 2000);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void straight_catchments(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    Spot unit[2] = { { 0, 0 }, { 0, 62000 } }, facility[2] = { { 0, 0 }, { 0, 10000 } };
    /* 62,000e-7 degrees of latitude are 685.6 m: times 1.3, 14.85 minutes; from 10,000e-7 on, 12.5 */
    Catchments c = catchments_straight(&net_profiles[0], facility, 2, unit, 2, 85000, &a);
    assert_int_equal(c.first[1], 1);
    assert_int_equal(c.first[2], 3);
    c = catchments_straight(&net_profiles[0], facility, 2, unit, 2, 90000, &a);
    assert_int_equal(c.first[1], 2);
    assert_int_equal(c.pair[1].cost, net_straight(unit[1], facility[0], &net_profiles[0]));
    arena_drop(whole, ROOM);
}

/* ------------------------------------------------------------------------------------------ accessibility */

static double weight_as_defined(const FcaDecay *d, double t)
{
    if (d->kind == FCA_FLAT) return t <= d->limit[0];
    if (d->kind == FCA_GAUSS) {
        double part = t / d->limit[0];
        return part > 1 ? 0 : (exp(-part * part / 2) - exp(-0.5)) / (1 - exp(-0.5));
    }
    for (int z = 0; z < d->zones; z++)
        if (t <= d->limit[z]) return d->weight[z];
    return 0;
}

static void accessibility_is_as_defined(void **state)
{
    (void)state;
    static const FcaDecay decays[] = {
        { FCA_FLAT, 1, { LIMIT }, { 1 } },
        { FCA_ZONES, 3, { 15000, 30000, LIMIT }, { 1, 0.68, 0.22 } },
        { FCA_GAUSS, 1, { LIMIT }, { 0 } },
    };
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(32);
    Town t;
    for (int round = 0; round < 30; round++) {
        Arena a = whole;
        const FcaDecay *d = &decays[round % 3];
        draw(&t, &r, round, &a, spare);
        Catchments c = catch_all(&t, LIMIT, &a, spare);
        double people[UNITS], capacity[FACILITIES], demand[FACILITIES], ratio[FACILITIES], access[UNITS],
            given = 0, had = 0;
        for (int u = 0; u < UNITS; u++) people[u] = (double)rand_between(&r, 0, 40) / 4;
        for (int f = 0; f < FACILITIES; f++) capacity[f] = (double)rand_between(&r, -1, 50);
        fca_two_steps(&c, capacity, people, d, demand, ratio, access);
        for (int u = 0; u < UNITS; u++) {
            double want = 0;
            for (int f = 0; f < FACILITIES; f++) {
                double sum = 0;
                for (int k = 0; k < UNITS; k++) sum += people[k] * weight_as_defined(d, t.cost[f][k]);
                if (sum > 0 && capacity[f] > 0)
                    want += capacity[f] / sum * weight_as_defined(d, t.cost[f][u]);
                if (!u) assert_true(fabs(sum - demand[f]) < 1e-9);
            }
            assert_true(fabs(want - access[u]) <= 1e-9 * (1 + want));
            had += people[u] * access[u];
        }
        for (int f = 0; f < FACILITIES; f++) given += demand[f] > 0 && capacity[f] > 0 ? capacity[f] : 0;
        assert_true(fabs(given - had) < 1e-6);
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void weights_of_one_pair(void **state)
{
    (void)state;
    FcaDecay gauss = { FCA_GAUSS, 1, { 1000 }, { 0 } }, zones = { FCA_ZONES, 2, { 10, 20 }, { 1, 0.5 } };
    assert_true(fca_weight(&gauss, 0) == 1);
    assert_true(fabs(fca_weight(&gauss, 500) - 0.701366) < 1e-5);
    assert_true(fabs(fca_weight(&gauss, 1000)) < 1e-15);
    assert_true(fca_weight(&gauss, 1001) == 0);
    assert_true(fca_weight(&zones, 10) == 1 && fca_weight(&zones, 11) == 0.5 && fca_weight(&zones, 21) == 0);
}

/* --------------------------------------------------------------------------------------------- allotments */

/* The same question to the other solver: going without is one more place, as far off as anything can be. */
static void other_solver(const Catchments *c, const int64_t *people, const int64_t *capacity,
                         int64_t *ret_cost, int64_t *ret_without, Arena scratch)
{
    enum { WITHOUT = 20 * LIMIT };
    int32_t *at = NEWS(&scratch, int32_t, (FACILITIES + 1) * UNITS), count = FACILITIES + 1;
    const int32_t *cost[FACILITIES + 1];
    int64_t room[FACILITIES + 1], all = 0, *got = NEWS(&scratch, int64_t, (FACILITIES + 1) * UNITS);
    for (int u = 0; u < UNITS; u++) all += people[u];
    for (int f = 0; f < count; f++) {
        cost[f] = at + f * UNITS;
        room[f] = f < FACILITIES && capacity[f] >= 0 ? capacity[f] : all;
        for (int u = 0; u < UNITS; u++) at[f * UNITS + u] = f < FACILITIES ? SITE_FAR : WITHOUT;
    }
    for (int f = 0; f < FACILITIES; f++)
        for (int64_t k = c->first[f]; k < c->first[f + 1]; k++)
            at[f * UNITS + c->pair[k].unit] = (int32_t)c->pair[k].cost;
    int64_t value = flow_reference(UNITS, people, count, cost, room, got, scratch);
    *ret_without = 0;
    for (int u = 0; u < UNITS; u++) *ret_without += got[FACILITIES * UNITS + u];
    *ret_cost = value - *ret_without * WITHOUT;
}

static void check_sums(const Catchments *c, const int64_t *people, const int64_t *capacity,
                       const AllotAnswer *a)
{
    int64_t used[FACILITIES] = { 0 }, got[UNITS] = { 0 }, value = 0;
    for (int64_t i = 0; i < a->parts; i++) {
        const AllotPart *p = &a->part[i];
        bool there = false;
        for (int64_t k = c->first[p->facility]; k < c->first[p->facility + 1]; k++)
            there |= c->pair[k].unit == p->unit && c->pair[k].cost == p->cost;
        assert_true(there && p->people > 0);
        used[p->facility] += p->people;
        got[p->unit] += p->people;
        value += p->people * p->cost;
    }
    for (int f = 0; f < FACILITIES; f++) {
        assert_int_equal(used[f], a->used[f]);
        assert_true(capacity[f] < 0 || used[f] <= capacity[f]);
    }
    for (int u = 0; u < UNITS; u++) assert_int_equal(got[u] + a->left[u], people[u]);
    assert_int_equal(value, a->value);
    assert_int_equal(a->bound, a->value);          /* the prices prove it */
}

static void allotments_are_the_best(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(33);
    Town t;
    int tight = 0, loose = 0;
    for (int round = 0; round < 120; round++) {
        Arena a = whole;
        draw(&t, &r, round, &a, spare);
        Catchments c = catch_all(&t, LIMIT, &a, spare);
        int64_t people[UNITS], capacity[FACILITIES], cost, without;
        for (int u = 0; u < UNITS; u++) people[u] = (int64_t)rand_between(&r, 0, 9);
        int most = round % 3 ? 25 : 80;
        for (int f = 0; f < FACILITIES; f++) capacity[f] = (int64_t)rand_between(&r, f ? 0 : -1, most);
        AllotAnswer got;
        assert_null(allot(&c, people, capacity, (AllotStop){ 0 }, &got, &a, spare));
        check_sums(&c, people, capacity, &got);
        other_solver(&c, people, capacity, &cost, &without, spare);
        assert_int_equal(got.unserved + got.beyond, without);
        assert_int_equal(got.value, cost);
        tight += got.unserved > 0;
        loose += got.unserved == 0;
    }
    assert_true(tight > 20 && loose > 5);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static bool no_more(void *ctx) { return (*(int *)ctx)-- <= 0; }

/* Stopped after so many units: who has a place has one that is there, and what is said to be proved is true
 * of the best. */
static void stopped_allotments_promise_no_more(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(34);
    Town t;
    int short_of = 0, same = 0;
    for (int round = 0; round < 200; round++) {
        Arena a = whole;
        draw(&t, &r, round, &a, spare);
        Catchments c = catch_all(&t, LIMIT, &a, spare);
        int64_t people[UNITS], capacity[FACILITIES], used[FACILITIES] = { 0 }, given[UNITS] = { 0 };
        int64_t value = 0, most = round % 3 ? 25 : 80;
        for (int u = 0; u < UNITS; u++) people[u] = (int64_t)rand_between(&r, 0, 9);
        for (int f = 0; f < FACILITIES; f++) capacity[f] = (int64_t)rand_between(&r, f ? 0 : -1, most);
        int left = (int)rand_between(&r, 0, UNITS);
        AllotAnswer best, got;
        assert_null(allot(&c, people, capacity, (AllotStop){ 0 }, &best, &a, spare));
        assert_null(allot(&c, people, capacity, (AllotStop){ no_more, &left }, &got, &a, spare));
        for (int64_t i = 0; i < got.parts; i++) {
            used[got.part[i].facility] += got.part[i].people;
            given[got.part[i].unit] += got.part[i].people;
            value += got.part[i].people * got.part[i].cost;
        }
        for (int f = 0; f < FACILITIES; f++) assert_true(capacity[f] < 0 || used[f] <= capacity[f]);
        for (int u = 0; u < UNITS; u++) assert_int_equal(given[u] + got.left[u], people[u]);
        assert_int_equal(value, got.value);
        assert_int_equal(best.most, best.served);
        assert_true(got.served <= best.served && best.served <= got.most && got.bound <= got.value);
        short_of += got.served < best.served || got.value > best.value;
        if (got.served != best.served) continue;
        same++;
        assert_true(got.bound <= best.value && best.value <= got.value);
    }
    assert_true(short_of > 50 && same > 50);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Two canteens in a row: the near one has room for one, so the one to whom it matters least walks on. */
static void one_walks_on(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    Catch pair[] = { { 0, 10 }, { 1, 20 }, { 0, 90 }, { 1, 30 } };
    int64_t first[] = { 0, 2, 4 }, people[] = { 1, 1, 7 }, capacity[] = { 1, 5 };
    Catchments c = { 2, 3, first, pair };
    AllotAnswer got;
    assert_null(allot(&c, people, capacity, (AllotStop){ 0 }, &got, &a, spare));
    assert_int_equal(got.value, 40);
    assert_int_equal(got.parts, 2);
    assert_int_equal(got.part[0].facility, 0);
    assert_int_equal(got.part[1].facility, 1);
    assert_int_equal(got.beyond, 7);
    assert_int_equal(got.unserved, 0);
    capacity[1] = 0;                               /* one goes without, and the nearer one stays */
    assert_null(allot(&c, people, capacity, (AllotStop){ 0 }, &got, &a, spare));
    assert_int_equal(got.unserved, 1);
    assert_int_equal(got.value, 10);
    people[0] = (int64_t)1 << 61;
    assert_ptr_equal(allot(&c, people, capacity, (AllotStop){ 0 }, &got, &a, spare), ALLOT_RANGE);
    people[0] = -1;
    assert_ptr_equal(allot(&c, people, capacity, (AllotStop){ 0 }, &got, &a, spare), ALLOT_RANGE);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* ------------------------------------------------------------------------------------------ the k nearest */

static int by_cost(const void *a, const void *b)
{
    const Nearest *x = a, *y = b;
    if (x->cost != y->cost) return x->cost < y->cost ? -1 : 1;
    return (x->facility > y->facility) - (x->facility < y->facility);
}

static void the_nearest_are_the_nearest(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(34);
    Town t;
    for (int round = 0; round < 60; round++) {
        Arena a = whole;
        int32_t k = 1 + round % 5;
        uint32_t limit = round % 2 ? LIMIT : WALK_FAR;
        draw(&t, &r, round, &a, spare);
        CoverUnits units = cover_units(&t.index, t.unit, UNITS, &a);
        Nearest got[UNITS * 5], want[FACILITIES];
        nearest(&t.index, &t.arcs, t.facility, FACILITIES, &units, k, limit, got, spare);
        for (int u = 0; u < UNITS; u++) {
            for (int f = 0; f < FACILITIES; f++) {
                bool in = t.cost[f][u] < WALK_FAR && t.cost[f][u] <= limit;
                want[f] = in ? (Nearest){ f, t.cost[f][u] } : (Nearest){ -1, WALK_FAR };
            }
            qsort(want, FACILITIES, sizeof *want, by_cost);
            assert_memory_equal(got + u * k, want, (size_t)k * sizeof *want);
        }
    }
    Spot unit = { 0, 0 }, at[3] = { { 0, 9000 }, { 0, 3000 }, { 0, 6000 } };
    Nearest got[4];
    nearest_straight(&net_profiles[0], at, 3, &unit, 1, 4, WALK_FAR, got);
    assert_int_equal(got[0].facility, 1);
    assert_int_equal(got[2].facility, 0);
    assert_int_equal(got[3].facility, -1);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(catchments_hold_all_within), cmocka_unit_test(straight_catchments),
        cmocka_unit_test(accessibility_is_as_defined), cmocka_unit_test(weights_of_one_pair),
        cmocka_unit_test(allotments_are_the_best), cmocka_unit_test(stopped_allotments_promise_no_more),
        cmocka_unit_test(one_walks_on),
        cmocka_unit_test(the_nearest_are_the_nearest),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
