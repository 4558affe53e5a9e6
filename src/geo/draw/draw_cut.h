/* Inside geo/draw/draw.h: one pocket (items that hang together) cut into parts. Items are buildings, shares
 * of a building, whole compounds; or micro-grids, when general grids are made of them. Knows sizes and
 * links; knows no word of what they stand for. */
#ifndef GEO_DRAW_DRAW_CUT_H
#define GEO_DRAW_DRAW_CUT_H

#include "base/arena.h"
#include "base/rand.h"
#include "geo/plane/spot.h"

typedef struct CutArc { int32_t to; uint32_t cost; } CutArc;

typedef struct CutItem {
    Spot at;                   /* millimetres */
    int32_t size, load;        /* what the limits count, 0 … max; and what is balanced */
    int32_t group;             /* of a compound too large for one part; -1 */
} CutItem;

typedef struct CutStay { int32_t label, size; } CutStay;       /* so much of an item was in this old part */

typedef struct CutGraph {
    int32_t items, nodes, labels;
    const CutItem *item;
    const int32_t *first;      /* arcs of each item, both ways */
    const CutArc *arc;
    const int32_t *stay_first; /* of each item; NULL: nothing is kept */
    const CutStay *stay;
    const int32_t *node_first, *node;      /* what an item is made of, where walking times are limited */
    const Spot *node_at;
    const int32_t *way_first;  /* and the links between nodes */
    const CutArc *way;
} CutGraph;

typedef struct CutRules {
    int32_t min, max;
    uint32_t limit;            /* from a part's centre, one of its nodes, within the part; UINT32_MAX: none */
    uint64_t seed;
} CutRules;

enum { EXACT_ITEMS = 48, EXACT_LABELS = 16 };
#define CUT_NEVER ((int64_t)1 << 60)

/* The cut as it stands. Parts are rings of items; a part without items is free to be used again. */
typedef struct Cut {
    const CutGraph *g;
    CutRules rules;
    int32_t aim_size;                      /* of a part, when all are alike */
    int64_t aim_load;
    int32_t *part, *next, *prev;           /* of each item; part -1: in none */
    int32_t parts;                         /* numbers in use */
    int32_t *head, *count, *size;          /* of each part; head -1: free */
    int32_t *label, *owner;                /* the old part it goes on with, -1; and who goes on with each */
    int32_t free, *free_next;              /* the list of numbers to be used again */
    int32_t *made, makes;                  /* of each part: when it came to be; cut_new counts */
    int64_t sets, places;                  /* how many more sets and places of trees may be looked at */
    int32_t *seen, tick;                   /* by item */
    int32_t *slot, *queue;                 /* by item: where it stands in the list that is looked at; room */
    int32_t *part_seen, part_tick;         /* by part */
    int32_t *node_seen, *node_slot, node_tick;
    Rand rand;
} Cut;

Cut cut_begin(const CutGraph *, const CutRules *, Arena *keep);
int32_t cut_new(Cut *);
void cut_put(Cut *, int32_t item, int32_t part);
void cut_take(Cut *, int32_t item);
void cut_name(Cut *, int32_t part, int32_t label);             /* -1: a new one */
int32_t cut_list(const Cut *, int32_t part, int32_t *to);      /* its items, ascending */

bool cut_connected(Cut *, const int32_t *item, int32_t count);
/* Is everything within the limit of some node? */
bool cut_near(Cut *, const int32_t *item, int32_t count, Arena scratch);
/* Within the limits of size, and near. */
bool cut_good(Cut *, int32_t part, Arena scratch);

/* What a part costs: the square of its distance from the aim, how far it is spread, how many compounds it
 * mixes; and first of all, where old parts are kept, what it takes from others than `label`. */
int64_t cut_cost(const Cut *, const int32_t *item, int32_t count, int32_t label);
int64_t cut_part_cost(Cut *, int32_t part, Arena scratch);     /* not good: more than anything else */
int64_t cut_stays(const Cut *, int32_t item, int32_t label);   /* label -1: of all old parts */

/* Parts next to a part, nearest first. Returns how many; `to` has room for `most`. */
int32_t cut_neighbours(const Cut *, int32_t part, int32_t *to, int32_t most, Arena scratch);

/* The items of some parts put into `parts` new ones: by[k] is the part of item[k]. */
void cut_replace(Cut *, const int32_t *item, int32_t items, const int32_t *by, int32_t parts,
                 const int32_t *label);

/* ----------------------------------------------------------------------------- one tree (draw_tree.c) */

/* The best cut of one spanning tree of these items: the shortest one, or a random one of short ones. by[k] is
 * the part of item[k]; returns how many parts. Walking times don't count. Tables over the sizes of the open
 * part, from the leaves up (Lukes 1974); at most 128 classes of size. */
int32_t cut_tree(Cut *, const int32_t *item, int32_t items, bool random, int32_t *by, Arena scratch);

/* ----------------------------------------------------------------------------- every way (draw_exact.c) */

typedef enum ExactFound { EXACT_NONE, EXACT_BEST, EXACT_SOME, EXACT_UNKNOWN } ExactFound;

typedef struct ExactAsk {
    const int32_t *item;
    int32_t items;             /* at most EXACT_ITEMS */
    uint64_t must;             /* these have to be in a part, the others may */
    bool any;                  /* the first way found will do */
    int64_t budget;            /* sets looked at */
    const int32_t *label;      /* old parts that may be gone on with, at most EXACT_LABELS */
    int32_t labels;
} ExactAsk;

typedef struct ExactAnswer {
    int32_t parts;
    int32_t by[EXACT_ITEMS];   /* of each item; -1: in none */
    int32_t label[EXACT_ITEMS];/* of each part */
    int64_t cost;
} ExactAnswer;

/* All ways to cut these items into connected good parts, the cheapest of them: sets of what is left, each
 * looked at once. EXACT_NONE: there is none, proved. EXACT_SOME: one, not proved the cheapest. */
ExactFound cut_exact(Cut *, const ExactAsk *, ExactAnswer *ret, Arena scratch);

/* ----------------------------------------------------------------------------- all (draw_mend.c, …) */

void cut_start(Cut *, Arena scratch);          /* from the shortest tree, or from the old parts */
void cut_mend(Cut *, Arena scratch);           /* parts that are not good */
void cut_polish(Cut *, Arena scratch);         /* pairs of parts, while that makes anything cheaper */

/* Why a part is not good, and whether it is proved that nothing can be done. */
typedef enum CutReason {
    CUT_GOOD,
    CUT_POCKET,                /* all there is is less than min */
    CUT_COUNT,                 /* no number of parts from min to max gives the sum */
    CUT_STUCK,                 /* those next to these are so large that none of the sets around fits */
    CUT_JOINT,                 /* too much hangs on one item that would have to be with it */
    CUT_SEARCHED,              /* every way was tried */
    CUT_REMOTE,                /* of all that is near enough to walk there is less than min */
    CUT_WIDE,                  /* one item alone is wider than may be walked */
    CUT_NOT_FOUND              /* no way found, none proved impossible */
} CutReason;

typedef struct CutWhy { CutReason reason; int32_t count, *item, joint; } CutWhy;   /* the items it is about */

/* By part number; may still mend parts on the way. */
CutWhy *cut_why(Cut *, Arena *keep, Arena scratch);

#endif
