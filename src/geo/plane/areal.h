/* Areal weighting: what is counted for one set of areas (cells of a census), told for another (communities,
 * buildings), as if it were spread evenly over each area it was counted for (Goodchild and Lam, 1980). Knows
 * areas of any unit; no people and no names. */
#ifndef GEO_PLANE_AREAL_H
#define GEO_PLANE_AREAL_H

#include "geo/plane/overlay.h"

/* `share` of the source's own area lies in the target. */
typedef struct ArealPart { int32_t source, target; double share; } ArealPart;

/* Every pair that shares more than a millionth of the source, by source, then target. Where targets overlap,
 * both have their share. Returns how many. */
int64_t areal_parts(const Region *source, int32_t sources, const Region *target, int32_t targets,
                    ArealPart **ret, Arena *keep, Arena scratch);

/* Points that stand for equal parts of an area: the crossings of a square lattice that lie in it, about
 * `about` of them and at most AREAL_POINTS; `stretch` is how many units of x are as long as one of y. One
 * point inside, where no crossing falls into it; none only for an area without any. */
enum { AREAL_POINTS = 64 };
int32_t areal_points(const Region *, double stretch, int32_t about, Spot to[AREAL_POINTS], Arena scratch);

#endif
