/* Any bytes as an extract: read, imported, and cut into tiles when few enough. Nothing may crash, and what is
 * accepted has a box inside the world. */
#include "osm/osm_import.h"
#include "osm/osm_walk.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 256 << 20, BLOCK = 200 << 20 };

static Err swallow(void *ctx, int z, int32_t x, int32_t y, Str mvt)
{
    (void)ctx;
    if (z < 0 || x < 0 || y < 0 || mvt.len < 1) abort();
    return NULL;
}

static void import(FILE *in, Arena keep, Arena block)
{
    jmp_buf full;
    char err[256];
    OsmMap map;
    keep.full = block.full = &full;
    if (setjmp(full)) return;
    Err e = osm_import(in, NULL, &map, &keep, block, err);
    if (e && !err[0]) abort();
    if (e) return;
    if (map.box.x0 > map.box.x1 || map.box.y0 > map.box.y1 || map.box.x0 < 0 || map.box.y0 < 0) abort();
    TileSet set = { .layers = base_layers, .features = map.features, .count = map.count, .box = map.box,
                    .min_zoom = 13, .max_zoom = 15, .tiles_max = 100 };
    if (!tiles_cut(&set, swallow, NULL, keep) && tiles_in(map.box, 13, 15) > 100) abort();
}

/* The walking network of the same bytes: whatever is made is a file that opens. */
static void walk(FILE *in, Arena keep, Arena scratch)
{
    jmp_buf full;
    char err[256];
    Net made, again;
    WalkCounts counts;
    keep.full = scratch.full = &full;
    if (setjmp(full) || osm_walk(in, NULL, NULL, &made, &counts, &keep, scratch, err)) return;
    if (net_open(net_write(&made, &keep), &again, scratch, err)) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole, block, walking;
    if (!whole.at) {
        whole = arena_make(ROOM);
        block = arena_make(BLOCK);
        walking = arena_make(2 * (size_t)BLOCK);
    }
    if (!size || size > 1 << 20) return 0;
    FILE *in = fmemopen((void *)(uintptr_t)data, size, "rb");
    if (!in) abort();
    import(in, whole, block);
    walk(in, whole, walking);
    fclose(in);
    return 0;
}
