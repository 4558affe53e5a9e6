/* Inside geo/plane/cells.h: directed edges into rings. Not for callers of it. */
#ifndef GEO_PLANE_CELLS_INSIDE_H
#define GEO_PLANE_CELLS_INSIDE_H

#include "geo/plane/cells.h"

/* Edges that run both ways go; the rest as rings with the inside on their left, a part's holes after its
 * outer
 * ring. `edge` is sorted on the way. part[ring]: the number of its part. */
typedef struct CellRings { int32_t *corner, *ends, *part; bool *outer; int32_t rings, parts; } CellRings;
CellRings cells_rings(const Spot *corner, CellEdge *edge, int32_t edges, Arena *keep);

int cells_by_corner(const void *, const void *);       /* from, then to */

#endif
