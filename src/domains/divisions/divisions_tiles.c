/* Vector tiles of the places, cut when asked for: layers streets, communities, grids, microgrids and their
 * labels. Numbers never go into tiles; a page joins them by code. */
#include "domains/divisions/divisions_inside.h"

#include "geo/plane/clip.h"
#include "geo/plane/mercator.h"
#include "geo/tile/mvt.h"

enum { BUFFER = 64, ZOOM_MIN = 8, ZOOM_MAX = 16 };

static const struct { PlaceKind kind; const char *layer; int from_zoom; } layers[] = {
    { PLACE_DISTRICT, "district", 8 }, { PLACE_STREET, "streets", 8 }, { PLACE_COMMUNITY, "communities", 10 },
    { PLACE_GRID, "grids", 13 }, { PLACE_MICROGRID, "microgrids", 14 },
};

static SpotBox mercator_box(const Outline *o)
{
    Spot a = mercator_of_e7(o->box.x0, o->box.y1), b = mercator_of_e7(o->box.x1, o->box.y0);
    return (SpotBox){ a.x, a.y, b.x, b.y };
}

typedef struct Tile { int z; SpotBox plain, wide; } Tile;

static Spot to_tile(const Tile *t, Spot p)
{
    int shift = 16 - t->z;                             /* map units are those of zoom 16 */
    return (Spot){ (p.x - t->plain.x0) >> shift, (p.y - t->plain.y0) >> shift };
}

static void put_outline(Mvt *layer, const PlaceMap *map, int i, const Tile *t, Arena *keep)
{
    const Outline *o = &map->outline[i];
    mvt_feature(layer, i + 1, MVT_POLYGON);
    mvt_text(layer, "code", map->place[i].code);
    mvt_text(layer, "name", map->place[i].name);
    mvt_text(layer, "kind", str_of(place_kind_names[map->place[i].kind]));
    for (int32_t r = 0, from = 0; r < o->rings; from = o->ends[r++]) {
        ClipPart part = clip_ring(map->mercator[i] + from, o->ends[r] - from, t->wide, keep);
        Spot *at = NEWS(keep, Spot, part.count + 1);
        for (int32_t k = 0; k < part.count; k++) at[k] = to_tile(t, part.at[k]);
        if (part.count) mvt_ring(layer, at, part.count, o->outer[r]);
    }
    mvt_end(layer);
}

static void put_label(Mvt *layer, const Place *p, const Tile *t)
{
    Spot at = mercator_of_e7(p->lon, p->lat);
    if (at.x < t->plain.x0 || at.x >= t->plain.x1 || at.y < t->plain.y0 || at.y >= t->plain.y1) return;
    mvt_feature(layer, 0, MVT_POINT);
    mvt_text(layer, "code", p->code);
    mvt_text(layer, "name", p->name);
    mvt_text(layer, "kind", str_of(place_kind_names[p->kind]));
    mvt_point(layer, to_tile(t, at));
    mvt_end(layer);
}

static void put_layer(Buf *tile, const PlaceMap *map, int which, const Tile *t, Arena *keep)
{
    Mvt layer = mvt_layer(keep, str_of(layers[which].layer));
    for (int i = 0; i < map->count; i++) {
        if (map->place[i].kind != layers[which].kind || !map->outline[i].rings) continue;
        if (spot_box_meets(mercator_box(&map->outline[i]), t->wide)) put_outline(&layer, map, i, t, keep);
    }
    mvt_close(&layer, tile);
}

static Str cut(const PlaceMap *map, const Tile *t, Arena *keep)
{
    Buf tile = buf_new(keep, 16 << 10);
    Mvt labels = mvt_layer(keep, S("labels"));
    for (int k = 0; k < COUNT(layers); k++) {
        if (t->z < layers[k].from_zoom) continue;
        put_layer(&tile, map, k, t, keep);
        for (int i = 0; i < map->count; i++)
            if (map->place[i].kind == layers[k].kind && map->place[i].lon != NONE)
                put_label(&labels, &map->place[i], t);
    }
    mvt_close(&labels, &tile);
    return buf_str(&tile);
}

Err divisions_tile(Ask *ask)
{
    int64_t z, x, y;
    if (!str_int(ask->segment[0], &z) || !str_int(ask->segment[1], &x) || !str_int(ask->segment[2], &y))
        return NOT_FOUND;
    if (z < ZOOM_MIN || z > ZOOM_MAX || x < 0 || y < 0 || x >> z || y >> z) return NOT_FOUND;
    const PlaceMap *map;
    TRY(place_map_at(ask, QUERY(ask, PlaceDayQuery)->as_of, &map));
    Tile t = { (int)z, mercator_tile((int)z, (int32_t)x, (int32_t)y, 0),
               mercator_tile((int)z, (int32_t)x, (int32_t)y, BUFFER) };
    Str tile = cut(map, &t, ask->arena);
    ask->answer.cacheable = false;
    return answer_bytes(ask, S("application/vnd.mapbox-vector-tile"), tile, map->etag);
}
