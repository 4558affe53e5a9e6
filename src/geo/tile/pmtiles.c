/* Numbers of tiles, the head, directories as bytes. */
#include "geo/tile/pmtiles_inside.h"

REFUSAL(PMTILES_NOT, 422, "geo.pmtiles_not", "不是第 3 版的 PMTiles 文件",
        "this is not a PMTiles file of version 3");
REFUSAL(PMTILES_DAMAGED, 422, "geo.pmtiles_damaged", "PMTiles 文件已损坏或不完整",
        "the PMTiles file is damaged or cut short");
REFUSAL(PMTILES_PACKED, 422, "geo.pmtiles_packed", "不支持这种压缩方式，目录须不压缩或用 gzip",
        "packed in a way that is not known here; directories must be plain or gzip");
REFUSAL(PMTILES_TWICE, 422, "geo.pmtiles_twice", "同一瓦片给了两次，或不在其级别范围内",
        "a tile was given twice, or lies outside its zoom");
REFUSAL(PMTILES_EMPTY, 422, "geo.pmtiles_empty", "没有瓦片可写", "there is no tile to write");

const char *const pmtiles_packings[] = { "unknown", "none", "gzip", "brotli", "zstd", NULL };
const char *const pmtiles_kinds[] = { "other", "mvt", "png", "jpeg", "webp", "avif", NULL };

/* ------------------------------------------------------------------------------------------------ tiles */

/* Tiles of all zooms below z: (4^z - 1) / 3. */
static uint64_t before(int z) { return (((uint64_t)1 << (2 * z)) - 1) / 3; }

uint64_t pmtiles_end(void) { return before(PMTILES_ZOOM_MAX) + ((uint64_t)1 << (2 * PMTILES_ZOOM_MAX)); }

/* A quadrant's part of the curve is the whole curve, turned: mirrored along the diagonal in the two quadrants
 * with ry = 0, and along the other one too in the last. (Hilbert 1891; this form is Wikipedia's and the
 * specification's, whose quadrants run (0,0) (0,1) (1,1) (1,0).) */
static void turn(uint32_t side, uint32_t *x, uint32_t *y, bool rx, bool ry)
{
    if (ry) return;
    if (rx) {
        *x = side - 1 - *x;
        *y = side - 1 - *y;
    }
    uint32_t was = *x;
    *x = *y;
    *y = was;
}

uint64_t pmtiles_id(int z, int32_t x, int32_t y)
{
    uint64_t along = 0;
    uint32_t column = (uint32_t)x, row = (uint32_t)y;
    for (int bit = z - 1; bit >= 0; bit--) {
        uint32_t side = (uint32_t)1 << bit;
        bool rx = column & side, ry = row & side;
        along += ((uint64_t)1 << (2 * bit)) * ((rx ? 3u : 0u) ^ (ry ? 1u : 0u));
        column &= side - 1;
        row &= side - 1;
        turn(side, &column, &row, rx, ry);
    }
    return before(z) + along;
}

bool pmtiles_place(uint64_t id, int *ret_z, int32_t *ret_x, int32_t *ret_y)
{
    if (id >= pmtiles_end()) return false;
    int z = 0;
    while (z < PMTILES_ZOOM_MAX && id >= before(z + 1)) z++;
    uint64_t along = id - before(z);
    uint32_t x = 0, y = 0;
    for (int bit = 0; bit < z; bit++, along >>= 2) {
        bool rx = along & 2, ry = (along ^ (along >> 1)) & 1;
        turn((uint32_t)1 << bit, &x, &y, rx, ry);
        x |= (uint32_t)rx << bit;
        y |= (uint32_t)ry << bit;
    }
    *ret_z = z;
    *ret_x = (int32_t)x;
    *ret_y = (int32_t)y;
    return true;
}

/* ------------------------------------------------------------------------------------------- directories */

typedef struct Cursor { const unsigned char *at, *end; bool bad; } Cursor;

/* Seven bits a byte, low ones first, at most 64. */
static uint64_t number(Cursor *c)
{
    uint64_t n = 0;
    for (int shift = 0; c->at < c->end && shift < 64; shift += 7) {
        uint64_t byte = *c->at++, part = byte & 127;
        if (shift == 63 && part > 1) break;
        n |= part << shift;
        if (byte < 128) return n;
    }
    c->bad = true;
    c->at = c->end;
    return 0;
}

static bool fits(uint64_t at, uint64_t len, uint64_t within) { return len <= within && at <= within - len; }

/* Why an entry can't be true, after the one before it; NULL: it can. */
static const char *wrong_entry(const PmtilesEntry *e, const PmtilesEntry *was, const PmtilesHead *head)
{
    uint64_t run = e->run ? e->run : 1;
    if (e->id >= pmtiles_end() || run > pmtiles_end() - e->id) return "a tile beyond the last zoom";
    if (was && e->id < was->id + (was->run ? was->run : 1)) return "tiles out of order";
    if (!e->len) return "an empty tile or directory";
    if (e->run > UINT32_MAX || e->len > UINT32_MAX) return "a number beyond 32 bits";
    if (!fits(e->at, e->len, e->run ? head->data.len : head->leaves.len)) return "an entry beyond its part";
    return NULL;
}

/* Every column is read whole before the next begins. */
static void read_columns(Cursor *c, PmtilesEntry *e, int64_t count)
{
    uint64_t id = 0;
    for (int64_t i = 0; i < count; i++) {
        uint64_t step = number(c);
        if (step > UINT64_MAX - id) c->bad = true;
        e[i].id = id += step;
    }
    for (int64_t i = 0; i < count; i++) e[i].run = number(c);
    for (int64_t i = 0; i < count; i++) e[i].len = number(c);
    for (int64_t i = 0; i < count; i++) {
        uint64_t at = number(c);
        bool follows = at == 0 && i > 0;
        if (at == 0 && i == 0) c->bad = true;
        if (follows && e[i - 1].len > UINT64_MAX - e[i - 1].at) c->bad = true;
        e[i].at = follows ? e[i - 1].at + e[i - 1].len : at - 1;
        if (c->bad) return;
    }
}

Err pmtiles_directory_read(Str bytes, const PmtilesHead *head, PmtilesEntry **ret, int64_t *ret_count,
                           Arena *keep,
                           const char **ret_wrong)
{
    const unsigned char *at = (const unsigned char *)bytes.at;
    Cursor c = { at, at + bytes.len, false };
    uint64_t count = number(&c);
    *ret_wrong = "not a directory";
    if (c.bad || !count || count > (uint64_t)(c.end - c.at) / 4) return PMTILES_DAMAGED;
    PmtilesEntry *e = NEWS(keep, PmtilesEntry, (ptrdiff_t)count);
    read_columns(&c, e, (int64_t)count);
    if (c.bad || c.at != c.end) return PMTILES_DAMAGED;
    for (uint64_t i = 0; i < count; i++) {
        *ret_wrong = wrong_entry(&e[i], i ? &e[i - 1] : NULL, head);
        if (*ret_wrong) return PMTILES_DAMAGED;
    }
    *ret = e;
    *ret_count = (int64_t)count;
    return NULL;
}

static void put_number(Buf *b, uint64_t n)
{
    for (; n > 127; n >>= 7) buf_char(b, (char)(n | 128));
    buf_char(b, (char)n);
}

Str pmtiles_directory_write(const PmtilesEntry *e, int64_t count, Arena *keep)
{
    Buf to = buf_new(keep, 16 + 8 * count);
    put_number(&to, (uint64_t)count);
    for (int64_t i = 0; i < count; i++) put_number(&to, i ? e[i].id - e[i - 1].id : e[i].id);
    for (int64_t i = 0; i < count; i++) put_number(&to, e[i].run);
    for (int64_t i = 0; i < count; i++) put_number(&to, e[i].len);
    for (int64_t i = 0; i < count; i++)
        put_number(&to, i && e[i].at == e[i - 1].at + e[i - 1].len ? 0 : e[i].at + 1);
    return buf_str(&to);
}
