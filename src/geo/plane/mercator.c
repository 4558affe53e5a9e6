/* Degrees to map units and back. */
#include "geo/plane/mercator.h"

#include <math.h>

#define PI 3.14159265358979323846

static int32_t unit(double share)
{
    double u = floor(share * MERCATOR_UNITS + 0.5);
    return u < 0 ? 0 : u > MERCATOR_UNITS ? MERCATOR_UNITS : (int32_t)u;
}

Spot mercator_of_e7(int64_t lon, int64_t lat)
{
    double s = sin((double)lat * (PI / 180e7));
    double y = s >= 1 ? 0 : s <= -1 ? 1 : 0.5 - atanh(s) / (2 * PI);
    return (Spot){ unit((double)lon / 360e7 + 0.5), unit(y) };
}

void mercator_to_e7(Spot at, int64_t *ret_lon, int64_t *ret_lat)
{
    *ret_lon = llround(((double)at.x / MERCATOR_UNITS - 0.5) * 360e7);
    *ret_lat = llround(asin(tanh((0.5 - (double)at.y / MERCATOR_UNITS) * 2 * PI)) * (180e7 / PI));
}
