/* Walks the containers: JPEG segments (ITU-T T.81 annex B), PNG chunks (RFC 2083 §3), RIFF chunks of WebP
 * (RFC 9649), and the TIFF block that EXIF is. Every length is checked against what is left; no pixel is
 * looked at. */
#include "image/image_header.h"

#include "image/image.h"

#include <string.h>

typedef struct Order { bool big; } Order;

static int64_t number(const char *p, int bytes, Order order)
{
    const unsigned char *u = (const unsigned char *)p;
    int64_t n = 0;
    for (int i = 0; i < bytes; i++) n = n << 8 | u[order.big ? i : bytes - 1 - i];
    return n;
}

static int64_t big(const char *p, int bytes) { return number(p, bytes, (Order){ true }); }
static int64_t little(const char *p, int bytes) { return number(p, bytes, (Order){ false }); }

static bool has(Str s, ptrdiff_t at, Str word)
{
    return at + word.len <= s.len && !memcmp(s.at + at, word.at, (size_t)word.len);
}

int image_orientation(Str tiff)
{
    enum { ENTRY = 12, TAG_ORIENTATION = 0x0112, TYPE_SHORT = 3 };
    if (tiff.len < 8) return 1;
    Order order = { has(tiff, 0, (Str){ "MM\0*", 4 }) };
    if (!order.big && !has(tiff, 0, (Str){ "II*\0", 4 })) return 1;
    int64_t at = number(tiff.at + 4, 4, order);
    if (at < 8 || at > tiff.len - 2) return 1;
    int64_t entries = number(tiff.at + at, 2, order);
    for (at += 2; entries > 0 && at <= tiff.len - ENTRY; entries--, at += ENTRY) {
        const char *entry = tiff.at + at;
        if (number(entry, 2, order) != TAG_ORIENTATION) continue;
        int64_t value = number(entry + 8, 2, order);
        bool sound = number(entry + 2, 2, order) == TYPE_SHORT && number(entry + 4, 4, order) == 1;
        return sound && value >= 1 && value <= 8 ? (int)value : 1;
    }
    return 1;
}

/* SOFn: precision 1, height 2, width 2, components 1, then 3 a component: id, sampling 4+4 bits, table. */
static Err jpeg_frame(int marker, Str part, ImageHeader *h)
{
    if (part.len < 6) return IMAGE_BROKEN;
    int components = (unsigned char)part.at[5];
    if (components < 1 || components > 4 || part.len < 6 + components * 3) return IMAGE_BROKEN;
    h->height = big(part.at + 1, 2);
    h->width = big(part.at + 3, 2);
    bool progressive = marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
    int64_t blocks = 0, widest = 1, tallest = 1;
    for (int i = 0; i < components; i++) {
        int sampling = (unsigned char)part.at[6 + i * 3 + 1];
        int across = sampling >> 4, down = sampling & 15;
        if (across < 1 || across > 4 || down < 1 || down > 4) return IMAGE_BROKEN;
        blocks += across * down;
        if (across > widest) widest = across;
        if (down > tallest) tallest = down;
    }
    int64_t columns = (h->width + 8 * widest - 1) / (8 * widest);
    int64_t rows = (h->height + 8 * tallest - 1) / (8 * tallest);
    if (progressive) h->coefficient_bytes = columns * rows * blocks * 64 * 2;
    return NULL;
}

static Err jpeg(Str s, ImageHeader *h)
{
    for (ptrdiff_t at = 2; at + 4 <= s.len;) {
        int marker = (unsigned char)s.at[at + 1];
        if ((unsigned char)s.at[at] != 0xFF) return IMAGE_BROKEN;
        if (marker == 0xFF) { at++; continue; }                           /* fill bytes */
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) { at += 2; continue; }
        ptrdiff_t size = (ptrdiff_t)big(s.at + at + 2, 2);
        if (size < 2 || at + 2 + size > s.len) return IMAGE_BROKEN;
        Str part = { s.at + at + 4, size - 2 };
        if (marker == 0xE1 && has(part, 0, (Str){ "Exif\0\0", 6 }) && h->orientation == 1)
            h->orientation = image_orientation((Str){ part.at + 6, part.len - 6 });
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
            return jpeg_frame(marker, part, h);
        if (marker == 0xDA || marker == 0xD9) return IMAGE_BROKEN;
            /* pixels or the end before a frame */
        at += 2 + size;
    }
    return IMAGE_BROKEN;
}

bool image_png_chunk(Str *rest, PngChunk *ret)
{
    enum { AROUND = 12 };                                                 /* length, type, CRC */
    if (rest->len < AROUND) return false;
    int64_t size = big(rest->at, 4);
    if (size > rest->len - AROUND) return false;
    *ret = (PngChunk){ .whole = { rest->at, size + AROUND }, .data = { rest->at + 8, size } };
    memcpy(ret->type, rest->at + 4, 4);
    *rest = (Str){ rest->at + size + AROUND, rest->len - size - AROUND };
    return true;
}

static Err png(Str s, ImageHeader *h)
{
    Str rest = { s.at + PNG_MAGIC_BYTES, s.len - PNG_MAGIC_BYTES };
    PngChunk c;
    if (!image_png_chunk(&rest, &c) || memcmp(c.type, "IHDR", 4) || c.data.len != 13) return IMAGE_BROKEN;
    h->width = big(c.data.at, 4);
    h->height = big(c.data.at + 4, 4);
    h->interlaced = c.data.at[12] != 0;
    while (image_png_chunk(&rest, &c) && memcmp(c.type, "IEND", 4))
        if (!memcmp(c.type, "eXIf", 4)) h->orientation = image_orientation(c.data);
    return NULL;
}

/* The first pixels' own header, for files without VP8X and to check those with it. */
static Err webp_size(Str type, Str data, ImageHeader *h)
{
    if (str_eq(type, S("VP8X")) && data.len >= 10) {
        h->moving = data.at[0] & 2;
        h->width = little(data.at + 4, 3) + 1;
        h->height = little(data.at + 7, 3) + 1;
    } else if (str_eq(type, S("VP8 ")) && data.len >= 10) {
        h->width = little(data.at + 6, 2) & 0x3FFF;
        h->height = little(data.at + 8, 2) & 0x3FFF;
    } else if (str_eq(type, S("VP8L")) && data.len >= 5) {
        int64_t bits = little(data.at + 1, 4);
        h->width = (bits & 0x3FFF) + 1;
        h->height = (bits >> 14 & 0x3FFF) + 1;
    } else {
        return IMAGE_BROKEN;
    }
    return NULL;
}

static Err webp(Str s, ImageHeader *h)
{
    int64_t size = little(s.at + 4, 4);
    if (size < 12 || size > s.len - 8) return IMAGE_BROKEN;
    Str rest = { s.at + 12, (ptrdiff_t)size - 4 };
    for (bool first = true; rest.len >= 8; first = false) {
        Str type = { rest.at, 4 };
        int64_t bytes = little(rest.at + 4, 4), padded = bytes + (bytes & 1);
        if (bytes > rest.len - 8) return IMAGE_BROKEN;
        Str data = { rest.at + 8, bytes };
        if (first) TRY(webp_size(type, data, h));
        if (str_eq(type, S("EXIF"))) {
            if (has(data, 0, (Str){ "Exif\0\0", 6 })) data = (Str){ data.at + 6, data.len - 6 };
            h->orientation = image_orientation(data);
        }
        if (str_eq(type, S("ANMF"))) h->moving = true;
        if (padded > rest.len - 8) break;
        rest = (Str){ rest.at + 8 + padded, rest.len - 8 - padded };
    }
    return h->width ? NULL : IMAGE_BROKEN;
}

Err image_header(Str s, ImageHeader *ret)
{
    ImageHeader h = { .orientation = 1 };
    Err e = IMAGE_UNKNOWN;
    if (has(s, 0, (Str){ "\xFF\xD8\xFF", 3 })) {
        h.kind = IMAGE_JPEG;
        e = jpeg(s, &h);
    } else if (has(s, 0, (Str){ "\x89PNG\r\n\x1A\n", PNG_MAGIC_BYTES })) {
        h.kind = IMAGE_PNG;
        e = png(s, &h);
    } else if (has(s, 0, S("RIFF")) && has(s, 8, S("WEBP"))) {
        h.kind = IMAGE_WEBP;
        e = webp(s, &h);
    }
    if (e) return e;
    if (h.width < 1 || h.height < 1) return IMAGE_BROKEN;
    *ret = h;
    return NULL;
}
