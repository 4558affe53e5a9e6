/* The median within a second: 40 graphs of the shape of OR-Library's pmed1 to pmed40 (100 to 900 places,
 * n*n/50
 * edges: a ring and random chords of 1 to 100), drawn here from seeds. Seconds of processor time, the
 * shortest ways
 * included, so that other work on the machine doesn't count. Those not proved are searched for LONG
 * seconds more, to
 * see whether something better was to be had. siting_bench [SECONDS [LONG]] */
#include "base/rand.h"
#include "geo/site/site.h"
#include "geo/site/site_graph.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { ROOM = 1 << 29, CASES = 40 };

static const int16_t shape[CASES][2] = {
    { 100, 5 }, { 100, 10 }, { 100, 10 }, { 100, 20 },  { 100, 33 },  { 200, 5 }, { 200, 10 }, { 200, 20 },
    { 200, 40 }, { 200, 67 }, { 300, 5 }, { 300, 10 },  { 300, 30 },  { 300, 60 }, { 300, 100 }, { 400, 5 },
    { 400, 10 }, { 400, 40 }, { 400, 80 }, { 400, 133 }, { 500, 5 },  { 500, 10 }, { 500, 50 }, { 500, 100 },
    { 500, 167 }, { 600, 5 }, { 600, 10 }, { 600, 60 }, { 600, 120 }, { 600, 200 }, { 700, 5 }, { 700, 10 },
    { 700, 70 }, { 700, 140 }, { 800, 5 }, { 800, 10 }, { 800, 80 },  { 900, 5 }, { 900, 10 }, { 900, 90 } };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool due(void *until) { return now() >= *(const double *)until; }

static int64_t draw(int number, SiteEdge *edge)
{
    Rand r = rand_from(4000 + (uint64_t)number);
    int32_t n = shape[number][0];
    int64_t count = (int64_t)n * n / 50;
    for (int64_t k = 0; k < count; k++) {
        int32_t a = k < n ? (int32_t)k : (int32_t)rand_between(&r, 0, n - 1);
        int32_t b = k < n ? (int32_t)((k + 1) % n) : (int32_t)rand_between(&r, 0, n - 2);
        if (k >= n && b >= a) b++;
        edge[k] = (SiteEdge){ a, b, (int32_t)rand_between(&r, 1, 100) };
    }
    return count;
}

static double solve(int number, double seconds, SiteAnswer *ret, Arena keep, Arena scratch)
{
    double began = now(), until = began + seconds;
    SiteEdge *edge = NEWS(&keep, SiteEdge, (int64_t)shape[number][0] * shape[number][0] / 50);
    int32_t *cost, n = shape[number][0];
    if (site_graph_costs(n, edge, draw(number, edge), &cost, &keep, scratch)) abort();
    SiteAsk ask = { .demands = n, .candidates = n, .cost = cost, .p = shape[number][1], .stop = { due,
                                                                                                  &until } };
    if (site_median(&ask, ret, &keep, scratch)) abort();
    return now() - began;
}

int main(int argc, char **argv)
{
    double seconds = argc > 1 ? strtod(argv[1], NULL) : 1, longer = argc > 2 ? strtod(argv[2], NULL) : 20,
        worst = 0;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    int best = 0, proved = 0;
    printf("| places | p | value | bound | seconds | best known | worse by %% |\n");
    printf("|---:|---:|---:|---:|---:|---:|---:|\n");
    for (int k = 0; k < CASES; k++) {
        SiteAnswer quick, more;
        double took = solve(k, seconds, &quick, keep, scratch);
        more = quick;
        if (quick.bound < quick.value) solve(k, longer, &more, keep, scratch);
        int64_t known = more.value < quick.value ? more.value : quick.value;
        double over = 100 * ((double)quick.value / (double)known - 1);
        best += quick.value == known;
        proved += quick.value == quick.bound;
        if (over > worst) worst = over;
        printf("| %d | %d | %lld | %lld | %.3f | %lld%s | %.3f |\n", shape[k][0], shape[k][1],
               (long long)quick.value,
               (long long)quick.bound, took, (long long)known, known > more.bound ? " (not proved)" : "",
                   over);
        fflush(stdout);
    }
    printf("\n%d of %d at the best known, %d proved within %g s, worst %.3f %%\n", best, CASES, proved,
           seconds, worst);
    return 0;
}
