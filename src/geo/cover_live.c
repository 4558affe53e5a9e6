/* A search a service, kept; a move repairs it (walk_search_move), and the units at the nodes it touched are
 * looked at again. */
#include "geo/cover_live.h"

#include <string.h>

struct CoverLive {
    CoverGround ground;
    CatchUnits by;
    WalkArcs towards, away;
    CoverFacility *facility;
    int32_t facilities;
    int32_t *first, *list;             /* the facilities of each service */
    int32_t *edge_first, *edge_next;   /* those on each edge, -1: no further */
    uint32_t longest;
    uint64_t *label;                   /* services * nodes */
    uint32_t *time;                    /* services * units */
    uint64_t *sum;
    int32_t *touched;                  /* 2 * nodes: room for the nodes of one move */
};

static void put_on_edge(CoverLive *c, int32_t f)
{
    int32_t edge = c->facility[f].snap.edge;
    if (edge < 0) return;
    c->edge_next[f] = c->edge_first[edge];
    c->edge_first[edge] = f;
}

static void take_off_edge(CoverLive *c, int32_t f)
{
    if (c->facility[f].snap.edge < 0) return;
    int32_t *at = &c->edge_first[c->facility[f].snap.edge];
    while (*at != f) at = &c->edge_next[*at];
    *at = c->edge_next[f];
}

/* The seeds of a service as its facilities stand. */
static WalkSeed *seeds_of(const CoverLive *c, int32_t service, int32_t *ret_count, Arena *keep)
{
    int32_t count = c->first[service + 1] - c->first[service], seeds = 0;
    WalkSeed *seed = NEWS(keep, WalkSeed, 2 * (ptrdiff_t)count + 2);
    for (int32_t i = c->first[service]; i < c->first[service + 1]; i++) {
        const CoverFacility *f = &c->facility[c->list[i]];
        seeds += net_seeds(c->ground.index, &f->snap, WALK_TOWARDS, f->id, seed + seeds);
    }
    *ret_count = seeds;
    return seed;
}

static uint32_t measure(const CoverLive *c, int32_t unit, int32_t service)
{
    const CoverUnits *units = c->ground.units;
    const uint64_t *label = c->label + (int64_t)service * c->ground.index->net->nodes;
    uint64_t best = WALK_FAR;
    for (int32_t end = 2 * unit; end < 2 * unit + 2; end++) {
        if (units->cost[end] >= WALK_FAR || label[units->node[end]] == WALK_NOWHERE) continue;
        uint64_t cost = (label[units->node[end]] >> 32) + units->cost[end];
        if (cost < best) best = cost;
    }
    const Snap *snap = &units->snap[unit];
    for (int32_t f = snap->edge < 0 ? -1 : c->edge_first[snap->edge]; f >= 0; f = c->edge_next[f]) {
        uint64_t cost = c->facility[f].service == service
            ? net_along(c->ground.index, snap, &c->facility[f].snap) : WALK_FAR;
        if (cost < best) best = cost;
    }
    return best <= c->longest ? (uint32_t)best : WALK_FAR;
}

/* Adds or takes away a unit's people for the limits between two times. */
static void count(CoverLive *c, int32_t unit, int32_t service, uint32_t before, uint32_t now)
{
    const CoverGround *g = &c->ground;
    int32_t group = g->group ? g->group[unit] : 0;
    if (group < 0) return;
    uint64_t *to = c->sum + (int64_t)group * g->limits * g->services + service;
    for (int32_t l = 0; l < g->limits; l++, to += g->services) {
        if (now <= g->limit[l] && before > g->limit[l]) *to += g->weight[unit];
        if (before <= g->limit[l] && now > g->limit[l]) *to -= g->weight[unit];
    }
}

static void look(CoverLive *c, int32_t unit, int32_t service)
{
    uint32_t *time = &c->time[(int64_t)service * c->ground.units->count + unit];
    uint32_t now = measure(c, unit, service);
    count(c, unit, service, *time, now);
    *time = now;
}

static void list_services(CoverLive *c, Arena *keep)
{
    c->first = NEWS(keep, int32_t, c->ground.services + 2);
    c->list = NEWS(keep, int32_t, c->facilities + 1);
    for (int32_t f = 0; f < c->facilities; f++) c->first[c->facility[f].service + 2]++;
    for (int32_t s = 0; s < c->ground.services; s++) c->first[s + 2] += c->first[s + 1];
    for (int32_t f = 0; f < c->facilities; f++) c->list[c->first[c->facility[f].service + 1]++] = f;
}

CoverLive *cover_live(const CoverGround *g, const CoverFacility *facility, int32_t facilities, Arena *keep,
                      Arena scratch)
{
    const Net *net = g->index->net;
    CoverLive *c = NEW(keep, CoverLive);
    *c = (CoverLive){ .ground = *g, .facilities = facilities };
    c->by = catch_units(g->index, g->units, keep);
    c->towards = walk_arcs(net->nodes, g->edge, net->edges, WALK_TOWARDS, keep);
    c->away = walk_arcs(net->nodes, g->edge, net->edges, WALK_AWAY, keep);
    c->facility = NEWS(keep, CoverFacility, facilities + 1);
    c->edge_first = NEWS(keep, int32_t, net->edges + 1);
    c->edge_next = NEWS(keep, int32_t, facilities + 1);
    c->label = NEWS(keep, uint64_t, (ptrdiff_t)g->services * net->nodes + 1);
    c->time = NEWS(keep, uint32_t, (ptrdiff_t)g->services * g->units->count + 1);
    c->touched = NEWS(keep, int32_t, 2 * (ptrdiff_t)net->nodes + 1);
    c->sum = NEWS(keep, uint64_t, (ptrdiff_t)g->groups * g->limits * g->services + 1);
    memcpy(c->facility, facility, (size_t)facilities * sizeof *facility);
    memset(c->edge_first, 0xff, (size_t)net->edges * sizeof *c->edge_first);
    for (int32_t l = 0; l < g->limits; l++)
        if (g->limit[l] > c->longest) c->longest = g->limit[l];
    list_services(c, keep);
    for (int32_t f = 0; f < facilities; f++) put_on_edge(c, f);
    for (int32_t s = 0; s < g->services; s++) {
        Arena once = scratch;
        int32_t seeds;
        WalkSeed *seed = seeds_of(c, s, &seeds, &once);
        walk_search(&c->towards, seed, seeds, c->longest, c->label + (int64_t)s * net->nodes, NULL, once);
        for (int32_t u = 0; u < g->units->count; u++) {
            c->time[(int64_t)s * g->units->count + u] = WALK_FAR;
            look(c, u, s);
        }
    }
    return c;
}

/* Every unit of an edge, for a facility that comes to it or leaves it. */
static int32_t look_along(CoverLive *c, int32_t edge, int32_t service)
{
    if (edge < 0) return 0;
    for (int32_t i = c->by.edge_first[edge]; i < c->by.edge_first[edge + 1]; i++)
        look(c, c->by.edge_unit[i], service);
    return c->by.edge_first[edge + 1] - c->by.edge_first[edge];
}

static int32_t look_around(CoverLive *c, int32_t node, int32_t service)
{
    for (int32_t i = c->by.node_first[node]; i < c->by.node_first[node + 1]; i++)
        look(c, c->by.node_unit[i] / 2, service);
    return c->by.node_first[node + 1] - c->by.node_first[node];
}

int32_t cover_live_move(CoverLive *c, int32_t facility, Snap to, Arena scratch)
{
    CoverFacility *f = &c->facility[facility];
    const Net *net = c->ground.index->net;
    WalkSeed old[2];
    int32_t seeds, looked = 0, from = f->snap.edge, service = f->service;
    int olds = net_seeds(c->ground.index, &f->snap, WALK_TOWARDS, f->id, old);
    take_off_edge(c, facility);
    f->snap = to;
    put_on_edge(c, facility);
    WalkSeed *seed = seeds_of(c, service, &seeds, &scratch);
    int32_t nodes = walk_search_move(&c->towards, &c->away, seed, seeds, old, olds, c->longest,
                                     c->label + (int64_t)service * net->nodes, c->touched, scratch);
    for (int32_t i = 0; i < nodes; i++) looked += look_around(c, c->touched[i], service);
    looked += look_along(c, from, service) + look_along(c, to.edge, service);
    return looked;
}

const uint64_t *cover_live_sum(const CoverLive *c) { return c->sum; }

uint32_t cover_live_time(const CoverLive *c, int32_t unit, int32_t service)
{
    return c->time[(int64_t)service * c->ground.units->count + unit];
}
