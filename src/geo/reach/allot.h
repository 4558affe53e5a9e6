/* Who gets a place where places are limited: as many people as can be, and of all ways to do that the
 * one in which they walk least in all. People of one unit may be shared out. Knows pairs within reach
 * (geo/reach/catchment.h); knows no service and no name. Exact: a transportation problem, by successive
 * shortest ways. */
#ifndef GEO_REACH_ALLOT_H
#define GEO_REACH_ALLOT_H

#include "base/err.h"
#include "geo/reach/catchment.h"

REFUSES(ALLOT_RANGE);          /* 422: people, places or pairs beyond what can be counted */

#define ALLOT_UNLIMITED (-1)   /* a capacity */

typedef struct AllotPart { int32_t unit, facility; uint32_t cost; int64_t people; } AllotPart;

typedef struct AllotAnswer {
    int64_t served;            /* people with a place */
    int64_t unserved;          /* within reach of a facility, but there was no place left */
    int64_t beyond;            /* within reach of none */
    /* People times cost of those served. bound: what no way of serving as many can be below, by the
     * prices of the places (linear programming duality); it equals value, which is the proof. */
    int64_t value, bound;
    int64_t most;              /* no way gives more people a place; `served`, unless it was stopped */
    int64_t parts;
    const AllotPart *part;     /* by unit, then by facility; nobody is left out who has a place */
    const int64_t *used;       /* places taken, by facility */
    const int64_t *left;       /* people without a place, by unit */
    const int32_t *reaches;    /* how many facilities are within reach, by unit */
} AllotAnswer;

/* Asked before each unit; true ends the search: the rest take the nearest places that are free, and `bound`
 * and `most` are what is proved by then. due NULL: to the end. */
typedef struct AllotStop { bool (*due)(void *ctx); void *ctx; } AllotStop;

/* `people` by unit, `capacity` by facility, whole numbers of the caller's unit (people, or
 * thousandths); both from 0. Refuses ALLOT_RANGE: people × (facilities + 2) × the longest cost beyond
 * 2^62, or 2^31 pairs. */
Err allot(const Catchments *, const int64_t *people, const int64_t *capacity, AllotStop, AllotAnswer *ret,
          Arena *keep, Arena scratch);

#endif
