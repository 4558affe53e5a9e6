/* Two outlines made one: edges are noded where the other's points lie on them, what runs both ways is the
 * border between the two and goes, and what is left is walked into rings. */
#include "geo/plane/overlay.h"

#include "geo/plane/area.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NEAR 1.5                               /* units */
enum { SLIVER = 20000 };                       /* twice the area below which a hole is rounding, about 1 m² */

typedef struct Way { Spot a, b; bool used; } Way;

static int32_t points_of(const Region *r) { return r->rings ? r->ends[r->rings - 1] : 0; }

static double off(Spot a, Spot b) { return hypot((double)a.x - b.x, (double)a.y - b.y); }

/* How far along a→b the point stands, if it stands on it and off its ends. */
static bool stands_on(Spot a, Spot b, Spot p, double *ret)
{
    double dx = (double)b.x - a.x, dy = (double)b.y - a.y, px = (double)p.x - a.x, py = (double)p.y - a.y;
    double length = hypot(dx, dy);
    if (length <= NEAR || off(a, p) <= NEAR || off(b, p) <= NEAR) return false;
    double along = (px * dx + py * dy) / length, aside = (px * dy - py * dx) / length;
    *ret = along;
    return along > 0 && along < length && fabs(aside) <= NEAR;
}

/* The other's point, where one of its points is this one but for rounding. */
static Spot snapped(Spot p, const Region *other)
{
    if (other)
        for (int32_t i = 0; i < points_of(other); i++)
            if (off(p, other->at[i]) <= NEAR) return other->at[i];
    return p;
}

typedef struct Stop { double along; Spot at; } Stop;

static int by_along(const void *a, const void *b)
{
    double x = ((const Stop *)a)->along, y = ((const Stop *)b)->along;
    return (x > y) - (x < y);
}

/* The ways of a region, outer rings against the clock, holes with it, noded by the other's points. NULL: only
 * how many. */
static int32_t ways_of(const Region *r, const Region *other, bool snap, Way *to, Arena scratch)
{
    int32_t count = 0;
    Stop *stop = NEWS(&scratch, Stop, points_of(other) + 1);
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++]) {
        bool turn = (area_twice(r->at + from, r->ends[i] - from) > 0) != r->outer[i];
        for (int32_t k = from; k < r->ends[i]; k++) {
            Spot a = snapped(r->at[k], snap ? other : NULL);
            Spot b = snapped(r->at[k + 1 < r->ends[i] ? k + 1 : from], snap ? other : NULL);
            int32_t stops = 0;
            for (int32_t n = 0; n < points_of(other); n++)
                if (stands_on(a, b, other->at[n], &stop[stops].along)) stop[stops++].at = other->at[n];
            qsort(stop, (size_t)stops, sizeof *stop, by_along);
            stop[stops].at = b;
            for (int32_t n = 0; n <= stops; n++) {
                if (spot_same(a, stop[n].at)) continue;
                if (to) to[count] = turn ? (Way){ stop[n].at, a, false } : (Way){ a, stop[n].at, false };
                count++;
                a = stop[n].at;
            }
        }
    }
    return count;
}

/* What runs both ways is no border of the whole. */
static void cancel(Way *way, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        for (int32_t k = i + 1; k < count && !way[i].used; k++)
            if (!way[k].used && spot_same(way[i].a, way[k].b) && spot_same(way[i].b, way[k].a))
                way[i].used = way[k].used = true;
}

/* Where several ways go on, the sharpest turn to the left keeps parts that meet in a point apart. */
static int32_t next_way(const Way *way, int32_t count, const Way *from)
{
    int32_t best = -1;
    double most = -10;
    for (int32_t i = 0; i < count; i++) {
        if (way[i].used || !spot_same(way[i].a, from->b)) continue;
        double x = (double)from->b.x - from->a.x, y = (double)from->b.y - from->a.y;
        double u = (double)way[i].b.x - way[i].a.x, v = (double)way[i].b.y - way[i].a.y;
        double turn = atan2(x * v - y * u, x * u + y * v);
        if (turn > most) most = turn, best = i;
    }
    return best;
}

/* Rings one after another into `at`; returns their number. */
static int32_t walk(Way *way, int32_t count, Spot *at, int32_t *ends)
{
    int32_t rings = 0, n = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t start = n;
        for (int32_t k = i; k >= 0 && !way[k].used; k = next_way(way, count, &way[k])) {
            way[k].used = true;
            at[n++] = way[k].a;
        }
        int64_t area = n - start < 3 ? 0 : area_twice(at + start, n - start);
        if (area == 0 || (area < 0 && area > -SLIVER)) n = start;
        else ends[rings++] = n;
    }
    return rings;
}

/* Outer rings first, each with the holes that lie in it. */
static Region arranged(const Spot *at, const int32_t *ends, int32_t rings, Arena *keep)
{
    int32_t points = rings ? ends[rings - 1] : 0, count = 0, n = 0;
    Spot *to = NEWS(keep, Spot, points + 1);
    int32_t *to_ends = NEWS(keep, int32_t, rings + 1);
    bool *outer = NEWS(keep, bool, rings + 1);
    for (int32_t i = 0, from = 0; i < rings; from = ends[i++]) {
        if (area_twice(at + from, ends[i] - from) < 0) continue;
        memcpy(to + n, at + from, (size_t)(ends[i] - from) * sizeof *to);
        int32_t own_end = ends[i] - from;
        bool is_outer = true;
        Region own = { at + from, &own_end, &is_outer, 1 };
        n += own_end;
        outer[count] = true;
        to_ends[count++] = n;
        for (int32_t k = 0, start = 0; k < rings; start = ends[k++]) {
            if (area_twice(at + start, ends[k] - start) > 0 || !region_holds(&own, at[start])) continue;
            memcpy(to + n, at + start, (size_t)(ends[k] - start) * sizeof *to);
            n += ends[k] - start;
            to_ends[count++] = n;
        }
    }
    return (Region){ to, to_ends, outer, count };
}

Region region_union(const Region *a, const Region *b, Arena *keep, Arena scratch)
{
    int32_t count = ways_of(a, b, false, NULL, scratch) + ways_of(b, a, true, NULL, scratch);
    Way *way = NEWS(&scratch, Way, count + 1);
    count = ways_of(a, b, false, way, scratch);
    count += ways_of(b, a, true, way + count, scratch);
    cancel(way, count);
    Spot *at = NEWS(&scratch, Spot, count + 1);
    int32_t *ends = NEWS(&scratch, int32_t, count + 1);
    int32_t rings = walk(way, count, at, ends);
    return arranged(at, ends, rings, keep);
}
