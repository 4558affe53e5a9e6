/* Dijkstra from every place, with a heap of four children that holds stale entries rather than moving
 * them. */
#include "geo/site/site_graph.h"

#include "geo/site/site.h"

typedef struct Arc { int32_t to, length; } Arc;
typedef struct Due { int32_t cost, place; } Due;
typedef struct Heap { Due *at; int64_t count; } Heap;

static void push(Heap *h, Due d)
{
    int64_t i = h->count++;
    for (; i > 0 && h->at[(i - 1) / 4].cost > d.cost; i = (i - 1) / 4) h->at[i] = h->at[(i - 1) / 4];
    h->at[i] = d;
}

static Due pop(Heap *h)
{
    Due top = h->at[0], d = h->at[--h->count];
    int64_t i = 0;
    for (;;) {
        int64_t least = 4 * i + 1, end = least + 4 < h->count ? least + 4 : h->count;
        if (least >= h->count) break;
        for (int64_t k = least + 1; k < end; k++)
            if (h->at[k].cost < h->at[least].cost) least = k;
        if (h->at[least].cost >= d.cost) break;
        h->at[i] = h->at[least];
        i = least;
    }
    h->at[i] = d;
    return top;
}

/* place i's arcs: first[i] up to end[i] */
typedef struct Graph { int64_t *first, *end; Arc *arc; } Graph;

/* false: a way is too long for a cost. */
static bool reach(const Graph *g, int32_t places, int32_t home, int32_t *cost, Heap *heap)
{
    bool cut = false;
    cost[home] = 0;
    heap->count = 0;
    push(heap, (Due){ 0, home });
    while (heap->count) {
        Due d = pop(heap);
        if (d.cost > cost[d.place]) continue;
        for (int64_t k = g->first[d.place]; k < g->end[d.place]; k++) {
            int32_t through = d.cost + g->arc[k].length;
            if (through >= SITE_FAR) cut = true;
            if (through >= cost[g->arc[k].to]) continue;
            cost[g->arc[k].to] = through;
            push(heap, (Due){ through, g->arc[k].to });
        }
    }
    if (!cut) return true;
    for (int32_t i = 0; i < places; i++)
        for (int64_t k = g->first[i]; cost[i] < SITE_FAR && k < g->end[i]; k++)
            if (cost[g->arc[k].to] == SITE_FAR) return false;
    return true;
}

static void drop(Graph *g, int32_t from, int32_t to, int32_t longer)
{
    for (int64_t k = g->first[from]; k < g->end[from];) {
        if (g->arc[k].to == to && g->arc[k].length > longer) g->arc[k] = g->arc[--g->end[from]];
        else k++;
    }
}

/* An edge longer than the way between its ends is on no shortest way: the places still to come needn't
 * look at it. */
static void prune(Graph *g, int32_t home, const int32_t *cost)
{
    for (int64_t k = g->first[home]; k < g->end[home];) {
        int32_t to = g->arc[k].to;
        if (g->arc[k].length <= cost[to]) {
            k++;
            continue;
        }
        if (to != home) drop(g, to, home, cost[to]);
        drop(g, home, to, cost[to]);
    }
}

static Err check(const SiteEdge *edge, int64_t edges)
{
    for (int64_t k = 0; k < edges; k++)
        if (edge[k].length < 0 || edge[k].length > SITE_COST_MAX) return SITE_RANGE;
    return NULL;
}

Err site_graph_costs(int32_t places, const SiteEdge *edge, int64_t edges, int32_t **ret, Arena *keep,
                     Arena scratch)
{
    TRY(check(edge, edges));
    int32_t *cost = NEWS(keep, int32_t, (int64_t)places * places + 1);
    Graph g = { NEWS(&scratch, int64_t, places + 1), NEWS(&scratch, int64_t, places + 1),
                NEWS(&scratch, Arc, 2 * edges + 1) };
    Heap heap = { NEWS(&scratch, Due, 2 * edges + 2), 0 };
    for (int64_t k = 0; k < edges; k++) g.end[edge[k].from]++, g.end[edge[k].to]++;
    for (int64_t i = 0, sum = 0; i < places; i++) {
        g.first[i] = sum;
        sum += g.end[i];
        g.end[i] = g.first[i];
    }
    for (int64_t k = 0; k < edges; k++) {
        g.arc[g.end[edge[k].from]++] = (Arc){ edge[k].to, edge[k].length };
        g.arc[g.end[edge[k].to]++] = (Arc){ edge[k].from, edge[k].length };
    }
    for (int64_t k = 0; k < (int64_t)places * places; k++) cost[k] = SITE_FAR;
    for (int32_t i = 0; i < places; i++) {
        if (!reach(&g, places, i, cost + (int64_t)i * places, &heap)) return SITE_RANGE;
        prune(&g, i, cost + (int64_t)i * places);
    }
    *ret = cost;
    return NULL;
}
