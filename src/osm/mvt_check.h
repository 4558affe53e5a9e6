/* Vector tiles that nobody has vouched for: Mapbox Vector Tile 2.1, every length, index and command looked at
 * before it is handed to a browser. Knows no map: what a layer means is the caller's affair. */
#ifndef OSM_MVT_CHECK_H
#define OSM_MVT_CHECK_H

#include "base/err.h"
#include "base/str.h"

REFUSES(MVT_DAMAGED);          /* 422: not a vector tile, or a damaged one */

typedef struct MvtLayer { Str name; int64_t features; } MvtLayer;     /* points into the tile */

/* Told of each layer, in the order of the tile. */
typedef void MvtSee(void *ctx, const MvtLayer *);

/* `see` may be NULL. `ret_wrong` (may be NULL) says what is wrong. */
Err mvt_check(Str tile, MvtSee *see, void *ctx, const char **ret_wrong);

#endif
