/* A point of a plane in whole units, and a box of them. The caller says what a unit is: 1e-7 degree (x =
 * longitude, y = latitude) or a map unit (geo/plane/mercator.h; y grows southwards). Knows nothing of
 * either. */
#ifndef GEO_PLANE_SPOT_H
#define GEO_PLANE_SPOT_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Spot { int32_t x, y; } Spot;
typedef struct SpotBox { int32_t x0, y0, x1, y1; } SpotBox;   /* both ends belong to it; empty: x0 > x1 */

#define SPOT_BOX_EMPTY ((SpotBox){ INT32_MAX, INT32_MAX, INT32_MIN, INT32_MIN })

static inline SpotBox spot_box_with(SpotBox b, Spot p)
{
    return (SpotBox){ p.x < b.x0 ? p.x : b.x0, p.y < b.y0 ? p.y : b.y0,
                      p.x > b.x1 ? p.x : b.x1, p.y > b.y1 ? p.y : b.y1 };
}

static inline SpotBox spot_box_of(const Spot *at, int64_t count)
{
    SpotBox b = SPOT_BOX_EMPTY;
    for (int64_t i = 0; i < count; i++) b = spot_box_with(b, at[i]);
    return b;
}

static inline bool spot_box_meets(SpotBox a, SpotBox b)
{
    return a.x0 <= b.x1 && b.x0 <= a.x1 && a.y0 <= b.y1 && b.y0 <= a.y1;
}

static inline bool spot_box_holds(SpotBox outer, SpotBox inner)
{
    return inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1;
}

static inline bool spot_same(Spot a, Spot b) { return a.x == b.x && a.y == b.y; }

#endif
