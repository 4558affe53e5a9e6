/* Scan: what every part needs, made once; and the two judgements of a ratio. */
#include "geo/scan/scan_inside.h"

#include <math.h>

REFUSAL(SCAN_RANGE, 422, "geo.scan_range", "地点、日期、病例或参数超出范围",
        "a place, a day, a count or a parameter is outside its limits");
REFUSAL(SCAN_NO_CASES, 422, "geo.scan_no_cases", "至少要有两例", "there must be two cases at least");
REFUSAL(SCAN_NO_PEOPLE, 422, "geo.scan_no_people", "有病例的地点没有人口", "there are cases where nobody lives");

static Err check(const ScanAsk *a)
{
    if (a->places < 1 || a->places > SCAN_PLACES_MAX || a->days < 1 || a->days > SCAN_DAYS_MAX)
        return SCAN_RANGE;
    if (!(a->max_share > 0 && a->max_share <= 0.5) || !(a->max_radius >= 0)) return SCAN_RANGE;
    if (a->window < 1 || a->window > a->days || a->min_cases < 1) return SCAN_RANGE;
    if (a->model == SCAN_PERMUTATION && a->days < 2) return SCAN_RANGE;
    for (int32_t i = 0; i < a->places; i++) {
        if (!isfinite(a->x[i]) || !isfinite(a->y[i])) return SCAN_RANGE;
        if (a->model == SCAN_POISSON && !(a->people[i] >= 0 && a->people[i] <= 1e15)) return SCAN_RANGE;
    }
    int64_t all = 0;
    for (int64_t k = 0; k < a->counts; k++) {
        const ScanCount *c = &a->count[k];
        if (c->place < 0 || c->place >= a->places || c->day < 0 || c->day >= a->days) return SCAN_RANGE;
        if (c->count < 0 || (all += c->count) > SCAN_CASES_MAX) return SCAN_RANGE;
    }
    return all < 2 ? SCAN_NO_CASES : NULL;
}

/* Each case in a row of its own, place by place. */
static void spread(Scan *s, Arena *keep)
{
    const ScanAsk *a = &s->ask;
    s->cases = NEWS(keep, int64_t, a->places + 1);
    for (int64_t k = 0; k < a->counts; k++) s->cases[a->count[k].place] += a->count[k].count;
    int64_t *at = NEWS(keep, int64_t, a->places + 1);
    for (int32_t i = 0; i < a->places; i++) at[i] = s->all, s->all += s->cases[i];
    s->case_place = NEWS(keep, int32_t, s->all + 1);
    s->case_day = NEWS(keep, int32_t, s->all + 1);
    for (int64_t k = 0; k < a->counts; k++)
        for (int32_t i = 0; i < a->count[k].count; i++) {
            int64_t to = at[a->count[k].place]++;
            s->case_place[to] = a->count[k].place;
            s->case_day[to] = a->count[k].day;
        }
}

/* Walker's alias table (1977) in 32-bit fractions: one word draws a place. */
static void alias(Scan *s, Arena *keep, Arena scratch)
{
    int32_t n = s->ask.places, small = 0, large = n;
    double total = s->share[n], *part = NEWS(&scratch, double, n + 1);
    int32_t *stack = NEWS(&scratch, int32_t, n + 1);
    s->alias_limit = NEWS(keep, uint32_t, n + 1);
    s->alias_other = NEWS(keep, int32_t, n + 1);
    for (int32_t i = 0; i < n; i++) {
        part[i] = s->ask.people[i] / total * n;
        if (part[i] < 1) stack[small++] = i;
        else stack[--large] = i;
    }
    while (small > 0 && large < n) {
        int32_t low = stack[--small], high = stack[large];
        s->alias_limit[low] = (uint32_t)(part[low] * 4294967295.0);
        s->alias_other[low] = high;
        part[high] -= 1 - part[low];
        if (part[high] < 1) large++, stack[small++] = high;
    }
    for (; small > 0; small--) s->alias_limit[stack[small - 1]] = UINT32_MAX,
        s->alias_other[stack[small - 1]] = stack[small - 1];
    for (; large < n; large++) s->alias_limit[stack[large]] = UINT32_MAX,
        s->alias_other[stack[large]] = stack[large];
}

Err scan_make(const ScanAsk *ask, Scan **ret, Arena *keep, Arena scratch)
{
    TRY(check(ask));
    Scan *s = NEW(keep, Scan);
    int32_t n = ask->places;
    s->ask = *ask;
    spread(s, keep);
    s->share = NEWS(keep, double, n + 1);
    for (int32_t i = 0; ask->model == SCAN_POISSON && i < n; i++) {
        s->share[n] += ask->people[i];
        if (s->cases[i] && ask->people[i] <= 0) return SCAN_NO_PEOPLE;
    }
    s->log = NEWS(keep, double, s->all + 1);
    for (int64_t c = 1; c <= s->all; c++) s->log[c] = log((double)c);
    if (ask->model == SCAN_POISSON) alias(s, keep, scratch);
    TRY(scan_zones_make(s, keep, scratch));
    *ret = s;
    return NULL;
}

int64_t scan_zones(const Scan *s)
{
    int64_t zones = 0;
    for (int64_t k = 0; k < s->step_at[s->ask.places]; k++) zones += s->step[k].closes;
    return zones;
}

void scan_replicates(const Scan *s, int32_t first, int32_t count, double *ret_top, Arena scratch)
{
    if (s->ask.days == 1) scan_space(s, first, count, ret_top, scratch);
    else scan_time(s, first, count, ret_top, scratch);
}

double scan_ratio(int64_t c, int64_t all, double expected)
{
    if ((double)c <= expected || expected <= 0 || expected >= (double)all) return 0;
    double in = (double)c * log((double)c / expected), rest = (double)(all - c);
    return c < all ? in + rest * log(rest / ((double)all - expected)) : in;
}

double scan_gumbel(const double *top, int32_t replicates, double ratio)
{
    double mean = 0, square = 0;
    if (replicates < 2) return 1;
    for (int32_t k = 0; k < replicates; k++) mean += top[k];
    mean /= replicates;
    for (int32_t k = 0; k < replicates; k++) square += (top[k] - mean) * (top[k] - mean);
    double scale = sqrt(square / (replicates - 1) * 6) / 3.14159265358979323846;
    if (scale <= 0) return ratio > mean ? 0 : 1;
    double x = (ratio - (mean - 0.57721566490153286061 * scale)) / scale, tail = exp(-x);
    return tail < 1e-8 ? tail : 1 - exp(-tail);
}
