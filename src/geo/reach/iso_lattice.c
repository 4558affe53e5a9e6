/* Ways on the lattice, once for all places: the four corners of every cell that a way passes are marked. */
#include "geo/reach/iso.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK = 64, CELLS_MOST = 32000, KEPT = 3 };     /* numbers kept of a mark */

typedef struct Mark { int32_t x, y; double begin, end; } Mark;

typedef struct Lay {
    IsoLattice *l;
    Arena *keep, *spare;
    uint16_t *beside;          /* of all ways so far */
    int32_t laid, room;        /* marks */
    Mark *mark;                /* of the way being laid */
    int32_t marks, mark_room;
    int32_t x, y;              /* its first corner, from which its marks are told */
    SpotBox box;
} Lay;

/* A corner is found again among the way's last marks, or is marked twice, which does no harm. */
static void put(Lay *lay, int32_t x, int32_t y, double begin, double end)
{
    enum { LOOK_BACK = 8 };
    int32_t oldest = lay->marks > LOOK_BACK ? lay->marks - LOOK_BACK : 0;
    for (int32_t i = lay->marks - 1; i >= oldest; i--)
        if (lay->mark[i].x == x && lay->mark[i].y == y) {
            lay->mark[i].end = end;
            return;
        }
    if (lay->marks == lay->mark_room) {
        ptrdiff_t size = lay->mark_room * (ptrdiff_t)sizeof *lay->mark;
        lay->mark = arena_grow(lay->spare, lay->mark, size, 2 * size);
        lay->mark_room *= 2;
    }
    lay->mark[lay->marks++] = (Mark){ x, y, begin, end };
    lay->box = spot_box_with(lay->box, (Spot){ x, y });
}

/* A cell, and over which part of the way's length the way is in it. */
typedef struct Cell { int32_t x, y; double begin, end; } Cell;

static void put_cell(Lay *lay, const Cell *c)
{
    put(lay, c->x, c->y, c->begin, c->end);
    put(lay, c->x + 1, c->y, c->begin, c->end);
    put(lay, c->x, c->y + 1, c->begin, c->end);
    put(lay, c->x + 1, c->y + 1, c->begin, c->end);
}

static void pass(Lay *lay, Cell *cell, int32_t x, int32_t y, double begin, double end)
{
    if (cell->x != x || cell->y != y) {
        if (cell->x != INT32_MIN) put_cell(lay, cell);
        *cell = (Cell){ x, y, begin, end };
    }
    cell->end = end;
}

/* From one point to the next, over a part of the way's length: every cell that the piece passes (Amanatides
 * and Woo, 1987), and over which part. Cells of which it only clips a corner are left out. */
static void lay_piece(Lay *lay, Spot from, Spot to, double begin, double end, Cell *cell)
{
    const IsoLattice *l = lay->l;
    double ax = ((double)from.x - l->origin.x) / l->dx - lay->x;
    double ay = ((double)from.y - l->origin.y) / l->dy - lay->y;
    double wide = ((double)to.x - from.x) / l->dx, high = ((double)to.y - from.y) / l->dy;
    double all = end - begin, clip = 0.4 / (fabs(wide) > fabs(high) ? fabs(wide) : fabs(high));
    int32_t x = (int32_t)floor(ax), y = (int32_t)floor(ay), east = wide > 0 ? 1 : -1;
    int32_t north = high > 0 ? 1 : -1;
    /* where, as parts of the piece, it comes to the next column and the next row */
    double next_x = wide != 0 ? (x + (east > 0) - ax) / wide : 2;
    double next_y = high != 0 ? (y + (north > 0) - ay) / high : 2;
    for (double part = 0, next = 0; next < 1; part = next) {
        next = next_x < next_y ? next_x : next_y;
        if (part <= 0 || next >= 1 || next - part > clip)
            pass(lay, cell, x, y, begin + part * all, begin + (next < 1 ? next : 1) * all);
        if (next_x < next_y) x += east, next_x = (x + (east > 0) - ax) / wide;
        else y += north, next_y = (y + (north > 0) - ay) / high;
    }
}

static bool too_long(const IsoLattice *l, const Net *n, const NetEdge *e)
{
    SpotBox box = SPOT_BOX_EMPTY;
    for (int32_t i = 0; i <= e->inner + 1; i++) box = spot_box_with(box, n->at[net_point(e, i)]);
    return ((int64_t)box.x1 - box.x0) / l->dx > CELLS_MOST || ((int64_t)box.y1 - box.y0) / l->dy > CELLS_MOST;
}

static double span(Spot p, Spot q)
{
    double dx = (double)q.x - p.x, dy = (double)q.y - p.y;
    return sqrt(dx * dx + dy * dy);
}

/* Time goes with length in the plane, as it does for places snapped to the way. */
static void mark_way(Lay *lay, const NetEdge *e)
{
    const NetIndex *x = lay->l->index;
    Spot start = x->net->at[e->a];
    lay->x = (int32_t)(((int64_t)start.x - lay->l->origin.x) / lay->l->dx);
    lay->y = (int32_t)(((int64_t)start.y - lay->l->origin.y) / lay->l->dy);
    lay->box = SPOT_BOX_EMPTY;
    lay->marks = 0;
    double all = 0, so_far = 0;
    for (int32_t i = 0; i <= e->inner; i++) all += span(x->at[net_point(e, i)], x->at[net_point(e, i + 1)]);
    Cell cell = { .x = INT32_MIN };
    for (int32_t i = 0; i <= e->inner; i++) {
        int32_t p = net_point(e, i), q = net_point(e, i + 1);
        double begin = all > 0 ? so_far / all : 0;
        so_far += span(x->at[p], x->at[q]);
        double end = i == e->inner ? 1 : all > 0 ? so_far / all : 0;
        lay_piece(lay, x->net->at[p], x->net->at[q], begin, end < 1 ? end : 1, &cell);
    }
    put_cell(lay, &cell);
}

static IsoWay lay_way(Lay *lay, int32_t edge)
{
    const NetIndex *x = lay->l->index;
    const NetEdge *e = &x->net->edge[edge];
    IsoWay way = { .first = lay->laid, .a = e->a, .b = e->b, .there = x->there[edge], .back = x->back[edge] };
    if ((way.there >= WALK_FAR && way.back >= WALK_FAR) || too_long(lay->l, x->net, e)) return way;
    mark_way(lay, e);
    int32_t n = (lay->marks + ISO_RUN - 1) / ISO_RUN * ISO_RUN;
    while (lay->laid + n > lay->room) {
        ptrdiff_t size = KEPT * lay->room * (ptrdiff_t)sizeof *lay->beside;
        lay->beside = arena_grow(lay->keep, lay->beside, size, 2 * size);
        lay->room *= 2;
    }
    uint16_t *to = lay->beside + KEPT * (ptrdiff_t)lay->laid;
    for (int32_t i = 0; i < n; i++) {
        const Mark *m = &lay->mark[i < lay->marks ? i : lay->marks - 1];
        to[i] = (uint16_t)lround(65535 * (m->begin + m->end) / 2);
        to[n + i] = (uint16_t)(m->x - lay->box.x0);
        to[2 * n + i] = (uint16_t)(m->y - lay->box.y0);
    }
    lay->laid += n;
    way.marks = n;
    way.x = lay->x + lay->box.x0;
    way.y = lay->y + lay->box.y0;
    way.wide = lay->box.x1 - lay->box.x0;
    way.high = lay->box.y1 - lay->box.y0;
    return way;
}

/* Edges by one of their ends. */
static int32_t *group(const Net *n, bool by_a, int32_t **ret_first, Arena *keep)
{
    int32_t *first = NEWS(keep, int32_t, n->nodes + 2), *edge = NEWS(keep, int32_t, n->edges + 1);
    for (int32_t i = 0; i < n->edges; i++) first[(by_a ? n->edge[i].a : n->edge[i].b) + 2]++;
    for (int32_t v = 0; v <= n->nodes; v++) first[v + 1] += first[v];
    for (int32_t i = 0; i < n->edges; i++) edge[first[(by_a ? n->edge[i].a : n->edge[i].b) + 1]++] = i;
    *ret_first = first;
    return edge;
}

static void lay_ways(IsoLattice *l, Arena *keep, Arena scratch)
{
    enum { START = 4096 };
    const Net *n = l->index->net;
    int32_t *way_first, *into_first;
    int32_t *number = NEWS(&scratch, int32_t, n->edges + 1);
    IsoWay *way = NEWS(keep, IsoWay, n->edges + 1);
    int32_t *edge = group(n, true, &way_first, keep);
    Lay lay = { .l = l, .keep = keep, .spare = &scratch, .room = START, .mark_room = START };
    lay.mark = NEWS(&scratch, Mark, START);
    lay.beside = NEWS(keep, uint16_t, KEPT * START);
    for (int32_t i = 0; i < n->edges; i++) {
        way[i] = lay_way(&lay, edge[i]);
        number[edge[i]] = i;
    }
    edge = group(n, false, &into_first, keep);
    IsoInto *into = NEWS(keep, IsoInto, n->edges + 1);
    for (int32_t i = 0; i < n->edges; i++) into[i] = (IsoInto){ n->edge[edge[i]].a, number[edge[i]] };
    l->way = way;
    l->beside = lay.beside;
    l->way_first = way_first;
    l->into = into;
    l->into_first = into_first;
}

/* ------------------------------------------------------------------------------------------------- blocks */

static Spot mark_at(const IsoLattice *l, const IsoWay *w, int32_t i)
{
    const uint16_t *x = l->beside + KEPT * (ptrdiff_t)w->first + w->marks;
    return (Spot){ w->x + x[i], w->y + x[w->marks + i] };
}

static int64_t key_of(int32_t x, int32_t y) { return (int64_t)(y / BLOCK) << 32 | (x / BLOCK); }

static int by_key(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Keys seen of late: marks of one block mostly follow each other. */
enum { SEEN = 1024 };
static int32_t seen_at(int64_t key) { return (int32_t)((key ^ key >> 27) & (SEEN - 1)); }

static void find_keys(IsoLattice *l, int32_t ways, Arena *keep, Arena *scratch)
{
    int64_t *seen = NEWS(scratch, int64_t, SEEN), *key = NEWS(keep, int64_t, 64);
    int32_t count = 0, room = 64;
    memset(seen, 0xff, SEEN * sizeof *seen);
    for (int32_t w = 0; w < ways; w++)
        for (int32_t i = 0; i < l->way[w].marks; i++) {
            Spot at = mark_at(l, &l->way[w], i);
            int64_t k = key_of(at.x, at.y);
            if (seen[seen_at(k)] == k) continue;
            seen[seen_at(k)] = k;
            if (count == room) {
                key = arena_grow(keep, key, room * (ptrdiff_t)sizeof *key, 2 * room * (ptrdiff_t)sizeof *key);
                room *= 2;
            }
            key[count++] = k;
        }
    if (count) qsort(key, (size_t)count, sizeof *key, by_key);
    for (int32_t i = 0; i < count; i++)
        if (i == 0 || key[i] != key[i - 1]) key[l->blocks++] = key[i];
    l->block_key = key;
}

static int32_t find_block(const IsoLattice *l, int64_t key)
{
    const int64_t *at = l->blocks ? bsearch(&key, l->block_key, (size_t)l->blocks, sizeof key, by_key) : NULL;
    return at ? (int32_t)(at - l->block_key) : -1;
}

static void fill_blocks(IsoLattice *l, int32_t ways, Arena *keep)
{
    uint16_t *block = NEWS(keep, uint16_t, (ptrdiff_t)l->blocks * BLOCK * BLOCK + 1);
    memset(block, 0xff, (size_t)l->blocks * BLOCK * BLOCK * sizeof *block);
    int64_t last = -1;
    uint16_t *at = block;
    for (int32_t w = 0; w < ways; w++)
        for (int32_t i = 0; i < l->way[w].marks; i++) {
            Spot p = mark_at(l, &l->way[w], i);
            int64_t key = key_of(p.x, p.y);
            if (key != last) at = block + (ptrdiff_t)find_block(l, key) * BLOCK * BLOCK;
            last = key;
            at[p.y % BLOCK * BLOCK + p.x % BLOCK] = ISO_LATE;
        }
    l->block = block;
}

void iso_beside(const IsoLattice *l, int32_t x, int32_t y, int32_t across, int32_t down, uint16_t *at)
{
    memset(at, 0xff, (size_t)across * (size_t)down * sizeof *at);
    int64_t left = x < 0 ? 0 : x, end_x = (int64_t)x + across, end_y = (int64_t)y + down;
    for (int64_t by = y < 0 ? 0 : y / BLOCK; by * BLOCK < end_y; by++)
        for (int64_t bx = left / BLOCK; bx * BLOCK < end_x; bx++) {
            int32_t number = find_block(l, by << 32 | bx);
            if (number < 0) continue;
            const uint16_t *from = l->block + (ptrdiff_t)number * BLOCK * BLOCK;
            int64_t x0 = bx * BLOCK > x ? bx * BLOCK : x, y0 = by * BLOCK > y ? by * BLOCK : y;
            int64_t x1 = (bx + 1) * BLOCK < end_x ? (bx + 1) * BLOCK : end_x;
            for (int64_t row = y0; row < (by + 1) * BLOCK && row < end_y; row++)
                memcpy(at + (row - y) * across + (x0 - x), from + row % BLOCK * BLOCK + x0 % BLOCK,
                       (size_t)(x1 - x0) * sizeof *at);
        }
}

static int32_t step_of(double cell_mm, double mm)
{
    double step = cell_mm / mm;
    return step < 1 ? 1 : step > 100000 ? 100000 : (int32_t)lround(step);   /* 100000: 1 km from the poles */
}

IsoLattice iso_lattice(const NetIndex *x, int32_t cell_mm, Arena *keep, Arena scratch)
{
    IsoLattice l = { .index = x, .cell_mm = cell_mm, .dx = step_of(cell_mm, x->plane.east),
                     .dy = step_of(cell_mm, x->plane.north) };
    SpotBox box = spot_box_of(x->net->at, x->net->points);
    /* a cell to spare: a way that comes just up to a cell may be marked in it */
    if (x->net->points) l.origin = (Spot){ box.x0 - 2 * l.dx, box.y0 - 2 * l.dy };
    lay_ways(&l, keep, scratch);
    find_keys(&l, x->net->edges, keep, &scratch);
    fill_blocks(&l, x->net->edges, keep);
    return l;
}
