/* Photos at the door: bytes from a stranger in, two plain JPEGs out (one to look at, one for lists).
 * Everything else the file carried (place, camera, maker's notes, colour profile, whatever was glued on)
 * is gone, because the picture is decoded and encoded anew. Knows no file, no name, no request: what a
 * file is, its content says. */
#ifndef IMAGE_IMAGE_H
#define IMAGE_IMAGE_H

#include "base/err.h"
#include "base/str.h"

REFUSES(IMAGE_UNKNOWN);     /* 415: neither JPEG nor PNG nor WebP by its first bytes */
REFUSES(IMAGE_TOO_LARGE);   /* 413: bytes, side, pixels, or the memory that decoding would take */
REFUSES(IMAGE_BROKEN);      /* 422: cut short, damaged, or moving (an animation is not a photo) */

/* Checked on the header, before anything is decoded. */
typedef struct ImageLimits {
    int64_t bytes;          /* of the file */
    int64_t pixels;         /* width x height */
    int64_t side;           /* either side */
    int64_t decoded_bytes;  /* what a decoder may need at once: a progressive JPEG keeps every coefficient,
                               an interlaced PNG every pixel */
    int side_kept;          /* longest side of the photo kept */
    int side_thumb;         /* longest side of the thumbnail */
    int quality;            /* JPEG, 1 to 100 */
} ImageLimits;

extern const ImageLimits IMAGE_LIMITS[1];   /* 12 MiB, 50 MP, 16384, 256 MiB; 1600, 320, 82 */

typedef struct Image { Str jpeg; int width, height; } Image;
typedef struct ImagePair { Image full, thumb; } ImagePair;

/* Turn an uploaded file into the pair, upright (EXIF 2.32 §4.6.4, Orientation). A side is never made
 * longer. Transparent parts become white; of an APNG the still image counts. The JPEGs lie in `keep`;
 * `scratch` needs up to 64 MiB, and `decoded_bytes` more for an interlaced PNG. The libraries' own memory
 * is given back. */
Err image_take(Str bytes, const ImageLimits *limits, Arena *keep, Arena scratch, ImagePair *ret);

#endif
