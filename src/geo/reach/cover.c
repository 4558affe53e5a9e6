/* Rows of nodes to rows of units, rows of units to sums of people. */
#include "geo/reach/cover.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef uint32_t Fours __attribute__((vector_size(16), may_alias));
typedef int32_t Signed __attribute__((vector_size(16), may_alias));

enum { LANES = WALK_LANES, FOURS = LANES / 4 };

CoverUnits cover_units(const NetIndex *x, const Snap *snap, int32_t count, Arena *keep)
{
    int32_t *node = NEWS(keep, int32_t, 2 * (ptrdiff_t)count + 1);
    uint32_t *cost = NEWS(keep, uint32_t, 2 * (ptrdiff_t)count + 1);
    for (int32_t i = 0; i < count; i++) {
        WalkSeed seed[2];
        int seeds = net_seeds(x, &snap[i], WALK_AWAY, 0, seed);
        for (int k = 0; k < 2; k++) {
            node[2 * i + k] = k < seeds ? seed[k].node : seeds ? seed[0].node : 0;
            cost[2 * i + k] = k < seeds ? seed[k].cost : WALK_FAR;
        }
    }
    return (CoverUnits){ count, snap, node, cost };
}

static uint32_t shifted(uint64_t cost, int32_t bits)
{
    uint64_t wide = cost << bits;
    return cost >= WALK_FAR || wide >= WALK_FAR ? WALK_FAR : (uint32_t)wide;
}

static void meet(uint32_t *to, const uint32_t *row, uint32_t cost)
{
    if (cost >= WALK_FAR) return;
    Fours *best = (Fours *)(void *)to;
    const Fours *from = (const Fours *)(const void *)row;
    for (int k = 0; k < FOURS; k++) {
        Fours sum = from[k] + cost, less = (Fours)(sum < best[k]);
        best[k] ^= (best[k] ^ sum) & less;
    }
}

/* Facilities by their edge, as lists. */
typedef struct OnEdge { int32_t *first, *next; } OnEdge;

static OnEdge list_edges(const NetIndex *x, const CoverFacility *f, int32_t facilities, Arena *keep)
{
    OnEdge on = { NEWS(keep, int32_t, x->net->edges + 1), NEWS(keep, int32_t, facilities + 1) };
    memset(on.first, 0xff, (size_t)x->net->edges * sizeof *on.first);
    for (int32_t i = 0; i < facilities; i++) {
        if (f[i].snap.edge < 0) continue;
        on.next[i] = on.first[f[i].snap.edge];
        on.first[f[i].snap.edge] = i;
    }
    return on;
}

void cover_measure(const NetIndex *x, const WalkSteps *steps, const CoverFacility *f, int32_t facilities,
                   const CoverUnits *units, WalkRows *rows, CoverRows *ret, Arena scratch)
{
    OnEdge on = list_edges(x, f, facilities, &scratch);
    walk_rows_clear(rows);
    for (int32_t i = 0; i < facilities; i++) {
        WalkSeed seed[2];
        int seeds = net_seeds(x, &f[i].snap, WALK_TOWARDS, f[i].id, seed);
        for (int k = 0; k < seeds; k++) walk_rows_seed(rows, steps, f[i].service, seed[k]);
    }
    walk_sweep(steps, rows, WALK_BEST);
    for (int32_t u = 0; u < units->count; u++) {
        uint32_t *to = ret->at + (int64_t)u * LANES;
        for (int k = 0; k < FOURS; k++) ((Fours *)(void *)to)[k] = (Fours){ 0 } + WALK_FAR;
        for (int k = 2 * u; k < 2 * u + 2; k++)
            meet(to, rows->at + (int64_t)steps->rank[units->node[k]] * LANES,
                 shifted(units->cost[k], ret->bits));
        if (units->snap[u].edge < 0) continue;
        for (int32_t i = on.first[units->snap[u].edge]; i >= 0; i = on.next[i]) {
            uint32_t cost = shifted(net_along(x, &units->snap[u], &f[i].snap), ret->bits);
            if (cost < WALK_FAR && cost + f[i].id < to[f[i].service]) to[f[i].service] = cost + f[i].id;
        }
    }
}

void cover_straight(const NetProfile *p, const Spot *facility_at, const CoverFacility *f, int32_t facilities,
                    const Spot *unit_at, CoverRows *ret)
{
    for (int64_t k = 0; k < (int64_t)ret->units * LANES; k++) ret->at[k] = WALK_FAR;
    for (int32_t u = 0; u < ret->units; u++)
        for (int32_t i = 0; i < facilities; i++) {
            uint32_t cost = shifted(net_straight(unit_at[u], facility_at[i], p), ret->bits);
            uint32_t *to = &ret->at[(int64_t)u * LANES + f[i].service];
            if (cost < WALK_FAR && cost + f[i].id < *to) *to = cost + f[i].id;
        }
}

/* --------------------------------------------------------------------------------------------------- sums */

static void flush(uint32_t *part, uint64_t *sum, int32_t count)
{
    for (int32_t k = 0; k < count; k++) sum[k] += part[k];
    memset(part, 0, (size_t)count * sizeof *part);
}

static void add_unit(uint32_t *part, const uint32_t *row, const Signed *least, int32_t limits,
                     uint32_t weight)
{
    Fours *to = (Fours *)(void *)part;
    const Signed *from = (const Signed *)(const void *)row;
    for (int32_t l = 0; l < limits; l++)
        for (int k = 0; k < FOURS; k++)
            to[l * FOURS + k] += (Fours)(from[k] < least[l]) & weight;
}

/* Thirty-two bits at a time for as long as one group's units follow each other and fit. */
void cover_sum(const CoverRows *rows, const uint32_t *weight, const int32_t *group, int32_t groups,
               const uint32_t *limit, int32_t limits, uint64_t *sum)
{
    enum { MOST = 16 };
    uint32_t part[MOST * LANES] __attribute__((aligned(16))) = { 0 };
    Signed least[MOST];
    if (limits > MOST) limits = MOST;
    memset(sum, 0, (size_t)groups * (size_t)limits * LANES * sizeof *sum);
    for (int32_t l = 0; l < limits; l++)       /* within: below the first number that is beyond */
        least[l] = (Signed){ 0 } + (int32_t)shifted((uint64_t)limit[l] + 1, rows->bits);
    int32_t last = -1;
    uint64_t so_far = 0;
    for (int32_t u = 0; u < rows->units; u++) {
        int32_t g = group ? group[u] : 0;
        if (g < 0) continue;
        if (g != last || so_far + weight[u] > UINT32_MAX) {
            if (last >= 0) flush(part, sum + (int64_t)last * limits * LANES, limits * LANES);
            last = g;
            so_far = 0;
        }
        so_far += weight[u];
        add_unit(part, rows->at + (int64_t)u * LANES, least, limits, weight[u]);
    }
    if (last >= 0) flush(part, sum + (int64_t)last * limits * LANES, limits * LANES);
}

/* --------------------------------------------------------------------------------------------- inequality */

typedef struct Weighed { double value; uint32_t weight; int32_t at; } Weighed;

static int by_value(const void *a, const void *b)
{
    const Weighed *x = a, *y = b;
    if (x->value != y->value) return x->value < y->value ? -1 : 1;
    return (x->at > y->at) - (x->at < y->at);
}

Inequality cover_inequality(const double *value, const uint32_t *weight, int32_t count, Arena scratch)
{
    Weighed *w = NEWS(&scratch, Weighed, count + 1);
    int32_t n = 0;
    double people = 0, total = 0, so_far = 0, between = 0, theil = 0;
    for (int32_t i = 0; i < count; i++)
        if (weight[i]) w[n++] = (Weighed){ value[i], weight[i], i };
    qsort(w, (size_t)n, sizeof *w, by_value);
    for (int32_t i = 0; i < n; i++) people += w[i].weight, total += w[i].value * w[i].weight;
    if (!(total > 0)) return (Inequality){ 0 };
    double mean = total / people;
    for (int32_t i = 0; i < n; i++) {
        double part = w[i].weight, x = w[i].value;
        between += part * x * (2 * so_far + part - people);      /* the sum over pairs, by rank */
        so_far += part;
        if (x > 0) theil += part * (x / mean) * log(x / mean);
    }
    double gini = between / (people * total);
    return (Inequality){ mean, gini < 0 ? 0 : gini, theil / people < 0 ? 0 : theil / people };
}
