/* Rows of `photos`, for its queries. Only this domain includes it. */
#ifndef PHOTOS_PHOTOS_STORED_H
#define PHOTOS_PHOTOS_STORED_H

#include "base/shape.h"
#include "domains/photos/photos.h"

typedef struct NewPhoto {
    int64_t id, account, width, height;
    Str picture, thumb;                /* JPEG */
    int64_t made_ms;
} NewPhoto;
extern const Shape NewPhoto_shape;

typedef struct PhotoBytes { Str bytes; } PhotoBytes;
extern const Shape PhotoBytes_shape;

#endif
