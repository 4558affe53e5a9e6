/* The nearest of 58 services from every node, for peers to be held against: services_bench NET FOLDER [full]
 *
 * full: every point of the map is a node, as graphs are that nobody has simplified. FOLDER gets the graph
 * (edges: a, b, there, back), the places (service, node; 4 to 1,200 a service, log-spaced, at random nodes
 * of the largest part) and what was found (told: of each node, 58 costs, then 58 numbers of places), all
 * 32-bit whole numbers. Prints medians of processor time of one thread in milliseconds; bound: what
 * the rows alone cost the memory, see below. */
#include "base/rand.h"
#include "geo/net/net_profile.h"
#include "geo/plane/wide.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROOM ((size_t)6 << 30)
enum { SERVICES = 58, RUNS = 31, BITS = 11, PLACES_MOST = 20000 };

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

static double tell(const char *name, double *at, int count)
{
    qsort(at, (size_t)count, sizeof *at, by_value);
    printf("%s %.4f\n%s_low %.4f\n%s_high %.4f\n", name, at[count / 2], name, at[0], name, at[count - 1]);
    return at[count / 2];
}

typedef struct Graph { int32_t nodes, edges; WalkEdge *edge; int32_t *order; } Graph;

static Net net_of(const char *file, Arena *keep, Arena scratch)
{
    char why[256];
    Net n;
    FILE *in = fopen(file, "rb");
    if (!in || fseek(in, 0, SEEK_END)) exit(3);
    ptrdiff_t size = ftell(in);
    char *bytes = arena_take(keep, size + 1, 1);
    rewind(in);
    if (fread(bytes, 1, (size_t)size, in) != (size_t)size || net_open((Str){ bytes, size }, &n, scratch, why))
        exit(3);
    fclose(in);
    return n;
}

static Graph simple(const Net *n, Arena *keep)
{
    Graph g = { n->nodes, n->edges, NEWS(keep, WalkEdge, n->edges + 1), NEWS(keep, int32_t, n->nodes + 1) };
    unsigned char *shut = NEWS(keep, unsigned char, n->nodes + 1);
    net_shut(n, &net_profiles[0], shut);
    net_costs(n, &net_profiles[0], shut, g.edge);
    memcpy(g.order, n->order, (size_t)n->nodes * sizeof *g.order);
    return g;
}

/* Every piece of every edge by its own length. */
static Graph full(const Net *n, Arena *keep, Arena scratch)
{
    Graph all = simple(n, &scratch);
    Graph g = { n->points, 0, NEWS(keep, WalkEdge, n->points + n->edges), NEWS(keep, int32_t, n->points + 1) };
    for (int32_t i = 0; i < n->edges; i++)
        for (int32_t k = 0; k <= n->edge[i].inner; k++) {
            int32_t a = net_point(&n->edge[i], k), b = net_point(&n->edge[i], k + 1);
            Spot piece[] = { n->at[a], n->at[b] };
            uint32_t cost = net_time(net_length_mm(piece, 2), net_profiles[0].speed);
            WalkEdge *e = &g.edge[g.edges++];
            *e = (WalkEdge){ a, b, all.edge[i].there < WALK_FAR ? cost : WALK_FAR,
                             all.edge[i].back < WALK_FAR ? cost : WALK_FAR };
        }
    walk_order(g.nodes, n->at, g.edge, g.edges, g.order, scratch);
    return g;
}

static int32_t draw_places(const Graph *g, WalkSeed *seed, int32_t first[SERVICES + 1], Arena scratch)
{
    Rand r = rand_from(58);
    int32_t *part = NEWS(&scratch, int32_t, g->nodes + 1);
    walk_parts(g->nodes, g->edge, g->edges, part, scratch);
    first[0] = 0;
    for (int s = 0; s < SERVICES; s++) {
        int32_t count = (int32_t)lround(4 * pow(300, s / 57.0));
        first[s + 1] = first[s] + count;
        for (int32_t i = 0; i < count;) {
            int32_t node = (int32_t)rand_between(&r, 0, g->nodes - 1);
            if (!part[node]) seed[first[s] + i] = (WalkSeed){ node, 0, (uint32_t)i }, i++;
        }
    }
    return first[SERVICES];
}

static void write_file(const char *folder, const char *name, const void *at, size_t size)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *to = fopen(path, "wb");
    if (!to || fwrite(at, 1, size, to) != size || fclose(to)) exit(3);
}

static void write_found(const char *folder, const Graph *g, const WalkSteps *steps, const WalkRows *rows,
                        Arena scratch)
{
    uint32_t *told = NEWS(&scratch, uint32_t, (ptrdiff_t)g->nodes * 2 * SERVICES);
    for (int32_t v = 0; v < g->nodes; v++)
        for (int s = 0; s < SERVICES; s++) {
            uint32_t packed = walk_row_get(rows, steps, v, s), *of = told + (ptrdiff_t)v * 2 * SERVICES;
            of[s] = packed == WALK_FAR ? WALK_FAR : packed >> BITS;
            of[SERVICES + s] = packed & ((1u << BITS) - 1);
        }
    write_file(folder, "told", told, (size_t)g->nodes * 2 * SERVICES * sizeof *told);
}

/* The memory's part of a sweep: all rows written, then read and written once more, and for each arc a row read
 * out of the first-level cache. */
typedef uint32_t Eights __attribute__((vector_size(32), may_alias));
enum { NEAR_ROWS = 64 };

WIDE static uint32_t touch_rows(const WalkRows *rows, int32_t arcs, uint32_t first)
{
    enum { VECTORS = WALK_LANES / 8 };
    int64_t vectors = (int64_t)rows->nodes * VECTORS;
    Eights *at = (Eights *)(void *)rows->at, a = (Eights){ 0 } + first, b = a, c = a, d = a;
    for (int64_t k = 0; k < vectors; k++) at[k] = a;
    __asm__ volatile("" ::: "memory");         /* one pass after the other */
    for (int64_t k = vectors - 1; k >= 0; k--) at[k] += 1u;
    for (int32_t i = 0; i < arcs; i++) {
        const Eights *row = at + i % NEAR_ROWS * VECTORS;
        a += row[0], b += row[1], c += row[2], d += row[3];
        a ^= row[4], b ^= row[5], c ^= row[6], d ^= row[7];
    }
    return (a ^ b ^ c ^ d)[0];
}

static void bound(const WalkRows *rows, const WalkSteps *s)
{
    uint32_t sum = 0;
    if (!wide_here()) return;
    double spent[RUNS];
    for (int i = 0; i < RUNS; i++) {
        double start = now_ms();
        sum = touch_rows(rows, s->up_first[s->nodes] + s->down_first[s->nodes], sum);
        spent[i] = now_ms() - start;
    }
    printf("nothing %u\n", sum & 1);
    tell("bound", spent, RUNS);
}

int main(int argc, char **argv)
{
    if (argc < 3) return 2;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    Net n = net_of(argv[1], &keep, scratch);
    double start = now_ms();
    Graph g = argc > 3 ? full(&n, &keep, scratch) : simple(&n, &keep);
    double ordered = now_ms();
    WalkFill fill = walk_fill(g.nodes, g.edge, g.edges, g.order, &keep);
    WalkSteps steps = walk_steps(&fill, walk_costs(&fill, g.edge, &keep), WALK_TOWARDS, true, &keep, scratch);
    double prepared = now_ms(), spent[RUNS];
    WalkSeed *seed = NEWS(&keep, WalkSeed, PLACES_MOST);
    int32_t first[SERVICES + 1], places = draw_places(&g, seed, first, scratch);
    WalkRows rows = walk_rows(g.nodes, WALK_LANES, BITS, &keep);
    for (int i = 0; i < RUNS; i++) {
        double begun = now_ms();
        walk_rows_clear(&rows);
        for (int s = 0; s < SERVICES; s++)
            walk_rows_seeds(&rows, &steps, s, seed + first[s], first[s + 1] - first[s]);
        walk_sweep(&steps, &rows, WALK_BEST);
        spent[i] = now_ms() - begun;
    }
    printf("nodes %d\nedges %d\nplaces %d\nsteps %d\norder %.1f\nprepare %.1f\n", g.nodes, g.edges, places,
           steps.up_first[g.nodes] + steps.down_first[g.nodes], ordered - start, prepared - ordered);
    tell("sweep", spent, RUNS);
    int32_t *place = NEWS(&scratch, int32_t, 2 * (ptrdiff_t)places);
    for (int s = 0; s < SERVICES; s++)
        for (int32_t k = first[s]; k < first[s + 1]; k++) place[2 * k] = s, place[2 * k + 1] = seed[k].node;
    write_file(argv[2], "edges", g.edge, (size_t)g.edges * sizeof *g.edge);
    write_file(argv[2], "places", place, 2 * (size_t)places * sizeof *place);
    write_found(argv[2], &g, &steps, &rows, scratch);
    bound(&rows, &steps);
    return 0;
}
