/* From file to packed tiles: import, cut, gzip. The only place that knows how much memory an import may
 * take. */
#include "osm/osm_import.h"
#include "osm/pack.h"

#include <sys/stat.h>

/* Virtual room for a file: pages are touched only when used. The densest extracts at hand take 40 bytes a
 * byte of file; cutting takes about as much again. */
enum { ROOM_PER_BYTE = 400 };
#define ROOM_LEAST ((size_t)1 << 30)
#define ROOM_BLOCK ((ptrdiff_t)200 << 20)

typedef struct Packer {
    OsmPut *put;
    void *ctx;
    const OsmProgress *progress;
    OsmSummary *to;
    int64_t total;             /* tiles at most */
    Pack pack;
    Arena room;
} Packer;

static Err put_packed(void *ctx, int z, int32_t x, int32_t y, Str mvt)
{
    Packer *p = ctx;
    Arena scratch = p->room;
    Str gz;
    TRY(pack_bytes(&p->pack, mvt, &scratch, &gz));
    p->to->tiles++;
    p->to->tile_bytes += gz.len;
    if (p->progress) p->progress->tell(p->progress->ctx, OSM_STAGE_TILES, p->to->tiles, p->total);
    return p->put(p->ctx, z, x, y, gz);
}

static Err cut(const OsmMap *map, Packer *p, Arena scratch, char reterr[256])
{
    TileSet set = { .layers = base_layers, .features = map->features, .count = map->count, .box = map->box,
                    .min_zoom = BASE_MIN_ZOOM, .max_zoom = BASE_MAX_ZOOM, .tiles_max = OSM_TILES_MAX };
    p->total = tiles_in(map->box, BASE_MIN_ZOOM, BASE_MAX_ZOOM);
    ptrdiff_t half = (scratch.end - scratch.at) / 2;
    p->room = (Arena){ scratch.at + half, scratch.end, scratch.full };
    scratch.end = scratch.at + half;
    TRY(pack_open(&p->pack));
    Err e = tiles_cut(&set, put_packed, p, scratch);
    pack_close(&p->pack);
    if (e == TILES_TOO_MANY)
        snprintf(reterr, 256, "the box holds %lld tiles, at most %d are cut", (long long)p->total,
                 OSM_TILES_MAX);
    return e;
}

static Err all_steps(FILE *in, Packer *p, Arena *keep, char reterr[256])
{
    OsmMap map;
    Arena blocks = { keep->at, keep->at + ROOM_BLOCK, keep->full };
    keep->at = blocks.end;
    TRY(osm_import(in, p->progress, &map, keep, blocks, reterr));
    OsmSummary *to = p->to;
    to->counts = map.counts;
    to->west = map.west, to->south = map.south, to->east = map.east, to->north = map.north;
    return cut(&map, p, *keep, reterr);
}

/* Apart from its caller, so that nothing the jump needs lives in a register. */
static Err guarded(FILE *in, Packer *p, Arena *keep, char reterr[256])
{
    jmp_buf full;
    keep->full = &full;
    if (setjmp(full)) {
        pack_close(&p->pack);
        snprintf(reterr, 256, "the file needs more memory than is set aside for its size");
        return OSM_TOO_LARGE;
    }
    return all_steps(in, p, keep, reterr);
}

Err osm_tiles(const char *pbf, const OsmProgress *progress, OsmPut *put, void *ctx, OsmSummary *ret,
              char reterr[256])
{
    struct stat about;
    OsmSummary to = { 0 };
    reterr[0] = 0;
    FILE *in = fopen(pbf, "rb");
    if (!in || fstat(fileno(in), &about) || !S_ISREG(about.st_mode)) {
        snprintf(reterr, 256, "%.200s: not a file that can be read", pbf);
        if (in) fclose(in);
        return OSM_NO_FILE;
    }
    size_t room = ROOM_LEAST + (size_t)about.st_size * ROOM_PER_BYTE;
    Arena whole = arena_make(room), keep = whole;
    Packer p = { .put = put, .ctx = ctx, .progress = progress, .to = &to };
    Err e = guarded(in, &p, &keep, reterr);
    arena_drop(whole, room);
    fclose(in);
    if (!e) *ret = to;
    return e;
}
