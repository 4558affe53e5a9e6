/* The center: the least radius within which p places cover everyone (Minieka 1970). The radius is one of
 * the costs,
 * so it is searched among them: first in halves with little effort for each, then, from the best found
 * downward,
 * until a radius is proved too small. */
#include "geo/site/site_cover.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_NODES = 20 };

typedef struct Search {
    const SiteAsk *ask;
    const SitePlan *plan;
    uint8_t *best;                 /* plan->count: open */
} Search;

static int by_value(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

/* The costs up to `most` into `to`, unless it is NULL; how many. */
static int64_t gather(const SiteAsk *ask, const SitePlan *plan, int32_t most, int32_t *to)
{
    int64_t n = 0;
    for (int32_t k = 0; k < plan->count; k++)
        for (int32_t i = 0; i < ask->demands; i++) {
            int32_t c = ask->cost[(int64_t)plan->candidate[k] * ask->demands + i];
            if (c > most) continue;
            if (to) to[n] = c;
            n++;
        }
    return n;
}

/* The different ones among them, ascending. */
static int32_t *radii(const SiteAsk *ask, const SitePlan *plan, int32_t most, int64_t *ret_count, Arena *keep)
{
    int64_t n = gather(ask, plan, most, NULL), count = 0;
    int32_t *r = NEWS(keep, int32_t, n + 1);
    gather(ask, plan, most, r);
    qsort(r, (size_t)n, sizeof *r, by_value);
    for (int64_t k = 0; k < n; k++)
        if (!count || r[k] != r[count - 1]) r[count++] = r[k];
    *ret_count = count;
    return r;
}

static int32_t cost_of(const Search *s, int32_t k, int32_t i)
{
    return s->ask->cost[(int64_t)s->plan->candidate[k] * s->ask->demands + i];
}

static void serve(const Search *s, int32_t k, int32_t *cost)
{
    s->best[k] = 1;
    for (int32_t i = 0; i < s->ask->demands; i++)
        if (cost_of(s, k, i) < cost[i]) cost[i] = cost_of(s, k, i);
}

/* A first set: open the best place for whoever has it worst, again and again (Gonzalez 1985). Its radius. */
static int32_t farthest_first(const Search *s, Arena scratch)
{
    int32_t n = s->ask->demands, *cost = NEWS(&scratch, int32_t, n + 1), left = s->ask->p - s->plan->fixed;
    for (int32_t i = 0; i < n; i++) cost[i] = SITE_FAR;
    for (int32_t k = 0; k < s->plan->count; k++)
        if (s->ask->stand && s->ask->stand[s->plan->candidate[k]] == SITE_FIXED) serve(s, k, cost);
    for (;; left--) {
        int32_t worst = 0, best = 0;
        for (int32_t i = 1; i < n; i++)
            if (cost[i] > cost[worst]) worst = i;
        if (left <= 0 || !n) return n ? cost[worst] : 0;
        for (int32_t k = 1; k < s->plan->count; k++)
            if (cost_of(s, k, worst) < cost_of(s, best, worst)) best = k;
        serve(s, best, cost);
    }
}

static SiteCover try_radius(Search *s, int32_t radius, int64_t nodes_max, Arena scratch)
{
    SiteBits *b = site_bits_make(s->ask, s->plan, radius, true, &scratch);
    if (site_bits_hopeless(b)) return SITE_COVER_NO;
    if (site_bits_apart(b, scratch) > s->ask->p - s->plan->fixed) return SITE_COVER_NO;
    site_bits_shrink(b, scratch);
    uint8_t *open = NEWS(&scratch, uint8_t, b->columns_left + 1);
    SiteCover got = site_bits_try(b, s->ask->p - s->plan->fixed, nodes_max, s->ask->stop, open, scratch);
    if (got != SITE_COVER_YES) return got;
    memset(s->best, 0, (size_t)s->plan->count);
    for (int32_t k = 0; k < b->columns_left; k++) s->best[b->column[k]] = open[k];
    return got;
}

static void fill_up(const Search *s)
{
    int32_t count = 0;
    for (int32_t k = 0; k < s->plan->count; k++) {
        if (s->ask->stand && s->ask->stand[s->plan->candidate[k]] == SITE_FIXED) s->best[k] = 1;
        count += s->best[k];
    }
    for (int32_t k = 0; k < s->plan->count && count < s->ask->p; k++)
        if (!s->best[k]) s->best[k] = 1, count++;
}

static bool due(const Search *s) { return s->ask->stop.due && s->ask->stop.due(s->ask->stop.ctx); }

/* What the open ones really need, which may be less than the radius that found them. */
static int64_t worst(const SiteAnswer *a, int32_t demands)
{
    int64_t most = 0;
    for (int32_t i = 0; i < demands; i++)
        if (a->after[i] > most) most = a->after[i];
    return most;
}

Err site_center(const SiteAsk *ask, SiteAnswer *ret, Arena *keep, Arena scratch)
{
    SitePlan plan;
    int64_t count;
    TRY(site_plan_make(ask, &plan, &scratch));
    TRY(site_plan_check_p(&plan, ask->p));
    Search s = { ask, &plan, NEWS(&scratch, uint8_t, plan.count + 1) };
    int32_t first = farthest_first(&s, scratch), most = first < SITE_FAR ? first : SITE_FAR - 1;
    int32_t *radius = radii(ask, &plan, most, &count, &scratch);
    /* No radius below `proved` will do; `high` does, once found; the halves end at `low`. */
    int64_t low = 0, high = first < SITE_FAR && count ? count - 1 : count, proved = 0;
    while (low < high && !due(&s)) {
        int64_t mid = (low + high) / 2;
        SiteCover got = try_radius(&s, radius[mid], FIRST_NODES, scratch);
        if (got == SITE_COVER_YES) high = mid;
        else low = mid + 1;
        if (got == SITE_COVER_NO) proved = mid + 1;
    }
    if (ask->demands && high == count) return SITE_NO_WAY;
    while (proved < high && !due(&s)) {
        SiteCover got = try_radius(&s, radius[high - 1], 0, scratch);
        if (got == SITE_COVER_YES) high--;
        else if (got == SITE_COVER_NO) proved = high;
        else break;
    }
    SiteAnswer answer = { .value = count ? radius[high] : 0, .bound = count ? radius[proved] : 0 };
    fill_up(&s);
    site_answer(ask, &plan, s.best, SITE_FAR - 1, &answer, keep);
    answer.value = worst(&answer, ask->demands);
    *ret = answer;
    return NULL;
}
