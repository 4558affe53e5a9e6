/* Times of a day: 08:00-12:00,14:00-26:00,sunset+,10-18. */
#include "geo/hours/hours_inside.h"

typedef struct End {
    int32_t minutes, shift, tokens;
    int sun;
} End;

static const int16_t without_place[] = {
    [HOURS_SUNRISE] = 6 * 60, [HOURS_SUNSET] = 18 * 60, [HOURS_DAWN] = 330, [HOURS_DUSK] = 1110,
};

static Err clock_at(HoursReader *r, int32_t ahead, int32_t *ret)
{
    if (hours_value(r, ahead) > 48)
        return hours_expected(r, ahead, "小时不能大于 48", "the hour is at most 48");
    if (hours_value(r, ahead + 2) > 59)
        return hours_expected(r, ahead + 2, "分钟不能大于 59", "minutes are at most 59");
    *ret = hours_value(r, ahead) * 60 + hours_value(r, ahead + 2);
    return NULL;
}

static bool is_clock(const HoursReader *r, int32_t ahead)
{
    return hours_is(r, ahead, WORD_NUMBER) && hours_is(r, ahead + 1, WORD_COLON)
        && hours_is(r, ahead + 2, WORD_NUMBER);
}

/* (sunset-01:30) */
static Err read_shifted_sun(HoursReader *r, int32_t ahead, End *ret)
{
    bool plus = hours_sign(r, ahead + 2, '+');
    int32_t minutes = 0;
    if (!plus && !hours_sign(r, ahead + 2, '-'))
        return hours_expected(r, ahead + 2, "须是 + 或 -，如 (sunset-01:00)",
                              "must be + or -, as in (sunset-01:00)");
    if (!is_clock(r, ahead + 3))
        return hours_expected(r, ahead + 3, "须是时:分，如 01:00", "must be hours and minutes such as 01:00");
    TRY(clock_at(r, ahead + 3, &minutes));
    if (!hours_sign(r, ahead + 6, ')')) return hours_expected(r, ahead + 6, "缺少 )", "must be )");
    ret->sun = hours_value(r, ahead + 1);
    ret->shift = plus ? minutes : -minutes;
    ret->minutes = without_place[ret->sun] + ret->shift;
    ret->tokens = 7;
    return NULL;
}

/* 0 tokens: no time stands here. */
static Err read_end(HoursReader *r, int32_t ahead, End *ret)
{
    *ret = (End){ 0 };
    if (is_clock(r, ahead)) {
        ret->tokens = 3;
        return clock_at(r, ahead, &ret->minutes);
    }
    if (hours_is(r, ahead, WORD_SUN)) {
        int sun = hours_value(r, ahead);
        *ret = (End){ .minutes = without_place[sun], .sun = sun, .tokens = 1 };
        return NULL;
    }
    if (hours_sign(r, ahead, '(') && hours_is(r, ahead + 1, WORD_SUN)) return read_shifted_sun(r, ahead, ret);
    return NULL;
}

static void put_time(HoursReader *r, const End *from, const End *to, int open_end)
{
    r->times[r->time_count++] = (HoursTime){
        .from = (int16_t)from->minutes, .to = (int16_t)to->minutes, .from_sun = (uint8_t)from->sun,
        .to_sun = (uint8_t)to->sun, .from_shift = (int16_t)from->shift, .to_shift = (int16_t)to->shift,
        .open_end = open_end > 0, .cut = (uint8_t)open_end,
        .always = from->minutes == 0 && to->minutes == HOURS_DAY,
    };
}

/* Nobody says when it closes: midnight, or later the later it opens, as the specification guesses. Should the
 * list go on `cut` places behind, it closes when that time ends: "07:00+,12:00-16:00". */
static Err put_open_end(HoursReader *r, const End *from, int cut)
{
    End to = { .minutes = HOURS_DAY };
    if (from->minutes >= 22 * 60) to.minutes = from->minutes + 8 * 60;
    else if (from->minutes >= 17 * 60) to.minutes = from->minutes + 10 * 60;
    if (to.minutes > 2 * HOURS_DAY)
        return hours_expected(r, 0, "不能超过第二个午夜", "must end before the second midnight");
    put_time(r, from, &to, cut);
    return NULL;
}

/* 10-18: whole hours, each a number. */
static Err read_hours(HoursReader *r)
{
    int32_t from = hours_value(r, 0), to = hours_value(r, 2);
    if (from >= 24) return hours_expected(r, 0, "须在当天开始", "must begin on the day itself");
    if (to > 48) return hours_expected(r, 2, "不能超过第二个午夜", "must end before the second midnight");
    if (to < from) to += 24;
    put_time(r, &(End){ .minutes = from * 60 }, &(End){ .minutes = to * 60 }, 0);
    r->at += 3;
    return NULL;
}

/* "8:00-18:00" behind its first time, at the "-". `from` is the first. */
static Err read_range(HoursReader *r, const End *from)
{
    End to;
    TRY(read_end(r, 1, &to));
    if (!to.tokens) return hours_expected(r, 1, "须是结束的时刻，如 18:00", "must be the time it ends, such as 18:00");
    if (hours_sign(r, 1 + to.tokens, '/'))
        return hours_expected(r, 1 + to.tokens, "开放时间不能是一串时刻", "opening hours can't be points in time");
    int32_t reach = to.minutes;
    bool both = !from->sun && !to.sun;
    if (reach < from->minutes || (both && reach == from->minutes)) reach += HOURS_DAY;
    if (reach > 2 * HOURS_DAY)
        return hours_expected(r, 1, "不能超过第二个午夜", "must end before the second midnight");
    bool open_end = hours_sign(r, 1 + to.tokens, '+');
    if (open_end) {
        End late = to;
        if (to.minutes < from->minutes) late.minutes += HOURS_DAY;
        TRY(put_open_end(r, &late, 2));
    }
    r->at += 1 + to.tokens + open_end;
    to.minutes = reach;
    put_time(r, from, &to, 0);
    return NULL;
}

static Err read_span(HoursReader *r)
{
    End from;
    TRY(read_end(r, 0, &from));
    if (!from.tokens && hours_sign(r, 0, '('))
        return hours_expected(r, 1, "须是 sunrise、sunset、dawn 或 dusk", "must be sunrise, sunset, dawn or dusk");
    if (!from.tokens && hours_is(r, 0, WORD_NUMBER) && hours_sign(r, 1, '-') && hours_is(r, 2, WORD_NUMBER))
        return read_hours(r);
    if (!from.tokens && hours_is(r, 0, WORD_NUMBER))
        return hours_expected(r, 1, "须是时:分，如 08:00", "must be hours and minutes such as 08:00");
    if (from.minutes >= HOURS_DAY) return hours_expected(r, 0, "须在当天开始", "must begin on the day itself");
    r->at += from.tokens;
    if (hours_sign(r, 0, '-')) return read_range(r, &from);
    if (!hours_sign(r, 0, '+'))
        return hours_expected(r, 0, "须是 - 和结束的时刻，或 +", "must be - and the time it ends, or +");
    TRY(put_open_end(r, &from, 1));
    r->at++;
    return NULL;
}

static bool starts_span(const HoursReader *r)
{
    return hours_is(r, 0, WORD_NUMBER) || hours_is(r, 0, WORD_SUN) || hours_sign(r, 0, '(');
}

Err hours_read_times(HoursReader *r)
{
    for (;;) {
        TRY(read_span(r));
        if (!hours_sign(r, 0, ',')) return NULL;
        r->at++;
        if (r->at >= r->end) return NULL;
        if (starts_span(r)) continue;
        r->again = true;
        return NULL;
    }
}
