/* Data scope: which places a person may see, as ranges of place codes. Everything below a place is the
 * range [code, code~) of its code, so a scope is a short list of ranges and a query that takes one can't
 * show a row from outside it. `~` (0x7E) sorts after every digit. */
#ifndef VOCAB_SCOPE_H
#define VOCAB_SCOPE_H

#include "base/shape.h"

enum { SCOPE_MAX = 8 };

typedef struct Scope {
    Str district;                              /* six digits: leads every key */
    int64_t own;                               /* an account id: only what is its own; NONE: by place */
    int count;                                 /* by place: 0 is nothing at all */
    struct { Str low, high; } range[SCOPE_MAX];  /* low <= code < high */
} Scope;

Scope scope_nothing(Str district);
Scope scope_own(Str district, int64_t account_id);
/* The place itself, or it and all below. A code that is no place or lies outside the district, a place
 * beyond the first SCOPE_MAX, and any place at all in an own scope, are left out: a scope in doubt shows
 * less. */
void scope_add(Scope *s, Arena *keep, Str code, bool below);
bool scope_holds(const Scope *s, Str code);

#endif
