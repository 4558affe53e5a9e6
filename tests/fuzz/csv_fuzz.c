/* Any bytes as CSV: nothing may crash; rows come in order, with cells inside the limits and valid text. */
#include "sheet/sheet.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 16 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    if (size > 1 << 16) return 0;
    Arena keep = whole;
    Sheet *s = NULL;
    SheetRow row;
    Blame why = { 0 };
    int64_t last = 0;
    bool more = false;
    Err e = sheet_open((Str){ (const char *)data, (ptrdiff_t)size }, SHEET_LIMITS, &keep, &s, &why);
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
