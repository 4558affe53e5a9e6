/* Inside geo/draw/draw.h: the nearest ways within a set, and which of a set may be its centre. Not for
 * callers of it. */
#ifndef GEO_DRAW_DRAW_NEAR_H
#define GEO_DRAW_DRAW_NEAR_H

#include "geo/draw/draw_cut.h"

/* A set of nodes of a graph: member[k] is the node, slot[node] its place k where seen[node] == tick. */
typedef struct NearSet {
    const int32_t *first;
    const CutArc *arc;
    const int32_t *member, *slot, *seen;
    int32_t count, tick;
} NearSet;

/* Dijkstra's algorithm within the set, from places `seed`: cost[k] of each, UINT64_MAX where none leads,
 * and by[k], unless NULL, the seed it is nearest to. Stops beyond `limit`. Returns the place reached last,
 * and how many were reached. */
int32_t near_search(const NearSet *, const int32_t *seed, int32_t seeds, uint64_t limit, uint64_t *cost,
                    int32_t *by,
                    int32_t *ret_reached, Arena scratch);

/* With more members than this only those nearest to their middle are tried as centre. */
enum { CENTRES_MOST = 40 };

/* Places in the order in which they are tried; at[k] are theirs. Returns how many. */
int32_t near_centres(const Spot *at, int32_t count, int32_t *place, Arena scratch);

#endif
