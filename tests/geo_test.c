/* Plane geometry: projection, cutting, simplifying, areas, and the exact index of areas. */
#include "base/rand.h"
#include "geo/plane/area.h"
#include "geo/plane/clip.h"
#include "geo/plane/locate.h"
#include "geo/plane/mercator.h"
#include "geo/plane/simplify.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 28 };

static void mercator(void **state)
{
    (void)state;
    Spot zero = mercator_of_e7(0, 0), far = mercator_of_e7(1800000000, -900000000);
    assert_true(zero.x == MERCATOR_UNITS / 2 && zero.y == MERCATOR_UNITS / 2);
    assert_true(far.x == MERCATOR_UNITS && far.y == MERCATOR_UNITS);
    assert_int_equal(mercator_of_e7(0, 850511288).y, 0);
    /* 104.08 E, 30.66 N lies in tile 15/25857/13449 (by the logarithm and tangent of the usual formula). */
    Spot p = mercator_of_e7(1040800000, 306600000);
    assert_int_equal(p.x >> 13, 25857);
    assert_int_equal(p.y >> 13, 13449);
    Rand r = rand_from(3);
    for (int i = 0; i < 100000; i++) {
        int64_t lon = rand_between(&r, -1800000000, 1800000000), lon2;
        int64_t lat = rand_between(&r, -850000000, 850000000), lat2;
        mercator_to_e7(mercator_of_e7(lon, lat), &lon2, &lat2);
        assert_true(llabs(lon - lon2) <= 8 && llabs(lat - lat2) <= 8);   /* half a unit is 6.7e-7 degrees */
    }
    SpotBox t = mercator_tile(15, 25857, 13449, 64);
    assert_int_equal(t.x1 - t.x0, 8192 + 2 * 128);
}

static void lines_cut(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    SpotBox box = { 0, 0, 100, 100 };
    ClipPart *part;
    Spot across[] = { { -50, 50 }, { 150, 50 } }, corner[] = { { -10, 10 }, { 10, -10 } };
    assert_int_equal(clip_line(across, 2, box, &part, &a), 1);
    assert_true(part[0].at[0].x == 0 && part[0].at[1].x == 100 && part[0].at[0].y == 50);
    assert_int_equal(clip_line(corner, 2, box, &part, &a), 0);
    Spot out_in_out_in[] = { { -10, 20 }, { 20, 20 }, { 120, 20 }, { 120, 40 }, { 50, 40 }, { 50, 60 } };
    assert_int_equal(clip_line(out_in_out_in, 6, box, &part, &a), 2);
    assert_int_equal(part[0].count, 3);
    assert_int_equal(part[1].count, 3);
    assert_true(part[1].at[0].x == 100 && part[1].at[2].y == 60);
    Spot far[] = { { INT32_MIN, INT32_MIN }, { INT32_MAX, INT32_MAX } };
    assert_int_equal(clip_line(far, 2, box, &part, &a), 1);
    assert_true(part[0].at[0].x == 0 && part[0].at[0].y == 0 && part[0].at[1].x == 100);
    arena_drop(whole, ROOM);
}

static void rings_cut(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    Rand r = rand_from(5);
    Spot around[] = { { -10, -10 }, { 110, -10 }, { 110, 110 }, { -10, 110 } };
    ClipPart all = clip_ring(around, 4, (SpotBox){ 0, 0, 100, 100 }, &a);
    assert_int_equal(all.count, 4);
    assert_int_equal(area_twice(all.at, all.count), 20000);
    Spot aside[] = { { 200, 0 }, { 300, 0 }, { 300, 100 } };
    assert_int_equal(clip_ring(aside, 3, (SpotBox){ 0, 0, 100, 100 }, &a).count, 0);
    for (int round = 0; round < 3000; round++) {      /* two halves have the area of the whole */
        Arena b = a;
        int n = (int)rand_between(&r, 3, 12);
        Spot ring[12];
        for (int i = 0; i < n; i++) {
            ring[i].x = (int32_t)rand_between(&r, -100000, 100000);
            ring[i].y = (int32_t)rand_between(&r, -100000, 100000);
        }
        ClipPart left = clip_ring(ring, n, (SpotBox){ -200000, -200000, 7, 200000 }, &b);
        ClipPart right = clip_ring(ring, n, (SpotBox){ 7, -200000, 200000, 200000 }, &b);
        int64_t sum = area_twice(left.at, left.count) + area_twice(right.at, right.count);
        assert_true(llabs(sum - area_twice(ring, n)) <= 400000 * (int64_t)n);     /* half a unit a cut */
    }
    arena_drop(whole, ROOM);
}

/* The textbook's recursion, as a second opinion. */
static void textbook(const Spot *at, int from, int to, float tolerance, bool *kept)
{
    double most = -1;
    int far = from;
    for (int i = from + 1; i < to; i++) {
        double dx = at[to].x - at[from].x, dy = at[to].y - at[from].y, px = at[i].x - at[from].x;
        double py = at[i].y - at[from].y, share = (px * dx + py * dy) / (dx * dx + dy * dy);
        if (!(share > 0)) share = 0;
        if (share > 1) share = 1;
        double off = hypot(px - share * dx, py - share * dy);
        if (off > most) most = off, far = i;
    }
    if (!((float)most > tolerance)) return;
    kept[far] = true;
    textbook(at, from, far, tolerance, kept);
    textbook(at, far, to, tolerance, kept);
}

static void simplified(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM);
    Rand r = rand_from(9);
    for (int round = 0; round < 500; round++) {
        Spot at[60], kept[60];
        float weight[60];
        int n = (int)rand_between(&r, 2, 60), want = 0;
        for (int i = 0; i < n; i++)
            at[i] = (Spot){ (int32_t)rand_between(&r, -3000, 3000), (int32_t)rand_between(&r, -300, 300) };
        simplify_line(at, n, weight, whole);
        for (float tolerance = 0; tolerance < 500; tolerance = tolerance * 2 + 5) {
            bool keep[60] = { [0] = true };
            keep[n - 1] = true;
            textbook(at, 0, n - 1, tolerance, keep);
            want = 0;
            for (int i = 0; i < n; i++) want += keep[i];
            assert_int_equal(simplify_keep(at, weight, n, tolerance, kept), want);
        }
        simplify_ring(at, n, weight, whole);
        assert_true(simplify_keep(at, weight, n, 1e9f, kept) == (n < 3 ? n : 3));
    }
    arena_drop(whole, ROOM);
}

static void areas(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM);
    Spot square[] = { { 0, 0 }, { 10, 0 }, { 10, 10 }, { 0, 10 } };
    Spot back[] = { { 0, 0 }, { 0, 10 }, { 10, 0 } };
    assert_int_equal(area_twice(square, 4), 200);
    assert_int_equal(area_twice(back, 3), -100);
    assert_true(spot_same(area_centroid(square, 4), (Spot){ 5, 5 }));
    Spot big[] = { { 0, 0 }, { 1 << 30, 0 }, { 1 << 30, 1 << 30 }, { 0, 1 << 30 } };
    assert_int_equal(area_twice(big, 4), INT64_C(1) << 61);
    /* A ring with a hole in the middle: the label must not stand in the hole. */
    Spot holed[] = { { 0, 0 }, { 100, 0 }, { 100, 100 }, { 0, 100 },
                     { 20, 20 }, { 20, 80 }, { 70, 80 }, { 70, 20 } };
    int32_t ends[] = { 4, 8 };
    Spot in;
    assert_true(area_inside_point(holed, ends, 2, &in, whole));
    assert_true(in.x > 70 && in.x < 100);
    Spot flat[] = { { 0, 0 }, { 10, 0 }, { 20, 0 } };
    assert_false(area_inside_point(flat, (int32_t[]){ 3 }, 1, &in, whole));
    /* Geodesics on WGS 84 by Vincenty's inverse formula (1975), worked out apart: a minute of latitude, a
     * thousandth of a degree of longitude, and 40 km askew. */
    assert_true(fabs(distance_m(1040800000, 306600000, 1040800000, 306766667) - 1847.7334) < 0.01);
    assert_true(fabs(distance_m(1040800000, 306600000, 1040810000, 306600000) - 95.8414) < 0.001);
    assert_true(fabs(distance_m(1040000000, 305000000, 1043000000, 307500000) - 39943.183) < 2);
    assert_true(fabs(distance_m(1799999000, 0, -1799999000, 0) - 22.2639) < 0.01);
    Spot plot[] = { { 1040800000, 306600000 }, { 1040810000, 306600000 }, { 1040810000, 306610000 },
                    { 1040800000, 306610000 } };
    assert_true(fabs(area_m2(plot, 4) - 95.84 * 110.86) < 5);
    arena_drop(whole, ROOM);
}

/* ------------------------------------------------------------------------------------------------ locate */

/* The plain definition: the lowest area whose closure (even-odd of all rings) holds the point. */
static bool closed_holds(const LocateArea *a, Spot p)
{
    bool inside = false;
    for (int32_t r = 0, from = 0; r < a->rings; from = a->ends[r++])
        for (int32_t i = from; i < a->ends[r]; i++) {
            Spot u = a->at[i], v = a->at[i + 1 < a->ends[r] ? i + 1 : from];
            int64_t dx = (int64_t)v.x - u.x, dy = (int64_t)v.y - u.y;
            int64_t turn = dx * ((int64_t)p.y - u.y) - dy * ((int64_t)p.x - u.x);
            if (turn == 0 && p.x >= fmin(u.x, v.x) && p.x <= fmax(u.x, v.x) && p.y >= fmin(u.y, v.y)
                && p.y <= fmax(u.y, v.y)) return true;
            if ((u.y > p.y) != (v.y > p.y) && (turn < 0) == (v.y > u.y)) inside = !inside;
        }
    return inside;
}

static int32_t plainly(const LocateArea *area, int32_t count, Spot p)
{
    for (int32_t i = 0; i < count; i++)
        if (closed_holds(&area[i], p)) return i;
    return -1;
}

static LocateArea random_area(Rand *r, int32_t span, Arena *keep)
{
    int32_t rings = (int32_t)rand_between(r, 1, 2), points = 0;
    Spot *at = NEWS(keep, Spot, 20);
    int32_t *ends = NEWS(keep, int32_t, 2);
    int32_t cx = (int32_t)rand_between(r, 0, span), cy = (int32_t)rand_between(r, 0, span);
    for (int32_t i = 0; i < rings; i++) {
        int32_t n = (int32_t)rand_between(r, 3, 9);
        for (int32_t k = 0; k < n; k++) {
            int32_t x = cx + (int32_t)rand_between(r, -span / 4, span / 4);
            at[points++] = (Spot){ x, cy + (int32_t)rand_between(r, -span / 4, span / 4) };
        }
        ends[i] = points;
    }
    return (LocateArea){ at, ends, rings };
}

/* Crossing, overlapping, self-crossing, tiny and large: every point as the definition says, also on the
 * edges. */
static void located_exactly(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM);
    Rand r = rand_from(21);
    for (int round = 0; round < 400; round++) {
        Arena a = whole;
        int32_t span = round % 4 == 0 ? 12 : round % 4 == 1 ? 400 : round % 4 == 2 ? 60000 : 400000000;
        int32_t count = (int32_t)rand_between(&r, 1, 12);
        LocateArea area[12];
        for (int32_t i = 0; i < count; i++) area[i] = random_area(&r, span, &a);
        Locate *where = NULL;
        Arena scratch = { a.at + ROOM / 2, a.end, NULL };
        assert_null(locate_make(area, count, &where, &a, scratch));
        for (int i = 0; i < 1500; i++) {
            Spot p = { (int32_t)rand_between(&r, -span / 3, span + span / 3),
                       (int32_t)rand_between(&r, -span / 3, span + span / 3) };
            if (i % 5 == 0) p = area[i % count].at[i % 3];
            if (i % 5 == 1) p.x = area[i % count].at[i % 3].x;
            if (i % 5 == 2) p.y = area[i % count].at[i % 3].y;
            int32_t want = plainly(area, count, p), got = locate(where, p);
            if (want != got) fail_msg("round %d: (%d, %d) is in %d, not %d", round, p.x, p.y, want, got);
        }
    }
    arena_drop(whole, ROOM);
}

/* A coverage of squares: every point has one answer, borders go to the lower number. */
static void borders_go_to_the_lower(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    enum { N = 20, SIDE = 37 };
    LocateArea *area = NEWS(&a, LocateArea, N * N);
    static const int32_t ends[] = { 4 };
    for (int i = 0; i < N * N; i++) {
        int32_t x = i % N * SIDE, y = i / N * SIDE;
        Spot *at = NEWS(&a, Spot, 4);
        at[0] = (Spot){ x, y };
        at[1] = (Spot){ x + SIDE, y };
        at[2] = (Spot){ x + SIDE, y + SIDE };
        at[3] = (Spot){ x, y + SIDE };
        area[i] = (LocateArea){ at, ends, 1 };
    }
    Locate *where = NULL;
    assert_null(locate_make(area, N * N, &where, &a, (Arena){ a.at + ROOM / 2, a.end, NULL }));
    for (int32_t y = -2; y <= N * SIDE + 2; y++)
        for (int32_t x = -2; x <= N * SIDE + 2; x++) {
            bool out = x < 0 || y < 0 || x > N * SIDE || y > N * SIDE;
            int32_t column = x ? (x - 1) / SIDE : 0, row = y ? (y - 1) / SIDE : 0;
            assert_int_equal(locate(where, (Spot){ x, y }), out ? -1 : row * N + column);
        }
    arena_drop(whole, ROOM);
}

/* ---- A coverage with slanting borders, in 128 bits ---- */

__extension__ typedef __int128 Wide;
enum { QUADS = 14, CORNERS = QUADS + 1 };

static bool wide_holds(const Spot *q, Spot p)
{
    bool odd = false;
    for (int i = 0; i < 4; i++) {
        Spot u = q[i], v = q[(i + 1) % 4];
        Wide right = (Wide)((int64_t)v.y - u.y) * ((int64_t)p.x - u.x);
        Wide side = (Wide)((int64_t)v.x - u.x) * ((int64_t)p.y - u.y) - right;
        bool beside = (u.y <= p.y && p.y <= v.y) || (v.y <= p.y && p.y <= u.y);
        bool along = (u.x <= p.x && p.x <= v.x) || (v.x <= p.x && p.x <= u.x);
        if (side == 0 && beside && along) return true;
        if (u.y <= p.y && v.y > p.y && side > 0) odd = !odd;
        if (u.y > p.y && v.y <= p.y && side < 0) odd = !odd;
    }
    return odd;
}

/* A whole number on an edge that holds one between its ends; else an end. */
static Spot spot_on(Spot u, Spot v, Rand *r)
{
    int64_t dx = (int64_t)v.x - u.x, dy = (int64_t)v.y - u.y, g = llabs(dx), h = llabs(dy);
    for (int64_t rest; h; g = h, h = rest) rest = g % h;
    int64_t k = g ? rand_between(r, 0, g) : 0;
    return (Spot){ (int32_t)(u.x + (g ? dx / g * k : 0)), (int32_t)(u.y + (g ? dy / g * k : 0)) };
}

/* Quads between crooked corners, numbered at random, every other drawn the other way round: on each border
 * the lower number wins, and no point but those outside is in none. */
static void shared_borders(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM);
    Rand r = rand_from(33);
    for (int round = 0; round < 24; round++) {
        Arena a = whole;
        int32_t step = round % 3 == 0 ? 12 : round % 3 == 1 ? 900 : 30000000;
        static const int32_t ends[] = { 4 };
        Spot corner[CORNERS][CORNERS], *quad = NEWS(&a, Spot, QUADS * QUADS * 4);
        LocateArea area[QUADS * QUADS];
        int number[QUADS * QUADS];
        for (int i = 0; i < CORNERS * CORNERS; i++) {
            int32_t dx = (int32_t)rand_between(&r, -step / 3, step / 3);
            int32_t dy = (int32_t)rand_between(&r, -step / 3, step / 3);
            corner[i / CORNERS][i % CORNERS] = (Spot){ i % CORNERS * step + dx, i / CORNERS * step + dy };
        }
        for (int i = 0; i < QUADS * QUADS; i++) {
            int k = (int)rand_between(&r, 0, i);
            number[i] = number[k];
            number[k] = i;
        }
        for (int i = 0; i < QUADS * QUADS; i++) {
            Spot *q = quad + 4 * number[i], (*c)[CORNERS] = corner + i / QUADS;
            int x = i % QUADS, turned = i % 2 ? 2 : 0;
            q[0] = c[0][x], q[1 + turned] = c[0][x + 1], q[2] = c[1][x + 1], q[3 - turned] = c[1][x];
            area[number[i]] = (LocateArea){ q, ends, 1 };
        }
        Locate *where = NULL;
        assert_null(locate_make(area, QUADS * QUADS, &where, &a, (Arena){ a.at + ROOM / 2, a.end, NULL }));
        for (int i = 0; i < 4000; i++) {
            const Spot *q = quad + 4 * rand_between(&r, 0, QUADS * QUADS - 1);
            int side = (int)rand_between(&r, 0, 3), want = 0;
            Spot p = spot_on(q[side], q[(side + 1) % 4], &r);
            if (i % 4 == 0) p.x += (int32_t)rand_between(&r, -1, 1), p.y += (int32_t)rand_between(&r, -1, 1);
            if (i % 4 == 1) p = q[side];
            while (want < QUADS * QUADS && !wide_holds(quad + 4 * want, p)) want++;
            if (want == QUADS * QUADS) want = -1;
            int got = locate(where, p);
            if (got != want) fail_msg("round %d: (%d, %d) is in %d, not %d", round, p.x, p.y, want, got);
        }
    }
    arena_drop(whole, ROOM);
}

static void locate_edges(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole;
    Locate *where = NULL;
    assert_null(locate_make(NULL, 0, &where, &a, whole));
    assert_int_equal(locate(where, (Spot){ 0, 0 }), -1);
    Spot wide[] = { { -600000000, 0 }, { 600000000, 0 }, { 0, 5 } };
    LocateArea area = { wide, (int32_t[]){ 3 }, 1 };
    assert_ptr_equal(locate_make(&area, 1, &where, &a, whole), LOCATE_TOO_WIDE);
    arena_drop(whole, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(mercator), cmocka_unit_test(lines_cut), cmocka_unit_test(rings_cut),
        cmocka_unit_test(simplified), cmocka_unit_test(areas), cmocka_unit_test(located_exactly),
        cmocka_unit_test(borders_go_to_the_lower), cmocka_unit_test(shared_borders),
        cmocka_unit_test(locate_edges),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
