/* What the columns of a household sheet are called, and what their words mean. Pure. */
#ifndef IMPORTS_IMPORTS_RULES_H
#define IMPORTS_IMPORTS_RULES_H

#include "base/err.h"
#include "base/str.h"

typedef enum ImportColumn {
    IMPORT_COMPOUND, IMPORT_BUILDING, IMPORT_UNIT, IMPORT_ROOM, IMPORT_NAME, IMPORT_IDENTITY_KIND,
        IMPORT_IDENTITY,
    IMPORT_PHONE, IMPORT_ROLE, IMPORT_RELATION, IMPORT_LIVES, IMPORT_SINCE, IMPORT_KIND, IMPORT_SEX,
        IMPORT_BIRTH,
    IMPORT_ORIGIN, IMPORT_ADDRESS, IMPORT_COLUMNS
} ImportColumn;

typedef struct ImportHead {
    const char *zh, *en;
    const char *also;                  /* what clerks call it too: "院落|小区" */
    const char *const *choice;         /* words of the template, NULL-ended; NULL: anything */
    const char *about_zh, *about_en;   /* for the sheet that explains */
    const char *field;                 /* what the register's rules blame: "/identity" */
    int width;
    bool needed;                       /* the sheet must have the column */
} ImportHead;
extern const ImportHead import_heads[IMPORT_COLUMNS];

/* Which column a header names, whatever blanks, asterisks and remarks in brackets it has; -1: none. */
int import_column(Str header, Arena scratch);

/* The columns of a table of buildings; `en` is also the name of the property in a map file. */
typedef enum ImportStandColumn {
    IMPORT_STAND_COMPOUND, IMPORT_STAND_BUILDING, IMPORT_STAND_UNITS, IMPORT_STAND_FLOORS,
        IMPORT_STAND_HOUSEHOLDS, IMPORT_STAND_LON, IMPORT_STAND_LAT, IMPORT_STAND_DATUM,
        IMPORT_STAND_MICROGRID, IMPORT_STAND_COLUMNS
} ImportStandColumn;
extern const ImportHead import_stand_heads[IMPORT_STAND_COLUMNS];
int import_stand_column(Str header, Arena scratch);

/* Of a file of the whole grid (`bridges`): a street, grid or compound, which is passed over. */
bool import_no_building(Str kind);

/* Half width, without blanks: for numbers and codes. */
Str import_plain(Str cell, Arena *keep);

/* The number of a word in its list, as the register counts them; -1: not a word of it. */
int import_identity_kind(Str), import_role(Str), import_relation(Str), import_resident_kind(Str),
    import_sex(Str);
int import_yes(Str);                                   /* 是 1, 否 0 */

/* 2026-03-01 out of 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, with a time behind or not; absent: no date. */
Str import_date(Str cell, Arena *keep);

/* "2", "2单元", "二单元" → 2; NONE: absent; -1: no number. */
int64_t import_unit(Str cell);

#endif
