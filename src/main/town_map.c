/* The base map of the demo town (town/town_map.h) as tiles in the database. */
#include "main/town_inside.h"

#include "domains/maps/maps.h"
#include "geo/plane/mercator.h"
#include "town/town_map.h"

enum { COMMUNITY_BYTES = 64 << 20, SCRATCH_BYTES = 64 << 20 };
#define KEEP_BYTES ((size_t)4 << 30)               /* address space: pages are used only when touched */

/* The whole district is drawn at every scale; only its people are fewer. */
static void add_communities(TownMap *m, const TownPlan *plan)
{
    Arena whole = arena_make(COMMUNITY_BYTES), scratch = arena_make(SCRATCH_BYTES);
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        Arena room = whole;
        TownCommunity c;
        town_community(plan, i, &room, scratch, &c);
        town_map_add(m, &c);
    }
    arena_drop(whole, COMMUNITY_BYTES);
    arena_drop(scratch, SCRATCH_BYTES);
}

static Err write(TownWriter *w, TownMap *m)
{
    MapWriter *out;
    MapSource from = { .name = S("示例"), .attribution = S("示例数据，非真实地图"), .synthetic = true };
    TileSet set = town_map_set(m, OSM_TILES_MAX);
    int64_t west, south, east, north;
    mercator_to_e7((Spot){ m->box.x0, m->box.y0 }, &west, &north);
    mercator_to_e7((Spot){ m->box.x1, m->box.y1 }, &east, &south);
    TRY(maps_begin(w->app, &from, &out));
    Err e = maps_cut(out, &set, *m->keep);
    if (!e) return maps_finish(out, west, south, east, north);
    maps_abandon(out);
    return e;
}

Err town_write_map(TownWriter *w)
{
    Arena whole = arena_make(KEEP_BYTES), keep = whole;
    TownMap map = town_map_start(w->plan, &keep);
    add_communities(&map, w->plan);
    Err e = write(w, &map);
    arena_drop(whole, KEEP_BYTES);
    return e;
}
