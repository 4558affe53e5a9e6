/* A drawn town for tests: a bent lattice of streets, a fifth of them missing, some one way, three gates
 * shut. */
#ifndef TESTS_DRAWN_TOWN_H
#define TESTS_DRAWN_TOWN_H

#include "base/rand.h"
#include "geo/net/net_build.h"
#include "geo/net/net_snap.h"

enum { TOWN_SIDE = 7, TOWN_POINTS = TOWN_SIDE * TOWN_SIDE };

static inline Err drawn_town(Rand *r, Net *ret, Arena *keep, Arena scratch)
{
    Spot *at = NEWS(keep, Spot, TOWN_POINTS);
    int64_t *id = NEWS(keep, int64_t, TOWN_POINTS);
    int32_t *ref = NEWS(keep, int32_t, 4 * TOWN_POINTS), ways = 0;
    RawWay *way = NEWS(keep, RawWay, 2 * TOWN_POINTS);
    RawGate *gate = NEWS(keep, RawGate, 3);
    for (int i = 0; i < TOWN_POINTS; i++) {
        at[i].x = 1040800000 + i % TOWN_SIDE * 9400 + (int32_t)rand_between(r, -3000, 3000);
        at[i].y = 306600000 + i / TOWN_SIDE * 8100 + (int32_t)rand_between(r, -3000, 3000);
        id[i] = i + 1;
        for (int k = 0; k < 2; k++) {
            int next = k ? i + TOWN_SIDE : i + 1;
            if (next >= TOWN_POINTS || (!k && i % TOWN_SIDE == TOWN_SIDE - 1)) continue;
            if (rand_between(r, 0, 9) < 2) continue;
            ref[2 * ways] = i;
            ref[2 * ways + 1] = next;
            way[ways] = (RawWay){ .first = 2 * ways, .count = 2 };
            way[ways++].flags = rand_between(r, 0, 5) == 0 ? NET_NOT_BACK : 0;
        }
    }
    for (int i = 0; i < 3; i++) {
        int32_t point = (int32_t)rand_between(r, 0, TOWN_POINTS - 1);
        gate[i] = (RawGate){ .point = point, .state = NET_GATE_CLOSED };
    }
    RawMap map = { .at = at, .id = id, .points = TOWN_POINTS, .ref = ref, .way = way, .ways = ways,
                   .gate = gate, .gates = 3 };
    NetBuilt built;
    return net_build(&map, ret, &built, keep, scratch);
}

static inline Spot drawn_spot(Rand *r)
{
    Spot p;
    p.x = 1040800000 + (int32_t)rand_between(r, -5000, 65000);
    p.y = 306600000 + (int32_t)rand_between(r, -5000, 60000);
    return p;
}

#endif
