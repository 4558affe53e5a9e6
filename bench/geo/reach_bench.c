/* How long the walking engine takes on real extracts: reach_bench FILE.osm.pbf … One thread; medians of
 * repeated runs. 58 services of 4 to 1,200 places each, log-spaced, at random nodes. */
#include "base/rand.h"
#include "geo/net_profile.h"
#include "osm/osm_walk.h"

#include <math.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

enum { ROOM = 1 << 30, SERVICES = 58, RUNS = 31 };

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

static double median(double *at, int count)
{
    qsort(at, (size_t)count, sizeof *at, by_value);
    return at[count / 2];
}

static long peak_kib(void)
{
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    return use.ru_maxrss;
}

typedef struct Bench { Net net; WalkEdge *edge; WalkFill fill; WalkCosts costs; WalkSeed *seed;
                      int32_t first[SERVICES + 1]; } Bench;

static void draw_places(Bench *b, Arena *keep)
{
    Rand r = rand_from(58);
    b->seed = NEWS(keep, WalkSeed, 20000);
    for (int s = 0; s < SERVICES; s++) {
        int count = (int)lround(4 * pow(300, s / 57.0));
        b->first[s + 1] = b->first[s] + count;
        for (int i = 0; i < count; i++)
            b->seed[b->first[s] + i] = (WalkSeed){ (int32_t)rand_between(&r, 0, b->net.nodes - 1), 0,
                                                  (uint32_t)i };
    }
}

static void sweeps(Bench *b, bool thin, Arena a, Arena spare)
{
    double at[RUNS], start = now_ms();
    WalkSteps steps = walk_steps(&b->fill, b->costs, WALK_TOWARDS, thin, &a, spare);
    double made = now_ms() - start;
    for (int bits = 0; bits <= 11; bits += 11) {
        WalkRows rows = walk_rows(b->net.nodes, 64, bits, &a);
        for (int kernel = 0; kernel < 2; kernel++) {
            for (int i = 0; i < RUNS; i++) {
                start = now_ms();
                walk_rows_clear(&rows);
                for (int s = 0; s < SERVICES; s++)
                    for (int32_t k = b->first[s]; k < b->first[s + 1]; k++) walk_rows_seed(&rows, &steps, s,
                                                                                           b->seed[k]);
                walk_sweep(&steps, &rows, kernel ? WALK_PORTABLE : WALK_BEST);
                at[i] = now_ms() - start;
            }
            printf("  sweep %-5s %s %-8s %8.3f ms  (steps up %d down %d, laid out in %.2f ms)\n", thin
                   ? "thin" : "full",
                   bits ? "time+id" : "time   ", kernel ? "portable" : "avx2", median(at, RUNS),
                       steps.up_first[steps.nodes],
                   steps.down_first[steps.nodes], made);
        }
    }
}

static void searches(const Bench *b, Arena a, Arena spare)
{
    WalkArcs arcs = walk_arcs(b->net.nodes, b->edge, b->net.edges, WALK_TOWARDS, &a);
    uint64_t *label = NEWS(&a, uint64_t, b->net.nodes);
    double start = now_ms();
    for (int s = 0; s < SERVICES; s++)
        walk_search(&arcs, b->seed + b->first[s], b->first[s + 1] - b->first[s], 108000, label, NULL, spare);
    printf("  dijkstra, 58 searches to 18 minutes %8.3f ms\n", now_ms() - start);
}

static void one(const char *file, Arena keep, Arena scratch)
{
    char why[256];
    Bench b = { 0 };
    WalkCounts counts;
    FILE *in = fopen(file, "rb");
    if (!in) {
        perror(file);
        return;
    }
    double at[9];
    Arena used = keep;
    for (int i = 0; i < 3; i++) {
        double start = now_ms();
        used = keep;
        if (osm_walk(in, NULL, NULL, &b.net, &counts, &used, scratch, why)) {
            printf("%s: %s\n", file, why);
            return;
        }
        at[i] = now_ms() - start;
    }
    printf("%s\n  built in %.0f ms, peak %ld MiB: %d nodes, %d edges, %d points, %d gates\n", file,
           median(at, 3),
           peak_kib() / 1024, b.net.nodes, b.net.edges, b.net.points, b.net.gates);
    b.edge = NEWS(&used, WalkEdge, b.net.edges);
    unsigned char *shut = NEWS(&used, unsigned char, b.net.nodes);
    net_shut(&b.net, &net_profiles[0], shut);
    net_costs(&b.net, &net_profiles[0], shut, b.edge);
    int32_t *order = NEWS(&used, int32_t, b.net.nodes);
    double start = now_ms();
    walk_order(b.net.nodes, b.net.at, b.edge, b.net.edges, order, scratch);
    double ordered = now_ms();
    b.fill = walk_fill(b.net.nodes, b.edge, b.net.edges, b.net.order, &used);
    double filled = now_ms();
    b.costs = walk_costs(&b.fill, b.edge, &used);
    double costed = now_ms();
    printf("  order %.1f ms, fill %.1f ms (%d arcs), costs %.1f ms\n", ordered - start, filled - ordered,
           b.fill.arcs,
           costed - filled);
    start = now_ms();
    WalkEdge *e = &b.edge[b.net.edges / 2], old = *e;
    int32_t changed = b.net.edges / 2;
    e->there = e->back = WALK_FAR;
    int32_t looked = walk_costs_change(&b.fill, b.edge, &changed, 1, b.costs, scratch);
    printf("  closing one edge %.3f ms (%d arcs looked at)\n", now_ms() - start, looked);
    *e = old;
    walk_costs_change(&b.fill, b.edge, &changed, 1, b.costs, scratch);
    draw_places(&b, &used);
    sweeps(&b, true, used, scratch);
    sweeps(&b, false, used, scratch);
    searches(&b, used, scratch);
    fclose(in);
}

int main(int argc, char **argv)
{
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    for (int i = 1; i < argc; i++) one(argv[i], keep, scratch);
    return 0;
}
