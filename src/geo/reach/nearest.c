/* One search with k labels a node (walk_search_k), read off at both ends of each unit's edge. */
#include "geo/reach/nearest.h"

#include <string.h>

/* Keeps the k best of different facilities, in order. */
static void offer(Nearest *list, int32_t k, Nearest one)
{
    int32_t i = 0;
    for (; i < k && list[i].facility >= 0; i++) {
        bool before = list[i].cost != one.cost ? list[i].cost < one.cost : list[i].facility <= one.facility;
        if (!before) break;
        if (list[i].facility == one.facility) return;
    }
    if (i == k) return;
    int32_t end = i;                       /* what it takes the place of: itself, nothing, or the last */
    while (end < k - 1 && list[end].facility >= 0 && list[end].facility != one.facility) end++;
    memmove(&list[i + 1], &list[i], (size_t)(end - i) * sizeof *list);
    list[i] = one;
}

static void clear(Nearest *list, int64_t count)
{
    for (int64_t i = 0; i < count; i++) list[i] = (Nearest){ -1, WALK_FAR };
}

static void add_along(const NetIndex *x, const CoverFacility *f, const int32_t *first, const int32_t *next,
                      const Snap *unit, int32_t k, uint32_t limit, Nearest *list)
{
    for (int32_t i = unit->edge < 0 ? -1 : first[unit->edge]; i >= 0; i = next[i]) {
        uint32_t cost = net_along(x, unit, &f[i].snap);
        if (cost < WALK_FAR && cost <= limit) offer(list, k, (Nearest){ i, cost });
    }
}

void nearest(const NetIndex *x, const WalkArcs *towards, const CoverFacility *f, int32_t facilities,
             const CoverUnits *units, int32_t k, uint32_t limit, Nearest *ret, Arena scratch)
{
    WalkSeed *seed = NEWS(&scratch, WalkSeed, 2 * (ptrdiff_t)facilities + 1);
    int32_t *first = NEWS(&scratch, int32_t, x->net->edges + 1), seeds = 0;
    int32_t *next = NEWS(&scratch, int32_t, facilities + 1);
    uint64_t *label = NEWS(&scratch, uint64_t, (ptrdiff_t)x->net->nodes * k + 1);
    memset(first, 0xff, (size_t)x->net->edges * sizeof *first);
    for (int32_t i = 0; i < facilities; i++) {
        seeds += net_seeds(x, &f[i].snap, WALK_TOWARDS, (uint32_t)i, seed + seeds);
        if (f[i].snap.edge < 0) continue;
        next[i] = first[f[i].snap.edge];
        first[f[i].snap.edge] = i;
    }
    walk_search_k(towards, seed, seeds, limit, k, label, scratch);
    clear(ret, (int64_t)units->count * k);
    for (int32_t u = 0; u < units->count; u++) {
        Nearest *list = ret + (int64_t)u * k;
        for (int32_t end = 2 * u; end < 2 * u + 2; end++) {
            const uint64_t *at = label + (int64_t)units->node[end] * k;
            if (units->cost[end] >= WALK_FAR) continue;
            for (int32_t i = 0; i < k && at[i] != WALK_NOWHERE; i++) {
                uint64_t cost = (at[i] >> 32) + units->cost[end];
                if (cost <= limit && cost < WALK_FAR)
                    offer(list, k, (Nearest){ (int32_t)(uint32_t)at[i], (uint32_t)cost });
            }
        }
        add_along(x, f, first, next, &units->snap[u], k, limit, list);
    }
}

void nearest_straight(const NetProfile *p, const Spot *facility_at, int32_t facilities, const Spot *unit_at,
                      int32_t units, int32_t k, uint32_t limit, Nearest *ret)
{
    clear(ret, (int64_t)units * k);
    for (int32_t u = 0; u < units; u++)
        for (int32_t i = 0; i < facilities; i++) {
            uint32_t cost = net_straight(unit_at[u], facility_at[i], p);
            if (cost < WALK_FAR && cost <= limit) offer(ret + (int64_t)u * k, k, (Nearest){ i, cost });
        }
}
