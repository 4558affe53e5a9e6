/* The scan of every night. What is to be expected of a place and a window is the same in every replicate, for
 * dealing out the days of a stratum changes neither its places nor its days: so it is summed once. Cases are
 * dealt out within lots: a stratum, or (among those who were looked at) a place and stratum. */
#include "geo/scan/scan_now.h"

#include "geo/scan/philox.h"

#include <math.h>
#include <stdlib.h>

struct ScanNow {
    ScanNowAsk ask;
    int64_t all;
    int32_t *zone, *zone_size;     /* places * ask.zone, from the centre outwards; places */
    int32_t lots, *case_place, *case_day;              /* all, lot by lot */
    int64_t *lot_at;               /* lots + 1 */
    int64_t *look_at;              /* among: lots + 1; who was looked at, each with the day */
    int32_t *look_day;
    double *usual, usual_all[SCAN_NOW_WINDOW];         /* places * window: of the last 1, 2, … days */
};

static Err check(const ScanNowAsk *a)
{
    bool sizes = a->places >= 1 && a->places <= SCAN_PLACES_MAX && a->days >= 2 && a->days <= SCAN_DAYS_MAX
        && a->strata >= 1 && a->strata <= SCAN_NOW_STRATA;
    if (!sizes || a->window < 1 || a->window > SCAN_NOW_WINDOW || a->window >= a->days) return SCAN_RANGE;
    if (a->zone < 1 || a->zone > SCAN_NOW_ZONE || a->least < 1) return SCAN_RANGE;
    int64_t all = 0, looks = 0;
    for (int64_t k = 0; k < a->counts; k++) {
        const ScanNowCount *c = &a->count[k];
        bool in = c->place >= 0 && c->place < a->places && c->day >= 0 && c->day < a->days && c->stratum >= 0
            && c->stratum < a->strata;
        if (!in || c->count < 0 || (all += c->count) > SCAN_CASES_MAX) return SCAN_RANGE;
        if (a->among && (c->of < c->count || (looks += c->of) > SCAN_CASES_MAX)) return SCAN_RANGE;
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

static int64_t lot_of(const ScanNowAsk *a, const ScanNowCount *c)
{
    return a->among ? (int64_t)c->place * a->strata + c->stratum : c->stratum;
}

static int64_t size_of(const ScanNowCount *c, bool looks) { return looks ? c->of : c->count; }

/* Where each lot's begin: lots + 1. */
static int64_t *lots_of(const ScanNow *s, bool looks, Arena *keep)
{
    const ScanNowAsk *a = &s->ask;
    int64_t *at = NEWS(keep, int64_t, s->lots + 1);
    for (int64_t k = 0; k < a->counts; k++) at[lot_of(a, &a->count[k]) + 1] += size_of(&a->count[k], looks);
    for (int32_t t = 0; t < s->lots; t++) at[t + 1] += at[t];
    return at;
}

static void lay(const ScanNow *s, const int64_t *lot_at, bool looks, int32_t *day, int32_t *place,
                Arena scratch)
{
    const ScanNowAsk *a = &s->ask;
    int64_t *at = NEWS(&scratch, int64_t, s->lots);
    for (int32_t t = 0; t < s->lots; t++) at[t] = lot_at[t];
    for (int64_t k = 0; k < a->counts; k++)
        for (int64_t i = size_of(&a->count[k], looks); i > 0; i--) {
            int64_t to = at[lot_of(a, &a->count[k])]++;
            if (place) place[to] = a->count[k].place;
            day[to] = a->count[k].day;
        }
}

static void spread(ScanNow *s, Arena *keep, Arena scratch)
{
    s->lots = s->ask.among ? s->ask.places * s->ask.strata : s->ask.strata;
    s->lot_at = lots_of(s, false, keep);
    s->all = s->lot_at[s->lots];
    s->case_place = NEWS(keep, int32_t, s->all);
    s->case_day = NEWS(keep, int32_t, s->all);
    lay(s, s->lot_at, false, s->case_day, s->case_place, scratch);
    if (!s->ask.among) return;
    s->look_at = lots_of(s, true, keep);
    s->look_day = NEWS(keep, int32_t, s->look_at[s->lots]);
    lay(s, s->look_at, true, s->look_day, NULL, scratch);
}

/* Of a lot, the share of its days (`among`: of the looks) that is in the last 1, 2, … days. */
static void weigh(ScanNow *s, Arena *keep)
{
    const ScanNowAsk *a = &s->ask;
    s->usual = NEWS(keep, double, (int64_t)a->places * a->window);
    const int64_t *at = a->among ? s->look_at : s->lot_at;
    const int32_t *day = a->among ? s->look_day : s->case_day;
    for (int32_t t = 0; t < s->lots; t++) {
        if (s->lot_at[t] == s->lot_at[t + 1]) continue;
        double share[SCAN_NOW_WINDOW] = { 0 };
        for (int64_t i = at[t]; i < at[t + 1]; i++)
            for (int32_t k = a->days - day[i]; k <= a->window; k++)
                share[k - 1] += 1.0 / (double)(at[t + 1] - at[t]);
        for (int64_t i = s->lot_at[t]; i < s->lot_at[t + 1]; i++)
            for (int32_t k = 0; k < a->window; k++) {
                s->usual[(int64_t)s->case_place[i] * a->window + k] += share[k];
                s->usual_all[k] += share[k];
            }
    }
}

Err scan_now_make(const ScanNowAsk *ask, ScanNow **ret, Arena *keep, Arena scratch)
{
    TRY(check(ask));
    ScanNow *s = NEW(keep, ScanNow);
    s->ask = *ask;
    spread(s, keep, scratch);
    weigh(s, keep);
    grow(s, keep);
    *ret = s;
    return NULL;
}

/* ---- One deal of the days ---- */

/* stretch: of what is usual. */
typedef struct Top { double ratio, stretch; int32_t centre, places, days; } Top;

/* Of each place, how many in the last 1, 2, … days. */
static void count_days(const ScanNow *s, const int32_t *day, int32_t *seen)
{
    int32_t w = s->ask.window, days = s->ask.days;
    for (int64_t i = 0; i < (int64_t)s->ask.places * w; i++) seen[i] = 0;
    for (int64_t i = 0; i < s->all; i++)
        for (int32_t k = days - day[i]; k <= w; k++) seen[(int64_t)s->case_place[i] * w + k - 1]++;
}

/* Of all places, how many in the last 1, 2, … days. */
typedef struct Sum { int64_t of[SCAN_NOW_WINDOW]; } Sum;

static Sum sum_of(const ScanNow *s, const int32_t *seen)
{
    int32_t w = s->ask.window;
    Sum sum = { { 0 } };
    for (int64_t i = 0; s->ask.among && i < (int64_t)s->ask.places * w; i++) sum.of[i % w] += seen[i];
    return sum;
}

/* What is usual, times so much as the rest of the same days has more than usual; one is added to both, so
 * that little doesn't say much. */
static double stretched(const ScanNow *s, const Sum *sum, int32_t k, int64_t c, double e)
{
    if (!s->ask.among) return e;
    double more = (double)(sum->of[k] - c + 1) / (s->usual_all[k] - e + 1);
    return more > 1 ? e * more : e;
}

static double ratio_of(const ScanNow *s, int64_t c, double e)
{
    return s->ask.among ? (double)c * log((double)c / e) - ((double)c - e) : scan_ratio(c, s->all, e);
}

/* A centre without a case of its own in the window isn't looked at, here or in the replicates. A ratio is at
 * most (c - E)² C ÷ (2 E (C - E)), or (c - E)² ÷ (2 E): what can't beat the best is passed over before any
 * logarithm. */
static void try_zone(const ScanNow *s, int32_t centre, const int32_t *seen, const Sum *sum, Top *best)
{
    const ScanNowAsk *a = &s->ask;
    int64_t c[SCAN_NOW_WINDOW] = { 0 };
    double e[SCAN_NOW_WINDOW] = { 0 }, all = (double)s->all;
    for (int32_t j = 0; j < s->zone_size[centre]; j++) {
        int64_t at = (int64_t)s->zone[(int64_t)centre * a->zone + j] * a->window;
        for (int32_t k = 0; k < a->window; k++) {
            c[k] += seen[at + k];
            e[k] += s->usual[at + k];
            if (c[k] < a->least) continue;
            double usual = stretched(s, sum, k, c[k], e[k]), over = (double)c[k] - usual;
            double rest = a->among ? 1 : (all - usual) / all;
            if (over <= 0 || rest <= 0 || over * over <= best->ratio * 2 * usual * rest) continue;
            double ratio = ratio_of(s, c[k], usual);
            if (ratio > best->ratio) *best = (Top){ ratio, usual / e[k], centre, j + 1, k + 1 };
        }
    }
}

static Top highest(const ScanNow *s, const int32_t *seen)
{
    Top best = { 0, 1, -1, 0, 0 };
    Sum sum = sum_of(s, seen);
    for (int32_t i = 0; i < s->ask.places; i++)
        if (seen[(int64_t)i * s->ask.window + s->ask.window - 1]) try_zone(s, i, seen, &sum, &best);
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
        ret->usual[j] = s->usual[at] * best.stretch;
        ret->observed += seen[at];
        ret->expected += ret->usual[j];
    }
    return true;
}

/* Fisher and Yates: the days of a lot change hands. */
static void deal_days(const ScanNow *s, Philox *random, int32_t *day)
{
    for (int64_t i = 0; i < s->all; i++) day[i] = s->case_day[i];
    for (int32_t t = 0; t < s->lots; t++) {
        int64_t from = s->lot_at[t];
        for (int64_t i = s->lot_at[t + 1] - 1; i > from; i--) {
            int64_t k = from + philox_below(random, (uint32_t)(i - from + 1));
            int32_t held = day[i];
            day[i] = day[k];
            day[k] = held;
        }
    }
}

/* The same, from the front, only as far as there are cases: so many of those who were looked at have it. */
static void deal_looks(const ScanNow *s, Philox *random, int32_t *look, int32_t *day)
{
    for (int32_t t = 0; t < s->lots; t++) {
        int64_t from = s->look_at[t], size = s->look_at[t + 1] - from;
        if (s->lot_at[t] == s->lot_at[t + 1]) continue;
        for (int64_t i = 0; i < size; i++) look[i] = s->look_day[from + i];
        for (int64_t i = 0; i < s->lot_at[t + 1] - s->lot_at[t]; i++) {
            int64_t k = i + philox_below(random, (uint32_t)(size - i));
            day[s->lot_at[t] + i] = look[k];
            look[k] = look[i];
        }
    }
}

void scan_now_replicates(const ScanNow *s, int32_t first, int32_t count, double *ret_top, Arena scratch)
{
    int32_t *day = NEWS(&scratch, int32_t, s->all);
    int32_t *seen = NEWS(&scratch, int32_t, (int64_t)s->ask.places * s->ask.window);
    int32_t *look = NEWS(&scratch, int32_t, s->ask.among ? s->look_at[s->lots] : 0);
    for (int32_t r = 0; r < count; r++) {
        Philox random = philox_start(s->ask.seed, (uint32_t)(first + r));
        if (s->ask.among) deal_looks(s, &random, look, day);
        else deal_days(s, &random, day);
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
