/* The lattice: times along ways, and one step off them. */
#include "geo/iso.h"

#include <math.h>
#include <string.h>

/* ------------------------------------------------------------------------------------------------ drawing */

typedef struct Pen { IsoField *f; double limit; } Pen;         /* hundredths of a second */

static void dot(const Pen *pen, double gx, double gy, double time)
{
    IsoField *f = pen->f;
    if (time > pen->limit || gx < 1 || gy < 1 || gx >= f->across - 2 || gy >= f->down - 2) return;
    int32_t x = (int32_t)gx, y = (int32_t)gy;
    uint16_t tenths = (uint16_t)((int32_t)ceil(time) / 10 + ((int32_t)ceil(time) % 10 > 0));
    uint16_t *at = f->at + (int64_t)y * f->across + x;
    if (tenths < at[0]) at[0] = tenths;
    if (tenths < at[1]) at[1] = tenths;
    at += f->across;
    if (tenths < at[0]) at[0] = tenths;
    if (tenths < at[1]) at[1] = tenths;
}

/* A straight piece over which time changes evenly, dotted at half-cells. */
static void stroke(const Pen *pen, Spot a, Spot b, double time_a, double time_b)
{
    const IsoField *f = pen->f;
    if (time_a > pen->limit && time_b > pen->limit) return;
    double ax = ((double)a.x - f->origin.x) / f->dx, ay = ((double)a.y - f->origin.y) / f->dy;
    double bx = ((double)b.x - f->origin.x) / f->dx, by = ((double)b.y - f->origin.y) / f->dy;
    double wide = fabs(bx - ax) > fabs(by - ay) ? fabs(bx - ax) : fabs(by - ay);
    if (wide > 4e5) return;
    int32_t steps = (int32_t)(2 * wide) + 1;
    double part = 1.0 / steps;
    for (int32_t i = 0; i <= steps; i++) {
        double k = i * part;
        dot(pen, ax + k * (bx - ax), ay + k * (by - ay), time_a + k * (time_b - time_a));
    }
    /* Where time runs out between two dots one is still in time. */
    if ((time_a > pen->limit) != (time_b > pen->limit)) {
        double k = (pen->limit - time_a) / (time_b - time_a);
        dot(pen, ax + k * (bx - ax), ay + k * (by - ay), pen->limit);
    }
}

static double span(Spot p, Spot q)
{
    double dx = (double)q.x - p.x, dy = (double)q.y - p.y;
    return sqrt(dx * dx + dy * dy);
}

/* The points of an edge from one end, time growing evenly with length, from `begin` (0 … 1 of its length)
 * to its end. */
static void draw_from(const Pen *pen, const NetIndex *x, int32_t edge, bool from_a, double time,
                      uint32_t cost,
                      double begin)
{
    const NetEdge *e = &x->net->edge[edge];
    double all = 0, so_far = 0;
    if (cost >= WALK_FAR || time > pen->limit) return;
    for (int32_t i = 0; i <= e->inner; i++) {
        Spot p = x->at[net_point(e, i)], q = x->at[net_point(e, i + 1)];
        all += span(p, q);
    }
    double rate = all > 0 ? cost / all : 0, skip = begin * all;
    for (int32_t i = 0; i <= e->inner; i++) {
        int32_t from = net_point(e, from_a ? i : e->inner + 1 - i),
            to = net_point(e, from_a ? i + 1 : e->inner - i);
        Spot p = x->at[from], q = x->at[to], start = x->net->at[from];
        double length = span(p, q);
        double low = so_far < skip ? skip : so_far, high = so_far + length;
        if (low <= high) {
            if (length > 0 && low > so_far) {
                double k = (low - so_far) / length;
                start.x += (int32_t)lround(k * ((double)x->net->at[to].x - start.x));
                start.y += (int32_t)lround(k * ((double)x->net->at[to].y - start.y));
            }
            stroke(pen, start, x->net->at[to], time + (low - skip) * rate, time + (high - skip) * rate);
        }
        so_far = high;
        if (time + (so_far - skip) * rate > pen->limit && so_far > skip) break;
    }
}

/* An edge from both ends: each half is drawn from where one comes sooner. */
static void draw_edge(const Pen *pen, const NetIndex *x, const uint64_t *label, int32_t edge)
{
    const NetEdge *e = &x->net->edge[edge];
    if (!x->shut[e->a] && label[e->a] != WALK_NOWHERE)
        draw_from(pen, x, edge, true, (double)(label[e->a] >> 32), x->there[edge], 0);
    if (!x->shut[e->b] && label[e->b] != WALK_NOWHERE)
        draw_from(pen, x, edge, false, (double)(label[e->b] >> 32), x->back[edge], 0);
}

/* --------------------------------------------------------------------------------------------------- band */

static uint16_t later(uint16_t time, int32_t tenths)
{
    int32_t sum = time + tenths;
    return sum < ISO_NEVER ? (uint16_t)sum : ISO_NEVER;
}

/* One step off the ways, at the walker's pace: along the lattice, then (from the result of neither) across
 * it. */
static void step_off(IsoField *f, int32_t tenths, Arena scratch)
{
    int64_t size = (int64_t)f->across * f->down;
    uint16_t *old = NEWS(&scratch, uint16_t, size);
    int32_t slant = tenths * 1414 / 1000, across = f->across;
    memcpy(old, f->at, (size_t)size * sizeof *old);
    for (int32_t y = 1; y < f->down - 1; y++) {
        const uint16_t *row = old + (int64_t)y * across, *under = row - across, *above = row + across;
        uint16_t *to = f->at + (int64_t)y * across;
        for (int32_t x = 1; x < across - 1; x++) {
            uint16_t side = row[x - 1] < row[x + 1] ? row[x - 1] : row[x + 1];
            uint16_t pole = under[x] < above[x] ? under[x] : above[x];
            uint16_t low = under[x - 1] < under[x + 1] ? under[x - 1] : under[x + 1];
            uint16_t high = above[x - 1] < above[x + 1] ? above[x - 1] : above[x + 1];
            uint16_t near = later(side < pole ? side : pole, tenths),
                far = later(low < high ? low : high, slant);
            uint16_t best = near < far ? near : far;
            to[x] = best < row[x] ? best : row[x];
        }
    }
}

static int32_t at_least_one(double x) { return x < 1 ? 1 : x > 1e9 ? 1000000000 : (int32_t)lround(x); }

IsoField iso_field(const NetIndex *x, Spot place, const Snap *source, const uint64_t *label,
                   const int32_t *reached,
                   int32_t count, uint32_t limit, int32_t cell_mm, Arena *keep)
{
    enum { MARGIN = 4, POINTS_MOST = 1 << 26 };
    if (limit > ISO_MINUTES_MAX * 6000) limit = ISO_MINUTES_MAX * 6000;
    int32_t fastest = x->profile.speed > x->profile.steps ? x->profile.speed : x->profile.steps;
    double reach_mm = (double)limit * fastest / 6.0;       /* metres a minute times hundredths of a second */
    IsoField f = { .dx = at_least_one(cell_mm / x->plane.east),
                  .dy = at_least_one(cell_mm / x->plane.north) };
    int64_t half = (int64_t)(reach_mm / cell_mm) + MARGIN;
    while ((2 * half + 1) * (2 * half + 1) > POINTS_MOST) half--;
    f.across = f.down = (int32_t)(2 * half + 1);
    f.origin = (Spot){ place.x - (int32_t)half * f.dx, place.y - (int32_t)half * f.dy };
    f.at = NEWS(keep, uint16_t, (int64_t)f.across * f.down);
    memset(f.at, 0xff, (size_t)f.across * (size_t)f.down * sizeof *f.at);
    if (source->edge < 0) return f;
    Pen pen = { &f, limit };
    for (int32_t i = 0; i < count; i++) {
        int32_t v = reached[i];
        for (int32_t k = x->node_first[v]; k < x->node_first[v + 1]; k++) {
            const NetEdge *e = &x->net->edge[x->node_edge[k]];
            bool both = label[e->a] != WALK_NOWHERE && label[e->b] != WALK_NOWHERE;
            if (!both || v == e->a) draw_edge(&pen, x, label, x->node_edge[k]);
        }
    }
    const NetEdge *e = &x->net->edge[source->edge];
    Spot on = net_from_plane(&x->plane, source->at);
    double part = e->length_mm ? (double)source->along_mm / e->length_mm : 0;
    stroke(&pen, place, on, 0, source->off_cost);
    draw_from(&pen, x, source->edge, true, source->off_cost, x->there[source->edge], part);
    draw_from(&pen, x, source->edge, false, source->off_cost, x->back[source->edge], 1 - part);
    step_off(&f, (int32_t)(net_time((uint64_t)cell_mm, x->profile.speed) / 10), *keep);
    return f;
}
