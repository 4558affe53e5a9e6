/* Tables for the commands: a CSV file read whole, and refusals told as FILE:LINE on standard error. */
#ifndef MAIN_TABLE_FILE_H
#define MAIN_TABLE_FILE_H

#include "geo/text/table.h"

typedef struct TableFile {
    const char *file;
    Table table;
    TableFault at;                 /* what was refused last */
} TableFile;

enum { EXIT_WRONG_USE = 2, EXIT_BAD_INPUT = 3 };

/* false: said why; the command ends with EXIT_BAD_INPUT. */
bool table_file_read(const char *file, TableFile *ret, Arena *keep);

/* True when e is NULL; else tells e, with file and line. */
bool table_file_ok(const TableFile *, Err e);

/* "12.5" for --seconds and the like; false: said what it must be. */
bool option_real(const char *option, const char *text, double low, double high, double *ret);

/* A whole number of units of 10^-decimals, as a decimal number without needless zeros. */
void put_decimal(Buf *to, int64_t value, int decimals);

/* An id in JSON: as a number if it is one in JSON's own spelling and all are, else as text. */
bool names_are_numbers(const TableNames *);
void put_id(Buf *to, Str id, bool number);

#endif
