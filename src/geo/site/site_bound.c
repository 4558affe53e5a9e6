/* Siting: the Lagrangian bound. "Every demand is served once" is priced with a multiplier a demand; what
 * is left
 * is to take the p candidates with the least reduced cost. Multipliers are raised by subgradients along a
 * smoothed direction (Held, Wolfe and Crowder 1974; Beasley, EJOR 21, 1985; Barahona and Anbil's volume
 * average, 2000, for the shares). For these problems the bound equals the linear relaxation's. */
#include "geo/site/site_core.h"

#include <string.h>

/* Rounds without a better bound before the steps get shorter. */
enum { PATIENCE = 20 };
/* Rounds between two looks at what can be fixed. */
enum { FIX_EVERY = 32 };

typedef struct Pick { double reduced; int32_t who; } Pick;

typedef struct Ascent {
    double *lambda, *direction;    /* n */
    int32_t *served;               /* n: how many chosen ones want the demand */
    Pick *pick;                    /* m: the undecided; the first `take` are chosen */
    int32_t picks, take;
    double *reduced;               /* m */
    uint8_t *chosen;               /* m */
} Ascent;

static bool less(Pick a, Pick b) { return a.reduced < b.reduced || (a.reduced == b.reduced &&
                                                                    a.who < b.who); }

/* The `take` least to the front (Hoare's selection). */
static void select_least(Pick *a, int32_t n, int32_t take)
{
    int32_t low = 0, high = n - 1;
    while (low < high && take > low && take <= high) {
        Pick pivot = a[(low + high) / 2];
        int32_t i = low, k = high;
        while (i <= k) {
            while (less(a[i], pivot)) i++;
            while (less(pivot, a[k])) k--;
            if (i > k) break;
            Pick swap = a[i];
            a[i++] = a[k];
            a[k--] = swap;
        }
        if (take <= k + 1) high = k;
        else low = i;
    }
}

static void price(SiteCore *c, const double *lambda, double *reduced)
{
    memset(reduced, 0, (size_t)c->m * sizeof *reduced);
    for (int32_t i = 0; i < c->n; i++) {
        double l = lambda[i], w = (double)c->weight[i];
        const SiteEntry *e = c->row.entry + c->row.at[i], *end = c->row.entry + c->row.end[i];
        for (; e < end && e->cost < l; e++) reduced[e->who] += w * (e->cost - l);
        c->bound_work += e - (c->row.entry + c->row.at[i]);
    }
}

/* The bound at the multipliers, what it chooses, and how often each demand is served by that. */
static double evaluate(SiteCore *c, Ascent *a)
{
    double bound = 0, highest = 0;
    price(c, a->lambda, a->reduced);
    a->picks = 0;
    a->take = c->p - c->opened;
    memset(a->chosen, 0, (size_t)c->m);
    for (int32_t j = 0; j < c->m; j++) {
        if (c->state[j] == SITE_UNDECIDED) a->pick[a->picks++] = (Pick){ a->reduced[j], j };
        if (c->state[j] == SITE_OPEN) a->chosen[j] = 1, bound += a->reduced[j];
    }
    if (a->take > a->picks) a->take = a->picks;
    select_least(a->pick, a->picks, a->take);
    for (int32_t k = 0; k < a->take; k++) a->chosen[a->pick[k].who] = 1, bound += a->pick[k].reduced;
    for (int32_t i = 0; i < c->n; i++) {
        bound += (double)c->weight[i] * a->lambda[i];
        if (a->lambda[i] > highest) highest = a->lambda[i];
        a->served[i] = 0;
    }
    for (int32_t j = 0; j < c->m; j++) {
        if (!a->chosen[j]) continue;
        const SiteEntry *first = c->col.entry + c->col.at[j], *e = first, *end = c->col.entry + c->col.end[j];
        for (; e < end && e->cost < highest; e++) a->served[e->who] += e->cost < a->lambda[e->who];
        c->bound_work += e - first;
    }
    return bound;
}

/* One step along the direction; how far is Polyak's rule towards the cut. false: nothing to correct. */
static bool step(SiteCore *c, Ascent *a, double bound, double theta)
{
    double norm = 0, target = (double)c->cut;
    for (int32_t i = 0; i < c->n; i++) {
        double g = 1 - a->served[i];
        if ((g > 0 && a->lambda[i] >= c->none[i])) g = 0;
        a->direction[i] = g + 0.95 * a->direction[i];
        norm += (double)c->weight[i] * a->direction[i] * a->direction[i];
    }
    if (norm <= 0) return false;
    if (c->cut == INT64_MAX) target = bound + 0.05 * (bound > 0 ? bound : -bound) + 1;
    double far = theta * (target - bound) / norm;
    for (int32_t i = 0; i < c->n; i++) {
        double l = a->lambda[i] + far * a->direction[i];
        a->lambda[i] = l < 0 ? 0 : l > c->none[i] ? c->none[i] : l;
    }
    return true;
}

/* Start from the cost of the candidate that would be the last of a demand's fair share of all. */
void site_bound_start(SiteCore *c)
{
    for (int32_t i = 0; i < c->n; i++) {
        int64_t len = c->row.end[i] - c->row.at[i], fair = c->m / (c->p ? c->p : 1);
        if (fair >= len) fair = len;
        c->lambda[i] = fair < len ? c->row.entry[c->row.at[i] + fair].cost : c->none[i];
        if (c->lambda[i] > c->none[i]) c->lambda[i] = c->none[i];
    }
}

static bool reaches(const SiteCore *c, double bound, int64_t grain)
{
    double slack = 1e-6 + 1e-10 * (bound > 0 ? bound : -bound);
    return c->cut <= 0 || (c->cut != INT64_MAX && bound > (double)c->cut - (double)grain + slack);
}

bool site_bound_proves(const SiteCore *c, double bound) { return reaches(c, bound, 1); }

bool site_bound_closes(const SiteCore *c, double bound) { return reaches(c, bound, 1 + c->cut / 100000000); }

/* Try what the bound chose, as long as trying has cost no more than bounding; a quarter of that once the tree
 * has begun, when the best is mostly there. */
static void try_primal(SiteCore *c, const Ascent *a, Arena scratch)
{
    if (c->swap_work > c->bound_work / (c->nodes ? 4 : 1)) return;
    uint8_t *open = NEWS(&scratch, uint8_t, c->m + 1);
    memcpy(open, a->chosen, (size_t)c->m);
    site_swap_descend(c, open, scratch);
}

static Ascent ascent_room(SiteCore *c, Arena *scratch)
{
    Ascent a = { 0 };
    a.lambda = NEWS(scratch, double, c->n + 1);
    a.direction = NEWS(scratch, double, c->n + 1);
    a.served = NEWS(scratch, int32_t, c->n + 1);
    a.pick = NEWS(scratch, Pick, c->m + 1);
    a.reduced = NEWS(scratch, double, c->m + 1);
    a.chosen = NEWS(scratch, uint8_t, c->m + 1);
    memcpy(a.lambda, c->lambda, (size_t)c->n * sizeof *a.lambda);
    return a;
}

/* Fix what the bound so far allows. true: no more than half of the candidates is left to decide. */
static bool fix_some(SiteCore *c, double bound, Arena scratch)
{
    int32_t *moved = NEWS(&scratch, int32_t, c->m + 1), left = 0;
    int32_t count = site_bound_fix(c, bound, moved, scratch);
    for (int32_t j = 0; j < c->m; j++) left += c->state[j] == SITE_UNDECIDED;
    if (count > left / 8) site_core_compact(c);
    return count && left <= c->m / 2;
}

double site_bound_raise(SiteCore *c, int rounds, double theta, bool fix, Arena scratch)
{
    Ascent a = ascent_room(c, &scratch);
    double best = -1e300;
    c->theta = theta;
    for (int round = 0, since = 0; round < rounds && theta > 0.002; round++) {
        double bound = evaluate(c, &a);
        for (int32_t j = 0; j < c->m; j++) c->share[j] += 0.05 * (a.chosen[j] - c->share[j]);
        bool better = bound > best + 1e-7 * (best > 0 ? best : -best);
        if (bound > best) {
            best = bound;
            memcpy(c->lambda, a.lambda, (size_t)c->n * sizeof *a.lambda);
            memcpy(c->reduced, a.reduced, (size_t)c->m * sizeof *a.reduced);
        }
        since = better ? 0 : since + 1;
        if (c->best == INT64_MAX) try_primal(c, &a, scratch);      /* something first, however late it is */
        if (site_bound_closes(c, best) || site_core_due(c)) break;
        if (better || round % 8 == 0) try_primal(c, &a, scratch);
        if (fix && round % FIX_EVERY == FIX_EVERY - 1 && fix_some(c, best, scratch)) break;
        if (since >= PATIENCE) {
            c->theta = theta *= 0.7;
            since = 0;
            memcpy(a.lambda, c->lambda, (size_t)c->n * sizeof *a.lambda);
            memset(a.direction, 0, (size_t)c->n * sizeof *a.direction);
            continue;
        }
        if (!step(c, &a, bound, theta)) break;
    }
    return best;
}

int32_t site_bound_fix(SiteCore *c, double bound, int32_t *moved, Arena scratch)
{
    Pick *pick = NEWS(&scratch, Pick, c->m + 1);
    int32_t picks = 0, take = c->p - c->opened, count = 0;
    for (int32_t j = 0; j < c->m; j++)
        if (c->state[j] == SITE_UNDECIDED) pick[picks++] = (Pick){ c->reduced[j], j };
    if (take > picks) take = picks;
    select_least(pick, picks, take);
    double worst_in = -1e300, best_out = 1e300;
    for (int32_t k = 0; k < picks; k++) {
        if (k < take && pick[k].reduced > worst_in) worst_in = pick[k].reduced;
        if (k >= take && pick[k].reduced < best_out) best_out = pick[k].reduced;
    }
    for (int32_t k = 0; k < picks; k++) {
        double change = k < take ? best_out - pick[k].reduced : pick[k].reduced - worst_in;
        if ((k < take ? picks == take : take == 0) || !site_bound_proves(c, bound + change)) continue;
        c->state[pick[k].who] = k < take ? SITE_OPEN : SITE_CLOSED;
        c->opened += k < take;
        moved[count++] = pick[k].who;
    }
    return count;
}
