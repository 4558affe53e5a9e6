/* Shared areas by trapezoids, soundness by pairs of edges, cutting. Uniting is in overlay_union.c. */
#include "geo/plane/overlay.h"

#include "geo/plane/area.h"

#include <math.h>
#include <stdlib.h>

enum { SIDE_MOST = 1 << 30 };

static int32_t points_of(const Region *r) { return r->rings ? r->ends[r->rings - 1] : 0; }

/* +1 where the ring turns as it should: outer rings against the clock, holes with it (y up). */
static int turn_of(const Region *r, int32_t ring)
{
    int32_t from = ring ? r->ends[ring - 1] : 0;
    return (area_twice(r->at + from, r->ends[ring] - from) > 0) == r->outer[ring] ? 1 : -1;
}

double region_area(const Region *r)
{
    double sum = 0;
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++])
        sum += (double)area_twice(r->at + from, r->ends[i] - from) / 2 * turn_of(r, i);
    return sum;
}

/* ---- The shared area ---- */

/* An edge as the side of a trapezoid that reaches down to the base: from x0 to x1, sign of what it adds. */
typedef struct Side { double x0, x1, y0, y1; int sign; } Side;

static int32_t sides_of(const Region *r, Spot base, Side *to)
{
    int32_t count = 0;
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++]) {
        int turn = turn_of(r, i);
        for (int32_t k = from; k < r->ends[i]; k++) {
            Spot a = r->at[k], b = r->at[k + 1 < r->ends[i] ? k + 1 : from];
            if (a.x == b.x) continue;
            Spot l = a.x < b.x ? a : b, h = a.x < b.x ? b : a;
            to[count++] = (Side){ (double)l.x - base.x, (double)h.x - base.x, (double)l.y - base.y,
                                  (double)h.y - base.y, a.x > b.x ? turn : -turn };
        }
    }
    return count;
}

static double height(const Side *s, double x) { return s->y0
    + (s->y1 - s->y0) * (x - s->x0) / (s->x1 - s->x0); }

/* The area under the lower of two edges, where both are. */
static double under_both(const Side *a, const Side *b)
{
    double l = a->x0 > b->x0 ? a->x0 : b->x0, h = a->x1 < b->x1 ? a->x1 : b->x1;
    if (l >= h) return 0;
    double al = height(a, l), ah = height(a, h), bl = height(b, l), bh = height(b, h);
    double before = al - bl, after = ah - bh;
    if (before <= 0 && after <= 0) return (al + ah) / 2 * (h - l);
    if (before >= 0 && after >= 0) return (bl + bh) / 2 * (h - l);
    double share = before / (before - after), middle = al + (ah - al) * share;
    double first = before < 0 ? al : bl, last = after < 0 ? ah : bh;
    return (h - l) / 2 * ((first + middle) * share + (middle + last) * (1 - share));
}

double region_shared(const Region *a, const Region *b, Arena scratch)
{
    SpotBox x = spot_box_of(a->at, points_of(a)), y = spot_box_of(b->at, points_of(b));
    if (!a->rings || !b->rings || !spot_box_meets(x, y)) return 0;
    Spot base = { x.x0 < y.x0 ? x.x0 : y.x0, x.y0 < y.y0 ? x.y0 : y.y0 };
    Side *of_a = NEWS(&scratch, Side, points_of(a)), *of_b = NEWS(&scratch, Side, points_of(b));
    int32_t as = sides_of(a, base, of_a), bs = sides_of(b, base, of_b);
    double sum = 0;
    for (int32_t i = 0; i < as; i++)
        for (int32_t k = 0; k < bs; k++)
            sum += of_a[i].sign * of_b[k].sign * under_both(&of_a[i], &of_b[k]);
    return sum > 0 ? sum : 0;
}

/* ---- Soundness ---- */

static int sign_of(int64_t x) { return (x > 0) - (x < 0); }

/* Which side of a→b a point is on: +1 left. Boxes are below 2^30 a side, so nothing overflows. */
static int side_of(Spot a, Spot b, Spot p)
{
    return sign_of(((int64_t)b.x - a.x) * ((int64_t)p.y - a.y) - ((int64_t)b.y - a.y) * ((int64_t)p.x - a.x));
}

static bool between(Spot a, Spot b, Spot p)            /* p is on the line of a and b */
{
    return (p.x < a.x) != (p.x < b.x) || (p.y < a.y) != (p.y < b.y) || spot_same(p, a) || spot_same(p, b);
}

static bool on_edge(Spot a, Spot b, Spot p) { return !side_of(a, b, p) && between(a, b, p); }

bool region_holds(const Region *r, Spot p)
{
    bool in = false;
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++])
        for (int32_t k = from; k < r->ends[i]; k++) {
            Spot a = r->at[k], b = r->at[k + 1 < r->ends[i] ? k + 1 : from];
            if (on_edge(a, b, p)) return true;
            if ((a.y > p.y) == (b.y > p.y)) continue;
            if ((side_of(a, b, p) > 0) == (b.y > a.y)) in = !in;
        }
    return in;
}

typedef struct Edge { Spot a, b; int32_t ring, at, next; } Edge;   /* next: of the same ring */

static bool tip_on(const Edge *e, const Edge *f)       /* an end of one lies on the other */
{
    return on_edge(e->a, e->b, f->a) || on_edge(e->a, e->b, f->b) || on_edge(f->a, f->b, e->a)
        || on_edge(f->a, f->b, e->b);
}

/* Rings may meet in a point (*ret_touch: they do, and may cross there); one ring may not meet itself.
 * Neighbours share their point and nothing else. */
static bool clash(const Edge *e, const Edge *f, bool *ret_touch)
{
    bool same = e->ring == f->ring;
    int d1 = side_of(e->a, e->b, f->a), d2 = side_of(e->a, e->b, f->b);
    int d3 = side_of(f->a, f->b, e->a), d4 = side_of(f->a, f->b, e->b);
    if (d1 * d2 < 0 && d3 * d4 < 0) return true;
    if (same && (e->next == f->at || f->next == e->at)) {
        Spot far_f = e->next == f->at ? f->b : f->a, far_e = e->next == f->at ? e->a : e->b;
        return on_edge(e->a, e->b, far_f) || on_edge(f->a, f->b, far_e);
    }
    bool along = !d1 && !d2 && !spot_same(e->a, e->b);
    if (!same) *ret_touch |= tip_on(e, f);
    if (!same && !along) return false;
    int touch = on_edge(e->a, e->b, f->a) + on_edge(e->a, e->b, f->b) + on_edge(f->a, f->b, e->a)
        + on_edge(f->a, f->b, e->b);
    if (same) return touch > 0;
    bool tip = spot_same(e->a, f->a) || spot_same(e->a, f->b) || spot_same(e->b, f->a) || spot_same(e->b,
        f->b);
    return touch > (tip ? 2 : 0);
}

static RegionFault ring_fault(const Region *r, Spot *near)
{
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++]) {
        *near = r->at[from];
        if (r->ends[i] - from < 3) return REGION_SHORT;
        if (!area_twice(r->at + from, r->ends[i] - from)) return REGION_SHORT;
        for (int32_t k = from; k < r->ends[i]; k++) {
            *near = r->at[k];
            if (spot_same(r->at[k], r->at[k + 1 < r->ends[i] ? k + 1 : from])) return REGION_TWICE;
        }
    }
    return REGION_SOUND;
}

/* Is the middle of an edge inside another ring? In halves of a unit: nothing is rounded. -1: on it. */
static int middle_in(const Region *r, int32_t ring, Spot a, Spot b)
{
    int64_t x = (int64_t)a.x + b.x, y = (int64_t)a.y + b.y;
    int32_t from = ring ? r->ends[ring - 1] : 0;
    int in = 0;
    for (int32_t k = from; k < r->ends[ring]; k++) {
        Spot p = r->at[k], q = r->at[k + 1 < r->ends[ring] ? k + 1 : from];
        int64_t px = 2 * (int64_t)p.x - x, py = 2 * (int64_t)p.y - y;
        int64_t qx = 2 * (int64_t)q.x - x, qy = 2 * (int64_t)q.y - y;
        int64_t side = px * qy - py * qx;              /* each below 2^31 */
        bool spans_y = (py <= 0 && qy >= 0) || (py >= 0 && qy <= 0);
        bool spans_x = (px <= 0 && qx >= 0) || (px >= 0 && qx <= 0);
        if (!side && spans_x && spans_y) return -1;
        if ((py > 0) != (qy > 0) && (side > 0) == (qy > py)) in = !in;
    }
    return in;
}

/* Where an edge meets a point of another ring next, or its own end. */
static Spot next_touch(const Region *r, int32_t ring, Spot a, Spot b)
{
    Spot next = b;
    for (int32_t k = ring ? r->ends[ring - 1] : 0; k < r->ends[ring]; k++)
        if (!spot_same(r->at[k], a) && on_edge(a, next, r->at[k])) next = r->at[k];
    return next;
}

typedef enum Lies { LIES_OUT, LIES_IN, LIES_ACROSS } Lies;

/* No edge crosses another between their ends. So one edge tells for all, unless rings touch: there they may
 * cross, and each stretch between two points that touch is asked. Equal rings count as inside. */
static Lies lies(const Region *r, int32_t inner, int32_t outer, bool touch)
{
    int32_t from = inner ? r->ends[inner - 1] : 0;
    int seen = -1;
    for (int32_t k = from; k < r->ends[inner]; k++) {
        Spot b = r->at[k + 1 < r->ends[inner] ? k + 1 : from], next;
        for (Spot a = r->at[k]; !spot_same(a, b); a = next) {
            next = touch ? next_touch(r, outer, a, b) : b;
            int in = middle_in(r, outer, a, next);
            if (in < 0) continue;
            if (!touch) return in ? LIES_IN : LIES_OUT;
            if (seen >= 0 && seen != in) return LIES_ACROSS;
            seen = in;
        }
    }
    return seen ? LIES_IN : LIES_OUT;
}

/* A hole lies in its own part; parts lie in nothing, or in a hole. */
static RegionFault nesting_fault(const Region *r, bool touch, Spot *near)
{
    for (int32_t i = 0, own = 0; i < r->rings; i++) {
        int depth = 0;
        if (r->outer[i]) own = i;
        *near = r->at[i ? r->ends[i - 1] : 0];
        for (int32_t j = 0; j < r->rings; j++) {
            Lies in = j == i ? LIES_OUT : lies(r, i, j, touch);
            if (in == LIES_ACROSS) return REGION_CROSSED;
            if (j == own && !r->outer[i] && in != LIES_IN) return REGION_ASTRAY;
            depth += in == LIES_IN;
        }
        if (depth % 2 == (r->outer[i] ? 1 : 0)) return REGION_ASTRAY;
    }
    return REGION_SOUND;
}

RegionFault region_fault(const Region *r, Spot *near)
{
    int32_t count = points_of(r);
    *near = (Spot){ 0, 0 };
    if (!count || !r->outer[0]) return REGION_EMPTY;
    SpotBox box = spot_box_of(r->at, count);
    *near = r->at[0];
    if ((int64_t)box.x1 - box.x0 >= SIDE_MOST || (int64_t)box.y1 - box.y0 >= SIDE_MOST) return REGION_WIDE;
    if (count > REGION_POINTS_MOST) return REGION_WIDE;
    RegionFault e = ring_fault(r, near);
    bool touch = false;
    if (e) return e;
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++])
        for (int32_t k = from; k < r->ends[i]; k++) {
            int32_t n = k + 1 < r->ends[i] ? k + 1 : from;
            Edge one = { r->at[k], r->at[n], i, k, n };
            SpotBox here = spot_box_of((Spot[]){ one.a, one.b }, 2);
            for (int32_t j = i, start = from; j < r->rings; start = r->ends[j++])
                for (int32_t m = j == i ? k + 1 : start; m < r->ends[j]; m++) {
                    int32_t o = m + 1 < r->ends[j] ? m + 1 : start;
                    Edge two = { r->at[m], r->at[o], j, m, o };
                    if (!spot_box_meets(here, spot_box_of((Spot[]){ two.a, two.b }, 2))) continue;
                    if (clash(&one, &two, &touch)) return *near = one.a, REGION_CROSSED;
                }
        }
    return nesting_fault(r, touch, near);
}

/* ---- Cutting ---- */

typedef struct Crossing { int32_t segment, edge; Spot at; bool out; } Crossing;

/* Where the line's segment meets the ring's edge. A point on the line counts as lying left of it, so that a
 * line through a corner meets one of its edges. */
static bool meets(Spot p, Spot q, Spot a, Spot b, Spot *ret)
{
    bool la = side_of(p, q, a) >= 0, lb = side_of(p, q, b) >= 0;
    if (la == lb) return false;
    bool lp = side_of(a, b, p) >= 0, lq = side_of(a, b, q) >= 0;
    if (lp == lq) return false;
    double ax = (double)a.x - p.x, ay = (double)a.y - p.y, dx = (double)q.x - p.x, dy = (double)q.y - p.y;
    double ex = (double)b.x - a.x, ey = (double)b.y - a.y, turn = dx * ey - dy * ex;
    double t = turn ? (ax * ey - ay * ex) / turn : 0;
    *ret = (Spot){ (int32_t)lround(p.x + t * dx), (int32_t)lround(p.y + t * dy) };
    return true;
}

/* The first two crossings in the order of the line; how many there are (3: too many). */
static int crossings(const Region *r, const Spot *line, int32_t points, Crossing two[2])
{
    int found = 0;
    for (int32_t i = 0; i + 1 < points; i++) {
        int before = found;
        for (int32_t k = 0; k < r->ends[0]; k++) {
            Spot at;
            if (!meets(line[i], line[i + 1], r->at[k], r->at[k + 1 < r->ends[0] ? k + 1 : 0], &at)) continue;
            if (found == 2) return 3;
            two[found++] = (Crossing){ i, k, at, false };
        }
        if (found - before < 2) continue;
        double x = (double)line[i].x, y = (double)line[i].y;   /* both on one segment: the nearer one first */
        if (hypot(two[0].at.x - x, two[0].at.y - y) <= hypot(two[1].at.x - x, two[1].at.y - y)) continue;
        Crossing swap = two[0];
        two[0] = two[1];
        two[1] = swap;
    }
    return found;
}

static void add(Spot *at, int32_t *count, Spot p)
{
    if (!*count || !spot_same(at[*count - 1], p)) at[(*count)++] = p;
}

/* From the crossing `from` on along the ring to `to`, then home along the line between them. */
static Region piece(const Region *r, const Spot *line, const Crossing *from, const Crossing *to, bool back,
                    Arena *keep)
{
    int32_t n = r->ends[0], count = 0;
    int32_t inner = abs(to->segment - from->segment);
    Spot *at = NEWS(keep, Spot, n + inner + 3);
    add(at, &count, from->at);
    for (int32_t k = from->edge; k != to->edge;) {
        k = k + 1 < n ? k + 1 : 0;
        add(at, &count, r->at[k]);
    }
    add(at, &count, to->at);
    for (int32_t i = 0; i < inner; i++)
        add(at, &count, back ? line[to->segment - i] : line[to->segment + 1 + i]);
    while (count > 1 && spot_same(at[0], at[count - 1])) count--;
    int32_t *ends = NEWS(keep, int32_t, 1);
    bool *outer = NEWS(keep, bool, 1);
    ends[0] = count;
    outer[0] = true;
    return (Region){ at, ends, outer, 1 };
}

bool region_cut(const Region *r, const Spot *line, int32_t points, Region *right, Region *left, Arena *keep)
{
    Crossing two[2];
    if (r->rings != 1 || points < 2 || crossings(r, line, points, two) != 2) return false;
    if (region_holds(r, line[0]) || region_holds(r, line[points - 1])) return false;
    /* in and out by one side: a bite, which wants a redraw */
    if (two[0].edge == two[1].edge) return false;
    /* Against the clock the ring goes on from where the line goes out along its left side. */
    Region on = piece(r, line, &two[1], &two[0], false, keep), off = piece(r, line, &two[0], &two[1], true,
        keep);
    bool ccw = area_twice(r->at, r->ends[0]) > 0;
    *left = ccw ? on : off;
    *right = ccw ? off : on;
    Spot near;
    return !region_fault(left, &near) && !region_fault(right, &near);
}
