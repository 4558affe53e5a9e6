/* Data scope: which places a person may see, as ranges of place codes. Everything below a place is the
 * range [code, code~) of its code, so a scope is a short list of ranges and a query that takes one can't
 * show a row from outside it. `~` (0x7E) sorts after every digit. */
#ifndef VOCAB_SCOPE_H
#define VOCAB_SCOPE_H

#include "base/str.h"

enum { SCOPE_MAX = 8 };

typedef struct Scope {
    Str district;                              /* six digits: leads every key */
    int count;                                 /* 0: nothing at all */
    struct { Str low, high; } range[SCOPE_MAX];  /* low <= code < high */
} Scope;

Scope scope_nothing(Str district);
void scope_add(Scope *s, Arena *keep, Str code, bool below);  /* the place itself, or it and all below */
bool scope_holds(const Scope *s, Str code);

#endif
