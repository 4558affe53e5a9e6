/* Datums: published pairs of points, properties over China, and tables as they stream by. */
#include "base/rand.h"
#include "base/shape.h"
#include "geo/datum/datum_csv.h"
#include "main/datum.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static double apart_mm(LonLat a, LonLat b)
{
    double m = 6371008.8 * 3.14159265358979323846 / 180;
    return 1000 * hypot((a.lat - b.lat) * m, (a.lon - b.lon) * m * cos(a.lat * 3.14159265358979323846 / 180));
}

static void near_degrees(LonLat got, double lon, double lat)
{
    if (fabs(got.lon - lon) > 1e-10 || fabs(got.lat - lat) > 1e-10)
        fail_msg("%.14f, %.14f is not %.14f, %.14f", got.lon, got.lat, lon, lat);
}

static void published_pairs(void **state)
{
    (void)state;
    LonLat square = { 116.404, 39.915 };
    near_degrees(datum_convert(square, DATUM_WGS84, DATUM_GCJ02), 116.41024449916938, 39.91640428150164);
    near_degrees(datum_convert((LonLat){ 121.5272106, 31.1774276 }, DATUM_CGCS2000, DATUM_GCJ02),
                 121.531541859215, 31.17530398364597);
    near_degrees(datum_convert((LonLat){ 116.377817, 39.911954 }, DATUM_WGS84, DATUM_GCJ02),
                 116.38404722455657, 39.91334545536069);
    near_degrees(datum_convert(square, DATUM_GCJ02, DATUM_BD09), 116.41036949371029, 39.92133699351021);
    near_degrees(datum_bd09_rough(square), 116.39762729119315, 39.90865673957631);
    LonLat exact = datum_convert(square, DATUM_BD09, DATUM_GCJ02);
    assert_true(apart_mm(exact, datum_bd09_rough(square)) < 220);
    near_degrees(datum_convert(exact, DATUM_GCJ02, DATUM_BD09), square.lon, square.lat);
}

static LonLat anywhere(Rand *r)
{
    double lon = 73.4 + rand_unit(r) * (135.2 - 73.4), lat = 3.3 + rand_unit(r) * (53.6 - 3.3);
    return (LonLat){ lon, lat };
}

static void there_and_back(void **state)
{
    (void)state;
    Rand r = rand_from(7);
    double worst = 0;
    for (int i = 0; i < 20000; i++) {
        LonLat p = anywhere(&r);
        if (i % 100 == 0) p.lon = 105 + (i % 200 ? 1e-9 : -1e-7) * (i / 100);   /* the kink of the root */
        if (i % 100 == 1) p.lat = 35;
        for (Datum a = DATUM_WGS84; a <= DATUM_BD09; a++)
            for (Datum b = DATUM_WGS84; b <= DATUM_BD09; b++) {
                double mm = apart_mm(p, datum_convert(datum_convert(p, a, b), b, a));
                if (mm > worst) worst = mm;
            }
    }
    print_message("worst round trip over China: %.3g mm\n", worst);
    assert_true(worst <= 0.01);
}

static void shift_at_jinjiang(void **state)
{
    (void)state;
    LonLat p = { 104.08, 30.66 };
    double gcj = apart_mm(p, datum_convert(p, DATUM_WGS84, DATUM_GCJ02)) / 1000;
    double bd = apart_mm(p, datum_convert(p, DATUM_GCJ02, DATUM_BD09)) / 1000;
    assert_true(gcj > 355 && gcj < 370);
    assert_true(bd > 900 && bd < 925);
}

static void outside_nothing_moves(void **state)
{
    (void)state;
    LonLat far[] = { { -0.1276, 51.5072 }, { 139.76, 35.68 }, { 104, 0.5 }, { 72, 30 }, { 180, -90 },
                     { 1e300, 1 } };
    for (int i = 0; i < COUNT(far); i++) {
        LonLat q = datum_convert(far[i], DATUM_WGS84, DATUM_BD09);
        assert_true(q.lon == far[i].lon && q.lat == far[i].lat);
    }
    assert_true(isnan(datum_convert((LonLat){ NAN, 30 }, DATUM_GCJ02, DATUM_WGS84).lon));
}

static void in_units(void **state)
{
    (void)state;
    Rand r = rand_from(11);
    int64_t lon, lat, lon2, lat2;
    datum_convert_e7(1164040000, 399150000, DATUM_WGS84, DATUM_GCJ02, &lon, &lat);
    assert_int_equal(lon, 1164102445);
    assert_int_equal(lat, 399164043);
    for (int i = 0; i < 20000; i++) {
        LonLat p = anywhere(&r);
        int64_t x = (int64_t)(p.lon * 1e7), y = (int64_t)(p.lat * 1e7);
        datum_convert_e7(x, y, DATUM_BD09, DATUM_WGS84, &lon, &lat);
        datum_convert_e7(lon, lat, DATUM_WGS84, DATUM_BD09, &lon2, &lat2);
        assert_true(llabs(lon2 - x) <= 1 && llabs(lat2 - y) <= 1);
    }
    datum_convert_e7(INT64_MAX, INT64_MIN, DATUM_WGS84, DATUM_GCJ02, &lon, &lat);
    assert_true(lon == INT64_MAX && lat == INT64_MIN);
}

/* ------------------------------------------------------------------------------------- tables */

static DatumFrame frame(const char *name)
{
    DatumFrame f;
    if (!datum_frame_named(str_of(name), &f)) fail_msg("no frame %s", name);
    return f;
}

/* Numbers stay, text compares easily, unless a test says otherwise. */
static const char *from_frame = "wgs84", *to_frame = "cgcs2000";

static Err through(const char *text, ptrdiff_t len, ptrdiff_t chunk, Buf *out, Blame *why)
{
    DatumCsv t = datum_csv_start(frame(from_frame), frame(to_frame));
    ptrdiff_t from = 0, to = 0;
    do {
        ptrdiff_t used = 0;
        to = to + chunk < len ? to + chunk : len;
        TRY(datum_csv_feed(&t, (Str){ text + from, to - from }, to == len, out, &used, why));
        from += used;
    } while (to < len);
    assert_int_equal(from, len);
    return NULL;
}

static void expect_table(const char *text, const char *want)
{
    for (ptrdiff_t chunk = 1; chunk <= (ptrdiff_t)strlen(text); chunk++) {
        Arena whole = arena_make(1 << 16), a = whole;
        Buf out = buf_new(&a, 64);
        Blame why = { 0 };
        if (through(text, (ptrdiff_t)strlen(text), chunk, &out, &why)) fail_msg("%s (%td)", why.en, chunk);
        buf_char(&out, 0);
        assert_string_equal(out.at, want);
        arena_drop(whole, 1 << 16);
    }
}

static void tables_pass(void **state)
{
    (void)state;
    expect_table("lon,lat\n104.5,30.25\n", "lon,lat\n104.5,30.25\n");
    expect_table("lon,lat\r\n1,2\r\n", "lon,lat\r\n1,2\r\n");
    expect_table("lon,lat\n1,2", "lon,lat\n1,2");
    expect_table("lon,lat", "lon,lat");
    expect_table("\xEF\xBB\xBFlon,lat,name\n1,2,a\n", "\xEF\xBB\xBFlon,lat,name\n1,2,a\n");
    expect_table("\xEF\xBB\xBF\"lon\",\"lat\"\n\"1\", 2 \n", "\xEF\xBB\xBF\"lon\",\"lat\"\n1,2\n");
    expect_table("\n\nlon,lat\n\n1,2\r\n\r\n", "\n\nlon,lat\n\n1,2\r\n\r\n");
    expect_table("name,lat,x,lon,y\n\"a, \"\"b\"\"\nc\",2,,1,\"\"\n5\",3,,4,\n",
                 "name,lat,x,lon,y\n\"a, \"\"b\"\"\nc\",2,,1,\"\"\n5\",3,,4,\n");
    expect_table("lon,lat,n\n1e1,-2.5,\xE9\x94\xA6\xE6\xB1\x9F\n",
                 "lon,lat,n\n10,-2.5,\xE9\x94\xA6\xE6\xB1\x9F\n");
}

static void expect_refusal(const char *text, Err want, const char *words)
{
    for (ptrdiff_t chunk = 1; chunk <= (ptrdiff_t)strlen(text) + 1; chunk++) {
        Arena whole = arena_make(1 << 16), a = whole;
        Buf out = buf_new(&a, 64);
        Blame why = { 0 };
        assert_ptr_equal(through(text, (ptrdiff_t)strlen(text), chunk, &out, &why), want);
        assert_non_null(strstr(why.en, words));
        assert_true(why.zh[0]);
        arena_drop(whole, 1 << 16);
    }
}

static void tables_refused(void **state)
{
    (void)state;
    expect_refusal("", DATUM_CSV_HEADER, "line 1");
    expect_refusal("\n", DATUM_CSV_HEADER, "line 2");
    expect_refusal("x,y\n1,2\n", DATUM_CSV_HEADER, "line 1, column lon");
    expect_refusal("lon,x\n1,2\n", DATUM_CSV_HEADER, "line 1, column lat");
    expect_refusal("lon,lat,lon\n1,2,3\n", DATUM_CSV_HEADER, "column lon");
    expect_refusal("lon,lat\n1,2\n181,2\n", DATUM_CSV_FIELD, "line 3, column lon");
    expect_refusal("lon,lat\n\"1\",\"2\"\n1,-90.1\n", DATUM_CSV_FIELD, "line 3, column lat");
    expect_refusal("n,lon,lat\n\"a\nb\",1,2\nc,,2\n", DATUM_CSV_FIELD, "line 4, column lon");
    expect_refusal("lon,lat\nnan,2\n", DATUM_CSV_FIELD, "line 2, column lon");
    expect_refusal("lon,lat\n1,0x10\n", DATUM_CSV_FIELD, "line 2, column lat");
    expect_refusal("lon,lat,n\n1,2\n", DATUM_CSV_COLUMNS, "line 2, column 3");
    expect_refusal("lon,lat\n1,2,3\n", DATUM_CSV_COLUMNS, "line 2, column 3");
    expect_refusal("lon,lat,n\n1,2,\"a\n\n", DATUM_CSV_QUOTE, "line 2, column 3");
    expect_refusal("lon,lat,n\n1,2,\"a\"b\n", DATUM_CSV_QUOTE, "line 2, column 3");
    expect_refusal("lon,lat,n\n1,2,\"a\"\rb\n", DATUM_CSV_QUOTE, "line 2, column 3");
}

/* Figures of PROJ 9.1.1 by its registry: cs2cs EPSG:4490 EPSG:CODE. */
static const struct { int code; double lon, lat, easting, northing; } published_zones[] = {
    { 4523, 104.08, 30.66, 35411824.053579316, 3393640.715723253 },
    { 4544, 104.08, 30.66, 411824.0535793187, 3393640.715723253 },
    { 4513, 75.0, 39.5, 25500000.0, 4374014.113467975 },
    { 4533, 134.9, 48.3, 45492580.8332347, 5351790.401261913 },
    { 4553, 133.0, 45.0, 578846.8416540193, 4985430.940605843 },
    { 4522, 103.5, 31.0, 34643264.13529038, 3431940.32389467 },
    { 4501, 135.0, 50.25, 23500000.0, 5568654.90955327 },
    { 4508, 110.9, 18.2, 489421.50039622246, 2013121.124759091 },
};

static void zones_of_the_registry(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT(published_zones); i++) {
        char name[20];
        EastNorth e;
        LonLat back;
        GaussZone used;
        snprintf(name, sizeof name, "epsg:%d", published_zones[i].code);
        GaussZone z = frame(name).zone;
        LonLat at = { published_zones[i].lon, published_zones[i].lat };
        assert_true(gauss_to_zone(at, z, &e, &used));
        if (fabs(e.easting - published_zones[i].easting) > 1e-7
            || fabs(e.northing - published_zones[i].northing) > 1e-7)
            fail_msg("%s: %.9f %.9f", name, e.easting, e.northing);
        assert_true(gauss_from_zone(e, z, &back, &used));
        near_degrees(back, at.lon, at.lat);
    }
}

static void zones_by_name(void **state)
{
    (void)state;
    static const struct { const char *name; int code; } same[] = {
        { "cgcs2000/3-degree/25", 4513 }, { "cgcs2000/3-degree/35", 4523 }, { "cgcs2000/3-degree/45", 4533 },
        { "cgcs2000/3-degree/75E", 4534 }, { "cgcs2000/3-degree/105E", 4544 },
        { "cgcs2000/3-degree/135E", 4554 }, { "cgcs2000/6-degree/18", 4496 },
        { "cgcs2000/6-degree/105E", 4507 }, { "cgcs2000/6-degree/135E", 4512 },
    };
    for (int i = 0; i < COUNT(same); i++) {
        char code[20];
        snprintf(code, sizeof code, "EPSG:%d", same[i].code);
        GaussZone a = frame(same[i].name).zone, b = frame(code).zone;
        assert_int_equal(a.width, b.width);
        assert_int_equal(a.number, b.number);
        assert_int_equal(a.plain, b.plain);
    }
    const char *none[] = { "", "mars", "epsg:", "epsg:4490x", "epsg:4555", "epsg:0", "cgcs2000/3-degree/24",
                           "cgcs2000/3-degree/46", "cgcs2000/3-degree/106E", "cgcs2000/3-degree/",
                           "cgcs2000/6-degree/102E", "cgcs2000/6-degree/12", "cgcs2000/4-degree/30",
                           "cgcs2000/3-degree/35/1", "cgcs2000/", "wgs84/3-degree/35",
                           "cgcs2000/3-degree/-35" };
    DatumFrame f;
    for (int i = 0; i < COUNT(none); i++)
        if (datum_frame_named(str_of(none[i]), &f)) fail_msg("%s is a frame", none[i]);
}

/* Far beyond the border of its zone a point still comes back to where it was. */
static void zones_there_and_back(void **state)
{
    (void)state;
    Rand r = rand_from(5);
    double worst = 0;
    for (int i = 0; i < 50000; i++) {
        int width = i % 2 ? 3 : 6, first = width == 3 ? 25 : 13;
        GaussZone z = { width, first + (int)rand_between(&r, 0, width == 3 ? 20 : 10), i % 3 == 0 }, used;
        double east = (2 * rand_unit(&r) - 1) * width, lat = rand_unit(&r) * GAUSS_LAT_MAX;
        LonLat at = { gauss_meridian(z) + east, lat }, back;
        EastNorth e;
        assert_true(gauss_to_zone(at, z, &e, &used));
        if (!gauss_from_zone(e, z, &back, &used)) {          /* rounding may carry the border itself out */
            assert_true(width - fabs(east) < 1e-9 || lat < 1e-9 || GAUSS_LAT_MAX - lat < 1e-9);
            continue;
        }
        double mm = apart_mm(at, back);
        if (mm > worst) worst = mm;
        z.number = 0;
        if (fabs(east) < width / 2.0 - 1e-9 && !z.plain) {
            EastNorth own;
            assert_true(gauss_to_zone(at, z, &own, &used));
            assert_true(own.easting == e.easting && own.northing == e.northing);
            assert_true(gauss_from_zone(own, z, &back, &used));
        }
    }
    print_message("worst round trip through a zone: %.3g mm\n", worst);
    assert_true(worst <= 1e-4);
}

static void zones_in_tables(void **state)
{
    (void)state;
    from_frame = "epsg:4490", to_frame = "cgcs2000/3-degree/25";
    expect_table("\xEF\xBB\xBF\"lat\",n,lon\r\n0,x,75\r\n", "\xEF\xBB\xBFnorthing,n,easting\r\n"
                 "0,x,25500000\r\n");
    expect_refusal("lon,lat\n75,39\n78.1,39\n", DATUM_CSV_ZONE,
                   "line 3, column lon: must lie within 72 to 78");
    expect_refusal("lon,lat\n75,60.5\n", DATUM_CSV_ZONE, "0 to 60 N");
    to_frame = "cgcs2000/3-degree";
    expect_table("lon,lat\n75,0\n78,0\n135,0\n",
                 "easting,northing\n25500000,0\n26500000,0\n45500000,0\n");
    expect_refusal("lon,lat\n73.4,30\n", DATUM_CSV_ZONE, "73.5 to 136.5");
    to_frame = "cgcs2000/6-degree";
    expect_refusal("lon,lat\n138,30\n", DATUM_CSV_ZONE, "72 to 138");
    from_frame = "cgcs2000/3-degree/35", to_frame = "cgcs2000/3-degree/105E";
    expect_table("easting,northing\n35500000,0\n", "easting,northing\n500000,0\n");
    expect_refusal("lon,lat\n1,2\n", DATUM_CSV_HEADER, "line 1, column easting");
    expect_refusal("easting,northing\nx,2\n", DATUM_CSV_FIELD, "column easting");
    expect_refusal("easting,northing\n35500000,\n", DATUM_CSV_FIELD, "column northing");
    expect_refusal("easting,northing\n34500000,2\n", DATUM_CSV_ZONE, "the zone's number, 35");
    expect_refusal("easting,northing\n35900000,2\n", DATUM_CSV_ZONE, "102 to 108");
    expect_refusal("easting,northing\n35500000,-2\n", DATUM_CSV_ZONE, "102 to 108");
    expect_refusal("easting,northing\n35500000,9e6\n", DATUM_CSV_ZONE, "0 to 60 N");
    expect_refusal("easting,northing\n1e300,1e300\n", DATUM_CSV_ZONE, "35");
    from_frame = "cgcs2000/3-degree", to_frame = "cgcs2000";
    expect_refusal("easting,northing\n500000,2\n", DATUM_CSV_ZONE, "begin with the number of a zone");
    expect_table("easting,northing\n35500000,0\n", "lon,lat\n105,0\n");
    from_frame = "wgs84", to_frame = "cgcs2000";
}

static void long_records(void **state)
{
    (void)state;
    size_t size = 64u << 20;
    Arena whole = arena_make(size), a = whole;
    ptrdiff_t len = DATUM_CSV_RECORD_MAX + 100;
    char *text = NEWS(&a, char, len);
    memset(text, 'a', (size_t)len);
    memcpy(text, "lon,lat,n\n1,2,", 14);
    Buf out = buf_new(&a, 64);
    Blame why = { 0 };
    assert_ptr_equal(through(text, len, 1 << 16, &out, &why), DATUM_CSV_LONG);
    assert_non_null(strstr(why.en, "line 2"));
    text[DATUM_CSV_RECORD_MAX] = '\n';
    memcpy(text + DATUM_CSV_RECORD_MAX + 1, "3,4,", 4);
    why = (Blame){ 0 };
    assert_null(through(text, len, 1 << 16, &out, &why));
    memset(text, ',', (size_t)len);
    memcpy(text, "lon,lat", 7);
    why = (Blame){ 0 };
    assert_ptr_equal(through(text, len, len, &out, &why), DATUM_CSV_COLUMNS);
    arena_drop(whole, size);
}

static void filter(void **state)
{
    (void)state;
    FILE *in = tmpfile(), *out = tmpfile(), *err = tmpfile();
    fprintf(in, "name,lon,lat\r\n");
    for (int i = 0; i < 20000; i++) fprintf(in, "\"place, %d\",116.404,39.915\r\n", i);
    rewind(in);
    assert_int_equal(datum_filter(in, "table.csv", out, err, "wgs84", "gcj02"), 0);
    rewind(out);
    char line[200], name[40];
    int rows = 0;
    assert_non_null(fgets(line, sizeof line, out));
    assert_string_equal(line, "name,lon,lat\r\n");
    while (fgets(line, sizeof line, out)) {
        double lon = 0, lat = 0;
        assert_int_equal(sscanf(line, "\"%39[^\"]\",%lf,%lf\r\n", name, &lon, &lat), 3);
        near_degrees((LonLat){ lon, lat }, 116.41024449916938, 39.91640428150164);
        rows++;
    }
    assert_int_equal(rows, 20000);
    assert_int_equal(datum_filter(in, "table.csv", out, err, "wgs84", "mars"), 2);
    assert_int_equal(datum_filter(in, "table.csv", out, err, "gcj02", "wgs84"), 3);      /* no header left */
    rewind(err);
    int told = 0;
    while (fgets(line, sizeof line, err)) told += strncmp(line, "table.csv:1: ", 13) == 0;
    assert_int_equal(told, 1);
    FILE *full = fopen("/dev/full", "w");
    rewind(in);
    assert_int_equal(datum_filter(in, "table.csv", full, err, "gcj02", "wgs84"), 1);
    fclose(full);
    fclose(in);
    fclose(out);
    fclose(err);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(published_pairs), cmocka_unit_test(there_and_back),
        cmocka_unit_test(shift_at_jinjiang),
        cmocka_unit_test(outside_nothing_moves), cmocka_unit_test(in_units), cmocka_unit_test(tables_pass),
        cmocka_unit_test(tables_refused), cmocka_unit_test(long_records), cmocka_unit_test(filter),
        cmocka_unit_test(zones_of_the_registry), cmocka_unit_test(zones_by_name),
        cmocka_unit_test(zones_there_and_back), cmocka_unit_test(zones_in_tables),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
