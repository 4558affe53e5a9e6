/* What of an OpenStreetMap extract stands somewhere and is wanted by its tags: nodes where they are, ways and
 * multipolygons at an entrance of theirs, or in their middle where none is drawn. Knows no tag but `entrance`
 * and `type`: the caller says what it wants. Memory follows what is wanted, not the file's size. */
#ifndef OSM_OSM_POIS_H
#define OSM_OSM_POIS_H

#include "osm/osm_read.h"

typedef struct OsmPoi {
    OsmKind kind;
    int64_t id, lon, lat;      /* 1e-7 degree */
    bool entrance;             /* a way or relation: at its entrance, not in the middle */
    const OsmTag *tags;        /* those that are valid UTF-8 */
    int32_t tag_count;
} OsmPoi;

typedef struct OsmWanted {
    bool (*wants)(void *ctx, const OsmTag *, int32_t count);
    void *ctx;
    int64_t west, south, east, north;          /* what lies outside is counted; 1e-7 degree */
} OsmWanted;

typedef struct OsmPois {
    OsmPoi *at;                /* nodes, ways, relations; of each in order of id */
    int64_t count, outside;
    int64_t placeless;         /* of whose nodes the file has none */
    OsmRead read;
} OsmPois;

/* The file is read three times from its beginning. `keep` holds what is wanted and, for ways, their nodes. */
Err osm_pois(FILE *in, const OsmWanted *, OsmPois *ret, Arena *keep, Arena scratch, char reterr[256]);

/* The same in memory of its own, which is given back: what was found is copied into `keep`. OSM_TOO_LARGE. */
Err osm_pois_within(FILE *in, int64_t bytes, const OsmWanted *, OsmPois *ret, Arena *keep, char reterr[256]);

#endif
