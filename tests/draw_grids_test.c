/* Drawing grids, from below: triangles by the empty circle, walls one by one, cuts against every way there
 * is. */
#include "base/rand.h"
#include "geo/plane/delaunay.h"
#include "geo/draw/draw_inside.h"
#include "geo/draw/wall.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#define ROOM ((size_t)1 << 30)

static int64_t turn(Spot a, Spot b, Spot c)
{
    return ((int64_t)b.x - a.x) * ((int64_t)c.y - a.y) - ((int64_t)b.y - a.y) * ((int64_t)c.x - a.x);
}

/* A circle through a and b with its middle at a parameter t along their bisector holds c when t is beyond
 * c's own. Is there a t that no point forbids? Compared as fractions. */
static bool empty_circle(const Spot *at, int32_t n, int32_t a, int32_t b)
{
    int64_t low_top = 0, low_under = 0, high_top = 0, high_under = 0;
    for (int32_t c = 0; c < n; c++) {
        int64_t side = turn(at[a], at[b], at[c]);
        int64_t dot = ((int64_t)at[c].x - at[a].x) * ((int64_t)at[c].x - at[b].x) +
            ((int64_t)at[c].y - at[a].y) * ((int64_t)at[c].y - at[b].y);
        if (!side && dot < 0) return false;            /* on the edge */
        if (side > 0 && (!high_under || dot * high_under < high_top * side))
            high_top = dot, high_under = side;
        if (side < 0 && (!low_under || dot * low_under < low_top * -side)) low_top = dot, low_under = -side;
    }
    return !high_under || !low_under || high_top * low_under >= -low_top * high_under;
}

static bool apart(Spot a, Spot b, Spot c, Spot d)      /* the two edges have no inner point in common */
{
    int64_t p = turn(a, b, c), q = turn(a, b, d), r = turn(c, d, a), s = turn(c, d, b);
    return !(((p > 0 && q < 0) || (p < 0 && q > 0)) && ((r > 0 && s < 0) || (r < 0 && s > 0)));
}

/* Points of the hull's border, those along its sides as well. */
static int32_t on_hull(const Spot *at, int32_t n)
{
    int32_t count = 0;
    for (int32_t i = 0; i < n; i++) {
        bool found = false;
        for (int32_t j = 0; j < n && !found; j++) {
            bool left = true;
            for (int32_t k = 0; k < n; k++) left &= j != i && turn(at[i], at[j], at[k]) >= 0;
            found = left;
        }
        count += found;
    }
    return count;
}

static void triangles(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    for (int round = 0; round < 4000; round++) {
        Arena keep = whole;
        Rand r = rand_from((uint64_t)round);
        int32_t n = (int32_t)rand_between(&r, 3, 24), side = (int32_t)rand_between(&r, 1, 3);
        int32_t most = side == 1 ? 4 : side == 2 ? 30 : 1000;          /* many on one line or circle; few */
        Spot at[24];
        for (int32_t i = 0; i < n;) {
            int32_t x = (int32_t)rand_between(&r, 0, most), y = (int32_t)rand_between(&r, 0, most);
            bool again = false;
            for (int32_t j = 0; j < i; j++) again |= at[j].x == x && at[j].y == y;
            if (again && most == 4 && i > 12) n = i;
            else if (!again) at[i++] = (Spot){ x, y };
        }
        DelaunayEdge *e;
        int32_t edges = delaunay_edges(at, n, &e, &keep, spare);
        bool line = true;
        for (int32_t i = 2; i < n; i++) line &= turn(at[0], at[1], at[i]) == 0;
        assert_int_equal(edges, line ? n - 1 : 3 * n - 3 - on_hull(at, n));
        for (int32_t i = 0; i < edges; i++) {
            assert_true(e[i].a < e[i].b && e[i].b < n);
            assert_true(empty_circle(at, n, e[i].a, e[i].b));
            for (int32_t k = 0; k < i; k++)
                assert_true(apart(at[e[i].a], at[e[i].b], at[e[k].a], at[e[k].b]));
        }
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void same_places(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), spare = arena_make(ROOM);
    DelaunayEdge *e;
    Spot one[] = { { 5, 5 }, { 5, 5 }, { 5, 5 } }, far[] = { { -(1 << 29), -(1 << 29) }, { 1 << 29, 1 << 29 },
        { 1 << 29, -(1 << 29) }, { -(1 << 29), 1 << 29 }, { 0, 0 } };
    assert_int_equal(delaunay_edges(one, 0, &e, &keep, spare), 0);
    assert_int_equal(delaunay_edges(one, 1, &e, &keep, spare), 0);
    assert_int_equal(delaunay_edges(one, 3, &e, &keep, spare), 2);
    assert_true(e[0].a == 0 && e[0].b == 1 && e[1].a == 1 && e[1].b == 2);
    assert_int_equal(delaunay_edges(far, 5, &e, &keep, spare), 8);
}

/* ---------------------------------------------------------------------- walls */

static bool crosses(const WallPiece *w, Spot p, Spot q)
{
    return (turn(w->a, w->b, p) >= 0) != (turn(w->a, w->b, q) >= 0) &&
        (turn(p, q, w->a) >= 0) != (turn(p, q, w->b) >= 0);
}

static void walls(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    int32_t found = 0;
    for (int round = 0; round < 300; round++) {
        Arena keep = whole;
        Rand r = rand_from((uint64_t)round + 77);
        int32_t n = (int32_t)rand_between(&r, 0, 60), most = round % 3 ? 1000000 : 12;
        WallPiece piece[60];
        for (int32_t i = 0; i < n; i++) {
            int32_t *to[] = { &piece[i].a.x, &piece[i].a.y, &piece[i].b.x, &piece[i].b.y };
            for (int k = 0; k < 4; k++) *to[k] = (int32_t)rand_between(&r, -most, most);
            piece[i].wall = (int32_t)rand_between(&r, 0, 9);
        }
        Walls w = walls_index(piece, n, &keep);
        for (int ask = 0; ask < 200; ask++) {
            Spot p, q;
            p.x = (int32_t)rand_between(&r, -2 * most, 2 * most);
            p.y = (int32_t)rand_between(&r, -2 * most, 2 * most);
            q.x = (int32_t)rand_between(&r, -2 * most, 2 * most);
            q.y = ask % 5 ? (int32_t)rand_between(&r, -2 * most, 2 * most) : p.y;
            int32_t times[10] = { 0 }, lowest = -1, odd = -1, got = -1;
            bool ahead = p.x < q.x || (p.x == q.x && p.y < q.y);
            for (int32_t i = 0; i < n; i++)
                times[piece[i].wall] += ahead ? crosses(&piece[i], p, q) : crosses(&piece[i], q, p);
            for (int k = 9; k >= 0; k--) {
                if (times[k]) lowest = k;
                if (times[k] % 2) odd = k;
            }
            assert_int_equal(walls_cross(&w, p, q, &got), lowest >= 0);
            assert_int_equal(got, lowest);
            assert_int_equal(walls_cross(&w, q, p, &got), lowest >= 0);
            assert_int_equal(walls_part(&w, p, q, spare), odd);
            found += lowest >= 0;
        }
    }
    assert_true(found > 1000);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* ---------------------------------------------------------------------- cuts */

typedef struct Town { CutGraph g; CutItem item[400]; DrawJoin join[1200]; int32_t node[400]; } Town;

/* Items at random places with Delaunay links, some of them taken out. */
static void town_at_random(Town *t, Rand *r, int32_t n, int32_t low, int32_t high, int64_t sparse,
                           Arena *keep,
                           Arena scratch)
{
    Spot at[400];
    DelaunayEdge *e;
    CutArc *arc;
    for (int32_t i = 0; i < n; i++) {
        int32_t x = (int32_t)rand_between(r, 0, 1000000);
        int32_t y = (int32_t)rand_between(r, 0, 1000000);
        int32_t size = (int32_t)rand_between(r, low, high);
        at[i] = (Spot){ x, y };
        t->item[i] = (CutItem){ at[i], size, 100 * size, -1 };
    }
    int32_t edges = delaunay_edges(at, n, &e, keep, scratch), joins = 0;
    for (int32_t k = 0; k < edges; k++)
        if (rand_between(r, 0, 99) >= sparse)
            t->join[joins++] = (DrawJoin){ e[k].a, e[k].b, (uint32_t)rand_between(r, 500, 9000) };
    t->g = (CutGraph){ .items = n, .item = t->item };
    t->g.first = draw_arcs(n, t->join, joins, &arc, keep);
    t->g.arc = arc;
}

/* What was answered holds: parts connected, within the limits where no reason is given. Counts those. */
static int32_t judge(const Town *t, const CutRules *rules, const int32_t *part, int32_t parts,
                     const CutWhy *why,
                     Arena scratch)
{
    Cut c = cut_begin(&t->g, rules, &scratch);
    int32_t bad = 0, item[400];
    for (int32_t p = 0; p < parts; p++) {
        int32_t count = 0;
        int64_t size = 0;
        for (int32_t i = 0; i < t->g.items; i++)
            if (part[i] == p) item[count++] = i, size += t->item[i].size;
        assert_true(count > 0 && size <= rules->max);
        assert_true(cut_connected(&c, item, count));
        assert_int_equal(size < rules->min, why[p].reason != CUT_GOOD);
        bad += size < rules->min;
    }
    return bad;
}

/* The cost of one partition; CUT_NEVER when a part is not good. */
static int64_t cost_of(Cut *c, const int32_t *by, int32_t n)
{
    int64_t sum = 0;
    for (int32_t p = 0; p < n; p++) {
        int32_t item[8], count = 0;
        int64_t size = 0;
        for (int32_t i = 0; i < n; i++)
            if (by[i] == p) item[count++] = i, size += c->g->item[i].size;
        if (!count) break;
        if (size < c->rules.min || size > c->rules.max || !cut_connected(c, item, count)) return CUT_NEVER;
        sum += cut_cost(c, item, count, -1);
    }
    return sum;
}

/* Every partition of up to 8 items, as numbers of parts in order of first sight, against cut_exact. */
static void cheapest_of_all(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Town *t = NEW(&whole, Town);
    int32_t can = 0;
    for (int round = 0; round < 400; round++) {
        Arena keep = whole;
        Rand r = rand_from((uint64_t)round + 4000);
        int32_t n = (int32_t)rand_between(&r, 2, 8), by[8] = { 0 }, item[8];
        town_at_random(t, &r, n, 5, round % 2 ? 40 : 70, 10 * (round % 4), &keep, spare);
        CutRules rules = { 30, 100, UINT32_MAX, 1 };
        Cut c = cut_begin(&t->g, &rules, &keep);
        int64_t least = CUT_NEVER;
        for (int32_t i = n - 1; i >= 0;) {
            int64_t cost = cost_of(&c, by, n);
            if (cost < least) least = cost;
            for (i = n - 1; i > 0; i--) {              /* the next one */
                int32_t most = 0;
                for (int32_t k = 0; k < i; k++) most = by[k] > most ? by[k] : most;
                if (by[i] <= most) {
                    by[i]++;
                    for (int32_t k = i + 1; k < n; k++) by[k] = 0;
                    break;
                }
            }
            if (!i) break;
        }
        for (int32_t i = 0; i < n; i++) item[i] = i;
        ExactAsk ask = { .item = item, .items = n, .must = ((uint64_t)1 << n) - 1, .budget = 1000000 };
        ExactAnswer a;
        ExactFound found = cut_exact(&c, &ask, &a, spare);
        assert_int_equal(found, least < CUT_NEVER ? EXACT_BEST : EXACT_NONE);
        if (found == EXACT_BEST) assert_true(a.cost == least && cost_of(&c, a.by, n) == least);
        can += found == EXACT_BEST;
    }
    assert_true(can > 100 && can < 390);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Towns of 15 to 24 items, which are not cut by every way: as good as every way where there is one, and where
 * there is none that is said and proved. */
static void as_good_as_every_way(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Town *t = NEW(&whole, Town);
    int32_t can = 0, cannot = 0, open = 0;
    for (int round = 0; round < 700; round++) {
        Arena keep = whole;
        Rand r = rand_from((uint64_t)round * 31 + 5);
        int32_t n = (int32_t)rand_between(&r, 15, 24), high = (int32_t)rand_between(&r, 60, 100);
        town_at_random(t, &r, n, round % 4 ? 5 : 20, high, 10 + 10 * (round % 5), &keep, spare);
        CutRules rules = { 30, 100, UINT32_MAX, 1 };
        int32_t part[24], item[24], *label;
        CutWhy *why;
        if (round % 3 == 0) rules.min = 50;
        for (int32_t i = 0; i < n; i++) item[i] = i;
        int32_t parts = draw_solve(&t->g, &rules, part, &label, &why, &keep, spare);
        int32_t bad = judge(t, &rules, part, parts, why, spare);
        Cut c = cut_begin(&t->g, &rules, &keep);
        ExactAsk ask = { .item = item, .items = n, .must = ((uint64_t)1 << n) - 1, .any = true,
                         .budget = (int64_t)1 << 40 };
        ExactAnswer a;
        ExactFound found = cut_exact(&c, &ask, &a, spare);
        if (found == EXACT_UNKNOWN) {
            open++;
            continue;
        }
        assert_int_equal(bad > 0, found == EXACT_NONE);
        for (int32_t p = 0; p < parts; p++) assert_int_not_equal(why[p].reason, CUT_NOT_FOUND);
        can += !bad;
        cannot += bad > 0;
    }
    print_message("%d can be cut, %d can't, %d too many ways\n", can, cannot, open);
    assert_true(can > 100 && cannot > 100 && open < 20);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Larger ones, cut by trees: all that is not good is proved to be impossible, and the seed decides the
 * rest. */
static void large(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Town *t = NEW(&whole, Town);
    int32_t all = 0, unproved = 0;
    for (int round = 0; round < 60; round++) {
        Arena keep = whole;
        Rand r = rand_from((uint64_t)round + 900);
        int32_t n = (int32_t)rand_between(&r, 100, 400), high = (int32_t)rand_between(&r, 10, 100);
        town_at_random(t, &r, n, 1, high, 5 * (round % 4), &keep, spare);
        CutRules rules = { 30, 100, UINT32_MAX, 1 };
        int32_t part[400], again[400], *label;
        CutWhy *why;
        int32_t parts = draw_solve(&t->g, &rules, part, &label, &why, &keep, spare);
        judge(t, &rules, part, parts, why, spare);
        for (int32_t p = 0; p < parts; p++) unproved += why[p].reason == CUT_NOT_FOUND;
        all += parts;
        draw_solve(&t->g, &rules, again, &label, &why, &keep, spare);
        assert_memory_equal(part, again, (size_t)n * sizeof *part);
    }
    print_message("%d parts, %d not good and not proved\n", all, unproved);
    assert_true(all > 1000 && unproved == 0);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Households that are in a part of another name than before. */
static int64_t moved(const Town *t, const int32_t *part, const int32_t *label)
{
    int64_t sum = 0;
    for (int32_t i = 0; i < t->g.items; i++)
        for (int32_t k = t->g.stay_first[i]; k < t->g.stay_first[i + 1]; k++)
            if (t->g.stay[k].label != label[part[i]]) sum += t->g.stay[k].size;
    return sum;
}

/* A plan of 16 to 20 items whose sizes change afterwards: moves against the fewest of every way. */
static void fewest_moves(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Town *t = NEW(&whole, Town);
    int32_t rounds = 0, best = 0;
    int64_t ours = 0, least = 0;
    for (int round = 0; round < 160; round++) {
        Arena keep = whole;
        Rand r = rand_from((uint64_t)round * 17 + 3);
        int32_t n = (int32_t)rand_between(&r, 16, 20), first[25] = { 0 }, part[24], item[24], *label;
        CutStay stay[24];
        CutWhy *why;
        CutRules rules = { 30, 100, UINT32_MAX, 1 };
        town_at_random(t, &r, n, 10, 45, 10, &keep, spare);
        int32_t labels = draw_solve(&t->g, &rules, part, &label, &why, &keep, spare);
        for (int32_t i = 0; i < n; i++) {
            int64_t change = rand_between(&r, 0, 3);
            if (!change) t->item[i].size = (int32_t)rand_between(&r, 1, 70);
            t->item[i].load = 100 * t->item[i].size;
            stay[i] = (CutStay){ part[i], t->item[i].size };
            first[i + 1] = i + 1;
            item[i] = i;
        }
        t->g.stay_first = first;
        t->g.stay = stay;
        t->g.labels = labels;
        int32_t parts = draw_solve(&t->g, &rules, part, &label, &why, &keep, spare);
        if (judge(t, &rules, part, parts, why, spare) > 0 || labels > EXACT_LABELS) continue;
        int64_t have = moved(t, part, label);
        int32_t all[EXACT_LABELS];
        for (int32_t k = 0; k < labels; k++) all[k] = k;
        Cut c = cut_begin(&t->g, &rules, &keep);
        c.sets = (int64_t)1 << 40;
        ExactAsk ask = { .item = item, .items = n, .must = ((uint64_t)1 << n) - 1, .budget = (int64_t)1 << 40,
                         .label = all, .labels = labels };
        ExactAnswer a;
        if (cut_exact(&c, &ask, &a, spare) != EXACT_BEST) continue;
        int64_t fewest = moved(t, a.by, a.label);
        assert_true(have >= fewest);
        rounds++;
        best += have == fewest;
        ours += have;
        least += fewest;
    }
    print_message("%d plans, %d with the fewest moves; %lld households moved where %lld had to\n", rounds,
                  best,
                  (long long)ours, (long long)least);
    assert_true(rounds > 100 && best * 100 >= rounds * 90 && ours * 100 <= least * 110);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(triangles), cmocka_unit_test(same_places), cmocka_unit_test(walls),
        cmocka_unit_test(cheapest_of_all),
        cmocka_unit_test(as_good_as_every_way), cmocka_unit_test(large),
        cmocka_unit_test(fewest_moves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
