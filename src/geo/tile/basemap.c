/* One table from tags to the base map. Ranks follow the schema: roads 300 to 400, areas below 200. */
#include "geo/tile/basemap.h"

#include <string.h>

const char *const base_layers[] = { "earth", "landuse", "water", "roads", "buildings", "pois", "places",
                                    NULL };

#define AREA(key, value, layer, kind, rank, zoom) \
    { key, value, MVT_POLYGON, layer, kind, NULL, rank, zoom, 0 }
#define LINE(key, value, layer, kind, detail, rank, zoom) \
    { key, value, MVT_LINE, layer, kind, detail, rank, zoom, 0 }
#define LAND(key, value, kind, rank, zoom) AREA(key, value, BASE_LANDUSE, kind, rank, zoom)
#define LAKE(key, value, kind, zoom)       AREA(key, value, BASE_WATER, kind, 200, zoom)
#define FLOW(value, kind, zoom)            LINE("waterway", value, BASE_WATER, kind, NULL, 200, zoom)
#define ROAD(value, kind, rank, zoom)      LINE("highway", value, BASE_ROADS, kind, value, rank, zoom)
#define RAIL(value, zoom)                  LINE("railway", value, BASE_ROADS, "rail", value, 370, zoom)
#define POI(key, value, kind, rank, zoom)  { key, value, MVT_POINT, BASE_POIS, kind, NULL, rank, zoom, 0 }
#define PLACE(key, value, kind, detail, rank, zoom, people) \
    { key, value, MVT_POINT, BASE_PLACES, kind, detail, rank, zoom, people }

static const BaseKind kinds[] = {
    AREA("earth", "yes", BASE_EARTH, "earth", 0, 0),

    LAND("landuse", "residential", "residential", 20, 12),
    LAND("landuse", "commercial", "commercial", 21, 13),
    LAND("landuse", "retail", "commercial", 21, 13),
    LAND("landuse", "industrial", "industrial", 22, 12),
    LAND("landuse", "railway", "railway", 22, 13),
    LAND("landuse", "farmland", "farmland", 10, 10),
    LAND("landuse", "orchard", "farmland", 10, 12),
    LAND("landuse", "forest", "forest", 30, 9),
    LAND("landuse", "grass", "grass", 31, 13),
    LAND("landuse", "meadow", "grass", 31, 12),
    LAND("landuse", "village_green", "grass", 31, 13),
    LAND("landuse", "recreation_ground", "park", 40, 12),
    LAND("landuse", "cemetery", "cemetery", 41, 12),
    LAND("landuse", "construction", "construction", 22, 13),
    LAND("landuse", "education", "school", 50, 13),
    LAND("natural", "wood", "forest", 30, 9),
    LAND("natural", "grassland", "grass", 31, 12),
    LAND("natural", "scrub", "grass", 31, 12),
    LAND("natural", "wetland", "wetland", 32, 12),
    LAND("natural", "sand", "sand", 32, 12),
    LAND("natural", "beach", "beach", 32, 12),
    LAND("leisure", "park", "park", 40, 9),
    LAND("leisure", "garden", "park", 40, 13),
    LAND("leisure", "nature_reserve", "nature_reserve", 29, 9),
    LAND("leisure", "golf_course", "golf_course", 40, 12),
    LAND("leisure", "pitch", "pitch", 60, 14),
    LAND("leisure", "track", "pitch", 60, 14),
    LAND("leisure", "sports_centre", "pitch", 59, 13),
    LAND("leisure", "stadium", "stadium", 59, 13),
    LAND("leisure", "playground", "playground", 61, 14),
    LAND("amenity", "school", "school", 50, 13),
    LAND("amenity", "kindergarten", "kindergarten", 50, 14),
    LAND("amenity", "university", "university", 50, 12),
    LAND("amenity", "college", "college", 50, 12),
    LAND("amenity", "hospital", "hospital", 51, 13),
    LAND("amenity", "parking", "parking", 58, 15),
    LAND("highway", "pedestrian", "pedestrian", 55, 14),
    LAND("highway", "footway", "pedestrian", 55, 15),
    LAND("highway", "platform", "platform", 55, 15),
    LAND("place", "square", "pedestrian", 55, 14),
    LAND("area:highway", "*", "pedestrian", 54, 15),

    LAKE("natural", "water", "water", 9),
    LAKE("waterway", "riverbank", "river", 9),
    LAKE("waterway", "dock", "dock", 13),
    LAKE("landuse", "reservoir", "reservoir", 9),
    LAKE("landuse", "basin", "basin", 13),
    LAKE("leisure", "swimming_pool", "swimming_pool", 15),
    FLOW("river", "river", 9),
    FLOW("canal", "canal", 11),
    FLOW("stream", "stream", 13),
    FLOW("drain", "ditch", 15),
    FLOW("ditch", "ditch", 15),

    ROAD("motorway", "highway", 400, 8),
    ROAD("motorway_link", "highway", 399, 12),
    ROAD("trunk", "major_road", 390, 8),
    ROAD("trunk_link", "major_road", 389, 12),
    ROAD("primary", "major_road", 380, 8),
    ROAD("primary_link", "major_road", 379, 12),
    ROAD("secondary", "major_road", 378, 10),
    ROAD("secondary_link", "major_road", 377, 13),
    ROAD("tertiary", "major_road", 376, 11),
    ROAD("tertiary_link", "major_road", 375, 13),
    ROAD("residential", "minor_road", 360, 12),
    ROAD("unclassified", "minor_road", 360, 12),
    ROAD("living_street", "minor_road", 359, 13),
    ROAD("road", "minor_road", 358, 13),
    ROAD("service", "minor_road", 350, 14),
    ROAD("busway", "minor_road", 351, 14),
    ROAD("pedestrian", "path", 345, 13),
    ROAD("track", "path", 340, 14),
    ROAD("cycleway", "path", 341, 14),
    ROAD("footway", "path", 340, 14),
    ROAD("path", "path", 339, 14),
    ROAD("bridleway", "path", 338, 14),
    ROAD("steps", "path", 342, 14),
    ROAD("corridor", "path", 337, 15),
    RAIL("rail", 10),
    RAIL("light_rail", 12),
    RAIL("subway", 13),
    RAIL("tram", 13),
    RAIL("monorail", 13),
    RAIL("narrow_gauge", 13),
    LINE("aerialway", "*", BASE_ROADS, "other", "*", 330, 14),
    LINE("man_made", "pier", BASE_ROADS, "path", "pier", 330, 14),

    AREA("building", "*", BASE_BUILDINGS, "building", 250, 13),

    POI("leisure", "park", "park", 60, 14),
    POI("leisure", "garden", "garden", 50, 16),
    POI("leisure", "playground", "playground", 40, 17),
    POI("leisure", "sports_centre", "sports_centre", 55, 16),
    POI("leisure", "stadium", "stadium", 58, 14),
    POI("leisure", "fitness_station", "fitness_centre", 35, 17),
    POI("leisure", "fitness_centre", "fitness_centre", 35, 17),
    POI("amenity", "school", "school", 58, 15),
    POI("amenity", "kindergarten", "kindergarten", 52, 15),
    POI("amenity", "university", "university", 59, 14),
    POI("amenity", "college", "college", 58, 14),
    POI("amenity", "library", "library", 54, 15),
    POI("amenity", "hospital", "hospital", 60, 14),
    POI("amenity", "clinic", "clinic", 54, 15),
    POI("amenity", "doctors", "clinic", 50, 16),
    POI("amenity", "dentist", "dentist", 40, 17),
    POI("amenity", "pharmacy", "pharmacy", 48, 16),
    POI("amenity", "nursing_home", "nursing_home", 54, 15),
    POI("amenity", "social_facility", "social_facility", 54, 15),
    POI("amenity", "community_centre", "community_centre", 56, 15),
    POI("amenity", "townhall", "townhall", 58, 15),
    POI("amenity", "police", "police", 57, 15),
    POI("amenity", "fire_station", "fire_station", 57, 15),
    POI("amenity", "post_office", "post_office", 50, 16),
    POI("amenity", "bank", "bank", 44, 16),
    POI("amenity", "marketplace", "marketplace", 54, 15),
    POI("amenity", "restaurant", "restaurant", 38, 17),
    POI("amenity", "fast_food", "fast_food", 36, 17),
    POI("amenity", "food_court", "restaurant", 40, 16),
    POI("amenity", "cafe", "cafe", 36, 17),
    POI("amenity", "theatre", "theatre", 50, 15),
    POI("amenity", "cinema", "cinema", 48, 16),
    POI("amenity", "toilets", "toilets", 34, 17),
    POI("amenity", "parking", "parking", 30, 17),
    POI("amenity", "bicycle_rental", "bicycle_rental", 28, 17),
    POI("amenity", "charging_station", "charging_station", 30, 17),
    POI("amenity", "recycling", "recycling", 28, 17),
    POI("amenity", "bus_station", "bus_station", 56, 15),
    POI("amenity", "place_of_worship", "place_of_worship", 44, 16),
    POI("shop", "supermarket", "supermarket", 48, 16),
    POI("shop", "convenience", "convenience", 40, 17),
    POI("shop", "mall", "mall", 56, 15),
    POI("shop", "department_store", "department_store", 54, 15),
    POI("shop", "greengrocer", "greengrocer", 42, 17),
    POI("shop", "bakery", "bakery", 36, 17),
    POI("shop", "hairdresser", "hairdresser", 34, 17),
    POI("shop", "laundry", "laundry", 34, 17),
    POI("shop", "*", "shop", 30, 17),
    POI("tourism", "museum", "museum", 56, 15),
    POI("tourism", "attraction", "attraction", 54, 15),
    POI("tourism", "hotel", "hotel", 40, 16),
    POI("highway", "bus_stop", "bus_stop", 34, 17),
    POI("railway", "station", "station", 60, 13),
    POI("railway", "halt", "station", 58, 14),
    POI("railway", "subway_entrance", "subway_entrance", 40, 16),
    POI("barrier", "gate", "gate", 26, 17),
    POI("office", "government", "townhall", 54, 16),

    PLACE("place", "city", "locality", "city", 200, 8, 13),
    PLACE("place", "town", "locality", "town", 190, 8, 9),
    PLACE("place", "village", "locality", "village", 180, 11, 6),
    PLACE("place", "hamlet", "locality", "hamlet", 170, 13, 3),
    PLACE("place", "suburb", "neighbourhood", "suburb", 185, 11, 8),
    PLACE("place", "quarter", "neighbourhood", "quarter", 175, 13, 5),
    PLACE("place", "neighbourhood", "neighbourhood", "neighbourhood", 172, 13, 4),
    PLACE("place", "square", "neighbourhood", "square", 160, 15, 1),
    PLACE("place", "locality", "neighbourhood", "locality", 165, 14, 1),
    PLACE("landuse", "residential", "neighbourhood", "compound", 168, 14, 2),
};

static bool same(const char *z, Str s)
{
    return s.len > 0 && z[0] == s.at[0] && strlen(z) == (size_t)s.len && !memcmp(z, s.at, (size_t)s.len);
}

const BaseKind *base_kind(Str key, Str value, MvtKind shape)
{
    for (int i = 0; i < COUNT(kinds); i++) {
        const BaseKind *k = &kinds[i];
        if (k->shape != shape || !same(k->key, key)) continue;
        if (k->value[0] == '*' || same(k->value, value)) return k;
    }
    return NULL;
}

/* ---------------------------------------------------------------------------------------------- tags */

enum { TAGS_MAX = 12, STOREYS_UNKNOWN_M = 9 };

static void text(TileFeature *f, TileTag *tag, const char *key, Str words)
{
    if (words.len > 0) tag[f->tag_count++] = (TileTag){ key, TILE_TEXT, words, 0 };
}

static void number(TileFeature *f, TileTag *tag, const char *key, int64_t n)
{
    tag[f->tag_count++] = (TileTag){ key, TILE_INT, { 0 }, n };
}

/* Styles ask whether these are there, not what they say: written only when true. */
static void yes(TileFeature *f, TileTag *tag, const char *key, bool so)
{
    if (so) tag[f->tag_count++] = (TileTag){ key, TILE_BOOL, { 0 }, 1 };
}

TileFeature base_feature(const BaseThing *t, Arena *keep)
{
    const BaseKind *k = t->kind;
    TileTag *tag = NEWS(keep, TileTag, TAGS_MAX);
    TileFeature f = { .id = t->id, .shape = k->shape, .layer = (int32_t)k->layer, .max_zoom = TILE_ZOOM_MAX,
                      .min_zoom = k->min_zoom < BASE_MAX_ZOOM ? k->min_zoom : BASE_MAX_ZOOM, .tags = tag,
                      .rank = k->sort_rank };
    text(&f, tag, "kind", str_of(k->kind));
    if (k->detail) text(&f, tag, "kind_detail", k->detail[0] == '*' ? t->detail : str_of(k->detail));
    text(&f, tag, "name", t->name);
    text(&f, tag, "name:zh", t->name_zh);
    text(&f, tag, "name:en", t->name_en);
    number(&f, tag, "sort_rank", k->sort_rank);
    if (k->layer == BASE_PLACES) number(&f, tag, "population_rank", k->population_rank);
    if (k->layer == BASE_BUILDINGS) number(&f, tag, "height", t->height_m ? t->height_m : STOREYS_UNKNOWN_M);
    if (k->layer != BASE_ROADS && k->layer != BASE_POIS && k->layer != BASE_PLACES) return f;
    number(&f, tag, "min_zoom", k->min_zoom);
    if (k->layer != BASE_ROADS) return f;
    yes(&f, tag, "oneway", t->oneway);
    yes(&f, tag, "is_bridge", t->bridge);
    yes(&f, tag, "is_tunnel", t->tunnel);
    yes(&f, tag, "is_link", t->link);
    return f;
}
