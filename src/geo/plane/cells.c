/* The ground of an outline shared out among points. */
#include "geo/plane/cells_inside.h"

#include "geo/plane/delaunay.h"

#include <math.h>
#include <stdlib.h>

enum { NEAR = 4, FINE = 8, NEIGHBOURS_MOST = 4000 };

typedef struct Point { double x, y; } Point;

/* ---- Corners: those within a few units are one ---- */

typedef struct Corners { Spot *at; int32_t count, mask, *head, *next; } Corners;

static int32_t slot_of(const Corners *c, int32_t x, int32_t y)
{
    uint32_t h = (uint32_t)x * 2654435761u ^ (uint32_t)y * 2246822519u;
    return (int32_t)(h >> 7 & (uint32_t)c->mask);
}

static int32_t square(int32_t v) { return (int32_t)floor((double)v / NEAR); }

static int32_t corner_at(Corners *c, Spot p, int32_t near)
{
    int32_t best = -1;
    int64_t least = INT64_MAX;
    for (int32_t dy = -1; dy <= 1; dy++)
        for (int32_t dx = -1; dx <= 1; dx++)
            for (int32_t k = c->head[slot_of(c, square(p.x) + dx, square(p.y) + dy)]; k >= 0;
                k = c->next[k]) {
                int64_t x = llabs((int64_t)c->at[k].x - p.x), y = llabs((int64_t)c->at[k].y - p.y);
                if (x > near || y > near || x * x + y * y >= least) continue;
                least = x * x + y * y;
                best = k;
            }
    if (best >= 0) return best;
    int32_t s = slot_of(c, square(p.x), square(p.y));
    c->at[c->count] = p;
    c->next[c->count] = c->head[s];
    return c->head[s] = c->count++;
}

/* ---- Cutting by bisectors ---- */

typedef struct Ring { Point *at; int32_t count; } Ring;

static void cut(const Ring *in, Ring *to, Point a, Point b, double wide)
{
    double nx = (b.x - a.x) * wide * wide, ny = b.y - a.y;
    double c = nx * (a.x + b.x) / 2 + ny * (a.y + b.y) / 2;
    to->count = 0;
    for (int32_t i = 0; i < in->count; i++) {
        Point p = in->at[i], q = in->at[i + 1 < in->count ? i + 1 : 0];
        double fp = nx * p.x + ny * p.y - c, fq = nx * q.x + ny * q.y - c;
        if (fp <= 0) to->at[to->count++] = p;
        if ((fp <= 0) == (fq <= 0)) continue;
        double t = fp / (fp - fq);
        to->at[to->count++] = (Point){ p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t };
    }
}

typedef struct Make {
    const Region *ground;
    const Spot *at;
    int32_t points;
    double wide;
    int32_t *first, *of;       /* Delaunay neighbours */
    int32_t *seen;
    Corners corners;
    CellEdge *edge;            /* patch: the point, for now */
    int32_t edges, room;
} Make;

static void neighbours(Make *m, Arena *keep, Arena scratch)
{
    Spot *fine = NEWS(&scratch, Spot, m->points + 1);
    DelaunayEdge *e;
    for (int32_t i = 0; i < m->points; i++)
        fine[i] = (Spot){ (int32_t)lround((m->at[i].x - (double)m->at[0].x) * m->wide * FINE),
                          (m->at[i].y - m->at[0].y) * FINE };
    int32_t count = delaunay_edges(fine, m->points, &e, keep, scratch);
    m->first = NEWS(keep, int32_t, m->points + 2);
    m->of = NEWS(keep, int32_t, 2 * count + 1);
    for (int32_t i = 0; i < count; i++) m->first[e[i].a + 1]++, m->first[e[i].b + 1]++;
    for (int32_t i = 0; i < m->points; i++) m->first[i + 1] += m->first[i];
    int32_t *fill = NEWS(&scratch, int32_t, m->points + 1);
    for (int32_t i = 0; i < count; i++) {
        m->of[m->first[e[i].a] + fill[e[i].a]++] = e[i].b;
        m->of[m->first[e[i].b] + fill[e[i].b]++] = e[i].a;
    }
}

/* Neighbours and theirs: rounding may have left out one that hardly touches. */
static int32_t around(Make *m, int32_t i, int32_t *to)
{
    int32_t count = 0;
    m->seen[i] = i + 1;
    for (int32_t k = m->first[i]; k < m->first[i + 1]; k++) {
        m->seen[m->of[k]] = i + 1;
        if (count < NEIGHBOURS_MOST) to[count++] = m->of[k];
    }
    for (int32_t k = 0, direct = count; k < direct; k++)
        for (int32_t l = m->first[to[k]]; l < m->first[to[k] + 1]; l++) {
            if (m->seen[m->of[l]] == i + 1 || count == NEIGHBOURS_MOST) continue;
            m->seen[m->of[l]] = i + 1;
            to[count++] = m->of[l];
        }
    return count;
}

static void put_edge(Make *m, int32_t from, int32_t to, int32_t patch, Arena *keep)
{
    if (from == to) return;
    if (m->edges == m->room) {
        m->edge = arena_grow(keep, m->edge, m->room * (ptrdiff_t)sizeof *m->edge,
                             2 * m->room * (ptrdiff_t)sizeof *m->edge);
        m->room *= 2;
    }
    m->edge[m->edges++] = (CellEdge){ from, to, patch };
}

/* `turn`: the ring is the wrong way round. */
static void cut_ring(Make *m, int32_t i, int32_t ring, bool turn, const int32_t *near, int32_t count,
                     Arena *keep, Arena scratch)
{
    const Region *g = m->ground;
    int32_t from = ring ? g->ends[ring - 1] : 0, n = g->ends[ring] - from;
    Ring a = { NEWS(&scratch, Point, 2 * n + 2 * count + 8), 0 }, b = { NEWS(&scratch, Point,
        2 * n + 2 * count + 8), 0 };
    for (int32_t k = 0; k < n; k++) {
        Spot p = g->at[from + (turn ? n - 1 - k : k)];
        a.at[a.count++] = (Point){ p.x, p.y };
    }
    for (int32_t k = 0; k < count && a.count; k++) {
        if (a.count > n + 2 * count) return;
        Point me = { m->at[i].x, m->at[i].y }, other = { m->at[near[k]].x, m->at[near[k]].y };
        cut(&a, &b, me, other, m->wide);
        Ring swap = a;
        a = b;
        b = swap;
    }
    if (a.count < 3) return;
    int32_t last = -1, begin = -1;
    for (int32_t k = 0; k < a.count; k++) {
        Spot p = { (int32_t)lround(a.at[k].x), (int32_t)lround(a.at[k].y) };
        int32_t v = corner_at(&m->corners, p, NEAR);
        if (last >= 0) put_edge(m, last, v, i, keep);
        else begin = v;
        last = v;
    }
    put_edge(m, last, begin, i, keep);
}

static double turns(const Region *g, int32_t ring)
{
    double sum = 0;
    int32_t from = ring ? g->ends[ring - 1] : 0;
    for (int32_t k = from, j = g->ends[ring] - 1; k < g->ends[ring]; j = k++)
        sum += ((double)g->at[j].x - g->at[from].x) * ((double)g->at[k].y - g->at[from].y) -
            ((double)g->at[k].x - g->at[from].x) * ((double)g->at[j].y - g->at[from].y);
    return sum;
}

/* ---- Corners that stand on an edge break it ---- */

typedef struct Stop { double along; int32_t corner; } Stop;
typedef struct ByX { int32_t x, corner; } ByX;

static int by_x(const void *a, const void *b)
{
    const ByX *p = a, *q = b;
    if (p->x != q->x) return p->x < q->x ? -1 : 1;
    return (p->corner > q->corner) - (p->corner < q->corner);
}

static int by_way(const void *a, const void *b)
{
    const Stop *p = a, *q = b;
    return (p->along > q->along) - (p->along < q->along);
}

static int32_t stops_of(const Make *m, const ByX *row, int32_t low_corner, int32_t high_corner, Stop *stop)
{
    Spot a = m->corners.at[low_corner], b = m->corners.at[high_corner];
    int32_t x0 = (a.x < b.x ? a.x : b.x) - 2, x1 = (a.x > b.x ? a.x : b.x) + 2, low = 0,
        high = m->corners.count;
    int32_t y0 = (a.y < b.y ? a.y : b.y) - 2, y1 = (a.y > b.y ? a.y : b.y) + 2, count = 0;
    while (low < high) {
        int32_t middle = (low + high) / 2;
        if (row[middle].x < x0) low = middle + 1;
        else high = middle;
    }
    double dx = (double)b.x - a.x, dy = (double)b.y - a.y, length = dx * dx + dy * dy;
    for (; low < m->corners.count && row[low].x <= x1; low++) {
        Spot p = m->corners.at[row[low].corner];
        if (p.y < y0 || p.y > y1 || row[low].corner == low_corner || row[low].corner == high_corner) continue;
        double px = (double)p.x - a.x, py = (double)p.y - a.y, off = dx * py - dy * px,
            along = dx * px + dy * py;
        if (along > 0 && along < length && off * off <= 2.25 * length)
            stop[count++] = (Stop){ along, row[low].corner };
    }
    qsort(stop, (size_t)count, sizeof *stop, by_way);
    return count;
}

static void break_edges(Make *m, Arena *keep, Arena scratch)
{
    CellEdge *old = m->edge;
    int32_t olds = m->edges;
    ByX *row = NEWS(&scratch, ByX, m->corners.count + 1);
    Stop *stop = NEWS(&scratch, Stop, m->corners.count + 1);
    for (int32_t i = 0; i < m->corners.count; i++) row[i] = (ByX){ m->corners.at[i].x, i };
    qsort(row, (size_t)m->corners.count, sizeof *row, by_x);
    m->room = 2 * olds + 64;
    m->edge = NEWS(keep, CellEdge, m->room);
    m->edges = 0;
    for (int32_t i = 0; i < olds; i++) {
        bool up = old[i].from < old[i].to;             /* both directions break alike */
        int32_t n = stops_of(m, row, up ? old[i].from : old[i].to, up ? old[i].to : old[i].from, stop);
        int32_t last = old[i].from;
        for (int32_t k = 0; k < n; k++) {
            int32_t v = stop[up ? k : n - 1 - k].corner;
            put_edge(m, last, v, old[i].patch, keep);
            last = v;
        }
        put_edge(m, last, old[i].to, old[i].patch, keep);
    }
}

/* ---- Patches ---- */

static int32_t reverse_of(const Cells *c, const CellEdge *e)
{
    int32_t low = 0, high = c->edges;
    while (low < high) {
        int32_t middle = (low + high) / 2;
        const CellEdge *k = &c->edge[middle];
        if (k->from < e->to || (k->from == e->to && k->to < e->from)) low = middle + 1;
        else high = middle;
    }
    return low < c->edges && c->edge[low].from == e->to &&
        c->edge[low].to == e->from ? c->edge[low].patch : -1;
}

static double length_of(const Cells *c, const CellEdge *e)
{
    Spot a = c->corner[e->from], b = c->corner[e->to];
    return hypot(((double)a.x - b.x) * c->wide, (double)a.y - b.y);
}

/* Parts of a point's ground: the one it stands in is its own, or the largest; the others are nobody's yet. */
static void patches_of(Cells *c, const CellRings *r, int32_t point, Spot at)
{
    double best = -1, size;
    int32_t own = -1;
    for (int32_t k = 0; k < r->rings; k++) {
        if (!r->outer[k]) continue;
        int32_t from = k ? r->ends[k - 1] : 0;
        bool in = false;
        size = 0;
        for (int32_t i = from, j = r->ends[k] - 1; i < r->ends[k]; j = i++) {
            Spot a = c->corner[r->corner[j]], b = c->corner[r->corner[i]];
            size += ((double)a.x - at.x) * ((double)b.y - at.y) - ((double)b.x - at.x) * ((double)a.y - at.y);
            if ((a.y > at.y) != (b.y > at.y) &&
                at.x < ((double)b.x - a.x) * ((double)at.y - a.y) / ((double)b.y - a.y) + a.x) in = !in;
        }
        if (in) size += 1e18;
        if (size > best) best = size, own = r->part[k];
    }
    for (int32_t k = 0; k < r->rings; k++) {
        if (r->part[k] < 0) continue;
        for (int32_t from = k ? r->ends[k - 1] : 0, i = from; i < r->ends[k]; i++)
            c->edge[c->edges++] = (CellEdge){ r->corner[i], r->corner[i + 1 < r->ends[k] ? i + 1 : from],
                                              c->patches + r->part[k] };
    }
    for (int32_t p = 0; p < r->parts; p++) c->owner[c->patches + p] = p == own ? point : -1;
    c->patches += r->parts;
}

static bool adopt(Cells *c, int32_t patch, const double *shared, const int32_t *met, int32_t count)
{
    int32_t best = -1;
    for (int32_t k = 0; k < count; k++)
        if (best < 0 || shared[met[k]] > shared[best] || (shared[met[k]] == shared[best] &&
            met[k] < best)) best = met[k];
    if (best < 0) return false;
    c->owner[patch] = best;
    return true;
}

static void adopt_all(Cells *c, int32_t points, Arena scratch)
{
    double *shared = NEWS(&scratch, double, points + 1);
    int32_t *met = NEWS(&scratch, int32_t, c->edges + 1);
    for (bool more = true; more;) {
        more = false;
        for (int32_t p = 0; p < c->patches; p++) {
            int32_t count = 0;
            if (c->owner[p] >= 0) continue;
            for (int32_t e = 0; e < c->edges; e++) {
                int32_t other = c->edge[e].patch == p ? reverse_of(c, &c->edge[e]) : -1;
                if (other < 0 || c->owner[other] < 0) continue;
                if (shared[c->owner[other]] == 0) met[count++] = c->owner[other];
                shared[c->owner[other]] += length_of(c, &c->edge[e]);
            }
            more |= adopt(c, p, shared, met, count);
            for (int32_t k = 0; k < count; k++) shared[met[k]] = 0;
        }
    }
}

static int by_patch(const void *a, const void *b)
{
    const CellEdge *x = a, *y = b;
    if (x->patch != y->patch) return x->patch < y->patch ? -1 : 1;
    return cells_by_corner(a, b);
}

static Cells gather(Make *m, Arena *keep, Arena scratch)
{
    Cells c = { m->corners.at, NEWS(keep, CellEdge, m->edges + 1), m->corners.count, 0, 0,
                NEWS(keep, int32_t, m->edges / 3 + 2), m->wide };
    qsort(m->edge, (size_t)m->edges, sizeof *m->edge, by_patch);
    for (int32_t i = 0, end; i < m->edges; i = end) {
        Arena spare = scratch;
        int32_t point = m->edge[i].patch;
        for (end = i; end < m->edges && m->edge[end].patch == point; end++) continue;
        CellRings r = cells_rings(c.corner, m->edge + i, end - i, &spare);
        patches_of(&c, &r, point, m->at[point]);
    }
    qsort(c.edge, (size_t)c.edges, sizeof *c.edge, cells_by_corner);
    adopt_all(&c, m->points, scratch);
    return c;
}

Cells cells_make(const Region *ground, const Spot *at, int32_t points, double wide, Arena *keep,
    Arena scratch)
{
    Make m = { .ground = ground, .at = at, .points = points, .wide = wide, .room = 64 };
    int32_t given = ground->rings ? ground->ends[ground->rings - 1] : 0, near[NEIGHBOURS_MOST], slots = 1024;
    while (slots < 8 * (given + 8 * points)) slots *= 2;
    int64_t most = 2 * (int64_t)given + 64 * (int64_t)points + 64;
    m.corners = (Corners){ NEWS(keep, Spot, most), 0, slots - 1, NEWS(keep, int32_t, slots), NEWS(keep,
        int32_t, most) };
    for (int32_t i = 0; i < slots; i++) m.corners.head[i] = -1;
    for (int32_t i = 0; i < given; i++) corner_at(&m.corners, ground->at[i], 0);
    neighbours(&m, keep, scratch);
    m.seen = NEWS(keep, int32_t, points + 1);
    m.edge = NEWS(keep, CellEdge, m.room);
    for (int32_t i = 0; i < points; i++) {
        int32_t count = around(&m, i, near);
        for (int32_t r = 0; r < ground->rings; r++)
            cut_ring(&m, i, r, (turns(ground, r) > 0) != ground->outer[r], near, count, keep, scratch);
    }
    break_edges(&m, keep, scratch);
    return gather(&m, keep, scratch);
}

/* ---- Asking ---- */

static int by_ends(const void *a, const void *b)
{
    const CellLink *x = a, *y = b;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

int32_t cells_links(const Cells *c, CellLink **ret, Arena *keep, Arena scratch)
{
    CellLink *all = NEWS(&scratch, CellLink, c->edges + 1);
    int32_t count = 0, links = 0;
    for (int32_t e = 0; e < c->edges; e++) {
        int32_t other = reverse_of(c, &c->edge[e]), a = c->owner[c->edge[e].patch];
        int32_t b = other < 0 ? -1 : c->owner[other];
        if (a >= 0 && b > a) all[count++] = (CellLink){ a, b, length_of(c, &c->edge[e]) };
    }
    qsort(all, (size_t)count, sizeof *all, by_ends);
    *ret = NEWS(keep, CellLink, count + 1);
    for (int32_t i = 0; i < count; i++) {
        if (links && !by_ends(&(*ret)[links - 1], &all[i])) (*ret)[links - 1].shared += all[i].shared;
        else (*ret)[links++] = all[i];
    }
    return links;
}

Region cells_outline(const Cells *c, const int32_t *group, int32_t which, Arena *keep, Arena scratch)
{
    CellEdge *e = NEWS(&scratch, CellEdge, c->edges + 1);
    int32_t n = 0, put = 0;
    for (int32_t i = 0; i < c->edges; i++) {
        int32_t owner = c->owner[c->edge[i].patch];
        if (owner >= 0 && group[owner] == which) e[n++] = c->edge[i];
    }
    CellRings r = cells_rings(c->corner, e, n, &scratch);
    Spot *at = NEWS(keep, Spot, n + 1);
    int32_t *ends = NEWS(keep, int32_t, r.rings + 1), points = 0;
    bool *outer = NEWS(keep, bool, r.rings + 1);
    for (int32_t p = 0; p < r.parts; p++)
        for (int pass = 0; pass < 2; pass++)
            for (int32_t k = 0; k < r.rings; k++) {
                if (r.part[k] != p || r.outer[k] == (pass == 1)) continue;
                for (int32_t i = k ? r.ends[k - 1] : 0; i < r.ends[k];
                    i++) at[points++] = c->corner[r.corner[i]];
                outer[put] = r.outer[k];
                ends[put++] = points;
            }
    return (Region){ at, ends, outer, put };
}
