/* A community's micro-grids out of a GeoJSON or GeoPackage file: all of them, as they should be. Compared
 * with what is in force the file becomes acts; each bad row is named, and with one of them nothing
 * is kept. */
#include "domains/changes/changes_import.h"

#include "domains/changes/changes_queries.h"
#include "domains/divisions/divisions.h"
#include "geo/datum/datum.h"
#include "gpkg/gpkg.h"
#include "json/json.h"

#include <stdio.h>

REFUSAL(CHANGES_BAD_ROWS, 422, "changes.bad_rows", "文件中有错误的行，没有导入任何内容",
        "the file has bad rows; nothing was imported");

SHAPE(ChangeRowFault, "what is wrong with a row of a file",
    INT     (ChangeRowFault, row,    1, INT32_MAX,   "the feature, from 1; of a table its row"),
    INT     (ChangeRowFault, line,   1, INT32_MAX,   "the line of the file it begins on"),
    TEXT    (ChangeRowFault, code,   1, 40,          "what it is, for programs"),
    TEXT    (ChangeRowFault, words,  1, 200,         "in the reader's language"),
    TEXT_OPT(ChangeRowFault, column, 1, 60,          "of a table: which column"),
    TEXT_OPT(ChangeRowFault, value,  0, 4000,        "of a table: what stands there"));
SHAPE(ChangeImport, "a file that was read",
    INT     (ChangeImport, rows,     0, INT32_MAX,   "features in it"),
    INT     (ChangeImport, change_id, 0, ID_MAX,     "the draft it became; 0: none was kept"),
    LIST    (ChangeImport, faults, ChangeRowFault_shape, 0, INT32_MAX, "bad rows"),
    LIST    (ChangeImport, acts, ChangeAct_shape, 0, INT32_MAX, "what the file means"),
    OBJECT  (ChangeImport, check,    OPTIONAL, ChangeCheck_shape, "of these acts, if no row is bad"));

typedef ChangeReading Reading;

static void bad(Reading *r, int32_t row, const char *code, const char *zh, const char *en)
{
    r->fault[r->faults++] = (ChangeRowFault){ row + 1, r->area[row].line, str_of(code), ask_say(r->ask, zh,
        en), { 0 }, { 0 } };
}

static int64_t find(const Reading *r, Str code)
{
    for (int64_t i = 0; i < r->places; i++)
        if (r->drawn[i].until_ms == NONE && str_eq(r->drawn[i].code, code)) return i;
    return -1;
}

const PlaceDrawn *changes_place_drawn(const ChangeReading *r, Str code)
{
    int64_t i = find(r, code);
    return i < 0 ? NULL : &r->drawn[i];
}

static bool sound(Reading *r, int32_t row)
{
    static const struct { const char *code, *zh, *en; } words[] = {
        [GEO_NO_AREA] = { "no_area", "不是 Polygon 或 MultiPolygon", "not a Polygon or MultiPolygon" },
        [GEO_NOT_CLOSED] = { "not_closed", "环没有闭合：首尾点须相同",
            "a ring isn't closed: its last point must be its first" },
        [GEO_SHORT] = { "short", "环少于四点", "a ring has fewer than four points" },
    };
    const GeoFeature *a = &r->area[row];
    Spot near;
    if (a->fault) return bad(r, row, words[a->fault].code, words[a->fault].zh, words[a->fault].en), false;
    RegionFault fault = region_fault(&a->region, &near);
    if (!fault && a->region.ends[a->region.rings - 1] <= CHANGE_POINTS_MOST) return true;
    char zh[120], en[120];
    snprintf(zh, sizeof zh, "边界自相交叉、重复、过大或孔洞在外（%.7f, %.7f 附近）", near.x / 1e7, near.y / 1e7);
    snprintf(en, sizeof en, "the outline crosses itself, repeats a point, is too large or has a hole outside "
             "(near %.7f, %.7f)", near.x / 1e7, near.y / 1e7);
    return bad(r, row, "bad_outline", zh, en), false;
}

static void convert(Reading *r, int32_t row, int datum)
{
    Region *g = &r->area[row].region;
    Spot *at = NEWS(r->ask->arena, Spot, g->rings ? g->ends[g->rings - 1] : 0);
    for (int32_t i = 0; g->rings && i < g->ends[g->rings - 1]; i++) {
        int64_t lon, lat;
        datum_convert_e7(g->at[i].x, g->at[i].y, (Datum)datum, DATUM_CGCS2000, &lon, &lat);
        at[i] = (Spot){ (int32_t)lon, (int32_t)lat };
    }
    g->at = at;
}

static bool same(const Region *a, const Region *b)
{
    int32_t n = a->rings ? a->ends[a->rings - 1] : 0;
    if (a->rings != b->rings || n != (b->rings ? b->ends[b->rings - 1] : 0)) return false;
    for (int32_t i = 0; i < n; i++)
        if (!spot_same(a->at[i], b->at[i])) return false;
    return true;
}

static ChangeAct *put(Reading *r, ActKind kind, Str place)
{
    r->act[r->acts] = (ChangeAct){ .kind = kind, .place = place, .building_id = NONE, .unit = NONE };
    return &r->act[r->acts++];
}

static Str geometry(Reading *r, const Region *g)
{
    Buf b = buf_new(r->ask->arena, 64 + (g->ends[g->rings - 1] + g->rings) * 27);
    geojson_region(&b, g);
    return buf_str(&b);
}

/* One that is there: redrawn, renamed, or as it was. */
static void known(Reading *r, int32_t row, int64_t i, Str name)
{
    const PlaceDrawn *d = &r->drawn[i];
    if (r->met[i]) {
        bad(r, row, "twice", "编码在文件中重复", "the code stands twice in the file");
        return;
    }
    r->met[i] = true;
    if (!same(&d->outline, &r->area[row].region))
        put(r, ACT_REDRAW, d->code)->polygon = geometry(r, &r->area[row].region);
    if (name.len && !str_eq(name, d->name)) put(r, ACT_RENAME, d->code)->name = name;
}

static void fresh(Reading *r, int32_t row, Str name)
{
    Str grid = geojson_feature_get(&r->area[row], "grid", r->ask->arena);
    if (!grid.len) grid = r->only_grid;
    if (!grid.len || grid.len != 15 || find(r, grid) < 0) {
        bad(r, row, "no_grid", "新网格须用 grid 写明所属一般网格的编码",
            "a new micro-grid must name its general grid as `grid`");
        return;
    }
    ChangeAct *a = put(r, ACT_ADD, grid);
    a->polygon = geometry(r, &r->area[row].region);
    if (name.len) a->name = name;
}

static void row_read(Reading *r, int32_t row)
{
    const GeoFeature *a = &r->area[row];
    Str code = str_trim(geojson_feature_get(a, "code", r->ask->arena));
    Str name = str_trim(geojson_feature_get(a, "name", r->ask->arena));
    /* streets, communities, general grids beside */
    if (code.len && place_kind(code) >= 0 && code.len < 18) return;
    if (!sound(r, row)) return;
    if (utf8_count(name) > 60) {
        bad(r, row, "long_name", "名称最多 60 个字", "a name has at most 60 characters");
        return;
    }
    int64_t i = code.len ? find(r, code) : -1;
    if (code.len && (i < 0 || code.len != 18)) {
        bad(r, row, "unknown_code", "本社区没有这个在用的微网格；新网格请不写编码",
            "no such micro-grid in force in this community; leave the code of a new one out");
        return;
    }
    if (i >= 0) known(r, row, i, name);
    else fresh(r, row, name);
}

static Err begin(Ask *ask, const ChangeImportQuery *q, Reading *r)
{
    List drawn, blocks;
    *r = (Reading){ .ask = ask, .community = q->place };
    if (place_kind(q->place) != PLACE_COMMUNITY || !scope_holds(&ask->who.scope, q->place))
        return ask_blame(ask, CHANGES_OUTSIDE, "place", "权限范围内的社区", "a community within your reach");
    TRY(divisions_drawing(ask, q->place, &drawn, &blocks));
    r->drawn = drawn.at;
    r->places = drawn.count;
    int grids = 0;
    for (int64_t i = 0; i < r->places; i++) {
        const PlaceDrawn *d = &r->drawn[i];
        if (d->code.len != 15 || d->until_ms != NONE || place_exclusive(d->code)) continue;
        r->only_grid = grids++ ? (Str){ 0 } : d->code;
    }
    return NULL;
}

static Err features(Ask *ask, Reading *r)
{
    Blame why = { 0 };
    Str body = ask->wire.body;
    Err e = gpkg_is(body) ? gpkg_geojson(body, "microgrids", GPKG_POLYGONS, ask->arena, &body, &why) : NULL;
    if (!e) e = geojson_features(body, &r->area, &r->rows, ask->arena, &why);
    if (e) return ask_blame(ask, e, "/", why.zh, why.en);
    r->fault = NEWS(ask->arena, ChangeRowFault, r->rows + 1);
    r->act = NEWS(ask->arena, ChangeAct, 2 * r->rows + r->places + 1);
    r->met = NEWS(ask->arena, bool, r->places + 1);
    return NULL;
}

/* What the file draws; what it doesn't draw ends. */
static Err drawing_read(Ask *ask, const ChangeImportQuery *q, Reading *r)
{
    TRY(features(ask, r));
    for (int32_t row = 0; row < r->rows; row++) {
        if (q->datum >= 0) convert(r, row, q->datum);
        row_read(r, row);
    }
    for (int64_t i = 0; i < r->places; i++) {
        const PlaceDrawn *d = &r->drawn[i];
        bool micro = d->code.len == 18 && !place_exclusive(d->code);
        if (micro && d->until_ms == NONE && !r->met[i]) put(r, ACT_END, d->code);
    }
    return NULL;
}

static Err read_all(Ask *ask, ChangeImport *to)
{
    const ChangeImportQuery *q = QUERY(ask, ChangeImportQuery);
    Reading r;
    TRY(begin(ask, q, &r));
    TRY(changes_is_table(ask->wire.body) ? changes_table_read(&r) : drawing_read(ask, q, &r));
    *to = (ChangeImport){ r.rows, 0, { r.fault, r.faults }, { r.act, r.faults ? 0 : r.acts }, NULL };
    if (r.acts <= CHANGE_ACTS_MOST) return NULL;
    return ask_blame(ask, TOO_LARGE, "", "一次最多 2000 项变更", "at most 2000 acts at once");
}

Err changes_import_prepare(Ask *ask)
{
    ChangeImport *in = NEW(ask->arena, ChangeImport);
    ChangePlan plan;
    TRY(read_all(ask, in));
    ask->prepared = in;
    if (in->faults.count) return NULL;
    in->check = NEW(ask->arena, ChangeCheck);
    TRY(changes_plan_now(ask, &in->acts, 0, &plan));
    return changes_check_of(ask, &plan, in->check);
}

static Err row_refusal(Ask *ask, const ChangeRowFault *f)
{
    char words[160], pointer[40];
    snprintf(pointer, sizeof pointer, "/features/%lld", (long long)f->row - 1);
    snprintf(words, sizeof words, ask->wire.english ? "line %lld: %.*s" : "第 %lld 行：%.*s", (long long)f->line,
             (int)(f->words.len < 110 ? f->words.len : 110), f->words.at);
    return ask_blame(ask, CHANGES_BAD_ROWS, pointer, words, words);
}

Err changes_import(Ask *ask)
{
    const ChangeImportQuery *q = QUERY(ask, ChangeImportQuery);
    ChangeImport *in = ask->prepared;
    if (!q->save) return answer(ask, 200, &ChangeImport_shape, in);
    if (in->faults.count) return row_refusal(ask, in->faults.at);
    TRY(changes_keep(ask, q->title.at ? q->title : S("导入微网格边界"), &in->acts, &in->change_id));
    return answer(ask, 200, &ChangeImport_shape, in);
}
