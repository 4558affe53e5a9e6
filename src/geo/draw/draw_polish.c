/* Good parts made better: two neighbours at a time, by every way there is while they are few, else one
 * item that changes sides. Where old parts are kept, only what has been taken from them is looked at. */
#include "geo/draw/draw_mend.h"

enum { NEAR_MOST = 8, POLISH_ITEMS = 8, KEEP_ITEMS = 16, AROUND_ITEMS = 20, SHIFT_ITEMS = 400, ROUNDS = 3 };
#define POLISH_BUDGET 1500
#define KEEP_BUDGET 20000
#define AROUND_BUDGET 60000

/* Does something of this part belong to another that is kept? */
static bool taken_from(const Cut *c, int32_t p)
{
    for (int32_t n = 0, i = c->head[p]; n < c->count[p]; n++, i = c->next[i])
        if (cut_stays(c, i, -1) > (c->label[p] < 0 ? 0 : cut_stays(c, i, c->label[p]))) return true;
    return false;
}

/* What is left of a part without an item: still within the limits, and together? */
static bool may_leave(Cut *c, int32_t p, int32_t leaver, int32_t *rest, Arena scratch)
{
    int32_t count = cut_list(c, p, rest), kept = 0;
    if (count < 2 || c->size[p] - c->g->item[leaver].size < c->rules.min) return false;
    for (int32_t k = 0; k < count; k++)
        if (rest[k] != leaver) rest[kept++] = rest[k];
    return cut_connected(c, rest, kept) && cut_near(c, rest, kept, scratch);
}

static int64_t cost_without(const Cut *c, int32_t p, int32_t leaver, Arena scratch)
{
    int32_t *item = NEWS(&scratch, int32_t, c->count[p]), count = cut_list(c, p, item), kept = 0;
    for (int32_t k = 0; k < count; k++)
        if (item[k] != leaver) item[kept++] = item[k];
    return cut_cost(c, item, kept, c->label[p]);
}

/* One item from p to q, when that is cheaper. */
static bool shift(Cut *c, int32_t p, int32_t q, Arena scratch)
{
    int32_t *mine = NEWS(&scratch, int32_t, c->count[p]), *rest = NEWS(&scratch, int32_t, c->count[p]),
        *with = NEWS(&scratch, int32_t, c->count[q] + 1);
    int32_t count = cut_list(c, p, mine), others = cut_list(c, q, with), best = -1;
    int64_t now = cut_cost(c, mine, count, c->label[p]) + cut_cost(c, with, others, c->label[q]), least = now;
    for (int32_t k = 0; k < count; k++) {
        int32_t i = mine[k];
        bool beside = false;
        for (int32_t a = c->g->first[i]; a < c->g->first[i + 1] && !beside; a++)
            beside = c->part[c->g->arc[a].to] == q;
        if (!beside || count < 2 || c->size[q] + c->g->item[i].size > c->rules.max) continue;
        with[others] = i;
        int64_t then = cost_without(c, p, i, scratch) + cut_cost(c, with, others + 1, c->label[q]);
        if (then >= least || !may_leave(c, p, i, rest, scratch) || !cut_near(c, with, others + 1, scratch))
            continue;
        least = then;
        best = i;
    }
    if (best < 0) return false;
    cut_take(c, best);
    cut_put(c, best, q);
    return true;
}

static bool better(Cut *c, int32_t p, int32_t q, Arena scratch)
{
    int32_t pair[2] = { p, q }, items = c->count[p] + c->count[q];
    bool keeps = c->g->stay_first != NULL;
    if (items == 2 && c->size[p] + c->size[q] > c->rules.max) return false;        /* nothing to choose */
    if (items <= (keeps ? KEEP_ITEMS : POLISH_ITEMS))
        return mend_by_all(c, pair, 2, keeps ? KEEP_BUDGET : POLISH_BUDGET, scratch);
    bool did = false;
    if (items > SHIFT_ITEMS) return false;
    while (shift(c, p, q, scratch) || shift(c, q, p, scratch)) did = true;
    return did;
}

/* What has been taken from others might stay with them if more parts around gave way. */
static void give_back(Cut *c, Arena scratch)
{
    for (int32_t p = 0; p < c->parts; p++) {
        int32_t part[AROUND_ITEMS + 1];
        if (c->head[p] < 0 || !taken_from(c, p) || c->count[p] > AROUND_ITEMS) continue;
        int32_t parts = mend_around(c, p, AROUND_ITEMS, part, scratch);
        bool good = true;
        for (int32_t k = 0; k < parts; k++) good &= cut_good(c, part[k], scratch);
        if (good && parts > 2) mend_by_all(c, part, parts, AROUND_BUDGET, scratch);
    }
}

void cut_polish(Cut *c, Arena scratch)
{
    bool keeps = c->g->stay_first != NULL, more = true;
    int32_t *changed = NEWS(&scratch, int32_t, c->g->items + 1), *part = NEWS(&scratch, int32_t, NEAR_MOST);
    for (int32_t p = 0; p < c->g->items; p++) changed[p] = 1;
    if (keeps) give_back(c, scratch);
    for (int round = 1; round <= ROUNDS && more; round++) {
        more = false;
        for (int32_t p = 0; p < c->parts; p++) {
            if (c->head[p] < 0 || !cut_good(c, p, scratch)) continue;
            int32_t near = cut_neighbours(c, p, part, NEAR_MOST, scratch);
            for (int32_t k = 0; k < near; k++) {
                int32_t q = part[k];
                if (c->head[p] < 0 || c->head[q] < 0 || !cut_good(c, q, scratch)) continue;
                if (changed[p] < round && changed[q] < round) continue;
                if (keeps && !taken_from(c, p) && !taken_from(c, q)) continue;
                if (!better(c, p, q, scratch)) continue;
                changed[p] = changed[q] = round + 1;
                more = true;
                break;                 /* numbers may have changed hands */
            }
        }
    }
}
