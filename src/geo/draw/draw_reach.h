/* Inside geo/draw/draw_cut.h: what is too far from everything to be in a good part. Not for callers
 * of it. */
#ifndef GEO_DRAW_DRAW_REACH_H
#define GEO_DRAW_DRAW_REACH_H

#include "geo/draw/draw_cut.h"

/* Proved that no part with this item can be good: whichever node is its centre, all that is near enough to
 * that node, the item among it, is less than min. */
bool why_remote(Cut *, int32_t item, Arena scratch);

#endif
