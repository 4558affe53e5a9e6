/* The scan of every night: a cluster that was put in is found, what all places share or one is used to isn't;
 * over calm nights it is wrong as often as it says; the best zone against a reference that tries them all. */
#include "base/rand.h"
#include "geo/scan/scan_now.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SIDE = 8, PLACES = SIDE * SIDE, DAYS = 63, STRATA = 2, COUNTS = PLACES * DAYS, REPLICATES = 199 };

static Arena keep, room;

typedef struct Town {
    double x[PLACES], y[PLACES];
    int32_t *neighbour;
    int64_t *neighbours_at;
    int32_t seen[PLACES][DAYS];
    ScanNowCount count[COUNTS];
} Town;

static int rest(int day) { return day % 7 >= 5; }

/* Squares beside each other; places are used to more or less, all are busier on working days. */
static void calm(Town *t, uint64_t seed)
{
    int32_t x[4 * PLACES], y[4 * PLACES], place[4 * PLACES];
    Rand r = rand_from(seed * 1000003);    /* the next seed's stream is this one's, a draw on */
    for (int p = 0; p < PLACES; p++) {
        t->x[p] = 200.0 * (p % SIDE);
        t->y[p] = 180.0 * (double)(p / SIDE);
        for (int c = 0; c < 4; c++) {
            x[4 * p + c] = p % SIDE + c % 2;
            y[4 * p + c] = p / SIDE + c / 2;
            place[4 * p + c] = p;
        }
        int64_t used = rand_between(&r, 1, 12);
        for (int d = 0; d < DAYS; d++) {
            t->seen[p][d] = 0;
            for (int i = 0; i < 4; i++)
                t->seen[p][d] += rand_between(&r, 1, rest(d) ? 400 : 160) <= used;
        }
    }
    scan_now_touching(x, y, place, 4 * PLACES, PLACES, &t->neighbour, &t->neighbours_at, &keep,
                      room);
}

static ScanNowAsk asked(Town *t, bool strata, uint64_t seed)
{
    for (int p = 0; p < PLACES; p++)
        for (int d = 0; d < DAYS; d++)
            t->count[p * DAYS + d] = (ScanNowCount){ p, d, strata && rest(d), t->seen[p][d], 0 };
    return (ScanNowAsk){ .places = PLACES, .days = DAYS, .strata = STRATA, .x = t->x, .y = t->y,
                         .neighbour = t->neighbour, .neighbours_at = t->neighbours_at, .count = t->count,
                         .counts = COUNTS, .window = 7, .zone = 6, .least = 3, .seed = seed };
}

/* The chance of the night's best; 1: nothing above usual. */
static double night(Town *t, bool strata, uint64_t seed, ScanNowFound *ret)
{
    ScanNow *s;
    double top[REPLICATES];
    ScanNowAsk ask = asked(t, strata, seed);
    assert_null(scan_now_make(&ask, &s, &keep, room));
    if (!scan_now_best(s, ret, room)) return 1;
    scan_now_replicates(s, 0, REPLICATES, top, room);
    return scan_now_chance(top, REPLICATES, ret->ratio);
}

static void what_touches_is_a_neighbour(void **state)
{
    (void)state;
    static Town t;
    Arena start = keep;
    calm(&t, 1);
    assert_int_equal(t.neighbours_at[PLACES], 4 * 3 + 4 * (SIDE - 2) * 5 + (SIDE - 2) * (SIDE - 2) * 8);
    assert_int_equal(t.neighbours_at[1], 3);
    assert_true(t.neighbour[0] == 1 && t.neighbour[1] == SIDE && t.neighbour[2] == SIDE + 1);
    keep = start;
}

static void a_cluster_that_was_put_in_is_found(void **state)
{
    (void)state;
    static Town t;
    static const int planted[] = { 27, 28, 35 };
    int all = 0;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        Arena start = keep;
        ScanNowFound f;
        calm(&t, seed);
        for (int i = 0; i < 3; i++)
            for (int d = DAYS - 3; d < DAYS; d++) t.seen[planted[i]][d] += 3;
        double chance = night(&t, true, seed, &f);
        int in = 0;
        for (int i = 0; i < 3; i++)
            for (int32_t j = 0; j < f.places; j++) in += f.place[j] == planted[i];
        all += in;
        if (chance > 0.002 || in < 2 || f.days < 2)
            fail_msg("seed %d: %g, %d in, %d days", (int)seed, chance, in, f.days);
        int64_t seen = 0;
        double usual = 0;
        for (int32_t j = 0; j < f.places; j++) seen += f.seen[j], usual += f.usual[j];
        assert_true(seen == f.observed && fabs(usual - f.expected) < 1e-9 && f.observed >= 18);
        keep = start;
    }
    assert_in_range(all, 56, 60);
}

/* Everywhere thrice as much on the last days, as when another shift comes on: nobody's place stands out. And
 * one that is busy on days of rest alone stands out there only for who doesn't part them from others. */
static void what_all_share_or_a_place_is_used_to_is_no_sign(void **state)
{
    (void)state;
    static Town t;
    int shared = 0, used = 0, unparted = 0;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        Arena start = keep;
        ScanNowFound f;
        calm(&t, seed);
        for (int p = 0; p < PLACES; p++)
            for (int d = DAYS - 2; d < DAYS; d++) t.seen[p][d] *= 3;
        shared += night(&t, true, seed, &f) <= 0.001;
        calm(&t, seed);
        for (int d = 0; d < DAYS; d++) t.seen[20][d] = rest(d) ? 7 : 0;
        used += night(&t, true, seed, &f) <= 0.02;
        unparted += night(&t, false, seed, &f) <= 0.02;
        keep = start;
    }
    bool right = shared <= 12 && used <= 4 && unparted >= 30;
    if (!right) fail_msg("%d %d %d of 40", shared, used, unparted);
}

/* "One such false alarm in N nights", for N of 10 and 40: of 400 calm nights so many, within three
 * deviations. */
static void over_calm_nights_it_is_wrong_as_often_as_it_says(void **state)
{
    (void)state;
    static Town t;
    int tenth = 0, fortieth = 0;
    for (uint64_t seed = 1; seed <= 400; seed++) {
        Arena start = keep;
        ScanNowFound f;
        calm(&t, 1000 + seed);
        double chance = night(&t, true, seed, &f);
        tenth += chance <= 0.1;
        fortieth += chance <= 0.025;
        keep = start;
    }
    bool right = tenth >= 22 && tenth <= 58 && fortieth >= 1 && fortieth <= 20;
    if (!right) fail_msg("%d and %d of 400", tenth, fortieth);
}

/* All zones and windows by the letter of the header, nothing passed over. */
static double reference(const Town *t, const ScanNowAsk *a)
{
    double best = 0, all = 0, in[STRATA] = { 0 }, last[STRATA][8] = { { 0 } };
    for (int64_t k = 0; k < a->counts; k++) {
        const ScanNowCount *c = &a->count[k];
        all += c->count;
        in[c->stratum] += c->count;
        for (int w = 1; w <= 7; w++) if (c->day >= DAYS - w) last[c->stratum][w] += c->count;
    }
    for (int centre = 0; centre < PLACES; centre++) {
        int zone[6] = { centre }, size = 0, own = 0;
        for (int d = DAYS - 7; d < DAYS; d++) own += t->seen[centre][d];
        for (int next = centre; own && next >= 0 && size < 6;) {
            zone[size++] = next;
            for (int w = 1; w <= 7; w++) {
                double seen = 0, usual = 0;
                for (int j = 0; j < size; j++)
                    for (int d = 0; d < DAYS; d++) {
                        int s = a->count[zone[j] * DAYS + d].stratum;
                        if (d >= DAYS - w) seen += t->seen[zone[j]][d];
                        if (in[s] > 0) usual += t->seen[zone[j]][d] * last[s][w] / in[s];
                    }
                if (seen < 3 || seen <= usual) continue;
                double ratio = seen * log(seen / usual) + (all - seen) * log((all - seen) / (all - usual));
                if (ratio > best) best = ratio;
            }
            double low = INFINITY;
            next = -1;
            for (int p = 0; p < PLACES; p++) {
                bool touches = false, there = false;
                for (int j = 0; j < size; j++) {
                    there |= zone[j] == p;
                    touches |= abs(zone[j] % SIDE - p % SIDE) <= 1 && abs(zone[j] / SIDE - p / SIDE) <= 1;
                }
                double d = hypot(t->x[p] - t->x[centre], t->y[p] - t->y[centre]);
                if (touches && !there && d < low - 1e-9) low = d, next = p;
            }
        }
    }
    return best;
}

static void the_best_is_the_best(void **state)
{
    (void)state;
    static Town t;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Arena start = keep;
        ScanNow *s;
        ScanNowFound f = { .ratio = 0 };
        calm(&t, 5000 + seed);
        ScanNowAsk ask = asked(&t, seed % 2, seed);
        assert_null(scan_now_make(&ask, &s, &keep, room));
        scan_now_best(s, &f, room);
        double want = reference(&t, &ask);
        if (fabs(f.ratio - want) > 1e-9 * (1 + want))
            fail_msg("seed %d: %.12g, not %.12g", (int)seed, f.ratio, want);
        double whole[9], half[4];
        scan_now_replicates(s, 0, 9, whole, room);
        scan_now_replicates(s, 5, 4, half, room);
        assert_memory_equal(whole + 5, half, sizeof half);
        keep = start;
    }
}

static void what_is_out_of_bounds_is_refused(void **state)
{
    (void)state;
    static Town t;
    Arena start = keep;
    ScanNow *s;
    calm(&t, 1);
    ScanNowAsk ask = asked(&t, true, 1), bad = ask;
    bad.window = DAYS;
    assert_ptr_equal(scan_now_make(&bad, &s, &keep, room), SCAN_RANGE);
    bad = ask, bad.zone = SCAN_NOW_ZONE + 1;
    assert_ptr_equal(scan_now_make(&bad, &s, &keep, room), SCAN_RANGE);
    bad = ask, bad.strata = 1;
    assert_ptr_equal(scan_now_make(&bad, &s, &keep, room), SCAN_RANGE);
    bad = ask, bad.counts = 0;
    assert_ptr_equal(scan_now_make(&bad, &s, &keep, room), SCAN_NO_CASES);
    keep = start;
}

static int up(void **state)
{
    (void)state;
    keep = arena_make(64 << 20);
    room = arena_make(8 << 20);
    return 0;
}

static int down(void **state)
{
    (void)state;
    arena_drop(keep, 64 << 20);
    arena_drop(room, 8 << 20);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_touches_is_a_neighbour),
        cmocka_unit_test(a_cluster_that_was_put_in_is_found),
        cmocka_unit_test(what_all_share_or_a_place_is_used_to_is_no_sign),
        cmocka_unit_test(over_calm_nights_it_is_wrong_as_often_as_it_says),
        cmocka_unit_test(the_best_is_the_best),
        cmocka_unit_test(what_is_out_of_bounds_is_refused),
    };
    return cmocka_run_group_tests(tests, up, down);
}
