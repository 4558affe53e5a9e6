/* Tables of points from one frame to another, as they stream by: CSV by RFC 4180 with a header that names the
 * columns `lon` and `lat` (degrees) or, in metres of a zone, `easting` and `northing`, in any position; they
 * are renamed where the kind changes. Every other column passes through byte for byte.
 * Knows no file: takes bytes, gives bytes, remembers where in the table it is. Memory: one record at most.
 * Takes a byte order mark, CRLF or LF, quoted fields with commas, quotes and line breaks, blank lines.
 * Numbers are written with 17 significant digits, which loses nothing of a double. */
#ifndef GEO_DATUM_DATUM_CSV_H
#define GEO_DATUM_DATUM_CSV_H

#include "base/err.h"
#include "base/str.h"
#include "geo/datum/gauss.h"

enum { DATUM_CSV_RECORD_MAX = 1 << 20, DATUM_CSV_COLUMNS_MAX = 4096 };

REFUSES(DATUM_CSV_HEADER);     /* 422: a column of the two isn't there, or is there twice */
REFUSES(DATUM_CSV_FIELD);      /* 422: not a number within its limits */
REFUSES(DATUM_CSV_ZONE);       /* 422: a point beyond the reach of its zone */
REFUSES(DATUM_CSV_COLUMNS);    /* 422: a row with another number of fields than the header, or too many */
REFUSES(DATUM_CSV_QUOTE);      /* 422: a quoted field that does not close, or text behind its closing quote */
REFUSES(DATUM_CSV_LONG);       /* 413: a record of more than DATUM_CSV_RECORD_MAX bytes */

/* Degrees of a datum, or metres of a zone (which are CGCS2000's). */
typedef struct DatumFrame { Datum datum; GaussZone zone; } DatumFrame;     /* zone.width 0: degrees */

/* "wgs84" "cgcs2000" "gcj02" "bd09", "epsg:4326", "epsg:4490", and the names of gauss_zone_named. */
bool datum_frame_named(Str name, DatumFrame *ret);

typedef struct DatumCsv {
    DatumFrame from, to;
    int64_t line;              /* the line (from 1) on which the next record begins */
    int64_t rows;              /* rows converted */
    int columns, lon, lat;     /* where the two stand; 0 columns: the header has not come yet */
} DatumCsv;

DatumCsv datum_csv_start(DatumFrame from, DatumFrame to);

/* Takes the whole records at the head of `in`, adds what becomes of them to `out`, and says how many bytes
 * were used; call again with the rest and more behind it. `last`: nothing more comes, so the last record
 * needs no line end. On refusal `why` names line and column, and `out` holds the records before. */
Err datum_csv_feed(DatumCsv *table, Str in, bool last, Buf *out, ptrdiff_t *ret_used, Blame *why);

#endif
