/* Cutting features into vector tiles, zoom by zoom. A feature is geometry in map units
 * (geo/plane/mercator.h), a layer, and tags; what they mean is the caller's affair (geo/tile/basemap.h for
 * the base map). Below zoom 14 lines lose detail under a pixel (512 to a tile) and areas under 4 square
 * pixels are left out. Memory is bounded by the input: the work goes down the quadtree one branch at a
 * time, and a part that lies wholly in a tile is handed down, not copied. Pure; compression and storage are
 * the caller's. */
#ifndef GEO_TILE_TILE_H
#define GEO_TILE_TILE_H

#include "base/err.h"
#include "geo/tile/mvt.h"

enum { TILE_ZOOM_MAX = 16, TILE_BUFFER = 64 };

REFUSES(TILES_TOO_MANY);       /* 413: the box holds more tiles than allowed; cut the data down first */

typedef enum TileTagKind { TILE_TEXT, TILE_INT, TILE_BOOL } TileTagKind;
typedef struct TileTag {
    const char *key;
    TileTagKind kind;
    Str text;                  /* an empty one is not written */
    int64_t number;
} TileTag;

typedef struct TileFeature {
    int64_t id;                /* 0: none */
    MvtKind shape;
    int32_t layer;             /* index into TileSet.layers */
    int32_t min_zoom, max_zoom;
    /* Points: one. Lines: part i ends before ends[i]. Polygons: rings that are not closed, each outer one
     * followed by its holes; an outer ring has positive area_twice, a hole negative. */
    const Spot *at;
    const int32_t *ends;
    int32_t parts;
    const TileTag *tags;
    int32_t tag_count;
    int32_t rank;              /* for whoever sorts features; tiles keep the order they are given */
} TileFeature;

typedef struct TileSet {
    const char *const *layers; /* NULL-ended, in the order they are written */
    const TileFeature *features;
    int64_t count;
    SpotBox box;               /* only tiles that touch it are cut */
    int min_zoom, max_zoom;
    int64_t tiles_max;
} TileSet;

/* `mvt` is gone when it returns. A refusal of it ends the cutting. */
typedef Err TilePut(void *ctx, int z, int32_t x, int32_t y, Str mvt);

/* Tiles without a feature are not made. */
Err tiles_cut(const TileSet *set, TilePut *put, void *ctx, Arena scratch);

/* One tile, for layers that change often. Empty when nothing is in it. */
Str tile_cut(const TileSet *set, int z, int32_t x, int32_t y, Arena *keep);

/* How many tiles of the zooms touch the box. */
int64_t tiles_in(SpotBox box, int min_zoom, int max_zoom);

#endif
