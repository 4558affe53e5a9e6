/* A search a service, kept; a move repairs it (walk_search_move), and the units at the nodes it touched are
 * looked at again. */
#include "geo/reach/cover_live.h"

#include <string.h>

struct CoverLive {
    CoverGround ground;
    CatchUnits by;                     /* by both ends of their edges, shut or not */
    CoverUnits *ends;                  /* the same ends: node and cost of each unit, twice */
    uint32_t *cost;                    /* those of `ends` */
    WalkArcs towards, away;
    WalkArc *arc[2];                   /* of the two above */
    int32_t *there, *back;             /* the arcs of each edge, -1: a loop has none */
    CoverFacility *facility;
    WalkSeed *seed;                    /* of each facility, two; node -1: none */
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

static void seed_facility(CoverLive *c, int32_t f)
{
    WalkSeed *seed = c->seed + 2 * (int64_t)f;
    int seeds = net_seeds(c->ground.index, &c->facility[f].snap, WALK_TOWARDS, c->facility[f].id, seed);
    for (int k = seeds; k < 2; k++) seed[k].node = -1;
}

/* The seeds of a service as its facilities stand. */
static WalkSeed *seeds_of(const CoverLive *c, int32_t service, int32_t *ret_count, Arena *keep)
{
    int32_t count = c->first[service + 1] - c->first[service], seeds = 0;
    WalkSeed *seed = NEWS(keep, WalkSeed, 2 * (ptrdiff_t)count + 2);
    for (int32_t i = c->first[service]; i < c->first[service + 1]; i++)
        for (int k = 0; k < 2; k++) {
            const WalkSeed *one = &c->seed[2 * (int64_t)c->list[i] + k];
            if (one->node >= 0) seed[seeds++] = *one;
        }
    *ret_count = seeds;
    return seed;
}

static uint32_t measure(const CoverLive *c, int32_t unit, int32_t service)
{
    const CoverUnits *units = c->ends;
    const uint64_t *label = c->label + (int64_t)service * c->ground.index->net->nodes;
    uint64_t best = WALK_FAR;
    for (int32_t end = 2 * unit; end < 2 * unit + 2; end++) {
        if (c->cost[end] >= WALK_FAR || label[units->node[end]] == WALK_NOWHERE) continue;
        uint64_t cost = (label[units->node[end]] >> 32) + c->cost[end];
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

/* The ends of a unit's edge, at what it costs to get there as gates stand. */
static void set_ends(CoverLive *c, int32_t unit)
{
    WalkSeed seed[2];
    uint32_t *cost = c->cost + 2 * (int64_t)unit;
    const int32_t *node = c->ends->node + 2 * (int64_t)unit;
    int seeds = net_seeds(c->ground.index, &c->ends->snap[unit], WALK_AWAY, 0, seed);
    cost[0] = cost[1] = WALK_FAR;
    for (int k = 0; k < seeds; k++) {
        int end = seed[k].node == node[0] && cost[0] == WALK_FAR ? 0 : 1;
        cost[end] = seed[k].cost;
    }
}

static void list_units(CoverLive *c, Arena *keep)
{
    const CoverUnits *units = c->ground.units;
    const Net *net = c->ground.index->net;
    int32_t *node = NEWS(keep, int32_t, 2 * (ptrdiff_t)units->count + 1);
    c->cost = NEWS(keep, uint32_t, 2 * (ptrdiff_t)units->count + 1);
    c->ends = NEW(keep, CoverUnits);
    *c->ends = (CoverUnits){ units->count, units->snap, node, c->cost };
    for (int32_t u = 0; u < units->count; u++) {
        int32_t edge = units->snap[u].edge;
        node[2 * u] = edge < 0 ? 0 : net->edge[edge].a;
        node[2 * u + 1] = edge < 0 ? 0 : net->edge[edge].b;
        c->cost[2 * u] = c->cost[2 * u + 1] = edge < 0 ? WALK_FAR : 0;
    }
    c->by = catch_units(c->ground.index, c->ends, keep);
    for (int32_t u = 0; u < units->count; u++) set_ends(c, u);
}

static void set_arcs(CoverLive *c, int32_t edge)
{
    const WalkEdge *e = &c->ground.edge[edge];
    if (c->there[edge] < 0) return;
    c->arc[0][c->there[edge]].cost = c->arc[1][c->back[edge]].cost = e->back;
    c->arc[0][c->back[edge]].cost = c->arc[1][c->there[edge]].cost = e->there;
}

/* Arcs for every edge, closed ones too, so that opening one changes a number and no table. */
static void list_arcs(CoverLive *c, Arena *keep, Arena scratch)
{
    const Net *net = c->ground.index->net;
    WalkEdge *named = NEWS(&scratch, WalkEdge, net->edges + 1);
    c->there = NEWS(keep, int32_t, net->edges + 1);
    c->back = NEWS(keep, int32_t, net->edges + 1);
    for (int32_t e = 0; e < net->edges; e++) {
        uint32_t name = 2 * (uint32_t)e;
        named[e] = (WalkEdge){ c->ground.edge[e].a, c->ground.edge[e].b, name, name + 1 };
        c->there[e] = c->back[e] = -1;
    }
    c->towards = walk_arcs(net->nodes, named, net->edges, WALK_AWAY, keep);
    c->away = c->towards;
    int32_t arcs = c->towards.first[net->nodes];
    for (int k = 0; k < 2; k++) {
        c->arc[k] = NEWS(keep, WalkArc, arcs + 1);
        memcpy(c->arc[k], c->towards.arc, (size_t)arcs * sizeof **c->arc);
    }
    for (int32_t i = 0; i < arcs; i++) {
        uint32_t name = c->arc[0][i].cost;
        *(name % 2 ? &c->back[name / 2] : &c->there[name / 2]) = i;
    }
    c->towards.arc = c->arc[0];
    c->away.arc = c->arc[1];
    for (int32_t e = 0; e < net->edges; e++) set_arcs(c, e);
}

CoverLive *cover_live(const CoverGround *g, const CoverFacility *facility, int32_t facilities, Arena *keep,
                      Arena scratch)
{
    const Net *net = g->index->net;
    CoverLive *c = NEW(keep, CoverLive);
    *c = (CoverLive){ .ground = *g, .facilities = facilities };
    list_units(c, keep);
    list_arcs(c, keep, scratch);
    c->facility = NEWS(keep, CoverFacility, facilities + 1);
    c->seed = NEWS(keep, WalkSeed, 2 * (ptrdiff_t)facilities + 1);
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
    for (int32_t f = 0; f < facilities; f++) {
        put_on_edge(c, f);
        seed_facility(c, f);
    }
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
    WalkSeed old[2], *now = c->seed + 2 * (int64_t)facility;
    int32_t seeds, looked = 0, olds = 0, from = f->snap.edge, service = f->service;
    for (int k = 0; k < 2; k++)
        if (now[k].node >= 0) old[olds++] = now[k];
    take_off_edge(c, facility);
    f->snap = to;
    put_on_edge(c, facility);
    seed_facility(c, facility);
    WalkSeed *seed = seeds_of(c, service, &seeds, &scratch);
    int32_t nodes = walk_search_move(&c->towards, &c->away, seed, seeds, old, olds, c->longest,
                                     c->label + (int64_t)service * net->nodes, c->touched, scratch);
    for (int32_t i = 0; i < nodes; i++) looked += look_around(c, c->touched[i], service);
    looked += look_along(c, from, service) + look_along(c, to.edge, service);
    return looked;
}

/* ------------------------------------------------------------------------------------------ other costs */

static void start(int32_t *list, int32_t *count, int32_t node) { list[(*count)++] = node; }

/* Nodes of one service that were won over a changed edge, or from a facility on one. */
static int32_t find_starts(const CoverLive *c, const uint64_t *label, int32_t service, const int32_t *changed,
                           int32_t count, int32_t *list)
{
    int32_t starts = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t e = changed[i], a = c->ground.edge[e].a, b = c->ground.edge[e].b;
        for (int32_t f = c->edge_first[e]; f >= 0; f = c->edge_next[f])
            for (int k = 0; c->facility[f].service == service && k < 2; k++) {
                const WalkSeed *s = &c->seed[2 * (int64_t)f + k];
                if (s->node >= 0 && label[s->node] == ((uint64_t)s->cost << 32 | s->id))
                    start(list, &starts, s->node);
            }
        if (c->there[e] < 0) continue;
        uint64_t there = c->arc[0][c->there[e]].cost, back = c->arc[0][c->back[e]].cost;
        if (label[a] != WALK_NOWHERE && label[b] == label[a] + (there << 32)) start(list, &starts, b);
        if (label[b] != WALK_NOWHERE && label[a] == label[b] + (back << 32)) start(list, &starts, a);
    }
    return starts;
}

typedef struct Lost { int32_t *node, count; } Lost;

static Lost forget(CoverLive *c, int32_t service, const int32_t *changed, int32_t count, int32_t *list,
                   Arena *keep, Arena scratch)
{
    uint64_t *label = c->label + (int64_t)service * c->ground.index->net->nodes;
    int32_t starts = find_starts(c, label, service, changed, count, list);
    Lost lost = { .count = walk_search_forget(&c->towards, list, starts, label, c->touched, scratch) };
    lost.node = NEWS(keep, int32_t, (ptrdiff_t)lost.count + 1);
    memcpy(lost.node, c->touched, (size_t)lost.count * sizeof *lost.node);
    return lost;
}

int32_t cover_live_change(CoverLive *c, const int32_t *changed, int32_t count, Arena scratch)
{
    int32_t looked = 0, most = 2 * count, services = c->ground.services, alsos = 0;
    Lost *lost = NEWS(&scratch, Lost, services + 1);
    int32_t *also = NEWS(&scratch, int32_t, 2 * (ptrdiff_t)count + 1);
    for (int32_t i = 0; i < count; i++) {
        also[alsos++] = c->ground.edge[changed[i]].a;
        also[alsos++] = c->ground.edge[changed[i]].b;
        for (int32_t f = c->edge_first[changed[i]]; f >= 0; f = c->edge_next[f]) most += 2;
    }
    int32_t *list = NEWS(&scratch, int32_t, (ptrdiff_t)most + 1);
    for (int32_t s = 0; s < services; s++) {
        Arena room = scratch;
        room.at += (room.end - room.at) / 2 & ~(ptrdiff_t)15;
        lost[s] = forget(c, s, changed, count, list, &scratch, room);
    }
    for (int32_t i = 0; i < count; i++) {
        set_arcs(c, changed[i]);
        for (int32_t f = c->edge_first[changed[i]]; f >= 0; f = c->edge_next[f]) seed_facility(c, f);
        for (int32_t k = c->by.edge_first[changed[i]]; k < c->by.edge_first[changed[i] + 1]; k++)
            set_ends(c, c->by.edge_unit[k]);
    }
    for (int32_t s = 0; s < services; s++) {
        Arena once = scratch;
        int32_t seeds;
        WalkSeed *seed = seeds_of(c, s, &seeds, &once);
        uint64_t *label = c->label + (int64_t)s * c->ground.index->net->nodes;
        int32_t nodes = walk_search_regain(&c->towards, &c->away, seed, seeds, lost[s].node, lost[s].count,
                                           also, alsos, c->longest, label, c->touched, once);
        for (int32_t i = 0; i < nodes; i++) looked += look_around(c, c->touched[i], s);
        for (int32_t i = 0; i < count; i++) looked += look_along(c, changed[i], s);
    }
    return looked;
}

const uint64_t *cover_live_sum(const CoverLive *c) { return c->sum; }

uint32_t cover_live_time(const CoverLive *c, int32_t unit, int32_t service)
{
    return c->time[(int64_t)service * c->ground.units->count + unit];
}
