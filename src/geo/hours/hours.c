/* Opening hours asked at a moment: the rules that hold on its day, in order, each over the ones before. */
#include "geo/hours/hours_inside.h"

const char *const hours_states[] = { "closed", "open", "unknown", NULL };

enum { WORDS = HOURS_RULES_MAX / 64 };

/* What of the rules holds on a day: their times, and the times of the day before that reach into it. */
typedef struct Held {
    const Hours *hours;
    const HoursPlace *place;
    int32_t day, first;            /* rules before `first` are replaced */
    uint64_t today[WORDS], night[WORDS];
    int32_t named;                 /* the last rule whose holiday it is; -1: none */
    Str name;
    int32_t sun[HOURS_DUSK + 1];   /* what was asked of it already, and a minute; 0: not yet */
} Held;

typedef struct Span { int32_t from, to; } Span;          /* minutes; empty when from >= to */

/* --------------------------------------------------------------------------------------- rules of a day */

/* A rule with days of its own takes the day from the rules before it; so does one without, behind another
 * without: "10:00-12:00; 14:00-16:00". What is closed, added or a fallback leaves them. */
static bool replaces(const Hours *h, int32_t i)
{
    const HoursRule *r = &h->rule[i];
    if (r->more || r->fallback || (!r->open && !r->unknown)) return false;
    return r->day_count > 0 || (i > 0 && r->open && h->rule[i - 1].day_count == 0);
}

static void hold(Held *d, const Hours *h, const HoursPlace *p, int32_t day)
{
    HoursToday now = hours_today(day), before = { 0 };
    *d = (Held){ .hours = h, .place = p, .day = day, .named = -1 };
    for (int32_t i = 0; i < h->count; i++) {
        const HoursRule *r = &h->rule[i];
        Str name = { 0 }, unused;
        if (hours_rule_holds(r, p, &now, &name)) {
            if (replaces(h, i)) d->first = i;
            d->today[i / 64] |= (uint64_t)1 << i % 64;
        }
        if (name.at) d->named = i, d->name = name;
        if (!r->wraps) continue;
        if (!before.length) before = hours_today(day - 1);
        if (hours_rule_holds(r, p, &before, &unused)) d->night[i / 64] |= (uint64_t)1 << i % 64;
    }
}

static bool has(const uint64_t *set, int32_t i) { return set[i / 64] >> i % 64 & 1; }

/* ---------------------------------------------------------------------------------------- times of a day */

static int32_t clock_of(Held *d, int sun, int32_t shift, int32_t fixed)
{
    if (!sun || !d->place->sun) return fixed;
    if (!d->sun[sun]) d->sun[sun] = hours_sun(d->place, d->day, sun) + 1;
    return d->sun[sun] - 1 + shift;
}

static Span span_today(Held *d, const HoursTime *t)
{
    if (t->always || (!t->from_sun && !t->to_sun)) return (Span){ t->from, t->to };
    if (t->from >= HOURS_DAY) return (Span){ 0 };
    Span s = { clock_of(d, t->from_sun, t->from_shift, t->from), clock_of(d, t->to_sun, t->to_shift, t->to) };
    bool turns = t->to > HOURS_DAY || (t->from_sun && !t->open_end && d->place->sun);
    if (turns && t->to_sun && s.to <= s.from) s.to += HOURS_DAY;
    return s;
}

/* What the day before leaves of it; the sun is today's. */
static Span span_night(Held *d, const HoursTime *t)
{
    if (t->to <= HOURS_DAY) return (Span){ 0 };
    if (!d->place->sun || (!t->from_sun && !t->to_sun) || t->from >= HOURS_DAY)
        return (Span){ 0, t->to - HOURS_DAY };
    Span s = { clock_of(d, t->from_sun, t->from_shift, t->from),
               clock_of(d, t->to_sun, t->to_shift, t->to - HOURS_DAY) };
    return s.to > s.from ? (Span){ 0 } : (Span){ 0, s.to };
}

static bool within(Span s, int32_t minute) { return minute >= s.from && minute < s.to; }

/* ----------------------------------------------------------------------------------------- at one minute */

typedef struct Judged {
    bool open, unknown, guessed;
    int32_t by, named;             /* twice the rule that decides, + 1 by night; the rule that has `name` */
} Judged;

static bool cut_off(Held *d, const HoursRule *r, int32_t i, Span open_end, int32_t minute)
{
    int32_t k = i + r->times[i].cut;
    if (k >= r->time_count) return false;
    Span s = span_today(d, &r->times[k]);
    return s.to > s.from && s.to > open_end.from && minute >= s.to;
}

static void judge_times(Held *d, int32_t rule, bool night, int32_t minute, Judged *j)
{
    const HoursRule *r = &d->hours->rule[rule];
    for (int32_t i = 0; i < r->time_count; i++) {
        const HoursTime *t = &r->times[i];
        Span s = night ? span_night(d, t) : span_today(d, t);
        if (!within(s, minute) || (r->fallback && (j->open || j->unknown))) continue;
        *j = (Judged){ r->open, r->unknown, false, 2 * rule + night, j->named };
        if (!t->open_end || t->always || !(j->open || j->unknown)) continue;
        bool cut = !night && cut_off(d, r, i, s, minute);
        *j = (Judged){ false, !cut, true, 2 * rule + night, -1 };
    }
}

static HoursNow judge(Held *d, int32_t minute)
{
    Judged j = { .by = -1, .named = d->named };
    for (int32_t i = d->first; i < d->hours->count; i++) {
        const HoursRule *r = &d->hours->rule[i];
        if (has(d->today, i) && !r->time_count && !(r->fallback && (j.open || j.unknown)))
            j = (Judged){ r->open, r->unknown, false, 2 * i, j.named };
        if (has(d->today, i) && r->time_count) judge_times(d, i, false, minute, &j);
        if (has(d->night, i)) judge_times(d, i, true, minute, &j);
    }
    HoursNow now = { .state = j.open ? HOURS_OPEN : j.unknown ? HOURS_UNKNOWN : HOURS_CLOSED };
    if (j.by < 0) return now;
    Str comment = d->hours->rule[j.by / 2].comment;
    if (comment.at) now.comment = comment;
    else if (j.guessed) now.guessed = true;
    else if (2 * j.named == j.by) now.comment = d->name;
    return now;
}

/* ------------------------------------------------------------------------------------------------ asked */

#define LAST_MINUTE ((int64_t)10000000 * HOURS_DAY)        /* 27,000 years either way: days fit in 32 bits */

static int64_t in_time(int64_t minute)
{
    return minute < -LAST_MINUTE ? -LAST_MINUTE : minute > LAST_MINUTE ? LAST_MINUTE : minute;
}

static int32_t day_of(int64_t minute)
{
    return (int32_t)((minute >= 0 ? minute : minute - (HOURS_DAY - 1)) / HOURS_DAY);
}

HoursNow hours_at(const Hours *h, const HoursPlace *p, int64_t minute)
{
    Held d;
    minute = in_time(minute);
    int32_t day = day_of(minute);
    hold(&d, h, p, day);
    return judge(&d, (int32_t)(minute - (int64_t)day * HOURS_DAY));
}

static bool same(const HoursNow *a, const HoursNow *b)
{
    return a->state == b->state && a->guessed == b->guessed && !a->comment.at == !b->comment.at
        && str_eq(a->comment, b->comment);
}

/* The first end of a span after `minute`; HOURS_DAY: none today. */
static int32_t next_end(Held *d, int32_t minute)
{
    int32_t best = HOURS_DAY;
    for (int32_t i = d->first; i < d->hours->count; i++) {
        const HoursRule *r = &d->hours->rule[i];
        for (int32_t k = 0; k < 2 * r->time_count; k++) {
            bool night = k % 2;
            if (!has(night ? d->night : d->today, i)) continue;
            Span s = night ? span_night(d, &r->times[k / 2]) : span_today(d, &r->times[k / 2]);
            if (s.from > minute && s.from < best) best = s.from;
            if (s.to > minute && s.to < best) best = s.to;
        }
    }
    return best;
}

int64_t hours_change(const Hours *h, const HoursPlace *p, int64_t minute, int64_t until)
{
    Held d;
    int64_t last = in_time(until);
    minute = in_time(minute);
    int32_t day = day_of(minute), at = (int32_t)(minute - (int64_t)day * HOURS_DAY);
    hold(&d, h, p, day);
    HoursNow was = judge(&d, at);
    while ((int64_t)day * HOURS_DAY + at < last) {
        at = next_end(&d, at);
        if (at >= HOURS_DAY) {
            hold(&d, h, p, ++day);
            at = 0;
        }
        int64_t then = (int64_t)day * HOURS_DAY + at;
        if (then >= last) break;
        HoursNow now = judge(&d, at);
        if (!same(&was, &now)) return then;
    }
    return until;
}
