/* From the ways of a multipolygon to rings, and from rings to outer ones and holes. Roles are not trusted:
 * which ring is a hole follows from where it lies. Knows node numbers and spots; knows no tags and no
 * files. */
#ifndef OSM_OSM_RINGS_H
#define OSM_OSM_RINGS_H

#include "base/arena.h"
#include "geo/plane/spot.h"

typedef struct OsmChain { const int64_t *refs; int32_t count; } OsmChain;   /* node ids of a way */

enum { OSM_RINGS_MAX = 20000 };

/* Chains joined end to end into closed rings (first id = last id). Returns the number of rings; *ret_open
 * is the number of chains that no ring could be made of. */
int32_t osm_rings_join(const OsmChain *chain, int32_t chains, OsmChain **ret, int32_t *ret_open, Arena *keep);

typedef struct OsmRing { Spot *at; int32_t count; } OsmRing;                /* not closed */

/* Puts rings in the order of a tile polygon: each outer ring, turned to positive area, followed by its
 * holes, turned to negative. Islands in holes are outer rings again. At most OSM_RINGS_MAX. */
void osm_rings_nest(OsmRing *ring, int32_t rings, Arena scratch);

/* Without repeated points; turned to positive area. false: fewer than three points or no area. */
bool osm_ring_clean(OsmRing *ring);

/* Does the ring cross itself? Gives up, saying no, on rings that would take too long. */
bool osm_ring_crosses(const OsmRing *ring, Arena scratch);

#endif
