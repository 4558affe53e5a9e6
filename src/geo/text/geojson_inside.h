/* A cursor over GeoJSON that the readers share: lines and areas (geojson.c), features (geojson_feature.c).
 * Not for callers of geo/text/geojson.h. */
#ifndef GEO_TEXT_GEOJSON_INSIDE_H
#define GEO_TEXT_GEOJSON_INSIDE_H

#include "geo/text/geojson.h"

enum { DEEP = 32, PROPERTIES = 64 };          /* levels; of one feature */

typedef struct GeoJson {
    const char *at, *end;
    int32_t line;
    Arena *keep;
    Blame *why;
    GeoLine *to;
    int32_t count, room;
    GeoProperty property[PROPERTIES];
    int32_t properties, feature;
    bool areas;                            /* polygons are wanted, not lines; */
    bool outlines;                         /* or both, as lines */
} GeoJson;

Err geojson_refuse(const GeoJson *, const char *zh, const char *en);   /* naming the line */
/* the next character that is no blank, not taken; 0: the end */
char geojson_next(GeoJson *);
bool geojson_take(GeoJson *, char);
Err geojson_text(GeoJson *, Str *ret);         /* between quotes; escapes stay */
Str geojson_word(GeoJson *);                   /* a number, true, false or null */
Err geojson_skip(GeoJson *);                   /* a value */
Err geojson_degrees(GeoJson *, double most, int32_t *ret);
Err geojson_properties(GeoJson *);             /* into ->property, ->properties */

#endif
