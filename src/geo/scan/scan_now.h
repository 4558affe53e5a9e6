/* Is something going on now? A scan over places that touch, for whoever looks every night: of all zones of a
 * few places and all windows that end on the last day, the one whose cases are least likely.
 *
 * Who and when are independent within a stratum, and only there: each case keeps its place, the days of a
 * stratum's cases are dealt out anew (permutation, Kulldorff et al., PLoS Med. 2, 2005; strata as they
 * propose for days of the week). So what all places share (a weekday, a holiday, a shift that reports more)
 * isn't surprising, nor is what a place is used to; nor, where strata part working days from others, that
 * one place is busy on those and the next one isn't. Knows no calendar: strata are numbers. Random numbers
 * by counter, as in scan.h. Not for callers of geo/scan/scan.h.
 *
 * `among`: some of those who were looked at have it (a Bernoulli model). What is dealt out anew within a
 * place and stratum is then who of them has it: when and how often somebody looks, a round of all homes in
 * one day, is no sign. Nor is what a window brings to all: a zone is held against the rest of the same
 * days, and where that has more than usual, so much more is usual of the zone. */
#ifndef GEO_SCAN_SCAN_NOW_H
#define GEO_SCAN_SCAN_NOW_H

#include "geo/scan/scan.h"

enum { SCAN_NOW_ZONE = 10, SCAN_NOW_WINDOW = 31, SCAN_NOW_STRATA = 64 };

/* `of`: how many were looked at, `count` at the least; with `among` alone. */
typedef struct ScanNowCount { int32_t place, day, stratum, count, of; } ScanNowCount;

typedef struct ScanNowAsk {
    int32_t places, days, strata;  /* days 0 to days - 1: the last is the newest */
    const double *x, *y;           /* metres */
    const int32_t *neighbour;      /* place i's: neighbour[neighbours_at[i]] up to neighbours_at[i + 1] */
    const int64_t *neighbours_at;
    const ScanNowCount *count;
    int64_t counts;
    int32_t window, zone;          /* the longest window in days, the most places in a zone */
    int64_t least;                 /* cases in a cluster */
    uint64_t seed;
    bool among;
} ScanNowAsk;

typedef struct ScanNow ScanNow;

typedef struct ScanNowFound {
    int32_t place[SCAN_NOW_ZONE], places, days;        /* from the centre outwards; the last so many days */
    int64_t observed, seen[SCAN_NOW_ZONE];
    double expected, usual[SCAN_NOW_ZONE];             /* of each place */
    double ratio;
} ScanNowFound;

/* SCAN_RANGE, SCAN_NO_CASES. */
Err scan_now_make(const ScanNowAsk *, ScanNow **ret, Arena *keep, Arena scratch);
bool scan_now_best(const ScanNow *, ScanNowFound *ret, Arena scratch);     /* false: nothing above usual */
/* The highest ratio of each of `count` replicates from number `first` on; 0: nothing above usual. */
void scan_now_replicates(const ScanNow *, int32_t first, int32_t count, double *ret_top, Arena scratch);

/* How likely a night's highest ratio is to reach this by chance: the rank while ten replicates do, beyond
 * that the Gumbel law through all of them. */
double scan_now_chance(const double *top, int32_t replicates, double ratio);

/* Places that touch: outlines with a point in common, both ways, in the form above. */
void scan_now_touching(const int32_t *x, const int32_t *y, const int32_t *place, int64_t points,
                       int32_t places, int32_t **ret_neighbour, int64_t **ret_neighbours_at, Arena *keep,
                       Arena scratch);

#endif
