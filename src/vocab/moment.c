/* Days to dates and back: the arithmetic of Howard Hinnant's "chrono-compatible low-level date algorithms",
 * in which a year begins in March so that the leap day comes last. Written anew. */
#include "vocab/moment.h"

enum { DAYS_400_YEARS = 146097, EPOCH_FROM_MARCH_0 = 719468, CHINA_MS = 8 * 3600000 };

static int64_t floor_div(int64_t n, int64_t by) { return n / by - (n % by < 0); }

int64_t moment_day(int64_t ms) { return floor_div(ms + CHINA_MS, MOMENT_DAY_MS); }

int64_t moment_day_start_ms(int64_t day) { return day * MOMENT_DAY_MS - CHINA_MS; }

int moment_weekday(int64_t day) { return (int)(day + 3 - floor_div(day + 3, 7) * 7) + 1; }

Date moment_date(int64_t day)
{
    int64_t z = day + EPOCH_FROM_MARCH_0;
    int64_t era = floor_div(z, DAYS_400_YEARS);
    int64_t in_era = z - era * DAYS_400_YEARS;
    int64_t year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * in_year + 2) / 153;                     /* 0 is March */
    return (Date){
        .year = (int)(year + era * 400 + (month >= 10)),
        .month = (int)(month < 10 ? month + 3 : month - 9),
        .day = (int)(in_year - (153 * month + 2) / 5 + 1),
    };
}

static bool leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

static int days_in(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return days[month - 1] + (month == 2 && leap(year));
}

bool moment_day_of(Date d, int64_t *ret)
{
    if (d.year < 1 || d.year > 9999 || d.month < 1 || d.month > 12) return false;
    if (d.day < 1 || d.day > days_in(d.year, d.month)) return false;
    int64_t year = d.year - (d.month <= 2);
    int64_t era = floor_div(year, 400), in_era = year - era * 400;
    int64_t in_year = (153 * (d.month > 2 ? d.month - 3 : d.month + 9) + 2) / 5 + d.day - 1;
    *ret = era * DAYS_400_YEARS + in_era * 365 + in_era / 4 - in_era / 100 + in_year - EPOCH_FROM_MARCH_0;
    return true;
}

void moment_write_date(Buf *to, int64_t day)
{
    Date d = moment_date(day);
    buf_fmt(to, "%04d-%02d-%02d", d.year, d.month, d.day);
}

Str moment_date_text(Arena *keep, int64_t day)
{
    Buf b = buf_new(keep, 12);
    moment_write_date(&b, day);
    return buf_str(&b);
}

void moment_write_zh(Buf *to, int64_t day)
{
    Date d = moment_date(day);
    buf_fmt(to, "%d年%d月%d日", d.year, d.month, d.day);
}

void moment_write(Buf *to, int64_t ms)
{
    int64_t day = moment_day(ms), in_day = ms - moment_day_start_ms(day);
    moment_write_date(to, day);
    buf_fmt(to, "T%02d:%02d:%02d.%03d+08:00", (int)(in_day / 3600000), (int)(in_day / 60000 % 60),
            (int)(in_day / 1000 % 60), (int)(in_day % 1000));
}

/* Exactly `count` digits at the head of *rest. -1: they aren't there. */
static int take_digits(Str *rest, int count)
{
    int n = 0;
    if (rest->len < count) return -1;
    for (int i = 0; i < count; i++) {
        if (rest->at[i] < '0' || rest->at[i] > '9') return -1;
        n = n * 10 + (rest->at[i] - '0');
    }
    *rest = str_part(*rest, count, rest->len);
    return n;
}

static bool take(Str *rest, const char *one_of)
{
    if (!rest->len) return false;
    for (; *one_of; one_of++) {
        if (rest->at[0] != *one_of) continue;
        *rest = str_part(*rest, 1, rest->len);
        return true;
    }
    return false;
}

static bool take_date(Str *rest, int64_t *ret)
{
    Date d = { 0 };
    d.year = take_digits(rest, 4);
    if (!take(rest, "-")) return false;
    d.month = take_digits(rest, 2);
    if (!take(rest, "-")) return false;
    d.day = take_digits(rest, 2);
    return moment_day_of(d, ret);
}

bool moment_read_date(Str text, int64_t *ret)
{
    int64_t day;
    if (!take_date(&text, &day) || text.len) return false;
    *ret = day;
    return true;
}

/* hh:mm:ss and any fraction, of which three digits count. */
static bool take_time(Str *rest, int64_t *ret)
{
    int hour = take_digits(rest, 2);
    if (!take(rest, ":")) return false;
    int minute = take_digits(rest, 2);
    if (!take(rest, ":")) return false;
    int second = take_digits(rest, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return false;
    int64_t ms = ((hour * 60 + minute) * 60 + second) * INT64_C(1000);
    if (take(rest, ".")) {
        int digit, scale = 100, seen = 0;
        for (; (digit = take_digits(rest, 1)) >= 0; seen++, scale /= 10) ms += digit * scale;
        if (!seen) return false;
    }
    *ret = ms;
    return true;
}

static bool take_offset(Str *rest, int64_t *ret)
{
    bool west = rest->len && rest->at[0] == '-';
    if (take(rest, "Zz")) return *ret = 0, true;
    if (!take(rest, "+-")) return false;
    int hour = take_digits(rest, 2);
    if (!take(rest, ":")) return false;
    int minute = take_digits(rest, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
    int64_t ms = (hour * 60 + minute) * INT64_C(60000);
    *ret = west ? -ms : ms;
    return true;
}

bool moment_read(Str text, int64_t *ret)
{
    int64_t day, time_ms, offset_ms;
    if (!take_date(&text, &day) || !take(&text, "Tt ")) return false;
    if (!take_time(&text, &time_ms) || !take_offset(&text, &offset_ms) || text.len) return false;
    *ret = day * MOMENT_DAY_MS + time_ms - offset_ms;
    return true;
}
