/* How a cut begins: from the shortest tree, or from the old parts; and parts too wide to walk, cut in two. */
#include "geo/draw/draw_mend.h"
#include "geo/draw/draw_near.h"

/* Each item to the nearer of some seeds along links within the list. `by`: which seed; returns the place
 * in the list that was reached last. */
static int32_t spread(Cut *c, const int32_t *item, int32_t count, const int32_t *seed, int32_t seeds,
                      int32_t *by,
                      Arena scratch)
{
    int32_t tick = ++c->tick, reached;
    for (int32_t k = 0; k < count; k++) {
        c->seen[item[k]] = tick;
        c->slot[item[k]] = k;
    }
    NearSet set = { c->g->first, c->g->arc, item, c->slot, c->seen, count, tick };
    return near_search(&set, seed, seeds, UINT64_MAX, NEWS(&scratch, uint64_t, count), by, &reached, scratch);
}

void mend_narrow(Cut *c, int32_t part, Arena scratch)
{
    int32_t *todo = NEWS(&scratch, int32_t, c->count[part] + 1), todos = 1;
    todo[0] = part;
    while (todos) {
        int32_t p = todo[--todos], count = c->count[p];
        Arena here = scratch;
        int32_t *item = NEWS(&here, int32_t, count), *by = NEWS(&here, int32_t, count), seed[2] = { 0, 0 };
        cut_list(c, p, item);
        if (count < 2 || cut_near(c, item, count, here)) continue;
        seed[0] = spread(c, item, count, seed, 1, by, here);
        seed[1] = spread(c, item, count, seed, 1, by, here);
        spread(c, item, count, seed, 2, by, here);
        int32_t made = cut_new(c);
        for (int32_t k = 0; k < count; k++)
            if (by[k] == 1) cut_take(c, item[k]), cut_put(c, item[k], made);
        todo[todos++] = p;
        todo[todos++] = made;
    }
}

/* The old part most of an item was in; -1: none that is kept. */
static int32_t old_of(const CutGraph *g, int32_t i)
{
    int32_t label = -1, most = -1;
    for (int32_t k = g->stay_first[i]; k < g->stay_first[i + 1]; k++)
        if (g->stay[k].label >= 0 && g->stay[k].size > most) label = g->stay[k].label, most = g->stay[k].size;
    return label;
}

/* What hangs together with `start` and was in the same old part, as a list. */
static int32_t fragment(const Cut *c, const int32_t *old, int32_t start, bool *in, int32_t *list)
{
    int32_t count = 0;
    in[start] = true;
    list[0] = start;
    for (int32_t head = count++; head < count; head++)
        for (int32_t a = c->g->first[list[head]]; a < c->g->first[list[head] + 1]; a++) {
            int32_t j = c->g->arc[a].to;
            if (in[j] || old[j] != old[start]) continue;
            in[j] = true;
            list[count++] = j;
        }
    return count;
}

static void put_all(Cut *c, const int32_t *item, int32_t items, const int32_t *by, int32_t parts,
                    Arena scratch)
{
    int32_t *made = NEWS(&scratch, int32_t, parts + 1);
    for (int32_t p = 0; p < parts; p++) made[p] = cut_new(c);
    for (int32_t k = 0; k < items; k++) cut_put(c, item[k], made[by[k]]);
}

static void start_from_old(Cut *c, Arena scratch)
{
    int32_t n = c->g->items;
    int32_t *old = NEWS(&scratch, int32_t, n + 1), *list = NEWS(&scratch, int32_t, n + 1),
        *by = NEWS(&scratch, int32_t, n + 1);
    int64_t *most = NEWS(&scratch, int64_t, c->g->labels + 1);
    bool *in = NEWS(&scratch, bool, n + 1);
    for (int32_t i = 0; i < n; i++) old[i] = old_of(c->g, i);
    for (int32_t i = 0; i < n; i++) {
        if (in[i]) continue;
        int32_t count = fragment(c, old, i, in, list);
        if (old[i] < 0) {                              /* all new */
            put_all(c, list, count, by, cut_tree(c, list, count, false, by, scratch), scratch);
            continue;
        }
        int32_t made = cut_new(c);
        int64_t stays = 0;
        for (int32_t k = 0; k < count; k++) cut_put(c, list[k], made), stays += cut_stays(c, list[k], old[i]);
        int32_t owner = c->owner[old[i]];
        if (owner >= 0 && stays <= most[old[i]]) continue;
        if (owner >= 0) cut_name(c, owner, -1);
        cut_name(c, made, old[i]);
        most[old[i]] = stays;
    }
}

void cut_start(Cut *c, Arena scratch)
{
    int32_t n = c->g->items;
    if (c->g->stay_first) start_from_old(c, scratch);
    else {
        int32_t *all = NEWS(&scratch, int32_t, n + 1), *by = NEWS(&scratch, int32_t, n + 1);
        for (int32_t i = 0; i < n; i++) all[i] = i;
        put_all(c, all, n, by, cut_tree(c, all, n, false, by, scratch), scratch);
    }
    for (int32_t p = 0; p < c->parts; p++)
        if (c->head[p] >= 0) mend_narrow(c, p, scratch);
}
