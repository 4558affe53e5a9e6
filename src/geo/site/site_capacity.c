/* The median with places that hold so many and no more. The bound prices "everybody is served" as in
 * site_bound.c;
 * what a place saves is then a knapsack that may be cut, filled from the cheapest. A set of places is
 * worth what
 * site_flow.c says; the search opens and closes places in depth (after Christofides and Beasley, EJOR 12,
 * 1983). */
#include "geo/site/site_flow.h"
#include "geo/site/site_inside.h"

#include <math.h>
#include <string.h>

enum { ROOT_ROUNDS = 400, NODE_ROUNDS = 40 };

typedef struct Want { double price; int32_t who; } Want;

typedef struct Rooms {
    const SiteAsk *ask;
    const SitePlan *plan;
    int32_t n, m, opened;
    int64_t *weight, *capacity, all;
    const int32_t **cost;          /* by plan candidate */
    uint8_t *state;                /* SITE_UNDECIDED, SITE_OPEN, SITE_CLOSED */
    double *lambda, *reduced, *share, *served;
    uint8_t *chosen, *best_open;
    int32_t *best_server;          /* by demand: among the open ones */
    Want *want;
    int64_t best, nodes;
    bool stopped;
} Rooms;

static bool due(Rooms *r)
{
    if (!r->stopped && r->ask->stop.due) r->stopped = r->ask->stop.due(r->ask->stop.ctx);
    return r->stopped;
}

/* What place k saves at the prices; `add` NULL or by demand: the share of it that is served. */
static double fill(Rooms *r, int32_t k, const double *lambda, double *add)
{
    int32_t count = 0;
    for (int32_t i = 0; i < r->n; i++) {
        if (!r->weight[i] || r->cost[k][i] == SITE_FAR || r->cost[k][i] >= lambda[i]) continue;
        Want w = { r->cost[k][i] - lambda[i], i };
        int32_t at = count++;
        for (; at > 0 &&
             r->want[(at - 1) / 2].price > w.price; at = (at - 1) / 2) r->want[at] = r->want[(at - 1) / 2];
        r->want[at] = w;
    }
    double saved = 0;
    for (int64_t room = r->capacity[k]; count && room > 0;) {
        Want top = r->want[0], last = r->want[--count];
        int32_t at = 0;
        for (int32_t c = 1; c < count; c = 2 * at + 1) {
            if (c + 1 < count && r->want[c + 1].price < r->want[c].price) c++;
            if (r->want[c].price >= last.price) break;
            r->want[at] = r->want[c];
            at = c;
        }
        r->want[at] = last;
        int64_t take = r->weight[top.who] < room ? r->weight[top.who] : room;
        room -= take;
        saved += top.price * (double)take;
        if (add) add[top.who] += (double)take / (double)r->weight[top.who];
    }
    return saved;
}

/* The bound at the prices; marks what it chooses. */
static double evaluate(Rooms *r, const double *lambda)
{
    double bound = 0;
    memset(r->served, 0, (size_t)r->n * sizeof *r->served);
    for (int32_t i = 0; i < r->n; i++) bound += (double)r->weight[i] * lambda[i];
    for (int32_t k = 0; k < r->m; k++) {
        r->chosen[k] = r->state[k] == SITE_OPEN;
        r->reduced[k] = r->state[k] == SITE_CLOSED ? 0 : fill(r, k, lambda, NULL);
    }
    for (int32_t left = r->ask->p - r->opened; left > 0; left--) {
        int32_t best = -1;
        for (int32_t k = 0; k < r->m; k++) {
            if (r->state[k] != SITE_UNDECIDED || r->chosen[k]) continue;
            if (best < 0 || r->reduced[k] < r->reduced[best]) best = k;
        }
        if (best < 0) break;
        r->chosen[best] = 1;
    }
    for (int32_t k = 0; k < r->m; k++)
        if (r->chosen[k]) bound += fill(r, k, lambda, r->served);
    return bound;
}

/* `server`: by demand, who takes most of it, among the open ones. */
static int64_t worth(Rooms *r, const uint8_t *open, int32_t *server, Arena scratch)
{
    const int32_t **cost = NEWS(&scratch, const int32_t *, r->m + 1);
    int64_t *capacity = NEWS(&scratch, int64_t, r->m + 1), room = 0;
    int32_t count = 0;
    for (int32_t k = 0; k < r->m; k++) {
        if (!open[k]) continue;
        cost[count] = r->cost[k];
        capacity[count++] = r->capacity[k];
        room += r->capacity[k];
    }
    return room < r->all ? SITE_FLOW_NONE : site_flow(r->n, r->weight, count, cost, capacity, r->ask->stop,
                                                      server, scratch);
}

static void try_open(Rooms *r, const uint8_t *open, Arena scratch)
{
    int32_t *server = NEWS(&scratch, int32_t, r->n + 1);
    int64_t value = worth(r, open, server, scratch);
    if (value >= r->best) return;
    r->best = value;
    memcpy(r->best_server, server, (size_t)r->n * sizeof *server);
    memcpy(r->best_open, open, (size_t)r->m);
}

static bool closes(const Rooms *r, double bound)
{
    return r->best != SITE_FLOW_NONE && bound > (double)r->best - 1 + 1e-6 + 1e-10 * fabs(bound);
}

static double raise(Rooms *r, int rounds, double theta, Arena scratch)
{
    double *lambda = NEWS(&scratch, double, r->n + 1), *direction = NEWS(&scratch, double, r->n + 1),
        best = -1e300;
    memcpy(lambda, r->lambda, (size_t)r->n * sizeof *lambda);
    for (int round = 0, since = 0; round < rounds && theta > 0.002; round++) {
        double bound = evaluate(r, lambda), norm = 0;
        since = bound > best + 1e-7 * fabs(best) ? 0 : since + 1;
        if (bound > best) best = bound, memcpy(r->lambda, lambda, (size_t)r->n * sizeof *lambda);
        for (int32_t k = 0; k < r->m; k++) r->share[k] += 0.05 * (r->chosen[k] - r->share[k]);
        if (round % 10 == 0) try_open(r, r->chosen, scratch);
        if (closes(r, best) || due(r)) break;
        if (since >= 15) theta *= 0.7, since = 0;
        for (int32_t i = 0; i < r->n; i++) {
            direction[i] = 1 - r->served[i] + 0.7 * direction[i];
            norm += (double)r->weight[i] * direction[i] * direction[i];
        }
        if (norm <= 1e-12) break;
        double target = r->best != SITE_FLOW_NONE ? (double)r->best : bound + 0.05 * fabs(bound) + 1;
        for (int32_t i = 0; i < r->n; i++) {
            double l = lambda[i] + theta * (target - bound) / norm * direction[i];
            lambda[i] = l < 0 ? 0 : l > SITE_FAR ? SITE_FAR : l;
        }
    }
    return best;
}

/* Could the places that may still be open hold everyone? */
static bool enough(const Rooms *r, Arena scratch)
{
    uint8_t *used = NEWS(&scratch, uint8_t, r->m + 1);
    int64_t room = 0;
    for (int32_t k = 0; k < r->m; k++)
        if (r->state[k] == SITE_OPEN) room += r->capacity[k];
    for (int32_t left = r->ask->p - r->opened; left > 0; left--) {
        int32_t best = -1;
        for (int32_t k = 0; k < r->m; k++)
            if (r->state[k] == SITE_UNDECIDED && !used[k] && (best < 0 ||
                                                              r->capacity[k] > r->capacity[best])) best = k;
        if (best < 0) return false;
        used[best] = 1;
        room += r->capacity[best];
    }
    return room >= r->all;
}

static double branch(Rooms *r, double bound, int rounds, Arena scratch)
{
    const double never = 9e18;
    if (due(r)) return bound;
    r->nodes++;
    if (!enough(r, scratch)) return never;
    if (r->opened == r->ask->p) {
        for (int32_t k = 0; k < r->m; k++) r->chosen[k] = r->state[k] == SITE_OPEN;
        try_open(r, r->chosen, scratch);
        if (due(r)) return bound;                          /* its sum may not be the least */
        return r->best == SITE_FLOW_NONE ? never : (double)r->best;
    }
    double raised = raise(r, rounds, rounds == ROOT_ROUNDS ? 1.2 : 0.6, scratch), low = never;
    if (raised > bound) bound = raised;
    if (closes(r, bound)) return bound;
    int32_t split = -1;
    for (int32_t k = 0; k < r->m; k++) {
        if (r->state[k] != SITE_UNDECIDED) continue;
        if (split < 0 || fabs(r->share[k] - 0.5) < fabs(r->share[split] - 0.5)) split = k;
    }
    double *lambda = NEWS(&scratch, double, r->n + 1);
    memcpy(lambda, r->lambda, (size_t)r->n * sizeof *lambda);
    for (int side = 0; side < 2; side++) {
        r->state[split] = side ? SITE_CLOSED : SITE_OPEN;
        r->opened += !side;
        double got = branch(r, bound, NODE_ROUNDS, scratch);
        if (got < low) low = got;
        r->opened -= !side;
        r->state[split] = SITE_UNDECIDED;
        memcpy(r->lambda, lambda, (size_t)r->n * sizeof *lambda);
    }
    return low;
}

static void rooms_make(Rooms *r, Arena *keep)
{
    r->n = r->ask->demands;
    r->m = r->plan->count;
    r->best = SITE_FLOW_NONE;
    r->weight = NEWS(keep, int64_t, r->n + 1);
    r->capacity = NEWS(keep, int64_t, r->m + 1);
    r->cost = NEWS(keep, const int32_t *, r->m + 1);
    r->state = NEWS(keep, uint8_t, r->m + 1);
    r->lambda = NEWS(keep, double, r->n + 1);
    r->served = NEWS(keep, double, r->n + 1);
    r->reduced = NEWS(keep, double, r->m + 1);
    r->share = NEWS(keep, double, r->m + 1);
    r->chosen = NEWS(keep, uint8_t, r->m + 1);
    r->best_open = NEWS(keep, uint8_t, r->m + 1);
    r->best_server = NEWS(keep, int32_t, r->n + 1);
    r->want = NEWS(keep, Want, r->n + 1);
    for (int32_t i = 0; i < r->n; i++) r->all += r->weight[i] = r->ask->weight ? r->ask->weight[i] : 1;
    for (int32_t k = 0; k < r->m; k++) {
        int32_t j = r->plan->candidate[k];
        r->capacity[k] = r->ask->capacity[j];
        r->cost[k] = r->ask->cost + (int64_t)j * r->n;
        r->share[k] = 0.5;
        if (r->ask->stand && r->ask->stand[j] == SITE_FIXED) r->state[k] = SITE_OPEN, r->opened++;
        for (int32_t i = 0; i < r->n; i++)
            if (r->cost[k][i] < SITE_FAR && (!k ||
                                             r->cost[k][i] < r->lambda[i])) r->lambda[i] = r->cost[k][i];
    }
}

static Err check(const SiteAsk *ask, const SitePlan *plan)
{
    int64_t people = 0, most = 0;
    for (int32_t i = 0; i < ask->demands; i++) people += ask->weight ? ask->weight[i] : 1;
    for (int32_t k = 0; k < plan->count; k++) {
        int64_t capacity = ask->capacity ? ask->capacity[plan->candidate[k]] : -1;
        if (capacity < 0 || capacity > SITE_VALUE_MAX / plan->count) return SITE_RANGE;
        for (int32_t i = 0; i < ask->demands; i++) {
            int32_t c = ask->cost[(int64_t)plan->candidate[k] * ask->demands + i];
            if (c < SITE_FAR && c > most) most = c;
        }
    }
    if (ask->p > 4000) return SITE_RANGE;          /* as geo/reach/allot.h counts */
    return most && people > SITE_VALUE_MAX / most ? SITE_RANGE : NULL;
}

/* Who takes most of each demand. */
static void name_servers(const Rooms *r, SiteAnswer *a)
{
    for (int32_t i = 0; i < r->n; i++) {
        if (r->best_server[i] < 0) continue;
        a->server[i] = a->chosen[r->best_server[i]];
        a->after[i] = r->ask->cost[(int64_t)a->server[i] * r->n + i];
    }
}

Err site_capacitated(const SiteAsk *ask, SiteAnswer *ret, Arena *keep, Arena scratch)
{
    SitePlan plan;
    TRY(site_plan_make(ask, &plan, &scratch));
    TRY(site_plan_check_p(&plan, ask->p));
    TRY(check(ask, &plan));
    Rooms r = { .ask = ask, .plan = &plan };
    rooms_make(&r, &scratch);
    double low = branch(&r, 0, ROOT_ROUNDS, scratch);
    if (r.best == SITE_FLOW_NONE) return r.stopped ? SITE_NOT_FOUND : SITE_NO_WAY;
    SiteAnswer answer = { .value = r.best, .bound = r.best, .nodes = r.nodes };
    double whole = ceil(low - 1e-6 - 1e-10 * fabs(low));
    if (whole < (double)r.best) answer.bound = (int64_t)whole;
    site_answer(ask, &plan, r.best_open, SITE_FAR - 1, &answer, keep);
    name_servers(&r, &answer);
    *ret = answer;
    return NULL;
}
