/* Any bytes as a table of points, from any frame to any: the first two bytes choose the frames, the third the
 * size of the pieces in which the rest comes. Whole or in pieces it must give the same rows and the same
 * refusal at the same line. And the first line as the name of a frame. */
#include "geo/datum/datum_csv.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 64 << 20 };

static const char *const names[] = { "wgs84", "cgcs2000", "gcj02", "bd09", "epsg:4523", "epsg:4544",
                                     "epsg:4496", "cgcs2000/3-degree", "cgcs2000/6-degree" };

static DatumFrame frame(uint8_t choice)
{
    DatumFrame f;
    if (!datum_frame_named(str_of(names[choice % COUNT(names)]), &f)) abort();
    return f;
}

typedef struct Told { Err e; int64_t line, rows; Blame why; Str out; } Told;

/* What is left unused stands at the head of the next piece, as a file's window does it. */
static Told through(Str text, DatumFrame from, DatumFrame to, ptrdiff_t piece, Arena *keep)
{
    DatumCsv table = datum_csv_start(from, to);
    Buf out = buf_new(keep, 4 * text.len + 64);
    Told told = { 0 };
    ptrdiff_t at = 0, end = 0;
    do {
        ptrdiff_t used = 0;
        end = end + piece < text.len ? end + piece : text.len;
        told.e = datum_csv_feed(&table, str_part(text, at, end), end == text.len, &out, &used, &told.why);
        if (used > end - at) abort();
        at += used;
    } while (!told.e && end < text.len);
    if (!told.e && at != text.len) abort();
    told.line = table.line;
    told.rows = table.rows;
    told.out = buf_str(&out);
    return told;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    if (size < 3 || size > 1 << 14) return 0;
    Arena a = whole;
    Str text = str_copy(&a, (Str){ (const char *)data + 3, (ptrdiff_t)size - 3 });
    DatumFrame from = frame(data[0]), to = frame(data[1]), any;
    ptrdiff_t piece = 1 + data[2] % 64;
    Told all = through(text, from, to, text.len + 1, &a), parts = through(text, from, to, piece, &a);
    if (all.e != parts.e || all.line != parts.line || all.rows != parts.rows) abort();
    if (!str_eq(all.out, parts.out)) abort();
    if (all.e && (!all.why.zh[0] || strcmp(all.why.en, parts.why.en) != 0)) abort();
    if (datum_frame_named(str_part(text, 0, text.len < 40 ? text.len : 40), &any)
        && any.zone.width != 0 && any.zone.width != 3 && any.zone.width != 6)
        abort();
    return 0;
}
