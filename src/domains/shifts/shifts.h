/* Shifts: who was where when they served. A helper checks in and out at a site; the minutes between become an
 * act of `services`, and what looks wrong about them is handed on for a person to judge (domain.md §11.3).
 * Knows no points and keeps no position, only how far from the site somebody was. */
#ifndef SHIFTS_SHIFTS_H
#define SHIFTS_SHIFTS_H

#include "app/domain.h"

typedef enum ShiftState { SHIFT_OPEN, SHIFT_DONE, SHIFT_DROPPED } ShiftState;
extern const char *const shift_state_names[];

REFUSES(SHIFTS_OPEN);                  /* 409: checked in there already */
REFUSES(SHIFTS_ENDED);                 /* 409: it is over */
REFUSES(SHIFTS_STALE);                 /* 409: open for so long that the desk closes it */
REFUSES(SHIFTS_NO_SITE);               /* 422 */

/* A shift is over: the subject. Its service (0: none) and what looks wrong about it. */
extern const EventKind SHIFTS_OVER;
typedef struct ShiftSign { Str sign; int64_t measure; } ShiftSign;
Err shifts_signs(Ask *, int64_t shift, int64_t *ret_service, List *ret_signs);

/* For the demo town. `out_ms` NONE: still there. Metres NONE: no position came. */
typedef struct ShiftPlant { int64_t helper, site, in_ms, out_ms, in_m, out_m; Str what; } ShiftPlant;
Err shifts_plant_site(Ask *, Str place, Str name, Str address, int64_t lon, int64_t lat, int64_t *ret_id);
Err shifts_plant(Ask *, const ShiftPlant *);

extern const Domain shifts_domain;

#endif
