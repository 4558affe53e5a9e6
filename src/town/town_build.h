/* A community in the making: what its makers hand each other. */
#ifndef TOWN_TOWN_BUILD_H
#define TOWN_TOWN_BUILD_H

#include "town/town_ground.h"

enum { GRIDS_MOST = 200, MICROGRIDS_MOST = 700, COMPOUNDS_MOST = 400, BUILDINGS_MOST = 9000 };

typedef struct Lot {                /* a compound's share of a block: cell columns low…high-1 */
    int block, low, high;
    double households;              /* aimed at */
} Lot;

typedef struct Build {
    const TownPlan *plan;
    const TownGround *g;
    const TownLattice *l;
    int community;
    Arena *keep;
    TownCommunity *c;
    int grid_of[BLOCKS];            /* index of the grid; -1: not of this community */
    int *micro_of;                  /* of each cell of the lattice; -1 */
    CellRange where;                /* the cells this community can have */
    Lot lot[COMPOUNDS_MOST];        /* of each compound */
} Build;

/* All compounds of the blocks of one grid: buildings, households, micro-grids with their cells. */
void build_homes(Build *b, int block, int grid, double households);
void build_households(Build *b);
void build_ways(Build *b);

#endif
