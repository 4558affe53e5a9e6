/* Files of tiles that nobody has vouched for: the head, then directories from the root down. */
#include "geo/tile/pmtiles_inside.h"

#include <stdio.h>
#include <string.h>

/* What one directory or the metadata may unpack to. */
enum { DIRECTORY_MAX = 8 << 20, METADATA_MAX = 16 << 20 };

static Err refuse(Err e, const char *what, uint64_t at, char reterr[256])
{
    snprintf(reterr, 256, "%s (byte %llu)", what, (unsigned long long)at);
    return e;
}

static Err damaged(const char *what, uint64_t at, char reterr[256])
{
    return refuse(PMTILES_DAMAGED, what, at, reterr);
}

/* ------------------------------------------------------------------------------------------------- head */

static uint64_t little(const unsigned char *at, int bytes)
{
    uint64_t n = 0;
    for (int i = bytes - 1; i >= 0; i--) n = n << 8 | at[i];
    return n;
}

static PmtilesPart part_at(const unsigned char *h, int at)
{
    return (PmtilesPart){ little(h + at, 8), little(h + at + 8, 8) };
}

static int32_t degrees_at(const unsigned char *h, int at)
{
    uint32_t n = (uint32_t)little(h + at, 4);
    return n > INT32_MAX ? -(int32_t)(UINT32_MAX - n) - 1 : (int32_t)n;
}

static PmtilesHead read_head(const unsigned char *h)
{
    return (PmtilesHead){
        .root = part_at(h, 8), .metadata = part_at(h, 24), .leaves = part_at(h, 40), .data = part_at(h, 56),
        .addressed = little(h + 72, 8), .entries = little(h + 80, 8), .contents = little(h + 88, 8),
        .clustered = h[96] == 1, .inner = h[97], .packing = h[98],
        .kind = h[99] <= PMTILES_AVIF ? h[99] : PMTILES_OTHER,     /* a newer one than this reader */
        .min_zoom = h[100],
        .max_zoom = h[101], .west = degrees_at(h, 102), .south = degrees_at(h, 106),
            .east = degrees_at(h, 110),
        .north = degrees_at(h, 114), .center_zoom = h[118], .center_lon = degrees_at(h, 119),
        .center_lat = degrees_at(h, 123) };
}

static bool in_world(int32_t lon, int32_t lat)
{
    return lon >= -1800000000 && lon <= 1800000000 && lat >= -900000000 && lat <= 900000000;
}

/* The byte of the first thing in the head that can't be so, and what it is; NULL: nothing. */
static const char *wrong_head(const unsigned char *h, const PmtilesHead *head, uint64_t size, int *ret_at)
{
    static const char *const name[] = { "the root reaches beyond the file",
                                        "the metadata reach beyond the file",
        "the leaves reach beyond the file", "the tiles reach beyond the file" };
    const PmtilesPart *part[] = { &head->root, &head->metadata, &head->leaves, &head->data };
    for (int i = 0; i < 4; i++) {
        *ret_at = 8 + 16 * i;
        if (part[i]->len > size || part[i]->at > size - part[i]->len) return name[i];
    }
    *ret_at = 8;
    if (!head->root.len || head->root.at < PMTILES_HEAD || head->root.at + head->root.len > PMTILES_FIRST)
        return "the root is not within the first 16 KiB";
    *ret_at = 96;
    if (h[96] > 1 || h[97] > PMTILES_ZSTD || h[98] > PMTILES_ZSTD)
        return "a packing that does not exist";
    *ret_at = 100;
    if (head->min_zoom > head->max_zoom || head->max_zoom > PMTILES_ZOOM_MAX) return "zooms that can't be";
    *ret_at = 102;
    if (!in_world(head->west, head->south) || !in_world(head->east, head->north)
        || head->south > head->north || !in_world(head->center_lon, head->center_lat))
        return "a box outside the world";
    return NULL;
}

/* Bytes of directories or metadata, unpacked. */
static Err inner_bytes(const Pmtiles *p, uint64_t at, uint64_t len, ptrdiff_t most, Str *ret, Arena *keep,
                       char reterr[256])
{
    Str packed = { p->file.at + at, (ptrdiff_t)len };
    *ret = packed;
    if (p->head.inner == PMTILES_PLAIN)
        return packed.len > most ? damaged("too long", at, reterr) : NULL;
    if (p->codec->unpack(p->codec->ctx, packed, most, keep, ret))
        return damaged("can't be unpacked", at, reterr);
    return NULL;
}

static Err read_directory(const Pmtiles *p, uint64_t at, uint64_t len, PmtilesEntry **ret, int64_t *ret_count,
                          Arena *keep, char reterr[256])
{
    Str bytes;
    const char *wrong;
    TRY(inner_bytes(p, at, len, DIRECTORY_MAX, &bytes, keep, reterr));
    if (pmtiles_directory_read(bytes, &p->head, ret, ret_count, keep, &wrong))
        return damaged(wrong, at, reterr);
    return NULL;
}

Err pmtiles_open(Str file, const PmtilesCodec *codec, Pmtiles *ret, Arena *keep, char reterr[256])
{
    const unsigned char *h = (const unsigned char *)file.at;
    Pmtiles p = { .file = file, .codec = codec };
    PmtilesEntry *root;
    int at;
    if (file.len < 8 || memcmp(file.at, "PMTiles", 7) != 0)
        return refuse(PMTILES_NOT, "other bytes", 0, reterr);
    if (h[7] != 3) return refuse(PMTILES_NOT, "another version", 7, reterr);
    if (file.len < PMTILES_HEAD) return damaged("the head is cut short", (uint64_t)file.len, reterr);
    p.head = read_head(h);
    const char *wrong = wrong_head(h, &p.head, (uint64_t)file.len, &at);
    if (wrong) return damaged(wrong, (uint64_t)at, reterr);
    if (p.head.inner != PMTILES_PLAIN && p.head.inner != PMTILES_GZIP)
        return refuse(PMTILES_PACKED, pmtiles_packings[p.head.inner], 97, reterr);
    TRY(read_directory(&p, p.head.root.at, p.head.root.len, &root, &p.roots, keep, reterr));
    p.root = root;
    p.metadata = (Str){ "", 0 };
    if (p.head.metadata.len)
        TRY(inner_bytes(&p, p.head.metadata.at, p.head.metadata.len, METADATA_MAX, &p.metadata, keep,
                        reterr));
    if (!utf8_valid(p.metadata)) return damaged("metadata that are not UTF-8", p.head.metadata.at, reterr);
    *ret = p;
    return NULL;
}

/* ----------------------------------------------------------------------------------------- one and all */

/* The last entry that does not begin after `id`, or NULL. */
static const PmtilesEntry *entry_for(const PmtilesEntry *e, int64_t count, uint64_t id)
{
    int64_t low = 0, high = count;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (e[middle].id <= id) low = middle + 1;
        else high = middle;
    }
    return low ? &e[low - 1] : NULL;
}

static Str data_of(const Pmtiles *p, const PmtilesEntry *e)
{
    return (Str){ p->file.at + p->head.data.at + e->at, (ptrdiff_t)e->len };
}

Err pmtiles_get(const Pmtiles *p, int z, int32_t x, int32_t y, Str *ret, Arena scratch, char reterr[256])
{
    *ret = (Str){ 0 };
    if (z < 0 || z > PMTILES_ZOOM_MAX || x < 0 || y < 0 || (int64_t)x >> z || (int64_t)y >> z) return NULL;
    uint64_t id = pmtiles_id(z, x, y);
    const PmtilesEntry *dir = p->root;
    int64_t count = p->roots;
    for (int depth = 0; depth < PMTILES_DEPTH; depth++) {
        const PmtilesEntry *e = entry_for(dir, count, id);
        if (!e || (e->run && id - e->id >= e->run)) return NULL;
        if (e->run) {
            *ret = data_of(p, e);
            return NULL;
        }
        PmtilesEntry *leaf;
        TRY(read_directory(p, p->head.leaves.at + e->at, e->len, &leaf, &count, &scratch, reterr));
        dir = leaf;
    }
    return damaged("directories too deep", p->head.leaves.at, reterr);
}

typedef struct Walk {
    const Pmtiles *p;
    PmtilesSee *see;
    void *ctx;
    PmtilesCounts counts;
    char *err;
} Walk;

static Err see_tiles(Walk *w, const PmtilesEntry *e)
{
    int z, last;
    int32_t x, y;
    const PmtilesHead *h = &w->p->head;
    (void)pmtiles_place(e->id, &z, &x, &y);
    (void)pmtiles_place(e->id + e->run - 1, &last, &x, &y);
    if (z < h->min_zoom || last > h->max_zoom)
        return damaged("a tile of a zoom the head excludes", 100, w->err);
    w->counts.entries++;
    w->counts.addressed += e->run;
    PmtilesTiles tiles = { e->id, e->run, data_of(w->p, e) };
    return w->see ? w->see(w->ctx, &tiles, w->err) : NULL;
}

/* A directory whose tiles must lie from `from` up to `to`; its leaves by a list of those still to be seen,
 * as deep as directories may be. */
typedef struct Level { const PmtilesEntry *dir; int64_t count, next; uint64_t to; Arena room; } Level;

static Err enter(Walk *w, Level *level, const PmtilesEntry *e, uint64_t to, Arena room)
{
    PmtilesEntry *leaf;
    uint64_t at = w->p->head.leaves.at + e->at;
    TRY(read_directory(w->p, at, e->len, &leaf, &level->count, &room, w->err));
    const PmtilesEntry *last = &leaf[level->count - 1];
    if (leaf[0].id < e->id || last->id >= to || (last->run && last->run > to - last->id))
        return damaged("a leaf with tiles of another", at, w->err);
    *level = (Level){ leaf, level->count, 0, to, room };
    w->counts.leaves++;
    return NULL;
}

static Err walk_down(Walk *w, Arena scratch)
{
    Level level[PMTILES_DEPTH] = { { w->p->root, w->p->roots, 0, pmtiles_end(), scratch } };
    for (int depth = 0; depth >= 0;) {
        Level *at = &level[depth];
        if (at->next == at->count) {
            depth--;
            continue;
        }
        const PmtilesEntry *e = &at->dir[at->next++];
        if (e->run) {
            TRY(see_tiles(w, e));
            continue;
        }
        uint64_t to = at->next < at->count ? at->dir[at->next].id : at->to;
        if (++depth == PMTILES_DEPTH) return damaged("directories too deep", w->p->head.leaves.at, w->err);
        TRY(enter(w, &level[depth], e, to, at->room));
    }
    return NULL;
}

Err pmtiles_each(const Pmtiles *p, PmtilesSee *see, void *ctx, PmtilesCounts *ret, Arena scratch,
                 char reterr[256])
{
    Walk w = { .p = p, .see = see, .ctx = ctx, .err = reterr };
    TRY(walk_down(&w, scratch));
    if (p->head.addressed && p->head.addressed != w.counts.addressed)
        return damaged("another number of tiles than the head says", 72, reterr);
    if (p->head.entries && p->head.entries != w.counts.entries)
        return damaged("another number of entries than the head says", 80, reterr);
    if (ret) *ret = w.counts;
    return NULL;
}
