/* The front page of the domain: shapes, refusals, handlers, routes. */
#include "domains/divisions/divisions_inside.h"
#include "domains/divisions/divisions_rules.h"

#include "domains/divisions/divisions_queries.h"
#include "geo/datum/datum.h"

enum { LIST_DEFAULT = 20, ADDRESSES_MAX = 10 };

REFUSAL(PLACES_OUTSIDE, 404, "places.outside", "这个位置不在本区任何社区内",
    "this point lies in no community of the district");

SHAPE(PlaceRow, "a place as it is kept",
    TEXT    (PlaceRow, code,       6, 18,            "6, 9, 12, 15 or 18 digits"),
    NAME    (PlaceRow, kind,       0, place_kind_names, "its kind"),
    TEXT    (PlaceRow, name,       1, 60,            "its name"),
    LON     (PlaceRow, lon,        OPTIONAL,         "a point inside"),
    LAT     (PlaceRow, lat,        OPTIONAL,         "a point inside"),
    TEXT    (PlaceRow, outline,    0, INT32_MAX,     "see the migration"),
    INT     (PlaceRow, households, 0, ID_MAX,        "households or merchants"),
    BOOL    (PlaceRow, synthetic,  0,                "made by the demo town"),
    TIME    (PlaceRow, since_ms,                     "in force from then on"),
    TIME_OPT(PlaceRow, until_ms,                     "until then"),
    INT     (PlaceRow, change_id,  0, ID_MAX,        "the change set that made it; 0: none"),
    INT     (PlaceRow, ended_by,   0, ID_MAX,        "the one that ended it; 0: none"));

SHAPE(Place, "a place",
    TEXT    (Place, code,       6, 18,               "6 to 18 digits; everything below has it as prefix"),
    NAME    (Place, kind,       0, place_kind_names, "its kind"),
    TEXT    (Place, name,       1, 60,               "its name"),
    TEXT_OPT(Place, parent,     6, 15,               "code of what it lies in"),
    LON     (Place, lon,        OPTIONAL,            "a point inside"),
    LAT     (Place, lat,        OPTIONAL,            "a point inside"),
    INT     (Place, households, 0, ID_MAX,           "households or merchants in it"),
    INT     (Place, children,   0, ID_MAX,           "places right below it"),
    BOOL    (Place, synthetic,  0,                   "made by the demo town"));

typedef struct PlaceStep { Str code; PlaceKind kind; Str name; } PlaceStep;
SHAPE(PlaceStep, "a place on the way down",
    TEXT    (PlaceStep, code,   6, 18,               "its code"),
    NAME    (PlaceStep, kind,   0, place_kind_names, "its kind"),
    TEXT    (PlaceStep, name,   1, 60,               "its name"));

typedef struct PlaceDetail {
    Str code;
    PlaceKind kind;
    Str name, parent;
    int64_t lon, lat, households, children;
    bool synthetic;
    int64_t since_ms, until_ms;
    List path;
    Str words, polygon;
} PlaceDetail;
SHAPE(PlaceDetail, "a place with its outline and the way down to it",
    TEXT    (PlaceDetail, code,       6, 18,         "its code"),
    NAME    (PlaceDetail, kind,       0, place_kind_names, "its kind"),
    TEXT    (PlaceDetail, name,       1, 60,         "its name"),
    TEXT_OPT(PlaceDetail, parent,     6, 15,         "code of what it lies in"),
    LON     (PlaceDetail, lon,        OPTIONAL,      "a point inside"),
    LAT     (PlaceDetail, lat,        OPTIONAL,      "a point inside"),
    INT     (PlaceDetail, households, 0, ID_MAX,     "households or merchants in it"),
    INT     (PlaceDetail, children,   0, ID_MAX,     "places right below it"),
    BOOL    (PlaceDetail, synthetic,  0,             "made by the demo town"),
    TIME    (PlaceDetail, since_ms,                  "in force from then on"),
    TIME_OPT(PlaceDetail, until_ms,                  "until then; absent: it is in force"),
    LIST    (PlaceDetail, path, PlaceStep_shape, 0, 5, "from the district down to it"),
    TEXT    (PlaceDetail, words,      0, 200,        "the same in words"),
    RAW     (PlaceDetail, polygon,    OPTIONAL,      "GeoJSON geometry (RFC 7946), CGCS2000"));

typedef struct PlaceAt { Str code, name, words; List path, exclusive; } PlaceAt;
SHAPE(PlaceAt, "where a point is",
    TEXT    (PlaceAt, code,     12, 18,              "its micro-grid, or its community"),
    TEXT    (PlaceAt, name,     1, 60,               "its name"),
    TEXT    (PlaceAt, words,    0, 200,              "from the community down, in words"),
    LIST    (PlaceAt, path, PlaceStep_shape, 0, 5,   "from the district down to it"),
    LIST    (PlaceAt, exclusive, PlaceStep_shape, 0, 9, "专属网格 laid over it here"));

typedef struct PlaceQuery { Str parent, q, as_of; } PlaceQuery;
SHAPE(PlaceQuery, "which places",
    TEXT_OPT(PlaceQuery, parent, 6, 18,              "right below this one (the district)"),
    TEXT_OPT(PlaceQuery, q,      1, 60,              "name holds this, or code begins with it"),
    TEXT_OPT(PlaceQuery, as_of,  10, 10,             "2026-03-01: at the end of that day (now)"));

typedef struct PointQuery { int64_t lon, lat; int datum; Str as_of; } PointQuery;
SHAPE(PointQuery, "a point",
    LON     (PointQuery, lon,   0,                   "longitude"),
    LAT     (PointQuery, lat,   0,                   "latitude"),
    NAME    (PointQuery, datum, OPTIONAL, datum_names, "datum of the point (wgs84)"),
    TEXT_OPT(PointQuery, as_of, 10, 10,              "2026-03-01: at the end of that day (now)"));

typedef struct AddressQuery { Str q; } AddressQuery;
SHAPE(AddressQuery, "an address as people say it",
    TEXT    (AddressQuery, q,   1, 120,              "翡翠城三期5栋2单元"));

typedef struct Address { Str words, place; int64_t lon, lat, compound_id, building_id, unit; } Address;
SHAPE(Address, "an address that was found",
    TEXT    (Address, words,       1, 120,           "in full"),
    TEXT    (Address, place,       12, 18,           "code of its micro-grid, or of its community"),
    LON     (Address, lon,         0,                "CGCS2000"),
    LAT     (Address, lat,         0,                "CGCS2000"),
    ID      (Address, compound_id,                   "its compound"),
    ID_OPT  (Address, building_id,                   "its building"),
    INT_OPT (Address, unit,        1, 99,            "its unit"));
SHAPE(AddressName, "a compound that words hold",
    TEXT    (AddressName, name,     1, 60,           "its name"));
SHAPE(AddressRow, "a compound, and a building in it",
    ID      (AddressRow, compound_id,                "the compound"),
    TEXT    (AddressRow, compound,  1, 60,           "its name"),
    TEXT    (AddressRow, place,     12, 18,          "code of the place"),
    LON     (AddressRow, lon,       0,               "CGCS2000"),
    LAT     (AddressRow, lat,       0,               "CGCS2000"),
    ID_OPT  (AddressRow, building_id,                "the building"),
    TEXT_OPT(AddressRow, building,  1, 40,           "its name"),
    INT_OPT (AddressRow, units,     1, 99,           "how many units"));

SHAPE(Compound, "a compound (小区, 院落)",
    ID      (Compound, id,                           "its id"),
    TEXT    (Compound, name,       1, 60,            "its name"),
    TEXT    (Compound, place,      12, 18,           "code of its community or grid"),
    LON     (Compound, lon,        0,                "CGCS2000"),
    LAT     (Compound, lat,        0,                "CGCS2000"),
    INT     (Compound, buildings,  0, 10000,         "how many"),
    INT     (Compound, households, 0, 100000,        "how many"));
SHAPE(Building, "a building (栋)",
    ID      (Building, id,                           "its id"),
    TEXT    (Building, name,       1, 40,            "5栋"),
    ID      (Building, compound_id,                  "its compound"),
    TEXT    (Building, compound,   1, 60,            "the compound's name"),
    TEXT    (Building, place,      12, 18,           "code of its micro-grid"),
    LON     (Building, lon,        0,                "CGCS2000"),
    LAT     (Building, lat,        0,                "CGCS2000"),
    INT     (Building, floors,     1, 200,           "storeys"),
    INT     (Building, units,      1, 99,            "staircases"),
    INT     (Building, households, 0, 10000,         "how many"));
SHAPE(Household, "a household's door (户)",
    ID      (Household, id,                          "its id"),
    ID      (Household, building_id,                 "its building"),
    INT     (Household, unit,      1, 99,            "staircase"),
    INT     (Household, floor,     -9, 200,          "storey"),
    TEXT    (Household, room,      1, 20,            "1203"),
    TEXT    (Household, place,     12, 18,           "code of its micro-grid"));
SHAPE(NewCompound, "a compound to be kept",
    ID      (NewCompound, id,                        "its id"),
    TEXT    (NewCompound, name,       1, 60,         "its name"),
    TEXT    (NewCompound, place,      12, 18,        "code of its community or grid"),
    LON     (NewCompound, lon,        0,             "CGCS2000"),
    LAT     (NewCompound, lat,        0,             "CGCS2000"),
    TEXT    (NewCompound, outline,    0, INT32_MAX,  "see the migration"),
    INT     (NewCompound, buildings,  0, 10000,      "how many"),
    INT     (NewCompound, households, 0, 100000,     "how many"),
    BOOL    (NewCompound, synthetic,  0,             "made by the demo town"),
    TIME    (NewCompound, from_ms,                   "there since"));
SHAPE(NewBuilding, "a building to be kept",
    ID      (NewBuilding, id,                        "its id"),
    ID      (NewBuilding, compound_id,               "its compound"),
    INT     (NewBuilding, number,     0, 9999,       "5 for 5栋"),
    TEXT    (NewBuilding, name,       1, 40,         "its name"),
    TEXT    (NewBuilding, place,      12, 18,        "code of its micro-grid"),
    LON     (NewBuilding, lon,        0,             "CGCS2000"),
    LAT     (NewBuilding, lat,        0,             "CGCS2000"),
    TEXT    (NewBuilding, outline,    0, INT32_MAX,  "see the migration"),
    INT     (NewBuilding, floors,     1, 200,        "storeys"),
    INT     (NewBuilding, units,      1, 99,         "staircases"),
    INT     (NewBuilding, households, 0, 10000,      "how many"),
    BOOL    (NewBuilding, synthetic,  0,             "made by the demo town"),
    TIME    (NewBuilding, from_ms,                   "there since"));

/* ---- The tree ---- */

static bool wanted(const Place *p, const PlaceQuery *q, Str district)
{
    if (q->q.at) return str_find(p->name, q->q) >= 0 || str_starts(p->code, q->q);
    return str_eq(p->parent, q->parent.at ? q->parent : district);
}

enum { PLACES_MAX = 200 };

static Err places_list(Ask *ask)
{
    const PlaceMap *map;
    const PlaceQuery *q = QUERY(ask, PlaceQuery);
    Place *found = NEWS(ask->arena, Place, PLACES_MAX);
    List list = { found, 0 };
    TRY(place_map_at(ask, q->as_of, &map));
    for (int i = 0; i < map->count && list.count < PLACES_MAX; i++)
        if (wanted(&map->place[i], q, ask->district)) found[list.count++] = map->place[i];
    return answer_array(ask, &Place_shape, &list);
}

static PlaceStep step_of(const PlaceMap *map, int i)
{
    return (PlaceStep){ map->place[i].code, map->place[i].kind, map->place[i].name };
}

static List path_of(Ask *ask, const PlaceMap *map, Str code)
{
    PlaceStep *step = NEWS(ask->arena, PlaceStep, PLACE_KINDS);
    List path = { step, 0 };
    for (int kind = 0; kind < PLACE_KINDS; kind++) {
        Str up = place_up(code, (PlaceKind)kind);
        int i = up.at ? place_find(map, up) : -1;
        if (i >= 0) step[path.count++] = step_of(map, i);
    }
    return path;
}

static Err place_get(Ask *ask)
{
    const PlaceMap *map;
    TRY(place_map_at(ask, QUERY(ask, PlaceDayQuery)->as_of, &map));
    int i = place_find(map, ask->segment[0]);
    if (i < 0) return NOT_FOUND;
    const Place *p = &map->place[i];
    PlaceDetail said = { p->code, p->kind, p->name, p->parent, p->lon, p->lat, p->households, p->children,
                         p->synthetic, map->span[i].since_ms, map->span[i].until_ms, path_of(ask, map,
                             p->code),
                         divisions_words(ask, p->code), { 0 } };
    if (map->outline[i].rings) {
        Buf b = buf_new(ask->arena, 4096);
        outline_geojson(&b, &map->outline[i]);
        said.polygon = buf_str(&b);
    }
    return answer(ask, 200, &PlaceDetail_shape, &said);
}

static bool covers(const PlaceMap *map, int i, Spot at)
{
    const Outline *o = &map->outline[i];
    if (!o->rings || !spot_box_holds(o->box, (SpotBox){ at.x, at.y, at.x, at.y })) return false;
    return region_holds(&(Region){ o->at, o->ends, o->outer, o->rings }, at);
}

/* Where a point was on a day that is over: without an index, the lowest code as ever. */
static int lay_in(const PlaceMap *map, Spot at)
{
    static const PlaceKind kinds[] = { PLACE_MICROGRID, PLACE_COMMUNITY };
    for (int k = 0; k < COUNT(kinds); k++)
        for (int i = 0; i < map->count; i++)
            if (map->place[i].kind == kinds[k] && !place_exclusive(map->place[i].code) && covers(map, i,
                at)) return i;
    return -1;
}

enum { EXCLUSIVE_MAX = 9 };

static List laid_over(Ask *ask, const PlaceMap *map, Spot at)
{
    PlaceStep *step = NEWS(ask->arena, PlaceStep, EXCLUSIVE_MAX);
    List list = { step, 0 };
    for (int i = 0; i < map->count && list.count < EXCLUSIVE_MAX; i++)
        if (place_exclusive(map->place[i].code) && covers(map, i, at)) step[list.count++] = step_of(map, i);
    return list;
}

static Err place_at(Ask *ask)
{
    const PointQuery *q = QUERY(ask, PointQuery);
    const PlaceMap *map;
    int64_t lon, lat;
    Str code;
    TRY(divisions_point(ask, q->lon, q->lat, q->datum, &lon, &lat));
    TRY(place_map_at(ask, q->as_of, &map));
    Spot at = { (int32_t)lon, (int32_t)lat };
    int i = -1;
    if (map != place_map(ask)) i = lay_in(map, at);
    else if (!divisions_at(ask, lon, lat, &code)) i = place_find(map, code);
    if (i < 0) return PLACES_OUTSIDE;
    code = map->place[i].code;
    PlaceAt said = { code, map->place[i].name, divisions_words(ask, code), path_of(ask, map, code),
                     laid_over(ask, map, at) };
    return answer(ask, 200, &PlaceAt_shape, &said);
}

/* ---- Addresses, compounds, buildings, doors ---- */

static Str address_words(Ask *ask, const AddressRow *row, const AddressParts *parts)
{
    Buf b = buf_new(ask->arena, 96);
    buf_add(&b, row->compound);
    if (row->building_id == NONE) return buf_str(&b);
    buf_add(&b, row->building);
    if (parts->unit != NONE && parts->unit <= row->units) buf_fmt(&b, "%lld单元", (long long)parts->unit);
    if (parts->room.at) buf_fmt(&b, "%.*s室", STR_ARG(parts->room));
    return buf_str(&b);
}

/* That building of the compounds named so, or the compounds: each as said, then with the number of its phase
 * in the other script (3期, 三期). */
static Err named_so(Ask *ask, Str head, int64_t building, List *ret)
{
    Str way[] = { head, address_swapped(ask->arena, head) };
    *ret = (List){ 0 };
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < COUNT(way) && !ret->count; i++)
            if (way[i].len && (round || building != NONE))
                TRY(addresses_find(ask->db, ask->district, way[i], round ? NONE : building, ADDRESSES_MAX,
                                   ret, ask->arena));
    return NULL;
}

/* Words that are no name may hold one: "东湖街道翡翠城社区翡翠城三期". */
static Err address_rows(Ask *ask, const AddressParts *parts, List *ret)
{
    Str way[] = { parts->head, address_swapped(ask->arena, parts->head) };
    AddressName name;
    TRY(named_so(ask, parts->head, parts->building, ret));
    for (int i = 0; i < COUNT(way) && !ret->count; i++) {
        if (!way[i].len) continue;
        Err none = addresses_within(ask->db, ask->district, way[i], &name, ask->arena);
        if (!none) TRY(named_so(ask, name.name, parts->building, ret));
        else if (none != NOT_FOUND) return none;
    }
    return NULL;
}

static Err addresses(Ask *ask)
{
    AddressParts parts = address_parse(ask->arena, QUERY(ask, AddressQuery)->q);
    List rows, list;
    if (!parts.head.len) return ask_blame(ask, BAD_FIELD, "q", "请写小区或院落的名称", "name a compound");
    TRY(address_rows(ask, &parts, &rows));
    Address *found = NEWS(ask->arena, Address, rows.count + 1);
    list = (List){ found, rows.count };
    for (int64_t i = 0; i < rows.count; i++) {
        const AddressRow *r = (const AddressRow *)rows.at + i;
        bool unit = r->building_id != NONE && parts.unit != NONE && parts.unit <= r->units;
        found[i] = (Address){ address_words(ask, r, &parts), r->place, r->lon, r->lat, r->compound_id,
                              r->building_id, unit ? parts.unit : NONE };
    }
    return answer_array(ask, &Address_shape, &list);
}

typedef struct CompoundQuery { Str place, after, as_of; int64_t limit; } CompoundQuery;
SHAPE(CompoundQuery, "which compounds",
    TEXT    (CompoundQuery, place,  6, 18,           "in this place and below"),
    TEXT_OPT(CompoundQuery, after,  1, 60,           "where the page before ended"),
    TEXT_OPT(CompoundQuery, as_of,  10, 10,          "2026-03-01: those there at the end of that day (now)"),
    INT_OPT (CompoundQuery, limit,  1, 200,          "how many (20)"));

/* The cursor is "place.id": places are text. */
static Err compounds(Ask *ask)
{
    const CompoundQuery *q = QUERY(ask, CompoundQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, id = NONE, at_ms;
    Str low, high, rest = q->after, after = q->after.at ? str_cut(&rest, '.') : (Str){ 0 };
    List rows;
    if (q->after.at && (place_kind(after) < 0 || !str_int(rest, &id)))
        return ask_blame(ask, BAD_FIELD, "after", "不是本系统给出的翻页位置", "not a position given by this service");
    place_range(ask->arena, q->place, &low, &high);
    TRY(place_day(ask, q->as_of, &at_ms));
    TRY(compounds_page(ask->db, ask->district, low, high, at_ms, after, id, limit + 1, &rows, ask->arena));
    Buf next = buf_new(ask->arena, 40);
    if (rows.count > limit) {
        const Compound *last = (const Compound *)rows.at + limit - 1;
        rows.count = limit;
        buf_fmt(&next, "%.*s.%lld", STR_ARG(last->place), (long long)last->id);
    }
    return answer_list(ask, &Compound_shape, &rows, next.len ? buf_str(&next) : (Str){ 0 });
}

typedef struct BuildingQuery { int64_t compound_id; Str place, after, as_of; int64_t limit; } BuildingQuery;
SHAPE(BuildingQuery, "which buildings",
    ID_OPT  (BuildingQuery, compound_id,             "of this compound"),
    TEXT_OPT(BuildingQuery, place,  6, 18,           "in this place and below"),
    TEXT_OPT(BuildingQuery, after,  1, 40,           "where the page before ended"),
    TEXT_OPT(BuildingQuery, as_of,  10, 10,          "2026-03-01: at the end of that day (now)"),
    INT_OPT (BuildingQuery, limit,  1, 200,          "how many (20)"));

static Err buildings(Ask *ask)
{
    const BuildingQuery *q = QUERY(ask, BuildingQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, id, at_ms;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    List rows;
    if (q->compound_id == NONE && !q->place.at)
        return ask_blame(ask, BAD_FIELD, "compound_id", "小区或网格至少填一项", "a compound or a place is needed");
    TRY(cursor_read(ask, q->after, &key, &id));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(place_day(ask, q->as_of, &at_ms));
    if (at_ms == NONE)
        TRY(buildings_page(ask->db, ask->district, low, high, q->compound_id, id, limit + 1, &rows,
            ask->arena));
    else
        TRY(buildings_page_at(ask->db, ask->district, at_ms, low, high, q->compound_id, id, limit + 1, &rows,
                              ask->arena));
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, ((const Building *)rows.at)[limit - 1].id);
    }
    return answer_list(ask, &Building_shape, &rows, next);
}

typedef struct HouseholdQuery { int64_t building_id; Str after, as_of; int64_t limit; } HouseholdQuery;
SHAPE(HouseholdQuery, "doors of a building",
    ID      (HouseholdQuery, building_id,            "the building"),
    TEXT_OPT(HouseholdQuery, after, 1, 40,           "where the page before ended"),
    TEXT_OPT(HouseholdQuery, as_of, 10, 10,          "2026-03-01: at the end of that day (now)"),
    INT_OPT (HouseholdQuery, limit, 1, 200,          "how many (20)"));

static Err households(Ask *ask)
{
    const HouseholdQuery *q = QUERY(ask, HouseholdQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, id, at_ms;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &id));
    TRY(place_day(ask, q->as_of, &at_ms));
    if (at_ms == NONE)
        TRY(households_page(ask->db, ask->district, &ask->who.scope, q->building_id, id, limit + 1, &rows,
                            ask->arena));
    else
        TRY(households_page_at(ask->db, ask->district, &ask->who.scope, at_ms, q->building_id, id, limit + 1,
            &rows,
                               ask->arena));
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, ((const Household *)rows.at)[limit - 1].id);
    }
    return answer_list(ask, &Household_shape, &rows, next);
}

/* ---- Writing, for imports and the demo town ---- */

Err divisions_put_place(Ask *ask, const Place *p, Str outline)
{
    PlaceRow row = { p->code, p->kind, p->name, p->lon, p->lat, outline, p->households, p->synthetic,
        ask->now_ms,
                     NONE, 0, 0 };
    TRY(places_put(ask->db, ask->district, &row, p->synthetic ? S("示例") : S("import"), ask->now_ms));
    return place_stamp_raise(ask->db, ask->district);
}

Err divisions_put_compound(Ask *ask, const NewCompound *c)
{
    TRY(compounds_add(ask->db, ask->district, c));
    return place_stamp_raise(ask->db, ask->district);
}
Err divisions_put_building(Ask *ask, const NewBuilding *b)
{
    return buildings_add(ask->db, ask->district, b);
}
Err divisions_put_household(Ask *ask, const Household *h)
{
    return households_add(ask->db, ask->district, h);
}

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err outside_refuses[] = { PLACES_OUTSIDE, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/places", places_list, .may = PUBLIC, .query = &PlaceQuery_shape, .gives = &Place_shape,
      .flags = GIVES_ARRAY, .about = "Places right below one, or found by name; 200 at most" },
    { "GET", "/api/v1/places/at", place_at, .may = PUBLIC, .query = &PointQuery_shape,
      .gives = &PlaceAt_shape, .refuses = outside_refuses, .about = "The micro-grid a point is in" },
    { "GET", "/api/v1/places/geojson", places_geojson, .may = PUBLIC, .query = &PlaceGeoQuery_shape,
      .refuses = found_refuses, .flags = SLOW, .about = "Outlines below a place as GeoJSON (RFC 7946)" },
    { "GET", "/api/v1/places/{code}", place_get, .may = PUBLIC, .query = &PlaceDayQuery_shape,
      .gives = &PlaceDetail_shape, .refuses = found_refuses, .about = "A place with its outline" },
    { "GET", "/api/v1/places/{code}/versions", places_versions, .may = PUBLIC, .gives = &PlaceVersion_shape,
      .flags = GIVES_ARRAY, .refuses = found_refuses, .about = "What a place was, the newest first" },
    { "GET", "/api/v1/grid-sizes", grid_sizes_list, .may = PUBLIC, .gives = &GridSize_shape,
        .flags = GIVES_ARRAY,
      .about = "How many households a grid should have, by kind and date" },
    { "GET", "/api/v1/addresses", addresses, .may = PUBLIC, .query = &AddressQuery_shape,
      .gives = &Address_shape, .flags = GIVES_ARRAY, .about = "Places meant by the words of an address" },
    { "GET", "/api/v1/compounds", compounds, .may = "places.read", .query = &CompoundQuery_shape,
      .gives = &Compound_shape, .flags = GIVES_LIST, .about = "Compounds in a place" },
    { "GET", "/api/v1/buildings", buildings, .may = "places.read", .query = &BuildingQuery_shape,
      .gives = &Building_shape, .flags = GIVES_LIST, .about = "Buildings of a compound or in a place" },
    { "GET", "/api/v1/households", households, .may = "households.read", .query = &HouseholdQuery_shape,
      .gives = &Household_shape, .flags = GIVES_LIST, .about = "Doors of a building in the reader's scope" },
    { "GET", "/tiles/gov/{z}/{x}/{y}.mvt", divisions_tile, .may = PUBLIC, .query = &PlaceDayQuery_shape,
      .flags = HIDDEN | SLOW, .about = "Vector tiles of the places" },
    { 0 }
};

static const EventKind *const kinds[] = { &DIVISIONS_SIZED, NULL };
static const Job jobs[] = { { "divisions.refresh", 10, divisions_refresh, NULL }, { 0 } };

const Domain divisions_domain = { .name = "divisions",
                                  .about = "Places from district to door; where a point or address is",
                                  .schema = &divisions_schema, .routes = routes, .kinds = kinds, .jobs = jobs,
                                  .ready = divisions_reload, .dictionaries = places_dictionaries };
