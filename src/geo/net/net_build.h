/* From the lines of a map to a walking network: where lines share a point they meet, between meetings they
 * are edges. Lines that only cross, over a bridge or under it, share no point. Knows no tags: what may be
 * walked, and how, has been decided. */
#ifndef GEO_NET_NET_BUILD_H
#define GEO_NET_NET_BUILD_H

#include "geo/net/net.h"

typedef struct RawWay {
    int32_t first, count;      /* ref[first] …: points of the raw map, or -1 for one that is missing: a gap */
    int16_t rise_dm;
    uint8_t kind;              /* NetKind */
    int8_t level;
    uint16_t flags;            /* NET_NOT_THERE … NET_TUNNEL */
} RawWay;

typedef struct RawGate { int32_t point; NetGateState state; Str hours; } RawGate;

/* A square: rings of points, the first around it, the others holes; each closed by repeating its first
 * point. With a wall it is a compound: one enters it by the gates on its border only, the border itself is no
 * way, and it is walked across where nobody has mapped a way inside. */
typedef struct RawRing { int32_t first, count; } RawRing;
typedef struct RawSquare { int32_t first_ring, rings; int8_t level; uint16_t flags; bool wall; } RawSquare;

typedef struct RawMap {
    const Spot *at;            /* 1e-7 degrees */
    const int64_t *id;
    int32_t points;
    const int32_t *ref;
    const RawWay *way;
    const RawGate *gate;
    const RawSquare *square;
    const RawRing *ring;
    int32_t ways, gates, squares;
} RawMap;

typedef struct NetBuilt {
    int32_t gaps;              /* places where a way leaves the map */
    int32_t squares_plain;     /* squares with too many ways in: only their border is walked */
    int32_t compounds;         /* walked across */
} NetBuilt;

Err net_build(const RawMap *, Net *ret, NetBuilt *ret_built, Arena *keep, Arena scratch);

/* Lines across a square: between its ways in (`door`) and the corners around which one has to walk,
 * wherever one is seen from the other; along its border only where that is a `wall`, since else it is walked
 * anyway. `at`: rings one after the other, each closed; ends[i]: where ring i ends. Pairs go to `line`
 * (indexes into `at`); returns how many, or -1 when there are more than SQUARE_SPOTS doors and corners. */
enum { SQUARE_SPOTS = 64 };
typedef struct SquareLine { int32_t from, to; } SquareLine;
int32_t square_lines(const Spot *at, const int32_t *ends, int32_t rings, const unsigned char *door, bool wall,
                     SquareLine line[SQUARE_SPOTS * SQUARE_SPOTS / 2]);

/* Does the middle between two places lie inside? */
bool square_holds(const Spot *at, const int32_t *ends, int32_t rings, Spot a, Spot b);

/* Which ways are pieces of one crossing: group[way] is the lowest of them. Two crossings are one where they
 * meet end to end, nothing else that is a crossing ends there, and it goes straight on: a crossing drawn from
 * either kerb to the middle of the road. Where they turn, as at a street corner, there are two. */
void net_crossings(const RawMap *, int32_t *group, Arena scratch);

#endif
