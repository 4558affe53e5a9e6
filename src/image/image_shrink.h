/* Pixels: making a picture smaller by averaging areas, row after row, and setting it upright. Red, green
 * and blue bytes; exact integer arithmetic. Knows no file format. */
#ifndef IMAGE_IMAGE_SHRINK_H
#define IMAGE_IMAGE_SHRINK_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Pixels { int width, height; uint8_t *rgb; } Pixels;   /* rows side by side, no padding */

/* The size that fits a longest side; never larger than the source, never below 1. */
void shrink_size(int64_t width, int64_t height, int side, int *ret_width, int *ret_height);

/* Feed `from_height` rows of `from_width` pixels; `to` is complete after the last. */
typedef struct Shrink {
    int64_t from_width, from_height;
    int64_t row;                 /* rows fed so far */
    Pixels to;
    uint64_t *sum, *line;        /* to.width x 3: the open target row; this source row made narrow */
} Shrink;

Shrink shrink_start(Arena *keep, int64_t from_width, int64_t from_height, int side);
void shrink_row(Shrink *s, const uint8_t *rgb);
Pixels shrink_all(Arena *keep, Pixels from, int side);

/* EXIF orientation 1 to 8 undone: the result reads upright with its first row on top. */
Pixels pixels_upright(Arena *keep, Pixels from, int orientation);

#endif
