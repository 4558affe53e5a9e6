/* The best cut of a spanning tree. A table of each item: for sizes of the part that is still open at it,
 * the least cost of everything below. A child either closes its part or joins it to the item's own. */
#include "geo/draw/draw_cut.h"

#include <stdlib.h>
#include <string.h>

enum { CLASSES = 128, GROUP_COST = 200, KEEP_COST = 2000 };
#define UNDER ((int64_t)1 << 32)

typedef struct Edge { int32_t a, b; uint32_t cost; uint64_t key; } Edge;       /* places in the list */

/* An open part of `size` that costs this much: made of state `mine` of the item before the child came, and
 * state `theirs` of the child; below 0: ~theirs closed its part. */
typedef struct State { int32_t size, mine, theirs; int64_t cost; } State;

typedef struct Table { State *at; int32_t count; } Table;

typedef struct Tree {
    Cut *c;
    const int32_t *item;
    int32_t items;
    Edge *edge;                /* of the tree */
    int32_t edges;
    int32_t *first, *link;     /* edges of each place: numbers of edges */
    int32_t *order, *up;       /* from the roots outwards; the edge that leads to each, -1 at a root */
    int32_t *parent;
    int64_t *join, *apart;     /* what it costs to keep an edge, and to cut it */
    Table *table;              /* of each place as it is when all its children are in */
    Table *merged;             /* of each place: the parent's table when this child had come in */
} Tree;

static int by_key(const void *left, const void *right)
{
    const Edge *x = left, *y = right;
    if (x->key != y->key) return x->key < y->key ? -1 : 1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* Many edges: by the low digits of the key first, then what remains, equal keys among it, by insertion. */
static void sort_edges(Edge *e, int32_t count, Arena scratch)
{
    enum { DIGIT = 11, BUCKETS = 1 << DIGIT, MANY = 512 };
    uint64_t most = 0;
    if (count <= MANY) {
        if (count) qsort(e, (size_t)count, sizeof *e, by_key);
        return;
    }
    Edge *from = e, *to = NEWS(&scratch, Edge, count);
    for (int32_t i = 0; i < count; i++) most |= e[i].key;
    for (int shift = 0; shift < 64 && most >> shift; shift += DIGIT) {
        int32_t first[BUCKETS + 1] = { 0 };
        for (int32_t i = 0; i < count; i++) first[(from[i].key >> shift & (BUCKETS - 1)) + 1]++;
        for (int32_t b = 1; b < BUCKETS; b++) first[b] += first[b - 1];
        for (int32_t i = 0; i < count; i++) to[first[from[i].key >> shift & (BUCKETS - 1)]++] = from[i];
        Edge *swap = from;
        from = to;
        to = swap;
    }
    if (from != e) memcpy(e, from, (size_t)count * sizeof *e);
    for (int32_t i = 1; i < count; i++) {
        Edge x = e[i];
        int32_t k = i;
        for (; k && by_key(&x, &e[k - 1]) < 0; k--) e[k] = e[k - 1];
        e[k] = x;
    }
}

static int32_t root_of(int32_t *up, int32_t v)
{
    while (up[v] != v) v = up[v] = up[up[v]];
    return v;
}

static bool same_old(const Cut *c, int32_t i, int32_t j)
{
    const int32_t *first = c->g->stay_first;
    for (int32_t k = first[i]; k < first[i + 1]; k++)
        if (cut_stays(c, j, c->g->stay[k].label) > 0) return true;
    return false;
}

/* The shortest tree that joins the items (Kruskal 1956), of all links or of links at random. */
static void grow(Tree *t, bool random, Arena *keep, Arena scratch)
{
    Cut *c = t->c;
    int32_t *up = NEWS(&scratch, int32_t, t->items + 1), count = 0, arcs = 0, tick = ++c->tick;
    for (int32_t k = 0; k < t->items; k++) {
        c->seen[t->item[k]] = tick;
        c->slot[t->item[k]] = k;
        up[k] = k;
        arcs += c->g->first[t->item[k] + 1] - c->g->first[t->item[k]];
    }
    Edge *all = NEWS(&scratch, Edge, arcs + 1);
    for (int32_t k = 0; k < t->items; k++) {
        int32_t i = t->item[k];
        for (int32_t a = c->g->first[i]; a < c->g->first[i + 1]; a++) {
            int32_t j = c->g->arc[a].to, other = c->slot[j];
            if (c->seen[j] != tick || other <= k) continue;
            uint64_t key = (uint64_t)c->g->arc[a].cost + 100;
            if (c->g->item[i].group != c->g->item[j].group) key += GROUP_COST * 100;
            if (c->g->stay_first && !same_old(c, i, j)) key += KEEP_COST * 100;
            if (random) key = key * (uint64_t)rand_between(&c->rand, 64, 512);
            all[count++] = (Edge){ k, other, c->g->arc[a].cost, key };
        }
    }
    sort_edges(all, count, scratch);
    t->edge = NEWS(keep, Edge, t->items + 1);
    for (int32_t e = 0; e < count; e++) {
        int32_t a = root_of(up, all[e].a), b = root_of(up, all[e].b);
        if (a == b) continue;
        up[b] = a;
        t->edge[t->edges++] = all[e];
    }
}

static void hang(Tree *t, Arena *keep)
{
    const Cut *c = t->c;
    t->first = NEWS(keep, int32_t, t->items + 2);
    t->link = NEWS(keep, int32_t, 2 * t->edges + 1);
    t->order = NEWS(keep, int32_t, t->items + 1);
    t->up = NEWS(keep, int32_t, t->items + 1);
    t->parent = NEWS(keep, int32_t, t->items + 1);
    t->join = NEWS(keep, int64_t, t->edges + 1);
    t->apart = NEWS(keep, int64_t, t->edges + 1);
    for (int32_t e = 0; e < t->edges; e++) t->first[t->edge[e].a + 1]++, t->first[t->edge[e].b + 1]++;
    for (int32_t k = 0; k < t->items; k++) t->first[k + 1] += t->first[k], t->parent[k] = -2;
    int32_t *at = NEWS(keep, int32_t, t->items + 1), seen = 0;
    for (int32_t k = 0; k < t->items; k++) at[k] = t->first[k];
    for (int32_t e = 0; e < t->edges; e++) {
        int32_t i = t->item[t->edge[e].a], j = t->item[t->edge[e].b];
        t->link[at[t->edge[e].a]++] = e;
        t->link[at[t->edge[e].b]++] = e;
        t->join[e] = t->edge[e].cost / 100 + (c->g->item[i].group != c->g->item[j].group ? GROUP_COST : 0);
        if (!c->g->stay_first) continue;
        if (same_old(c, i, j)) t->apart[e] = KEEP_COST;
        else t->join[e] += KEEP_COST;
    }
    for (int32_t root = 0; root < t->items; root++) {
        if (t->parent[root] != -2) continue;
        t->parent[root] = t->up[root] = -1;
        t->order[seen] = root;
        for (int32_t head = seen++; head < seen; head++) {
            int32_t v = t->order[head];
            for (int32_t k = t->first[v]; k < t->first[v + 1]; k++) {
                const Edge *e = &t->edge[t->link[k]];
                int32_t w = e->a == v ? e->b : e->a;
                if (t->parent[w] != -2) continue;
                t->parent[w] = v;
                t->up[w] = t->link[k];
                t->order[seen++] = w;
            }
        }
    }
}

/* What a part of this size costs when it is closed. */
static int64_t closing(const Cut *c, int32_t size)
{
    int64_t off = ((int64_t)size - c->aim_size) * 64 / c->aim_size;
    return off * off + (size < c->rules.min ? UNDER + (int64_t)(c->rules.min - size) * 64 : 0);
}

static int32_t best_closed(const Cut *c, const Table *t, int64_t *ret_cost)
{
    int32_t best = 0;
    *ret_cost = CUT_NEVER;
    for (int32_t s = 0; s < t->count; s++) {
        int64_t cost = t->at[s].cost + closing(c, t->at[s].size);
        if (cost < *ret_cost) *ret_cost = cost, best = s;
    }
    return best;
}

/* The best of each class, by class. */
typedef struct Bins { State of[CLASSES + 1]; bool set[CLASSES + 1]; int32_t wide; } Bins;

static void offer(Bins *b, State s)
{
    int32_t k = s.size / b->wide;
    if (b->set[k] && b->of[k].cost <= s.cost) return;
    b->set[k] = true;
    b->of[k] = s;
}

static Table merge(const Tree *t, int32_t child, Arena *keep)
{
    const Cut *c = t->c;
    const Table *mine = &t->table[t->parent[child]], *theirs = &t->table[child];
    int64_t cut, join = t->join[t->up[child]], apart = t->apart[t->up[child]];
    int32_t closed = best_closed(c, theirs, &cut), count = 0;
    Bins b = { .wide = c->rules.max / CLASSES + 1 };
    for (int32_t i = 0; i < mine->count; i++) {
        State m = mine->at[i];
        offer(&b, (State){ m.size, i, ~closed, m.cost + cut + apart });
        for (int32_t j = 0; j < theirs->count; j++) {
            int64_t size = (int64_t)m.size + theirs->at[j].size;
            if (size > c->rules.max) continue;
            offer(&b, (State){ (int32_t)size, i, j, m.cost + theirs->at[j].cost + join });
        }
    }
    for (int k = 0; k <= CLASSES; k++) count += b.set[k];
    Table made = { NEWS(keep, State, count), 0 };
    for (int k = 0; k <= CLASSES; k++)
        if (b.set[k]) made.at[made.count++] = b.of[k];
    return made;
}

int32_t cut_tree(Cut *c, const int32_t *item, int32_t items, bool random, int32_t *by, Arena scratch)
{
    Tree t = { .c = c, .item = item, .items = items };
    Arena spare = scratch;
    spare.at += arena_room(&scratch) / 2;
    scratch.end = spare.at;
    grow(&t, random, &scratch, spare);
    hang(&t, &scratch);
    t.table = NEWS(&scratch, Table, items + 1);
    t.merged = NEWS(&scratch, Table, items + 1);
    int32_t *state = NEWS(&scratch, int32_t, items + 1), parts = 0;
    int32_t *last = NEWS(&scratch, int32_t, items + 1), *before = NEWS(&scratch, int32_t, items + 1);
    for (int32_t k = 0; k < items; k++) {
        t.table[k] = (Table){ NEW(&scratch, State), 1 };
        t.table[k].at->size = c->g->item[item[k]].size;
        last[k] = -1;
    }
    for (int32_t n = items - 1; n >= 0; n--) {
        int32_t v = t.order[n], p = t.parent[v];
        if (p < 0) continue;
        t.table[p] = t.merged[v] = merge(&t, v, &scratch);
        before[v] = last[p];                           /* the child that came in before this one */
        last[p] = v;
    }
    for (int32_t n = 0; n < items; n++) {              /* back, from the roots outwards */
        int32_t v = t.order[n];
        int64_t cost;
        if (t.parent[v] < 0) state[v] = best_closed(c, &t.table[v], &cost), by[v] = parts++;
        int32_t now = state[v];
        for (int32_t w = last[v]; w >= 0; w = before[w]) {
            State s = t.merged[w].at[now];
            bool closed = s.theirs < 0;
            state[w] = closed ? ~s.theirs : s.theirs;
            by[w] = closed ? parts++ : by[v];
            now = s.mine;
        }
    }
    return parts;
}
