/* From bytes to a picture no larger than asked for. The three decoders stand here and nowhere else; each
 * gets a header that was already checked against the limits. */
#ifndef IMAGE_IMAGE_DECODE_H
#define IMAGE_IMAGE_DECODE_H

#include "image/image_header.h"
#include "image/image_shrink.h"

/* IMAGE_BROKEN, or the picture in *keep with its longest side at most `side`, not yet upright. */
Err decode_jpeg(Str bytes, const ImageHeader *h, int side, Arena *keep, Arena scratch, Pixels *ret);
Err decode_png(Str bytes, const ImageHeader *h, int side, Arena *keep, Arena scratch, Pixels *ret);
Err decode_webp(Str bytes, const ImageHeader *h, int side, Arena *keep, Arena scratch, Pixels *ret);

#endif
