/* What the files of this domain share. */
#ifndef SOLVED_SOLVED_INSIDE_H
#define SOLVED_SOLVED_INSIDE_H

#include "domains/cases/cases.h"
#include "domains/divisions/divisions.h"
#include "domains/solved/solved_rules.h"

typedef struct SolvedQuery { int64_t lon, lat; int datum; Str place; } SolvedQuery;
typedef struct SolvedRow {
    Str place, place_name, class, class_name, month;
    int64_t cases, lon, lat;
} SolvedRow;
typedef struct SolvedAnswer { int64_t least, months, radius_m; bool left_out; List rows; } SolvedAnswer;
extern const Shape SolvedQuery_shape, SolvedRow_shape, SolvedAnswer_shape;

extern const struct Dictionary *const solved_dictionaries[];
Err solved_around(Ask *, SolvedAnswer *ret);
Handler solved_page;

#endif
