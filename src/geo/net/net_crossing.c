/* Crossings drawn as several ways. */
#include "geo/net/net_build.h"

#include <stdlib.h>

/* Where a crossing ends, and which point comes before that. */
typedef struct End { int32_t point, way, before; } End;

static int by_point(const void *a, const void *b)
{
    const End *x = a, *y = b;
    if (x->point != y->point) return x->point < y->point ? -1 : 1;
    return (x->way > y->way) - (x->way < y->way);
}

static int32_t root(int32_t *group, int32_t way)
{
    while (group[way] != way) way = group[way] = group[group[way]];
    return way;
}

/* Less than 45 degrees off: the cosine of the turn is positive and its square more than a half. Longitudes
 * are stretched (a degree is shorter than one of latitude), which matters only near the limit. */
static bool straight_on(Spot a, Spot b, Spot c)
{
    double ux = (double)b.x - a.x, uy = (double)b.y - a.y, vx = (double)c.x - b.x, vy = (double)c.y - b.y;
    double along = ux * vx + uy * vy;
    return along > 0 && 2 * along * along > (ux * ux + uy * uy) * (vx * vx + vy * vy);
}

static void add_end(const RawMap *m, int32_t way, int32_t from, int32_t by, End *end, int32_t *count)
{
    const int32_t *ref = m->ref + m->way[way].first;
    int32_t next = from + by;
    while (next > 0 && next < m->way[way].count - 1 && ref[next] == ref[from]) next += by;
    if (ref[from] >= 0 && ref[next] >= 0) end[(*count)++] = (End){ ref[from], way, ref[next] };
}

void net_crossings(const RawMap *m, int32_t *group, Arena scratch)
{
    int32_t crossings = 0, ends = 0;
    for (int32_t i = 0; i < m->ways; i++) {
        group[i] = i;
        crossings += m->way[i].kind == NET_CROSSING && m->way[i].count > 1;
    }
    End *end = NEWS(&scratch, End, 2 * (ptrdiff_t)crossings + 1);
    for (int32_t i = 0; i < m->ways; i++) {
        if (m->way[i].kind != NET_CROSSING || m->way[i].count < 2) continue;
        add_end(m, i, 0, 1, end, &ends);
        add_end(m, i, m->way[i].count - 1, -1, end, &ends);
    }
    qsort(end, (size_t)ends, sizeof *end, by_point);
    for (int32_t i = 0; i + 1 < ends; i++) {
        bool before = i > 0 && end[i - 1].point == end[i].point;
        bool after = i + 2 < ends && end[i + 2].point == end[i].point;
        if (before || after || end[i].point != end[i + 1].point || end[i].way == end[i + 1].way) continue;
        if (!straight_on(m->at[end[i].before], m->at[end[i].point], m->at[end[i + 1].before])) continue;
        int32_t a = root(group, end[i].way), b = root(group, end[i + 1].way);
        if (a < b) group[b] = a;
        else group[a] = b;
    }
    for (int32_t i = 0; i < m->ways; i++) group[i] = root(group, i);
}
