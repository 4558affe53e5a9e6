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

/* Places have the first columns; what stands in them has more: those of the sheet that `imports` takes in. */
enum { STANDS_MAX = 200000, PLACE_COLUMNS = 9, COLUMNS = 17, POINT = 8, ROOM_LEFT = 2 << 20 };
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
    TEXT_OPT(BridgeQuery, as_of,  10, 10,            "all as it was at the end of that day (now)"));

SHAPE(BridgeStand, "a compound or building on its way out",
    ID      (BridgeStand, id,                        "its id"),
    TEXT    (BridgeStand, name,       0, 60,         "its name"),
    TEXT    (BridgeStand, compound,   0, 60,         "its compound"),
    TEXT    (BridgeStand, place,      6, 18,         "where it is"),
    LON     (BridgeStand, lon,        0,             "CGCS2000"),
    LAT     (BridgeStand, lat,        0,             "CGCS2000"),
    INT     (BridgeStand, floors,     0, 200,        "storeys of a building"),
    INT     (BridgeStand, units,      0, 99,         "its staircases"),
    INT     (BridgeStand, households, 0, ID_MAX,     "in it"),
    TIME    (BridgeStand, since_ms,                  "in its micro-grid since"),
    TEXT    (BridgeStand, outline,    0, INT32_MAX,  "as divisions keeps it"));

/* One line of any kind. */
typedef struct BridgeRow { BridgeKind kind; Str code, name, parent; int64_t households,
                          since_ms; Region outline;
    Spot at; const BridgeStand *stand; } BridgeRow;

typedef struct Rows { BridgeRow *row; int64_t count, room; int columns; } Rows;

static void put(Rows *to, BridgeRow row) { if (to->count < to->room) to->row[to->count++] = row; }

static int kind_of(Str code) { return place_kind(code) - (int)PLACE_STREET; }

static Err places(Ask *ask, const BridgeQuery *q, Rows *to, int64_t *ret_at_ms)
{
    List drawn;
    TRY(divisions_as_of(ask, q->place, q->as_of, &drawn, ret_at_ms));
    for (const PlaceDrawn *d = drawn.at, *end = d + drawn.count; d < end; d++) {
        int kind = kind_of(d->code);
        if (kind < 0 || (q->kind >= 0 && q->kind != kind)) continue;
        Str parent = place_parent(d->code);
        put(to, (BridgeRow){ (BridgeKind)kind, d->code, d->name, parent, d->households, d->since_ms,
                            d->outline,
                             { 0, 0 }, NULL });
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
    buf_char(&b, ' ');
    buf_add(&b, s->name);
    return buf_str(&b);
}

static Err stands_of(Ask *ask, const BridgeQuery *q, BridgeKind kind, int64_t at_ms, List *ret)
{
    Str low, high;
    Db *db = ask->db;
    place_range(ask->arena, q->place, &low, &high);
    if (kind == BRIDGE_COMPOUND)
        return bridge_compounds(db, ask->district, at_ms, low, high, STANDS_MAX, ret, ask->arena);
    if (at_ms == ID_MAX)
        return bridge_buildings(db, ask->district, low, high, STANDS_MAX, ret, ask->arena);
    return bridge_buildings_at(db, ask->district, at_ms, low, high, STANDS_MAX, ret, ask->arena);
}

static Err stands(Ask *ask, const BridgeQuery *q, BridgeKind kind, int64_t at_ms, Rows *to)
{
    List found;
    if (q->kind >= 0 && q->kind != (int)kind) return NULL;
    TRY(stands_of(ask, q, kind, at_ms, &found));
    for (const BridgeStand *s = found.at, *end = s + found.count; s < end; s++) {
        Region outline = { 0 };
        if (s->outline.len) TRY(divisions_outline(ask, s->outline, &outline));
        Str name = kind == BRIDGE_COMPOUND ? s->name : building_name(ask, s);
        put(to, (BridgeRow){ kind, id_text(ask, s->id), name, s->place, s->households, s->since_ms, outline,
                             { (int32_t)s->lon, (int32_t)s->lat }, s });
    }
    return NULL;
}

/* ---- Cells ---- */

static const struct { const char *zh, *en, *key; int width; bool number; } heads[COLUMNS] = {
    { "类别", "kind", "kind", 10, false }, { "编码", "code", "code", 22, false },
    { "名称", "name", "name", 28, false }, { "上级编码", "parent", "parent", 22, false },
    { "上级名称", "parent name", "parent_name", 24, false }, { "户数", "households", "households", 8, true },
    { "生效日期", "since", "since", 12, false }, { "面积（平方米）", "area (m2)", "area_m2", 14, true },
    { "中心点", "point", "point", 26, false }, { "小区", "compound", "compound", 18, false },
    { "栋", "building", "building", 10, false }, { "单元数", "units", "units", 8, true },
    { "层数", "floors", "floors", 8, true }, { "经度", "lon", "lon", 14, true },
    { "纬度", "lat", "lat", 14, true }, { "坐标系", "datum", "datum", 10, false },
    { "微网格", "microgrid", "microgrid", 22, false },
};

static int columns_of(int kind) { return kind >= 0 && kind < BRIDGE_COMPOUND ? PLACE_COLUMNS : COLUMNS; }

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

/* The columns of a compound or building beyond those of a place. Of a compound: its name and point. */
static void stand_cells(const BridgeRow *r, Arena *keep, Str to[COLUMNS - PLACE_COLUMNS])
{
    const BridgeStand *s = r->stand;
    Buf text = buf_new(keep, 80);
    ptrdiff_t at[5] = { 0 };
    bool building = r->kind == BRIDGE_BUILDING;
    if (building) buf_int(&text, s->units);
    at[1] = text.len;
    if (building) buf_int(&text, s->floors);
    at[2] = text.len;
    buf_fmt(&text, "%.7f", s->lon / 1e7);
    at[3] = text.len;
    buf_fmt(&text, "%.7f", s->lat / 1e7);
    at[4] = text.len;
    to[0] = s->compound;
    to[1] = building ? s->name : (Str){ 0 };
    for (int i = 0; i < 4; i++) to[2 + i] = str_part(buf_str(&text), at[i], at[i + 1]);
    to[6] = S("cgcs2000");
    to[7] = building ? s->place : (Str){ 0 };
}

static void cells(Ask *ask, const BridgeRow *r, Arena *keep, Str to[COLUMNS])
{
    Buf text = buf_new(keep, 160);
    ptrdiff_t at[5] = { 0 };
    Spot in = middle(r, *ask->arena);
    for (int i = PLACE_COLUMNS; i < COLUMNS; i++) to[i] = (Str){ 0 };
    if (r->stand) stand_cells(r, keep, to + PLACE_COLUMNS);
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
    for (int i = 0; i < rows->columns; i++)
        column[i] = (SheetColumn){ ask->wire.english ? heads[i].en : heads[i].zh, heads[i].width,
                                   heads[i].number };
    SheetOut *o = sheet_out_begin(format, ask->wire.english ? "grid" : "网格", column, rows->columns, file);
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
    for (int i = 0, n = columns_of((int)r->kind); i < n; i++) {
        if (i == POINT) continue;
        if (i) buf_char(to, ',');
        buf_fmt(to, "\"%s\":", heads[i].key);
        if (heads[i].number && cell[i].len) buf_add(to, cell[i]);
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
    GpkgColumn *column = NEWS(ask->arena, GpkgColumn, COLUMNS);
    bool some = false, points = kind >= BRIDGE_COMPOUND;
    int columns = 0, n = columns_of((int)kind);
    for (int i = 0; i < n; i++)
        if (i != POINT) column[columns++] = (GpkgColumn){ heads[i].key, heads[i].number };
    for (int64_t i = 0; i < rows->count; i++) {
        const BridgeRow *r = &rows->row[i];
        Arena scratch = *ask->arena;
        Str cell[COLUMNS];
        if (r->kind != kind) continue;
        if (!some) TRY(gpkg_layer(g, kinds[kind].layer, kinds[kind].zh, points, column, columns, when));
        some = true;
        cells(ask, r, &scratch, cell);
        cell[0] = str_of(kind_names[kind]);
        for (int c = POINT; c + 1 < n; c++) cell[c] = cell[c + 1];
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
    Rows rows = { NULL, 0, 0, columns_of(q->kind) };
    int64_t at_ms;
    if (place_kind(q->place) < 0) return ask_blame(ask, BAD_FIELD, "place", "区划代码", "the code of a place");
    rows.room = (arena_room(ask->arena) / 3) / (int64_t)sizeof(BridgeRow);
    if (rows.room > 60000) rows.room = 60000;
    rows.row = arena_take(ask->arena, rows.room, sizeof(BridgeRow));
    TRY(places(ask, q, &rows, &at_ms));
    TRY(stands(ask, q, BRIDGE_COMPOUND, at_ms, &rows));
    TRY(stands(ask, q, BRIDGE_BUILDING, at_ms, &rows));
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
