/* Whole files of tiles in and out: geo/tile/pmtiles.h knows the file, this knows which of them the house can
 * serve. */
#include "domains/maps/maps.h"

#include "app/app.h"
#include "domains/maps/maps_inside.h"
#include "domains/maps/maps_queries.h"
#include "geo/plane/mercator.h"
#include "osm/mvt_check.h"
#include "osm/pack.h"

REFUSAL(MAPS_NO_VECTOR, 422, "maps.no_vector", "须是不压缩或 gzip 压缩的矢量瓦片，级别不超过 16",
        "the tiles must be vector tiles, plain or gzip, of zooms up to 16");
REFUSAL(MAPS_NO_LAYER, 422, "maps.no_layer", "瓦片里没有本系统绘制的图层", "none of the tiles' layers is drawn here");
REFUSAL(MAPS_TOO_MANY, 413, "maps.too_many", "瓦片过多，请先裁剪到本区范围",
        "too many tiles; cut the file down to the district first");

/* ------------------------------------------------------------------------------------------------ import */

enum { ROOM_BYTES = 64 << 20 };

typedef struct Taking {
    MapWriter *writer;
    Arena room;
    Pack pack;
    bool packed;               /* the tiles come as gzip */
    int64_t known;             /* layers that are drawn here */
    int zoom;                  /* the last one, */
    SpotBox box;               /* and where its tiles are, in map units */
    MapTaken took;
} Taking;

static void see_layer(void *ctx, const MvtLayer *layer)
{
    Taking *t = ctx;
    for (int i = 0; base_layers[i]; i++) t->known += layer->features
        && str_eq(layer->name, str_of(base_layers[i]));
}

/* Once for all tiles of a run: unpacked, looked at, packed if it isn't. */
static Err take_bytes(Taking *t, Str bytes, Arena *room, Str *ret_gz, const char **ret_wrong)
{
    Str tile = bytes;
    *ret_wrong = "can't be unpacked";
    if (t->packed) TRY(unpack_bytes(bytes, MAPS_TILE_BYTES, room, &tile));
    *ret_wrong = "too large";
    if (tile.len > MAPS_TILE_BYTES) return TOO_LARGE;
    TRY(mvt_check(tile, see_layer, t, ret_wrong));
    *ret_gz = bytes;
    return t->packed ? NULL : pack_bytes(&t->pack, tile, room, ret_gz);
}

static void see_place(Taking *t, SpotBox tile)
{
    t->box = spot_box_with(spot_box_with(t->box, (Spot){ tile.x0, tile.y0 }), (Spot){ tile.x1, tile.y1 });
}

static Err take_tiles(void *ctx, const PmtilesTiles *tiles, char reterr[256])
{
    Taking *t = ctx;
    Arena room = t->room;
    Str gz;
    const char *wrong;
    int z;
    int32_t x, y;
    (void)pmtiles_place(tiles->id, &z, &x, &y);
    Err e = take_bytes(t, tiles->bytes, &room, &gz, &wrong);
    if (e) {
        snprintf(reterr, 256, "tile %d/%d/%d: %s", z, x, y, wrong);
        return e;
    }
    for (uint64_t i = 0; i < tiles->run; i++) {
        (void)pmtiles_place(tiles->id + i, &z, &x, &y);
        TRY(maps_put(t->writer, z, x, y, gz));
        if (z == t->zoom) see_place(t, mercator_tile(z, x, y, 0));
        t->took.tiles++;
        t->took.bytes += gz.len;
    }
    return NULL;
}

/* The whole file is gone through once before anything is written. */
static Err check_file(const Pmtiles *file, Arena scratch, char reterr[256])
{
    const PmtilesHead *h = &file->head;
    bool packing = h->packing == PMTILES_GZIP || h->packing == PMTILES_PLAIN;
    PmtilesCounts counts;
    if (h->kind != PMTILES_MVT || !packing || h->max_zoom > TILE_ZOOM_MAX) {
        snprintf(reterr, 256, "%s, %s, zooms up to %d", pmtiles_kinds[h->kind], pmtiles_packings[h->packing],
                 h->max_zoom);
        return MAPS_NO_VECTOR;
    }
    TRY(pmtiles_each(file, NULL, NULL, &counts, scratch, reterr));
    if (counts.addressed <= OSM_TILES_MAX) return NULL;
    snprintf(reterr, 256, "%llu tiles, at most %d are kept", (unsigned long long)counts.addressed,
             OSM_TILES_MAX);
    return MAPS_TOO_MANY;
}

static Err take_all(const Pmtiles *file, Taking *t, Arena scratch, char reterr[256])
{
    TRY(pack_open(&t->pack));
    Err e = pmtiles_each(file, take_tiles, t, NULL, scratch, reterr);
    pack_close(&t->pack);
    return e || t->known ? e : MAPS_NO_LAYER;
}

/* The box that the file says, or, where it says none, that of its last zoom. */
static Err finish(const Taking *t, const PmtilesHead *h)
{
    int64_t west = h->west, south = h->south, east = h->east, north = h->north;
    if (west >= east || south >= north) {
        mercator_to_e7((Spot){ t->box.x0, t->box.y0 }, &west, &north);
        mercator_to_e7((Spot){ t->box.x1, t->box.y1 }, &east, &south);
    }
    return maps_finish(t->writer, west, south, east, north);
}

static Err import(App *app, const Pmtiles *file, const MapSource *from, MapTaken *ret, Arena scratch,
                  char reterr[256])
{
    Taking t = { .room = { scratch.at, scratch.at + ROOM_BYTES, NULL },
                 .packed = file->head.packing == PMTILES_GZIP, .zoom = file->head.max_zoom,
                 .box = SPOT_BOX_EMPTY };
    scratch.at = t.room.end;
    TRY(check_file(file, scratch, reterr));
    TRY(maps_begin(app, from, &t.writer));
    maps_names_zoom(t.writer, t.zoom);
    Err e = take_all(file, &t, scratch, reterr);
    if (e) maps_abandon(t.writer);
    else e = finish(&t, &file->head);
    *ret = t.took;
    return e;
}

Err maps_import_tiles(App *app, const Pmtiles *file, const MapSource *from, MapTaken *ret, char reterr[256])
{
    /* Directories are read into the rest: of eight megabytes at the most, at four depths. */
    size_t size = (size_t)16 * ROOM_BYTES;
    Arena whole = arena_make(size);
    reterr[0] = 0;
    Err e = import(app, file, from, ret, whole, reterr);
    arena_drop(whole, size);
    return e;
}

/* ------------------------------------------------------------------------------------------------ export */

/* Tiles a turn of the lane: its own memory holds them, unless they are out of all proportion; then one. */
enum { TURN_TILES = 16 };

typedef struct Giving {
    MapSee *see;
    void *ctx;
    MapAbout *about;
    Arena *keep;
    MapSet set;
    int64_t z, x, y, limit, here, given;
} Giving;

static Err find_shown(Ask *ask)
{
    Giving *g = ask->prepared;
    Err e = map_shown(ask->db, ask->district, &g->set, ask->arena);
    if (e) return e == NOT_FOUND ? MAPS_NONE : e;
    const MapSet *s = &g->set;
    MapSource source = { str_copy(g->keep, s->name), str_copy(g->keep, s->attribution),
                         str_copy(g->keep, s->review), s->synthetic };
    *g->about = (MapAbout){ source, s->west, s->south, s->east, s->north, s->tiles };
    return NULL;
}

static Err give_some(Ask *ask)
{
    Giving *g = ask->prepared;
    List rows;
    TRY(map_tiles_after(ask->db, ask->district, g->set.id, g->z, g->x, g->y, g->limit, &rows, ask->arena));
    g->here = rows.count;
    const PlacedTile *tile = rows.at;
    for (int64_t i = 0; i < rows.count; i++) {
        TRY(g->see(g->ctx, (int)tile[i].z, (int32_t)tile[i].x, (int32_t)tile[i].y, tile[i].data));
        g->z = tile[i].z, g->x = tile[i].x, g->y = tile[i].y;
        g->given++;
    }
    return NULL;
}

Err maps_each(App *app, MapSee *see, void *ctx, MapAbout *ret, Arena *keep)
{
    Giving g = { .see = see, .ctx = ctx, .about = ret, .keep = keep, .z = -1, .limit = TURN_TILES };
    TRY(app_do(app, NULL, find_shown, &g));
    do {
        int64_t given = g.given;
        Err e = app_do(app, NULL, give_some, &g);
        bool too_large = e == TOO_LARGE && g.given == given && g.limit > 1;
        if (e && !too_large) return e;
        if (too_large) g.limit = 1, g.here = 1;
    } while (g.here == g.limit);
    return g.given == g.set.tiles ? NULL : MOVED_ON;
}
