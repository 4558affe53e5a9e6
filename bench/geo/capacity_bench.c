/* How long competition for places takes: capacity_bench FILE.osm.pbf [MINUTES]. Fifty thousand buildings on
 * all edges, 100 to 1,000 facilities at random nodes, 15 minutes; too few places, enough, plenty. One thread, processor
 * time, medians. */
#include "base/rand.h"
#include "geo/reach/allot.h"
#include "osm/osm_walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define ROOM ((size_t)8 << 30)
enum { UNITS = 50000, RUNS = 3 };

static uint32_t reach = 90000;

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

static double median(double *at)
{
    qsort(at, RUNS, sizeof *at, by_value);
    return at[RUNS / 2];
}

typedef struct Town { Net net; NetIndex index; WalkArcs arcs; CoverUnits units; CatchUnits by;
                      int64_t people[UNITS]; double number[UNITS]; int64_t all; } Town;

static void draw_units(Town *t, Rand *r, Arena *keep)
{
    Snap *snap = NEWS(keep, Snap, UNITS);
    for (int32_t i = 0; i < UNITS; i++) {
        int32_t edge = (int32_t)((int64_t)t->net.edges * i / UNITS);
        snap[i] = (Snap){ .edge = edge, .off_mm = 9000, .off_cost = 900 };
        snap[i].along_mm = (uint32_t)rand_between(r, 0, t->net.edge[edge].length_mm);
        t->number[i] = (double)(t->people[i] = (int64_t)rand_between(r, 0, 36));
        t->all += t->people[i];
    }
    t->units = cover_units(&t->index, snap, UNITS, keep);
    t->by = catch_units(&t->index, &t->units, keep);
}

static void one(Town *t, int32_t facilities, double places, Rand *r, Arena a, Arena spare)
{
    CoverFacility *f = NEWS(&a, CoverFacility, facilities);
    int64_t *capacity = NEWS(&a, int64_t, facilities);
    double *room = NEWS(&a, double, facilities), *ratio = NEWS(&a, double, facilities);
    double *access = NEWS(&a, double, UNITS), at[3][RUNS];
    for (int32_t i = 0; i < facilities; i++) {
        int32_t node = (int32_t)rand_between(r, 0, t->net.nodes - 1);
        f[i] = (CoverFacility){ net_node_snap(&t->index, node), 0, (uint32_t)i };
        capacity[i] = (int64_t)(places * (double)t->all / facilities * (double)rand_between(r, 1, 1000) / 500);
        room[i] = (double)capacity[i];
    }
    FcaDecay decay = { FCA_GAUSS, 1, { reach }, { 0 } };
    AllotAnswer answer = { 0 };
    int64_t pairs = 0;
    for (int i = 0; i < RUNS; i++) {
        Arena once = a;
        double start = now_ms();
        Catchments c = catchments(&t->index, &t->arcs, f, facilities, &t->by, reach, &once, spare);
        double caught = now_ms();
        fca_two_steps(&c, room, t->number, &decay, NULL, ratio, access);
        double stepped = now_ms();
        if (allot(&c, t->people, capacity, (AllotStop){ 0 }, &answer, &once, spare)) printf("refused\n");
        at[0][i] = caught - start, at[1][i] = stepped - caught, at[2][i] = now_ms() - stepped;
        pairs = c.first[facilities];
    }
    printf("| %d | %.1f | %lld | %.0f | %.1f | %.0f | %.1f %% | %.1f %% | %s |\n", facilities, places,
           (long long)pairs, median(at[0]), median(at[1]), median(at[2]),
           100.0 * (double)answer.unserved / (double)t->all, 100.0 * (double)answer.beyond / (double)t->all,
           answer.bound == answer.value ? "0" : "not proved");
    fflush(stdout);
}

int main(int argc, char **argv)
{
    static Town t;
    Arena keep = arena_make(ROOM), spare = arena_make(ROOM);
    WalkCounts counts;
    char why[256];
    if (argc > 2) reach = (uint32_t)(6000 * atof(argv[2]));
    FILE *in = argc > 1 ? fopen(argv[1], "rb") : NULL;
    if (!in || osm_walk(in, NULL, NULL, &t.net, &counts, &keep, spare, why)) return 1;
    fclose(in);
    Rand r = rand_from(2003);
    t.index = net_index(&t.net, &net_profiles[0], &keep, spare);
    WalkEdge *edge = NEWS(&keep, WalkEdge, t.net.edges);
    net_costs(&t.net, &net_profiles[0], t.index.shut, edge);
    t.arcs = walk_arcs(t.net.nodes, edge, t.net.edges, WALK_TOWARDS, &keep);
    draw_units(&t, &r, &keep);
    printf("| facilities | places a person | pairs | catchments ms | 2SFCA ms | allotment ms | no place | "
           "out of reach | gap |\n|---:|---:|---:|---:|---:|---:|---:|---:|---|\n");
    for (int32_t facilities = 100; facilities <= 1000; facilities = facilities == 100 ? 300 : facilities + 700)
        for (int k = 0; k < 3; k++) one(&t, facilities, k == 0 ? 0.6 : k == 1 ? 1.0 : 2.0, &r, keep, spare);
    return 0;
}
