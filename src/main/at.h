/* --at: a moment of the local clock, at which gates and facilities are open or shut. Joins
 * geo/hours/hours.h with the holidays of vocab/calendar.h. */
#ifndef MAIN_AT_H
#define MAIN_AT_H

#include "main/network_file.h"

#include "geo/hours/hours.h"

typedef struct At {
    const char *words;                 /* as given; NULL: no moment was */
    int64_t minute;                    /* of the local clock since 1970-01-01T00:00 */
    bool zoned;                        /* the words end in Z or +08:00: `clock_min`. Only the sun asks */
    int32_t clock_min;
    HoursHolidays holidays;            /* of China, wherever the place is */
    int32_t open, closed, unknown;     /* what at_open said so far */
} At;

/* "2026-10-01T19:30", also with seconds and an offset. NULL: nothing is asked. False: said why, wrong use. */
bool at_read(const char *words, At *ret, Arena *keep);

/* Is it open? What is unknown counts as open. Refused when the text can't be read. */
Err at_open(At *, Str hours, Spot degrees, bool *ret, Arena scratch, Blame *why);

/* Gates with hours that are closed then are closed for walkers; says on standard error how many, and which
 * have hours that can't be read: they stay open. */
void at_gates(At *, Net *, Arena *keep);

/* A field of a column `hours`; nothing there: open. For table_file_ok. */
Err at_field(At *, const TableFile *, int64_t row, int column, Spot degrees, bool *ret, TableFault *fault,
             Arena scratch);
void at_note(const At *, const char *file);        /* how many rows are open, on standard error */

#endif
