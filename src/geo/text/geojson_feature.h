/* Features of GeoJSON (RFC 7946) one by one, for whoever must say what is wrong with which: what is not JSON
 * ends the reading, what is wrong with one feature is told of it alone. And outlines as geometries. */
#ifndef GEO_TEXT_GEOJSON_FEATURE_H
#define GEO_TEXT_GEOJSON_FEATURE_H

#include "geo/text/geojson.h"

/* A feature with an area: Polygon or MultiPolygon. Of another type, or with a ring that isn't closed: no
 * rings, and `fault`. Rings come without their last point, which is the first again (RFC 7946 §3.1.6). */
typedef enum GeoFault { GEO_SOUND, GEO_NO_AREA, GEO_NOT_CLOSED, GEO_SHORT } GeoFault;
typedef struct GeoFeature {
    Region region;             /* 1e-7 degrees; not checked for soundness (region_fault) */
    GeoFault fault;
    int32_t line;
    const GeoProperty *property;
    int32_t properties;
    bool dot;                  /* a Point instead (then GEO_NO_AREA), in `spot` */
    Spot spot;
} GeoFeature;

/* Every feature of a collection, in order; a lone feature; or a lone geometry. */
Err geojson_features(Str text, GeoFeature **ret, int32_t *ret_count, Arena *keep, Blame *why);
Str geojson_feature_get(const GeoFeature *, const char *key, Arena *keep);     /* with its escapes undone */

void geojson_region(Buf *to, const Region *);  /* as a geometry, rings closed (RFC 7946 §3.1.6) */

#endif
