/* A plan of micro-grids for a community, proposed: drawn anew, or with as few households moved as was found.
 * Made of ordinary acts, so that everything that holds for a drawing by hand holds for it. Pure: the same
 * drawing, rules and seed give the same acts. */
#ifndef CHANGES_CHANGES_PROPOSE_RULES_H
#define CHANGES_CHANGES_PROPOSE_RULES_H

#include "domains/changes/changes_rules.h"

enum { PROPOSE_BUILDINGS_MOST = 4000, PROPOSE_HOUSEHOLDS_MOST = 40000, PROPOSE_SIZE_MOST = 1000 };

typedef enum ProposeKind { PROPOSE_REDRAW, PROPOSE_KEEP } ProposeKind;
extern const char *const propose_kinds[];

typedef struct ProposeCompound { int64_t building_id, compound_id; } ProposeCompound;
extern const Shape ProposeCompound_shape;

typedef struct ProposeAsk {
    const ChangeDrawing *drawing;
    Str community;
    const ProposeCompound *compound; int compounds;    /* in order of building */
    ProposeKind kind;
    int32_t low, high;         /* households of a micro-grid */
    uint64_t seed;
} ProposeAsk;

/* Why a grid is smaller or larger than asked for. */
typedef enum ProposeReason {
    PROPOSE_GOOD, PROPOSE_POCKET, PROPOSE_COUNT, PROPOSE_STUCK, PROPOSE_JOINT, PROPOSE_SEARCHED,
        PROPOSE_REMOTE,
    PROPOSE_WIDE, PROPOSE_NOT_FOUND,
    PROPOSE_UNEVEN             /* a building or staircase that can't be shared out so */
} ProposeReason;
extern const char *const propose_reasons[];

typedef struct ProposedGrid {
    Str code;                  /* as the check shows it; what is made gets another when it is kept */
    bool made;
    int64_t households, was, buildings, compact;
              /* compact: a circle is 1000 (Polsby and Popper 1991) */
    int64_t parts;             /* of its outline; 1: one piece */
    ProposeReason reason;
} ProposedGrid;

typedef struct Proposal {
    ChangeAct *act; int acts;
    ProposedGrid *grid; int grids;
    int64_t households, buildings, grids_now;
    /* proved: no plan of grids from low to high has fewer or more than these, whatever its borders */
    int64_t grids_least, grids_most;
    int64_t size_least, size_most, outside;            /* outside: grids not from low to high */
    int64_t moved, moved_bound;/* households; proved: no plan within the rule moves fewer */
    int64_t split_compounds, apart;                    /* apart: grids in several parts */
} Proposal;

REFUSES(CHANGES_NO_GROUND);            /* 422: the community has no outline or no building in a grid */
REFUSES(CHANGES_PROPOSE_LARGE);        /* 422 */

Err changes_propose_plan(const ProposeAsk *, Arena *keep, Arena scratch, Proposal *ret);

#endif
