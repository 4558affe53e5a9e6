/* Siting: what is left of a question once much of it is decided, as a smaller question. What the open
 * candidates offer lowers what a demand costs without the others; demands that nobody undecided serves better
 * are added up and gone; equal demands are one; a candidate that another matches everywhere is left out. */
#include "geo/site/site_core.h"

#include <string.h>

/* Matching candidates looks at the square of every list: no more than so many times all lists. */
enum { MATCH_WORK = 48 };

typedef struct Fold {
    const SiteCore *c;
    int32_t *none;                 /* by demand: its cost without undecided candidates */
    int32_t *number;               /* by candidate: >= 0: in the inner question */
    int32_t *size;                 /* by candidate: how many demands it serves better than `none`, */
    int64_t *sum;                  /* and at what cost in all */
    int32_t columns;
    int64_t entries, squares;
} Fold;

static int64_t live_end(const Fold *f, int32_t i)
{
    int64_t k = f->c->row.at[i];
    while (k < f->c->row.end[i] && f->c->row.entry[k].cost < f->none[i]) k++;
    return k;
}

static Fold fold_make(const SiteCore *c, Arena *keep)
{
    Fold f = { .c = c };
    f.none = NEWS(keep, int32_t, c->n + 1);
    f.number = NEWS(keep, int32_t, c->m + 1);
    f.size = NEWS(keep, int32_t, c->m + 1);
    f.sum = NEWS(keep, int64_t, c->m + 1);
    for (int32_t j = 0; j < c->m; j++) {
        f.number[j] = c->state[j] == SITE_UNDECIDED ? 0 : -1;
        f.columns += !f.number[j];
    }
    for (int32_t i = 0; i < c->n; i++) {
        f.none[i] = c->none[i];
        for (int64_t k = c->row.at[i]; k < c->row.end[i] && c->row.entry[k].cost < f.none[i]; k++)
            if (c->state[c->row.entry[k].who] == SITE_OPEN) f.none[i] = c->row.entry[k].cost;
        int64_t end = live_end(&f, i), count = 0;
        for (int64_t k = c->row.at[i]; k < end; k++) {
            int32_t j = c->row.entry[k].who;
            if (f.number[j] < 0) continue;
            f.size[j]++;
            f.sum[j] += c->row.entry[k].cost;
            count++;
        }
        f.entries += count;
        f.squares += count * count;
    }
    return f;
}

/* Does another candidate serve all that j serves, no dearer? Of equals the first stays. */
static bool matched(const Fold *f, int32_t j, int32_t *times)
{
    const SiteCore *c = f->c;
    memset(times, 0, (size_t)c->m * sizeof *times);
    for (int64_t k = c->col.at[j]; k < c->col.end[j]; k++) {
        int32_t i = c->col.entry[k].who, cost = c->col.entry[k].cost;
        if (cost >= f->none[i]) continue;
        for (int64_t r = c->row.at[i]; r < c->row.end[i] && c->row.entry[r].cost <= cost; r++)
            times[c->row.entry[r].who]++;
    }
    for (int32_t k = 0; k < c->m; k++) {
        if (k == j || f->number[k] < 0 || times[k] < f->size[j]) continue;
        if (k < j || f->size[k] > f->size[j] || f->sum[k] < f->sum[j]) return true;
    }
    return false;
}

static void drop_matched(Fold *f, Arena scratch)
{
    int32_t *times = NEWS(&scratch, int32_t, f->c->m + 1);
    if (f->squares > MATCH_WORK * f->entries) return;
    for (int32_t j = 0; j < f->c->m && f->columns > 1; j++) {
        if (f->number[j] < 0 || !matched(f, j, times)) continue;
        f->number[j] = -1;
        f->columns--;
    }
}

static uint64_t hash(const SiteEntry *e, int64_t count, int32_t none)
{
    uint64_t h = (uint64_t)none + 0x9E3779B97F4A7C15u;
    for (int64_t k = 0; k < count; k++) {
        h = (h ^ ((uint64_t)e[k].cost << 32 | (uint32_t)e[k].who)) * 0xBF58476D1CE4E5B9u;
        h ^= h >> 29;
    }
    return h;
}

enum { LIKE = -1, EMPTY = -2 };

/* Row i goes behind the rows that are there, in the inner numbers; LIKE another that is there already, or
 * EMPTY: nobody undecided serves it. */
static int32_t add_row(const Fold *f, SiteCore *in, int32_t i, int32_t *slot, int32_t slots)
{
    const SiteCore *c = f->c;
    int32_t r = in->n;
    int64_t from = r ? in->row.end[r - 1] : 0, to = from, end = live_end(f, i);
    for (int64_t k = c->row.at[i]; k < end; k++) {
        int32_t who = f->number[c->row.entry[k].who];
        if (who >= 0) in->row.entry[to++] = (SiteEntry){ c->row.entry[k].cost, who };
    }
    if (to == from) return EMPTY;
    int32_t s = (int32_t)(hash(in->row.entry + from, to - from, f->none[i]) & (uint64_t)(slots - 1));
    for (; slot[s]; s = (s + 1) & (slots - 1)) {
        int32_t o = slot[s] - 1;
        if (in->none[o] != f->none[i] || in->row.end[o] - in->row.at[o] != to - from) continue;
        size_t size = (size_t)(to - from) * sizeof(SiteEntry);
        if (memcmp(in->row.entry + in->row.at[o], in->row.entry + from, size) != 0) continue;
        in->lambda[o] += (double)c->weight[i] * c->lambda[i];
        in->weight[o] += c->weight[i];
        return LIKE;
    }
    slot[s] = r + 1;
    in->row.at[r] = from;
    in->row.end[r] = to;
    in->none[r] = f->none[i];
    in->weight[r] = c->weight[i];
    in->lambda[r] = (double)c->weight[i] * c->lambda[i];
    return in->n++;
}

/* The lists by candidate, from the outer ones, whose order is right. `row`: the inner number of a demand. */
static void fill_columns(const Fold *f, SiteCore *in, const int32_t *row)
{
    const SiteCore *c = f->c;
    int64_t to = 0;
    for (int32_t j = 0; j < c->m; j++) {
        int32_t k = f->number[j];
        if (k < 0) continue;
        in->col.at[k] = to;
        for (int64_t e = c->col.at[j]; e < c->col.end[j]; e++) {
            int32_t i = c->col.entry[e].who;
            if (row[i] >= 0 && c->col.entry[e].cost < f->none[i])
                in->col.entry[to++] = (SiteEntry){ c->col.entry[e].cost, row[i] };
        }
        in->col.end[k] = to;
    }
}

SiteInner site_inner_make(const SiteCore *c, Arena *keep)
{
    Fold f = fold_make(c, keep);
    drop_matched(&f, *keep);
    int32_t p = c->p - c->opened, slots = 16, columns = 0, *row = NEWS(keep, int32_t, c->n + 1);
    SiteInner inner = { .who = NEWS(keep, int32_t, f.columns + 1) };
    if (p > f.columns) p = f.columns;
    SiteCore *in = inner.core = site_core_room(c->n, f.columns, p, f.entries, keep);
    for (int32_t j = 0; j < c->m; j++) {
        if (f.number[j] < 0) continue;
        f.number[j] = columns;
        in->share[columns] = c->share[j];
        in->reduced[columns] = c->reduced[j];
        inner.who[columns++] = j;
    }
    while (slots < 2 * c->n) slots *= 2;
    int32_t *slot = NEWS(keep, int32_t, slots);
    in->n = 0;
    for (int32_t i = 0; i < c->n; i++) {
        row[i] = c->weight[i] ? add_row(&f, in, i, slot, slots) : LIKE;
        if (row[i] == EMPTY) inner.base += c->weight[i] * f.none[i];
    }
    fill_columns(&f, in, row);
    for (int32_t r = 0; r < in->n; r++) {
        in->lambda[r] /= (double)in->weight[r];
        if (in->lambda[r] > in->none[r]) in->lambda[r] = in->none[r];
    }
    return inner;
}

void site_inner_begin(const SiteCore *c, SiteCore *in, int64_t base)
{
    in->stop = c->stop;
    in->stopped = c->stopped;
    in->cut = c->cut == INT64_MAX ? c->cut : c->cut - base;
    in->nodes = c->nodes;
    in->nodes_max = c->nodes_max;
    in->bound_work = c->bound_work;
    in->swap_work = c->swap_work;
    in->kick_work = c->kick_work;
    in->seed = c->seed;
    in->theta = c->theta;
}

void site_inner_end(SiteCore *c, const SiteInner *inner)
{
    const SiteCore *in = inner->core;
    c->stopped = in->stopped;
    c->nodes = in->nodes;
    c->bound_work = in->bound_work;
    c->swap_work = in->swap_work;
    c->kick_work = in->kick_work;
    c->seed = in->seed;
    if (in->best == INT64_MAX || in->best + inner->base >= c->best) return;
    c->best = in->best + inner->base;
    if (c->best < c->cut) c->cut = c->best;
    int32_t count = 0;
    for (int32_t j = 0; j < c->m; j++) c->best_open[j] = c->state[j] == SITE_OPEN;
    for (int32_t k = 0; k < in->m; k++) c->best_open[inner->who[k]] = in->best_open[k];
    for (int32_t j = 0; j < c->m; j++) count += c->best_open[j];
    for (int32_t j = 0; j < c->m && count < c->p; j++)     /* those that others match do no harm */
        if (!c->best_open[j] && c->state[j] == SITE_UNDECIDED) c->best_open[j] = 1, count++;
}
