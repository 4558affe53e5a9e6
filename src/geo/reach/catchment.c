/* One bounded search a facility finds the units of its catchment; two passes over the pairs share its
 * places. */
#include "geo/reach/catchment.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Numbers 0 … count - 1 by `key`: those of k are unit[first[k]] …; a key below 0 is left out. */
static const int32_t *sort_by(const int32_t *key, int32_t count, int32_t keys, const int32_t **ret_first,
                              Arena *keep)
{
    int32_t *first = NEWS(keep, int32_t, (ptrdiff_t)keys + 2);
    int32_t *list = NEWS(keep, int32_t, (ptrdiff_t)count + 1);
    for (int32_t i = 0; i < count; i++) first[key[i] < 0 ? 0 : key[i] + 2] += key[i] >= 0;
    for (int32_t k = 0; k < keys; k++) first[k + 2] += first[k + 1];
    for (int32_t i = 0; i < count; i++)
        if (key[i] >= 0) list[first[key[i] + 1]++] = i;
    *ret_first = first;
    return list;
}

CatchUnits catch_units(const NetIndex *x, const CoverUnits *units, Arena *keep)
{
    CatchUnits c = { .of = units };
    int32_t *key = NEWS(keep, int32_t, 2 * (ptrdiff_t)units->count + 1);
    for (int32_t i = 0; i < 2 * units->count; i++) key[i] = units->cost[i] < WALK_FAR ? units->node[i] : -1;
    c.node_unit = sort_by(key, 2 * units->count, x->net->nodes, &c.node_first, keep);
    for (int32_t u = 0; u < units->count; u++) key[u] = units->snap[u].edge;
    c.edge_unit = sort_by(key, units->count, x->net->edges, &c.edge_first, keep);
    return c;
}

/* The costs of one facility's units as they are found. */
typedef struct Found { uint32_t *cost, limit; int32_t *unit, count; } Found;

static void find(Found *f, int32_t unit, uint64_t cost)
{
    if (cost > f->limit || cost >= f->cost[unit]) return;
    if (f->cost[unit] == WALK_FAR) f->unit[f->count++] = unit;
    f->cost[unit] = (uint32_t)cost;
}

static int by_number(const void *a, const void *b)
{
    const int32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Pairs as they grow, facility by facility. */
typedef struct Pairs { Catch *at; int64_t count, room; Arena *keep; } Pairs;

static void add(Pairs *p, Catch pair)
{
    if (p->count == p->room) {
        ptrdiff_t size = p->room * (ptrdiff_t)sizeof pair;
        p->at = arena_grow(p->keep, p->at, size, 2 * size);
        p->room *= 2;
    }
    p->at[p->count++] = pair;
}

static Pairs pairs_make(Arena *keep)
{
    enum { START = 1024 };
    return (Pairs){ NEWS(keep, Catch, START), 0, START, keep };
}

static void take(Found *f, Pairs *to)
{
    qsort(f->unit, (size_t)f->count, sizeof *f->unit, by_number);
    for (int32_t i = 0; i < f->count; i++) {
        add(to, (Catch){ f->unit[i], f->cost[f->unit[i]] });
        f->cost[f->unit[i]] = WALK_FAR;
    }
    f->count = 0;
}

Catchments catchments(const NetIndex *x, const WalkArcs *towards, const CoverFacility *facility,
                      int32_t facilities, const CatchUnits *c, uint32_t limit, Arena *keep, Arena scratch)
{
    const CoverUnits *units = c->of;
    int32_t *reached = NEWS(&scratch, int32_t, x->net->nodes + 1);
    uint64_t *label = NEWS(&scratch, uint64_t, x->net->nodes + 1);
    int64_t *first = NEWS(keep, int64_t, (ptrdiff_t)facilities + 1);
    Found found = { NEWS(&scratch, uint32_t, units->count + 1), limit < WALK_FAR ? limit : WALK_FAR - 1,
                    NEWS(&scratch, int32_t, units->count + 1), 0 };
    for (int32_t u = 0; u < units->count; u++) found.cost[u] = WALK_FAR;
    Pairs pairs = pairs_make(keep);
    for (int32_t i = 0; i < facilities; i++) {
        WalkSeed seed[2];
        int seeds = net_seeds(x, &facility[i].snap, WALK_TOWARDS, 0, seed);
        int32_t edge = facility[i].snap.edge;
        int32_t count = seeds ? walk_search(towards, seed, seeds, found.limit, label, reached, scratch) : 0;
        for (int32_t k = 0; k < count; k++)
            for (int32_t j = c->node_first[reached[k]]; j < c->node_first[reached[k] + 1]; j++) {
                int32_t end = c->node_unit[j];
                find(&found, end / 2, (label[reached[k]] >> 32) + units->cost[end]);
            }
        for (int32_t j = edge < 0 ? 0 : c->edge_first[edge]; edge >= 0 && j < c->edge_first[edge + 1]; j++)
            find(&found, c->edge_unit[j], net_along(x, &units->snap[c->edge_unit[j]], &facility[i].snap));
        take(&found, &pairs);
        first[i + 1] = pairs.count;
    }
    return (Catchments){ facilities, units->count, first, pairs.at };
}

Catchments catchments_straight(const NetProfile *p, const Spot *facility_at, int32_t facilities,
                               const Spot *unit_at, int32_t units, uint32_t limit, Arena *keep)
{
    int64_t *first = NEWS(keep, int64_t, (ptrdiff_t)facilities + 1);
    Pairs pairs = pairs_make(keep);
    for (int32_t i = 0; i < facilities; i++) {
        for (int32_t u = 0; u < units; u++) {
            uint32_t cost = net_straight(unit_at[u], facility_at[i], p);
            if (cost < WALK_FAR && cost <= limit) add(&pairs, (Catch){ u, cost });
        }
        first[i + 1] = pairs.count;
    }
    return (Catchments){ facilities, units, first, pairs.at };
}

/* ------------------------------------------------------------------------------------------ accessibility */

double fca_weight(const FcaDecay *d, uint32_t cost)
{
    int zone = 0;
    while (zone < d->zones && cost > d->limit[zone]) zone++;
    if (zone == d->zones) return 0;
    if (d->kind != FCA_GAUSS) return d->kind == FCA_FLAT ? 1 : d->weight[zone];
    double t = (double)cost / d->limit[0];
    return (exp(-0.5 * t * t) - exp(-0.5)) / (1 - exp(-0.5));
}

void fca_two_steps(const Catchments *c, const double *capacity, const double *people, const FcaDecay *decay,
                   double *demand, double *ratio, double *access)
{
    memset(access, 0, (size_t)c->units * sizeof *access);
    for (int32_t f = 0; f < c->facilities; f++) {
        double sum = 0;
        for (int64_t k = c->first[f]; k < c->first[f + 1]; k++)
            sum += people[c->pair[k].unit] * fca_weight(decay, c->pair[k].cost);
        if (demand) demand[f] = sum;
        ratio[f] = sum > 0 && capacity[f] > 0 ? capacity[f] / sum : 0;
        for (int64_t k = c->first[f]; ratio[f] > 0 && k < c->first[f + 1]; k++)
            access[c->pair[k].unit] += ratio[f] * fca_weight(decay, c->pair[k].cost);
    }
}
