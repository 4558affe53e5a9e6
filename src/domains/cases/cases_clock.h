/* What the clock of a case tells. Part of cases_views.h. */
#ifndef CASES_CASES_CLOCK_H
#define CASES_CASES_CLOCK_H

#include "domains/cases/cases.h"
#include "vocab/calendar.h"

/* Whose clock has something to say. */
typedef struct CaseDue { int64_t id; Str number, place; int64_t due_ms; CaseMark mark; } CaseDue;
extern const Shape CaseDue_shape;

/* By which calendar open cases are counted; calendars by number. */
typedef struct CaseCalendar { int64_t counted, counting, after_due, after_id; } CaseCalendar;
typedef struct CaseOpen { int64_t id, due_ms; } CaseOpen;
extern const Shape CaseCalendar_shape, CaseOpen_shape;

/* Why it is due when it is. */
typedef struct CaseClockLine { Str why, words; int64_t amount; } CaseClockLine;
typedef struct CaseClockMove {
    int64_t at_ms;
    Str verb, verb_name;
    int64_t due_was_ms, due_ms;
} CaseClockMove;
enum { CLOCK_LINES_MOST = 120 };
typedef struct CaseClock {
    int64_t from_ms, limit_value;
    LimitUnit limit_unit;
    Str limit_words, source;
    int64_t first_due_ms, due_ms, paused_ms;
    CaseMark mark;
    bool late;
    int64_t calendar_ms;               /* of the last announcement; NONE: the program's own days */
    Str calendar_source;
    List lines, moves, stages;         /* of CaseClockLine, of CaseClockMove, of CaseStageLine */
} CaseClock;
extern const Shape CaseClockLine_shape, CaseClock_shape;

#endif
