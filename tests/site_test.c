/* Siting against trying every choice, on small random questions of each kind; one known large case; bounds
 * that
 * hold wherever the search is stopped. */
#include "base/rand.h"
#include "geo/site/site.h"
#include "geo/site/site_graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 28, MOST = 12 };

typedef struct Case {
    int32_t cost[MOST * MOST];
    int64_t weight[MOST];
    uint8_t stand[MOST];
    SiteAsk ask;
} Case;

/* Costs of points in a plane or of nothing in particular, some out of reach; some places fixed or
 * forbidden. */
static void draw(Rand *r, Case *c, bool reachable)
{
    int32_t n = (int32_t)rand_between(r, 1, MOST), m = (int32_t)rand_between(r, 1, MOST);
    bool plane = rand_between(r, 0, 1);
    int64_t x[2 * MOST], y[2 * MOST], far = rand_between(r, 0, 3);
    for (int32_t i = 0; i < n + m; i++) {
        x[i] = rand_between(r, 0, 30);
        y[i] = rand_between(r, 0, 30);
    }
    for (int32_t j = 0; j < m; j++)
        for (int32_t i = 0; i < n; i++) {
            int64_t d = plane ? llabs(x[i] - x[n + j]) + llabs(y[i] - y[n + j]) : rand_between(r, 0, 40);
            bool away = !reachable && far == 0 && rand_between(r, 0, 3) == 0;
            c->cost[j * n + i] = away ? SITE_FAR : (int32_t)d;
        }
    int64_t light = rand_between(r, 0, 1), stands = rand_between(r, 0, 2);
    int32_t fixed = 0, free_ones = 0;
    for (int32_t i = 0; i < n; i++) c->weight[i] = light ? 1 : rand_between(r, 0, 9);
    for (int32_t j = 0; j < m; j++) {
        int64_t roll = rand_between(r, 0, 7);
        c->stand[j] = stands == 0 && roll < 2 ? (roll ? SITE_FORBIDDEN : SITE_FIXED) : SITE_FREE;
        fixed += c->stand[j] == SITE_FIXED;
        free_ones += c->stand[j] == SITE_FREE;
    }
    int32_t p = fixed + (int32_t)rand_between(r, 0, free_ones < 4 ? free_ones : 4);
    c->ask = (SiteAsk){ .demands = n, .candidates = m, .cost = c->cost, .weight = c->weight,
                        .stand = c->stand,
                        .p = p };
}

static bool allowed(const SiteAsk *a, unsigned set)
{
    for (int32_t j = 0; j < a->candidates; j++) {
        bool in = set >> j & 1;
        if ((in && a->stand[j] == SITE_FORBIDDEN) || (!in && a->stand[j] == SITE_FIXED)) return false;
    }
    return true;
}

static int32_t nearest(const SiteAsk *a, unsigned set, int32_t i)
{
    int32_t least = SITE_FAR;
    for (int32_t j = 0; j < a->candidates; j++)
        if ((set >> j & 1) && a->cost[j * a->demands + i] < least) least = a->cost[j * a->demands + i];
    return least;
}

typedef enum Kind { MEDIAN, CENTER, COVER, SET_COVER } Kind;

/* The value of a set; -1: it can't be. */
static int64_t value_of(const SiteAsk *a, Kind kind, int32_t radius, unsigned set)
{
    int64_t sum = 0, worst = 0, covered = 0, missed = 0, out = 0;
    for (int32_t i = 0; i < a->demands; i++) {
        int32_t c = nearest(a, set, i);
        if (c == SITE_FAR) missed++, out += a->weight[i] > 0;
        else sum += a->weight[i] * c;
        if (c != SITE_FAR && c > worst) worst = c;
        if (c <= radius) covered += a->weight[i];
        if (kind == SET_COVER && c > radius) return -1;
    }
    if (kind == MEDIAN) return out ? -1 : sum;
    if (kind == CENTER) return missed ? -1 : worst;
    return kind == COVER ? covered : __builtin_popcount(set);
}

static int64_t by_trying(const SiteAsk *a, Kind kind, int32_t radius)
{
    int64_t best = -1;
    for (unsigned set = 0; set < 1u << a->candidates; set++) {
        if (!allowed(a, set) || (kind != SET_COVER && __builtin_popcount(set) != a->p)) continue;
        int64_t v = value_of(a, kind, radius, set);
        if (v >= 0 && (best < 0 || (kind == COVER ? v > best : v < best))) best = v;
    }
    return best;
}

static Err solve(const SiteAsk *a, Kind kind, int32_t radius, SiteAnswer *ret, Arena *keep, Arena scratch)
{
    if (kind == MEDIAN) return site_median(a, ret, keep, scratch);
    if (kind == CENTER) return site_center(a, ret, keep, scratch);
    if (kind == COVER) return site_cover(a, radius, ret, keep, scratch);
    return site_set_cover(a, radius, ret, keep, scratch);
}

static unsigned set_of(const SiteAnswer *a)
{
    unsigned set = 0;
    for (int32_t k = 0; k < a->count; k++) set |= 1u << a->chosen[k];
    return set;
}

typedef struct Patience { int left; } Patience;

static bool no_more(void *ctx) { return ((Patience *)ctx)->left-- <= 0; }

static void stopped_early(SiteAsk a, Kind kind, int32_t radius, int64_t best, int times, Arena keep,
                          Arena scratch)
{
    Patience patience = { times };
    SiteAnswer got;
    a.stop = (SiteStop){ no_more, &patience };
    if (solve(&a, kind, radius, &got, &keep, scratch)) return;
    if (kind == COVER) assert_true(got.value <= best && best <= got.bound);
    else assert_true(got.bound <= best && best <= got.value);
    assert_int_equal(value_of(&a, kind, radius, set_of(&got)), got.value);
}

static void every_kind(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    Rand r = rand_from(11);
    for (int round = 0; round < 4000; round++) {
        Case c;
        draw(&r, &c, round % 2);
        int32_t radius = (int32_t)rand_between(&r, 0, 40);
        Kind kind = (Kind)(round / 2 % 4);
        Arena k = keep;
        SiteAnswer got;
        int64_t best = by_trying(&c.ask, kind, radius);
        Err e = solve(&c.ask, kind, radius, &got, &k, scratch);
        if (kind != SET_COVER && c.ask.p < 1) {
            assert_ptr_equal(e, SITE_TOO_MANY);
            continue;
        }
        if (best < 0) {
            assert_ptr_equal(e, SITE_NO_WAY);
            continue;
        }
        assert_null(e);
        if (got.value != best || got.bound != best) fail_msg("round %d: %lld, %lld is not %lld", round,
            (long long)got.value, (long long)got.bound, (long long)best);
        assert_true(allowed(&c.ask, set_of(&got)));
        assert_int_equal(value_of(&c.ask, kind, radius, set_of(&got)), best);
        for (int32_t i = 0; i < c.ask.demands; i++) {
            int32_t limit = kind == COVER || kind == SET_COVER ? radius : SITE_FAR - 1;
            int32_t after = nearest(&c.ask, set_of(&got), i);
            assert_int_equal(got.after[i], after <= limit ? after : SITE_FAR);
            assert_true(got.before[i] >= got.after[i]);
            const int32_t *served = got.server[i] < 0 ? NULL : c.cost + got.server[i] * c.ask.demands;
            assert_true(served ? served[i] == after : after > limit);
        }
        stopped_early(c.ask, kind, radius, best, (int)rand_between(&r, 0, 6), k, scratch);
    }
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

/* Values of thousands of millions that differ by a few: a proof may end a hundred-millionth short of it,
 * and never claims more than there is. */
static void large_values(void **state)
{
    (void)state;
    enum { LARGE = 20000000 };
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    Rand r = rand_from(12);
    for (int round = 0; round < 3000; round++) {
        Case c;
        draw(&r, &c, true);
        if (c.ask.p < 1) continue;
        for (int32_t k = 0; k < c.ask.demands * c.ask.candidates; k++)
            c.cost[k] = c.cost[k] / 8 * LARGE + (int32_t)rand_between(&r, 0, 40);
        Arena k = keep;
        SiteAnswer got;
        int64_t best = by_trying(&c.ask, MEDIAN, 0);
        assert_null(site_median(&c.ask, &got, &k, scratch));
        assert_true(got.bound <= best && best <= got.value);
        assert_true(got.value - got.bound <= 1 + got.value / 100000000);
    }
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

enum { SEATS = 6, ROOMY = 3 };

/* The cheapest sharing out among a set's places, person by person over how full each is; -1: there is
 * none. */
static int64_t shared_out(const SiteAsk *a, unsigned set)
{
    int32_t open[ROOMY], count = 0, side[ROOMY] = { 0 }, states = 1, unit[ROOMY];
    static int64_t now[(SEATS + 1) * (SEATS + 1) * (SEATS + 1)],
        next[(SEATS + 1) * (SEATS + 1) * (SEATS + 1)];
    for (int32_t j = 0; j < a->candidates; j++)
        if (set >> j & 1) open[count++] = j;
    for (int32_t k = 0; k < count; k++) {
        unit[k] = states;
        side[k] = (int32_t)a->capacity[open[k]] + 1;
        states *= side[k];
    }
    for (int32_t s = 0; s < states; s++) now[s] = s ? -1 : 0;
    for (int32_t i = 0; i < a->demands; i++)
        for (int64_t person = 0; person < a->weight[i]; person++) {
            for (int32_t s = 0; s < states; s++) next[s] = -1;
            for (int32_t s = 0; s < states; s++)
                for (int32_t k = 0; k < count && now[s] >= 0; k++) {
                    int32_t cost = a->cost[open[k] * a->demands + i], to = s + unit[k];
                    if (s / unit[k] % side[k] + 1 >= side[k] || cost == SITE_FAR) continue;
                    if (next[to] < 0 || now[s] + cost < next[to]) next[to] = now[s] + cost;
                }
            memcpy(now, next, (size_t)states * sizeof *now);
        }
    int64_t best = -1;
    for (int32_t s = 0; s < states; s++)
        if (now[s] >= 0 && (best < 0 || now[s] < best)) best = now[s];
    return best;
}

static void full_places(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    Rand r = rand_from(29);
    int feasible = 0;
    for (int round = 0; round < 600; round++) {
        Case c;
        int64_t capacity[MOST], best = -1;
        draw(&r, &c, round % 2);
        if (c.ask.candidates > 8) c.ask.candidates = 8;
        if (c.ask.demands * c.ask.candidates > MOST * MOST) continue;
        int32_t fixed = 0, usable = 0;
        for (int32_t j = 0; j < c.ask.candidates; j++) {
            capacity[j] = rand_between(&r, 0, SEATS);
            fixed += c.stand[j] == SITE_FIXED;
            usable += c.stand[j] != SITE_FORBIDDEN;
        }
        for (int32_t i = 0; i < c.ask.demands; i++) c.weight[i] %= 3;
        int32_t most = usable < ROOMY ? usable : ROOMY;
        if (fixed > most || most < 1) continue;
        c.ask.p = (int32_t)rand_between(&r, fixed > 0 ? fixed : 1, most);
        c.ask.capacity = capacity;
        for (unsigned set = 0; set < 1u << c.ask.candidates; set++) {
            if (!allowed(&c.ask, set) || __builtin_popcount(set) != c.ask.p) continue;
            int64_t v = shared_out(&c.ask, set);
            if (v >= 0 && (best < 0 || v < best)) best = v;
        }
        Arena k = keep;
        SiteAnswer got;
        Err e = site_capacitated(&c.ask, &got, &k, scratch);
        if (best < 0) {
            assert_ptr_equal(e, SITE_NO_WAY);
            continue;
        }
        feasible++;
        assert_null(e);
        if (got.value != best || got.bound != best) fail_msg("round %d: %lld, %lld is not %lld", round,
            (long long)got.value, (long long)got.bound, (long long)best);
        assert_int_equal(shared_out(&c.ask, set_of(&got)), best);
        Patience patience = { (int)rand_between(&r, 0, 40) };
        c.ask.stop = (SiteStop){ no_more, &patience };
        if (!site_capacitated(&c.ask, &got, &k, scratch)) assert_true(got.bound <= best && best <= got.value);
    }
    assert_true(feasible > 100);
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

static void refused(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    int32_t cost[4] = { 0, 5, 5, 0 };
    SiteAsk a = { .demands = 2, .candidates = 2, .cost = cost, .p = 3 };
    SiteAnswer got;
    assert_ptr_equal(site_median(&a, &got, &keep, scratch), SITE_TOO_MANY);
    a.p = 1;
    assert_ptr_equal(site_cover(&a, -1, &got, &keep, scratch), SITE_RANGE);
    cost[1] = -1;
    assert_ptr_equal(site_median(&a, &got, &keep, scratch), SITE_RANGE);
    cost[1] = cost[2] = SITE_FAR;
    assert_ptr_equal(site_median(&a, &got, &keep, scratch), SITE_NO_WAY);
    assert_ptr_equal(site_center(&a, &got, &keep, scratch), SITE_NO_WAY);
    SiteEdge edge[] = { { 0, 1, 1 << 29 }, { 1, 2, 1 << 29 } };
    int32_t *ways;
    assert_ptr_equal(site_graph_costs(3, edge, 2, &ways, &keep, scratch), SITE_RANGE);
    assert_null(site_graph_costs(2, edge, 1, &ways, &keep, scratch));
    assert_int_equal(ways[1], 1 << 29);
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

/* pmed1 of Beasley's OR-Library (1990): 100 places, p = 5, known optimum 5819. A ring, then further edges;
 * where a
 * pair comes twice the later length holds. */
static const uint8_t ring[100] = {
    30, 46, 1, 28, 31, 69, 39, 14, 84, 59, 10, 28, 63, 9, 100, 98, 70, 94, 22, 14, 87, 82, 55, 2, 32, 77,
        95, 29, 59, 91,
    89, 50, 40, 88, 94, 60, 21, 89, 47, 63, 45, 46, 24, 77, 60, 45, 50, 93, 22, 84, 16, 85, 68, 93, 37, 26,
        29, 38, 10, 32,
    67, 66, 52, 19, 39, 12, 86, 72, 73, 65, 2, 8, 96, 43, 39, 61, 90, 8, 58, 91, 58, 13, 79, 59, 28, 46, 24,
        63, 81, 14,
    52, 64, 75, 71, 51, 75, 57, 31, 49, 88 };
static const uint8_t further[100][3] = {
    { 80, 5, 90 }, { 85, 69, 51 }, { 20, 19, 30 }, { 85, 13, 22 }, { 81, 95, 54 }, { 58, 73, 37 },
    { 64, 51, 89 }, { 39, 76, 89 }, { 13, 8, 77 }, { 91, 76, 51 }, { 52, 95, 96 }, { 91, 75, 33 },
    { 80, 91, 84 }, { 35, 80, 46 }, { 54, 86, 35 }, { 30, 70, 5 }, { 19, 7, 9 }, { 74, 53, 50 },
    { 11, 37, 4 }, { 19, 92, 70 }, { 62, 94, 96 }, { 60, 52, 34 }, { 24, 59, 63 }, { 42, 45, 68 },
    { 19, 60, 53 }, { 60, 27, 86 }, { 15, 50, 31 }, { 38, 18, 27 }, { 81, 30, 99 }, { 1, 29, 6 },
    { 22, 52, 11 }, { 54, 59, 75 }, { 5, 7, 8 }, { 41, 44, 80 }, { 41, 76, 42 }, { 44, 12, 56 },
    { 61, 65, 73 }, { 20, 93, 35 }, { 9, 99, 28 }, { 45, 68, 19 }, { 16, 79, 96 }, { 13, 42, 3 },
    { 68, 4, 28 }, { 58, 17, 60 }, { 21, 81, 34 }, { 35, 7, 7 }, { 21, 14, 82 }, { 26, 32, 26 },
    { 6, 63, 83 }, { 31, 69, 53 }, { 91, 78, 32 }, { 45, 59, 33 }, { 42, 57, 5 }, { 8, 53, 66 },
    { 65, 94, 61 }, { 94, 90, 63 }, { 73, 33, 88 }, { 39, 21, 59 }, { 42, 85, 34 }, { 30, 57, 37 },
    { 34, 94, 52 }, { 62, 38, 56 }, { 26, 29, 20 }, { 48, 98, 53 }, { 4, 33, 45 }, { 31, 63, 82 },
    { 8, 52, 31 }, { 37, 81, 14 }, { 50, 27, 16 }, { 27, 14, 48 }, { 88, 33, 8 }, { 56, 30, 76 },
    { 87, 91, 17 }, { 33, 49, 77 }, { 70, 30, 74 }, { 25, 99, 19 }, { 95, 30, 96 }, { 14, 85, 90 },
    { 49, 8, 96 }, { 96, 5, 87 }, { 73, 4, 41 }, { 99, 32, 35 }, { 95, 1, 31 }, { 99, 3, 49 },
    { 18, 75, 100 }, { 58, 47, 68 }, { 35, 60, 5 }, { 38, 16, 70 }, { 54, 40, 52 }, { 95, 55, 47 },
    { 54, 17, 45 }, { 9, 83, 75 }, { 97, 66, 81 }, { 9, 48, 92 }, { 90, 95, 96 }, { 4, 27, 27 },
    { 75, 22, 48 }, { 62, 7, 55 }, { 79, 3, 57 }, { 15, 69, 46 }
};

static void known_case(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    SiteEdge edge[200];
    int edges = 0;
    for (int i = 0; i < 100; i++) edge[edges++] = (SiteEdge){ i, (i + 1) % 100, ring[i] };
    for (int i = 0; i < 100; i++) {
        SiteEdge e = { further[i][0] - 1, further[i][1] - 1, further[i][2] };
        int k = 0;
        while (k < edges && !(edge[k].from == e.from && edge[k].to == e.to) &&
               !(edge[k].from == e.to && edge[k].to == e.from)) k++;
        edge[k] = e;
        if (k == edges) edges++;
    }
    int32_t *cost;
    SiteAnswer got;
    assert_null(site_graph_costs(100, edge, edges, &cost, &keep, scratch));
    SiteAsk a = { .demands = 100, .candidates = 100, .cost = cost, .p = 5 };
    assert_null(site_median(&a, &got, &keep, scratch));
    assert_int_equal(got.value, 5819);
    assert_int_equal(got.bound, 5819);
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

/* What nobody stops ends with a proof, and what is asked in another order has the same answer: questions with
 * trees of some hundred nodes, where the search goes on in smaller questions inside the first. */
static void searched_to_the_end(void **state)
{
    (void)state;
    enum { PLACES = 300, SIDE = 10000, TIMES = 100 };
    Arena whole = arena_make(ROOM), spare = arena_make(ROOM);
    Rand r = rand_from(77);
    int64_t nodes = 0;
    for (int t = 0; t < TIMES; t++) {
        Arena a = whole;
        bool cover = t % 2;
        int32_t n = cover ? PLACES : PLACES / 2, p = (int32_t)rand_between(&r, 8, 20);
        int32_t radius = (int32_t)rand_between(&r, 1000, 1500);
        int32_t *cost = NEWS(&a, int32_t, n * n), *turned = NEWS(&a, int32_t, n * n);
        int64_t *weight = NEWS(&a, int64_t, n), *other = NEWS(&a, int64_t, n), x[PLACES], y[PLACES];
        for (int32_t i = 0; i < n; i++) {
            x[i] = rand_between(&r, 0, SIDE);
            y[i] = rand_between(&r, 0, SIDE);
            weight[i] = other[n - 1 - i] = rand_between(&r, 0, 300);
        }
        for (int32_t j = 0; j < n; j++)
            for (int32_t i = 0; i < n; i++) {
                int64_t d2 = (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]), d = 0;
                for (int64_t step = 1 << 14; step; step /= 2) d += (d + step) * (d + step) <= d2 ? step : 0;
                cost[j * n + i] = turned[(n - 1 - j) * n + (n - 1 - i)] = (int32_t)d;
            }
        SiteAsk ask = { .demands = n, .candidates = n, .cost = cost, .weight = weight, .p = p }, back = ask;
        back.cost = turned;
        back.weight = other;
        SiteAnswer one, two;
        assert_null(cover ? site_cover(&ask, radius, &one, &a, spare) : site_median(&ask, &one, &a, spare));
        assert_null(cover ? site_cover(&back, radius, &two, &a, spare) : site_median(&back, &two, &a, spare));
        assert_int_equal(one.value, one.bound);
        assert_int_equal(two.value, two.bound);
        assert_int_equal(one.value, two.value);
        nodes += one.nodes;
    }
    assert_true(nodes > TIMES);
    arena_drop(whole, ROOM);
    arena_drop(spare, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind),
        cmocka_unit_test(large_values),
        cmocka_unit_test(full_places),
        cmocka_unit_test(refused),
        cmocka_unit_test(known_case),
        cmocka_unit_test(searched_to_the_end),
    };
    return cmocka_run_group_tests_name("site", tests, NULL, NULL);
}
