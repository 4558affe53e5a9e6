/* The one way to say which field is wrong. */
#include "base/err.h"

#include <stdio.h>

Err blame(Blame *b, Err e, const char *pointer, const char *zh, const char *en)
{
    if (b && !b->pointer[0]) {
        snprintf(b->pointer, sizeof b->pointer, "%s", pointer);
        snprintf(b->zh, sizeof b->zh, "%s", zh);
        snprintf(b->en, sizeof b->en, "%s", en);
    }
    return e;
}
