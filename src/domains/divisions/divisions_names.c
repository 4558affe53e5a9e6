/* Everything that has a name, for those who make an index of it; and the way from a compound to a door. */
#include "domains/divisions/divisions_inside.h"

#include "app/app.h"
#include "domains/divisions/divisions_queries.h"

SHAPE(NumberedBuilding, "the building of a number",
    ID      (NumberedBuilding, id,                   "its id"),
    TEXT    (NumberedBuilding, name,  1, 40,         "its name"),
    TEXT    (NumberedBuilding, place, 6, 18,         "where it is"),
    LON     (NumberedBuilding, lon,   0,             "CGCS2000"),
    LAT     (NumberedBuilding, lat,   0,             "CGCS2000"),
    INT     (NumberedBuilding, units, 0, 99,         "staircases"));

int64_t divisions_stamp(const App *app) { return ((const PlaceMap *)app_kept(app, "divisions"))->stamp; }

static NamedPlace copied(Arena *keep, int64_t compound_id, Str code, Str name, int64_t lon, int64_t lat)
{
    return (NamedPlace){ compound_id, str_copy(keep, code), str_copy(keep, name), lon, lat };
}

Err divisions_names(App *app, Db *db, Arena *keep, List *ret)
{
    const PlaceMap *map = app_kept(app, "divisions");
    enum { SCRATCH = 64 << 20 };                       /* address space; a compound takes 200 bytes */
    Arena whole = arena_make(SCRATCH), scratch = whole;
    List compounds;
    Err e = compounds_all(db, app_district(app), &compounds, &scratch);
    if (e) return arena_drop(whole, SCRATCH), e;
    NamedPlace *named = NEWS(keep, NamedPlace, map->count + compounds.count + 1), *to = named;
    for (int i = 0; i < map->count; i++) {
        const Place *p = &map->place[i];
        *to++ = copied(keep, NONE, p->code, p->name, p->lon, p->lat);
    }
    for (const Compound *c = compounds.at, *end = c + compounds.count; c < end; c++)
        *to++ = copied(keep, c->id, c->place, c->name, c->lon, c->lat);
    *ret = (List){ named, to - named };
    arena_drop(whole, SCRATCH);
    return NULL;
}

Err divisions_building(Ask *ask, int64_t compound_id, int64_t number, NumberedBuilding *ret)
{
    return building_numbered(ask->db, ask->district, compound_id, number, ret, ask->arena);
}

Err divisions_doors(Ask *ask, int64_t building_id, int64_t unit, Str room, int64_t most, List *ret)
{
    return households_of_room(ask->db, ask->district, &ask->who.scope, building_id, unit, room, most, ret,
                              ask->arena);
}
