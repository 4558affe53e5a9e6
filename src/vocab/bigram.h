/* Text as words for a full-text index: pairs of neighbouring characters for Chinese and the like, lower-case
 * words for letters and digits. "3栋电梯坏了" becomes "3 栋 电梯 梯坏 坏了"; a search of two characters is one pair and
 * a longer one a phrase of pairs, on any engine that knows words between blanks. Pure. */
#ifndef VOCAB_BIGRAM_H
#define VOCAB_BIGRAM_H

#include "base/str.h"

/* Words between single blanks; empty when nothing in `text` can be found by. Full-width letters count as
 * theirs. */
Str bigrams(Arena *keep, Str text);

#endif
