/* A heap of costs; what was improved since is passed over when it comes up. */
#include "geo/draw/draw_near.h"

#include <stdlib.h>

typedef struct Step { uint64_t cost; int32_t place; } Step;
typedef struct Heap { Step *at; int32_t count; } Heap;

static bool less(Step a, Step b) { return a.cost < b.cost || (a.cost == b.cost && a.place < b.place); }

static void push(Heap *h, Step s)
{
    int32_t k = h->count++;
    for (; k && less(s, h->at[(k - 1) / 2]); k = (k - 1) / 2) h->at[k] = h->at[(k - 1) / 2];
    h->at[k] = s;
}

static Step pop(Heap *h)
{
    Step top = h->at[0], last = h->at[--h->count];
    int32_t k = 0;
    for (int32_t child; (child = 2 * k + 1) < h->count; k = child) {
        if (child + 1 < h->count && less(h->at[child + 1], h->at[child])) child++;
        if (!less(h->at[child], last)) break;
        h->at[k] = h->at[child];
    }
    h->at[k] = last;
    return top;
}

int32_t near_search(const NearSet *s, const int32_t *seed, int32_t seeds, uint64_t limit, uint64_t *cost,
                    int32_t *by,
                    int32_t *ret_reached, Arena scratch)
{
    int32_t room = seeds, last = seed[0];
    for (int32_t k = 0; k < s->count; k++) {
        room += s->first[s->member[k] + 1] - s->first[s->member[k]];
        cost[k] = UINT64_MAX;
        if (by) by[k] = 0;
    }
    Heap h = { NEWS(&scratch, Step, room + 1), 0 };
    for (int32_t k = 0; k < seeds; k++) {
        cost[seed[k]] = 0;
        if (by) by[seed[k]] = k;
        push(&h, (Step){ 0, seed[k] });
    }
    *ret_reached = 0;
    while (h.count) {
        Step now = pop(&h);
        if (now.cost != cost[now.place]) continue;
        last = now.place;
        if (now.cost > limit) break;
        ++*ret_reached;
        int32_t n = s->member[now.place];
        for (int32_t a = s->first[n]; a < s->first[n + 1]; a++) {
            int32_t to = s->arc[a].to, place = s->slot[to];
            if (s->seen[to] != s->tick || now.cost + s->arc[a].cost >= cost[place]) continue;
            cost[place] = now.cost + s->arc[a].cost;
            if (by) by[place] = by[now.place];
            push(&h, (Step){ cost[place], place });
        }
    }
    return last;
}

typedef struct Middle { int64_t off; Spot at; int32_t place; } Middle;

static int by_middle(const void *left, const void *right)
{
    const Middle *a = left, *b = right;
    if (a->off != b->off) return a->off < b->off ? -1 : 1;
    if (a->at.x != b->at.x) return a->at.x < b->at.x ? -1 : 1;
    if (a->at.y != b->at.y) return a->at.y < b->at.y ? -1 : 1;
    return a->place < b->place ? -1 : a->place > b->place;
}

int32_t near_centres(const Spot *at, int32_t count, int32_t *place, Arena scratch)
{
    enum { FEW = 24 };
    Middle *m = NEWS(&scratch, Middle, count);
    int64_t x = 0, y = 0;
    int32_t most = count < CENTRES_MOST ? count : CENTRES_MOST;
    for (int32_t k = 0; k < count; k++) x += at[k].x, y += at[k].y;
    for (int32_t k = 0; k < count; k++)
        m[k] = (Middle){ llabs(at[k].x - x / count) + llabs(at[k].y - y / count), at[k], k };
    if (count > FEW) qsort(m, (size_t)count, sizeof *m, by_middle);
    for (int32_t k = 1; k < count && count <= FEW; k++) {
        Middle one = m[k];
        int32_t i = k;
        for (; i && by_middle(&one, &m[i - 1]) < 0; i--) m[i] = m[i - 1];
        m[i] = one;
    }
    for (int32_t k = 0; k < most; k++) place[k] = m[k].place;
    return most;
}
