/* Which area a point lies in: an index over areas (micro-grids, communities), built once, asked in about
 * 100 ns.
 *
 * The answer is exact and there is always exactly one: the lowest number of an area whose closure holds the
 * point (edges belong to both neighbours, so on a shared border the lower number wins), or -1 outside of
 * all. Rings count by even-odd, so holes and islands are just more rings; their direction does not matter.
 * Overlaps are allowed.
 *
 * How: a grid of labels. A cell that no edge meets holds its answer; the others hold the few edges that
 * meet them and on which side of each area the cell's corner is. All arithmetic is in whole numbers;
 * nothing is rounded. Knows no degrees and no codes: numbers of areas only. */
#ifndef GEO_PLANE_LOCATE_H
#define GEO_PLANE_LOCATE_H

#include "base/arena.h"
#include "base/err.h"
#include "geo/plane/spot.h"

REFUSES(LOCATE_TOO_WIDE);      /* 422: the areas lie in a box of 2^30 units a side or more (107 degrees) */

typedef struct LocateArea {
    const Spot *at;            /* rings one after another, not closed; ring i ends before ends[i] */
    const int32_t *ends;
    int32_t rings;
} LocateArea;

typedef struct Locate Locate;

/* Lives in `keep`: four bytes a cell, and of a cell that edges meet eight more, 8 an area and 16 an edge; the
 * number of cells follows the number of edges. The areas are not needed afterwards. */
Err locate_make(const LocateArea *area, int32_t count, Locate **ret, Arena *keep, Arena scratch);

int32_t locate(const Locate *where, Spot at);

#endif
