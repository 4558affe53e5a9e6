/* What has a name on the map: read out of each tile of the last zoom as it is written, whoever cut it, so
 * that an extract, the demo town and a file of tiles are alike. */
#include "domains/maps/maps.h"

#include "app/app.h"
#include "domains/divisions/divisions.h"
#include "domains/maps/maps_inside.h"
#include "domains/maps/maps_queries.h"
#include "geo/plane/mercator.h"
#include "osm/mvt_named.h"
#include "osm/pack.h"

SHAPE(MapName, "something with a name on the base map",
    TEXT    (MapName, name, 1, MVT_NAME_SIGNS,    "what it is called"),
    TEXT    (MapName, kind, 0, MVT_KIND_BYTES,    "school, bus_stop …; street"),
    LON     (MapName, lon,  0,                    "CGCS2000"),
    LAT     (MapName, lat,  0,                    "CGCS2000"));

SHAPE(MapNewName, "the same as it is kept",
    ID      (MapNewName, map_set,                    "the set"),
    INT     (MapNewName, id, 1, INT64_MAX,           "its number in the set"),
    TEXT    (MapNewName, name, 1, MVT_NAME_SIGNS,    "what it is called"),
    TEXT    (MapNewName, kind, 0, MVT_KIND_BYTES,    "school, bus_stop …; street"),
    LON     (MapNewName, lon,  0,                    "CGCS2000"),
    LAT     (MapNewName, lat,  0,                    "CGCS2000"));

typedef struct Reading {
    MapNamesTaken *to;
    int first;                         /* of this tile */
    SpotBox tile;
    Arena *keep;
} Reading;

static bool known_street(const Reading *r, Str name)
{
    for (const MapNewName *n = r->to->at + r->first, *end = r->to->at + r->to->count; n < end; n++)
        if (str_eq(n->kind, S("street")) && str_eq(n->name, name)) return true;
    return false;
}

static void take(void *ctx, const MvtNamed *n)
{
    Reading *r = ctx;
    MapNamesTaken *to = r->to;
    if (to->count == to->room || (n->street && known_street(r, n->name))) return;
    int64_t side = r->tile.x1 - r->tile.x0;
    Spot at = { (int32_t)(r->tile.x0 + n->x * side / n->extent),
                (int32_t)(r->tile.y0 + n->y * side / n->extent) };
    MapNewName *name = &to->at[to->count++];
    *name = (MapNewName){ to->set, ++to->last_id, str_copy(r->keep, n->name),
                       n->street ? S("street") : str_copy(r->keep, n->kind), 0, 0 };
    mercator_to_e7(at, &name->lon, &name->lat);
}

Err maps_names_take(int z, int x, int y, Str gz, MapNamesTaken *to, Arena *keep, Arena scratch)
{
    Reading r = { to, to->count, mercator_tile(z, x, y, 0), keep };
    Str tile;
    TRY(unpack_bytes(gz, MAPS_TILE_BYTES, &scratch, &tile));
    return mvt_named(tile, scratch, take, &r);
}

/* ---- For others ---- */

Err maps_set_shown(Ask *ask, int64_t *ret_set)
{
    Err e = map_set_shown(ask->db, ask->district, ret_set);
    if (e == NOT_FOUND) *ret_set = 0;
    return e == NOT_FOUND ? NULL : e;
}

Err maps_names(Ask *ask, Arena *keep, List *ret, int64_t *ret_set)
{
    SpotBox box;
    *ret = (List){ NULL, 0 };
    TRY(maps_set_shown(ask, ret_set));
    if (!*ret_set || !divisions_box(ask, &box)) return NULL;
    return map_names_within(ask->db, ask->district, *ret_set, box.x0, box.y0, box.x1, box.y1,
                            MAPS_NAMES_MOST, ret, keep);
}

Err maps_names_sweep(Ask *ask, int64_t set, bool *ret_done)
{
    int64_t gone;
    TRY(map_names_drop(ask->db, ask->district, set, MAPS_SWEEP_NAMES, &gone));
    *ret_done = gone < MAPS_SWEEP_NAMES;
    return NULL;
}
