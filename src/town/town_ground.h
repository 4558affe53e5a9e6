/* Between the makers of the town only: what each block is for, and to whom it belongs. */
#ifndef TOWN_TOWN_GROUND_H
#define TOWN_TOWN_GROUND_H

#include "town/town.h"
#include "town/town_lattice.h"

typedef enum Use { USE_OUTSIDE, USE_HOMES, USE_TRADE, USE_SCHOOL, USE_HOSPITAL, USE_WORKS, USE_PARK,
    USE_FARM } Use;

typedef struct TownGround {
    const TownLattice *lattice;
    Use use[BLOCKS];
    Metres middle[BLOCKS];
    double weight[BLOCKS];          /* relative number of households; only homes have any */
    int street[BLOCKS], community[BLOCKS];   /* -1: outside the district */
    int64_t people[TOWN_COMMUNITIES];        /* for whom houses are built, chosen or not */
} TownGround;

/* What a draw is about: one number each, so that no two are entangled. */
enum { ABOUT_USE = 100, ABOUT_WEIGHT, ABOUT_REGIONS, ABOUT_PEOPLE, ABOUT_STREET, ABOUT_LANE, ABOUT_COMPOUND,
    ABOUT_HOUSE,
       ABOUT_GATE, ABOUT_HOUSEHOLD, ABOUT_POI, ABOUT_STAFF, ABOUT_CASE, ABOUT_GRID, ABOUT_LAKE,
    ABOUT_PERSON };
#define ID_LIMIT_MS 4102444800000   /* the year 2100 */

bool is_exclusive(Use use);                  /* a 专属网格 of its own: trade, schools, hospitals, works */
Rand rand_about(uint64_t seed, int about, uint64_t which);

void ground_ways(TownPlan *plan, const TownGround *g, Arena *keep);
void ground_areas(TownPlan *plan, const TownGround *g, Arena *keep);
bool ground_edge_inside(const TownGround *g, bool along_row, int row, int column);
TownPolygon block_outline(const TownLattice *l, int block, double gap, Arena *keep);
TownPolygon lattice_box(const TownLattice *l, int block, double u0, double v0, double u1, double v1,
    Arena *keep);

/* Names. Line: a row or a column of the lattice near a block. */
Str street_name(const TownGround *g, bool row, int line, int block, Arena *keep);
Str person_name(Rand *r, Arena *keep);
Str compound_stem(uint64_t seed, uint64_t which, Arena *keep);
const char *numeral(int n);                  /* 一 … 二十 */

/* Staff. */
TownAccount *plan_accounts(const TownPlan *plan, Arena *keep, int *count);
void community_accounts(const TownPlan *plan, int community, TownCommunity *c, Arena *keep);
void community_cases(const TownPlan *plan, int community, TownCommunity *c, Arena *keep, Arena scratch);
void community_pois(const TownPlan *plan, const int *grid_of, TownCommunity *c, Arena *keep);
    /* of each block */

#endif
