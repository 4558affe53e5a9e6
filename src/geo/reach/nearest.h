/* The k nearest facilities of every unit, where geo/reach/cover.h knows the nearest and
 * geo/reach/catchment.h all within a limit. Knows no service and no name. */
#ifndef GEO_REACH_NEAREST_H
#define GEO_REACH_NEAREST_H

#include "geo/reach/cover.h"

/* -1 and WALK_FAR: there is no further. */
typedef struct Nearest { int32_t facility; uint32_t cost; } Nearest;

/* ret[unit * k + i]: ascending by cost, then by facility, which is its number in the list. `towards`:
 * arcs of WALK_TOWARDS. Nobody walks further than `limit`. */
void nearest(const NetIndex *, const WalkArcs *towards, const CoverFacility *, int32_t facilities,
             const CoverUnits *, int32_t k, uint32_t limit, Nearest *ret, Arena scratch);

/* The same without a network: straight, times 1.3. */
void nearest_straight(const NetProfile *, const Spot *facility_at, int32_t facilities, const Spot *unit_at,
                      int32_t units, int32_t k, uint32_t limit, Nearest *ret);

#endif
