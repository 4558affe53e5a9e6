/* What words may hold, until when something may count as right, and how a finding is told from the one
 * before. Pure. */
#ifndef QUALITY_QUALITY_RULES_H
#define QUALITY_QUALITY_RULES_H

#include "domains/quality/quality.h"

Err quality_words(Str words, const char *pointer, Blame *why);             /* QUALITY_TELLS */
Err quality_until(Str day, int64_t today, Blame *why);                     /* tomorrow to a year from now */

/* What is known and what is found now, each in order of `thing`: what becomes of the next one. */
typedef enum QualityStep { QUALITY_KEEP, QUALITY_NEW, QUALITY_GONE } QualityStep;
QualityStep quality_step(const int64_t *known, const int64_t *found);      /* NULL: none left; not both */

#endif
