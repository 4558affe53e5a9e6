/* The grid as a file, from streets down to buildings, in the form that is asked for: one list of rows, four
 * ways of writing it down. No person and no door is in it. */
#include "domains/bridges/bridges_export.h"

#include "domains/bridges/bridges_queries.h"
#include "domains/divisions/divisions.h"
#include "geo/plane/area.h"
#include "geo/text/geojson_feature.h"
#include "gpkg/gpkg.h"
#include "json/json.h"
#include "sheet/sheet_out.h"
#include "vocab/moment.h"

enum { STANDS_MAX = 200000, COLUMNS = 9, ROOM_LEFT = 2 << 20 };
#define FILE_BYTES ((size_t)512 << 20)     /* address space; pages are used only when touched */

typedef enum BridgeKind { BRIDGE_STREET, BRIDGE_COMMUNITY, BRIDGE_GRID, BRIDGE_MICROGRID, BRIDGE_COMPOUND,
    BRIDGE_BUILDING, BRIDGE_KINDS } BridgeKind;
static const char *const kind_names[] = { "street", "community", "grid", "microgrid", "compound", "building",
                                         NULL };
static const struct { const char *layer, *zh, *en; } kinds[] = {
    { "streets", "街道", "street" }, { "communities", "社区", "community" }, { "grids", "一般网格", "general grid" },
    { "microgrids", "微网格", "micro-grid" }, { "compounds", "小区院落", "compound" }, { "buildings", "楼栋",
        "building" },
};

typedef enum BridgeFormat { BRIDGE_CSV, BRIDGE_XLSX, BRIDGE_GEOJSON, BRIDGE_GPKG } BridgeFormat;
static const char *const format_names[] = { "csv", "xlsx", "geojson", "gpkg", NULL };

SHAPE(BridgeQuery, "what of the grid, and in which form",
    TEXT    (BridgeQuery, place,  6, 18,             "this place and all below"),
    NAME    (BridgeQuery, kind,   OPTIONAL, kind_names, "only this kind (all)"),
    NAME    (BridgeQuery, format, 0, format_names,   "csv, xlsx, geojson (RFC 7946) or gpkg (GeoPackage)"),
    TEXT_OPT(BridgeQuery, as_of,  10, 10,            "places as they were at the end of that day (now)"));

SHAPE(BridgeStand, "a compound or building on its way out",
    ID      (BridgeStand, id,                        "its id"),
    TEXT    (BridgeStand, name,       0, 60,         "its name"),
    TEXT    (BridgeStand, compound,   0, 60,         "of a building: its compound"),
    TEXT    (BridgeStand, place,      6, 18,         "where it is"),
    LON     (BridgeStand, lon,        0,             "CGCS2000"),
    LAT     (BridgeStand, lat,        0,             "CGCS2000"),
    INT     (BridgeStand, households, 0, ID_MAX,     "in it"),
    TIME    (BridgeStand, since_ms,                  "in its micro-grid since"),
    TEXT    (BridgeStand, outline,    0, INT32_MAX,  "as divisions keeps it"));

/* One line of any kind. */
typedef struct BridgeRow { BridgeKind kind; Str code, name, parent; int64_t households,
                          since_ms; Region outline;
    Spot at; } BridgeRow;

typedef struct Rows { BridgeRow *row; int64_t count, room; } Rows;

static void put(Rows *to, BridgeRow row) { if (to->count < to->room) to->row[to->count++] = row; }

static int kind_of(Str code) { return place_kind(code) - (int)PLACE_STREET; }

static Err places(Ask *ask, const BridgeQuery *q, Rows *to)
{
    List drawn;
    int64_t at_ms;
    TRY(divisions_as_of(ask, q->place, q->as_of, &drawn, &at_ms));
    for (const PlaceDrawn *d = drawn.at, *end = d + drawn.count; d < end; d++) {
        int kind = kind_of(d->code);
        if (kind < 0 || (q->kind >= 0 && q->kind != kind)) continue;
        Str parent = place_parent(d->code);
        put(to, (BridgeRow){ (BridgeKind)kind, d->code, d->name, parent, d->households, d->since_ms,
                            d->outline,
                             { 0, 0 } });
    }
    return NULL;
}

static Str id_text(Ask *ask, int64_t id)
{
    Buf b = buf_new(ask->arena, 20);
    buf_int(&b, id);
    return buf_str(&b);
}

static Str building_name(Ask *ask, const BridgeStand *s)
{
    Buf b = buf_new(ask->arena, s->compound.len + s->name.len + 2);
    buf_add(&b, s->compound);
    if (s->compound.len) buf_char(&b, ' ');
    buf_add(&b, s->name);
    return buf_str(&b);
}

static Err stands(Ask *ask, const BridgeQuery *q, BridgeKind kind, Rows *to)
{
    Str low, high;
    List found;
    if (q->kind >= 0 && q->kind != (int)kind) return NULL;
    place_range(ask->arena, q->place, &low, &high);
    TRY(kind == BRIDGE_COMPOUND ? bridge_compounds(ask->db, ask->district, low, high, STANDS_MAX, &found,
                                                   ask->arena)
                                : bridge_buildings(ask->db, ask->district, low, high, STANDS_MAX, &found,
                                                   ask->arena));
    for (const BridgeStand *s = found.at, *end = s + found.count; s < end; s++) {
        Region outline = { 0 };
        if (s->outline.len) TRY(divisions_outline(ask, s->outline, &outline));
        put(to, (BridgeRow){ kind, id_text(ask, s->id), building_name(ask, s), s->place, s->households,
                            s->since_ms,
                             outline, { (int32_t)s->lon, (int32_t)s->lat } });
    }
    return NULL;
}

/* ---- Cells ---- */

static const char *const heads_zh[COLUMNS] = { "类别", "编码", "名称", "上级编码", "上级名称", "户数", "生效日期", "面积（平方米）",
    "中心点" };
static const char *const heads_en[COLUMNS] = { "kind", "code", "name", "parent", "parent name", "households",
                                              "since",
    "area (m2)", "point" };
static const char *const keys[COLUMNS] = { "kind", "code", "name", "parent", "parent_name", "households",
                                          "since",
    "area_m2", "point" };
static const int widths[COLUMNS] = { 10, 22, 28, 22, 24, 8, 12, 14, 26 };
static bool is_number(int column) { return column == 5 || column == 7; }

static double area_of(const Region *r)
{
    double sum = 0;
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++])
        sum += (r->outer[i] ? 1 : -1) * area_m2(r->at + from, r->ends[i] - from);
    return sum;
}

static Spot middle(const BridgeRow *r, Arena scratch)
{
    Spot at = r->at;
    if (r->outline.rings && !at.x) area_inside_point(r->outline.at, r->outline.ends, r->outline.rings, &at,
                                                     scratch);
    return at;
}

static void cells(Ask *ask, const BridgeRow *r, Arena *keep, Str to[COLUMNS])
{
    Buf text = buf_new(keep, 160);
    ptrdiff_t at[5] = { 0 };
    Spot in = middle(r, *ask->arena);
    buf_int(&text, r->households);
    at[1] = text.len;
    if (r->since_ms > 0) moment_write_date(&text, moment_day(r->since_ms));
    at[2] = text.len;
    if (r->outline.rings) buf_fmt(&text, "%.0f", area_of(&r->outline));
    at[3] = text.len;
    if (in.x) buf_fmt(&text, "%.7f %.7f", in.x / 1e7, in.y / 1e7);
    at[4] = text.len;
    to[0] = ask_say(ask, kinds[r->kind].zh, kinds[r->kind].en);
    to[1] = r->code;
    to[2] = r->name;
    to[3] = r->parent;
    to[4] = divisions_name(ask, r->parent);
    for (int i = 0; i < 4; i++) to[5 + i] = str_part(buf_str(&text), at[i], at[i + 1]);
}

/* ---- Forms ---- */

static Str sheet(Ask *ask, const Rows *rows, SheetFormat format, Arena *file)
{
    SheetColumn column[COLUMNS];
    for (int i = 0; i < COLUMNS; i++)
        column[i] = (SheetColumn){ ask->wire.english ? heads_en[i] : heads_zh[i], widths[i], is_number(i) };
    SheetOut *o = sheet_out_begin(format, ask->wire.english ? "grid" : "网格", column, COLUMNS, file);
    for (int64_t i = 0; i < rows->count; i++) {
        Arena scratch = *ask->arena;
        Str cell[COLUMNS];
        cells(ask, &rows->row[i], &scratch, cell);
        sheet_out_row(o, cell);
    }
    return sheet_out_end(o);
}

static void feature(Ask *ask, const BridgeRow *r, Buf *to)
{
    Arena scratch = *ask->arena;
    Str cell[COLUMNS];
    cells(ask, r, &scratch, cell);
    cell[0] = str_of(kind_names[r->kind]);
    buf_adds(to, "{\"type\":\"Feature\",\"id\":");
    json_text(to, r->code);
    buf_adds(to, ",\"properties\":{");
    for (int i = 0; i < COLUMNS - 1; i++) {
        if (i) buf_char(to, ',');
        buf_fmt(to, "\"%s\":", keys[i]);
        if (is_number(i) && cell[i].len) buf_add(to, cell[i]);
        else if (cell[i].len) json_text(to, cell[i]);
        else buf_adds(to, "null");
    }
    buf_adds(to, "},\"geometry\":");
    if (r->outline.rings) geojson_region(to, &r->outline);
    else if (r->at.x) buf_fmt(to, "{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]}", r->at.x / 1e7,
                              r->at.y / 1e7);
    else buf_adds(to, "null");
    buf_char(to, '}');
}

static Str geojson(Ask *ask, const Rows *rows, Arena *file)
{
    Buf b = buf_new(file, 256 << 10);
    buf_adds(&b, "{\"type\":\"FeatureCollection\",\"features\":[");
    for (int64_t i = 0; i < rows->count; i++) {
        buf_adds(&b, i ? ",\n" : "\n");
        feature(ask, &rows->row[i], &b);
    }
    buf_adds(&b, "\n]}\n");
    return buf_str(&b);
}

static Err layer(Ask *ask, const Rows *rows, BridgeKind kind, Str when, Gpkg *g)
{
    GpkgColumn *column = NEWS(ask->arena, GpkgColumn, COLUMNS - 1);
    bool some = false, points = kind >= BRIDGE_COMPOUND;
    for (int i = 0; i < COLUMNS - 1; i++) column[i] = (GpkgColumn){ keys[i], is_number(i) };
    for (int64_t i = 0; i < rows->count; i++) {
        const BridgeRow *r = &rows->row[i];
        Arena scratch = *ask->arena;
        Str cell[COLUMNS];
        if (r->kind != kind) continue;
        if (!some) TRY(gpkg_layer(g, kinds[kind].layer, kinds[kind].zh, points, column, COLUMNS - 1, when));
        some = true;
        cells(ask, r, &scratch, cell);
        cell[0] = str_of(kind_names[kind]);
        TRY(gpkg_add(g, &r->outline, r->at, cell));
    }
    return NULL;
}

typedef struct Layers { const Rows *rows; Str when; Gpkg *to; } Layers;

static Err layers(Ask *ask, void *with)
{
    const Layers *l = with;
    for (int k = 0; k < BRIDGE_KINDS; k++) TRY(layer(ask, l->rows, (BridgeKind)k, l->when, l->to));
    return NULL;
}

static Err gpkg(Ask *ask, const Rows *rows, Arena *file, Str *ret)
{
    Gpkg *g;
    Buf when = buf_new(ask->arena, 32);
    moment_write_date(&when, moment_day(ask->now_ms));
    buf_adds(&when, "T00:00:00.000Z");
    Err e = gpkg_begin(file, &g);
    Layers all = { rows, buf_str(&when), g };
    if (!e) e = ask_within(ask, layers, &all);
    Err end = gpkg_end(g, ret);
    return e ? e : end;
}

typedef struct Writing { const Rows *rows; BridgeFormat format; Arena *file; Str bytes; } Writing;

static Err write(Ask *ask, void *with)
{
    Writing *w = with;
    if (w->format == BRIDGE_GPKG) return gpkg(ask, w->rows, w->file, &w->bytes);
    if (w->format == BRIDGE_GEOJSON) w->bytes = geojson(ask, w->rows, w->file);
    else w->bytes = sheet(ask, w->rows, w->format == BRIDGE_CSV ? SHEET_CSV : SHEET_XLSX, w->file);
    return NULL;
}

Err bridges_export(Ask *ask)
{
    static const struct { const char *type, *name; } forms[] = {
        { "text/csv; charset=utf-8", "grid.csv" },
        { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "grid.xlsx" },
        { "application/geo+json", "grid.geojson" }, { "application/geopackage+sqlite3", "grid.gpkg" },
    };
    const BridgeQuery *q = QUERY(ask, BridgeQuery);
    Rows rows = { NULL, 0, 0 };
    if (place_kind(q->place) < 0) return ask_blame(ask, BAD_FIELD, "place", "区划代码", "the code of a place");
    rows.room = (arena_room(ask->arena) / 3) / (int64_t)sizeof(BridgeRow);
    if (rows.room > 60000) rows.room = 60000;
    rows.row = arena_take(ask->arena, rows.room, sizeof(BridgeRow));
    TRY(places(ask, q, &rows));
    TRY(stands(ask, q, BRIDGE_COMPOUND, &rows));
    TRY(stands(ask, q, BRIDGE_BUILDING, &rows));
    if (rows.count == rows.room)
        return ask_blame(ask, TOO_LARGE, "place", "一次最多 60000 行，请选更小的范围",
                         "at most 60,000 rows: choose a smaller place");
    Arena file = arena_make(FILE_BYTES), whole = file;
    Writing w = { &rows, (BridgeFormat)q->format, &file, { 0 } };
    Err e = ask_within(ask, write, &w);
    if (!e && arena_room(ask->arena) < w.bytes.len + ROOM_LEFT) e = TOO_LARGE;
    Str bytes = e ? (Str){ 0 } : str_copy(ask->arena, w.bytes);
    arena_drop(whole, FILE_BYTES);
    if (e) return e;
    ask->answer.file_name = str_of(forms[q->format].name);
    return answer_bytes(ask, str_of(forms[q->format].type), bytes, (Str){ 0 });
}
