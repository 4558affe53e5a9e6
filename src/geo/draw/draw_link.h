/* Who is whose neighbour on foot, with no wall between: what grids are drawn along. Knows a plane in
 * millimetres or a walking network; knows no household.
 *
 * Without a network: the edges of the Delaunay triangulation, straight times 1.3, that cross no wall. With
 * one: two buildings are neighbours when somebody on the ways between them changes from one as the nearest
 * to the other (the dual of the network Voronoi diagram; Okabe and Sugihara, Spatial Analysis along
 * Networks, 2012). Ways that cross a wall are closed, and neighbours that a wall parts (crossed an odd
 * number of times) are none. Buildings of one compound are neighbours across its ground: the Delaunay
 * edges among them. */
#ifndef GEO_DRAW_DRAW_LINK_H
#define GEO_DRAW_DRAW_LINK_H

#include "geo/net/net_snap.h"
#include "geo/draw/wall.h"

typedef struct DrawLink { int32_t a, b; uint32_t cost; } DrawLink;     /* a < b; hundredths of a second */

/* A wall stands between two that would be neighbours. */
typedef struct DrawBlock { int32_t a, b, wall; } DrawBlock;

typedef struct DrawLinks {
    DrawLink *at;              /* sorted, each pair once at its least cost */
    int32_t count;
    DrawBlock *block;
    int32_t blocks;
    bool network;              /* straight otherwise */
    int32_t off;               /* buildings that no way leads to: they hang on straight links */
} DrawLinks;

typedef struct DrawGround {
    const Spot *at;            /* the buildings, in the plane's millimetres */
    const int32_t *compound;   /* of each, -1: none */
    int32_t count;
    const Walls *walls;
    int32_t speed;             /* metres a minute */
    uint32_t limit;            /* a link costs this at the most */
    const NetIndex *net;       /* NULL: none. In the same plane */
    const Spot *degrees;       /* the buildings for the network */
} DrawGround;

DrawLinks draw_links(const DrawGround *, Arena *keep, Arena scratch);

#endif
