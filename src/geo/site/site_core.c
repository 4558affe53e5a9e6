/* Siting: the search. A first long bound, places fixed by reduced cost and taken out of the lists, then
 * branch and
 * bound in depth: a short bound a node, the most divided candidate next, its likelier side first. */
#include "geo/site/site_core.h"

#include <math.h>
#include <string.h>

enum { ROOT_ROUNDS = 1500, AGAIN_ROUNDS = 300, NODE_ROUNDS = 60, DEPTH_MAX = 400 };

bool site_core_due(SiteCore *c)
{
    if (!c->stopped && c->stop.due) c->stopped = c->stop.due(c->stop.ctx);
    return c->stopped;
}

static void compact_list(SiteCore *c, SiteLists *l, int32_t i)
{
    int64_t to = l->at[i];
    for (int64_t k = l->at[i]; k < l->end[i]; k++)
        if (c->state[l->entry[k].who] != SITE_CLOSED) l->entry[to++] = l->entry[k];
    l->end[i] = to;
}

static void compact(SiteCore *c)
{
    for (int32_t i = 0; i < c->n; i++) compact_list(c, &c->row, i);
    for (int32_t j = 0; j < c->m; j++)
        if (c->state[j] == SITE_CLOSED) c->col.end[j] = c->col.at[j];
}

static int32_t undecided(const SiteCore *c)
{
    int32_t count = 0;
    for (int32_t j = 0; j < c->m; j++) count += c->state[j] == SITE_UNDECIDED;
    return count;
}

/* All open that may be: a leaf's value, and its chosen set if it is the best. */
static void take_leaf(SiteCore *c, Arena scratch)
{
    uint8_t *open = NEWS(&scratch, uint8_t, c->m + 1);
    site_swap_descend(c, open, scratch);
}

/* The undecided candidate whose share is nearest a half; among equals the least reduced cost. */
static int32_t divided(const SiteCore *c)
{
    int32_t best = -1;
    double most = -1;
    for (int32_t j = 0; j < c->m; j++) {
        if (c->state[j] != SITE_UNDECIDED) continue;
        double share = c->share[j], split = share < 0.5 ? share : 1 - share;
        bool more = best < 0 || split > most + 1e-9;
        if (more || (split > most - 1e-9 && c->reduced[j] < c->reduced[best])) best = j, most = split;
    }
    return best;
}

static void decide(SiteCore *c, int32_t j, int to)
{
    c->opened += (to == SITE_OPEN) - (c->state[j] == SITE_OPEN);
    c->state[j] = (uint8_t)to;
}

static double branch(SiteCore *c, int depth, double bound, Arena scratch);

static double split(SiteCore *c, int depth, double bound, Arena scratch)
{
    int32_t j = divided(c);
    double *lambda = NEWS(&scratch, double, c->n + 1), *share = NEWS(&scratch, double, c->m + 1), low = 1e300;
    memcpy(lambda, c->lambda, (size_t)c->n * sizeof *lambda);
    memcpy(share, c->share, (size_t)c->m * sizeof *share);
    int first = share[j] >= 0.3 ? SITE_OPEN : SITE_CLOSED;
    for (int side = 0; side < 2; side++) {
        decide(c, j, side ? SITE_OPEN + SITE_CLOSED - first : first);
        double got = branch(c, depth + 1, bound, scratch);
        if (got < low) low = got;
        decide(c, j, SITE_UNDECIDED);
        memcpy(c->lambda, lambda, (size_t)c->n * sizeof *lambda);
        memcpy(c->share, share, (size_t)c->m * sizeof *share);
    }
    return low;
}

/* The proved bound of what is below this node. */
static double branch(SiteCore *c, int depth, double bound, Arena scratch)
{
    if (site_core_due(c) || depth > DEPTH_MAX || (c->nodes_max && c->nodes >= c->nodes_max)) return bound;
    c->nodes++;
    site_kick(c, scratch);
    int32_t left = undecided(c);
    if (c->opened > c->p || c->opened + left < c->p) return (double)c->cut;
    if (c->opened == c->p || c->opened + left == c->p) {
        take_leaf(c, scratch);
        return (double)c->cut;
    }
    double raised = site_bound_raise(c, NODE_ROUNDS, 0.6, scratch);
    if (raised > bound) bound = raised;
    if (site_bound_closes(c, bound)) return bound < (double)c->cut ? bound : (double)c->cut;
    int32_t *moved = NEWS(&scratch, int32_t, c->m + 1), count = site_bound_fix(c, raised, moved, scratch);
    left = undecided(c);
    double low = (double)c->cut;
    if (c->opened == c->p || c->opened + left == c->p) take_leaf(c, scratch);
    else if (c->opened < c->p && c->opened + left > c->p) low = split(c, depth, bound, scratch);
    for (int32_t k = 0; k < count; k++) decide(c, moved[k], SITE_UNDECIDED);
    return low < (double)c->cut ? low : (double)c->cut;
}

static int64_t whole(const SiteCore *c, double bound)
{
    double slack = 1e-6 + 1e-10 * fabs(bound);
    int64_t low = bound < 0 ? 0 : (int64_t)ceil(bound - slack);      /* no cost is negative */
    return low < c->cut ? low : c->cut;
}

/* What the last of the p candidates with the least reduced costs saves, at the multipliers of the bound. */
static double marginal(const SiteCore *c, Arena scratch)
{
    double *saved = NEWS(&scratch, double, c->m + 1), least = 0;
    int32_t count = 0;
    for (int32_t j = 0; j < c->m; j++) saved[j] = -c->reduced[j];
    for (; count < c->p; count++) {
        int32_t most = 0;
        for (int32_t j = 1; j < c->m; j++)
            if (saved[j] > saved[most]) most = j;
        least = saved[most];
        saved[most] = -1e300;
    }
    return least;
}

/* Closed ones leave the lists for good, since the root never takes them back. */
static double root(SiteCore *c, Arena scratch)
{
    int32_t *moved = NEWS(&scratch, int32_t, c->m + 1);
    site_bound_start(c);
    for (int32_t j = 0; j < c->m; j++) c->share[j] = 0.5;
    double bound = site_bound_raise(c, ROOT_ROUNDS, 1.2, scratch);
    c->root_bound = bound;
    c->root_marginal = c->opened ? 0 : marginal(c, scratch);
    for (int times = 0; times < 4 && !site_bound_closes(c, bound) && !c->stopped; times++) {
        if (!site_bound_fix(c, bound, moved, scratch)) break;
        compact(c);
        double again = site_bound_raise(c, AGAIN_ROUNDS, 0.5, scratch);
        if (again > bound) bound = again;
    }
    return bound;
}

int64_t site_core_solve(SiteCore *c, Arena scratch)
{
    c->nodes = 0;
    compact(c);
    double bound = root(c, scratch);
    if (c->best == INT64_MAX) take_leaf(c, scratch);
    if (site_bound_closes(c, bound)) return whole(c, bound);
    memcpy(c->root_state, c->state, (size_t)c->m);
    double low = branch(c, 0, bound, scratch);
    return whole(c, low > bound ? low : bound);
}
