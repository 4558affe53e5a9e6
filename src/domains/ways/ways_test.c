/* Edits over a drawn network: what fits is walked on, what doesn't says why, the map itself stays; and what
 * an edit may be. */
#include "domains/ways/ways.h"

#include "domains/ways/ways_rules.h"
#include "geo/net/net_build.h"
#include "geo/net/net_snap.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { ROOM = 64 << 20, X = 1040800000, Y = 306500000, WIDE = 10000, HIGH = 9000 };

/* Four corners of a block, some 96 by 100 metres; with the diagonal, when the map has it by now. */
static Net block(bool diagonal, Arena *keep, Arena scratch)
{
    static const Spot at[] = { { X, Y }, { X + WIDE, Y }, { X + WIDE, Y + HIGH }, { X, Y + HIGH } };
    static const int64_t id[] = { 1, 2, 3, 4 };
    static const int32_t ref[] = { 0, 1, 2, 3, 0, 0, 2 };
    const RawWay way[] = { { .first = 0, .count = 5, .kind = NET_WAY }, { .first = 5, .count = 2 } };
    RawMap map = { .at = at, .id = id, .points = 4, .ref = ref, .way = way, .ways = diagonal ? 2 : 1 };
    Net net;
    NetBuilt built;
    assert_null(net_build(&map, &net, &built, keep, scratch));
    return net;
}

/* Hundredths of a second between two places, for whoever walks; WALK_FAR: there is no way. */
static uint32_t walk(const Net *net, Spot from, Spot to, Arena keep, Arena scratch)
{
    NetProfile who;
    WalkSeed seed[2];
    assert_null(net_profile(S("everyone"), &who, NULL));
    NetIndex x = net_index(net, &who, &keep, scratch);
    WalkEdge *edge = NEWS(&keep, WalkEdge, net->edges + 1);
    uint64_t *label = NEWS(&keep, uint64_t, net->nodes + 1);
    net_costs(net, &who, x.shut, edge);
    WalkArcs arcs = walk_arcs(net->nodes, edge, net->edges, WALK_AWAY, &keep);
    Snap a = net_snap(&x, from), b = net_snap(&x, to);
    walk_search(&arcs, seed, net_seeds(&x, &a, WALK_AWAY, 0, seed), WALK_FAR - 1, label, NULL, scratch);
    return net_cost_at(&x, label, &a, &b, WALK_AWAY);
}

static WayEdit path(Str line)
{
    return (WayEdit){ .id = 1, .kind = WAY_PATH, .line = line, .hours = S("") };
}

static void what_fits_is_walked_on(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), keep = whole, room = arena_make(ROOM);
    Net map = block(false, &keep, room), newer = block(true, &keep, room), got;
    Spot from = { X, Y }, to = { X + WIDE, Y + HIGH }, far[] = { { X + 50000, Y }, { X + 55000, Y } };
    Spot line[] = { from, { X + WIDE / 2, Y + HIGH / 2 }, to };
    WayEdit e = path(ways_line(line, 3, &keep));
    WayOutcome out;
    uint32_t around = walk(&map, from, to, keep, room);
    assert_null(ways_apply(&map, &e, 1, &got, &out, &keep, room));
    assert_int_equal(out, WAY_APPLIED);
    uint32_t across = walk(&got, from, to, keep, room);
    assert_true(across < around * 3 / 4);
    assert_int_equal(walk(&map, from, to, keep, room), around);
    assert_null(ways_apply(&newer, &e, 1, &got, &out, &keep, room));
    assert_int_equal(out, WAY_THERE);
    assert_int_equal(got.edges, newer.edges);
    e.line = ways_line(far, 2, &keep);
    assert_null(ways_apply(&map, &e, 1, &got, &out, &keep, room));
    assert_int_equal(out, WAY_LOOSE);
    assert_int_equal(got.edges, map.edges);
    arena_drop(whole, ROOM);
    arena_drop(room, ROOM);
}

static void gates_and_stretches_close_and_open_again(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM), keep = whole, room = arena_make(ROOM);
    Net map = block(false, &keep, room), got;
    Spot from = { X + 100, Y }, to = { X + WIDE - 100, Y }, middle = { X + WIDE / 2, Y + 20 },
         away = { X + WIDE / 2, Y + HIGH / 2 };
    uint32_t straight = walk(&map, from, to, keep, room);
    WayEdit e[2] = { { .id = 1, .kind = WAY_GATE, .state = WAY_CLOSED, .hours = S("") },
                     { .id = 2, .kind = WAY_STRETCH, .state = WAY_OPEN, .hours = S("") } };
    WayOutcome out[2];
    e[0].line = ways_line(&middle, 1, &keep);
    assert_null(ways_apply(&map, e, 1, &got, out, &keep, room));
    assert_int_equal(out[0], WAY_APPLIED);
    assert_int_equal(got.gates, 1);
    assert_true(walk(&got, from, to, keep, room) > straight * 3);
    e[0].kind = WAY_STRETCH;
    e[0].state = WAY_CLOSED;
    e[1].line = e[0].line;
    assert_null(ways_apply(&map, e, 1, &got, out, &keep, room));
    assert_true(walk(&got, from, to, keep, room) != straight);
    assert_null(ways_apply(&map, e, 2, &got, out, &keep, room));       /* the later one counts */
    assert_int_equal(walk(&got, from, to, keep, room), straight);
    e[0].line = ways_line(&away, 1, &keep);
    assert_null(ways_apply(&map, e, 1, &got, out, &keep, room));
    assert_int_equal(out[0], WAY_FAR);
    arena_drop(whole, ROOM);
    arena_drop(room, ROOM);
}

static void what_an_edit_may_be(void **state)
{
    (void)state;
    Arena whole = arena_make(ROOM);
    WayPoint at[] = { { X, Y }, { X + WIDE, Y }, { X + 9 * WIDE, Y } };
    WayNew one = { WAY_GATE, { at, 1 }, -1, WAY_PRIVATE, S("Mo-Su 06:00-23:00"), S("") },
           line = { WAY_PATH, { at, 2 }, WAY_STEPS, -1, { 0 }, S("") };
    assert_null(way_check(&one, whole, NULL));
    assert_null(way_check(&line, whole, NULL));
    const struct { WayEditKind kind; int points, surface, state; Str hours; const char *where; } bad[] = {
        { WAY_GATE, 2, -1, WAY_OPEN, { 0 }, "/line" },
        { WAY_PATH, 1, -1, -1, { 0 }, "/line" },
        { WAY_PATH, 3, -1, -1, { 0 }, "/line" },
        { WAY_GATE, 1, WAY_STEPS, WAY_OPEN, { 0 }, "/surface" },
        { WAY_GATE, 1, -1, -1, { 0 }, "/state" },
        { WAY_PATH, 2, -1, WAY_CLOSED, { 0 }, "/state" },
        { WAY_STRETCH, 1, -1, WAY_OPEN, S("24/7"), "/hours" },
        { WAY_GATE, 1, -1, WAY_OPEN, S("早晚"), "/hours" },
    };
    for (int i = 0; i < COUNT(bad); i++) {
        Blame why = { 0 };
        WayNew n = { bad[i].kind, { at, bad[i].points }, bad[i].surface, bad[i].state, bad[i].hours, S("x") };
        assert_ptr_equal(way_check(&n, whole, &why), BAD_FIELD);
        assert_string_equal(why.pointer, bad[i].where);
    }
    arena_drop(whole, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fits_is_walked_on),
        cmocka_unit_test(gates_and_stretches_close_and_open_again),
        cmocka_unit_test(what_an_edit_may_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
