/* Compounds and buildings out of a table or a map file of one community: looked at cell by cell, then put
 * down whole or not at all. Nobody is in them; so a building that is there already is only passed over. */
#include "domains/imports/imports_inside.h"

#include "domains/imports/imports_queries.h"
#include "geo/datum/datum.h"
#include "geo/plane/area.h"
#include "geo/text/geojson_feature.h"
#include "gpkg/gpkg.h"
#include "sheet/sheet.h"
#include "vocab/moment.h"
#include "vocab/scope.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { STANDS_MOST = 5000, COMPOUND_NAME = 60, BUILDING_NAME = 40, SLOTS = 1 << 15 };

const EventKind IMPORTS_BUILT = { "imports.built", "导入院落与楼栋", "compounds and buildings imported" };

SHAPE(ImportStandsQuery, "for which community",
    TEXT    (ImportStandsQuery, place,     12, 12,         "the community in which all of it stands"),
    NAME    (ImportStandsQuery, datum,     OPTIONAL, datum_names,
             "datum of the file, where it doesn't say (wgs84)"),
    TEXT_OPT(ImportStandsQuery, since,     10, 10,         "since when they are there: a day (now)"),
    TEXT_OPT(ImportStandsQuery, file,      1, 200,         "what the file is called"));
SHAPE(ImportStandsLook, "buildings that were read",
    INT     (ImportStandsLook, line_count, 0, INT32_MAX,   "rows below the header, or features"),
    INT     (ImportStandsLook, compounds,  0, INT32_MAX,   "compounds that are new"),
    INT     (ImportStandsLook, buildings,  0, INT32_MAX,   "buildings that are new"),
    INT     (ImportStandsLook, households, 0, INT32_MAX,   "households that they say they have"),
    INT     (ImportStandsLook, known,      0, INT32_MAX,   "buildings that are there already: passed over"),
    INT     (ImportStandsLook, bad_rows,   0, INT32_MAX,   "rows with something wrong"),
    INT     (ImportStandsLook, fault_count, 0, INT32_MAX,  "cells that are wrong"),
    LIST    (ImportStandsLook, faults, ImportFault_shape, 0, IMPORT_FAULTS_SHOWN, "the first of them"),
    ID_OPT  (ImportStandsLook, import_id,                  "by which it can be undone"));

typedef struct ImportStandsTold { int64_t compounds, buildings, households, known; } ImportStandsTold;
SHAPE(ImportStandsTold, "what an event of it says",
    INT     (ImportStandsTold, compounds,  0, INT32_MAX,   "compounds made"),
    INT     (ImportStandsTold, buildings,  0, INT32_MAX,   "buildings made"),
    INT     (ImportStandsTold, households, 0, INT32_MAX,   "households counted"),
    INT     (ImportStandsTold, known,      0, INT32_MAX,   "passed over"));

/* lon, lat: of its buildings, added up */
typedef struct Compound { Str name; int64_t id, lon, lat, count, from_ms; } Compound;
typedef struct Stand { NewBuilding b; int64_t row; int compound; bool known; } Stand;

typedef struct Stands {
    Ask *ask;
    Str community;
    int datum;
    HouseholdBook *book;
    const PlaceDrawn *drawn; int64_t places;
    /* what is being read: a row of a table, or a feature */
    const SheetRow *cells;
    const GeoFeature *feature;
    int at[IMPORT_STAND_COLUMNS];
    int kind_at;                       /* 类别, in a file of the whole grid */
    int64_t row, before, from_ms;
    Stand *stand; int64_t stands;
    Compound *compound; int compounds;
    /* found again by hash: compounds by name, buildings by number and by name */
    int32_t compound_slot[SLOTS], stand_slot[SLOTS];
    ImportFault *fault;
    ImportStandsLook look;
} Stands;

/* ---- Cells ---- */

/* Without the mark that our own tables put before what could be taken for a formula (sheet_out.c). */
static Str bare(Str text)
{
    bool marked = text.len > 1 && text.at[0] == '\'' && strchr("=+-@", text.at[1]);
    return marked ? str_part(text, 1, text.len) : text;
}

static Str cell(const Stands *s, ImportStandColumn c)
{
    const ImportHead *h = &import_stand_heads[c];
    if (!s->feature) {
        int at = s->at[c];
        return at >= 0 && at < s->cells->cells ? bare(s->cells->cell[at].text) : S("");
    }
    Str text = geojson_feature_get(s->feature, h->en, s->ask->arena);
    if (!text.len) text = geojson_feature_get(s->feature, h->zh, s->ask->arena);
    return str_eq(text, S("null")) ? S("") : str_trim(text);
}

static void bad(Stands *s, ImportStandColumn c, const char *code, const char *zh, const char *en)
{
    const ImportHead *h = &import_stand_heads[c];
    Arena *keep = s->ask->arena;
    if (s->look.fault_count++ >= IMPORT_FAULTS_SHOWN) return;
    s->fault[s->look.fault_count - 1] = (ImportFault){ s->row, ask_say(s->ask, h->zh, h->en),
        str_copy(keep, cell(s, c)), str_of(code), str_copy(keep, ask_say(s->ask, zh, en)) };
}

static Str name(Stands *s, ImportStandColumn c, int most)
{
    char zh[60], en[60];
    Str text = cell(s, c);
    snprintf(zh, sizeof zh, "最多 %d 个字", most);
    snprintf(en, sizeof en, "at most %d characters", most);
    if (!text.len) bad(s, c, "empty", "必填", "must not be empty");
    if (utf8_count(text) > most) bad(s, c, "long", zh, en);
    return str_copy(s->ask->arena, text);
}

static int64_t whole(Stands *s, ImportStandColumn c, int low, int high, int64_t unsaid)
{
    char zh[60], en[60];
    int64_t n;
    Str text = import_plain(cell(s, c), s->ask->arena);
    if (!text.len) return unsaid;
    if (str_int(text, &n) && n >= low && n <= high) return n;
    snprintf(zh, sizeof zh, "须为 %d 到 %d 的整数", low, high);
    snprintf(en, sizeof en, "a whole number from %d to %d", low, high);
    bad(s, c, "no_number", zh, en);
    return unsaid;
}

/* ---- Where it stands ---- */

static bool degrees(Stands *s, ImportStandColumn c, double most, int64_t *ret)
{
    double d;
    bool number = str_real(cell(s, c), &d);
    if (number && fabs(d) <= most) return *ret = llround(d * 1e7), true;
    if (number && fabs(d) <= 180)
        bad(s, c, "swapped", "纬度在 -90 到 90 之间，是不是与经度写反了",
            "from -90 to 90: was it swapped with the longitude?");
    else bad(s, c, "no_degrees", "须为度数，如 104.0812345", "degrees, such as 104.0812345");
    return false;
}

static bool datum(Stands *s, Datum *ret)
{
    Str words = cell(s, IMPORT_STAND_DATUM);
    int said = words.len ? shape_name_index(datum_names, words) : s->datum;
    *ret = said < 0 ? DATUM_WGS84 : (Datum)said;
    if (!words.len || said >= 0) return true;
    bad(s, IMPORT_STAND_DATUM, "no_datum", "wgs84、cgcs2000、gcj02 或 bd09", "wgs84, cgcs2000, gcj02 or bd09");
    return false;
}

/* Its ground, and a point inside. */
static bool ground(Stands *s, Datum from, NewBuilding *b)
{
    Region g = s->feature->region;
    const char *zh, *en;
    Spot in, *at = NEWS(s->ask->arena, Spot, g.rings ? g.ends[g.rings - 1] : 0);
    for (int32_t i = 0; g.rings && i < g.ends[g.rings - 1]; i++) {
        int64_t lon, lat;
        datum_convert_e7(g.at[i].x, g.at[i].y, from, DATUM_CGCS2000, &lon, &lat);
        at[i] = (Spot){ (int32_t)lon, (int32_t)lat };
    }
    g.at = at;
    if (imports_outline_fault(s->ask, s->feature, &g, &zh, &en)) {
        bad(s, IMPORT_STAND_LON, "bad_outline", zh, en);
        return false;
    }
    if (!area_inside_point(g.at, g.ends, g.rings, &in, *s->ask->arena)) {
        bad(s, IMPORT_STAND_LON, "bad_outline", "没有面积", "it has no area");
        return false;
    }
    b->outline = divisions_outline_text(s->ask->arena, &g);
    b->lon = in.x;
    b->lat = in.y;
    return true;
}

static bool position(Stands *s, NewBuilding *b)
{
    Datum from;
    int64_t lon, lat;
    b->outline = S("");
    if (!datum(s, &from)) return false;
    if (s->feature && !s->feature->dot && s->feature->fault != GEO_NO_AREA) return ground(s, from, b);
    bool said = cell(s, IMPORT_STAND_LON).len > 0;
    if (s->feature && !s->feature->dot && !said) {
        bad(s, IMPORT_STAND_LON, "no_geometry", "图形须是 Point、Polygon 或 MultiPolygon，或在属性里写经纬度",
            "it must be a Point, Polygon or MultiPolygon, or have lon and lat among its properties");
        return false;
    }
    if (s->feature && s->feature->dot) lon = s->feature->spot.x, lat = s->feature->spot.y;
    else {
        bool east = degrees(s, IMPORT_STAND_LON, 180, &lon);
        if (!degrees(s, IMPORT_STAND_LAT, 90, &lat) || !east) return false;
    }
    datum_convert_e7(lon, lat, from, DATUM_CGCS2000, &b->lon, &b->lat);
    return true;
}

/* By its code, or by its name where only one has it. */
static Str named(Stands *s, Str words)
{
    Str found = { 0 };
    int count = 0;
    for (int64_t i = 0; i < s->places; i++) {
        const PlaceDrawn *d = &s->drawn[i];
        if (d->kind != PLACE_MICROGRID || d->until_ms != NONE) continue;
        if (str_eq(d->code, words)) return d->code;
        if (str_eq(d->name, words)) found = d->code, count++;
    }
    if (count == 1) return found;
    bad(s, IMPORT_STAND_MICROGRID, "no_grid", "本社区没有这个微网格，或有多个同名，请写编码",
        "none, or several, of that name: write its code");
    return (Str){ 0 };
}

/* The micro-grid that is written, else the one its point is in. Where the community's border is known, the
 * point must lie in it: a wrong datum is some hundred metres, a comma lost is a continent. */
static Str grid_of(Stands *s, const NewBuilding *b)
{
    Str words = cell(s, IMPORT_STAND_MICROGRID), at = { 0 };
    bool in = !divisions_at(s->ask, b->lon, b->lat, &at) && str_starts(at, s->community);
    bool bordered = s->places && s->drawn[0].outline.rings;
    if (!in && (bordered || !words.len)) {
        bad(s, IMPORT_STAND_LON, "outside", "这个位置不在本社区内，请核对坐标和坐标系",
            "this point isn't in the community: look at the coordinates and their datum");
        return (Str){ 0 };
    }
    if (words.len) return named(s, words);
    if (at.len == 18) return str_copy(s->ask->arena, at);
    bad(s, IMPORT_STAND_MICROGRID, "no_grid", "这个位置还没有划微网格，请先划网格或写明微网格",
        "no micro-grid is drawn here: draw one first, or name one");
    return (Str){ 0 };
}

/* ---- Rows ---- */

static Err compound_of(Stands *s, Str words, int *ret)
{
    uint64_t at = str_hash(words) % SLOTS;
    for (; s->compound_slot[at]; at = (at + 1) % SLOTS)
        if (str_eq(s->compound[s->compound_slot[at] - 1].name, words))
            return *ret = s->compound_slot[at] - 1, NULL;
    Compound *c = &s->compound[*ret = s->compounds++];
    s->compound_slot[at] = s->compounds;
    *c = (Compound){ .name = words };
    TRY(divisions_compound_named(s->ask, s->community, words, &c->id));
    return c->id ? divisions_compound_from(s->ask, c->id, &c->from_ms) : NULL;
}

static bool alike(const Stand *a, const Stand *b, bool by_number)
{
    if (a->compound != b->compound) return false;
    return by_number ? a->b.number == b->b.number : str_eq(a->b.name, b->b.name);
}

/* The one before it of that number or name; itself is put down where none is. Two entries a building, of four
 * slots and more for each. */
static const Stand *same(Stands *s, const Stand *new, bool by_number)
{
    uint64_t n = by_number ? (uint64_t)new->b.number * 2 + 1 : str_hash(new->b.name) * 2;
    uint64_t at = ((n ^ (uint64_t)new->compound * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u >> 20) % SLOTS;
    for (; s->stand_slot[at]; at = (at + 1) % SLOTS) {
        int32_t had = s->stand_slot[at];               /* below zero: by its number */
        const Stand *other = &s->stand[(had < 0 ? -had : had) - 1];
        if ((had < 0) == by_number && alike(other, new, by_number)) return other;
    }
    int32_t own = (int32_t)s->stands + 1;
    s->stand_slot[at] = by_number ? -own : own;
    return NULL;
}

static void twice(Stands *s, const Stand *new)
{
    const Stand *had = new->b.number ? same(s, new, true) : NULL, *named = same(s, new, false);
    if (!had) had = named;
    if (!had) return;
    char zh[80], en[80];
    snprintf(zh, sizeof zh, "与第 %lld 行是同一栋", (long long)had->row);
    snprintf(en, sizeof en, "the same building as in row %lld", (long long)had->row);
    bad(s, IMPORT_STAND_BUILDING, "twice", zh, en);
}

static void known(Stands *s, Stand *to)
{
    Household h;
    switch (divisions_book_find(s->book, s->compound[to->compound].name, to->b.name, 1, S(""), &h)) {
    case HOUSEHOLD_TWO_COMPOUNDS:
        bad(s, IMPORT_STAND_COMPOUND, "two_compounds", "本社区有多个同名小区", "several compounds of this name");
        return;
    case HOUSEHOLD_HERE: case HOUSEHOLD_NEW: case HOUSEHOLD_NO_UNIT: to->known = true; return;
    case HOUSEHOLD_NO_COMPOUND: case HOUSEHOLD_NO_BUILDING: return;
    }
}

/* 5 is 5栋, and so is it found by 5号楼; what has no number keeps its name. */
static void called(Stands *s, NewBuilding *b)
{
    int64_t plain, number = divisions_building_number(s->ask->arena, b->name);
    b->number = number == NONE ? 0 : number;
    if (!str_int(b->name, &plain)) return;
    Buf words = buf_new(s->ask->arena, 32);
    buf_fmt(&words, "%lld栋", (long long)plain);
    b->name = buf_str(&words);
}

/* A row of a file of the whole grid that is no building. */
static bool passing(Stands *s)
{
    Str words = S("");
    if (s->feature) words = geojson_feature_get(s->feature, "kind", s->ask->arena);
    else if (s->kind_at >= 0 && s->kind_at < s->cells->cells) words = s->cells->cell[s->kind_at].text;
    return import_no_building(str_trim(words));
}

static Err one(Stands *s)
{
    Stand to = { .row = s->row };
    if (passing(s)) return NULL;
    if (s->stands == STANDS_MOST || arena_room(s->ask->arena) < 1 << 20)
        return ask_blame(s->ask, TOO_LARGE, "", "一次最多 5000 栋", "at most 5,000 buildings at once");
    s->before = s->look.fault_count;
    Str compound = name(s, IMPORT_STAND_COMPOUND, COMPOUND_NAME);
    to.b.name = name(s, IMPORT_STAND_BUILDING, BUILDING_NAME);
    to.b.units = whole(s, IMPORT_STAND_UNITS, 1, 99, 1);
    to.b.floors = whole(s, IMPORT_STAND_FLOORS, 0, 200, 0);
    to.b.households = whole(s, IMPORT_STAND_HOUSEHOLDS, 0, 5000, 0);
    called(s, &to.b);
    TRY(compound_of(s, compound, &to.compound));
    to.b.from_ms = s->from_ms;
    if (compound.len && to.b.name.len) known(s, &to), twice(s, &to);
    if (!to.known && s->compound[to.compound].from_ms > s->from_ms)
        bad(s, IMPORT_STAND_COMPOUND, "before", "这个小区登记的起始日期更晚，楼栋不能早于它",
            "the compound is there since a later day: a building can't be before it");
    if (!to.known && position(s, &to.b)) to.b.place = grid_of(s, &to.b);
    s->look.bad_rows += s->look.fault_count > s->before;
    s->stand[s->stands++] = to;
    return NULL;
}

static Err header(Stands *s, const SheetRow *row)
{
    s->kind_at = -1;
    for (int c = 0; c < IMPORT_STAND_COLUMNS; c++) s->at[c] = -1;
    for (int i = 0; i < row->cells; i++) {
        if (str_eq(row->cell[i].text, S("类别")) || str_eq(row->cell[i].text, S("kind"))) s->kind_at = i;
        int c = import_stand_column(row->cell[i].text, *s->ask->arena);
        if (c >= 0 && s->at[c] < 0) s->at[c] = i;
    }
    for (int c = 0; c < IMPORT_STAND_COLUMNS; c++)
        if (import_stand_heads[c].needed && s->at[c] < 0)
            return ask_blame(s->ask, IMPORTS_HEADER, s->ask->wire.english ? import_stand_heads[c].en
                             : import_stand_heads[c].zh, "缺少这一列；第一行须为表头",
                             "this column is missing; the first row must be the header");
    return NULL;
}

typedef struct Table { Stands *s; Sheet *sheet; } Table;

static Err table(Ask *ask, void *with)
{
    Table *t = with;
    Stands *s = t->s;
    SheetRow row;
    bool more;
    TRY(sheet_next(t->sheet, &row, &more, &ask->why));
    if (!more) return IMPORTS_EMPTY;
    TRY(header(s, &row));
    s->cells = &row;
    for (;;) {
        TRY(sheet_next(t->sheet, &row, &more, &ask->why));
        if (!more) return s->stands ? NULL : IMPORTS_EMPTY;
        s->row = row.number;
        TRY(one(s));
    }
}

static Err features(Stands *s, Str body)
{
    Ask *ask = s->ask;
    GeoFeature *feature;
    int32_t count;
    if (gpkg_is(body)) TRY(gpkg_geojson(body, "buildings", GPKG_POINTS_TOO, ask->arena, &body, &ask->why));
    TRY(geojson_features(body, &feature, &count, ask->arena, &ask->why));
    for (int32_t i = 0; i < count; i++) {
        s->feature = &feature[i];
        s->row = i + 1;
        TRY(one(s));
    }
    return s->stands ? NULL : IMPORTS_EMPTY;
}

static Err read(Stands *s, Str body)
{
    enum { ROOM = 256 << 20 };
    Str text = str_trim(str_starts(body, S("\xEF\xBB\xBF")) ? str_part(body, 3, body.len) : body);
    if (gpkg_is(body)) return features(s, body);
    if (text.len && text.at[0] == '{') return features(s, text);
    Table t = { s, NULL };
    Arena room = arena_make(ROOM), all = room;
    Err e = sheet_open(body, SHEET_LIMITS, &room, &t.sheet, &s->ask->why);
    if (!e) {
        e = ask_within(s->ask, table, &t);
        sheet_close(t.sheet);
    }
    arena_drop(all, ROOM);
    return e;
}

static void count(Stands *s)
{
    ImportStandsLook *l = &s->look;
    l->line_count = s->stands;
    for (int64_t i = 0; i < s->stands; i++) {
        const Stand *b = &s->stand[i];
        Compound *c = &s->compound[b->compound];
        l->known += b->known;
        if (b->known) continue;
        l->buildings++;
        l->households += b->b.households;
        l->compounds += !c->id && !c->count;
        c->lon += b->b.lon;
        c->lat += b->b.lat;
        c->count++;
    }
    l->faults = (List){ s->fault, l->fault_count < IMPORT_FAULTS_SHOWN ? l->fault_count
                                                                       : IMPORT_FAULTS_SHOWN };
}

/* The moment from which on they are there: none before the house was told, unless a day is said. */
static Err since_of(Ask *ask, Str words, int64_t *ret)
{
    int64_t day;
    *ret = ask->now_ms;
    if (!words.at) return NULL;
    if (!moment_read_date(words, &day) || day > moment_day(ask->now_ms))
        return ask_blame(ask, BAD_FIELD, "since", "日期，如 2026-03-01，不晚于今天",
                         "a day, such as 2026-03-01, not later than today");
    *ret = moment_day_start_ms(day);
    return NULL;
}

Err imports_stands_prepare(Ask *ask)
{
    const ImportStandsQuery *q = QUERY(ask, ImportStandsQuery);
    Stands *s = NEW(ask->arena, Stands);
    List drawn, blocks;
    ask->prepared = s;
    if (place_kind(q->place) != PLACE_COMMUNITY || !scope_holds(&ask->who.scope, q->place))
        return ask_blame(ask, BAD_FIELD, "place", "权限范围内的社区", "a community within your reach");
    *s = (Stands){ .ask = ask, .community = q->place, .datum = q->datum, .look.import_id = NONE };
    TRY(since_of(ask, q->since, &s->from_ms));
    s->stand = NEWS(ask->arena, Stand, STANDS_MOST);
    s->compound = NEWS(ask->arena, Compound, STANDS_MOST);
    s->fault = NEWS(ask->arena, ImportFault, IMPORT_FAULTS_SHOWN);
    TRY(divisions_drawing(ask, q->place, &drawn, &blocks));
    s->drawn = drawn.at;
    s->places = drawn.count;
    TRY(divisions_book(ask, q->place, &s->book));
    TRY(read(s, ask->wire.body));
    count(s);
    return NULL;
}

Err imports_stands_check(Ask *ask)
{
    const Stands *s = ask->prepared;
    return answer(ask, 200, &ImportStandsLook_shape, &s->look);
}

/* ---- Putting it down, on the lane ---- */

static Err first_fault(Ask *ask, const Stands *s)
{
    const ImportFault *f = &s->fault[0];
    Buf at = buf_new(ask->arena, 120);
    buf_fmt(&at, "/%lld/%.*s", (long long)f->row, STR_ARG(f->column));
    return ask_blame(ask, IMPORTS_BAD_ROWS, str_z(ask->arena, buf_str(&at)), str_z(ask->arena, f->words),
                     str_z(ask->arena, f->words));
}

static Err build(Ask *ask, Stands *s, Stand *to, int64_t import_id)
{
    Compound *c = &s->compound[to->compound];
    if (!c->id) {
        NewCompound made = { ask_new_id(ask), c->name, s->community, c->lon / c->count, c->lat / c->count,
                             S(""), 0, 0, false, s->from_ms };
        TRY(divisions_put_compound(ask, &made));
        TRY(import_compounds_add(ask->db, ask->district, import_id, made.id));
        c->id = made.id;
    }
    to->b.id = ask_new_id(ask);
    to->b.compound_id = c->id;
    ImportBuilding kept = { to->b.id, to->b.households };
    TRY(import_buildings_add(ask->db, ask->district, import_id, &kept));
    return divisions_add_building(ask, &to->b);
}

Err imports_stands_take(Ask *ask)
{
    Stands *s = ask->prepared;
    ImportStandsLook *l = &s->look;
    ImportKept kept = { .place = s->community, .kind = IMPORT_BUILDINGS, .line_count = l->line_count,
                        .doors = l->households, .known = l->known, .compounds = l->compounds,
                        .buildings = l->buildings, .file_name = QUERY(ask, ImportStandsQuery)->file };
    ImportStandsTold said = { l->compounds, l->buildings, l->households, l->known };
    if (l->fault_count) return first_fault(ask, s);
    TRY(divisions_book_moved(ask, s->book));
    if (l->buildings) TRY(imports_keep(ask, &kept));
    for (int64_t i = 0; i < s->stands; i++)
        if (!s->stand[i].known) TRY(build(ask, s, &s->stand[i], kept.id));
    if (l->buildings) l->import_id = kept.id;
    TRY(event_post(ask, &IMPORTS_BUILT, kept.id, s->community, 0, &ImportStandsTold_shape, &said));
    return answer(ask, 201, &ImportStandsLook_shape, l);
}

Err imports_stands_template(Ask *ask)
{
    static const char *const rows[2][IMPORT_STAND_COLUMNS] = {
        { "示例小区", "5栋", "2", "18", "72", "104.0812345", "30.6512345", "wgs84", "" },
        { "示例小区", "A座", "1", "6", "", "104.0815", "30.6515", "", "" },
    };
    ImportEmpty e = { import_stand_heads, IMPORT_STAND_COLUMNS, "楼栋", rows[0], COUNT(rows),
                      "buildings.xlsx" };
    return imports_empty_sheet(ask, &e);
}
