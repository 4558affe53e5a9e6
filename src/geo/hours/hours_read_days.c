/* Which days: weekdays and holidays, dates, months, years, weeks. Each list goes on at a ",". */
#include "geo/hours/hours_inside.h"

static HoursDays *put_days(HoursReader *r, HoursPick pick, HoursGroup group)
{
    HoursDays *d = &r->days[r->day_count++];
    *d = (HoursDays){ .pick = (uint8_t)pick, .group = (uint8_t)group };
    return d;
}

/* Is there more of this list? False as well behind a "," that ends the rule. */
static bool another(HoursReader *r)
{
    if (!hours_sign(r, 0, ',')) return false;
    r->at++;
    return r->at < r->end;
}

static uint16_t circle(int32_t from, int32_t to, int32_t round)
{
    uint16_t mask = 0;
    for (int32_t k = from;; k = (k + 1) % round) {
        mask |= (uint16_t)(1u << k);
        if (k == to) return mask;
    }
}

/* ------------------------------------------------------------------------------------ weekdays, holidays */

static Err nth_expected(HoursReader *r, int32_t ahead)
{
    return hours_expected(r, ahead, "须是 1 到 5 或 -1 到 -5", "must be 1 to 5, or -1 to -5");
}

/* 1,3-5,-1] behind the "[". */
static Err read_nth(HoursReader *r, uint16_t *ret)
{
    uint16_t mask = 0;
    for (;;) {
        bool back = hours_sign(r, 0, '-');
        if (!hours_is(r, back, WORD_NUMBER)) return nth_expected(r, back);
        int32_t from = hours_value(r, back), to = from;
        bool range = !back && hours_sign(r, 1, '-') && hours_is(r, 2, WORD_NUMBER);
        if (range) to = hours_value(r, 2);
        if (from < 1 || from > 5) return nth_expected(r, back);
        if (to < from || to > 5) return nth_expected(r, 2);
        for (int32_t k = from; k <= to; k++) mask |= (uint16_t)(1u << (k - 1 + (back ? 5 : 0)));
        r->at += range ? 3 : 1 + back;
        if (!hours_sign(r, 0, ',')) break;
        r->at++;
    }
    if (!hours_sign(r, 0, ']')) return hours_expected(r, 0, "须是 ] 或 ,", "must be ] or ,");
    r->at++;
    *ret = mask;
    return NULL;
}

static Err read_shift(HoursReader *r, int32_t most, int16_t *ret)
{
    int32_t days, tokens;
    hours_shift(r, &days, &tokens);
    if (days > most || days < -most)
        return most == 6 ? hours_expected(r, 1, "最多 6 天", "at most 6 days")
            : hours_expected(r, 1, "最多 366 天", "at most 366 days");
    r->at += tokens;
    *ret = (int16_t)days;
    return NULL;
}

static Err read_weekday(HoursReader *r)
{
    int32_t from = hours_value(r, 0);
    if (hours_sign(r, 1, '[')) {
        HoursDays *d = put_days(r, PICK_NTH, GROUP_WEEKDAY);
        d->one = (uint8_t)from;
        r->at += 2;
        TRY(read_nth(r, &d->mask));
        return read_shift(r, 6, &d->shift);
    }
    bool range = hours_sign(r, 1, '-') && hours_is(r, 2, WORD_WEEKDAY);
    put_days(r, PICK_WEEKDAYS, GROUP_WEEKDAY)->mask = circle(from, range ? hours_value(r, 2) : from, 7);
    r->at += range ? 3 : 1;
    return NULL;
}

static Err read_holiday(HoursReader *r)
{
    HoursDays *d = put_days(r, PICK_HOLIDAY, GROUP_WEEKDAY);
    d->one = (uint8_t)hours_value(r, 0);
    r->at++;
    return d->one == HOURS_PUBLIC ? read_shift(r, 366, &d->shift) : NULL;
}

/* "PH,Mo": on holidays and on Mondays. "PH Mo", "PH,SH Mo": on holidays that are Mondays. */
Err hours_read_weekdays(HoursReader *r)
{
    int32_t first = r->day_count;
    bool holidays = true;
    do {
        if (hours_is(r, 0, WORD_WEEKDAY)) {
            holidays = false;
            TRY(read_weekday(r));
        } else if (hours_is(r, 0, WORD_HOLIDAY)) {
            TRY(read_holiday(r));
        } else {
            return hours_expected(r, 0, "须是 Mo 到 Su、PH 或 SH", "must be Mo to Su, PH or SH");
        }
    } while (another(r));
    for (int32_t i = first; holidays && i < r->day_count; i++) r->days[i].group = GROUP_HOLIDAY;
    return NULL;
}

/* -------------------------------------------------------------------------------------------------- dates */

static const int8_t month_length[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static Err day_of_month(HoursReader *r, int32_t ahead, int32_t month, int32_t *ret)
{
    *ret = hours_value(r, ahead);
    if (*ret < 1 || *ret > month_length[month])
        return hours_expected(r, ahead, "这个月没有这一天", "the month has no such day");
    return NULL;
}

static bool starts_point(const HoursReader *r, int32_t ahead)
{
    return hours_is(r, ahead, WORD_EASTER) || (hours_is(r, ahead, WORD_MONTH)
        && (hours_is(r, ahead + 1, WORD_NUMBER)
            || (hours_is(r, ahead + 1, WORD_WEEKDAY) && hours_sign(r, ahead + 2, '['))));
}

static Err read_point(HoursReader *r, HoursDate *ret)
{
    HoursDate d = { 0 };
    if (hours_is(r, 0, WORD_YEAR)) d.year = (int16_t)hours_value(r, 0), r->at++;
    if (hours_is(r, 0, WORD_EASTER)) {
        d.kind = DATE_EASTER;
        r->at++;
        TRY(read_shift(r, 366, &d.shift));
    } else if (hours_is(r, 1, WORD_NUMBER)) {
        int32_t day;
        d.month = (uint8_t)hours_value(r, 0);
        TRY(day_of_month(r, 1, d.month, &day));
        d.day = (int16_t)day;
        r->at += 2;
    } else {
        uint16_t mask;
        d.kind = DATE_NTH;
        d.month = (uint8_t)hours_value(r, 0);
        d.weekday = (uint8_t)hours_value(r, 1);
        r->at += 3;
        TRY(read_nth(r, &mask));
        if (mask & (mask - 1)) return hours_expected(r, -1, "这里只能是一天", "must be one day here");
        while (!(mask >> d.nth & 1)) d.nth++;
        d.nth = (int8_t)(d.nth < 5 ? d.nth + 1 : 4 - d.nth);
        TRY(read_shift(r, 6, &d.shift));
    }
    *ret = d;
    return NULL;
}

/* A date, or from one to another. */
static Err read_range(HoursReader *r, HoursGroup group)
{
    HoursDays *d = put_days(r, PICK_DATES, group);
    TRY(read_point(r, &d->first));
    d->one = true;
    int32_t year = hours_is(r, 1, WORD_YEAR);
    if (!hours_sign(r, 0, '-') || !starts_point(r, 1 + year)) return NULL;
    if (year && !d->first.year)
        return hours_expected(r, 1, "前面的日期没有年份", "the date before has no year");
    r->at++;
    d->one = false;
    return read_point(r, &d->last);
}

/* Jan 5,10-20/2 behind the year: days of one month, as far as a number follows the ",". */
static Err read_days_of_month(HoursReader *r, int32_t year, HoursGroup group)
{
    int32_t month = hours_value(r, 0);
    do {
        HoursDays *d = put_days(r, PICK_DAYS, group);
        d->one = (uint8_t)month;
        d->year = (int16_t)year;
        TRY(day_of_month(r, 1, month, &d->from));
        bool range = hours_sign(r, 2, '-') && hours_is(r, 3, WORD_NUMBER);
        d->to = d->from;
        if (range) TRY(day_of_month(r, 3, month, &d->to));
        if (d->to < d->from) return hours_expected(r, 3, "须在前一日之后", "must be after the first day");
        bool every = range && hours_sign(r, 4, '/') && hours_is(r, 5, WORD_NUMBER);
        if (every) d->every = hours_value(r, 5);
        if (every && !d->every) return hours_expected(r, 5, "至少是 1", "must be at least 1");
        r->at += 1 + (range ? 2 : 0) + (every ? 2 : 0);
    } while (hours_sign(r, 1, ',') && hours_is(r, 2, WORD_NUMBER) && ++r->at);
    r->at++;
    return NULL;
}

/* "Jan 10:00-12:00": the number is an hour. */
static bool is_month_and_hour(const HoursReader *r, int32_t month)
{
    return hours_is(r, month + 2, WORD_COLON) && hours_is(r, month + 3, WORD_NUMBER)
        && (hours_sign(r, month + 4, '+') || hours_sign(r, month + 4, '-'));
}

/* Does "Mar 5-" go on to another month or easter? */
static bool is_far_range(const HoursReader *r, int32_t month)
{
    if (!hours_sign(r, month + 2, '-')) return false;
    int32_t year = hours_is(r, month + 3, WORD_YEAR);
    return starts_point(r, month + 3 + year);
}

Err hours_read_dates(HoursReader *r, HoursGroup group)
{
    do {
        int32_t year = hours_is(r, 0, WORD_YEAR);
        bool month = hours_is(r, year, WORD_MONTH), day = month && hours_is(r, year + 1, WORD_NUMBER);
        if (hours_is(r, year, WORD_EASTER) || (day && is_far_range(r, year))) {
            TRY(read_range(r, group));
        } else if (day && !is_month_and_hour(r, year)) {
            int32_t when = year ? hours_value(r, 0) : 0;
            r->at += year;
            TRY(read_days_of_month(r, when, group));
        } else if (month && !year && starts_point(r, 0) && !day) {
            HoursReader before = *r;
            r->why = NULL;
            if (!read_range(r, group) && !r->days[r->day_count - 1].one) {
                r->why = before.why;
                continue;
            }
            *r = before;               /* Dec Su[-1]: the month here, the weekday by itself */
            return hours_read_months(r, group);
        } else if (month && !year) {
            return hours_read_months(r, GROUP_DATE);
        } else {
            return hours_expected(r, 0, "须是日期，如 Dec 24", "must be a date such as Dec 24");
        }
    } while (another(r));
    return NULL;
}

Err hours_read_months(HoursReader *r, HoursGroup group)
{
    do {
        if (!hours_is(r, 0, WORD_MONTH)) return hours_expected(r, 0, "须是 Jan 到 Dec", "must be Jan to Dec");
        if (hours_is(r, 1, WORD_NUMBER) && !(hours_is(r, 2, WORD_COLON) && hours_is(r, 3, WORD_NUMBER)))
            return hours_read_dates(r, GROUP_MONTH);
        int32_t from = hours_value(r, 0);
        bool range = hours_sign(r, 1, '-') && hours_is(r, 2, WORD_MONTH);
        put_days(r, PICK_MONTHS, group)->mask = circle(from, range ? hours_value(r, 2) : from, 12);
        r->at += range ? 3 : 1;
    } while (another(r));
    return NULL;
}

/* ------------------------------------------------------------------------------------------- years, weeks */

static Err read_year(HoursReader *r)
{
    HoursDays *d = put_days(r, PICK_YEARS, GROUP_YEAR);
    d->from = d->to = hours_value(r, 0);
    bool range = hours_sign(r, 1, '-') && hours_is(r, 2, WORD_YEAR);
    if (range) d->to = hours_value(r, 2);
    if (range && d->to <= d->from) return hours_expected(r, 2, "须晚于前一年", "must be after the first year");
    r->at += range ? 3 : 1;
    if (hours_sign(r, 0, '/') && hours_is(r, 1, WORD_NUMBER)) {
        d->every = hours_value(r, 1);
        if (!d->every) return hours_expected(r, 1, "至少是 1", "must be at least 1");
        if (!range) d->to = HOURS_EVER;
        r->at += 2;
    } else if (!range && hours_sign(r, 0, '+')) {
        d->to = HOURS_EVER;
        r->at++;
    }
    return NULL;
}

Err hours_read_years(HoursReader *r)
{
    do {
        if (!hours_is(r, 0, WORD_YEAR)) return hours_expected(r, 0, "须是年份", "must be a year");
        TRY(read_year(r));
    } while (another(r));
    return NULL;
}

static Err read_week(HoursReader *r)
{
    if (hours_is(r, 0, WORD_WEEK)) r->at++;
    if (!hours_is(r, 0, WORD_NUMBER) || hours_value(r, 0) < 1 || hours_value(r, 0) > 53)
        return hours_expected(r, 0, "须是 1 到 53 的周数", "must be a week from 1 to 53");
    HoursDays *d = put_days(r, PICK_WEEKS, GROUP_WEEK);
    d->from = d->to = hours_value(r, 0);
    bool range = hours_sign(r, 1, '-') && hours_is(r, 2, WORD_NUMBER);
    if (range) d->to = hours_value(r, 2);
    if (d->to < d->from || d->to > 53)
        return hours_expected(r, 2, "须是前一周之后、不过 53 的周数", "must be a later week, up to 53");
    r->at += range ? 3 : 1;
    if (!range || !hours_sign(r, 0, '/') || !hours_is(r, 1, WORD_NUMBER)) return NULL;
    d->every = hours_value(r, 1);
    if (d->every < 2 || d->every > 26) return hours_expected(r, 1, "须是 2 到 26", "must be 2 to 26");
    r->at += 2;
    return NULL;
}

Err hours_read_weeks(HoursReader *r)
{
    do TRY(read_week(r));
    while (another(r));
    return NULL;
}
