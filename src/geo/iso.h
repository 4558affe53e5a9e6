/* Isochrones: how far one gets in so many minutes, as areas with holes. Times are written on a lattice
 * along every way walked, and the lattice is cut at a time (marching squares). A way on which one is in
 * time lies inside; what is off the ways by more than about one and a half cells lies outside. Knows no
 * map and no clock. */
#ifndef GEO_ISO_H
#define GEO_ISO_H

#include "geo/net_snap.h"

enum { ISO_CELL_MM = 12500, ISO_MINUTES_MAX = 90 };

/* Tenths of a second at lattice points, ISO_NEVER where nobody comes. The lattice is in whole 1e-7
 * degrees, so that every number of a contour is exact. */
#define ISO_NEVER 65535
typedef struct IsoField {
    Spot origin;               /* of the first point, south-west */
    int32_t dx, dy;            /* between points */
    int32_t across, down;      /* points */
    uint16_t *at;              /* row by row */
} IsoField;

/* How much further than the limit one must have searched: so that a way that goes on beyond it is seen to. */
uint32_t iso_more(const NetIndex *, int32_t cell_mm);

/* Up to `limit` hundredths of a second from the place that `source` is the snap of. `label` and `reached` as
 * walk_search left them, up to limit + iso_more. */
IsoField iso_field(const NetIndex *, Spot place, const Snap *source, const uint64_t *label,
                   const int32_t *reached,
                   int32_t count, uint32_t limit, int32_t cell_mm, Arena *keep);

/* Rings, not closed, inside to the left: borders run against the clock, holes with it. Each border is
 * followed in `parent` order by what it holds: parent[r] is r for a border, the border's number for a
 * hole. */
typedef struct IsoShape {
    int32_t rings, points;
    const Spot *at;
    const int32_t *end;        /* where each ring ends in `at` */
    const int32_t *parent;
} IsoShape;

/* The area of times up to `limit` (hundredths of a second, rounded down to tenths). Of one field, a lesser
 * limit's area lies within a greater one's. No ring touches another or itself. */
IsoShape iso_contour(const IsoField *, uint32_t limit, Arena *keep, Arena scratch);

/* A MultiPolygon of GeoJSON: {"type":"MultiPolygon","coordinates":…}. */
void iso_geojson(const IsoShape *, Buf *to);

/* Is a place inside? For tests and tables. */
bool iso_holds(const IsoShape *, Spot);

#endif
