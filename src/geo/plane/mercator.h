/* Spherical (Web) Mercator in whole map units: the world is 2^28 units wide, which is tile zoom 16 with
 * 4,096 units a tile (0.149 m at the equator, 0.128 m at 31° N). x grows east from 180° W, y grows south
 * from 85.0511° N. Formula: EPSG method 1024, "Popular Visualisation Pseudo Mercator". Knows nothing of
 * datums. */
#ifndef GEO_PLANE_MERCATOR_H
#define GEO_PLANE_MERCATOR_H

#include "geo/plane/spot.h"

enum { MERCATOR_BITS = 28, MERCATOR_UNITS = 1 << MERCATOR_BITS };

/* Degrees in 1e-7; latitudes beyond ±85.0511 are drawn at the edge. */
Spot mercator_of_e7(int64_t lon, int64_t lat);
void mercator_to_e7(Spot at, int64_t *ret_lon, int64_t *ret_lat);

/* The units that tile (x, y) of zoom z (0..16) covers, without and with `buffer` units of the tile's own
 * 4,096. */
static inline SpotBox mercator_tile(int z, int32_t x, int32_t y, int32_t buffer)
{
    int shift = MERCATOR_BITS - z;
    int32_t more = (int32_t)((int64_t)buffer << (16 - z));
    int64_t x0 = (int64_t)x << shift, y0 = (int64_t)y << shift, side = (int64_t)1 << shift;
    return (SpotBox){ (int32_t)(x0 - more), (int32_t)(y0 - more), (int32_t)(x0 + side + more),
                      (int32_t)(y0 + side + more) };
}

#endif
