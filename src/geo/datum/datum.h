/* Datums: the four ways in which a Chinese map says where a point is, and the way from any to any.
 * Knows no file, no screen, no projection. CGCS2000 and WGS 84 are held equal: the frames drift apart by some
 * centimetres a year, which is kept as a tag, never transformed in silence. GCJ-02 has no public standard;
 * the formulas are the ones that reproduce published pairs of points (semi-axis 6378245 m, e²
 * 0.00669342162296594323).
 *
 * Precision: forward to 1e-10 degree of the published vectors; back and forth within 0.2 mm anywhere in China
 * (fixed point, measured in micrometres). Outside the box 72.004..137.8347 E, 0.8293..55.8271 N all four
 * agree. */
#ifndef GEO_DATUM_DATUM_H
#define GEO_DATUM_DATUM_H

#include <stdbool.h>
#include <stdint.h>

typedef enum Datum { DATUM_WGS84, DATUM_CGCS2000, DATUM_GCJ02, DATUM_BD09 } Datum;

extern const char *const datum_names[];        /* "wgs84" "cgcs2000" "gcj02" "bd09", NULL-ended */

typedef struct LonLat { double lon, lat; } LonLat;   /* degrees */

/* Any point to any datum. Not-a-number stays what it is. */
LonLat datum_convert(LonLat at, Datum from, Datum to);

/* The same for degrees in 1e-7; rounded to the nearest unit (1.1 cm), half away from zero. */
void datum_convert_e7(int64_t lon, int64_t lat, Datum from, Datum to, int64_t *ret_lon, int64_t *ret_lat);

bool datum_shifted(LonLat at);                 /* inside the box where GCJ-02 and BD-09 differ from WGS 84 */

/* The usual one-shot BD-09 to GCJ-02, up to 0.22 m off: what other software answers. Ours starts from it. */
LonLat datum_bd09_rough(LonLat bd);

#endif
