/* Writing a set of tiles through the lane, a group at a time. */
#include "domains/maps/maps.h"

#include "app/app.h"
#include "domains/maps/maps_inside.h"
#include "domains/maps/maps_queries.h"
#include "osm/pack.h"

const EventKind MAPS_IMPORTED = { "maps.imported", "导入底图", "base map imported" };

enum { GROUP_TILES = 64, GROUP_BYTES = 2 << 20, GROUP_NAMES = 2 * MAPS_TILE_NAMES, ROOM_BYTES = 64 << 20 };

struct MapWriter {
    App *app;
    MapSet set;
    NewTile tile[GROUP_TILES];
    int count;
    int64_t group_bytes;
    MapNamesTaken names;
    int names_zoom;
    Arena whole, start, room;          /* `room` holds the tiles of one group, from `start` on */
    Pack pack;
};

static void close_writer(MapWriter *w)
{
    Arena whole = w->whole;
    pack_close(&w->pack);
    arena_drop(whole, ROOM_BYTES);     /* the writer itself lives in it */
}

static Err begin(Ask *ask)
{
    MapWriter *w = ask->prepared;
    w->set.id = ask_new_id(ask);
    w->set.made_ms = ask->now_ms;
    return map_sets_add(ask->db, ask->district, &w->set);
}

Err maps_begin(App *app, const MapSource *from, MapWriter **ret)
{
    Arena whole = arena_make(ROOM_BYTES), room = whole;
    MapWriter *w = NEW(&room, MapWriter);
    w->app = app;
    w->set = (MapSet){ .state = MAP_LOADING, .synthetic = from->synthetic, .min_zoom = TILE_ZOOM_MAX };
    w->set.name = str_copy(&room, from->name);
    w->set.attribution = str_copy(&room, from->attribution.at ? from->attribution : S(""));
    w->set.review = str_copy(&room, from->review.at ? from->review : S(""));
    w->names = (MapNamesTaken){ .at = NEWS(&room, MapNewName, GROUP_NAMES) };
    w->names_zoom = BASE_MAX_ZOOM;
    w->whole = whole;
    w->start = w->room = room;
    Err e = app_do(app, NULL, begin, w);
    if (e) close_writer(w);
    else *ret = w;
    return e;
}

void maps_names_zoom(MapWriter *w, int zoom) { w->names_zoom = zoom; }

static Err write_group(Ask *ask)
{
    const MapWriter *w = ask->prepared;
    for (int i = 0; i < w->count; i++) TRY(map_tiles_add(ask->db, ask->district, &w->tile[i]));
    for (int i = 0; i < w->names.count; i++) TRY(map_names_add(ask->db, ask->district, &w->names.at[i]));
    return NULL;
}

static Err flush(MapWriter *w)
{
    Err e = w->count ? app_do(w->app, NULL, write_group, w) : NULL;
    w->count = w->names.count = 0;
    w->group_bytes = 0;
    w->room = w->start;
    return e;
}

/* A tile that can't be read names nothing: what comes from outside was looked at before (mvt_check.h). */
static void take_names(MapWriter *w, int z, int x, int y, Str gz)
{
    Arena scratch = arena_make(ROOM_BYTES), whole = scratch;
    w->names.set = w->set.id;
    w->names.room = w->names.count + MAPS_TILE_NAMES;
    Err e = maps_names_take(z, x, y, gz, &w->names, &w->room, scratch);
    (void)e;
    arena_drop(whole, ROOM_BYTES);
}

Err maps_put(MapWriter *w, int z, int x, int y, Str gz)
{
    bool full = w->count == GROUP_TILES || w->names.count > GROUP_NAMES - MAPS_TILE_NAMES;
    if (full || w->group_bytes + gz.len > GROUP_BYTES) TRY(flush(w));
    if (gz.len > arena_room(&w->room) - 256) return TOO_LARGE;
    Buf etag = buf_new(&w->room, 32);
    buf_fmt(&etag, "\"%016llx\"", (unsigned long long)str_hash(gz));
    w->tile[w->count++] = (NewTile){ w->set.id, z, x, y, buf_str(&etag), str_copy(&w->room, gz) };
    w->group_bytes += gz.len;
    w->set.tiles++;
    w->set.bytes += gz.len;
    if (z < w->set.min_zoom) w->set.min_zoom = z;
    if (z > w->set.max_zoom) w->set.max_zoom = z;
    if (z == w->names_zoom) take_names(w, z, x, y, gz);
    return NULL;
}

static Err put_packed(void *ctx, int z, int32_t x, int32_t y, Str mvt)
{
    MapWriter *w = ctx;
    Arena scratch = arena_make(ROOM_BYTES), whole = scratch;
    Str gz;
    Err e = pack_bytes(&w->pack, mvt, &scratch, &gz);
    if (!e) e = maps_put(w, z, x, y, gz);
    arena_drop(whole, ROOM_BYTES);
    return e;
}

Err maps_cut(MapWriter *w, const TileSet *set, Arena scratch)
{
    TRY(pack_open(&w->pack));
    return tiles_cut(set, put_packed, w, scratch);
}

static Err show(Ask *ask)
{
    MapWriter *w = ask->prepared;
    int64_t before;
    TRY(map_sets_retire(ask->db, ask->district, &before));
    w->set.state = MAP_SHOWN;
    TRY(map_sets_show(ask->db, ask->district, &w->set));
    return event_post(ask, &MAPS_IMPORTED, w->set.id, ask->district, 0, &MapSet_shape, &w->set);
}

Err maps_finish(MapWriter *w, int64_t west, int64_t south, int64_t east, int64_t north)
{
    w->set.west = west, w->set.south = south, w->set.east = east, w->set.north = north;
    Err e = flush(w);
    if (!e) e = app_do(w->app, NULL, show, w);
    if (e) maps_abandon(w);
    else close_writer(w);
    return e;
}

static Err abandon(Ask *ask)
{
    const MapWriter *w = ask->prepared;
    int64_t changed;
    return map_sets_abandon(ask->db, ask->district, w->set.id, &changed);
}

void maps_abandon(MapWriter *w)
{
    /* If even this fails, the sweep finds the set a day later. */
    Err e = app_do(w->app, NULL, abandon, w);
    (void)e;
    close_writer(w);
}

static Err put_osm(void *ctx, int z, int x, int y, Str gz) { return maps_put(ctx, z, x, y, gz); }

Err maps_import_osm(App *app, const char *pbf, const MapSource *from, const OsmProgress *progress,
                    OsmSummary *ret, char reterr[256])
{
    MapWriter *w;
    OsmSummary sum;
    reterr[0] = 0;
    TRY(maps_begin(app, from, &w));
    Err e = osm_tiles(pbf, progress, put_osm, w, &sum, reterr);
    if (e) {
        maps_abandon(w);
        return e;
    }
    TRY(maps_finish(w, sum.west, sum.south, sum.east, sum.north));
    *ret = sum;
    return NULL;
}
