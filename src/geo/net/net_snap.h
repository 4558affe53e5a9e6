/* Places beside a network: the nearest edge that can be walked, how far it is, and what that costs at the
 * walker's own speed. Both ends of the edge are seeds, so that nobody walks back to a corner first. Knows
 * no map. */
#ifndef GEO_NET_NET_SNAP_H
#define GEO_NET_NET_SNAP_H

#include "geo/net/net_profile.h"

enum { SNAP_REACH_MM = 500 * 1000 };   /* further away from any way than this: not at the network */

/* Pieces of edges by squares of the plane. Made once a network and profile; read by any number of threads. */
typedef struct NetIndex {
    const Net *net;
    NetPlane plane;
    NetProfile profile;
    int32_t west, south, across, down;         /* the lattice, in the plane's millimetres and squares */
    int32_t side;
    const int32_t *first, *piece;              /* of each square: pieces, as numbers into the two below */
    const int32_t *piece_edge, *piece_at;      /* the edge, and which piece of it */
    const Spot *at;                            /* of each point, in the plane */
    const uint32_t *there, *back;              /* what each edge costs when no gate is in the way */
    const unsigned char *shut;                 /* of each node */
    const int32_t *node_first, *node_edge;     /* the edges at each node; a loop is there twice */
    const unsigned char *island;               /* of each edge: no large part of the network */
} NetIndex;

NetIndex net_index(const Net *, const NetProfile *, Arena *keep, Arena scratch);

/* The squares that the box of two points of the plane meets; of the lattice, however far off the points
 * are. */
typedef struct NetSquares { int32_t x0, y0, x1, y1; } NetSquares;
NetSquares net_squares(const NetIndex *, Spot, Spot);

typedef struct Snap {
    int32_t edge;              /* -1: nothing within reach */
    uint32_t along_mm;         /* from a, of the edge's length */
    uint32_t off_mm;           /* from the place to the edge, straight */
    uint32_t off_cost;         /* the same in hundredths of a second */
    Spot at;                   /* the place on the edge, in the plane */
    bool island;               /* on a piece that does not hang together with the rest */
} Snap;

/* The nearest edge this walker may use; of a large part of the network, unless only an island is within
 * reach. */
Snap net_snap(const NetIndex *, Spot degrees);

/* At most two seeds: the edge's ends, at what it costs to get there from the place (or from there to it). */
int net_seeds(const NetIndex *, const Snap *, WalkWay way, uint32_t id, WalkSeed seed[2]);

/* The cost between two places by way of the nodes' labels: `label` is the search's from the first place
 * (WALK_AWAY), or towards it. WALK_FAR when there is no way. `source` is the first place's own snap, for
 * pairs on one edge. */
uint32_t net_cost_at(const NetIndex *, const uint64_t *label, const Snap *source, const Snap *target,
                     WalkWay way);

/* Along one edge, when both places are on it and its direction allows; WALK_FAR when not. Both legs
 * included. */
uint32_t net_along(const NetIndex *, const Snap *from, const Snap *to);

/* A node as a place on one of its edges, one that can be walked where there is any; edge -1: it has none. */
Snap net_node_snap(const NetIndex *, int32_t node);

/* Inner point `i` (0 …) of an edge, as a place on it. */
Snap net_point_snap(const NetIndex *, int32_t edge, int32_t i);

/* Without a network: straight, times 1.3 (GB 50180's usual detour), at the walker's speed. */
uint32_t net_straight(Spot a, Spot b, const NetProfile *);

#endif
