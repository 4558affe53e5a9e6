/* Successive shortest ways (Busacker and Gowen, 1960; with prices after Edmonds and Karp, 1972), with
 * the units folded away: between two full facilities the way is as long as the cheapest unit that could
 * change from one to the other, which a queue for each pair of neighbours knows. Going without a place
 * is a facility with room for all, so far off that nobody goes there who could be kept from it. */
#include "geo/reach/allot.h"

#include <stdlib.h>
#include <string.h>

REFUSAL(ALLOT_RANGE, 422, "geo.allot_range", "人数、容量或可达关系超出可计算的范围",
        "people, places or pairs are beyond what can be counted");

/* A unit that may move: `from` and `to` are its pairs, as numbers into Work.unit …; to -1: goes
 * without. */
typedef struct Move { int64_t key; int32_t from, to; } Move;
typedef struct Queue { Move *at; int32_t count, room; } Queue;

typedef struct Due { int64_t key; int32_t facility; } Due;

typedef struct Work {
    const Catchments *c;
    int32_t n, m;
    int64_t without;                           /* what going without costs */
    int32_t *first;                            /* pairs of each unit: first[u] …, facilities ascending */
    int32_t *facility, *unit;                  /* of each pair */
    uint32_t *cost;
    int64_t *flow;                             /* people who go there */
    int32_t *number;                           /* of pair k of the catchments: its number here */
    int64_t *room, *price;                     /* of each facility; a price above 0: it is full */
    /* of each full facility: its neighbours, ascending, a queue each, and one for going without */
    int32_t **near, *nears;
    Queue **queue;
    /* the search: keys of facilities, how they were reached; m is going without */
    int64_t *key;
    int32_t *before;
    Move *by;
    unsigned char *settled;
    int32_t *touched, touches;
    Due *heap;
    int32_t heaped, heap_room;
    int32_t *mark;                             /* by facility: whose neighbour it was found to be, + 1 */
    Arena *keep;
} Work;

/* -------------------------------------------------------------------------------------------- queues */

static bool sooner(Move a, Move b) { return a.key != b.key ? a.key < b.key : a.from < b.from; }

static void queue_push(Queue *q, Move m, Arena *keep)
{
    if (q->count == q->room) {
        int32_t room = q->room ? 2 * q->room : 8;
        q->at = arena_grow(keep, q->at, q->room * (ptrdiff_t)sizeof m, room * (ptrdiff_t)sizeof m);
        q->room = room;
    }
    int32_t i = q->count++;
    for (; i > 0 && sooner(m, q->at[(i - 1) / 2]); i = (i - 1) / 2) q->at[i] = q->at[(i - 1) / 2];
    q->at[i] = m;
}

static void queue_pop(Queue *q)
{
    Move last = q->at[--q->count];
    int32_t i = 0;
    for (int32_t c = 1; c < q->count; c = 2 * i + 1) {
        if (c + 1 < q->count && sooner(q->at[c + 1], q->at[c])) c++;
        if (!sooner(q->at[c], last)) break;
        q->at[i] = q->at[c];
        i = c;
    }
    if (q->count) q->at[i] = last;
}

/* The cheapest unit that still goes there; NULL: none does. */
static const Move *queue_top(const Work *w, Queue *q)
{
    while (q->count && !w->flow[q->at[0].from]) queue_pop(q);
    return q->count ? &q->at[0] : NULL;
}

static int32_t place_of(const int32_t *list, int32_t count, int32_t value)
{
    int32_t low = 0, high = count;
    while (low + 1 < high) {
        int32_t middle = low + (high - low) / 2;
        if (list[middle] <= value) low = middle;
        else high = middle;
    }
    return low;
}

/* A unit goes to full facility a from now on: it may be moved to each of the others it reaches. */
static void offer_moves(Work *w, int32_t a, int32_t pair)
{
    int32_t u = w->unit[pair];
    for (int32_t k = w->first[u]; k < w->first[u + 1]; k++) {
        if (k == pair) continue;
        int32_t at = place_of(w->near[a], w->nears[a], w->facility[k]);
        queue_push(&w->queue[a][at], (Move){ (int64_t)w->cost[k] - w->cost[pair], pair, k }, w->keep);
    }
    queue_push(&w->queue[a][w->nears[a]], (Move){ w->without - w->cost[pair], pair, -1 }, w->keep);
}

static int by_number(const void *a, const void *b)
{
    const int32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* The last place at a is taken: its neighbours are found, and who may be moved there. */
static void fill_up(Work *w, int32_t a)
{
    const Catchments *c = w->c;
    int32_t count = 0;
    for (int64_t i = c->first[a]; i < c->first[a + 1]; i++)
        for (int32_t u = c->pair[i].unit, k = w->first[u]; k < w->first[u + 1]; k++)
            if (w->facility[k] != a && w->mark[w->facility[k]] != a + 1)
                w->mark[w->facility[k]] = a + 1, w->touched[count++] = w->facility[k];
    w->near[a] = NEWS(w->keep, int32_t, count + 1);
    w->queue[a] = NEWS(w->keep, Queue, count + 1);
    w->nears[a] = count;
    memcpy(w->near[a], w->touched, (size_t)count * sizeof **w->near);
    qsort(w->near[a], (size_t)count, sizeof **w->near, by_number);
    for (int64_t i = c->first[a]; i < c->first[a + 1]; i++)
        if (w->flow[w->number[i]]) offer_moves(w, a, w->number[i]);
}

/* -------------------------------------------------------------------------------------------- search */

static void heap_push(Work *w, Due d)
{
    if (w->heaped == w->heap_room) {
        w->heap = arena_grow(w->keep, w->heap, w->heap_room * (ptrdiff_t)sizeof d,
                             2 * w->heap_room * (ptrdiff_t)sizeof d);
        w->heap_room *= 2;
    }
    int32_t i = w->heaped++;
    for (; i > 0 && w->heap[(i - 1) / 2].key > d.key; i = (i - 1) / 2) w->heap[i] = w->heap[(i - 1) / 2];
    w->heap[i] = d;
}

static Due heap_pop(Work *w)
{
    Due top = w->heap[0], last = w->heap[--w->heaped];
    int32_t i = 0;
    for (int32_t c = 1; c < w->heaped; c = 2 * i + 1) {
        if (c + 1 < w->heaped && w->heap[c + 1].key < w->heap[c].key) c++;
        if (w->heap[c].key >= last.key) break;
        w->heap[i] = w->heap[c];
        i = c;
    }
    if (w->heaped) w->heap[i] = last;
    return top;
}

static void reach(Work *w, int32_t facility, int64_t key, int32_t before, Move by)
{
    if (w->key[facility] >= 0 && key >= w->key[facility]) return;
    if (w->key[facility] < 0) w->touched[w->touches++] = facility;
    w->key[facility] = key;
    w->before[facility] = before;
    w->by[facility] = by;
    heap_push(w, (Due){ key, facility });
}

static void expand(Work *w, int32_t a)
{
    for (int32_t i = 0; i <= w->nears[a]; i++) {
        const Move *m = queue_top(w, &w->queue[a][i]);
        if (!m) continue;
        int32_t to = m->to < 0 ? w->m : w->near[a][i];
        reach(w, to, w->key[a] + m->key + w->price[to] - w->price[a], a, *m);
    }
}

/* The facility with room, or m, that unit u reaches most cheaply over full ones; prices rise so that
 * the way there costs nothing more than its people pay already. */
static int32_t search(Work *w, int32_t u)
{
    w->touches = w->heaped = 0;
    for (int32_t k = w->first[u]; k < w->first[u + 1]; k++)
        reach(w, w->facility[k], w->cost[k] + w->price[w->facility[k]], -1, (Move){ 0, -1, k });
    reach(w, w->m, w->without, -1, (Move){ 0, -1, -1 });
    int32_t end = -1;
    while (end < 0) {
        Due d = heap_pop(w);
        if (d.key != w->key[d.facility] || w->settled[d.facility]) continue;
        w->settled[d.facility] = 1;
        if (w->room[d.facility]) end = d.facility;
        else expand(w, d.facility);
    }
    for (int32_t i = 0; i < w->touches; i++) {
        int32_t f = w->touched[i];
        if (w->settled[f] && w->key[f] < w->key[end]) w->price[f] += w->key[end] - w->key[f];
        w->settled[f] = 0;
        if (f != end) w->key[f] = -1;
    }
    w->key[end] = -1;
    return end;
}

static void give(Work *w, int32_t pair, int64_t much)
{
    if (pair < 0) return;
    int32_t f = w->facility[pair];
    bool fresh = !w->flow[pair];
    w->flow[pair] += much;
    if (fresh && w->queue[f]) offer_moves(w, f, pair);
}

/* As many of `most` people as the way to `end` allows. */
static int64_t push(Work *w, int32_t end, int64_t most)
{
    int64_t much = most < w->room[end] ? most : w->room[end];
    for (int32_t f = end; w->before[f] >= 0; f = w->before[f])
        if (w->flow[w->by[f].from] < much) much = w->flow[w->by[f].from];
    for (int32_t f = end; f >= 0; f = w->before[f]) {
        if (w->before[f] >= 0) w->flow[w->by[f].from] -= much;
        give(w, w->by[f].to, much);
    }
    w->room[end] -= much;
    if (!w->room[end]) fill_up(w, end);
    return much;
}

/* -------------------------------------------------------------------------------------------- answer */

static void transpose(Work *w)
{
    const Catchments *c = w->c;
    int64_t pairs = c->first[w->m];
    w->first = NEWS(w->keep, int32_t, (ptrdiff_t)w->n + 2);
    w->facility = NEWS(w->keep, int32_t, pairs + 1);
    w->unit = NEWS(w->keep, int32_t, pairs + 1);
    w->cost = NEWS(w->keep, uint32_t, pairs + 1);
    w->flow = NEWS(w->keep, int64_t, pairs + 1);
    w->number = NEWS(w->keep, int32_t, pairs + 1);
    for (int64_t k = 0; k < pairs; k++) w->first[c->pair[k].unit + 2]++;
    for (int32_t u = 0; u < w->n; u++) w->first[u + 2] += w->first[u + 1];
    for (int32_t f = 0; f < w->m; f++)
        for (int64_t k = c->first[f]; k < c->first[f + 1]; k++) {
            int32_t at = w->number[k] = w->first[c->pair[k].unit + 1]++;
            w->facility[at] = f;
            w->unit[at] = c->pair[k].unit;
            w->cost[at] = c->pair[k].cost;
        }
}

static Err prepare(Work *w, const int64_t *people, const int64_t *capacity)
{
    const int64_t most = (int64_t)1 << 62;
    int64_t pairs = w->c->first[w->m], all = 0, far = 1;
    for (int32_t u = 0; u < w->n; u++) {
        if (people[u] < 0 || people[u] > most - all) return ALLOT_RANGE;
        all += people[u];
    }
    for (int64_t k = 0; k < pairs; k++)
        if (w->c->pair[k].cost > far) far = w->c->pair[k].cost;
    w->without = far * (w->m + 2);
    if (pairs >= INT32_MAX || (all && w->without > most / all)) return ALLOT_RANGE;
    transpose(w);
    ptrdiff_t m = (ptrdiff_t)w->m + 1;
    w->room = NEWS(w->keep, int64_t, m);
    w->price = NEWS(w->keep, int64_t, m);
    w->near = NEWS(w->keep, int32_t *, m);
    w->nears = NEWS(w->keep, int32_t, m);
    w->queue = NEWS(w->keep, Queue *, m);
    w->key = NEWS(w->keep, int64_t, m);
    w->before = NEWS(w->keep, int32_t, m);
    w->by = NEWS(w->keep, Move, m);
    w->settled = NEWS(w->keep, unsigned char, m);
    w->touched = NEWS(w->keep, int32_t, m);
    w->mark = NEWS(w->keep, int32_t, m);
    w->heap = NEWS(w->keep, Due, w->heap_room = 64);
    for (int32_t f = 0; f < w->m; f++) {
        if (capacity[f] < ALLOT_UNLIMITED || capacity[f] > most) return ALLOT_RANGE;
        w->room[f] = capacity[f] < 0 || capacity[f] > all ? all + 1 : capacity[f];
        w->key[f] = -1;
    }
    w->room[w->m] = all + 1;
    w->key[w->m] = -1;
    for (int32_t f = 0; f < w->m; f++)
        if (!w->room[f]) fill_up(w, f);
    return NULL;
}

/* The search was stopped: the people of unit u who are left, to the cheapest free places. */
static void take_free(Work *w, int32_t u, int64_t people)
{
    while (people > 0) {
        int32_t best = -1;
        for (int32_t k = w->first[u]; k < w->first[u + 1]; k++)
            if (w->room[w->facility[k]] && (best < 0 || w->cost[k] < w->cost[best])) best = k;
        if (best < 0) return;
        int64_t *room = &w->room[w->facility[best]], much = people < *room ? people : *room;
        w->flow[best] += much;
        *room -= much;
        people -= much;
    }
}

/* What the prices prove: everyone pays the least they can, less what the places cost. */
static int64_t bound(const Work *w, const int64_t *people, const int64_t *capacity)
{
    int64_t sum = 0;
    for (int32_t u = 0; u < w->n; u++) {
        int64_t least = w->without;
        for (int32_t k = w->first[u]; k < w->first[u + 1]; k++) {
            int64_t pays = w->cost[k] + w->price[w->facility[k]];
            if (pays < least) least = pays;
        }
        if (w->first[u] < w->first[u + 1]) sum += people[u] * least;
    }
    for (int32_t f = 0; f < w->m; f++)
        if (w->price[f]) sum -= w->price[f] * capacity[f];
    return sum;
}

static void tell(const Work *w, const int64_t *people, const int64_t *capacity, bool stopped, AllotAnswer *a,
                 Arena *keep)
{
    int64_t pairs = w->c->first[w->m], *used = NEWS(keep, int64_t, (ptrdiff_t)w->m + 1);
    int64_t *left = NEWS(keep, int64_t, (ptrdiff_t)w->n + 1);
    int32_t *reaches = NEWS(keep, int32_t, (ptrdiff_t)w->n + 1);
    *a = (AllotAnswer){ .used = used, .left = left, .reaches = reaches };
    for (int64_t k = 0; k < pairs; k++) a->parts += w->flow[k] > 0;
    AllotPart *part = NEWS(keep, AllotPart, a->parts + 1), *next = part;
    for (int32_t u = 0; u < w->n; u++) {
        left[u] = people[u];
        reaches[u] = w->first[u + 1] - w->first[u];
        for (int32_t k = w->first[u]; k < w->first[u + 1]; k++) {
            if (!w->flow[k]) continue;
            *next++ = (AllotPart){ u, w->facility[k], w->cost[k], w->flow[k] };
            used[w->facility[k]] += w->flow[k];
            left[u] -= w->flow[k];
            a->served += w->flow[k];
            a->value += w->flow[k] * w->cost[k];
        }
        *(reaches[u] ? &a->unserved : &a->beyond) += left[u];
    }
    a->part = part;
    /* By the prices: so much at least for walking and for going without, in any way. One who walks costs at
     * most without / (m + 2). */
    int64_t least = bound(w, people, capacity), far = w->without / (w->m + 2);
    int64_t reaching = a->served + a->unserved;
    a->bound = least - a->unserved * w->without;
    if (a->bound < 0) a->bound = 0;
    a->most = a->served;
    if (!stopped) return;
    int64_t over = least - far * reaching, each = w->without - far;
    a->most = reaching - (over > 0 ? (over + each - 1) / each : 0);
}

Err allot(const Catchments *c, const int64_t *people, const int64_t *capacity, AllotStop stop,
          AllotAnswer *ret, Arena *keep, Arena scratch)
{
    Work w = { .c = c, .n = c->units, .m = c->facilities, .keep = &scratch };
    TRY(prepare(&w, people, capacity));
    bool stopped = false;
    for (int32_t u = 0; u < w.n; u++) {
        int64_t left = w.first[u] < w.first[u + 1] ? people[u] : 0;
        stopped = stopped || (left && stop.due && stop.due(stop.ctx));
        if (stopped) take_free(&w, u, left);
        while (!stopped && left > 0) left -= push(&w, search(&w, u), left);
    }
    tell(&w, people, capacity, stopped, ret, keep);
    return NULL;
}
