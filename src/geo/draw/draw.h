/* How grids should be drawn: micro-grids of so many households and merchants (GB: none; Jinjiang: 30 to
 * 100), and general grids of these. Arrays in, arrays out; knows no file, no clock, no thread (pockets may
 * be shared out).
 *
 * Rules, none of which an answer breaks without saying so (docs/geo/drawing.md): every building in one
 * grid, every grid connected along links on foot that cross no wall (geo/draw/draw_link.h); compounds whole,
 * where they fit into one grid at all, else cut between buildings; a building too large cut by units;
 * everything within `limit` of the grid's centre; sizes from min to max, or the reason why not. Then
 * workload is balanced and grids kept compact. With an old plan, first of all as few households change
 * their grid as were found to do.
 *
 * Method: pockets are what hangs together. Small ones by every way there is; others by the best cut of the
 * shortest spanning tree (tables of sizes, Lukes 1974), mended and polished by every way to cut a few
 * neighbours anew, and by random trees where that fails (recombination; DeFord, Duchin and Solomon 2021). */
#ifndef GEO_DRAW_DRAW_H
#define GEO_DRAW_DRAW_H

#include "geo/draw/draw_cut.h"
#include "geo/draw/draw_link.h"

enum { DRAW_MAX = 10000, DRAW_HOUSEHOLDS_MAX = 100000, DRAW_BUILDINGS_MAX = 2000000, DRAW_UNITS_MAX = 1000 };

typedef struct DrawBuilding {
    int32_t households, shops, cases;
    int32_t units;             /* staircases, from side to side; 0: not known */
    int32_t compound;          /* -1: none */
} DrawBuilding;

typedef struct DrawAsk {
    const Spot *at;            /* millimetres of a plane */
    const DrawBuilding *building;
    int32_t buildings, compounds, olds;
    /* of each building, its old grids: more than one where its shares were in several, from side to side.
     * olds 0: no old plan */
    const int32_t *old_first, *old;
    const DrawLinks *links;
    int32_t min, max;          /* households and shops */
    int32_t general_min, general_max;
    uint32_t limit;            /* hundredths of a second; UINT32_MAX: none */
    int32_t case_weight;       /* hundredths of a household that a case weighs as work */
    uint64_t seed;
} DrawAsk;

/* A building, or a share of one. */
typedef struct DrawPiece {
    int32_t building, first, last, of;         /* units first … last of so many; 0 of 0: all of it */
    int32_t households, shops, cases;
    int32_t old, grid;         /* old: -1 none */
} DrawPiece;

typedef struct DrawGrid {
    int32_t old, general;      /* the old grid it goes on with, -1: a new one */
    int32_t households, shops, cases, size, buildings;
    int64_t load;              /* hundredths of a household */
    int32_t pocket;
    CutReason reason;          /* CUT_GOOD: within min and max */
    int32_t about, *item;      /* pieces the reason is about */
    int32_t joint;             /* the piece they hang on, or -1 */
    /* the certificate, worked out from the pieces and links alone (draw_check) */
    bool contiguous;
    int32_t walls_crossed, centre;             /* centre: a building */
    uint32_t reach;            /* from there to the furthest building, within; WALK_FAR: not connected */
} DrawGrid;

typedef struct DrawGeneral { int32_t grids, households, shops, size; bool good; } DrawGeneral;

typedef enum DrawCompound {
    DRAW_WHOLE,
    DRAW_TOO_LARGE,            /* for one grid: cut between its buildings */
    DRAW_APART                 /* walls or distance stand between its buildings */
} DrawCompound;

typedef struct Draw Draw;

Draw *draw_make(const DrawAsk *, Arena *keep, Arena scratch);
/* Pockets `first`, `first` + `step`, …: any order, any threads, each with its own arenas. */
void draw_pocket(Draw *, int32_t first, int32_t step, Arena *keep, Arena scratch);

typedef struct DrawAnswer {
    DrawPiece *piece;          /* by building, then unit */
    int32_t pieces, grids, generals, pockets;
    DrawGrid *grid;
    DrawGeneral *general;
    DrawCompound *compound;    /* of each */
    int64_t moved;             /* households and shops that had a grid and are in one of another name */
    int32_t moved_buildings;
} DrawAnswer;

/* After every pocket. Grids in the order of their first buildings. */
DrawAnswer draw_answer(Draw *, Arena *keep, Arena scratch);

/* The certificate of every grid, from pieces, links and walls; shares nothing with what drew them. */
void draw_check(const DrawAsk *, const Walls *, DrawAnswer *, Arena scratch);

#endif
