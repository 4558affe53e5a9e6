/* Moments read, holidays laid out, hours asked. */
#include "main/at.h"

#include "vocab/calendar.h"
#include "vocab/moment.h"

#include <math.h>
#include <stdio.h>

/* ------------------------------------------------------------------------------------------------ moments */

/* "19:30", "19:30:00", behind it nothing, Z or an offset. */
static bool clock_of(Str s, int64_t *ret_minute, Str *ret_zone)
{
    int64_t hour, minute, second;
    if (s.len < 5 || s.at[2] != ':') return false;
    if (!str_int(str_part(s, 0, 2), &hour) || hour < 0 || hour > 23) return false;
    if (!str_int(str_part(s, 3, 5), &minute) || minute < 0 || minute > 59) return false;
    Str rest = str_part(s, 5, s.len);
    if (rest.len >= 3 && rest.at[0] == ':') {
        if (!str_int(str_part(rest, 1, 3), &second) || second < 0 || second > 59) return false;
        rest = str_part(rest, 3, rest.len);
    }
    *ret_minute = hour * 60 + minute;
    *ret_zone = rest;
    return true;
}

static bool zone_of(Str zone, At *ret)
{
    int64_t minute;
    Str rest;
    if (!zone.len) return true;
    ret->zoned = true;
    if (str_eq(zone, S("Z"))) return true;
    if (zone.len != 6 || (zone.at[0] != '+' && zone.at[0] != '-')) return false;
    if (!clock_of(str_part(zone, 1, 6), &minute, &rest)) return false;
    ret->clock_min = (int32_t)(zone.at[0] == '-' ? -minute : minute);
    return true;
}

static int64_t day_of(int32_t yyyymmdd)
{
    int64_t day = 0;
    moment_day_of((Date){ yyyymmdd / 10000, yyyymmdd / 100 % 100, yyyymmdd % 100 }, &day);
    return day;
}

static HoursHolidays holidays_of(const Calendar *c, Arena *keep)
{
    int32_t count = 0, days = 0;
    for (int i = 0; i < c->count; i++)
        if (!c->days[i].work) days += (int32_t)(day_of(c->days[i].to) - day_of(c->days[i].from) + 1);
    HoursHoliday *at = NEWS(keep, HoursHoliday, days + 1);
    for (int i = 0; i < c->count; i++)
        for (int64_t day = day_of(c->days[i].from); !c->days[i].work && day <= day_of(c->days[i].to); day++)
            at[count++] = (HoursHoliday){ (int32_t)day, str_of(c->days[i].zh) };
    return (HoursHolidays){ count, at };
}

bool at_read(const char *words, At *ret, Arena *keep)
{
    int64_t day, minute;
    Str s = str_of(words), zone;
    *ret = (At){ .words = words };
    if (!words) return true;
    bool good = s.len >= 16 && (s.at[10] == 'T' || s.at[10] == ' ')
        && moment_read_date(str_part(s, 0, 10), &day) && clock_of(str_part(s, 11, s.len), &minute, &zone)
        && zone_of(zone, ret);
    if (!good) {
        fprintf(stderr, "tuimen: --at 须如 2026-10-01T19:30 / must be as 2026-10-01T19:30: %s\n", words);
        return false;
    }
    ret->minute = day * 1440 + minute;
    ret->holidays = holidays_of(&calendar_china, keep);
    if (!calendar_known(&calendar_china, day))
        fprintf(stderr, "tuimen: --at: 日历只有 %d 到 %d 年的节假日，PH 都按平日 / the calendar has holidays of %d "
                "to %d only: PH never holds\n", calendar_china.first_year, calendar_china.last_year,
                calendar_china.first_year, calendar_china.last_year);
    return true;
}

/* -------------------------------------------------------------------------------------------------- hours */

/* The clock of a place: China's all over China, elsewhere by the sun, to the hour. */
static int32_t clock_at(const At *a, Spot p)
{
    bool china = p.x > 730000000 && p.x < 1351000000 && p.y > 180000000 && p.y < 540000000;
    if (a->zoned) return a->clock_min;
    return china ? 480 : (int32_t)lround(p.x / 1e7 / 15) * 60;
}

Err at_open(At *a, Str text, Spot p, bool *ret, Arena scratch, Blame *why)
{
    const Hours *hours;
    TRY(hours_read(text, &hours, &scratch, why));
    HoursPlace place = { .national = a->holidays, .sun = true, .lon = p.x / 1e7, .lat = p.y / 1e7,
                         .clock_min = clock_at(a, p) };
    HoursState state = hours_at(hours, &place, a->minute).state;
    a->open += state == HOURS_OPEN;
    a->closed += state == HOURS_CLOSED;
    a->unknown += state == HOURS_UNKNOWN;
    *ret = state != HOURS_CLOSED;
    return NULL;
}

void at_gates(At *a, Net *n, Arena *keep)
{
    enum { NAMED = 3 };
    int32_t unread = 0;
    NetGate *gate = NEWS(keep, NetGate, n->gates + 1);
    At told = *a;
    told.open = told.closed = told.unknown = 0;
    for (int32_t i = 0; i < n->gates; i++) {
        Blame why = { 0 };
        bool open = true;
        gate[i] = n->gate[i];
        Str hours = net_gate_hours(n, &gate[i]);
        if (!hours.len) continue;
        if (at_open(&told, hours, n->at[gate[i].node], &open, *keep, &why) && unread++ < NAMED)
            fprintf(stderr, "tuimen: 门 %lld 的开放时间读不懂，按开放计算：%s / hours of gate %lld can't be read, it "
                    "counts as open: %s\n", (long long)n->id[gate[i].node], why.zh,
                    (long long)n->id[gate[i].node], why.en);
        if (!open) gate[i].state = NET_GATE_CLOSED;
    }
    n->gate = gate;
    fprintf(stderr, "tuimen: %s: 有开放时间的门：开 %d，关 %d，不定 %d、读不懂 %d（按开放计算）/ gates with hours: %d "
            "open, %d closed, %d unknown and %d unread (taken as open)\n", a->words, told.open, told.closed,
            told.unknown, unread, told.open, told.closed, told.unknown, unread);
}

Err at_field(At *a, const TableFile *t, int64_t row, int column, Spot p, bool *ret, TableFault *fault,
             Arena scratch)
{
    Str hours = t->table.cell[row * t->table.columns + column];
    Blame why = { 0 };
    *ret = true;
    if (!hours.len || !at_open(a, hours, p, ret, scratch, &why)) return NULL;
    return table_refuse(&t->table, row, column, why.zh, why.en, fault);
}

void at_note(const At *a, const char *file)
{
    if (!a->words) {
        fprintf(stderr, "tuimen: %s: 没有 --at，不看 hours 列 / no --at: the column hours is not used\n", file);
        return;
    }
    fprintf(stderr, "tuimen: %s: %s: 开 %d，关 %d，不定 %d（按开放计算）/ %d open, %d closed, %d unknown (taken as "
            "open)\n", a->words, file, a->open, a->closed, a->unknown, a->open, a->closed, a->unknown);
}
