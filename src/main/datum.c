/* The datum filter: a window of bytes slides over the input, whole records leave it converted. Gigabytes pass
 * through a few megabytes of memory. */
#include "main/datum.h"

#include "geo/datum/datum_csv.h"
#include "main/table_file.h"

#include <string.h>

/* The window holds the longest record and a chunk. A row of two digits grows tenfold at most ("1,2" to two
 * numbers of 24 characters), and a chunk of those is the most that leaves at once beside a long record. */
enum { WINDOW = 2 * DATUM_CSV_RECORD_MAX, CHUNK = 1 << 16, ROOM = 16 * WINDOW };

typedef struct Pipe {
    FILE *in, *out;
    char *window;
    size_t held;
    Arena scratch;
} Pipe;

static Err move_chunk(Pipe *p, DatumCsv *table, bool *done, Blame *why)
{
    size_t got = fread(p->window + p->held, 1, CHUNK, p->in);
    p->held += got;
    *done = got == 0;
    if (ferror(p->in)) return BROKEN;
    Arena scratch = p->scratch;
    Buf out = buf_new(&scratch, 2 * CHUNK);
    ptrdiff_t used = 0;
    Err e = datum_csv_feed(table, (Str){ p->window, (ptrdiff_t)p->held }, *done, &out, &used, why);
    if (fwrite(out.at, 1, (size_t)out.len, p->out) != (size_t)out.len) return BROKEN;
    if (e) return e;
    p->held -= (size_t)used;
    memmove(p->window, p->window + used, p->held);
    return NULL;
}

static bool named(const char *name, DatumFrame *ret, FILE *err)
{
    if (datum_frame_named(str_of(name), ret)) return true;
    fprintf(err, "坐标系须是 wgs84、cgcs2000、gcj02、bd09、cgcs2000/3-degree/35、cgcs2000/3-degree/105E"
                 " 或 epsg:4491 到 4554：%s\n"
                 "the frame must be wgs84, cgcs2000, gcj02, bd09, cgcs2000/3-degree/35,"
                 " cgcs2000/3-degree/105E or epsg:4491 to 4554: %s\n", name, name);
    return false;
}

int datum_filter(FILE *in, const char *name, FILE *out, FILE *err, const char *from, const char *to)
{
    DatumFrame a, b;
    if (!named(from, &a, err) || !named(to, &b, err)) return EXIT_WRONG_USE;
    Arena whole = arena_make(ROOM), arena = whole;
    Pipe p = { .in = in, .out = out, .window = NEWS(&arena, char, WINDOW) };
    p.scratch = arena;
    DatumCsv table = datum_csv_start(a, b);
    Blame why = { 0 };
    Err e = NULL;
    for (bool done = false; !done && !e;) e = move_chunk(&p, &table, &done, &why);
    if ((fflush(out) || ferror(out)) && !e) e = BROKEN;
    arena_drop(whole, ROOM);
    if (!e) return 0;
    if (e != BROKEN) {
        fprintf(err, "%s:%lld: %s / %s\n", name, (long long)table.line, why.zh, why.en);
        return EXIT_BAD_INPUT;
    }
    fprintf(err, "读取或写入失败（第 %lld 行附近）\ncannot read or write (near line %lld)\n",
            (long long)table.line, (long long)table.line);
    return 1;
}
