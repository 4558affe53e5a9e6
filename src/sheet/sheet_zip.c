/* Writing a zip: local headers that are filled in when a part is done, then the directory. zlib takes its
 * memory from the arena, so nothing is left over when a request ends early. */
#include "sheet/sheet_zip.h"

#include <stdio.h>
#include <string.h>
#include <zlib.h>

enum { LOCAL = 30, PIECE = 64 << 10, FAST = 3 };

static void put(Buf *b, uint32_t n, int bytes)
{
    for (int i = 0; i < bytes; i++) buf_char(b, (char)(n >> 8 * i));
}

static void *take(void *arena, unsigned count, unsigned size) { return arena_take(arena, count, size); }
static void leave(void *arena, void *what) { (void)arena, (void)what; }

void zip_out_open(SheetZip *z, Arena *keep)
{
    z_stream *s = NEW(keep, z_stream);
    s->zalloc = take;
    s->zfree = leave;
    s->opaque = keep;
    deflateInit2(s, FAST, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    z->stream = s;
    z->to = buf_new(keep, 256 << 10);          /* last, so that it grows where it stands */
}

/* Signature aside, the directory repeats the local header. Names are UTF-8 (flag 11); 1980-01-01. */
static void header(Buf *b, const SheetZipPart *p)
{
    put(b, 20, 2), put(b, 1 << 11, 2), put(b, Z_DEFLATED, 2), put(b, 0, 2), put(b, 33, 2);
    put(b, p->crc, 4), put(b, p->packed, 4), put(b, p->plain, 4);
    put(b, (uint32_t)strlen(p->name), 2), put(b, 0, 2);
}

void zip_out_begin(SheetZip *z, const char *name)
{
    SheetZipPart *p = &z->part[z->parts++];
    *p = (SheetZipPart){ .at = (uint32_t)z->to.len };
    snprintf(p->name, sizeof p->name, "%s", name);
    buf_adds(&z->to, "PK\x03\x04");
    header(&z->to, p);
    buf_adds(&z->to, p->name);
    deflateReset(z->stream);
}

static void run(SheetZip *z, Str bytes, int flush)
{
    z_stream *s = z->stream;
    s->next_in = (Bytef *)(uintptr_t)bytes.at;
    s->avail_in = (unsigned)bytes.len;
    do {
        s->next_out = (Bytef *)buf_space(&z->to, PIECE);
        s->avail_out = PIECE;
        deflate(s, flush);
        z->to.len += PIECE - (ptrdiff_t)s->avail_out;
    } while (!s->avail_out);
}

void zip_out_add(SheetZip *z, Str bytes)
{
    SheetZipPart *p = &z->part[z->parts - 1];
    p->crc = (uint32_t)crc32(p->crc, (const Bytef *)bytes.at, (unsigned)bytes.len);
    p->plain += (uint32_t)bytes.len;
    run(z, bytes, Z_NO_FLUSH);
}

void zip_out_end(SheetZip *z)
{
    SheetZipPart *p = &z->part[z->parts - 1];
    run(z, S(""), Z_FINISH);
    p->packed = (uint32_t)z->to.len - p->at - LOCAL - (uint32_t)strlen(p->name);
    Buf in_place = { z->to.keep, z->to.at + p->at + 4, 0, LOCAL };
    header(&in_place, p);
}

Str zip_out_close(SheetZip *z)
{
    uint32_t at = (uint32_t)z->to.len;
    for (int i = 0; i < z->parts; i++) {
        const SheetZipPart *p = &z->part[i];
        buf_adds(&z->to, "PK\x01\x02");
        put(&z->to, 20, 2);
        header(&z->to, p);
        put(&z->to, 0, 2), put(&z->to, 0, 2), put(&z->to, 0, 2), put(&z->to, 0, 4), put(&z->to, p->at, 4);
        buf_adds(&z->to, p->name);
    }
    uint32_t size = (uint32_t)z->to.len - at;
    buf_adds(&z->to, "PK\x05\x06");
    put(&z->to, 0, 4), put(&z->to, (uint32_t)z->parts, 2), put(&z->to, (uint32_t)z->parts, 2);
    put(&z->to, size, 4), put(&z->to, at, 4), put(&z->to, 0, 2);
    return buf_str(&z->to);
}
