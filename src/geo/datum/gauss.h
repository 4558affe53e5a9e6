/* Gauss–Krüger: degrees of CGCS2000 to metres in a zone and back, and the zones of China by name.
 * Knows no datum (geo/datum/datum.h turns GCJ-02 and BD-09 first) and no file.
 *
 * Ellipsoid: CGCS2000, a = 6378137 m, 1/f = 298.257222101 (GB 22021-2008). Scale 1 on the central meridian.
 * Zones (EPSG registry, 4491 to 4554, method 9807): 3 degrees wide, numbers 25 to 45, meridian 3n°;
 * 6 degrees wide, numbers 13 to 23, meridian 6n - 3°. A zone's easting begins with its number (35 500 000 m
 * on the meridian) or goes without it (500 000 m).
 *
 * Series of sixth order in the third flattening: Krüger 1912 as written by Karney, "Transverse Mercator with
 * an accuracy of a few nanometers", J. Geodesy 85 (2011), equations 7 to 11, 35 and 36. */
#ifndef GEO_DATUM_GAUSS_H
#define GEO_DATUM_GAUSS_H

#include "base/str.h"
#include "geo/datum/datum.h"

typedef struct EastNorth { double easting, northing; } EastNorth;   /* metres */

/* `meridian` in degrees, within 45 degrees of the point; easting 0 on it. */
EastNorth gauss_forward(LonLat at, double meridian);
LonLat gauss_inverse(EastNorth at, double meridian);

typedef struct GaussZone {
    int width;                 /* degrees, 3 or 6 */
    int number;                /* 0: each point in its own zone, which its easting says */
    bool plain;                /* eastings go without the number */
} GaussZone;

/* "cgcs2000/3-degree/35", "cgcs2000/3-degree/105E" (plain), "cgcs2000/3-degree" (each its own), the same with
 * 6-degree, and "epsg:4491" to "epsg:4554". false: none of these. */
bool gauss_zone_named(Str name, GaussZone *ret);

int gauss_meridian(GaussZone zone);            /* degrees east */

/* How far from its meridian a zone is still used: one width, which is half a zone beyond its border.
 * Latitudes 0 to 60, longitudes as far as the zones of China. */
enum { GAUSS_LAT_MAX = 60 };

/* false: the point is out of the zone's reach. `ret_used` is the zone it went to, or came from. */
bool gauss_to_zone(LonLat at, GaussZone zone, EastNorth *ret, GaussZone *ret_used);
bool gauss_from_zone(EastNorth at, GaussZone zone, LonLat *ret, GaussZone *ret_used);

#endif
