/* The report as a workbook, and what it is drawn of as layers: GeoJSON, GeoPackage, PMTiles. */
#include "domains/briefs/briefs_inside.h"

#include "domains/divisions/divisions.h"
#include "geo/plane/mercator.h"
#include "geo/text/geojson_feature.h"
#include "geo/tile/pmtiles.h"
#include "geo/tile/tile.h"
#include "gpkg/gpkg.h"
#include "json/json.h"
#include "osm/pack.h"
#include "sheet/sheet_out.h"

enum { ZOOM_LOW = 10, ZOOM_HIGH = 15, TILES_MOST = 60000 };

/* ---- The workbook ---- */

Str brief_sheet(Ask *ask, const Brief *b, Arena *file)
{
    SheetOut *o = NULL;
    (void)ask;
    for (int i = 0; i < b->tables; i++) {
        const BriefTable *t = &b->table[i];
        SheetColumn column[BRIEF_COLUMNS];
        for (int c = 0; c < t->columns; c++)
            column[c] = (SheetColumn){ t->column[c].words, t->column[c].width, t->column[c].number };
        if (o) sheet_out_sheet(o, t->title, column, t->columns);
        else o = sheet_out_begin(SHEET_XLSX, t->title, column, t->columns, file);
        for (int64_t r = 0; r < t->rows; r++) sheet_out_row(o, t->cell + r * t->columns);
    }
    return sheet_out_end(o);
}

/* ---- Communities with their outlines ---- */

static Err outline_of(Ask *ask, Str code, Region *ret)
{
    List drawn;
    int64_t matched;
    PlaceWindow w = { PLACE_COMMUNITY, NULL, NONE, NONE, 0, 1, code };
    *ret = (Region){ 0 };
    divisions_window(ask, &w, &drawn, &matched);
    if (drawn.count) *ret = ((const PlaceDrawn *)drawn.at)->outline;
    return NULL;
}

static int64_t full_of(const CoveragePlace *p)
{
    const CoverageService *s = p->services.at;
    int64_t full = 0;
    for (int64_t k = 0; k < p->services.count; k++) full += 10 * s[k].within_15 >= 9 * p->households;
    return full;
}

/* ---- GeoJSON ---- */

static void begin(Buf *b, bool *first, const char *layer, int64_t id)
{
    buf_fmt(b, "%s{\"type\":\"Feature\",\"properties\":{\"layer\":\"%s\"", *first ? "\n" : ",\n", layer);
    if (id) buf_fmt(b, ",\"id\":%lld", (long long)id);
    *first = false;
}

static void text(Buf *b, const char *name, Str value)
{
    buf_fmt(b, ",\"%s\":", name);
    json_text(b, value);
}

static void number(Buf *b, const char *name, int64_t value)
{
    if (value == NONE) buf_fmt(b, ",\"%s\":null", name);
    else buf_fmt(b, ",\"%s\":%lld", name, (long long)value);
}

static void point(Buf *b, int64_t lon, int64_t lat)
{
    buf_fmt(b, "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]}}", (double)lon / 1e7,
            (double)lat / 1e7);
}

static void community(Ask *ask, Buf *b, bool *first, const CoveragePlace *p)
{
    Region r;
    begin(b, first, "communities", 0);
    text(b, "code", p->place);
    text(b, "name", p->name);
    number(b, "households", p->households);
    number(b, "old", p->old);
    number(b, "young", p->young);
    number(b, "no_network", p->gap);
    number(b, "services_nine_of_ten", full_of(p));
    buf_adds(b, "},\"geometry\":");
    if (!outline_of(ask, p->place, &r) && r.rings) geojson_region(b, &r);
    else buf_adds(b, "null");
    buf_char(b, '}');
}

Str brief_geojson(Ask *ask, const Brief *br, Arena *file)
{
    Buf b = buf_new(file, 256 << 10);
    bool first = true;
    const CoveragePlace *p = br->coverage.places.at;
    const CircleDot *d = br->ground.dots.at;
    const Facility *f = br->ground.facilities.at;
    buf_adds(&b, "{\"type\":\"FeatureCollection\",\"features\":[");
    for (int64_t i = 0; i < br->coverage.places.count; i++) community(ask, &b, &first, &p[i]);
    for (int64_t i = 0; i < br->ground.dots.count; i++) {
        begin(&b, &first, "buildings", d[i].id);
        text(&b, "place", d[i].place);
        text(&b, "name", d[i].name);
        number(&b, "households", d[i].households);
        number(&b, "services_15", d[i].has);
        number(&b, "services", br->ground.kinds);
        buf_fmt(&b, ",\"no_network\":%s", d[i].gap ? "true" : "false");
        point(&b, d[i].lon, d[i].lat);
    }
    for (int64_t i = 0; i < br->ground.facilities.count; i++) {
        begin(&b, &first, "facilities", f[i].id);
        text(&b, "place", f[i].place);
        text(&b, "name", f[i].name);
        text(&b, "services", f[i].services);
        text(&b, "hours", f[i].hours);
        number(&b, "capacity", f[i].capacity);
        text(&b, "confirmed", f[i].confirmed_day);
        point(&b, f[i].lon, f[i].lat);
    }
    buf_adds(&b, "\n]}\n");
    return buf_str(&b);
}

/* ---- GeoPackage ---- */

static Str digits(Arena *keep, int64_t n)
{
    Buf b = buf_new(keep, 20);
    if (n != NONE) buf_int(&b, n);
    return buf_str(&b);
}

static Err gpkg_communities(Ask *ask, const Brief *b, Gpkg *g, Str when)
{
    static const GpkgColumn column[] = { { "code", false }, { "name", false }, { "households", true },
        { "old", true }, { "young", true }, { "services_nine_of_ten", true } };
    const CoveragePlace *p = b->coverage.places.at;
    TRY(gpkg_layer(g, "communities", "社区", false, column, COUNT(column), when));
    for (int64_t i = 0; i < b->coverage.places.count; i++) {
        Arena a = *ask->arena;
        Region r;
        TRY(outline_of(ask, p[i].place, &r));
        Str cell[] = { p[i].place, p[i].name, digits(&a, p[i].households), digits(&a, p[i].old),
                       digits(&a, p[i].young), digits(&a, full_of(&p[i])) };
        TRY(gpkg_add(g, &r, (Spot){ 0, 0 }, cell));
    }
    return NULL;
}

static Err gpkg_buildings(Ask *ask, const Brief *b, Gpkg *g, Str when)
{
    static const GpkgColumn column[] = { { "building", true }, { "place", false }, { "name", false },
        { "households", true }, { "services_15", true }, { "services", true }, { "no_network", true } };
    const CircleDot *d = b->ground.dots.at;
    const Region none = { 0 };
    TRY(gpkg_layer(g, "buildings", "楼栋", true, column, COUNT(column), when));
    for (int64_t i = 0; i < b->ground.dots.count; i++) {
        Arena a = *ask->arena;
        Str cell[] = { digits(&a, d[i].id), d[i].place, d[i].name, digits(&a, d[i].households),
                       digits(&a, d[i].has), digits(&a, b->ground.kinds), d[i].gap ? S("1") : S("0") };
        TRY(gpkg_add(g, &none, (Spot){ (int32_t)d[i].lon, (int32_t)d[i].lat }, cell));
    }
    return NULL;
}

static Err gpkg_facilities(Ask *ask, const Brief *b, Gpkg *g, Str when)
{
    static const GpkgColumn column[] = { { "facility", true }, { "place", false }, { "name", false },
        { "services", false }, { "hours", false }, { "capacity", true }, { "confirmed", false } };
    const Facility *f = b->ground.facilities.at;
    const Region none = { 0 };
    TRY(gpkg_layer(g, "facilities", "设施", true, column, COUNT(column), when));
    for (int64_t i = 0; i < b->ground.facilities.count; i++) {
        Arena a = *ask->arena;
        Str cell[] = { digits(&a, f[i].id), f[i].place, f[i].name, f[i].services, f[i].hours,
                       digits(&a, f[i].capacity), f[i].confirmed_day };
        TRY(gpkg_add(g, &none, (Spot){ (int32_t)f[i].lon, (int32_t)f[i].lat }, cell));
    }
    return NULL;
}

typedef struct Layers { const Brief *b; Gpkg *to; Str when; } Layers;

static Err layers(Ask *ask, void *with)
{
    const Layers *l = with;
    TRY(gpkg_communities(ask, l->b, l->to, l->when));
    TRY(gpkg_buildings(ask, l->b, l->to, l->when));
    return gpkg_facilities(ask, l->b, l->to, l->when);
}

Err brief_gpkg(Ask *ask, const Brief *b, Arena *file, Str *ret)
{
    Buf when = buf_new(ask->arena, 40);
    buf_fmt(&when, "%.*sT00:00:00.000Z", STR_ARG(b->day));
    Layers all = { b, NULL, buf_str(&when) };
    Err e = gpkg_begin(file, &all.to);
    if (!e) e = ask_within(ask, layers, &all);
    Err end = gpkg_end(all.to, ret);
    return e ? e : end;
}

/* ---- PMTiles ---- */

typedef struct Tiles { PmtilesDraft draft; Pack pack; Arena *file; Arena room, scratch; Buf out; } Tiles;

static Err put(void *ctx, int z, int32_t x, int32_t y, Str mvt)
{
    Tiles *t = ctx;
    Arena room = t->room;
    Str gz;
    TRY(pack_bytes(&t->pack, mvt, &room, &gz));
    return pmtiles_put(&t->draft, z, x, y, gz);
}

static Err out(void *ctx, Str bytes)
{
    buf_add(&((Tiles *)ctx)->out, bytes);
    return NULL;
}

static TileTag tag_text(const char *key, Str text) { return (TileTag){ key, TILE_TEXT, text, 0 }; }
static TileTag tag_int(const char *key, int64_t n) { return (TileTag){ key, TILE_INT, { 0 }, n }; }

static void feature(TileFeature *to, int32_t layer, int64_t id, Spot *at, const TileTag *tags, int count)
{
    *to = (TileFeature){ .id = id, .shape = MVT_POINT, .layer = layer, .min_zoom = ZOOM_LOW,
                         .max_zoom = ZOOM_HIGH, .at = at, .parts = 1, .tags = tags, .tag_count = count };
}

static int64_t features(const Brief *b, TileFeature *to, SpotBox *box, Arena *keep)
{
    const CircleDot *d = b->ground.dots.at;
    const Facility *f = b->ground.facilities.at;
    int64_t count = 0, all = b->ground.dots.count + b->ground.facilities.count;
    Spot *at = NEWS(keep, Spot, all + 1);
    TileTag *tag = NEWS(keep, TileTag, all * 4 + 1);
    for (int64_t i = 0; i < b->ground.dots.count; i++, count++) {
        TileTag *t = tag + 4 * count;
        at[count] = mercator_of_e7(d[i].lon, d[i].lat);
        t[0] = tag_text("name", d[i].name);
        t[1] = tag_int("households", d[i].households);
        t[2] = tag_int("services_15", d[i].has);
        t[3] = tag_int("no_network", d[i].gap);
        feature(&to[count], 0, d[i].id, &at[count], t, 4);
    }
    for (int64_t i = 0; i < b->ground.facilities.count; i++, count++) {
        TileTag *t = tag + 4 * count;
        at[count] = mercator_of_e7(f[i].lon, f[i].lat);
        t[0] = tag_text("name", f[i].name);
        t[1] = tag_text("services", f[i].services);
        t[2] = tag_text("hours", f[i].hours);
        feature(&to[count], 1, f[i].id, &at[count], t, 3);
    }
    *box = spot_box_of(at, count);
    return count;
}

typedef struct Cutting { const Brief *b; Arena *file; Tiles *t; Str *ret; } Cutting;

static Err cut(Ask *ask, void *with)
{
    static const char *const names[] = { "buildings", "facilities", NULL };
    const Cutting *c = with;
    Tiles *t = c->t;
    (void)ask;
    int64_t all = c->b->ground.dots.count + c->b->ground.facilities.count, west, north, east, south;
    TileFeature *f = NEWS(c->file, TileFeature, all + 1);
    TileSet set = { names, f, 0, SPOT_BOX_EMPTY, ZOOM_LOW, ZOOM_HIGH, TILES_MOST };
    set.count = features(c->b, f, &set.box, c->file);
    t->draft = pmtiles_draft(c->file);
    TRY(pack_open(&t->pack));
    TRY(tiles_cut(&set, put, t, t->scratch));
    mercator_to_e7((Spot){ set.box.x0, set.box.y0 }, &west, &north);
    mercator_to_e7((Spot){ set.box.x1, set.box.y1 }, &east, &south);
    PmtilesCodec codec = pack_codec(&t->pack);
    PmtilesAbout about = { PMTILES_GZIP, PMTILES_MVT, (int32_t)west, (int32_t)south, (int32_t)east,
        (int32_t)north, S("{\"vector_layers\":[{\"id\":\"buildings\",\"fields\":{}},"
                          "{\"id\":\"facilities\",\"fields\":{}}]}") };
    t->out = buf_new(c->file, 1 << 20);
    TRY(pmtiles_write(&t->draft, &about, &codec, out, t, t->scratch));
    *c->ret = buf_str(&t->out);
    return NULL;
}

Err brief_tiles(Ask *ask, const Brief *b, Arena *file, Str *ret)
{
    enum { ROOM = 256 << 20 };
    Arena room = arena_make(ROOM), scratch = arena_make(ROOM);
    Tiles t = { .file = file, .room = room, .scratch = scratch };
    Err e = ask_within(ask, cut, &(Cutting){ b, file, &t, ret });
    pack_close(&t.pack);
    arena_drop(room, ROOM);
    arena_drop(scratch, ROOM);
    return e;
}
