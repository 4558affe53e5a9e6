/* A proposal as it is asked for and answered. Only this domain includes it. */
#ifndef CHANGES_CHANGES_PROPOSE_H
#define CHANGES_CHANGES_PROPOSE_H

#include "domains/changes/changes_views.h"

typedef struct ChangePropose { Str place; int kind; int64_t low, high, seed; } ChangePropose;

/* Sizes in households; what each says: changes_propose_rules.h. */
typedef struct ChangeProposal {
    int64_t households, buildings, low, high, grids_now, grids_least, grids_most, size_least, size_most,
        outside,
        moved, moved_bound, split_compounds, apart;
    List grids;                        /* of ProposedGrid */
    List acts;                         /* of ChangeAct */
    ChangeCheck *check;
} ChangeProposal;
extern const Shape ChangePropose_shape, ProposedGrid_shape, ChangeProposal_shape;

Handler changes_propose;

#endif
