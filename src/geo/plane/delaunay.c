/* Insertion into triangles with neighbours. The plane outside the hull is covered by triangles with the
 * corner GHOST, so that no case is special. */
#include "geo/plane/delaunay.h"

#include <stdlib.h>

enum { GHOST = -1 };

__extension__ typedef __int128 Wide;

/* Corners anticlockwise; side[i] is the triangle behind the edge opposite to corner[i]. */
typedef struct Triangle { int32_t corner[3], side[3]; int32_t dead; } Triangle;

typedef struct Rim { int32_t from, to, outer; } Rim;           /* an edge of the hole, and who is behind it */

typedef struct Mesh {
    const Spot *at;
    Triangle *t;
    int32_t triangles, last;
    int32_t *hole, holes;                      /* triangles taken out, their places to be used again */
    Rim *rim;
    int32_t rims;
    int32_t *made;                             /* by corner + 1: the new triangle whose rim starts there */
} Mesh;

static int64_t turn(Spot a, Spot b, Spot c)    /* above 0: c is on the left of a to b */
{
    return ((int64_t)b.x - a.x) * ((int64_t)c.y - a.y) - ((int64_t)b.y - a.y) * ((int64_t)c.x - a.x);
}

static bool in_circle(Spot a, Spot b, Spot c, Spot p)
{
    int64_t ax = (int64_t)a.x - p.x, ay = (int64_t)a.y - p.y, bx = (int64_t)b.x - p.x,
        by = (int64_t)b.y - p.y,
        cx = (int64_t)c.x - p.x, cy = (int64_t)c.y - p.y;
    Wide sum = (Wide)(ax * ax + ay * ay) * (bx * cy - by * cx);
    sum += (Wide)(bx * bx + by * by) * (cx * ay - cy * ax);
    sum += (Wide)(cx * cx + cy * cy) * (ax * by - ay * bx);
    return sum > 0;
}

static bool between(Spot a, Spot b, Spot p)    /* all three on one line */
{
    return ((int64_t)p.x - a.x) * ((int64_t)p.x - b.x) + ((int64_t)p.y - a.y) * ((int64_t)p.y - b.y) < 0;
}

static bool conflict(const Mesh *m, const Triangle *t, Spot p)
{
    for (int i = 0; i < 3; i++) {
        if (t->corner[i] != GHOST) continue;
        Spot a = m->at[t->corner[(i + 1) % 3]], b = m->at[t->corner[(i + 2) % 3]];
        int64_t left = turn(a, b, p);
        return left > 0 || (left == 0 && between(a, b, p));
    }
    return in_circle(m->at[t->corner[0]], m->at[t->corner[1]], m->at[t->corner[2]], p);
}

/* A triangle in conflict with p, on a walk from the last one made. */
static int32_t find(const Mesh *m, Spot p)
{
    int32_t now = m->last;
    for (;;) {
        const Triangle *t = &m->t[now];
        int32_t next = -1;
        for (int i = 0; i < 3; i++) {
            int32_t a = t->corner[(i + 1) % 3], b = t->corner[(i + 2) % 3];
            if (a != GHOST && b != GHOST && turn(m->at[a], m->at[b], p) < 0) next = t->side[i];
            if (t->corner[i] != GHOST) continue;
            if (conflict(m, t, p)) return now;
            next = t->side[i];
            break;
        }
        if (next < 0) return now;
        now = next;
    }
}

/* Takes out every triangle in conflict, and keeps the rim of the hole. */
static void dig(Mesh *m, int32_t start, Spot p)
{
    m->holes = m->rims = 0;
    m->hole[m->holes++] = start;
    m->t[start].dead = 1;
    for (int32_t k = 0; k < m->holes; k++) {
        const Triangle *t = &m->t[m->hole[k]];
        for (int i = 0; i < 3; i++) {
            Triangle *n = &m->t[t->side[i]];
            if (n->dead) continue;
            if (conflict(m, n, p)) {
                n->dead = 1;
                m->hole[m->holes++] = t->side[i];
            } else m->rim[m->rims++] = (Rim){ t->corner[(i + 1) % 3], t->corner[(i + 2) % 3], t->side[i] };
        }
    }
}

/* Fills the hole with triangles from its rim to the point. */
static void fill(Mesh *m, int32_t point)
{
    for (int32_t k = 0; k < m->rims; k++) {
        Rim r = m->rim[k];
        int32_t here = k < m->holes ? m->hole[k] : m->triangles++;
        m->t[here] = (Triangle){ { r.from, r.to, point }, { -1, -1, r.outer }, 0 };
        Triangle *outer = &m->t[r.outer];
        for (int i = 0; i < 3; i++)
            if (outer->corner[(i + 1) % 3] == r.to && outer->corner[(i + 2) % 3] == r.from)
                outer->side[i] = here;
        m->made[r.from + 1] = here;
    }
    for (int32_t k = 0; k < m->rims; k++) {
        int32_t here = m->made[m->rim[k].from + 1], next = m->made[m->rim[k].to + 1];
        m->t[here].side[0] = next;
        m->t[next].side[1] = here;
    }
    m->last = m->made[m->rim[0].from + 1];
}

static void begin(Mesh *m, int32_t a, int32_t b, int32_t c)
{
    if (turn(m->at[a], m->at[b], m->at[c]) < 0) {
        int32_t swap = b;
        b = c;
        c = swap;
    }
    m->t[0] = (Triangle){ { a, b, c }, { 2, 3, 1 }, 0 };
    m->t[1] = (Triangle){ { b, a, GHOST }, { 3, 2, 0 }, 0 };
    m->t[2] = (Triangle){ { c, b, GHOST }, { 1, 3, 0 }, 0 };
    m->t[3] = (Triangle){ { a, c, GHOST }, { 2, 1, 0 }, 0 };
    m->triangles = 4;
}

/* How far along a Hilbert curve of 2^16 by 2^16 squares. */
static uint32_t hilbert(uint32_t x, uint32_t y)
{
    uint32_t d = 0;
    for (uint32_t s = 1u << 15; s; s >>= 1) {
        uint32_t right = (x & s) != 0, up = (y & s) != 0;
        d += s * s * ((3 * right) ^ up);
        if (up) continue;
        if (right) x = 65535 - x, y = 65535 - y;
        uint32_t swap = x;
        x = y;
        y = swap;
    }
    return d;
}

typedef struct Visit { uint32_t curve; int32_t x, y, point; } Visit;

static int by_curve(const void *left, const void *right)
{
    const Visit *a = left, *b = right;
    if (a->curve != b->curve) return a->curve < b->curve ? -1 : 1;
    if (a->x != b->x) return a->x < b->x ? -1 : 1;
    if (a->y != b->y) return a->y < b->y ? -1 : 1;
    return a->point < b->point ? -1 : 1;
}

static int by_place(const void *left, const void *right)
{
    Visit a = *(const Visit *)left, b = *(const Visit *)right;
    a.curve = b.curve = 0;
    return by_curve(&a, &b);
}

/* By both ends: the first ones counted, what shares them by insertion. */
static void sort_edges(DelaunayEdge *e, int32_t count, int32_t points, Arena scratch)
{
    int32_t *first = NEWS(&scratch, int32_t, points + 2);
    DelaunayEdge *to = NEWS(&scratch, DelaunayEdge, count + 1);
    for (int32_t i = 0; i < count; i++) first[e[i].a + 2]++;
    for (int32_t a = 0; a < points; a++) first[a + 1] += first[a];
    for (int32_t i = 0; i < count; i++) {
        int32_t k = first[e[i].a + 1]++;
        to[k] = e[i];
    }
    for (int32_t i = 0; i < count; i++) {
        int32_t k = i;
        for (; k && e[k - 1].a == to[i].a && e[k - 1].b > to[i].b; k--) e[k] = e[k - 1];
        e[k] = to[i];
    }
}

static DelaunayEdge edge_of(int32_t a, int32_t b)
{
    return a < b ? (DelaunayEdge){ a, b } : (DelaunayEdge){ b, a };
}

/* Everything on one line, or fewer than three places: a row. */
static int32_t row(Visit *visit, int32_t places, DelaunayEdge *to)
{
    qsort(visit, (size_t)places, sizeof *visit, by_place);
    for (int32_t i = 1; i < places; i++) to[i - 1] = edge_of(visit[i - 1].point, visit[i].point);
    return places > 1 ? places - 1 : 0;
}

/* The third place that is not on the line through the first two; `places` when there is none. */
static int32_t off_line(const Spot *at, const Visit *visit, int32_t places)
{
    int32_t k = 2;
    while (k < places && !turn(at[visit[0].point], at[visit[1].point], at[visit[k].point])) k++;
    return k;
}

static int32_t mesh(const Spot *at, const Visit *visit, int32_t places, int32_t third, DelaunayEdge *to,
                    Arena scratch)
{
    int32_t room = 2 * places + 8, count = 0, points = 0;
    for (int32_t i = 0; i < places; i++)
        if (visit[i].point >= points) points = visit[i].point + 1;
    Mesh m = { .at = at, .t = NEWS(&scratch, Triangle, room), .hole = NEWS(&scratch, int32_t, room),
               .rim = NEWS(&scratch, Rim, room), .made = NEWS(&scratch, int32_t, points + 1) };
    begin(&m, visit[0].point, visit[1].point, visit[third].point);
    for (int32_t i = 2; i < places; i++) {
        if (i == third) continue;
        Spot p = at[visit[i].point];
        dig(&m, find(&m, p), p);
        fill(&m, visit[i].point);
    }
    for (int32_t k = 0; k < m.triangles; k++)
        for (int i = 0; i < 3; i++) {
            int32_t a = m.t[k].corner[i], b = m.t[k].corner[(i + 1) % 3];
            if (a != GHOST && b != GHOST && a < b) to[count++] = (DelaunayEdge){ a, b };
        }
    return count;
}

int32_t delaunay_edges(const Spot *at, int32_t count, DelaunayEdge **ret, Arena *keep, Arena scratch)
{
    SpotBox box = spot_box_of(at, count);
    Visit *visit = NEWS(&scratch, Visit, count + 1);
    DelaunayEdge *to = *ret = NEWS(keep, DelaunayEdge, 4 * (ptrdiff_t)count + 8);
    int64_t wide = count ? (int64_t)box.x1 - box.x0 : 0, high = count ? (int64_t)box.y1 - box.y0 : 0;
    int shift = 0;
    while ((wide > high ? wide : high) >> shift > 65535) shift++;
    for (int32_t i = 0; i < count; i++) {
        uint32_t x = (uint32_t)(((int64_t)at[i].x - box.x0) >> shift),
            y = (uint32_t)(((int64_t)at[i].y - box.y0) >> shift);
        visit[i] = (Visit){ hilbert(x, y), at[i].x, at[i].y, i };
    }
    if (count) qsort(visit, (size_t)count, sizeof *visit, by_curve);
    int32_t places = 0, edges = 0;
    for (int32_t i = 0; i < count; i++) {
        bool again = i && spot_same(at[visit[i].point], at[visit[i - 1].point]);
        if (again) to[edges++] = edge_of(visit[i - 1].point, visit[i].point);
        else places++;
    }
    for (int32_t i = 0, kept = 0; i < count; i++)
        if (!kept || !spot_same(at[visit[i].point], at[visit[kept - 1].point])) visit[kept++] = visit[i];
    int32_t third = places > 2 ? off_line(at, visit, places) : places;
    if (third >= places) edges += row(visit, places, to + edges);
    else edges += mesh(at, visit, places, third, to + edges, scratch);
    sort_edges(to, edges, count, scratch);
    return edges;
}
