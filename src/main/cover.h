/* tuimen cover, in its parts: reading, measuring, telling. */
#ifndef MAIN_COVER_H
#define MAIN_COVER_H

#include "main/reach.h"

#include "geo/reach/cover.h"
#include "geo/text/geojson.h"

typedef enum CoverPer { PER_NODE, PER_BUILDING, PER_CELL } CoverPer;
extern const char *const cover_per[];

enum { COVER_BANDS = 16, COVER_POINTS = 9 };   /* a cell is measured at about nine points */

/* So much of a place's people live at this unit and in this zone. */
typedef struct CoverZonePart { int32_t unit, zone; double share; } CoverZonePart;

typedef struct Cover {
    const char *facilities_file, *demand_file, *buildings_file, *zones_file;
    CoverPer per;
    long cell_m, worst, nearest;
    uint32_t limit[MINUTES_MOST];              /* ascending; the last decides who lacks what */
    int limits;
    Walker walker;
    TableNames services;
    int32_t facilities;
    At at;                                     /* the moment, if one was given */
    int32_t *closed;                           /* facilities of each service, closed then: not among them */
    CoverFacility *facility;                   /* those that are open */
    Str *facility_id;
    Spot *facility_at;
    int32_t *service_first, *service_list;     /* facilities of each service, in the order of their ids */
    int32_t places;                            /* rows of the demand, or nodes */
    Str *place_id;
    Spot *place_at;
    double *people;
    int32_t *place_zone;                       /* as the demand names them, -1: it doesn't */
    Str band[COVER_BANDS];                     /* age bands: names and people, place by place */
    int bands;
    double *band_people;
    int32_t units;                             /* what is measured: places, or points that stand for parts */
    int32_t *unit_first, *unit_place;          /* the units of each place, from unit_first[place] on */
    double *unit_share;                        /* of its place's people */
    Spot *unit_at;
    Snap *snap;                                /* of each unit; like the next two, whatever facilities do */
    CoverUnits set;
    WalkSteps steps;
    int32_t empty_cells;                       /* with people, without buildings: measured as cells */
    TableNames zones;                          /* communities; none where neither file names any */
    CoverZonePart *zone_part;                  /* by unit */
    int64_t zone_parts;
    CoverRows *rows;                           /* of each sixty-four services */
    double *capacity;                          /* of each facility, below 0: not given; NULL: no column */
    const struct Capacity *places_of;          /* main/cover_capacity.h; NULL: no capacities */
} Cover;

bool cover_read(Cover *, Arena *keep, Arena scratch);
/* `after` is a copy of `before` with another facilities_file: both number their services alike from
 * here on. */
bool cover_read_other(Cover *before, Cover *after, Arena *keep);
uint32_t cover_longest(const Cover *);         /* of the limits */
bool cover_parted(const Cover *);              /* a place may be several units */
uint32_t cover_weight(const Cover *, int32_t unit);            /* its people, in thousandths */
void cover_work(Cover *, Arena *keep, Arena scratch);
void cover_json(const Cover *, Buf *to, Arena scratch);
void cover_table(const Cover *, Buf *to);
void cover_nearest(const Cover *, Buf *to, Arena room, Arena scratch);
void cover_minutes(const Cover *, Buf *to);
void cover_communities(const Cover *, Buf *to, Arena scratch);
/* {"5":0.25,"10":…}: which part of `all` is within each limit. */
void cover_shares(const Cover *, const double *within, double all, Buf *to);

/* A unit's time to a service in hundredths, WALK_FAR when there is none; *ret_facility its number in
 * all. */
uint32_t cover_time(const Cover *, int32_t unit, int32_t service, int32_t *ret_facility);

/* ------------------------------------------------------- where people are; all refusals have been said */

/* Places, units, zones. `cell` below: the outline of each place, without rings where it is a point. */
bool cover_people(Cover *, Arena *keep, Arena scratch);
void cover_room(Cover *, int64_t places, Arena *keep);
bool cover_spread(Cover *, Region **cell, Arena *keep, Arena scratch);         /* over the buildings */
bool cover_zones(Cover *, const Region *cell, Arena *keep, Arena scratch);

bool cover_is_geojson(const char *file);
bool cover_areas(const char *file, GeoArea **ret, int32_t *ret_count, Arena *keep, Arena scratch);
bool cover_area_id(const char *file, const GeoArea *, Str *ret);
Err cover_degrees(const TableFile *, int64_t row, int lon, int lat, Spot *ret, TableFault *);

#endif
