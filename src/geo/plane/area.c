/* Areas, centres, inner points, metres. */
#include "geo/plane/area.h"

#include <math.h>
#include <stdlib.h>

int64_t area_twice(const Spot *ring, int64_t count)
{
    uint64_t sum = 0;      /* partial sums may wrap; the whole does not */
    for (int64_t i = 0; i < count; i++) {
        Spot a = ring[i], b = ring[i + 1 < count ? i + 1 : 0], o = ring[0];
        int64_t ax = (int64_t)a.x - o.x, ay = (int64_t)a.y - o.y;
        int64_t bx = (int64_t)b.x - o.x, by = (int64_t)b.y - o.y;
        sum += (uint64_t)ax * (uint64_t)by - (uint64_t)bx * (uint64_t)ay;
    }
    return (int64_t)sum;
}

Spot area_centroid(const Spot *ring, int64_t count)
{
    if (count < 1) return (Spot){ 0, 0 };
    double area = 0, x = 0, y = 0, mean_x = 0, mean_y = 0;
    Spot o = ring[0];
    for (int64_t i = 0; i < count; i++) {
        Spot a = ring[i], b = ring[i + 1 < count ? i + 1 : 0];
        double ax = (double)a.x - o.x, ay = (double)a.y - o.y, bx = (double)b.x - o.x, by = (double)b.y - o.y;
        double cross = ax * by - bx * ay;
        area += cross;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
        mean_x += ax / (double)count;
        mean_y += ay / (double)count;
    }
    if (fabs(area) < 1) return (Spot){ (int32_t)(o.x + llround(mean_x)), (int32_t)(o.y + llround(mean_y)) };
    return (Spot){ (int32_t)(o.x + llround(x / (3 * area))), (int32_t)(o.y + llround(y / (3 * area))) };
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

bool area_inside_point(const Spot *at, const int32_t *ends, int32_t rings, Spot *ret, Arena scratch)
{
    int32_t count = rings > 0 ? ends[rings - 1] : 0, hits = 0;
    if (count < 3) return false;
    SpotBox box = spot_box_of(at, count);
    /* Half a unit off the grid: the line meets no point, so every edge counts once or not at all. */
    double y = floor(((double)box.y0 + box.y1) / 2) + 0.5, best = 0;
    double *x = NEWS(&scratch, double, count);
    for (int32_t r = 0, from = 0; r < rings; from = ends[r++])
        for (int32_t i = from; i < ends[r]; i++) {
            Spot a = at[i], b = at[i + 1 < ends[r] ? i + 1 : from];
            if ((a.y > y) == (b.y > y)) continue;
            x[hits++] = a.x + (y - a.y) * ((double)b.x - a.x) / ((double)b.y - a.y);
        }
    qsort(x, (size_t)hits, sizeof *x, by_value);
    for (int32_t i = 0; i + 1 < hits; i += 2) {
        if (x[i + 1] - x[i] <= best) continue;
        best = x[i + 1] - x[i];
        *ret = (Spot){ (int32_t)floor((x[i] + x[i + 1]) / 2), (int32_t)floor(y) };
    }
    return best > 0;
}

#define PI 3.14159265358979323846

/* Metres of 1e-7 degree, east and north, at a latitude of 1e-7 degrees: the ellipsoid's two radii of
 * curvature. */
static void metres_at(double lat_e7, double *east_m, double *north_m)
{
    const double a = 6378137.0, e2 = 0.00669437999014, turn = PI / 180e7;
    double lat = lat_e7 * turn, s = sin(lat), w = 1 - e2 * s * s;
    *east_m = a / sqrt(w) * cos(lat) * turn;
    *north_m = a * (1 - e2) / (w * sqrt(w)) * turn;
}

double distance_m(int64_t lon1, int64_t lat1, int64_t lon2, int64_t lat2)
{
    double east_m, north_m, turn = (double)(lon2 - lon1);
    metres_at(((double)lat1 + (double)lat2) / 2, &east_m, &north_m);
    if (turn > 180e7) turn -= 360e7;
    if (turn < -180e7) turn += 360e7;
    return hypot(turn * east_m, (double)(lat2 - lat1) * north_m);
}

double area_m2(const Spot *ring, int64_t count)
{
    if (count < 3) return 0;
    SpotBox box = spot_box_of(ring, count);
    double east_m, north_m;
    metres_at(((double)box.y0 + box.y1) / 2, &east_m, &north_m);
    return fabs((double)area_twice(ring, count)) / 2 * east_m * north_m;
}
