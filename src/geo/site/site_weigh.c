/* Siting: a cover of all rows by p columns, looked for by weights. A row that stays uncovered grows
 * heavier with every
 * step, so that the search leaves the hollows where plain interchange ends (row weighting: Gao, Weise and
 * Li, 2015).
 * Finds or doesn't; proves nothing. */
#include "base/rand.h"
#include "geo/site/site_cover.h"

#include <string.h>

typedef struct Weigh {
    const SiteBits *b;
    uint8_t *open;                 /* by what is left of the columns */
    int32_t *times;                /* by what is left of the rows: how often covered */
    int64_t *weight, *loss;        /* of rows; of columns */
    int32_t *moved;                /* of columns: the step of its last move */
    int32_t *bare, bares;          /* rows that nobody covers */
} Weigh;

static bool has(const SiteBits *b, int32_t k, int32_t i)
{
    int32_t r = b->row[i];
    return b->by_column[(int64_t)b->column[k] * b->row_words + (r >> 6)] >> (r & 63) & 1;
}

static void change(Weigh *w, int32_t k, int32_t step)
{
    int by = w->open[k] ? -1 : 1;
    w->open[k] = !w->open[k];
    w->moved[k] = step;
    for (int32_t i = 0; i < w->b->rows_left; i++) w->times[i] += by * has(w->b, k, i);
}

/* Which rows are bare, and what each open column alone covers. */
static void look(Weigh *w)
{
    const SiteBits *b = w->b;
    w->bares = 0;
    memset(w->loss, 0, (size_t)b->columns_left * sizeof *w->loss);
    for (int32_t i = 0; i < b->rows_left; i++)
        if (!w->times[i]) w->bare[w->bares++] = i;
    for (int32_t k = 0; k < b->columns_left; k++)
        for (int32_t i = 0; w->open[k] && i < b->rows_left; i++)
            if (w->times[i] == 1 && has(b, k, i)) w->loss[k] += w->weight[i];
}

/* Close the column that is missed least; among equals the one that moved longest ago. */
static void leave(Weigh *w, int32_t step)
{
    int32_t best = -1;
    look(w);
    for (int32_t k = 0; k < w->b->columns_left; k++) {
        if (!w->open[k] || w->moved[k] == step) continue;
        bool less = best < 0 || w->loss[k] < w->loss[best];
        if (less || (w->loss[k] == w->loss[best] && w->moved[k] < w->moved[best])) best = k;
    }
    if (best >= 0) change(w, best, step);
}

/* Open the column that covers this bare row and the most weight beside; not one that has just left. */
static void enter(Weigh *w, int32_t row, int32_t step)
{
    int32_t best = -1;
    int64_t most = -1;
    for (int32_t k = 0; k < w->b->columns_left; k++) {
        int64_t gain = 0;
        if (w->open[k] || w->moved[k] >= step - 1 || !has(w->b, k, row)) continue;
        for (int32_t u = 0; u < w->bares; u++) gain += has(w->b, k, w->bare[u]) ? w->weight[w->bare[u]] : 0;
        if (gain > most || (gain == most && w->moved[k] < w->moved[best])) most = gain, best = k;
    }
    if (best >= 0) change(w, best, step);
}

bool site_bits_weigh(const SiteBits *b, int32_t p, int32_t steps, SiteStop stop, uint8_t *open, Arena scratch)
{
    int32_t n = b->rows_left, m = b->columns_left, count = 0;
    Weigh w = { .b = b, .open = open };
    Rand random = rand_from(1);
    w.times = NEWS(&scratch, int32_t, n + 1);
    w.weight = NEWS(&scratch, int64_t, n + 1);
    w.bare = NEWS(&scratch, int32_t, n + 1);
    w.loss = NEWS(&scratch, int64_t, m + 1);
    w.moved = NEWS(&scratch, int32_t, m + 1);
    for (int32_t i = 0; i < n; i++) w.weight[i] = 1;
    for (int32_t k = 0; k < m; k++) w.moved[k] = -2;
    for (int32_t k = 0; k < m; k++)
        for (int32_t i = 0; open[k] && i < n; i++) w.times[i] += has(b, k, i);
    for (int32_t k = 0; k < m; k++) count += open[k];
    for (int32_t step = 1; step <= steps; step++) {
        for (; count > p; count--) leave(&w, 0);
        look(&w);
        if (!w.bares) return true;
        if (stop.due && stop.due(stop.ctx)) return false;
        int32_t row = w.bare[rand_between(&random, 0, w.bares - 1)];
        if (count == p) leave(&w, step), look(&w), count--;
        enter(&w, row, step);
        count = 0;
        for (int32_t k = 0; k < m; k++) count += open[k];
        for (int32_t u = 0; u < w.bares; u++) w.weight[w.bare[u]] += !w.times[w.bare[u]];
    }
    return false;
}
