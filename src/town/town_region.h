/* Dividing blocks among neighbours: connected regions that grow from seeds towards equal shares. Knows a
 * lattice of blocks and weights, not what they mean. */
#ifndef TOWN_TOWN_REGION_H
#define TOWN_TOWN_REGION_H

#include "town/town_lattice.h"

typedef struct Regions {
    const double *weight;      /* of each block */
    const Metres *middle;      /* of each block */
    int *label;                /* -2: not to be had, -1: free; on return 0…count-1 */
    int count;
    int *seed;                 /* a block for each region */
    double *share;             /* what each region should weigh, in any one unit */
} Regions;

/* Every free block that can be reached from a seed gets a region. `passes` of mending afterwards. */
void regions_grow(Regions *r, int passes, Arena scratch);

/* Spread `r->count` seeds over the free blocks by weight: farthest points first, then towards centres. */
void regions_spread(Regions *r, uint64_t seed, Arena scratch);

/* Number the connected parts of the blocks with label `of`; part[] is -1 elsewhere. */
int regions_parts(const int *label, int of, int *part, Arena scratch);

/* The four neighbours, or -1 at the edge. */
static inline int block_next(int block, int side)
{
    int row = block_row(block), column = block_column(block);
    switch (side) {
    case 0: return row + 1 < ROWS ? block + COLUMNS : -1;
    case 1: return column + 1 < COLUMNS ? block + 1 : -1;
    case 2: return row > 0 ? block - COLUMNS : -1;
    default: return column > 0 ? block - 1 : -1;
    }
}

#endif
