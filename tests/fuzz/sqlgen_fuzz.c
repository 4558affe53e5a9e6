/* sqlgen's readers on any text: as queries.sql, as queries.pg.sql beside itself, and as a migration. What is
 * read is assembled and written out; lines of a migration must stay where they are. */
#include "tools/sqlgen/sqlgen.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 256 << 20, TEXT_MOST = 1 << 14, VARIANTS = 64 };

static int lines(Str s)
{
    int n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) n += s.at[i] == '\n';
    return n;
}

static void variants(Arena scratch, const Def *d)
{
    for (Engine e = 0; e < ENGINES; e++) {
        Variant v;
        if (variants_start(&v, d, e) > VARIANTS_MAX) continue;
        for (int i = 0; i < VARIANTS; i++) {
            Arena once = scratch;
            Lined sql = variant_text(&once, &v);
            if (sql.text.len && (sql.line[0] < 1 || sql.line[sql.text.len - 1] < sql.line[0])) abort();
            if (v.marks > d->slots) abort();
            if (!variants_next(&v)) break;
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    Arena keep = whole;
    Source source = { "sql/queries.sql", "sql/queries.sql", { (const char *)data, (ptrdiff_t)size } };
    if (size > TEXT_MOST || !utf8_valid(source.text)) return 0;
    Faults *faults = NEW(&keep, Faults);
    faults->keep = &keep;

    for (Engine e = 0; e < ENGINES; e++)
        if (lines(move_rewrite(&keep, source.text, e)) != lines(source.text)) abort();

    Folder folder = { .path = "house", .name = "house/sql", .defs = defs_split(&keep, &source, faults) };
    defs_finish(&keep, folder.defs, &source, faults);
    for (const Def *d = folder.defs; d; d = d->next) variants(keep, d);
    if (faults->count == 0) {
        Target target = { "house", "house.h", "house_queries.c", "house_queries.h" };
        emit_c(&keep, &folder, &target);
        emit_h(&keep, &folder, &target);
    }
    return 0;
}
