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

/* Thousandths, rounded: 783 is 78.3%. Of nobody: 0. And said so: "78.3%", "—" of nobody. */
int64_t brief_thousandths(int64_t part, int64_t whole);
Str brief_share_fine(int64_t part, int64_t whole, Arena *keep);
/* By how many points one of these shares differs from another: "+3.1", "-0.4", "0.0"; "—" of nobody. */
Str brief_points(int64_t from, int64_t to, int64_t whole, Arena *keep);

#endif
