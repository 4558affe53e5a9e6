/* Anything at all at the photo door. Small limits keep a run quick; the refusals must be ours. */
#include "image/image.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { ROOM = 32 << 20 };
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    ImageLimits limits = *IMAGE_LIMITS;
    limits.pixels = 1 << 18;
    limits.decoded_bytes = 4 << 20;
    limits.side_kept = 160;
    limits.side_thumb = 32;
    Arena keep = { whole.at, whole.at + ROOM / 2, NULL };
    Arena scratch = { whole.at + ROOM / 2, whole.end, NULL };
    ImagePair pair;
    Err e = image_take((Str){ (const char *)data, (ptrdiff_t)size }, &limits, &keep, scratch, &pair);
    if (e && e != IMAGE_UNKNOWN && e != IMAGE_TOO_LARGE && e != IMAGE_BROKEN) abort();
    if (!e && (pair.full.width > 160 || pair.full.height > 160 || pair.thumb.width > 32)) abort();
    return 0;
}
