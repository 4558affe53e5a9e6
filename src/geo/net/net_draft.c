/* Lists of nodes and edges, and their laying out. */
#include "geo/net/net_draft.h"

#include "geo/walk/walk.h"

#include <stdlib.h>
#include <string.h>

static void *more(Arena *keep, void *old, int32_t count, int32_t *room, ptrdiff_t size)
{
    if (count < *room) return old;
    int32_t wanted = *room ? 2 * *room : 64;
    old = arena_grow(keep, old, *room * size, wanted * size);
    *room = wanted;
    return old;
}

NetDraft net_draft(Arena *keep) { return (NetDraft){ .keep = keep }; }

NetDraft net_draft_of(const Net *n, Arena *keep)
{
    NetDraft d = { .keep = keep, .nodes = n->nodes, .edges = n->edges, .order = n->order,
                  .ordered = n->nodes };
    d.node_room = n->nodes + 64;
    d.edge_room = n->edges + 64;
    d.at = NEWS(keep, Spot, d.node_room);
    d.id = NEWS(keep, int64_t, d.node_room);
    d.edge = NEWS(keep, DraftEdge, d.edge_room);
    memcpy(d.at, n->at, (size_t)n->nodes * sizeof *d.at);
    memcpy(d.id, n->id, (size_t)n->nodes * sizeof *d.id);
    memcpy(d.profile, n->profile, sizeof d.profile);
    for (int32_t i = 0; i < n->edges; i++)
        d.edge[i] = (DraftEdge){ n->edge[i], n->at + n->edge[i].first, n->id + n->edge[i].first };
    for (int32_t i = 0; i < n->gates; i++)
        net_draft_first_gate(&d, n->gate[i].node, (NetGateState)n->gate[i].state,
                             net_gate_hours(n, &n->gate[i]));
    return d;
}

int32_t net_draft_node(NetDraft *d, Spot at, int64_t id)
{
    int32_t room = d->node_room;
    d->at = more(d->keep, d->at, d->nodes, &room, sizeof *d->at);
    d->id = more(d->keep, d->id, d->nodes, &d->node_room, sizeof *d->id);
    d->at[d->nodes] = at;
    d->id[d->nodes] = id;
    return d->nodes++;
}

int32_t net_draft_edge(NetDraft *d, const NetEdge *e, const Spot *inner_at, const int64_t *inner_id)
{
    d->edge = more(d->keep, d->edge, d->edges, &d->edge_room, sizeof *d->edge);
    d->edge[d->edges] = (DraftEdge){ *e, inner_at, inner_id };
    return d->edges++;
}

void net_draft_gate(NetDraft *d, int32_t node, NetGateState state, Str hours)
{
    for (int32_t i = 0; i < d->gates; i++)
        if (d->gate[i].node == node) {
            d->gate[i] = (DraftGate){ node, state, hours.len ? hours : d->gate[i].hours };
            return;
        }
    net_draft_first_gate(d, node, state, hours);
}

void net_draft_first_gate(NetDraft *d, int32_t node, NetGateState state, Str hours)
{
    d->gate = more(d->keep, d->gate, d->gates, &d->gate_room, sizeof *d->gate);
    d->gate[d->gates++] = (DraftGate){ node, state, hours };
}

/* ------------------------------------------------------------------------------------------------ cutting */

static uint32_t measure(const NetDraft *d, const DraftEdge *e)
{
    double metres = 0;
    Spot last = d->at[e->edge.a];
    for (int32_t i = 0; i <= e->edge.inner; i++) {
        Spot next = i < e->edge.inner ? e->at[i] : d->at[e->edge.b];
        metres += net_metres(last, next);
        last = next;
    }
    return metres > 4e6 ? 4000000000u : (uint32_t)(metres * 1000 + 0.5);
}

/* Both halves together are as long, as high and as much of a crossing as the whole was. */
static void share_out(const NetDraft *d, DraftEdge *a, DraftEdge *b, const NetEdge *whole)
{
    uint64_t first = measure(d, a), second = measure(d, b), sum = first + second ? first + second : 1;
    a->edge.length_mm = (uint32_t)((whole->length_mm * first + sum / 2) / sum);
    b->edge.length_mm = whole->length_mm - a->edge.length_mm;
    a->edge.rise_dm = (int16_t)(whole->rise_dm * (int64_t)first / (int64_t)sum);
    b->edge.rise_dm = (int16_t)(whole->rise_dm - a->edge.rise_dm);
    a->edge.wait = (uint16_t)(whole->wait * first / sum);
    b->edge.wait = (uint16_t)(whole->wait - a->edge.wait);
}

int32_t net_draft_cut(NetDraft *d, int32_t edge, int32_t i, bool between, Spot at, int64_t id)
{
    DraftEdge *e = &d->edge[edge], rest = *e;
    NetEdge whole = e->edge;
    int32_t node = net_draft_node(d, between ? at : e->at[i], between ? id : e->id[i]);
    int32_t skip = between ? i : i + 1;
    rest.edge.a = node;
    rest.edge.inner -= skip;
    rest.at += skip;
    rest.id += skip;
    e->edge.b = node;
    e->edge.inner = i;
    share_out(d, e, &rest, &whole);
    net_draft_edge(d, &rest.edge, rest.at, rest.id);
    return node;
}

/* --------------------------------------------------------------------------------------------- laying out */

static int by_nodes(const void *a, const void *b)
{
    const NetEdge *x = &((const DraftEdge *)a)->edge, *y = &((const DraftEdge *)b)->edge;
    int32_t x_low = x->a < x->b ? x->a : x->b, y_low = y->a < y->b ? y->a : y->b;
    int32_t x_high = x->a ^ x->b ^ x_low, y_high = y->a ^ y->b ^ y_low;
    if (x_low != y_low) return x_low < y_low ? -1 : 1;
    if (x_high != y_high) return x_high < y_high ? -1 : 1;
    if (x->length_mm != y->length_mm) return x->length_mm < y->length_mm ? -1 : 1;
    return (x->first > y->first) - (x->first < y->first);
}

/* New numbers for the nodes: their rank, so that neighbours lie close together and the order is 0, 1, 2, … */
static void renumber(NetDraft *d, Arena scratch)
{
    WalkEdge *plain = NEWS(&scratch, WalkEdge, d->edges + 1);
    int32_t *order = NEWS(&scratch, int32_t, d->nodes + 1), *number = NEWS(&scratch, int32_t, d->nodes + 1);
    for (int32_t i = 0; i < d->edges; i++) {
        plain[i].a = d->edge[i].edge.a;
        plain[i].b = d->edge[i].edge.b;
    }
    walk_order(d->nodes, d->at, plain, d->edges, order, scratch);
    Spot *at = NEWS(&scratch, Spot, d->nodes + 1);
    int64_t *id = NEWS(&scratch, int64_t, d->nodes + 1);
    for (int32_t i = 0; i < d->nodes; i++) {
        number[order[i]] = i;
        at[i] = d->at[order[i]];
        id[i] = d->id[order[i]];
    }
    memcpy(d->at, at, (size_t)d->nodes * sizeof *at);
    memcpy(d->id, id, (size_t)d->nodes * sizeof *id);
    for (int32_t i = 0; i < d->edges; i++) {
        d->edge[i].edge.first = i;     /* for the time of sorting: where it stood */
        d->edge[i].edge.a = number[d->edge[i].edge.a];
        d->edge[i].edge.b = number[d->edge[i].edge.b];
    }
    for (int32_t i = 0; i < d->gates; i++) d->gate[i].node = number[d->gate[i].node];
    qsort(d->edge, (size_t)d->edges, sizeof *d->edge, by_nodes);
}

static int by_node(const void *a, const void *b)
{
    const DraftGate *x = a, *y = b;
    return (x->node > y->node) - (x->node < y->node);
}

static void lay_gates(NetDraft *d, Net *n, Arena *keep)
{
    NetGate *gate = NEWS(keep, NetGate, d->gates + 1);
    ptrdiff_t size = 0;
    if (d->gates) qsort(d->gate, (size_t)d->gates, sizeof *d->gate, by_node);
    for (int32_t i = 0; i < d->gates; i++) size += d->gate[i].hours.len;
    char *text = arena_take(keep, size + 1, 1);
    size = 0;
    for (int32_t i = 0; i < d->gates; i++) {
        Str hours = d->gate[i].hours;
        gate[i] = (NetGate){ d->gate[i].node, (int32_t)size, (int32_t)hours.len, d->gate[i].state };
        if (hours.len) memcpy(text + size, hours.at, (size_t)hours.len);
        size += hours.len;
    }
    n->gate = gate;
    n->gates = d->gates;
    n->text = (Str){ text, size };
}

Net net_finish(NetDraft *d, Arena *keep, Arena scratch)
{
    Net n = { .nodes = d->nodes, .edges = d->edges, .points = d->nodes };
    if (!d->order) renumber(d, scratch);
    for (int32_t i = 0; i < d->edges; i++) n.points += d->edge[i].edge.inner;
    Spot *at = NEWS(keep, Spot, n.points + 1);
    int64_t *id = NEWS(keep, int64_t, n.points + 1);
    NetEdge *edge = NEWS(keep, NetEdge, n.edges + 1);
    int32_t *order = NEWS(keep, int32_t, n.nodes + 1), next = d->nodes, fresh = 0;
    if (d->nodes) memcpy(at, d->at, (size_t)d->nodes * sizeof *at);
    if (d->nodes) memcpy(id, d->id, (size_t)d->nodes * sizeof *id);
    for (int32_t i = 0; i < d->edges; i++) {
        const DraftEdge *e = &d->edge[i];
        edge[i] = e->edge;
        edge[i].first = next;
        for (int32_t k = 0; k < e->edge.inner; k++) at[next] = e->at[k], id[next++] = e->id[k];
    }
    for (int32_t v = d->ordered; v < d->nodes; v++) order[fresh++] = v;
    for (int32_t i = 0; i < d->ordered; i++) order[fresh++] = d->order[i];
    lay_gates(d, &n, keep);
    n.at = at;
    n.id = id;
    n.edge = edge;
    n.order = order;
    memcpy(n.profile, d->profile, sizeof n.profile);
    return n;
}
