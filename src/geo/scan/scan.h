/* Is this cluster chance? Kulldorff's scan statistic: of all zones around all places (and all windows of
 * days), the
 * one whose cases are least likely, judged against replicates made by chance. Knows arrays; knows no file, no
 * calendar, no thread: replicates are numbered, and whoever calls may share them out, for the random
 * numbers are
 * drawn by counter and the answer is the same to the bit.
 *
 * Poisson (Kulldorff, Comm. Stat. 26, 1997): cases in proportion to population, and over the days evenly.
 * Permutation (Kulldorff et al., PLoS Med. 2, 2005): who and when are independent; needs no population. */
#ifndef GEO_SCAN_SCAN_H
#define GEO_SCAN_SCAN_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

enum { SCAN_CASES_MAX = 1 << 24, SCAN_DAYS_MAX = 20000, SCAN_PLACES_MAX = 20000 };

REFUSES(SCAN_RANGE);           /* 422: a number outside its limits */
REFUSES(SCAN_NO_CASES);        /* 422: fewer than two cases */
REFUSES(SCAN_NO_PEOPLE);       /* 422: cases where nobody lives, or no people at all */

typedef enum ScanModel { SCAN_POISSON, SCAN_PERMUTATION } ScanModel;

typedef struct ScanCount { int32_t place, day, count; } ScanCount;

typedef struct ScanAsk {
    ScanModel model;
    int32_t places, days;          /* 1 day: space alone */
    const double *x, *y;
    bool degrees;                  /* x is longitude, y latitude: distances are metres on the sphere */
    const double *people;          /* by place; Poisson */
    const ScanCount *count;
    int64_t counts;
    const int32_t *neighbour;      /* zones grow over neighbours only; NULL: circles. Place i's are */
    const int64_t *neighbours_at;  /* neighbour[neighbours_at[i]] up to neighbours_at[i + 1], both ways */
    double max_share;              /* of the people (permutation: cases) in a zone, 0 to 0.5 */
    double max_radius;             /* INFINITY: no limit */
    int32_t window;                /* the longest window in days */
    bool prospective;              /* windows end on the last day */
    int64_t min_cases;             /* in a cluster; 1: any */
    uint64_t seed;
} ScanAsk;

typedef struct Scan Scan;

Err scan_make(const ScanAsk *, Scan **ret, Arena *keep, Arena scratch);
int64_t scan_zones(const Scan *);

/* The highest log likelihood ratio of each of `count` replicates from number `first` on. */
void scan_replicates(const Scan *, int32_t first, int32_t count, double *ret_top, Arena scratch);

typedef struct ScanCluster {
    int32_t centre, places;
    const int32_t *place;          /* from the centre outwards */
    double radius;
    int32_t first_day, last_day;
    int64_t observed;
    double expected, ratio;        /* ratio: the log likelihood ratio */
    double p, p_gumbel;            /* 1: not judged */
} ScanCluster;

/* The most likely cluster, then the next that shares no place with those before, `most` at the most. `top`
 * are
 * the replicates' highest ratios; with none of them p is 1. */
int32_t scan_clusters(const Scan *, const double *top, int32_t replicates, int32_t most, ScanCluster *ret,
                      Arena *keep, Arena scratch);

/* The log likelihood ratio of c of `all` cases where `expected` were to be expected; 0 if there are no
 * more. */
double scan_ratio(int64_t c, int64_t all, double expected);

/* The chance of at least `ratio` under the Gumbel law with the mean and deviation of the replicates (Abrams,
 * Kulldorff and Kleinman 2010). */
double scan_gumbel(const double *top, int32_t replicates, double ratio);

#endif
