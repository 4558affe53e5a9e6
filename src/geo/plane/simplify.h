/* Douglas–Peucker (1973), once for all zooms: every point of a line gets the tolerance up to which it
 * stays. Keeping the points whose weight exceeds a tolerance gives exactly what the algorithm gives at that
 * tolerance. No recursion: the work list lives in the arena. Knows nothing of zooms or pixels. */
#ifndef GEO_PLANE_SIMPLIFY_H
#define GEO_PLANE_SIMPLIFY_H

#include "base/arena.h"
#include "geo/plane/spot.h"

/* weight[i] in units; the ends of a line weigh INFINITY. A ring (not closed) is anchored at its first point
 * and the one farthest from it, and always keeps a third, so that it does not vanish before its area says
 * so. */
void simplify_line(const Spot *at, int32_t count, float *weight, Arena scratch);
void simplify_ring(const Spot *at, int32_t count, float *weight, Arena scratch);

/* The points that weigh more than `tolerance`, packed into `to` (room for `count`). Returns their number. */
int32_t simplify_keep(const Spot *at, const float *weight, int32_t count, float tolerance, Spot *to);

#endif
