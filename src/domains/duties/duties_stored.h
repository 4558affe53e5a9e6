/* Rows of `duty_lists`, for its queries. Only this domain includes it. */
#ifndef DUTIES_DUTIES_STORED_H
#define DUTIES_DUTIES_STORED_H

#include "base/shape.h"

typedef struct DutyKept {
    int kind;                          /* PostKind */
    int64_t since_ms, until_ms;
    Str items;                         /* {"items":[…]} */
    Str source;
    int64_t author, made_ms;
} DutyKept;
extern const Shape DutyKept_shape;

#endif
