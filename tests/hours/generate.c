/* Opening hours by chance, over the whole grammar: generate COUNT SEED prints so many, a line each, some
 * twice. What the reference program gets wrong (tests/hours/peer/compare.mjs) is drawn seldom, not never. */
#include "base/rand.h"
#include "base/str.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const week[] = { "Su", "Mo", "Tu", "We", "Th", "Fr", "Sa" };
static const char *const year[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
static const int length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

static Rand r;
static bool wild;                  /* this value may have what the reference gets wrong */
static bool open_ends, fallback;   /* … may end openly; the rule stands behind "||" */

static int draw(int low, int high) { return (int)rand_between(&r, low, high); }
static bool once_in(int times) { return draw(1, times) == 1; }

/* ------------------------------------------------------------------------------------------------- times */

static void put_clock(Buf *b, int minutes)
{
    buf_fmt(b, once_in(12) ? "%d:%02d" : "%02d:%02d", minutes / 60, minutes % 60);
}

static void put_sun(Buf *b, bool rising)
{
    const char *name = rising ? (once_in(3) ? "dawn" : "sunrise") : once_in(3) ? "dusk" : "sunset";
    if (!once_in(3)) buf_adds(b, name);
    else {
        int minutes = draw(1, 9) * 15;
        buf_fmt(b, "(%s%c%02d:%02d)", name, once_in(2) ? '+' : '-', minutes / 60, minutes % 60);
    }
}

static void put_sunny_span(Buf *b)
{
    int kind = draw(0, 4);
    if (fallback && !wild) kind = 0;
    if (kind == 0) put_sun(b, true), buf_char(b, '-'), put_sun(b, false);
    if (kind == 1) put_sun(b, false), buf_char(b, '-'), put_sun(b, true);
    if (kind == 2) put_sun(b, true), buf_char(b, '-'), put_clock(b, draw(40, 95) * 15);
    if (kind == 3) put_clock(b, draw(20, 60) * 15), buf_char(b, '-'), put_sun(b, false);
    if (kind == 4) put_clock(b, draw(76, 95) * 15), buf_char(b, '-'), put_sun(b, true);
}

/* Quarters of an hour. */
static void put_span(Buf *b, int from, int to)
{
    if (once_in(9)) put_sunny_span(b);
    else if (once_in(30)) buf_fmt(b, "%02d-%02d", from / 4, to / 4 % 24 + 1);
    else {
        put_clock(b, from * 15);
        buf_adds(b, once_in(10) ? " - " : "-");
        put_clock(b, once_in(3) || to <= 96 ? to * 15 : to % 96 * 15);
    }
}

static void put_open_end(Buf *b)
{
    int kind = draw(0, 3);
    if (kind == 0) put_sun(b, once_in(2));
    else put_clock(b, draw(20, 90) * 15);
    if (kind == 3) buf_char(b, '-'), put_clock(b, draw(91, 110) * 15);
    buf_char(b, '+');
}

static void put_times(Buf *b)
{
    int spans = once_in(3) ? draw(2, 3) : 1, at = draw(20, 48), last = fallback && !wild ? 95 : 130;
    if (open_ends && (!wild || once_in(2))) {
        put_open_end(b);
        if (!wild) return;
        buf_char(b, ',');
    }
    for (int i = 0; i < spans; i++) {
        int from = at + draw(0, 12), to = from + draw(1, 28);
        if (from > 94) from = 94;
        if (to > last) to = last;
        if (to <= from) to = from + 1;
        if (i) buf_adds(b, once_in(4) ? ", " : ",");
        at = to;
        put_span(b, from, to);
    }
}

/* -------------------------------------------------------------------------------------------------- days */

static void put_nth(Buf *b)
{
    static const char *const nth[] = { "1", "2", "3", "4", "5", "-1", "-2", "1,3", "2,4", "1-2", "2-4",
                                       "1,-1", "-5" };
    int which = draw(0, COUNT(nth) - 1);
    buf_fmt(b, "%s[%s]", week[draw(0, 6)], nth[which]);
    if (once_in(6) && (wild || (which != 4 && which != COUNT(nth) - 1)))
        buf_fmt(b, " %c%d day%s", once_in(2) ? '+' : '-', draw(1, 2), once_in(2) ? "" : "s");
}

static void put_weekday(Buf *b)
{
    int kind = draw(0, 9);
    if (kind == 0) put_nth(b);
    else if (kind < 5) buf_adds(b, week[draw(0, 6)]);
    else buf_fmt(b, "%s-%s", week[draw(0, 6)], week[draw(0, 6)]);
}

static void put_weekdays(Buf *b)
{
    int days = once_in(3) ? draw(2, 3) : 1;
    for (int i = 0; i < days; i++) {
        if (i) buf_char(b, ',');
        put_weekday(b);
    }
    if (once_in(10)) buf_adds(b, once_in(4) ? ",SH" : ",PH");
}

static void put_holiday(Buf *b)
{
    static const char *const holiday[] = { "PH", "PH", "PH", "SH", "PH -1 day", "PH +1 day", "PH,SH" };
    buf_adds(b, holiday[draw(0, COUNT(holiday) - (wild ? 1 : 2))]);
}

static void put_date(Buf *b)
{
    int month = draw(0, 11);
    buf_fmt(b, once_in(3) ? "%s %d" : "%s %02d", year[month], draw(1, length[month]));
}

static void put_point(Buf *b)
{
    int kind = draw(0, 9);
    if (kind > 1) put_date(b);
    else if (kind == 1) buf_fmt(b, "%s %s[%s]", year[draw(0, 11)], week[draw(0, 6)], once_in(2) ? "-1" : "1");
    else buf_adds(b, once_in(2) ? "easter" : once_in(2) ? "easter -2 days" : "easter +1 day");
}

static void put_dates(Buf *b)
{
    int kind = draw(0, 5), month = draw(0, 11), from = draw(1, length[month] - 2);
    int most = length[month] - (month == 1 && !wild);
    if (kind == 0) put_date(b);
    if (kind == 1) buf_adds(b, once_in(2) ? "easter" : "easter +1 day");
    if (kind == 2) buf_fmt(b, "%s %d-%d", year[month], from, draw(from + 1, most));
    if (kind == 3) buf_fmt(b, "%s %d-%d/%d", year[month], from, draw(from + 1, most), draw(2, 5));
    if (kind >= 4) put_point(b), buf_char(b, '-'), put_point(b);
}

static void put_year(Buf *b)
{
    int from = draw(2021, 2026), kind = draw(0, 5);
    buf_int(b, from);
    if (kind == 0) buf_fmt(b, "-%d", draw(from + 1, 2028));
    if (kind == 1) buf_char(b, '+');
    if (kind == 2) buf_fmt(b, "-%d/2", from + draw(2, 6));
    if (kind == 3) buf_fmt(b, ",%d", from + 1);
}

static void put_week(Buf *b)
{
    int from = draw(1, 40), to = draw(from + 1, 53), kind = draw(0, 3);
    buf_fmt(b, once_in(2) ? "week %02d" : "week %d", from);
    if (kind == 1) buf_fmt(b, "-%02d", to);
    if (kind == 2) buf_fmt(b, "-%d/%d", to, draw(2, 5));
    if (kind == 3) buf_fmt(b, ",%d-%d", from + 2, from + 2 + draw(1, 9));
}

static void put_month(Buf *b)
{
    int kind = draw(0, 2);
    buf_adds(b, year[draw(0, 11)]);
    if (kind == 1) buf_fmt(b, "-%s", year[draw(0, 11)]);
    if (kind == 2) buf_fmt(b, ",%s", year[draw(0, 11)]);
}

static void put_wide(Buf *b)
{
    int kind = draw(0, 10);
    if (kind < 3) put_month(b);
    else if (kind < 6) put_dates(b);
    else if (kind == 6) put_year(b);
    else if (kind == 7) put_week(b);
    else if (kind == 8) buf_fmt(b, "%d ", draw(2023, 2025)), put_date(b);
    else if (kind == 9) put_year(b), buf_char(b, ' '), put_month(b);
    else {
        int from = draw(2022, 2025);
        buf_fmt(b, "%d ", from), put_date(b);
        buf_fmt(b, "-%d ", from + draw(1, 2)), put_date(b);
    }
    if (once_in(5)) buf_char(b, ':');
    buf_char(b, ' ');
}

/* ------------------------------------------------------------------------------------------------- rules */

static void put_state(Buf *b, bool must)
{
    static const char *const state[] = { "off", "closed", "open", "unknown" };
    int kind = must ? draw(0, 4) : draw(0, 12);
    if (kind > 4) return;
    buf_char(b, ' ');
    if (kind < 4) buf_adds(b, state[once_in(2) ? 0 : kind]);
    if (kind == 4 || once_in(4))
        buf_fmt(b, "%s\"%s\"", kind < 4 ? " " : "", once_in(2) ? "on appointment" : "by bell");
}

/* `first`: it stands at the beginning of its sequence, where a time may stand alone. */
static void put_rule(Buf *b, bool first)
{
    bool wide = once_in(3), holiday = once_in(8);
    bool days = !first || once_in(2) || (!wide && !holiday && once_in(2));
    bool times = !once_in(6);
    if (!wide && !holiday && !days && once_in(12)) {
        buf_adds(b, "24/7");
        return;
    }
    if (wide) put_wide(b);
    if (holiday) put_holiday(b);
    if (holiday && (times || days)) buf_char(b, ' ');
    if (days && !(holiday && once_in(2))) put_weekdays(b), buf_adds(b, times ? " " : "");
    else if (!first && !holiday && !wide) buf_adds(b, "Su ");
    if (times) put_times(b);
    put_state(b, !times);
}

static Str draw_value(Arena *keep)
{
    static const char *const separator[] = { "; ", "; ", "; ", "; ", ";", ", ", " || " };
    Buf b = buf_new(keep, 200);
    wild = once_in(50);
    open_ends = once_in(12);
    fallback = false;
    int rules = open_ends && !wild ? 1 : once_in(6) ? draw(3, 5) : draw(1, 2);
    for (int i = 0; i < rules; i++) {
        int s = draw(0, COUNT(separator) - 1);
        if (i) buf_adds(&b, separator[s]);
        if (i && s != 5) fallback = s == 6;
        put_rule(&b, !i || s != 5);
    }
    if (open_ends && !wild && once_in(2)) buf_adds(&b, once_in(2) ? "; PH off" : "; Mo off");
    return str_trim(buf_str(&b));
}

int main(int argc, char **argv)
{
    if (argc != 3) return 2;
    Arena whole = arena_make(1 << 20);
    r = rand_from(strtoull(argv[2], NULL, 10));
    for (long i = strtol(argv[1], NULL, 10); i > 0; i--) {
        Arena keep = whole;
        Str s = draw_value(&keep);
        printf("%.*s\n", STR_ARG(s));
    }
    return 0;
}
