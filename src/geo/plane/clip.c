/* Cutting to a box. All products fit 64 bits: differences of map units are below 2^32, shares are taken in
 * double and rounded, so that a cut point is within half a unit of the true one, and exactly on the border
 * it was cut at. */
#include "geo/plane/clip.h"

#include <math.h>

typedef struct Cut { double from, to; } Cut;      /* shares of the segment that are inside */

/* One border: `step` is how fast the segment leaves it, `room` how far inside its start is. */
static bool narrow(Cut *c, double step, double room)
{
    if (step == 0) return room >= 0;
    double share = room / step;
    if (step < 0) {
        if (share > c->to) return false;
        if (share > c->from) c->from = share;
    } else {
        if (share < c->from) return false;
        if (share < c->to) c->to = share;
    }
    return true;
}

static bool inside_cut(Spot a, Spot b, SpotBox box, Cut *ret)
{
    double dx = (double)b.x - a.x, dy = (double)b.y - a.y;
    Cut c = { 0, 1 };
    if (!narrow(&c, -dx, (double)a.x - box.x0) || !narrow(&c, dx, (double)box.x1 - a.x)) return false;
    if (!narrow(&c, -dy, (double)a.y - box.y0) || !narrow(&c, dy, (double)box.y1 - a.y)) return false;
    *ret = c;
    return true;
}

static int32_t within(double v, int32_t low, int32_t high)
{
    double r = floor(v + 0.5);
    return r < low ? low : r > high ? high : (int32_t)r;
}

static Spot at_share(Spot a, Spot b, double share, SpotBox box)
{
    return (Spot){ within(a.x + share * ((double)b.x - a.x), box.x0, box.x1),
                   within(a.y + share * ((double)b.y - a.y), box.y0, box.y1) };
}

int32_t clip_line(const Spot *at, int32_t count, SpotBox box, ClipPart **ret, Arena *keep)
{
    int32_t parts = 0, used = 0, start = 0;
    *ret = NULL;
    if (count < 2) return 0;
    ClipPart *part = NEWS(keep, ClipPart, count - 1);
    Spot *out = NEWS(keep, Spot, 2 * (ptrdiff_t)count);
    for (int32_t i = 0; i + 1 < count; i++) {
        Cut c;
        bool in = inside_cut(at[i], at[i + 1], box, &c);
        if (in && used == start) out[used++] = c.from > 0 ? at_share(at[i], at[i + 1], c.from, box) : at[i];
        if (in) out[used++] = c.to < 1 ? at_share(at[i], at[i + 1], c.to, box) : at[i + 1];
        bool ends = used > start && (!in || c.to < 1 || i + 2 == count);
        if (ends) {
            bool corner = used - start == 2 && spot_same(out[start], out[start + 1]);   /* met, not crossed */
            if (corner) used = start;
            else part[parts++] = (ClipPart){ out + start, used - start };
            start = used;
        }
    }
    *ret = part;
    return parts;
}

/* The four half planes, each as "how far inside". */
static int64_t depth(Spot p, int side, SpotBox box)
{
    switch (side) {
    case 0: return (int64_t)p.x - box.x0;
    case 1: return (int64_t)box.x1 - p.x;
    case 2: return (int64_t)p.y - box.y0;
    default: return (int64_t)box.y1 - p.y;
    }
}

static Spot border(Spot a, Spot b, int64_t depth_a, int64_t depth_b, int side, SpotBox box)
{
    double share = (double)depth_a / (double)(depth_a - depth_b);
    Spot p = { (int32_t)floor(a.x + share * ((double)b.x - a.x) + 0.5),
               (int32_t)floor(a.y + share * ((double)b.y - a.y) + 0.5) };
    if (side < 2) p.x = side ? box.x1 : box.x0;
    else p.y = side == 2 ? box.y0 : box.y1;
    return p;
}

ClipPart clip_ring(const Spot *at, int32_t count, SpotBox box, Arena *keep)
{
    ClipPart was = { at, count };
    for (int side = 0; side < 4 && was.count; side++) {
        /* Every cut adds at most one point for two edges, and edges come in and out in pairs. */
        Spot *out = NEWS(keep, Spot, was.count + was.count / 2 + 1);
        int32_t used = 0;
        Spot a = was.at[was.count - 1];
        int64_t depth_a = depth(a, side, box);
        for (int32_t i = 0; i < was.count; i++) {
            Spot b = was.at[i];
            int64_t depth_b = depth(b, side, box);
            if ((depth_a < 0) != (depth_b < 0)) out[used++] = border(a, b, depth_a, depth_b, side, box);
            if (depth_b >= 0) out[used++] = b;
            a = b;
            depth_a = depth_b;
        }
        was = (ClipPart){ out, used };
    }
    if (was.count < 3) was.count = 0;
    return was;
}
