/* Does a rule hold on a day? Calendar: proleptic Gregorian (days from civil dates by years that begin in
 * March); weeks by ISO 8601; Easter by Meeus. */
#include "geo/hours/hours_inside.h"

/* ----------------------------------------------------------------------------------------------- calendar */

int32_t hours_day(int year, int month, int day)
{
    int y = year - (month <= 2), era = (y >= 0 ? y : y - 399) / 400;
    int of_era = y - era * 400, of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year + day - 1 - 719468;
}

int32_t hours_easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7, m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return hours_day(year, n / 31, n % 31 + 1);
}

static int weekday_of(int32_t day) { return ((day + 4) % 7 + 7) % 7; }

static int length_of(int year, int month)
{
    static const int8_t length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return length[month] + (month == 1 && leap);
}

HoursToday hours_today(int32_t day)
{
    int32_t z = day + 719468, era = (z >= 0 ? z : z - 146096) / 146097;
    int32_t of_era = z - era * 146097;
    int32_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int32_t of_year = of_era - (365 * y + y / 4 - y / 100), m = (5 * of_year + 2) / 153;
    HoursToday t = { .day = day, .mday = of_year - (153 * m + 2) / 5 + 1, .month = m < 10 ? m + 2 : m - 10,
                     .easter = HOURS_EVER };
    t.year = y + era * 400 + (t.month <= 1);
    t.weekday = weekday_of(day);
    t.length = length_of(t.year, t.month);
    return t;
}

/* The week of its Thursday. */
static int week_of(const HoursToday *t)
{
    int32_t thursday = t->day + 3 - (t->weekday + 6) % 7;
    HoursToday day = { .day = thursday, .year = t->year };
    if (thursday < hours_day(t->year, 1, 1)) day.year--;
    else if (thursday >= hours_day(t->year + 1, 1, 1)) day.year++;
    return (thursday - hours_day(day.year, 1, 1)) / 7 + 1;
}

/* -------------------------------------------------------------------------------------------------- dates */

/* The n-th weekday of a month from its start (1 …) or its end (-1 …); it may fall out of the month. */
static int32_t nth_weekday(int year, int month, int weekday, int nth)
{
    int32_t first = hours_day(year, month + 1, 1);
    if (nth < 0) first += length_of(year, month);
    return first + (weekday - weekday_of(first) + 7) % 7 + (nth > 0 ? nth - 1 : nth) * 7;
}

static int32_t date_in(const HoursDate *d, HoursToday *t, int year)
{
    if (d->year) year = d->year;
    if (d->kind == DATE_NTH) return nth_weekday(year, d->month, d->weekday, d->nth) + d->shift;
    if (d->kind == DATE_DAY) return hours_day(year, d->month + 1, 1) + d->day - 1 + d->shift;
    if (year != t->year) return hours_easter(year) + d->shift;
    if (t->easter == HOURS_EVER) t->easter = hours_easter(year);
    return t->easter + d->shift;
}

/* Both ends belong to it, but a range up to easter ends as easter begins, as the reference reads it. Without
 * a year: both in the year of the day asked for; one that ends before it begins goes round the new year. */
static bool in_dates(const HoursDays *d, HoursToday *t)
{
    int32_t from = date_in(&d->first, t, t->year);
    if (d->one) return t->day == from;
    int32_t end = date_in(&d->last, t, d->first.year ? d->first.year : t->year);
    if (d->first.year && !d->last.year && end < from) end = date_in(&d->last, t, d->first.year + 1);
    if (d->last.kind != DATE_EASTER) end++;
    if (from <= end) return t->day >= from && t->day < end;
    return t->day >= from || t->day < end;
}

static bool in_month(const HoursDays *d, const HoursToday *t)
{
    if (t->month != d->one || (d->year && t->year != d->year)) return false;
    if (t->mday < d->from || t->mday > d->to) return false;
    return !d->every || (t->mday - d->from) % d->every == 0;
}

static bool is_nth(const HoursDays *d, const HoursToday *t)
{
    HoursToday other;
    if (d->shift) other = hours_today(t->day - d->shift), t = &other;
    if (t->weekday != d->one) return false;
    return (d->mask >> ((t->mday - 1) / 7) & 1) || (d->mask >> (5 + (t->length - t->mday) / 7) & 1);
}

static bool is_holiday(const HoursDays *d, const HoursPlace *p, int32_t day, Str *ret_name)
{
    const HoursHolidays *all = d->one == HOURS_SCHOOL ? &p->school : &p->national;
    int32_t low = 0, high = all->count, wanted = day - d->shift;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (all->at[middle].day < wanted) low = middle + 1;
        else high = middle;
    }
    if (low == all->count || all->at[low].day != wanted) return false;
    *ret_name = all->at[low].name;
    return true;
}

static bool is_every(const HoursDays *d, int32_t value)
{
    return value >= d->from && value <= d->to && (!d->every || (value - d->from) % d->every == 0);
}

static bool picks(const HoursDays *d, const HoursPlace *p, HoursToday *t, Str *ret_name)
{
    switch ((HoursPick)d->pick) {
    case PICK_WEEKDAYS: return d->mask >> t->weekday & 1;
    case PICK_MONTHS: return d->mask >> t->month & 1;
    case PICK_YEARS: return is_every(d, t->year);
    case PICK_NTH: return is_nth(d, t);
    case PICK_DAYS: return in_month(d, t);
    case PICK_DATES: return in_dates(d, t);
    case PICK_HOLIDAY: return is_holiday(d, p, t->day, ret_name);
    case PICK_WEEKS:
        if (!t->week) t->week = week_of(t);
        return is_every(d, t->week);
    }
    return false;
}

/* Groups come in order; the first that picks nothing ends it, so later ones name no holiday. */
bool hours_rule_holds(const HoursRule *r, const HoursPlace *p, HoursToday *t, Str *ret_name)
{
    for (int32_t i = 0; i < r->day_count;) {
        uint8_t group = r->days[i].group;
        bool any = false;
        for (; i < r->day_count && r->days[i].group == group; i++) {
            if (any && r->days[i].pick != PICK_HOLIDAY) continue;
            any |= picks(&r->days[i], p, t, ret_name);
        }
        if (!any) return false;
    }
    return true;
}
