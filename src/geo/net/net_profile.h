/* Who walks, as data: how fast, on steps, across streets, through private gates; and what a network costs
 * them. Knows no file and no clock. */
#ifndef GEO_NET_NET_PROFILE_H
#define GEO_NET_NET_PROFILE_H

#include "geo/net/net.h"
#include "geo/walk/walk.h"

REFUSES(NET_PROFILE);          /* 422: no such profile, or a word of it is wrong */

typedef struct NetProfile {
    char name[16];
    int32_t speed;             /* metres a minute */
    int32_t steps;             /* metres a minute along steps; 0: can't use them */
    int32_t wait;              /* seconds before a crossing */
    int32_t climb;             /* seconds a metre upwards on steps whose height is known */
    bool pass;                 /* private ways and gates are open: the walker lives behind the wall */
} NetProfile;

/* Everyone walks 60 m/min, as GB 50180-2018 reckons its circles; the others are slower
 * (docs/geo/network.md). */
extern const NetProfile net_profiles[];        /* ends with an empty name */

/* A name of the table, or words that change "everyone": "speed=45,steps=no,wait=10,climb=2,wall=pass". */
Err net_profile(Str words, NetProfile *ret, Blame *why);

/* Hundredths of a second along a length, rounded. */
static inline uint32_t net_time(uint64_t length_mm, int32_t metres_a_minute)
{
    uint64_t speed = (uint64_t)metres_a_minute * 10, time = (length_mm * 60 + speed / 2) / speed;
    return time < WALK_FAR ? (uint32_t)time : WALK_FAR - 1;
}

/* Is the node a gate that keeps this walker out? */
void net_shut(const Net *, const NetProfile *, unsigned char *shut);

/* The network for geo/walk/walk.h, edge by edge. An end at a shut gate shuts the edge: its other end still
 * serves those who live on it. */
void net_costs(const Net *, const NetProfile *, const unsigned char *shut, WalkEdge *edge);

/* What walking an edge would cost if no gate stood at its ends; for the places on it. */
void net_edge_cost(const NetEdge *, const NetProfile *, uint32_t *there, uint32_t *back);

#endif
