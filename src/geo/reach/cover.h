/* Who reaches what: for every place where people live, the time to the nearest facility of each of up to
 * 64 services, and which one; shares of people within limits; how unequally it is spread. Knows no file
 * and no names. */
#ifndef GEO_REACH_COVER_H
#define GEO_REACH_COVER_H

#include "geo/net/net_snap.h"

/* id within its service */
typedef struct CoverFacility { Snap snap; int32_t service; uint32_t id; } CoverFacility;

/* A row of 64 numbers a unit, as in WalkRows: cost << bits | facility, WALK_FAR where none is reached. */
typedef struct CoverRows { int32_t units, bits; uint32_t *at; } CoverRows;

/* What does not change while facilities move: the units by the nodes at the ends of their edges. */
typedef struct CoverUnits { int32_t count; const Snap *snap; const int32_t *node; const uint32_t *cost;
                           } CoverUnits;

CoverUnits cover_units(const NetIndex *, const Snap *snap, int32_t count, Arena *keep);

/* `steps` towards the facilities. `rows` and `ret` have been made for these nodes and units, with bits
 * enough for the most facilities of one service. A facility on a unit's own edge is reached along it. */
void cover_measure(const NetIndex *, const WalkSteps *steps, const CoverFacility *, int32_t facilities,
                   const CoverUnits *, WalkRows *rows, CoverRows *ret, Arena scratch);

/* The same without a network: straight, times 1.3. */
void cover_straight(const NetProfile *, const Spot *facility_at, const CoverFacility *, int32_t facilities,
                    const Spot *unit_at, CoverRows *ret);

/* People within each limit: sum[(group * limits + l) * 64 + service], of units with a group from 0; a unit
 * of group -1 counts nowhere. `weight` is people in thousandths. */
void cover_sum(const CoverRows *, const uint32_t *weight, const int32_t *group, int32_t groups,
               const uint32_t *limit,
               int32_t limits, uint64_t *sum);

/* How unequal values are among people: 0 is even. Gini: half the mean difference over the mean. Theil: its
 * index T. Both are 0 when nobody has anything. `weight` above 0 counts. */
typedef struct Inequality { double mean, gini, theil; } Inequality;
Inequality cover_inequality(const double *value, const uint32_t *weight, int32_t count, Arena scratch);

#endif
