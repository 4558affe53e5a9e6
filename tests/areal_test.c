/* Areal weighting: shares on lattices that can be counted by hand, of areas that tile, against
 * sampling; points that stand for an area. */
#include "base/rand.h"
#include "geo/plane/areal.h"
#include "geo/text/geojson.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 26 };

static Region ring(const Spot *at, int32_t count, Arena *keep)
{
    Region r = { at, NEWS(keep, int32_t, 1), NEWS(keep, bool, 1), 1 };
    memcpy((int32_t *)(uintptr_t)r.ends, &count, sizeof count);
    memset((bool *)(uintptr_t)r.outer, 1, 1);
    return r;
}

static Region square(int32_t x, int32_t y, int32_t side, Arena *keep)
{
    Spot *at = NEWS(keep, Spot, 4);
    at[0] = (Spot){ x, y };
    at[1] = (Spot){ x + side, y };
    at[2] = (Spot){ x + side, y + side };
    at[3] = (Spot){ x, y + side };
    return ring(at, 4, keep);
}

/* A cell of four laid on the middle of four squares has a quarter in each; one far away has none. */
static void quarters(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole, spare = arena_make(ROOM);
    Region target[5], source[2] = { square(50, 50, 100, &a), square(9000, 0, 100, &a) };
    for (int i = 0; i < 4; i++) target[i] = square(i % 2 * 100, i / 2 * 100, 100, &a);
    target[4] = square(140, 0, 1000, &a);
    ArealPart *part;
    assert_int_equal(areal_parts(source, 2, target, 5, &part, &a, spare), 5);
    for (int i = 0; i < 5; i++) {
        assert_int_equal(part[i].source, 0);
        assert_int_equal(part[i].target, i);
        assert_true(fabs(part[i].share - (i < 4 ? 0.25 : 0.1)) < 1e-9);
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static Region drawn(Rand *r, Arena *keep)
{
    int32_t corners = (int32_t)rand_between(r, 3, 9), x = (int32_t)rand_between(r, 0, 40000),
        y = (int32_t)rand_between(r, 0, 40000);
    Spot *at = NEWS(keep, Spot, corners);
    for (int i = 0; i < corners; i++) {
        double angle = i * 6.283185 / corners, far = (double)rand_between(r, 3000, 9000);
        at[i] = (Spot){ x + (int32_t)(far * cos(angle)), y + (int32_t)(far * sin(angle)) };
    }
    return ring(at, corners, keep);
}

static void shares_of_what_tiles_make_a_whole(void **state)
{
    (void)state;
    enum { SOURCES = 30, ACROSS = 12 };
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(41);
    for (int round = 0; round < 20; round++) {
        Arena a = whole;
        Region source[SOURCES], target[ACROSS * ACROSS];
        double sum[SOURCES] = { 0 };
        ArealPart *part;
        for (int i = 0; i < SOURCES; i++) source[i] = drawn(&r, &a);
        for (int i = 0; i < ACROSS * ACROSS; i++)
            target[i] = square(-10000 + i % ACROSS * 5000, -10000 + i / ACROSS * 5000, 5000, &a);
        int64_t parts = areal_parts(source, SOURCES, target, ACROSS * ACROSS, &part, &a, spare);
        for (int64_t i = 0; i < parts; i++) {
            sum[part[i].source] += part[i].share;
            assert_true(i == 0 || part[i].source > part[i - 1].source ||
                        (part[i].source == part[i - 1].source && part[i].target > part[i - 1].target));
        }
        for (int i = 0; i < SOURCES; i++) assert_true(fabs(sum[i] - 1) < 1e-4);
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void points_stand_for_equal_parts(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole, spare = arena_make(ROOM);
    Spot to[AREAL_POINTS];
    Region s = square(0, 0, 3000, &a);
    assert_int_equal(areal_points(&s, 1, 9, to, spare), 9);
    for (int i = 0; i < 9; i++) {
        assert_int_equal(to[i].x, 500 + i % 3 * 1000);
        assert_int_equal(to[i].y, 500 + i / 3 * 1000);
    }
    assert_int_equal(areal_points(&s, 9, 9, to, spare), 9);     /* nine units of x are one of y: a column */
    assert_int_equal(to[8].x, 1500);
    Rand r = rand_from(42);
    double mean = 0;
    for (int round = 0; round < 500; round++) {
        Arena once = a;
        Region drawing = drawn(&r, &once);
        int32_t count = areal_points(&drawing, 1.2, 16, to, spare);
        assert_true(count >= 1 && count <= AREAL_POINTS);
        for (int i = 0; i < count; i++) assert_true(region_holds(&drawing, to[i]));
        mean += count / 500.0;
    }
    assert_true(fabs(mean - 16) < 1);
    Spot thin[] = { { 0, 0 }, { 100000, 99990 }, { 100000, 100000 } };
    Region sliver = ring(thin, 3, &a);
    int32_t count = areal_points(&sliver, 1, 4, to, spare);
    assert_true(count >= 1 && region_holds(&sliver, to[0]));
    Spot far[] = { { 0, 0 }, { 9, 0 }, { 9, 9 }, { 100000000, 100000000 }, { 100000009, 100000000 },
                   { 100000009, 100000009 } };
    static const int32_t ends[] = { 3, 6 };
    static const bool outer[] = { true, true };
    Region specks = { far, ends, outer, 2 };
    assert_int_equal(areal_points(&specks, 1, 9, to, spare), 1);
    assert_true(region_holds(&specks, to[0]));
    Spot line[] = { { 0, 0 }, { 10, 0 }, { 5, 0 } };
    Region flat = ring(line, 3, &a);
    assert_int_equal(areal_points(&flat, 1, 4, to, spare), 0);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void areas_are_read(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), a = whole, spare = arena_make(ROOM);
    Str text = S("{\"type\":\"FeatureCollection\",\"features\":[\n"
                 "{\"type\":\"Feature\",\"properties\":{\"id\":\"a\",\"people\":12.5},\n\"geometry\":{"
                 "\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1],[0,0]],"
                 "[[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.4],[0.2,0.2]]]}},\n"
                 "{\"type\":\"Feature\",\"properties\":{\"id\":7},\"geometry\":{\"type\":\"Point\","
                 "\"coordinates\":[0,0]}},\n"
                 "{\"type\":\"Feature\",\"properties\":{\"id\":\"b\"},\"geometry\":{"
                 "\"coordinates\":["
                 "[[[2,0],[3,0],[3,1],[2,0]]],"
                 "[[[4,0,8],[4,1,8],[5,0,8],[4,0,8]]]],\"type\":\"MultiPolygon\"}}]}");
    GeoArea *area;
    int32_t count;
    Blame why = { 0 };
    assert_null(geojson_areas(text, &area, &count, &a, spare, &why));
    assert_int_equal(count, 2);
    assert_int_equal(area[0].region.rings, 2);
    assert_true(area[0].region.outer[0] && !area[0].region.outer[1]);
    assert_true(fabs(region_area(&area[0].region) / 1e14 - 0.96) < 1e-9);
    assert_true(str_eq(geojson_area_get(&area[0], "people"), S("12.5")));
    assert_int_equal(area[1].region.rings, 2);
    assert_true(area[1].region.outer[0] && area[1].region.outer[1]);
    assert_true(fabs(region_area(&area[1].region) / 1e14 - 1) < 1e-9);
    assert_true(str_eq(geojson_area_get(&area[1], "id"), S("b")) && area[1].line == 5);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void wrong_areas_are_refused(void **state)
{
    (void)state;
    static const struct { const char *text, *why; } wrong[] = {
        { "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]}", "four points" },
        { "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}", "ends where it begins" },
        { "{\"type\":\"Polygon\",\n\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}", "line 2: an out" },
        { "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[2,0],[0,0]]]}", "no area" },
        { "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,91],[0,0]]]}", "coordinate is wrong" },
        { "{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,0],[1,1],[0,0]]}", "[longitude, latitude]" },
        { "{\"type\":\"MultiPolygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}", "[longitude" },
        { "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,0]]}", "no area in it" },
        { "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]", "" },
    };
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    for (int i = 0; i < COUNT(wrong); i++) {
        Arena a = whole;
        GeoArea *area;
        int32_t count;
        Blame why = { 0 };
        assert_ptr_equal(geojson_areas(str_of(wrong[i].text), &area, &count, &a, spare, &why), GEOJSON_BAD);
        if (!strstr(why.en, wrong[i].why)) fail_msg("case %d: %s", i, why.en);
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(quarters), cmocka_unit_test(shares_of_what_tiles_make_a_whole),
        cmocka_unit_test(points_stand_for_equal_parts), cmocka_unit_test(areas_are_read),
        cmocka_unit_test(wrong_areas_are_refused),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
