/* Scan: what is asked is checked; around every place the others are put in order, and every prefix of the
 * order is a
 * zone: a circle, or over neighbours the nearest place that touches the zone, one after another. */
#include "geo/scan/scan_inside.h"

#include <math.h>
#include <stdlib.h>

typedef struct Away { double distance; int32_t place; } Away;

static int by_distance(const void *a, const void *b)
{
    const Away *x = a, *y = b;
    if (x->distance < y->distance) return -1;
    if (x->distance > y->distance) return 1;
    return (x->place > y->place) - (x->place < y->place);
}

static double radians(double degrees) { return degrees * (3.14159265358979323846 / 180); }

/* Metres on a sphere of the earth's mean radius, or plane units. */
static double distance(const ScanAsk *a, int32_t i, int32_t k)
{
    if (!a->degrees) return hypot(a->x[i] - a->x[k], a->y[i] - a->y[k]);
    double north = sin(radians(a->y[i] - a->y[k]) / 2), east = sin(radians(a->x[i] - a->x[k]) / 2);
    double h = north * north + cos(radians(a->y[i])) * cos(radians(a->y[k])) * east * east;
    return 2 * 6371008.8 * asin(sqrt(h < 1 ? h : 1));
}

static bool closer(Away a, Away b) { return by_distance(&a, &b) < 0; }

typedef struct Edge { Away *heap; int32_t count; uint8_t *seen; } Edge;

static void edge_add(Edge *e, Away a)
{
    int32_t i = e->count++;
    for (; i > 0 && closer(a, e->heap[(i - 1) / 2]); i = (i - 1) / 2) e->heap[i] = e->heap[(i - 1) / 2];
    e->heap[i] = a;
}

static Away edge_take(Edge *e)
{
    Away top = e->heap[0], a = e->heap[--e->count];
    int32_t i = 0;
    for (;;) {
        int32_t k = 2 * i + 1;
        if (k >= e->count) break;
        if (k + 1 < e->count && closer(e->heap[k + 1], e->heap[k])) k++;
        if (!closer(e->heap[k], a)) break;
        e->heap[i] = e->heap[k];
        i = k;
    }
    e->heap[i] = a;
    return top;
}

/* The order around a centre into `to`; how many. */
static int32_t order(const ScanAsk *a, int32_t centre, Away *to, Edge *edge)
{
    int32_t count = 0;
    if (!a->neighbour) {
        for (int32_t k = 0; k < a->places; k++) {
            double d = distance(a, centre, k);
            if (d <= a->max_radius) to[count++] = (Away){ d, k };
        }
        qsort(to, (size_t)count, sizeof *to, by_distance);
        return count;
    }
    edge->count = 0;
    for (int32_t k = 0; k < a->places; k++) edge->seen[k] = 0;
    edge->seen[centre] = 1;
    edge_add(edge, (Away){ 0, centre });
    while (edge->count) {
        Away near = edge_take(edge);
        to[count++] = near;
        for (int64_t k = a->neighbours_at[near.place]; k < a->neighbours_at[near.place + 1]; k++) {
            int32_t other = a->neighbour[k];
            double d = edge->seen[other] ? INFINITY : distance(a, centre, other);
            if (edge->seen[other] || d > a->max_radius) continue;
            edge->seen[other] = 1;
            edge_add(edge, (Away){ d, other });
        }
    }
    return count;
}

/* One centre's zones, as long as they hold no more than the share. */
static int64_t cut(const Scan *s, const Away *away, int32_t count, ScanStep *to)
{
    const double total = s->ask.model == SCAN_POISSON ? s->share[s->ask.places] : (double)s->all;
    double sum = 0, most = 0;
    int64_t steps = 0, whole = 0;
    for (int32_t k = 0; k < count; k++) {
        int32_t place = away[k].place;
        sum += s->ask.model == SCAN_POISSON ? s->ask.people[place] : (double)s->cases[place];
        if (sum > s->ask.max_share * total * (1 + 1e-12)) break;
        if (away[k].distance > most) most = away[k].distance;
        bool closes = s->ask.neighbour || k + 1 == count || away[k + 1].distance > away[k].distance;
        to[steps++] = (ScanStep){ .place = place, .closes = closes, .share = sum / total, .distance = most };
        if (closes) whole = steps;
    }
    return whole;
}

/* The argument is in scan_space.c. Rounding must not turn away a real candidate, so all is a millionth
 * lower. */
static void screen(Scan *s, Arena *keep)
{
    double all = (double)s->all, slack = 1 - 1e-6;
    int64_t steps = s->step_at[s->ask.places];
    s->screen = NEWS(keep, ScanScreen, steps + 1);
    for (int64_t k = 0; k < steps; k++) {
        double e = all * s->step[k].share,
            wide = sqrt(e * (all - e) / all) * (e > 0.3 * all ? sqrt(0.84) : 1);
        bool open = s->step[k].closes && e > 0 && e < all;
        s->screen[k].place = s->step[k].place;
        s->screen[k].low = open ? (float)(e * slack) : INFINITY;
        s->screen[k].wide = open ? (float)(wide * slack) : 0;
    }
}

Err scan_zones_make(Scan *s, Arena *keep, Arena scratch)
{
    int32_t n = s->ask.places;
    Away *away = NEWS(&scratch, Away, n + 1);
    Edge edge = { NEWS(&scratch, Away, n + 1), 0, NEWS(&scratch, uint8_t, n + 1) };
    ScanStep *one = NEWS(&scratch, ScanStep, n + 1);
    int64_t steps = 0, room = 1024;
    s->step_at = NEWS(keep, int64_t, n + 2);
    s->step = arena_grow(keep, NULL, 0, room * (ptrdiff_t)sizeof *s->step);
    for (int32_t i = 0; i < n; i++) {
        int64_t count = cut(s, away, order(&s->ask, i, away, &edge), one);
        s->step_at[i] = steps;
        while (steps + count > room) {
            s->step = arena_grow(keep, s->step, room * (ptrdiff_t)sizeof *s->step,
                                 2 * room * (ptrdiff_t)sizeof *s->step);
            room *= 2;
        }
        for (int64_t k = 0; k < count; k++) s->step[steps++] = one[k];
    }
    s->step_at[n] = steps;
    if (s->ask.days == 1) screen(s, keep);
    return NULL;
}
