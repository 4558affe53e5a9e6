/* Who reaches what within a limit, pair by pair: competition for places asks for every facility within
 * reach, where geo/reach/cover.h knows the nearest alone. And accessibility out of it, by floating catchment
 * areas. Knows no service and no name: the facilities of one service are asked for at a time. */
#ifndef GEO_REACH_CATCHMENT_H
#define GEO_REACH_CATCHMENT_H

#include "geo/reach/cover.h"

typedef struct Catch { int32_t unit; uint32_t cost; } Catch;   /* hundredths of a second, unit to facility */

/* Of facility f: pair[first[f]] … pair[first[f + 1] - 1], units ascending. */
typedef struct Catchments { int32_t facilities, units; const int64_t *first; const Catch *pair; } Catchments;

/* Units by the nodes and edges they are at; made once, whatever facilities are asked for. */
typedef struct CatchUnits {
    const CoverUnits *of;
    const int32_t *node_first, *node_unit;     /* units of each node: 2 * unit + end */
    const int32_t *edge_first, *edge_unit;
} CatchUnits;

CatchUnits catch_units(const NetIndex *, const CoverUnits *, Arena *keep);

/* All pairs with a cost up to `limit` (inclusive). `towards`: arcs of WALK_TOWARDS. One bounded search a
 * facility. */
Catchments catchments(const NetIndex *, const WalkArcs *towards, const CoverFacility *, int32_t facilities,
                      const CatchUnits *, uint32_t limit, Arena *keep, Arena scratch);

/* The same without a network: straight, times 1.3. */
Catchments catchments_straight(const NetProfile *, const Spot *facility_at, int32_t facilities,
                               const Spot *unit_at, int32_t units, uint32_t limit, Arena *keep);

/* -------------------------------------------------------------------------------------- accessibility */

/* What a cost weighs. FCA_FLAT: 1 up to limit[0] (two-step floating catchment area, 2SFCA: Luo and
 * Wang, 2003). FCA_ZONES: weight[z] in the first zone whose limit[z] holds the cost (enhanced, E2SFCA:
 * Luo and Qi, 2009). FCA_GAUSS: (exp(-½(t/T)²) - exp(-½)) / (1 - exp(-½)) with T = limit[0], which
 * is 1 at the door and 0 at T (Dai, 2010). Beyond the last limit 0. Limits ascend. */
typedef enum FcaKind { FCA_FLAT, FCA_ZONES, FCA_GAUSS } FcaKind;
enum { FCA_ZONES_MAX = 16 };
typedef struct FcaDecay {
    FcaKind kind;
    int zones;
    uint32_t limit[FCA_ZONES_MAX];
    double weight[FCA_ZONES_MAX];
} FcaDecay;

double fca_weight(const FcaDecay *, uint32_t cost);

/* Step 1: ratio[f] = capacity[f] / the sum of people × weight in its catchment, 0 where that is 0.
 * Step 2: access[u] = the sum of ratio × weight over the facilities u reaches: places a person. The
 * sum of people × access is the sum of the capacities whose catchment holds anybody. A capacity below
 * 0 is unknown: it takes no part. `demand[f]` (may be NULL) gets step 1's sum. */
void fca_two_steps(const Catchments *, const double *capacity, const double *people, const FcaDecay *,
                   double *demand, double *ratio, double *access);

#endif
