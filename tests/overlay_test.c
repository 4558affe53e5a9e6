/* Outlines laid over each other: shared areas against clipping, soundness by a table, uniting and cutting by
 * what they must keep. */
#include "base/rand.h"
#include "geo/plane/area.h"
#include "geo/plane/overlay.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

enum { ROOM = 64 << 20, RING = 40 };
static Arena whole;

static int set_up(void **state) { (void)state; return whole = arena_make(ROOM), 0; }
static int tear_down(void **state) { (void)state; return arena_drop(whole, ROOM), 0; }

static Region ring_of(Arena *keep, const Spot *at, int32_t count)
{
    Spot *own = NEWS(keep, Spot, count);
    int32_t *ends = NEWS(keep, int32_t, 1);
    bool *outer = NEWS(keep, bool, 1);
    for (int32_t i = 0; i < count; i++) own[i] = at[i];
    ends[0] = count;
    outer[0] = true;
    return (Region){ own, ends, outer, 1 };
}

static Region box(Arena *keep, int32_t x0, int32_t y0, int32_t x1, int32_t y1)
{
    return ring_of(keep, (Spot[]){ { x0, y0 }, { x1, y0 }, { x1, y1 }, { x0, y1 } }, 4);
}

/* A star-shaped ring about a point: sound, mostly not convex. `reach` 0 makes it convex: a circle. */
static Region star(Arena *keep, Rand *r, int32_t x, int32_t y, int32_t radius, int32_t reach)
{
    Spot at[RING];
    int32_t count = (int32_t)rand_between(r, 3, RING);
    for (int32_t i = 0; i < count; i++) {
        double angle = 6.283185307179586 * i / count;
        double far = radius + (reach ? (double)rand_between(r, -reach, reach) : 0);
        at[i] = (Spot){ x + (int32_t)lround(far * cos(angle)), y + (int32_t)lround(far * sin(angle)) };
    }
    if (rand_between(r, 0, 1))
        for (int32_t i = 0; i < count / 2; i++) {
            Spot swap = at[i];
            at[i] = at[count - 1 - i];
            at[count - 1 - i] = swap;
        }
    return ring_of(keep, at, count);
}

/* ---- The shared area ---- */

typedef struct Corner { double x, y; } Corner;

/* Sutherland–Hodgman in doubles: a ring clipped by a convex one, its area. */
static double clipped(const Region *ring, const Region *convex)
{
    Corner now[400], then[400];
    int count = ring->ends[0], turn = area_twice(convex->at, convex->ends[0]) > 0 ? 1 : -1;
    for (int i = 0; i < count; i++) now[i] = (Corner){ ring->at[i].x, ring->at[i].y };
    for (int k = 0; k < convex->ends[0]; k++) {
        Spot a = convex->at[k], b = convex->at[(k + 1) % convex->ends[0]];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            Corner p = now[i], q = now[(i + 1) % count];
            double dp = turn * (((double)b.x - a.x) * (p.y - a.y) - ((double)b.y - a.y) * (p.x - a.x));
            double dq = turn * (((double)b.x - a.x) * (q.y - a.y) - ((double)b.y - a.y) * (q.x - a.x));
            if (dp >= 0) then[kept++] = p;
            if ((dp >= 0) == (dq >= 0)) continue;
            double t = dp / (dp - dq);
            then[kept++] = (Corner){ p.x + t * (q.x - p.x), p.y + t * (q.y - p.y) };
        }
        count = kept;
        for (int i = 0; i < count; i++) now[i] = then[i];
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
        Corner p = now[i], q = now[(i + 1) % count];
        sum += (p.x - now[0].x) * (q.y - now[0].y) - (q.x - now[0].x) * (p.y - now[0].y);
    }
    return fabs(sum) / 2;
}

static void the_shared_area_is_what_clipping_leaves(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 3000; seed++) {
        Arena keep = whole;
        Rand r = rand_from(seed);
        int32_t x = 1040000000 + (int32_t)rand_between(&r, -20000, 20000);
        int32_t y = 306000000 + (int32_t)rand_between(&r, -20000, 20000);
        Region a = star(&keep, &r, 1040000000, 306000000, 12000, 9000);
        Region b = star(&keep, &r, x, y, 10000, 0);
        double got = region_shared(&a, &b, keep), due = clipped(&a, &b), area = region_area(&a);
        if (fabs(got - due) > 1) fail_msg("seed %u: %.3f, clipping says %.3f", seed, got, due);
        if (fabs(region_shared(&b, &a, keep) - got) > 1) fail_msg("seed %u: not the same both ways", seed);
        if (fabs(region_shared(&a, &a, keep) - area) > 1) fail_msg("seed %u: not all of itself", seed);
        assert_true(fabs(area - fabs((double)area_twice(a.at, a.ends[0])) / 2) < 1);
    }
}

static void holes_and_parts_count(void **state)
{
    (void)state;
    Arena keep = whole;
    static const Spot at[] = { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 }, { 40, 40 }, { 60, 40 },
        { 60, 60 },
                               { 40, 60 }, { 200, 0 }, { 300, 0 }, { 300, 100 } };
    static const int32_t ends[] = { 4, 8, 11 };
    static const bool outer[] = { true, false, true };
    Region r = { at, ends, outer, 3 }, all = box(&keep, -10, -10, 400, 400), hole = box(&keep, 40, 40, 60,
        60);
    Region far = box(&keep, 250, 0, 300, 100), away = box(&keep, 500, 0, 600, 100), none = { 0 };
    assert_true(region_area(&r) == 10000 - 400 + 5000);
    assert_true(fabs(region_shared(&r, &all, keep) - 14600) < 1e-6);
    assert_true(region_shared(&r, &hole, keep) < 1e-6);
    assert_true(fabs(region_shared(&r, &far, keep) - 3750) < 1e-6);
    assert_true(region_shared(&r, &away, keep) == 0 && region_shared(&none, &r, keep) == 0);
    assert_true(region_holds(&r, (Spot){ 10, 10 }) && !region_holds(&r, (Spot){ 50, 50 }));
    assert_true(region_holds(&r, (Spot){ 40, 50 }) && region_holds(&r, (Spot){ 0, 0 }));
    assert_true(region_holds(&r, (Spot){ 290, 10 }) && !region_holds(&r, (Spot){ 210, 50 }));
}

/* ---- Soundness ---- */

static void faults_are_named(void **state)
{
    (void)state;
    typedef struct Case { Spot at[8]; int32_t ends[2]; bool outer[2]; int32_t rings; RegionFault due; } Case;
    static const Case row[] = {
        { { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 } }, { 4 }, { true }, 1, REGION_SOUND },
        { { { 0, 0 } }, { 0 }, { true }, 0, REGION_EMPTY },
        { { { 0, 0 }, { 9, 0 } }, { 2 }, { true }, 1, REGION_SHORT },
        { { { 0, 0 }, { 9, 0 }, { 5, 0 } }, { 3 }, { true }, 1, REGION_SHORT },
        { { { 0, 0 }, { 9, 0 }, { 9, 0 }, { 0, 9 } }, { 4 }, { true }, 1, REGION_TWICE },
        { { { 0, 0 }, { 9, 9 }, { 9, 0 }, { 0, 8 } }, { 4 }, { true }, 1, REGION_CROSSED },
        /* back on itself */
        { { { 0, 0 }, { 9, 0 }, { 4, 0 }, { 4, 9 } }, { 4 }, { true }, 1, REGION_CROSSED },
        /* touches */
        { { { 0, 0 }, { 8, 0 }, { 8, 8 }, { 4, 0 }, { 0, 8 } }, { 5 }, { true }, 1, REGION_CROSSED },
        { { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 }, { 2, 2 }, { 4, 2 }, { 2, 4 } }, { 4, 7 },
            { true, false }, 2,
          REGION_SOUND },
        { { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 }, { 0, 0 }, { 4, 2 }, { 2, 4 } }, { 4, 7 },
            { true, false }, 2,
          /* in a point */
          REGION_SOUND },
        { { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 }, { 2, 2 }, { 12, 2 }, { 2, 4 } }, { 4, 7 },
            { true, false }, 2,
          REGION_CROSSED },
        { { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 }, { 2, 0 }, { 5, 0 }, { 3, 4 } }, { 4, 7 },
            { true, false }, 2,
          /* along a side */
          REGION_CROSSED },
        { { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 }, { 20, 2 }, { 24, 2 }, { 22, 4 } }, { 4, 7 },
            { true, false }, 2,
          REGION_ASTRAY },
        { { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 }, { 2, 2 }, { 4, 2 }, { 2, 4 } }, { 4, 7 }, { true, true },
            2,
          REGION_ASTRAY },
        { { { 2, 2 }, { 4, 2 }, { 2, 4 }, { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 } }, { 3, 7 },
            { true, false }, 2,
          REGION_ASTRAY },
        { { { 0, 0 }, { 8, 0 }, { 8, 8 }, { 4, 4 }, { 0, 8 }, { 0, 8 }, { 8, 8 }, { 4, 4 } }, { 5, 8 },
          /* a hole in the notch, along its sides */
          { true, false }, 2, REGION_CROSSED },
        /* a hole that goes out and comes in where rings may meet: at points of its own on a side, … */
        { { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 0, 9 }, { 2, 2 }, { 9, 3 }, { 12, 5 }, { 9, 6 } }, { 4, 8 },
            { true, false }, 2, REGION_CROSSED },
        /* … and through a corner */
        { { { 0, 0 }, { 8, 0 }, { 8, 8 }, { 4, 4 }, { 0, 8 }, { 4, 2 }, { 4, 6 }, { 5, 5 } }, { 5, 8 },
            { true, false }, 2, REGION_CROSSED },
        { { { 0, 0 }, { 1 << 30, 0 }, { 9, 9 } }, { 3 }, { true }, 1, REGION_WIDE },
    };
    for (int i = 0; i < COUNT(row); i++) {
        Region r = { row[i].at, row[i].ends, row[i].outer, row[i].rings };
        Spot near;
        RegionFault got = region_fault(&r, &near);
        if (got != row[i].due) fail_msg("row %d: %d, not %d", i, got, row[i].due);
    }
}

static void stars_are_sound(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 500; seed++) {
        Arena keep = whole;
        Rand rand = rand_from(seed);
        Region r = star(&keep, &rand, 0, 0, 12000, 9000);
        Spot near;
        if (region_fault(&r, &near)) fail_msg("seed %u: a star is sound", seed);
    }
}

/* ---- Cutting and uniting ---- */

static void pieces_make_the_whole_again(void **state)
{
    (void)state;
    int cuts = 0;
    for (unsigned seed = 1; seed <= 2000; seed++) {
        Arena keep = whole;
        Rand rand = rand_from(seed);
        Region r = star(&keep, &rand, 1040000000, 306000000, 12000, 5000), right, left;
        Spot line[4];
        int32_t points = (int32_t)rand_between(&rand, 2, 4);
        double angle = rand_unit(&rand) * 6.28;
        for (int32_t i = 0; i < points; i++) {
            double along = -20000 + 40000.0 * i / (points - 1);
            int32_t aside = i && i + 1 < points ? (int32_t)rand_between(&rand, -2000, 2000) : 0;
            line[i] = (Spot){ 1040000000 + (int32_t)(along * cos(angle)) + aside,
                              306000000 + (int32_t)(along * sin(angle)) + aside };
        }
        if (!region_cut(&r, line, points, &right, &left, &keep)) continue;
        cuts++;
        double area = region_area(&r), rest = region_area(&right) + region_area(&left);
        if (fabs(area - rest) > 60000) fail_msg("seed %u: %.0f is not %.0f", seed, rest, area);
        if (region_shared(&right, &left, keep) > 1) fail_msg("seed %u: the pieces overlap", seed);
        if (points == 2) {
            Spot in;
            assert_true(area_inside_point(left.at, left.ends, 1, &in, keep));
            double side = ((double)line[1].x - line[0].x) * ((double)in.y - line[0].y)
                - ((double)line[1].y - line[0].y) * ((double)in.x - line[0].x);
            if (side <= 0) fail_msg("seed %u: left is not left", seed);
        }
        Region again = region_union(&right, &left, &keep, keep);
        Spot near;
        if (again.rings != 1 || region_fault(&again, &near)) fail_msg("seed %u: %d rings", seed, again.rings);
        if (fabs(region_area(&again) - rest) > 1000) fail_msg("seed %u: the union is not the sum", seed);
    }
    assert_true(cuts > 1200);
}

static void lines_that_do_not_cut_are_refused(void **state)
{
    (void)state;
    Arena keep = whole;
    Region r = box(&keep, 0, 0, 100, 100), right, left;
    static const Spot away[] = { { -10, -10 }, { 200, -10 } }, inside[] = { { -10, 50 }, { 50, 50 } },
                      bite[] = { { 20, -10 }, { 50, 50 }, { 80, -10 } },
                      weave[] = { { -10, 50 }, { 50, 50 }, { 50, 150 }, { 70, 150 }, { 70, -10 } },
                      corner[] = { { -50, -50 }, { 150, 150 } };
    assert_false(region_cut(&r, away, 2, &right, &left, &keep));
    assert_false(region_cut(&r, inside, 2, &right, &left, &keep));
    assert_false(region_cut(&r, bite, 3, &right, &left, &keep));
    assert_false(region_cut(&r, weave, 5, &right, &left, &keep));
    assert_false(region_cut(&r, weave, 1, &right, &left, &keep));
    assert_true(region_cut(&r, corner, 2, &right, &left, &keep));
    assert_true(region_area(&right) == 5000 && region_area(&left) == 5000);
}

/* A city of squares whose corners are pushed about, as a survey leaves it: neighbours share most points, some
 * borders have points that only one side has. */
static void a_patchwork_is_united_one_by_one(void **state)
{
    enum { SIDE = 5, STEP = 10000 };
    (void)state;
    for (unsigned seed = 1; seed <= 60; seed++) {
        Arena keep = whole;
        Rand rand = rand_from(seed);
        Spot corner[SIDE + 1][SIDE + 1];
        for (int y = 0; y <= SIDE; y++)
            for (int x = 0; x <= SIDE; x++) {
                int32_t dx = (int32_t)rand_between(&rand, -3000, 3000), dy = (int32_t)rand_between(&rand,
                    -3000, 3000);
                corner[y][x] = (Spot){ 1040000000 + x * STEP + dx, 306000000 + y * STEP + dy };
            }
        Region sum = { 0 };
        double area = 0;
        for (int n = 0; n < SIDE * SIDE; n++) {
            int x = n % SIDE, y = n / SIDE;
            Spot a = corner[y][x], b = corner[y][x + 1], c = corner[y + 1][x + 1], d = corner[y + 1][x];
            Spot at[5] = { a, b, c, d };
            int32_t count = 4;
            if (rand_between(&rand, 0, 1)) {               /* a point of its own on the top side, rounded */
                at[3] = (Spot){ (c.x + d.x) / 2, (c.y + d.y) / 2 };
                at[4] = d;
                count = 5;
            }
            Region one = ring_of(&keep, at, count);
            area += region_area(&one);
            sum = sum.rings ? region_union(&sum, &one, &keep, keep) : one;
        }
        Spot near;
        if (sum.rings != 1 || region_fault(&sum, &near)) fail_msg("seed %u: %d rings", seed, sum.rings);
        if (fabs(region_area(&sum) - area) > 400000) fail_msg("seed %u: %.0f, not %.0f", seed,
            region_area(&sum), area);
    }
}

static void unions_keep_holes_and_parts(void **state)
{
    (void)state;
    Arena keep = whole;
    Region apart = box(&keep, 0, 0, 100, 100), far = box(&keep, 300, 0, 400, 100);
    Region u = region_union(&apart, &far, &keep, keep);
    assert_true(u.rings == 2 && u.outer[0] && u.outer[1] && region_area(&u) == 20000);
    /* A ring road: a C and the I that closes it leave the court open. */
    Region c = ring_of(&keep, (Spot[]){ { 0, 0 }, { 300, 0 }, { 300, 100 }, { 100, 100 }, { 100, 200 },
        { 300, 200 },
                                        { 300, 300 }, { 0, 300 } }, 8);
    Region i = box(&keep, 300, 0, 400, 300);
    u = region_union(&c, &i, &keep, keep);
    assert_true(u.rings == 2 && u.outer[0] && !u.outer[1] && region_area(&u) == 120000 - 20000);
    assert_false(region_holds(&u, (Spot){ 200, 150 }));
    Region plug = box(&keep, 100, 100, 300, 200);
    u = region_union(&u, &plug, &keep, keep);
    assert_true(u.rings == 1 && region_area(&u) == 120000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_shared_area_is_what_clipping_leaves), cmocka_unit_test(holes_and_parts_count),
        cmocka_unit_test(faults_are_named), cmocka_unit_test(stars_are_sound),
        cmocka_unit_test(pieces_make_the_whole_again),
        cmocka_unit_test(lines_that_do_not_cut_are_refused),
            cmocka_unit_test(a_patchwork_is_united_one_by_one),
        cmocka_unit_test(unions_keep_holes_and_parts),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
