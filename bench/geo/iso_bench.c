/* Isochrones of 10 and 15 minutes on cells of 12.5 m: iso_bench NET POINTS SPEED [THREADS]. POINTS: "LON LAT" a
 * line. The points are taken in the order in which tuimen reach takes them, neighbours after each other. Prints
 * medians of processor time of one thread in milliseconds, for all points; and the least by the clock for THREADS. */
#include "geo/reach/iso.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROOM ((size_t)4 << 30)
enum { RUNS = 9, POINTS_MOST = 100000, SHORT = 60000, LONG = 90000 };

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

typedef struct Place { Spot at; Snap snap; int32_t node; } Place;

static int by_node(const void *a, const void *b)
{
    const Place *x = a, *y = b;
    return (x->node > y->node) - (x->node < y->node);
}

static int32_t read_places(const char *file, const NetIndex *x, Place *place)
{
    FILE *in = fopen(file, "r");
    double lon, lat;
    int32_t count = 0;
    if (!in) exit(3);
    while (count < POINTS_MOST && fscanf(in, "%lf %lf", &lon, &lat) == 2) {
        place[count].at = (Spot){ (int32_t)(lon * 1e7 + (lon < 0 ? -.5 : .5)),
                                  (int32_t)(lat * 1e7 + (lat < 0 ? -.5 : .5)) };
        place[count].snap = net_snap(x, place[count].at);
        place[count].node = place[count].snap.edge < 0 ? -1 : x->net->edge[place[count].snap.edge].a;
        count++;
    }
    fclose(in);
    return count;
}

typedef struct Bench {
    IsoLattice lattice;
    WalkArcs arcs;
    uint64_t *label;
    int32_t *reached;
    int64_t points, bytes;
} Bench;

enum { SNAP, SEARCH, FIELD, CONTOURS, GEOJSON, ALL, PARTS };

static double lap(const double *spent) { return spent ? now_ms() : 0; }

/* `spent`: by part, NULL: not asked. */
static void one(Bench *b, const Place *p, double *spent, Arena once, Arena text, Arena scratch)
{
    const NetIndex *x = b->lattice.index;
    WalkSeed seed[2];
    double at[PARTS];
    at[SNAP] = lap(spent);
    Snap from = net_snap(x, p->at);
    at[SEARCH] = lap(spent);
    int32_t count = walk_search_on(&b->arcs, seed, net_seeds(x, &from, WALK_AWAY, 0, seed),
                                   LONG + iso_more(x, ISO_CELL_MM), b->label, b->reached, scratch);
    at[FIELD] = lap(spent);
    IsoField f = iso_field(&b->lattice, p->at, &from, b->label, b->reached, count, LONG, &once);
    walk_forget(b->label, b->reached, count);
    at[CONTOURS] = lap(spent);
    IsoShape few = iso_contour(&f, SHORT, &once, scratch), all = iso_contour(&f, LONG, &once, scratch);
    at[GEOJSON] = lap(spent);
    Buf out = buf_new(&text, 1 << 16);
    iso_geojson(&few, &out);
    iso_geojson(&all, &out);
    at[ALL] = lap(spent);
    for (int k = 0; spent && k < ALL; k++) spent[k] += at[k + 1] - at[k];
    if (spent) spent[ALL] += at[ALL] - at[SNAP];
    b->points += few.points + all.points;
    b->bytes += out.len;
}

/* A few at a time, as tuimen reach deals them out. */
typedef struct Deal { const Bench *b; const Place *place; int32_t count; atomic_int next; } Deal;
typedef struct Worker { Deal *deal; Bench own; Arena once, text, scratch; } Worker;

static void *work(void *ctx)
{
    enum { AT_ONCE = 8 };
    Worker *w = ctx;
    for (int32_t k; (k = atomic_fetch_add(&w->deal->next, AT_ONCE)) < w->deal->count;)
        for (int32_t i = k; i < k + AT_ONCE && i < w->deal->count; i++)
            one(&w->own, &w->deal->place[i], NULL, w->once, w->text, w->scratch);
    return NULL;
}

static double clock_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void together(const Bench *b, const Place *place, int32_t count, int threads)
{
    enum { MOST = 16 };
    static Worker worker[MOST];
    double run[RUNS];
    if (threads > MOST) threads = MOST;
    for (int t = 0; t < threads; t++) {
        worker[t] = (Worker){ NULL, *b, arena_make(ROOM), arena_make(ROOM), arena_make(ROOM) };
        size_t nodes = (size_t)b->arcs.nodes;
        worker[t].own.label = NEWS(&worker[t].once, uint64_t, b->arcs.nodes);
        worker[t].own.reached = NEWS(&worker[t].once, int32_t, b->arcs.nodes);
        memset(worker[t].own.label, 0xff, nodes * sizeof *b->label);
    }
    for (int i = 0; i < RUNS; i++) {
        pthread_t thread[MOST];
        Deal deal = { b, place, count, 0 };
        double start = clock_ms();
        for (int t = 0; t < threads; t++) {
            worker[t].deal = &deal;
            if (pthread_create(&thread[t], NULL, work, &worker[t])) exit(1);
        }
        for (int t = 0; t < threads; t++) pthread_join(thread[t], NULL);
        run[i] = clock_ms() - start;
    }
    qsort(run, RUNS, sizeof *run, by_value);
    printf("clock %.2f\n", run[0]);
}

int main(int argc, char **argv)
{
    static const char *const name[] = { "snap", "search", "field", "contours", "geojson", "all" };
    char why[256];
    if (argc < 4) return 2;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM), text = arena_make(ROOM);
    FILE *in = fopen(argv[1], "rb");
    if (!in || fseek(in, 0, SEEK_END)) return 3;
    ptrdiff_t size = ftell(in);
    char *bytes = arena_take(&keep, size + 1, 1);
    rewind(in);
    Net net;
    if (fread(bytes, 1, (size_t)size, in) != (size_t)size) return 3;
    if (net_open((Str){ bytes, size }, &net, scratch, why)) return 3;
    NetProfile p = net_profiles[0];
    p.speed = p.steps = atoi(argv[3]);
    NetIndex x = net_index(&net, &p, &keep, scratch);
    WalkEdge *edge = NEWS(&keep, WalkEdge, net.edges);
    net_costs(&net, &p, x.shut, edge);
    Bench b = { .arcs = walk_arcs(net.nodes, edge, net.edges, WALK_AWAY, &keep),
                .label = NEWS(&keep, uint64_t, net.nodes), .reached = NEWS(&keep, int32_t, net.nodes) };
    memset(b.label, 0xff, (size_t)net.nodes * sizeof *b.label);
    double start = now_ms(), run[PARTS][RUNS];
    b.lattice = iso_lattice(&x, ISO_CELL_MM, &keep, scratch);
    printf("laid %.2f\n", now_ms() - start);
    Place *place = NEWS(&keep, Place, POINTS_MOST);
    int32_t count = read_places(argv[2], &x, place);
    qsort(place, (size_t)count, sizeof *place, by_node);
    for (int i = 0; i < RUNS; i++) {
        double spent[PARTS] = { 0 };
        b.points = b.bytes = 0;
        for (int32_t k = 0; k < count; k++) one(&b, &place[k], spent, keep, text, scratch);
        for (int k = 0; k < PARTS; k++) run[k][i] = spent[k];
    }
    for (int k = 0; k < PARTS; k++) {
        qsort(run[k], RUNS, sizeof *run[k], by_value);
        printf("%s %.2f\n", name[k], run[k][RUNS / 2]);
    }
    if (argc > 4) together(&b, place, count, atoi(argv[4]));
    printf("places %d\npoints %lld\nbytes %lld\n", count, (long long)(b.points / (count ? count : 1)),
           (long long)b.bytes);
    return 0;
}
