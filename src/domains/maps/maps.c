/* Shapes, routes and the sweeping of old sets. */
#include "domains/maps/maps.h"

#include "app/app.h"
#include "domains/divisions/divisions.h"
#include "domains/maps/maps_inside.h"
#include "domains/maps/maps_queries.h"

REFUSAL(MAPS_NONE, 404, "maps.none", "还没有导入底图", "no base map has been imported yet");

static const char *const map_states[] = { "loading", "shown", "gone", NULL };

SHAPE(MapSet, "a set of base map tiles",
    ID      (MapSet, id,                          "its number"),
    NAME    (MapSet, state, 0, map_states,        "being written, shown, or replaced"),
    TEXT    (MapSet, name,        1, 200,         "where it comes from"),
    TEXT    (MapSet, attribution, 0, 200,         "whom to thank"),
    TEXT    (MapSet, review,      0, 100,         "number of the map review"),
    BOOL    (MapSet, synthetic, 0,                "made up, for demonstration"),
    LON     (MapSet, west,  0,                    "of the box"),
    LAT     (MapSet, south, 0,                    "of the box"),
    LON     (MapSet, east,  0,                    "of the box"),
    LAT     (MapSet, north, 0,                    "of the box"),
    INT     (MapSet, min_zoom, 0, TILE_ZOOM_MAX,  "of its tiles"),
    INT     (MapSet, max_zoom, 0, TILE_ZOOM_MAX,  "of its tiles"),
    INT     (MapSet, tiles, 0, INT64_MAX,         "how many"),
    INT     (MapSet, bytes, 0, INT64_MAX,         "of all of them, packed"),
    TIME    (MapSet, made_ms,                     "when the import began"));

SHAPE(MapTile, "a tile as it is sent",
    TEXT    (MapTile, etag, 1, 40,                "of its bytes"),
    BYTES   (MapTile, data,                       "Mapbox Vector Tile, gzip"));

SHAPE(NewTile, "a tile as it is kept",
    ID      (NewTile, map_set,                    "the set"),
    INT     (NewTile, z, 0, TILE_ZOOM_MAX,        "zoom"),
    INT     (NewTile, x, 0, INT32_MAX,            "column"),
    INT     (NewTile, y, 0, INT32_MAX,            "row"),
    TEXT    (NewTile, etag, 1, 40,                "of its bytes"),
    BYTES   (NewTile, data,                       "Mapbox Vector Tile, gzip"));

SHAPE(PlacedTile, "a tile and where it lies",
    INT     (PlacedTile, z, 0, TILE_ZOOM_MAX,     "zoom"),
    INT     (PlacedTile, x, 0, INT32_MAX,         "column"),
    INT     (PlacedTile, y, 0, INT32_MAX,         "row"),
    BYTES   (PlacedTile, data,                    "Mapbox Vector Tile, gzip"));

SHAPE(MapStale, "a set to sweep away", ID(MapStale, id, "its number"));

typedef struct MapInfo {
    int64_t west, south, east, north;
    Str attribution, review_number, name;
    int64_t max_zoom;
    bool synthetic;
} MapInfo;
SHAPE(MapInfo, "the base map: what it covers and what must be written on it",
    LON     (MapInfo, west,  0,                   "of the box to show first"),
    LAT     (MapInfo, south, 0,                   "of the box to show first"),
    LON     (MapInfo, east,  0,                   "of the box to show first"),
    LAT     (MapInfo, north, 0,                   "of the box to show first"),
    TEXT    (MapInfo, attribution,   0, 200,      "to be shown in the corner of the map"),
    TEXT    (MapInfo, review_number, 0, 100,      "审图号, to be shown at the lower left; empty: none"),
    TEXT    (MapInfo, name,          0, 200,      "where the map comes from"),
    INT     (MapInfo, max_zoom, 0, TILE_ZOOM_MAX, "last zoom that has tiles of its own"),
    BOOL    (MapInfo, synthetic, 0,               "made up, for demonstration"));

/* The district's own outline says what to show first; an extract may reach far beyond it. */
static Err info(Ask *ask)
{
    MapSet set = { .max_zoom = BASE_MAX_ZOOM };
    SpotBox box;
    Err e = map_shown(ask->db, ask->district, &set, ask->arena);
    if (e && e != NOT_FOUND) return e;
    bool known = divisions_box(ask, &box);
    if (e && !known) return MAPS_NONE;
    MapInfo said = { set.west, set.south, set.east, set.north, set.attribution, set.review, set.name,
                     set.max_zoom, set.synthetic };
    if (known) said.west = box.x0, said.south = box.y0, said.east = box.x1, said.north = box.y1;
    if (e) said.attribution = said.review_number = said.name = S("");
    return answer(ask, 200, &MapInfo_shape, &said);
}

/* A tile that is not there is an empty one: 204, which the map library takes without complaint. */
static Err tile(Ask *ask)
{
    int64_t z, x, y;
    MapTile found;
    if (!str_int(ask->segment[0], &z) || !str_int(ask->segment[1], &x)) return NOT_FOUND;
    if (!str_int(ask->segment[2], &y)) return NOT_FOUND;
    if (z < 0 || z > TILE_ZOOM_MAX || x < 0 || y < 0 || x >> z || y >> z) return NOT_FOUND;
    Err e = map_tile(ask->db, ask->district, z, x, y, &found, ask->arena);
    if (e == NOT_FOUND) return answer_nothing(ask);
    if (e) return e;
    ask->answer.encoding = S("gzip");
    return answer_bytes(ask, S("application/vnd.mapbox-vector-tile"), found.data, found.etag);
}

/* A set that is gone loses some of its tiles, then itself. */
static Err sweep(Ask *ask)
{
    MapStale stale;
    int64_t gone;
    Err e = map_sets_stale(ask->db, ask->district, ask->now_ms - MAPS_LOADING_MS, &stale, ask->arena);
    if (e) return e == NOT_FOUND ? NULL : e;
    bool nameless;
    TRY(map_tiles_drop(ask->db, ask->district, stale.id, MAPS_SWEEP_TILES, &gone));
    TRY(maps_names_sweep(ask, stale.id, &nameless));
    if (gone < MAPS_SWEEP_TILES && nameless) TRY(map_sets_drop(ask->db, ask->district, stale.id, &gone));
    return NULL;
}

static const Err info_refuses[] = { MAPS_NONE, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/map", info, .may = PUBLIC, .gives = &MapInfo_shape, .refuses = info_refuses,
      .about = "What the base map covers, whom to thank for it, and its review number" },
    { "GET", "/tiles/base/{z}/{x}/{y}.mvt", tile, .may = PUBLIC, .flags = HIDDEN,
      .about = "Vector tiles of the base map" },
    { 0 }
};

static const EventKind *const kinds[] = { &MAPS_IMPORTED, NULL };
static const Job jobs[] = { { "maps.sweep", 60, sweep, NULL }, { 0 } };

const Domain maps_domain = { .name = "maps", .about = "Base maps: tiles, and what must be written on them",
                             .schema = &maps_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
