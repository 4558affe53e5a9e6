/* The working calendar as a dictionary, to be looked at: holidays and make-up days are the State
 * Council's, and stand with their notices in vocab/calendar.h. */
#include "domains/dictionaries/dictionaries_inside.h"

#include "vocab/calendar.h"
#include "vocab/moment.h"

typedef struct CalendarRow { Str from, to, name; bool work; int64_t days; Str source; } CalendarRow;
SHAPE(CalendarRow, "days off, or days worked instead",
    TEXT    (CalendarRow, from,   10, 10,           "the first day"),
    TEXT    (CalendarRow, to,     10, 10,           "the last day"),
    TEXT    (CalendarRow, name,   1, 60,            "the holiday"),
    BOOL    (CalendarRow, work,   0,                "worked in its stead"),
    INT     (CalendarRow, days,   1, 366,           "how many days"),
    TEXT    (CalendarRow, source, 1, 200,           "the notice"));

static int64_t day_of(int32_t yyyymmdd)
{
    int64_t day = 0;
    moment_day_of((Date){ yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100 }, &day);
    return day;
}

static Str date_text(Ask *ask, int64_t day)
{
    Buf b = buf_new(ask->arena, 12);
    moment_write_date(&b, day);
    return buf_str(&b);
}

/* The notice of a year, as it came out the autumn before. */
static Str notice_of(int year)
{
    switch (year) {
    case 2023: return S("国办发明电〔2022〕16号");
    case 2024: return S("国办发明电〔2023〕7号");
    case 2025: return S("国办发明电〔2024〕12号");
    default:   return S("国务院办公厅 2025-11-04 通知");
    }
}

static Err calendar_all(Ask *ask, List *ret)
{
    CalendarRow *d = NEWS(ask->arena, CalendarRow, calendar_china.count);
    for (int i = 0; i < calendar_china.count; i++) {
        const SpecialDays *s = &calendar_china.days[i];
        int64_t from = day_of(s->from), to = day_of(s->to);
        d[i] = (CalendarRow){ date_text(ask, from), date_text(ask, to), str_of(s->zh), s->work,
                              to - from + 1,
                               notice_of(s->to / 10000) };
    }
    *ret = (List){ d, calendar_china.count };
    return NULL;
}

static const DictionaryColumn columns[] = {
    { "from", "起", "from", NULL, NULL },
    { "to", "止", "to", NULL, NULL },
    { "name", "名称", "holiday", NULL, NULL },
    { "work", "调休上班", "worked instead", NULL, NULL },
    { "days", "天数", "days", NULL, NULL },
    { 0 }
};
static const Dictionary calendar = {
    "calendar", "工作日历", "Working calendar",
    "国务院办公厅公布的放假和调休；办理时限按它计算，未公布的年份按周一至周五",
        "Holidays and make-up days as announced, by which limits run; else Monday to Friday",
    &CalendarRow_shape, "from", columns, calendar_all, NULL, NULL, NULL, NULL
};

const Dictionary *const dictionaries_own[] = { &calendar, NULL };
