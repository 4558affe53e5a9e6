/* Photos: every picture is made here, at test time, so that nothing depends on files. What must hold:
 * content decides, limits come before decoding, the result is upright, and nothing of the old file
 * survives in it. */
#include "image/image.h"
#include "image/image_header.h"
#include "image/image_shrink.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>
#include <png.h>
#include <turbojpeg.h>
#include <webp/encode.h>
#include <zlib.h>

enum { ROOM = 640 << 20 };

typedef struct Bench { Arena whole, keep, scratch; } Bench;

static int set_up(void **state)
{
    static Bench b;
    b.whole = arena_make(ROOM);
    *state = &b;
    return 0;
}

static int tear_down(void **state) { arena_drop(((Bench *)*state)->whole, ROOM); return 0; }

static Bench *fresh(void **state)
{
    Bench *b = *state;
    char *middle = b->whole.at + ROOM / 2;
    b->keep = (Arena){ b->whole.at, middle, NULL };
    b->scratch = (Arena){ middle, b->whole.end, NULL };
    return b;
}

static const uint8_t CORNER[4][3] = { { 220, 30, 30 }, { 30, 200, 40 }, { 40, 50, 210 }, { 230, 220, 40 } };

/* Four coloured quarters: top left red, top right green, bottom left blue, bottom right yellow. */
static Pixels quarters(Arena *keep, int width, int height)
{
    Pixels p = { width, height, arena_take(keep, height, (ptrdiff_t)width * 3) };
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
            for (int c = 0; c < 3; c++) {
                const uint8_t *from = CORNER[2 * (y >= height / 2) + (x >= width / 2)];
                p.rgb[((ptrdiff_t)y * width + x) * 3 + c] = from[c];
            }
    return p;
}

static Str as_jpeg(Arena *keep, Pixels p, int flags)
{
    unsigned long size = tjBufSize(p.width, p.height, TJSAMP_444);
    unsigned char *at = arena_take(keep, 1, (ptrdiff_t)size);
    tjhandle t = tjInitCompress();
    assert_int_equal(0, tjCompress2(t, p.rgb, p.width, 0, p.height, TJPF_RGB, &at, &size, TJSAMP_444, 95,
                                    TJFLAG_NOREALLOC | flags));
    tjDestroy(t);
    return (Str){ (char *)at, (ptrdiff_t)size };
}

static Str as_png(Arena *keep, Pixels p, bool alpha)
{
    uint8_t *rgba = arena_take(keep, (ptrdiff_t)p.width * p.height, 4);
    for (ptrdiff_t i = 0; i < (ptrdiff_t)p.width * p.height; i++) {
        memcpy(rgba + i * 4, p.rgb + i * 3, 3);
        rgba[i * 4 + 3] = 0;                                      /* seen through entirely */
    }
    png_image image = { .version = PNG_IMAGE_VERSION, .width = (png_uint_32)p.width,
        .height = (png_uint_32)p.height,
                        .format = alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB };
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    char *at = arena_take(keep, 1, (ptrdiff_t)size);
    assert_true(png_image_write_to_memory(&image, at, &size, 0, alpha ? rgba : p.rgb, 0, NULL));
    return (Str){ at, (ptrdiff_t)size };
}

static void png_gather(png_structp png, png_bytep from, size_t size)
{
    buf_add(png_get_io_ptr(png), (Str){ (char *)from, (ptrdiff_t)size });
}

static Str as_interlaced_png(Arena *keep, Pixels p)
{
    Buf b = buf_new(keep, 1 << 20);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &b, png_gather, NULL);
    png_set_IHDR(png, info, (png_uint_32)p.width, (png_uint_32)p.height, 8, PNG_COLOR_TYPE_RGB,
        PNG_INTERLACE_ADAM7, 0, 0);
    uint8_t **rows = NEWS(keep, uint8_t *, p.height);
    for (int y = 0; y < p.height; y++) rows[y] = p.rgb + (ptrdiff_t)y * p.width * 3;
    png_set_rows(png, info, rows);
    png_write_png(png, info, PNG_TRANSFORM_IDENTITY, NULL);
    png_destroy_write_struct(&png, &info);
    return buf_str(&b);
}

static Str as_webp(Arena *keep, Pixels p, bool lossless)
{
    uint8_t *at = NULL;
    size_t size = lossless ? WebPEncodeLosslessRGB(p.rgb, p.width, p.height, p.width * 3, &at)
                           : WebPEncodeRGB(p.rgb, p.width, p.height, p.width * 3, 90, &at);
    assert_true(size > 0);
    Str s = str_copy(keep, (Str){ (char *)at, (ptrdiff_t)size });
    WebPFree(at);
    return s;
}

static Pixels opened(Arena *keep, Image image)
{
    Pixels p = { image.width, image.height, arena_take(keep, image.height, (ptrdiff_t)image.width * 3) };
    tjhandle t = tjInitDecompress();
    int width = 0, height = 0, sampling = 0, colours = 0;
    const unsigned char *at = (const unsigned char *)image.jpeg.at;
    assert_int_equal(0, tjDecompressHeader3(t, at, (unsigned long)image.jpeg.len, &width, &height, &sampling,
        &colours));
    assert_int_equal(image.width, width);
    assert_int_equal(image.height, height);
    assert_int_equal(0, tjDecompress2(t, at, (unsigned long)image.jpeg.len, p.rgb, width, 0, height,
        TJPF_RGB, 0));
    tjDestroy(t);
    return p;
}

static void assert_colour(Pixels p, int x, int y, const uint8_t want[3])
{
    const uint8_t *got = p.rgb + ((ptrdiff_t)y * p.width + x) * 3;
    for (int c = 0; c < 3; c++) assert_in_range(got[c], want[c] < 14 ? 0 : want[c] - 14, want[c] + 14);
}

/* order: which of the four colours stands top left, top right, bottom left, bottom right. */
static void assert_quarters(Pixels p, const char *order)
{
    for (int i = 0; i < 4; i++) {
        int x = i % 2 ? p.width * 3 / 4 : p.width / 4, y = i / 2 ? p.height * 3 / 4 : p.height / 4;
        assert_colour(p, x, y, CORNER[order[i] - '0']);
    }
}

/* A TIFF block with the orientation and a GPS directory that says where somebody lives. */
static Str exif(Arena *keep, int orientation, bool big)
{
    Buf b = buf_new(keep, 256);
    buf_adds(&b, "Exif");
    buf_add(&b, (Str){ "\0\0", 2 });
    const char *le = "II*\0\x08\0\0\0" "\x02\0" "\x12\x01\x03\0\x01\0\0\0\x01\0\0\0"
        "\x25\x88\x04\0\x01\0\0\0\x26\0\0\0" "\0\0\0\0"
                     "\x01\0" "\x01\0\x02\0\x02\0\0\0N\0\0\0" "\0\0\0\0" "GPS-SECRET-30.6171";
    const char *be = "MM\0*\0\0\0\x08" "\0\x02" "\x01\x12\0\x03\0\0\0\x01\0\x01\0\0"
        "\x88\x25\0\x04\0\0\0\x01\0\0\0\x26" "\0\0\0\0"
                     "\0\x01" "\0\x01\0\x02\0\0\0\x02N\0\0\0" "\0\0\0\0" "GPS-SECRET-30.6171";
    ptrdiff_t at = b.len;
    buf_add(&b, (Str){ big ? be : le, 8 + 2 + 12 + 12 + 4 + 2 + 12 + 4 + 18 });
    b.at[at + 10 + (big ? 9 : 8)] = (char)orientation;
    return buf_str(&b);
}

static Str with_segment(Arena *keep, Str jpeg, char marker, Str data)
{
    Buf b = buf_new(keep, jpeg.len + data.len + 4);
    buf_add(&b, str_part(jpeg, 0, 2));
    buf_char(&b, '\xFF');
    buf_char(&b, marker);
    buf_char(&b, (char)((data.len + 2) >> 8));
    buf_char(&b, (char)(data.len + 2));
    buf_add(&b, data);
    buf_add(&b, str_part(jpeg, 2, jpeg.len));
    return buf_str(&b);
}

static Str png_chunk(Arena *keep, const char *type, Str data)
{
    Buf b = buf_new(keep, data.len + 12);
    uint32_t n = (uint32_t)data.len;
    char size[4] = { (char)(n >> 24), (char)(n >> 16), (char)(n >> 8), (char)n };
    buf_add(&b, (Str){ size, 4 });
    buf_adds(&b, type);
    buf_add(&b, data);
    uint32_t crc = (uint32_t)crc32(0, (const Bytef *)b.at + 4, (uInt)b.len - 4);
    char end[4] = { (char)(crc >> 24), (char)(crc >> 16), (char)(crc >> 8), (char)crc };
    buf_add(&b, (Str){ end, 4 });
    return buf_str(&b);
}

/* Put chunks right after IHDR. */
static Str with_chunks(Arena *keep, Str png, Str chunks)
{
    enum { AFTER_IHDR = 8 + 25 };
    Buf b = buf_new(keep, png.len + chunks.len);
    buf_add(&b, str_part(png, 0, AFTER_IHDR));
    buf_add(&b, chunks);
    buf_add(&b, str_part(png, AFTER_IHDR, png.len));
    return buf_str(&b);
}

static Err take(Bench *b, Str bytes, ImagePair *ret) { return image_take(bytes, IMAGE_LIMITS, &b->keep,
    b->scratch, ret); }

static void every_format_becomes_two_jpegs(void **state)
{
    Bench *b = fresh(state);
    Pixels p = quarters(&b->keep, 2400, 1800);
    Str file[] = { as_jpeg(&b->keep, p, 0), as_jpeg(&b->keep, p, TJFLAG_PROGRESSIVE),
        as_png(&b->keep, p, false), as_interlaced_png(&b->keep, p), as_webp(&b->keep, p, false),
        as_webp(&b->keep, p, true) };
    for (int i = 0; i < COUNT(file); i++) {
        ImagePair pair;
        assert_null(take(b, file[i], &pair));
        assert_int_equal(1600, pair.full.width);
        assert_int_equal(1200, pair.full.height);
        assert_int_equal(320, pair.thumb.width);
        assert_int_equal(240, pair.thumb.height);
        assert_quarters(opened(&b->keep, pair.full), "0123");
        assert_quarters(opened(&b->keep, pair.thumb), "0123");
    }
}

static void small_photos_keep_their_size(void **state)
{
    Bench *b = fresh(state);
    int size[][2] = { { 1, 1 }, { 3, 1 }, { 1, 700 }, { 319, 200 }, { 1600, 7 } };
    for (int i = 0; i < COUNT(size); i++) {
        ImagePair pair;
        Pixels p = quarters(&b->keep, size[i][0], size[i][1]);
        Str file[] = { as_jpeg(&b->keep, p, 0), as_png(&b->keep, p, false), as_webp(&b->keep, p, false) };
        for (int f = 0; f < COUNT(file); f++) {
            assert_null(take(b, file[f], &pair));
            assert_int_equal(size[i][0], pair.full.width);
            assert_int_equal(size[i][1], pair.full.height);
            assert_true(pair.thumb.width <= 320 && pair.thumb.height <= 320 && pair.thumb.height >= 1);
        }
    }
}

static void orientation_is_applied_and_place_is_gone(void **state)
{
    /* What the eye sees of 0 1 / 2 3 under each value (EXIF 2.32 table 6). */
    const char *seen[] = { "0123", "1032", "3210", "2301", "0213", "2031", "3120", "1302" };
    for (int big = 0; big < 2; big++)
        for (int o = 1; o <= 8; o++) {
            Bench *b = fresh(state);
            ImagePair pair;
            Str plain = as_jpeg(&b->keep, quarters(&b->keep, 400, 200), 0);
            Str file = with_segment(&b->keep, plain, '\xE1', exif(&b->keep, o, big));
            assert_true(str_find(file, S("GPS-SECRET")) > 0);
            assert_null(take(b, file, &pair));
            assert_int_equal(o >= 5 ? 200 : 400, pair.full.width);
            assert_int_equal(o >= 5 ? 400 : 200, pair.full.height);
            assert_quarters(opened(&b->keep, pair.full), seen[o - 1]);
            assert_quarters(opened(&b->keep, pair.thumb), seen[o - 1]);
            assert_int_equal(-1, str_find(pair.full.jpeg, S("Exif")));
            assert_int_equal(-1, str_find(pair.full.jpeg, S("GPS-SECRET")));
            assert_int_equal(-1, str_find(pair.thumb.jpeg, S("GPS-SECRET")));
        }
}

static void orientation_of_png_and_odd_exif(void **state)
{
    Bench *b = fresh(state);
    ImagePair pair;
    Str tiff = str_part(exif(&b->keep, 6, true), 6, 68);
    Str png = as_png(&b->keep, quarters(&b->keep, 40, 20), false);
    assert_null(take(b, with_chunks(&b->keep, png, png_chunk(&b->keep, "eXIf", tiff)), &pair));
    assert_int_equal(20, pair.full.width);
    assert_int_equal(6, image_orientation(tiff));
    for (ptrdiff_t n = 0; n < tiff.len; n++) {
        int o = image_orientation(str_part(tiff, 0, n));
        assert_true(o == 1 || o == 6);
    }
    assert_int_equal(1, image_orientation(str_part(exif(&b->keep, 9, false), 6, 68)));
    assert_int_equal(1, image_orientation((Str){ "II*\0\xFF\xFF\xFF\x7F", 8 }));
}

static void content_decides(void **state)
{
    Bench *b = fresh(state);
    ImagePair pair = { .full.width = 7 };
    Str other[] = { S(""), S("\xFF"), S("\xFF\xD8"), S("GIF89a\1\0\1\0"), S("BM......"),
        S("<svg xmlns='x'/>"), S("%PDF-1.7"),
                    S("RIFF\x10\0\0\0WAVEfmt "), S("<html><img src=x>"), S("\0\0\0\x18" "ftypheic") };
    for (int i = 0; i < COUNT(other); i++) assert_ptr_equal(IMAGE_UNKNOWN, take(b, other[i], &pair));
    assert_int_equal(7, pair.full.width);
}

static void cut_short_anywhere_is_refused(void **state)
{
    Bench *b = fresh(state);
    Pixels p = quarters(&b->keep, 64, 48);
    Str file[] = { as_jpeg(&b->keep, p, 0), as_jpeg(&b->keep, p, TJFLAG_PROGRESSIVE),
        as_png(&b->keep, p, false), as_webp(&b->keep, p, false), as_webp(&b->keep, p, true) };
    for (int i = 0; i < COUNT(file); i++)
        for (ptrdiff_t n = 12; n < file[i].len - 2; n++) {
            Arena keep = b->keep;
            ImagePair pair;
            Err e = image_take(str_part(file[i], 0, n), IMAGE_LIMITS, &keep, b->scratch, &pair);
            assert_ptr_equal(IMAGE_BROKEN, e);
        }
}

static Str patched(Arena *keep, Str s, ptrdiff_t at, Str bytes)
{
    Str copy = str_copy(keep, s);
    memcpy((char *)copy.at + at, bytes.at, (size_t)bytes.len);
    return copy;
}

static ptrdiff_t frame_at(Str jpeg)
{
    for (ptrdiff_t i = 2; i + 1 < jpeg.len; i++)
        if (jpeg.at[i] == '\xFF' && (jpeg.at[i + 1] == '\xC0' || jpeg.at[i + 1] == '\xC2')) return i;
    fail();
    return 0;
}

static void bombs_are_refused_by_their_header(void **state)
{
    Bench *b = fresh(state);
    ImagePair pair;
    Pixels p = quarters(&b->keep, 64, 48);
    Str jpeg = as_jpeg(&b->keep, p, 0), slow = as_jpeg(&b->keep, p, TJFLAG_PROGRESSIVE);
    Str png = as_png(&b->keep, p, false), webp = as_webp(&b->keep, p, true);
    assert_ptr_equal(IMAGE_TOO_LARGE, take(b, patched(&b->keep, jpeg, frame_at(jpeg) + 5,
        S("\xFF\xFF\xFF\xFF")), &pair));
    assert_ptr_equal(IMAGE_TOO_LARGE, take(b, patched(&b->keep, jpeg, frame_at(jpeg) + 5, S("\x20\0\x20\0")),
        &pair));
    assert_ptr_equal(IMAGE_BROKEN, take(b, patched(&b->keep, jpeg, frame_at(jpeg) + 5, (Str){ "\0\0\x20\0",
        4 }), &pair));
    assert_ptr_equal(IMAGE_TOO_LARGE, take(b, patched(&b->keep, slow, frame_at(slow) + 5,
        S("\x1B\x58\x1B\x58")), &pair));
    assert_ptr_equal(IMAGE_TOO_LARGE, take(b, patched(&b->keep, png, 16,
        S("\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF")), &pair));
    assert_ptr_equal(IMAGE_TOO_LARGE, take(b, patched(&b->keep, png, 16, (Str){ "\0\0\x40\0\0\0\x40\0", 8 }),
        &pair));
    assert_ptr_equal(IMAGE_BROKEN, take(b, patched(&b->keep, png, 16, (Str){ "\0\0\0\x40\0\0\0\x40", 8 }),
        &pair));
    assert_ptr_equal(IMAGE_TOO_LARGE, take(b, patched(&b->keep, webp, 21, S("\xFF\xFF\xFF\x0F")), &pair));
    ImageLimits few = *IMAGE_LIMITS;
    few.bytes = png.len - 1;
    assert_ptr_equal(IMAGE_TOO_LARGE, image_take(png, &few, &b->keep, b->scratch, &pair));
    few.bytes = png.len;
    assert_null(image_take(png, &few, &b->keep, b->scratch, &pair));
}

static void png_chunk_tricks_do_nothing(void **state)
{
    Bench *b = fresh(state);
    ImagePair pair;
    uLongf size = compressBound(64 << 20);
    Bytef *packed = arena_take(&b->keep, 1, (ptrdiff_t)size);
    char *zeros = arena_take(&b->scratch, 1, 64 << 20);
    assert_int_equal(Z_OK, compress2(packed, &size, (Bytef *)zeros, 64 << 20, 9));
    Buf data = buf_new(&b->keep, 1 << 20);
    buf_add(&data, (Str){ "Bomb\0\0", 6 });
    buf_add(&data, (Str){ (char *)packed, (ptrdiff_t)size });
    Buf chunks = buf_new(&b->keep, 1 << 20);
    buf_add(&chunks, png_chunk(&b->keep, "iCCP", buf_str(&data)));
    for (int i = 0; i < 40; i++) buf_add(&chunks, png_chunk(&b->keep, "zTXt", buf_str(&data)));
    buf_add(&chunks, png_chunk(&b->keep, "acTL", (Str){ "\0\0\0\x02\0\0\0\0", 8 }));
    buf_add(&chunks, png_chunk(&b->keep, "fdAT", (Str){ "\0\0\0\x01junk", 8 }));
    buf_add(&chunks, png_chunk(&b->keep, "tEXt", (Str){ "Author\0SECRET-NAME", 18 }));
    Str file = with_chunks(&b->keep, as_png(&b->keep, quarters(&b->keep, 64, 48), false), buf_str(&chunks));
    assert_null(take(b, file, &pair));
    assert_quarters(opened(&b->keep, pair.full), "0123");
    assert_int_equal(-1, str_find(pair.full.jpeg, S("SECRET-NAME")));
    /* A picture that inflates to far more than its rows. */
    Str small = as_png(&b->keep, quarters(&b->keep, 2, 2), false);
    Buf fat = buf_new(&b->keep, 1 << 20);
    buf_add(&fat, str_part(small, 0, 33));
    buf_add(&fat, png_chunk(&b->keep, "IDAT", (Str){ (char *)packed, (ptrdiff_t)size }));
    buf_add(&fat, png_chunk(&b->keep, "IEND", (Str){ "", 0 }));
    Err e = take(b, buf_str(&fat), &pair);
    assert_true(!e || e == IMAGE_BROKEN);
}

static void transparent_is_white(void **state)
{
    Bench *b = fresh(state);
    ImagePair pair;
    assert_null(take(b, as_png(&b->keep, quarters(&b->keep, 60, 60), true), &pair));
    Pixels p = opened(&b->keep, pair.full);
    assert_colour(p, 10, 10, (uint8_t[]){ 255, 255, 255 });
    assert_colour(p, 50, 50, (uint8_t[]){ 255, 255, 255 });
}

static void moving_pictures_are_refused(void **state)
{
    Bench *b = fresh(state);
    ImagePair pair;
    Str head = { "RIFF\x1E\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x3F\0\0\x3F\0\0ANIM\0\0\0\0", 38 };
    assert_ptr_equal(IMAGE_BROKEN, take(b, head, &pair));
    Str hidden = { "RIFF\x1E\0\0\0WEBPVP8X\x0A\0\0\0\x00\0\0\0\x3F\0\0\x3F\0\0ANMF\0\0\0\0", 38 };
    assert_ptr_equal(IMAGE_BROKEN, take(b, hidden, &pair));
}

static void nothing_glued_on_survives(void **state)
{
    Bench *b = fresh(state);
    ImagePair pair;
    Str jpeg = as_jpeg(&b->keep, quarters(&b->keep, 64, 48), 0);
    Str script = S("<script>alert(1)</script><?php system('id');?>PK\3\4");
    Buf tail = buf_new(&b->keep, 1 << 16);
    buf_add(&tail, with_segment(&b->keep, jpeg, '\xFE', script));
    buf_add(&tail, script);
    assert_null(take(b, buf_str(&tail), &pair));
    assert_int_equal(-1, str_find(pair.full.jpeg, S("script")));
    assert_int_equal(-1, str_find(pair.thumb.jpeg, S("PK\3\4")));
}

static void averages_are_exact(void **state)
{
    Bench *b = fresh(state);
    for (int width = 1; width < 40; width++)
        for (int side = 1; side <= width; side++) {
            Arena keep = b->keep;
            Pixels p = { width, width, arena_take(&keep, width, (ptrdiff_t)width * 3) };
            memset(p.rgb, 77, (size_t)width * (size_t)width * 3);
            Pixels to = shrink_all(&keep, p, side);
            assert_int_equal(side, to.width);
            for (int i = 0; i < to.width * to.height * 3; i++) assert_int_equal(77, to.rgb[i]);
        }
    uint8_t row[] = { 0, 0, 0, 10, 10, 10, 20, 20, 20, 31, 31, 31 };
    Pixels to = shrink_all(&b->keep, (Pixels){ 4, 1, row }, 2);
    assert_int_equal(5, to.rgb[0]);
    assert_int_equal(26, to.rgb[3]);          /* 25.5 rounds up */
}

/* Any one byte changed: a picture or a refusal of ours, never anything else. */
static void damage_anywhere_is_survived(void **state)
{
    Bench *b = fresh(state);
    Pixels p = quarters(&b->keep, 16, 12);
    Str file[] = { as_jpeg(&b->keep, p, TJFLAG_PROGRESSIVE), as_interlaced_png(&b->keep, p),
        as_webp(&b->keep, p, true) };
    ImageLimits small = *IMAGE_LIMITS;
    small.pixels = 1 << 20;
    for (int i = 0; i < COUNT(file); i++)
        for (ptrdiff_t n = 0; n < file[i].len; n++)
            for (int flip = 1; flip < 256; flip <<= 1) {
                Arena keep = b->keep;
                char byte = (char)(file[i].at[n] ^ flip);
                ImagePair pair;
                Err e = image_take(patched(&keep, file[i], n, (Str){ &byte, 1 }), &small, &keep, b->scratch,
                    &pair);
                assert_true(!e || e == IMAGE_UNKNOWN || e == IMAGE_TOO_LARGE || e == IMAGE_BROKEN);
            }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_becomes_two_jpegs),
        cmocka_unit_test(small_photos_keep_their_size),
        cmocka_unit_test(orientation_is_applied_and_place_is_gone),
        cmocka_unit_test(orientation_of_png_and_odd_exif),
        cmocka_unit_test(content_decides),
        cmocka_unit_test(cut_short_anywhere_is_refused),
        cmocka_unit_test(bombs_are_refused_by_their_header),
        cmocka_unit_test(png_chunk_tricks_do_nothing),
        cmocka_unit_test(transparent_is_white),
        cmocka_unit_test(moving_pictures_are_refused),
        cmocka_unit_test(nothing_glued_on_survives),
        cmocka_unit_test(averages_are_exact),
        cmocka_unit_test(damage_anywhere_is_survived),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
