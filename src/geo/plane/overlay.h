/* Outlines laid over each other: the area two share, whether one is sound, two made one, one cut in two. For
 * the rules of a drawing ("no overlap, no gap") and for the acts that change it.
 *
 * Points in whole units, in a box of less than 2^30 units a side; what is built is rounded to whole units.
 * The shared area is the sum over pairs of edges of what the trapezoids under them share (the signed
 * trapezoids of the surveyor's formula, multiplied): no intersection polygon is made, so nothing can fail.
 * Knows no degrees, no codes and no tolerance in metres. */
#ifndef GEO_PLANE_OVERLAY_H
#define GEO_PLANE_OVERLAY_H

#include "base/arena.h"
#include "geo/plane/spot.h"

typedef struct Region {        /* parts of an outer ring and its holes */
    const Spot *at;            /* rings one after another, not closed; ring i ends before ends[i] */
    const int32_t *ends;
    const bool *outer;         /* of each ring: begins a part; else a hole of the part before */
    int32_t rings;
} Region;

/* Square units. Exact but for rounding in double: better than 1e-9 of the boxes' area. */
double region_area(const Region *);
double region_shared(const Region *, const Region *, Arena scratch);

bool region_holds(const Region *, Spot at);    /* even-odd; a point on an edge belongs to it */

/* What is wrong with an outline, and near which point. */
typedef enum RegionFault {
    REGION_SOUND, REGION_EMPTY, REGION_WIDE, REGION_SHORT, REGION_TWICE, REGION_CROSSED,
    REGION_ASTRAY                              /* a hole outside of its part, or parts in one another */
} RegionFault;
enum { REGION_POINTS_MOST = 5000 };            /* more is REGION_WIDE too; the check is quadratic */
RegionFault region_fault(const Region *, Spot *ret_near);

/* Two outlines that touch and don't overlap, made one: the border between them goes. Points of one within
 * 1.5 units of the other's edges are taken as lying on them. Those that don't touch become parts. */
Region region_union(const Region *, const Region *, Arena *keep, Arena scratch);

/* One ring without holes, cut by a line that comes in once and goes out once: on the right of the line, and
 * on its left. false: it doesn't cross so. */
bool region_cut(const Region *, const Spot *line, int32_t points, Region *ret_right, Region *ret_left,
                Arena *keep);

#endif
