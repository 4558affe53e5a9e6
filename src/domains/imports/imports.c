/* The front page: routes, the last step, the list, undoing, sweeping. */
#include "domains/imports/imports_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/consents/consents.h"
#include "domains/imports/imports_queries.h"
#include "domains/visits/visits.h"
#include "geo/text/geojson.h"
#include "gpkg/gpkg.h"
#include "sheet/sheet.h"
#include "sheet/sheet_out.h"
#include "vocab/scope.h"

#include <stdatomic.h>
#include <stdio.h>

REFUSAL(IMPORTS_BAD_ROWS, 422, "imports.bad_rows", "表格中有错误的行，没有导入任何内容",
        "the table has bad rows; nothing was imported");
REFUSAL(IMPORTS_HEADER, 422, "imports.header", "表头不对", "the header is not as it should be");
REFUSAL(IMPORTS_EMPTY, 422, "imports.empty", "表格中没有内容", "the table has no rows");
REFUSAL(IMPORTS_ONE_AT_A_TIME, 503, "imports.one_at_a_time", "另一份表格正在处理，请稍后再试",
        "another table is being read; try again in a moment");
REFUSAL(IMPORTS_AGAIN, 409, "imports.again", "这份文件已经导入过", "this very file was imported before");
REFUSAL(IMPORTS_TOUCHED, 409, "imports.touched", "导入的人口已有更正、迁移、关照等记录，不能撤销",
        "what it wrote down was changed since: it can't be undone");
REFUSAL(IMPORTS_NOT_DONE, 409, "imports.not_done", "这次导入没有完成或已撤销", "it never ended, or was undone");

const EventKind IMPORTS_DONE = { "imports.done", "导入住户与人口", "households and residents imported" };
const EventKind IMPORTS_UNDONE = { "imports.undone", "撤销导入", "import undone" };

REFUSAL(IMPORTS_BUILT_ON, 409, "imports.built_on", "已有内容用到这次导入的院落、楼栋或边界，不能撤销",
        "something stands on what it brought: it can't be undone");

const char *const import_kinds[] = { "households", "buildings", "borders", NULL };
const char *const import_states[] = { "running", "done", "failed", "undone", NULL };

enum { LIST_DEFAULT = 20, STILL_MS = 10 * 60 * 1000, SWEEP = 500, WAIT_S = 3 };
#define TABLE_BYTES ((size_t)960 << 20)    /* address space: pages are used only when touched */

SHAPE(ImportKept, "an import as it is kept",
    ID      (ImportKept, id,                             "its id"),
    TEXT    (ImportKept, place,      6, 18,              "for this place"),
    NAME    (ImportKept, state,      0, import_states,   "how far it got"),
    ID      (ImportKept, account,                        "who"),
    TEXT    (ImportKept, by_words,   0, 120,             "who, in words"),
    INT     (ImportKept, line_count, 0, ID_MAX,          "rows"),
    INT     (ImportKept, people,     0, ID_MAX,          "records made"),
    INT     (ImportKept, parts,      0, ID_MAX,          "memberships made"),
    INT     (ImportKept, doors,      0, ID_MAX,          "households made"),
    INT     (ImportKept, known,      0, ID_MAX,          "people passed over"),
    BYTES   (ImportKept, digest,                         "of the file"),
    INT     (ImportKept, low,        0, ID_MAX,          "its first id"),
    INT     (ImportKept, high,       0, ID_MAX,          "its last"),
    BOOL    (ImportKept, swept,      0,                  "nothing unseen is left"),
    TIME    (ImportKept, made_ms,                        "when"),
    TIME    (ImportKept, moved_ms,                       "last moved"),
    NAME    (ImportKept, kind,       0, import_kinds,    "what of"),
    TEXT    (ImportKept, file_name,  0, 200,             "of the file"),
    INT     (ImportKept, compounds,  0, ID_MAX,          "compounds made"),
    INT     (ImportKept, buildings,  0, ID_MAX,          "buildings made"),
    INT     (ImportKept, borders,    0, ID_MAX,          "borders given"));
SHAPE(ImportDoor, "a door", ID(ImportDoor, id, "household"));
SHAPE(ImportCount, "more households of a building",
    ID      (ImportCount, building_id,                   "building"),
    INT     (ImportCount, more,      INT32_MIN, INT32_MAX, "how many"));

SHAPE(ImportFault, "a cell that is wrong",
    INT     (ImportFault, row,       1, INT32_MAX,       "its row, as the spreadsheet counts"),
    TEXT    (ImportFault, column,    0, 400,             "the header of its column"),
    TEXT    (ImportFault, value,     0, 4000,            "what stands there"),
    TEXT    (ImportFault, code,      1, 40,              "what is wrong, for programs"),
    TEXT    (ImportFault, words,     1, 200,             "in the reader's language"));
SHAPE(ImportCell, "a cell", TEXT(ImportCell, text, 0, 4000, "what stands there"));
SHAPE(ImportBadRow, "a bad row",
    INT     (ImportBadRow, row,      1, INT32_MAX,       "its number"),
    LIST    (ImportBadRow, cells, ImportCell_shape, 0, 64, "by column"));
SHAPE(ImportLook, "a table that was read",
    INT     (ImportLook, line_count, 0, INT32_MAX,       "rows below the header"),
    INT     (ImportLook, people,     0, INT32_MAX,       "who would be written down"),
    INT     (ImportLook, parts,      0, INT32_MAX,       "their parts in households"),
    INT     (ImportLook, doors,      0, INT32_MAX,       "households that would be made"),
    INT     (ImportLook, known,      0, INT32_MAX,       "people in the register already: passed over"),
    INT     (ImportLook, bad_rows,   0, INT32_MAX,       "rows with something wrong"),
    INT     (ImportLook, fault_count, 0, INT32_MAX,      "cells that are wrong"),
    LIST    (ImportLook, columns, ImportCell_shape, 0, 64, "the header"),
    LIST    (ImportLook, rows, ImportBadRow_shape, 0, IMPORT_ROWS_SHOWN, "the first bad rows"),
    LIST    (ImportLook, faults, ImportFault_shape, 0, IMPORT_FAULTS_SHOWN,
             "the first cells that are wrong"));

typedef struct ImportView { int64_t id; ImportKind kind; Str place, place_name, file_name; ImportState state;
    Str by_words; int64_t line_count, people, parts, doors, known, compounds, buildings, borders, made_ms;
    bool may_undo; } ImportView;
SHAPE(ImportView, "a table that was taken in",
    ID      (ImportView, id,                             "its id"),
    NAME    (ImportView, kind,       0, import_kinds,    "households, buildings or borders"),
    TEXT    (ImportView, place,      6, 18,              "for this place"),
    TEXT    (ImportView, place_name, 0, 60,              "its name"),
    TEXT    (ImportView, file_name,  0, 200,             "of the file, as its sender called it"),
    NAME    (ImportView, state,      0, import_states,   "running, done, failed or undone"),
    TEXT    (ImportView, by_words,   0, 120,             "who"),
    INT     (ImportView, line_count, 0, INT32_MAX,       "rows"),
    INT     (ImportView, people,     0, INT32_MAX,       "records made"),
    INT     (ImportView, parts,      0, INT32_MAX,       "memberships made"),
    INT     (ImportView, doors,      0, INT32_MAX,       "households made, or counted in buildings"),
    INT     (ImportView, known,      0, INT32_MAX,       "passed over, known already"),
    INT     (ImportView, compounds,  0, INT32_MAX,       "compounds made"),
    INT     (ImportView, buildings,  0, INT32_MAX,       "buildings made"),
    INT     (ImportView, borders,    0, INT32_MAX,       "borders given"),
    TIME    (ImportView, made_ms,                        "when"),
    BOOL    (ImportView, may_undo,   0,                  "may the reader undo it?"));

typedef struct ImportPlace { Str place, file; } ImportPlace;
SHAPE(ImportPlace, "for which place",
    TEXT    (ImportPlace, place,     6, 18,              "the community (or street, or grid) it is about"),
    TEXT_OPT(ImportPlace, file,      1, 200,             "what the file is called"));
typedef struct ImportQuery { Str after; int64_t limit; } ImportQuery;
SHAPE(ImportQuery, "which imports",
    TEXT_OPT(ImportQuery, after,     1, 40,              "where the page before ended"),
    INT_OPT (ImportQuery, limit,     1, 100,             "how many (20)"));

typedef struct ImportTold { int64_t line_count, people, parts, doors, known; } ImportTold;
SHAPE(ImportTold, "what an event of an import says: counts, no names",
    INT     (ImportTold, line_count, 0, INT32_MAX,       "rows"),
    INT     (ImportTold, people,     0, INT32_MAX,       "records"),
    INT     (ImportTold, parts,      0, INT32_MAX,       "memberships"),
    INT     (ImportTold, doors,      0, INT32_MAX,       "households made"),
    INT     (ImportTold, known,      0, INT32_MAX,       "passed over"));

/* ---- Reading, on a worker ---- */

/* One table at a time: so its memory has a bound, and the other worker stays free for everybody else. */
static atomic_flag at_work = ATOMIC_FLAG_INIT;

typedef Err UseFn(Importing *, Ask *, ImportReady *);
typedef struct Used { UseFn *use; Importing *of; ImportReady *ready; } Used;

static Err used(Ask *ask, void *with)
{
    const Used *u = with;
    return u->use(u->of, ask, u->ready);
}

static Err read_and(Ask *ask, UseFn *use)
{
    const ImportPlace *q = QUERY(ask, ImportPlace);
    Place place;
    if (!scope_holds(&ask->who.scope, q->place) || divisions_place(ask, q->place, &place))
        return ask_blame(ask, BAD_FIELD, "place", "权限范围内的区划代码", "the code of a place within your reach");
    ImportReady *ready = NEW(ask->arena, ImportReady);
    ask->prepared = ready;
    if (atomic_flag_test_and_set(&at_work)) return ask->retry_s = WAIT_S, IMPORTS_ONE_AT_A_TIME;
    Arena room = arena_make(TABLE_BYTES), whole = room, passing = arena_make(TABLE_BYTES), all = passing;
    Ask mine = *ask;
    Importing of;
    mine.arena = &room;
    Err e = imports_read(&mine, q->place, &passing, &of);
    arena_drop(all, TABLE_BYTES);
    if (!e) e = ask_within(ask, used, &(Used){ use, &of, ready });
    if (mine.why.pointer[0] || mine.why.zh[0]) ask->why = mine.why;
    arena_drop(whole, TABLE_BYTES);
    atomic_flag_clear(&at_work);
    return e;
}

static Err look(Importing *of, Ask *ask, ImportReady *ready)
{
    imports_look_of(of, ask, &ready->look);
    return NULL;
}

static Err bad_rows(Importing *of, Ask *ask, ImportReady *ready)
{
    Str file = imports_bad_file(of, of->keep);
    if (arena_room(ask->arena) < file.len + (1 << 20)) return TOO_LARGE;
    ready->file = str_copy(ask->arena, file);
    return NULL;
}

/* Of the file and the place; keyed, since rows could be guessed. */
static SealDigests digests_of(Ask *ask)
{
    return seal_digests(seal_of(ask->app), S("imports.file"), ask->wire.body, ask->arena);
}

static Err stage(Importing *of, Ask *ask, ImportReady *ready)
{
    int64_t same;
    SealDigests file = digests_of(ask);
    imports_look_of(of, ask, &ready->look);
    if (of->bad_rows) return NULL;
    TRY(imports_same(ask->db, ask->district, &file, of->place, &same));
    /* the lane says so: a repeated request has its answer there */
    ready->again = same > 0;
    if (ready->again) return NULL;
    const ImportLook *l = &ready->look;
    Str called = QUERY(ask, ImportPlace)->file;
    ready->kept = (ImportKept){ .place = of->place, .state = IMPORT_RUNNING, .account = ask->who.account,
                                .by_words = actor_words(ask->arena, ask->who.name, ask->who.title),
                                .line_count = l->line_count, .people = l->people,
                                .parts = l->parts, .doors = l->doors, .known = l->known, .digest = file.now,
                                .kind = IMPORT_HOUSEHOLDS, .file_name = called.at ? called : S("") };
    TRY(imports_stage(of, ask, ready));
    return divisions_book_moved(ask, of->book);
}

Err imports_check_prepare(Ask *ask) { return read_and(ask, look); }
Err imports_bad_prepare(Ask *ask) { return read_and(ask, bad_rows); }
Err imports_take_prepare(Ask *ask) { return read_and(ask, stage); }

Err imports_check(Ask *ask)
{
    const ImportReady *ready = ask->prepared;
    return answer(ask, 200, &ImportLook_shape, &ready->look);
}

Err imports_bad(Ask *ask)
{
    const ImportReady *ready = ask->prepared;
    TRY(answer_bytes(ask, str_of(sheet_type(SHEET_XLSX)), ready->file, (Str){ 0 }));
    ask->answer.file_name = S("bad-rows.xlsx");
    return NULL;
}

/* ---- The last step, on the lane ---- */

static Err first_fault(Ask *ask, const ImportLook *l)
{
    const ImportFault *f = l->faults.at;
    char pointer[96], words[150];
    snprintf(pointer, sizeof pointer, "%.*s%lld", STR_ARG(ask_say(ask, "行 ", "row ")), (long long)f->row);
    snprintf(words, sizeof words, "%.*s：%.*s", (int)(f->column.len < 40 ? f->column.len : 0), f->column.at,
             (int)(f->words.len < 100 ? f->words.len : 0), f->words.at);
    return ask_blame(ask, IMPORTS_BAD_ROWS, pointer, words, words);
}

static ImportView view_of(Ask *ask, const ImportKept *k)
{
    static const char *const rights[] = { "residents.import", "changes.write", "grids.rule" };
    bool may = k->state == IMPORT_DONE && ask_may(ask, rights[k->kind]);
    return (ImportView){ k->id, k->kind, k->place, divisions_name(ask, k->place), k->file_name, k->state,
                         k->by_words, k->line_count, k->people, k->parts, k->doors, k->known, k->compounds,
                         k->buildings, k->borders, k->made_ms, may };
}

Err imports_say(Ask *ask, const EventKind *kind, const ImportKept *k)
{
    ImportTold said = { k->line_count, k->people, k->parts, k->doors, k->known };
    return event_post(ask, kind, k->id, k->place, k->account, &ImportTold_shape, &said);
}

static Err counts_keep(Ask *ask, int64_t id, const List *counts)
{
    const HouseholdCount *c = counts->at;
    for (int64_t i = 0; i < counts->count; i++) TRY(import_counts_add(ask->db, ask->district, id, &c[i]));
    return NULL;
}

Err imports_take(Ask *ask)
{
    ImportReady *ready = ask->prepared;
    ImportKept *k = &ready->kept;
    ResidentSpan span = { k->id, k->low, k->high };
    int64_t people;
    List counts;
    if (ready->look.bad_rows) return first_fault(ask, &ready->look);
    if (ready->again) return IMPORTS_AGAIN;
    TRY(imports_move(ask->db, ask->district, k->id, S("running"), S("done"), true, ask->now_ms));
    TRY(divisions_add_households(ask, ready->door, k->doors, &counts));
    TRY(counts_keep(ask, k->id, &counts));
    TRY(residents_unveil(ask, &span, &people));
    if (people != k->people) return MOVED_ON;
    k->state = IMPORT_DONE;
    TRY(imports_say(ask, &IMPORTS_DONE, k));
    ImportView v = view_of(ask, k);
    return answer(ask, 201, &ImportView_shape, &v);
}

/* ---- Afterwards ---- */

Err imports_list(Ask *ask)
{
    const ImportQuery *q = QUERY(ask, ImportQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List kept;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(imports_page(ask->db, ask->district, &ask->who.scope, before, limit + 1, &kept, ask->arena));
    const ImportKept *k = kept.at;
    if (kept.count > limit) {
        kept.count = limit;
        next = cursor_make(ask->arena, 0, k[limit - 1].id);
    }
    ImportView *v = NEWS(ask->arena, ImportView, kept.count + 1);
    for (int64_t i = 0; i < kept.count; i++) v[i] = view_of(ask, &k[i]);
    List views = { v, kept.count };
    return answer_list(ask, &ImportView_shape, &views, next);
}

Err imports_undone(Ask *ask, ImportKept *k)
{
    k->state = IMPORT_UNDONE;
    TRY(imports_say(ask, &IMPORTS_UNDONE, k));
    ImportView v = view_of(ask, k);
    return answer(ask, 200, &ImportView_shape, &v);
}

static Err doors_away(Ask *ask, int64_t id)
{
    List doors, counts;
    TRY(import_doors_of(ask->db, ask->district, id, &doors, ask->arena));
    TRY(import_counts_of(ask->db, ask->district, id, &counts, ask->arena));
    for (const ImportDoor *d = doors.at, *end = d + doors.count; d < end; d++) {
        bool lived, visited;
        TRY(residents_part_at(ask, d->id, id, &lived));
        TRY(visits_touch(ask, d->id, &visited));
        if (lived || visited) return IMPORTS_TOUCHED;
        TRY(divisions_drop_household(ask, d->id));
    }
    for (const HouseholdCount *c = counts.at, *end = c + counts.count; c < end; c++) {
        HouseholdCount less = { c->building_id, -c->more };
        TRY(divisions_count_households(ask, &less));
    }
    return NULL;
}

/* As long as nobody has built on it: the records are hidden at once, and swept by the clock. */
Err imports_undo(Ask *ask)
{
    ImportKept k;
    int64_t id, people;
    bool held;
    TRY(ask_id(ask, 0, &id));
    TRY(imports_one(ask->db, ask->district, &ask->who.scope, id, &k, ask->arena));
    if (k.kind != IMPORT_HOUSEHOLDS) return NOT_FOUND;
    if (k.state != IMPORT_DONE) return IMPORTS_NOT_DONE;
    ResidentSpan span = { k.id, k.low, k.high };
    TRY(consents_touch(ask, k.low, k.high, &held));
    if (held) return IMPORTS_TOUCHED;
    Err e = residents_veil(ask, &span, &people);
    if (!e) e = doors_away(ask, k.id);
    if (e == MOVED_ON) return IMPORTS_TOUCHED;
    if (e) return e;
    TRY(imports_move(ask->db, ask->district, k.id, S("done"), S("undone"), false, ask->now_ms));
    return imports_undone(ask, &k);
}

/* A few hundred rows a time, so that nobody waits for it. */
Err imports_sweep(Ask *ask)
{
    List left;
    int64_t gone;
    TRY(imports_left(ask->db, ask->district, ask->now_ms - STILL_MS, &left, ask->arena));
    if (!left.count) return NULL;
    const ImportKept *k = left.at;
    ResidentSpan span = { k->id, k->low, k->high };
    TRY(residents_sweep(ask, &span, SWEEP, &gone));
    Str was = str_of(import_states[k->state]), to = k->state == IMPORT_RUNNING ? S("failed") : was;
    return imports_move(ask->db, ask->district, k->id, was, to, gone < SWEEP, ask->now_ms);
}

static const EventKind *const kinds[] = { &IMPORTS_DONE, &IMPORTS_UNDONE, &IMPORTS_BUILT,
    &IMPORTS_BORDERED, NULL };
static const Job jobs[] = { { "imports.sweep", 2, imports_sweep, NULL }, { 0 } };

#define TABLE SHEET_KIND, SHEET_ENCODING, SHEET_BROKEN, SHEET_LONG, IMPORTS_HEADER, IMPORTS_EMPTY, \
    IMPORTS_ONE_AT_A_TIME
static const Err check_refuses[] = { TABLE, NULL };
static const Err take_refuses[] = { TABLE, IMPORTS_BAD_ROWS, IMPORTS_AGAIN, MOVED_ON, NULL };
static const Err stands_refuses[] = { SHEET_KIND, SHEET_ENCODING, SHEET_BROKEN, SHEET_LONG, GPKG_BROKEN,
    GPKG_LONG, GEOJSON_BAD, IMPORTS_HEADER, IMPORTS_EMPTY, NULL };
static const Err build_refuses[] = { SHEET_KIND, SHEET_ENCODING, SHEET_BROKEN, SHEET_LONG, GPKG_BROKEN,
    GPKG_LONG, GEOJSON_BAD, IMPORTS_HEADER, IMPORTS_EMPTY, IMPORTS_BAD_ROWS, MOVED_ON, NULL };
static const Err borders_refuses[] = { GPKG_BROKEN, GPKG_LONG, GEOJSON_BAD, NULL };
static const Err bound_refuses[] = { GPKG_BROKEN, GPKG_LONG, GEOJSON_BAD, IMPORTS_BAD_ROWS, MOVED_ON, NULL };
static const Err stands_undo_refuses[] = { NOT_FOUND, IMPORTS_BUILT_ON, IMPORTS_NOT_DONE, MOVED_ON,
    NULL };
static const Err undo_refuses[] = { NOT_FOUND, IMPORTS_TOUCHED, IMPORTS_NOT_DONE, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/imports", imports_list, .may = "changes.write", .query = &ImportQuery_shape,
      .gives = &ImportView_shape, .flags = GIVES_LIST,
      .about = "Tables and map files that were taken in, newest first" },
    { "GET", "/api/v1/imports/template", imports_template, .may = "residents.import", .flags = SLOW,
      .about = "An empty household sheet (XLSX) with a page that explains each column" },
    { "POST", "/api/v1/imports/check", imports_check, .may = "residents.import", .query = &ImportPlace_shape,
      .gives = &ImportLook_shape, .flags = RAW_BODY | NO_REPLAY, .prepare = imports_check_prepare,
      .refuses = check_refuses,
      .about = "Look at a household sheet (CSV or XLSX): what is in it, and each cell that is wrong; keeps "
          "nothing" },
    { "POST", "/api/v1/imports/bad-rows", imports_bad, .may = "residents.import", .query = &ImportPlace_shape,
      .flags = RAW_BODY | NO_REPLAY, .prepare = imports_bad_prepare, .refuses = check_refuses,
      .about = "Its bad rows as XLSX, each with what is wrong" },
    { "POST", "/api/v1/imports", imports_take, .may = "residents.import", .query = &ImportPlace_shape,
      .gives = &ImportView_shape, .status = 201, .flags = RAW_BODY, .prepare = imports_take_prepare,
      .refuses = take_refuses, .about = "Take a household sheet in, all of it or nothing" },
    { "GET", "/api/v1/imports/buildings/template", imports_stands_template, .may = "changes.write",
      .flags = SLOW, .about = "An empty sheet of buildings (XLSX) with a page that explains each column" },
    { "POST", "/api/v1/imports/buildings/check", imports_stands_check, .may = "changes.write",
      .query = &ImportStandsQuery_shape, .gives = &ImportStandsLook_shape, .flags = RAW_BODY,
      .prepare = imports_stands_prepare, .refuses = stands_refuses,
      .about = "Look at compounds and buildings (CSV, XLSX, GeoJSON, GeoPackage): each cell that is wrong" },
    { "POST", "/api/v1/imports/buildings", imports_stands_take, .may = "changes.write",
      .query = &ImportStandsQuery_shape, .gives = &ImportStandsLook_shape, .status = 201, .flags = RAW_BODY,
      .prepare = imports_stands_prepare, .refuses = build_refuses,
      .about = "Take compounds and buildings in, all of the file or nothing" },
    { "POST", "/api/v1/imports/borders/check", imports_borders_check, .may = "grids.rule",
      .query = &ImportBordersQuery_shape, .gives = &ImportBordersLook_shape, .flags = RAW_BODY,
      .prepare = imports_borders_prepare, .refuses = borders_refuses,
      .about = "Look at borders of streets and communities (GeoJSON, GeoPackage): what is wrong" },
    { "POST", "/api/v1/imports/borders", imports_borders_take, .may = "grids.rule",
      .query = &ImportBordersQuery_shape, .gives = &ImportBordersLook_shape, .status = 201,
      .flags = RAW_BODY, .prepare = imports_borders_prepare, .refuses = bound_refuses,
      .about = "Take borders in where none is known, all of the file or nothing" },
    { "POST", "/api/v1/imports/buildings/{id}/undo", imports_stands_undo, .may = "changes.write",
      .gives = &ImportView_shape, .refuses = stands_undo_refuses,
      .about = "Take back compounds and buildings that nothing stands on yet" },
    { "POST", "/api/v1/imports/borders/{id}/undo", imports_borders_undo, .may = "grids.rule",
      .gives = &ImportView_shape, .refuses = stands_undo_refuses,
      .about = "Take back borders in which nothing is drawn yet" },
    { "POST", "/api/v1/imports/{id}/undo", imports_undo, .may = "residents.import",
     .gives = &ImportView_shape,
      .refuses = undo_refuses, .about = "Take back an import that nobody has built on" },
    { 0 }
};

const Domain imports_domain = { .name = "imports", .about = "Tables of households and residents, taken in "
                               "whole",
                                .schema = &imports_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
