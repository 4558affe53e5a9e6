/* From tiles in any order to a file in theirs. */
#include "geo/tile/pmtiles_inside.h"

#include <stdlib.h>
#include <string.h>

enum { LEAF_ENTRIES = 4096 };

/* `content` is the number of the first tile that was put with the same bytes. */
typedef struct PmtilesPut { uint64_t id; int64_t content; Str bytes; } PmtilesPut;

PmtilesDraft pmtiles_draft(Arena *keep) { return (PmtilesDraft){ .keep = keep }; }

static void more_slots(PmtilesDraft *d)
{
    int64_t slots = d->slots ? 2 * d->slots : 1024;
    int64_t *slot = NEWS(d->keep, int64_t, slots);
    for (int64_t i = 0; i < d->slots; i++) {
        if (!d->slot[i]) continue;
        uint64_t at = str_hash(d->put[d->slot[i] - 1].bytes);
        while (slot[at & (uint64_t)(slots - 1)]) at++;
        slot[at & (uint64_t)(slots - 1)] = d->slot[i];
    }
    d->slot = slot;
    d->slots = slots;
}

/* The tile that was put first with these bytes; -1: none was, and the next tile will be it. */
static int64_t same_bytes(PmtilesDraft *d, Str bytes)
{
    if (2 * d->contents >= d->slots) more_slots(d);
    uint64_t at = str_hash(bytes);
    for (int64_t *slot;; at++) {
        slot = &d->slot[at & (uint64_t)(d->slots - 1)];
        if (*slot && !str_eq(d->put[*slot - 1].bytes, bytes)) continue;
        if (*slot) return *slot - 1;
        *slot = d->count + 1;
        return -1;
    }
}

Err pmtiles_put(PmtilesDraft *d, int z, int32_t x, int32_t y, Str bytes)
{
    if (z < 0 || z > PMTILES_ZOOM_MAX || x < 0 || y < 0 || (int64_t)x >> z || (int64_t)y >> z)
        return PMTILES_TWICE;
    if (!bytes.len) return NULL;
    if (d->count == d->room) {
        ptrdiff_t each = sizeof *d->put, room = d->room ? 2 * d->room : 1024;
        d->put = arena_grow(d->keep, d->put, d->room * each, room * each);
        d->room = room;
    }
    int64_t content = same_bytes(d, bytes);
    PmtilesPut *to = &d->put[d->count];
    *to = (PmtilesPut){ .id = pmtiles_id(z, x, y), .content = content };
    if (content < 0) {
        to->content = d->count;
        to->bytes = str_copy(d->keep, bytes);
        d->contents++;
        d->bytes += bytes.len;
    }
    d->count++;
    return NULL;
}

/* ------------------------------------------------------------------------------------------------- head */

static void put_little(unsigned char *at, uint64_t n, int bytes)
{
    for (int i = 0; i < bytes; i++, n >>= 8) at[i] = (unsigned char)n;
}

static void put_part(unsigned char *h, int at, PmtilesPart part)
{
    put_little(h + at, part.at, 8);
    put_little(h + at + 8, part.len, 8);
}

void pmtiles_head_write(const PmtilesHead *head, unsigned char h[PMTILES_HEAD])
{
    const int32_t degrees[] = { head->west, head->south, head->east, head->north };
    memset(h, 0, PMTILES_HEAD);
    memcpy(h, "PMTiles\3", 8);
    put_part(h, 8, head->root);
    put_part(h, 24, head->metadata);
    put_part(h, 40, head->leaves);
    put_part(h, 56, head->data);
    put_little(h + 72, head->addressed, 8);
    put_little(h + 80, head->entries, 8);
    put_little(h + 88, head->contents, 8);
    h[96] = head->clustered;
    h[97] = (unsigned char)head->inner;
    h[98] = (unsigned char)head->packing;
    h[99] = (unsigned char)head->kind;
    h[100] = (unsigned char)head->min_zoom;
    h[101] = (unsigned char)head->max_zoom;
    for (int i = 0; i < 4; i++) put_little(h + 102 + 4 * i, (uint32_t)degrees[i], 4);
    h[118] = (unsigned char)head->center_zoom;
    put_little(h + 119, (uint32_t)head->center_lon, 4);
    put_little(h + 123, (uint32_t)head->center_lat, 4);
}

/* ------------------------------------------------------------------------------------------ directories */

static int by_id(const void *a, const void *b)
{
    const PmtilesPut *x = a, *y = b;
    return (x->id > y->id) - (x->id < y->id);
}

typedef struct Layout {
    const PmtilesDraft *draft;
    PmtilesPut *put;           /* by number */
    PmtilesEntry *entry;
    int64_t entries, *order;   /* contents in the order in which they are written */
    Str root, leaves;          /* packed */
} Layout;

/* Data in the order of the numbers, each content where it is first needed; equal neighbours as one run. */
static Err lay_out(Layout *l, Arena *keep)
{
    const PmtilesDraft *d = l->draft;
    l->put = NEWS(keep, PmtilesPut, d->count + 1);
    l->entry = NEWS(keep, PmtilesEntry, d->count + 1);
    l->order = NEWS(keep, int64_t, d->contents + 1);
    /* where a content lies, and one more */
    uint64_t *placed = NEWS(keep, uint64_t, d->count + 1), next = 0;
    int64_t contents = 0;
    if (d->count) memcpy(l->put, d->put, (size_t)d->count * sizeof *l->put);
    qsort(l->put, (size_t)d->count, sizeof *l->put, by_id);
    for (int64_t i = 0; i < d->count; i++) {
        const PmtilesPut *p = &l->put[i];
        if (i && p->id == p[-1].id) return PMTILES_TWICE;
        if (!placed[p->content]) {
            placed[p->content] = next + 1;
            next += (uint64_t)d->put[p->content].bytes.len;
            l->order[contents++] = p->content;
        }
        PmtilesEntry *e = &l->entry[l->entries];
        bool goes_on = i && p->id == p[-1].id + 1 && p->content == p[-1].content;
        if (goes_on) e[-1].run++;
        else *e = (PmtilesEntry){ p->id, placed[p->content] - 1, (uint64_t)d->put[p->content].bytes.len, 1 };
        l->entries += !goes_on;
    }
    return NULL;
}

/* Leaves of `size` entries each, and a root of them. */
static Err leaves_of(Layout *l, int64_t size, const PmtilesCodec *codec, Arena *keep, Arena scratch)
{
    int64_t count = (l->entries + size - 1) / size;
    PmtilesEntry *root = NEWS(&scratch, PmtilesEntry, count);
    Buf leaves = buf_new(keep, 1 << 16);
    for (int64_t i = 0; i < count; i++) {
        Arena room = scratch;
        Str packed;
        int64_t from = i * size, here = l->entries - from < size ? l->entries - from : size;
        TRY(codec->pack(codec->ctx, pmtiles_directory_write(l->entry + from, here, &room), &room, &packed));
        root[i] = (PmtilesEntry){ l->entry[from].id, (uint64_t)leaves.len, (uint64_t)packed.len, 0 };
        buf_add(&leaves, packed);
    }
    TRY(codec->pack(codec->ctx, pmtiles_directory_write(root, count, &scratch), keep, &l->root));
    l->leaves = buf_str(&leaves);
    return NULL;
}

/* All in the root if it fits; else the smallest leaves, from 4,096 entries up, with which it does. */
static Err directories(Layout *l, const PmtilesCodec *codec, Arena *keep, Arena scratch)
{
    Arena start = *keep;
    TRY(codec->pack(codec->ctx, pmtiles_directory_write(l->entry, l->entries, &scratch), keep, &l->root));
    l->leaves = (Str){ "", 0 };
    for (int64_t size = LEAF_ENTRIES; l->root.len > PMTILES_FIRST - PMTILES_HEAD; size += size / 4) {
        *keep = start;
        TRY(leaves_of(l, size, codec, keep, scratch));
    }
    return NULL;
}

/* ------------------------------------------------------------------------------------------------- file */

static PmtilesHead head_of(const Layout *l, const PmtilesAbout *about, Str metadata)
{
    const PmtilesDraft *d = l->draft;
    int32_t x, y;
    PmtilesHead h = { .addressed = (uint64_t)d->count, .entries = (uint64_t)l->entries,
                      .contents = (uint64_t)d->contents, .clustered = true, .inner = PMTILES_GZIP,
                      .packing = about->packing, .kind = about->kind, .west = about->west,
                      .south = about->south, .east = about->east, .north = about->north,
                      .center_lon = (int32_t)(((int64_t)about->west + about->east) / 2),
                      .center_lat = (int32_t)(((int64_t)about->south + about->north) / 2) };
    (void)pmtiles_place(l->put[0].id, &h.min_zoom, &x, &y);
    (void)pmtiles_place(l->put[d->count - 1].id, &h.max_zoom, &x, &y);
    h.center_zoom = h.min_zoom;
    h.root = (PmtilesPart){ PMTILES_HEAD, (uint64_t)l->root.len };
    h.metadata = (PmtilesPart){ h.root.at + h.root.len, (uint64_t)metadata.len };
    h.leaves = (PmtilesPart){ h.metadata.at + h.metadata.len, (uint64_t)l->leaves.len };
    h.data = (PmtilesPart){ h.leaves.at + h.leaves.len, (uint64_t)d->bytes };
    return h;
}

Err pmtiles_write(const PmtilesDraft *d, const PmtilesAbout *about, const PmtilesCodec *codec,
                  PmtilesOut *out,
                  void *ctx, Arena scratch)
{
    Layout l = { .draft = d };
    Str metadata;
    unsigned char head[PMTILES_HEAD];
    if (!d->count) return PMTILES_EMPTY;
    TRY(lay_out(&l, &scratch));
    TRY(codec->pack(codec->ctx, about->metadata, &scratch, &metadata));
    ptrdiff_t half = arena_room(&scratch) / 2;
    Arena keep = { scratch.at, scratch.at + half, scratch.full };
    scratch.at += half;
    TRY(directories(&l, codec, &keep, scratch));
    PmtilesHead h = head_of(&l, about, metadata);
    pmtiles_head_write(&h, head);
    TRY(out(ctx, (Str){ (const char *)head, PMTILES_HEAD }));
    TRY(out(ctx, l.root));
    TRY(out(ctx, metadata));
    TRY(out(ctx, l.leaves));
    for (int64_t i = 0; i < d->contents; i++) TRY(out(ctx, d->put[l.order[i]].bytes));
    return NULL;
}
