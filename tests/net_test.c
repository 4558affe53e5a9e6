/* Walking networks from small drawn maps: where ways meet, what an edge costs whom, the file and damage to
 * it, snapping, edits. Expected numbers are worked out by hand. */
#include "base/rand.h"
#include "geo/net/net_build.h"
#include "geo/net/net_edit.h"
#include "geo/net/net_snap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 28 };

/* Points a hundred metres apart at the equator: 1e-7 degree of longitude is 11.1319 mm there, of latitude
 * 11.0574. */
enum { E = 8983, N = 9044 };

/*  8 (ring 8 9 10, alone)      3          the bridge 5-6 crosses 1-2 without touching it
 *                              |
 *  0 ---- 1 --(11)-- 2 ------- 4          0-1-11-2-4 one street, 11 only bends it
 *               5 = = 6  (bridge)         7: a gate on 2-4                                    */
static const Spot at[] = { { 0, 0 }, { E, 0 }, { 3 * E, 0 }, { 5 * E, N }, { 5 * E, 0 }, { 2 * E, -N },
                          { 2 * E, N },
    { 4 * E, 0 }, { 0, 9 * N }, { E, 9 * N }, { 0, 10 * N }, { 2 * E, 0 } };
static const int64_t id[] = { 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111 };
static const int32_t ref[] = { 0, 1, 11, 2, /* */ 2, 7, 4, /* */ 4, 3, /* */ 5, 6, /* */ 8, 9, 10, 8, /* */ 1,
                              5,
    /* */ 6, -1, 3 };
static const RawWay way[] = {
    { 0, 4, 0, NET_WAY, 0, 0 }, { 4, 3, 0, NET_WAY, 0, 0 }, { 7, 2, 16, NET_STEPS, 0, NET_NOT_THERE },
    { 9, 2, 0, NET_WAY, 1, NET_BRIDGE }, { 11, 4, 0, NET_WAY, 0, NET_PRIVATE },
        { 15, 2, 0, NET_CROSSING, 0, 0 },
    { 17, 3, 0, NET_WAY, 0, 0 } };
static const RawGate gate[] = { { 7, NET_GATE_PRIVATE, { "Mo-Fr 08:00-18:00", 17 } } };

static Net draw(Arena *keep, Arena scratch, NetBuilt *built)
{
    RawMap map = { .at = at, .id = id, .points = 12, .ref = ref, .way = way, .ways = COUNT(way), .gate = gate,
                   .gates = 1 };
    Net n;
    assert_null(net_build(&map, &n, built, keep, scratch));
    return n;
}

static int32_t node_of(const Net *n, int64_t want)
{
    for (int32_t v = 0; v < n->nodes; v++)
        if (n->id[v] == want) return v;
    return -1;
}

/* The edge between two nodes by their ids, from the first to the second as it stands, or -1. */
static int32_t edge_of(const Net *n, int64_t from, int64_t to)
{
    for (int32_t i = 0; i < n->edges; i++)
        if (n->id[n->edge[i].a] == from && n->id[n->edge[i].b] == to) return i;
    return -1;
}

/* What edge a - b costs from a to b, whichever way it lies. */
static uint32_t cost(const Net *n, const NetProfile *p, int64_t a, int64_t b)
{
    uint32_t there, back;
    int32_t i = edge_of(n, a, b), k = edge_of(n, b, a);
    assert_true(i >= 0 || k >= 0);
    net_edge_cost(&n->edge[i >= 0 ? i : k], p, &there, &back);
    return i >= 0 ? there : back;
}

static void edges_meet(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    NetBuilt built;
    Net n = draw(&a, spare, &built);
    assert_int_equal(built.gaps, 1);
    assert_int_equal(n.edges, 7);      /* 0-1, 1-(11)-2-7, 7-4, 4-3, 5-6, the ring, 1-5 */
    assert_int_equal(node_of(&n, 111), -1);
    assert_int_equal(node_of(&n, 102), -1);
    assert_int_equal(n.gates, 1);
    assert_string_equal(str_z(&a, net_gate_hours(&n, n.gate)), "Mo-Fr 08:00-18:00");
    for (int32_t i = 0; i < n.edges; i++) {
        const NetEdge *e = &n.edge[i];
        if (e->kind == NET_WAY && e->inner == 2 && e->a != e->b) assert_in_range(e->length_mm, 299900,
                                                                                 300100);
        if (e->kind == NET_STEPS) assert_int_equal(e->rise_dm, n.id[e->a] == 104 ? 16 : -16);
        if (e->a == e->b) assert_true(e->inner == 2 && e->flags == NET_PRIVATE);
    }
    const NetProfile *everyone = &net_profiles[0], *wheels = &net_profiles[3];
    NetProfile own;
    Blame why;
    assert_in_range(cost(&n, everyone, 100, 101), 9999, 10001);        /* 100 m at 1 m/s */
    assert_int_equal(cost(&n, everyone, 104, 103), WALK_FAR);          /* a moving stair, downwards only */
    assert_in_range(cost(&n, everyone, 103, 104), 9999, 10003);
    assert_int_equal(cost(&n, wheels, 103, 104), WALK_FAR);
    assert_null(net_profile(S("speed=30,wait=7,climb=5"), &own, &why));
    /* 141.4 m, a crossing */
    assert_in_range(cost(&n, &own, 101, 105), 20000 + 698 + 8284 - 4, 20000 + 702 + 8290);
    assert_int_equal(net_profile(S("speed=0"), &own, &why), NET_PROFILE);
    assert_int_equal(net_profile(S("runner"), &own, &why), NET_PROFILE);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void walkers_differ(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    NetBuilt built;
    Net n = draw(&a, spare, &built);
    for (int pass = 0; pass < 2; pass++) {
        NetProfile p = net_profiles[0];
        p.pass = pass;
        NetIndex x = net_index(&n, &p, &a, spare);
        WalkEdge *edge = NEWS(&a, WalkEdge, n.edges);
        net_costs(&n, &p, x.shut, edge);
        WalkArcs arcs = walk_arcs(n.nodes, edge, n.edges, WALK_AWAY, &a);
        uint64_t *label = NEWS(&a, uint64_t, n.nodes);
        /* From ten metres south of the street, half-way between 0 and 1. */
        Snap from = net_snap(&x, (Spot){ E / 2, -N / 10 });
        assert_in_range(from.off_mm, 9990, 10010);
        assert_in_range(from.along_mm, 49980, 50020);
        WalkSeed seed[2];
        walk_search(&arcs, seed, net_seeds(&x, &from, WALK_AWAY, 0, seed), WALK_FAR, label, NULL, spare);
        /* To the street before the gate, behind it, and to the same edge. */
        Snap before = net_snap(&x, (Spot){ 3 * E + E / 2, 0 }), behind = net_snap(&x, (Spot){ 4 * E + E / 2,
                                                                                             0 });
        Snap same = net_snap(&x, (Spot){ E / 4, 0 });
        assert_in_range(net_cost_at(&x, label, &from, &before, WALK_AWAY), pass ? 30990 : 30990, 31010);
        if (pass) assert_in_range(net_cost_at(&x, label, &from, &behind, WALK_AWAY), 40990, 41010);
        else assert_int_equal(net_cost_at(&x, label, &from, &behind, WALK_AWAY), WALK_FAR);
        assert_in_range(net_cost_at(&x, label, &from, &same, WALK_AWAY), 3490, 3510);
        /* The ring is private and an island: found only by who may use it and from where nothing else is
         * near. */
        Snap ring = net_snap(&x, (Spot){ E / 2, 9 * N - N / 10 });
        assert_int_equal(ring.edge >= 0, pass);
        if (pass) assert_true(ring.island);
    }
    /* At the foot of stairs that only come down one can still walk away. */
    NetIndex x = net_index(&n, &net_profiles[0], &a, spare);
    for (int32_t v = 0; v < n.nodes; v++) {
        Snap s = net_node_snap(&x, v);
        WalkSeed seed[2];
        int seeds = net_seeds(&x, &s, WALK_AWAY, 0, seed);
        if (s.edge >= 0 && !x.shut[v]) assert_true(seeds && (!seed[0].cost || (seeds == 2 && !seed[1].cost)));
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Nearest by looking at every piece. */
static void snaps_are_nearest(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(31);
    for (int round = 0; round < 30; round++) {
        enum { POINTS = 60 };
        Arena a = whole;
        Spot where[POINTS];
        int64_t name[POINTS];
        int32_t pair[2 * POINTS];
        RawWay ways[POINTS];
        for (int i = 0; i < POINTS; i++) {
            where[i].x = 1040000000 + (int32_t)rand_between(&r, 0, 90000);
            where[i].y = 306000000 + (int32_t)rand_between(&r, 0, 90000);
            name[i] = i + 1;
        }
        for (int i = 0; i < POINTS; i++) {
            pair[2 * i] = i;
            pair[2 * i + 1] = (int32_t)rand_between(&r, 0, POINTS - 1);
            ways[i] = (RawWay){ .first = 2 * i, .count = 2 };
        }
        RawMap map = { .at = where, .id = name, .points = POINTS, .ref = pair, .way = ways, .ways = POINTS };
        Net n;
        NetBuilt built;
        assert_null(net_build(&map, &n, &built, &a, spare));
        NetIndex x = net_index(&n, &net_profiles[0], &a, spare);
        for (int i = 0; i < 100; i++) {
            Spot p;
            p.x = 1040000000 + (int32_t)rand_between(&r, -90000, 180000);
            p.y = 306000000 + (int32_t)rand_between(&r, -90000, 180000);
            Snap s = net_snap(&x, p);
            double best = 1e300;
            Spot q = net_to_plane(&x.plane, p);
            for (int32_t e = 0; e < n.edges; e++) {
                if (x.island[e]) continue;
                for (int32_t k = 0; k <= n.edge[e].inner; k++) {
                    Spot u = x.at[net_point(&n.edge[e], k)], v = x.at[net_point(&n.edge[e], k + 1)];
                    double dx = (double)v.x - u.x, dy = (double)v.y - u.y;
                    double t = ((double)q.x - u.x) * dx + ((double)q.y - u.y) * dy;
                    t /= dx * dx + dy * dy + 1e-300;
                    t = t < 0 ? 0 : t > 1 ? 1 : t;
                    double ox = u.x + t * dx - q.x, oy = u.y + t * dy - q.y;
                    if (ox * ox + oy * oy < best) best = ox * ox + oy * oy;
                }
            }
            bool near = best < (double)SNAP_REACH_MM * SNAP_REACH_MM;
            assert_int_equal(s.edge >= 0 && !s.island, near);
            double off = (double)s.off_mm;
            if (near) assert_true(off * off <= best + 2 * off + 2 && off * off >= best - 2 * off - 2);
        }
    }
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

static void file_holds(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    NetBuilt built;
    char why[256];
    Net n = draw(&a, spare, &built), again;
    Str file = net_write(&n, &a);
    assert_null(net_open(file, &again, spare, why));
    Str twice = net_write(&again, &a);
    assert_true(str_eq(file, twice));
    /* A bit anywhere is noticed; so are a file cut short and one that goes on. */
    char *hurt = arena_take(&a, file.len + 16, 1);
    for (ptrdiff_t i = 0; i < file.len; i++) {
        memcpy(hurt, file.at, (size_t)file.len);
        hurt[i] ^= (char)(1 << i % 8);
        assert_ptr_equal(net_open((Str){ hurt, file.len }, &again, spare, why), NET_DAMAGED);
    }
    memcpy(hurt, file.at, (size_t)file.len);
    for (ptrdiff_t len = 0; len < file.len; len += 7)
        assert_ptr_equal(net_open((Str){ hurt, len }, &again, spare, why), NET_DAMAGED);
    assert_ptr_equal(net_open((Str){ hurt, file.len + 16 }, &again, spare, why), NET_DAMAGED);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* A checksum that is right is no promise: points that two edges share, or none has, are refused. */
static void each_point_is_of_one_edge(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    NetBuilt built;
    char why[256];
    Net n = draw(&a, spare, &built), again;
    int32_t bent = 0, hurt = 0;
    for (int32_t i = 0; i < n.edges; i++) {
        if (!n.edge[i].inner) continue;
        bent++;
        for (int how = 0; how < 3; how++) {
            Net bad = n;
            NetEdge *edge = NEWS(&a, NetEdge, n.edges);
            memcpy(edge, n.edge, (size_t)n.edges * sizeof *edge);
            if (how == 0) edge[i].inner--;
            if (how == 1) edge[i].first--;
            if (how == 2) edge[i].inner++;
            bad.edge = edge;
            hurt += net_open(net_write(&bad, &a), &again, spare, why) == NET_DAMAGED;
        }
    }
    assert_true(bent > 0);
    assert_int_equal(hurt, 3 * bent);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Thirty thousand ways across the world: the lattice stays within bounds, the nearest is found. */
static void ways_across_the_world(void **state)
{
    (void)state;
    enum { WAYS = 30000 };
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    static const Spot ends[] = { { -1700000000, -800000000 }, { 1700000000, 800000000 } };
    static const int64_t names[] = { 1, 2 };
    static const int32_t order[] = { 0, 1 };
    NetEdge *edge = NEWS(&a, NetEdge, WAYS);
    for (int32_t i = 0; i < WAYS; i++) edge[i] = (NetEdge){ .a = 0, .b = 1, .length_mm = 1000 };
    Net n = { .nodes = 2, .points = 2, .edges = WAYS, .at = ends, .id = names, .edge = edge, .order = order };
    NetIndex x = net_index(&n, &net_profiles[0], &a, spare);
    assert_int_equal(net_snap(&x, (Spot){ 0, 0 }).edge, 0);
    assert_true(x.first[(int64_t)x.across * x.down] <= (1 << 20) + 16 * WAYS);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* Seconds from node 100 to every other, by id, over a network as it is. */
static uint32_t seconds(const Net *n, int64_t from, int64_t to, Arena a, Arena spare)
{
    WalkEdge *edge = NEWS(&a, WalkEdge, n->edges);
    unsigned char *shut = NEWS(&a, unsigned char, n->nodes);
    uint64_t *label = NEWS(&a, uint64_t, n->nodes);
    NetProfile p = net_profiles[0];
    p.pass = true;
    net_shut(n, &p, shut);
    net_costs(n, &p, shut, edge);
    WalkArcs arcs = walk_arcs(n->nodes, edge, n->edges, WALK_AWAY, &a);
    WalkSeed seed = { node_of(n, from), 0, 0 };
    walk_search(&arcs, &seed, 1, WALK_FAR, label, NULL, spare);
    uint64_t l = label[node_of(n, to)];
    return l == WALK_NOWHERE ? WALK_FAR : (uint32_t)((l >> 32) + 50) / 100;
}

static Net edited(const Net *n, const int64_t *ids, int32_t count, bool open, Arena *keep, Arena spare)
{
    NetEdit did = { 0 };
    Blame why;
    NetDraft d = net_draft_of(n, keep);
    assert_null(net_edit_state(&d, ids, count, open, &did, &why));
    assert_int_equal(did.gates + did.stretches, did.stretches ? 1 : count);
    Net after = net_finish(&d, keep, spare), again;
    char reterr[256];
    assert_null(net_open(net_write(&after, keep), &again, spare, reterr));
    return again;
}

static void edits_hold(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    NetBuilt built;
    Net n = draw(&a, spare, &built);
    assert_int_equal(seconds(&n, 100, 104, a, spare), 500);
    int64_t bend[] = { 111, 102 }, street[] = { 101, 100 }, door[] = { 107 }, none[] = { 5 };
    Net shut = edited(&n, bend, 2, false, &a, spare);          /* two inner points: the piece between them */
    assert_int_equal(shut.edges, n.edges + 2);
    assert_int_equal(seconds(&shut, 100, 104, a, spare), WALK_FAR);
    assert_int_equal(seconds(&shut, 100, 111, a, spare), 200);
    assert_int_equal(seconds(&shut, 104, 102, a, spare), 200);
    Net opened = edited(&shut, bend, 2, true, &a, spare);
    assert_int_equal(seconds(&opened, 100, 104, a, spare), 500);
    shut = edited(&n, street, 2, false, &a, spare);
    assert_int_equal(shut.edges, n.edges);
    assert_int_equal(seconds(&shut, 100, 101, a, spare), WALK_FAR);
    shut = edited(&n, door, 1, false, &a, spare);
    assert_int_equal(seconds(&shut, 100, 104, a, spare), WALK_FAR);
    assert_string_equal(str_z(&a, net_gate_hours(&shut, shut.gate)), "Mo-Fr 08:00-18:00");
    NetDraft d = net_draft_of(&n, &a);
    NetEdit did;
    Blame why;
    assert_ptr_equal(net_edit_state(&d, none, 1, false, &did, &why), NET_NO_NODE);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* A path from the middle of 0-1 to a point five metres from node 3, over a corner of its own. */
static void paths_join(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    NetBuilt built;
    NetEdit did = { 0 };
    Blame why;
    GeoLine *line;
    int32_t lines;
    Net n = draw(&a, spare, &built);
    Buf text = buf_new(&a, 1000);
    buf_adds(&text, "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",");
    buf_fmt(&text, "\"properties\":{\"kind\":\"way\","
            "\"level\":0},\n\"geometry\":{\"coordinates\":[[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f,12]],"
            "\"type\":\"LineString\"}}]}", E / 2 / 1e7, N / 50 / 1e7, E / 2 / 1e7, N / 1e7,
                (5 * E - E / 20) / 1e7, N / 1e7);
    assert_null(geojson_lines(buf_str(&text), &line, &lines, &a, &why));
    assert_int_equal(lines, 1);
    assert_int_equal(line[0].line, 2);
    NetDraft d = net_draft_of(&n, &a);
    NetPlane plane = net_plane(&n);
    assert_null(net_edit_add(&d, &plane, &line[0], 15000, &did, &why));
    assert_int_equal(did.joints, 2);
    Net after = net_finish(&d, &a, spare);
    assert_int_equal(after.edges, n.edges + 2);                /* 0-1 cut in two, and the path */
    assert_int_equal(seconds(&after, 100, 103, a, spare), 50 + 100 + 450);
    /* The order still fits: shortcuts over it give what the search gives. */
    WalkEdge *edge = NEWS(&a, WalkEdge, after.edges);
    unsigned char *shut = NEWS(&a, unsigned char, after.nodes);
    net_costs(&after, &net_profiles[0], shut, edge);
    WalkFill fill = walk_fill(after.nodes, edge, after.edges, after.order, &a);
    WalkSteps steps = walk_steps(&fill, walk_costs(&fill, edge, &a), WALK_AWAY, true, &a, spare);
    WalkRows rows = walk_rows(after.nodes, 16, 0, &a);
    walk_rows_seed(&rows, &steps, 0, (WalkSeed){ node_of(&after, 100), 0, 0 });
    walk_sweep(&steps, &rows, WALK_BEST);
    assert_int_equal((walk_row_get(&rows, &steps, node_of(&after, 103), 0) + 50) / 100, 600);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/* A square like a U: between its arms one walks around the inner corners; a door sees along the bottom. */
static void squares_are_crossed(void **state)
{
    (void)state;
    static const Spot u[] = { { 0, 0 }, { 300, 0 }, { 300, 300 }, { 200, 300 }, { 200, 100 }, { 100, 100 },
                             { 100, 300 },
        { 0, 300 }, { 0, 0 } };
    static const int32_t ends[] = { 9 };
    unsigned char door[9] = { 0 };
    SquareLine line[SQUARE_SPOTS * SQUARE_SPOTS / 2];
    door[0] = door[2] = door[7] = 1;
    /* 0 sees both inner corners (4, 5); 2 sees 4 ; 7 sees 5; the corners are neighbours; 2 and 7 don't see
     * each other. */
    int32_t lines = square_lines(u, ends, 1, door, false, line);
    int seen[9][9] = { { 0 } };
    for (int32_t i = 0; i < lines; i++) seen[line[i].from][line[i].to]++;
    assert_int_equal(seen[0][5], 1);
    assert_int_equal(seen[2][4], 1);
    assert_int_equal(seen[5][7], 1);
    assert_int_equal(seen[2][7] + seen[2][5] + seen[4][7] + seen[4][5] + seen[0][7], 0);
}

/* Of a network, the waits of all crossings between two of its nodes and no others, in thousandths. */
static int32_t wait_between(const Net *n, int64_t a, int64_t b)
{
    int32_t i = edge_of(n, a, b), k = edge_of(n, b, a);
    assert_true(i >= 0 || k >= 0);
    return n->edge[i >= 0 ? i : k].wait;
}

/* Across a road (4 - 1 - 5) in two ways, 0-1 and 1-2, a third of it and the rest: one crossing. At the corner
 * 2 another begins, 2-3, which is one by itself; so are 6-7 and 7-8, since at 7 a third one ends, 7-9. */
static void a_crossing_waits_once(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    static const Spot where[] = { { 0, 0 }, { 1000, 20 }, { 3000, 0 }, { 3000, 2000 }, { 1000, -9000 },
                                  { 1000, 9000 }, { 0, 50000 }, { 1000, 50000 }, { 2000, 50000 },
                                  { 1000, 51000 } };
    static const int64_t name[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
    static const int32_t refs[] = { 0, 1, 1, 2, 2, 3, 4, 1, 5, 6, 7, 7, 8, 7, 9 };
    static const RawWay ways[] = {
        { 0, 2, 0, NET_CROSSING, 0, 0 }, { 2, 2, 0, NET_CROSSING, 0, 0 }, { 4, 2, 0, NET_CROSSING, 0, 0 },
        { 6, 3, 0, NET_WAY, 0, 0 }, { 9, 2, 0, NET_CROSSING, 0, 0 }, { 11, 2, 0, NET_CROSSING, 0, 0 },
        { 13, 2, 0, NET_CROSSING, 0, 0 } };
    RawMap map = { .at = where, .id = name, .points = 10, .ref = refs, .way = ways, .ways = COUNT(ways) };
    int32_t group[COUNT(ways)];
    Net n;
    NetBuilt built;
    net_crossings(&map, group, spare);
    assert_int_equal(group[1], 0);
    for (int i = 2; i < COUNT(ways); i++) assert_int_equal(group[i], i);
    RawWay other[COUNT(ways)];         /* the one that turns off at 7 before the two that go straight on */
    memcpy(other, ways, sizeof ways);
    other[4] = ways[6];
    other[6] = ways[4];
    map.way = other;
    net_crossings(&map, group, spare);
    for (int i = 2; i < COUNT(ways); i++) assert_int_equal(group[i], i);
    map.way = ways;
    assert_null(net_build(&map, &n, &built, &a, spare));
    int32_t first = wait_between(&n, 1, 2), second = wait_between(&n, 2, 3);
    assert_int_equal(first + second, 1000);
    assert_in_range(first, 330, 336);
    assert_int_equal(wait_between(&n, 3, 4), 1000);
    assert_int_equal(wait_between(&n, 7, 8) + wait_between(&n, 8, 9) + wait_between(&n, 8, 10), 3000);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

/*  3 --- 2    A compound like an L: its outline is 0 1 4 5 2 3. Gates at 0, 2 and, private, at 4; ways lead
 *  |     |    to all three from outside. 5 is the corner to walk around: 0 sees 5 and 4, not 2.
 *  |  5--4'   Along its wall nobody walks, but from a gate to the next one: 5 - 2.
 *  0--1                                                                                     */
static const Spot l_at[] = { { 0, 0 }, { E, 0 }, { 2 * E, 2 * N }, { 0, 2 * N }, { E, N / 2 }, { E, N },
                             { -E, -N }, { 3 * E, 3 * N }, { 2 * E, N / 2 }, { E / 4, N / 4 },
                             { E / 2, N / 2 }, { 2 * E, N } };
static const int64_t l_id[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
static const int32_t l_ref[] = { 6, 0, 7, 2, 8, 4, /* */ 0, 1, 4, 5, 11, 2, 3, 0, /* */ 9, 10 };
static const RawGate l_gate[] = { { 0, NET_GATE_OPEN, { 0 } }, { 2, NET_GATE_OPEN, { 0 } },
                                  { 4, NET_GATE_PRIVATE, { 0 } } };
static const RawWay l_way[] = { { 0, 2, 0, NET_WAY, 0, 0 }, { 2, 2, 0, NET_WAY, 0, 0 },
                                { 4, 2, 0, NET_WAY, 0, 0 }, { 14, 2, 0, NET_WAY, 0, 0 } };
static const RawRing l_ring[] = { { 6, 8 } };
static const RawSquare l_square[] = { { 0, 1, 0, 0, true } };

static Net compound(int32_t ways, int32_t gates, NetBuilt *built, Arena *keep, Arena scratch)
{
    RawMap map = { .at = l_at, .id = l_id, .points = 12, .ref = l_ref, .way = l_way, .ways = ways,
                   .gate = l_gate, .gates = gates, .square = l_square, .squares = 1, .ring = l_ring };
    Net n;
    assert_null(net_build(&map, &n, built, keep, scratch));
    return n;
}

static int32_t compound_edges(const Net *n)
{
    int32_t count = 0;
    for (int32_t i = 0; i < n->edges; i++) count += n->edge[i].kind == NET_COMPOUND;
    return count;
}

static void compounds_are_crossed(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM), a = whole;
    NetBuilt built;
    Net n = compound(3, 3, &built, &a, spare);
    assert_int_equal(built.compounds, 1);
    assert_int_equal(node_of(&n, 4), -1);      /* no way along the wall: its corners 3 and 1 lead nowhere */
    assert_int_equal(node_of(&n, 2), -1);
    assert_true(edge_of(&n, 1, 6) >= 0 || edge_of(&n, 6, 1) >= 0);
    assert_true(edge_of(&n, 6, 3) >= 0 || edge_of(&n, 3, 6) >= 0);
    assert_true(edge_of(&n, 1, 3) < 0 && edge_of(&n, 3, 1) < 0);
    /* From gate to gate, around the corner. */
    assert_in_range(seconds(&n, 7, 8, a, spare), 140 + 141 + 141 + 141, 580);
    assert_in_range(seconds(&n, 7, 9, a, spare), 141 + 111 + 100, 360);        /* who lives there */
    NetIndex everyone = net_index(&n, &net_profiles[0], &a, spare);
    assert_true(everyone.shut[node_of(&n, 5)] && !everyone.shut[node_of(&n, 1)]);
    /* One gate with a way, or none: nobody walks across. A way inside: it has been mapped. */
    assert_int_equal(compound_edges(&n) > 2, 1);
    n = compound(1, 3, &built, &a, spare);
    assert_int_equal(compound_edges(&n) + built.compounds, 0);
    n = compound(3, 0, &built, &a, spare);
    assert_int_equal(compound_edges(&n) + built.compounds, 0);
    n = compound(4, 3, &built, &a, spare);
    assert_int_equal(compound_edges(&n) + built.compounds, 0);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(edges_meet), cmocka_unit_test(walkers_differ), cmocka_unit_test(snaps_are_nearest),
        cmocka_unit_test(file_holds), cmocka_unit_test(each_point_is_of_one_edge),
        cmocka_unit_test(ways_across_the_world), cmocka_unit_test(edits_hold), cmocka_unit_test(paths_join),
        cmocka_unit_test(squares_are_crossed), cmocka_unit_test(a_crossing_waits_once),
        cmocka_unit_test(compounds_are_crossed),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
