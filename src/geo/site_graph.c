/* Dijkstra from every place, with a heap of four children that holds stale entries rather than moving
 * them. */
#include "geo/site_graph.h"

#include "geo/site.h"

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

/* false: a way is too long for a cost. */
static bool reach(const int64_t *first, const Arc *arc, int32_t places, int32_t home, int32_t *cost,
                  Heap *heap)
{
    bool cut = false;
    cost[home] = 0;
    heap->count = 0;
    push(heap, (Due){ 0, home });
    while (heap->count) {
        Due d = pop(heap);
        if (d.cost > cost[d.place]) continue;
        for (int64_t k = first[d.place]; k < first[d.place + 1]; k++) {
            int32_t through = d.cost + arc[k].length;
            if (through >= SITE_FAR) cut = true;
            if (through >= cost[arc[k].to]) continue;
            cost[arc[k].to] = through;
            push(heap, (Due){ through, arc[k].to });
        }
    }
    if (!cut) return true;
    for (int32_t i = 0; i < places; i++)
        for (int64_t k = first[i]; cost[i] < SITE_FAR && k < first[i + 1]; k++)
            if (cost[arc[k].to] == SITE_FAR) return false;
    return true;
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
    int64_t *first = NEWS(&scratch, int64_t, places + 2);
    Arc *arc = NEWS(&scratch, Arc, 2 * edges + 1);
    Heap heap = { NEWS(&scratch, Due, 2 * edges + 2), 0 };
    for (int64_t k = 0; k < edges; k++) first[edge[k].from + 2]++, first[edge[k].to + 2]++;
    for (int32_t i = 2; i < places + 2; i++) first[i] += first[i - 1];
    for (int64_t k = 0; k < edges; k++) {
        arc[first[edge[k].from + 1]++] = (Arc){ edge[k].to, edge[k].length };
        arc[first[edge[k].to + 1]++] = (Arc){ edge[k].from, edge[k].length };
    }
    for (int64_t k = 0; k < (int64_t)places * places; k++) cost[k] = SITE_FAR;
    for (int32_t i = 0; i < places; i++)
        if (!reach(first, arc, places, i, cost + (int64_t)i * places, &heap)) return SITE_RANGE;
    *ret = cost;
    return NULL;
}
