/* Area averaging. In units where a source pixel is as wide as the target has pixels and the other way
 * round, every overlap is an integer, so the mean is exact and the same everywhere. A 50-megapixel photo
 * costs one pass. */
#include "image/image_shrink.h"

#include <string.h>

void shrink_size(int64_t width, int64_t height, int side, int *ret_width, int *ret_height)
{
    int64_t longest = width > height ? width : height;
    int64_t w = width, h = height;
    if (longest > side) {
        w = (width * side + longest / 2) / longest;
        h = (height * side + longest / 2) / longest;
    }
    *ret_width = w < 1 ? 1 : (int)w;
    *ret_height = h < 1 ? 1 : (int)h;
}

Shrink shrink_start(Arena *keep, int64_t from_width, int64_t from_height, int side)
{
    Shrink s = { .from_width = from_width, .from_height = from_height };
    shrink_size(from_width, from_height, side, &s.to.width, &s.to.height);
    s.to.rgb = arena_take(keep, s.to.height, (ptrdiff_t)s.to.width * 3);
    s.sum = NEWS(keep, uint64_t, (ptrdiff_t)s.to.width * 3);
    s.line = NEWS(keep, uint64_t, (ptrdiff_t)s.to.width * 3);
    return s;
}

/* One source row into `line`: each target pixel is from_width units wide, each source pixel to.width
 * units. */
static void narrow(Shrink *s, const uint8_t *rgb)
{
    memset(s->line, 0, sizeof *s->line * 3 * (size_t)s->to.width);
    uint64_t *out = s->line;
    int64_t left = s->from_width;                    /* units the open target pixel still takes */
    for (int64_t x = 0; x < s->from_width; x++, rgb += 3) {
        int64_t units = s->to.width;
        int64_t now = units < left ? units : left;
        for (int c = 0; c < 3; c++) out[c] += (uint64_t)(rgb[c] * now);
        left -= now;
        if (left) continue;
        out += 3;
        left = s->from_width;
        units -= now;
        if (!units) continue;
        for (int c = 0; c < 3; c++) out[c] += (uint64_t)(rgb[c] * units);
        left -= units;
    }
}

static void finish_row(Shrink *s, int64_t y)
{
    uint64_t whole = (uint64_t)s->from_width * (uint64_t)s->from_height;
    uint8_t *out = s->to.rgb + y * s->to.width * 3;
    for (int64_t i = 0; i < (int64_t)s->to.width * 3; i++) out[i] =
        (uint8_t)((s->sum[i] + whole / 2) / whole);
    memset(s->sum, 0, sizeof *s->sum * 3 * (size_t)s->to.width);
}

void shrink_row(Shrink *s, const uint8_t *rgb)
{
    if (s->row >= s->from_height) return;
    narrow(s, rgb);
    int64_t from = s->row * s->to.height, end = from + s->to.height;
        /* this row's span in vertical units */
    while (from < end) {
        int64_t y = from / s->from_height, row_end = (y + 1) * s->from_height;
        int64_t units = (end < row_end ? end : row_end) - from;
        for (int64_t i = 0; i < (int64_t)s->to.width * 3; i++) s->sum[i] += s->line[i] * (uint64_t)units;
        from += units;
        if (from == row_end) finish_row(s, y);
    }
    s->row++;
}

Pixels shrink_all(Arena *keep, Pixels from, int side)
{
    Shrink s = shrink_start(keep, from.width, from.height, side);
    for (int y = 0; y < from.height; y++) shrink_row(&s, from.rgb + (ptrdiff_t)y * from.width * 3);
    return s.to;
}

Pixels pixels_upright(Arena *keep, Pixels from, int orientation)
{
    if (orientation <= 1 || orientation > 8) return from;
    bool across = orientation >= 5;                                      /* rows and columns change places */
    bool flip_x = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    bool flip_y = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    Pixels to = { across ? from.height : from.width, across ? from.width : from.height, NULL };
    to.rgb = arena_take(keep, to.height, (ptrdiff_t)to.width * 3);
    for (int y = 0; y < to.height; y++)
        for (int x = 0; x < to.width; x++) {
            int from_x = across ? y : x, from_y = across ? x : y;
            if (flip_x) from_x = from.width - 1 - from_x;
            if (flip_y) from_y = from.height - 1 - from_y;
            memcpy(to.rgb + ((ptrdiff_t)y * to.width + x) * 3,
                from.rgb + ((ptrdiff_t)from_y * from.width + from_x) * 3, 3);
        }
    return to;
}
