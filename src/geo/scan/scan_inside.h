/* The inside of the scan: zones as orders of places. Not for callers of geo/scan/scan.h. */
#ifndef GEO_SCAN_SCAN_INSIDE_H
#define GEO_SCAN_SCAN_INSIDE_H

#include "geo/scan/scan.h"

#include <math.h>

/* Of one place added to a zone: the zone that ends with it. */
typedef struct ScanStep {
    int32_t place;
    bool closes;                   /* false: another place is as far away, so no circle ends here */
    double share;                  /* of all people or cases in the zone */
    double distance;
} ScanStep;

/* The same step for scan_space.c: what screens its zone, close together. */
typedef struct ScanScreen { int32_t place; float low, wide; } ScanScreen;

struct Scan {
    ScanAsk ask;
    int64_t all;                   /* cases */
    int64_t *step_at;              /* places + 1: centre i's steps */
    ScanStep *step;
    ScanScreen *screen;            /* by step; days == 1 alone */
    double *share;                 /* by place */
    int64_t *cases;                /* by place: the observed */
    double *log;                   /* natural logarithms of 0 to all; log[0] is 0 */
    uint32_t *alias_limit;         /* places: Walker's table */
    int32_t *alias_other;
    int32_t *case_place, *case_day;   /* all; place by place */
};

Err scan_zones_make(Scan *, Arena *keep, Arena scratch);

static inline double scan_ratio_at(const Scan *s, int64_t c, double expected)
{
    double all = (double)s->all;
    return (double)c * (s->log[c] - log(expected)) +
           (all - (double)c) * (s->log[s->all - c] - log(all - expected));
}

/* scan_space.c: replicates without days, many at once. scan_time.c: with days. */
void scan_space(const Scan *, int32_t first, int32_t count, double *ret_top, Arena scratch);
void scan_time(const Scan *, int32_t first, int32_t count, double *ret_top, Arena scratch);

/* The best zone and window that has no place marked in `taken`; false: none. */
bool scan_best(const Scan *, const uint8_t *taken, ScanCluster *ret, int64_t *ret_step, Arena scratch);

#endif
