/* Tables of points from one datum to another, as they stream by: CSV by RFC 4180 with a header that names the
 * columns `lon` and `lat` (degrees, any position); every other column passes through byte for byte.
 * Knows no file: takes bytes, gives bytes, remembers where in the table it is. Memory: one record at most.
 * Takes a byte order mark, CRLF or LF, quoted fields with commas, quotes and line breaks, blank lines.
 * Numbers are written with 17 significant digits, which loses nothing of a double. */
#ifndef GEO_DATUM_CSV_H
#define GEO_DATUM_CSV_H

#include "base/err.h"
#include "base/str.h"
#include "geo/datum.h"

enum { DATUM_CSV_RECORD_MAX = 1 << 20, DATUM_CSV_COLUMNS_MAX = 4096 };

REFUSES(DATUM_CSV_HEADER);     /* 422: no column `lon` or `lat`, or one of them twice */
REFUSES(DATUM_CSV_FIELD);      /* 422: not a number of degrees within its limits */
REFUSES(DATUM_CSV_COLUMNS);    /* 422: a row with another number of fields than the header, or too many */
REFUSES(DATUM_CSV_QUOTE);      /* 422: a quoted field that does not close, or text behind its closing quote */
REFUSES(DATUM_CSV_LONG);       /* 413: a record of more than DATUM_CSV_RECORD_MAX bytes */

typedef struct DatumCsv {
    Datum from, to;
    int64_t line;              /* the line (from 1) on which the next record begins */
    int64_t rows;              /* rows converted */
    int columns, lon, lat;     /* 0 columns: the header has not come yet */
} DatumCsv;

DatumCsv datum_csv_start(Datum from, Datum to);

/* Takes the whole records at the head of `in`, adds what becomes of them to `out`, and says how many bytes
 * were used; call again with the rest and more behind it. `last`: nothing more comes, so the last record
 * needs no line end. On refusal `why` names line and column, and `out` holds the records before. */
Err datum_csv_feed(DatumCsv *table, Str in, bool last, Buf *out, ptrdiff_t *ret_used, Blame *why);

#endif
