/* The walking engine on real extracts: extracts_test FOLDER. Sweeps equal to the search on every node, for
 * two walkers, both directions, gates shut; costs after a change equal to fresh ones; areas of isochrones
 * against the nodes they should and should not hold. Extracts that aren't there are skipped, and counted. */
#include "base/rand.h"
#include "geo/reach/iso.h"
#include "geo/text/table.h"
#include "osm/osm_walk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 30, SERVICES = 64 };

static const char *folder;
static int skipped;

static FILE *extract(const char *name)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *in = fopen(path, "rb");
    if (!in) printf("skipped: %s\n", name), skipped++;
    return in;
}

typedef struct Graph { int32_t nodes, edges; WalkEdge *edge; const int32_t *order; } Graph;

static void sweeps_equal(Rand *r, const Graph *g, WalkWay way, int32_t seeds_each, Arena a, Arena spare)
{
    enum { BITS = 11 };
    WalkFill fill = walk_fill(g->nodes, g->edge, g->edges, g->order, &a);
    WalkSteps steps = walk_steps(&fill, walk_costs(&fill, g->edge, &a), way, true, &a, spare);
    WalkRows rows = walk_rows(g->nodes, SERVICES, BITS, &a), plain = walk_rows(g->nodes, SERVICES, BITS, &a);
    WalkSeed *seed = NEWS(&a, WalkSeed, SERVICES * seeds_each);
    for (int i = 0; i < SERVICES * seeds_each; i++) {
        seed[i].node = (int32_t)rand_between(r, 0, g->nodes - 1);
        seed[i].cost = (uint32_t)rand_between(r, 0, 5000);
        seed[i].id = (uint32_t)(i % seeds_each);
        walk_rows_seed(&rows, &steps, i / seeds_each, seed[i]);
        walk_rows_seed(&plain, &steps, i / seeds_each, seed[i]);
    }
    walk_sweep(&steps, &rows, WALK_BEST);
    walk_sweep(&steps, &plain, WALK_PORTABLE);
    assert_memory_equal(rows.at, plain.at, (size_t)g->nodes * SERVICES * sizeof *rows.at);
    WalkArcs arcs = walk_arcs(g->nodes, g->edge, g->edges, way, &a);
    uint64_t *label = NEWS(&a, uint64_t, g->nodes);
    for (int s = 0; s < SERVICES; s++) {
        walk_search(&arcs, seed + s * seeds_each, seeds_each, WALK_FAR, label, NULL, spare);
        for (int32_t v = 0; v < g->nodes; v++) {
            uint64_t packed = (label[v] >> 32 << BITS) | (uint32_t)label[v];
            if (label[v] == WALK_NOWHERE || packed >= WALK_FAR) packed = WALK_FAR;
            if (walk_row_get(&rows, &steps, v, s) != packed) fail_msg("service %d, node %d", s, v);
        }
    }
}

static void changes_equal(Rand *r, const Graph *g, Arena a, Arena spare)
{
    enum { CHANGES = 8 };
    int32_t changed[CHANGES];
    WalkFill fill = walk_fill(g->nodes, g->edge, g->edges, g->order, &a);
    WalkCosts costs = walk_costs(&fill, g->edge, &a);
    for (int i = 0; i < CHANGES; i++) {
        changed[i] = (int32_t)rand_between(r, 0, g->edges - 1);
        g->edge[changed[i]].there = g->edge[changed[i]].back = WALK_FAR;
    }
    walk_costs_change(&fill, g->edge, changed, CHANGES, costs, spare);
    WalkCosts fresh = walk_costs(&fill, g->edge, &a);
    assert_memory_equal(costs.up, fresh.up, (size_t)fill.arcs * sizeof *fresh.up);
    assert_memory_equal(costs.down, fresh.down, (size_t)fill.arcs * sizeof *fresh.down);
}

/* On a way this walker may use, that hangs together with the rest. */
static bool walked(const NetIndex *x, int32_t v)
{
    for (int32_t i = x->node_first[v]; i < x->node_first[v + 1] && !x->shut[v]; i++) {
        int32_t e = x->node_edge[i];
        if (!x->island[e] && (x->there[e] < WALK_FAR || x->back[e] < WALK_FAR)) return true;
    }
    return false;
}

/* Nodes within the outer kilometre that a 15-minute area leaves out or wrongly holds, over 60 random
 * places. */
static void areas_fit(Rand *r, const NetIndex *x, const Graph *g, const char *name, Arena a, Arena spare)
{
    enum { PLACES = 60, LIMIT = 90000, OUTER_MM = 1000000 };
    WalkArcs arcs = walk_arcs(g->nodes, g->edge, g->edges, WALK_AWAY, &a);
    uint64_t *label = NEWS(&a, uint64_t, g->nodes);
    int32_t *reached = NEWS(&a, int32_t, g->nodes);
    IsoLattice lattice = iso_lattice(x, ISO_CELL_MM, &a, spare);
    int64_t in_time = 0, missed = 0, extra = 0;
    for (int i = 0; i < PLACES; i++) {
        Arena b = a;
        WalkSeed seed[2];
        Spot place = x->net->at[rand_between(r, 0, x->net->points - 1)], mm = net_to_plane(&x->plane, place);
        Snap from = net_snap(x, place);
        int32_t count = walk_search(&arcs, seed, net_seeds(x, &from, WALK_AWAY, 0, seed),
                                    LIMIT + iso_more(x, ISO_CELL_MM), label,
                                    reached, spare);
        IsoField f = iso_field(&lattice, place, &from, label, reached, count, LIMIT, &b);
        IsoShape shape = iso_contour(&f, LIMIT, &b, spare);
        for (int32_t v = 0; v < g->nodes; v++) {
            double dx = (double)x->at[v].x - mm.x, dy = (double)x->at[v].y - mm.y;
            if (dx * dx + dy * dy > (double)OUTER_MM * OUTER_MM || !walked(x, v)) continue;
            bool inside = iso_holds(&shape, x->net->at[v]);
            bool reached_it = label[v] != WALK_NOWHERE && label[v] >> 32 <= LIMIT;
            in_time += reached_it;
            missed += reached_it && !inside;
            extra += !reached_it && inside;
        }
    }
    printf("  %-36s in time %6lld, missed %.2f %%, extra %.2f %%\n", name, (long long)in_time,
           100.0 * (double)missed / (double)in_time, 100.0 * (double)extra / (double)in_time);
    assert_true(missed * 500 <= in_time);
    assert_true(extra * 20 <= in_time);
}

static void on_extract(const char *name)
{
    FILE *in = extract(name);
    if (!in) return;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    char why[256];
    Net made, net;
    WalkCounts counts;
    assert_null(osm_walk(in, NULL, NULL, &made, &counts, &a, spare, why));
    fclose(in);
    assert_null(net_open(net_write(&made, &a), &net, spare, why));
    NetGate *gate = NEWS(&a, NetGate, net.gates + 1);
    for (int32_t i = 0; i < net.gates; i++) {          /* every third gate shut */
        gate[i] = net.gate[i];
        if (i % 3 == 0) gate[i].state = NET_GATE_CLOSED;
    }
    net.gate = gate;
    Rand r = rand_from(17);
    for (int walker = 0; walker < 4; walker += 3) {
        Arena b = a;
        NetIndex x = net_index(&net, &net_profiles[walker], &b, spare);
        Graph g = { net.nodes, net.edges, NEWS(&b, WalkEdge, net.edges), net.order };
        net_costs(&net, &net_profiles[walker], x.shut, g.edge);
        sweeps_equal(&r, &g, walker ? WALK_AWAY : WALK_TOWARDS, walker ? 3 : 40, b, spare);
        if (walker == 0) areas_fit(&r, &x, &g, name, b, spare);
        changes_equal(&r, &g, b, spare);
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void poa(void **state) { (void)state; on_extract("poa/poa_osm.pbf"); }
static void spo(void **state) { (void)state; on_extract("spo/spo_osm.pbf"); }
static void heidelberg(void **state) { (void)state; on_extract("heidelberg/heidelberg.osm.pbf"); }
static void helsinki(void **state) { (void)state; on_extract("helsinki/helsinki-centre-2019.osm.pbf"); }
static void chengdu(void **state) { (void)state; on_extract("chengdu/didi_core.osm.pbf"); }
static void liechtenstein(void **state) { (void)state;
                                         on_extract("liechtenstein/liechtenstein-2015-07.osm.pbf"); }

/* Toa Payoh's paths as arcs, each one way. */
static void toa_payoh(void **state)
{
    (void)state;
    FILE *in = extract("toapayoh/path_arcs.csv");
    if (!in) return;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    char *text = arena_take(&a, 1 << 20, 1);
    Str csv = { text, (ptrdiff_t)fread(text, 1, 1 << 20, in) };
    fclose(in);
    Table t;
    TableFault fault;
    assert_null(table_read(csv, &t, &fault, &a));
    TableNames names = table_names(2 * t.rows, &a);
    Graph g = { .edges = (int32_t)t.rows, .edge = NEWS(&a, WalkEdge, t.rows) };
    for (int64_t i = 0; i < t.rows; i++) {
        double metres;
        assert_null(table_real(&t, i, 2, 0, 1e6, &metres, &fault));
        g.edge[i].a = table_name(&names, t.cell[3 * i]);
        g.edge[i].b = table_name(&names, t.cell[3 * i + 1]);
        g.edge[i].there = (uint32_t)(metres * 100);
        g.edge[i].back = WALK_FAR;
    }
    g.nodes = names.count;
    Spot *at = NEWS(&a, Spot, g.nodes);
    /* any places do: only slower */
    for (int32_t v = 0; v < g.nodes; v++) at[v] = (Spot){ v % 100, v / 100 };
    int32_t *order = NEWS(&a, int32_t, g.nodes);
    walk_order(g.nodes, at, g.edge, g.edges, order, spare);
    g.order = order;
    Rand r = rand_from(18);
    for (int way = 0; way < 2; way++) sweeps_equal(&r, &g, (WalkWay)way, 10, a, spare);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(poa), cmocka_unit_test(spo), cmocka_unit_test(heidelberg),
            cmocka_unit_test(helsinki),
        cmocka_unit_test(chengdu), cmocka_unit_test(liechtenstein), cmocka_unit_test(toa_payoh),
    };
    folder = argc > 1 ? argv[1] : ".";
    int bad = cmocka_run_group_tests(all, NULL, NULL);
    printf("%d of %d extracts skipped\n", skipped, COUNT(all));
    return bad ? bad : skipped == COUNT(all) ? 77 : 0;
}
