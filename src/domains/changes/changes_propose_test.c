/* Proposals from below: random communities, every rule of a drawing by hand, the proofs against what was
 * made. */
#include "domains/changes/changes_propose_rules.h"

#include "base/rand.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define ROOM ((size_t)1 << 30)
enum { WEST = 1186000000, SOUTH = 247000000, HOUSES_MOST = 400, STRIPS_MOST = 12 };

typedef struct Town {
    ChangePlace place[STRIPS_MOST + 2];
    ChangeBlock block[2 * HOUSES_MOST];
    ProposeCompound compound[HOUSES_MOST];
    ChangeSize size;
    Spot corner[STRIPS_MOST + 2][6];
    int32_t end[STRIPS_MOST + 2];
    char code[STRIPS_MOST][32];
    ChangeDrawing drawing;
    ProposeAsk ask;
} Town;

static const bool outer_ring[] = { true };

static void place(Town *t, int k, Str code, int32_t x0, int32_t x1, int32_t y1)
{
    const Spot c[] = { { x0, SOUTH }, { x1, SOUTH }, { x1, SOUTH + y1 }, { x0, SOUTH + y1 } };
    memcpy(t->corner[k], c, sizeof c);
    t->end[k] = 4;
    t->place[k] = (ChangePlace){ .code = code, .name = code, .outline = { t->corner[k], &t->end[k],
        outer_ring, 1 } };
}

/* A community in strips as its old grids; houses anywhere or in rows, some in pairs of one compound, some of
 * several staircases. */
static void town(Town *t, uint64_t seed)
{
    memset(t, 0, sizeof *t);
    Rand r = rand_from(seed);
    int houses = (int)rand_between(&r, 20, 120), strips = (int)rand_between(&r, 2, 10), blocks = 0;
    int32_t wide = 60000, high = 40000;
    bool rows = rand_between(&r, 0, 1);
    place(t, 0, S("350582001001"), WEST, WEST + wide, high);
    t->place[1] = (ChangePlace){ .code = S("350582001001001"), .name = S("一") };
    for (int k = 0; k < strips; k++) {
        snprintf(t->code[k], sizeof t->code[k], "350582001001001%03d", k + 1);
        place(t, k + 2, str_of(t->code[k]), WEST + wide / strips * k,
            k + 1 < strips ? WEST + wide / strips * (k + 1)
              : WEST + wide, high);
    }
    for (int i = 0; i < houses; i++) {
        int units = (int)rand_between(&r, 1, 3);
        int32_t x = (int32_t)rand_between(&r, 10, wide - 10), y = (int32_t)rand_between(&r, 10, high - 10);
        if (rows) x = 2500 + i % 12 * 5000 + 1, y = 1500 + i / 12 * 3500;
        int strip = x / (wide / strips) < strips ? x / (wide / strips) : strips - 1;
        if (!rand_between(&r, 0, 9)) strip = (int)rand_between(&r, 0, strips - 1);
                /* not where it stands */
        for (int u = 1; u <= units; u++) {
            int64_t homes = rand_between(&r, 1, 14);
            t->block[blocks++] = (ChangeBlock){ 100 + i, u, t->place[strip + 2].code, { WEST + x,
                SOUTH + y }, homes };
            t->place[strip + 2].households += homes;
        }
        t->compound[i] = (ProposeCompound){ 100 + i, 1000 + i / 2 };
    }
    t->size = (ChangeSize){ PLACE_MICROGRID, 30, 100 };
    t->drawing = (ChangeDrawing){ .place = t->place, .places = strips + 2, .block = t->block,
        .blocks = blocks,
                                  .size = &t->size, .sizes = 1 };
    t->ask = (ProposeAsk){ .drawing = &t->drawing, .community = S("350582001001"), .compound = t->compound,
                           .compounds = rows ? houses : 0, .low = 30, .high = 100, .seed = seed };
}

/* The plan that the acts make gives every grid what the proposal says it has, and no fault. */
static void agrees(const Town *t, const Proposal *p, uint64_t seed, Arena *keep, Arena scratch)
{
    ChangePlan plan;
    int64_t homes = 0, all = 0, moved = 0;
    changes_plan(p->act, p->acts, &t->drawing, keep, scratch, &plan);
    for (int i = 0; i < plan.findings; i++)
        if (plan.finding[i].fault && p->acts)
            fail_msg("seed %d: %.*s: %.*s", (int)seed, STR_ARG(plan.finding[i].code),
                STR_ARG(plan.finding[i].words));
    for (int i = 0; i < t->drawing.blocks; i++) all += t->block[i].households;
    for (int i = 0; i < p->grids; i++) {
        const ProposedGrid *g = &p->grid[i];
        homes += g->households;
        bool within = g->households >= 30 && g->households <= 100;
        assert_int_equal(within, g->reason == PROPOSE_GOOD);
        for (int k = 0; k < plan.places; k++)
            if (str_eq(plan.place[k].code, g->code)) assert_int_equal(plan.place[k].households,
                g->households);
        if (g->parts != 1) fail_msg("seed %d: %.*s in %d parts", (int)seed, STR_ARG(g->code), (int)g->parts);
    }
    assert_int_equal(homes, all);
    for (int i = 0; i < plan.moves; i++) moved += plan.move[i].households;
    assert_int_equal(moved, p->moved);
    if (!p->outside) {
        assert_true(p->moved >= p->moved_bound);
        assert_true(p->grids >= p->grids_least && p->grids <= p->grids_most);
    }
}

static void random_communities(void **state)
{
    (void)state;
    Arena one = arena_make(ROOM), two = arena_make(ROOM);
    Town *t = test_malloc(sizeof *t);
    int inside = 0, grids = 0;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Arena keep = one;
        Proposal anew, again, least;
        town(t, seed);
        assert_null(changes_propose_plan(&t->ask, &keep, two, &anew));
        assert_null(changes_propose_plan(&t->ask, &keep, two, &again));
        assert_int_equal(anew.acts, again.acts);
        for (int i = 0; i < anew.acts; i++)
            assert_true(str_eq(anew.act[i].polygon, again.act[i].polygon) &&
                        anew.act[i].building_id == again.act[i].building_id);
        t->ask.kind = PROPOSE_KEEP;
        assert_null(changes_propose_plan(&t->ask, &keep, two, &least));
        assert_true(least.moved <= anew.moved || least.outside < anew.outside);
        agrees(t, &anew, seed, &keep, two);
        agrees(t, &least, seed, &keep, two);
        inside += (int)(anew.grids - anew.outside), grids += anew.grids;
    }
    assert_true(inside * 20 >= grids * 19);            /* few are outside of the rule, with their reasons */
    test_free(t);
    arena_drop(one, ROOM);
    arena_drop(two, ROOM);
}

/* What is within the rule already stays as it is. */
static void nothing_to_do(void **state)
{
    (void)state;
    Arena one = arena_make(ROOM), two = arena_make(ROOM), keep = one;
    Town *t = test_malloc(sizeof *t);
    Proposal p;
    town(t, 7);
    t->drawing.places = 4;
    place(t, 2, S("350582001001001001"), WEST, WEST + 30000, 40000);
    place(t, 3, S("350582001001001002"), WEST + 30000, WEST + 60000, 40000);
    t->drawing.blocks = 8;
    for (int i = 0; i < 8; i++)
        t->block[i] = (ChangeBlock){ 100 + i, 1, t->place[2 + i / 4].code, { WEST + 4000 + 7000 * i,
            SOUTH + 20000 }, 10 };
    t->ask.kind = PROPOSE_KEEP;
    t->ask.compounds = 0;
    assert_null(changes_propose_plan(&t->ask, &keep, two, &p));
    assert_int_equal(p.moved, 0);
    assert_int_equal(p.acts, 0);
    assert_int_equal(p.outside, 0);
    t->drawing.blocks = 0;
    assert_ptr_equal(changes_propose_plan(&t->ask, &keep, two, &p), CHANGES_NO_GROUND);
    test_free(t);
    arena_drop(one, ROOM);
    arena_drop(two, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(random_communities),
        cmocka_unit_test(nothing_to_do) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
