/* Isochrones on drawn towns: what is reached lies inside, what is far off lies outside, rings are whole
 * and don't touch, holes lie in their borders, a lesser time lies within a greater one. */
#include "base/rand.h"
#include "geo/reach/iso.h"
#include "geo/net/net_build.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 28, SIDE = 9, POINTS = SIDE * SIDE };

/* Streets about 90 m apart near 31° N, with gaps, a part of them one-way for walkers. */
static Net draw(Rand *r, Arena *keep, Arena scratch)
{
    Spot *at = NEWS(keep, Spot, POINTS);
    int64_t *id = NEWS(keep, int64_t, POINTS);
    int32_t *ref = NEWS(keep, int32_t, 4 * POINTS), ways = 0;
    RawWay *way = NEWS(keep, RawWay, 2 * POINTS);
    int64_t gaps = rand_between(r, 0, 5);
    for (int i = 0; i < POINTS; i++) {
        at[i].x = 1040800000 + i % SIDE * 9400 + (int32_t)rand_between(r, -3000, 3000);
        at[i].y = 306600000 + i / SIDE * 8100 + (int32_t)rand_between(r, -3000, 3000);
        id[i] = i + 1;
        for (int k = 0; k < 2; k++) {
            int next = k ? i + SIDE : i + 1;
            if (next >= POINTS || (!k && i % SIDE == SIDE - 1) || rand_between(r, 0, 9) < gaps) continue;
            ref[2 * ways] = i;
            ref[2 * ways + 1] = next;
            way[ways] = (RawWay){ .first = 2 * ways, .count = 2 };
            way[ways++].flags = rand_between(r, 0, 9) == 0 ? NET_NOT_BACK : 0;
        }
    }
    RawMap map = { .at = at, .id = id, .points = POINTS, .ref = ref, .way = way, .ways = ways };
    Net n;
    NetBuilt built;
    assert_null(net_build(&map, &n, &built, keep, scratch));
    return n;
}

static int turn(Spot a, Spot b, Spot p)
{
    int64_t c = ((int64_t)b.x - a.x) * ((int64_t)p.y - a.y) - ((int64_t)b.y - a.y) * ((int64_t)p.x - a.x);
    return (c > 0) - (c < 0);
}

static bool within(Spot a, Spot b, Spot p)
{
    return p.x >= (a.x < b.x ? a.x : b.x) && p.x <= (a.x < b.x ? b.x : a.x) && p.y >= (a.y < b.y ? a.y : b.y)
        && p.y <= (a.y < b.y ? b.y : a.y);
}

static bool touch(Spot a, Spot b, Spot c, Spot d)
{
    int p = turn(a, b, c), q = turn(a, b, d), r = turn(c, d, a), s = turn(c, d, b);
    if (p != q && r != s) return true;
    return (!p && within(a, b, c)) || (!q && within(a, b, d)) || (!r && within(c, d, a))
        || (!s && within(c, d, b));
}

static Spot after(const IsoShape *s, int32_t from, int32_t end, int32_t i) { return s->at[i + 1 < end ? i + 1
                                                                                          : from]; }

static bool on_border(const IsoShape *s, Spot p)
{
    for (int32_t r = 0, from = 0; r < s->rings; from = s->end[r++])
        for (int32_t i = from; i < s->end[r]; i++) {
            Spot a = s->at[i], b = after(s, from, s->end[r], i);
            if (!turn(a, b, p) && within(a, b, p)) return true;
        }
    return false;
}

/* No two pieces of any rings meet, but neighbours at their common end; areas are right-handed; holes are
 * inside. */
static void assert_valid(const IsoShape *s)
{
    for (int32_t r = 0, from = 0; r < s->rings; from = s->end[r++]) {
        double area = 0;
        assert_true(s->end[r] - from >= 4);
        for (int32_t i = from; i < s->end[r]; i++) {
            Spot a = s->at[i], b = after(s, from, s->end[r], i);
            area += ((double)a.x - s->at[0].x) * ((double)b.y - s->at[0].y)
                  - ((double)b.x - s->at[0].x) * ((double)a.y - s->at[0].y);
            for (int32_t q = r, begin = from; q < s->rings; begin = s->end[q++])
                for (int32_t k = q == r ? i + 1 : begin; k < s->end[q]; k++) {
                    Spot c = s->at[k], d = after(s, begin, s->end[q], k);
                    bool next = q == r && (k == i + 1 || (i == from && k == s->end[q] - 1));
                    if (next) assert_true(turn(a, b, spot_same(b, c) ? d : c)
                                          || !within(a, b, spot_same(b, c) ? d : c));
                    else assert_false(touch(a, b, c, d));
                }
        }
        bool border = s->parent[r] == r;
        assert_true(border ? area > 0 : area < 0);
        if (border) continue;
        int32_t up = s->parent[r], end = s->end[up];
        IsoShape alone = { 1, end, s->at + (up ? s->end[up - 1] : 0),
                          (int32_t[]){ end - (up ? s->end[up - 1] : 0) },
                           (int32_t[]){ 0 } };
        assert_true(iso_holds(&alone, s->at[from]));
    }
}

static void areas_hold(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(71);
    int64_t holes = 0, outside = 0, far_inside = 0;
    for (int round = 0; round < 40; round++) {
        Arena a = whole;
        Net n = draw(&r, &a, spare);
        NetIndex x = net_index(&n, &net_profiles[0], &a, spare);
        IsoLattice lattice = iso_lattice(&x, ISO_CELL_MM, &a, spare);
        WalkEdge *edge = NEWS(&a, WalkEdge, n.edges);
        uint64_t *label = NEWS(&a, uint64_t, n.nodes);
        int32_t *reached = NEWS(&a, int32_t, n.nodes);
        net_costs(&n, &net_profiles[0], x.shut, edge);
        WalkArcs arcs = walk_arcs(n.nodes, edge, n.edges, WALK_AWAY, &a);
        Spot place = n.at[rand_between(&r, 0, n.points - 1)];
        place.x += (int32_t)rand_between(&r, -3000, 3000);
        uint32_t limit[] = { 6000, 18000, 30000 };
        WalkSeed seed[2];
        Snap from = net_snap(&x, place);
        int32_t count = walk_search(&arcs, seed, net_seeds(&x, &from, WALK_AWAY, 0, seed),
                                    30000 + iso_more(&x, ISO_CELL_MM), label,
                                    reached, spare);
        IsoField f = iso_field(&lattice, place, &from, label, reached, count, 30000, &a);
        IsoShape shape[3];
        for (int k = 0; k < 3; k++) {
            shape[k] = iso_contour(&f, limit[k], &a, spare);
            if (round < 8) assert_valid(&shape[k]);
            for (int32_t h = 0; h < shape[k].rings; h++) holes += shape[k].parent[h] != h;
            /* its corners are inside, or on, the next */
            for (int32_t i = 0; k && i < shape[k - 1].points; i++) {
                Spot p = shape[k - 1].at[i];
                assert_true(iso_holds(&shape[k], p) || on_border(&shape[k], p));
            }
            for (int32_t v = 0; v < n.nodes; v++) {
                bool in_time = label[v] != WALK_NOWHERE && label[v] >> 32 <= limit[k];
                if (in_time) assert_true(iso_holds(&shape[k], n.at[v]));
                else outside++, far_inside += iso_holds(&shape[k], n.at[v]);
            }
        }
    }
    assert_true(holes > 50);
    assert_true(far_inside * 20 < outside);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static double span(Spot p, Spot q)
{
    double dx = (double)q.x - p.x, dy = (double)q.y - p.y;
    return sqrt(dx * dx + dy * dy);
}

/* A place somewhere on an edge; and how long it takes to get there. */
static Spot on_edge(Rand *r, const NetIndex *x, int32_t edge, const uint64_t *label, double *ret_time)
{
    const NetEdge *e = &x->net->edge[edge];
    int32_t piece = (int32_t)rand_between(r, 0, e->inner);
    double all = 0, before = 0, k = (double)rand_between(r, 0, 1000) / 1000;
    for (int32_t i = 0; i <= e->inner; i++) {
        double length = span(x->at[net_point(e, i)], x->at[net_point(e, i + 1)]);
        before += i < piece ? length : i == piece ? k * length : 0;
        all += length;
    }
    double part = before / all, never = 1e12;
    double from_a = label[e->a] != WALK_NOWHERE && x->there[edge] < WALK_FAR
                  ? (double)(label[e->a] >> 32) + part * x->there[edge] : never;
    double from_b = label[e->b] != WALK_NOWHERE && x->back[edge] < WALK_FAR
                  ? (double)(label[e->b] >> 32) + (1 - part) * x->back[edge] : never;
    *ret_time = from_a < from_b ? from_a : from_b;
    Spot a = x->net->at[net_point(e, piece)], b = x->net->at[net_point(e, piece + 1)];
    return (Spot){ a.x + (int32_t)(k * ((double)b.x - a.x)), a.y + (int32_t)(k * ((double)b.y - a.y)) };
}

/* Walkers from 1 to 300 m/min and cells from 3 to 60 m: places on ways that are reached a cell before
 * time lie inside; hours away from the ways nothing does. Ways of a slow walker take longer than a field can
 * tell. */
static void ways_hold(void **state)
{
    (void)state;
    static const struct { int32_t speed, cell_mm; uint32_t limit; } walk[] = {
        { 1, 12500, 540000 }, { 1, 3000, 540000 }, { 60, 60000, 60000 }, { 300, 25000, 9000 },
        { 7, 5000, 90000 },
    };
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(72);
    int64_t inside = 0;
    for (int round = 0; round < 60; round++) {
        Arena a = whole;
        Net n = draw(&r, &a, spare);
        NetProfile p = net_profiles[0];
        p.speed = p.steps = walk[round % COUNT(walk)].speed;
        uint32_t limit = walk[round % COUNT(walk)].limit;
        int32_t cell = walk[round % COUNT(walk)].cell_mm;
        NetIndex x = net_index(&n, &p, &a, spare);
        IsoLattice lattice = iso_lattice(&x, cell, &a, spare);
        WalkEdge *edge = NEWS(&a, WalkEdge, n.edges);
        uint64_t *label = NEWS(&a, uint64_t, n.nodes);
        int32_t *reached = NEWS(&a, int32_t, n.nodes);
        memset(label, 0xff, (size_t)n.nodes * sizeof *label);
        net_costs(&n, &p, x.shut, edge);
        WalkArcs arcs = walk_arcs(n.nodes, edge, n.edges, WALK_AWAY, &a);
        Spot place = n.at[rand_between(&r, 0, n.points - 1)];
        Snap from = net_snap(&x, place);
        WalkSeed seed[2];
        int32_t count = walk_search_on(&arcs, seed, net_seeds(&x, &from, WALK_AWAY, 0, seed),
                                       limit + iso_more(&x, cell), label, reached, spare);
        IsoField f = iso_field(&lattice, place, &from, label, reached, count, limit, &a);
        IsoShape shape = iso_contour(&f, limit, &a, spare);
        if (round < 10) assert_valid(&shape);
        double one_cell = net_time((uint64_t)cell, p.speed) + 10;
        for (int i = 0; i < 2000; i++) {
            double time;
            Spot q = on_edge(&r, &x, (int32_t)rand_between(&r, 0, n.edges - 1), label, &time);
            if (time + one_cell > limit) continue;
            assert_true(iso_holds(&shape, q));
            inside++;
        }
        assert_false(iso_holds(&shape, (Spot){ place.x + 4000000, place.y }));
        walk_forget(label, reached, count);
        for (int32_t v = 0; v < n.nodes; v++) assert_true(label[v] == WALK_NOWHERE);
    }
    assert_true(inside > 10000);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static const double CLIP = 0.4;

/* How long a piece is inside a cell, in cells by its wider side; -1: it has an end there. */
static double inside_cell(const IsoLattice *l, Spot from, Spot to, int64_t x, int64_t y)
{
    double a[] = { ((double)from.x - l->origin.x) / l->dx - (double)x,
                   ((double)from.y - l->origin.y) / l->dy - (double)y };
    double by[] = { ((double)to.x - from.x) / l->dx, ((double)to.y - from.y) / l->dy }, low = 0, high = 1;
    for (int k = 0; k < 2; k++) {
        if (by[k] == 0 && (a[k] < 0 || a[k] > 1)) return 0;
        if (by[k] == 0 && (a[k] == 0 || a[k] == 1)) return CLIP;
        if (by[k] == 0) continue;
        double one = (0 - a[k]) / by[k], other = (1 - a[k]) / by[k];
        low = fmax(low, fmin(one, other));
        high = fmin(high, fmax(one, other));
    }
    if (high - low < -1e-9) return 0;
    if (high - low < 1e-9) return CLIP;                /* along its border, or just up to it */
    return low <= 0 || high >= 1 ? -1 : (high - low) * fmax(fabs(by[0]), fabs(by[1]));
}

/* What lies beside ways, by looking at every piece of every way for every point. */
static void marks_lie_beside(void **state)
{
    (void)state;
    enum { SIDE_POINTS = 96 };
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(73);
    int64_t beside = 0, apart = 0;
    for (int round = 0; round < 10; round++) {
        Arena a = whole;
        Net n = draw(&r, &a, spare);
        NetIndex x = net_index(&n, &net_profiles[0], &a, spare);
        IsoLattice l = iso_lattice(&x, ISO_CELL_MM, &a, spare);
        uint16_t *at = NEWS(&a, uint16_t, SIDE_POINTS * SIDE_POINTS);
        iso_beside(&l, -8, -8, SIDE_POINTS, SIDE_POINTS, at);
        for (int64_t i = 0; i < (int64_t)SIDE_POINTS * SIDE_POINTS; i++) {
            double longest = 0;
            for (int32_t e = 0; e < n.edges; e++)
                for (int32_t k = 0; k < 4 * (n.edge[e].inner + 1); k++) {
                    Spot p = n.at[net_point(&n.edge[e], k / 4)], q = n.at[net_point(&n.edge[e], k / 4 + 1)];
                    int64_t cell_x = i % SIDE_POINTS - 8 - k % 2, cell_y = i / SIDE_POINTS - 8 - k / 2 % 2;
                    double in = inside_cell(&l, p, q, cell_x, cell_y);
                    longest = fmax(longest, in < 0 ? 1 : in);
                }
            if (fabs(longest - CLIP) < 1e-6) continue;  /* either will do */
            assert_int_equal(at[i], longest > CLIP ? ISO_LATE : ISO_NEVER);
            beside += longest > CLIP;
            apart += longest <= CLIP;
        }
    }
    assert_true(beside > 5000 && apart > 5000);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* A way over two degrees is no way to walk: it is left out, and what lies beside it is not. A place far
 * outside the lattice has no area. */
static void far_things_hold(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    static const Spot where[] = { { 0, 0 }, { 50000000, 50000000 }, { 9000, 0 }, { 18000, 0 } };
    static const int64_t name[] = { 1, 2, 3, 4 };
    static const int32_t refs[] = { 0, 1, /* */ 0, 2, 3 };
    static const RawWay ways[] = { { .first = 0, .count = 2 }, { .first = 2, .count = 3 } };
    RawMap map = { .at = where, .id = name, .points = 4, .ref = refs, .way = ways, .ways = 2 };
    Net n;
    NetBuilt built;
    assert_null(net_build(&map, &n, &built, &a, spare));
    NetIndex x = net_index(&n, &net_profiles[0], &a, spare);
    IsoLattice lattice = iso_lattice(&x, ISO_CELL_MM, &a, spare);
    WalkEdge *edge = NEWS(&a, WalkEdge, n.edges);
    uint64_t *label = NEWS(&a, uint64_t, n.nodes);
    int32_t *reached = NEWS(&a, int32_t, n.nodes);
    net_costs(&n, &net_profiles[0], x.shut, edge);
    WalkArcs arcs = walk_arcs(n.nodes, edge, n.edges, WALK_AWAY, &a);
    Snap from = net_snap(&x, where[0]);
    WalkSeed seed[2];
    int32_t count = walk_search(&arcs, seed, net_seeds(&x, &from, WALK_AWAY, 0, seed), 90000, label,
                                reached, spare);
    IsoField f = iso_field(&lattice, where[0], &from, label, reached, count, 60000, &a);
    IsoShape shape = iso_contour(&f, 60000, &a, spare);
    assert_true(iso_holds(&shape, (Spot){ 13000, 0 }));
    assert_false(iso_holds(&shape, (Spot){ 40000, 40000 }));
    Snap nowhere = { .edge = -1 };
    f = iso_field(&lattice, (Spot){ -1700000000, -890000000 }, &nowhere, label, reached, 0, 60000, &a);
    shape = iso_contour(&f, 60000, &a, spare);
    assert_int_equal(shape.rings, 0);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Every kind of number, as printf has it. */
static void numbers_are_written(void **state)
{
    (void)state;
    enum { MOST = 4000 };
    Arena whole = arena_make(ROOM), a = whole;
    Rand r = rand_from(74);
    static const int32_t edge[] = { 0, 1, -1, 9999999, 10000000, -10000000, 99999999, 100000000, 999999999,
                                    1000000000, 1800000000, -1800000000, -999999999, 1234567890 };
    Spot *at = NEWS(&a, Spot, MOST);
    Buf want = buf_new(&a, 1 << 18), got = buf_new(&a, 16);
    buf_adds(&want, "{\"type\":\"MultiPolygon\",\"coordinates\":[[[");
    for (int i = 0; i <= MOST; i++) {
        if (i < MOST) {
            int32_t below = (int32_t)1 << rand_between(&r, 1, 30);
            at[i].x = i < COUNT(edge) ? edge[i] : (int32_t)rand_between(&r, -below, below);
            at[i].y = (int32_t)rand_between(&r, -900000000, 900000000);
            if (i < COUNT(edge)) at[i].y = edge[COUNT(edge) - 1 - i];
        }
        Spot p = at[i % MOST];
        buf_fmt(&want, "%s[%s%d.%07d,%s%d.%07d]", i ? "," : "", p.x < 0 ? "-" : "", abs(p.x / 10000000),
                abs(p.x % 10000000), p.y < 0 ? "-" : "", abs(p.y / 10000000), abs(p.y % 10000000));
    }
    buf_adds(&want, "]]]}");
    int32_t end = MOST, parent = 0;
    iso_geojson(&(IsoShape){ 1, MOST, at, &end, &parent }, &got);
    assert_int_equal(got.len, want.len);
    assert_memory_equal(got.at, want.at, (size_t)want.len);
    arena_drop(whole, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = { cmocka_unit_test(areas_hold), cmocka_unit_test(ways_hold),
                                      cmocka_unit_test(marks_lie_beside),
                                      cmocka_unit_test(far_things_hold),
                                      cmocka_unit_test(numbers_are_written) };
    return cmocka_run_group_tests(all, NULL, NULL);
}
