/* Isochrones on drawn towns: what is reached lies inside, what is far off lies outside, rings are whole
 * and don't touch, holes lie in their borders, a lesser time lies within a greater one. */
#include "base/rand.h"
#include "geo/iso.h"
#include "geo/net_build.h"

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
        IsoField f = iso_field(&x, place, &from, label, reached, count, 30000, ISO_CELL_MM, &a);
        IsoShape shape[3];
        for (int k = 0; k < 3; k++) {
            shape[k] = iso_contour(&f, limit[k], &a, spare);
            if (round < 8) assert_valid(&shape[k]);
            for (int32_t h = 0; h < shape[k].rings; h++) holes += shape[k].parent[h] != h;
            /* its corners are inside, or on, the next */
            for (int32_t i = 0; k && i < shape[k - 1].points; i++) {
                Spot p = shape[k - 1].at[i];
                bool on = false;
                for (int32_t j = 0; j < shape[k].points; j++) on |= spot_same(shape[k].at[j], p);
                assert_true(on || iso_holds(&shape[k], p));
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

int main(void)
{
    const struct CMUnitTest all[] = { cmocka_unit_test(areas_hold) };
    return cmocka_run_group_tests(all, NULL, NULL);
}
