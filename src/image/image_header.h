/* What a photo's header says, read without decoding anything: kind, size, orientation, and how much memory
 * its decoder would want. Knows the three containers and EXIF's one useful tag; decides nothing. */
#ifndef IMAGE_IMAGE_HEADER_H
#define IMAGE_IMAGE_HEADER_H

#include "base/err.h"
#include "base/str.h"

typedef enum ImageKind { IMAGE_JPEG, IMAGE_PNG, IMAGE_WEBP } ImageKind;

typedef struct ImageHeader {
    ImageKind kind;
    int64_t width, height;       /* as stored, before orientation */
    int orientation;             /* 1 to 8; 1 when the file does not say */
    int64_t coefficient_bytes;   /* JPEG: what a progressive file keeps in memory; 0 for a baseline one */
    bool interlaced;             /* PNG */
    bool moving;                 /* WebP with frames */
} ImageHeader;

/* IMAGE_UNKNOWN, or IMAGE_BROKEN when the container does not hold together up to its first pixels. */
Err image_header(Str bytes, ImageHeader *ret);

/* Orientation out of a TIFF block ("II*\0" or "MM\0*"); 1 when it isn't there or isn't sound. */
int image_orientation(Str tiff);

/* One PNG chunk at the head of *rest, which moves past it; false when there is no whole chunk left. */
typedef struct PngChunk { Str whole, data; char type[5]; } PngChunk;
bool image_png_chunk(Str *rest, PngChunk *ret);

enum { PNG_MAGIC_BYTES = 8 };

#endif
