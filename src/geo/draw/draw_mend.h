/* Inside geo/draw/draw_cut.h: steps that several of its files take. Not for callers of it. */
#ifndef GEO_DRAW_DRAW_MEND_H
#define GEO_DRAW_DRAW_MEND_H

#include "geo/draw/draw_cut.h"

/* The items of some parts cut anew: by every way there is (few items), when all are good then and it costs
 * less; by some trees, when fewer are not good than were. true: it did. */
bool mend_by_all(Cut *, const int32_t *part, int32_t parts, int64_t budget, Arena scratch);
bool mend_by_trees(Cut *, const int32_t *part, int32_t parts, int tries, Arena scratch);

/* Cuts a part in two until each is near enough to walk; what is one item alone stays as it is. */
void mend_narrow(Cut *, int32_t part, Arena scratch);

/* A part and those around it, nearest first by steps, as many as have `most` items together. Returns how
 * many. */
int32_t mend_around(Cut *, int32_t part, int32_t most, int32_t *to, Arena scratch);

/* The items of some parts, ascending. */
int32_t mend_items(const Cut *, const int32_t *part, int32_t parts, int32_t *to);
int32_t mend_count(const Cut *, const int32_t *part, int32_t parts);

#endif
