/* Tables on their way out, as CSV or XLSX: a row after another, the bytes at the end. Text stays text:
 * nothing in it is run by the program that opens it. */
#ifndef SHEET_SHEET_OUT_H
#define SHEET_SHEET_OUT_H

#include "base/err.h"
#include "base/str.h"

typedef enum SheetFormat { SHEET_CSV, SHEET_XLSX } SheetFormat;
/* width: in characters */
typedef struct SheetColumn { const char *name; int width; bool number; } SheetColumn;

/* The bytes grow in `keep`; take nothing else from it meanwhile, and they needn't be moved. `title` names the
 * sheet. */
typedef struct SheetOut SheetOut;
SheetOut *sheet_out_begin(SheetFormat, const char *title, const SheetColumn *, int columns, Arena *keep);
void sheet_out_row(SheetOut *, const Str *cell);       /* as many as columns; absent: empty */
/* A further sheet (XLSX only, ten in all; a CSV has none): the rows that follow are its. */
void sheet_out_sheet(SheetOut *, const char *title, const SheetColumn *, int columns);
/* Only these words in a column of the sheet under way: a list to choose from. XLSX only. */
void sheet_out_choice(SheetOut *, int column, const char *const *words);
Str sheet_out_end(SheetOut *);

const char *sheet_type(SheetFormat);                   /* media type */

/* A cell of a CSV file: in quotes (RFC 4180), and never a formula to the program that opens it. */
void sheet_csv_cell(Buf *to, Str cell);

#endif
