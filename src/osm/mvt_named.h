/* What has a name in a vector tile: points of interest and streets, as the base map's layers of these names
 * hold them. Takes tiles that nobody has vouched for; what is odd is left out, what is damaged refused. Knows
 * no map and no degree. */
#ifndef OSM_MVT_NAMED_H
#define OSM_MVT_NAMED_H

#include "base/err.h"
#include "base/str.h"
#include "osm/mvt_check.h"

enum { MVT_NAME_SIGNS = 80, MVT_KIND_BYTES = 40 };      /* longer ones are no names of places */

/* Where a point is, or a piece of a street well inside the tile: 0 to extent - 1. Text points into the
 * tile. */
typedef struct MvtNamed { Str name, kind; bool street; int64_t x, y, extent; } MvtNamed;

typedef void MvtSeeNamed(void *ctx, const MvtNamed *);

/* Chinese names come before others (name:zh, then name). Railways are no streets. */
Err mvt_named(Str tile, Arena scratch, MvtSeeNamed *see, void *ctx);

#endif
