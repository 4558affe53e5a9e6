/* Parts that no mending helped: what can be proved about them, and a last, wider search where nothing can. */
#include "geo/draw/draw_mend.h"
#include "geo/draw/draw_reach.h"

#include <stdlib.h>

enum { SEARCH_MOST = 4096, TRIES = 12, REMOTE_MOST = 8 };
#define PROOF_BUDGET 200000
#define WHOLE_BUDGET 3000000

static int64_t size_of_all(const Cut *c)
{
    int64_t sum = 0;
    for (int32_t i = 0; i < c->g->items; i++) sum += c->g->item[i].size;
    return sum;
}

/* Of all there is: more or fewer than any number of parts holds. */
static CutReason by_count(const Cut *c)
{
    int64_t all = size_of_all(c), min = c->rules.min, max = c->rules.max;
    if (all < min) return CUT_POCKET;
    return (all + max - 1) / max > all / min ? CUT_COUNT : CUT_GOOD;
}

/* ----------------------------------------------------------------------------- stuck among large */

typedef struct Reach { int32_t item; int64_t weight; } Reach;

/* Every item that some connected set with one of the first `from` in it holds, without being larger than max:
 * those the lightest way to which is no larger. Returns how many, or EXACT_ITEMS + 1: too many. */
static int32_t reach(Cut *c, const int32_t *from, int32_t count, int32_t *to)
{
    Reach r[EXACT_ITEMS + 1];
    int32_t found = 0, done = 0;
    for (int32_t k = 0; k < count; k++) r[found++] = (Reach){ from[k], c->g->item[from[k]].size };
    while (done < found) {
        int32_t best = done;
        for (int32_t k = done + 1; k < found; k++)
            if (r[k].weight < r[best].weight) best = k;
        Reach now = r[best];
        r[best] = r[done];
        r[done++] = now;
        for (int32_t a = c->g->first[now.item]; a < c->g->first[now.item + 1]; a++) {
            int32_t j = c->g->arc[a].to, k = 0;
            int64_t weight = now.weight + c->g->item[j].size;
            if (weight > c->rules.max) continue;
            while (k < found && r[k].item != j) k++;
            if (k < found) r[k].weight = weight < r[k].weight ? weight : r[k].weight;
            else if (found == EXACT_ITEMS) return EXACT_ITEMS + 1;
            else r[found++] = (Reach){ j, weight };
        }
    }
    for (int32_t k = 0; k < found; k++) to[k] = r[k].item;
    return found;
}

/* Proved that these can't all be in good parts, whatever becomes of the rest? */
static bool stuck(Cut *c, const int32_t *item, int32_t count, Arena scratch)
{
    int32_t list[EXACT_ITEMS + 1], items = count <= EXACT_ITEMS ? reach(c, item, count,
                                                                        list) : EXACT_ITEMS + 1;
    ExactAnswer a;
    ExactAsk ask = { .item = list, .items = items, .any = true, .budget = PROOF_BUDGET };
    if (items > EXACT_ITEMS - 1) return false;
    for (int32_t k = 0; k < items; k++)
        for (int32_t j = 0; j < count; j++)
            if (list[k] == item[j]) ask.must |= (uint64_t)1 << k;
    return cut_exact(c, &ask, &a, scratch) == EXACT_NONE;
}

/* The fewest of them that are still stuck, one left out after the other. */
static int32_t shrink(Cut *c, int32_t *item, int32_t count, Arena scratch)
{
    int32_t rest[EXACT_ITEMS];
    for (int32_t k = count - 1; k >= 0 && count > 1; k--) {
        int32_t kept = 0;
        for (int32_t j = 0; j < count; j++)
            if (j != k) rest[kept++] = item[j];
        if (!stuck(c, rest, kept, scratch)) continue;
        for (int32_t j = 0; j < kept; j++) item[j] = rest[j];
        count = kept;
    }
    return count;
}

/* ----------------------------------------------------------------------------- joints */

/* The piece around `start` that is left without the joint, as a list, unless it is min or more: no further
 * than that is looked. Marks what it saw with `tick`, or with tick + 1 where the piece is large. */
static int32_t small_piece(Cut *c, int32_t start, int32_t tick, int32_t *list, int64_t *ret_size)
{
    int32_t found = 1;
    int64_t size = c->g->item[start].size;
    bool large = size >= c->rules.min;
    list[0] = start;
    c->seen[start] = tick;
    for (int32_t head = 0; head < found && !large; head++)
        for (int32_t b = c->g->first[list[head]]; b < c->g->first[list[head] + 1] && !large; b++) {
            int32_t j = c->g->arc[b].to;
            large = c->seen[j] == tick + 1;
            if (large || c->seen[j] == tick) continue;
            c->seen[j] = tick;
            list[found++] = j;
            size += c->g->item[j].size;
            large = size >= c->rules.min;
        }
    for (int32_t k = 0; large && k < found; k++) c->seen[list[k]] = tick + 1;
    *ret_size = size;
    return large ? 0 : found;
}

/* What hangs on `joint` alone: the pieces that are left without it and are smaller than min have to be
 * with it. Their sizes and its own; `item` gets them all. */
static int64_t hangs_on(Cut *c, int32_t joint, int32_t *item, int32_t *ret_count, int32_t *list)
{
    int64_t sum = c->g->item[joint].size, size;
    int32_t tick = c->tick + 1, count = 0;
    c->tick += 2;
    c->seen[joint] = tick;
    item[count++] = joint;
    for (int32_t a = c->g->first[joint]; a < c->g->first[joint + 1]; a++) {
        int32_t start = c->g->arc[a].to;
        if (c->seen[start] == tick || c->seen[start] == tick + 1) continue;
        int32_t found = small_piece(c, start, tick, list, &size);
        if (!found) continue;
        sum += size;
        for (int32_t k = 0; k < found; k++) item[count++] = list[k];
    }
    *ret_count = count;
    return sum;
}

/* Only items near the part are tried: the part's own, and those next to it. */
static bool by_joint(Cut *c, int32_t p, CutWhy *to, Arena *keep, Arena scratch)
{
    int32_t n = c->g->items, *item = NEWS(&scratch, int32_t, n + 1), *list = NEWS(&scratch, int32_t, n + 1);
    int32_t *mine = NEWS(&scratch, int32_t, c->count[p]), count = cut_list(c, p, mine), found;
    for (int32_t k = 0; k < count; k++)
        for (int32_t a = c->g->first[mine[k]] - 1; a < c->g->first[mine[k] + 1]; a++) {
            int32_t joint = a < c->g->first[mine[k]] ? mine[k] : c->g->arc[a].to;
            if (hangs_on(c, joint, item, &found, list) <= c->rules.max) continue;
            *to = (CutWhy){ CUT_JOINT, found, NEWS(keep, int32_t, found), joint };
            for (int32_t j = 0; j < found; j++) to->item[j] = item[j];
            return true;
        }
    return false;
}

/* ----------------------------------------------------------------------------- the whole */

/* Every way to cut all there is, where that is little. */
static CutReason by_all(Cut *c, Arena scratch)
{
    int32_t item[EXACT_ITEMS], label[EXACT_LABELS], n = c->g->items;
    ExactAnswer a;
    if (n >= EXACT_ITEMS) return CUT_NOT_FOUND;
    for (int32_t k = 0; k < n; k++) item[k] = k;
    ExactAsk ask = { .item = item, .items = n, .must = ((uint64_t)1 << n) - 1, .any = true,
                     .budget = WHOLE_BUDGET,
                     .label = label };
    while (ask.labels < c->g->labels && ask.labels < EXACT_LABELS)
        label[ask.labels] = ask.labels, ask.labels++;
    ExactFound found = cut_exact(c, &ask, &a, scratch);
    if (found == EXACT_NONE) return CUT_SEARCHED;
    if (found == EXACT_UNKNOWN) return CUT_NOT_FOUND;
    cut_replace(c, item, n, a.by, a.parts, a.label);
    return CUT_GOOD;
}

/* Trees over more and more of what is around. */
static bool search(Cut *c, int32_t p, Arena scratch)
{
    for (int32_t most = 32; c->places > 0 && most <= SEARCH_MOST && most / 4 < c->g->items; most *= 4) {
        Arena here = scratch;
        int32_t *part = NEWS(&here, int32_t, most + 1), parts = mend_around(c, p, most, part, here);
        if (mend_by_trees(c, part, parts, most > 600 ? TRIES / 4 : TRIES, here)) return true;
    }
    return false;
}

static CutWhy why(Cut *c, int32_t p, CutReason whole, Arena *keep, Arena scratch)
{
    int32_t *item = NEWS(keep, int32_t, c->count[p]), count = cut_list(c, p, item);
    CutWhy w = { whole, count, item, -1 };
    if (whole == CUT_POCKET || whole == CUT_COUNT) return w;
    w.reason = CUT_WIDE;
    if (count == 1 && !cut_near(c, item, 1, scratch)) return w;
    w.reason = CUT_REMOTE;
    for (int32_t k = 0; k < count && k < REMOTE_MOST; k++) {
        if (!why_remote(c, item[k], scratch)) continue;
        item[0] = item[k];
        w.count = 1;
        return w;
    }
    w.reason = CUT_STUCK;
    if (count < EXACT_ITEMS && stuck(c, item, count, scratch)) {
        w.count = shrink(c, item, count, scratch);
        return w;
    }
    if (by_joint(c, p, &w, keep, scratch)) return w;
    w.reason = whole;
    return w;
}

CutWhy *cut_why(Cut *c, Arena *keep, Arena scratch)
{
    CutReason whole = by_count(c);
    CutWhy *to = NEWS(keep, CutWhy, c->g->items + 2);
    int32_t *made = NEWS(&scratch, int32_t, c->g->items + 2);      /* the part that a reason is about */
    bool found = true, tried = false;
    while (found) {
        found = false;
        for (int32_t p = 0; p < c->parts && !found; p++) {
            if (to[p].reason != CUT_GOOD && made[p] == c->made[p]) continue;
            to[p].reason = CUT_GOOD;
            made[p] = c->made[p];
            if (c->head[p] < 0 || cut_good(c, p, scratch)) continue;
            to[p] = why(c, p, whole, keep, scratch);
            if (to[p].reason != CUT_GOOD) continue;            /* proved, or tried already */
            if (!tried && c->g->items < EXACT_ITEMS) {
                tried = true;
                CutReason all = by_all(c, scratch);
                if (all == CUT_SEARCHED) whole = all;
                found = true;
            } else if (search(c, p, scratch)) found = true;
            else to[p].reason = CUT_NOT_FOUND;
        }
    }
    for (int32_t p = 0; p < c->parts; p++)
        if (c->head[p] < 0 || made[p] != c->made[p]) to[p].reason = CUT_GOOD;
    return to;
}
