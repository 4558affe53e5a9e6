/* Dijkstra's algorithm on whole numbers, with a four-way heap in which overtaken entries are skipped.
 * Costs are compared first, ids second, so that the answer depends on neither the order of edges nor of
 * the queue. */
#include "geo/walk/walk.h"

#include <stdlib.h>
#include <string.h>

WalkArcs walk_arcs(int32_t nodes, const WalkEdge *edge, int32_t edges, WalkWay way, Arena *keep)
{
    int32_t *first = NEWS(keep, int32_t, nodes + 2);
    for (int32_t i = 0; i < edges; i++) {
        uint32_t there = way == WALK_AWAY ? edge[i].there : edge[i].back;
        uint32_t back = way == WALK_AWAY ? edge[i].back : edge[i].there;
        if (edge[i].a == edge[i].b) continue;
        first[edge[i].a + 2] += there < WALK_FAR;
        first[edge[i].b + 2] += back < WALK_FAR;
    }
    for (int32_t v = 0; v <= nodes; v++) first[v + 1] += first[v];
    WalkArc *arc = NEWS(keep, WalkArc, first[nodes + 1] + 1);
    for (int32_t i = 0; i < edges; i++) {
        uint32_t there = way == WALK_AWAY ? edge[i].there : edge[i].back;
        uint32_t back = way == WALK_AWAY ? edge[i].back : edge[i].there;
        if (edge[i].a == edge[i].b) continue;
        if (there < WALK_FAR) arc[first[edge[i].a + 1]++] = (WalkArc){ edge[i].b, there };
        if (back < WALK_FAR) arc[first[edge[i].b + 1]++] = (WalkArc){ edge[i].a, back };
    }
    return (WalkArcs){ nodes, first, arc };
}

/* ------------------------------------------------------------------------------------------------ heap */

typedef struct Entry { uint64_t label; int32_t node; } Entry;
typedef struct Heap { Entry *at; int64_t count, room; Arena *keep; } Heap;

static void heap_push(Heap *h, Entry e)
{
    if (h->count == h->room) {
        h->at = arena_grow(h->keep, h->at, h->room * (ptrdiff_t)sizeof e, 2 * h->room * (ptrdiff_t)sizeof e);
        h->room *= 2;
    }
    int64_t i = h->count++;
    while (i > 0 && h->at[(i - 1) / 4].label > e.label) h->at[i] = h->at[(i - 1) / 4], i = (i - 1) / 4;
    h->at[i] = e;
}

static Entry heap_pop(Heap *h)
{
    Entry top = h->at[0], last = h->at[--h->count];
    int64_t i = 0;
    for (;;) {
        int64_t child = 4 * i + 1, least = child;
        if (child >= h->count) break;
        int64_t end = child + 4 < h->count ? child + 4 : h->count;
        for (int64_t c = child + 1; c < end; c++)
            if (h->at[c].label < h->at[least].label) least = c;
        if (h->at[least].label >= last.label) break;
        h->at[i] = h->at[least];
        i = least;
    }
    h->at[i] = last;
    return top;
}

static Heap heap_make(Arena *keep)
{
    enum { START = 1024 };
    return (Heap){ .at = NEWS(keep, Entry, START), .room = START, .keep = keep };
}

/* ------------------------------------------------------------------------------------------------ nearest */

static void offer(Heap *h, uint64_t *label, int32_t node, uint64_t value, uint32_t limit)
{
    if (value >> 32 > limit || value >= label[node]) return;
    label[node] = value;
    heap_push(h, (Entry){ value, node });
}

int32_t walk_search_on(const WalkArcs *g, const WalkSeed *seed, int32_t seeds, uint32_t limit,
                       uint64_t *label, int32_t *reached, Arena scratch)
{
    Heap heap = heap_make(&scratch);
    int32_t count = 0;
    if (limit >= WALK_FAR) limit = WALK_FAR - 1;
    for (int32_t i = 0; i < seeds; i++)
        offer(&heap, label, seed[i].node, (uint64_t)seed[i].cost << 32 | seed[i].id, limit);
    while (heap.count) {
        Entry e = heap_pop(&heap);
        if (e.label != label[e.node]) continue;
        if (reached) reached[count] = e.node;
        count++;
        for (int32_t a = g->first[e.node]; a < g->first[e.node + 1]; a++)
            offer(&heap, label, g->arc[a].to, e.label + ((uint64_t)g->arc[a].cost << 32), limit);
    }
    return count;
}

int32_t walk_search(const WalkArcs *g, const WalkSeed *seed, int32_t seeds, uint32_t limit, uint64_t *label,
                    int32_t *reached, Arena scratch)
{
    memset(label, 0xff, (size_t)g->nodes * sizeof *label);
    return walk_search_on(g, seed, seeds, limit, label, reached, scratch);
}

void walk_forget(uint64_t *label, const int32_t *reached, int32_t count)
{
    for (int32_t i = 0; i < count; i++) label[reached[i]] = WALK_NOWHERE;
}

static void spread(const WalkArcs *g, Heap *h, uint64_t *label, int32_t node, uint32_t limit)
{
    for (int32_t a = g->first[node]; a < g->first[node + 1]; a++)
        offer(h, label, g->arc[a].to, label[node] + ((uint64_t)g->arc[a].cost << 32), limit);
}

int32_t walk_search_regain(const WalkArcs *g, const WalkArcs *back, const WalkSeed *seed, int32_t seeds,
                           const int32_t *lost, int32_t losts, const int32_t *also, int32_t alsos,
                           uint32_t limit, uint64_t *label, int32_t *touched, Arena scratch)
{
    Heap heap = heap_make(&scratch);
    int32_t looked = losts;
    if (limit >= WALK_FAR) limit = WALK_FAR - 1;
    for (int32_t i = 0; touched && i < losts; i++) touched[i] = lost[i];
    for (int32_t i = 0; i < losts; i++)
        for (int32_t a = back->first[lost[i]]; a < back->first[lost[i] + 1]; a++) {
            uint64_t near = label[back->arc[a].to];
            if (near != WALK_NOWHERE) offer(&heap, label, lost[i], near + ((uint64_t)back->arc[a].cost << 32),
                                            limit);
        }
    for (int32_t i = 0; i < seeds; i++)
        offer(&heap, label, seed[i].node, (uint64_t)seed[i].cost << 32 | seed[i].id, limit);
    for (int32_t i = 0; i < alsos; i++)
        if (label[also[i]] != WALK_NOWHERE) spread(g, &heap, label, also[i], limit);
    while (heap.count) {
        Entry e = heap_pop(&heap);
        if (e.label != label[e.node]) continue;
        if (touched) touched[looked] = e.node;
        looked++;
        spread(g, &heap, label, e.node, limit);
    }
    return looked;
}

int32_t walk_search_forget(const WalkArcs *g, const int32_t *start, int32_t starts, uint64_t *label,
                           int32_t *lost, Arena scratch)
{
    int64_t room = 64;
    uint64_t *was = NEWS(&scratch, uint64_t, room);        /* of each that is lost */
    int32_t count = 0;
    for (int32_t i = -starts; i < count; i++) {
        int32_t from = i < 0 ? start[i + starts] : lost[i];
        int32_t first = i < 0 ? -1 : g->first[from], end = i < 0 ? 0 : g->first[from + 1];
        for (int32_t a = first; a < end; a++) {
            int32_t to = a < 0 ? from : g->arc[a].to;
            bool won = a < 0 || label[to] == was[i] + ((uint64_t)g->arc[a].cost << 32);
            if (label[to] == WALK_NOWHERE || !won) continue;
            if (count == room) {
                ptrdiff_t size = room * (ptrdiff_t)sizeof *was;
                was = arena_grow(&scratch, was, size, 2 * size);
                room *= 2;
            }
            was[count] = label[to];
            label[to] = WALK_NOWHERE;
            lost[count++] = to;
        }
    }
    return count;
}

/* A node's way to its seed leads over nodes of the same id, so that these are found from the seed
 * outwards. They are forgotten, then won back from their neighbours, from seeds that stand among them, and
 * by the id's new ones. */
int32_t walk_search_move(const WalkArcs *g, const WalkArcs *back, const WalkSeed *seed, int32_t seeds,
                         const WalkSeed *old, int32_t olds, uint32_t limit, uint64_t *label, int32_t *touched,
                         Arena scratch)
{
    int32_t *lost = NEWS(&scratch, int32_t, 16), count = 0, room = 16;
    for (int32_t i = -olds; i < count; i++) {
        int32_t from = i < 0 ? old[i + olds].node : lost[i];
        int32_t first = i < 0 ? -1 : g->first[from], end = i < 0 ? 0 : g->first[from + 1];
        for (int32_t a = first; a < end; a++) {
            int32_t to = a < 0 ? from : g->arc[a].to;
            if (label[to] == WALK_NOWHERE || (uint32_t)label[to] != old[0].id) continue;
            if (count == room) {
                lost = arena_grow(&scratch, lost, room * (ptrdiff_t)sizeof *lost,
                                  2 * room * (ptrdiff_t)sizeof *lost);
                room *= 2;
            }
            label[to] = WALK_NOWHERE;
            lost[count++] = to;
        }
    }
    return walk_search_regain(g, back, seed, seeds, lost, count, NULL, 0, limit, label, touched, scratch);
}

/* ------------------------------------------------------------------------------------------- k nearest */

/* Settles `value` at its node; false: k are there already, or this id is. */
static bool settle_k(uint64_t *label, int32_t k, uint64_t value)
{
    for (int32_t i = 0; i < k; i++) {
        if (label[i] == WALK_NOWHERE) {
            label[i] = value;
            return true;
        }
        if ((uint32_t)label[i] == (uint32_t)value) return false;
    }
    return false;
}

void walk_search_k(const WalkArcs *g, const WalkSeed *seed, int32_t seeds, uint32_t limit, int32_t k,
                   uint64_t *label,
                   Arena scratch)
{
    Heap heap = heap_make(&scratch);
    if (limit >= WALK_FAR) limit = WALK_FAR - 1;
    memset(label, 0xff, (size_t)g->nodes * (size_t)k * sizeof *label);
    for (int32_t i = 0; i < seeds; i++)
        if (seed[i].cost <= limit) heap_push(&heap, (Entry){ (uint64_t)seed[i].cost << 32 | seed[i].id,
                                                            seed[i].node });
    while (heap.count) {
        Entry e = heap_pop(&heap);
        if (!settle_k(label + (int64_t)e.node * k, k, e.label)) continue;
        for (int32_t a = g->first[e.node]; a < g->first[e.node + 1]; a++) {
            uint64_t value = e.label + ((uint64_t)g->arc[a].cost << 32);
            if (value >> 32 > limit || label[((int64_t)g->arc[a].to + 1) * k - 1] != WALK_NOWHERE) continue;
            heap_push(&heap, (Entry){ value, g->arc[a].to });
        }
    }
}

/* ------------------------------------------------------------------------------------------------ parts */

static int32_t root(int32_t *up, int32_t v)
{
    while (up[v] != v) v = up[v] = up[up[v]];
    return v;
}

static int by_size(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x < *y) - (*x > *y);
}

int32_t walk_parts(int32_t nodes, const WalkEdge *edge, int32_t edges, int32_t *part, Arena scratch)
{
    int32_t *up = NEWS(&scratch, int32_t, nodes + 1), *size = NEWS(&scratch, int32_t, nodes + 1), parts = 0;
    for (int32_t v = 0; v < nodes; v++) up[v] = v;
    for (int32_t i = 0; i < edges; i++) {
        if (edge[i].there >= WALK_FAR && edge[i].back >= WALK_FAR) continue;
        int32_t a = root(up, edge[i].a), b = root(up, edge[i].b);
        if (a < b) up[b] = a;              /* the lowest node stands for its part */
        else up[a] = b;
    }
    for (int32_t v = 0; v < nodes; v++) size[root(up, v)]++;
    int64_t *big = NEWS(&scratch, int64_t, nodes + 1);
    for (int32_t v = 0; v < nodes; v++)
        if (up[v] == v) big[parts++] = (int64_t)size[v] << 32 | (uint32_t)(nodes - v);
    qsort(big, (size_t)parts, sizeof *big, by_size);
    for (int32_t i = 0; i < parts; i++) size[nodes - (int32_t)(uint32_t)big[i]] = i;
    for (int32_t v = 0; v < nodes; v++) part[v] = size[root(up, v)];
    return parts;
}
