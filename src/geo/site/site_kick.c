/* Siting: kicks between the nodes of the search. What the root has fixed leaves few candidates, so a
 * descent from a
 * shaken copy of the best set is cheap; it may spend an eighth of the effort of the bounds. */
#include "base/rand.h"
#include "geo/site/site_core.h"

#include <string.h>

/* Exchange a few at random: an open one that may leave for a closed one that may come. */
static void shake(SiteCore *c, Rand *random, uint8_t *open, const int32_t *free_one, int32_t count)
{
    int64_t times = rand_between(random, 1, 4);
    for (int64_t k = 0; k < times; k++) {
        int32_t in = free_one[rand_between(random, 0, count - 1)], out = free_one[rand_between(random, 0,
                                                                                               count - 1)];
        for (int32_t tries = 0; tries < 64 && open[in]; tries++) in = free_one[rand_between(random, 0,
                                                                                            count - 1)];
        for (int32_t tries = 0; tries < 64 && !open[out]; tries++) out = free_one[rand_between(random, 0,
                                                                                               count - 1)];
        if (open[in] || !open[out]) continue;
        open[in] = 1;
        open[out] = 0;
    }
    c->swap_work += 8 * times;
}

void site_kick(SiteCore *c, Arena scratch)
{
    if (c->best == INT64_MAX || c->kick_work > c->bound_work / 8) return;
    int64_t work = c->swap_work, start = c->bound_work;
    int32_t *free_one = NEWS(&scratch, int32_t, c->m + 1), count = 0, opened = c->opened;
    uint8_t *state = NEWS(&scratch, uint8_t, c->m + 1), *at = NEWS(&scratch, uint8_t, c->m + 1);
    uint8_t *open = NEWS(&scratch, uint8_t, c->m + 1);
    int64_t value = c->best;
    memcpy(state, c->state, (size_t)c->m);
    memcpy(c->state, c->root_state, (size_t)c->m);
    memcpy(at, c->best_open, (size_t)c->m);
    for (int32_t j = 0; j < c->m; j++)
        if (c->state[j] == SITE_UNDECIDED) free_one[count++] = j;
    Rand random = rand_from(c->seed++);
    while (count > 1 && c->kick_work + c->swap_work - work <= start / 8 && !site_core_due(c)) {
        memcpy(open, at, (size_t)c->m);
        shake(c, &random, open, free_one, count);
        int64_t got = site_swap_descend(c, open, scratch);
        if (got > value) continue;
        value = got;
        memcpy(at, open, (size_t)c->m);
    }
    c->kick_work += c->swap_work - work;
    c->swap_work = work;
    c->opened = opened;
    memcpy(c->state, state, (size_t)c->m);
}
