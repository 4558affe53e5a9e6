/* What the parameters of OGC API – Features mean (OGC 17-069r4 §7.15). Pure. */
#ifndef BRIDGES_BRIDGES_RULES_H
#define BRIDGES_BRIDGES_RULES_H

#include "base/err.h"
#include "base/shape.h"
#include "geo/plane/spot.h"

/* Four numbers, or six with heights, which are passed over; degrees. False: not so. */
bool ogc_bbox(Str text, SpotBox *ret);

/* A moment, a day (all of it), or an interval with ".." or nothing for an open end. False: not so, or it ends
 * before it begins. NONE: open. */
bool ogc_datetime(Str text, int64_t *ret_from_ms, int64_t *ret_to_ms);

#endif
