/* Small counts merged into wider ones. Pure. */
#ifndef SOLVED_SOLVED_RULES_H
#define SOLVED_SOLVED_RULES_H

#include "domains/solved/solved.h"

/* `month` counts from year 0 (12 * year + month - 1); NONE: other months together. `class` absent: other
 * classes together. `place`: a micro-grid, or what it was merged into, up to the community. */
typedef struct SolvedCount { Str place, class; int64_t month, cases; } SolvedCount;

/* Months (lists of SolvedMonth; without a month: those below `least` of a place and class, already together)
 * to counts of at least `least` each: by micro-grid, class and month; what is fewer, by micro-grid and class;
 * then by general grid, then by community and class; then by community alone; and what is still fewer isn't
 * told. Every case is told once at most, so nothing can be found by subtraction. `ret_left`: some weren't
 * told. */
void solved_merge(const List *months, int lists, int64_t least, Arena *keep, List *ret_counts,
                  bool *ret_left);

#endif
