/* One deflate state for many tiles. */
#include "osm/pack.h"

enum { BEST = 9, GZIP_WINDOW = 15 + 16, MEMORY = 9 };

Err pack_open(Pack *p)
{
    *p = (Pack){ 0 };
    int code = deflateInit2(&p->z, BEST, Z_DEFLATED, GZIP_WINDOW, MEMORY, Z_DEFAULT_STRATEGY);
    return code == Z_OK ? NULL : BROKEN;
}

Err pack_bytes(Pack *p, Str bytes, Arena *keep, Str *ret_gz)
{
    uLong most = deflateBound(&p->z, (uLong)bytes.len);
    char *out = NEWS(keep, char, (ptrdiff_t)most);
    if (deflateReset(&p->z) != Z_OK) return BROKEN;
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
