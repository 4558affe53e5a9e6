/* Scan with days: a zone's cases by day, and over them the windows. The best window begins and ends on a
 * day with a
 * case, and one that holds no case of the place just added was better without that place: so only windows
 * around
 * the new cases are looked at. */
#include "geo/scan/philox.h"
#include "geo/scan/scan_inside.h"

#include <math.h>
#include <string.h>

typedef struct Days {
    const Scan *s;
    int32_t *first, *day;          /* place i's cases are day[first[i]] to day[first[i + 1] - 1] */
    int64_t *by_day;               /* days + 1: all cases before the day */
    int64_t *until;                /* the same, or for Poisson the days before the day */
    int32_t *in_zone;              /* days */
    int64_t zone;                  /* cases in the zone, all days */
    double best;
    int64_t best_step;
    int32_t best_from, best_to;
    int64_t best_count;
    double best_expected;
} Days;

static double expected(const Days *d, const ScanStep *step, int32_t from, int32_t to)
{
    const Scan *s = d->s;
    if (s->ask.model == SCAN_POISSON) return (double)s->all * step->share * (to - from + 1) / s->ask.days;
    return (double)d->zone * (double)(d->by_day[to + 1] - d->by_day[from]) / (double)s->all;
}

/* Past the screen: worked out, and kept if it is the best. */
static void weigh(Days *d, int64_t step, int32_t from, int32_t to, int64_t c)
{
    const Scan *s = d->s;
    double e = expected(d, &s->step[step], from, to);
    if ((double)c <= e || c < s->ask.min_cases || e >= (double)s->all) return;
    double ratio = scan_ratio_at(s, c, e);
    if (ratio <= d->best) return;
    d->best = ratio;
    d->best_step = step;
    d->best_from = from;
    d->best_to = to;
    d->best_count = c;
    d->best_expected = e;
}

/* The screen of scan_space.c, a little on the safe side, by multiplications alone: `unit` cases are to be
 * expected for
 * each day, or each of the day's cases, of a window. */
typedef struct Screen { double unit, all, least; } Screen;

static bool passes(const Screen *p, int64_t c, int64_t units)
{
    double e = p->unit * (double)units, over = (double)c - e;
    if (over <= -1e-6 * e) return false;
    return over * over * p->all >= p->least * e * (p->all - e) || (double)c + e > p->all * (1 - 1e-9);
}

static Screen screen(const Days *d, int64_t step)
{
    const Scan *s = d->s;
    double all = (double)s->all;
    bool poisson = s->ask.model == SCAN_POISSON;
    return (Screen){ poisson ? all * s->step[step].share / s->ask.days : (double)d->zone / all, all,
                     2 * d->best * (1 - 1e-6) };
}

/* Windows that hold a day from `low` to `high`, the days of the cases added since the last zone. */
static void windows(Days *d, int64_t step, int32_t low, int32_t high)
{
    const int32_t days = d->s->ask.days, longest = d->s->ask.window, *in_zone = d->in_zone;
    const int64_t *until = d->until;           /* days or cases before a day */
    Screen p = screen(d, step);
    if (d->s->ask.prospective) {
        int64_t c = 0;
        for (int32_t from = days - 1; from >= days - longest; from--) {
            c += in_zone[from];
            if (in_zone[from] && from <= high && passes(&p, c, until[days] - until[from]))
                weigh(d, step, from, days - 1, c);
        }
        return;
    }
    int32_t begin = low - longest + 1 > 0 ? low - longest + 1 : 0;
    for (int32_t from = begin; from <= high; from++) {
        int64_t c = 0;
        int32_t end = from + longest < days ? from + longest : days;
        if (!in_zone[from]) continue;
        for (int32_t to = from; to < end; to++) {
            c += in_zone[to];
            if (in_zone[to] && to >= low && passes(&p, c, until[to + 1] - until[from])) {
                weigh(d, step, from, to, c);
                p = screen(d, step);
            }
        }
    }
}

static void walk(Days *d, int32_t centre, const uint8_t *taken)
{
    const Scan *s = d->s;
    int32_t low = s->ask.days, high = -1, oldest = s->ask.prospective ? s->ask.days - s->ask.window : 0;
    memset(d->in_zone, 0, (size_t)s->ask.days * sizeof *d->in_zone);
    d->zone = 0;
    for (int64_t k = s->step_at[centre]; k < s->step_at[centre + 1]; k++) {
        int32_t place = s->step[k].place;
        if (taken && taken[place]) break;
        d->zone += d->first[place + 1] - d->first[place];
        for (int32_t c = d->first[place]; c < d->first[place + 1]; c++) {
            int32_t day = d->day[c];
            if (day < oldest) continue;
            d->in_zone[day]++;
            if (day < low) low = day;
            if (day > high) high = day;
        }
        if (!s->step[k].closes || high < 0) continue;
        windows(d, k, low, high);
        low = s->ask.days;
        high = -1;
    }
}

static Days days_room(const Scan *s, Arena *scratch)
{
    Days d = { .s = s };
    d.first = NEWS(scratch, int32_t, s->ask.places + 2);
    d.day = NEWS(scratch, int32_t, s->all + 1);
    d.by_day = NEWS(scratch, int64_t, s->ask.days + 1);
    d.until = d.by_day;
    if (s->ask.model == SCAN_POISSON) d.until = NEWS(scratch, int64_t, s->ask.days + 1);
    for (int32_t t = 0; d.until != d.by_day && t <= s->ask.days; t++) d.until[t] = t;
    d.in_zone = NEWS(scratch, int32_t, s->ask.days);
    return d;
}

static void count_days(Days *d)
{
    const Scan *s = d->s;
    memset(d->by_day, 0, (size_t)(s->ask.days + 1) * sizeof *d->by_day);
    for (int64_t k = 0; k < s->all; k++) d->by_day[d->day[k] + 1]++;
    for (int32_t t = 0; t < s->ask.days; t++) d->by_day[t + 1] += d->by_day[t];
}

/* Days dealt anew to the cases (Fisher and Yates), which stay where they are. */
static void shuffle(Days *d, Philox *random)
{
    const Scan *s = d->s;
    memcpy(d->day, s->case_day, (size_t)s->all * sizeof *d->day);
    for (int64_t k = s->all - 1; k > 0; k--) {
        int64_t other = philox_below(random, (uint32_t)k + 1);
        int32_t swap = d->day[k];
        d->day[k] = d->day[other];
        d->day[other] = swap;
    }
}

/* Every case a place by population, and any day. */
static void scatter(Days *d, Philox *random, int32_t *place)
{
    const Scan *s = d->s;
    int32_t n = s->ask.places;
    memset(d->first, 0, (size_t)(n + 2) * sizeof *d->first);
    for (int64_t k = 0; k < s->all; k++) {
        uint64_t wide = (uint64_t)philox_next(random) * (uint32_t)n;
        int32_t i = (int32_t)(wide >> 32);
        place[k] = (uint32_t)wide <= s->alias_limit[i] ? i : s->alias_other[i];
        d->first[place[k] + 2]++;
    }
    for (int32_t i = 2; i < n + 2; i++) d->first[i] += d->first[i - 1];
    for (int64_t k = 0; k < s->all; k++)
        d->day[d->first[place[k] + 1]++] = (int32_t)philox_below(random, (uint32_t)s->ask.days);
}

static void observed_places(Days *d)
{
    const Scan *s = d->s;
    d->first[0] = 0;
    for (int32_t i = 0; i < s->ask.places; i++) d->first[i + 1] = d->first[i] + (int32_t)s->cases[i];
}

void scan_time(const Scan *s, int32_t first, int32_t count, double *ret_top, Arena scratch)
{
    Days d = days_room(s, &scratch);
    int32_t *place = NEWS(&scratch, int32_t, s->all + 1);
    for (int32_t k = 0; k < count; k++) {
        Philox random = philox_start(s->ask.seed, (uint32_t)(first + k));
        if (s->ask.model == SCAN_PERMUTATION) {
            observed_places(&d);
            shuffle(&d, &random);
        } else {
            scatter(&d, &random, place);
        }
        if (!k || s->ask.model == SCAN_POISSON) count_days(&d);
        d.best = 0;
        for (int32_t i = 0; i < s->ask.places; i++) walk(&d, i, NULL);
        ret_top[k] = d.best;
    }
}

bool scan_best(const Scan *s, const uint8_t *taken, ScanCluster *ret, int64_t *ret_step, Arena scratch)
{
    Days d = days_room(s, &scratch);
    int32_t centre = -1;
    observed_places(&d);
    memcpy(d.day, s->case_day, (size_t)s->all * sizeof *d.day);
    count_days(&d);
    for (int32_t i = 0; i < s->ask.places; i++) {
        double before = d.best;
        walk(&d, i, taken);
        if (d.best > before) centre = i;
    }
    if (centre < 0) return false;
    *ret_step = d.best_step;
    *ret = (ScanCluster){ .centre = centre, .radius = s->step[d.best_step].distance, .first_day = d.best_from,
                          .last_day = d.best_to, .observed = d.best_count, .expected = d.best_expected,
                          .ratio = d.best, .p = 1, .p_gumbel = 1 };
    return true;
}
