/* Sweeps against Dijkstra's algorithm, bit for bit, on drawn networks: grids with holes and random ones,
 * directed, with closed edges, parallel edges, loops and islands. And Dijkstra's algorithm against the
 * plainest thing there is. */
#include "base/rand.h"
#include "geo/walk/walk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 29 };

typedef struct Town { int32_t nodes, edges; Spot *at; WalkEdge *edge; } Town;

static uint32_t draw_cost(Rand *r, bool closed)
{
    if (closed) return WALK_FAR;
    int64_t kind = rand_between(r, 0, 9);
    return kind == 0 ? 0 : (uint32_t)rand_between(r, 1, kind == 1 ? 500000 : 9000);
}

/* A grid of which a part is missing, with diagonals, doubled edges, loops, one-way and closed edges. */
static Town draw_town(Rand *r, int32_t side, Arena *keep)
{
    Town t = { .nodes = side * side };
    t.at = NEWS(keep, Spot, t.nodes);
    t.edge = NEWS(keep, WalkEdge, 8 * t.nodes);
    int64_t gaps = rand_between(r, 0, 6), oneway = rand_between(r, 0, 4);
    for (int32_t v = 0; v < t.nodes; v++) {
        int64_t x = rand_between(r, -30, 30), y = rand_between(r, -30, 30);
        t.at[v] = (Spot){ (int32_t)(v % side * 100 + x), (int32_t)(v / side * 100 + y) };
    }
    for (int32_t v = 0; v < t.nodes; v++) {
        int32_t next[] = { v % side < side - 1 ? v + 1 : -1, v + side < t.nodes ? v + side : -1,
                           v % side < side - 1 && v + side < t.nodes ? v + side + 1 : -1, v, -1 };
        next[4] = (int32_t)rand_between(r, 0, t.nodes - 1);
        for (int k = 0; k < 5; k++) {
            if (next[k] < 0 || rand_between(r, 0, 9) < gaps) continue;
            if (k >= 2 && rand_between(r, 0, k == 4 ? 60 : 9) > 0) continue;
            uint32_t there = draw_cost(r, false);
            uint32_t back = rand_between(r, 0, 9) < oneway ? draw_cost(r, rand_between(r, 0, 1)) : there;
            if (rand_between(r, 0, 30) == 0) there = back = WALK_FAR;
            t.edge[t.edges++] = (WalkEdge){ v, next[k], there, back };
        }
    }
    return t;
}

static void search_is_shortest(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM);
    Rand r = rand_from(11);
    for (int round = 0; round < 60; round++) {
        Arena a = whole;
        Town t = draw_town(&r, (int32_t)rand_between(&r, 1, 8), &a);
        WalkArcs arcs = walk_arcs(t.nodes, t.edge, t.edges, WALK_AWAY, &a);
        uint64_t *label = NEWS(&a, uint64_t, t.nodes), *plain = NEWS(&a, uint64_t, t.nodes);
        WalkSeed seed[3];
        for (int i = 0; i < 3; i++) {
            seed[i].node = (int32_t)rand_between(&r, 0, t.nodes - 1);
            seed[i].cost = (uint32_t)rand_between(&r, 0, 2000);
            seed[i].id = (uint32_t)rand_between(&r, 0, 9);
        }
        uint32_t limit = round % 2 ? 20000 : WALK_FAR;
        walk_search(&arcs, seed, 3, limit, label, NULL, a);
        memset(plain, 0xff, (size_t)t.nodes * sizeof *plain);
        for (int i = 0; i < 3; i++) {
            uint64_t value = (uint64_t)seed[i].cost << 32 | seed[i].id;
            if (value < plain[seed[i].node]) plain[seed[i].node] = value;
        }
        for (int32_t pass = 0; pass < t.nodes; pass++)
            for (int32_t i = 0; i < t.edges; i++) {
                WalkEdge e = t.edge[i];
                uint64_t there = plain[e.a] + ((uint64_t)e.there << 32);
                if (plain[e.a] != WALK_NOWHERE && e.there < WALK_FAR
                    && there < plain[e.b]) plain[e.b] = there;
                uint64_t back = plain[e.b] + ((uint64_t)e.back << 32);
                if (plain[e.b] != WALK_NOWHERE && e.back < WALK_FAR && back < plain[e.a]) plain[e.a] = back;
            }
        for (int32_t v = 0; v < t.nodes; v++)
            assert_int_equal(label[v], plain[v] >> 32 > limit ? WALK_NOWHERE : plain[v]);
    }
    arena_drop(whole, ROOM);
}

static void few_nearest(void **state)
{
    (void)state;
    enum { SEEDS = 12, K = 4 };
    Arena whole = arena_make(ROOM);
    Rand r = rand_from(12);
    for (int round = 0; round < 30; round++) {
        Arena a = whole;
        Town t = draw_town(&r, (int32_t)rand_between(&r, 2, 9), &a);
        WalkArcs arcs = walk_arcs(t.nodes, t.edge, t.edges, WALK_TOWARDS, &a);
        WalkSeed seed[SEEDS];
        uint64_t *one = NEWS(&a, uint64_t, t.nodes), *few = NEWS(&a, uint64_t, t.nodes * K);
        for (uint32_t i = 0; i < SEEDS; i++)
            seed[i] = (WalkSeed){ (int32_t)rand_between(&r, 0, t.nodes - 1), 5 * i, i / 2 };
        walk_search_k(&arcs, seed, SEEDS, 60000, K, few, a);
        for (int32_t v = 0; v < t.nodes; v++) {
            uint64_t best[SEEDS / 2 + 1];
            memset(best, 0xff, sizeof best);
            for (int i = 0; i < SEEDS; i += 2) {
                walk_search(&arcs, &seed[i], 2, 60000, one, NULL, a);
                int at = i / 2;
                for (; at > 0 && best[at - 1] > one[v]; at--) best[at] = best[at - 1];
                best[at] = one[v];
            }
            for (int k = 0; k < K; k++) assert_int_equal(few[v * K + k], best[k]);
        }
    }
    arena_drop(whole, ROOM);
}

/* Ten moves one after the other, each compared with a search afresh. */
static void moves_agree(void **state)
{
    (void)state;
    enum { SEEDS = 14 };
    Arena whole = arena_make(ROOM);
    Rand r = rand_from(15);
    int64_t looked = 0, all = 0;
    for (int round = 0; round < 60; round++) {
        Arena a = whole;
        Town t = draw_town(&r, (int32_t)rand_between(&r, 2, 30), &a);
        WalkWay way = round % 2 ? WALK_AWAY : WALK_TOWARDS;
        WalkArcs arcs = walk_arcs(t.nodes, t.edge, t.edges, way, &a);
        WalkArcs back = walk_arcs(t.nodes, t.edge, t.edges, way == WALK_AWAY ? WALK_TOWARDS : WALK_AWAY, &a);
        WalkSeed seed[SEEDS];
        uint64_t *label = NEWS(&a, uint64_t, t.nodes), *fresh = NEWS(&a, uint64_t, t.nodes);
        uint32_t limit = round % 3 ? 30000 : WALK_FAR;
        for (uint32_t i = 0; i < SEEDS; i++)
            seed[i] = (WalkSeed){ (int32_t)rand_between(&r, 0, t.nodes - 1), i * 10, i / 2 };
        walk_search(&arcs, seed, SEEDS, limit, label, NULL, a);
        for (int move = 0; move < 10; move++) {
            int which = 2 * (int)rand_between(&r, 0, SEEDS / 2 - 1);
            WalkSeed old[] = { seed[which], seed[which + 1] };
            for (int k = 0; k < 2; k++) seed[which + k].node = (int32_t)rand_between(&r, 0, t.nodes - 1);
            looked += walk_search_move(&arcs, &back, seed, SEEDS, old, 2, limit, label, NULL, a);
            all += t.nodes;
            walk_search(&arcs, seed, SEEDS, limit, fresh, NULL, a);
            assert_memory_equal(label, fresh, (size_t)t.nodes * sizeof *label);
        }
    }
    assert_true(looked < all);
    arena_drop(whole, ROOM);
}

/* What an earlier sweep may have left. */
static WalkRows used_rows(Rand *r, int32_t nodes, int32_t lanes, int32_t bits, Arena *keep)
{
    WalkRows rows = walk_rows(nodes, lanes, bits, keep);
    for (int32_t i = 0; i < nodes * lanes; i++)
        rows.at[i] = (uint32_t)rand_between(r, 0, i % 3 ? 99 : WALK_FAR);
    return rows;
}

/* Every value of a sweep is the one that the search gives. */
static void sweep_agrees(Rand *r, const Town *t, const WalkSteps *steps, WalkWay way, Arena a)
{
    int32_t lanes = 16 * (int32_t)rand_between(r, 1, 4), bits = (int32_t)rand_between(r, 0, 12);
    WalkRows rows = used_rows(r, t->nodes, lanes, bits, &a), plain = used_rows(r, t->nodes, lanes, bits, &a);
    WalkRows avx2 = used_rows(r, t->nodes, lanes, bits, &a);
    WalkArcs arcs = walk_arcs(t->nodes, t->edge, t->edges, way, &a);
    uint64_t *label = NEWS(&a, uint64_t, t->nodes), *all = NEWS(&a, uint64_t, (ptrdiff_t)t->nodes * lanes);
    WalkSeed seed[9];
    for (int32_t lane = 0; lane < lanes; lane++) {
        int32_t seeds = (int32_t)rand_between(r, 0, 9);
        for (int32_t i = 0; i < seeds; i++) {
            seed[i].node = (int32_t)rand_between(r, 0, t->nodes - 1);
            seed[i].cost = (uint32_t)rand_between(r, 0, 3000);
            seed[i].id = (uint32_t)rand_between(r, 0, ((int64_t)1 << bits) - 1);
            walk_rows_seed(&rows, steps, lane, seed[i]);
        }
        walk_rows_seeds(&plain, steps, lane, seed, seeds);
        walk_rows_seeds(&avx2, steps, lane, seed, seeds);
        walk_search(&arcs, seed, seeds, WALK_FAR, label, NULL, a);
        memcpy(all + (ptrdiff_t)lane * t->nodes, label, (size_t)t->nodes * sizeof *label);
    }
    walk_sweep(steps, &rows, WALK_BEST);
    walk_sweep(steps, &avx2, WALK_AVX2);
    walk_sweep(steps, &plain, WALK_PORTABLE);
    assert_memory_equal(rows.at, plain.at, (size_t)t->nodes * (size_t)lanes * sizeof *rows.at);
    assert_memory_equal(rows.at, avx2.at, (size_t)t->nodes * (size_t)lanes * sizeof *rows.at);
    for (int32_t lane = 0; lane < lanes; lane++)
        for (int32_t v = 0; v < t->nodes; v++) {
            uint64_t want = all[(ptrdiff_t)lane * t->nodes + v],
                packed = (want >> 32 << bits) | (uint32_t)want;
            if (want == WALK_NOWHERE || packed >= WALK_FAR) packed = WALK_FAR;
            assert_int_equal(walk_row_get(&rows, steps, v, lane), packed);
        }
}

/* The arcs are those that the order needs, and what hangs below a rank are the ranks just before it. */
static void fill_follows(const Town *t, const int32_t *order, const WalkFill *f, Arena a)
{
    int32_t n = t->nodes, arcs = 0, *size = NEWS(&a, int32_t, n), *lowest = NEWS(&a, int32_t, n);
    bool *near = NEWS(&a, bool, (ptrdiff_t)n * n);
    for (int32_t i = 0; i < t->edges; i++)
        near[t->edge[i].a * n + t->edge[i].b] = near[t->edge[i].b * n + t->edge[i].a] = true;
    for (int32_t i = 0; i < n; i++)            /* taken out one by one, as the book says */
        for (int32_t k = i + 1; k < n; k++) {
            if (!near[order[i] * n + order[k]]) continue;
            arcs++;
            for (int32_t m = i + 1; m < n; m++)
                if (m != k && near[order[i] * n + order[m]]) near[order[k] * n + order[m]] = true;
        }
    assert_int_equal(f->arcs, arcs);
    for (int32_t v = 0; v < n; v++) {
        if (!size[v]++) lowest[v] = v;
        assert_int_equal(v - lowest[v] + 1, size[v]);
        if (f->first[v] == f->first[v + 1]) continue;
        int32_t parent = f->head[f->first[v]];
        if (!size[parent]) lowest[parent] = lowest[v];
        size[parent] += size[v];
    }
}

static void sweeps_agree(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(13);
    for (int round = 0; round < 40; round++) {
        Arena a = whole;
        Town t = draw_town(&r, round == 39 ? 60 : (int32_t)rand_between(&r, 1, 20), &a);
        int32_t *order = NEWS(&a, int32_t, t.nodes);
        walk_order(t.nodes, t.at, t.edge, t.edges, order, spare);
        unsigned char *seen = NEWS(&a, unsigned char, t.nodes);
        for (int32_t i = 0; i < t.nodes; i++) assert_int_equal(seen[order[i]]++, 0);
        WalkFill fill = walk_fill(t.nodes, t.edge, t.edges, order, &a);
        WalkCosts costs = walk_costs(&fill, t.edge, &a);
        if (t.nodes <= 200) fill_follows(&t, order, &fill, a);
        for (int k = 0; k < 4; k++) {
            WalkWay way = k % 2 ? WALK_TOWARDS : WALK_AWAY;
            WalkSteps steps = walk_steps(&fill, costs, way, k / 2 == 0, &a, spare);
            sweep_agrees(&r, &t, &steps, way, a);
        }
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* A town too large for flows: still an order, and a good one. */
static void large_towns(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    Rand r = rand_from(260);
    Town t = draw_town(&r, 260, &a);
    int32_t *order = NEWS(&a, int32_t, t.nodes), edges = 0;
    for (int32_t i = 0; i < t.edges; i++)      /* streets only: chords across the whole town are no town */
        if (abs(t.edge[i].a - t.edge[i].b) <= 260) t.edge[edges++] = t.edge[i];
    t.edges = edges;
    walk_order(t.nodes, t.at, t.edge, t.edges, order, spare);
    unsigned char *seen = NEWS(&a, unsigned char, t.nodes);
    for (int32_t i = 0; i < t.nodes; i++) assert_int_equal(seen[order[i]]++, 0);
    WalkFill fill = walk_fill(t.nodes, t.edge, t.edges, order, &a);
    assert_true(fill.arcs < 10 * t.edges);
    WalkSteps steps = walk_steps(&fill, walk_costs(&fill, t.edge, &a), WALK_AWAY, true, &a, spare);
    WalkRows rows = walk_rows(t.nodes, 16, 0, &a);
    WalkSeed seed = { t.nodes / 3, 0, 0 };
    walk_rows_seed(&rows, &steps, 5, seed);
    walk_sweep(&steps, &rows, WALK_BEST);
    WalkArcs arcs = walk_arcs(t.nodes, t.edge, t.edges, WALK_AWAY, &a);
    uint64_t *label = NEWS(&a, uint64_t, t.nodes);
    walk_search(&arcs, &seed, 1, WALK_FAR, label, NULL, spare);
    for (int32_t v = 0; v < t.nodes; v++) {
        uint64_t want = label[v] == WALK_NOWHERE ? WALK_FAR : label[v] >> 32;
        assert_int_equal(walk_row_get(&rows, &steps, v, 5), want);
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Costs after closing, opening and slowing some edges are those made afresh, and fewer arcs were looked
 * at. */
static void changes_agree(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(14);
    int64_t looked = 0, all = 0;
    for (int round = 0; round < 40; round++) {
        Arena a = whole;
        Town t = draw_town(&r, (int32_t)rand_between(&r, 4, 24), &a);
        int32_t *order = NEWS(&a, int32_t, t.nodes), changed[5];
        if (t.edges == 0) continue;
        walk_order(t.nodes, t.at, t.edge, t.edges, order, spare);
        WalkFill fill = walk_fill(t.nodes, t.edge, t.edges, order, &a);
        WalkCosts costs = walk_costs(&fill, t.edge, &a);
        for (int i = 0; i < 5; i++) {
            changed[i] = (int32_t)rand_between(&r, 0, t.edges - 1);
            WalkEdge *e = &t.edge[changed[i]];
            e->there = draw_cost(&r, rand_between(&r, 0, 1));
            e->back = draw_cost(&r, rand_between(&r, 0, 1));
        }
        looked += walk_costs_change(&fill, t.edge, changed, 5, costs, spare);
        all += fill.arcs;
        WalkCosts fresh = walk_costs(&fill, t.edge, &a);
        assert_memory_equal(costs.up, fresh.up, (size_t)fill.arcs * sizeof *costs.up);
        assert_memory_equal(costs.down, fresh.down, (size_t)fill.arcs * sizeof *costs.down);
    }
    assert_true(looked * 2 < all);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void parts_by_size(void **state)
{
    (void)state;
    Arena whole = arena_make(1 << 20);
    WalkEdge edge[] = { { 1, 2, 5, 5 }, { 2, 4, WALK_FAR, 5 }, { 0, 3, 1, 1 }, { 3, 1, WALK_FAR, WALK_FAR },
                       { 5, 5, 1, 1 } };
    int32_t part[6];
    assert_int_equal(walk_parts(6, edge, 5, part, whole), 3);
    int32_t want[] = { 1, 0, 0, 1, 0, 2 };
    assert_memory_equal(part, want, sizeof want);
    arena_drop(whole, 1 << 20);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(search_is_shortest), cmocka_unit_test(few_nearest), cmocka_unit_test(moves_agree),
            cmocka_unit_test(sweeps_agree),
        cmocka_unit_test(changes_agree), cmocka_unit_test(large_towns), cmocka_unit_test(parts_by_size),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
