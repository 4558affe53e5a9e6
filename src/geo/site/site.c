/* Siting: what is asked is checked, what is answered is told; and the median, which is the search itself. */
#include "geo/site/site.h"

#include "geo/site/site_inside.h"

#include <string.h>

REFUSAL(SITE_TOO_MANY, 422, "geo.site_p", "选址数目须不少于必选数、不多于可选数",
        "the number of sites must be from the number of fixed ones to the number allowed");
REFUSAL(SITE_NO_WAY, 422, "geo.site_no_way", "没有可行的方案：有人到不了任何可选地点，或容量不足",
        "there is no such plan: a demand is out of reach of every allowed site, or there is too little room");
REFUSAL(SITE_NOT_FOUND, 422, "geo.site_not_found", "时限内没有找到可行的方案",
        "no plan was found in the time given");
REFUSAL(SITE_RANGE, 422, "geo.site_range", "费用、权重或容量超出范围",
        "a cost, a weight or a capacity is outside its limits");

Err site_plan_make(const SiteAsk *ask, SitePlan *ret, Arena *keep)
{
    SitePlan plan = { 0 };
    if (ask->demands < 0 || ask->candidates < 0) return SITE_RANGE;
    plan.candidate = NEWS(keep, int32_t, ask->candidates + 1);
    for (int32_t j = 0; j < ask->candidates; j++) {
        if (ask->stand && ask->stand[j] == SITE_FORBIDDEN) continue;
        plan.candidate[plan.count++] = j;
        plan.fixed += ask->stand && ask->stand[j] == SITE_FIXED;
    }
    for (int64_t k = 0; k < (int64_t)ask->candidates * ask->demands; k++)
        if (ask->cost[k] < 0 || ask->cost[k] > SITE_FAR) return SITE_RANGE;
    int64_t people = 0;
    for (int32_t i = 0; i < ask->demands; i++) {
        int64_t w = ask->weight ? ask->weight[i] : 1;
        if (w < 0 || w > SITE_VALUE_MAX || (people += w) > SITE_VALUE_MAX) return SITE_RANGE;
    }
    *ret = plan;
    return NULL;
}

Err site_plan_check_p(const SitePlan *plan, int32_t p)
{
    return p < 1 || p < plan->fixed || p > plan->count ? SITE_TOO_MANY : NULL;
}

/* The cheapest of the marked candidates for demand i; the first of equals. */
static int32_t cheapest(const SiteAsk *ask, const uint8_t *marked, int32_t i, int32_t limit, int32_t *cost)
{
    int32_t who = -1;
    *cost = SITE_FAR;
    for (int32_t j = 0; j < ask->candidates; j++) {
        if (!marked[j]) continue;
        int32_t c = ask->cost[(int64_t)j * ask->demands + i];
        if (c <= limit && c < *cost) *cost = c, who = j;
    }
    return who;
}

void site_answer(const SiteAsk *ask, const SitePlan *plan, const uint8_t *open, int32_t limit,
                 SiteAnswer *ret, Arena *keep)
{
    uint8_t *chosen = NEWS(keep, uint8_t, ask->candidates + 1), *fixed = NEWS(keep, uint8_t,
                                                                              ask->candidates + 1);
    ret->chosen = NEWS(keep, int32_t, plan->count + 1);
    ret->count = 0;
    for (int32_t k = 0; k < plan->count; k++)
        if (open[k]) chosen[plan->candidate[k]] = 1, ret->chosen[ret->count++] = plan->candidate[k];
    for (int32_t j = 0; j < ask->candidates; j++) fixed[j] = ask->stand && ask->stand[j] == SITE_FIXED;
    ret->server = NEWS(keep, int32_t, ask->demands + 1);
    ret->before = NEWS(keep, int32_t, ask->demands + 1);
    ret->after = NEWS(keep, int32_t, ask->demands + 1);
    for (int32_t i = 0; i < ask->demands; i++) {
        cheapest(ask, fixed, i, limit, &ret->before[i]);
        ret->server[i] = cheapest(ask, chosen, i, limit, &ret->after[i]);
    }
}

double site_gap(int64_t value, int64_t bound)
{
    double apart = (double)(value > bound ? value - bound : bound - value),
        size = (double)(value < 0 ? -value : value);
    return apart <= 0 ? 0 : size > 0 ? apart / size : 1;
}

/* A demand that can't be served costs SITE_FAR. Where that may be less than what all others save by it,
 * leaving
 * somebody out looks cheap (`ret_cheap`); a plan that serves everyone is right all the same. */
static Err median_check(const SiteAsk *ask, const SitePlan *plan, bool *ret_cheap)
{
    int64_t most = 0, least = SITE_VALUE_MAX, people = 0;
    bool pieces = false;
    for (int32_t i = 0; i < ask->demands; i++) {
        int64_t w = ask->weight ? ask->weight[i] : 1, worst = 0;
        if (!w) continue;
        people += w;
        if (w < least) least = w;
        for (int32_t k = 0; k < plan->count; k++) {
            int32_t c = ask->cost[(int64_t)plan->candidate[k] * ask->demands + i];
            if (c == SITE_FAR) pieces = true;
            else if (c > worst) worst = c;
        }
        if (worst && w > SITE_VALUE_MAX / worst) return SITE_RANGE;
        if ((most += w * worst) > SITE_VALUE_MAX) return SITE_RANGE;
    }
    if (pieces && people > INT32_MAX) return SITE_RANGE;
    *ret_cheap = pieces && most / SITE_FAR >= least;
    return NULL;
}

static SiteCore *median_core(const SiteAsk *ask, const SitePlan *plan, Arena *keep)
{
    int32_t n = ask->demands, m = plan->count, *none = NEWS(keep, int32_t, n + 1);
    int64_t *ends = NEWS(keep, int64_t, m + 1), count = 0;
    SiteEntry *entry = NEWS(keep, SiteEntry, (int64_t)n * m + 1);
    for (int32_t i = 0; i < n; i++) none[i] = SITE_FAR;
    for (int32_t k = 0; k < m; k++) {
        const int32_t *cost = ask->cost + (int64_t)plan->candidate[k] * n;
        for (int32_t i = 0; i < n; i++)
            if (cost[i] < SITE_FAR) entry[count++] = (SiteEntry){ cost[i], i };
        ends[k] = count;
    }
    SiteCore *c = site_core_make(n, m, ask->p, ask->weight, none, entry, ends, keep);
    c->stop = ask->stop;
    for (int32_t k = 0; k < m; k++)
        if (ask->stand && ask->stand[plan->candidate[k]] == SITE_FIXED) c->state[k] = SITE_OPEN, c->opened++;
    return c;
}

Err site_median(const SiteAsk *ask, SiteAnswer *ret, Arena *keep, Arena scratch)
{
    SitePlan plan;
    TRY(site_plan_make(ask, &plan, &scratch));
    TRY(site_plan_check_p(&plan, ask->p));
    bool cheap = false;
    TRY(median_check(ask, &plan, &cheap));
    SiteCore *c = median_core(ask, &plan, &scratch);
    SiteAnswer answer = { .bound = site_core_solve(c, scratch) };
    answer.value = c->best;
    answer.nodes = c->nodes;
    site_answer(ask, &plan, c->best_open, SITE_FAR, &answer, keep);
    for (int32_t i = 0; i < ask->demands; i++)
        if (answer.server[i] < 0 && (!ask->weight || ask->weight[i])) return cheap ? SITE_RANGE : SITE_NO_WAY;
    *ret = answer;
    return NULL;
}
