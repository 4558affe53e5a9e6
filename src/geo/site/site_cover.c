/* Covering: the most weight within the radius by p places (Church and ReVelle 1974), and the fewest places
 * for
 * everyone. Both reduce the question first, then ask the search of the median with costs of 0 and 1. */
#include "geo/site/site_cover.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How long to look for a plan that leaves nobody out, before the search for the most. */
enum { EVERYONE_NODES = 20, WEIGH_STEPS = 400 };

/* The chosen columns, the fixed ones, and further candidates up to p, which do no harm. */
static uint8_t *opened(const SiteAsk *ask, const SitePlan *plan, const SiteBits *b, const uint8_t *core_open,
                       int32_t p, Arena *keep)
{
    uint8_t *open = NEWS(keep, uint8_t, plan->count + 1);
    int32_t count = 0;
    for (int32_t k = 0; core_open && k < b->columns_left; k++) open[b->column[k]] = core_open[k];
    for (int32_t k = 0; k < plan->count; k++) {
        if (ask->stand && ask->stand[plan->candidate[k]] == SITE_FIXED) open[k] = 1;
        count += open[k];
    }
    for (int32_t k = 0; k < plan->count && count < p; k++)
        if (!open[k]) open[k] = 1, count++;
    return open;
}

static const uint64_t *rows_of(const SiteBits *b, int32_t k)
{
    return b->by_column + (int64_t)b->column[k] * b->row_words;
}

static bool has(const SiteBits *b, int32_t k, int32_t i)
{
    int32_t r = b->row[i];
    return rows_of(b, k)[r >> 6] >> (r & 63) & 1;
}

/* Give back what others cover too; how many stay. */
static int32_t thin(const SiteBits *b, uint8_t *open, Arena scratch)
{
    int32_t *times = NEWS(&scratch, int32_t, b->rows_left + 1), count = 0;
    for (int32_t k = 0; k < b->columns_left; k++)
        for (int32_t i = 0; open[k] && i < b->rows_left; i++) times[i] += has(b, k, i);
    for (int32_t k = 0; k < b->columns_left; k++) {
        bool needed = false;
        for (int32_t i = 0; open[k] && i < b->rows_left; i++) needed |= times[i] == 1 && has(b, k, i);
        for (int32_t i = 0; open[k] && !needed && i < b->rows_left; i++) times[i] -= has(b, k, i);
        open[k] = open[k] && needed;
        count += open[k];
    }
    return count;
}

/* Take the column with the most rows not yet covered, again and again. */
static int32_t greedy(const SiteBits *b, uint8_t *open, Arena scratch)
{
    uint64_t *left = NEWS(&scratch, uint64_t, b->row_words);
    for (int32_t i = 0; i < b->rows_left; i++) left[b->row[i] >> 6] |= (uint64_t)1 << (b->row[i] & 63);
    for (;;) {
        int32_t best = -1, most = 0;
        for (int32_t k = 0; k < b->columns_left; k++) {
            int32_t fresh = 0;
            for (int32_t w = 0; w < b->row_words; w++) fresh += site_ones(rows_of(b, k)[w] & left[w]);
            if (fresh > most) most = fresh, best = k;
        }
        if (best < 0) return thin(b, open, scratch);
        open[best] = 1;
        for (int32_t w = 0; w < b->row_words; w++) left[w] &= ~rows_of(b, best)[w];
    }
}

void site_bits_shrink(SiteBits *b, Arena scratch)
{
    for (int times = 0; times < 8; times++) {
        int32_t columns = b->columns_left, rows = b->rows_left;
        site_bits_columns(b, scratch);
        site_bits_rows(b, scratch);
        if (b->columns_left == columns && b->rows_left == rows) break;
    }
}

bool site_bits_hopeless(const SiteBits *b)
{
    for (int32_t i = 0; i < b->rows_left; i++) {
        const uint64_t *set = b->by_row + (int64_t)b->row[i] * b->column_words;
        bool any = false;
        for (int32_t w = 0; w < b->column_words; w++) any |= set[w] != 0;
        if (!any) return true;
    }
    return false;
}

typedef struct Sized { int32_t size, row; } Sized;

static int by_size(const void *a, const void *b)
{
    const Sized *x = a, *y = b;
    if (x->size != y->size) return x->size < y->size ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

int32_t site_bits_apart(const SiteBits *b, Arena scratch)
{
    Sized *row = NEWS(&scratch, Sized, b->rows_left + 1);
    uint64_t *used = NEWS(&scratch, uint64_t, b->column_words);
    int32_t count = 0;
    for (int32_t i = 0; i < b->rows_left; i++) {
        const uint64_t *set = b->by_row + (int64_t)b->row[i] * b->column_words;
        row[i].row = b->row[i];
        for (int32_t w = 0; w < b->column_words; w++) row[i].size += site_ones(set[w]);
    }
    qsort(row, (size_t)b->rows_left, sizeof *row, by_size);
    for (int32_t i = 0; i < b->rows_left; i++) {
        const uint64_t *set = b->by_row + (int64_t)row[i].row * b->column_words;
        bool free_row = true;
        for (int32_t w = 0; w < b->column_words && free_row; w++) free_row = !(set[w] & used[w]);
        for (int32_t w = 0; w < b->column_words && free_row; w++) used[w] |= set[w];
        count += free_row;
    }
    return count;
}

SiteCover site_bits_cover(const SiteBits *b, int32_t p, int64_t nodes_max, SiteStop stop, uint8_t *open,
                          double *ret_least,
                          Arena scratch)
{
    if (!b->rows_left) return SITE_COVER_YES;
    if (p < 1) return SITE_COVER_NO;
    if (nodes_max >= 0 && site_bits_apart(b, scratch) <= p) {
        greedy(b, open, scratch);
        if (site_bits_weigh(b, p, WEIGH_STEPS, stop, open, scratch)) return SITE_COVER_YES;
        memset(open, 0, (size_t)b->columns_left);
    }
    SiteCore *c = site_bits_core(b, p, &scratch);
    c->stop = stop;
    c->cut = 1;
    c->nodes_max = nodes_max;
    c->root_whole = ret_least != NULL;
    int64_t low = site_core_solve(c, scratch);
    if (ret_least) *ret_least = c->root_marginal > 1e-9 ? p + c->root_bound / c->root_marginal : 1;
    if (c->best == 0) {
        memcpy(open, c->best_open, (size_t)b->columns_left);
        return SITE_COVER_YES;
    }
    return low >= 1 ? SITE_COVER_NO : SITE_COVER_UNKNOWN;
}

SiteCover site_bits_try(const SiteBits *b, int32_t p, int64_t nodes_max, SiteStop stop, uint8_t *open,
                        Arena scratch)
{
    if (greedy(b, open, scratch) <= p) return SITE_COVER_YES;
    memset(open, 0, (size_t)b->columns_left);
    return site_bits_cover(b, p, nodes_max, stop, open, NULL, scratch);
}

/* Perhaps p places reach everyone: that question reduces far more, and mostly answers itself. */
static uint8_t *everyone(const SiteAsk *ask, const SitePlan *plan, int32_t radius, Arena *keep, Arena scratch)
{
    SiteBits *b = site_bits_make(ask, plan, radius, false, &scratch);
    int32_t p = ask->p - plan->fixed;
    if (site_bits_hopeless(b) || site_bits_apart(b, scratch) > p) return NULL;
    site_bits_shrink(b, scratch);
    uint8_t *open = NEWS(&scratch, uint8_t, b->columns_left + 1);
    if (site_bits_try(b, p, EVERYONE_NODES, ask->stop, open, scratch) != SITE_COVER_YES) return NULL;
    return opened(ask, plan, b, open, ask->p, keep);
}

/* The search over what is left of the question; the weight that stays uncovered, and its bound. */
static uint8_t *most_of(const SiteAsk *ask, const SitePlan *plan, SiteBits *b, int64_t *missed, int64_t *low,
                        int64_t *nodes, Arena *keep)
{
    const uint8_t *core_open = NULL;
    if (b->rows_left && b->columns_left && ask->p > plan->fixed) {
        SiteCore *c = site_bits_core(b, ask->p - plan->fixed, keep);
        c->stop = ask->stop;
        *low = site_core_solve(c, *keep);
        if (*low < 0) *low = 0;
        *missed = c->best;
        *nodes = c->nodes;
        core_open = c->best_open;
    }
    return opened(ask, plan, b, core_open, ask->p, keep);
}

Err site_cover(const SiteAsk *ask, int32_t radius, SiteAnswer *ret, Arena *keep, Arena scratch)
{
    SitePlan plan;
    if (radius < 0 || radius >= SITE_FAR) return SITE_RANGE;
    TRY(site_plan_make(ask, &plan, &scratch));
    TRY(site_plan_check_p(&plan, ask->p));
    SiteBits *b = site_bits_make(ask, &plan, radius, false, &scratch);
    site_bits_columns(b, scratch);
    SiteAnswer answer = { 0 };
    int64_t rest = 0, missed = 0, low = 0;
    for (int32_t k = 0; k < b->rows_left; k++) rest += b->weight[b->row[k]];
    uint8_t *open = everyone(ask, &plan, radius, &scratch, *keep);
    if (!open) {
        missed = low = rest;
        open = most_of(ask, &plan, b, &missed, &low, &answer.nodes, &scratch);
    }
    answer.value = b->given + rest - missed;
    answer.bound = b->given + rest - low;
    site_answer(ask, &plan, open, radius, &answer, keep);
    *ret = answer;
    return NULL;
}

/* From a greedy cover down, one place fewer each time, until there is none. */
static void fewest(const SiteBits *b, SiteStop stop, uint8_t *best, SiteAnswer *to, Arena scratch)
{
    uint8_t *open = NEWS(&scratch, uint8_t, b->columns_left + 1);
    to->value = greedy(b, best, scratch);
    to->bound = site_bits_apart(b, scratch);
    /* The bound of the relaxation: no number of places below it leaves the bound on the uncovered at
     * nothing. */
    for (int64_t low = to->bound, high = to->value; low + 1 < high && !(stop.due && stop.due(stop.ctx));) {
        double least = 0;
        int64_t mid = (low + high) / 2;
        bool no = site_bits_cover(b, (int32_t)mid, -1, stop, open, &least, scratch) == SITE_COVER_NO;
        if (no && mid + 1 > to->bound) to->bound = mid + 1;
        if (least - 1e-6 > (double)to->bound) to->bound = (int64_t)ceil(least - 1e-6);
        if (no) low = mid;
        else high = mid;
    }
    while (to->bound < to->value) {
        double least = 0;
        memset(open, 0, (size_t)b->columns_left);
        SiteCover got = site_bits_cover(b, (int32_t)to->value - 1, 0, stop, open, &least, scratch);
        if (least - 1e-6 > (double)to->bound) to->bound = (int64_t)ceil(least - 1e-6);
        if (got == SITE_COVER_NO) to->bound = to->value;
        if (got != SITE_COVER_YES) break;
        memcpy(best, open, (size_t)b->columns_left);
        to->value--;
    }
    if (to->bound > to->value) to->bound = to->value;
}

Err site_set_cover(const SiteAsk *ask, int32_t radius, SiteAnswer *ret, Arena *keep, Arena scratch)
{
    SitePlan plan;
    if (radius < 0 || radius >= SITE_FAR) return SITE_RANGE;
    TRY(site_plan_make(ask, &plan, &scratch));
    SiteBits *b = site_bits_make(ask, &plan, radius, true, &scratch);
    if (site_bits_hopeless(b)) return SITE_NO_WAY;
    site_bits_shrink(b, scratch);
    SiteAnswer answer = { 0 };
    uint8_t *best = NEWS(&scratch, uint8_t, b->columns_left + 1);
    fewest(b, ask->stop, best, &answer, scratch);
    answer.value += plan.fixed;
    answer.bound += plan.fixed;
    site_answer(ask, &plan, opened(ask, &plan, b, best, 0, &scratch), radius, &answer, keep);
    *ret = answer;
    return NULL;
}
