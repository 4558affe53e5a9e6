/* One deflate state for many tiles. */
#include "osm/pack.h"

REFUSAL(PACK_DAMAGED, 422, "osm.pack_damaged", "gzip 数据已损坏", "the gzip data are damaged");
REFUSAL(PACK_LONG, 413, "osm.pack_long", "解压后过大", "it would unpack to more than is allowed");

enum { BEST = 9, GZIP_WINDOW = 15 + 16, MEMORY = 9 };

Err pack_open(Pack *p)
{
    *p = (Pack){ 0 };
    int code = deflateInit2(&p->z, BEST, Z_DEFLATED, GZIP_WINDOW, MEMORY, Z_DEFAULT_STRATEGY);
    return code == Z_OK ? NULL : BROKEN;
}

Err pack_bytes(Pack *p, Str bytes, Arena *keep, Str *ret_gz)
{
    if (deflateReset(&p->z) != Z_OK) return BROKEN;
    /* Asked before the reset, zlib leaves gzip's own head out of the bound. */
    uLong most = deflateBound(&p->z, (uLong)bytes.len);
    char *out = NEWS(keep, char, (ptrdiff_t)most);
    p->z.next_in = (Bytef *)(uintptr_t)bytes.at;
    p->z.avail_in = (uInt)bytes.len;
    p->z.next_out = (Bytef *)out;
    p->z.avail_out = (uInt)most;
    if (deflate(&p->z, Z_FINISH) != Z_STREAM_END) return BROKEN;
    *ret_gz = (Str){ out, (ptrdiff_t)(most - p->z.avail_out) };
    return NULL;
}

void pack_close(Pack *p)
{
    if (p->z.state) deflateEnd(&p->z);
    *p = (Pack){ 0 };
}

/* Into room that doubles, up to one byte more than allowed, which is how too much is seen. */
static Err inflate_all(z_stream *z, ptrdiff_t most, Arena *keep, Str *ret)
{
    ptrdiff_t room = 4 * (ptrdiff_t)z->avail_in + 256;
    if (room > most) room = most + 1;
    char *out = arena_grow(keep, NULL, 0, room);
    for (ptrdiff_t len = 0;;) {
        z->next_out = (Bytef *)out + len;
        z->avail_out = (uInt)(room - len);
        int code = inflate(z, Z_FINISH);
        len = room - (ptrdiff_t)z->avail_out;
        if (len > most) return PACK_LONG;
        *ret = (Str){ out, len };
        if (code == Z_STREAM_END) return z->avail_in ? PACK_DAMAGED : NULL;
        if ((code != Z_BUF_ERROR && code != Z_OK) || len < room) return PACK_DAMAGED;
        ptrdiff_t more = room > most / 2 ? most + 1 : 2 * room;
        out = arena_grow(keep, out, room, more);
        room = more;
    }
}

Err unpack_bytes(Str gz, ptrdiff_t most, Arena *keep, Str *ret)
{
    z_stream z = { .next_in = (Bytef *)(uintptr_t)gz.at, .avail_in = (uInt)gz.len };
    if (gz.len > INT32_MAX || most > INT32_MAX - 1) return PACK_LONG;
    if (inflateInit2(&z, GZIP_WINDOW) != Z_OK) return BROKEN;
    Err e = inflate_all(&z, most, keep, ret);
    inflateEnd(&z);
    return e;
}

static Err codec_pack(void *ctx, Str bytes, Arena *keep,
                      Str *ret) { return pack_bytes(ctx, bytes, keep, ret); }

static Err codec_unpack(void *ctx, Str packed, ptrdiff_t most, Arena *keep, Str *ret)
{
    (void)ctx;
    return unpack_bytes(packed, most, keep, ret);
}

PmtilesCodec pack_codec(Pack *p) { return (PmtilesCodec){ codec_pack, codec_unpack, p }; }
