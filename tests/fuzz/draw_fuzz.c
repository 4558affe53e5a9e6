/* Any bytes as a town: few houses (under a sanitizer sixty may take ten seconds), on a small lattice (many on
 * one line, at one place), walls, compounds, an old plan. Whatever comes, every house is in one grid, grids
 * are connected and not too large, what is outside its limits has a reason, and the certificate agrees. */
#include "geo/plane/delaunay.h"
#include "geo/draw/draw.h"
#include "geo/text/geojson.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 256 << 20, HOUSES = 24, STREET_MM = 20000 };

typedef struct Bytes { const uint8_t *at, *end; } Bytes;

static int32_t byte(Bytes *b) { return b->at < b->end ? *b->at++ : 0; }

static int32_t make_links(Bytes *in, const Spot *at, const Walls *walls, int32_t count, DrawLink *to,
                          Arena *keep,
                          Arena scratch)
{
    DelaunayEdge *e;
    int32_t edges = delaunay_edges(at, count, &e, keep, scratch), links = 0, wall;
    for (int32_t k = 0; k < edges; k++) {
        if (e[k].a >= e[k].b || e[k].b >= count) abort();
        if (!walls_cross(walls, at[e[k].a], at[e[k].b], &wall))
            to[links++] = (DrawLink){ e[k].a, e[k].b, (uint32_t)byte(in) * 10 };
    }
    return links;
}

static void judge(const DrawAsk *ask, const DrawAnswer *a)
{
    int64_t size = 0, sum = 0;
    for (int32_t i = 0; i < ask->buildings; i++) size += ask->building[i].households + ask->building[i].shops;
    for (int32_t p = 0; p < a->pieces; p++) {
        sum += a->piece[p].households + a->piece[p].shops;
        if (a->piece[p].households < 0 || a->piece[p].shops < 0) abort();
        if (a->piece[p].grid < 0 || a->piece[p].grid >= a->grids) abort();
    }
    if (sum != size) abort();
    for (int32_t g = 0; g < a->grids; g++) {
        const DrawGrid *grid = &a->grid[g];
        bool good = grid->size >= ask->min && grid->reach <= ask->limit;
        if (grid->size > ask->max || !grid->contiguous || grid->walls_crossed) abort();
        if (good != (grid->reason == CUT_GOOD)) abort();
        if (grid->general < 0 || grid->general >= a->generals) abort();
    }
}

static void town(Bytes in, Arena keep, Arena scratch)
{
    int32_t count = byte(&in) % HOUSES + 1, walls = byte(&in) % 4, kind = byte(&in);
    Spot at[HOUSES];
    DrawBuilding b[HOUSES];
    int32_t old[HOUSES], old_first[HOUSES + 1] = { 0 };
    WallPiece piece[4];
    for (int32_t k = 0; k < walls; k++) {
        int32_t *to[] = { &piece[k].a.x, &piece[k].a.y, &piece[k].b.x, &piece[k].b.y };
        for (int i = 0; i < 4; i++) *to[i] = (byte(&in) % 20 - 2) * STREET_MM / 2;
        piece[k].wall = k;
    }
    for (int32_t i = 0; i < count; i++) {
        int32_t where = byte(&in), who = byte(&in);
        at[i] = (Spot){ where % 8 * STREET_MM, where / 8 % 8 * STREET_MM };
        b[i] = (DrawBuilding){ .households = byte(&in), .shops = who & 8 ? 7 : 0, .units = who & 16 ?
                               who % 8 : 0,
                               .compound = who & 32 ? who % 3 : -1 };
        old[i] = who % 5;
        old_first[i + 1] = i + 1;
    }
    Walls index = walls_index(piece, walls, &keep);
    DrawLink link[4 * HOUSES + 8];
    DrawLinks links = { .at = link };
    links.count = make_links(&in, at, &index, count, link, &keep, scratch);
    DrawAsk ask = { .at = at, .building = b, .buildings = count, .compounds = 3, .links = &links,
                    .min = kind % 40 + 1, .max = kind % 40 + 10 + kind % 90, .general_min = 100,
                        .general_max = 600,
                    .limit = kind & 64 ? 2550 : 2600 * HOUSES, .case_weight = 100, .seed = 1 };
    if (kind & 128) ask.old = old, ask.old_first = old_first, ask.olds = 5;
    Draw *d = draw_make(&ask, &keep, scratch);
    draw_pocket(d, 0, 1, &keep, scratch);
    DrawAnswer a = draw_answer(d, &keep, scratch);
    draw_check(&ask, &index, &a, scratch);
    judge(&ask, &a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole, spare;
    if (!whole.at) whole = arena_make(ROOM), spare = arena_make(ROOM);
    if (size > 4096) return 0;
    Arena keep = whole;
    GeoLine *line;
    int32_t lines;
    Blame why;
    if (!geojson_outlines((Str){ (const char *)data, (ptrdiff_t)size }, &line, &lines, &keep, &why))
        for (int32_t k = 0; k < lines; k++)
            if (line[k].count < 2 || line[k].line < 1) abort();
    keep = whole;
    town((Bytes){ data, data + size }, keep, spare);
    return 0;
}
