/* A calendar with days that were announced beside it. */
#include "vocab/calendar.h"
#include "vocab/moment.h"

static int32_t beside(int32_t yyyymmdd, int64_t days)
{
    int64_t day = 0;
    moment_day_of((Date){ yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100 }, &day);
    Date d = moment_date(day + days);
    return (int32_t)(d.year * 10000 + d.month * 100 + d.day);
}

/* What of the ranges lies before and behind it stays; in between it is what was said last. */
static int lay(const SpecialDays *was, int count, SpecialDays on, SpecialDays *to)
{
    int n = 0;
    bool laid = false;
    for (int i = 0; i < count; i++) {
        SpecialDays s = was[i];
        if (!laid && s.to >= on.from) {
            if (s.from < on.from) to[n++] = (SpecialDays){ s.from, beside(on.from, -1), s.work, s.zh };
            to[n++] = on;
            laid = true;
        }
        if (s.to < on.from || s.from > on.to) to[n++] = s;
        else if (s.to > on.to) to[n++] = (SpecialDays){ beside(on.to, 1), s.to, s.work, s.zh };
    }
    if (!laid) to[n++] = on;
    return n;
}

const Calendar *calendar_with(Arena *keep, const Calendar *base, const SpecialDays *more, int count)
{
    if (!count) return base;
    Calendar *c = NEW(keep, Calendar);
    int room = base->count + 2 * count;
    SpecialDays *a = NEWS(keep, SpecialDays, room), *b = NEWS(keep, SpecialDays, room);
    *c = *base;
    for (int i = 0; i < base->count; i++) a[i] = base->days[i];
    for (int i = 0; i < count; i++) {
        int year = more[i].to / 10000;
        c->count = lay(a, c->count, more[i], b);
        SpecialDays *other = a;
        a = b;
        b = other;
        if (year > c->last_year) c->last_year = year;
    }
    c->days = a;
    return c;
}
