/* A table of text out of CSV (RFC 4180) with a header: rows of fields and the line each row begins on, so
 * that
 * whoever reads a field can say where it stood. Knows no file and no column; takes a byte order mark, CRLF or
 * LF, quoted fields, blank lines. Fields point into the text, unless quotes had to be taken out. */
#ifndef GEO_TEXT_TABLE_H
#define GEO_TEXT_TABLE_H

#include "base/err.h"
#include "base/str.h"

enum { TABLE_COLUMNS_MAX = 4096 };
#define TABLE_BYTES_MAX ((ptrdiff_t)1 << 30)

REFUSES(TABLE_HEADER);         /* 422: no header, or a column that is missing or there twice */
REFUSES(TABLE_ROW);            /* 422: quotes that don't close, another number of fields than the header */
REFUSES(TABLE_FIELD);          /* 422: a field is not what its column holds */
REFUSES(TABLE_LONG);           /* 413: more than TABLE_BYTES_MAX or TABLE_COLUMNS_MAX */

typedef struct Table {
    int columns;
    int64_t rows;
    const Str *name;               /* columns */
    const Str *cell;               /* cell[row * columns + column], white space off both ends */
    const int32_t *line;           /* rows; the header is line 1, unless blank lines stand before it */
} Table;

/* What is wrong, and where: fills the words with the limit. */
typedef struct TableFault { int64_t line; Blame why; } TableFault;

Err table_read(Str text, Table *ret, TableFault *at, Arena *keep);

int table_find(const Table *, Str name);                              /* -1: no such column */
Err table_column(const Table *, const char *name, int *ret, TableFault *at);   /* it must be there */

/* The number in a field, from `low` to `high`. */
Err table_real(const Table *, int64_t row, int column, double low, double high, double *ret, TableFault *at);
Err table_text(const Table *, int64_t row, int column, Str *ret, TableFault *at);   /* it may not be empty */
Err table_refuse(const Table *, int64_t row, int column, const char *zh, const char *en, TableFault *at);

/* How many decimals the numbers of a column are written with: at most `most`, and `most` with an exponent. */
int table_decimals(const Table *, int column, int most);

/* The words of a column as numbers from 0 in order of first sight: `of` by row. */
typedef struct TableNames { int32_t count; Str *name; int32_t *slot; int32_t slots; } TableNames;

TableNames table_names(int64_t most, Arena *keep);
int32_t table_name(TableNames *, Str name);                           /* adds it if it is new */
int32_t table_known(const TableNames *, Str name);                    /* -1: it isn't there */

#endif
