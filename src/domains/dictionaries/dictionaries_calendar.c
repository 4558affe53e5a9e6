/* The working calendar as a dictionary. Holidays and make-up days of the years that were known when the
 * program was built stand with their notices in vocab/calendar.c; what is announced later is published here,
 * and lies over them. */
#include "domains/dictionaries/dictionaries_inside.h"

#include "app/app.h"
#include "domains/dictionaries/dictionaries_queries.h"
#include "vocab/calendar.h"
#include "vocab/moment.h"

#include <stdlib.h>
#include <string.h>

enum { CALENDAR_RANGE_DAYS = 31, LAID_BYTES = 4 << 20 };      /* of address space */

SHAPE(CalendarRow, "days off, or days worked instead",
    TEXT    (CalendarRow, from,   10, 10,           "the first day"),
    TEXT    (CalendarRow, to,     10, 10,           "the last day"),
    TEXT    (CalendarRow, name,   1, 60,            "the holiday"),
    BOOL    (CalendarRow, work,   0,                "worked in its stead"),
    TIME    (CalendarRow, since_ms,                 "limits are counted by it from then on"),
    TEXT    (CalendarRow, source, 1, 200,           "the notice"));

const EventKind DICTIONARIES_CALENDAR_SET = { "dictionaries.calendar_set", "公布放假调休",
                                             "days off or worked instead announced" };

static int64_t day_of(int32_t yyyymmdd)
{
    int64_t day = 0;
    moment_day_of((Date){ yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100 }, &day);
    return day;
}

static int32_t number_of(int64_t day)
{
    Date d = moment_date(day);
    return (int32_t)(d.year * 10000 + d.month * 100 + d.day);
}

static Str date_text(Ask *ask, int64_t day)
{
    Buf b = buf_new(ask->arena, 12);
    moment_write_date(&b, day);
    return buf_str(&b);
}

/* The notice of a year, as it came out the year before, and its day. */
static Str notice_of(int year, int64_t *ret_ms)
{
    static const struct { int year; int32_t day; const char *words; } notices[] = {
        { 2023, 20221208, "国办发明电〔2022〕16号" }, { 2024, 20231025, "国办发明电〔2023〕7号" },
        { 2025, 20241112, "国办发明电〔2024〕12号" }, { 2026, 20251104, "国务院办公厅 2025-11-04 通知" },
    };
    int i = 0;
    while (i + 1 < COUNT(notices) && notices[i].year != year) i++;
    *ret_ms = moment_day_start_ms(day_of(notices[i].day));
    return str_of(notices[i].words);
}

static Err all(Ask *ask, List *ret)
{
    List announced;
    TRY(calendar_days_all(ask->db, ask->district, &announced, ask->arena));
    CalendarRow *d = NEWS(ask->arena, CalendarRow, calendar_china.count + announced.count + 1);
    *ret = (List){ d, 0 };
    for (int i = 0; i < calendar_china.count; i++) {
        const SpecialDays *s = &calendar_china.days[i];
        CalendarRow row = { date_text(ask, day_of(s->from)), date_text(ask, day_of(s->to)), str_of(s->zh),
                            s->work, NONE, S("") };
        row.source = notice_of(s->to / 10000, &row.since_ms);
        d[ret->count++] = row;
    }
    const CalendarRow *more = announced.at;
    for (int64_t i = 0; i < announced.count; i++) d[ret->count++] = more[i];
    return NULL;
}

static Err check(Ask *ask, const void *entry)
{
    const CalendarRow *d = entry;
    int64_t from, to;
    if (!moment_read_date(d->from, &from))
        return ask_blame(ask, BAD_FIELD, "/from", "2026-03-01 这样的日期", "a date such as 2026-03-01");
    if (!moment_read_date(d->to, &to) || to < from || to - from >= CALENDAR_RANGE_DAYS)
        return ask_blame(ask, BAD_FIELD, "/to", "起始日起 31 天以内的日期",
                         "a date, no more than 31 days with the first");
    int last = moment_date(moment_day(ask->now_ms)).year + 3;
    if (moment_date(from).year < calendar_china.first_year || moment_date(to).year > last)
        return ask_blame(ask, BAD_FIELD, "/from", "2023 年起、三年以内", "from 2023 on, within three years");
    return NULL;
}

static Err add(Ask *ask, const void *entry)
{
    const CalendarRow *d = entry;
    TRY(calendar_days_add(ask->db, ask->district, d));
    return event_post(ask, &DICTIONARIES_CALENDAR_SET, 0, ask->district, 0, &CalendarRow_shape, d);
}

static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    return calendar_days_recall(ask->db, ask->district, key, since_ms);
}

static const DictionaryColumn columns[] = {
    { "from", "起（年-月-日）", "from", NULL, NULL },
    { "to", "止（年-月-日）", "to", NULL, NULL },
    { "name", "名称", "holiday", NULL, NULL },
    { "work", "调休上班", "worked instead", NULL, NULL },
    { 0 }
};
static const Dictionary calendar = {
    "calendar", "工作日历", "Working calendar",
    "国务院办公厅公布的放假和调休；办理时限按它计算，新公布后未办结的事件逐件重算；未公布的年份按周一至周五",
        "Holidays and make-up days as announced, by which limits run; open cases are counted anew",
    &CalendarRow_shape, "from", columns, all, "calendar.rule", check, add, recall
};

const Dictionary *const dictionaries_own[] = { &calendar, NULL };

/* ---- To count by ---- */

static int by_announcement(const void *a, const void *b)
{
    const CalendarRow *x = a, *y = b;
    return (x->since_ms > y->since_ms) - (x->since_ms < y->since_ms);
}

static const char *ended(Arena *keep, Str s)
{
    char *text = NEWS(keep, char, s.len + 1);
    memcpy(text, s.at, (size_t)s.len);
    return text;
}

/* Over the program's own; the last word lies on top. */
static const Calendar *laid_over(Ask *ask, const CalendarRow *row, int64_t rows, DictionaryAnnounced *ret)
{
    CalendarRow *more = NEWS(ask->arena, CalendarRow, rows + 1);
    SpecialDays *days = NEWS(ask->arena, SpecialDays, rows + 1);
    int count = 0;
    for (const CalendarRow *d = row, *end = d + rows; d < end; d++) {
        int64_t from, to, built_ms;
        if (!moment_read_date(d->from, &from) || !moment_read_date(d->to, &to)) continue;
        notice_of(moment_date(to).year, &built_ms);
        if (d->since_ms != built_ms) more[count++] = *d;
    }
    qsort(more, (size_t)count, sizeof *more, by_announcement);
    for (int i = 0; i < count; i++) {
        int64_t from = 0, to = 0;
        moment_read_date(more[i].from, &from);
        moment_read_date(more[i].to, &to);
        days[i] = (SpecialDays){ number_of(from), number_of(to), more[i].work,
                                 ended(ask->arena, more[i].name) };
    }
    if (ret) *ret = count ? (DictionaryAnnounced){ more[count - 1].since_ms, more[count - 1].source }
                          : (DictionaryAnnounced){ NONE, S("") };
    return calendar_with(ask->arena, &calendar_china, days, count);
}

/* Asked for at each step of a case, and another some times a year: kept beside the rows that it was made of.
 * Two who make it at once leave one too many. */
typedef struct Laid { const void *rows; const Calendar *calendar; } Laid;

const Calendar *dictionary_calendar(Ask *ask)
{
    List now = dictionary_in_force(ask, &calendar);
    const Laid *kept = app_kept(ask->app, "calendar laid");
    if (kept && kept->rows == now.at) return kept->calendar;
    if (!now.at) return laid_over(ask, NULL, 0, NULL);         /* the rows can't be read now */
    Arena keep = arena_make(LAID_BYTES);
    Ask maker = *ask;
    maker.arena = &keep;
    Laid *laid = NEW(&keep, Laid);
    *laid = (Laid){ now.at, laid_over(&maker, now.at, now.count, NULL) };
    app_keep(ask->app, "calendar laid", laid);
    return laid->calendar;
}

/* Versions are kept: what was counted by an earlier one is shown by it. */
const Calendar *dictionary_calendar_at(Ask *ask, int64_t at_ms, DictionaryAnnounced *ret)
{
    List rows;
    if (all(ask, &rows)) return laid_over(ask, NULL, 0, ret);
    DictionarySpan *s = dictionary_spans_of(ask, &calendar, &rows, at_ms);
    CalendarRow *then = NEWS(ask->arena, CalendarRow, rows.count + 1);
    int64_t count = 0;
    for (int64_t i = 0; i < rows.count; i++)
        if (s[i].state == DICTIONARY_NOW) then[count++] = ((const CalendarRow *)rows.at)[s[i].row];
    return laid_over(ask, then, count, ret);
}

const Calendar *dictionary_calendar_of(Db *db, Str district, int64_t at_ms, Arena *keep)
{
    Ask reader = { .db = db, .district = district, .arena = keep };
    return dictionary_calendar_at(&reader, at_ms, NULL);
}

int64_t dictionary_stamp_of(Db *db, Str district)
{
    int64_t stamp;
    return dictionary_stamp(db, district, &stamp) ? 0 : stamp;
}
