/* tuimen cover, in its parts: reading, measuring, telling. */
#ifndef MAIN_COVER_H
#define MAIN_COVER_H

#include "main/reach.h"

#include "geo/cover.h"

typedef enum CoverPer { PER_NODE, PER_BUILDING, PER_CELL } CoverPer;
extern const char *const cover_per[];

enum { COVER_BANDS = 16, COVER_PARTS = 9 };    /* a cell is measured at nine points */

typedef struct Cover {
    const char *facilities_file, *demand_file;
    CoverPer per;
    long cell_m, worst;
    uint32_t limit[MINUTES_MOST];              /* ascending; the last decides who lacks what */
    int limits;
    Walker walker;
    TableNames services;
    int32_t facilities;
    CoverFacility *facility;
    Str *facility_id;
    Spot *facility_at;
    int32_t *service_first, *service_list;     /* facilities of each service, in the order of their ids */
    int32_t places;                            /* rows of the demand, or nodes */
    Str *place_id;
    Spot *place_at;
    double *people;
    Str band[COVER_BANDS];                     /* age bands: names and people, place by place */
    int bands;
    double *band_people;
    int32_t parts;                             /* units a place: 1, or COVER_PARTS */
    Snap *snap;                                /* of each unit */
    CoverRows *rows;                           /* of each sixty-four services */
    double *capacity;                          /* of each facility, below 0: not given; NULL: no column */
    const struct Capacity *places_of;          /* main/cover_capacity.h; NULL: no capacities */
} Cover;

bool cover_read(Cover *, Arena *keep);
uint32_t cover_longest(const Cover *);         /* of the limits */
Spot cover_part(const Cover *, int32_t place, int32_t part);   /* where a unit is */
uint32_t cover_weight(const Cover *, int32_t unit);            /* its people, in thousandths */
void cover_work(Cover *, Arena *keep, Arena scratch);
void cover_json(const Cover *, Buf *to, Arena scratch);
void cover_table(const Cover *, Buf *to);

/* A unit's time to a service in hundredths, WALK_FAR when there is none; *ret_facility its number in all. */
uint32_t cover_time(const Cover *, int32_t unit, int32_t service, int32_t *ret_facility);

#endif
