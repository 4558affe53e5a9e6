/* What becomes of a time limit once it runs: it pauses and goes on, it is extended, it is nearly over; and
 * the arithmetic behind it, line by line, for whoever asks why. Counting itself is calendar.h. Pure. */
#ifndef VOCAB_CLOCK_H
#define VOCAB_CLOCK_H

#include "vocab/calendar.h"

/* Due again after a pause: what was left of it is left still. What was late when it stopped stays late. */
int64_t clock_resumed_ms(const Calendar *, int64_t due_ms, int64_t paused_ms, int64_t now_ms, LimitUnit);

/* So many working days later, at the same time of day; whatever the limit counts. */
int64_t clock_extended_ms(const Calendar *, int64_t due_ms, int64_t work_days);

/* When somebody is to be warned: with a quarter of the limit left, of the time that it counts. */
int64_t clock_warn_ms(const Calendar *, int64_t from_ms, int64_t due_ms, LimitUnit);

/* One line of the arithmetic. */
typedef enum ClockWhy {
    CLOCK_FIRST_DAY,                   /* the day of the start isn't counted */
    CLOCK_WORKED,                      /* worked days, counted */
    CLOCK_MAKE_UP,                     /* worked in a holiday's stead, counted */
    CLOCK_WEEKEND,                     /* not counted */
    CLOCK_HOLIDAY,                     /* not counted, by name */
    CLOCK_CALENDAR_DAYS,               /* counted, whatever they are */
    CLOCK_MOVED_ON,                    /* the last day was none that is worked: the next one that is */
    CLOCK_OFFICE,                      /* office minutes of one day */
    CLOCK_THROUGH,                     /* hours, day and night */
    CLOCK_UNANNOUNCED                  /* of that year no holidays are known yet: counted Monday to Friday */
} ClockWhy;
extern const char *const clock_why_names[];

typedef struct ClockLine {
    ClockWhy why;
    int64_t from_day, to_day;
    int64_t amount;                    /* days; CLOCK_OFFICE, CLOCK_THROUGH: minutes */
    const char *name;                  /* of a holiday; else NULL */
} ClockLine;

/* The lines from a start to what calendar_due_ms answers; at most `room`, and how many there were. */
int clock_lines(const Calendar *, int64_t from_ms, TimeLimit, ClockLine *to, int room);

#endif
