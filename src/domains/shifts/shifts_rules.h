/* When a shift ends, how long it was, and what looks wrong about it. Pure. */
#ifndef SHIFTS_SHIFTS_RULES_H
#define SHIFTS_SHIFTS_RULES_H

#include "domains/shifts/shifts.h"
#include "vocab/moment.h"

#define SHIFT_MINUTE_MS (MOMENT_HOUR_MS / 60)

enum { SHIFT_SIGNS = 4, SHIFT_FAR_MOST = 100000, SHIFT_DAY_MINUTES = 1440 };

typedef struct Shift {
    int64_t id, helper, account, site;
    Str place, what;
    ShiftState state;
    int64_t in_ms, in_m, in_near_m, in_photo;          /* metres: NONE, no position came */
    int64_t out_ms, out_m, out_near_m, out_photo;
    int64_t minutes, service;
    Str words, by_words;                               /* of the desk that closed it; empty: the helper */
    int64_t version;
    bool synthetic;
} Shift;
typedef struct ShiftSpan { int64_t in_ms, out_ms; } ShiftSpan;
typedef struct ShiftLimit { int64_t far_m, open_minutes, since_ms; Str source; } ShiftLimit;
extern const Shape Shift_shape, ShiftSpan_shape, ShiftLimit_shape, ShiftSign_shape;

/* By the helper: within the minutes in which one checks oneself out. */
Err shift_may_end(const Shift *, const ShiftLimit *, int64_t now_ms);

/* Whole minutes of two spans that lie over each other; one that is open lasts until `now_ms`, at most so
 * long. */
int64_t shift_overlap(ShiftSpan, ShiftSpan, const ShiftLimit *, int64_t now_ms);

/* `overlap`: minutes with others of theirs; `same`: pictures that stood elsewhere before. */
int shift_signs(const Shift *, const ShiftLimit *, int64_t overlap, int64_t same, ShiftSign ret[SHIFT_SIGNS]);

#endif
