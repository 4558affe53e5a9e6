/* Who sees whom across a square. Exact: whole numbers, cross products in 64 bits (spots are within a few
 * thousand kilometres of each other only in files that nobody made in earnest; those overflow no memory,
 * only sense). */
#include "geo/net/net_build.h"

static int64_t cross(Spot a, Spot b, Spot c)
{
    return ((int64_t)b.x - a.x) * ((int64_t)c.y - a.y) / 4 - ((int64_t)b.y - a.y) * ((int64_t)c.x - a.x) / 4;
}

static bool between(int64_t a, int64_t b) { return (a > 0 && b < 0) || (a < 0 && b > 0); }

static bool cross_each_other(Spot a, Spot b, Spot c, Spot d)
{
    return between(cross(a, b, c), cross(a, b, d)) && between(cross(c, d, a), cross(c, d, b));
}

/* Is `p`, given in halves, inside? Even-odd over all rings. */
static bool inside(const Spot *at, const int32_t *ends, int32_t rings, int64_t x2, int64_t y2)
{
    bool in = false;
    for (int32_t r = 0, from = 0; r < rings; from = ends[r++])
        for (int32_t i = from; i + 1 < ends[r]; i++) {
            int64_t ay = 2 * (int64_t)at[i].y, by = 2 * (int64_t)at[i + 1].y;
            if ((ay > y2) == (by > y2)) continue;
            double part = (double)(y2 - ay) / (double)(by - ay);
            double x = 2.0 * at[i].x + (2.0 * at[i + 1].x - 2.0 * at[i].x) * part;
            if ((double)x2 < x) in = !in;
        }
    return in;
}

static bool sees(const Spot *at, const int32_t *ends, int32_t rings, int32_t a, int32_t b)
{
    for (int32_t r = 0, from = 0; r < rings; from = ends[r++])
        for (int32_t i = from; i + 1 < ends[r]; i++) {
            if (cross_each_other(at[a], at[b], at[i], at[i + 1])) return false;
            /* A corner on the line: what lies beyond it is seen from that corner. */
            bool end = spot_same(at[i], at[a]) || spot_same(at[i], at[b]);
            SpotBox box = spot_box_with(spot_box_with(SPOT_BOX_EMPTY, at[a]), at[b]);
            if (!end && cross(at[a], at[b], at[i]) == 0 && spot_box_with(box, at[i]).x0 == box.x0
                && spot_box_with(box, at[i]).x1 == box.x1 && spot_box_with(box, at[i]).y0 == box.y0
                && spot_box_with(box, at[i]).y1 == box.y1)
                return false;
        }
    return inside(at, ends, rings, (int64_t)at[a].x + at[b].x, (int64_t)at[a].y + at[b].y);
}

/* Does the square's border turn inwards here? Such corners are what shortest lines bend around. */
static bool turns_in(const Spot *at, int32_t from, int32_t end, int32_t i, bool outer)
{
    double area = 0;
    for (int32_t k = from; k + 1 < end; k++)
        area += (double)at[k].x * at[k + 1].y - (double)at[k + 1].x * at[k].y;
    Spot before = at[i == from ? end - 2 : i - 1], after = at[i + 1];
    int64_t turn = cross(before, at[i], after);
    return (area > 0) == outer ? turn < 0 : turn > 0;
}

bool square_holds(const Spot *at, const int32_t *ends, int32_t rings, Spot a, Spot b)
{
    return inside(at, ends, rings, (int64_t)a.x + b.x, (int64_t)a.y + b.y);
}

int32_t square_lines(const Spot *at, const int32_t *ends, int32_t rings, const unsigned char *door, bool wall,
                     SquareLine line[SQUARE_SPOTS * SQUARE_SPOTS / 2])
{
    int32_t spot[SQUARE_SPOTS], ring_of[SQUARE_SPOTS], count = 0, lines = 0;
    for (int32_t r = 0, from = 0; r < rings; from = ends[r++])
        for (int32_t i = from; i + 1 < ends[r]; i++) {
            if (!door[i] && !turns_in(at, from, ends[r], i, r == 0)) continue;
            if (count == SQUARE_SPOTS) return -1;
            ring_of[count] = r;
            spot[count++] = i;
        }
    for (int32_t i = 0; i < count; i++)
        for (int32_t k = i + 1; k < count; k++) {
            int32_t from = ring_of[i] ? ends[ring_of[i] - 1] : 0, last = ends[ring_of[i]] - 2;
            bool next = ring_of[i] == ring_of[k]
                     && (spot[k] == spot[i] + 1 || (spot[i] == from && spot[k] == last));
            if (next ? wall : sees(at, ends, rings, spot[i], spot[k]))
                line[lines++] = (SquareLine){ spot[i], spot[k] };
        }
    return lines;
}
