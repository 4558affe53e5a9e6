/* Opening hours: what is open when, by tables; what is refused, and where; calendar and sun against published
 * days; changes against states at every minute. The comparison with the reference program is
 * tests/hours/peer.sh; what it gets wrong stands here as it should be read. */
#include "base/rand.h"
#include "geo/hours/hours_inside.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 24 };

static Arena whole;

/* "2026-10-01T19:30" */
static int64_t moment(const char *text)
{
    int y, m, d, h, min;
    assert_int_equal(sscanf(text, "%d-%d-%dT%d:%d", &y, &m, &d, &h, &min), 5);
    return (int64_t)hours_day(y, m, d) * HOURS_DAY + h * 60 + min;
}

static const Hours *read_or_fail(const char *text, Arena *keep)
{
    const Hours *h = NULL;
    Blame why = { 0 };
    Err e = hours_read(str_of(text), &h, keep, &why);
    if (e) fail_msg("\"%s\": %s", text, why.en);
    return h;
}

/* National Day 2026, its eve and morrow of 2023, a summer holiday of schools. */
static HoursHoliday public_days[3], school_days[2];

static HoursPlace chengdu(void)
{
    public_days[0] = (HoursHoliday){ hours_day(2023, 10, 1), S("国庆节") };
    public_days[1] = (HoursHoliday){ hours_day(2023, 10, 2), S("国庆节") };
    public_days[2] = (HoursHoliday){ hours_day(2026, 10, 1), S("国庆节") };
    school_days[0] = (HoursHoliday){ hours_day(2026, 8, 3), S("暑假") };
    school_days[1] = (HoursHoliday){ hours_day(2026, 8, 4), S("暑假") };
    return (HoursPlace){ { 3, public_days }, { 2, school_days }, true, 104.08, 30.65, 480 };
}

/* ------------------------------------------------------------------------------------------------ states */

typedef struct Case { const char *text, *at, *is; } Case;

/* 2026-10-01 is a Thursday and a holiday; 2026-09-30 a Wednesday. */
static const Case cases[] = {
    { "24/7", "2026-10-01T03:00", "open" },
    { "Mo-Fr 08:00-18:00", "2026-09-30T08:00", "open" },
    { "Mo-Fr 08:00-18:00", "2026-09-30T07:59", "closed" },
    { "Mo-Fr 08:00-18:00", "2026-09-30T18:00", "closed" },
    { "Mo-Fr 08:00-18:00", "2026-10-03T12:00", "closed" },
    { "Fr-Mo 08:00-18:00", "2026-10-04T12:00", "open" },
    { "Fr-Mo 08:00-18:00", "2026-10-07T12:00", "closed" },
    { "mo,WE 9:00-12:00,14-16", "2026-09-30T15:59", "open" },
    /* holidays */
    { "Mo-Fr 08:00-18:00; PH off", "2026-10-01T12:00", "closed 国庆节" },
    { "Mo-Fr 08:00-18:00; PH off", "2026-10-02T12:00", "open" },
    { "PH,We 10:00-12:00", "2026-09-30T11:00", "open" },
    { "PH,We 10:00-12:00", "2026-10-01T11:00", "open 国庆节" },
    { "PH We 10:00-12:00", "2026-10-01T11:00", "closed" },
    { "PH -1 day 10:00-12:00", "2026-09-30T11:00", "open 国庆节" },
    { "PH +2 days 10:00-12:00", "2026-10-03T11:00", "open 国庆节" },
    { "SH Mo 10:00-12:00", "2026-08-03T11:00", "open 暑假" },
    { "SH Mo 10:00-12:00", "2026-08-04T11:00", "closed" },
    { "SH,PH 10:00-12:00", "2026-08-04T11:00", "open 暑假" },
    /* over midnight */
    { "Fr 22:00-02:00", "2026-10-02T23:00", "open" },
    { "Fr 22:00-02:00", "2026-10-03T01:59", "open" },
    { "Fr 22:00-02:00", "2026-10-03T02:00", "closed" },
    { "Fr 22:00-26:30", "2026-10-03T02:29", "open" },
    { "Fr 22:00-46:00", "2026-10-03T21:59", "open" },
    { "Fr 10:00-10:00", "2026-10-03T09:59", "open" },
    { "Fr 22:00-02:00; Sa 10:00-12:00", "2026-10-03T01:00", "closed" },
    { "Fr 22:00-02:00, Sa 10:00-12:00", "2026-10-03T01:00", "open" },
    /* open end */
    { "10:00+", "2026-09-30T23:59", "unknown guessed" },
    { "18:00+", "2026-10-01T03:59", "unknown guessed" },
    { "18:00+", "2026-10-01T04:00", "closed" },
    { "22:30+", "2026-10-01T06:29", "unknown guessed" },
    { "10:00-12:00+", "2026-09-30T15:00", "unknown guessed" },
    { "10:00-12:00+,14:00-16:00", "2026-09-30T15:00", "open" },
    { "07:00+,12:00-16:00", "2026-09-30T11:00", "unknown guessed" },
    { "07:00+,12:00-16:00", "2026-09-30T17:00", "closed guessed" },
    { "22:00-02:00+", "2026-10-01T01:00", "open" },
    { "22:00-02:00+", "2026-10-01T09:59", "unknown guessed" },
    /* nth weekdays: Thursdays of October 2026 are 1, 8, 15, 22, 29 */
    { "Th[1]", "2026-10-01T12:00", "open" },
    { "Th[1]", "2026-10-08T12:00", "closed" },
    { "Th[-1]", "2026-10-29T12:00", "open" },
    { "Th[5]", "2026-10-29T12:00", "open" },
    { "Th[-5]", "2026-10-01T12:00", "open" },
    { "Th[2-3,5] 10:00-12:00", "2026-10-22T11:00", "closed" },
    { "Th[1] -1 day", "2026-09-30T12:00", "open" },
    { "We[-1] +1 day", "2026-10-01T12:00", "open" },
    /* dates */
    { "Dec 24-Jan 2 off; 10:00-12:00", "2026-12-30T11:00", "open" },
    { "10:00-12:00; Dec 24-Jan 2 off", "2026-12-30T11:00", "closed" },
    { "10:00-12:00; Dec 24-Jan 2 off", "2027-01-02T11:00", "closed" },
    { "10:00-12:00; Dec 24-Jan 2 off", "2027-01-03T11:00", "open" },
    { "Sep 1,30 10:00-12:00", "2026-09-30T11:00", "open" },
    { "Sep 20-30/5 10:00-12:00", "2026-09-30T11:00", "open" },
    { "Sep 20-30/3 10:00-12:00", "2026-09-30T11:00", "closed" },
    { "2026 Sep 30 10:00-12:00", "2026-09-30T11:00", "open" },
    { "2025 Sep 30 10:00-12:00", "2026-09-30T11:00", "closed" },
    { "2025 Dec 1-2026 Sep 30", "2026-09-30T23:59", "open" },
    { "2026 Dec 1-Feb 3", "2027-02-03T23:59", "open" },
    { "2026 Dec 1-Feb 3", "2026-02-03T23:59", "closed" },
    { "Nov-Feb,Sep 10:00-12:00", "2026-09-30T11:00", "open" },
    { "Nov-Feb 10:00-12:00", "2027-01-30T11:00", "open" },
    { "Sep 10:00-12:00", "2026-09-30T11:00", "open" },
    { "Sep 10:00+", "2026-09-30T11:00", "unknown guessed" },
    { "Sep-Oct: We 10:00-12:00", "2026-09-30T11:00", "open" },
    { "easter 10:00-12:00", "2026-04-05T11:00", "open" },
    { "easter -2 days-easter +1 day", "2026-04-03T11:00", "open" },
    { "easter +1 day", "2026-04-06T11:00", "open" },
    { "Oct Su[-1]-Mar Su[-1]", "2026-10-25T00:00", "open" },
    { "Oct Su[-1]-Mar Su[-1]", "2026-10-24T23:59", "closed" },
    { "Oct Su[-1]-Mar Su[-1]", "2027-03-28T23:59", "open" },
    { "Feb 29", "2024-02-29T12:00", "open" },
    { "Feb 29", "2025-03-01T12:00", "closed" },
    /* years and weeks: 2020 and 2026 have a week 53, 2026-12-31 lies in it, 2027-01-03 still */
    { "2025-2027 10:00-12:00", "2026-09-30T11:00", "open" },
    { "2024/2 10:00-12:00", "2026-09-30T11:00", "open" },
    { "2023-2030/2 10:00-12:00", "2026-09-30T11:00", "closed" },
    { "2026+ 10:00-12:00", "2036-09-30T11:00", "open" },
    { "week 53", "2027-01-03T12:00", "open" },
    { "week 53", "2027-01-04T12:00", "closed" },
    { "week 01", "2025-12-29T12:00", "open" },
    { "week 40 We", "2026-09-30T12:00", "open" },
    { "week 2-52/2", "2026-09-30T12:00", "open" },
    { "week 1-53/2", "2026-09-30T12:00", "closed" },
    /* rules over rules */
    { "10:00-12:00; 14:00-16:00", "2026-09-30T11:00", "closed" },
    { "Mo-Fr 10:00-12:00; 14:00-16:00", "2026-09-30T11:00", "open" },
    { "Mo-Fr 10:00-12:00; We 14:00-16:00", "2026-09-30T11:00", "closed" },
    { "Mo-Fr 10:00-12:00, We 14:00-16:00", "2026-09-30T11:00", "open" },
    { "Mo-Fr 10:00-16:00; We 12:00-14:00 off", "2026-09-30T13:00", "closed" },
    { "Mo-Fr 10:00-16:00; We 12:00-14:00 off", "2026-09-30T15:00", "open" },
    { "Mo-Fr 08:00-16:00 || \"on appointment\"", "2026-10-03T12:00", "unknown on appointment" },
    { "Mo-Fr 08:00-16:00 || \"on appointment\"", "2026-09-30T12:00", "open" },
    { "We 10:00-12:00 || We 14:00-16:00 unknown", "2026-09-30T11:00", "open" },
    { "We 10:00-12:00 || We 14:00-16:00 unknown", "2026-09-30T15:00", "unknown" },
    { "Mo-Fr 08:00-16:00 unknown \"ring\"; We off \"holiday\"", "2026-09-30T12:00", "closed holiday" },
    { "open \"always\"", "2026-09-30T12:00", "open always" },
    { "off", "2026-09-30T12:00", "closed" },
    { "Mo-Fr 08:00-19:00 Sa 09:00-19:00", "2026-10-03T18:30", "open" },
    /* the sun of Chengdu, 30 September 2026: up 6:57, down 18:51 */
    { "sunrise-sunset", "2026-09-30T12:00", "open" },
    { "sunrise-sunset", "2026-09-30T06:45", "closed" },
    { "dawn-dusk", "2026-09-30T06:45", "open" },
    { "sunset-sunrise", "2026-09-30T23:00", "open" },
    { "sunset-sunrise", "2026-10-01T06:45", "open" },
    { "(sunset-02:00)-(sunset+02:00)", "2026-09-30T17:30", "open" },
    { "(sunset-02:00)-(sunset+02:00)", "2026-09-30T21:30", "closed" },
    { "18:45-dusk", "2026-07-01T19:30", "open" },        /* after it in summer, the morning's in winter */
    { "18:45-dusk", "2026-07-01T03:00", "closed" },
    { "18:45-dusk", "2026-12-01T03:00", "open" },
    /* as people write */
    { "Mon - Fri 11am - 11pm, Sat 12am - 11pm", "2026-09-30T22:59", "open" },
    { "Mon - Fri 11am - 11pm, Sat 12am - 11pm", "2026-10-03T00:30", "open" },
    { "daily 9.30 a.m.–5.30 p.m.", "2026-09-30T17:29", "open" },
    { "周一至周五 09：00－17：00；节假日休息", "2026-09-30T16:59", "open" },
    { "周一至周五 09：00－17：00；法定节假日休息", "2026-10-01T16:59", "closed 国庆节" },
    /* what the reference program gets wrong (tests/hours/peer/compare.mjs) */
    { "2024 Jan 10:00-12:00", "2024-01-31T11:00", "open" },
    { "2024 Jan 10:00-12:00", "2025-01-31T11:00", "closed" },
    { "Dec Su[1,-1] 10:00-12:00", "2026-12-27T11:00", "open" },
    { "Dec Su[1,-1] 10:00-12:00", "2026-12-13T11:00", "closed" },
    { "00:00-06:00 || 20:00-04:00 unknown", "2026-09-30T03:00", "open" },
    { "Fr[5] +1 day", "2023-03-04T12:00", "closed" },
    { "Fr[5] +1 day", "2023-04-01T12:00", "open" },
    { "Feb 20-28", "2023-02-21T12:00", "open" },
    { "Feb 20-29", "2023-02-28T12:00", "open" },
    { "PH,SH Su 10:00-12:00", "2023-10-02T11:00", "closed" },
    { "PH,SH Su 10:00-12:00", "2023-10-01T11:00", "open 国庆节" },
    { "PH +1 day,We 10:00-12:00", "2023-03-01T11:00", "open" },
    { "2023 easter", "2025-04-09T12:00", "closed" },
    { "2023 easter", "2023-04-09T12:00", "open" },
    { "20:00-sunrise+", "2026-09-30T12:00", "unknown guessed" },
};

static void what_is_open(void **unused)
{
    HoursPlace p = chengdu();
    (void)unused;
    for (int i = 0; i < COUNT(cases); i++) {
        Arena keep = whole;
        char is[200];
        HoursNow now = hours_at(read_or_fail(cases[i].text, &keep), &p, moment(cases[i].at));
        snprintf(is, sizeof is, "%s%s%s%.*s", hours_states[now.state], now.guessed ? " guessed" : "",
                 now.comment.len ? " " : "", STR_ARG(now.comment));
        if (strcmp(is, cases[i].is))
            fail_msg("\"%s\" at %s: %s, should be %s", cases[i].text, cases[i].at, is, cases[i].is);
    }
}

/* ---------------------------------------------------------------------------------------------- refusals */

static const struct { const char *text; int column; const char *words; } refused[] = {
    { "", 1, "nothing" }, { " ; ;", 1, "nothing" },
    { "garbage", 1, "must be a weekday" },
    { "Mo-Fr", 0, NULL }, { "Mo-Fr;", 0, NULL }, { "10:00-12:00,", 0, NULL },
    { "Mo-Fr 08:00", 12, "time it ends" }, { "Mo-Fr 08:00-", 13, "time it ends" },
    { "Mo-Fr 08:00-18", 13, "time it ends" }, { "Mo-Fr 8", 7, "must be a weekday" },
    { "Mo-Fr 08:60-18:00", 10, "minutes" }, { "Mo-Fr 24:00-26:00", 7, "day itself" },
    { "Mo-Fr 10:00-49:00", 13, "at most 48" }, { "Mo-Fr 12:00-48:30", 13, "second midnight" },
    { "10:00-16:00/90", 12, "points in time" },
    { "周一 08:00~", 10, "time it ends" },
    { "Mo[0]", 4, "1 to 5" }, { "Mo[6]", 4, "1 to 5" }, { "Mo[3-2]", 6, "1 to 5" }, { "Mo[1", 5, "]" },
    { "Mo[1] +7 days", 8, "at most 6" }, { "PH +400 days", 5, "at most 366" },
    { "Mo,Feb 10:00-12:00", 4, "Mo to Su" },
    { "Feb 30", 5, "no such day" }, { "Apr 31-May 2", 5, "no such day" }, { "Jan 5-3", 7, "after the first" },
    { "Jan 1-20/0", 10, "at least 1" }, { "Jan 1-2026 Feb 3", 7, "no year" },
    { "2026-2025", 6, "after the first year" }, { "2026,Mo", 6, "a year" },
    { "week 54", 6, "1 to 53" }, { "week 5-3", 8, "later week" }, { "week 1-53/1", 11, "2 to 26" },
    { "(sunset)-22:00", 8, "+ or -" }, { "(sunset+1)-22:00", 9, "hours and minutes" },
    { "(sunset+01:00-22:00", 14, ")" }, { "(10:00)-12:00", 1, "must be a weekday" },
    { "|| Mo", 1, "before ||" }, { "Mo \"open", 4, "must be a weekday" },
    { "Mo 10:00-12:00 14", 16, "must be a weekday" }, { "12345", 1, "9999" },
    { "Mo 08:00-12:00 \xff", 1, "UTF-8" },
};

static void what_is_refused(void **unused)
{
    (void)unused;
    for (int i = 0; i < COUNT(refused); i++) {
        Arena keep = whole;
        const Hours *h;
        Blame why = { 0 };
        char column[40] = "", pointer[40] = "";
        Err e = hours_read(str_of(refused[i].text), &h, &keep, &why);
        if (refused[i].column) snprintf(column, sizeof column, "column %d: ", refused[i].column);
        if (refused[i].column) snprintf(pointer, sizeof pointer, "column %d", refused[i].column);
        bool right = refused[i].column
            ? e == HOURS_SYNTAX && str_starts(str_of(why.en), str_of(column)) && !strcmp(why.pointer, pointer)
                && strstr(why.en, refused[i].words) && why.zh[0] : !e;
        if (!right) fail_msg("\"%s\": %s", refused[i].text, e ? why.en : "taken");
    }
}

static void long_texts(void **unused)
{
    Arena keep = whole;
    const Hours *h;
    Buf b = buf_new(&keep, 5000);
    Blame why = { 0 };
    (void)unused;
    for (int i = 0; i < 256; i++) buf_adds(&b, "Mo 8-9;");
    assert_null(hours_read(buf_str(&b), &h, &keep, &why));
    buf_adds(&b, "Tu");
    assert_ptr_equal(hours_read(buf_str(&b), &h, &keep, &why), HOURS_LONG);
    assert_non_null(strstr(why.en, "256 rules"));
    for (int i = 0; i < 600; i++) buf_adds(&b, "Mo 8-9;");
    assert_ptr_equal(hours_read(buf_str(&b), &h, &keep, NULL), HOURS_LONG);
}

/* ----------------------------------------------------------------------------------------------- changes */

static void next_changes(void **unused)
{
    static const Case change[] = {
        { "Mo-Fr 08:00-18:00", "2026-10-01T09:00", "2026-10-01T18:00" },
        { "Mo-Fr 08:00-18:00", "2026-10-02T18:00", "2026-10-05T08:00" },
        { "Mo-Fr 08:00-18:00; PH off", "2026-09-30T18:00", "2026-10-01T00:00" },    /* the holiday's name */
        { "00:00-24:00", "2026-10-01T09:00", "2027-10-01T09:00" },
        { "Fr 22:00-02:00", "2026-10-02T22:00", "2026-10-03T02:00" },
        { "Dec 24 off; Dec 24 10:00-12:00 open", "2026-10-01T09:00", "2026-12-24T10:00" },
        { "07:00+,12:00-16:00", "2026-10-01T12:30", "2026-10-01T16:00" },
        { "2027", "2026-10-01T09:00", "2027-01-01T00:00" },
    };
    HoursPlace p = chengdu();
    (void)unused;
    for (int i = 0; i < COUNT(change); i++) {
        Arena keep = whole;
        int64_t from = moment(change[i].at), until = from + 365 * HOURS_DAY;
        int64_t got = hours_change(read_or_fail(change[i].text, &keep), &p, from, until);
        if (got != moment(change[i].is))
            fail_msg("\"%s\" after %s: %lld minutes late", change[i].text, change[i].at,
                     (long long)(got - moment(change[i].is)));
    }
}

static bool same(HoursNow a, HoursNow b)
{
    return a.state == b.state && a.guessed == b.guessed && str_eq(a.comment, b.comment);
}

/* Ten days, minute by minute. */
static void no_change_is_missed(void **unused)
{
    static const char *const text[] = {
        "Mo-Fr 08:00-12:00,13:30-17:00; PH 10:00-26:00; Sa sunset-sunrise",
        "17:00+ || 03:00-05:00 unknown \"bell\"", "10:00-12:00+,11:00-14:00,19:00+; We off",
        "PH -1 day 20:00-30:00, Th[1] (dawn-01:00)-dusk open \"x\"",
    };
    HoursPlace p = chengdu();
    (void)unused;
    for (int i = 0; i < COUNT(text); i++) {
        Arena keep = whole;
        const Hours *h = read_or_fail(text[i], &keep);
        int64_t from = moment("2026-09-26T00:00"), until = from + 10 * HOURS_DAY;
        int64_t next = hours_change(h, &p, from, until);
        for (int64_t m = from + 1; m < until; m++) {
            bool changed = !same(hours_at(h, &p, m), hours_at(h, &p, m - 1));
            if (changed != (m == next)) fail_msg("\"%s\": minute %lld", text[i], (long long)(m - from));
            if (changed) next = hours_change(h, &p, m, until);
        }
    }
}

/* -------------------------------------------------------------------------------------- calendar and sun */

static void calendar(void **unused)
{
    /* Meeus, ch. 8; the Census Bureau's list of the 20th and 21st century. */
    static const int easter[][3] = { { 1818, 3, 22 }, { 1943, 4, 25 }, { 1954, 4, 18 }, { 1991, 3, 31 },
        { 1992, 4, 19 }, { 1993, 4, 11 }, { 2000, 4, 23 }, { 2016, 3, 27 }, { 2024, 3, 31 }, { 2025, 4, 20 },
        { 2026, 4, 5 }, { 2038, 4, 25 } };
    (void)unused;
    for (int i = 0; i < COUNT(easter); i++)
        assert_int_equal(hours_easter(easter[i][0]), hours_day(easter[i][0], easter[i][1], easter[i][2]));
    assert_int_equal(hours_day(1970, 1, 1), 0);
    assert_int_equal(hours_day(2000, 3, 1), 11017);
    assert_int_equal(hours_day(1969, 12, 31), -1);
    HoursToday before = hours_today(hours_day(1899, 12, 31));
    assert_true(before.year == 1899 && before.month == 11 && before.mday == 31 && before.weekday == 0);
    for (int32_t day = before.day + 1; day <= hours_day(2100, 12, 31); day++) {
        HoursToday t = hours_today(day);
        bool month = before.mday == before.length, year = month && before.month == 11;
        assert_int_equal(hours_day(t.year, t.month + 1, t.mday), day);
        assert_int_equal(t.mday, month ? 1 : before.mday + 1);
        assert_int_equal(t.month, year ? 0 : before.month + month);
        assert_int_equal(t.year, before.year + year);
        assert_int_equal(t.weekday, (before.weekday + 1) % 7);
        before = t;
    }
}

/* Almanac times, to the minute either way. */
static void sun(void **unused)
{
    static const struct { double lon, lat; int clock, y, m, d, up, down; } at[] = {
        { 116.4, 39.9, 480, 2024, 12, 21, 7 * 60 + 33, 16 * 60 + 53 },          /* Beijing */
        { -0.1278, 51.5074, 60, 2024, 6, 20, 4 * 60 + 43, 21 * 60 + 21 },       /* London */
        { 103.82, 1.35, 480, 2024, 3, 20, 7 * 60 + 8, 19 * 60 + 15 },           /* Singapore */
    };
    (void)unused;
    for (int i = 0; i < COUNT(at); i++) {
        HoursPlace p = { .sun = true, .lon = at[i].lon, .lat = at[i].lat, .clock_min = at[i].clock };
        int32_t day = hours_day(at[i].y, at[i].m, at[i].d);
        assert_in_range(hours_sun(&p, day, HOURS_SUNRISE) - at[i].up + 1, 0, 2);
        assert_in_range(hours_sun(&p, day, HOURS_SUNSET) - at[i].down + 1, 0, 2);
        assert_true(hours_sun(&p, day, HOURS_DAWN) < at[i].up && hours_sun(&p, day, HOURS_DUSK) > at[i].down);
    }
    /* Where it doesn't set in June nor rise in December. */
    HoursPlace north = { .sun = true, .lon = 18.95, .lat = 69.65, .clock_min = 60 };
    assert_int_equal(hours_sun(&north, hours_day(2024, 6, 21), HOURS_SUNRISE), 0);
    assert_int_equal(hours_sun(&north, hours_day(2024, 6, 21), HOURS_SUNSET), HOURS_DAY);
    assert_int_equal(hours_sun(&north, hours_day(2024, 12, 21), HOURS_SUNRISE),
                     hours_sun(&north, hours_day(2024, 12, 21), HOURS_SUNSET));
}

/* Before and after all years. */
static void far_moments(void **unused)
{
    Arena keep = whole;
    HoursPlace p = chengdu();
    const Hours *h = read_or_fail("easter; week 53; PH off; Th[5] +1 day sunset-sunrise", &keep);
    (void)unused;
    assert_true(hours_at(h, &p, INT64_MIN).state <= HOURS_UNKNOWN);
    assert_true(hours_at(h, &p, INT64_MAX).state <= HOURS_UNKNOWN);
    assert_true(hours_change(h, &p, INT64_MAX - 1, INT64_MAX) == INT64_MAX);
    assert_true(hours_change(h, &p, INT64_MIN, INT64_MIN + 5) == INT64_MIN + 5);
    h = read_or_fail("off; 9998 Jan 1", &keep);
    assert_int_equal(hours_change(h, &p, moment("2026-10-01T00:00"), INT64_MAX), moment("9998-01-01T00:00"));
}

static void without_a_place(void **unused)
{
    Arena keep = whole;
    HoursPlace nowhere = { 0 };
    const Hours *h = read_or_fail("sunrise-(sunset-00:30); PH off", &keep);
    (void)unused;
    assert_int_equal(hours_at(h, &nowhere, moment("2026-10-01T06:00")).state, HOURS_OPEN);
    assert_int_equal(hours_at(h, &nowhere, moment("2026-10-01T17:29")).state, HOURS_OPEN);
    assert_int_equal(hours_at(h, &nowhere, moment("2026-10-01T17:30")).state, HOURS_CLOSED);
    assert_false(hours_weekly(h));
    assert_true(hours_weekly(read_or_fail("Mo-Fr 08:00-18:00; Sa off", &keep)));
    assert_false(hours_weekly(read_or_fail("Mo[1] 08:00-18:00", &keep)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_open), cmocka_unit_test(what_is_refused), cmocka_unit_test(long_texts),
        cmocka_unit_test(next_changes), cmocka_unit_test(no_change_is_missed), cmocka_unit_test(calendar),
        cmocka_unit_test(sun), cmocka_unit_test(far_moments), cmocka_unit_test(without_a_place),
    };
    whole = arena_make(ROOM);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
