/* What the files of this domain share: the land (network and homes) and the stock (facilities beside it),
 * kept
 * in memory and made anew when the database says that they have changed. Read by any number of requests. */
#ifndef CIRCLES_CIRCLES_INSIDE_H
#define CIRCLES_CIRCLES_INSIDE_H

#include "app/event.h"
#include "domains/circles/circles.h"
#include "domains/facilities/facilities.h"
#include "domains/ways/ways.h"
#include "geo/hours/hours.h"
#include "geo/reach/cover.h"

enum { CIRCLE_PROFILES = 4, CIRCLE_BITS = 13 };        /* of facilities of one service: 8,191 */
extern const char *const circle_profiles[];            /* as net_profiles has them, NULL-ended */

/* The network ready for one walker; without a network only `profile` counts. */
typedef struct CircleWalker {
    NetProfile profile;
    NetIndex index;
    WalkEdge *edge;
    WalkArcs away, towards;
    WalkSteps steps;
    CoverUnits homes;
} CircleWalker;

typedef struct CircleLand {
    struct CircleRoom *room;
    int64_t network, places_stamp, ways_stamp, day;    /* network 0: none */
    int64_t least;                     /* people are told in parcels of so many (circles_small.h) */
    Str source;
    bool synthetic;
    Net net;                           /* with what staff have drawn over it */
    struct CircleNights *nights;       /* the same with gates shut (circles_gates.c) */
    const WayEdit *way;                /* that, and what became of each */
    WayOutcome *way_outcome;
    int32_t ways;
    CircleWalker walker[CIRCLE_PROFILES];
    const CircleHome *home;            /* in order of place */
    int32_t homes, groups;
    Str *group;                        /* communities */
    int32_t *group_of;                 /* of each home */
} CircleLand;

typedef struct CircleStock {
    struct CircleRoom *room;
    const CircleLand *land;
    int64_t stamp, days;               /* days: what the dictionaries were at, holidays among them */
    const Facility *facility;          /* open ones, in order of id */
    int32_t count;
    const Hours **hours;               /* NULL: not known, always open */
    Snap *snap[CIRCLE_PROFILES];
    HoursHolidays holidays;
} CircleStock;

/* circles_land.c */
Err circles_stock(Ask *, const CircleStock **ret);
/* Further from any way than this, or on an island: the network is missing there, and whoever tells minutes
 * says so. */
enum { CIRCLE_GAP_MM = 60 * 1000 };
bool circles_gap(const CircleLand *, const Snap *);
void circles_walker(const Net *, const NetProfile *, const CircleHome *, int32_t homes, CircleWalker *ret,
                    Arena *keep,
                    Arena scratch);
bool circles_open(const CircleStock *, int32_t facility, int64_t minute);      /* minute NONE: whenever */
int64_t circles_minute(int64_t ms);    /* of the clock on the wall */

/* circles_measure.c: "2026-10-01T19:30"; absent: whatever the hour. */
Err circles_at(Ask *, Str text, int64_t *ret_minute);
Err circles_kinds_of(Ask *, Str list, List *ret_kinds);                        /* FacilityKind, 64 at most */
typedef struct CircleMeasure {
    const CircleStock *stock;
    List kinds;
    int32_t facilities[WALK_LANES], closed[WALK_LANES];
    CoverRows rows;
} CircleMeasure;
Err circles_measure(Ask *, CircleMeasure *, int profile, int64_t minute, Arena *keep, Arena scratch);
/* Of each home its community, where it is the reader's and of what is asked for; -1 elsewhere. */
Err circles_groups(Ask *, const CircleLand *, const CoverageQuery *, int32_t *ret);
/* In rooms of its own, given back also when the request's own is full. */
typedef Err CircleWork(Ask *, const void *with, Arena *keep, Arena scratch);
Err circles_in_room(Ask *, CircleWork *, const void *with);
enum { CIRCLE_FAR_CS = 60 * 6000 };    /* nobody asks what is more than an hour away */
/* Hundredths of a second from every home to the nearest facility of a service, of those that pass. */
typedef struct CircleSite { Spot at; Snap snap; uint32_t id; } CircleSite;
void circles_times(const CircleLand *, int profile, const CircleSite *, int32_t sites, uint32_t limit,
                   uint64_t *ret,
                   Arena scratch);
/* The same for a service as it is; and which homes are the reader's and of a circle (NONE: any). */
void circles_nearest(const CircleStock *, int profile, Str kind, int64_t minute, uint64_t *ret, Arena *keep,
                     Arena scratch);
Err circles_homes_in(Ask *, const CircleLand *, int64_t circle, bool *ret);
/* Those that offer it and are open then; the facility's number in the stock is the id. */
int32_t circles_sites(const CircleStock *, int profile, Str kind, int64_t minute, CircleSite *ret);
Handler circles_homes;
/* circles_tables.c, circles_what_if.c, circles_files.c */
Handler circles_coverage, circles_norms, circles_what_if, circles_about;
Handler circles_facilities_csv, circles_homes_csv, circles_network_file;

/* circles_site.c */
extern const Shape CircleSiteAsk_shape, CircleSites_shape;
Handler circles_site;

/* circles_near.c, circles_near_page.c */
Handler circles_near_json, circles_near_page, circles_way;

/* circles_scenarios.c */
extern const EventKind CIRCLES_SCENARIO_SAVED;
Err circles_check_acts(Ask *, const List *acts);       /* 422: the act named */
typedef struct CircleAct {
    CircleActKind kind;
    int64_t facility;
    Str name;
    int64_t lon, lat;
    List services;
    Str hours;
    int64_t capacity, cost_fen;
} CircleAct;
Err circles_acts(Ask *, int64_t scenario, List *ret);  /* CircleAct */
Err circles_load(Ask *, int64_t id, CircleScenario *ret);      /* of the reader's places; NOT_FOUND */

extern const Shape CircleAct_shape, CircleCode_shape;
Handler circles_scenarios_list, circles_scenario, circles_scenario_new, circles_scenario_save;
extern const Shape CircleScenarioView_shape, CircleScenarioNew_shape, CircleScenarioSave_shape,
    CircleScenariosQuery_shape;

/* circles_shapes.c */
extern const Shape CoverageQuery_shape, Coverage_shape, CircleNorms_shape, CircleAbout_shape, NearQuery_shape,
    NearAnswer_shape, NearItem_shape, CircleIf_shape, CircleIfAnswer_shape, CircleWay_shape,
    NearWayQuery_shape;

#endif
