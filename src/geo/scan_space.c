/* Scan without days: sixteen replicates side by side. For each zone their cases are compared with the
 * least number
 * that could beat the best ratio so far; only those that reach it are worked out with logarithms.
 *
 * The screen: with q = E/C and p = c/C > q the ratio is C times the divergence of p from q, which is at most
 * (c - E)^2 / 2 divided by E (C - E) / C as long as p(1 - p) >= q(1 - q), that is c + E <= C. So no c up to
 * E + sqrt(2 best) sqrt(E (C - E) / C) can be better; beyond C - E every case is worked out. */
#include "geo/philox.h"
#include "geo/scan_inside.h"

#include <math.h>
#include <string.h>

enum { LANES = 16 };

typedef struct Batch {
    float *count;                  /* places * LANES */
    float reach[LANES];            /* sqrt(2 best), rounded down */
    double best[LANES];
} Batch;

static int32_t draw_place(const Scan *s, Philox *random)
{
    uint64_t wide = (uint64_t)philox_next(random) * (uint32_t)s->ask.places;
    int32_t place = (int32_t)(wide >> 32);
    return (uint32_t)wide <= s->alias_limit[place] ? place : s->alias_other[place];
}

static void draw(const Scan *s, Batch *b, int32_t first, int32_t lanes)
{
    memset(b->count, 0, (size_t)s->ask.places * LANES * sizeof *b->count);
    for (int l = 0; l < LANES; l++) b->best[l] = b->reach[l] = 0;
    for (int l = 0; l < lanes; l++) {
        Philox random = philox_start(s->ask.seed, (uint32_t)(first + l));
        for (int64_t k = 0; k < s->all; k++) b->count[(int64_t)draw_place(s, &random) * LANES + l]++;
    }
}

static void work_out(const Scan *s, Batch *b, const ScanStep *step, const float *sum)
{
    double expected = (double)s->all * step->share;
    for (int l = 0; l < LANES; l++) {
        if (!(sum[l] > step->low + b->reach[l] * step->wide || sum[l] > step->top)) continue;
        int64_t c = (int64_t)sum[l];
        if ((double)c <= expected || c < s->ask.min_cases) continue;
        double ratio = scan_ratio_at(s, c, expected);
        if (ratio <= b->best[l]) continue;
        b->best[l] = ratio;
        b->reach[l] = (float)(sqrt(2 * ratio) * (1 - 1e-6));
    }
}

static void walk(const Scan *s, Batch *b, int32_t centre)
{
    float sum[LANES] = { 0 }, reach[LANES];
    memcpy(reach, b->reach, sizeof reach);
    for (int64_t k = s->step_at[centre]; k < s->step_at[centre + 1]; k++) {
        const ScanStep *step = &s->step[k];
        const float *count = b->count + (int64_t)step->place * LANES, low = step->low, wide = step->wide,
            top = step->top;
        int hits = 0;
        for (int l = 0; l < LANES; l++) {
            sum[l] += count[l];
            float least = low + reach[l] * wide;
            hits |= sum[l] > (least < top ? least : top);
        }
        if (!hits) continue;
        work_out(s, b, step, sum);
        memcpy(reach, b->reach, sizeof reach);
    }
}

void scan_space(const Scan *s, int32_t first, int32_t count, double *ret_top, Arena scratch)
{
    Batch *b = NEW(&scratch, Batch);
    b->count = NEWS(&scratch, float, (int64_t)s->ask.places * LANES);
    for (int32_t k = 0; k < count; k += LANES) {
        int32_t lanes = count - k < LANES ? count - k : LANES;
        draw(s, b, first + k, lanes);
        for (int32_t i = 0; i < s->ask.places; i++) walk(s, b, i);
        for (int l = 0; l < lanes; l++) ret_top[k + l] = b->best[l];
    }
}
