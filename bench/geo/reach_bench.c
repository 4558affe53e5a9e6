/* How long the walking engine takes on real extracts: reach_bench FILE.osm.pbf … | million. One thread;
 * medians of repeated runs. 58 services of 4 to 1,200 places each, log-spaced, at random nodes. */
#include "base/rand.h"
#include "geo/reach/cover_live.h"
#include "geo/reach/iso.h"
#include "geo/net/net_build.h"
#include "osm/osm_walk.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define ROOM ((size_t)6 << 30)
enum { SERVICES = 58, RUNS = 31 };

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
                    walk_rows_seeds(&rows, &steps, s, b->seed + b->first[s], b->first[s + 1] - b->first[s]);
                walk_sweep(&steps, &rows, kernel ? WALK_PORTABLE : WALK_BEST);
                at[i] = now_ms() - start;
            }
            printf("  sweep %-5s %s %-8s %8.3f ms  (steps up %d down %d, laid out in %.2f ms)\n", thin
                   ? "thin" : "full",
                   bits ? "time+id" : "time   ", kernel ? "portable" : "best", median(at, RUNS),
                       steps.up_first[steps.nodes],
                   steps.down_first[steps.nodes], made);
        }
    }
}

/* Fifty thousand buildings on random edges, in 76 communities: a facility moves, then a gate is shut. */
static void buildings(Bench *b, Arena a, Arena spare)
{
    enum { UNITS = 50000, GROUPS = 76, LIMITS = 3, BITS = 11 };
    static const uint32_t limit[LIMITS] = { 30000, 60000, 90000 };
    Rand r = rand_from(76);
    const Net *n = &b->net;
    NetIndex x = net_index(n, &net_profiles[0], &a, spare);
    Snap *snap = NEWS(&a, Snap, UNITS);
    int32_t *group = NEWS(&a, int32_t, UNITS), facilities = b->first[SERVICES];
    uint32_t *weight = NEWS(&a, uint32_t, UNITS);
    CoverFacility *f = NEWS(&a, CoverFacility, facilities);
    for (int32_t i = 0; i < UNITS; i++) {
        /* neighbours follow each other, as in a file */
        int32_t edge = (int32_t)((int64_t)n->edges * i / UNITS);
        snap[i] = (Snap){ .edge = edge, .off_mm = 9000, .off_cost = 900 };
        snap[i].along_mm = (uint32_t)rand_between(&r, 0, n->edge[edge].length_mm);
        group[i] = (int32_t)((int64_t)GROUPS * i / UNITS);
        weight[i] = (uint32_t)rand_between(&r, 0, 90000);
    }
    for (int s = 0; s < SERVICES; s++)
        for (int32_t k = b->first[s]; k < b->first[s + 1]; k++)
            f[k] = (CoverFacility){ net_node_snap(&x, b->seed[k].node), s, b->seed[k].id };
    CoverUnits units = cover_units(&x, snap, UNITS, &a);
    WalkRows rows = walk_rows(n->nodes, WALK_LANES, BITS, &a);
    CoverRows made = { UNITS, BITS, NEWS(&a, uint32_t, (ptrdiff_t)UNITS * WALK_LANES) };
    uint64_t *sum = NEWS(&a, uint64_t, GROUPS * LIMITS * WALK_LANES);
    double at[2][RUNS];
    WalkSteps steps = walk_steps(&b->fill, b->costs, WALK_TOWARDS, true, &a, spare);
    for (int i = 0; i < RUNS; i++) {
        double start = now_ms();
        f[i % facilities].snap = net_node_snap(&x, (int32_t)rand_between(&r, 0, n->nodes - 1));
        cover_measure(&x, &steps, f, facilities, &units, &rows, &made, spare);
        cover_sum(&made, weight, group, GROUPS, limit, LIMITS, sum);
        at[0][i] = now_ms() - start;
    }
    for (int i = 0; i < RUNS; i++) {
        Arena once = a;
        double start = now_ms();
        int32_t changed = (int32_t)rand_between(&r, 0, n->edges - 1);
        b->edge[changed].there = b->edge[changed].back = WALK_FAR;
        walk_costs_change(&b->fill, b->edge, &changed, 1, b->costs, spare);
        WalkSteps full = walk_steps(&b->fill, b->costs, WALK_TOWARDS, false, &once, spare);
        cover_measure(&x, &full, f, facilities, &units, &rows, &made, spare);
        cover_sum(&made, weight, group, GROUPS, limit, LIMITS, sum);
        at[1][i] = now_ms() - start;
    }
    printf("  50,000 buildings, shares of 76 communities: a facility moved %.2f ms, a gate shut %.2f ms\n",
           median(at[0], RUNS), median(at[1], RUNS));
}

/* The same buildings while a finger drags: one facility of the largest service moves, shares told. */
static void drag(Bench *b, int32_t units, Arena a, Arena spare)
{
    enum { GROUPS = 76, LIMITS = 3 };
    static const uint32_t limit[LIMITS] = { 30000, 60000, 90000 };
    Rand r = rand_from(77);
    const Net *n = &b->net;
    NetIndex x = net_index(n, &net_profiles[0], &a, spare);
    Snap *snap = NEWS(&a, Snap, units);
    int32_t *group = NEWS(&a, int32_t, units), facilities = b->first[SERVICES];
    uint32_t *weight = NEWS(&a, uint32_t, units);
    CoverFacility *f = NEWS(&a, CoverFacility, facilities);
    for (int32_t i = 0; i < units; i++) {
        int32_t edge = (int32_t)((int64_t)n->edges * i / units);
        snap[i] = (Snap){ .edge = edge, .off_mm = 9000, .off_cost = 900 };
        snap[i].along_mm = (uint32_t)rand_between(&r, 0, n->edge[edge].length_mm);
        group[i] = (int32_t)((int64_t)GROUPS * i / units);
        weight[i] = (uint32_t)rand_between(&r, 0, 90000);
    }
    for (int s = 0; s < SERVICES; s++)
        for (int32_t k = b->first[s]; k < b->first[s + 1]; k++)
            f[k] = (CoverFacility){ net_node_snap(&x, b->seed[k].node), s, b->seed[k].id };
    CoverUnits set = cover_units(&x, snap, units, &a);
    CoverGround ground = { &x, b->edge, &set, weight, group, GROUPS, SERVICES, limit, LIMITS };
    double at[RUNS], worst = 0, start = now_ms();
    CoverLive *live = cover_live(&ground, f, facilities, &a, spare);
    double made = now_ms() - start;
    int64_t looked = 0;
    for (int i = 0; i < RUNS; i++) {
        int32_t which = i % 2 ? (int32_t)rand_between(&r, b->first[SERVICES - 1], facilities - 1)
                              : (int32_t)rand_between(&r, 0, 3);          /* of many, and of four */
        Snap to = net_node_snap(&x, (int32_t)rand_between(&r, 0, n->nodes - 1));
        start = now_ms();
        looked += cover_live_move(live, which, to, spare);
        at[i] = now_ms() - start;
        if (at[i] > worst) worst = at[i];
    }
    printf("  %d buildings x %d services, shares of %d communities, one facility moved: %.3f ms, at worst %.3f "
           "(%lld buildings looked at; made once in %.0f ms)\n", units, SERVICES, GROUPS, median(at, RUNS), worst,
           (long long)(looked / RUNS), made);
    worst = 0;
    looked = 0;
    for (int i = 0; i < RUNS; i++) {
        int32_t edge = (int32_t)rand_between(&r, 0, n->edges - 1);
        start = now_ms();
        b->edge[edge].there = b->edge[edge].back = WALK_FAR;
        looked += cover_live_change(live, &edge, 1, spare);
        at[i] = now_ms() - start;
        if (at[i] > worst) worst = at[i];
    }
    printf("  the same, one edge shut: %.3f ms, at worst %.3f (%lld looked at)\n", median(at, RUNS), worst,
           (long long)(looked / RUNS));
}

/* A thousand isochrones of 10 and 15 minutes at random points, 12.5 m cells, one thread. */
static void areas(const Bench *b, Arena a, Arena spare)
{
    enum { PLACES = 1000, LIMIT = 90000 };
    NetIndex x = net_index(&b->net, &net_profiles[0], &a, spare);
    WalkArcs arcs = walk_arcs(b->net.nodes, b->edge, b->net.edges, WALK_AWAY, &a);
    uint64_t *label = NEWS(&a, uint64_t, b->net.nodes);
    int32_t *reached = NEWS(&a, int32_t, b->net.nodes);
    Rand r = rand_from(1000);
    double spent[3] = { 0 }, begun = now_ms();
    int64_t points = 0;
    IsoLattice lattice = iso_lattice(&x, ISO_CELL_MM, &a, spare);
    double laid = now_ms() - begun;
    memset(label, 0xff, (size_t)b->net.nodes * sizeof *label);
    for (int i = 0; i < PLACES; i++) {
        Arena once = a;
        WalkSeed seed[2];
        Spot place = b->net.at[rand_between(&r, 0, b->net.points - 1)];
        double start = now_ms();
        Snap from = net_snap(&x, place);
        int32_t count = walk_search_on(&arcs, seed, net_seeds(&x, &from, WALK_AWAY, 0, seed),
                                       LIMIT + iso_more(&x, ISO_CELL_MM), label, reached, spare);
        double searched = now_ms();
        IsoField f = iso_field(&lattice, place, &from, label, reached, count, LIMIT, &once);
        walk_forget(label, reached, count);
        double drawn = now_ms();
        IsoShape ten = iso_contour(&f, 60000, &once, spare), whole = iso_contour(&f, LIMIT, &once, spare);
        spent[0] += searched - start;
        spent[1] += drawn - searched;
        spent[2] += now_ms() - drawn;
        points += ten.points + whole.points;
    }
    printf("  1,000 isochrones of two contours %.0f ms: search %.0f, lattice %.0f, contours %.0f;"
           " %lld points each; ways laid once in %.1f ms\n",
           spent[0] + spent[1] + spent[2], spent[0], spent[1], spent[2], (long long)(points / PLACES), laid);
}

/* One facility of the largest service moves; its service alone is searched anew around it. */
static void one_moves(const Bench *b, Arena a, Arena spare)
{
    int32_t first = b->first[SERVICES - 1], count = b->first[SERVICES] - first;
    WalkArcs arcs = walk_arcs(b->net.nodes, b->edge, b->net.edges, WALK_TOWARDS, &a);
    WalkArcs back = walk_arcs(b->net.nodes, b->edge, b->net.edges, WALK_AWAY, &a);
    uint64_t *label = NEWS(&a, uint64_t, b->net.nodes);
    WalkSeed *seed = NEWS(&a, WalkSeed, count);
    Rand r = rand_from(16);
    double at[RUNS];
    for (int32_t i = 0; i < count; i++) seed[i] = b->seed[first + i];
    walk_search(&arcs, seed, count, 90000, label, NULL, spare);
    for (int i = 0; i < RUNS; i++) {
        WalkSeed *moved = &seed[rand_between(&r, 0, count - 1)], old = *moved;
        moved->node = (int32_t)rand_between(&r, 0, b->net.nodes - 1);
        double start = now_ms();
        walk_search_move(&arcs, &back, seed, count, &old, 1, 90000, label, NULL, spare);
        at[i] = now_ms() - start;
    }
    printf("  one of %d facilities moved, its service alone %.3f ms\n", count, median(at, RUNS));
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
    one_moves(&b, used, scratch);
    areas(&b, used, scratch);
    buildings(&b, used, scratch);
    drag(&b, 50000, used, scratch);
    fclose(in);
}

/* A made city of a million junctions: a grid with a quarter of its streets missing, built as a map is. */
static void million(Arena keep, Arena scratch)
{
    enum { SIDE = 1150, POINTS = SIDE * SIDE };
    Rand r = rand_from(1000);
    Bench b = { 0 };
    Arena map = scratch;
    Spot *at = NEWS(&map, Spot, POINTS);
    int64_t *id = NEWS(&map, int64_t, POINTS);
    int32_t *ref = NEWS(&map, int32_t, 4 * POINTS), ways = 0;
    RawWay *way = NEWS(&map, RawWay, 2 * POINTS);
    for (int32_t v = 0; v < POINTS; v++) {
        at[v].x = 1040000000 + v % SIDE * 8000 + (int32_t)rand_between(&r, -2000, 2000);
        at[v].y = 304000000 + v / SIDE * 8000 + (int32_t)rand_between(&r, -2000, 2000);
        id[v] = v + 1;
        for (int k = 0; k < 2; k++) {
            int32_t to = k ? v + SIDE : v + 1;
            if (to >= POINTS || (!k && v % SIDE == SIDE - 1) || rand_between(&r, 0, 3) == 0) continue;
            ref[2 * ways] = v;
            ref[2 * ways + 1] = to;
            way[ways] = (RawWay){ .first = 2 * ways, .count = 2 };
            ways++;
        }
    }
    RawMap raw = { .at = at, .id = id, .points = POINTS, .ref = ref, .way = way, .ways = ways };
    NetBuilt built;
    double start = now_ms();
    if (net_build(&raw, &b.net, &built, &keep, map)) return;
    double made = now_ms();
    b.edge = NEWS(&keep, WalkEdge, b.net.edges);
    unsigned char *shut = NEWS(&keep, unsigned char, b.net.nodes);
    net_costs(&b.net, &net_profiles[0], shut, b.edge);
    b.fill = walk_fill(b.net.nodes, b.edge, b.net.edges, b.net.order, &keep);
    b.costs = walk_costs(&b.fill, b.edge, &keep);
    printf("a made city: %d nodes, %d edges\n  built, order included, in %.0f ms; fill and costs %.0f ms (%d arcs)\n",
           b.net.nodes, b.net.edges, made - start, now_ms() - made, b.fill.arcs);
    draw_places(&b, &keep);
    sweeps(&b, true, keep, scratch);
    one_moves(&b, keep, scratch);
    drag(&b, 1000000, keep, scratch);
}

int main(int argc, char **argv)
{
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    for (int i = 1; i < argc; i++)
        if (!strcmp(argv[i], "million")) million(keep, scratch);
        else one(argv[i], keep, scratch);
    return 0;
}
