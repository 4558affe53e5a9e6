/* What an edit may be: how many points, how long, which state. Pure. */
#ifndef WAYS_WAYS_RULES_H
#define WAYS_WAYS_RULES_H

#include "domains/ways/ways_stored.h"

#include "base/err.h"
#include "geo/plane/spot.h"

enum { WAY_POINTS_MOST = 100, WAY_HOP_M = 300, WAY_METRES_MOST = 2000, WAYS_MOST = 3000 };

typedef struct WayPoint { int64_t lon, lat; } WayPoint;
typedef struct WayNew {
    WayEditKind kind;
    List line;                         /* WayPoint */
    int surface, state;                /* below 0: not said */
    Str hours, why;
} WayNew;
extern const Shape WayPoint_shape, WayNew_shape;

/* The field that is wrong is named. */
Err way_check(const WayNew *, Arena scratch, Blame *why);

/* Points of a line as it is kept; how many, WAY_POINTS_MOST at most. */
int32_t way_points(Str line, Spot *ret);

#endif
