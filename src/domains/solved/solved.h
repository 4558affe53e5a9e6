/* Solved near me (身边已解决): what was put right around a point, for anybody: class, month, grid and how many. No
 * case, no words, no reporter, no photo, no point; small counts are merged into wider ones. Keeps no row but
 * its rule: cases count what they come to. */
#ifndef SOLVED_SOLVED_H
#define SOLVED_SOLVED_H

#include "app/domain.h"

/* How closely it is shown. */
typedef struct SolvedRule { int64_t least, months, radius_m, since_ms; Str source; } SolvedRule;
extern const Shape SolvedRule_shape;

typedef struct SolvedMonth { Str place, class; int64_t month, cases; } SolvedMonth;
extern const Shape SolvedMonth_shape;

extern const EventKind SOLVED_RULE_SET;

extern const Domain solved_domain;

#endif
