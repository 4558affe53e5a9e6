/* Shortcuts and their costs. A rank's higher neighbours, once it is taken out, are all neighbours of each
 * other: so every arc (v, w) may be improved by the triangle over each rank below v (customisation), and
 * is needless when one over a rank above is shorter (perfect customisation). Dibbelt, Strasser and Wagner,
 * "Customizable contraction hierarchies", ACM JEA 21 (2016), §4–7. */
#include "geo/walk/walk.h"

#include <stdlib.h>
#include <string.h>

static int by_number(const void *a, const void *b)
{
    const int32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static void sort_few(int32_t *at, int32_t count)
{
    if (count > 48) {
        qsort(at, (size_t)count, sizeof *at, by_number);
        return;
    }
    for (int32_t i = 1; i < count; i++) {
        int32_t x = at[i], k = i;
        for (; k > 0 && at[k - 1] > x; k--) at[k] = at[k - 1];
        at[k] = x;
    }
}

/* ------------------------------------------------------------------------------------------------ ranks */

/* The parent of each node of an order in its elimination tree: the lowest of its higher neighbours once it
 * is taken out; `n`: it has none (Liu, "The role of elimination trees in sparse factorization", 1990, §4.2).
 * Each edge climbs from its lower end to the root so far; `top` leads there, over fewer nodes every time. */
static int32_t *tree(const int32_t *rank, int32_t n, const WalkEdge *edge, int32_t edges, Arena *keep)
{
    int32_t *parent = NEWS(keep, int32_t, n + 1), *top = NEWS(keep, int32_t, n + 1);
    int32_t *first = NEWS(keep, int32_t, n + 2);
    for (int32_t i = 0; i < edges; i++) {
        int32_t a = rank[edge[i].a], b = rank[edge[i].b];
        if (a != b) first[(a > b ? a : b) + 2]++;
    }
    for (int32_t v = 0; v <= n; v++) first[v + 1] += first[v];
    int32_t *low = NEWS(keep, int32_t, first[n + 1] + 1);
    for (int32_t i = 0; i < edges; i++) {
        int32_t a = rank[edge[i].a], b = rank[edge[i].b];
        if (a != b) low[first[(a > b ? a : b) + 1]++] = a > b ? b : a;
    }
    for (int32_t v = 0; v < n; v++) {
        parent[v] = top[v] = n;
        for (int32_t i = first[v]; i < first[v + 1]; i++)
            for (int32_t u = low[i]; u != v;) {
                int32_t above = top[u];
                top[u] = v;
                if (above == n) parent[u] = v;
                u = above == n ? v : above;
            }
    }
    return parent;
}

/* Ranks in postorder of the tree: the same shortcuts, and every subtree side by side, so that the rows that
 * a sweep meets are mostly those it has just written. */
static void rank_by_tree(int32_t *rank, int32_t n, const WalkEdge *edge, int32_t edges, Arena scratch)
{
    int32_t *parent = tree(rank, n, edge, edges, &scratch);
    int32_t *size = NEWS(&scratch, int32_t, n + 1), *place = NEWS(&scratch, int32_t, n + 1);
    for (int32_t v = 0; v < n; v++) size[parent[v]] += ++size[v];
    place[n] = n;                      /* from above: where a subtree ends; then where its next child does */
    for (int32_t v = n - 1; v >= 0; v--) {
        int32_t end = place[parent[v]];
        place[parent[v]] -= size[v];
        size[v] = place[v] = end - 1;
    }
    for (int32_t v = 0; v < n; v++) rank[v] = size[rank[v]];
}

/* The neighbours above each rank, as the edges have them, each once or more. */
static int32_t *neighbours(const WalkFill *f, const WalkEdge *edge, int32_t **ret_first, Arena *keep)
{
    int32_t *first = NEWS(keep, int32_t, f->nodes + 2);
    for (int32_t i = 0; i < f->edges; i++) {
        int32_t a = f->rank[edge[i].a], b = f->rank[edge[i].b];
        if (a != b) first[(a < b ? a : b) + 2]++;
    }
    for (int32_t v = 0; v <= f->nodes; v++) first[v + 1] += first[v];
    int32_t *to = NEWS(keep, int32_t, first[f->nodes + 1] + 1);
    for (int32_t i = 0; i < f->edges; i++) {
        int32_t a = f->rank[edge[i].a], b = f->rank[edge[i].b];
        if (a != b) to[first[(a < b ? a : b) + 1]++] = a < b ? b : a;
    }
    *ret_first = first;
    return to;
}

/* up(v) = the neighbours of v above it, and what its children in the elimination tree have above v. */
static void fill_up(WalkFill *f, const WalkEdge *edge, Arena *keep, Arena scratch)
{
    int32_t n = f->nodes, *near_first, *near = neighbours(f, edge, &near_first, &scratch);
    int32_t *mark = NEWS(&scratch, int32_t, n + 1), *child = NEWS(&scratch, int32_t, n + 1);
    int32_t *sibling = NEWS(&scratch, int32_t, n + 1);
    for (int32_t v = 0; v <= n; v++) mark[v] = child[v] = sibling[v] = -1;
    int64_t room = 4;
    f->head = NEWS(keep, int32_t, room);
    for (int32_t v = 0; v < n; v++) {
        int32_t start = f->arcs, most = near_first[v + 1] - near_first[v];
        for (int32_t c = child[v]; c >= 0; c = sibling[c]) most += f->first[c + 1] - f->first[c];
        if (start + most > room) {
            int64_t more = 2 * room > start + most ? 2 * room : start + most;
            f->head = arena_grow(keep, f->head, room * (ptrdiff_t)sizeof *f->head,
                                 more * (ptrdiff_t)sizeof *f->head);
            room = more;
        }
        mark[v] = v;
        for (int32_t i = near_first[v]; i < near_first[v + 1]; i++)
            if (mark[near[i]] != v) mark[near[i]] = v, f->head[f->arcs++] = near[i];
        for (int32_t c = child[v]; c >= 0; c = sibling[c])
            for (int32_t i = f->first[c]; i < f->first[c + 1]; i++)
                if (mark[f->head[i]] != v) mark[f->head[i]] = v, f->head[f->arcs++] = f->head[i];
        sort_few(f->head + start, f->arcs - start);
        f->first[v + 1] = f->arcs;
        if (f->arcs == start) continue;
        int32_t parent = f->head[start];
        sibling[v] = child[parent];
        child[parent] = v;
    }
}

static int32_t arc_of(const WalkFill *f, int32_t v, int32_t w)
{
    int32_t low = f->first[v], high = f->first[v + 1];
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (f->head[middle] < w) low = middle + 1;
        else high = middle;
    }
    return low;
}

static void link_edges(WalkFill *f, const WalkEdge *edge, Arena *keep)
{
    f->edge_arc = NEWS(keep, int32_t, f->edges + 1);
    f->arc_first = NEWS(keep, int32_t, f->arcs + 2);
    for (int32_t i = 0; i < f->edges; i++) {
        int32_t a = f->rank[edge[i].a], b = f->rank[edge[i].b];
        f->edge_arc[i] = a == b ? -1 : a < b ? arc_of(f, a, b) : arc_of(f, b, a);
        if (a != b) f->arc_first[f->edge_arc[i] + 2]++;
    }
    for (int32_t a = 0; a <= f->arcs; a++) f->arc_first[a + 1] += f->arc_first[a];
    f->arc_edge = NEWS(keep, int32_t, f->edges + 1);
    for (int32_t i = 0; i < f->edges; i++)
        if (f->edge_arc[i] >= 0) f->arc_edge[f->arc_first[f->edge_arc[i] + 1]++] = i;
}

static void link_low(WalkFill *f, Arena *keep)
{
    f->tail = NEWS(keep, int32_t, f->arcs + 1);
    f->low_first = NEWS(keep, int32_t, f->nodes + 2);
    f->low = NEWS(keep, int32_t, f->arcs + 1);
    for (int32_t a = 0; a < f->arcs; a++) f->low_first[f->head[a] + 2]++;
    for (int32_t v = 0; v <= f->nodes; v++) f->low_first[v + 1] += f->low_first[v];
    for (int32_t v = 0; v < f->nodes; v++)
        for (int32_t a = f->first[v]; a < f->first[v + 1]; a++) {
            f->tail[a] = v;
            f->low[f->low_first[f->head[a] + 1]++] = a;
        }
}

WalkFill walk_fill(int32_t nodes, const WalkEdge *edge, int32_t edges, const int32_t *order, Arena *keep)
{
    WalkFill f = { .nodes = nodes, .edges = edges };
    f.rank = NEWS(keep, int32_t, nodes + 1);
    for (int32_t i = 0; i < nodes; i++) f.rank[order[i]] = i;
    rank_by_tree(f.rank, nodes, edge, edges, *keep);
    f.first = NEWS(keep, int32_t, nodes + 2);
    /* The scratch of fill_up lies in the upper half of what is left, so that `head` can grow in place
     * below. */
    Arena scratch = *keep;
    scratch.at += (arena_room(keep) / 2) & ~(ptrdiff_t)15;
    fill_up(&f, edge, keep, scratch);
    link_low(&f, keep);
    link_edges(&f, edge, keep);
    return f;
}

/* ------------------------------------------------------------------------------------------------ costs */

static uint32_t less(uint32_t a, uint32_t b) { return a < b ? a : b; }

/* What the edges of an arc cost, without shortcuts. */
static void own_cost(const WalkFill *f, const WalkEdge *edge, int32_t arc, uint32_t *up, uint32_t *down)
{
    *up = *down = WALK_FAR;
    for (int32_t i = f->arc_first[arc]; i < f->arc_first[arc + 1]; i++) {
        const WalkEdge *e = &edge[f->arc_edge[i]];
        bool along = f->rank[e->a] < f->rank[e->b];
        *up = less(*up, along ? e->there : e->back);
        *down = less(*down, along ? e->back : e->there);
    }
}

WalkCosts walk_costs(const WalkFill *f, const WalkEdge *edge, Arena *keep)
{
    WalkCosts c = { NEWS(keep, uint32_t, f->arcs + 1), NEWS(keep, uint32_t, f->arcs + 1) };
    for (int32_t a = 0; a < f->arcs; a++) own_cost(f, edge, a, &c.up[a], &c.down[a]);
    for (int32_t u = 0; u < f->nodes; u++)
        for (int32_t i = f->first[u]; i < f->first[u + 1]; i++) {
            int32_t at = f->first[f->head[i]];
            for (int32_t k = i + 1; k < f->first[u + 1]; k++, at++) {
                /* it is there: the neighbours of u are a clique */
                while (f->head[at] != f->head[k]) at++;
                c.up[at] = less(c.up[at], c.down[i] + c.up[k]);
                c.down[at] = less(c.down[at], c.down[k] + c.up[i]);
            }
        }
    return c;
}

/* The cost of one arc afresh, out of its edges and the triangles below it. */
static void cost_afresh(const WalkFill *f, const WalkEdge *edge, WalkCosts c, int32_t arc, uint32_t *up,
                        uint32_t *down)
{
    int32_t v = f->tail[arc], w = f->head[arc];
    int32_t i = f->low_first[v], k = f->low_first[w], i_end = f->low_first[v + 1],
        k_end = f->low_first[w + 1];
    own_cost(f, edge, arc, up, down);
    while (i < i_end && k < k_end) {
        int32_t a = f->low[i], b = f->low[k];
        if (f->tail[a] == f->tail[b]) {
            *up = less(*up, c.down[a] + c.up[b]);
            *down = less(*down, c.down[b] + c.up[a]);
        }
        i += f->tail[a] <= f->tail[b];
        k += f->tail[b] <= f->tail[a];
    }
}

/* Arcs to look at, lowest tail first: a binary heap of arc numbers, which grow with the tail. */
typedef struct Queue { int32_t *at; int32_t count; unsigned char *in; } Queue;

static void queue_push(Queue *q, int32_t arc)
{
    if (q->in[arc]) return;
    q->in[arc] = 1;
    int32_t i = q->count++;
    for (; i > 0 && q->at[(i - 1) / 2] > arc; i = (i - 1) / 2) q->at[i] = q->at[(i - 1) / 2];
    q->at[i] = arc;
}

static int32_t queue_pop(Queue *q)
{
    int32_t top = q->at[0], last = q->at[--q->count], i = 0;
    for (int32_t c; (c = 2 * i + 1) < q->count; i = c) {
        if (c + 1 < q->count && q->at[c + 1] < q->at[c]) c++;
        if (q->at[c] >= last) break;
        q->at[i] = q->at[c];
    }
    q->at[i] = last;
    q->in[top] = 0;
    return top;
}

int32_t walk_costs_change(const WalkFill *f, const WalkEdge *edge, const int32_t *changed, int32_t count,
                   WalkCosts c, Arena scratch)
{
    Queue q = { NEWS(&scratch, int32_t, f->arcs + 1), 0, NEWS(&scratch, unsigned char, f->arcs + 1) };
    int32_t seen = 0;
    for (int32_t i = 0; i < count; i++)
        if (f->edge_arc[changed[i]] >= 0) queue_push(&q, f->edge_arc[changed[i]]);
    for (; q.count; seen++) {
        int32_t arc = queue_pop(&q), v = f->tail[arc], w = f->head[arc];
        uint32_t up, down;
        cost_afresh(f, edge, c, arc, &up, &down);
        if (up == c.up[arc] && down == c.down[arc]) continue;
        c.up[arc] = up;
        c.down[arc] = down;
        for (int32_t i = f->first[v]; i < f->first[v + 1]; i++) {
            int32_t x = f->head[i];
            if (x != w) queue_push(&q, x < w ? arc_of(f, x, w) : arc_of(f, w, x));
        }
    }
    return seen;
}

/* ------------------------------------------------------------------------------------------------ steps */

/* Every arc to the true distance of its ends, from the top down. */
static WalkCosts true_costs(const WalkFill *f, WalkCosts c, Arena *keep)
{
    WalkCosts t = { NEWS(keep, uint32_t, f->arcs + 1), NEWS(keep, uint32_t, f->arcs + 1) };
    if (f->arcs) memcpy(t.up, c.up, (size_t)f->arcs * sizeof *t.up);
    if (f->arcs) memcpy(t.down, c.down, (size_t)f->arcs * sizeof *t.down);
    for (int32_t v = f->nodes - 1; v >= 0; v--)
        for (int32_t i = f->first[v]; i < f->first[v + 1]; i++) {
            int32_t at = f->first[f->head[i]];
            for (int32_t k = i + 1; k < f->first[v + 1]; k++, at++) {
                while (f->head[at] != f->head[k]) at++;
                t.up[i] = less(t.up[i], t.up[k] + t.down[at]);
                t.up[k] = less(t.up[k], t.up[i] + t.up[at]);
                t.down[i] = less(t.down[i], t.up[at] + t.down[k]);
                t.down[k] = less(t.down[k], t.down[at] + t.down[i]);
            }
        }
    return t;
}

WalkSteps walk_steps(const WalkFill *f, WalkCosts c, WalkWay way, bool thin, Arena *keep, Arena scratch)
{
    int32_t n = f->nodes, ups = 0, downs = 0;
    int32_t *up_first = NEWS(keep, int32_t, n + 1), *down_first = NEWS(keep, int32_t, n + 1);
    WalkStep *up = NEWS(keep, WalkStep, f->arcs + 1), *down = NEWS(keep, WalkStep, f->arcs + 1);
    WalkCosts t = thin ? true_costs(f, c, &scratch) : c;
    /* Away from the seeds one climbs by `up` and descends by `down`; towards them it is the other way
     * round. */
    const uint32_t *climb = way == WALK_AWAY ? c.up : c.down, *climb_true = way == WALK_AWAY ? t.up : t.down;
    const uint32_t *fall = way == WALK_AWAY ? c.down : c.up, *fall_true = way == WALK_AWAY ? t.down : t.up;
    for (int32_t v = 0; v < n; v++) {
        for (int32_t i = f->low_first[v]; i < f->low_first[v + 1]; i++) {
            int32_t a = f->low[i];
            if (climb[a] < WALK_FAR && climb[a] == climb_true[a]) up[ups++] = (WalkStep){ f->tail[a],
                                                                                         climb[a] };
        }
        for (int32_t a = f->first[v]; a < f->first[v + 1]; a++)
            if (fall[a] < WALK_FAR && fall[a] == fall_true[a]) down[downs++] = (WalkStep){ f->head[a],
                                                                                          fall[a] };
        up_first[v + 1] = ups;
        down_first[v + 1] = downs;
    }
    return (WalkSteps){ n, f->rank, up_first, down_first, up, down };
}
