/* Any bytes as a table: nothing may crash; what is accepted has as many fields in every row as in the
 * header, all
 * inside the text or copied out of it, and lines that rise. */
#include "geo/text/table.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 64 << 20 };

static void ask(const Table *t, Arena *keep)
{
    TableFault at = { 0 };
    TableNames names = table_names(t->rows * t->columns + 1, keep);
    for (int64_t r = 0; r < t->rows; r++) {
        if (t->line[r] < 2 || (r && t->line[r] <= t->line[r - 1])) abort();
        for (int c = 0; c < t->columns; c++) {
            Str cell = t->cell[r * t->columns + c], text;
            double number;
            int32_t name = table_name(&names, cell);
            if (table_known(&names, cell) != name || !str_eq(names.name[name], cell)) abort();
            if (!table_real(t, r, c, -10, 10, &number, &at) && !(number >= -10 && number <= 10)) abort();
            if (!table_text(t, r, c, &text, &at) && !text.len) abort();
        }
    }
    for (int c = 0; c < t->columns; c++) {
        int found;
        if (table_decimals(t, c, 6) > 6) abort();
        if (!table_column(t, "id", &found, &at) && !str_eq(t->name[found], S("id"))) abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    if (size > 1 << 16) return 0;
    Arena keep = whole;
    Table t;
    TableFault at = { 0 };
    Err e = table_read((Str){ (const char *)data, (ptrdiff_t)size }, &t, &at, &keep);
    if (!e) ask(&t, &keep);
    else if (at.line < 1 || !at.why.en[0]) abort();
    return 0;
}
