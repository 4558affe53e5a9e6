/* Datums: two forward formulas and their inverses by fixed point. */
#include "geo/datum/datum.h"

#include <math.h>
#include <stddef.h>

const char *const datum_names[] = { "wgs84", "cgcs2000", "gcj02", "bd09", NULL };

#define PI 3.14159265358979323846
static const double AXIS_M = 6378245.0, ECC2 = 0.00669342162296594323;

/* One step gains a factor of about 200 (more than 30 everywhere in the box), so five end below a
 * micrometre. */
enum { STEPS = 5 };

bool datum_shifted(LonLat at)
{
    return at.lon >= 72.004 && at.lon <= 137.8347 && at.lat >= 0.8293 && at.lat <= 55.8271;
}

/* The shift, smooth beyond the box as well, so that a fixed point near its edge does not fall off. Where the
 * formula has an angle and its third, sin 3a = 3 sin a - 4 sin³a: 20 sin 6πx + 20 sin 2πx is 80 s (1 - s²)
 * with s = sin 2πx; 20 sin πx + 40 sin ⅓πx is s (100 - 80 s²) with s = sin ⅓πx. */
static LonLat gcj_of_wgs(LonLat w)
{
    double x = w.lon - 105, y = w.lat - 35, root = 0.1 * sqrt(fabs(x));
    double fine = sin(2 * PI * x), slow_x = sin(PI * x / 3), slow_y = sin(PI * y / 3);
    fine = 80 * fine * (1 - fine * fine);
    slow_x *= 100 - 80 * slow_x * slow_x;
    slow_y *= 100 - 80 * slow_y * slow_y;
    double lat_m = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 2 * root
        + 2.0 / 3 * (fine + slow_y + 160 * sin(PI * y / 12) + 320 * sin(PI * y / 30));
    double lon_m = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + root
        + 2.0 / 3 * (fine + slow_x + 150 * sin(PI * x / 12) + 300 * sin(PI * x / 30));
    double rad = w.lat * PI / 180, s = sin(rad), m = 1 - ECC2 * s * s, root_m = sqrt(m);
    return (LonLat){ w.lon + lon_m * 180 / (AXIS_M / root_m * sqrt(1 - s * s) * PI),
                     w.lat + lat_m * 180 / (AXIS_M * (1 - ECC2) / (m * root_m) * PI) };
}

static const double BEARING = 3.14159265358979324 * 3000 / 180;

static LonLat bd_of_gcj(LonLat g)
{
    double z = hypot(g.lon, g.lat) + 2e-5 * sin(g.lat * BEARING);
    double turn = atan2(g.lat, g.lon) + 3e-6 * cos(g.lon * BEARING);
    return (LonLat){ z * cos(turn) + 0.0065, z * sin(turn) + 0.006 };
}

LonLat datum_bd09_rough(LonLat bd)
{
    double x = bd.lon - 0.0065, y = bd.lat - 0.006;
    double z = hypot(x, y) - 2e-5 * sin(y * BEARING);
    double turn = atan2(y, x) - 3e-6 * cos(x * BEARING);
    return (LonLat){ z * cos(turn), z * sin(turn) };
}

static LonLat invert(LonLat (*forward)(LonLat), LonLat goal, LonLat guess)
{
    for (int i = 0; i < STEPS; i++) {
        LonLat got = forward(guess);
        guess.lon += goal.lon - got.lon;
        guess.lat += goal.lat - got.lat;
    }
    return guess;
}

LonLat datum_convert(LonLat at, Datum from, Datum to)
{
    if (from == DATUM_CGCS2000) from = DATUM_WGS84;
    if (to == DATUM_CGCS2000) to = DATUM_WGS84;
    if (from == to || !datum_shifted(at)) return at;
    if (from == DATUM_BD09) at = invert(bd_of_gcj, at, datum_bd09_rough(at));
    if (from == DATUM_WGS84) at = gcj_of_wgs(at);
    if (to == DATUM_BD09) return bd_of_gcj(at);
    return to == DATUM_WGS84 ? invert(gcj_of_wgs, at, at) : at;
}

void datum_convert_e7(int64_t lon, int64_t lat, Datum from, Datum to, int64_t *ret_lon, int64_t *ret_lat)
{
    LonLat was = { (double)lon / 1e7, (double)lat / 1e7 }, now = datum_convert(was, from, to);
    bool same = now.lon == was.lon && now.lat == was.lat;    /* outside the box any number passes unharmed */
    *ret_lon = same ? lon : llround(now.lon * 1e7);
    *ret_lat = same ? lat : llround(now.lat * 1e7);
}
