/* Gauss–Krüger by series, and which zone is called what. */
#include "geo/datum/gauss.h"

#include <math.h>

#define PI 3.14159265358979323846
#define AXIS_M 6378137.0
#define FLATTENING (1 / 298.257222101)
#define N (FLATTENING / (2 - FLATTENING))              /* the third flattening */
#define N2 (N * N)
#define N3 (N2 * N)
#define N4 (N2 * N2)
#define N5 (N4 * N)
#define N6 (N4 * N2)
#define RECTIFYING_M (AXIS_M / (1 + N) * (1 + N2 / 4 + N4 / 64 + N6 / 256))

enum { TERMS = 6 };

/* Karney 2011, equation 35: from the sphere of conformal latitude to the plane; 36: and back. */
static const double alpha[TERMS] = {
    N / 2 - 2 * N2 / 3 + 5 * N3 / 16 + 41 * N4 / 180 - 127 * N5 / 288 + 7891 * N6 / 37800,
    13 * N2 / 48 - 3 * N3 / 5 + 557 * N4 / 1440 + 281 * N5 / 630 - 1983433 * N6 / 1935360,
    61 * N3 / 240 - 103 * N4 / 140 + 15061 * N5 / 26880 + 167603 * N6 / 181440,
    49561 * N4 / 161280 - 179 * N5 / 168 + 6601661 * N6 / 7257600,
    34729 * N5 / 80640 - 3418889 * N6 / 1995840,
    212378941 * N6 / 319334400
};
static const double beta[TERMS] = {
    N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360 - 81 * N5 / 512 + 96199 * N6 / 604800,
    N2 / 48 + N3 / 15 - 437 * N4 / 1440 + 46 * N5 / 105 - 1118711 * N6 / 3870720,
    17 * N3 / 480 - 37 * N4 / 840 - 209 * N5 / 4480 + 5569 * N6 / 90720,
    4397 * N4 / 161280 - 11 * N5 / 504 - 830251 * N6 / 7257600,
    4583 * N5 / 161280 - 108847 * N6 / 3991680,
    20648693 * N6 / 638668800
};

static double eccentricity(void) { return sqrt(FLATTENING * (2 - FLATTENING)); }

/* Tangent of the conformal latitude, of the tangent of the latitude (equations 7 to 9). */
static double conformal(double tan_lat)
{
    double e = eccentricity(), secant = sqrt(1 + tan_lat * tan_lat);
    double sigma = sinh(e * atanh(e * tan_lat / secant));
    return tan_lat * sqrt(1 + sigma * sigma) - sigma * secant;
}

typedef struct Pair { double x, y; } Pair;     /* a complex number */

/* The sum of c[j - 1] sin 2jz over a complex z: its real part moves the one coordinate, its imaginary part
 * the other. By Clenshaw's recurrence (1955), so that only the first angle's functions are asked for. */
static Pair series(const double c[TERMS], Pair z)
{
    double s = sin(2 * z.x), k = cos(2 * z.x), sh = sinh(2 * z.y), ch = cosh(2 * z.y);
    Pair twice = { 2 * k * ch, -2 * s * sh }, next = { 0, 0 }, sum = { c[TERMS - 1], 0 };
    for (int j = TERMS - 2; j >= 0; j--) {
        Pair now = { c[j] + twice.x * sum.x - twice.y * sum.y - next.x,
                     twice.x * sum.y + twice.y * sum.x - next.y };
        next = sum;
        sum = now;
    }
    return (Pair){ sum.x * s * ch - sum.y * k * sh, sum.x * k * sh + sum.y * s * ch };
}

EastNorth gauss_forward(LonLat at, double meridian)
{
    double lon = (at.lon - meridian) * PI / 180, tan_lat = conformal(tan(at.lat * PI / 180));
    Pair z = { atan2(tan_lat, cos(lon)), asinh(sin(lon) / hypot(tan_lat, cos(lon))) };
    Pair more = series(alpha, z);
    return (EastNorth){ RECTIFYING_M * (z.y + more.y), RECTIFYING_M * (z.x + more.x) };
}

/* The latitude's tangent back from the conformal one: Newton's steps, equations 19 to 21. Two suffice, a
 * third to be sure. */
static double geographic(double tan_conformal)
{
    enum { STEPS = 3 };
    double e2 = FLATTENING * (2 - FLATTENING), tan_lat = tan_conformal;
    for (int i = 0; i < STEPS; i++) {
        double got = conformal(tan_lat);
        double slope = (1 + (1 - e2) * tan_lat * tan_lat) / ((1 - e2) * sqrt(1 + tan_lat * tan_lat));
        tan_lat += (tan_conformal - got) / sqrt(1 + got * got) * slope;
    }
    return tan_lat;
}

LonLat gauss_inverse(EastNorth at, double meridian)
{
    Pair z = { at.northing / RECTIFYING_M, at.easting / RECTIFYING_M }, less = series(beta, z);
    double xi = z.x - less.x, eta = z.y - less.y;
    double tan_lat = geographic(sin(xi) / hypot(sinh(eta), cos(xi)));
    return (LonLat){ meridian + atan2(sinh(eta), cos(xi)) * 180 / PI, atan(tan_lat) * 180 / PI };
}

/* -------------------------------------------------------------------------------------------- zones */

#define FALSE_EASTING_M 500000.0
#define PREFIX_M 1000000.0

static int first_number(int width) { return width == 3 ? 25 : 13; }
static int last_number(int width) { return width == 3 ? 45 : 23; }

static bool is_zone(int width, int64_t number)
{
    return number >= first_number(width) && number <= last_number(width);
}

int gauss_meridian(GaussZone z) { return z.width == 3 ? 3 * z.number : 6 * z.number - 3; }

/* The registry counts the zones of each kind in a row: 6 degrees with number and by meridian, then 3. */
static bool by_registry(int64_t code, GaussZone *ret)
{
    static const struct { int first; GaussZone zone; } row[] = {
        { 4491, { 6, 13, false } }, { 4502, { 6, 13, true } }, { 4513, { 3, 25, false } },
        { 4534, { 3, 25, true } }
    };
    for (int i = COUNT(row) - 1; i >= 0; i--) {
        if (code < row[i].first) continue;
        *ret = row[i].zone;
        ret->number += (int)(code - row[i].first);
        return is_zone(ret->width, ret->number);
    }
    return false;
}

/* "105E" or "35" */
static bool by_part(Str part, GaussZone *ret)
{
    int64_t n;
    bool meridian = str_ends(part, S("E"));
    if (!str_int(str_part(part, 0, part.len - meridian), &n) || n < 0 || n > 180) return false;
    if (meridian && (n % 3 || (ret->width == 6 && n % 6 != 3))) return false;
    ret->plain = meridian;
    ret->number = (int)(!meridian ? n : ret->width == 3 ? n / 3 : (n + 3) / 6);
    return is_zone(ret->width, ret->number);
}

bool gauss_zone_named(Str name, GaussZone *ret)
{
    int64_t code;
    Str rest = name, head = str_cut(&rest, '/'), width = str_cut(&rest, '/');
    GaussZone zone = { .width = str_eq(width, S("3-degree")) ? 3 : 6 };
    if (str_starts(name, S("epsg:")) || str_starts(name, S("EPSG:"))) {
        if (!str_int(str_part(name, 5, name.len), &code) || !by_registry(code, &zone)) return false;
    } else {
        if (!str_eq(head, S("cgcs2000"))) return false;
        if (zone.width == 6 && !str_eq(width, S("6-degree"))) return false;
        bool own = str_ends(name, S("-degree"));
        if (!own && !by_part(rest, &zone)) return false;
    }
    *ret = zone;
    return true;
}

static double false_easting(GaussZone z)
{
    return z.plain ? FALSE_EASTING_M : z.number * PREFIX_M + FALSE_EASTING_M;
}

/* A point on a border belongs to the zone east of it. */
static int zone_of(double lon, int width)
{
    return (int)floor(width == 3 ? (lon + 1.5) / 3 : lon / 6 + 1);
}

static bool in_reach(LonLat at, GaussZone z)
{
    return fabs(at.lon - gauss_meridian(z)) <= z.width && at.lat >= 0 && at.lat <= GAUSS_LAT_MAX;
}

bool gauss_to_zone(LonLat at, GaussZone zone, EastNorth *ret, GaussZone *ret_used)
{
    if (!zone.number && fabs(at.lon) <= 180) zone.number = zone_of(at.lon, zone.width);
    if (!is_zone(zone.width, zone.number) || !in_reach(at, zone)) return false;
    *ret = gauss_forward(at, gauss_meridian(zone));
    ret->easting += false_easting(zone);
    *ret_used = zone;
    return true;
}

bool gauss_from_zone(EastNorth at, GaussZone zone, LonLat *ret, GaussZone *ret_used)
{
    double most = zone.width * 112000.0;       /* a degree of the equator, and a little */
    if (!(fabs(at.easting) < 1e8) || !(at.northing >= 0 && at.northing < 1e7)) return false;
    if (!zone.number) zone.number = (int)floor(at.easting / PREFIX_M);
    if (!is_zone(zone.width, zone.number)) return false;
    at.easting -= false_easting(zone);
    if (fabs(at.easting) > most) return false;
    *ret = gauss_inverse(at, gauss_meridian(zone));
    *ret_used = zone;
    return in_reach(*ret, zone);
}
