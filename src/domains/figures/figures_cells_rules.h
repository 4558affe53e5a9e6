/* What the cases of a round come to, cell by cell of the totals. Pure. */
#ifndef FIGURES_FIGURES_CELLS_RULES_H
#define FIGURES_FIGURES_CELLS_RULES_H

#include "domains/figures/figures_rules.h"

/* So much more under a key. A stage has its class for an axis and its state for a period; of its sum only
 * `reported` (the cases) and `late` are used. */
typedef struct FigureCell { uint64_t hash; bool stage; FigureKey key; FigureSum sum; } FigureCell;

typedef struct FigureCells {
    FigureCell *cell;
    int32_t *slot;                     /* by hash: 1 + which cell, 0: free */
    int64_t count, room;
    uint64_t mask;
} FigureCells;

/* Of a case, at most. */
enum { FIGURE_CELLS_OF_ONE = 2 * (FIGURE_BASES * FIGURE_KEYS + FIGURE_STAGE_KEYS) };
enum { FIGURE_CELLS_MOST = 1 << 15 };

/* Room for all that so many cases can come to, but for no more than FIGURE_CELLS_MOST. */
FigureCells figure_cells_new(int64_t cases, Arena *);

/* A case counts as it `is`, and no more as it `was` (NULL: it counted in nothing). Cells where both come to
 * the same aren't looked for. false: no room; then nothing is to be believed. */
bool figure_cells_move(FigureCells *, const FigureFact *was, const FigureFact *is);

/* Those that come to anything, in the order of the totals' primary key; *ret: as many. */
const FigureCell *const *figure_cells_sorted(const FigureCells *, Arena *, int64_t *ret);

#endif
