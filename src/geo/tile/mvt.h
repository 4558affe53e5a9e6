/* Writing vector tiles: Mapbox Vector Tile 2.1 (layers of features with shared keys and values, geometry as
 * commands and zigzag deltas, outer rings clockwise on the screen). Coordinates are the tile's own, 0..4095
 * and a buffer around. Knows nothing of zooms, maps or compression. Text must be valid UTF-8.
 *
 *     Mvt roads = mvt_layer(&arena, S("roads"));
 *     mvt_feature(&roads, 17, MVT_LINE);
 *     mvt_text(&roads, "kind", S("path"));
 *     mvt_line(&roads, at, count);
 *     mvt_end(&roads);
 *     mvt_close(&roads, &tile);          // adds nothing when the layer has no feature */
#ifndef GEO_TILE_MVT_H
#define GEO_TILE_MVT_H

#include "base/str.h"
#include "geo/plane/spot.h"

enum { MVT_EXTENT = 4096 };

typedef enum MvtKind { MVT_POINT = 1, MVT_LINE, MVT_POLYGON } MvtKind;

/* Byte strings, each once, numbered in the order of their first use. */
typedef struct MvtWords {
    Str *at;
    int32_t count, room, *slot, slots;     /* slot: open addressing, number + 1; slots is a power of two */
} MvtWords;

typedef struct Mvt {
    Arena *keep;
    Str name;
    int32_t features;
    MvtWords keys, values;
    Buf body;                              /* finished features */
    Buf tags, shape;                       /* of the feature being written: bytes of packed numbers */
    Buf value;                             /* of the tag being written */
    MvtKind kind;
    int64_t id;
    Spot pen;
} Mvt;

Mvt mvt_layer(Arena *keep, Str name);
void mvt_feature(Mvt *, int64_t id, MvtKind);          /* id 0: none */
void mvt_text(Mvt *, const char *key, Str value);      /* nothing is written for an empty text */
void mvt_int(Mvt *, const char *key, int64_t value);
void mvt_bool(Mvt *, const char *key, bool value);
void mvt_point(Mvt *, Spot);                           /* once a feature */
/* A line or ring: repeated points are dropped. A ring is not closed (the format closes it) and is turned
 * the right way; holes follow their outer ring. false: too little is left (one point, no area), and nothing
 * is written. */
bool mvt_line(Mvt *, const Spot *at, int32_t count);
bool mvt_ring(Mvt *, const Spot *at, int32_t count, bool outer);
void mvt_end(Mvt *);                                   /* a feature without geometry vanishes */
void mvt_close(Mvt *, Buf *tile);                      /* may be given the same tile for layer after layer */

#endif
