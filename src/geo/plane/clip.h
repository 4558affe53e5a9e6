/* Cutting lines and rings to a box: Liang–Barsky for lines (1984), Sutherland–Hodgman for rings (1974).
 * Rounds to whole units; a ring keeps its direction. A concave ring that falls apart keeps its pieces
 * joined by edges along the border, which lie outside the visible tile when the box has a buffer. Knows
 * nothing of tiles. */
#ifndef GEO_PLANE_CLIP_H
#define GEO_PLANE_CLIP_H

#include "base/arena.h"
#include "geo/plane/spot.h"

typedef struct ClipPart { const Spot *at; int32_t count; } ClipPart;

/* The pieces of a line inside the box, each of at least two points, in the order of the line. Returns their
 * number. */
int32_t clip_line(const Spot *at, int32_t count, SpotBox box, ClipPart **ret, Arena *keep);

/* The ring (not closed: its last point differs from its first) inside the box; `count` 0 when nothing is
 * left. */
ClipPart clip_ring(const Spot *at, int32_t count, SpotBox box, Arena *keep);

#endif
