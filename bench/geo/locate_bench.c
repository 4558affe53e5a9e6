/* Points into areas, beside GEOS: locate_bench AREAS POINTS ANSWERS
 *
 * AREAS: 32-bit whole numbers: areas; of each its rings, their ends, the points as x and y. A point is drawn
 * in the box of a random area; POINTS gets them as x y, ANSWERS the area of each, for further peers. Prints medians of
 * processor time of one thread in nanoseconds a point, for random order and for a walk from west to east;
 * how many answers differ from GEOS and from a plain sum in 128-bit arithmetic over all areas, which is also
 * asked for points on corners and edges. GEOS: an STR-tree of prepared polygons, the lowest that covers. */
#include "base/rand.h"
#include "geo/plane/locate.h"

#include <geos_c.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { POINTS = 200000, RUNS = 15, PEER_RUNS = 3, CHECKED = 20000, BORDERS = 60000 };
#define ROOM ((size_t)2 << 30)
#define HOUSE ((size_t)1 << 30)              /* as the house lays its map */

typedef struct Task {
    LocateArea *area;
    SpotBox *box;
    int32_t count;
    Locate *where;
    Spot *point;
    int32_t *ours;
} Task;

static double now_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *at, int count)
{
    qsort(at, (size_t)count, sizeof *at, by_value);
    return at[count / 2];
}

static int by_place(const void *a, const void *b)
{
    const Spot *p = a, *q = b;
    int32_t i = p->x >> 15, j = q->x >> 15;            /* strips of 300 m, up in each */
    return i != j ? (i > j) - (i < j) : (p->y > q->y) - (p->y < q->y);
}

/* ---- What is asked ---- */

static void read_areas(Task *t, const char *path, Arena *keep)
{
    FILE *f = fopen(path, "rb");
    int32_t rings;
    bool good = f && fread(&t->count, 4, 1, f) == 1;
    if (!good) fprintf(stderr, "no areas in %s\n", path), exit(1);
    t->area = NEWS(keep, LocateArea, t->count);
    t->box = NEWS(keep, SpotBox, t->count);
    for (int32_t i = 0; i < t->count && good; i++) {
        good = fread(&rings, 4, 1, f) == 1;
        int32_t *ends = NEWS(keep, int32_t, rings + 1);
        good = good && fread(ends, 4, (size_t)rings, f) == (size_t)rings;
        Spot *at = NEWS(keep, Spot, ends[rings - 1] + 1);
        good = good && fread(at, sizeof *at, (size_t)ends[rings - 1], f) == (size_t)ends[rings - 1];
        t->area[i] = (LocateArea){ at, ends, rings };
        t->box[i] = spot_box_of(at, ends[rings - 1]);
    }
    fclose(f);
    if (!good) fprintf(stderr, "%s is cut short\n", path), exit(1);
}

static void write_all(const char *path, const void *from, size_t bytes)
{
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(from, 1, bytes, f) != bytes || fclose(f)) fprintf(stderr, "can't write %s\n", path), exit(1);
}

/* ---- Ours ---- */

static double once(const Task *t, int32_t *to)
{
    double start = now_ns();
    for (int i = 0; i < POINTS; i++) to[i] = locate(t->where, t->point[i]);
    return (now_ns() - start) / POINTS;
}

static double ours(const Task *t)
{
    double took[RUNS];
    for (int run = 0; run < RUNS; run++) took[run] = once(t, t->ours);
    return median(took, RUNS);
}

/* ---- GEOS ---- */

typedef struct Peer {
    GEOSContextHandle_t geos;
    GEOSSTRtree *tree;
    const GEOSPreparedGeometry **prepared;
    GEOSGeometry *point;
    int32_t best;
} Peer;

static void geos_says(const char *format, ...)
{
    va_list more;
    va_start(more, format);
    vfprintf(stderr, format, more);
    va_end(more);
}

static GEOSGeometry *ring(GEOSContextHandle_t geos, const Spot *at, int32_t count)
{
    GEOSCoordSequence *s = GEOSCoordSeq_create_r(geos, (unsigned)count + 1, 2);
    for (int32_t i = 0; i <= count; i++)
        GEOSCoordSeq_setXY_r(geos, s, (unsigned)i, at[i % count].x, at[i % count].y);
    return GEOSGeom_createLinearRing_r(geos, s);
}

/* Rings by even-odd, as an area of ours: what rings share is taken out. */
static GEOSGeometry *polygon(GEOSContextHandle_t geos, const LocateArea *a)
{
    GEOSGeometry *whole = NULL;
    for (int32_t r = 0, from = 0; r < a->rings; from = a->ends[r++]) {
        GEOSGeometry *one = GEOSGeom_createPolygon_r(geos, ring(geos, a->at + from, a->ends[r] - from), NULL, 0);
        whole = whole ? GEOSSymDifference_r(geos, whole, one) : one;
    }
    return whole;
}

static void covers(void *item, void *with)
{
    Peer *p = with;
    int32_t i = (int32_t)(intptr_t)item - 1;
    if ((p->best < 0 || i < p->best) && GEOSPreparedIntersects_r(p->geos, p->prepared[i], p->point) == 1) p->best = i;
}

static double geos_once(const Task *t, Peer *p, int32_t *to)
{
    double start = now_ns();
    for (int i = 0; i < POINTS; i++) {
        p->point = GEOSGeom_createPointFromXY_r(p->geos, t->point[i].x, t->point[i].y);
        p->best = -1;
        GEOSSTRtree_query_r(p->geos, p->tree, p->point, covers, p);
        GEOSGeom_destroy_r(p->geos, p->point);
        to[i] = p->best;
    }
    return (now_ns() - start) / POINTS;
}

static Peer geos_make(const Task *t, Arena *keep)
{
    Peer p = { .geos = GEOS_init_r() };
    GEOSContext_setErrorHandler_r(p.geos, geos_says);
    p.tree = GEOSSTRtree_create_r(p.geos, 10);
    p.prepared = NEWS(keep, const GEOSPreparedGeometry *, t->count);
    for (int32_t i = 0; i < t->count; i++) {
        GEOSGeometry *g = polygon(p.geos, &t->area[i]);
        p.prepared[i] = GEOSPrepare_r(p.geos, g);
        GEOSSTRtree_insert_r(p.geos, p.tree, g, (void *)(intptr_t)(i + 1));
    }
    return p;
}

static double geos(const Task *t, Peer *p, int32_t *to)
{
    double took[PEER_RUNS];
    geos_once(t, p, to);                               /* prepares, and isn't counted */
    for (int run = 0; run < PEER_RUNS; run++) took[run] = geos_once(t, p, to);
    return median(took, PEER_RUNS);
}

/* ---- Exactly ---- */

__extension__ typedef __int128 Wide;

static int turn(Spot a, Spot b, Spot p)
{
    Wide left = (Wide)((int64_t)b.x - a.x) * ((int64_t)p.y - a.y);
    Wide right = (Wide)((int64_t)b.y - a.y) * ((int64_t)p.x - a.x);
    return (left > right) - (left < right);
}

/* Upward edges right of p less downward ones, ring by ring (Sunday's winding number); an edge holds its points. */
static bool covered(const LocateArea *a, Spot p)
{
    bool odd = false;
    for (int32_t r = 0, from = 0; r < a->rings; from = a->ends[r++])
        for (int32_t i = from; i < a->ends[r]; i++) {
            Spot u = a->at[i], v = a->at[i + 1 < a->ends[r] ? i + 1 : from];
            int side = turn(u, v, p);
            bool beside = (u.y <= p.y && p.y <= v.y) || (v.y <= p.y && p.y <= u.y);
            bool along = (u.x <= p.x && p.x <= v.x) || (v.x <= p.x && p.x <= u.x);
            if (!side && beside && along) return true;
            if (u.y <= p.y && v.y > p.y && side > 0) odd = !odd;
            if (u.y > p.y && v.y <= p.y && side < 0) odd = !odd;
        }
    return odd;
}

static int32_t exactly(const Task *t, Spot p)
{
    SpotBox here = { p.x, p.y, p.x, p.y };
    for (int32_t i = 0; i < t->count; i++)
        if (spot_box_meets(t->box[i], here) && covered(&t->area[i], p)) return i;
    return -1;
}

/* On a corner, on an edge where it holds a whole number, or a unit beside. */
static Spot on_border(const Task *t, Rand *r)
{
    const LocateArea *a = &t->area[rand_between(r, 0, t->count - 1)];
    int32_t i = (int32_t)rand_between(r, 0, a->ends[0] - 1), lot = (int32_t)rand_between(r, 0, 3);
    Spot u = a->at[i], v = a->at[(i + 1) % a->ends[0]];
    int64_t dx = (int64_t)v.x - u.x, dy = (int64_t)v.y - u.y, g = llabs(dx), h = llabs(dy);
    while (h) {
        int64_t rest = g % h;
        g = h;
        h = rest;
    }
    int64_t k = g ? rand_between(r, 0, g) : 0;
    Spot p = { (int32_t)(u.x + (g ? dx / g * k : 0)), (int32_t)(u.y + (g ? dy / g * k : 0)) };
    if (lot == 0) p = u;
    if (lot == 1) p.x += (int32_t)rand_between(r, -1, 1), p.y += (int32_t)rand_between(r, -1, 1);
    return p;
}

static int64_t check(const Task *t)
{
    Rand r = rand_from(11);
    int64_t wrong = 0;
    for (int i = 0; i < CHECKED; i++) wrong += exactly(t, t->point[i]) != t->ours[i];
    for (int i = 0; i < BORDERS; i++) {
        Spot p = on_border(t, &r);
        wrong += exactly(t, p) != locate(t->where, p);
    }
    return wrong;
}

static int64_t differ(const int32_t *a, const int32_t *b)
{
    int64_t n = 0;
    for (int i = 0; i < POINTS; i++) n += a[i] != b[i];
    return n;
}

int main(int argc, char **argv)
{
    if (argc != 4) return fprintf(stderr, "usage: locate_bench AREAS POINTS ANSWERS\n"), 2;
    Arena keep = arena_make(ROOM);
    Task t = { .count = 0 };
    int64_t edges = 0;
    read_areas(&t, argv[1], &keep);
    for (int32_t i = 0; i < t.count; i++) edges += t.area[i].ends[t.area[i].rings - 1];
    t.point = NEWS(&keep, Spot, POINTS);
    t.ours = NEWS(&keep, int32_t, POINTS);
    int32_t *theirs = NEWS(&keep, int32_t, POINTS);
    Rand r = rand_from(5);
    for (int i = 0; i < POINTS; i++) {
        SpotBox box = t.box[rand_between(&r, 0, t.count - 1)];
        t.point[i].x = (int32_t)rand_between(&r, box.x0, box.x1);
        t.point[i].y = (int32_t)rand_between(&r, box.y0, box.y1);
    }
    Arena made = arena_make(HOUSE), scratch = arena_make(ROOM);
    const char *from = made.at;
    double start = now_ns();
    if (locate_make(t.area, t.count, &t.where, &made, scratch)) return fprintf(stderr, "too wide\n"), 1;
    printf("areas %d\nedges %lld\nmake_ms %.1f\nbytes %lld\n", t.count, (long long)edges, (now_ns() - start) / 1e6,
           (long long)(made.at - from));
    printf("ours %.1f\n", ours(&t));
    int64_t inside = 0;
    for (int i = 0; i < POINTS; i++) inside += t.ours[i] >= 0;
    printf("points %d\ninside %lld\nwrong %lld\nchecked %d\n", POINTS, (long long)inside, (long long)check(&t),
           CHECKED + BORDERS);
    write_all(argv[2], t.point, POINTS * sizeof *t.point);
    write_all(argv[3], t.ours, POINTS * sizeof *t.ours);
    Peer p = geos_make(&t, &keep);
    printf("geos %.1f\n", geos(&t, &p, theirs));
    printf("geos_differ %lld\n", (long long)differ(t.ours, theirs));
    qsort(t.point, POINTS, sizeof *t.point, by_place);
    printf("ours_walk %.1f\n", ours(&t));
    printf("geos_walk %.1f\n", geos(&t, &p, theirs));
    printf("walk_differ %lld\n", (long long)differ(t.ours, theirs));
    return 0;
}
