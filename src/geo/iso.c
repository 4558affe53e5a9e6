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

enum { LATE = ISO_NEVER - 1 };

static void dot_late(IsoField *f, double gx, double gy)
{
    if (!(gx >= 1 && gy >= 1 && gx < f->across - 2 && gy < f->down - 2)) return;
    uint16_t *at = f->at + (int64_t)(int32_t)gy * f->across + (int32_t)gx;
    if (at[0] == ISO_NEVER) at[0] = LATE;
    if (at[1] == ISO_NEVER) at[1] = LATE;
    at += f->across;
    if (at[0] == ISO_NEVER) at[0] = LATE;
    if (at[1] == ISO_NEVER) at[1] = LATE;
}

/* A piece to which one comes from both ends of its edge: at every dot the sooner. `time`: from a at the
 * piece's two ends, then from b. */
static void stroke_both(const Pen *pen, Spot a, Spot b, const double time[4])
{
    IsoField *f = pen->f;
    double per_x = 1.0 / f->dx, per_y = 1.0 / f->dy;
    double ax = ((double)a.x - f->origin.x) * per_x, ay = ((double)a.y - f->origin.y) * per_y;
    double bx = ((double)b.x - f->origin.x) * per_x, by = ((double)b.y - f->origin.y) * per_y;
    double wide = fabs(bx - ax) > fabs(by - ay) ? fabs(bx - ax) : fabs(by - ay);
    if (wide > 4e5) return;
    int32_t steps = (int32_t)(2 * wide) + 1;
    double part = 1.0 / steps, dx = bx - ax, dy = by - ay;
    for (int32_t i = 0; i <= steps; i++) {
        double k = i * part, one = time[0] + k * (time[1] - time[0]),
            other = time[2] + k * (time[3] - time[2]);
        double sooner = one < other ? one : other;
        if (sooner <= pen->limit) dot(pen, ax + k * dx, ay + k * dy, sooner);
        else dot_late(f, ax + k * dx, ay + k * dy);
    }
}

/* An edge with what its ends' labels say. What is walked too late is marked as that. */
static void draw_edge(const Pen *pen, const NetIndex *x, const uint64_t *label, int32_t edge)
{
    static const double never = 1e12;
    const NetEdge *e = &x->net->edge[edge];
    bool from_a = !x->shut[e->a] && label[e->a] != WALK_NOWHERE && x->there[edge] < WALK_FAR;
    bool from_b = !x->shut[e->b] && label[e->b] != WALK_NOWHERE && x->back[edge] < WALK_FAR;
    double a = from_a ? (double)(label[e->a] >> 32) : never, b = from_b ? (double)(label[e->b] >> 32) : never;
    double all = 0, so_far = 0;
    for (int32_t i = 0; i <= e->inner && e->inner; i++) all += span(x->at[net_point(e, i)],
                                                                    x->at[net_point(e, i + 1)]);
    double there = from_a ? x->there[edge] : 0, back = from_b ? x->back[edge] : 0;
    for (int32_t i = 0; i <= e->inner; i++) {
        int32_t p = net_point(e, i), q = net_point(e, i + 1);
        double begin = all > 0 ? so_far / all : 0;
        so_far += e->inner ? span(x->at[p], x->at[q]) : 0;
        double end = all > 0 ? so_far / all : 1;
        double time[] = { a + begin * there, a + end * there, b + (1 - begin) * back, b + (1 - end) * back };
        stroke_both(pen, x->net->at[p], x->net->at[q], time);
    }
}

/* --------------------------------------------------------------------------------------------------- late */

/* Blocks of 16 × 16 points, and those around them, in which there is anything. */
enum { BLOCK = 16 };
typedef struct Blocks { int32_t across, down; unsigned char *near; } Blocks;

static Blocks find_blocks(const IsoField *f, Arena *keep)
{
    Blocks b = { f->across / BLOCK + 1, f->down / BLOCK + 1, NULL };
    b.near = NEWS(keep, unsigned char, (int64_t)b.across * b.down);
    for (int32_t y = 0; y < f->down; y++)
        for (int32_t bx = 0; bx < b.across; bx++) {
            uint16_t all = ISO_NEVER;
            int32_t end = (bx + 1) * BLOCK < f->across ? (bx + 1) * BLOCK : f->across;
            for (int32_t x = bx * BLOCK; x < end; x++) all &= f->at[(int64_t)y * f->across + x];
            if (all == ISO_NEVER) continue;
            for (int32_t k = 0; k < 9; k++) {
                int32_t nx = bx + k % 3 - 1, ny = y / BLOCK + k / 3 - 1;
                if (nx >= 0 && ny >= 0 && nx < b.across && ny < b.down) b.near[ny * b.across + nx] = 1;
            }
        }
    return b;
}

static bool near_block(const Blocks *b, double gx, double gy)
{
    if (!(gx >= 0 && gy >= 0 && gx < b->across * BLOCK && gy < b->down * BLOCK)) return false;
    return b->near[(int32_t)gy / BLOCK * b->across + (int32_t)gx / BLOCK];
}

static void late_piece(IsoField *f, const Blocks *blocks, Spot a, Spot b)
{
    double per_x = 1.0 / f->dx, per_y = 1.0 / f->dy;
    double ax = ((double)a.x - f->origin.x) * per_x, ay = ((double)a.y - f->origin.y) * per_y;
    double bx = ((double)b.x - f->origin.x) * per_x, by = ((double)b.y - f->origin.y) * per_y;
    double wide = fabs(bx - ax) > fabs(by - ay) ? fabs(bx - ax) : fabs(by - ay);
    if (wide < BLOCK && !near_block(blocks, ax, ay) && !near_block(blocks, bx, by)) return;
    int32_t steps = wide < 4e5 ? (int32_t)wide + 1 : 1;
    double dx = (bx - ax) / steps, dy = (by - ay) / steps;
    for (int32_t n = 0; n <= steps; n++) dot_late(f, ax + n * dx, ay + n * dy);
}

/* Ways that one does not come to, though they may be walked: nobody steps off onto these. */
static void draw_late(IsoField *f, const NetIndex *x, const unsigned char *drawn, Arena scratch)
{
    Spot low = net_to_plane(&x->plane, f->origin), high = f->origin;
    high.x += f->across * f->dx;
    high.y += f->down * f->dy;
    high = net_to_plane(&x->plane, high);
    NetSquares box = net_squares(x, low, high);
    Blocks blocks = find_blocks(f, &scratch);
    for (int32_t sy = box.y0; sy <= box.y1; sy++)
        for (int32_t i = x->first[(int64_t)sy * x->across + box.x0];
             i < x->first[(int64_t)sy * x->across + box.x1 + 1]; i++) {
            int32_t edge = x->piece_edge[x->piece[i]], k = x->piece_at[x->piece[i]];
            const NetEdge *e = &x->net->edge[edge];
            if (drawn[edge]) continue;
            late_piece(f, &blocks, x->net->at[net_point(e, k)], x->net->at[net_point(e, k + 1)]);
        }
}

/* --------------------------------------------------------------------------------------------------- band */

static uint16_t least(uint16_t a, uint16_t b) { return a < b ? a : b; }

/* Saturates, without a wider number, so that eight go at a time. */
static uint16_t later(uint16_t time, uint16_t tenths)
{
    uint16_t sum = (uint16_t)(time + tenths);
    return sum < time ? ISO_NEVER : sum;
}

/* One step off the ways at the walker's pace, onto points that no way has touched. What a way has touched
 * too late stays late. */
static void step_off(IsoField *f, uint16_t tenths, Arena scratch)
{
    int64_t size = (int64_t)f->across * f->down;
    uint16_t *old = NEWS(&scratch, uint16_t, size), slant = (uint16_t)(tenths * 1414 / 1000);
    int32_t across = f->across;
    memcpy(old, f->at, (size_t)size * sizeof *old);
    for (int32_t y = 1; y < f->down - 1; y++) {
        const uint16_t *row = old + (int64_t)y * across, *under = row - across, *above = row + across;
        uint16_t *restrict to = f->at + (int64_t)y * across;
        for (int32_t x = 1; x < across - 1; x++) {
            uint16_t near = least(least(row[x - 1], row[x + 1]), least(under[x], above[x]));
            uint16_t far = least(least(under[x - 1], under[x + 1]), least(above[x - 1], above[x + 1]));
            uint16_t best = least(later(near, tenths), later(far, slant));
            to[x] = row[x] == ISO_NEVER ? best : row[x];
        }
    }
}

uint32_t iso_more(const NetIndex *x, int32_t cell_mm) { return net_time(3 * (uint64_t)cell_mm,
                                                                        x->profile.speed); }

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
    Pen pen = { &f, limit + iso_more(x, cell_mm) };
    Arena scratch = *keep;
    unsigned char *drawn = NEWS(&scratch, unsigned char, x->net->edges + 1);
    for (int32_t i = 0; i < count; i++)
        for (int32_t k = x->node_first[reached[i]]; k < x->node_first[reached[i] + 1]; k++) {
            int32_t edge = x->node_edge[k];
            if (!drawn[edge]) draw_edge(&pen, x, label, edge);
            drawn[edge] = 1;
        }
    const NetEdge *e = &x->net->edge[source->edge];
    Spot on = net_from_plane(&x->plane, source->at);
    double part = e->length_mm ? (double)source->along_mm / e->length_mm : 0;
    stroke(&pen, place, on, 0, source->off_cost);
    draw_from(&pen, x, source->edge, true, source->off_cost, x->there[source->edge], part);
    draw_from(&pen, x, source->edge, false, source->off_cost, x->back[source->edge], 1 - part);
    draw_late(&f, x, drawn, scratch);
    uint32_t step = net_time((uint64_t)cell_mm, x->profile.speed) / 10;
    step_off(&f, step < 30000 ? (uint16_t)step : 30000, scratch);
    return f;
}
