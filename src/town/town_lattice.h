/* The ground the town stands on: a warped lattice. Lines run outwards from the old centre and around it;
 * every third is a main road; between two lines lies a block of 6 x 6 cells. Every boundary in the town is
 * a walk along cell edges, so neighbours share every vertex and nothing overlaps. Metres east and north
 * inside, degrees outside. */
#ifndef TOWN_TOWN_LATTICE_H
#define TOWN_TOWN_LATTICE_H

#include "town/town_kinds.h"
#include "base/rand.h"

enum { CELLS = 6, ROWS = 72, COLUMNS = 58, BLOCKS = ROWS * COLUMNS,
       CELL_ROWS = ROWS * CELLS, CELL_COLUMNS = COLUMNS * CELLS };

typedef enum LineKind { LINE_LANE, LINE_ROAD, LINE_MAIN, LINE_RING, LINE_RIVER } LineKind;

typedef struct Line { LineKind kind; double at, margin; } Line;   /* metres;
    margin: from the middle to the walls */

typedef struct TownLattice {
    uint64_t seed;
    Line row[ROWS + 1];                /* around the centre, `at` is the distance from it along the axis */
    Line column[COLUMNS + 1];          /* outwards; `at` is the distance from the axis */
    double row_at[CELL_ROWS + 1], column_at[CELL_COLUMNS + 1];   /* the cells' own lines */
    TownPoint (*node)[CELL_COLUMNS + 1];                         /* [CELL_ROWS + 1] */
} TownLattice;

typedef struct Metres { double x, y; } Metres;

TownLattice *lattice_make(uint64_t seed, Arena *keep);
Metres lattice_metres(const TownLattice *l, double u, double v);
TownPoint lattice_point(const TownLattice *l, double u, double v);
TownPoint metres_point(Metres m);

/* A point in a block by fractions of its inside (between the margins): 0,0 is the inner corner. */
TownPoint lattice_inside(const TownLattice *l, int block, double along_u, double along_v);
double lattice_area_m2(const TownLattice *l, int block);
static inline int block_row(int block) { return block / COLUMNS; }
static inline int block_column(int block) { return block % COLUMNS; }
static inline int cell_block(int cell)
{
    return cell / CELL_COLUMNS / CELLS * COLUMNS + cell % CELL_COLUMNS / CELLS;
}

/* Outline every label 0…labels-1 of the cells (CELL_ROWS x CELL_COLUMNS, negative: nobody's). */
typedef struct CellRange { int row, rows, column, columns; } CellRange;
TownPolygon *lattice_outlines(const TownLattice *l, const int *label, CellRange where, int labels,
    Arena *keep,
    Arena scratch);

TownPoint polygon_inner_point(TownPolygon p);      /* near the middle of the outer ring, and inside */

/* A draw that depends on its names only: the same wherever and whenever it is asked. */
uint64_t draw(uint64_t seed, uint64_t what, uint64_t a, uint64_t b);
static inline double draw_unit(uint64_t seed, uint64_t what, uint64_t a, uint64_t b)
{
    return (double)(draw(seed, what, a, b) >> 11) / 9007199254740992.0;
}

#endif
