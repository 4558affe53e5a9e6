/* The demo town: a district made from a seed, arrays out. Real are the names and codes of Jinjiang's 11
 * streets and 76 communities, its extent and its totals; everything else (streets' courses and names,
 * compounds, households, people, telephone numbers, cases) is invented, and whoever stores it must label
 * it synthetic. The same seed gives the same bytes on every machine. Knows no file, no table, no clock;
 * keeps one community in memory at a time. */
#ifndef TOWN_TOWN_H
#define TOWN_TOWN_H

#include "town/town_kinds.h"

enum { TOWN_STREETS = 11, TOWN_COMMUNITIES = 76, TOWN_RESIDENTS_FEWEST = 1000, TOWN_RESIDENTS_MOST = 902933,
       TOWN_DAYS_MOST = 366, TOWN_WEEKLY_MOST = 20 };

REFUSES(TOWN_BAD_SCALE);   /* 422: fewer than 1,000 residents, more than the census counted,
    more than 366 days, or more than 20 cases a week */

typedef struct TownAsk {
    uint64_t seed;
    int64_t residents;     /* aimed at and met exactly; decides how many communities there are (1 a 11,881) */
    int64_t now_ms;        /* the newest moment in the town */
    int days;              /* cases of so many days before now, 0 to 366 */
    int weekly;            /* so many a week in each micro-grid, 1 to 20 */
} TownAsk;

/* What the whole district shares. All of it is drawn at every scale; `chosen` communities have people. */
typedef struct TownPlan {
    TownAsk ask;
    TownPlace district, *streets, *communities;      /* TOWN_STREETS, TOWN_COMMUNITIES of them, by code */
    int chosen, order[TOWN_COMMUNITIES];             /* the communities with people; 翡翠城社区 comes first */
    TownWay *ways; int ways_count;                   /* roads, riverside roads, bridges */
    TownArea *areas; int areas_count;                /* rivers, lakes,
        parks and what the ground is used for */
    TownAccount *accounts; int accounts_count;       /* district, then the chosen communities' streets */
    const struct TownGround *ground;                 /* how it was made; for town_community only */
} TownPlan;

/* Needs about 4 MiB in `keep` and 4 MiB in `scratch`. */
Err town_plan(const TownAsk *ask, Arena *keep, Arena scratch, TownPlan *ret);

/* One community, whole. Indices point into its own arrays. Households are in order of building, unit,
 * floor, door. */
typedef struct TownCommunity {
    const TownPlace *place;
    const TownPlace *street;
    TownGrid *grids; int grids_count;
    TownMicrogrid *microgrids; int microgrids_count;
    TownCompound *compounds; int compounds_count;
    TownBuilding *buildings; int buildings_count;
    TownHousehold *households; int households_count;
    TownPoi *pois; int pois_count;
    TownWay *ways; int ways_count;                   /* paths inside compounds, gates, footbridges */
    TownAccount *accounts; int accounts_count;       /* clerks, then grid workers, then micro-grid members */
    TownCase *cases; int cases_count;                /* oldest first; none in a community without people */
} TownCommunity;

/* `community` is an index into plan->communities. Same result in whatever order they are asked for. Needs
 * about 4 MiB in `keep` (for 90 days of cases) and 4 MiB in `scratch`. */
void town_community(const TownPlan *plan, int community, Arena *keep, Arena scratch, TownCommunity *ret);

/* The people of one household, as many as it has. `serial`: how many live in the households before it. */
enum { TOWN_HOUSEHOLD_MOST = 16 };
void town_people(const TownPlan *, int community, const TownCommunity *, int household, int serial,
                 Arena *keep, TownPerson ret[TOWN_HOUSEHOLD_MOST]);

/* "翡翠城三期5栋2单元1203室" */
Str town_address(const TownCommunity *c, const TownHousehold *h, Arena *keep);

/* Sample classes of cases (示例): city management and community matters, domain.md §4.3 and §4.4; two
 * levels. */
extern const TownClass TOWN_CLASSES[];
extern const int TOWN_CLASSES_COUNT;

#endif
