/* An OpenStreetMap extract becomes a walking network: which ways may be walked, by whom, in which
 * direction; where gates stand. The tags read are listed in docs/geo/network.md. Map data is ©
 * OpenStreetMap contributors (ODbL). */
#ifndef OSM_OSM_WALK_H
#define OSM_OSM_WALK_H

#include "geo/net/net_build.h"
#include "osm/osm_read.h"

typedef struct WalkCounts {
    int64_t nodes, ways, relations;            /* in the file */
    int64_t walked[NET_KINDS];                 /* ways taken, by kind; squares: areas */
    int64_t private_ways, oneway, bridges, tunnels;
    int64_t gates, gates_private, gates_closed, gates_hours;
    int64_t missing_nodes;                     /* of ways: the file was cut there */
    int64_t squares_plain;                     /* areas of which only the border is walked */
    int64_t compounds;                         /* walked across */
} WalkCounts;

/* What a way's tags say; false: not for walking. `area`: it is a square when its ends meet. */
bool osm_walk_way(const OsmTag *tags, int32_t count, RawWay *ret, bool *ret_area);

/* Is a closed way the outline of a compound (landuse=residential)? It counts as one when it has gates. */
bool osm_walk_compound(const OsmTag *tags, int32_t count, RawWay *ret);

/* What a node's tags say; false: no gate. Hours point into the tags. */
bool osm_walk_gate(const OsmTag *tags, int32_t count, NetGateState *ret_state, Str *ret_hours);

Err osm_walk(FILE *in, void (*progress)(void *ctx, int64_t done, int64_t total), void *ctx, Net *ret,
             WalkCounts *ret_counts, Arena *keep, Arena scratch, char reterr[256]);

#endif
