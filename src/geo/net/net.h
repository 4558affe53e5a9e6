/* A walking network: junctions, the ways between them as lines on the ground, gates. Arrays only, so that
 * a file of them can be used where it lies in memory (net_open). Knows neither who walks
 * (geo/net/net_profile.h) nor where the map came from. */
#ifndef GEO_NET_NET_H
#define GEO_NET_NET_H

#include "base/err.h"
#include "base/str.h"
#include "geo/plane/spot.h"

REFUSES(NET_DAMAGED);          /* 422: not a network file, of another version, or damaged */
REFUSES(NET_EMPTY);            /* 422: nothing in it can be walked on */
REFUSES(NET_LARGE);            /* 413: more points than 32 bits count */

typedef enum NetKind { NET_WAY, NET_STEPS, NET_CROSSING, NET_SQUARE, NET_COMPOUND, NET_KINDS } NetKind;
extern const char *const net_kinds[];  /* "way", "steps", "crossing", "square", "compound", NULL */

enum {
    NET_NOT_THERE = 1, NET_NOT_BACK = 2,   /* may not be walked from a to b, from b to a */
    NET_PRIVATE = 4,                       /* only for those who live there */
    NET_BRIDGE = 8, NET_TUNNEL = 16,
    NET_CLOSED = 32,                       /* by an edit */
    NET_ADDED = 64,                        /* by an edit */
    NET_FLAGS = 127
};

typedef struct NetEdge {
    int32_t a, b;              /* nodes */
    int32_t first, inner;      /* the points between them, from a to b: at[first] … at[first + inner - 1] */
    uint32_t length_mm;
    int16_t rise_dm;           /* from a up to b; 0: level, or nobody said */
    uint16_t wait;             /* the part of one crossing that this edge is, in thousandths */
    uint8_t kind;              /* NetKind */
    int8_t level;              /* the layer of bridges and underpasses; 0: the ground */
    uint16_t flags;
} NetEdge;

typedef enum NetGateState { NET_GATE_OPEN, NET_GATE_PRIVATE, NET_GATE_CLOSED } NetGateState;

typedef struct NetGate {
    int32_t node, hours_at, hours_len;     /* opening hours as the map says them: bytes of `text` */
    int32_t state;                         /* NetGateState */
} NetGate;

/* Points: the nodes first, then what lies within edges, each point in one edge. */
typedef struct Net {
    int32_t nodes, points, edges, gates;
    const Spot *at;            /* 1e-7 degrees: x = longitude, y = latitude */
    const int64_t *id;         /* of the map's node; below 0: made here */
    const NetEdge *edge;
    const NetGate *gate;       /* by node, ascending */
    const int32_t *order;      /* of the nodes, for geo/walk/walk.h */
    Str text;
    char profile[16];          /* who walks unless somebody else is named */
} Net;

/* The bytes of a file as a network that points into them. `bytes` must be aligned to 8 and stay.
 * Everything is checked before anything is followed: sizes, checksum, every number that leads somewhere. */
Err net_open(Str bytes, Net *ret, Arena scratch, char reterr[256]);

/* The file: a head of 96 bytes, then the arrays in the order of Net, each padded to 16. Little-endian. */
Str net_write(const Net *, Arena *keep);

/* What the head must hold at byte 16 for the bytes behind it. */
uint64_t net_checksum(Str file);

static inline Str net_gate_hours(const Net *n, const NetGate *g)
{
    return (Str){ n->text.at + g->hours_at, g->hours_len };
}

/* Point number `i` of an edge: 0 is a, inner + 1 is b. */
static inline int32_t net_point(const NetEdge *e, int32_t i)
{
    return i == 0 ? e->a : i > e->inner ? e->b : e->first + i - 1;
}

/* On the ellipsoid of WGS 84, by the radii of curvature half-way: for the short pieces of a way. */
double net_metres(Spot a, Spot b);
uint32_t net_length_mm(const Spot *at, int32_t count);

/* A plane in millimetres around the middle of a network, for what is near (within a few hundred
 * kilometres). */
typedef struct NetPlane { Spot origin; double east, north; } NetPlane;    /* millimetres of 1e-7 degree */
NetPlane net_plane(const Net *);
Spot net_to_plane(const NetPlane *, Spot degrees);
Spot net_from_plane(const NetPlane *, Spot mm);

#endif
