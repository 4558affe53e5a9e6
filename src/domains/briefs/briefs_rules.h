/* In which order what is missing is told, and how a share is said. Pure. */
#ifndef BRIEFS_BRIEFS_RULES_H
#define BRIEFS_BRIEFS_RULES_H

#include "base/shape.h"

typedef struct BriefNeed {
    Str kind, name;
    bool basic;
    int64_t radius_m, facilities, households, lacking, wishes;     /* radius_m NONE: the circle's minutes */
} BriefNeed;

/* What must be there before what may; then what more homes lack, then what more neighbours ask for. */
int brief_before(const void *need, const void *other);

/* "78%"; "—" of nobody. As the pages round it. */
Str brief_share(int64_t part, int64_t whole, Arena *keep);

#endif
