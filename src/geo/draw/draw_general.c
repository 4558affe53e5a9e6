/* General grids: micro-grids are the items now, and the same cut groups them. */
#include "geo/draw/draw_inside.h"

#include <stdlib.h>

static int by_ends(const void *left, const void *right)
{
    const DrawJoin *a = left, *b = right;
    if (a->a != b->a) return a->a < b->a ? -1 : 1;
    if (a->b != b->b) return a->b < b->b ? -1 : 1;
    return a->cost < b->cost ? -1 : a->cost > b->cost;
}

/* Grids with a link between them, each pair once at its least cost. */
static int64_t between(const Draw *d, const int32_t *grid_of, DrawJoin *to)
{
    int64_t count = 0, kept = 0;
    for (int32_t i = 0; i < d->items; i++)
        for (int32_t k = d->first[i]; k < d->first[i + 1]; k++) {
            int32_t a = grid_of[i], b = grid_of[d->arc[k].to];
            if (a < b) to[count++] = (DrawJoin){ a, b, d->arc[k].cost };
        }
    if (count) qsort(to, (size_t)count, sizeof *to, by_ends);
    for (int64_t k = 0; k < count; k++)
        if (!kept || to[kept - 1].a != to[k].a || to[kept - 1].b != to[k].b) to[kept++] = to[k];
    return kept;
}

/* The grids of one pocket as a graph: `list` are their numbers, `place` where each stands in it. */
static CutGraph pocket_graph(const int32_t *list, int32_t n, const int32_t *place, const CutItem *item,
                             const int32_t *first, const CutArc *arc, Arena *keep)
{
    CutItem *own = NEWS(keep, CutItem, n + 1);
    int32_t *own_first = NEWS(keep, int32_t, n + 2), count = 0;
    for (int32_t k = 0; k < n; k++) {
        own[k] = item[list[k]];
        own_first[k + 1] = own_first[k] + first[list[k] + 1] - first[list[k]];
    }
    CutArc *own_arc = NEWS(keep, CutArc, own_first[n] + 1);
    for (int32_t k = 0; k < n; k++)
        for (int32_t a = first[list[k]]; a < first[list[k] + 1]; a++)
            own_arc[count++] = (CutArc){ place[arc[a].to], arc[a].cost };
    return (CutGraph){ .items = n, .item = own, .first = own_first, .arc = own_arc };
}

static CutItem *items_of(const Draw *d, const DrawAnswer *to, Arena *keep, Arena scratch)
{
    CutItem *item = NEWS(keep, CutItem, to->grids + 1);
    int64_t *x = NEWS(&scratch, int64_t, to->grids + 1), *y = NEWS(&scratch, int64_t, to->grids + 1);
    int32_t *pieces = NEWS(&scratch, int32_t, to->grids + 1);
    for (int32_t p = 0; p < d->pieces; p++) {
        int32_t g = d->piece[p].grid;
        x[g] += d->ask->at[d->piece[p].building].x;
        y[g] += d->ask->at[d->piece[p].building].y;
        pieces[g]++;
    }
    for (int32_t g = 0; g < to->grids; g++)
        item[g] = (CutItem){ { (int32_t)(x[g] / pieces[g]), (int32_t)(y[g] / pieces[g]) }, to->grid[g].size,
                             (int32_t)(to->grid[g].load < 1000000000 ? to->grid[g].load : 1000000000), -1 };
    return item;
}

/* In the order of their first grids; `number` by pocket and part. */
static void number_generals(DrawAnswer *to, const int32_t *start, int32_t *number, Arena *keep)
{
    to->general = NEWS(keep, DrawGeneral, to->grids + 1);
    for (int32_t g = 0; g < to->grids; g++) number[g] = -1;
    for (int32_t g = 0; g < to->grids; g++) {
        DrawGrid *grid = &to->grid[g];
        int32_t *known = &number[start[grid->pocket] + grid->general];
        if (*known < 0) *known = to->generals++;
        grid->general = *known;
        DrawGeneral *general = &to->general[*known];
        general->grids++;
        general->households += grid->households;
        general->shops += grid->shops;
        general->size += grid->size;
    }
}

void draw_generals(const Draw *d, DrawAnswer *to, Arena *keep, Arena scratch)
{
    const DrawAsk *a = d->ask;
    int32_t *grid_of = NEWS(&scratch, int32_t, d->items + 1), *list = NEWS(&scratch, int32_t, to->grids + 1),
        *place = NEWS(&scratch, int32_t, to->grids + 1), *start = NEWS(&scratch, int32_t, d->pockets + 2),
        *number = NEWS(&scratch, int32_t, to->grids + 1);
    for (int32_t p = 0; p < d->pieces; p++) grid_of[d->item_of[p]] = d->piece[p].grid;
    DrawJoin *join = NEWS(&scratch, DrawJoin, d->first[d->items] + 1);
    CutArc *arc;
    int32_t *first = draw_arcs(to->grids, join, between(d, grid_of, join), &arc, &scratch);
    CutItem *item = items_of(d, to, &scratch, scratch);
    for (int32_t g = 0; g < to->grids; g++) start[to->grid[g].pocket + 1]++;
    for (int32_t p = 0; p < d->pockets; p++) start[p + 1] += start[p];
    int32_t *at = NEWS(&scratch, int32_t, d->pockets + 1);
    for (int32_t g = 0; g < to->grids; g++) {
        int32_t p = to->grid[g].pocket;
        place[g] = at[p]++;
        list[start[p] + place[g]] = g;
    }
    CutRules rules = { a->general_min, a->general_max, UINT32_MAX, a->seed };
    for (int32_t p = 0; p < d->pockets; p++) {
        Arena here = scratch, rest = scratch;
        here.end = rest.at = scratch.at + arena_room(&scratch) / 2;
        int32_t n = start[p + 1] - start[p], *part = NEWS(&here, int32_t, n + 1), *label;
        CutWhy *why;
        CutGraph g = pocket_graph(list + start[p], n, place, item, first, arc, &here);
        draw_solve(&g, &rules, part, &label, &why, &here, rest);
        for (int32_t k = 0; k < n; k++) to->grid[list[start[p] + k]].general = part[k];
    }
    number_generals(to, start, number, keep);
    for (int32_t g = 0; g < to->generals; g++)
        to->general[g].good = to->general[g].size >= a->general_min && to->general[g].size <= a->general_max;
}
