/* The certificate: what each grid is, worked out anew from its buildings, the links and the walls. */
#include "geo/draw/draw.h"

#include <stdlib.h>

enum { CENTRES_MOST = 40 };            /* with more buildings, only those nearest to the middle */

typedef struct Check {
    const DrawAsk *ask;
    const Walls *walls;
    int32_t *first, *to;               /* links of each building */
    uint32_t *cost;
    int32_t *slot;                     /* of each building in the grid looked at; -1: not in it */
} Check;

static void lay_links(Check *c, Arena *keep)
{
    const DrawLinks *l = c->ask->links;
    c->first = NEWS(keep, int32_t, c->ask->buildings + 2);
    c->to = NEWS(keep, int32_t, 2 * (ptrdiff_t)l->count + 1);
    c->cost = NEWS(keep, uint32_t, 2 * (ptrdiff_t)l->count + 1);
    c->slot = NEWS(keep, int32_t, c->ask->buildings + 1);
    int32_t *at = NEWS(keep, int32_t, c->ask->buildings + 1);
    for (int32_t k = 0; k < l->count; k++) c->first[l->at[k].a + 1]++, c->first[l->at[k].b + 1]++;
    for (int32_t i = 0; i < c->ask->buildings; i++) {
        c->first[i + 1] += c->first[i];
        at[i] = c->first[i];
        c->slot[i] = -1;
    }
    for (int32_t k = 0; k < l->count; k++) {
        int32_t a = l->at[k].a, b = l->at[k].b;
        c->to[at[a]] = b;
        c->to[at[b]] = a;
        c->cost[at[a]++] = c->cost[at[b]++] = l->at[k].cost;
    }
}

typedef struct Step { uint32_t cost; int32_t slot; } Step;

static void sift_up(Step *heap, int32_t k)
{
    for (Step s = heap[k]; k && s.cost < heap[(k - 1) / 2].cost; k = (k - 1) / 2) {
        heap[k] = heap[(k - 1) / 2];
        heap[(k - 1) / 2] = s;
    }
}

static void sift_down(Step *heap, int32_t count)
{
    for (int32_t k = 0, child; (child = 2 * k + 1) < count; k = child) {
        if (child + 1 < count && heap[child + 1].cost < heap[child].cost) child++;
        if (heap[k].cost <= heap[child].cost) return;
        Step s = heap[k];
        heap[k] = heap[child];
        heap[child] = s;
    }
}

/* How far the furthest is from `from`, within the grid; gives up where that is more than `best`. `heap`
 * has room for all links of the grid. */
static uint32_t furthest(const Check *c, const int32_t *building, int32_t n, int32_t from, uint32_t best,
                         uint32_t *cost, Step *heap)
{
    int32_t waiting = 1, reached = 0;
    for (int32_t k = 0; k < n; k++) cost[k] = WALK_FAR;
    cost[from] = 0;
    heap[0] = (Step){ 0, from };
    while (waiting) {
        Step now = heap[0];
        heap[0] = heap[--waiting];
        sift_down(heap, waiting);
        if (now.cost != cost[now.slot]) continue;
        if (now.cost > best) return WALK_FAR;
        if (++reached == n) return now.cost;
        int32_t b = building[now.slot];
        for (int32_t a = c->first[b]; a < c->first[b + 1]; a++) {
            int32_t slot = c->slot[c->to[a]];
            if (slot < 0 || now.cost + c->cost[a] >= cost[slot]) continue;
            cost[slot] = now.cost + c->cost[a];
            heap[waiting] = (Step){ cost[slot], slot };
            sift_up(heap, waiting++);
        }
    }
    return WALK_FAR;
}

/* A tree of links from the first building; how many buildings it reaches, and the walls its links cross. */
static int32_t grow(const Check *c, const int32_t *building, int32_t n, int32_t *queue, bool *in,
                    int32_t *ret_crossed,
                    Arena scratch)
{
    int32_t reached = 0;
    *ret_crossed = 0;
    for (int32_t k = 0; k < n; k++) in[k] = false;
    in[0] = true;
    queue[reached++] = 0;
    for (int32_t head = 0; head < reached; head++) {
        int32_t b = building[queue[head]], wall;
        for (int32_t a = c->first[b]; a < c->first[b + 1]; a++) {
            int32_t slot = c->slot[c->to[a]];
            if (slot < 0 || in[slot]) continue;
            Spot p = c->ask->at[b], q = c->ask->at[c->to[a]];
            bool crossed = c->ask->links->network ? walls_part(c->walls, p, q, scratch) >= 0
                                                  : walls_cross(c->walls, p, q, &wall);
            *ret_crossed += crossed;
            in[slot] = true;
            queue[reached++] = slot;
        }
    }
    return reached;
}

typedef struct Middle { int64_t off; Spot at; int32_t slot; } Middle;

static int by_middle(const void *left, const void *right)
{
    const Middle *a = left, *b = right;
    if (a->off != b->off) return a->off < b->off ? -1 : 1;
    if (a->at.x != b->at.x) return a->at.x < b->at.x ? -1 : 1;
    if (a->at.y != b->at.y) return a->at.y < b->at.y ? -1 : 1;
    return a->slot < b->slot ? -1 : a->slot > b->slot;
}

static void judge(const Check *c, DrawGrid *g, const int32_t *building, int32_t n, Arena scratch)
{
    int32_t *queue = NEWS(&scratch, int32_t, n);
    uint32_t *cost = NEWS(&scratch, uint32_t, n);
    bool *done = NEWS(&scratch, bool, n);
    Middle *m = NEWS(&scratch, Middle, n);
    int64_t x = 0, y = 0;
    int32_t links = 1;
    for (int32_t k = 0; k < n; k++) {
        links += c->first[building[k] + 1] - c->first[building[k]];
        c->slot[building[k]] = k;
        x += c->ask->at[building[k]].x;
        y += c->ask->at[building[k]].y;
    }
    Step *heap = NEWS(&scratch, Step, links);
    g->buildings = n;
    g->contiguous = grow(c, building, n, queue, done, &g->walls_crossed, scratch) == n;
    for (int32_t k = 0; k < n; k++) {
        Spot p = c->ask->at[building[k]];
        m[k] = (Middle){ llabs(p.x - x / n) + llabs(p.y - y / n), p, k };
    }
    qsort(m, (size_t)n, sizeof *m, by_middle);
    g->centre = building[m[0].slot];
    g->reach = WALK_FAR;
    for (int32_t k = 0; k < n && k < CENTRES_MOST && g->contiguous; k++) {
        uint32_t far = furthest(c, building, n, m[k].slot, g->reach, cost, heap);
        if (far < g->reach) g->reach = far, g->centre = building[m[k].slot];
    }
    for (int32_t k = 0; k < n; k++) c->slot[building[k]] = -1;
}

void draw_check(const DrawAsk *ask, const Walls *walls, DrawAnswer *to, Arena scratch)
{
    Check c = { .ask = ask, .walls = walls };
    lay_links(&c, &scratch);
    int32_t *first = NEWS(&scratch, int32_t, to->grids + 2), *at = NEWS(&scratch, int32_t, to->grids + 1);
    int32_t *list = NEWS(&scratch, int32_t, to->pieces + 1);
    for (int32_t p = 0; p < to->pieces; p++) first[to->piece[p].grid + 1]++;
    for (int32_t g = 0; g < to->grids; g++) {
        first[g + 1] += first[g];
        at[g] = first[g];
    }
    for (int32_t p = 0; p < to->pieces; p++) {
        int32_t g = to->piece[p].grid, b = to->piece[p].building;
        if (at[g] == first[g] || list[at[g] - 1] != b)
            list[at[g]++] = b;      /* once, though several shares */
    }
    for (int32_t g = 0; g < to->grids; g++)
        judge(&c, &to->grid[g], list + first[g], at[g] - first[g], scratch);
}
