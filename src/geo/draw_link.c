/* Links: candidates first, from triangles and from the network, then sorted and thinned. */
#include "geo/draw_link.h"

#include "geo/delaunay.h"

#include <math.h>
#include <stdlib.h>

typedef struct Draft {
    const DrawGround *g;
    DrawLink *at;
    int32_t count, room;
    DrawBlock *block;
    int32_t blocks, blocks_room;
    Arena *keep;
} Draft;

static void *grown(Arena *keep, void *old, int32_t count, int32_t *room, ptrdiff_t size)
{
    if (count < *room) return old;
    int32_t more = *room ? 2 * *room : 1024;
    old = arena_grow(keep, old, *room * size, more * size);
    *room = more;
    return old;
}

static void add(Draft *d, int32_t a, int32_t b, uint64_t cost)
{
    if (a == b || cost > d->g->limit) return;
    d->at = grown(d->keep, d->at, d->count, &d->room, sizeof *d->at);
    d->at[d->count++] = (DrawLink){ a < b ? a : b, a < b ? b : a, (uint32_t)cost };
}

static void add_block(Draft *d, int32_t a, int32_t b, int32_t wall)
{
    d->block = grown(d->keep, d->block, d->blocks, &d->blocks_room, sizeof *d->block);
    d->block[d->blocks++] = (DrawBlock){ a, b, wall };
}

/* The whole part of a square root. */
static uint64_t root(uint64_t square)
{
    uint64_t r = (uint64_t)sqrt((double)square);
    while (r * r > square) r--;
    while ((r + 1) * (r + 1) <= square) r++;
    return r;
}

static uint32_t straight(const DrawGround *g, int32_t a, int32_t b)
{
    int64_t x = (int64_t)g->at[a].x - g->at[b].x, y = (int64_t)g->at[a].y - g->at[b].y;
    return net_time((root((uint64_t)(x * x + y * y)) * 13 + 5) / 10, g->speed);
}

/* A straight link unless it is too long or a wall crosses it. */
static void add_straight(Draft *d, int32_t a, int32_t b)
{
    uint32_t cost = straight(d->g, a, b);
    int32_t wall;
    if (cost > d->g->limit) return;
    if (walls_cross(d->g->walls, d->g->at[a], d->g->at[b], &wall)) add_block(d, a, b, wall);
    else add(d, a, b, cost);
}

/* ----------------------------------------------------------------------------- compounds */

typedef struct Member { int32_t compound, building; } Member;

static int by_compound(const void *left, const void *right)
{
    const Member *a = left, *b = right;
    if (a->compound != b->compound) return a->compound < b->compound ? -1 : 1;
    return a->building < b->building ? -1 : a->building > b->building;
}

static void link_compounds(Draft *d, Arena scratch)
{
    const DrawGround *g = d->g;
    Member *m = NEWS(&scratch, Member, g->count + 1);
    Spot *at = NEWS(&scratch, Spot, g->count + 1);
    int32_t members = 0;
    for (int32_t i = 0; i < g->count; i++)
        if (g->compound[i] >= 0) m[members++] = (Member){ g->compound[i], i };
    if (members) qsort(m, (size_t)members, sizeof *m, by_compound);
    for (int32_t i = 0, k; i < members; i = k) {
        for (k = i; k < members && m[k].compound == m[i].compound; k++) at[k - i] = g->at[m[k].building];
        Arena here = scratch, rest = scratch;
        ptrdiff_t half = arena_room(&scratch) / 2;
        here.end = rest.at = scratch.at + half;
        DelaunayEdge *edge;
        int32_t edges = delaunay_edges(at, k - i, &edge, &here, rest);
        for (int32_t e = 0; e < edges; e++)
            add_straight(d, m[i + edge[e].a].building, m[i + edge[e].b].building);
    }
}

/* ----------------------------------------------------------------------------- network */

typedef struct Beside { int32_t edge, building; uint32_t along_mm; } Beside;

static int by_edge(const void *left, const void *right)
{
    const Beside *a = left, *b = right;
    if (a->edge != b->edge) return a->edge < b->edge ? -1 : 1;
    if (a->along_mm != b->along_mm) return a->along_mm < b->along_mm ? -1 : 1;
    return a->building < b->building ? -1 : a->building > b->building;
}

typedef struct Field {
    const NetIndex *net;
    Snap *snap;                /* edge -1: no way leads there */
    WalkEdge *edge;            /* closed where a wall crosses */
    uint64_t *label;           /* of each node: the nearest building */
    bool *walled;              /* of each edge */
} Field;

static void close_ways(Field *f, const Walls *walls)
{
    const Net *n = f->net->net;
    net_costs(n, &f->net->profile, f->net->shut, f->edge);
    for (int32_t i = 0; i < n->edges; i++) {
        const NetEdge *e = &n->edge[i];
        int32_t wall;
        for (int32_t k = 0; k <= e->inner && !f->walled[i]; k++)
            f->walled[i] = walls_cross(walls, f->net->at[net_point(e, k)], f->net->at[net_point(e, k + 1)],
                                       &wall);
        if (f->walled[i]) f->edge[i].there = f->edge[i].back = WALK_FAR;
    }
}

/* Every building beside a way that no wall cuts, with none on the way there either; and the nodes each is the
 * nearest to. */
static void spread(Field *f, const DrawGround *g, Arena scratch)
{
    const Net *n = f->net->net;
    WalkSeed *seed = NEWS(&scratch, WalkSeed, 2 * (ptrdiff_t)g->count + 2);
    int32_t seeds = 0, wall;
    for (int32_t i = 0; i < g->count; i++) {
        Snap *s = &f->snap[i];
        *s = net_snap(f->net, g->degrees[i]);
        if (s->edge >= 0 && (f->walled[s->edge] || walls_cross(g->walls, g->at[i], s->at, &wall)))
            s->edge = -1;
        int more = net_seeds(f->net, s, WALK_AWAY, (uint32_t)i, seed + seeds);
        if (s->edge >= 0 && !more) s->edge = -1;
        seeds += more;
    }
    WalkArcs arcs = walk_arcs(n->nodes, f->edge, n->edges, WALK_AWAY, &scratch);
    walk_search(&arcs, seed, seeds, g->limit, f->label, NULL, scratch);
}

static uint64_t least(uint64_t a, uint64_t b) { return a < b ? a : b; }

/* Two labels, and what lies between them. */
static void meet(Draft *d, uint64_t a, uint64_t between, uint64_t b)
{
    if (a == WALK_NOWHERE || b == WALK_NOWHERE || between >= WALK_FAR) return;
    int32_t p = (int32_t)(uint32_t)a, q = (int32_t)(uint32_t)b;
    uint64_t cost = (a >> 32) + between + (b >> 32);
    if (p == q || cost > d->g->limit) return;
    add(d, p, q, cost);
}

/* The buildings along one edge, and the nearest of its two ends. */
static void link_edge(Draft *d, const Field *f, const Beside *b, int32_t count)
{
    const WalkEdge *e = &f->edge[b->edge];
    const Snap *first = &f->snap[b[0].building], *last = &f->snap[b[count - 1].building];
    for (int32_t i = 1; i < count; i++) {
        const Snap *p = &f->snap[b[i - 1].building], *q = &f->snap[b[i].building];
        add(d, b[i - 1].building, b[i].building, least(net_along(f->net, p, q), net_along(f->net, q, p)));
    }
    WalkSeed seed[2];
    int seeds = net_seeds(f->net, first, WALK_AWAY, 0, seed);
    for (int k = 0; k < seeds; k++)
        if (seed[k].node == e->a) meet(d, f->label[e->a], seed[k].cost, (uint64_t)b[0].building);
    seeds = net_seeds(f->net, last, WALK_AWAY, 0, seed);
    for (int k = 0; k < seeds; k++)
        if (seed[k].node == e->b) meet(d, f->label[e->b], seed[k].cost, (uint64_t)b[count - 1].building);
}

static void link_network(Draft *d, bool *off, Arena scratch)
{
    const DrawGround *g = d->g;
    const Net *n = g->net->net;
    Field f = { .net = g->net, .snap = NEWS(&scratch, Snap, g->count + 1),
                .edge = NEWS(&scratch, WalkEdge, n->edges + 1), .label = NEWS(&scratch, uint64_t,
                                                                              n->nodes + 1),
                .walled = NEWS(&scratch, bool, n->edges + 1) };
    Beside *b = NEWS(&scratch, Beside, g->count + 1);
    int32_t beside = 0, wall = -1, from = d->count;
    close_ways(&f, g->walls);
    spread(&f, g, scratch);
    for (int32_t i = 0; i < n->edges; i++)
        meet(d, f.label[f.edge[i].a], least(f.edge[i].there, f.edge[i].back), f.label[f.edge[i].b]);
    for (int32_t i = 0; i < g->count; i++)
        if (f.snap[i].edge >= 0) b[beside++] = (Beside){ f.snap[i].edge, i, f.snap[i].along_mm };
    if (beside) qsort(b, (size_t)beside, sizeof *b, by_edge);
    for (int32_t i = 0, k; i < beside; i = k) {
        for (k = i; k < beside && b[k].edge == b[i].edge;) k++;
        link_edge(d, &f, b + i, k - i);
    }
    int32_t kept = from;
    for (int32_t i = from; i < d->count; i++) {        /* ways round a wall join nobody */
        DrawLink l = d->at[i];
        if ((wall = walls_part(g->walls, g->at[l.a], g->at[l.b], scratch)) >= 0) add_block(d, l.a, l.b, wall);
        else d->at[kept++] = l;
    }
    d->count = kept;
    for (int32_t i = 0; i < g->count; i++) off[i] = f.snap[i].edge < 0;
}

/* ----------------------------------------------------------------------------- all */

static int by_ends(const void *left, const void *right)
{
    const DrawLink *a = left, *b = right;
    if (a->a != b->a) return a->a < b->a ? -1 : 1;
    if (a->b != b->b) return a->b < b->b ? -1 : 1;
    return a->cost < b->cost ? -1 : a->cost > b->cost;
}

/* A wall between near neighbours is worth telling also where a network says who they are. */
static void link_straight(Draft *d, const bool *off, Arena scratch)
{
    const DrawGround *g = d->g;
    Arena here = scratch, rest = scratch;
    here.end = rest.at = scratch.at + arena_room(&scratch) / 2;
    DelaunayEdge *edge;
    int32_t edges = delaunay_edges(g->at, g->count, &edge, &here, rest), wall;
    for (int32_t i = 0; i < edges; i++) {
        int32_t a = edge[i].a, b = edge[i].b;
        if (!off || off[a] || off[b] || spot_same(g->at[a], g->at[b])) add_straight(d, a, b);
        else if (straight(g, a, b) <= g->limit && walls_cross(g->walls, g->at[a], g->at[b], &wall))
            add_block(d, a, b, wall);
    }
}

DrawLinks draw_links(const DrawGround *g, Arena *keep, Arena scratch)
{
    Draft d = { .g = g, .keep = keep };
    DrawLinks to = { .network = g->net != NULL };
    bool *off = g->net ? NEWS(&scratch, bool, g->count + 1) : NULL;
    if (off) link_network(&d, off, scratch);
    for (int32_t i = 0; off && i < g->count; i++) to.off += off[i];
    link_straight(&d, off, scratch);
    link_compounds(&d, scratch);
    if (d.count) qsort(d.at, (size_t)d.count, sizeof *d.at, by_ends);
    for (int32_t i = 0; i < d.count; i++)
        if (!to.count || d.at[to.count - 1].a != d.at[i].a || d.at[to.count - 1].b != d.at[i].b)
            d.at[to.count++] = d.at[i];
    to.at = d.at;
    to.block = d.block;
    to.blocks = d.blocks;
    return to;
}
