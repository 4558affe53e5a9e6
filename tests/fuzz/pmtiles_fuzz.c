/* Any bytes as a file of tiles, as gzip, and as a vector tile. Directories marked as gzip are taken as they
 * stand, so that damage reaches them; what is accepted is read whole, written again, and says the same. */
#include "geo/tile/pmtiles.h"
#include "osm/mvt_check.h"
#include "osm/mvt_named.h"
#include "osm/pack.h"

#include <stdlib.h>
#include <string.h>

static void see_name(void *ctx, const MvtNamed *n)
{
    (void)ctx;
    bool inside = n->x >= 0 && n->y >= 0 && n->x < n->extent && n->y < n->extent;
    if (!inside || !n->name.len || !utf8_valid(n->name) || !utf8_valid(n->kind)) abort();
}

/* Whatever passes for a tile can be asked for its names. */
static void see_names(Str tile, Arena scratch)
{
    Err e = mvt_named(tile, scratch, see_name, NULL);
    if (e && !mvt_check(tile, NULL, NULL, NULL)) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 512 << 20, TILES_MOST = 2000 };

static Err as_it_stands(void *ctx, Str packed, ptrdiff_t most, Arena *keep, Str *ret)
{
    (void)ctx;
    (void)keep;
    *ret = packed;
    return packed.len > most ? PACK_LONG : NULL;
}

static Err not_packed(void *ctx, Str bytes, Arena *keep, Str *ret)
{
    (void)ctx;
    (void)keep;
    *ret = bytes;
    return NULL;
}

static const PmtilesCodec codec = { not_packed, as_it_stands, NULL };

typedef struct Seen { PmtilesDraft draft; const Pmtiles *file; Arena room; } Seen;

static Err see(void *ctx, const PmtilesTiles *t, char reterr[256])
{
    Seen *s = ctx;
    int z;
    int32_t x, y;
    Str got;
    uint64_t last = t->id + t->run - 1;
    if (t->bytes.len < 1 || t->run < 1 || !pmtiles_place(last, &z, &x, &y)) abort();
    if (pmtiles_get(s->file, z, x, y, &got, s->room, reterr) || !str_eq(got, t->bytes)) abort();
    for (uint64_t id = t->id; id <= last && s->draft.count < TILES_MOST; id++) {
        (void)pmtiles_place(id, &z, &x, &y);
        if (pmtiles_put(&s->draft, z, x, y, t->bytes)) abort();
    }
    return NULL;
}

typedef struct Sink { char *at; ptrdiff_t len, room; } Sink;

static Err take(void *ctx, Str bytes)
{
    Sink *s = ctx;
    if (bytes.len > s->room - s->len) return TOO_LARGE;
    if (bytes.len) memcpy(s->at + s->len, bytes.at, (size_t)bytes.len);
    s->len += bytes.len;
    return NULL;
}

static void write_again(const PmtilesDraft *d, const Pmtiles *was, Arena a, Arena b)
{
    Sink sink = { .room = 32 << 20 };
    sink.at = NEWS(&a, char, sink.room);
    PmtilesAbout about = { was->head.packing, was->head.kind, was->head.west, was->head.south,
                           was->head.east, was->head.north, was->metadata };
    if (pmtiles_write(d, &about, &codec, take, &sink, b)) return;
    Pmtiles again;
    PmtilesCounts counts;
    char err[256];
    if (pmtiles_open((Str){ sink.at, sink.len }, &codec, &again, &a, err)) abort();
    if (pmtiles_each(&again, NULL, NULL, &counts, a, err)) abort();
    if (counts.addressed != (uint64_t)d->count || !str_eq(again.metadata, was->metadata)) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole, spare;
    if (!whole.at) whole = arena_make(ROOM), spare = arena_make(ROOM);
    jmp_buf full;
    Arena a = whole, b = spare;
    a.full = b.full = &full;
    if (setjmp(full) || size > 1 << 16) return 0;
    Str bytes = { (const char *)data, (ptrdiff_t)size }, got;
    char err[256] = "";
    const char *wrong;
    Pmtiles file;
    if (mvt_check(bytes, NULL, NULL, &wrong) && !wrong) abort();
    see_names(bytes, a);
    Arena room = { a.at, a.end, NULL };
    if (!unpack_bytes(bytes, 1 << 20, &room, &got) && got.len > 1 << 20) abort();
    Err e = pmtiles_open(bytes, &codec, &file, &a, err);
    if (e && !err[0]) abort();
    if (e) return 0;
    Seen seen = { pmtiles_draft(&a), &file, b };
    if (!pmtiles_each(&file, see, &seen, NULL, b, err) && seen.draft.count)
        write_again(&seen.draft, &file, a, b);
    return 0;
}
