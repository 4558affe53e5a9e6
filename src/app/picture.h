/* A picture out of the body of a request, taken apart and made anew (image/image.h) before the lane: nothing
 * of what came in is kept. Knows no table. */
#ifndef APP_PICTURE_H
#define APP_PICTURE_H

#include "app/ask.h"
#include "image/image.h"

/* For .prepare: ask->prepared is an ImagePair then. `scratch`: address space for what is decoded. */
Err picture_prepare(Ask *, const ImageLimits *, size_t scratch);

#endif
