/* The working calendar: which days are worked, and when a time limit runs out.
 * Holidays and make-up days (调休) of 2023 to 2026 as the State Council announced them: 国办发明电〔2022〕16号,
 * 〔2023〕7号, 〔2024〕12号, and the notice of 2025-11-04. Beyond the last announced year Monday to Friday are
 * worked; calendar_known tells, so that a screen can say so. Counting: 民法典 201 and 203 (the first day is not
 * counted; a last day that is a holiday moves to the next working day; it ends when business closes).
 * Office hours are local policy: pass your own Calendar. Days and moments as in moment.h. */
#ifndef VOCAB_CALENDAR_H
#define VOCAB_CALENDAR_H

#include "base/arena.h"
#include "base/str.h"

/* yyyymmdd, both included */
typedef struct SpecialDays { int32_t from, to; bool work; const char *zh; } SpecialDays;

enum { OFFICE_SPANS = 4 };
typedef struct Office {
    int spans;                                       /* in order, apart, minutes since midnight */
    struct { int from_min, to_min; } span[OFFICE_SPANS];
} Office;

typedef struct Calendar {
    const SpecialDays *days;                         /* in order of date */
    int count, first_year, last_year;                /* the years the table covers */
    Office office;
} Calendar;

extern const Calendar calendar_china;                /* office 9:00–12:00 and 13:00–17:00: 7 working hours */

/* With days announced beside them, each range over those before it; none: the calendar itself. */
const Calendar *calendar_with(Arena *keep, const Calendar *, const SpecialDays *announced, int count);

bool calendar_known(const Calendar *c, int64_t day);
const char *calendar_name(const Calendar *c, int64_t day);   /* "春节"; NULL: an ordinary day */
bool calendar_works(const Calendar *c, int64_t day);
int64_t calendar_first_work_day(const Calendar *c, int64_t day);      /* that day or the next one worked */
int64_t calendar_add_work_days(const Calendar *c, int64_t day, int64_t count);  /* the start isn't counted */
/* worked, both ends included */
int64_t calendar_work_days(const Calendar *c, int64_t from_day, int64_t to_day);

int64_t calendar_close_ms(const Calendar *c, int64_t day);   /* when business closes that day */
int64_t calendar_add_work_ms(const Calendar *c, int64_t from_ms, int64_t work_ms);
/* office time between; 0 if none */
int64_t calendar_work_ms(const Calendar *c, int64_t from_ms, int64_t to_ms);

/* A time limit as the trade writes it. */
typedef enum LimitUnit {
    LIMIT_WORK_DAYS,                                 /* 工作日 */
    LIMIT_WORK_HOURS,                                /* 工作时: hours inside office hours */
    LIMIT_URGENT_HOURS,                              /* 紧急工作时: hours, day and night, holidays included */
    LIMIT_URGENT_DAYS,                               /* 紧急工作日: 24 紧急工作时 */
    LIMIT_DAYS                                       /* 日, 自然日: calendar days of a statute */
} LimitUnit;

extern const char *const limit_unit_names[];         /* work_days … , NULL-ended, for FIELD_NAME */

enum { LIMIT_MOST = 10000 };
typedef struct TimeLimit { int64_t value; LimitUnit unit; } TimeLimit;   /* 0 <= value <= LIMIT_MOST */

int64_t calendar_due_ms(const Calendar *c, int64_t from_ms, TimeLimit limit);

#endif
