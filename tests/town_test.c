/* The demo town: facts are facts, the map has no gap and no overlap, everybody lives in exactly one
 * micro-grid, and a seed always gives the same town. */
#include "town/town.h"
#include "town/town_lattice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 256 << 20, FULL = TOWN_RESIDENTS_MOST };
static const int64_t NOW_MS = 1780000000000;
static const uint64_t GOLDEN = 0x6b57b92a87e7dad6;

typedef struct Town { Arena whole; TownPlan plan; Arena keep, scratch; } Town;

static Town made_at(int64_t now_ms, uint64_t seed, int64_t residents, int days)
{
    Town t = { .whole = arena_make(ROOM) };
    char *half = t.whole.at + ROOM / 2;
    t.keep = (Arena){ t.whole.at, half, NULL };
    t.scratch = (Arena){ half, t.whole.end, NULL };
    TownAsk ask = { seed, residents, now_ms, days, 1 };
    assert_null(town_plan(&ask, &t.keep, t.scratch, &t.plan));
    return t;
}

static Town made(uint64_t seed, int64_t residents, int days)
{
    return made_at(NOW_MS, seed, residents, days);
}

static void dropped(Town *t) { arena_drop(t->whole, ROOM); }

/* `room` is a copy of the town's arena: the community is gone when the caller's copy is. */
static TownCommunity community(const Town *t, int i, Arena room)
{
    TownCommunity c;
    town_community(&t->plan, i, &room, t->scratch, &c);
    return c;
}

/* --- facts
 * ------------------------------------------------------------------------------------------------ */

static const char *shared_data;

static FILE *shared(const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/%s", shared_data ? shared_data : "", name);
    FILE *f = shared_data ? fopen(path, "r") : NULL;
    if (!f) skip();
    return f;
}

static void names_are_the_real_ones(void **state)
{
    (void)state;
    FILE *f = shared("jinjiang_communities.csv");
    Town t = made(1, FULL, 0);
    char line[256], code[16], name[64], committee[96], street_code[16], street[64];
    int rows = 0;
    assert_non_null(fgets(line, sizeof line, f));
    while (fgets(line, sizeof line, f)) {
        assert_int_equal(5, sscanf(line, "%15[^,],%63[^,],%95[^,],%15[^,],%63[^\r\n]", code, name, committee,
            street_code, street));
        const TownPlace *p = &t.plan.communities[rows++];
        assert_string_equal(code, p->code);
        assert_true(str_eq(str_of(name), p->name));
        assert_string_equal(street_code, t.plan.streets[p->street].code);
        assert_true(str_eq(str_of(street), t.plan.streets[p->street].name));
    }
    assert_int_equal(TOWN_COMMUNITIES, rows);
    fclose(f);
    dropped(&t);
}

/* --- coverage
 * --------------------------------------------------------------------------------------------- */

typedef struct Edge { TownPoint low, high; int64_t sign; } Edge;
typedef struct Edges { Edge *at; int count, room; } Edges;

static int point_order(TownPoint a, TownPoint b)
{
    if (a.lon != b.lon) return a.lon < b.lon ? -1 : 1;
    return a.lat < b.lat ? -1 : a.lat > b.lat;
}

static int edge_order(const void *a, const void *b)
{
    const Edge *x = a, *y = b;
    int order = point_order(x->low, y->low);
    return order ? order : point_order(x->high, y->high);
}

static int64_t twice_area(TownPolygon p)
{
    int64_t sum = 0;
    TownPoint o = p.ring[0].at[0];
    for (int r = 0; r < p.rings; r++)
        for (int i = 0; i < p.ring[r].points; i++) {
            TownPoint a = p.ring[r].at[i], b = p.ring[r].at[(i + 1) % p.ring[r].points];
            sum += (int64_t)(a.lon - o.lon) * (b.lat - o.lat) - (int64_t)(b.lon - o.lon) * (a.lat - o.lat);
        }
    return sum;
}

static void add_edges(Edges *e, TownPolygon p, int sign)
{
    for (int r = 0; r < p.rings; r++)
        for (int i = 0; i < p.ring[r].points; i++) {
            TownPoint a = p.ring[r].at[i], b = p.ring[r].at[(i + 1) % p.ring[r].points];
            int order = point_order(a, b);
            assert_true(order != 0 && e->count < e->room);
            e->at[e->count++] = order < 0 ? (Edge){ a, b, sign } : (Edge){ b, a, -sign };
        }
}

/* Parts cover the whole exactly when every inner edge is walked once each way, every outer edge once as
 * the whole walks it, and the areas, all positive, sum up. Integers: no tolerance. */
static void assert_covers(Arena scratch, TownPolygon whole, const void *first, int count, size_t size,
    size_t shape_at)
{
    Edges e = { NULL, 0, 400000 };
    e.at = NEWS(&scratch, Edge, e.room);
    int64_t sum = 0;
    add_edges(&e, whole, -1);
    for (int i = 0; i < count; i++) {
        const TownPolygon *p = (const void *)((const char *)first + (size_t)i * size + shape_at);
        assert_true(p->rings >= 1 && twice_area(*p) > 0);
        add_edges(&e, *p, 1);
        sum += twice_area(*p);
    }
    assert_int_equal(twice_area(whole), sum);
    qsort(e.at, (size_t)e.count, sizeof *e.at, edge_order);
    for (int i = 0; i < e.count;) {
        int64_t signs = 0;
        int k = i;
        for (; k < e.count && !edge_order(&e.at[i], &e.at[k]); k++) signs += e.at[k].sign;
        assert_int_equal(0, signs);
        i = k;
    }
}

static bool inside(TownPolygon p, TownPoint at)
{
    bool in = false;
    for (int r = 0; r < p.rings; r++)
        for (int i = 0, j = p.ring[r].points - 1; i < p.ring[r].points; j = i++) {
            TownPoint a = p.ring[r].at[i], b = p.ring[r].at[j];
            if ((a.lat > at.lat) == (b.lat > at.lat)) continue;
            if (at.lon < a.lon + (double)(b.lon - a.lon) * (at.lat - a.lat) / (b.lat - a.lat)) in = !in;
        }
    return in;
}

/* No cell of the ground is folded: then rings along cells' sides are simple, and covering is covering
 * once. */
static void ground_is_not_folded(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 5; seed++) {
        Arena keep = arena_make(ROOM), whole = keep;
        const TownLattice *l = lattice_make(seed, &keep);
        for (int r = 0; r < CELL_ROWS; r++)
            for (int c = 0; c < CELL_COLUMNS; c++) {
                TownPoint p[4] = { l->node[r][c], l->node[r + 1][c], l->node[r + 1][c + 1],
                    l->node[r][c + 1] };
                for (int i = 0; i < 4; i++) {
                    TownPoint a = p[i], b = p[(i + 1) % 4], d = p[(i + 2) % 4];
                    int64_t left = (int64_t)(b.lon - a.lon) * (d.lat - a.lat);
                    assert_true(left > (int64_t)(d.lon - a.lon) * (b.lat - a.lat));
                }
            }
        arena_drop(whole, ROOM);
    }
}

static void places_cover_the_district(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 2; seed++) {
        Town t = made(seed, FULL, 0);
        const TownPlan *p = &t.plan;
        assert_covers(t.scratch, p->district.shape, p->streets, TOWN_STREETS, sizeof(TownPlace),
            offsetof(TownPlace, shape));
        assert_covers(t.scratch, p->district.shape, p->communities, TOWN_COMMUNITIES, sizeof(TownPlace),
            offsetof(TownPlace, shape));
        double km2 = (double)twice_area(p->district.shape) / 2 * 95865e-7 * 110857e-7 / 1e6;
        print_message("%.2f km2\n", km2);
        assert_true(km2 > 57 && km2 < 64);                      /* 60.4 by outline, 62.1 by the yearbook */
        for (int s = 0; s < TOWN_STREETS; s++) {
            TownPlace part[TOWN_COMMUNITIES];
            int count = 0;
            for (int i = 0; i < TOWN_COMMUNITIES; i++)
                if (p->communities[i].street == s) part[count++] = p->communities[i];
            assert_covers(t.scratch, p->streets[s].shape, part, count, sizeof *part, offsetof(TownPlace,
                shape));
        }
        dropped(&t);
    }
}

static void check_grids(const Town *t, const TownCommunity *c)
{
    assert_covers(t->scratch, c->place->shape, c->grids, c->grids_count, sizeof(TownGrid), offsetof(TownGrid,
        shape));
    int seen = 0;
    for (int i = 0; i < c->grids_count; i++) {
        const TownGrid *g = &c->grids[i];
        assert_int_equal(15, strlen(g->code));
        assert_memory_equal(g->code, c->place->code, 12);
        assert_int_equal(g->exclusive, atoi(g->code + 12) >= 900);
        assert_true(inside(g->shape, g->centre));
        if (g->exclusive) {
            assert_int_equal(0, g->microgrids_count);
            continue;
        }
        assert_int_equal(seen, g->microgrids_first);
        assert_in_range(g->microgrids_count, 1, 40);
        assert_covers(t->scratch, g->shape, c->microgrids + seen, g->microgrids_count, sizeof(TownMicrogrid),
            offsetof(TownMicrogrid, shape));
        seen += g->microgrids_count;
    }
    assert_int_equal(seen, c->microgrids_count);
}

static void check_households(const TownCommunity *c)
{
    int *of_micro = calloc((size_t)c->microgrids_count, sizeof *of_micro), next = 0;
    int64_t people = 0;
    for (int i = 0; i < c->buildings_count; i++) {
        const TownBuilding *x = &c->buildings[i];
        assert_int_equal(x->households_first, next);
        assert_int_equal(x->households_count, x->compound < 0 ? 0 : x->units * x->floors * x->doors);
        for (int n = 0; n < x->households_count; n++) {
            const TownHousehold *h = &c->households[next++];
            assert_int_equal(i, h->building);
            assert_int_equal(x->microgrid[h->unit - 1], h->microgrid);
            assert_true(h->floor >= 1 && h->floor <= x->floors && h->door >= 1 && h->door <= x->doors
                && h->people >= 0);
            of_micro[h->microgrid]++;
            people += h->people;
        }
        if (x->compound >= 0) assert_true(inside(c->compounds[x->compound].shape, x->centre));
        assert_true(inside(c->place->shape, x->centre) && twice_area(x->shape) > 0);
    }
    assert_int_equal(next, c->households_count);
    if (c->place->chosen) assert_int_equal(c->place->residents, people);
    for (int i = 0; i < c->pois_count; i++) {
        const TownPoi *p = &c->pois[i];
        assert_true(p->grid < 0 || inside(c->grids[p->grid].shape, p->at));
        assert_true((p->grid < 0) != (p->microgrid < 0) && utf8_valid(p->name) && p->name.len > 0);
    }
    for (int i = 0; i < c->microgrids_count; i++) {
        const TownMicrogrid *m = &c->microgrids[i];
        assert_int_equal(18, strlen(m->code));
        assert_memory_equal(m->code, c->grids[m->grid].code, 15);
        if (i) assert_true(strcmp(c->microgrids[i - 1].code, m->code) < 0);
        assert_int_equal(of_micro[i], m->households);
        assert_in_range(m->households, 30, 100);
        assert_true(inside(m->shape, m->centre));
    }
    free(of_micro);
}

static void everybody_lives_in_one_microgrid(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 2; seed++) {
        Town t = made(seed, FULL, 0);
        int64_t people = 0, households = 0;
        int microgrids = 0, general = 0;
        for (int i = 0; i < TOWN_COMMUNITIES; i++) {
            TownCommunity c = community(&t, i, t.keep);
            check_grids(&t, &c);
            check_households(&c);
            people += c.place->residents;
            households += c.households_count;
            microgrids += c.microgrids_count;
            for (int g = 0; g < c.grids_count; g++) general += !c.grids[g].exclusive;
            assert_true(c.compounds_count >= 2);
        }
        print_message("%lld people, %lld households, %d micro-grids, %d general grids\n", (long long)people,
            (long long)households, microgrids, general);
        assert_int_equal(902933, people);
        assert_in_range(households, 330000, 365000);
        assert_in_range(microgrids, 5000, 5800);
        assert_in_range(general, 480, 720);
        dropped(&t);
    }
}

static void the_address_in_the_books_exists(void **state)
{
    (void)state;
    const int64_t scales[] = { 1000, 3000, 12000, 40000, FULL };
    for (uint64_t seed = 1; seed <= 4; seed++)
        for (int k = 0; k < COUNT(scales); k++) {
            Town t = made(seed, scales[k], 0);
            TownCommunity c = community(&t, t.plan.order[0], t.keep);
            assert_string_equal("510104018006", c.place->code);
            assert_int_equal(scales[k], t.plan.district.residents);
            check_households(&c);
            bool found = false;
            for (int i = 0; i < c.households_count && !found; i++) {
                Arena keep = t.scratch;
                found = str_starts(town_address(&c, &c.households[i], &keep), S("翡翠城三期5栋2单元"));
            }
            assert_true(found);
            dropped(&t);
        }
}

/* --- sameness
 * --------------------------------------------------------------------------------------------- */

static uint64_t mix(uint64_t hash, const void *at, size_t size)
{
    return hash * 0x9E3779B97F4A7C15u ^ str_hash((Str){ at, (ptrdiff_t)size });
}

static uint64_t mix_shape(uint64_t h, TownPolygon p)
{
    for (int r = 0; r < p.rings; r++) h = mix(h, p.ring[r].at, sizeof(TownPoint) * (size_t)p.ring[r].points);
    return h;
}

static uint64_t hash_of(const TownCommunity *c)
{
    uint64_t h = (uint64_t)c->households_count;
    h = mix(h, c->households, sizeof *c->households * (size_t)c->households_count);
    for (int i = 0; i < c->grids_count; i++) h = mix_shape(h, c->grids[i].shape);
    for (int i = 0; i < c->microgrids_count; i++) h = mix_shape(mix(h, c->microgrids[i].code, 18),
        c->microgrids[i].shape);
    for (int i = 0; i < c->buildings_count; i++) h = mix_shape(h, c->buildings[i].shape);
    for (int i = 0; i < c->compounds_count; i++) h = mix(h, c->compounds[i].name.at,
        (size_t)c->compounds[i].name.len);
    for (int i = 0; i < c->ways_count; i++) h = mix(h, c->ways[i].line.at,
        sizeof(TownPoint) * (size_t)c->ways[i].line.points);
    for (int i = 0; i < c->pois_count; i++) h = mix(h, c->pois[i].name.at, (size_t)c->pois[i].name.len);
    for (int i = 0; i < c->accounts_count; i++) h = mix(h, c->accounts[i].name.at,
        (size_t)c->accounts[i].name.len);
    for (int i = 0; i < c->cases_count; i++) {
        const TownCase *x = &c->cases[i];
        h = mix(mix(h, x->words.at, (size_t)x->words.len), &x->at, sizeof x->at);
        for (int k = 0; k < x->steps; k++) h = mix(h, &x->step[k].at_ms, sizeof x->step[k].at_ms);
    }
    return h;
}

/* The number holds for every compiler and machine; change it when the town is changed on purpose. */
static void a_seed_is_a_town(void **state)
{
    (void)state;
    Town a = made(7, 60000, 30), b = made(7, 60000, 30), other = made(8, 60000, 30);
    uint64_t first[8], whole = 0;
    assert_int_equal(5, a.plan.chosen);
    for (int k = 0; k < a.plan.chosen; k++) {
        TownCommunity c = community(&a, a.plan.order[k], a.keep);
        whole = mix(whole, &(uint64_t){ first[k] = hash_of(&c) }, 8);
    }
    for (int k = b.plan.chosen - 1; k >= 0; k--) {
        TownCommunity c = community(&b, b.plan.order[k], b.keep);
        assert_true(first[k] == hash_of(&c));
    }
    TownCommunity c = community(&other, other.plan.order[0], other.keep);
    assert_true(first[0] != hash_of(&c));
    print_message("town 7 of 60,000: %016llx\n", (unsigned long long)whole);
    assert_true(whole == GOLDEN);
    dropped(&a);
    dropped(&b);
    dropped(&other);
}

/* Who opens the desk finds something to do: at ten in the morning the night's reports would all be filed. */
static void a_report_waits_for_the_desk_at_any_hour(void **state)
{
    (void)state;
    for (int hour = 0; hour < 24; hour++) {
        Town t = made_at(NOW_MS + hour * 3600000LL, 1, 3000, 30);
        TownCommunity c = community(&t, t.plan.order[0], t.keep);
        int waiting = 0;
        for (int i = 0; i < c.cases_count; i++) waiting += c.cases[i].steps == 1;
        assert_true(waiting > 0);
        dropped(&t);
    }
}

static void scales_out_of_range_are_refused(void **state)
{
    (void)state;
    Arena room = arena_make(ROOM);
    TownPlan plan;
    const TownAsk bad[] = {
        { 1, 999, NOW_MS, 30, 1 }, { 1, 902934, NOW_MS, 30, 1 }, { 1, -1, NOW_MS, 30, 1 },
        { 1, INT64_MAX, NOW_MS, 1, 1 }, { 1, 12000, NOW_MS, -1, 1 }, { 1, 12000, NOW_MS, 367, 1 },
        { 1, 12000, -1, 30, 1 }, { 1, 12000, INT64_MAX, 30, 1 }, { 1, 12000, NOW_MS, 30, 0 },
        { 1, 12000, NOW_MS, 30, 21 },
    };
    for (int i = 0; i < COUNT(bad); i++) {
        Arena keep = room;
        assert_ptr_equal(TOWN_BAD_SCALE, town_plan(&bad[i], &keep, keep, &plan));
    }
    arena_drop(room, ROOM);
}

int main(int argc, char **argv)
{
    shared_data = argc > 1 ? argv[1] : NULL;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_the_real_ones),
        cmocka_unit_test(ground_is_not_folded),
        cmocka_unit_test(places_cover_the_district),
        cmocka_unit_test(everybody_lives_in_one_microgrid),
        cmocka_unit_test(the_address_in_the_books_exists),
        cmocka_unit_test(a_seed_is_a_town),
        cmocka_unit_test(a_report_waits_for_the_desk_at_any_hour),
        cmocka_unit_test(scales_out_of_range_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
