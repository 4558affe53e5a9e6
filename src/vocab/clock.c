/* A limit that runs: days by day, hours by office span. */
#include "vocab/clock.h"

#include "vocab/moment.h"

#define MINUTE_MS INT64_C(60000)

const char *const clock_why_names[] = {
    "first_day", "worked", "make_up", "weekend", "holiday", "calendar_days", "moved_on", "office", "through",
    "unannounced", NULL
};

/* Business closes that day or, if it has closed already, the next day that is worked. */
static int64_t close_after_ms(const Calendar *c, int64_t day, int64_t now_ms)
{
    day = calendar_first_work_day(c, day);
    while (calendar_close_ms(c, day) <= now_ms) day = calendar_first_work_day(c, day + 1);
    return calendar_close_ms(c, day);
}

int64_t clock_resumed_ms(const Calendar *c, int64_t due_ms, int64_t paused_ms, int64_t now_ms, LimitUnit unit)
{
    if (paused_ms >= due_ms || now_ms <= paused_ms) return due_ms;
    int64_t paused = moment_day(paused_ms), due = moment_day(due_ms), now = moment_day(now_ms), left;
    switch (unit) {
    case LIMIT_WORK_DAYS:
        left = calendar_work_days(c, paused + 1, due);
        return close_after_ms(c, calendar_add_work_days(c, now, left), now_ms);
    case LIMIT_WORK_HOURS:
        return calendar_add_work_ms(c, now_ms, calendar_work_ms(c, paused_ms, due_ms));
    case LIMIT_URGENT_HOURS:
    case LIMIT_URGENT_DAYS:
        return due_ms + (now_ms - paused_ms);
    case LIMIT_DAYS:
        return close_after_ms(c, now + (due - paused), now_ms);
    }
    return due_ms;
}

int64_t clock_extended_ms(const Calendar *c, int64_t due_ms, int64_t work_days)
{
    int64_t day = moment_day(due_ms);
    return due_ms + (calendar_add_work_days(c, day, work_days) - day) * MOMENT_DAY_MS;
}

int64_t clock_warn_ms(const Calendar *c, int64_t from_ms, int64_t due_ms, LimitUnit unit)
{
    if (due_ms <= from_ms) return due_ms;
    if (unit == LIMIT_WORK_DAYS || unit == LIMIT_WORK_HOURS)
        return calendar_add_work_ms(c, from_ms, calendar_work_ms(c, from_ms, due_ms) / 4 * 3);
    return from_ms + (due_ms - from_ms) / 4 * 3;
}

/* ---- The arithmetic ---- */

typedef struct Lines { ClockLine *at; int count, room; } Lines;

static bool same_name(const char *a, const char *b)
{
    return a == b || (a && b && str_eq(str_of(a), str_of(b)));
}

/* Days that follow each other for the same reason are one line. */
static void add_day(Lines *l, ClockWhy why, int64_t day, const char *name)
{
    ClockLine *last = l->count && l->count <= l->room ? &l->at[l->count - 1] : NULL;
    if (last && last->why == why && last->to_day == day - 1 && same_name(last->name, name)) {
        last->to_day = day;
        last->amount++;
        return;
    }
    if (l->count < l->room) l->at[l->count] = (ClockLine){ why, day, day, 1, name };
    l->count++;
}

static void add_minutes(Lines *l, ClockWhy why, int64_t from_day, int64_t to_day, int64_t ms)
{
    if (l->count < l->room) l->at[l->count] = (ClockLine){ why, from_day, to_day, ms / MINUTE_MS, NULL };
    l->count++;
}

static void add_off(Lines *l, const Calendar *c, int64_t day)
{
    const char *name = calendar_name(c, day);
    add_day(l, name ? CLOCK_HOLIDAY : CLOCK_WEEKEND, day, name);
}

static void work_days(Lines *l, const Calendar *c, int64_t day, int64_t count)
{
    add_day(l, CLOCK_FIRST_DAY, day, NULL);
    while (count > 0) {
        const char *name = calendar_name(c, ++day);
        if (!calendar_works(c, day)) {
            add_off(l, c, day);
            continue;
        }
        add_day(l, name ? CLOCK_MAKE_UP : CLOCK_WORKED, day, name);
        count--;
    }
}

static void work_hours(Lines *l, const Calendar *c, int64_t from_ms, int64_t left_ms)
{
    for (int64_t day = moment_day(from_ms); left_ms > 0; day++) {
        int64_t start_ms = moment_day_start_ms(day);
        if (start_ms < from_ms) start_ms = from_ms;
        if (!calendar_works(c, day)) {
            add_off(l, c, day);
            continue;
        }
        int64_t open_ms = calendar_work_ms(c, start_ms, moment_day_start_ms(day + 1) - 1);
        if (open_ms > left_ms) open_ms = left_ms;
        if (open_ms > 0) add_minutes(l, CLOCK_OFFICE, day, day, open_ms);
        left_ms -= open_ms;
    }
}

static void calendar_days(Lines *l, const Calendar *c, int64_t day, int64_t count)
{
    add_day(l, CLOCK_FIRST_DAY, day, NULL);
    for (int64_t n = 1; n <= count; n++) add_day(l, CLOCK_CALENDAR_DAYS, day + n, NULL);
    int64_t last = day + count, worked = calendar_first_work_day(c, last);
    for (int64_t off = last; off < worked; off++) add_off(l, c, off);
    if (worked > last) add_day(l, CLOCK_MOVED_ON, worked, NULL);
}

int clock_lines(const Calendar *c, int64_t from_ms, TimeLimit limit, ClockLine *to, int room)
{
    Lines l = { to, 0, room };
    int64_t day = moment_day(from_ms), due = moment_day(calendar_due_ms(c, from_ms, limit));
    switch (limit.unit) {
    case LIMIT_WORK_DAYS:    work_days(&l, c, day, limit.value); break;
    case LIMIT_WORK_HOURS:   work_hours(&l, c, from_ms, limit.value * MOMENT_HOUR_MS); break;
    case LIMIT_URGENT_HOURS:
        add_minutes(&l, CLOCK_THROUGH, day, due, limit.value * MOMENT_HOUR_MS);
        return l.count;                /* no holiday touches these */
    case LIMIT_URGENT_DAYS:
        add_minutes(&l, CLOCK_THROUGH, day, due, limit.value * MOMENT_DAY_MS);
        return l.count;
    case LIMIT_DAYS:         calendar_days(&l, c, day, limit.value); break;
    }
    if (!calendar_known(c, due)) add_day(&l, CLOCK_UNANNOUNCED, due, NULL);
    return l.count;
}
