/* Which points of a plane are neighbours: the edges of their Delaunay triangulation. Knows nothing of what
 * the points are. Exact whole numbers throughout, so that every compiler draws the same edges.
 *
 * Bowyer 1981, Watson 1981: points come in the order of a Hilbert curve; each takes out the triangles
 * whose circle holds it. The triangulation contains the shortest tree that joins all points. Not for
 * callers of geo/draw/draw.h. */
#ifndef GEO_PLANE_DELAUNAY_H
#define GEO_PLANE_DELAUNAY_H

#include "base/arena.h"
#include "geo/plane/spot.h"

typedef struct DelaunayEdge { int32_t a, b; } DelaunayEdge;    /* points; a < b */

/* Sorted by a, then b. No two points may be further apart than 2^30, in x or in y. Points at one place are
 * joined in a row, and the first of them to the neighbours; points on one line are joined along it. Returns
 * how many. */
int32_t delaunay_edges(const Spot *at, int32_t count, DelaunayEdge **ret, Arena *keep, Arena scratch);

#endif
