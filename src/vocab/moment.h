/* Civil dates and moments in China: UTC+8 all year, everywhere (no summer time since 1991). Moments are
 * milliseconds UTC; a day is its number since 1970-01-01 of the civil calendar, so that days can be added.
 * Day arithmetic: proleptic Gregorian, years 0001 to 9999. RFC 3339 text. Refuses to know what time it is. */
#ifndef VOCAB_MOMENT_H
#define VOCAB_MOMENT_H

#include "base/str.h"

#define MOMENT_DAY_MS  INT64_C(86400000)
#define MOMENT_HOUR_MS INT64_C(3600000)

typedef struct Date { int year, month, day; } Date;      /* month and day from 1 */

int64_t moment_day(int64_t ms);                     /* the civil day in China of a moment */
int64_t moment_day_start_ms(int64_t day);           /* its 00:00 in China */
int moment_weekday(int64_t day);                    /* 1 Monday to 7 Sunday */
Date moment_date(int64_t day);
bool moment_day_of(Date d, int64_t *ret);           /* false: no such date (29 February 1955) */

void moment_write(Buf *to, int64_t ms);             /* 2026-11-24T18:59:23.000+08:00 */
bool moment_read(Str text, int64_t *ret);  /* RFC 3339 with any offset; leap second 60 counts as the next */
void moment_write_date(Buf *to, int64_t day);       /* 2026-11-24 */
Str moment_date_text(Arena *keep, int64_t day);     /* the same, as a text of its own */
bool moment_read_date(Str text, int64_t *ret);
void moment_write_zh(Buf *to, int64_t day);         /* 2026年11月24日 */

#endif
