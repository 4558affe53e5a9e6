/* Decoding needs hundreds of megabytes for a moment: an arena of its own, given back whatever happens. */
#include "app/picture.h"

typedef struct Taking { const ImageLimits *limits; Arena scratch; ImagePair *pair; } Taking;

static Err take(Ask *ask, void *with)
{
    const Taking *t = with;
    return image_take(ask->wire.body, t->limits, ask->arena, t->scratch, t->pair);
}

Err picture_prepare(Ask *ask, const ImageLimits *limits, size_t scratch)
{
    Taking t = { limits, arena_make(scratch), NEW(ask->arena, ImagePair) };
    Err e = ask_within(ask, take, &t);
    arena_drop(t.scratch, scratch);
    ask->prepared = t.pair;
    return e;
}
