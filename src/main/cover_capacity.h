/* Competition for places: what tuimen cover adds for services whose facilities have a capacity. */
#ifndef MAIN_COVER_CAPACITY_H
#define MAIN_COVER_CAPACITY_H

#include "main/cover.h"

#include "geo/reach/allot.h"

/* One service: who reaches what, places a person, who gets one. `has` is false where no capacity is
 * given. */
typedef struct CapacityService {
    bool has;
    int32_t unlimited;                 /* facilities without a number: room for anybody */
    double places;
    double *access;                    /* by unit: places a person */
    double *demand, *ratio;            /* by facility of the service: people in reach, places each */
    AllotAnswer allotted;
    int64_t *part_first;               /* of each unit: its parts in `allotted` */
} CapacityService;

typedef struct Capacity {
    FcaDecay decay;
    double until;                      /* of the clock: then places are shared out as far as has been found */
    int64_t unit;                      /* people are counted in 1/unit: 1, or 1000 */
    CapacityService *service;
} Capacity;

/* "flat", "gauss", or a weight for each of the minutes. False: said why. */
bool capacity_decay(const char *words, const Cover *, FcaDecay *ret);

/* Seconds of a clock that only goes forward. */
double capacity_clock(void);

/* After cover_work. False: said why; EXIT_BAD_INPUT. */
bool capacity_work(const Cover *, Capacity *, Arena *keep, Arena scratch);

void capacity_json(const Cover *, int32_t service, Buf *to, Arena scratch);
extern const char capacity_columns[];          /* further ones of the table, and a row's; a comma first */
void capacity_cells(const Cover *, int32_t unit, int32_t service, Buf *to);
void capacity_assignment(const Cover *, Buf *to);      /* CSV: who goes where */

#endif
