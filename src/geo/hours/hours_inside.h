/* What reading and evaluating opening hours share. Not for callers: see geo/hours/hours.h. */
#ifndef GEO_HOURS_HOURS_INSIDE_H
#define GEO_HOURS_HOURS_INSIDE_H

#include "geo/hours/hours.h"

enum { HOURS_DAY = 1440, HOURS_EVER = INT32_MAX };

/* ----------------------------------------------------------------------------------------- words (tokens) */

typedef enum HoursWord {
    WORD_END, WORD_NUMBER, WORD_YEAR, WORD_WEEKDAY, WORD_MONTH, WORD_HOLIDAY, WORD_EASTER, WORD_SUN,
    WORD_WEEK, WORD_DAYS, WORD_STATE, WORD_COMMENT, WORD_ALWAYS, WORD_COLON, WORD_RULE, WORD_ELSE,
    WORD_SIGN,                 /* , - + / [ ] ( ) and whatever is none of these; value: its character */
    WORD_KINDS
} HoursWord;

typedef struct HoursToken {
    uint8_t kind;              /* HoursWord */
    int32_t value, column;     /* column in characters from 1 */
    Str text;                  /* WORD_COMMENT */
} HoursToken;

enum { HOURS_SUNRISE = 1, HOURS_SUNSET, HOURS_DAWN, HOURS_DUSK };        /* values of WORD_SUN */
enum { HOURS_IS_OPEN, HOURS_IS_CLOSED, HOURS_IS_UNKNOWN };               /* values of WORD_STATE */
enum { HOURS_PUBLIC, HOURS_SCHOOL };                                     /* values of WORD_HOLIDAY */

/* At most as many tokens as bytes, and WORD_END behind them. */
Err hours_words(Str text, HoursToken **ret, int32_t *ret_count, Arena *keep, Blame *why);
Err hours_blame(Blame *why, int32_t column, const char *zh, const char *en);

/* ------------------------------------------------------------------------------------------------- rules */

/* Selectors of one group widen each other, those of different groups narrow. */
typedef enum HoursGroup { GROUP_YEAR, GROUP_HOLIDAY, GROUP_MONTH, GROUP_DATE, GROUP_WEEK, GROUP_WEEKDAY }
    HoursGroup;

typedef enum HoursPick {
    PICK_WEEKDAYS, PICK_NTH, PICK_HOLIDAY, PICK_WEEKS, PICK_YEARS, PICK_MONTHS, PICK_DAYS, PICK_DATES
} HoursPick;

typedef enum HoursDateKind { DATE_DAY, DATE_EASTER, DATE_NTH } HoursDateKind;

/* 24 December, easter -2 days, Oct Su[-1], with or without a year. */
typedef struct HoursDate {
    uint8_t kind, month, weekday;
    int8_t nth;                /* DATE_NTH: 1 … 5, -1 … -5 */
    int16_t year, day, shift;  /* year 0: every one; days added */
} HoursDate;

typedef struct HoursDays {
    uint8_t pick, group;
    uint16_t mask;             /* weekdays from Sunday, months from January, PICK_NTH: 1 … 5, then -1 … -5 */
    int16_t shift, year;       /* days added; PICK_DAYS: 0 for every year */
    int32_t from, to, every;   /* weeks, years, days of a month; every n-th of them, 0: all */
    uint8_t one;               /* the weekday, the month, the kind of holiday; PICK_DATES: a single date */
    HoursDate first, last;     /* PICK_DATES */
} HoursDays;

typedef struct HoursTime {
    int16_t from, to;          /* minutes; to > HOURS_DAY: into the next day. Of the sun: where no place is */
    int16_t from_shift, to_shift;
    uint8_t from_sun, to_sun;  /* 0: by the clock */
    bool open_end, always;
    uint8_t cut;               /* open end: so many times further on stands the one that ends it */
} HoursTime;

typedef struct HoursRule {
    const HoursDays *days;
    const HoursTime *times;
    int32_t day_count, time_count;
    bool open, unknown;        /* neither: closed */
    bool more, fallback;       /* behind "," or "||": doesn't replace the rules before */
    bool wraps, named;         /* has times into the next day; asks for holidays */
    Str comment;
} HoursRule;

struct Hours {
    int32_t count;
    const HoursRule *rule;
    bool named, sun, dates;    /* some rule asks for holidays, for the sun, for more than the weekday */
};

/* ----------------------------------------------------------------------------------------- reading a rule */

typedef struct HoursReader {
    const HoursToken *t;
    int32_t at, end;           /* of the rule sequence being read; t[end] may be looked at */
    HoursDays *days;
    HoursTime *times;
    int32_t day_count, time_count;
    bool again;                /* a "," led to another rule */
    Blame *why;
} HoursReader;

static inline bool hours_is(const HoursReader *r, int32_t ahead, HoursWord kind)
{
    return r->at + ahead < r->end && r->t[r->at + ahead].kind == kind;
}

static inline bool hours_sign(const HoursReader *r, int32_t ahead, char sign)
{
    return hours_is(r, ahead, WORD_SIGN) && r->t[r->at + ahead].value == sign;
}

static inline int32_t hours_value(const HoursReader *r, int32_t ahead) { return r->t[r->at + ahead].value; }

/* "column 12: must be …"; at the end of the text the column behind it. */
Err hours_expected(const HoursReader *, int32_t ahead, const char *zh, const char *en);

Err hours_read_weekdays(HoursReader *);        /* Mo-Fr,Su[-1] -1 day,PH */
Err hours_read_dates(HoursReader *, HoursGroup);       /* Dec 24-Jan 5,easter; months among them too */
Err hours_read_months(HoursReader *, HoursGroup);
Err hours_read_years(HoursReader *);
Err hours_read_weeks(HoursReader *);
Err hours_read_times(HoursReader *);
void hours_shift(HoursReader *, int32_t *ret_days, int32_t *ret_tokens);   /* "+ 2 days"; 0 tokens: none */

/* --------------------------------------------------------------------------------------------- evaluating */

/* A day with everything that selectors ask of it. */
typedef struct HoursToday {
    int32_t day;
    int year, month, mday;     /* month from 0 */
    int weekday;               /* from Sunday */
    int length, week;          /* days of the month; ISO week, 0: not asked for yet */
    int32_t easter;            /* HOURS_EVER: not asked for yet */
} HoursToday;

HoursToday hours_today(int32_t day);

/* Does a rule hold on a day? *ret_name: the holiday that made it hold, if one did. */
bool hours_rule_holds(const HoursRule *, const HoursPlace *, HoursToday *, Str *ret_name);

/* Minute of the local day at which the sun does `what` at the place. */
int32_t hours_sun(const HoursPlace *, int32_t day, int what);

#endif
