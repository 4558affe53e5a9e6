/* What somebody who looks for a person may have typed. Pure. */
#ifndef RESIDENTS_RESIDENTS_FIND_RULES_H
#define RESIDENTS_RESIDENTS_FIND_RULES_H

#include "base/err.h"
#include "base/str.h"

typedef enum SoughtBy { SOUGHT_NAME, SOUGHT_SOUND, SOUGHT_IDENTITY, SOUGHT_PHONE, SOUGHT_TAIL } SoughtBy;

/* `words`: as they are looked for. A name is looked for whole, then by its sound; letters as a Latin name,
 * as pinyin, as initials; five digits or more as a phone, where they are one, else as the number of a
 * document. */
typedef struct ResidentSought { SoughtBy by; Str words, sound; } ResidentSought;

/* `sound`: the pinyin of q, if it is a Chinese name. BAD_FIELD "/q": a single letter or character, one to
 * three digits. */
Err resident_sought(Str q, Str sound, Arena *keep, ResidentSought *ret, Blame *why);

#endif
