/* Opening hours as OpenStreetMap writes them: text read once, then asked at any moment whether the place is
 * open, and when that changes. Grammar: wiki.openstreetmap.org/wiki/Key:opening_hours/specification 0.7.3,
 * read as its reference program does where the page leaves room (docs/geo/hours.md lists where we differ).
 * Moments are minutes of the local clock since 1970-01-01T00:00, days are days since that date: no time
 * zone, no summer time. Knows no holiday, no file and no clock; the caller passes days and the place. */
#ifndef GEO_HOURS_HOURS_H
#define GEO_HOURS_HOURS_H

#include "base/err.h"
#include "base/str.h"

enum { HOURS_BYTES_MAX = 4096, HOURS_RULES_MAX = 256 };

REFUSES(HOURS_SYNTAX);         /* 422: see Blame, which names the column and what was expected */
REFUSES(HOURS_LONG);           /* 413: more than HOURS_BYTES_MAX or HOURS_RULES_MAX */

typedef struct Hours Hours;

/* "Mo-Fr 08:00-18:00; PH off". Comments point into `text`. `why` may be NULL; its pointer is "column 12". */
Err hours_read(Str text, const Hours **ret, Arena *keep, Blame *why);

/* Days that carry a name, ascending, none twice. */
typedef struct HoursHoliday { int32_t day; Str name; } HoursHoliday;
typedef struct HoursHolidays { int32_t count; const HoursHoliday *at; } HoursHolidays;

/* Where the hours hold. Without a place on earth the sun rises at 6:00 and sets at 18:00, dawn is at 5:30 and
 * dusk at 18:30, as the specification has it. */
typedef struct HoursPlace {
    HoursHolidays national, school;     /* PH, SH */
    bool sun;                          /* lon, lat and clock_min are known */
    double lon, lat;                   /* degrees */
    int32_t clock_min;                 /* local time minus UTC */
} HoursPlace;

typedef enum HoursState { HOURS_CLOSED, HOURS_OPEN, HOURS_UNKNOWN } HoursState;
extern const char *const hours_states[];       /* "closed", "open", "unknown", NULL */

typedef struct HoursNow {
    HoursState state;
    bool guessed;              /* after an open end ("18:00+") nobody said when it closes */
    Str comment;               /* of the rule that decides, or the holiday's name; absent: none */
} HoursNow;

HoursNow hours_at(const Hours *, const HoursPlace *, int64_t minute);

/* The first minute after `minute` and before `until` with another state, guess or comment; `until` if there
 * is none. Takes time in proportion to the days between. */
int64_t hours_change(const Hours *, const HoursPlace *, int64_t minute, int64_t until);

/* Is the same Monday to Sunday, all year: holidays, dates and the sun are not asked. */
bool hours_weekly(const Hours *);

/* Gregorian Easter Sunday (J. Meeus, Astronomical Algorithms, ch. 8), as a day. */
int32_t hours_easter(int year);

/* Days since 1970-01-01 of a date of the proleptic Gregorian calendar; month from 1, any day number. */
int32_t hours_day(int year, int month, int day);

#endif
