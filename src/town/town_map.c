/* Each kind of thing in the town gets the OpenStreetMap tag it would have, and the base map's table does
 * the rest. */
#include "town/town_map.h"

#include "geo/plane/mercator.h"

#include <stdlib.h>
#include <string.h>

typedef struct Tag { const char *key, *value; } Tag;

static const Tag WAYS[] = { [TOWN_EXPRESSWAY] = { "highway", "trunk" }, [TOWN_ARTERIAL] = { "highway",
    "primary" },
    [TOWN_ROAD] = { "highway", "tertiary" }, [TOWN_LANE] = { "highway", "residential" },
        [TOWN_PATH] = { "highway", "footway" },
    [TOWN_STEPS] = { "highway", "steps" } };
static const Tag AREAS[] = { [TOWN_WATER] = { "natural", "water" }, [TOWN_GREEN] = { "leisure", "park" },
    [TOWN_FARMLAND] = { "landuse", "farmland" }, [TOWN_RESIDENTIAL] = { "landuse", "residential" },
    [TOWN_COMMERCIAL] = { "landuse", "commercial" }, [TOWN_SCHOOLYARD] = { "amenity", "school" },
    [TOWN_INDUSTRIAL] = { "landuse", "industrial" }, [TOWN_HOSPITAL_YARD] = { "amenity", "hospital" },
    [TOWN_PITCH] = { "leisure", "pitch" } };
static const Tag POIS[TOWN_POI_KINDS] = { [TOWN_SHOP] = { "shop", "convenience" }, [TOWN_RESTAURANT] =
    { "amenity", "restaurant" },
    [TOWN_MARKET] = { "amenity", "marketplace" }, [TOWN_PHARMACY] = { "amenity", "pharmacy" },
        [TOWN_BANK] = { "amenity", "bank" },
    [TOWN_SCHOOL] = { "amenity", "school" }, [TOWN_KINDERGARTEN] = { "amenity", "kindergarten" },
    [TOWN_HOSPITAL] = { "amenity", "hospital" }, [TOWN_CLINIC] = { "amenity", "clinic" },
    [TOWN_CANTEEN] = { "amenity", "social_facility" }, [TOWN_COMMUNITY_CENTRE] = { "amenity",
        "community_centre" },
    [TOWN_PARK] = { "leisure", "park" }, [TOWN_TOILET] = { "amenity", "toilets" }, [TOWN_GYM] = { "leisure",
        "fitness_centre" },
    [TOWN_BUS_STOP] = { "highway", "bus_stop" }, [TOWN_MALL] = { "shop", "mall" }, [TOWN_OFFICE] =
        { "office", "company" },
    [TOWN_GATE] = { "barrier", "gate" } };

static Spot spot(TownPoint p) { return mercator_of_e7(p.lon, p.lat); }

static void add(TownMap *m, TileFeature f, Spot *at, int32_t *ends, int32_t parts)
{
    if (m->count == m->room) {
        int64_t room = m->room ? m->room * 2 : 8192;
        TileFeature *more = NEWS(m->keep, TileFeature, room);
        if (m->count) memcpy(more, m->features, sizeof *more * (size_t)m->count);
        m->features = more;
        m->room = room;
    }
    f.id = m->count + 1;
    f.at = at;
    f.ends = ends;
    f.parts = parts;
    for (int32_t i = 0; i < ends[parts - 1]; i++) m->box = spot_box_with(m->box, at[i]);
    m->features[m->count++] = f;
}

/* The same name in both fields: styles look for one or the other. */
static BaseThing thing(const TownMap *m, Tag tag, MvtKind shape, Str name)
{
    Str own = name.len > 0 ? str_copy(m->keep, name) : (Str){ 0 };
    const BaseKind *kind = base_kind(str_of(tag.key), str_of(tag.value), shape);
    return (BaseThing){ .kind = kind, .name = own, .name_zh = own };
}

static void add_point(TownMap *m, Tag tag, Str name, TownPoint at)
{
    BaseThing t = thing(m, tag, MVT_POINT, name);
    if (!t.kind) return;
    Spot *one = NEW(m->keep, Spot);
    int32_t *end = NEW(m->keep, int32_t);
    *one = spot(at);
    *end = 1;
    add(m, base_feature(&t, m->keep), one, end, 1);
}

static void add_line(TownMap *m, const BaseThing *t, TownLine line)
{
    Spot *at = NEWS(m->keep, Spot, line.points);
    int32_t *end = NEW(m->keep, int32_t);
    for (int i = 0; i < line.points; i++) at[i] = spot(line.at[i]);
    *end = line.points;
    add(m, base_feature(t, m->keep), at, end, 1);
}

/* Rings are turned about: north is up in the town and y grows southwards on the map. */
static void add_polygon(TownMap *m, const BaseThing *t, TownPolygon p)
{
    int total = 0;
    for (int r = 0; r < p.rings; r++) total += p.ring[r].points;
    Spot *at = NEWS(m->keep, Spot, total);
    int32_t *ends = NEWS(m->keep, int32_t, p.rings);
    int n = 0;
    for (int r = 0; r < p.rings; r++) {
        for (int i = p.ring[r].points - 1; i >= 0; i--) at[n++] = spot(p.ring[r].at[i]);
        ends[r] = n;
    }
    add(m, base_feature(t, m->keep), at, ends, p.rings);
}

static void add_ways(TownMap *m, const TownWay *way, int count)
{
    for (int i = 0; i < count; i++) {
        BaseThing t = thing(m, WAYS[way[i].kind], MVT_LINE, way[i].name);
        t.bridge = way[i].bridge;
        add_line(m, &t, way[i].line);
    }
}

/* A river's ring runs down one bank and up the other: its name stands on the line between. */
static void add_river_name(TownMap *m, const TownArea *river)
{
    TownLine ring = river->shape.ring[0];
    int half = ring.points / 2;
    Arena *keep = m->keep;
    TownPoint *middle = NEWS(keep, TownPoint, half);
    for (int i = 0; i < half; i++) {
        TownPoint a = ring.at[i], b = ring.at[ring.points - 1 - i];
        middle[i] = (TownPoint){ a.lon + (b.lon - a.lon) / 2, a.lat + (b.lat - a.lat) / 2 };
    }
    BaseThing t = thing(m, (Tag){ "waterway", "river" }, MVT_LINE, river->name);
    add_line(m, &t, (TownLine){ middle, half });
}

TownMap town_map_start(const TownPlan *plan, Arena *keep)
{
    TownMap m = { .keep = keep, .box = SPOT_BOX_EMPTY };
    BaseThing earth = thing(&m, (Tag){ "earth", "yes" }, MVT_POLYGON, (Str){ 0 });
    add_polygon(&m, &earth, plan->district.shape);
    for (int i = 0; i < plan->areas_count; i++) {
        const TownArea *a = &plan->areas[i];
        BaseThing t = thing(&m, AREAS[a->kind], MVT_POLYGON, (Str){ 0 });
        add_polygon(&m, &t, a->shape);
        if (a->kind == TOWN_WATER && a->name.len > 0) add_river_name(&m, a);
    }
    add_ways(&m, plan->ways, plan->ways_count);
    add_point(&m, (Tag){ "place", "city" }, plan->district.name, plan->district.centre);
    for (int i = 0; i < TOWN_STREETS; i++)
        add_point(&m, (Tag){ "place", "suburb" }, plan->streets[i].name, plan->streets[i].centre);
    for (int i = 0; i < TOWN_COMMUNITIES; i++)
        add_point(&m, (Tag){ "place", "neighbourhood" }, plan->communities[i].name,
            plan->communities[i].centre);
    return m;
}

void town_map_add(TownMap *m, const TownCommunity *c)
{
    BaseThing house = thing(m, (Tag){ "building", "yes" }, MVT_POLYGON, (Str){ 0 });
    for (int i = 0; i < c->buildings_count; i++) {
        house.height_m = c->buildings[i].floors * 3;
        add_polygon(m, &house, c->buildings[i].shape);
    }
    add_ways(m, c->ways, c->ways_count);
    for (int i = 0; i < c->compounds_count; i++)
        add_point(m, (Tag){ "landuse", "residential" }, c->compounds[i].name, c->compounds[i].centre);
    for (int i = 0; i < c->pois_count; i++) add_point(m, POIS[c->pois[i].kind], c->pois[i].name,
        c->pois[i].at);
}

static int by_rank(const void *a, const void *b)
{
    const TileFeature *x = a, *y = b;
    if (x->rank != y->rank) return x->rank < y->rank ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

TileSet town_map_set(TownMap *m, int64_t tiles_max)
{
    qsort(m->features, (size_t)m->count, sizeof *m->features, by_rank);
    return (TileSet){ .layers = base_layers, .features = m->features, .count = m->count, .box = m->box,
                      .min_zoom = BASE_MIN_ZOOM, .max_zoom = BASE_MAX_ZOOM, .tiles_max = tiles_max };
}
