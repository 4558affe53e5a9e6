/* The borders of a district, its streets and communities, out of a map file: for those that have none yet.
 * What lies below is drawn by change sets, with its history; a border that is known isn't changed here. */
#include "domains/imports/imports_inside.h"

#include "domains/imports/imports_queries.h"
#include "geo/datum/datum.h"
#include "geo/plane/area.h"
#include "geo/text/geojson_feature.h"
#include "gpkg/gpkg.h"
#include "vocab/scope.h"

#include <stdio.h>

/* Maps of offices aren't drawn to the metre: neighbours may share a thousandth of the smaller one. */
#define SHARED_MOST 0.001
#define INSIDE_LEAST 0.99

const EventKind IMPORTS_BORDERED = { "imports.bordered", "导入街道社区边界", "borders imported" };

SHAPE(ImportBordersQuery, "in which datum",
    NAME    (ImportBordersQuery, datum,    OPTIONAL, datum_names, "datum of the file (wgs84)"),
    TEXT_OPT(ImportBordersQuery, file,     1, 200,         "what the file is called"));
SHAPE(ImportBordersLook, "borders that were read",
    INT     (ImportBordersLook, line_count, 0, INT32_MAX,   "features"),
    INT     (ImportBordersLook, borders,    0, INT32_MAX,   "places that get a border"),
    INT     (ImportBordersLook, known,      0, INT32_MAX,   "places that have this very one: passed over"),
    INT     (ImportBordersLook, fault_count, 0, INT32_MAX,  "features that are wrong"),
    LIST    (ImportBordersLook, faults, ImportFault_shape, 0, IMPORT_FAULTS_SHOWN, "the first of them"),
    ID_OPT  (ImportBordersLook, import_id,                 "by which it can be undone"));

typedef struct ImportBordersTold { int64_t borders; } ImportBordersTold;
SHAPE(ImportBordersTold, "what an event of it says",
    INT     (ImportBordersTold, borders,    0, INT32_MAX,   "how many"));

typedef struct Border { Str code; Region region; Spot label; bool sound, known; } Border;
typedef struct Borders {
    Ask *ask;
    Border *border;
    int64_t row;
    ImportFault *fault;
    ImportBordersLook look;
} Borders;

static void bad(Borders *b, const char *zh_column, const char *en_column, Str value, const char *code,
                const char *zh, const char *en)
{
    Arena *keep = b->ask->arena;
    if (b->look.fault_count++ >= IMPORT_FAULTS_SHOWN) return;
    b->fault[b->look.fault_count - 1] = (ImportFault){ b->row, ask_say(b->ask, zh_column, en_column),
        str_copy(keep, value), str_of(code), str_copy(keep, ask_say(b->ask, zh, en)) };
}

static void bad_code(Borders *b, Str value, const char *code, const char *zh, const char *en)
{
    bad(b, "编码", "code", value, code, zh, en);
}

static void bad_drawing(Borders *b, const char *code, const char *zh, const char *en)
{
    bad(b, "图形", "geometry", S(""), code, zh, en);
}

static Region converted(Borders *b, Region g, int datum)
{
    Datum from = datum < 0 ? DATUM_WGS84 : (Datum)datum;
    Spot *at = NEWS(b->ask->arena, Spot, g.rings ? g.ends[g.rings - 1] : 0);
    for (int32_t i = 0; g.rings && i < g.ends[g.rings - 1]; i++) {
        int64_t lon, lat;
        datum_convert_e7(g.at[i].x, g.at[i].y, from, DATUM_CGCS2000, &lon, &lat);
        at[i] = (Spot){ (int32_t)lon, (int32_t)lat };
    }
    g.at = at;
    return g;
}

static bool same(const Region *a, const Region *b)
{
    int32_t n = a->rings ? a->ends[a->rings - 1] : 0;
    if (a->rings != b->rings || n != (b->rings ? b->ends[b->rings - 1] : 0)) return false;
    for (int32_t i = 0; i < n; i++)
        if (!spot_same(a->at[i], b->at[i])) return false;
    return true;
}

static bool drawn_of(Ask *ask, Str code, Region *ret)
{
    List drawn;
    int64_t matched;
    PlaceWindow one = { place_kind(code), NULL, NONE, NONE, 0, 1, code };
    divisions_window(ask, &one, &drawn, &matched);
    *ret = drawn.count ? ((const PlaceDrawn *)drawn.at)->outline : (Region){ 0 };
    return ret->rings > 0;
}

static void one(Borders *b, const GeoFeature *f, Border *to, int datum)
{
    Ask *ask = b->ask;
    Place place;
    Region had;
    const char *zh, *en;
    to->code = str_trim(geojson_feature_get(f, "code", ask->arena));
    if (!to->code.len) to->code = str_trim(geojson_feature_get(f, "编码", ask->arena));
    if (place_kind(to->code) < 0 || to->code.len > 12 || divisions_place(ask, to->code, &place)
        || !scope_holds(&ask->who.scope, to->code)) {
        bad_code(b, to->code, "unknown_code", "须为本区在用的街道或社区编码（6、9 或 12 位）",
                 "the code of the district, a street or a community in force");
        return;
    }
    to->region = converted(b, f->region, datum);
    if (imports_outline_fault(ask, f, &to->region, &zh, &en)) {
        bad_drawing(b, "bad_outline", zh, en);
        return;
    }
    if (!area_inside_point(to->region.at, to->region.ends, to->region.rings, &to->label, *ask->arena)) {
        bad_drawing(b, "bad_outline", "没有面积", "it has no area");
        return;
    }
    if (!datum_shifted((LonLat){ to->label.x / 1e7, to->label.y / 1e7 })) {
        bad_drawing(b, "abroad", "不在中国境内，请核对经度在前、纬度在后", "not in China: is the longitude first?");
        return;
    }
    if (drawn_of(ask, to->code, &had)) {
        to->known = same(&had, &to->region);
        if (!to->known) bad_code(b, to->code, "has_border", "已有边界，不在此更改",
                                 "its border is known and isn't changed here");
        return;
    }
    to->sound = true;
}

static SpotBox box_of(const Region *r)
{
    SpotBox box = SPOT_BOX_EMPTY;
    for (int32_t i = 0; i < r->ends[r->rings - 1]; i++) box = spot_box_with(box, r->at[i]);
    return box;
}

/* No two of a kind may share ground. `other` is absent where the border stands in the register already. */
static void apart(Borders *b, const Border *x, Str other, const Region *r)
{
    if (other.len != x->code.len || !r->rings || !spot_box_meets(box_of(&x->region), box_of(r))) return;
    double shared = region_shared(&x->region, r, *b->ask->arena), mine = region_area(&x->region);
    double theirs = region_area(r), least = mine < theirs ? mine : theirs;
    if (shared <= SHARED_MOST * least) return;
    char zh[160], en[160];
    snprintf(zh, sizeof zh, "与 %.*s 重叠", STR_ARG(other));
    snprintf(en, sizeof en, "it overlaps %.*s", STR_ARG(other));
    bad_drawing(b, "overlap", zh, en);
}

/* What lies above it, in the file or in the register, holds it, but for a hundredth. */
static void within(Borders *b, const Border *x, int64_t count)
{
    Str above = place_parent(x->code);
    Region r = { 0 };
    bool known = above.len && drawn_of(b->ask, above, &r);
    for (int64_t i = 0; !known && i < count; i++) {
        known = b->border[i].sound && str_eq(b->border[i].code, above);
        if (known) r = b->border[i].region;
    }
    if (!known || region_shared(&x->region, &r, *b->ask->arena) >= INSIDE_LEAST * region_area(&x->region))
        return;
    char zh[80], en[80];
    snprintf(zh, sizeof zh, "超出上级 %.*s 的边界", STR_ARG(above));
    snprintf(en, sizeof en, "it reaches out of %.*s, which is above it", STR_ARG(above));
    bad_drawing(b, "outside", zh, en);
}

static void all_apart(Borders *b, int64_t count)
{
    for (int64_t i = 0; i < count; i++) {
        const Border *x = &b->border[i];
        List drawn;
        int64_t matched;
        b->row = i + 1;
        if (!x->sound) continue;
        within(b, x, count);
        for (int64_t k = 0; k < i; k++) {
            const Border *y = &b->border[k];
            bool again = y->sound && str_eq(x->code, y->code);
            if (again) bad_code(b, x->code, "twice", "编码在文件中重复", "the code stands twice in the file");
            else if (y->sound) apart(b, x, y->code, &y->region);
        }
        PlaceWindow beside = { place_kind(x->code), NULL, NONE, NONE, 0, 1000, { 0 } };
        divisions_window(b->ask, &beside, &drawn, &matched);
        const PlaceDrawn *d = drawn.at;
        for (int64_t k = 0; k < drawn.count; k++) apart(b, x, d[k].code, &d[k].outline);
    }
}

Err imports_borders_prepare(Ask *ask)
{
    Borders *b = NEW(ask->arena, Borders);
    Str body = ask->wire.body;
    GeoFeature *feature;
    int32_t count;
    ask->prepared = b;
    *b = (Borders){ .ask = ask, .fault = NEWS(ask->arena, ImportFault, IMPORT_FAULTS_SHOWN) };
    if (gpkg_is(body)) TRY(gpkg_geojson(body, "communities", GPKG_POLYGONS, ask->arena, &body, &ask->why));
    TRY(geojson_features(body, &feature, &count, ask->arena, &ask->why));
    if (count > 1000) return ask_blame(ask, TOO_LARGE, "", "一次最多 1000 个图形", "at most 1,000 features at once");
    b->border = NEWS(ask->arena, Border, count + 1);
    for (int32_t i = 0; i < count; i++) {
        b->row = i + 1;
        one(b, &feature[i], &b->border[i], QUERY(ask, ImportBordersQuery)->datum);
        b->look.known += b->border[i].known;
        b->look.borders += b->border[i].sound;
    }
    all_apart(b, count);
    ImportBordersLook *l = &b->look;
    l->import_id = NONE;
    l->line_count = count;
    int64_t shown = l->fault_count < IMPORT_FAULTS_SHOWN ? l->fault_count : IMPORT_FAULTS_SHOWN;
    l->faults = (List){ b->fault, shown };
    return NULL;
}

Err imports_borders_check(Ask *ask)
{
    const Borders *b = ask->prepared;
    return answer(ask, 200, &ImportBordersLook_shape, &b->look);
}

Err imports_borders_take(Ask *ask)
{
    Borders *b = ask->prepared;
    ImportBordersLook *l = &b->look;
    ImportBordersTold said = { l->borders };
    if (l->fault_count) {
        Buf at = buf_new(ask->arena, 120);
        buf_fmt(&at, "/%lld/%.*s", (long long)b->fault[0].row, STR_ARG(b->fault[0].column));
        const char *words = str_z(ask->arena, b->fault[0].words);
        return ask_blame(ask, IMPORTS_BAD_ROWS, str_z(ask->arena, buf_str(&at)), words, words);
    }
    ImportKept kept = { .place = ask->who.place, .kind = IMPORT_BORDERS, .line_count = l->line_count,
                        .known = l->known, .borders = l->borders,
                        .file_name = QUERY(ask, ImportBordersQuery)->file };
    if (l->borders) TRY(imports_keep(ask, &kept));
    for (int64_t i = 0; i < l->line_count; i++) {
        const Border *x = &b->border[i];
        if (!x->sound) continue;
        TRY(import_borders_add(ask->db, ask->district, kept.id, x->code));
        TRY(divisions_add_border(ask, x->code, &x->region, x->label));
    }
    if (l->borders) l->import_id = kept.id;
    TRY(event_post(ask, &IMPORTS_BORDERED, kept.id, ask->who.place, 0, &ImportBordersTold_shape, &said));
    return answer(ask, 201, &ImportBordersLook_shape, l);
}
