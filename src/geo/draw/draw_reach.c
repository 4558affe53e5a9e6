/* Balls of nodes: all within the walking limit of a centre, along any links there are. A part lies within
 * the ball of its centre, so balls that hold too little are a proof. */
#include "geo/draw/draw_reach.h"

enum { STEPS_MOST = 1000000 };

typedef struct Ball {
    const CutGraph *g;
    uint32_t limit;
    int32_t *item_first, *item_of;     /* items of each node */
    uint32_t *cost;                    /* of each node; UINT32_MAX: not reached, so between two balls */
    int32_t *ring, *reached;           /* nodes to go on from; and all that were reached */
    bool *waits;                       /* in the ring */
    int32_t *counted, tick;            /* of each item */
    int64_t steps;                     /* how many more may be taken */
} Ball;

static Ball ball_make(const Cut *c, Arena *keep)
{
    const CutGraph *g = c->g;
    int32_t n = g->nodes, pairs = g->node_first[g->items];
    Ball b = { .g = g, .limit = c->rules.limit, .item_first = NEWS(keep, int32_t, n + 2),
               .item_of = NEWS(keep, int32_t, pairs + 1), .cost = NEWS(keep, uint32_t, n + 1),
               .ring = NEWS(keep, int32_t, n + 1), .reached = NEWS(keep, int32_t, n + 1),
               .waits = NEWS(keep, bool, n + 1), .counted = NEWS(keep, int32_t, g->items + 1) };
    for (int32_t k = 0; k < n; k++) b.cost[k] = UINT32_MAX;
    for (int32_t k = 0; k < pairs; k++) b.item_first[g->node[k] + 2]++;
    for (int32_t k = 0; k < n; k++) b.item_first[k + 1] += b.item_first[k];
    for (int32_t i = 0; i < g->items; i++)
        for (int32_t k = g->node_first[i]; k < g->node_first[i + 1]; k++)
            b.item_of[b.item_first[g->node[k] + 1]++] = i;
    return b;
}

static int64_t count_items(Ball *b, int32_t node)
{
    int64_t size = 0;
    for (int32_t k = b->item_first[node]; k < b->item_first[node + 1]; k++) {
        int32_t i = b->item_of[k];
        if (b->counted[i] == b->tick) continue;
        b->counted[i] = b->tick;
        size += b->g->item[i].size;
    }
    return size;
}

/* All within the limit of a node, as `reached`; returns how many. Costs are corrected until none changes.
 * Stops when items of `enough` size are in it; their size goes to ret_size. */
static int32_t ball_grow(Ball *b, int32_t from, int64_t enough, int64_t *ret_size)
{
    int32_t head = 0, tail = 0, count = 0, room = b->g->nodes + 1;
    b->tick++;
    b->cost[from] = 0;
    b->ring[tail++] = b->reached[count++] = from;
    *ret_size = count_items(b, from);
    while (head != tail && *ret_size < enough && b->steps > 0) {
        int32_t v = b->ring[head];
        head = (head + 1) % room;
        b->waits[v] = false;
        b->steps--;
        for (int32_t a = b->g->way_first[v]; a < b->g->way_first[v + 1]; a++) {
            int32_t to = b->g->way[a].to;
            uint64_t cost = (uint64_t)b->cost[v] + b->g->way[a].cost;
            if (cost > b->limit || cost >= b->cost[to]) continue;
            if (b->cost[to] == UINT32_MAX) {
                b->reached[count++] = to;
                *ret_size += count_items(b, to);
            }
            b->cost[to] = (uint32_t)cost;
            if (b->waits[to]) continue;
            b->waits[to] = true;
            b->ring[tail] = to;
            tail = (tail + 1) % room;
        }
    }
    for (int32_t k = 0; k < count; k++) b->cost[b->reached[k]] = UINT32_MAX, b->waits[b->reached[k]] = false;
    return count;
}

bool why_remote(Cut *c, int32_t item, Arena scratch)
{
    if (c->rules.limit == UINT32_MAX || !c->g->nodes) return false;
    Ball b = ball_make(c, &scratch);
    b.steps = STEPS_MOST;
    int64_t size;
    int32_t count = ball_grow(&b, c->g->node[c->g->node_first[item]], INT64_MAX, &size);
    int32_t *centre = NEWS(&scratch, int32_t, count + 1);
    for (int32_t k = 0; k < count; k++) centre[k] = b.reached[k];
    for (int32_t k = 0; k < count; k++) {
        ball_grow(&b, centre[k], c->rules.min, &size);
        if (size >= c->rules.min || b.steps <= 0) return false;
    }
    return b.steps > 0;
}
