/* The ground of an outline shared out among points: to each what lies nearer to it than to any other, and the
 * outlines of groups of these. Two neighbours have the very same points along their border, so that groups
 * leave no gap and share nothing, whatever rounding does. Knows no building and no grid.
 * Not for callers of geo/draw/draw.h.
 *
 * Nearest: Voronoi cells, cut by the bisectors of neighbours in the Delaunay triangulation and of theirs.
 * What the outline parts from its point falls to the neighbour with the longest border. */
#ifndef GEO_PLANE_CELLS_H
#define GEO_PLANE_CELLS_H

#include "geo/plane/overlay.h"

enum { CELLS_MOST = 20000 };

typedef struct CellEdge { int32_t from, to, patch; } CellEdge; /* the patch is on its left */
typedef struct CellLink { int32_t a, b; double shared; } CellLink;     /* a < b;
    units of y of common border */

typedef struct Cells {
    Spot *corner;
    CellEdge *edge;            /* in order of from, to */
    int32_t corners, edges, patches;
    int32_t *owner;            /* of each patch: its point */
    double wide;
} Cells;

/* All points different, within 2^26 units of each other; a unit of x is as long as `wide` units of y
 * (0 … 1): degrees. Points outside of the ground may get nothing. */
Cells cells_make(const Region *ground, const Spot *at, int32_t points, double wide, Arena *keep,
    Arena scratch);

/* Who borders on whom, in order; returns how many. */
int32_t cells_links(const Cells *, CellLink **ret, Arena *keep, Arena scratch);

/* The outline of the points that are in a group: group[point] == which. Parts that touch in a corner only are
 * parts. No rings: it has no ground. */
Region cells_outline(const Cells *, const int32_t *group, int32_t which, Arena *keep, Arena scratch);

#endif
