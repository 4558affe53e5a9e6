/* Tables at the door: the rows of a CSV or XLSX file, one after another, whichever of both it is. CSV is RFC
 * 4180 in UTF-8 or in GB18030, as Chinese offices' Excel writes it; XLSX is ECMA-376 (zip of XML), of which
 * the first sheet is read as a stream. What a file is, its content says. Knows no column. */
#ifndef SHEET_SHEET_H
#define SHEET_SHEET_H

#include "base/err.h"
#include "base/str.h"

REFUSES(SHEET_KIND);           /* 415: neither CSV nor XLSX */
REFUSES(SHEET_ENCODING);       /* 422: text neither UTF-8 nor GB18030 */
REFUSES(SHEET_BROKEN);         /* 422: cut short, damaged, or with what has no business in it (a DTD) */
REFUSES(SHEET_LONG);           /* 413: over a limit; the blame says which */

typedef struct SheetLimits {
    int64_t bytes;             /* of the file */
    int64_t unpacked;          /* of all its XML together: what a zip bomb meets */
    int64_t strings;           /* bytes of its shared strings */
    int64_t rows;              /* that hold something, the header among them */
    int columns;               /* a cell with something in it beyond */
    int cell;                  /* bytes of a cell */
} SheetLimits;
extern const SheetLimits SHEET_LIMITS[1];  /* 32 MiB, 768 MiB, 96 MiB, 200,001, 64, 4000 */

typedef enum SheetKind {
    SHEET_EMPTY,
    SHEET_TEXT,
    SHEET_NUMBER,              /* as text, in full: 1203, not 1.203E3 */
    /* a number with more digits than a spreadsheet keeps: the last ones are lost */
    SHEET_ROUNDED,
    SHEET_DATE                 /* 2026-03-01, with a time after a space where it has one */
} SheetKind;

typedef struct SheetCell { Str text; SheetKind kind; } SheetCell;      /* white space off both ends */
typedef struct SheetRow { int64_t number; int cells; const SheetCell *cell; } SheetRow;

typedef struct Sheet Sheet;

/* What it needs of memory lies in `keep`, about three times the file and its strings; `bytes` must stay. To
 * be closed also after a refusal of sheet_next. */
Err sheet_open(Str bytes, const SheetLimits *, Arena *keep, Sheet **ret, Blame *why);
void sheet_close(Sheet *);

/* The next row that holds something: its number as a spreadsheet shows it. *ret_more false: there is none.
 * The cells live until the next call. */
Err sheet_next(Sheet *, SheetRow *ret, bool *ret_more, Blame *why);

#endif
