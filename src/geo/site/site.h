/* Where to put the next ones: choosing places for services, each answer with the best bound proved.
 * Knows arrays of costs; knows no file, no clock, no network of streets. Costs are whole numbers of the
 * caller's unit (metres, seconds, a hundredth of either), so that a value is exact and a bound is a proof.
 *
 * Method (docs/geo/siting.md): Lagrangian bound by subgradients, fast interchange from what the bound
 * chooses, places fixed by reduced cost, then branch and bound. The covering questions are the same question
 * with costs 0 and 1. Everything stops when `stop` says so, with the best so far and the bound so far. */
#ifndef GEO_SITE_SITE_H
#define GEO_SITE_SITE_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

/* A cost of SITE_FAR means: cannot be served from there. Other costs are 0 to SITE_COST_MAX. */
enum { SITE_FAR = 1 << 30, SITE_COST_MAX = SITE_FAR - 1 };
#define SITE_VALUE_MAX ((int64_t)1 << 50)      /* weights times costs, added up */

typedef enum SiteStand { SITE_FREE, SITE_FIXED, SITE_FORBIDDEN } SiteStand;

REFUSES(SITE_TOO_MANY);        /* 422: p is more than may be chosen, or fewer than are fixed */
REFUSES(SITE_NO_WAY);          /* 422: nobody can be served so: unreachable demand, too little room */
REFUSES(SITE_NOT_FOUND);       /* 422: stopped before any plan was found; there may be one */
REFUSES(SITE_RANGE);           /* 422: a cost, a weight or a capacity outside its limits */

/* Asked often; true: enough. NULL never stops. */
typedef struct SiteStop { bool (*due)(void *ctx); void *ctx; } SiteStop;

typedef struct SiteAsk {
    int32_t demands, candidates;
    const int32_t *cost;           /* cost[candidate * demands + demand] */
    const int64_t *weight;         /* a demand's people; NULL: one each */
    const uint8_t *stand;          /* a candidate's SiteStand; NULL: all free */
    const int64_t *capacity;       /* a candidate's people (site_capacitated alone) */
    int32_t p;                     /* how many are open, the fixed ones included */
    SiteStop stop;
} SiteAsk;

typedef struct SiteAnswer {
    int64_t value, bound;          /* equal: proved best. bound <= value, but for site_cover bound >= value */
    int32_t count;
    int32_t *chosen;               /* candidates, ascending */
    int32_t *server;               /* by demand: the cheapest chosen candidate, -1: none */
    int32_t *before, *after;       /* by demand: its cost with the fixed places alone, and with the chosen */
    int64_t nodes;                 /* of the search tree; 1: the first bound was enough */
} SiteAnswer;

/* Least sum of weight times cost. */
Err site_median(const SiteAsk *, SiteAnswer *ret, Arena *keep, Arena scratch);
/* Least largest cost (weights don't count). */
Err site_center(const SiteAsk *, SiteAnswer *ret, Arena *keep, Arena scratch);
/* Most weight within `radius`. */
Err site_cover(const SiteAsk *, int32_t radius, SiteAnswer *ret, Arena *keep, Arena scratch);
/* Fewest places with everyone within `radius`; p doesn't count. */
Err site_set_cover(const SiteAsk *, int32_t radius, SiteAnswer *ret, Arena *keep, Arena scratch);
/* As site_median, but no place serves more people than its capacity; the people of one demand may be shared
 * out. `server` is the one that takes most of them, `after` its cost. p up to 4,000. */
Err site_capacitated(const SiteAsk *, SiteAnswer *ret, Arena *keep, Arena scratch);

/* |value - bound| as a share of the value; 0 when they are equal. */
double site_gap(int64_t value, int64_t bound);

#endif
