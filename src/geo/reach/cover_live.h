/* Cover while a finger drags: one facility moves, opens or closes, and the shares follow at the price
 * of the nodes and units that are nearest to it, before or after. The same numbers as geo/reach/cover.h gives
 * afresh. Knows one network as it stands; no name. */
#ifndef GEO_REACH_COVER_LIVE_H
#define GEO_REACH_COVER_LIVE_H

#include "geo/reach/catchment.h"

/* What does not change. `edge` as walk_arcs takes it; weight, group and limits as in cover_sum: people in
 * thousandths, a unit of group -1 counts nowhere. All of it must stay. */
typedef struct CoverGround {
    const NetIndex *index;
    const WalkEdge *edge;
    const CoverUnits *units;
    const uint32_t *weight;
    const int32_t *group;
    int32_t groups, services;
    const uint32_t *limit;
    int32_t limits;
} CoverGround;

typedef struct CoverLive CoverLive;

/* Memory: 8 bytes a node and service, 4 a unit and service. Snap.edge of -1: a facility that isn't
 * there (yet). Facilities of one service have different ids. `facility` is copied. */
CoverLive *cover_live(const CoverGround *, const CoverFacility *facility, int32_t facilities, Arena *keep,
                      Arena scratch);

/* Facility number `facility` stands at `to` from now on. Returns how many units were looked at. */
int32_t cover_live_move(CoverLive *, int32_t facility, Snap to, Arena scratch);

/* The costs of so many edges in `ground.edge` have changed, and with them perhaps which ends of theirs
 * are shut in the index. Units and facilities stay on the edges they are on. Returns how many units
 * were looked at. */
int32_t cover_live_change(CoverLive *, const int32_t *changed, int32_t count, Arena scratch);

/* People within each limit: [(group * limits + l) * services + service]. */
const uint64_t *cover_live_sum(const CoverLive *);

/* Hundredths of a second to the nearest facility; WALK_FAR beyond the longest limit. */
uint32_t cover_live_time(const CoverLive *, int32_t unit, int32_t service);

#endif
