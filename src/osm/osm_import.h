/* An OpenStreetMap extract becomes a base map: three passes over the file (relations, ways, nodes), then
 * shapes. What is drawn and how it is called is geo/tile/basemap.h. Memory follows what is kept of the
 * file, not its size. Nothing is lost in silence: what can't be drawn is counted by its reason. Map data is
 * © OpenStreetMap contributors (ODbL); whoever shows it must say so. */
#ifndef OSM_OSM_IMPORT_H
#define OSM_OSM_IMPORT_H

#include "geo/tile/basemap.h"
#include "osm/osm_read.h"

REFUSES(OSM_EMPTY);            /* 422: there is nothing in the file that a map could show */
REFUSES(OSM_TOO_LARGE);        /* 413: more than the memory set aside for the file's size */

typedef enum OsmStage {
    OSM_STAGE_RELATIONS, OSM_STAGE_WAYS, OSM_STAGE_NODES, OSM_STAGE_SHAPES, OSM_STAGE_TILES
} OsmStage;

typedef struct OsmProgress {
    void (*tell)(void *ctx, OsmStage stage, int64_t done, int64_t total);
    void *ctx;
} OsmProgress;

typedef struct OsmCounts {
    int64_t nodes, ways, relations;            /* in the file, all of them */
    int64_t layer[BASE_LAYERS];                /* features made, by layer */
    int64_t footways, steps, bridges, tunnels; /* of the roads; footways: kind "path" without steps */
    int64_t compounds;                         /* residential areas, named or not */
    int64_t multipolygons, holes;              /* areas made from relations, and the holes in them */
    int64_t plain_ways, plain_relations;       /* carry nothing that the map shows */
    /* Kept, but not whole. */
    int64_t missing_nodes;                     /* places in ways whose node is not in the file: a gap */
    int64_t missing_members;                   /* ways of multipolygons that are not in the file */
    int64_t open_rings;                        /* chains of members that do not close: left out */
    int64_t crossing_rings;                    /* cross themselves: drawn as they are */
    /* Left out. */
    int64_t broken_ways;                       /* lines of one point, areas with a gap or without area */
    int64_t broken_relations;                  /* multipolygons of which no ring could be made */
    int64_t broken_nodes;                      /* outside the world */
} OsmCounts;

typedef struct OsmMap {
    TileFeature *features;     /* in the order to draw; the first is the ground, the box as a polygon */
    int64_t count;
    SpotBox box;               /* map units */
    int64_t west, south, east, north;          /* the same in 1e-7 degrees */
    OsmCounts counts;
} OsmMap;

/* `progress` may be NULL. The file is read three times from its beginning. */
Err osm_import(FILE *in, const OsmProgress *progress, OsmMap *ret, Arena *keep, Arena scratch,
               char reterr[256]);

typedef struct OsmSummary {
    OsmCounts counts;
    int64_t west, south, east, north;          /* 1e-7 degrees */
    int64_t tiles, tile_bytes;                 /* packed */
} OsmSummary;

enum { OSM_TILES_MAX = 500000 };               /* about 600,000 km² at 31° N */

/* `mvt_gz` (RFC 1952) is gone when it returns; the same file gives the same bytes. */
typedef Err OsmPut(void *ctx, int z, int x, int y, Str mvt_gz);

/* From file to tiles of zooms 8 to 15. On refusal some tiles may have been put: the caller throws them
 * away. */
Err osm_tiles(const char *pbf, const OsmProgress *progress, OsmPut *put, void *ctx, OsmSummary *ret,
              char reterr[256]);

#endif
