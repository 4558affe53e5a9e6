/* Look, judge, decode, set upright, encode. The order is the protection: nothing is decoded before its
 * header has been held against the limits. */
#include "image/image.h"

#include "image/image_decode.h"

#include <turbojpeg.h>

REFUSAL(IMAGE_UNKNOWN, 415, "image.unknown", "只收 JPEG、PNG、WebP 格式的照片",
    "Only JPEG, PNG and WebP photos are taken");
REFUSAL(IMAGE_TOO_LARGE, 413, "image.too_large",
    "照片太大：文件不超过 12 MB，每边不超过 16384 像素，总共不超过 5000 万像素",
    "The photo is too large: at most 12 MB, 16384 pixels a side, 50 million pixels in all");
REFUSAL(IMAGE_BROKEN, 422, "image.broken", "照片不完整、已损坏或是动图，请换一张",
    "The photo is incomplete, damaged or animated; please choose another one");

const ImageLimits IMAGE_LIMITS[1] = { {
    .bytes = 12 << 20, .pixels = 50000000, .side = 16384, .decoded_bytes = 256 << 20,
    .side_kept = 1600, .side_thumb = 320, .quality = 82,
} };

/* What the decoder itself will hold besides the small picture; see the libraries' own documents. */
static int64_t decoder_bytes(const ImageHeader *h)
{
    int64_t pixels = h->width * h->height;
    switch (h->kind) {
    case IMAGE_JPEG: return h->coefficient_bytes;
    case IMAGE_PNG:  return h->interlaced ? pixels * 4 : h->width * 16;
    case IMAGE_WEBP: return pixels * 4;
    }
    return pixels * 4;
}

static Err within(const ImageHeader *h, const ImageLimits *l)
{
    if (h->width > l->side || h->height > l->side || h->width * h->height > l->pixels) return IMAGE_TOO_LARGE;
    if (decoder_bytes(h) > l->decoded_bytes) return IMAGE_TOO_LARGE;
    return h->moving ? IMAGE_BROKEN : NULL;
}

static Err encode(Pixels p, int quality, Arena *keep, Arena scratch, Image *ret)
{
    unsigned long size = tjBufSize(p.width, p.height, TJSAMP_420);
    unsigned char *jpeg = arena_take(&scratch, 1, (ptrdiff_t)size);
    tjhandle encoder = tjInitCompress();
    if (!encoder) return BUSY;
    int failed = tjCompress2(encoder, p.rgb, p.width, 0, p.height, TJPF_RGB, &jpeg, &size, TJSAMP_420,
        quality,
        TJFLAG_NOREALLOC | TJFLAG_ACCURATEDCT);
    tjDestroy(encoder);
    if (failed) return BROKEN;
    *ret = (Image){ str_copy(keep, (Str){ (char *)jpeg, (ptrdiff_t)size }), p.width, p.height };
    return NULL;
}

/* The picture, the picture upright, the thumbnail, and the sums of two shrinkings. */
static ptrdiff_t picture_room(const ImageHeader *h, const ImageLimits *l)
{
    int width = 0, height = 0;
    shrink_size(h->width, h->height, l->side_kept, &width, &height);
    ptrdiff_t row = (ptrdiff_t)(width > height ? width : height) * 3 * (ptrdiff_t)sizeof(uint64_t);
    return (ptrdiff_t)width * height * 3 * 2 + (ptrdiff_t)l->side_thumb * l->side_thumb * 3 + 4 * row + 1024;
}

Err image_take(Str bytes, const ImageLimits *l, Arena *keep, Arena scratch, ImagePair *ret)
{
    if (bytes.len > l->bytes) return IMAGE_TOO_LARGE;
    ImageHeader h;
    TRY(image_header(bytes, &h));
    TRY(within(&h, l));

    Arena above = scratch;                 /* what decoding needs besides lies above the pictures */
    ptrdiff_t room = picture_room(&h, l);
    char *pictures = arena_take(&above, 1, room);
    Arena shelf = { pictures, pictures + room, scratch.full };
    Pixels p = { 0 };
    switch (h.kind) {
    case IMAGE_JPEG: TRY(decode_jpeg(bytes, &h, l->side_kept, &shelf, above, &p)); break;
    case IMAGE_PNG:  TRY(decode_png(bytes, &h, l->side_kept, &shelf, above, &p)); break;
    case IMAGE_WEBP: TRY(decode_webp(bytes, &h, l->side_kept, &shelf, above, &p)); break;
    }
    Pixels full = pixels_upright(&shelf, p, h.orientation);
    Pixels thumb = shrink_all(&shelf, full, l->side_thumb);

    ImagePair pair;
    TRY(encode(full, l->quality, keep, above, &pair.full));
    TRY(encode(thumb, l->quality, keep, above, &pair.thumb));
    *ret = pair;
    return NULL;
}
