/* The base map of the demo town: its made-up streets, water, green, houses and shops, as tiles. */
#include "main/town_inside.h"

#include "domains/maps/maps.h"
#include "geo/area.h"
#include "geo/mercator.h"

#include <stdlib.h>

enum { FEATURES_MOST = 400000, COMMUNITY_BYTES = 64 << 20, SCRATCH_BYTES = 64 << 20 };
#define KEEP_BYTES ((size_t)4 << 30)               /* address space: pages are used only when touched */

typedef struct Sketch {
    Arena keep;
    TileFeature *feature;
    int64_t count;
    SpotBox box;
} Sketch;

typedef struct Word { const char *key, *value; } Word;

static const Word way_words[] = {
    { "highway", "trunk" }, { "highway", "primary" }, { "highway", "secondary" },
    { "highway", "residential" }, { "highway", "footway" }, { "highway", "steps" },
};

static const Word area_words[] = {
    { "natural", "water" }, { "leisure", "park" }, { "landuse", "farmland" }, { "landuse", "residential" },
    { "landuse", "commercial" }, { "amenity", "school" }, { "landuse", "industrial" },
    { "amenity", "hospital" }, { "leisure", "pitch" },
};

static const Word poi_words[TOWN_POI_KINDS] = {
    { "shop", "convenience" }, { "amenity", "restaurant" }, { "amenity", "marketplace" },
    { "amenity", "pharmacy" }, { "amenity", "bank" }, { "amenity", "school" }, { "amenity", "kindergarten" },
    { "amenity", "hospital" }, { "amenity", "clinic" }, { "amenity", "food_court" },
    { "amenity", "community_centre" }, { "leisure", "park" }, { "amenity", "toilets" },
    { "leisure", "fitness_centre" }, { "highway", "bus_stop" }, { "shop", "mall" },
    { "office", "government" }, { "barrier", "gate" },
};

static Spot spot(TownPoint p) { return mercator_of_e7(p.lon, p.lat); }

static void add(Sketch *s, BaseThing thing, Word word, MvtKind shape, const Spot *at, const int32_t *ends,
                int32_t parts)
{
    thing.kind = base_kind(str_of(word.key), str_of(word.value), shape);
    if (!thing.kind || s->count == FEATURES_MOST) return;
    TileFeature f = base_feature(&thing, &s->keep);
    f.id = s->count + 1;
    f.at = at;
    f.ends = ends;
    f.parts = parts;
    s->feature[s->count++] = f;
    for (int32_t i = 0; i < (ends ? ends[parts - 1] : 1); i++) s->box = spot_box_with(s->box, at[i]);
}

static void add_point(Sketch *s, Str name, Word word, TownPoint at)
{
    Spot *own = NEW(&s->keep, Spot);
    *own = spot(at);
    add(s, (BaseThing){ .name = str_copy(&s->keep, name) }, word, MVT_POINT, own, NULL, 1);
}

static void add_way(Sketch *s, const TownWay *w)
{
    Spot *at = NEWS(&s->keep, Spot, w->line.points);
    int32_t *ends = NEW(&s->keep, int32_t);
    for (int i = 0; i < w->line.points; i++) at[i] = spot(w->line.at[i]);
    *ends = w->line.points;
    BaseThing thing = { .name = str_copy(&s->keep, w->name), .bridge = w->bridge };
    add(s, thing, way_words[w->kind], MVT_LINE, at, ends, 1);
}

/* Rings come with the outer one first; a tile wants it to have positive area and its holes negative. */
static void add_area(Sketch *s, BaseThing thing, Word word, const TownPolygon *p)
{
    int32_t points = 0, *ends = NEWS(&s->keep, int32_t, p->rings);
    for (int r = 0; r < p->rings; r++) ends[r] = points += p->ring[r].points;
    Spot *at = NEWS(&s->keep, Spot, points);
    for (int r = 0, from = 0; r < p->rings; from = ends[r++]) {
        int n = p->ring[r].points;
        for (int i = 0; i < n; i++) at[from + i] = spot(p->ring[r].at[i]);
        if ((area_twice(at + from, n) > 0) == (r == 0)) continue;
        for (int i = 0; i < n; i++) at[from + i] = spot(p->ring[r].at[n - 1 - i]);
    }
    if (points) add(s, thing, word, MVT_POLYGON, at, ends, p->rings);
}

static void add_plan(Sketch *s, const TownPlan *plan)
{
    for (int i = 0; i < plan->areas_count; i++) {
        BaseThing thing = { .name = plan->areas[i].name };
        add_area(s, thing, area_words[plan->areas[i].kind], &plan->areas[i].shape);
    }
    for (int i = 0; i < plan->ways_count; i++) add_way(s, &plan->ways[i]);
    for (int i = 0; i < TOWN_COMMUNITIES; i++)
        add_point(s, plan->communities[i].name, (Word){ "place", "quarter" }, plan->communities[i].centre);
}

static void add_community(Sketch *s, const TownCommunity *c)
{
    for (int i = 0; i < c->compounds_count; i++) {
        BaseThing thing = { .name = str_copy(&s->keep, c->compounds[i].name) };
        add_area(s, thing, area_words[TOWN_RESIDENTIAL], &c->compounds[i].shape);
        add_point(s, c->compounds[i].name, (Word){ "landuse", "residential" }, c->compounds[i].centre);
    }
    for (int i = 0; i < c->buildings_count; i++) {
        BaseThing thing = { .height_m = 3 * c->buildings[i].floors };
        add_area(s, thing, (Word){ "building", "yes" }, &c->buildings[i].shape);
    }
    for (int i = 0; i < c->ways_count; i++) add_way(s, &c->ways[i]);
    for (int i = 0; i < c->pois_count; i++) {
        const TownPoi *p = &c->pois[i];
        add_point(s, p->name, poi_words[p->kind], p->at);
    }
}

/* The whole district is drawn at every scale; only its people are fewer. */
static void sketch(Sketch *s, const TownPlan *plan)
{
    Arena whole = arena_make(COMMUNITY_BYTES), scratch = arena_make(SCRATCH_BYTES);
    add_area(s, (BaseThing){ .name = { 0 } }, (Word){ "earth", "yes" }, &plan->district.shape);
    add_plan(s, plan);
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        Arena room = whole;
        TownCommunity c;
        town_community(plan, i, &room, scratch, &c);
        add_community(s, &c);
    }
    arena_drop(whole, COMMUNITY_BYTES);
    arena_drop(scratch, SCRATCH_BYTES);
}

static Err write(TownWriter *w, Sketch *s)
{
    MapWriter *out;
    MapSource from = { .name = S("示例"), .attribution = S("示例数据，非真实地图"), .synthetic = true };
    TileSet set = { .layers = base_layers, .features = s->feature, .count = s->count, .box = s->box,
                    .min_zoom = BASE_MIN_ZOOM, .max_zoom = BASE_MAX_ZOOM, .tiles_max = OSM_TILES_MAX };
    int64_t west, south, east, north;
    mercator_to_e7((Spot){ s->box.x0, s->box.y0 }, &west, &north);
    mercator_to_e7((Spot){ s->box.x1, s->box.y1 }, &east, &south);
    TRY(maps_begin(w->app, &from, &out));
    Err e = maps_cut(out, &set, s->keep);
    if (!e) return maps_finish(out, west, south, east, north);
    maps_abandon(out);
    return e;
}

static int by_rank(const void *a, const void *b)
{
    const TileFeature *x = a, *y = b;
    if (x->rank != y->rank) return x->rank < y->rank ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

Err town_write_map(TownWriter *w)
{
    Arena whole = arena_make(KEEP_BYTES);
    Sketch s = { .keep = whole, .box = SPOT_BOX_EMPTY };
    s.feature = NEWS(&s.keep, TileFeature, FEATURES_MOST);
    sketch(&s, w->plan);
    qsort(s.feature, (size_t)s.count, sizeof *s.feature, by_rank);
    Err e = write(w, &s);
    arena_drop(whole, KEEP_BYTES);
    return e;
}
