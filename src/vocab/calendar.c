/* Facts of four years, and counting over them. */
#include "vocab/calendar.h"
#include "vocab/moment.h"

#include <assert.h>

/* Days off ahead of their year (31 December 2022) belong to that year's notice. */
static const SpecialDays special[] = {
    { 20221231, 20230102, false, "元旦" },
    { 20230121, 20230127, false, "春节" },
    { 20230128, 20230129, true,  "春节调休上班" },
    { 20230405, 20230405, false, "清明节" },
    { 20230423, 20230423, true,  "劳动节调休上班" },
    { 20230429, 20230503, false, "劳动节" },
    { 20230506, 20230506, true,  "劳动节调休上班" },
    { 20230622, 20230624, false, "端午节" },
    { 20230625, 20230625, true,  "端午节调休上班" },
    { 20230929, 20231006, false, "中秋节、国庆节" },
    { 20231007, 20231008, true,  "中秋节、国庆节调休上班" },
    { 20240101, 20240101, false, "元旦" },
    { 20240204, 20240204, true,  "春节调休上班" },
    { 20240210, 20240217, false, "春节" },
    { 20240218, 20240218, true,  "春节调休上班" },
    { 20240404, 20240406, false, "清明节" },
    { 20240407, 20240407, true,  "清明节调休上班" },
    { 20240428, 20240428, true,  "劳动节调休上班" },
    { 20240501, 20240505, false, "劳动节" },
    { 20240511, 20240511, true,  "劳动节调休上班" },
    { 20240610, 20240610, false, "端午节" },
    { 20240914, 20240914, true,  "中秋节调休上班" },
    { 20240915, 20240917, false, "中秋节" },
    { 20240929, 20240929, true,  "国庆节调休上班" },
    { 20241001, 20241007, false, "国庆节" },
    { 20241012, 20241012, true,  "国庆节调休上班" },
    { 20250101, 20250101, false, "元旦" },
    { 20250126, 20250126, true,  "春节调休上班" },
    { 20250128, 20250204, false, "春节" },
    { 20250208, 20250208, true,  "春节调休上班" },
    { 20250404, 20250406, false, "清明节" },
    { 20250427, 20250427, true,  "劳动节调休上班" },
    { 20250501, 20250505, false, "劳动节" },
    { 20250531, 20250602, false, "端午节" },
    { 20250928, 20250928, true,  "国庆节、中秋节调休上班" },
    { 20251001, 20251008, false, "国庆节、中秋节" },
    { 20251011, 20251011, true,  "国庆节、中秋节调休上班" },
    { 20260101, 20260103, false, "元旦" },
    { 20260104, 20260104, true,  "元旦调休上班" },
    { 20260214, 20260214, true,  "春节调休上班" },
    { 20260215, 20260223, false, "春节" },
    { 20260228, 20260228, true,  "春节调休上班" },
    { 20260404, 20260406, false, "清明节" },
    { 20260501, 20260505, false, "劳动节" },
    { 20260509, 20260509, true,  "劳动节调休上班" },
    { 20260619, 20260621, false, "端午节" },
    { 20260920, 20260920, true,  "国庆节调休上班" },
    { 20260925, 20260927, false, "中秋节" },
    { 20261001, 20261007, false, "国庆节" },
    { 20261010, 20261010, true,  "国庆节调休上班" },
};

const Calendar calendar_china = {
    .days = special, .count = COUNT(special), .first_year = 2023, .last_year = 2026,
    .office = { 2, { { 9 * 60, 12 * 60 }, { 13 * 60, 17 * 60 } } },
};

const char *const limit_unit_names[] = { "work_days", "work_hours", "urgent_hours", "urgent_days", "days",
    NULL };

static int32_t yyyymmdd(int64_t day)
{
    Date d = moment_date(day);
    return (int32_t)(d.year * 10000 + d.month * 100 + d.day);
}

/* The range that holds the date, or NULL. */
static const SpecialDays *find(const Calendar *c, int32_t date)
{
    int low = 0, high = c->count;
    while (low < high) {
        int mid = (low + high) / 2;
        if (c->days[mid].to < date) low = mid + 1;
        else high = mid;
    }
    return low < c->count && c->days[low].from <= date ? &c->days[low] : NULL;
}

bool calendar_known(const Calendar *c, int64_t day)
{
    int year = moment_date(day).year;
    return year >= c->first_year && year <= c->last_year;
}

const char *calendar_name(const Calendar *c, int64_t day)
{
    const SpecialDays *s = find(c, yyyymmdd(day));
    return s ? s->zh : NULL;
}

bool calendar_works(const Calendar *c, int64_t day)
{
    const SpecialDays *s = find(c, yyyymmdd(day));
    return s ? s->work : moment_weekday(day) <= 5;
}

int64_t calendar_first_work_day(const Calendar *c, int64_t day)
{
    while (!calendar_works(c, day)) day++;
    return day;
}

int64_t calendar_add_work_days(const Calendar *c, int64_t day, int64_t count)
{
    for (; count > 0; count--) day = calendar_first_work_day(c, day + 1);
    return day;
}

int64_t calendar_work_days(const Calendar *c, int64_t from_day, int64_t to_day)
{
    int64_t n = 0;
    for (int64_t day = from_day; day <= to_day; day++) n += calendar_works(c, day);
    return n;
}

int64_t calendar_close_ms(const Calendar *c, int64_t day)
{
    return moment_day_start_ms(day) + c->office.span[c->office.spans - 1].to_min * INT64_C(60000);
}

int64_t calendar_add_work_ms(const Calendar *c, int64_t from_ms, int64_t work_ms)
{
    assert(c->office.spans > 0 && c->office.spans <= OFFICE_SPANS);
    if (work_ms <= 0) return from_ms;
    for (int64_t day = moment_day(from_ms);; day++) {
        day = calendar_first_work_day(c, day);
        int64_t midnight_ms = moment_day_start_ms(day);
        for (int i = 0; i < c->office.spans; i++) {
            int64_t open_ms = midnight_ms + c->office.span[i].from_min * INT64_C(60000);
            int64_t close_ms = midnight_ms + c->office.span[i].to_min * INT64_C(60000);
            int64_t start_ms = open_ms > from_ms ? open_ms : from_ms;
            if (start_ms >= close_ms) continue;
            if (work_ms <= close_ms - start_ms) return start_ms + work_ms;
            work_ms -= close_ms - start_ms;
        }
    }
}

int64_t calendar_work_ms(const Calendar *c, int64_t from_ms, int64_t to_ms)
{
    int64_t sum_ms = 0, last = moment_day(to_ms);
    for (int64_t day = moment_day(from_ms); day <= last; day++) {
        if (!calendar_works(c, day)) continue;
        for (int i = 0; i < c->office.spans; i++) {
            int64_t open_ms = moment_day_start_ms(day) + c->office.span[i].from_min * INT64_C(60000);
            int64_t close_ms = moment_day_start_ms(day) + c->office.span[i].to_min * INT64_C(60000);
            if (open_ms < from_ms) open_ms = from_ms;
            if (close_ms > to_ms) close_ms = to_ms;
            if (close_ms > open_ms) sum_ms += close_ms - open_ms;
        }
    }
    return sum_ms;
}

int64_t calendar_due_ms(const Calendar *c, int64_t from_ms, TimeLimit limit)
{
    assert(limit.value >= 0 && limit.value <= LIMIT_MOST);
    int64_t day = moment_day(from_ms);
    switch (limit.unit) {
    case LIMIT_WORK_DAYS:    return calendar_close_ms(c, calendar_add_work_days(c, day, limit.value));
    case LIMIT_WORK_HOURS:   return calendar_add_work_ms(c, from_ms, limit.value * MOMENT_HOUR_MS);
    case LIMIT_URGENT_HOURS: return from_ms + limit.value * MOMENT_HOUR_MS;
    case LIMIT_URGENT_DAYS:  return from_ms + limit.value * MOMENT_DAY_MS;
    case LIMIT_DAYS:         return calendar_close_ms(c, calendar_first_work_day(c, day + limit.value));
    }
    return from_ms;
}
