/* Siting: the search. A first long bound, places fixed by reduced cost as it rises, then branch and bound in
 * depth: a short bound a node, the most divided candidate next, its likelier side first. Wherever half of the
 * candidates is decided, the rest goes on as a question of its own. */
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

void site_core_compact(SiteCore *c)
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

/* What is proved where nothing more is looked for: values are whole, a little less than `cut` is as much. */
static double closed(const SiteCore *c, double bound)
{
    return site_bound_proves(c, bound) || bound > (double)c->cut ? (double)c->cut : bound;
}

/* All that is undecided, at this node or below: as a smaller question where that is worth it. */
static double below(SiteCore *c, int depth, double bound, Arena scratch)
{
    int32_t left = undecided(c);
    if (c->opened > c->p || c->opened + left < c->p) return (double)c->cut;
    if (c->opened == c->p || c->opened + left == c->p) {
        take_leaf(c, scratch);
        return (double)c->cut;
    }
    if (2 * left > c->m) return split(c, depth, bound, scratch);
    SiteInner inner = site_inner_make(c, &scratch);
    site_inner_begin(c, inner.core, inner.base);
    double low = below(inner.core, depth, bound - (double)inner.base, scratch);
    site_inner_end(c, &inner);
    return (low < 0 ? 0 : low) + (double)inner.base;       /* no cost is negative */
}

/* The proved bound of what is below this node. */
static double branch(SiteCore *c, int depth, double bound, Arena scratch)
{
    if (site_core_due(c) || depth > DEPTH_MAX || (c->nodes_max && c->nodes >= c->nodes_max)) return bound;
    c->nodes++;
    site_kick(c, scratch);
    int32_t left = undecided(c);
    if (c->opened >= c->p || c->opened + left <= c->p) return below(c, depth, bound, scratch);
    double raised = site_bound_raise(c, NODE_ROUNDS, 0.9, false, scratch);
    if (raised > bound) bound = raised;
    if (site_bound_closes(c, bound)) return closed(c, bound);
    int32_t *moved = NEWS(&scratch, int32_t, c->m + 1), count = site_bound_fix(c, raised, moved, scratch);
    double low = below(c, depth, bound, scratch);
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

static double root(SiteCore *c, int rounds, double theta, Arena scratch);

static double root_inside(SiteCore *c, Arena scratch)
{
    SiteInner inner = site_inner_make(c, &scratch);
    site_inner_begin(c, inner.core, inner.base);
    double low = root(inner.core, AGAIN_ROUNDS, c->theta > 0.5 ? c->theta : 0.5, scratch);
    site_inner_end(c, &inner);
    return (low < 0 ? 0 : low) + (double)inner.base;       /* no cost is negative */
}

/* The proved bound of everything. A long bound fixes candidates, for good; as soon as half of them is gone,
 * the rest is a question of its own; what no bound fixes is branched on. */
static double root(SiteCore *c, int rounds, double theta, Arena scratch)
{
    int32_t *moved = NEWS(&scratch, int32_t, c->m + 1);
    double bound = site_bound_raise(c, rounds, theta, !c->root_whole, scratch);
    if (c->root_whole) c->root_bound = bound, c->root_marginal = c->opened ? 0 : marginal(c, scratch);
    for (int times = 0; times < 4 && !site_bound_closes(c, bound) && !c->stopped; times++) {
        int32_t count = site_bound_fix(c, bound, moved, scratch), left = undecided(c);
        if (2 * left <= c->m && c->opened < c->p && c->opened + left > c->p) {
            double low = root_inside(c, scratch);
            return low > bound ? low : bound;
        }
        if (!count) break;
        site_core_compact(c);
        double again = site_bound_raise(c, AGAIN_ROUNDS, 0.5, true, scratch);
        if (again > bound) bound = again;
    }
    if (c->best == INT64_MAX) take_leaf(c, scratch);
    if (site_bound_closes(c, bound)) return closed(c, bound);
    if (c->stopped) return bound;
    memcpy(c->root_state, c->state, (size_t)c->m);
    double low = branch(c, 0, bound, scratch);
    return low > bound ? low : bound;
}

int64_t site_core_solve(SiteCore *c, Arena scratch)
{
    c->nodes = 0;
    site_core_compact(c);
    site_bound_start(c);
    for (int32_t j = 0; j < c->m; j++) c->share[j] = 0.5;
    return whole(c, root(c, ROOT_ROUNDS, 1.2, scratch));
}
