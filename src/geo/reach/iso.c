/* The lattice: times along ways, and one step off them. */
#include "geo/reach/iso.h"

#include "geo/plane/wide.h"

#include <math.h>
#include <string.h>

/* ------------------------------------------------------------------------------------------------ drawing */

typedef struct Pen { IsoField *f; double limit; } Pen;         /* hundredths of a second */

static void dot(const Pen *pen, double gx, double gy, double time)
{
    IsoField *f = pen->f;
    if (time > pen->limit || gx < 1 || gy < 1 || gx >= f->across - 2 || gy >= f->down - 2) return;
    int32_t x = (int32_t)gx, y = (int32_t)gy;
    int32_t hundredths = (int32_t)time + (time > (int32_t)time);
    uint16_t tenths = (uint16_t)((hundredths + 9) / 10);
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
    double per_x = 1.0 / f->dx, per_y = 1.0 / f->dy;
    double ax = ((double)a.x - f->origin.x) * per_x, ay = ((double)a.y - f->origin.y) * per_y;
    double bx = ((double)b.x - f->origin.x) * per_x, by = ((double)b.y - f->origin.y) * per_y;
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

/* --------------------------------------------------------------------------------------------------- ways */

EITHER_WAY uint16_t least(uint16_t a, uint16_t b) { return a < b ? a : b; }

/* Saturates, without a wider number, so that eight go at a time. */
EITHER_WAY uint16_t later(uint16_t time, uint16_t tenths)
{
    uint16_t sum = (uint16_t)(time + tenths);
    return sum < time ? ISO_NEVER : sum;
}

/* What an end of a way says: its time and that of the whole way from there, in tenths of a second. An end
 * that one does not come to, or may not walk from, is late. */
typedef struct End { uint32_t begin, whole; } End;
typedef struct Line { End a, b; } Line;

static End end_of(uint64_t label, bool shut, uint32_t cost)
{
    if (shut || label == WALK_NOWHERE || cost >= WALK_FAR) return (End){ ISO_LATE, 0 };
    uint64_t tenths = ((label >> 32) + 9) / 10;
    return (End){ tenths < ISO_LATE ? (uint32_t)tenths : ISO_LATE, (cost + 9) / 10 };
}

/* Times at marks of a way, a multiple of ISO_RUN of them, the sooner from either end; saturated, in 16 bits,
 * so that eight or sixteen go at a time. */
EITHER_WAY void times_short(const Line *n, const uint16_t *restrict part, uint32_t count,
                            uint16_t *restrict time)
{
    uint16_t a = (uint16_t)n->a.begin, b = (uint16_t)n->b.begin;
    uint16_t there = (uint16_t)n->a.whole, back = (uint16_t)n->b.whole;
    for (uint32_t i = 0; i < count / ISO_RUN * ISO_RUN; i++) {
        uint16_t from_a = later(a, (uint16_t)((uint32_t)part[i] * there >> 16));
        uint16_t from_b = later(b, (uint16_t)((uint32_t)(uint16_t)~part[i] * back >> 16));
        time[i] = least(from_a, from_b);
    }
}

/* The same for ways of more than a hundred minutes. */
static void times_long(const Line *n, const uint16_t *part, uint32_t count, uint16_t *time)
{
    for (uint32_t i = 0; i < count; i++) {
        uint64_t a = n->a.begin + ((uint64_t)part[i] * n->a.whole >> 16);
        uint64_t b = n->b.begin + ((uint64_t)(uint16_t)~part[i] * n->b.whole >> 16);
        a = a < b ? a : b;
        time[i] = a < ISO_LATE ? (uint16_t)a : ISO_LATE;
    }
}

/* The field, and which point of the lattice is its first. */
typedef struct Window { IsoField *f; int32_t x, y; } Window;

EITHER_WAY void draw_way(const Window *win, const IsoLattice *l, const IsoWay *w,
                         const uint64_t *label)
{
    enum { AT_ONCE = 8 * ISO_RUN };
    const unsigned char *shut = l->index->shut;
    Line n = { end_of(label[w->a], shut[w->a], w->there), end_of(label[w->b], shut[w->b], w->back) };
    bool is_long = n.a.whole > 65535 || n.b.whole > 65535;
    int32_t left = w->x - win->x, low = w->y - win->y, across = win->f->across, down = win->f->down;
    bool whole = left >= 1 && low >= 1 && left + w->wide < across - 1 && low + w->high < down - 1;
    const uint16_t *beside = l->beside + 3 * (ptrdiff_t)w->first;
    uint16_t *corner = win->f->at + (int64_t)low * across + left;
    for (int32_t i = 0; i < w->marks; i += AT_ONCE, beside += AT_ONCE) {
        uint16_t time[AT_ONCE];
        const uint16_t *mx = beside + w->marks, *my = mx + w->marks;
        uint32_t count = (uint32_t)(w->marks - i < AT_ONCE ? w->marks - i : AT_ONCE);
        if (is_long) times_long(&n, beside, count, time);
        else times_short(&n, beside, count, time);
        for (uint32_t k = 0; k < count && whole; k++) {
            uint16_t *at = corner + my[k] * across + mx[k];
            *at = least(*at, time[k]);
        }
        for (uint32_t k = 0; k < count && !whole; k++) {
            int32_t gx = left + mx[k], gy = low + my[k];
            if (gx < 1 || gy < 1 || gx >= across - 1 || gy >= down - 1) continue;
            uint16_t *at = corner + (int64_t)my[k] * across + mx[k];
            *at = least(*at, time[k]);
        }
    }
}

/* Each way once: from its a, or from its b where a is not reached. The next ones are called for ahead of
 * their time. */
EITHER_WAY void draw_ways(const Window *win, const IsoLattice *l, const uint64_t *label,
                          const int32_t *reached, int32_t count)
{
    enum { AHEAD = 4, LINE = 32, LINES_MOST = 12 };
    for (int32_t i = 0; i < count; i++) {
        if (i + 2 * AHEAD < count) __builtin_prefetch(&l->way[l->way_first[reached[i + 2 * AHEAD]]]);
        if (i + AHEAD < count) {
            const IsoWay *next = &l->way[l->way_first[reached[i + AHEAD]]];
            for (int k = 0; k < LINES_MOST; k++)
                __builtin_prefetch(l->beside + 3 * (ptrdiff_t)next->first + LINE * k);
        }
        int32_t v = reached[i];
        for (int32_t k = l->way_first[v]; k < l->way_first[v + 1]; k++) draw_way(win, l, &l->way[k], label);
        for (int32_t k = l->into_first[v]; k < l->into_first[v + 1]; k++)
            if (label[l->into[k].a] == WALK_NOWHERE) draw_way(win, l, &l->way[l->into[k].way], label);
    }
}

WIDE static void draw_ways_wide(const Window *win, const IsoLattice *l, const uint64_t *label,
                                const int32_t *reached, int32_t count)
{
    draw_ways(win, l, label, reached, count);
}

/* --------------------------------------------------------------------------------------------------- band */

/* One step off the ways at the walker's pace, onto points that no way has touched. What a way has touched
 * too late stays late. */
EITHER_WAY void step_off(const IsoField *f, uint16_t tenths, uint16_t *restrict made)
{
    uint16_t slant = (uint16_t)(tenths * 1414 / 1000);
    int32_t across = f->across;
    size_t line = (size_t)across * sizeof *made;
    memcpy(made, f->at, line);
    for (int32_t y = 1; y < f->down - 1; y++) {
        const uint16_t *row = f->at + (int64_t)y * across, *under = row - across, *above = row + across;
        uint16_t *restrict to = made + (int64_t)y * across;
        to[0] = row[0];
        to[across - 1] = row[across - 1];
        for (int32_t x = 1; x < across - 1; x++) {
            uint16_t near = least(least(row[x - 1], row[x + 1]), least(under[x], above[x]));
            uint16_t far = least(least(under[x - 1], under[x + 1]), least(above[x - 1], above[x + 1]));
            uint16_t best = least(later(near, tenths), later(far, slant));
            to[x] = row[x] == ISO_NEVER ? best : row[x];
        }
    }
    memcpy(made + (int64_t)(f->down - 1) * across, f->at + (int64_t)(f->down - 1) * across, line);
}

WIDE static void step_off_wide(const IsoField *f, uint16_t tenths, uint16_t *made)
{
    step_off(f, tenths, made);
}

uint32_t iso_more(const NetIndex *x, int32_t cell_mm)
{
    return net_time(3 * (uint64_t)cell_mm, x->profile.speed);
}

/* From the place to its way, and along that to both ends. */
static void draw_source(const Pen *pen, const NetIndex *x, Spot place, const Snap *source)
{
    const NetEdge *e = &x->net->edge[source->edge];
    Spot on = net_from_plane(&x->plane, source->at);
    double part = e->length_mm ? (double)source->along_mm / e->length_mm : 0;
    stroke(pen, place, on, 0, source->off_cost);
    draw_from(pen, x, source->edge, true, source->off_cost, x->there[source->edge], part);
    draw_from(pen, x, source->edge, false, source->off_cost, x->back[source->edge], 1 - part);
}

static int32_t floor_part(int64_t of, int32_t step)
{
    int64_t part = of / step;
    return (int32_t)(of % step < 0 ? part - 1 : part);
}

IsoField iso_field(const IsoLattice *l, Spot place, const Snap *source, const uint64_t *label,
                   const int32_t *reached, int32_t count, uint32_t limit, Arena *keep)
{
    enum { MARGIN = 4, HALF_MOST = 4096 };
    const NetIndex *x = l->index;
    if (limit > ISO_MINUTES_MAX * 6000) limit = ISO_MINUTES_MAX * 6000;
    int32_t fastest = x->profile.speed > x->profile.steps ? x->profile.speed : x->profile.steps;
    double reach_mm = (double)limit * fastest / 6.0, reach = reach_mm / l->cell_mm;
    int32_t half = (reach < HALF_MOST - MARGIN ? (int32_t)reach : HALF_MOST - MARGIN) + MARGIN;
    half = (half + 7) / 8 * 8;         /* so that rows are whole vectors */
    IsoField f = { .dx = l->dx, .dy = l->dy, .across = 2 * half, .down = 2 * half };
    int32_t west = floor_part((int64_t)place.x - l->origin.x, l->dx) + 1 - half;
    int32_t south = floor_part((int64_t)place.y - l->origin.y, l->dy) + 1 - half;
    f.origin = (Spot){ l->origin.x + west * l->dx, l->origin.y + south * l->dy };
    ptrdiff_t size = (ptrdiff_t)f.across * f.down * (ptrdiff_t)sizeof *f.at;
    uint16_t *made = arena_grow(keep, NULL, 0, size);      /* written whole: not zeroed first */
    Arena scratch = *keep;
    f.at = arena_grow(&scratch, NULL, 0, size);
    iso_beside(l, west, south, f.across, f.down, f.at);
    if (source->edge >= 0) {
        uint32_t most = limit + iso_more(x, l->cell_mm);
        Pen pen = { &f, most < 10 * (ISO_LATE - 1) ? most : 10 * (ISO_LATE - 1) };
        Window win = { &f, west, south };
        if (wide_here()) draw_ways_wide(&win, l, label, reached, count);
        else draw_ways(&win, l, label, reached, count);
        draw_source(&pen, x, place, source);
    }
    uint32_t step = net_time((uint64_t)l->cell_mm, x->profile.speed) / 10;
    if (wide_here()) step_off_wide(&f, step < 30000 ? (uint16_t)step : 30000, made);
    else step_off(&f, step < 30000 ? (uint16_t)step : 30000, made);
    f.at = made;
    return f;
}
