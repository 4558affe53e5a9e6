/* Any bytes as a network file, as a table, as GeoJSON. A network is also tried with its checksum put
 * right, which no accident does; what is accepted is then used for everything: costs, shortcuts, snapping,
 * changing. */
#include "geo/plane/areal.h"
#include "geo/net/net_edit.h"
#include "geo/net/net_snap.h"
#include "geo/text/table.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 256 << 20 };

static void use(const Net *n, Arena a, Arena spare)
{
    NetIndex x = net_index(n, &net_profiles[1], &a, spare);
    WalkEdge *edge = NEWS(&a, WalkEdge, n->edges + 1);
    uint64_t *label = NEWS(&a, uint64_t, n->nodes);
    WalkSeed seed[2];
    net_costs(n, &net_profiles[1], x.shut, edge);
    WalkArcs arcs = walk_arcs(n->nodes, edge, n->edges, WALK_AWAY, &a);
    Snap s = net_snap(&x, n->at[0]), t = net_snap(&x, n->at[n->points - 1]);
    walk_search(&arcs, seed, net_seeds(&x, &s, WALK_AWAY, 0, seed), WALK_FAR, label, NULL, spare);
    (void)net_cost_at(&x, label, &s, &t, WALK_AWAY);
    WalkFill fill = walk_fill(n->nodes, edge, n->edges, n->order, &a);
    if (fill.arcs > 1 << 20) return;
    (void)walk_costs(&fill, edge, &a);
    NetDraft d = net_draft_of(n, &a);
    NetEdit did = { 0 };
    Blame why;
    int64_t id[] = { n->id[n->points / 2], n->id[n->points - 1] };
    if (net_edit_state(&d, id, 2, false, &did, &why)) abort();
    Net after = net_finish(&d, &a, spare), again;
    char reterr[256];
    if (net_open(net_write(&after, &a), &again, spare, reterr)) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole, spare;
    if (!whole.at) whole = arena_make(ROOM), spare = arena_make(ROOM);
    jmp_buf full;
    Arena a = whole, b = spare;
    a.full = b.full = &full;
    if (setjmp(full) || size > 1 << 16) return 0;
    Blame why;
    TableFault fault;
    char reterr[256];
    Net n;
    char *copy = arena_take(&a, (ptrdiff_t)size + 1, 1);
    if (size) memcpy(copy, data, size);
    Str bytes = { copy, (ptrdiff_t)size };
    Table table;
    GeoLine *line;
    int32_t lines, areas;
    GeoArea *area;
    if (!table_read(bytes, &table, &fault, &a) && table.rows > 0 && !table.name) abort();
    if (!geojson_lines(bytes, &line, &lines, &a, &why) && lines < 1) abort();
    if (!geojson_areas(bytes, &area, &areas, &a, b, &why))
        for (int32_t i = 0; i < areas; i++) {
            Spot in[AREAL_POINTS];
            int32_t count = areal_points(&area[i].region, 1, 9, in, b);
            for (int32_t k = 0; k < count; k++) if (!region_holds(&area[i].region, in[k])) abort();
        }
    if (!net_open(bytes, &n, b, reterr)) use(&n, a, b);
    if (size < 96) return 0;
    uint64_t sum = net_checksum(bytes);
    memcpy(copy + 16, &sum, sizeof sum);
    if (!net_open(bytes, &n, b, reterr)) use(&n, a, b);
    return 0;
}
