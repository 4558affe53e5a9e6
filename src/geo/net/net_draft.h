/* A network being made or changed: lists that grow, edges that can be cut. net_finish lays it out as a Net.
 * Knows no tags and no files. */
#ifndef GEO_NET_NET_DRAFT_H
#define GEO_NET_NET_DRAFT_H

#include "geo/net/net.h"

typedef struct DraftEdge {
    NetEdge edge;              /* without `first`; `inner` counts the points below */
    const Spot *at;
    const int64_t *id;
} DraftEdge;

typedef struct DraftGate { int32_t node, state; Str hours; } DraftGate;

typedef struct NetDraft {
    Arena *keep;
    Spot *at;                  /* of the nodes */
    int64_t *id;
    int32_t nodes, node_room;
    DraftEdge *edge;
    int32_t edges, edge_room;
    DraftGate *gate;
    int32_t gates, gate_room;
    const int32_t *order;      /* of the first `ordered` nodes; nodes after them go before all in the order */
    int32_t ordered;
    char profile[16];
} NetDraft;

NetDraft net_draft(Arena *keep);                      /* nothing in it */
NetDraft net_draft_of(const Net *, Arena *keep);      /* to be changed; refers to the network's arrays */

int32_t net_draft_node(NetDraft *, Spot at, int64_t id);
int32_t net_draft_edge(NetDraft *, const NetEdge *, const Spot *inner_at, const int64_t *inner_id);
void net_draft_gate(NetDraft *, int32_t node, NetGateState state, Str hours);
/* The same for a node that has none yet, without looking. */
void net_draft_first_gate(NetDraft *, int32_t node, NetGateState state, Str hours);

/* Cuts an edge at its inner point `i` (0 …), or, when `between`, at `at` on the piece before that point.
 * The first half keeps the number, the second gets the last one. Returns the new node. */
int32_t net_draft_cut(NetDraft *, int32_t edge, int32_t i, bool between, Spot at, int64_t id);

/* Without an order yet: nodes are put in the order of nested dissection, and edges by their nodes. */
Net net_finish(NetDraft *, Arena *keep, Arena scratch);

#endif
