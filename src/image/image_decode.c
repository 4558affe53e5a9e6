/* libturbojpeg, libpng and libwebp, kept on a short lead: memory is taken before a library opens anything,
 * every library is told the limits again, PNG gets only the chunks that hold the picture. */
#include "image/image_decode.h"

#include "image/image.h"

#include <png.h>
#include <string.h>
#include <turbojpeg.h>
#include <webp/decode.h>

/* Over white: (c x a + 255 x (255 - a)) / 255, rounded. */
static void over_white(const uint8_t *rgba, int64_t count, uint8_t *rgb)
{
    for (int64_t i = 0; i < count; i++, rgba += 4, rgb += 3)
        for (int c = 0; c < 3; c++) rgb[c] =
            (uint8_t)((rgba[c] * rgba[3] + 255 * (255 - rgba[3]) + 127) / 255);
}

/* Print colours, stored upside down as Adobe does it (and everybody after it). */
static void from_print(const uint8_t *cmyk, int64_t count, uint8_t *rgb)
{
    for (int64_t i = 0; i < count; i++, cmyk += 4, rgb += 3)
        for (int c = 0; c < 3; c++) rgb[c] = (uint8_t)(cmyk[c] * cmyk[3] / 255);
}

/* The coarsest scale of the inverse DCT (eighths) that still leaves at least `side` pixels. */
static tjscalingfactor coarsest(const ImageHeader *h, int side)
{
    int64_t longest = h->width > h->height ? h->width : h->height;
    tjscalingfactor best = { 1, 1 };
    int count = 0;
    tjscalingfactor *all = tjGetScalingFactors(&count);
    for (int i = 0; all && i < count; i++) {
        if (TJSCALED((int)longest, all[i]) < side || all[i].num >= all[i].denom) continue;
        if (all[i].num * best.denom < best.num * all[i].denom) best = all[i];
    }
    return best;
}

/* Stray bytes before a marker are common in phones' files and cost no pixel; any other complaint is
 * damage. */
static bool harmless(tjhandle jpeg)
{
    return tjGetErrorCode(jpeg) == TJERR_WARNING && strstr(tjGetErrorStr2(jpeg), "extraneous bytes");
}

Err decode_jpeg(Str bytes, const ImageHeader *h, int side, Arena *keep, Arena scratch, Pixels *ret)
{
    tjscalingfactor scale = coarsest(h, side);
    Pixels scaled = { TJSCALED((int)h->width, scale), TJSCALED((int)h->height, scale), NULL };
    int64_t count = (int64_t)scaled.width * scaled.height;
    scaled.rgb = arena_take(&scratch, count, 3);
    uint8_t *print = arena_take(&scratch, count, 4);

    tjhandle jpeg = tjInitDecompress();
    if (!jpeg) return BUSY;
    const unsigned char *at = (const unsigned char *)bytes.at;
    unsigned long len = (unsigned long)bytes.len;
    int width = 0, height = 0, subsampling = 0, colours = 0;
    bool sound = !tjDecompressHeader3(jpeg, at, len, &width, &height, &subsampling, &colours)
        && width == h->width && height == h->height;
    bool printed = colours == TJCS_CMYK || colours == TJCS_YCCK;
    int flags = TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS;
    if (sound && tjDecompress2(jpeg, at, len, printed ? print : scaled.rgb, scaled.width, 0, scaled.height,
                               printed ? TJPF_CMYK : TJPF_RGB, flags))
        sound = harmless(jpeg);
    tjDestroy(jpeg);
    if (!sound) return IMAGE_BROKEN;

    if (printed) from_print(print, count, scaled.rgb);
    *ret = shrink_all(keep, scaled, side);
    return NULL;
}

Err decode_webp(Str bytes, const ImageHeader *h, int side, Arena *keep, Arena scratch, Pixels *ret)
{
    Pixels p;
    shrink_size(h->width, h->height, side, &p.width, &p.height);
    int64_t count = (int64_t)p.width * p.height;
    p.rgb = arena_take(keep, count, 3);
    uint8_t *rgba = arena_take(&scratch, count, 4);

    const uint8_t *at = (const uint8_t *)bytes.at;
    WebPDecoderConfig c;
    if (!WebPInitDecoderConfig(&c)) return BROKEN;
    if (WebPGetFeatures(at, (size_t)bytes.len, &c.input) != VP8_STATUS_OK) return IMAGE_BROKEN;
    if (c.input.width != h->width || c.input.height != h->height
        || c.input.has_animation) return IMAGE_BROKEN;
    c.options.use_scaling = p.width != h->width || p.height != h->height;
    c.options.scaled_width = p.width;
    c.options.scaled_height = p.height;
    c.output.colorspace = MODE_RGBA;
    c.output.is_external_memory = 1;
    c.output.u.RGBA = (WebPRGBABuffer){ rgba, p.width * 4, (size_t)count * 4 };
    VP8StatusCode status = WebPDecode(at, (size_t)bytes.len, &c);
    WebPFreeDecBuffer(&c.output);
    if (status == VP8_STATUS_OUT_OF_MEMORY) return BUSY;
    if (status != VP8_STATUS_OK) return IMAGE_BROKEN;

    over_white(rgba, count, p.rgb);
    *ret = p;
    return NULL;
}

/* The chunks that hold the picture, in their order. Text, profiles, frames and anything unheard of stay
 * outside, so nothing but pixels is ever inflated. Absent when there is no IEND. */
static Str png_picture(Str bytes, Arena *keep)
{
    Buf b = buf_new(keep, bytes.len);
    buf_add(&b, str_part(bytes, 0, PNG_MAGIC_BYTES));
    Str rest = str_part(bytes, PNG_MAGIC_BYTES, bytes.len);
    for (PngChunk c; image_png_chunk(&rest, &c);) {
        bool wanted = !strcmp(c.type, "IHDR") || !strcmp(c.type, "PLTE") || !strcmp(c.type, "tRNS")
            || !strcmp(c.type, "IDAT") || !strcmp(c.type, "IEND");
        if (wanted) buf_add(&b, c.whole);
        if (!strcmp(c.type, "IEND")) return buf_str(&b);
    }
    return (Str){ 0 };
}

static void png_feed(png_structp png, png_bytep to, size_t size)
{
    Str *rest = png_get_io_ptr(png);
    if (size > (size_t)rest->len) png_error(png, "short");
    memcpy(to, rest->at, size);
    *rest = (Str){ rest->at + size, rest->len - (ptrdiff_t)size };
}

static void png_quiet(png_structp png, png_const_charp words) { (void)png; (void)words; }
static void png_leave(png_structp png, png_const_charp words) { (void)words; png_longjmp(png, 1); }
static void png_give(png_structp png, png_voidp at) { (void)png; (void)at; }   /* the arena goes as a whole */

static png_voidp png_take(png_structp png, png_alloc_size_t n)
{
    return arena_take(png_get_mem_ptr(png), 1, (ptrdiff_t)n);
}

/* Everything becomes 8-bit RGBA; the header of the stripped file must say what ours said. */
static void png_open(png_structp png, png_infop info, const ImageHeader *h)
{
    png_read_info(png, info);
    if (png_get_image_width(png, info) != h->width || png_get_image_height(png, info) != h->height)
        png_error(png, "size");
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
    if (png_get_rowbytes(png, info) != (size_t)h->width * 4) png_error(png, "row");
}

typedef struct PngWork { uint8_t *rgba, **rows, *rgb; Shrink shrink; } PngWork;

static void png_pixels(png_structp png, const ImageHeader *h, PngWork *w)
{
    if (h->interlaced) png_read_image(png, w->rows);
    for (int64_t y = 0; y < h->height; y++) {
        if (!h->interlaced) png_read_row(png, w->rgba, NULL);
        over_white(h->interlaced ? w->rows[y] : w->rgba, h->width, w->rgb);
        shrink_row(&w->shrink, w->rgb);
    }
}

Err decode_png(Str bytes, const ImageHeader *h, int side, Arena *keep, Arena scratch, Pixels *ret)
{
    Arena *room = &scratch;
    Str rest = png_picture(bytes, room);
    if (!rest.at) return IMAGE_BROKEN;
    PngWork *w = NEW(room, PngWork);
    int64_t held = h->interlaced ? h->height : 1;
    w->rgba = arena_take(room, held, (ptrdiff_t)h->width * 4);
    w->rows = NEWS(room, uint8_t *, held);
    for (int64_t y = 0; y < held; y++) w->rows[y] = w->rgba + y * h->width * 4;
    w->rgb = arena_take(room, h->width, 3);
    w->shrink = shrink_start(keep, h->width, h->height, side);

    png_structp png = png_create_read_struct_2(PNG_LIBPNG_VER_STRING, NULL, png_leave, png_quiet, room,
        png_take, png_give);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info) return BROKEN;
    if (setjmp(png_jmpbuf(png))) return IMAGE_BROKEN;
    png_set_user_limits(png, (png_uint_32)h->width, (png_uint_32)h->height);
    png_set_read_fn(png, &rest, png_feed);
    png_open(png, info, h);
    png_pixels(png, h, w);
    *ret = w->shrink.to;
    return NULL;
}
