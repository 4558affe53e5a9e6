/* Coverage on two days side by side: what changed, where it got worse, and which facilities made the
 * difference. Homes and ways are today's on both sides, so that a difference is always a facility's
 * (decision 0030). */
#ifndef CIRCLES_CIRCLES_DATES_H
#define CIRCLES_CIRCLES_DATES_H

#include "domains/circles/circles_figures.h"

/* What became of a facility between the two days. Moved: its door is elsewhere, or it went away as moved.
 * Changed: other services or hours behind the same door. */
typedef enum CircleDated { DATED_OPENED, DATED_CLOSED, DATED_MOVED, DATED_CHANGED, DATED_SAME } CircleDated;

/* Absent and NONE: b today, the district's own list, whatever the hour, 15 minutes, everywhere the reader may
 * see. */
typedef struct CircleDatesQuery { Str a, b, list, at, place; int profile; int64_t circle, minutes;
    Str kind; int class; } CircleDatesQuery;       /* the last two: of the map alone */

/* A facility behind a figure: who has it only on the second day by it, who had it only on the first. */
typedef struct CircleBehind { int64_t facility; CircleIfPart *gained, *lost; } CircleBehind;

/* A service, a class, a community or a street. `of`: households and people in all, once for every service
 * that counts in the row, so that a, b, gained and lost are parts of it: b - a = gained - lost. */
typedef struct CircleDatesRow {
    Str key, name, place, kind;        /* place and kind: of which the row tells; empty: of all */
    int64_t facilities_a, facilities_b;
    CircleIfPart *of, *a, *b, *gained, *lost;
    List behind;                       /* CircleBehind, the weightiest first, 20 at most */
    int64_t behind_all;                /* how many there are */
} CircleDatesRow;

typedef struct CircleCode { Str code; } CircleCode;      /* a service */
typedef struct CircleDatedFacility {
    int64_t id;
    Str name, place, place_words;
    CircleDated change;
    Str day, why;
    int64_t to;                        /* NONE; this one moved away, and one of its name opened */
    int64_t lon_a, lat_a, lon_b, lat_b;        /* NONE: not there that day */
    List services_a, services_b;       /* CircleCode */
    CircleIfPart *gained, *lost;       /* over all services of the list */
} CircleDatedFacility;

typedef struct CircleDates {
    Str how, network, list, profile, at, a, b;
    int64_t minutes, households, old, young, gap;
    List facilities;                   /* CircleDatedFacility: in the places asked for, or behind a figure */
    CircleDatesRow *total;
    List services, classes, communities, streets;  /* CircleDatesRow */
    List worse;                        /* CircleDatesRow, a community and a service each, the worst 200 */
} CircleDates;

Err circles_dates_of(Ask *, const CircleDatesQuery *, CircleDates *ret);

#endif
