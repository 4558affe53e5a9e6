/* Walls: lines that nobody crosses (rivers, main roads, compound borders), and which of them a straight
 * way crosses. Knows a plane in whole units; knows nothing of what a wall is. Exact: a point on a wall's
 * line counts as being on the left of it, and a wall's end on a way as on the left of that, so that no two
 * answers contradict each other. */
#ifndef GEO_DRAW_WALL_H
#define GEO_DRAW_WALL_H

#include "base/arena.h"
#include "geo/plane/spot.h"

typedef struct WallPiece { Spot a, b; int32_t wall; } WallPiece;       /* walls are numbers from 0 */

/* Pieces by squares of a lattice. Read by any number of threads. */
typedef struct Walls {
    const WallPiece *piece;
    int32_t pieces;
    int32_t west, south, across, down, side;
    const int32_t *first, *of;                 /* of each square: numbers of pieces */
} Walls;

/* No two points, of walls or asked for, may be further apart than 2^30 in x or in y. */
Walls walls_index(const WallPiece *, int32_t pieces, Arena *keep);

/* Is there a wall between? *ret_wall: the lowest of those crossed. */
bool walls_cross(const Walls *, Spot from, Spot to, int32_t *ret_wall);

/* How far along the way the first wall is crossed, in whole units, rounded down, and which; -1: nowhere. */
int64_t walls_first(const Walls *, Spot from, Spot to, int32_t *ret_wall);

/* Walls crossed an odd number of times: the two are on other sides of each of them. The lowest one, or -1. */
int32_t walls_part(const Walls *, Spot from, Spot to, Arena scratch);

#endif
