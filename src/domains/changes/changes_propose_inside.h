/* What the two files of a proposal share: drawing it, and telling it as acts. Pure. */
#ifndef CHANGES_CHANGES_PROPOSE_INSIDE_H
#define CHANGES_CHANGES_PROPOSE_INSIDE_H

#include "domains/changes/changes_propose_rules.h"
#include "geo/draw/draw.h"
#include "geo/plane/cells.h"

/* A building: its blocks, from staircase to staircase. */
typedef struct House {
    int32_t first, end, units;
    Spot at;
    int64_t households, counts, compound;      /* counts: no more than can be shared out; compound 0: none */
} House;

typedef struct Propose {
    const ProposeAsk *ask;
    const Region *ground;
    const ChangePlace **old; int32_t olds;     /* micro-grids in force */
    ChangeBlock *block; int32_t blocks;        /* by building, then staircase */
    House *house; int32_t houses;
    int64_t households;
    double wide;
    Arena *keep;
} Propose;

typedef struct Scheme {
    DrawAnswer draw;
    int32_t *piece;            /* the first of each building */
    int32_t *into;             /* of each block: its grid */
    int32_t *goes_on;          /* of each grid: the old one, -1 */
    int64_t *size, moved, outside;
} Scheme;

void propose_apart(Spot *, int32_t count, Arena scratch);      /* no two at one place */
void propose_tell(const Propose *, const Scheme *, Proposal *ret, Arena scratch);

#endif
