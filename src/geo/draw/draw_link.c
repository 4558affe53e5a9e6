/* Links: candidates first, from triangles and from the network, then sorted and thinned. */
#include "geo/draw/draw_link.h"

#include "geo/plane/delaunay.h"

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
    bool *beside_wall;         /* the way it is set on is a wall itself: neighbours are those along it, too */
    WalkEdge *edge;            /* closed where a wall crosses */
    uint64_t *label;           /* of each node: the nearest building */
    uint32_t *open_a, *open_b; /* of each edge: mm to the first wall from either end */
} Field;

/* The length from one end to the first wall, by the plane; -1: there is none. */
static int64_t to_wall(const Field *f, const Walls *walls, int32_t edge, bool back, int64_t *ret_whole)
{
    const NetEdge *e = &f->net->net->edge[edge];
    int64_t so_far = 0, found = -1;
    int32_t wall;
    for (int32_t k = 0; k <= e->inner; k++) {
        int32_t here = back ? e->inner + 1 - k : k, next = back ? here - 1 : here + 1;
        Spot p = f->net->at[net_point(e, here)], q = f->net->at[net_point(e, next)];
        int64_t x = (int64_t)q.x - p.x, y = (int64_t)q.y - p.y;
        int64_t first = found < 0 ? walls_first(walls, p, q, &wall) : -1;
        if (first >= 0) found = so_far + first;
        so_far += (int64_t)root((uint64_t)(x * x + y * y));
    }
    *ret_whole = so_far;
    return found;
}

static void close_ways(Field *f, const Walls *walls)
{
    const Net *n = f->net->net;
    net_costs(n, &f->net->profile, f->net->shut, f->edge);
    for (int32_t i = 0; i < n->edges; i++) {
        int64_t whole, from_a = to_wall(f, walls, i, false, &whole);
        f->open_a[i] = f->open_b[i] = n->edge[i].length_mm;
        if (from_a < 0) continue;
        int64_t from_b = to_wall(f, walls, i, true, &whole);
        f->open_a[i] = whole ? (uint32_t)(n->edge[i].length_mm * (uint64_t)from_a / (uint64_t)whole) : 0;
        f->open_b[i] = whole ? (uint32_t)(n->edge[i].length_mm * (uint64_t)from_b / (uint64_t)whole) : 0;
        f->edge[i].there = f->edge[i].back = WALK_FAR;
    }
}

/* May one walk from the place to this end of its edge? */
static bool open_to(const Field *f, const Snap *s, int32_t node)
{
    const NetEdge *e = &f->net->net->edge[s->edge];
    return (node == e->a && s->along_mm <= f->open_a[s->edge]) ||
        (node == e->b && e->length_mm - s->along_mm <= f->open_b[s->edge]);
}

/* Is there a wall on the way to the street? Within a metre of the street, on this side or the other, the
 * street is taken for the wall. */
static bool behind_wall(const Walls *walls, Spot from, const Snap *s, bool *ret_beside)
{
    enum { BESIDE = 1000 };
    int64_t off = s->off_mm ? s->off_mm : 1, x = (int64_t)s->at.x - from.x, y = (int64_t)s->at.y - from.y;
    Spot beyond = { (int32_t)(s->at.x + x * BESIDE / off), (int32_t)(s->at.y + y * BESIDE / off) };
    int32_t which;
    int64_t wall = walls_first(walls, from, beyond, &which);
    *ret_beside = wall >= 0 && wall + BESIDE >= off;
    return wall >= 0 && !*ret_beside;
}

/* Every building beside a way; and the nodes each is the nearest to. */
static void spread(Field *f, const DrawGround *g, Arena scratch)
{
    const Net *n = f->net->net;
    WalkSeed *seed = NEWS(&scratch, WalkSeed, 2 * (ptrdiff_t)g->count + 2);
    int32_t seeds = 0;
    for (int32_t i = 0; i < g->count; i++) {
        Snap *s = &f->snap[i];
        *s = net_snap(f->net, g->degrees[i]);
        if (s->edge >= 0 && behind_wall(g->walls, g->at[i], s, &f->beside_wall[i])) s->edge = -1;
        WalkSeed two[2];
        int more = net_seeds(f->net, s, WALK_AWAY, (uint32_t)i, two), kept = 0;
        for (int k = 0; k < more; k++)
            if (open_to(f, s, two[k].node)) seed[seeds + kept++] = two[k];
        if (s->edge >= 0 && !kept) f->beside_wall[i] = true;
        seeds += kept;
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

/* No wall between two places on one edge. */
static bool open_between(const Field *f, const Snap *p, const Snap *q)
{
    uint32_t length = f->net->net->edge[p->edge].length_mm;
    return q->along_mm <= f->open_a[p->edge] || length - p->along_mm <= f->open_b[p->edge];
}

/* The buildings along one edge, and those nearest to its two ends. */
static void link_edge(Draft *d, const Field *f, const Beside *b, int32_t count)
{
    const WalkEdge *e = &f->edge[b->edge];
    for (int32_t i = 1; i < count; i++) {
        const Snap *p = &f->snap[b[i - 1].building], *q = &f->snap[b[i].building];
        if (!open_between(f, p, q)) continue;
        add(d, b[i - 1].building, b[i].building, least(net_along(f->net, p, q), net_along(f->net, q, p)));
    }
    for (int32_t end = 0; end < 2; end++) {
        int32_t building = b[end ? count - 1 : 0].building, node = end ? e->b : e->a;
        WalkSeed seed[2];
        int seeds = net_seeds(f->net, &f->snap[building], WALK_AWAY, 0, seed);
        for (int k = 0; k < seeds; k++)
            if (seed[k].node == node && open_to(f, &f->snap[building], node))
                meet(d, f->label[node], seed[k].cost, (uint64_t)building);
    }
}

/* `off`: whoever no way leads to; `straight`: they, and whoever is beside a wall. */
static void link_network(Draft *d, bool *off, bool *straight, Arena scratch)
{
    const DrawGround *g = d->g;
    const Net *n = g->net->net;
    Field f = { .net = g->net, .snap = NEWS(&scratch, Snap, g->count + 1),
                .beside_wall = NEWS(&scratch, bool, g->count + 1),
                .edge = NEWS(&scratch, WalkEdge, n->edges + 1),
                .label = NEWS(&scratch, uint64_t, n->nodes + 1),
                .open_a = NEWS(&scratch, uint32_t, n->edges + 1),
                .open_b = NEWS(&scratch, uint32_t, n->edges + 1) };
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
    for (int32_t i = 0; i < g->count; i++) {
        off[i] = f.snap[i].edge < 0;
        straight[i] = off[i] || f.beside_wall[i];
    }
}

/* ----------------------------------------------------------------------------- all */

static int by_ends(const void *left, const void *right)
{
    const DrawLink *a = left, *b = right;
    if (a->a != b->a) return a->a < b->a ? -1 : 1;
    if (a->b != b->b) return a->b < b->b ? -1 : 1;
    return a->cost < b->cost ? -1 : a->cost > b->cost;
}

static bool in_order(const DrawLink *at, int32_t count)
{
    for (int32_t k = 1; k < count; k++)
        if (by_ends(&at[k - 1], &at[k]) > 0) return false;
    return true;
}

/* A wall between near neighbours is worth telling also where a network says who they are. */
static void link_straight(Draft *d, const bool *some, Arena scratch)
{
    const DrawGround *g = d->g;
    Arena here = scratch, rest = scratch;
    here.end = rest.at = scratch.at + arena_room(&scratch) / 2;
    DelaunayEdge *edge;
    int32_t edges = delaunay_edges(g->at, g->count, &edge, &here, rest), wall;
    for (int32_t i = 0; i < edges; i++) {
        int32_t a = edge[i].a, b = edge[i].b;
        if (!some || some[a] || some[b] || spot_same(g->at[a], g->at[b])) add_straight(d, a, b);
        else if (straight(g, a, b) <= g->limit && walls_cross(g->walls, g->at[a], g->at[b], &wall))
            add_block(d, a, b, wall);
    }
}

DrawLinks draw_links(const DrawGround *g, Arena *keep, Arena scratch)
{
    Draft d = { .g = g, .keep = keep };
    DrawLinks to = { .network = g->net != NULL };
    bool *off = g->net ? NEWS(&scratch, bool, g->count + 1) : NULL, *some = NULL;
    if (off) link_network(&d, off, some = NEWS(&scratch, bool, g->count + 1), scratch);
    for (int32_t i = 0; off && i < g->count; i++) to.off += off[i];
    link_straight(&d, some, scratch);
    link_compounds(&d, scratch);
    if (!in_order(d.at, d.count)) qsort(d.at, (size_t)d.count, sizeof *d.at, by_ends);
    for (int32_t i = 0; i < d.count; i++)
        if (!to.count || d.at[to.count - 1].a != d.at[i].a || d.at[to.count - 1].b != d.at[i].b)
            d.at[to.count++] = d.at[i];
    to.at = d.at;
    to.block = d.block;
    to.blocks = d.blocks;
    return to;
}
