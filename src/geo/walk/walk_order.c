/* Nested dissection. Nodes of one and two neighbours leave first, which costs no shortcut that matters.
 * What is left is cut in two by the fewest edges between its outermost nodes in one of four directions (a
 * maximum flow; Schild and Sommer, "On balanced separators in road networks", SEA 2015), the cut's nodes
 * go last, and each half is cut again. */
#include "geo/walk/walk.h"

#include <stdlib.h>
#include <string.h>

/* a leaf fits a word of bits; a quarter of the nodes on either side is fixed */
enum { LEAF = 48, SHARE = 4, LARGE = 60000 };

/* --------------------------------------------------------------------- nodes of one and two neighbours */

typedef struct Near { int32_t *first, *count, *to; } Near;     /* neighbours, each once; lists never grow */

static bool near_has(const Near *g, int32_t v, int32_t w)
{
    for (int32_t i = 0; i < g->count[v]; i++)
        if (g->to[g->first[v] + i] == w) return true;
    return false;
}

static Near near_make(int32_t nodes, const WalkEdge *edge, int32_t edges, Arena *keep)
{
    Near g = { NEWS(keep, int32_t, nodes + 2), NEWS(keep, int32_t, nodes + 1), NULL };
    for (int32_t i = 0; i < edges; i++)
        if (edge[i].a != edge[i].b) g.first[edge[i].a + 1]++, g.first[edge[i].b + 1]++;
    for (int32_t v = 0; v < nodes; v++) g.first[v + 1] += g.first[v];
    g.to = NEWS(keep, int32_t, g.first[nodes] + 1);
    for (int32_t i = 0; i < edges; i++) {
        int32_t a = edge[i].a, b = edge[i].b;
        if (a == b || near_has(&g, a, b)) continue;
        g.to[g.first[a] + g.count[a]++] = b;
        g.to[g.first[b] + g.count[b]++] = a;
    }
    return g;
}

/* In the list of v, `old` becomes `new`, or goes when `new` is there or is -1. */
static void near_swap(Near *g, int32_t v, int32_t old, int32_t new)
{
    int32_t *to = g->to + g->first[v], at = 0;
    while (to[at] != old) at++;
    if (new >= 0 && !near_has(g, v, new)) to[at] = new;
    else to[at] = to[--g->count[v]];
}

static int32_t take_small(Near *g, int32_t nodes, unsigned char *gone, int32_t *order, Arena scratch)
{
    int32_t *queue = NEWS(&scratch, int32_t, 4 * (ptrdiff_t)nodes + 1), count = 0, taken = 0;
    for (int32_t v = 0; v < nodes; v++)
        if (g->count[v] <= 2) queue[count++] = v;
    for (int32_t i = 0; i < count; i++) {
        int32_t v = queue[i], degree = g->count[v];
        if (gone[v] || degree > 2) continue;
        int32_t a = degree > 0 ? g->to[g->first[v]] : -1, b = degree > 1 ? g->to[g->first[v] + 1] : -1;
        gone[v] = 1;
        order[taken++] = v;
        if (a >= 0) near_swap(g, a, v, b);
        if (b >= 0) near_swap(g, b, v, a);
        if (a >= 0 && g->count[a] <= 2) queue[count++] = a;
        if (b >= 0 && g->count[b] <= 2) queue[count++] = b;
    }
    return taken;
}

/* ------------------------------------------------------------------------------------- a piece's graph */

typedef struct Piece {
    int32_t nodes;
    int32_t *node;                     /* of the whole graph */
    int32_t *first, *to, *twin;        /* arcs between the piece's own numbers; twin: the arc back */
    signed char *flow;
    int32_t *level, *next, *queue, *path;
    unsigned char *fixed;              /* 1: source, 2: sink */
} Piece;

static Piece piece_make(const Near *g, int32_t *node, int32_t nodes, int32_t *local, Arena *keep)
{
    Piece p = { .nodes = nodes, .node = node, .first = NEWS(keep, int32_t, nodes + 1) };
    int32_t arcs = 0;
    for (int32_t i = 0; i < nodes; i++) local[node[i]] = i;
    for (int32_t i = 0; i < nodes; i++) arcs += g->count[node[i]];
    p.to = NEWS(keep, int32_t, arcs + 1);
    p.twin = NEWS(keep, int32_t, arcs + 1);
    arcs = 0;
    for (int32_t i = 0; i < nodes; i++) {
        for (int32_t k = 0; k < g->count[node[i]]; k++) {
            int32_t w = local[g->to[g->first[node[i]] + k]];
            if (w < 0) continue;
            if (w < i)                 /* its arc to here has been made */
                for (int32_t a = p.first[w]; a < p.first[w + 1]; a++)
                    if (p.to[a] == i) p.twin[a] = arcs, p.twin[arcs] = a;
            p.to[arcs++] = w;
        }
        p.first[i + 1] = arcs;
    }
    for (int32_t i = 0; i < nodes; i++) local[node[i]] = -1;
    p.flow = NEWS(keep, signed char, arcs + 1);
    p.level = NEWS(keep, int32_t, nodes + 1);
    p.next = NEWS(keep, int32_t, nodes + 1);
    p.queue = NEWS(keep, int32_t, nodes + 1);
    p.path = NEWS(keep, int32_t, nodes + 1);
    p.fixed = NEWS(keep, unsigned char, nodes + 1);
    return p;
}

/* ------------------------------------------------------------------------------------------------ flow */

/* Levels from the sources over arcs with room; true when a sink was met. */
static bool flow_levels(Piece *p)
{
    int32_t count = 0, met = INT32_MAX;
    for (int32_t v = 0; v < p->nodes; v++) {
        p->level[v] = p->fixed[v] == 1 ? 0 : -1;
        if (p->fixed[v] == 1) p->queue[count++] = v;
    }
    for (int32_t i = 0; i < count && p->level[p->queue[i]] < met; i++) {
        int32_t v = p->queue[i];
        for (int32_t a = p->first[v]; a < p->first[v + 1]; a++) {
            int32_t w = p->to[a];
            if (p->flow[a] > 0 || p->level[w] >= 0) continue;
            p->level[w] = p->level[v] + 1;
            p->queue[count++] = w;
            if (p->fixed[w] == 2) met = p->level[w];
        }
    }
    return met < INT32_MAX;
}

/* Pushes along shortest ways that begin at `source`, until there is none. */
static int32_t flow_from(Piece *p, int32_t source)
{
    int32_t depth = 0, pushed = 0, v = source;
    for (;;) {
        if (p->fixed[v] == 2) {
            for (int32_t i = 0; i < depth; i++) p->flow[p->path[i]]++, p->flow[p->twin[p->path[i]]]--;
            pushed++;
            depth = 0;
            v = source;
        }
        int32_t *a = &p->next[v];
        while (*a < p->first[v + 1] && (p->flow[*a] > 0 || p->level[p->to[*a]] != p->level[v] + 1)) ++*a;
        if (*a < p->first[v + 1]) {
            p->path[depth++] = *a;
            v = p->to[*a];
            continue;
        }
        if (!depth) return pushed;
        p->level[v] = -1;
        v = p->to[p->twin[p->path[--depth]]];
    }
}

/* Dinic's algorithm; gives up above `most`. */
static int32_t flow_max(Piece *p, int32_t most)
{
    int32_t total = 0;
    memset(p->flow, 0, (size_t)p->first[p->nodes]);
    while (total < most && flow_levels(p)) {
        memcpy(p->next, p->first, (size_t)p->nodes * sizeof *p->next);
        for (int32_t v = 0; v < p->nodes; v++)
            if (p->fixed[v] == 1) total += flow_from(p, v);
    }
    return total;
}

/* ------------------------------------------------------------------------------------------------ halves */

typedef struct Ray { int64_t far; int32_t node; } Ray;

static bool ray_less(Ray a, Ray b) { return a.far < b.far || (a.far == b.far && a.node < b.node); }

/* The `k` least to the front. */
static void ray_part(Ray *r, int32_t count, int32_t k)
{
    int32_t low = 0, high = count - 1;
    while (low < high) {
        Ray middle = r[low + (high - low) / 2];
        int32_t i = low, j = high;
        while (i <= j) {
            while (ray_less(r[i], middle)) i++;
            while (ray_less(middle, r[j])) j--;
            if (i > j) break;
            Ray swap = r[i];
            r[i++] = r[j];
            r[j--] = swap;
        }
        if (k <= j) high = j;
        else if (k >= i) low = i;
        else return;
    }
}

static void cast(const Piece *p, const Spot *at, int direction, Ray *ray)
{
    for (int32_t v = 0; v < p->nodes; v++) {
        int64_t x = at[p->node[v]].x, y = at[p->node[v]].y;
        int64_t far = direction == 0 ? x : direction == 1 ? y : direction == 2 ? x + y : x - y;
        ray[v] = (Ray){ far, v };
    }
}

/* Source and sink: the outermost nodes in direction 0 to 3. */
static void fix_ends(Piece *p, const Spot *at, int direction, Ray *ray)
{
    int32_t side = p->nodes / SHARE > 0 ? p->nodes / SHARE : 1;
    cast(p, at, direction, ray);
    memset(p->fixed, 0, (size_t)p->nodes);
    ray_part(ray, p->nodes, side);
    for (int32_t i = 0; i < side; i++) p->fixed[ray[i].node] = 1;
    ray_part(ray + side, p->nodes - side, p->nodes - 2 * side);
    for (int32_t i = p->nodes - side; i < p->nodes; i++) p->fixed[ray[i].node] = 2;
}

static int by_ray(const void *a, const void *b)
{
    const Ray *x = a, *y = b;
    return ray_less(*x, *y) ? -1 : ray_less(*y, *x);
}

/* Levels 0 before the line across the middle fifth that crosses the fewest edges, -1 behind it. Returns
 * how many. */
static int32_t line_cut(Piece *p, const Spot *at, int direction, Ray *ray)
{
    int32_t *rank = p->queue, *crossing = p->next, best = INT32_MAX, place = p->nodes / 2;
    cast(p, at, direction, ray);
    qsort(ray, (size_t)p->nodes, sizeof *ray, by_ray);
    for (int32_t i = 0; i < p->nodes; i++) rank[ray[i].node] = i;
    memset(crossing, 0, (size_t)p->nodes * sizeof *crossing);
    for (int32_t v = 0; v < p->nodes; v++)
        for (int32_t a = p->first[v]; a < p->first[v + 1]; a++)
            if (rank[p->to[a]] > rank[v]) crossing[rank[v]]++, crossing[rank[p->to[a]]]--;
    for (int32_t i = 0, open = 0; i < p->nodes; i++) {
        open += crossing[i];           /* edges from the first i + 1 nodes to the rest */
        bool middle = i >= p->nodes / 5 * 2 && i < p->nodes / 5 * 3;
        if (middle && open < best) best = open, place = i + 1;
    }
    for (int32_t v = 0; v < p->nodes; v++) p->level[v] = rank[v] < place ? 0 : -1;
    return best;
}

/* After a maximum flow or a line: 1 for what has a level, else 2; of the cut's ends the fewer become 0. */
static void cut_sides(Piece *p, unsigned char *side)
{
    int32_t ends[3] = { 0 }, inside = 0;
    for (int32_t v = 0; v < p->nodes; v++) inside += p->level[v] >= 0;
    for (int32_t v = 0; v < p->nodes; v++) side[v] = p->level[v] >= 0 ? 1 : 2;
    for (int32_t v = 0; v < p->nodes; v++)
        for (int32_t a = p->first[v]; a < p->first[v + 1]; a++)
            if (side[p->to[a]] != side[v]) {
                ends[side[v]]++;
                break;
            }
    unsigned char thin = ends[1] != ends[2] ? (ends[1] < ends[2] ? 1 : 2) : (2 * inside > p->nodes ? 1 : 2);
    for (int32_t v = 0; v < p->nodes; v++) p->queue[v] = side[v];
    for (int32_t v = 0; v < p->nodes; v++)
        for (int32_t a = p->first[v]; a < p->first[v + 1] && p->queue[v] == thin; a++)
            if (p->queue[p->to[a]] != thin) side[v] = 0;
}

/* The first part that hangs together becomes 1, the rest 2; false: all of it does. */
static bool part_sides(Piece *p, unsigned char *side)
{
    int32_t count = 1;
    memset(side, 2, (size_t)p->nodes);
    side[0] = 1;
    p->queue[0] = 0;
    for (int32_t i = 0; i < count; i++)
        for (int32_t a = p->first[p->queue[i]]; a < p->first[p->queue[i] + 1]; a++)
            if (side[p->to[a]] == 2) side[p->to[a]] = 1, p->queue[count++] = p->to[a];
    return count < p->nodes;
}

static void halve(Piece *p, const Spot *at, unsigned char *side, Arena scratch)
{
    Ray *ray = NEWS(&scratch, Ray, p->nodes);
    if (part_sides(p, side)) return;
    int32_t best = INT32_MAX;
    for (int direction = 0; direction < 4; direction++) {
        bool large = p->nodes > LARGE;
        if (!large) fix_ends(p, at, direction, ray);
        int32_t cut = large ? line_cut(p, at, direction, ray) : flow_max(p, best);
        if (cut >= best) continue;
        best = cut;
        /* the flow is greatest: this only marks what is still reached */
        if (!large) (void)flow_levels(p);
        cut_sides(p, side);
    }
}

/* ------------------------------------------------------------------------------------------------- leaves */

/* Always the node with the fewest neighbours left; its neighbours become neighbours of each other. */
static void leaf_order(const Piece *p, int32_t *order)
{
    uint64_t near[LEAF] = { 0 }, left = p->nodes < 64 ? ((uint64_t)1 << p->nodes) - 1 : ~(uint64_t)0;
    for (int32_t v = 0; v < p->nodes; v++)
        for (int32_t a = p->first[v]; a < p->first[v + 1]; a++) near[v] |= (uint64_t)1 << p->to[a];
    for (int32_t i = 0; i < p->nodes; i++) {
        int32_t least = -1, least_count = 65;
        for (uint64_t rest = left; rest; rest &= rest - 1) {
            int32_t v = __builtin_ctzll(rest), count = __builtin_popcountll(near[v] & left);
            if (count < least_count) least = v, least_count = count;
        }
        left &= ~((uint64_t)1 << least);
        for (uint64_t rest = near[least] & left; rest; rest &= rest - 1) {
            int32_t v = __builtin_ctzll(rest);
            near[v] = (near[v] | near[least]) & ~((uint64_t)1 << v);
        }
        order[i] = p->node[least];
    }
}

/* ------------------------------------------------------------------------------------------------ whole */

typedef struct Range { int32_t from, to; } Range;

/* The piece's nodes in the order: first half, second half, cut. Returns where they end. */
static void lay_out(Piece *p, const unsigned char *side, int32_t *node, int32_t ends[2])
{
    static const unsigned char turn[] = { 1, 2, 0 };
    int32_t *sorted = p->queue, count = 0;
    for (int k = 0; k < 3; k++) {
        for (int32_t v = 0; v < p->nodes; v++)
            if (side[v] == turn[k]) sorted[count++] = p->node[v];
        if (k < 2) ends[k] = count;
    }
    memcpy(node, sorted, (size_t)count * sizeof *node);
}

typedef struct Dissection {
    Near near;
    const Spot *at;
    int32_t *order, *local;
    unsigned char *side;
} Dissection;

/* The nodes order[from] … order[to - 1] among themselves. */
static void dissect(Dissection *d, int32_t from, int32_t to, Arena scratch)
{
    enum { DEEP = 512 };
    Range stack[DEEP] = { { from, to } };
    int32_t depth = 1;
    while (depth) {
        Range r = stack[--depth];
        Arena piece_room = scratch;
        int32_t ends[2], count = r.to - r.from, *copy = NEWS(&piece_room, int32_t, count);
        memcpy(copy, d->order + r.from, (size_t)count * sizeof *copy);
        Piece p = piece_make(&d->near, copy, count, d->local, &piece_room);
        if (count <= LEAF || depth + 2 > DEEP) {
            if (count <= LEAF) leaf_order(&p, d->order + r.from);
            continue;
        }
        halve(&p, d->at, d->side, piece_room);
        lay_out(&p, d->side, d->order + r.from, ends);
        if (ends[0] > 0) stack[depth++] = (Range){ r.from, r.from + ends[0] };
        if (ends[1] > ends[0]) stack[depth++] = (Range){ r.from + ends[0], r.from + ends[1] };
    }
}

/* What is left after the small ones, part by part: an extract has thousands of islands. */
void walk_order(int32_t nodes, const Spot *at, const WalkEdge *edge, int32_t edges, int32_t *order,
                Arena scratch)
{
    Dissection d = { .near = near_make(nodes, edge, edges, &scratch), .at = at, .order = order };
    unsigned char *gone = NEWS(&scratch, unsigned char, nodes + 1);
    int32_t *part = NEWS(&scratch, int32_t, nodes + 1);
    d.side = NEWS(&scratch, unsigned char, nodes + 1);
    d.local = NEWS(&scratch, int32_t, nodes + 1);
    int32_t taken = take_small(&d.near, nodes, gone, order, scratch);
    int32_t parts = walk_parts(nodes, edge, edges, part, scratch);
    int32_t *end = NEWS(&scratch, int32_t, parts + 2);
    for (int32_t v = 0; v < nodes; v++) {
        d.local[v] = -1;
        if (!gone[v]) end[part[v] + 2]++;
    }
    end[0] = end[1] = taken;
    for (int32_t k = 0; k < parts; k++) end[k + 2] += end[k + 1];
    for (int32_t v = 0; v < nodes; v++)
        if (!gone[v]) order[end[part[v] + 1]++] = v;
    for (int32_t k = 0; k < parts; k++)
        if (end[k + 1] > end[k]) dissect(&d, end[k], end[k + 1], scratch);
}
