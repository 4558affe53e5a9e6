/* Small changes to a network: a gate shut or opened, a stretch closed, a path added. Nothing is read again
 * and the order stays; new nodes are taken out first. Knows no file. */
#ifndef GEO_NET_NET_EDIT_H
#define GEO_NET_NET_EDIT_H

#include "geo/text/geojson.h"
#include "geo/net/net_draft.h"

REFUSES(NET_NO_NODE);          /* 404: no such node in the network; see Blame */

typedef struct NetEdit { int32_t gates, stretches, paths, joints; } NetEdit;   /* what was done */

/* One node: it becomes a gate, shut or open. Two: the shortest stretch of one edge that lies between them,
 * however small; where none does, both are gates. */
Err net_edit_state(NetDraft *, const int64_t *id, int32_t ids, bool open, NetEdit *did, Blame *why);

/* A path. Its ends join the nearest edge within `join_mm`, its inner points only where they lie on a point
 * of the network. Properties: kind (way, steps, crossing, square), level, oneway (yes, -1), private (yes). */
Err net_edit_add(NetDraft *, const NetPlane *, const GeoLine *, int32_t join_mm, NetEdit *did, Blame *why);

/* The edge nearest to a place, within so far; NULL: none. And the node there: an edge is cut where it has
 * none; -1: no edge is so near. */
DraftEdge *net_edit_near(NetDraft *, const NetPlane *, Spot at, int32_t within_mm);
int32_t net_edit_node(NetDraft *, const NetPlane *, Spot at, int32_t within_mm);

#endif
