/* Directed edges into rings: what runs both ways goes, then round each inside, corner by corner. */
#include "geo/plane/cells_inside.h"

#include <stdlib.h>

int cells_by_corner(const void *a, const void *b)
{
    const CellEdge *x = a, *y = b;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    if (x->to != y->to) return x->to < y->to ? -1 : 1;
    return (x->patch > y->patch) - (x->patch < y->patch);
}

static int by_pair(const void *a, const void *b)
{
    const CellEdge *x = a, *y = b;
    int32_t low = x->from < x->to ? x->from : x->to, other = y->from < y->to ? y->from : y->to;
    if (low != other) return low < other ? -1 : 1;
    low = x->from < x->to ? x->to : x->from, other = y->from < y->to ? y->to : y->from;
    if (low != other) return low < other ? -1 : 1;
    return (x->from > y->from) - (x->from < y->from);
}

static int32_t without_pairs(CellEdge *e, int32_t edges)
{
    int32_t left = 0;
    qsort(e, (size_t)edges, sizeof *e, by_pair);
    for (int32_t i = 0, end; i < edges; i = end) {
        int32_t low = e[i].from < e[i].to ? e[i].from : e[i].to, high = e[i].from + e[i].to - low, net = 0;
        for (end = i; end < edges && e[end].from + e[end].to == low + high &&
             (e[end].from == low || e[end].to == low); end++)
            net += e[end].from == low ? 1 : -1;
        int32_t patch = e[i].patch;
        if (net) e[left++] = (CellEdge){ net > 0 ? low : high, net > 0 ? high : low, patch };
    }
    qsort(e, (size_t)left, sizeof *e, cells_by_corner);
    return left;
}

static bool sooner(Spot v, Spot back, Spot a, Spot b)  /* going clockwise from v→back, is v→a before v→b? */
{
    double bx = (double)back.x - v.x, by = (double)back.y - v.y, turn[2];
    const Spot to[2] = { a, b };
    for (int k = 0; k < 2; k++) {
        double x = (double)to[k].x - v.x, y = (double)to[k].y - v.y;
        turn[k] = by * x - bx * y;                     /* positive: less than half a turn clockwise */
    }
    bool first_half[2] = { turn[0] > 0, turn[1] > 0 };
    if (first_half[0] != first_half[1]) return first_half[0];
    double ax = (double)a.x - v.x, ay = (double)a.y - v.y, cx = (double)b.x - v.x, cy = (double)b.y - v.y;
    return ay * cx - ax * cy > 0;
}

typedef struct Trace {
    const Spot *corner;
    const CellEdge *edge;
    bool *used;
    int32_t edges;
    CellRings out;
    int32_t *place;            /* of a corner in the way that is walked; -1 */
} Trace;

static int32_t first_from(const Trace *t, int32_t corner)
{
    int32_t low = 0, high = t->edges;
    while (low < high) {
        int32_t middle = (low + high) / 2;
        if (t->edge[middle].from < corner) low = middle + 1;
        else high = middle;
    }
    return low;
}

static int32_t onward(const Trace *t, const CellEdge *came)
{
    int32_t best = -1;
    for (int32_t k = first_from(t, came->to); k < t->edges && t->edge[k].from == came->to; k++) {
        if (t->used[k]) continue;
        if (best < 0 || sooner(t->corner[came->to], t->corner[came->from], t->corner[t->edge[k].to],
                               t->corner[t->edge[best].to])) best = k;
    }
    return best;
}

static double twice(const Spot *corner, const int32_t *ring, int32_t n)
{
    double sum = 0;
    Spot o = corner[ring[0]];
    for (int32_t i = 1; i + 1 < n; i++) {
        Spot a = corner[ring[i]], b = corner[ring[i + 1]];
        sum += ((double)a.x - o.x) * ((double)b.y - o.y) - ((double)b.x - o.x) * ((double)a.y - o.y);
    }
    return sum;
}

static void put_ring(Trace *t, const int32_t *ring, int32_t n)
{
    CellRings *o = &t->out;
    double area = n < 3 ? 0 : twice(t->corner, ring, n);
    if (area == 0) return;
    int32_t at = o->rings ? o->ends[o->rings - 1] : 0;
    for (int32_t i = 0; i < n; i++) o->corner[at + i] = ring[i];
    o->outer[o->rings] = area > 0;
    o->ends[o->rings++] = at + n;
}

/* A way that comes back to a corner has gone round a ring. */
static void walk(Trace *t, int32_t start, int32_t *way)
{
    int32_t n = 0, e = start;
    while (e >= 0) {
        t->used[e] = true;
        int32_t v = t->edge[e].from;
        if (t->place[v] >= 0) {
            int32_t from = t->place[v];
            put_ring(t, way + from, n - from);
            for (int32_t i = from; i < n; i++) t->place[way[i]] = -1;
            n = from;
        }
        t->place[v] = n;
        way[n++] = v;
        e = onward(t, &t->edge[e]);
    }
    put_ring(t, way, n);
    for (int32_t i = 0; i < n; i++) t->place[way[i]] = -1;
}

static bool holds(const Trace *t, int32_t ring, double x, double y)
{
    const CellRings *o = &t->out;
    bool in = false;
    for (int32_t from = ring ? o->ends[ring - 1] : 0, i = from, j = o->ends[ring] - 1; i < o->ends[ring];
        j = i++) {
        Spot a = t->corner[o->corner[i]], b = t->corner[o->corner[j]];
        if ((a.y > y) != (b.y > y) &&
            x < ((double)b.x - a.x) * (y - a.y) / ((double)b.y - a.y) + a.x) in = !in;
    }
    return in;
}

static double size_of(const Trace *t, int32_t ring)
{
    int32_t from = ring ? t->out.ends[ring - 1] : 0;
    return twice(t->corner, t->out.corner + from, t->out.ends[ring] - from);
}

/* A hole belongs to the smallest outer ring around it. */
static void give_parts(Trace *t)
{
    CellRings *o = &t->out;
    for (int32_t r = 0; r < o->rings; r++) o->part[r] = o->outer[r] ? o->parts++ : -1;
    for (int32_t r = 0; r < o->rings; r++) {
        if (o->outer[r]) continue;
        int32_t from = r ? o->ends[r - 1] : 0;
        Spot a = t->corner[o->corner[from]], b = t->corner[o->corner[from + 1]];
        double best = 0;
        for (int32_t k = 0; k < o->rings; k++) {
            double size = o->outer[k] ? size_of(t, k) : 0;
            if (!o->outer[k] || (o->part[r] >= 0 && size >= best)) continue;
            if (!holds(t, k, (a.x + (double)b.x) / 2, (a.y + (double)b.y) / 2)) continue;
            o->part[r] = o->part[k];
            best = size;
        }
    }
}

CellRings cells_rings(const Spot *corner, CellEdge *edge, int32_t edges, Arena *keep)
{
    int32_t n = without_pairs(edge, edges), corners = 0;
    for (int32_t i = 0; i < n; i++) if (edge[i].from >= corners) corners = edge[i].from + 1;
    Trace t = { corner, edge, NEWS(keep, bool, n + 1), n,
                { NEWS(keep, int32_t, n + 1), NEWS(keep, int32_t, n + 1), NEWS(keep, int32_t, n + 1),
                  NEWS(keep, bool, n + 1), 0, 0 }, NEWS(keep, int32_t, corners + 1) };
    int32_t *way = NEWS(keep, int32_t, n + 1);
    for (int32_t i = 0; i < corners; i++) t.place[i] = -1;
    for (int32_t i = 0; i < n; i++) if (!t.used[i]) walk(&t, i, way);
    give_parts(&t);
    return t.out;
}
