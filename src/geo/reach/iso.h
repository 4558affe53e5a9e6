/* Isochrones: how far one gets in so many minutes, as areas with holes. Times are written on a lattice
 * along every way walked, and the lattice is cut at a time (marching squares). A way on which one is in
 * time lies inside; what is off the ways by more than about one and a half cells lies outside. Knows no
 * map and no clock. */
#ifndef GEO_REACH_ISO_H
#define GEO_REACH_ISO_H

#include "geo/net/net_snap.h"

enum { ISO_CELL_MM = 12500, ISO_MINUTES_MAX = 90, ISO_RUN = 8 };

/* An edge as the lattice sees it. Beside it lie `marks` points of the lattice, the marks: corners of cells
 * that it passes. What is known of them stands one after the other, from the lattice's beside[3 * first]:
 * the middle of the stretch that each is beside, in 65535ths of the way's length from a; then each one's x,
 * then each one's y, from the way's lowest corner. Marks come in runs of ISO_RUN, the last one repeated. */
typedef struct IsoWay {
    int32_t first, marks;
    int32_t x, y;              /* the lowest corner of its marks */
    int32_t wide, high;        /* the highest mark's x and y */
    int32_t a, b;              /* as in the network */
    uint32_t there, back;
} IsoWay;

typedef struct IsoInto { int32_t a, way; } IsoInto;

/* Every way of a network, for one walker, on a lattice in whole 1e-7 degrees, so that every number of a
 * contour is exact. Made once; read by any number of threads. Ways of more than 32,000 cells are left out:
 * nobody walks them. */
typedef struct IsoLattice {
    const NetIndex *index;
    int32_t cell_mm;
    int32_t dx, dy;            /* between points */
    Spot origin;               /* of point (0, 0), south-west of all */
    const IsoWay *way;         /* by their a: those of node v are way_first[v] … way_first[v + 1] - 1 */
    const int32_t *way_first;
    const IsoInto *into;                       /* the ways once more, by their b */
    const int32_t *into_first;
    const uint16_t *beside;
    /* which points have a way beside them, in blocks of 64 × 64: ISO_LATE or ISO_NEVER */
    int32_t blocks;
    const int64_t *block_key;  /* ascending */
    const uint16_t *block;
} IsoLattice;

IsoLattice iso_lattice(const NetIndex *, int32_t cell_mm, Arena *keep, Arena scratch);

/* Tenths of a second at the points around a place: ISO_NEVER where nobody comes, ISO_LATE where there are
 * only ways that take too long. */
#define ISO_NEVER 65535
#define ISO_LATE 65534
typedef struct IsoField {
    Spot origin;               /* of the first point, south-west */
    int32_t dx, dy;
    int32_t across, down;      /* points */
    uint16_t *at;              /* row by row */
} IsoField;

/* A window of the lattice from point (x, y): ISO_LATE where a way is beside, else ISO_NEVER. */
void iso_beside(const IsoLattice *, int32_t x, int32_t y, int32_t across, int32_t down, uint16_t *at);

/* How much further than the limit one must have searched: so that a way that goes on beyond it is seen to. */
uint32_t iso_more(const NetIndex *, int32_t cell_mm);

/* Up to `limit` hundredths of a second from the place that `source` is the snap of. `label` and `reached` as
 * walk_search left them, up to limit + iso_more. */
IsoField iso_field(const IsoLattice *, Spot place, const Snap *source, const uint64_t *label,
                   const int32_t *reached, int32_t count, uint32_t limit, Arena *keep);

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
