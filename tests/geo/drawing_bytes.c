/* Many random towns drawn, as one number: the same from every compiler, at every level of optimising.
 * Built by drawing_bytes.sh. */
#include "geo/plane/delaunay.h"
#include "geo/draw/draw.h"

#include <stdio.h>

enum { HOUSES = 400, TOWNS = 60 };
#define ROOM ((size_t)1 << 30)

static uint64_t mix(uint64_t h, uint64_t v) { return (h ^ v) * 0x9E3779B97F4A7C15u + (h >> 29); }

static uint64_t town(uint64_t seed, Arena keep, Arena scratch)
{
    Rand r = rand_from(seed);
    Spot *at = NEWS(&keep, Spot, HOUSES);
    DrawBuilding *b = NEWS(&keep, DrawBuilding, HOUSES);
    int32_t *old = NEWS(&keep, int32_t, HOUSES), *old_first = NEWS(&keep, int32_t, HOUSES + 1);
    int64_t high = rand_between(&r, 5, 110);
    for (int32_t i = 0; i < HOUSES; i++) {
        at[i].x = (int32_t)rand_between(&r, 0, 1500000);
        at[i].y = (int32_t)rand_between(&r, 0, 1500000);
        b[i].households = (int32_t)rand_between(&r, 0, high);
        b[i].shops = (int32_t)(rand_between(&r, 0, 9) / 8 * 10);
        b[i].cases = (int32_t)rand_between(&r, 0, 3);
        b[i].compound = at[i].x / 250000 % 2 ? at[i].x / 250000 * 10 + at[i].y / 250000 : -1;
        old[i] = at[i].x / 100000 * 20 + at[i].y / 120000;
        old_first[i + 1] = i + 1;
    }
    WallPiece piece[2] = { { { 700000, -9 }, { 720000, 2000000 }, 0 },
                           { { -9, 400000 }, { 900000, 777777 }, 1 } };
    Walls walls = walls_index(piece, 2, &keep);
    DelaunayEdge *e;
    int32_t edges = delaunay_edges(at, HOUSES, &e, &keep, scratch), wall;
    DrawLinks links = { .at = NEWS(&keep, DrawLink, edges) };
    for (int32_t k = 0; k < edges; k++)
        if (!walls_cross(&walls, at[e[k].a], at[e[k].b], &wall)) {
            int64_t x = at[e[k].a].x - at[e[k].b].x, y = at[e[k].a].y - at[e[k].b].y;
            links.at[links.count++] = (DrawLink){ e[k].a, e[k].b, (uint32_t)((x * x + y * y) / 4000000) };
        }
    DrawAsk ask = { .at = at, .building = b, .buildings = HOUSES, .compounds = 100, .links = &links,
                    .min = 30,
                    .max = 100, .general_min = 300, .general_max = 500, .limit = 40000, .case_weight = 100,
                    .seed = seed };
    if (seed % 2) ask.old = old, ask.old_first = old_first, ask.olds = 400;
    Draw *d = draw_make(&ask, &keep, scratch);
    draw_pocket(d, 0, 1, &keep, scratch);
    DrawAnswer a = draw_answer(d, &keep, scratch);
    draw_check(&ask, &walls, &a, scratch);
    uint64_t h = 1;
    for (int32_t p = 0; p < a.pieces; p++) h = mix(h, (uint64_t)a.piece[p].grid);
    for (int32_t g = 0; g < a.grids; g++) {
        h = mix(h, (uint64_t)a.grid[g].general);
        h = mix(h, a.grid[g].reach);
        h = mix(h, (uint64_t)a.grid[g].reason);
    }
    return mix(h, (uint64_t)a.moved);
}

int main(void)
{
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    uint64_t h = 0;
    for (uint64_t seed = 0; seed < TOWNS; seed++) h = mix(h, town(seed, keep, scratch));
    printf("%016llx\n", (unsigned long long)h);
    return 0;
}
