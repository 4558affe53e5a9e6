/* The inside of siting: open p of m candidates so that every demand's cheapest open one costs least in all.
 * Lists instead of a matrix: a demand knows its candidates by rising cost and what it costs to have none of
 * them open. Coverage is the same with costs of 0 in the lists and 1 outside. Not for callers of
 * geo/site/site.h. */
#ifndef GEO_SITE_SITE_CORE_H
#define GEO_SITE_SITE_CORE_H

#include "geo/site/site.h"

typedef struct SiteEntry { int32_t cost, who; } SiteEntry;

typedef struct SiteLists {         /* list i is entry[at[i]] up to entry[end[i]], by cost, then by who */
    int64_t *at, *end;
    SiteEntry *entry;
} SiteLists;

enum { SITE_UNDECIDED, SITE_OPEN, SITE_CLOSED };

typedef struct SiteCore {
    int32_t n, m, p;
    int64_t *weight;               /* by demand */
    int32_t *none;                 /* by demand: its cost when none of its list is open */
    SiteLists row, col;            /* by demand: candidates; by candidate: demands */
    uint8_t *state;                /* by candidate */
    int32_t opened;                /* how many are SITE_OPEN */
    SiteStop stop;
    bool stopped;

    int64_t cut;                   /* only values below this are of interest; falls as better ones come */
    int64_t best;                  /* INT64_MAX: nothing found yet */
    uint8_t *best_open;            /* m */
    double *lambda;                /* n: the multipliers of the best bound so far at this node */
    double *reduced;               /* m: the reduced costs there */
    double *share;                 /* m: how often the bound chose it lately, 0 to 1 */
    double root_bound;             /* before branching, */
    double root_marginal;          /* and what the least useful of the p chosen saved there */
    bool root_whole;               /* these two are asked for: nothing is fixed before they are there */
    double theta;                  /* how long the steps of the bound still were when it ended */
    int64_t nodes, nodes_max;      /* 0: no limit */
    int64_t bound_work, swap_work, kick_work;  /* list entries looked at: effort without a clock */
    uint8_t *root_state;           /* m: `state` before branching */
    uint64_t seed;
} SiteCore;

/* The demands of candidate j are by_candidate[ends[j - 1]] up to ends[j], by rising `who`; they are kept
 * and sorted
 * in place. Fixed candidates are marked SITE_OPEN and counted by the caller. */
SiteCore *site_core_make(int32_t n, int32_t m, int32_t p, const int64_t *weight, const int32_t *none,
                         SiteEntry *by_candidate, const int64_t *ends, Arena *keep);

SiteCore *site_core_room(int32_t n, int32_t m, int32_t p, int64_t entries, Arena *keep);

/* Solve. The proved lower bound; `best` and `best_open` hold what was found. */
int64_t site_core_solve(SiteCore *, Arena scratch);

bool site_core_due(SiteCore *);

/* site_bound.c: improve `lambda` in at most `rounds` steps. The bound at the best multipliers; fills
 * `lambda`, `reduced`, `share`. What the bound chooses is tried now and then. `fix`: candidates are fixed on
 * the way, for good; ends when that leaves half of them. */
double site_bound_raise(SiteCore *, int rounds, double theta, bool fix, Arena scratch);
void site_bound_start(SiteCore *);
/* Close and open candidates that can't change sides below `cut`; says how many into `moved` (of room m). */
int32_t site_bound_fix(SiteCore *, double bound, int32_t *moved, Arena scratch);
/* No value below `cut` can be under this bound; or none that is worth looking for, within 1e-8. */
bool site_bound_proves(const SiteCore *, double bound);
bool site_bound_closes(const SiteCore *, double bound);

/* site_swap.c: from `open` (p of them) to a local optimum of interchange; keeps it if it is the best. */
int64_t site_swap_descend(SiteCore *, uint8_t *open, Arena scratch);

/* site_inner.c: what is undecided, as a question of its own: its values and bounds are `base` less, its
 * candidate k is who[k]. */
typedef struct SiteInner { SiteCore *core; int32_t *who; int64_t base; } SiteInner;
SiteInner site_inner_make(const SiteCore *, Arena *keep);
/* Before it is solved and after it. */
void site_inner_begin(const SiteCore *, SiteCore *inner, int64_t base);
void site_inner_end(SiteCore *, const SiteInner *);

/* Closed candidates leave the lists. */
void site_core_compact(SiteCore *);

/* site_kick.c: shaken copies of the best set, from time to time. */
void site_kick(SiteCore *, Arena scratch);

#endif
