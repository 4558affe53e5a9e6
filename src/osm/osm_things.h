/* From OpenStreetMap tags to things on the base map: which kinds an object is, its names, its height. Knows
 * tags; knows neither files nor geometry. */
#ifndef OSM_OSM_THINGS_H
#define OSM_OSM_THINGS_H

#include "geo/tile/basemap.h"
#include "osm/osm_read.h"

enum { OSM_THINGS_MAX = 6, OSM_NAME_MAX_BYTES = 240 };

/* What the tags hang on decides what they can mean. */
typedef enum OsmForm {
    OSM_SPOT,                  /* a node */
    OSM_LINE,                  /* an open way */
    OSM_LOOP,                  /* a closed way: an area or a line, by its tags */
    OSM_AREA                   /* a multipolygon */
} OsmForm;

/* At most one thing a layer and shape, the one that ranks highest; points of areas are labels and need a
 * name. Names that are not UTF-8 or too long are left out. Text is copied into `keep` only when something
 * is returned. */
int osm_things(const OsmTag *tags, int32_t count, OsmForm form, int64_t id, BaseThing to[OSM_THINGS_MAX],
               Arena *keep);

/* The value of a key; absent when there is none. */
Str osm_value(const OsmTag *tags, int32_t count, Str key);

#endif
