/* What the files of this domain share: a table that was read, what is wrong with it, and what is kept. */
#ifndef IMPORTS_IMPORTS_INSIDE_H
#define IMPORTS_IMPORTS_INSIDE_H

#include "domains/divisions/divisions.h"
#include "domains/imports/imports.h"
#include "domains/imports/imports_rules.h"
#include "domains/residents/residents.h"
#include "geo/text/geojson_feature.h"

enum { IMPORT_FAULTS_SHOWN = 500, IMPORT_ROWS_SHOWN = 100, IMPORT_BAD_MOST = 5000,
      IMPORT_ROWS_MOST = 200000 };

REFUSES(IMPORTS_BAD_ROWS);             /* 422: with a bad row nothing is taken in */
REFUSES(IMPORTS_HEADER);               /* 422: a column is missing or there twice */
REFUSES(IMPORTS_EMPTY);                /* 422: no rows below the header */
REFUSES(IMPORTS_ONE_AT_A_TIME);        /* 503 */
REFUSES(IMPORTS_AGAIN);                /* 409: this very file was taken in */
REFUSES(IMPORTS_TOUCHED);              /* 409: what it wrote was changed since */
REFUSES(IMPORTS_NOT_DONE);             /* 409: it can't be undone (any more) */
REFUSES(IMPORTS_BUILT_ON);             /* 409: somebody has built on it; the blame says on what, and how */

typedef enum ImportState { IMPORT_RUNNING, IMPORT_DONE, IMPORT_FAILED, IMPORT_UNDONE } ImportState;
extern const char *const import_states[];

typedef enum ImportKind { IMPORT_HOUSEHOLDS, IMPORT_BUILDINGS, IMPORT_BORDERS } ImportKind;
extern const char *const import_kinds[];

typedef struct ImportKept {
    int64_t id;
    Str place;
    ImportState state;
    int64_t account;
    Str by_words;
    int64_t line_count, people, parts, doors, known;
    Str digest;
    int64_t low, high;
    bool swept;
    int64_t made_ms, moved_ms;
    ImportKind kind;
    Str file_name;
    int64_t compounds, buildings, borders;
} ImportKept;
typedef struct ImportDoor { int64_t id; } ImportDoor;
typedef HouseholdCount ImportCount;
typedef struct ImportBuilding { int64_t building_id, households; } ImportBuilding;
typedef struct ImportBorder { Str code; int64_t lon, lat; } ImportBorder;
typedef struct ImportHeld { int64_t why; Str compound, building; } ImportHeld;
extern const Shape ImportKept_shape, ImportDoor_shape, ImportCount_shape, ImportBuilding_shape,
    ImportBorder_shape, ImportHeld_shape;

/* ---- A table being read ---- */

typedef struct ImportFault { int64_t row; Str column, value, code, words; } ImportFault;
typedef struct ImportCell { Str text; } ImportCell;
typedef struct ImportBadRow { int64_t row; List cells; } ImportBadRow;
typedef struct ImportLook {
    int64_t line_count, people, parts, doors, known, bad_rows, fault_count;
    List columns, rows, faults;        /* rows: the bad ones, at most IMPORT_ROWS_SHOWN */
} ImportLook;
extern const Shape ImportCell_shape, ImportFault_shape, ImportBadRow_shape, ImportLook_shape;

typedef struct ImportRow {
    int64_t row;
    int64_t person;                    /* of persons; -1: a door only */
    int64_t door;                      /* of new doors; -1: household_id stands in `in` */
    ResidentNew in;
    Str place;
    bool known;
} ImportRow;

typedef struct Importing {
    Ask *ask;
    /* of its own: a table is larger than a request may be; passing: while it reads */
    Arena *keep, *passing;
    Str place;
    HouseholdBook *book;
    ResidentNumbers *numbers;
    int at[IMPORT_COLUMNS];            /* in which column of the sheet; -1: it has none */
    Str *head; int heads;
    ImportRow **row; int64_t rows;                     /* in blocks */
    /* new ones; their id is -1 - index until they get one */
    Household **door; int64_t doors;
    int64_t persons, known;
    struct ImportSeen *seen; int64_t seen_room;        /* numbers of the table, by hash */
    ImportFault *fault; int64_t faults, fault_room, fault_count;       /* count: also of those not kept */
    ImportBadRow *bad; int64_t bads;                   /* kept whole for the answer */
    int64_t bad_rows;
} Importing;

enum { IMPORT_BLOCK = 1024 };
static inline ImportRow *import_row(const Importing *of, int64_t i)
{
    return &of->row[i / IMPORT_BLOCK][i % IMPORT_BLOCK];
}
static inline Household *import_door(const Importing *of, int64_t i)
{
    return &of->door[i / IMPORT_BLOCK][i % IMPORT_BLOCK];
}

/* Reads the body of the request; what is wrong with rows stands in faults. In ask->arena. */
Err imports_read(Ask *, Str place, Arena *passing, Importing *of);

/* What a person handling it is told (in ask->arena, the request's own), and the file of bad rows. */
void imports_look_of(const Importing *, Ask *, ImportLook *ret);
Str imports_bad_file(const Importing *, Arena *keep);

/* Writes all of it down but for the last step, which `run` does on the lane. */
typedef struct ImportReady { ImportLook look; ImportKept kept; Household *door; bool again; Str file; }
    ImportReady;
Err imports_stage(Importing *, Ask *, ImportReady *);

Handler imports_check_prepare, imports_check, imports_bad, imports_bad_prepare, imports_take_prepare,
    imports_take;
Handler imports_list, imports_template, imports_undo;

/* imports_keep.c: what buildings and borders leave behind in the list, and taking them back. */
Err imports_keep(Ask *, ImportKept *);                 /* its id, who, when, which file; done already */
Err imports_say(Ask *, const EventKind *, const ImportKept *);
Err imports_undone(Ask *, ImportKept *);               /* said, and answered with */
Handler imports_stands_undo, imports_borders_undo;

/* An empty sheet to begin with: its head, a page that explains it, some rows that show how. */
typedef struct ImportEmpty { const ImportHead *heads; int columns; const char *title;
    const char *const *sample; int samples; const char *file_name; } ImportEmpty;
Err imports_empty_sheet(Ask *, const ImportEmpty *);

/* imports_outline.c: what is wrong with a drawing, in words; false: it is sound. */
bool imports_outline_fault(Ask *, const GeoFeature *, const Region *, const char **zh, const char **en);

/* imports_borders.c: where streets and communities end. */
typedef struct ImportBordersLook { int64_t line_count, borders, known, fault_count; List faults;
    int64_t import_id; } ImportBordersLook;
typedef struct ImportBordersQuery { int datum; Str file; } ImportBordersQuery;
extern const Shape ImportBordersLook_shape, ImportBordersQuery_shape;
extern const EventKind IMPORTS_BORDERED;
Handler imports_borders_prepare, imports_borders_check, imports_borders_take;

/* imports_stands.c: compounds and buildings. */
typedef struct ImportStandsLook { int64_t line_count, compounds, buildings, households, known, bad_rows,
    fault_count; List faults; int64_t import_id; } ImportStandsLook;
typedef struct ImportStandsQuery { Str place; int datum; Str since, file; } ImportStandsQuery;
extern const Shape ImportStandsLook_shape, ImportStandsQuery_shape;
extern const EventKind IMPORTS_BUILT;
Handler imports_stands_prepare, imports_stands_check, imports_stands_take, imports_stands_template;

#endif
