/* Tables of facilities (CSV, XLSX): read cell by cell, matched with what is there, taken in whole or not. */
#include "domains/facilities/facilities_map.h"

#include "domains/divisions/divisions.h"
#include "geo/datum/datum.h"
#include "sheet/sheet.h"
#include "vocab/moment.h"

#include <math.h>

enum { ROWS_MOST = 5000, FAULTS_MOST = 200 };

typedef enum TableColumn { COLUMN_NAME, COLUMN_SERVICES, COLUMN_LON, COLUMN_LAT, COLUMN_DATUM, COLUMN_ADDRESS,
    COLUMN_HOURS, COLUMN_CAPACITY, COLUMN_OPERATOR, COLUMN_CREDIT, COLUMN_PHONE, COLUMN_WHOM,
    TABLE_COLUMNS } TableColumn;
static const struct { const char *zh, *en; bool must; } heads[TABLE_COLUMNS] = {
    { "名称", "name", true }, { "服务", "services", true }, { "经度", "lon", true }, { "纬度", "lat", true },
    { "坐标系", "datum", false }, { "地址", "address", false }, { "开放时间", "hours", false },
    { "容量", "capacity", false }, { "运营方", "operator", false }, { "统一社会信用代码", "credit_code", false },
    { "电话", "phone", false }, { "询问对象", "whom", false },
};

typedef struct FacilityFault { int64_t row; Str column, value, words; } FacilityFault;
SHAPE(FacilityFault, "a cell that is wrong",
    INT     (FacilityFault, row,    1, ID_MAX,          "the row, as a spreadsheet counts"),
    TEXT    (FacilityFault, column, 0, 60,              "the column"),
    TEXT    (FacilityFault, value,  0, 4000,            "what stands there"),
    TEXT    (FacilityFault, words,  0, 400,             "what is wrong"));
SHAPE(FacilityTableLook, "what a table or a map would make of the register",
    INT     (FacilityTableLook, rows,    0, ID_MAX,
             "rows below the header; things of the map in the reader's places"),
    INT     (FacilityTableLook, added,   0, ID_MAX,     "facilities that are new"),
    INT     (FacilityTableLook, changed, 0, ID_MAX,     "facilities that would be corrected"),
    INT     (FacilityTableLook, same,    0, ID_MAX,     "facilities that are known as they are"),
    LIST    (FacilityTableLook, faults, FacilityFault_shape, 0, FAULTS_MOST,
             "cells of a table that are wrong, the first 200"),
    INT     (FacilityTableLook, differs, 0, ID_MAX,     "of a map: ours is otherwise, and stays"),
    INT     (FacilityTableLook, ambiguous, 0, ID_MAX,   "of a map: may be one of ours, left out"),
    INT     (FacilityTableLook, outside, 0, ID_MAX,     "of a map: not in the reader's places"),
    INT     (FacilityTableLook, no_kind, 0, ID_MAX,     "of a map: no service of the catalogue"),
    INT     (FacilityTableLook, kept_private, 0, ID_MAX, "of a map: not for the public"),
    INT     (FacilityTableLook, placeless, 0, ID_MAX,   "of a map: none of its nodes is in the file"),
    TEXT    (FacilityTableLook, source,  0, 120,
             "whom to thank for the map, and its day; empty: a table"),
    INT     (FacilityTableLook, matching, 0, ID_MAX,    "of a map: how many rows were asked for"),
    LIST    (FacilityTableLook, items, FacilityMapRow_shape, 0, 200, "of a map: a page of them"));

typedef struct TableRow { FacilityNew in; int64_t number; Str place; } TableRow;
typedef struct Table {
    Ask *ask;
    Sheet *sheet;
    const SheetRow *at_row;
    int at[TABLE_COLUMNS];
    TableRow *row;
    int64_t rows, faults;
    FacilityFault *fault;
} Table;

static Str cell(const Table *t, TableColumn c)
{
    int at = t->at[c];
    return at >= 0 && at < t->at_row->cells ? t->at_row->cell[at].text : (Str){ 0 };
}

static void bad(Table *t, int64_t row, TableColumn c, Str value, const char *zh, const char *en)
{
    if (t->faults++ >= FAULTS_MOST) return;
    Arena *keep = t->ask->arena;
    t->fault[t->faults - 1] = (FacilityFault){ row, ask_say(t->ask, heads[c].zh, heads[c].en),
        value.at ? str_copy(keep, value) : S(""), str_copy(keep, ask_say(t->ask, zh, en)) };
}

static Err header(Table *t, const SheetRow *row)
{
    for (int c = 0; c < TABLE_COLUMNS; c++) {
        t->at[c] = -1;
        for (int i = 0; i < row->cells; i++)
            if (str_eq(row->cell[i].text, str_of(heads[c].zh))
                || str_eq(row->cell[i].text, str_of(heads[c].en)))
                t->at[c] = i;
        if (t->at[c] < 0 && heads[c].must)
            return ask_blame(t->ask, BAD_FIELD, "/1", "表头须有 名称、服务、经度、纬度",
                             "the header needs name, services, lon and lat");
    }
    return NULL;
}

/* ---- A row ---- */

/* The code itself, or what it is called; several by 、 or a comma or a semicolon. */
static bool services_of(Table *t, List *ret)
{
    List kinds = facilities_kinds(t->ask);
    const FacilityKind *k = kinds.at;
    Str rest = str_copy(t->ask->arena, cell(t, COLUMN_SERVICES));
    FacilityCode *to = NEWS(t->ask->arena, FacilityCode, FACILITY_SERVICES);
    *ret = (List){ to, 0 };
    while (rest.len) {
        Str mark[] = { S("、"), S(","), S("，"), S(";"), S("；") }, one = rest;
        ptrdiff_t cut = 0;
        for (int i = 0; i < COUNT(mark); i++) {
            ptrdiff_t at = str_find(one, mark[i]);
            if (at >= 0) one = str_part(one, 0, at), cut = mark[i].len;
        }
        rest = one.len + cut > rest.len ? (Str){ 0 } : str_part(rest, one.len + cut, rest.len);
        if (cut == 0) rest = (Str){ 0 };
        one = str_trim(one);
        if (!one.len) continue;
        int64_t i = 0;
        while (i < kinds.count && !str_eq(k[i].code, one) && !str_eq(k[i].name, one)) i++;
        if (i == kinds.count || ret->count == FACILITY_SERVICES) return false;
        to[ret->count++].code = k[i].code;
    }
    return ret->count > 0;
}

static bool degrees(Table *t, TableColumn c, double most, int64_t *ret)
{
    double d;
    if (!str_real(cell(t, c), &d) || fabs(d) > most) {
        bad(t, t->at_row->number, c, cell(t, c), "须为度数，如 104.0812345", "degrees, such as 104.0812345");
        return false;
    }
    *ret = llround(d * 1e7);
    return true;
}

static bool where(Table *t, TableRow *to)
{
    Str words = cell(t, COLUMN_DATUM);
    int datum = words.len ? shape_name_index(datum_names, words) : DATUM_WGS84;
    if (datum < 0) {
        bad(t, t->at_row->number, COLUMN_DATUM, words, "wgs84、cgcs2000、gcj02 或 bd09",
            "wgs84, cgcs2000, gcj02 or bd09");
        return false;
    }
    FacilityNew *in = &to->in;
    bool lon = degrees(t, COLUMN_LON, 180, &in->lon);
    if (!degrees(t, COLUMN_LAT, 90, &in->lat) || !lon) return false;
    if (divisions_point(t->ask, in->lon, in->lat, datum, &in->lon, &in->lat)
        || facilities_place_of(t->ask, in->lon, in->lat, &to->place)) {
        bad(t, t->at_row->number, COLUMN_LON, cell(t, COLUMN_LON), "位置须在您管理的范围内",
            "a point within your places");
        return false;
    }
    to->place = str_copy(t->ask->arena, to->place);
    return true;
}

static Str kept(Table *t, TableColumn c)
{
    Str text = cell(t, c);
    return text.len ? str_copy(t->ask->arena, text) : (Str){ 0 };
}

static void row(Table *t)
{
    static const struct { const char *pointer; TableColumn column; } named[] = {
        { "/name", COLUMN_NAME }, { "/hours", COLUMN_HOURS }, { "/credit_code", COLUMN_CREDIT },
        { "/phone", COLUMN_PHONE } };
    static const struct { TableColumn column; int most; } longest[] = { { COLUMN_NAME, 60 },
        { COLUMN_ADDRESS, 120 }, { COLUMN_HOURS, 300 }, { COLUMN_OPERATOR, 80 }, { COLUMN_WHOM, 60 } };
    TableRow *to = &t->row[t->rows];
    int64_t number = t->at_row->number, before = t->faults;
    *to = (TableRow){ .number = number };
    FacilityNew *in = &to->in;
    *in = (FacilityNew){ .name = kept(t, COLUMN_NAME), .address = kept(t, COLUMN_ADDRESS),
        .hours = kept(t, COLUMN_HOURS), .operator = kept(t, COLUMN_OPERATOR), .credit_code =
            kept(t, COLUMN_CREDIT),
        .phone = kept(t, COLUMN_PHONE), .whom = kept(t, COLUMN_WHOM), .capacity = NONE, .access = -1,
            .state = -1 };
    for (int i = 0; i < COUNT(longest); i++)
        if (utf8_count(cell(t, longest[i].column)) > longest[i].most)
            bad(t, number, longest[i].column, S(""), "太长了", "too long");
    if (!in->name.len) bad(t, number, COLUMN_NAME, S(""), "必填", "must not be empty");
    if (!services_of(t, &in->services))
        bad(t, number, COLUMN_SERVICES, cell(t, COLUMN_SERVICES), "须为目录里的服务名称或代码，用顿号分开",
            "names or codes of the catalogue, by commas");
    Str places = cell(t, COLUMN_CAPACITY);
    if (places.len && (!str_int(places, &in->capacity) || in->capacity < 0 || in->capacity > 1000000))
        bad(t, number, COLUMN_CAPACITY, places, "须为 0 到 1000000 的整数", "a whole number to 1000000");
    where(t, to);
    if (t->faults > before) return;
    Blame why = { 0 };
    List kinds = facilities_kinds(t->ask);
    if (facility_check(in, &kinds, moment_day(t->ask->now_ms), t->ask->arena, &why)) {
        TableColumn c = COLUMN_SERVICES;
        for (int i = 0; i < COUNT(named); i++)
            if (str_eq(str_of(why.pointer), str_of(named[i].pointer))) c = named[i].column;
        bad(t, number, c, cell(t, c), why.zh, why.en);
    }
}

static Err all_rows(Ask *ask, void *with)
{
    Table *t = with;
    SheetRow one;
    bool more;
    TRY(sheet_next(t->sheet, &one, &more, &ask->why));
    if (!more) return ask_blame(ask, BAD_FIELD, "/1", "表格是空的", "the table is empty");
    TRY(header(t, &one));
    t->at_row = &one;
    for (;;) {
        TRY(sheet_next(t->sheet, &one, &more, &ask->why));
        if (!more) return NULL;
        if (t->rows == ROWS_MOST || arena_room(ask->arena) < 1 << 20)
            return ask_blame(ask, TOO_LARGE, "", "一次最多 5000 行", "at most 5,000 rows at once");
        row(t);
        t->rows++;
    }
}

static Err read(Ask *ask, Table *t)
{
    enum { ROOM = 256 << 20 };
    *t = (Table){ .ask = ask, .fault = NEWS(ask->arena, FacilityFault, FAULTS_MOST),
                  .row = NEWS(ask->arena, TableRow, ROWS_MOST) };
    Arena room = arena_make(ROOM), whole = room;
    Err e = sheet_open(ask->wire.body, SHEET_LIMITS, &room, &t->sheet, &ask->why);
    if (!e) {
        e = ask_within(ask, all_rows, t);
        sheet_close(t->sheet);
    }
    arena_drop(whole, ROOM);
    return e;
}

/* ---- What is there ---- */

static Str codes(const List *services, Arena *keep)
{
    Facility f = { 0 };
    FacilityNew only = { .services = *services, .capacity = NONE, .lon = NONE, .lat = NONE, .access = -1 };
    facilities_fill(&f, &only, keep);
    return f.services;
}

static bool differs(const Facility *a, const Facility *b)
{
    return !str_eq(a->name, b->name) || !str_eq(a->address, b->address) || !str_eq(a->services, b->services)
        || !str_eq(a->hours, b->hours) || a->capacity != b->capacity || !str_eq(a->operator, b->operator)
        || !str_eq(a->credit_code, b->credit_code) || !str_eq(a->phone, b->phone) || !str_eq(a->whom, b->whom)
        || facility_metres(a->lon, a->lat, b->lon, b->lat) > 1;
}

/* Which one of the register a row is; NULL: none. */
static Facility *one_of(Table *t, const TableRow *r, List *known)
{
    Facility *k = known->at, *found = NULL, *maybe = NULL;
    Str services = codes(&r->in.services, t->ask->arena);
    for (int64_t i = 0; i < known->count; i++) {
        double m = facility_metres(k[i].lon, k[i].lat, r->in.lon, r->in.lat);
        if (m > 300) continue;
        FacilityMatch is = facility_match(k[i].name, k[i].services, r->in.name, services, m);
        if (is == FACILITY_SAME && !found) found = &k[i];
        if (is == FACILITY_PERHAPS) maybe = &k[i];
    }
    if (!found && maybe)
        bad(t, r->number, COLUMN_NAME, r->in.name, "旁边有一个相近的设施，请先核对名称",
            "one much like it stands next to it: look at its name");
    return found;
}

typedef Err FacilityPut(Ask *, const Facility *had, Facility *);        /* had NULL: it is new */

/* Each row against the register; with `put` they are written. */
static Err match(Table *t, FacilityPut *put, FacilitiesTaken *ret)
{
    Ask *ask = t->ask;
    List known;
    *ret = (FacilitiesTaken){ .source = S("") };
    TRY(facilities_all(ask->db, ask->district, &known, ask->arena));
    for (int64_t i = 0; i < t->rows && t->faults < FAULTS_MOST; i++) {
        TableRow *r = &t->row[i];
        if (!r->place.at || !r->in.services.count) continue;
        Facility *had = one_of(t, r, &known), now = { 0 };
        if (had) now = *had;
        else now = (Facility){ .capacity = NONE, .source = FACILITY_OF_TABLE, .state = FACILITY_OPEN,
                               .state_day = facilities_today(ask), .confirmed_day = S(""),
                               .confirmed_words = S(""), .made_ms = ask->now_ms, .version = 1 };
        facilities_fill(&now, &r->in, ask->arena);
        now.place = r->place;
        if (had && !differs(had, &now)) {
            ret->same++;
            continue;
        }
        if (had && !scope_holds(&ask->who.scope, had->place)) {
            bad(t, r->number, COLUMN_NAME, r->in.name, "这个设施不在您管理的范围内", "not within your places");
            continue;
        }
        ret->changed += had != NULL;
        ret->added += !had;
        if (put) TRY(put(ask, had, &now));
    }
    return NULL;
}

Err facilities_check(Ask *ask)
{
    Table t;
    if (facilities_is_xml(ask->wire.body)) return FACILITIES_XML;
    if (facilities_is_map(ask->wire.body)) return facilities_map_check(ask);
    FacilitiesTaken took;
    TRY(read(ask, &t));
    TRY(match(&t, NULL, &took));
    FacilityTableLook look = { .rows = t.rows, .added = took.added, .changed = took.changed,
                               .same = took.same,
                               .faults = { t.fault, t.faults < FAULTS_MOST ? t.faults : FAULTS_MOST },
                               .source = S(""), .items = { NEW(ask->arena, FacilityMapRow), 0 } };
    return answer(ask, 200, &FacilityTableLook_shape, &look);
}

static Err put(Ask *ask, const Facility *had, Facility *f)
{
    if (had) return facilities_keep_since(ask, had, f, true, (Str){ 0 });
    f->id = ask_new_id(ask);
    return facilities_enter(ask, f, S(""));
}

Err facilities_import(Ask *ask)
{
    Table t;
    FacilitiesTaken took;
    if (ask->prepared) return facilities_map_import(ask);
    TRY(read(ask, &t));
    if (!t.faults) TRY(match(&t, put, &took));
    if (t.faults) {
        const FacilityFault *f = &t.fault[0];
        Buf b = buf_new(ask->arena, 200);
        buf_fmt(&b, "/%lld/%.*s", (long long)f->row, STR_ARG(f->column));
        return ask_blame(ask, FACILITIES_ROWS, str_z(ask->arena, buf_str(&b)), str_z(ask->arena, f->words),
                         str_z(ask->arena, f->words));
    }
    TRY(facilities_touch(ask));
    TRY(event_post(ask, &FACILITIES_IMPORTED, 0, ask->who.place, 0, &FacilitiesTaken_shape, &took));
    return answer(ask, 201, &FacilitiesTaken_shape, &took);
}
