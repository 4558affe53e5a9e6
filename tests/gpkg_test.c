/* GeoPackages: what goes out comes in again the same; a stranger's database can't run anything. */
#include "geo/text/geojson_feature.h"
#include "gpkg/gpkg.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>
#include <sqlite3.h>

enum { ROOM = 256 << 20 };
static Arena whole;

static Arena fresh(void)
{
    if (!whole.at) whole = arena_make(ROOM);
    return whole;
}

static const Spot spots[] = { { 1040800000, 306500000 }, { 1040900000, 306500000 }, { 1040900000, 306600000 },
    { 1040800000, 306600000 }, { 1040820000, 306520000 }, { 1040820000, 306540000 }, { 1040840000,
        306540000 },
    { 1041000000, 306500000 }, { 1041100000, 306500000 }, { 1041100000, 306600000 } };
static const int32_t ends[] = { 4, 7, 10 };
static const bool outer[] = { true, false, true };
static const Region region = { spots, ends, outer, 3 };

static Str made(Arena *keep)
{
    static const GpkgColumn columns[] = { { "code", false }, { "name", false }, { "households", true } };
    Gpkg *g;
    Str bytes;
    assert_null(gpkg_begin(keep, &g));
    assert_null(gpkg_layer(g, "microgrids", "微网格", false, columns, 3, S("2026-03-01T00:00:00.000Z")));
    assert_null(gpkg_add(g, &region, (Spot){ 0, 0 }, (Str[]){ S("510104018006001001"), S("第\"1\"微网格"),
        S("68") }));
    assert_null(gpkg_add(g, NULL, (Spot){ 0, 0 }, (Str[]){ S("510104018006001002"), { 0 }, { 0 } }));
    assert_null(gpkg_layer(g, "compounds", "小区", true, columns, 3, S("2026-03-01T00:00:00.000Z")));
    assert_null(gpkg_add(g, NULL, spots[0], (Str[]){ S("7"), S("翡翠城"), S("900") }));
    assert_null(gpkg_end(g, &bytes));
    return bytes;
}

static void out_and_in_again(void **state)
{
    (void)state;
    Arena keep = fresh();
    Str bytes = made(&keep), text;
    Blame why = { 0 };
    GeoFeature *f;
    int32_t n;
    assert_true(gpkg_is(bytes));
    assert_memory_equal(bytes.at + 68, "GPKG", 4);     /* §1.1.1.1.1: the application's id */
    assert_null(gpkg_geojson(bytes, "microgrids", GPKG_POLYGONS, &keep, &text, &why));
    assert_null(geojson_features(text, &f, &n, &keep, &why));
    assert_int_equal(n, 2);
    assert_true(str_eq(geojson_feature_get(&f[0], "name", &keep), S("第\"1\"微网格")));
    assert_int_equal(f[0].region.rings, 3);
    assert_memory_equal(f[0].region.at, spots, sizeof spots);
    assert_int_equal(f[1].fault, GEO_NO_AREA);
}

/* Points come in where they are of use; elsewhere their layer isn't seen. A whole number stays whole. */
static void points_where_they_are_of_use(void **state)
{
    (void)state;
    Arena keep = fresh();
    Str bytes = made(&keep), text;
    Blame why = { 0 };
    GeoFeature *f;
    int32_t n;
    assert_null(gpkg_geojson(bytes, "compounds", GPKG_POINTS_TOO, &keep, &text, &why));
    assert_null(geojson_features(text, &f, &n, &keep, &why));
    assert_int_equal(n, 1);
    assert_true(f[0].dot);
    assert_memory_equal(&f[0].spot, &spots[0], sizeof spots[0]);
    assert_true(str_eq(geojson_feature_get(&f[0], "households", &keep), S("900")));
    assert_null(gpkg_geojson(bytes, "compounds", GPKG_POLYGONS, &keep, &text, &why));
    assert_true(str_find(text, S("MultiPolygon")) > 0);
}

/* A database in memory out of a script, as a stranger would make it. */
static Str scripted(Arena *keep, const char *sql)
{
    sqlite3 *db;
    sqlite3_int64 n;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    unsigned char *bytes = sqlite3_serialize(db, "main", &n, 0);
    Str s = str_copy(keep, (Str){ (const char *)bytes, n });
    sqlite3_free(bytes);
    sqlite3_close(db);
    return s;
}

#define CONTENTS "CREATE TABLE gpkg_contents (table_name, data_type);" \
    "INSERT INTO gpkg_contents VALUES ('a', 'features');"
#define COLUMNS(srs) \
    "CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id);" \
    "INSERT INTO gpkg_geometry_columns VALUES ('a', 'geom', 'POLYGON', " srs ");"

static void refuses(const char *sql, Err expected, const char *words)
{
    Arena keep = fresh();
    Str bytes = scripted(&keep, sql), text;
    Blame why = { 0 };
    Err e = gpkg_geojson(bytes, "microgrids", GPKG_POLYGONS, &keep, &text, &why);
    assert_ptr_equal(e, expected);
    if (words) assert_non_null(strstr(why.en, words));
}

static void strangers_run_nothing(void **state)
{
    (void)state;
    refuses("CREATE TABLE t (a)", GPKG_BROKEN, "missing");
    refuses(CONTENTS COLUMNS("4490") "CREATE VIEW a AS SELECT randomblob(1000000000) AS geom", GPKG_BROKEN,
            "ordinary");
    refuses("CREATE VIEW gpkg_contents AS SELECT 'a' AS table_name, 'features' AS data_type;" COLUMNS("4490")
            "CREATE TABLE a (geom)", GPKG_BROKEN, "ordinary");
    refuses(CONTENTS COLUMNS("4490") "CREATE VIRTUAL TABLE a USING fts5(geom)", GPKG_BROKEN, "ordinary");
    refuses(CONTENTS COLUMNS("32648") "CREATE TABLE a (geom)", GPKG_BROKEN, "4490");
    refuses(CONTENTS COLUMNS("4490") "CREATE TABLE a (geom); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
            "SELECT i + 1 FROM n "
            "WHERE i < 20001) INSERT INTO a SELECT NULL FROM n", GPKG_LONG, "20,000");
    Arena keep = fresh();
    Str text, bytes = scripted(&keep, CONTENTS COLUMNS("4490") "CREATE TABLE a (geom, \"na\"\"me\"); INSERT "
                               "INTO a VALUES (x'47', 'x')");
    Blame why = { 0 };
    assert_null(gpkg_geojson(bytes, "microgrids", GPKG_POLYGONS, &keep, &text, &why));
    assert_true(str_find(text, S("\"geometry\":null")) > 0);
    for (ptrdiff_t n = 0; n < bytes.len; n += 97) {    /* cut anywhere */
        Arena here = keep;
        gpkg_geojson(str_part(bytes, 0, n), "microgrids", GPKG_POLYGONS, &here, &text, &why);
    }
}

/* For the fuzzer's seeds: gpkg_test FILE writes one. */
int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(out_and_in_again),
        cmocka_unit_test(points_where_they_are_of_use),
                                       cmocka_unit_test(strangers_run_nothing) };
    if (argc < 2) return cmocka_run_group_tests(tests, NULL, NULL);
    Arena keep = fresh();
    Str bytes = made(&keep);
    FILE *f = fopen(argv[1], "wb");
    return !f || fwrite(bytes.at, 1, (size_t)bytes.len, f) != (size_t)bytes.len || fclose(f);
}
