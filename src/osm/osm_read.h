/* Reading OpenStreetMap extracts (.osm.pbf, format 0.6 as described by fileformat.proto and
 * osmformat.proto): every node, way and relation is shown once, in the order of the file. Knows nothing of
 * maps or what tags mean.
 *
 * Files come from outside: sizes are checked before anything is unpacked, every index before it is used,
 * and what does not fit is a refusal with the byte where it is. Blocks packed by zlib or not at all are
 * taken (what osmium and all extract servers write); history files are refused. Memory: one block, whatever
 * the file's size. */
#ifndef OSM_OSM_READ_H
#define OSM_OSM_READ_H

#include "base/err.h"
#include "base/str.h"

#include <stdio.h>

REFUSES(OSM_NO_FILE);          /* 404: it can't be opened or read */
REFUSES(OSM_NOT_PBF);          /* 422: not an .osm.pbf at all */
REFUSES(OSM_BROKEN);           /* 422: damaged or cut short */
REFUSES(OSM_UNSUPPORTED);      /* 422: packed or shaped in a way not read here */

typedef struct OsmTag { Str key, value; } OsmTag;         /* bytes as in the file: perhaps not UTF-8 */

typedef struct OsmNode {
    int64_t id, lon, lat;      /* 1e-7 degrees; may lie outside the world in a bad file */
    const OsmTag *tags;
    int32_t tag_count;
} OsmNode;

typedef struct OsmWay {
    int64_t id;
    const int64_t *refs;       /* node ids */
    int32_t ref_count, tag_count;
    const OsmTag *tags;
} OsmWay;

typedef enum OsmKind { OSM_NODE, OSM_WAY, OSM_RELATION } OsmKind;
typedef struct OsmMember { int64_t id; OsmKind kind; Str role; } OsmMember;

typedef struct OsmRelation {
    int64_t id;
    const OsmMember *members;
    int32_t member_count, tag_count;
    const OsmTag *tags;
} OsmRelation;

/* What is NULL is counted and not unpacked further. Everything shown is gone when the call returns. */
typedef struct OsmVisitor {
    Err (*node)(void *ctx, const OsmNode *);
    Err (*way)(void *ctx, const OsmWay *);
    Err (*relation)(void *ctx, const OsmRelation *);
    void (*progress)(void *ctx, int64_t done_bytes, int64_t total_bytes);  /* after each block */
    void *ctx;
} OsmVisitor;

typedef struct OsmRead {
    int64_t nodes, ways, relations;
    bool boxed;                /* the file says which box it covers */
    int64_t west, south, east, north;      /* 1e-7 degrees */
    int64_t stamp_s;           /* of which moment the data is, since 1970; 0: it doesn't say */
} OsmRead;

/* `scratch` holds one block at a time: 200 MB are enough for the largest that the format allows, pages are
 * touched only when used. `reterr` gets a sentence with the place in the file when it refuses. */
Err osm_read(FILE *in, const OsmVisitor *see, Arena scratch, OsmRead *ret, char reterr[256]);

#endif
