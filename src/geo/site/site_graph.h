/* Shortest ways between all places of a small undirected network, as the costs that siting asks for.
 * Knows edges as numbers; knows no file and no streets. Memory grows with the square of the places. */
#ifndef GEO_SITE_SITE_GRAPH_H
#define GEO_SITE_SITE_GRAPH_H

#include "base/arena.h"
#include "base/err.h"

#include <stdint.h>

typedef struct SiteEdge { int32_t from, to, length; } SiteEdge;

/* cost[a * places + b], SITE_FAR where there is no way. Of parallel edges the shortest counts. Refuses
 * SITE_RANGE: a negative length, or ways that could reach SITE_FAR. */
Err site_graph_costs(int32_t places, const SiteEdge *edge, int64_t edges, int32_t **ret, Arena *keep,
                     Arena scratch);

#endif
