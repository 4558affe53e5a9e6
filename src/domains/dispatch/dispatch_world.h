/* Everybody in office, in memory: how it is laid out. */
#ifndef DISPATCH_DISPATCH_WORLD_H
#define DISPATCH_DISPATCH_WORLD_H

#include "domains/dispatch/dispatch_stored.h"

enum { DISPATCH_IN_LINE = 20 };        /* as many as people_responsible names */

typedef struct DispatchMan { int64_t post; Str place, words; uint64_t skills[2]; } DispatchMan;

/* By two rule sets: 0, the one in force; 1, the draft. */
struct DispatchWorld {
    DispatchSetKept kept[2];
    DispatchSet set[2];
    DispatchMan *man;                  /* by place, then in the order in which they answer */
    int men;
    int *named[2], names[2];           /* those that the rules of a set name */
    int32_t *load[2];
    struct DispatchClosing *heap;      /* what is in hand, the first to be closed on top */
    int64_t open, room;
};

/* With `set` filled in, and people in order of place, their skills too. Pure. */
void dispatch_world_make(Arena *keep, DispatchMan *, int men, int64_t matters, DispatchWorld *);

/* A set's rules as they are kept; BROKEN: not the form we write. */
Err dispatch_rules_read(Str rules, Arena *keep, List *ret);
Err dispatch_set_find(Ask *, int64_t id, DispatchSetKept *ret);         /* within the asker's reach */
Err dispatch_set_in_force(Ask *, DispatchSetKept *ret);

#endif
