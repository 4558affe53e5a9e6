/* What the readers of both kinds share. */
#ifndef SHEET_SHEET_INSIDE_H
#define SHEET_SHEET_INSIDE_H

#include "sheet/sheet.h"

typedef struct SheetXlsx SheetXlsx;

struct Sheet {
    const SheetLimits *limits;
    Arena *keep;
    SheetXlsx *xlsx;           /* NULL: CSV */
    Str rest;                  /* CSV: what is still to be read, in UTF-8 */
    char comma;
    int64_t line;              /* CSV: on which `rest` begins */
    int64_t rows;
    SheetCell *cell;           /* of the row under way */
    int cells;
    char *text;                /* their bytes */
    ptrdiff_t text_len, text_room;
};

/* Put a cell of the row under way; SHEET_LONG. */
Err sheet_cell(Sheet *, int column, Str text, SheetKind, Blame *why);
void sheet_row_begin(Sheet *);
Err sheet_long(Blame *why, const char *zh, const char *en, int64_t limit);     /* "%lld" in both */

Err sheet_csv_open(Sheet *, Str bytes, Blame *why);
Err sheet_csv_next(Sheet *, SheetRow *ret, bool *ret_more, Blame *why);
Err sheet_xlsx_open(Sheet *, Str bytes, Blame *why);
Err sheet_xlsx_next(Sheet *, SheetRow *ret, bool *ret_more, Blame *why);
void sheet_xlsx_close(SheetXlsx *);

#endif
