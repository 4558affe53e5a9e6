/* Rows as they are kept or read, for the queries. */
#ifndef QUALITY_QUALITY_STORED_H
#define QUALITY_QUALITY_STORED_H

#include "domains/quality/quality_rules.h"

typedef struct QualityRule {
    Str code, kind;
    QualityThingKind looks_at;
    int64_t threshold;
    Str unit, name, name_en, words, words_en, source;
    int64_t since_ms;
} QualityRule;
typedef struct QualityThing { int64_t thing, measure; } QualityThing;
typedef struct QualityFound { int64_t id; Str rule; int64_t thing, measure; } QualityFound;
typedef struct QualityPlace { Str place, name; } QualityPlace;
typedef struct QualityStale { Str place; int64_t turn; } QualityStale;
typedef struct QualityCount { Str rule; int64_t found, held; } QualityCount;
typedef struct QualityBelow { Str place, name; int64_t found; } QualityBelow;
typedef struct QualityKept {
    int64_t id;
    Str rule, place, place_name;
    int64_t thing, measure, found_ms;
    Str right_until, right_why, right_by;
    int64_t told_ms;
    Str told_words;
} QualityKept;
typedef struct QualityLabel { Str compound, building; int64_t unit; Str room, name; } QualityLabel;
extern const Shape QualityRule_shape, QualityThing_shape, QualityFound_shape, QualityPlace_shape,
    QualityStale_shape, QualityCount_shape, QualityBelow_shape, QualityKept_shape, QualityLabel_shape;

#endif
