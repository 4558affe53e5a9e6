/* Lines out of GeoJSON (RFC 7946): every LineString and MultiLineString of a file, with its flat
 * properties. Knows the line of the file each begins on. Reads; geo/contour.h and the commands write their
 * own. */
#ifndef GEO_GEOJSON_H
#define GEO_GEOJSON_H

#include "base/err.h"
#include "base/str.h"
#include "geo/spot.h"

REFUSES(GEOJSON_BAD);          /* 422: not JSON, or not GeoJSON with lines; see Blame */

/* text without escapes, numbers and words as they are */
typedef struct GeoProperty { Str key, value; } GeoProperty;

typedef struct GeoLine {
    const Spot *at;            /* 1e-7 degrees */
    int32_t count, line;       /* points; the line of the file */
    const GeoProperty *property;
    int32_t properties;
} GeoLine;

Err geojson_lines(Str text, GeoLine **ret, int32_t *ret_count, Arena *keep, Blame *why);
Str geojson_get(const GeoLine *, const char *key);             /* absent when it isn't there */

#endif
