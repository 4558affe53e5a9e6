/* What a ring holds and how far things are: areas, centres, a point for the label, metres.
 * Areas and centres in the caller's units; metres and square metres from degrees on the WGS 84 ellipsoid. */
#ifndef GEO_PLANE_AREA_H
#define GEO_PLANE_AREA_H

#include "base/arena.h"
#include "geo/plane/spot.h"

/* Twice the area by the surveyor's formula, exact for rings in a box of less than 2^31 units a side;
 * positive when x turns towards y (clockwise on a map whose y grows south, as tiles want outer rings to
 * be). */
int64_t area_twice(const Spot *ring, int64_t count);

/* The centre of mass; of the points when the ring has no area. */
Spot area_centroid(const Spot *ring, int64_t count);

/* A point that is inside (rings by even-odd; ring i ends before ends[i]), on the widest inner stretch of
 * the line through the middle of the box: where a label can stand. false: nothing is inside. */
bool area_inside_point(const Spot *at, const int32_t *ends, int32_t rings, Spot *ret, Arena scratch);

/* Metres between two points of 1e-7 degrees: the plane that touches the ellipsoid at the middle latitude.
 * Within 0.01 % below 50 km, which is what a district needs; longer distances still grow with the true
 * ones. */
double distance_m(int64_t lon1, int64_t lat1, int64_t lon2, int64_t lat2);

/* Square metres of a ring of 1e-7 degrees, on the same plane; never negative. */
double area_m2(const Spot *ring, int64_t count);

#endif
