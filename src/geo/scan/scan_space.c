/* Scan without days: sixteen replicates side by side. For each zone their cases are compared with the
 * least number that could beat the best ratio so far; only those that reach it are worked out with
 * logarithms.
 *
 * The screen: with q = E/C and p = c/C > q the ratio is C times the divergence of p from q. Its second
 * derivative
 * is 1 / x(1 - x), so it is at most (p - q)^2 / 2 over the smaller of q(1 - q) and p(1 - p). As long as c
 * is no
 * more than 0.7 C, p(1 - p) is at least 0.21: for q up to 0.3 that is no less than q(1 - q), and for q up
 * to a half
 * no less than 0.84 q(1 - q). So no c up to E + sqrt(2 best) sqrt(E (C - E) / C) can be better, times
 * sqrt(0.84) for the larger zones. Where some c is more than 0.7 C everything is worked out. */
#include "geo/scan/philox.h"
#include "geo/scan/scan_inside.h"

#include <math.h>
#include <string.h>

/* Four numbers at a time, as every machine of today has them; comparing gives all ones or nothing. */
typedef float Four __attribute__((vector_size(16)));
typedef int32_t Marks __attribute__((vector_size(16)));
typedef int64_t Halves __attribute__((vector_size(16)));

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

/* `every`: whatever the screen says. */
static void work_out(const Scan *s, Batch *b, int64_t k, const Four sum[4], bool every)
{
    const ScanScreen *screen = &s->screen[k];
    double expected = (double)s->all * s->step[k].share;
    for (int l = 0; l < LANES; l++) {
        float cases = sum[l / 4][l % 4];
        if (!every && !(cases > screen->low + b->reach[l] * screen->wide)) continue;
        int64_t c = (int64_t)cases;
        if ((double)c <= expected || c < s->ask.min_cases) continue;
        double ratio = scan_ratio_at(s, c, expected);
        if (ratio <= b->best[l]) continue;
        b->best[l] = ratio;
        b->reach[l] = (float)(sqrt(2 * ratio) * (1 - 1e-6));
    }
}

static bool any(Marks a, Marks b, Marks c, Marks d)
{
    Halves all = (Halves)((a | b) | (c | d));
    return (all[0] | all[1]) != 0;
}

/* The zones around a centre; false: a zone has more than 0.7 of the cases, and the screen doesn't hold. */
static bool walk(const Scan *s, Batch *b, int32_t centre, bool every)
{
    Four sum[4] = { { 0 } }, reach[4];
    float most = 0.7f * (float)s->all;
    memcpy(reach, b->reach, sizeof reach);
    for (int64_t k = s->step_at[centre]; k < s->step_at[centre + 1]; k++) {
        const Four *count = (const Four *)(const void *)(b->count + (int64_t)s->screen[k].place * LANES);
        float low = s->screen[k].low, wide = s->screen[k].wide;
        for (int q = 0; q < 4; q++) sum[q] += count[q];
        if (every ? !s->step[k].closes
                  : !any(sum[0] > low + reach[0] * wide, sum[1] > low + reach[1] * wide,
                         sum[2] > low + reach[2] * wide, sum[3] > low + reach[3] * wide)) continue;
        work_out(s, b, k, sum, every);
        memcpy(reach, b->reach, sizeof reach);
    }
    return !any(sum[0] > most, sum[1] > most, sum[2] > most, sum[3] > most);
}

void scan_space(const Scan *s, int32_t first, int32_t count, double *ret_top, Arena scratch)
{
    Batch *b = NEW(&scratch, Batch);
    b->count = NEWS(&scratch, float, (int64_t)s->ask.places * LANES);
    for (int32_t k = 0; k < count; k += LANES) {
        int32_t lanes = count - k < LANES ? count - k : LANES;
        draw(s, b, first + k, lanes);
        for (int32_t i = 0; i < s->ask.places; i++) {
            if (!walk(s, b, i, false)) walk(s, b, i, true);
        }
        for (int l = 0; l < lanes; l++) ret_top[k + l] = b->best[l];
    }
}
