/* The transportation problem another way, for tests: successive shortest ways (Busacker and Gowen 1960) by
 * Bellman and Ford over the whole table of moves, without prices or queues. */
#ifndef TESTS_FLOW_REFERENCE_H
#define TESTS_FLOW_REFERENCE_H

#include "geo/site/site_flow.h"

#include <string.h>

#define NO_WAY ((int64_t)1 << 60)

typedef struct Flow {
    int32_t n, m;
    const int32_t *const *cost;
    int64_t *people;               /* m * n */
    int64_t *room;                 /* m */
    int64_t *way, *step;           /* m; m * m: the cheapest move from one place to another */
    int32_t *mover;                /* m * m: whose */
    int32_t *from;                 /* m: the place before on the way, -1: the demand itself */
} Flow;

/* The cheapest demand to move from each place to each other. */
static inline void moves(Flow *f)
{
    for (int32_t a = 0; a < f->m; a++)
        for (int32_t b = 0; b < f->m; b++) {
            int64_t best = NO_WAY;
            for (int32_t i = 0; a != b && i < f->n; i++) {
                if (!f->people[(int64_t)a * f->n + i] || f->cost[b][i] == SITE_FAR) continue;
                int64_t c = (int64_t)f->cost[b][i] - f->cost[a][i];
                if (c < best) best = c, f->mover[a * f->m + b] = i;
            }
            f->step[a * f->m + b] = best;
        }
}

/* Bellman and Ford from demand i; the place with room that is cheapest to reach, -1: none. */
static inline int32_t reach(Flow *f, int32_t i)
{
    int32_t best = -1;
    for (int32_t k = 0; k < f->m; k++) {
        f->way[k] = f->cost[k][i] == SITE_FAR ? NO_WAY : f->cost[k][i];
        f->from[k] = -1;
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (int32_t a = 0; a < f->m; a++)
            for (int32_t b = 0; b < f->m; b++) {
                int64_t step = f->step[a * f->m + b];
                if (f->way[a] == NO_WAY || step == NO_WAY || f->way[a] + step >= f->way[b]) continue;
                f->way[b] = f->way[a] + step;
                f->from[b] = a;
                changed = true;
            }
    }
    for (int32_t k = 0; k < f->m; k++)
        if (f->room[k] > 0 && f->way[k] < NO_WAY && (best < 0 || f->way[k] < f->way[best])) best = k;
    return best;
}

/* As many as the way allows go along it. */
static inline int64_t push(Flow *f, int32_t i, int32_t end, int64_t most)
{
    int64_t much = most < f->room[end] ? most : f->room[end];
    int32_t b = end;
    for (; f->from[b] >= 0; b = f->from[b]) {
        int32_t a = f->from[b];
        int64_t there = f->people[(int64_t)a * f->n + f->mover[a * f->m + b]];
        if (there < much) much = there;
    }
    f->room[end] -= much;
    for (b = end; f->from[b] >= 0; b = f->from[b]) {
        int32_t a = f->from[b], who = f->mover[a * f->m + b];
        f->people[(int64_t)a * f->n + who] -= much;
        f->people[(int64_t)b * f->n + who] += much;
    }
    f->people[(int64_t)b * f->n + i] += much;
    return much;
}

static inline int64_t flow_reference(int32_t demands, const int64_t *weight, int32_t open,
                                     const int32_t *const *cost, const int64_t *capacity, int64_t *people,
                                     Arena scratch)
{
    Flow f = { .n = demands, .m = open, .cost = cost };
    f.people = NEWS(&scratch, int64_t, (int64_t)open * demands + 1);
    f.room = NEWS(&scratch, int64_t, open + 1);
    f.way = NEWS(&scratch, int64_t, open + 1);
    f.step = NEWS(&scratch, int64_t, (int64_t)open * open + 1);
    f.mover = NEWS(&scratch, int32_t, (int64_t)open * open + 1);
    f.from = NEWS(&scratch, int32_t, open + 1);
    memcpy(f.room, capacity, (size_t)open * sizeof *capacity);
    int64_t sum = 0;
    for (int32_t i = 0; i < demands; i++)
        for (int64_t left = weight[i]; left > 0;) {
            moves(&f);
            int32_t end = reach(&f, i);
            if (end < 0) return SITE_FLOW_NONE;
            int64_t much = push(&f, i, end, left);
            sum += much * f.way[end];
            left -= much;
        }
    if (people) memcpy(people, f.people, (size_t)open * (size_t)demands * sizeof *people);
    return sum;
}

#endif
