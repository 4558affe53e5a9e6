/* The walking graph and what is asked of it: from seeds to everywhere (walk_search, one queue), and from up
 * to 64 sets of seeds to everywhere at once (walk_sweep, two passes without a queue; they give the same
 * numbers). Knows nodes and costs; knows no map, no profile, no file.
 *
 * Costs are whole hundredths of a second, so every compiler gives the same answer. Nothing reaches
 * WALK_FAR. */
#ifndef GEO_WALK_WALK_H
#define GEO_WALK_WALK_H

#include "base/arena.h"
#include "geo/plane/spot.h"

#define WALK_FAR 0x7fffffffu           /* no way, or further than can be said */

typedef struct WalkEdge {
    int32_t a, b;                      /* nodes, 0 … nodes - 1; equal: a loop, which shortens nothing */
    uint32_t there, back;              /* the cost from a to b and from b to a; WALK_FAR: closed */
} WalkEdge;

/* ------------------------------------------------------------------------------- one search, one queue */

typedef struct WalkArc { int32_t to; uint32_t cost; } WalkArc;

/* Out of every node, or into it: the neighbour's side stands in `to` either way. */
typedef struct WalkArcs { int32_t nodes; const int32_t *first; const WalkArc *arc; } WalkArcs;

/* from the seeds outwards, or from everywhere to them */
typedef enum WalkWay { WALK_AWAY, WALK_TOWARDS } WalkWay;

WalkArcs walk_arcs(int32_t nodes, const WalkEdge *edge, int32_t edges, WalkWay way, Arena *keep);

typedef struct WalkSeed { int32_t node; uint32_t cost; uint32_t id; } WalkSeed;

/* The nearest seed of each node: cost << 32 | id, the lower id where costs are equal; WALK_NOWHERE where
 * no seed is within `limit` (inclusive). `label` has room for all nodes; `reached`, unless NULL, gets those
 * within, nearest first. Returns how many. Dijkstra's algorithm; the reference for walk_sweep. */
#define WALK_NOWHERE UINT64_MAX
int32_t walk_search(const WalkArcs *, const WalkSeed *seed, int32_t seeds, uint32_t limit, uint64_t *label,
                    int32_t *reached, Arena scratch);

/* The same on labels that are all WALK_NOWHERE, and what makes them so again: many short searches of a
 * large network cost what they reach. */
int32_t walk_search_on(const WalkArcs *, const WalkSeed *seed, int32_t seeds, uint32_t limit,
                       uint64_t *label, int32_t *reached, Arena scratch);
void walk_forget(uint64_t *label, const int32_t *reached, int32_t count);

/* The labels of a finished walk_search after one id has moved: the same as afresh, at the price of the
 * nodes that were its own or become so. `seed` are all seeds as they are now; `old` those the id had.
 * `back` holds the same arcs the other way. Returns how many nodes were looked at; `touched`, unless
 * NULL, gets them, some twice, and has room for all nodes twice. */
int32_t walk_search_move(const WalkArcs *, const WalkArcs *back, const WalkSeed *seed, int32_t seeds,
                         const WalkSeed *old, int32_t olds, uint32_t limit, uint64_t *label, int32_t *touched,
                         Arena scratch);

/* When costs change, in two steps around the change, a finished search becomes what it would be afresh.
 * Before: `start` are nodes that were won over an arc (or from a seed) which will be dearer; they and
 * all that were won over them are forgotten. `lost` has room for all nodes; returns how many. After:
 * they are won back from their neighbours and from `seed`, all seeds as they are now, and the labels of
 * `also` are offered to their neighbours, over arcs that may be cheaper now. `touched` as above. */
int32_t walk_search_forget(const WalkArcs *, const int32_t *start, int32_t starts, uint64_t *label,
                           int32_t *lost, Arena scratch);
int32_t walk_search_regain(const WalkArcs *, const WalkArcs *back, const WalkSeed *seed, int32_t seeds,
                           const int32_t *lost, int32_t losts, const int32_t *also, int32_t alsos,
                           uint32_t limit, uint64_t *label, int32_t *touched, Arena scratch);

/* The `k` nearest seeds of different ids: label[node * k + i], ascending; the rest is WALK_NOWHERE. */
void walk_search_k(const WalkArcs *, const WalkSeed *seed, int32_t seeds, uint32_t limit, int32_t k,
                   uint64_t *label,
                   Arena scratch);

/* Which nodes hang together, whichever way the edges go: part[node], numbered by their size, largest first.
 * Returns how many parts there are. */
int32_t walk_parts(int32_t nodes, const WalkEdge *edge, int32_t edges, int32_t *part, Arena scratch);

/* -------------------------------------------------------------------------------------- order and fill */

/* An order in which nodes are taken out so that few shortcuts arise: nested dissection by inertial flow
 * (Schild and Sommer, 2015), after nodes of one and two neighbours. `order[i]` is the node taken out as
 * number i. `at` may hold any plane coordinates. */
void walk_order(int32_t nodes, const Spot *at, const WalkEdge *edge, int32_t edges, int32_t *order,
                Arena scratch);

/* The shortcuts that an order needs, whatever the costs (customizable contraction hierarchy; Dibbelt,
 * Strasser and Wagner, 2016). Nodes are named by their rank from here on: their number in the order, or in
 * another that needs the same shortcuts, in which what a sweep reads lies near what it writes. */
typedef struct WalkFill {
    int32_t nodes, arcs;
    int32_t *rank;                     /* of each node */
    /* the arcs of rank v: first[v] … first[v + 1] - 1, to higher ranks, ascending */
    int32_t *first, *head;
    int32_t *tail;
    /* the arcs that lead up to a rank, by their tail, ascending: numbers of arcs */
    int32_t *low_first, *low;
    int32_t edges;
    int32_t *edge_arc;                 /* the arc an edge lies on, -1 for loops; */
    int32_t *arc_first, *arc_edge;     /* and the edges of each arc */
} WalkFill;

WalkFill walk_fill(int32_t nodes, const WalkEdge *edge, int32_t edges, const int32_t *order, Arena *keep);

/* ------------------------------------------------------------------------------------------------ costs */

typedef struct WalkCosts { uint32_t *up, *down; } WalkCosts;   /* tail to head, head to tail, of every arc */

WalkCosts walk_costs(const WalkFill *, const WalkEdge *edge, Arena *keep);

/* After the costs of `changed` edges: the same costs as afresh, at the price of what depends on them.
 * Returns how many arcs were looked at. */
int32_t walk_costs_change(const WalkFill *, const WalkEdge *edge, const int32_t *changed, int32_t count,
                   WalkCosts, Arena scratch);

/* The arcs in the order in which the sweeps read them. `thin`: without those that are longer than
 * another way (perfect customisation), which takes as long as walk_costs and makes sweeps a third
 * shorter. */
typedef struct WalkStep { int32_t from; uint32_t cost; } WalkStep;
typedef struct WalkSteps {
    int32_t nodes;
    const int32_t *rank;
    const int32_t *up_first, *down_first;
    const WalkStep *up, *down;
} WalkSteps;

WalkSteps walk_steps(const WalkFill *, WalkCosts, WalkWay way, bool thin, Arena *keep, Arena scratch);

/* ------------------------------------------------------------------------------------------------ sweeps */

enum { WALK_LANES = 64 };

/* Rows of `lanes` (16, 32, 48 or 64) numbers a rank: cost << bits | id, or WALK_FAR. Equal costs: the
 * lower id. Before the sweep only rows that have seeds hold anything; after it all do. `seeded`: of each
 * rank, a bit for every 16 lanes that hold a seed. */
typedef struct WalkRows { int32_t nodes, lanes, bits; uint32_t *at; unsigned char *seeded; } WalkRows;

WalkRows walk_rows(int32_t nodes, int32_t lanes, int32_t bits, Arena *keep);
void walk_rows_clear(WalkRows *);              /* no seeds */
void walk_rows_seed(WalkRows *, const WalkSteps *, int32_t lane, WalkSeed);
void walk_rows_seeds(WalkRows *, const WalkSteps *, int32_t lane, const WalkSeed *seed, int32_t seeds);

/* The best for this machine; AVX2 at most; any machine's. All give the same numbers. */
typedef enum WalkKernel { WALK_BEST, WALK_AVX2, WALK_PORTABLE } WalkKernel;
void walk_sweep(const WalkSteps *, WalkRows *, WalkKernel);

static inline uint32_t walk_row_get(const WalkRows *r, const WalkSteps *s, int32_t node, int32_t lane)
{
    return r->at[(int64_t)s->rank[node] * r->lanes + lane];
}

#endif
