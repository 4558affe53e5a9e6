/* What a replay reads. Only this domain includes it. */
#ifndef REPLAYS_REPLAYS_STORED_H
#define REPLAYS_REPLAYS_STORED_H

#include "domains/cases/cases.h"

typedef struct ReplayMatter {
    int64_t id;
    Str class, place;
    CaseUrgency urgency;
    CaseLevel level;
    int64_t filed_ms, closed_ms;
} ReplayMatter;
typedef struct ReplayClass { Str code, name, name_en; } ReplayClass;
typedef struct ReplayShown { Str number, class, place, words, handler_words; } ReplayShown;
extern const Shape ReplayMatter_shape, ReplayClass_shape, ReplayShown_shape;

#endif
