/* Lines and areas out of GeoJSON (RFC 7946): every LineString and MultiLineString of a file, or every
 * Polygon and MultiPolygon, with its flat properties. Knows the line of the file each begins on. Reads;
 * the commands write their own. */
#ifndef GEO_TEXT_GEOJSON_H
#define GEO_TEXT_GEOJSON_H

#include "base/err.h"
#include "base/str.h"
#include "geo/plane/overlay.h"

REFUSES(GEOJSON_BAD);          /* 422: not JSON, or not GeoJSON with lines (areas); see Blame */

/* text without escapes, numbers and words as they are */
typedef struct GeoProperty { Str key, value; } GeoProperty;

typedef struct GeoLine {
    const Spot *at;            /* 1e-7 degrees */
    int32_t count, line;       /* points; the line of the file */
    const GeoProperty *property;
    int32_t properties;
    int32_t feature;           /* which feature of the file it is of */
    bool outer;                /* of an area's rings: the first of a part */
} GeoLine;

/* A feature with all its polygons; rings as geo/plane/overlay.h wants them, in 1e-7 degrees, none crossing
 * itself. */
typedef struct GeoArea {
    Region region;
    int32_t line;
    const GeoProperty *property;
    int32_t properties;
} GeoArea;

Err geojson_lines(Str text, GeoLine **ret, int32_t *ret_count, Arena *keep, Blame *why);
/* As lines, and the rings of every Polygon and MultiPolygon too. None at all is no error here. */
Err geojson_outlines(Str text, GeoLine **ret, int32_t *ret_count, Arena *keep, Blame *why);
Err geojson_areas(Str text, GeoArea **ret, int32_t *ret_count, Arena *keep, Arena scratch, Blame *why);

/* absent when it isn't there */
Str geojson_get(const GeoLine *, const char *key);
Str geojson_area_get(const GeoArea *, const char *key);

#endif
