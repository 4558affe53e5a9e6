/* Siting: descent by interchange, one out and one in (Whitaker 1983; Resende and Werneck, EJOR 174, 2007:
 * what a
 * newcomer gains, what a leaver costs, and what both together save beyond the sum). */
#include "geo/site/site_core.h"

#include <string.h>

typedef struct Swap {
    uint8_t *open;                 /* m */
    int32_t *near, *near_cost;     /* n: the cheapest open candidate (m: none) */
    int32_t *next, *next_cost;     /* n: the second cheapest */
    int64_t *loss;                 /* m + 1: what closing it costs */
    int64_t *extra;                /* m + 1 */
    int32_t *who;                  /* the open ones */
    int32_t opened;
    int32_t reach;                 /* the highest next_cost */
    int64_t value;
} Swap;

/* The two cheapest open ones of demand i. */
static void look(SiteCore *c, Swap *s, int32_t i)
{
    const SiteEntry *first = c->row.entry + c->row.at[i], *e = first, *end = c->row.entry + c->row.end[i];
    s->near[i] = s->next[i] = c->m;
    s->near_cost[i] = s->next_cost[i] = c->none[i];
    while (e < end && !s->open[e->who]) e++;
    if (e < end && e->cost < c->none[i]) {
        s->near[i] = e->who;
        s->near_cost[i] = e->cost;
        for (e++; e < end && !s->open[e->who];) e++;
        if (e < end && e->cost < c->none[i]) s->next[i] = e->who, s->next_cost[i] = e->cost;
    }
    c->swap_work += e - first;
}

static void tally(SiteCore *c, Swap *s)
{
    memset(s->loss, 0, (size_t)(c->m + 1) * sizeof *s->loss);
    s->value = 0;
    s->reach = 0;
    for (int32_t i = 0; i < c->n; i++) {
        s->value += c->weight[i] * s->near_cost[i];
        s->loss[s->near[i]] += c->weight[i] * (s->next_cost[i] - s->near_cost[i]);
        if (s->next_cost[i] > s->reach) s->reach = s->next_cost[i];
    }
    s->opened = 0;
    for (int32_t j = 0; j < c->m; j++)
        if (s->open[j]) s->who[s->opened++] = j;
    c->swap_work += c->n + c->m;
}

/* What opening f changes with the best leaver out; that one into `out`, -1: none may leave. */
static int64_t weigh(SiteCore *c, Swap *s, int32_t f, int32_t *out)
{
    const SiteEntry *first = c->col.entry + c->col.at[f], *e = first, *end = c->col.entry + c->col.end[f];
    int64_t gain = 0, least = INT64_MAX;
    for (int32_t k = 0; k < s->opened; k++) s->extra[s->who[k]] = 0;
    for (; e < end && e->cost < s->reach; e++) {
        int32_t i = e->who;
        if (e->cost >= s->next_cost[i]) continue;
        int32_t paid = e->cost > s->near_cost[i] ? e->cost : s->near_cost[i];
        gain += c->weight[i] * (s->near_cost[i] - (e->cost < s->near_cost[i] ? e->cost : s->near_cost[i]));
        s->extra[s->near[i]] += c->weight[i] * (s->next_cost[i] - paid);
    }
    *out = -1;
    for (int32_t k = 0; k < s->opened; k++) {
        int32_t r = s->who[k];
        int64_t lost = s->loss[r] - s->extra[r];
        if (lost < least && c->state[r] != SITE_OPEN) least = lost, *out = r;
    }
    c->swap_work += e - first + s->opened;
    return *out < 0 ? 0 : least - gain;
}

static void exchange(SiteCore *c, Swap *s, int32_t in, int32_t out)
{
    s->open[in] = 1;
    s->open[out] = 0;
    for (int64_t k = c->col.at[in]; k < c->col.end[in] && c->col.entry[k].cost < s->reach; k++) {
        int32_t i = c->col.entry[k].who, cost = c->col.entry[k].cost;
        if (cost < s->near_cost[i]) {
            s->next[i] = s->near[i];
            s->next_cost[i] = s->near_cost[i];
            s->near[i] = in;
            s->near_cost[i] = cost;
        } else if (cost < s->next_cost[i]) {
            s->next[i] = in;
            s->next_cost[i] = cost;
        }
    }
    for (int32_t i = 0; i < c->n; i++)
        if (s->near[i] == out || s->next[i] == out) look(c, s, i);
    tally(c, s);
}

/* Too few open (the bound had none left to choose) or decided otherwise: make it p of the allowed. */
static void even_out(SiteCore *c, uint8_t *open)
{
    int32_t count = 0;
    for (int32_t j = 0; j < c->m; j++) {
        if (c->state[j] == SITE_OPEN) open[j] = 1;
        if (c->state[j] == SITE_CLOSED) open[j] = 0;
        count += open[j];
    }
    for (int32_t j = 0; j < c->m && count < c->p; j++)
        if (!open[j] && c->state[j] == SITE_UNDECIDED) open[j] = 1, count++;
    for (int32_t j = 0; j < c->m && count > c->p; j++)
        if (open[j] && c->state[j] == SITE_UNDECIDED) open[j] = 0, count--;
}

int64_t site_swap_descend(SiteCore *c, uint8_t *open, Arena scratch)
{
    Swap s = { .open = open };
    s.near = NEWS(&scratch, int32_t, c->n + 1);
    s.near_cost = NEWS(&scratch, int32_t, c->n + 1);
    s.next = NEWS(&scratch, int32_t, c->n + 1);
    s.next_cost = NEWS(&scratch, int32_t, c->n + 1);
    s.loss = NEWS(&scratch, int64_t, c->m + 1);
    s.extra = NEWS(&scratch, int64_t, c->m + 1);
    s.who = NEWS(&scratch, int32_t, c->m + 1);
    even_out(c, open);
    for (int32_t i = 0; i < c->n; i++) look(c, &s, i);
    tally(c, &s);
    for (int32_t f = 0, since = 0; since < c->m; f = f + 1 < c->m ? f + 1 : 0, since++) {
        int32_t out;
        if (open[f] || c->state[f] != SITE_UNDECIDED) continue;
        if (weigh(c, &s, f, &out) >= 0) continue;
        exchange(c, &s, f, out);
        since = 0;
        if (site_core_due(c)) break;
    }
    if (s.value < c->best) {
        c->best = s.value;
        memcpy(c->best_open, open, (size_t)c->m);
        if (s.value < c->cut) c->cut = s.value;
    }
    return s.value;
}
