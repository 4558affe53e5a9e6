/* Two days side by side, home by home: who gained and who lost which service, by which facility. Pure. */
#ifndef CIRCLES_CIRCLES_DATES_RULES_H
#define CIRCLES_CIRCLES_DATES_RULES_H

#include "domains/circles/circles_dates.h"
#include "domains/circles/circles_stored.h"
#include "geo/reach/cover.h"

enum { DATED_SIDES = 2 };              /* the first day, the second */

/* NULL: not open that day. `then`: its state on the second day. */
CircleDated circles_dated(const Facility *a, const Facility *b, FacilityState then);

/* One day: seconds from every home to every service, and which facility (of both days together) bears which
 * number within its service: of[first[service] + number]. */
typedef struct DatesSide { const CoverRows *rows; const int32_t *of, *first; } DatesSide;
typedef struct DatesAsk {
    DatesSide side[DATED_SIDES];
    const CircleHome *home;            /* those of a community stand together */
    const int32_t *group;              /* the community of each; below 0: nobody asks */
    int32_t homes, groups, services, facilities;
    uint32_t limit;                    /* hundredths of a second */
} DatesAsk;

/* What a facility did to a service in a community. A home that gained counts with the facility that is
 * nearest on the second day, one that lost with the one that was nearest on the first: each counts once. */
typedef struct DatesCell { int32_t group, service, facility; CircleIfPart gained, lost; } DatesCell;
typedef struct DatesSum { CircleIfPart a, b, gained, lost; } DatesSum;
typedef struct DatesSums {
    CircleIfPart *people;              /* of each community */
    DatesSum *sum;                     /* community × services + service */
    DatesCell *cell;
    int64_t cells;
} DatesSums;
/* The services, a bit each, that a home has only on the second day, and only on the first. */
void circles_dates_home(const DatesAsk *, int32_t home, uint64_t *ret_gained, uint64_t *ret_lost);
void circles_dates_sum(const DatesAsk *, DatesSums *ret, Arena *keep, Arena scratch);

/* Of some services (a bit each) in some communities (NULL: all). */
typedef struct DatesPick { uint64_t services; const bool *groups; } DatesPick;
void circles_dates_add(const DatesAsk *, const DatesSums *, const DatesPick *, CircleIfPart *ret_of,
                       DatesSum *ret);

/* Which facilities are behind it, the weightiest first: `ret` has room for all. How many. */
typedef struct DatesBehind { int32_t facility; CircleIfPart gained, lost; } DatesBehind;
int32_t circles_dates_behind(const DatesAsk *, const DatesSums *, const DatesPick *, DatesBehind *ret);

#endif
