/* The scan of every night. What is to be expected of a place and a window is the same in every replicate, for
 * dealing out the days of a stratum changes neither its places nor its days: so it is summed once. */
#include "geo/scan/scan_now.h"

#include "geo/scan/philox.h"

#include <math.h>
#include <stdlib.h>

struct ScanNow {
    ScanNowAsk ask;
    int64_t all;
    int32_t *zone, *zone_size;     /* places * ask.zone, from the centre outwards; places */
    int32_t *case_place, *case_day;                    /* all, stratum by stratum */
    int64_t *stratum_at;           /* strata + 1 */
    double *usual;                 /* places * window: of the last 1, 2, … days */
};

static Err check(const ScanNowAsk *a)
{
    bool sizes = a->places >= 1 && a->places <= SCAN_PLACES_MAX && a->days >= 2 && a->days <= SCAN_DAYS_MAX
        && a->strata >= 1 && a->strata <= SCAN_NOW_STRATA;
    if (!sizes || a->window < 1 || a->window > SCAN_NOW_WINDOW || a->window >= a->days) return SCAN_RANGE;
    if (a->zone < 1 || a->zone > SCAN_NOW_ZONE || a->least < 1) return SCAN_RANGE;
    int64_t all = 0;
    for (int64_t k = 0; k < a->counts; k++) {
        const ScanNowCount *c = &a->count[k];
        bool in = c->place >= 0 && c->place < a->places && c->day >= 0 && c->day < a->days && c->stratum >= 0
            && c->stratum < a->strata;
        if (!in || c->count < 0 || (all += c->count) > SCAN_CASES_MAX) return SCAN_RANGE;
    }
    return all < 2 ? SCAN_NO_CASES : NULL;
}

/* ---- Zones: the centre, then always the nearest that touches what is there ---- */

static bool in_zone(const int32_t *zone, int32_t size, int32_t place)
{
    bool in = false;
    for (int32_t i = 0; i < size; i++) in |= zone[i] == place;
    return in;
}

static int32_t nearest_beside(const ScanNowAsk *a, const int32_t *zone, int32_t size)
{
    int32_t best = -1;
    double low = INFINITY;
    for (int32_t i = 0; i < size; i++)
        for (int64_t k = a->neighbours_at[zone[i]]; k < a->neighbours_at[zone[i] + 1]; k++) {
            int32_t p = a->neighbour[k];
            double dx = a->x[p] - a->x[zone[0]], dy = a->y[p] - a->y[zone[0]], d = dx * dx + dy * dy;
            if (d > low || (d == low && p >= best) || in_zone(zone, size, p)) continue;
            low = d;
            best = p;
        }
    return best;
}

static void grow(ScanNow *s, Arena *keep)
{
    const ScanNowAsk *a = &s->ask;
    s->zone = NEWS(keep, int32_t, (int64_t)a->places * a->zone);
    s->zone_size = NEWS(keep, int32_t, a->places);
    for (int32_t c = 0; c < a->places; c++) {
        int32_t *zone = s->zone + (int64_t)c * a->zone, size = 1;
        zone[0] = c;
        for (int32_t next; size < a->zone && (next = nearest_beside(a, zone, size)) >= 0;)
            zone[size++] = next;
        s->zone_size[c] = size;
    }
}

/* ---- What is usual ---- */

static void spread(ScanNow *s, Arena *keep, Arena scratch)
{
    const ScanNowAsk *a = &s->ask;
    s->stratum_at = NEWS(keep, int64_t, a->strata + 1);
    for (int64_t k = 0; k < a->counts; k++) s->stratum_at[a->count[k].stratum + 1] += a->count[k].count;
    for (int32_t t = 0; t < a->strata; t++) s->stratum_at[t + 1] += s->stratum_at[t];
    s->all = s->stratum_at[a->strata];
    int64_t *at = NEWS(&scratch, int64_t, a->strata);
    for (int32_t t = 0; t < a->strata; t++) at[t] = s->stratum_at[t];
    s->case_place = NEWS(keep, int32_t, s->all);
    s->case_day = NEWS(keep, int32_t, s->all);
    for (int64_t k = 0; k < a->counts; k++)
        for (int32_t i = 0; i < a->count[k].count; i++) {
            int64_t to = at[a->count[k].stratum]++;
            s->case_place[to] = a->count[k].place;
            s->case_day[to] = a->count[k].day;
        }
}

static void weigh(ScanNow *s, Arena *keep, Arena scratch)
{
    const ScanNowAsk *a = &s->ask;
    double *share = NEWS(&scratch, double, (int64_t)a->strata * a->window);
    s->usual = NEWS(keep, double, (int64_t)a->places * a->window);
    for (int32_t t = 0; t < a->strata; t++) {
        int64_t from = s->stratum_at[t], to = s->stratum_at[t + 1];
        for (int64_t i = from; i < to; i++)
            for (int32_t k = a->days - s->case_day[i]; k <= a->window; k++)
                share[t * a->window + k - 1] += 1.0 / (double)(to - from);
        for (int64_t i = from; i < to; i++)
            for (int32_t k = 0; k < a->window; k++)
                s->usual[(int64_t)s->case_place[i] * a->window + k] += share[t * a->window + k];
    }
}

Err scan_now_make(const ScanNowAsk *ask, ScanNow **ret, Arena *keep, Arena scratch)
{
    TRY(check(ask));
    ScanNow *s = NEW(keep, ScanNow);
    s->ask = *ask;
    spread(s, keep, scratch);
    weigh(s, keep, scratch);
    grow(s, keep);
    *ret = s;
    return NULL;
}

/* ---- One deal of the days ---- */

typedef struct Top { double ratio; int32_t centre, places, days; } Top;

/* Of each place, how many in the last 1, 2, … days. */
static void count_days(const ScanNow *s, const int32_t *day, int32_t *seen)
{
    int32_t w = s->ask.window, days = s->ask.days;
    for (int64_t i = 0; i < (int64_t)s->ask.places * w; i++) seen[i] = 0;
    for (int64_t i = 0; i < s->all; i++)
        for (int32_t k = days - day[i]; k <= w; k++) seen[(int64_t)s->case_place[i] * w + k - 1]++;
}

/* A centre without a case of its own in the window isn't looked at, here or in the replicates. A ratio is at
 * most (c - E)² C ÷ (2 E (C - E)): what can't beat the best is passed over before any logarithm. */
static void try_zone(const ScanNow *s, int32_t centre, const int32_t *seen, Top *best)
{
    const ScanNowAsk *a = &s->ask;
    int64_t c[SCAN_NOW_WINDOW] = { 0 };
    double e[SCAN_NOW_WINDOW] = { 0 }, all = (double)s->all;
    for (int32_t j = 0; j < s->zone_size[centre]; j++) {
        int64_t at = (int64_t)s->zone[(int64_t)centre * a->zone + j] * a->window;
        for (int32_t k = 0; k < a->window; k++) {
            c[k] += seen[at + k];
            e[k] += s->usual[at + k];
            double over = (double)c[k] - e[k];
            if (c[k] < a->least || over <= 0 || e[k] >= all) continue;
            if (over * over * all <= best->ratio * 2 * e[k] * (all - e[k])) continue;
            double ratio = scan_ratio(c[k], s->all, e[k]);
            if (ratio > best->ratio) *best = (Top){ ratio, centre, j + 1, k + 1 };
        }
    }
}

static Top highest(const ScanNow *s, const int32_t *seen)
{
    Top best = { 0, -1, 0, 0 };
    for (int32_t i = 0; i < s->ask.places; i++)
        if (seen[(int64_t)i * s->ask.window + s->ask.window - 1]) try_zone(s, i, seen, &best);
    return best;
}

bool scan_now_best(const ScanNow *s, ScanNowFound *ret, Arena scratch)
{
    int32_t w = s->ask.window, *seen = NEWS(&scratch, int32_t, (int64_t)s->ask.places * w);
    count_days(s, s->case_day, seen);
    Top best = highest(s, seen);
    if (best.centre < 0) return false;
    *ret = (ScanNowFound){ .places = best.places, .days = best.days, .ratio = best.ratio };
    for (int32_t j = 0; j < best.places; j++) {
        int32_t p = s->zone[(int64_t)best.centre * s->ask.zone + j];
        int64_t at = (int64_t)p * w + best.days - 1;
        ret->place[j] = p;
        ret->seen[j] = seen[at];
        ret->usual[j] = s->usual[at];
        ret->observed += seen[at];
        ret->expected += s->usual[at];
    }
    return true;
}

void scan_now_replicates(const ScanNow *s, int32_t first, int32_t count, double *ret_top, Arena scratch)
{
    int32_t *day = NEWS(&scratch, int32_t, s->all);
    int32_t *seen = NEWS(&scratch, int32_t, (int64_t)s->ask.places * s->ask.window);
    for (int32_t r = 0; r < count; r++) {
        Philox random = philox_start(s->ask.seed, (uint32_t)(first + r));
        for (int64_t i = 0; i < s->all; i++) day[i] = s->case_day[i];
        for (int32_t t = 0; t < s->ask.strata; t++) {
            int64_t from = s->stratum_at[t];
            for (int64_t i = s->stratum_at[t + 1] - 1; i > from; i--) {        /* Fisher and Yates */
                int64_t k = from + philox_below(&random, (uint32_t)(i - from + 1));
                int32_t held = day[i];
                day[i] = day[k];
                day[k] = held;
            }
        }
        count_days(s, day, seen);
        ret_top[r] = highest(s, seen).ratio;
    }
}

double scan_now_chance(const double *top, int32_t replicates, double ratio)
{
    int32_t above = 0;
    for (int32_t k = 0; k < replicates; k++) above += top[k] >= ratio;
    double rank = (1.0 + above) / (1.0 + replicates);
    return above >= 10 ? rank : scan_gumbel(top, replicates, ratio);
}

/* ---- Who touches whom ---- */

typedef struct Corner { int32_t x, y, place; } Corner;
typedef struct Side { int32_t a, b; } Side;

static int by_point(const void *a, const void *b)
{
    const Corner *p = a, *q = b;
    if (p->x != q->x) return p->x < q->x ? -1 : 1;
    if (p->y != q->y) return p->y < q->y ? -1 : 1;
    return p->place < q->place ? -1 : p->place > q->place;
}

static int by_place(const void *a, const void *b)
{
    const Side *p = a, *q = b;
    if (p->a != q->a) return p->a < q->a ? -1 : 1;
    return p->b < q->b ? -1 : p->b > q->b;
}

static int64_t sides_of(const Corner *corner, int64_t points, Side *ret)
{
    int64_t sides = 0;
    for (int64_t i = 0, end; i < points; i = end) {
        for (end = i; end < points && corner[end].x == corner[i].x && corner[end].y == corner[i].y;) end++;
        for (int64_t p = i; p < end; p++)
            for (int64_t q = i; q < end; q++) {
                if (corner[p].place == corner[q].place) continue;
                if (ret) ret[sides] = (Side){ corner[p].place, corner[q].place };
                sides++;
            }
    }
    return sides;
}

void scan_now_touching(const int32_t *x, const int32_t *y, const int32_t *place, int64_t points,
                       int32_t places, int32_t **ret_neighbour, int64_t **ret_neighbours_at, Arena *keep,
                       Arena scratch)
{
    Corner *corner = NEWS(&scratch, Corner, points + 1);
    for (int64_t i = 0; i < points; i++) corner[i] = (Corner){ x[i], y[i], place[i] };
    if (points) qsort(corner, (size_t)points, sizeof *corner, by_point);
    Side *side = NEWS(&scratch, Side, sides_of(corner, points, NULL) + 1);
    int64_t sides = sides_of(corner, points, side), kept = 0;
    if (sides) qsort(side, (size_t)sides, sizeof *side, by_place);
    int32_t *neighbour = NEWS(keep, int32_t, sides + 1);
    int64_t *at = NEWS(keep, int64_t, places + 1);
    for (int64_t i = 0; i < sides; i++) {
        if (i && side[i].a == side[i - 1].a && side[i].b == side[i - 1].b) continue;
        neighbour[kept++] = side[i].b;
        at[side[i].a + 1] = kept;
    }
    for (int32_t p = 0; p < places; p++) if (at[p + 1] < at[p]) at[p + 1] = at[p];
    *ret_neighbour = neighbour;
    *ret_neighbours_at = at;
}
