/* Datums: published pairs of points, properties over China, and tables as they stream by. */
#include "base/rand.h"
#include "base/shape.h"
#include "geo/datum_csv.h"
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

static Err through(const char *text, ptrdiff_t len, ptrdiff_t chunk, Buf *out, Blame *why)
{
    DatumCsv t = datum_csv_start(DATUM_WGS84, DATUM_CGCS2000);   /* numbers stay, text compares easily */
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
    assert_int_equal(datum_filter(in, out, err, "wgs84", "gcj02"), 0);
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
    assert_int_equal(datum_filter(in, out, err, "wgs84", "mars"), 2);
    assert_int_equal(datum_filter(in, out, err, "gcj02", "wgs84"), 1);      /* no header left */
    FILE *full = fopen("/dev/full", "w");
    rewind(in);
    assert_int_equal(datum_filter(in, full, err, "gcj02", "wgs84"), 1);
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
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
