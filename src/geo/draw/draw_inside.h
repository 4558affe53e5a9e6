/* Inside geo/draw/draw.h: pieces, the items made of them, pockets of items that hang together.
 * Not for callers of it. */
#ifndef GEO_DRAW_DRAW_INSIDE_H
#define GEO_DRAW_DRAW_INSIDE_H

#include "geo/draw/draw.h"

typedef struct DrawJoin { int32_t a, b; uint32_t cost; } DrawJoin;     /* of items */

typedef struct DrawPocket {
    int32_t first, items;      /* of `order` */
    int32_t parts;
    int32_t *label;            /* of each part: an old grid, -1 */
    CutWhy *why;               /* of each part, in the pocket's own numbers of items */
} DrawPocket;

struct Draw {
    const DrawAsk *ask;
    DrawPiece *piece;
    int32_t pieces, *piece_first;              /* of each building */
    DrawCompound *compound;
    int32_t items, *item_of;                   /* of each piece */
    int32_t *member_first, *member;            /* pieces of each item */
    CutItem *item;
    int32_t *first;                            /* arcs between items, and between buildings */
    CutArc *arc;
    int32_t *way_first;
    CutArc *way;
    int32_t pockets, *pocket_of, *order, *place;       /* place: of an item in its pocket */
    DrawPocket *pocket;
    int32_t *home;                             /* of each old grid: the pocket where it may go on; -1 */
    int32_t *part;                             /* of each item, in its pocket */
};

/* Links as arcs both ways. */
int32_t *draw_arcs(int32_t nodes, const DrawJoin *, int64_t joins, CutArc **ret, Arena *keep);

/* Start to end: from the shortest tree or the old parts, mended, judged, polished. Parts are numbered from 0
 * without gaps afterwards; returns how many. */
int32_t draw_solve(const CutGraph *, const CutRules *, int32_t *part, int32_t **ret_label, CutWhy **ret_why,
                   Arena *keep, Arena scratch);

/* General grids of the grids of an answer. */
void draw_generals(const Draw *, DrawAnswer *, Arena *keep, Arena scratch);

#endif
