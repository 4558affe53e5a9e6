/* Any bytes as the first sheet of an XLSX file, put in a zip; or, beginning with PK, as the zip itself.
 * Nothing may crash; rows come in order, with cells inside the limits and valid text. */
#include "sheet/sheet.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 16 << 20 };

static void put(Buf *b, uint64_t n, int bytes)
{
    for (int i = 0; i < bytes; i++) buf_char(b, (char)(n >> 8 * i));
}

static uint32_t crc(const uint8_t *at, size_t n)
{
    uint32_t c = 0xFFFFFFFFu;
    for (size_t i = 0; i < n; i++) {
        c ^= at[i];
        for (int k = 0; k < 8; k++) c = c >> 1 ^ (c & 1 ? 0xEDB88320u : 0);
    }
    return ~c;
}

/* One stored part, xl/worksheets/sheet1.xml, so that the XML itself is what gets damaged. */
static Str zipped(const uint8_t *data, size_t size, Arena *keep)
{
    static const char name[] = "xl/worksheets/sheet1.xml";
    enum { NAME = sizeof name - 1 };
    if (size > 1 && data[0] == 'P' && data[1] == 'K') return (Str){ (const char *)data, (ptrdiff_t)size };
    Buf b = buf_new(keep, (ptrdiff_t)size + 256);
    uint32_t sum = crc(data, size);
    for (int central = 0; central < 2; central++) {
        buf_adds(&b, central ? "PK\x01\x02" : "PK\x03\x04");
        if (central) put(&b, 20, 2);
        put(&b, 20, 2), put(&b, 0, 4), put(&b, 0, 4), put(&b, sum, 4), put(&b, size, 4), put(&b, size, 4);
        put(&b, NAME, 2), put(&b, 0, 2);
        if (central) put(&b, 0, 6), put(&b, 0, 4), put(&b, 0, 4);
        buf_adds(&b, name);
        if (!central) buf_add(&b, (Str){ (const char *)data, (ptrdiff_t)size });
    }
    int64_t at = 30 + NAME + (int64_t)size;
    buf_adds(&b, "PK\x05\x06");
    put(&b, 0, 4), put(&b, 1, 2), put(&b, 1, 2), put(&b, 46 + NAME, 4), put(&b, (uint64_t)at, 4), put(&b, 0,
        2);
    return buf_str(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    if (size > 1 << 16) return 0;
    Arena keep = whole;
    Str file = zipped(data, size, &keep);
    Sheet *s = NULL;
    SheetLimits limits = *SHEET_LIMITS;
    limits.unpacked = 8 << 20;
    limits.strings = 1 << 20;
    SheetRow row;
    Blame why = { 0 };
    int64_t last = 0;
    bool more = false;
    Err e = sheet_open(file, &limits, &keep, &s, &why);
    while (!e && !(e = sheet_next(s, &row, &more, &why)) && more) {
        if (row.number <= last || row.cells < 1 || row.cells > SHEET_LIMITS->columns) abort();
        last = row.number;
        for (int i = 0; i < row.cells; i++)
            if (!utf8_valid(row.cell[i].text) || row.cell[i].text.len > SHEET_LIMITS->cell) abort();
        if (!row.cell[row.cells - 1].text.len) abort();
    }
    sheet_close(s);
    return 0;
}
