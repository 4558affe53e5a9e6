/* Parts that are not good, mended with those around them. */
#include "geo/draw/draw_mend.h"

#include <stdlib.h>

enum { NEAR_MOST = 16, PAIR_ITEMS = 14, AROUND_ITEMS = 22, ROUNDS = 3 };
#define PAIR_BUDGET 20000
#define AROUND_BUDGET 60000

int32_t mend_count(const Cut *c, const int32_t *part, int32_t parts)
{
    int32_t sum = 0;
    for (int32_t k = 0; k < parts; k++) sum += c->count[part[k]];
    return sum;
}

static int ascending(const void *left, const void *right)
{
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return a < b ? -1 : a > b;
}

int32_t mend_items(const Cut *c, const int32_t *part, int32_t parts, int32_t *to)
{
    int32_t count = 0;
    for (int32_t k = 0; k < parts; k++) count += cut_list(c, part[k], to + count);
    qsort(to, (size_t)count, sizeof *to, ascending);
    return count;
}

static int64_t cost_of(Cut *c, const int32_t *part, int32_t parts, Arena scratch)
{
    int64_t sum = 0;
    for (int32_t k = 0; k < parts; k++) sum += cut_part_cost(c, part[k], scratch);
    return sum;
}

/* Old parts that items of these were in and that nobody else goes on with. */
static int32_t labels_of(const Cut *c, const int32_t *item, int32_t items, const int32_t *part, int32_t parts,
                         int32_t *to, int32_t most)
{
    int32_t count = 0;
    if (!c->g->stay_first) return 0;
    for (int32_t k = 0; k < items; k++)
        for (int32_t s = c->g->stay_first[item[k]]; s < c->g->stay_first[item[k] + 1]; s++) {
            int32_t label = c->g->stay[s].label;
            if (label < 0) continue;
            bool ours = c->owner[label] < 0, have = false;
            for (int32_t j = 0; j < parts && !ours; j++) ours = c->owner[label] == part[j];
            for (int32_t j = 0; j < count; j++) have |= to[j] == label;
            if (ours && !have && count < most) to[count++] = label;
        }
    return count;
}

/* ----------------------------------------------------------------------------- every way */

/* What would be best for these parts, when that is cheaper than `than`. */
static bool look(Cut *c, const int32_t *part, int32_t parts, int64_t budget, int64_t than, ExactAnswer *ret,
                 Arena scratch)
{
    int32_t item[EXACT_ITEMS], label[EXACT_LABELS], items = mend_items(c, part, parts, item);
    ExactAsk ask = { .item = item, .items = items, .must = ((uint64_t)1 << items) - 1, .budget = budget,
                     .label = label };
    ask.labels = labels_of(c, item, items, part, parts, label, EXACT_LABELS);
    ExactFound found = cut_exact(c, &ask, ret, scratch);
    return (found == EXACT_BEST || found == EXACT_SOME) && ret->cost < than;
}

bool mend_by_all(Cut *c, const int32_t *part, int32_t parts, int64_t budget, Arena scratch)
{
    ExactAnswer a;
    int32_t item[EXACT_ITEMS];
    if (mend_count(c, part, parts) > EXACT_ITEMS) return false;
    if (!look(c, part, parts, budget, cost_of(c, part, parts, scratch), &a, scratch)) return false;
    int32_t items = mend_items(c, part, parts, item);
    cut_replace(c, item, items, a.by, a.parts, a.label);
    return true;
}

/* ----------------------------------------------------------------------------- trees */

typedef struct Claim { int64_t stays; int32_t part, label; } Claim;

static int by_stays(const void *left, const void *right)
{
    const Claim *a = left, *b = right;
    if (a->stays != b->stays) return a->stays > b->stays ? -1 : 1;
    if (a->part != b->part) return a->part < b->part ? -1 : 1;
    return a->label < b->label ? -1 : a->label > b->label;
}

/* Which old part each new one goes on with: the largest shares first. */
static void claim(const Cut *c, const int32_t *item, int32_t items, const int32_t *by, int32_t parts,
                  const int32_t *may, int32_t mays, int32_t *label, Arena scratch)
{
    Claim *claim = NEWS(&scratch, Claim, (ptrdiff_t)parts * mays + 1);
    int32_t claims = 0;
    bool *taken = NEWS(&scratch, bool, mays + 1);
    for (int32_t p = 0; p < parts; p++) label[p] = -1;
    for (int32_t p = 0; p < parts; p++)
        for (int32_t m = 0; m < mays; m++) {
            int64_t stays = 0;
            for (int32_t k = 0; k < items; k++)
                if (by[k] == p) stays += cut_stays(c, item[k], may[m]);
            if (stays) claim[claims++] = (Claim){ stays, p, m };
        }
    if (claims) qsort(claim, (size_t)claims, sizeof *claim, by_stays);
    for (int32_t k = 0; k < claims; k++) {
        if (label[claim[k].part] >= 0 || taken[claim[k].label]) continue;
        label[claim[k].part] = may[claim[k].label];
        taken[claim[k].label] = true;
    }
}

/* Parts that are not good, should the items be cut like this; their cost beside. */
static int32_t judge(Cut *c, const int32_t *item, int32_t items, const int32_t *by, int32_t parts,
                     const int32_t *label, int64_t *ret_cost, Arena scratch)
{
    int32_t *list = NEWS(&scratch, int32_t, items), bad = 0;
    *ret_cost = 0;
    for (int32_t p = 0; p < parts; p++) {
        int32_t count = 0;
        int64_t size = 0;
        for (int32_t k = 0; k < items; k++)
            if (by[k] == p) size += c->g->item[item[k]].size, list[count++] = item[k];
        bad += size < c->rules.min || size > c->rules.max;
        if (count > 1 && !cut_near(c, list, count, scratch)) bad += items;     /* never that */
        *ret_cost += cut_cost(c, list, count, label[p]);
    }
    return bad;
}

bool mend_by_trees(Cut *c, const int32_t *part, int32_t parts, int tries, Arena scratch)
{
    int32_t room = mend_count(c, part, parts);
    if (c->places < 0) return false;
    int32_t *item = NEWS(&scratch, int32_t, room), *by = NEWS(&scratch, int32_t, room),
        *best = NEWS(&scratch, int32_t, room), *label = NEWS(&scratch, int32_t, room),
        *best_label = NEWS(&scratch, int32_t, room), *may = NEWS(&scratch, int32_t, room + 1);
    int32_t items = mend_items(c, part, parts, item), best_parts = 0, least = 0;
    int32_t mays = labels_of(c, item, items, part, parts, may, room);
    int64_t cost = CUT_NEVER, now;
    for (int32_t k = 0; k < parts; k++) least += !cut_good(c, part[k], scratch);
    if (!least--) return false;                       /* fewer than there are */
    for (int n = 0; n < tries; n++) {
        int32_t made = cut_tree(c, item, items, n > 0, by, scratch);
        c->places -= items;
        claim(c, item, items, by, made, may, mays, label, scratch);
        int32_t left = judge(c, item, items, by, made, label, &now, scratch);
        if (left > least || (left == least && now >= cost)) continue;
        least = left;
        cost = now;
        best_parts = made;
        for (int32_t k = 0; k < items; k++) best[k] = by[k];
        for (int32_t p = 0; p < made; p++) best_label[p] = label[p];
    }
    if (best_parts) cut_replace(c, item, items, best, best_parts, best_label);
    return best_parts > 0;
}

/* ----------------------------------------------------------------------------- mending */

/* With one neighbour, the one that makes it cheapest; alone, when it is too large. */
static bool mend_pair(Cut *c, int32_t p, Arena scratch)
{
    int32_t next[NEAR_MOST], count = cut_neighbours(c, p, next, NEAR_MOST, scratch), best = -2;
    ExactAnswer a, best_answer = { 0 };
    int64_t gain = 0;
    for (int32_t k = -1; k < count; k++) {
        int32_t part[2] = { p, k < 0 ? p : next[k] }, parts = k < 0 ? 1 : 2;
        if (k < 0 && c->size[p] < 2 * c->rules.min) continue;
        if (mend_count(c, part, parts) > PAIR_ITEMS) continue;
        int64_t now = cost_of(c, part, parts, scratch);
        if (!look(c, part, parts, PAIR_BUDGET, now, &a, scratch) || now - a.cost <= gain) continue;
        gain = now - a.cost;
        best = k;
        best_answer = a;
    }
    if (best == -2) return false;
    int32_t part[2] = { p, best < 0 ? p : next[best] }, item[EXACT_ITEMS];
    int32_t items = mend_items(c, part, best < 0 ? 1 : 2, item);
    cut_replace(c, item, items, best_answer.by, best_answer.parts, best_answer.label);
    return true;
}

int32_t mend_around(Cut *c, int32_t p, int32_t most, int32_t *to, Arena scratch)
{
    int32_t parts = 0, items = c->count[p], next[NEAR_MOST], tick = ++c->part_tick;
    c->part_seen[p] = tick;
    to[parts++] = p;
    for (int32_t head = 0; head < parts; head++) {
        int32_t near = cut_neighbours(c, to[head], next, NEAR_MOST, scratch);
        for (int32_t k = 0; k < near; k++) {
            if (c->part_seen[next[k]] == tick || items + c->count[next[k]] > most) continue;
            c->part_seen[next[k]] = tick;
            items += c->count[next[k]];
            to[parts++] = next[k];
        }
    }
    return parts;
}

/* With more and more of those around it. */
static bool mend_wider(Cut *c, int32_t p, Arena scratch)
{
    int32_t part[AROUND_ITEMS + 1], parts = c->count[p] > AROUND_ITEMS ? 0 : mend_around(c, p, AROUND_ITEMS,
                                                                                         part, scratch);
    for (int32_t k = 3; k <= parts; k++)
        if (mend_by_all(c, part, k, AROUND_BUDGET, scratch)) return true;
    return false;
}

/* Parts of many small items: some trees of the part and one or all of those beside it. */
static bool mend_many(Cut *c, int32_t p, Arena scratch)
{
    int32_t part[NEAR_MOST + 1] = { p }, count = cut_neighbours(c, p, part + 1, NEAR_MOST, scratch);
    for (int32_t k = 1; k <= count; k++) {
        int32_t pair[2] = { p, part[k] };
        if (mend_by_trees(c, pair, 2, 4, scratch)) return true;
    }
    return mend_by_trees(c, part, count + 1, 6, scratch);
}

static void mend_rounds(Cut *c, Arena scratch)
{
    bool more = true;
    for (int round = 0; round < ROUNDS && more; round++) {
        more = false;
        for (int32_t p = 0; p < c->parts; p++) {
            if (c->head[p] < 0 || cut_good(c, p, scratch)) continue;
            more |= mend_pair(c, p, scratch) || mend_wider(c, p, scratch) ||
                mend_many(c, p, scratch);
        }
    }
}

/* An old part that grew too large and found no way out: smaller parts in any case, be some too small. */
static void cut_down(Cut *c, int32_t p, Arena scratch)
{
    int32_t items = c->count[p], *item = NEWS(&scratch, int32_t, items), *by = NEWS(&scratch, int32_t, items),
        *may = NEWS(&scratch, int32_t, items), *label = NEWS(&scratch, int32_t, items);
    cut_list(c, p, item);
    int32_t mays = labels_of(c, item, items, &p, 1, may, items);
    int32_t parts = cut_tree(c, item, items, false, by, scratch);
    claim(c, item, items, by, parts, may, mays, label, scratch);
    cut_replace(c, item, items, by, parts, label);
}

void cut_mend(Cut *c, Arena scratch)
{
    bool cut = false;
    int64_t all = 0;
    for (int32_t i = 0; i < c->g->items && all < c->rules.min; i++) all += c->g->item[i].size;
    if (all < c->rules.min) return;                    /* nothing can be good */
    mend_rounds(c, scratch);
    for (int32_t p = 0, parts = c->parts; p < parts; p++) {
        if (c->head[p] < 0 || c->size[p] <= c->rules.max) continue;
        cut_down(c, p, scratch);
        cut = true;
    }
    if (cut) mend_rounds(c, scratch);
}
