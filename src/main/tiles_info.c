/* Counting tiles by zoom while every directory is checked. */
#include "main/tiles_info.h"

#include "json/json.h"

typedef struct Zooms { int64_t tiles[PMTILES_ZOOM_MAX + 1], bytes[PMTILES_ZOOM_MAX + 1]; } Zooms;

/* A run goes on into the next zoom where its numbers do. */
static Err count(void *ctx, const PmtilesTiles *t, char reterr[256])
{
    (void)reterr;
    Zooms *zooms = ctx;
    int z;
    int32_t x, y;
    (void)pmtiles_place(t->id, &z, &x, &y);
    zooms->bytes[z] += t->bytes.len;
    for (uint64_t id = t->id, end = t->id + t->run; id < end;) {
        (void)pmtiles_place(id, &z, &x, &y);
        uint64_t next = z < PMTILES_ZOOM_MAX ? pmtiles_id(z + 1, 0, 0) : end, to = next < end ? next : end;
        zooms->tiles[z] += (int64_t)(to - id);
        id = to;
    }
    return NULL;
}

static void put_text(Buf *to, const char *key, const char *text)
{
    json_key(to, key);
    json_text(to, str_of(text));
}

static void put_int(Buf *to, const char *key, uint64_t n)
{
    json_key(to, key);
    buf_fmt(to, "%llu", (unsigned long long)n);
}

static void put_degrees(Buf *to, const char *key, int64_t e7)
{
    json_key(to, key);
    json_degrees(to, e7);
}

static void put_head(Buf *to, const Pmtiles *p)
{
    const PmtilesHead *h = &p->head;
    put_int(to, "version", 3);
    put_int(to, "bytes", (uint64_t)p->file.len);
    put_text(to, "kind", pmtiles_kinds[h->kind]);
    put_text(to, "packing", pmtiles_packings[h->packing]);
    put_text(to, "inner_packing", pmtiles_packings[h->inner]);
    json_key(to, "clustered");
    buf_adds(to, h->clustered ? "true" : "false");
    put_int(to, "min_zoom", (uint64_t)h->min_zoom);
    put_int(to, "max_zoom", (uint64_t)h->max_zoom);
    put_degrees(to, "west", h->west);
    put_degrees(to, "south", h->south);
    put_degrees(to, "east", h->east);
    put_degrees(to, "north", h->north);
    put_degrees(to, "center_lon", h->center_lon);
    put_degrees(to, "center_lat", h->center_lat);
    put_int(to, "center_zoom", (uint64_t)h->center_zoom);
}

static void put_zooms(Buf *to, const Zooms *zooms)
{
    json_key(to, "zooms");
    buf_char(to, '[');
    for (int z = 0, first = 1; z <= PMTILES_ZOOM_MAX; z++) {
        if (!zooms->tiles[z]) continue;
        if (!first) buf_char(to, ',');
        first = 0;
        buf_fmt(to, "{\"zoom\":%d,\"tiles\":%lld,\"bytes\":%lld}", z, (long long)zooms->tiles[z],
                (long long)zooms->bytes[z]);
    }
    buf_char(to, ']');
}

Err tiles_info(const Pmtiles *p, Buf *to, Arena scratch, char reterr[256])
{
    Zooms zooms = { 0 };
    PmtilesCounts counts;
    TRY(pmtiles_each(p, count, &zooms, &counts, scratch, reterr));
    buf_char(to, '{');
    put_head(to, p);
    put_int(to, "tiles", counts.addressed);
    put_int(to, "entries", counts.entries);
    put_int(to, "contents", p->head.contents);
    put_int(to, "leaves", counts.leaves);
    put_zooms(to, &zooms);
    json_key(to, "metadata");
    if (json_holds_object(p->metadata)) buf_add(to, p->metadata);
    else buf_adds(to, "null");
    buf_adds(to, "}\n");
    return NULL;
}

static Err list(void *ctx, const PmtilesTiles *t, char reterr[256])
{
    FILE *to = ctx;
    (void)reterr;
    for (uint64_t i = 0; i < t->run; i++) {
        int z;
        int32_t x, y;
        (void)pmtiles_place(t->id + i, &z, &x, &y);
        if (fprintf(to, "%d,%d,%d,%lld\n", z, x, y, (long long)t->bytes.len) < 0) return BROKEN;
    }
    return NULL;
}

Err tiles_list(const Pmtiles *p, FILE *to, Arena scratch, char reterr[256])
{
    if (fputs("z,x,y,bytes\n", to) < 0) return BROKEN;
    TRY(pmtiles_each(p, list, to, NULL, scratch, reterr));
    return fflush(to) ? BROKEN : NULL;
}
