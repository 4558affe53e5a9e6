/* The scan against a slow reference that knows nothing of its shortcuts, against published clusters, and
 * against
 * itself in other pieces. */
#include "base/rand.h"
#include "geo/scan/philox.h"
#include "geo/scan/scan.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { ROOM = 1 << 26, MOST = 14, DAYS = 12, CASES = 40 };

/* Known answers of Random123's philox4x32 with ten rounds. */
static void philox_known(void **state)
{
    (void)state;
    static const uint32_t key[3][2] = { { 0, 0 }, { 0xFFFFFFFF, 0xFFFFFFFF }, { 0xA4093822, 0x299F31D0 } };
    static const uint32_t counter[3][4] = { { 0 }, { 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF },
                                            { 0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344 } };
    static const uint32_t want[3][4] = { { 0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8 },
                                         { 0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD },
                                         { 0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1 } };
    for (int k = 0; k < 3; k++) {
        uint32_t got[4];
        philox_block(key[k], counter[k], got);
        assert_memory_equal(got, want[k], sizeof got);
    }
    Philox p = philox_start(0, 0);
    for (int k = 0; k < 4; k++) assert_int_equal(philox_next(&p), want[0][k]);
}

typedef struct Small {
    ScanAsk ask;
    double x[MOST], y[MOST], people[MOST];
    ScanCount count[CASES];
    int32_t neighbour[MOST * MOST];
    int64_t at[MOST + 1];
    bool touches[MOST][MOST];
} Small;

static void draw_neighbours(Rand *r, Small *s)
{
    int64_t count = 0;
    for (int i = 0; i < s->ask.places; i++)
        for (int k = 0; k < i; k++) s->touches[i][k] = s->touches[k][i] = rand_between(r, 0, 3) == 0;
    for (int i = 0; i < s->ask.places; i++) {
        s->at[i] = count;
        for (int k = 0; k < s->ask.places; k++)
            if (s->touches[i][k]) s->neighbour[count++] = k;
    }
    s->at[s->ask.places] = count;
    s->ask.neighbour = s->neighbour;
    s->ask.neighbours_at = s->at;
}

static void draw(Rand *r, Small *s, bool even)
{
    *s = (Small){ 0 };
    int32_t n = (int32_t)rand_between(r, 2, MOST), days = (int32_t)rand_between(r, 1, DAYS);
    ScanModel model = (ScanModel)rand_between(r, 0, 1);
    if (model == SCAN_PERMUTATION && days == 1) days = 2;
    int64_t limit = rand_between(r, 0, 3), counts = rand_between(r, 2, CASES), places = rand_between(r, 1, n);
    for (int i = 0; i < n; i++) {
        s->x[i] = (double)rand_between(r, 0, 20);          /* often equally far apart */
        s->y[i] = (double)rand_between(r, 0, 20);
        s->people[i] = even ? 5 : (double)rand_between(r, 1, 50);
    }
    for (int k = 0; k < counts; k++) {
        s->count[k].place = (int32_t)rand_between(r, 0, places - 1);
        s->count[k].day = (int32_t)rand_between(r, 0, days - 1);
        s->count[k].count = 1 + (rand_between(r, 0, 9) == 0);
    }
    s->ask = (ScanAsk){ .model = model, .places = n, .days = days, .x = s->x, .y = s->y, .people = s->people,
                        .count = s->count, .counts = counts, .max_share = limit == 1 ? 0.3 : 0.5,
                        .max_radius = limit == 2 ? 9 : INFINITY, .window = (int32_t)rand_between(r, 1, days),
                        .prospective = rand_between(r, 0, 1), .min_cases = limit == 3 ? 2 : 1, .seed = 7 };
    if (rand_between(r, 0, 2) == 0) draw_neighbours(r, s);
}

typedef struct Found { double ratio; uint32_t zone; } Found;

/* All windows over a zone given as a set; the cases as place and day. */
static void try_zone(const Small *s, uint32_t zone, const int32_t *place, const int32_t *day, int cases,
                     Found *best)
{
    const ScanAsk *a = &s->ask;
    double people = 0, all_people = 0, in_zone = 0;
    for (int i = 0; i < a->places; i++) {
        all_people += s->people[i];
        if (zone >> i & 1) people += s->people[i];
    }
    for (int k = 0; k < cases; k++) in_zone += zone >> place[k] & 1;
    double share = a->model == SCAN_POISSON ? people / all_people : in_zone / cases;
    if (share > a->max_share + 1e-12) return;
    for (int from = 0; from < a->days; from++)
        for (int to = from; to < a->days; to++) {
            int c = 0, then = 0;
            if (to - from >= a->window || (a->prospective && to != a->days - 1)) continue;
            for (int k = 0; k < cases; k++) {
                bool in = day[k] >= from && day[k] <= to;
                then += in;
                c += in && (zone >> place[k] & 1);
            }
            double part = (double)(to - from + 1) / a->days;
            double e = a->model == SCAN_POISSON ? cases * share * part : in_zone * then / cases;
            if (c <= e || c < a->min_cases || e >= cases) continue;
            double ratio = c * log(c / e) + (c < cases ? (cases - c) * log((cases - c) / (cases - e)) : 0);
            if (ratio > best->ratio + 1e-9) *best = (Found){ ratio, zone };
        }
}

static double apart(const Small *s, int i, int k) { return hypot(s->x[i] - s->x[k], s->y[i] - s->y[k]); }

static Found slow(const Small *s, const int32_t *place, const int32_t *day, int cases, uint32_t taken)
{
    Found best = { 0 };
    for (int i = 0; i < s->ask.places; i++) {
        if (s->ask.neighbour) {
            uint32_t zone = 1u << i;
            for (;;) {
                int next = -1;
                if (zone & taken) break;
                try_zone(s, zone, place, day, cases, &best);
                for (int k = 0; k < s->ask.places; k++) {
                    bool near = false;
                    for (int m = 0; m < s->ask.places; m++) near |= (zone >> m & 1) && s->touches[m][k];
                    if ((zone >> k & 1) || !near || apart(s, i, k) > s->ask.max_radius) continue;
                    if (next < 0 || apart(s, i, k) < apart(s, i, next)) next = k;
                }
                if (next < 0) break;
                zone |= 1u << next;
            }
            continue;
        }
        for (int far = 0; far < s->ask.places; far++) {
            uint32_t zone = 0;
            if (apart(s, i, far) > s->ask.max_radius) continue;
            for (int k = 0; k < s->ask.places; k++)
                if (apart(s, i, k) <= apart(s, i, far)) zone |= 1u << k;
            if (!(zone & taken)) try_zone(s, zone, place, day, cases, &best);
        }
    }
    return best;
}

static int spread(const Small *s, int32_t *place, int32_t *day)
{
    int cases = 0;
    for (int i = 0; i < s->ask.places; i++)                /* place by place, as the library keeps them */
        for (int k = 0; k < s->ask.counts; k++)
            for (int c = 0; s->count[k].place == i && c < s->count[k].count; c++) {
                place[cases] = i;
                day[cases++] = s->count[k].day;
            }
    return cases;
}

static uint32_t set_of(const ScanCluster *c)
{
    uint32_t zone = 0;
    for (int k = 0; k < c->places; k++) zone |= 1u << c->place[k];
    return zone;
}

static void observed(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    Rand r = rand_from(3);
    for (int round = 0; round < 3000; round++) {
        Small s;
        Scan *scan;
        Arena k = keep;
        int32_t place[2 * CASES], day[2 * CASES];
        draw(&r, &s, false);
        int cases = spread(&s, place, day);
        assert_null(scan_make(&s.ask, &scan, &k, scratch));
        ScanCluster got[4];
        int32_t count = scan_clusters(scan, NULL, 0, 4, got, &k, scratch);
        uint32_t taken = 0;
        for (int i = 0; i < 4; i++) {
            Found want = slow(&s, place, day, cases, taken);
            if (i >= count) {
                assert_true(want.ratio <= 1e-9);
                break;
            }
            if (fabs(got[i].ratio - want.ratio) > 1e-8)
                fail_msg("round %d, cluster %d: %.10f is not %.10f", round, i, got[i].ratio, want.ratio);
            assert_true(fabs(got[i].ratio - scan_ratio(got[i].observed, cases, got[i].expected)) < 1e-9);
            assert_true(!(set_of(&got[i]) & taken) && got[i].place[0] == got[i].centre);
            taken |= set_of(&got[i]);
        }
    }
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

/* The replicate as it is documented: days dealt by Fisher and Yates from the last; or places, then days,
 * when all
 * places have equally many people. */
static int replicate(const Small *s, uint32_t number, int32_t *place, int32_t *day)
{
    int cases = spread(s, place, day);
    Philox p = philox_start(s->ask.seed, number);
    if (s->ask.model == SCAN_PERMUTATION) {
        for (int k = cases - 1; k > 0; k--) {
            uint32_t other = philox_below(&p, (uint32_t)k + 1);
            int32_t swap = day[k];
            day[k] = day[other];
            day[other] = swap;
        }
        return cases;
    }
    for (int k = 0; k < cases; k++) place[k] = (int32_t)philox_below(&p, (uint32_t)s->ask.places);
    for (int k = 0; k < cases; k++) day[k] = 0;
    return cases;
}

static void replicates(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    Rand r = rand_from(5);
    for (int round = 0; round < 400; round++) {
        Small s;
        Scan *scan;
        Arena k = keep;
        draw(&r, &s, true);
        if (s.ask.model == SCAN_POISSON) s.ask.days = s.ask.window = 1;
        for (int i = 0; s.ask.days == 1 && i < s.ask.counts; i++) s.count[i].day = 0;
        assert_null(scan_make(&s.ask, &scan, &k, scratch));
        double top[40], piece[40];
        int32_t place[2 * CASES], day[2 * CASES];
        scan_replicates(scan, 0, 40, top, scratch);
        scan_replicates(scan, 0, 7, piece, scratch);
        scan_replicates(scan, 7, 33, piece + 7, scratch);
        assert_memory_equal(top, piece, sizeof top);
        for (uint32_t i = 0; i < 40; i += 3) {
            int cases = replicate(&s, i, place, day);
            double want = slow(&s, place, day, cases, 0).ratio;
            if (fabs(top[i] - want) > 1e-8) fail_msg("round %d, replicate %u: %.10f is not %.10f", round, i,
                                                     top[i], want);
        }
    }
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

/* Uneven people: the mean of the highest ratios is that of cases dealt out by another generator. */
static void by_people(void **state)
{
    (void)state;
    enum { TIMES = 4000 };
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    Rand r = rand_from(9);
    for (int days = 1; days <= 3; days += 2) {
        Small s = { 0 };
        Scan *scan;
        static double top[TIMES];
        int32_t place[CASES], day[CASES];
        double sum = 0, people = 0, slow_sum = 0, square = 0;
        for (int i = 0; i < 6; i++) people += s.people[i] = (double)(1 << i), s.x[i] = i * i;
        s.count[0] = (ScanCount){ 5, 0, 20 };
        s.ask = (ScanAsk){ .model = SCAN_POISSON, .places = 6, .days = days, .x = s.x, .y = s.y,
                           .people = s.people,
                           .count = s.count, .counts = 1, .max_share = 0.5, .max_radius = INFINITY,
                               .window = days,
                           .min_cases = 1, .seed = 4 };
        assert_null(scan_make(&s.ask, &scan, &keep, scratch));
        scan_replicates(scan, 0, TIMES, top, scratch);
        for (int k = 0; k < TIMES; k++) {
            sum += top[k];
            square += top[k] * top[k];
            for (int c = 0; c < 20; c++) {
                double at = rand_unit(&r) * people;
                for (place[c] = 0; at >= s.people[place[c]]; place[c]++) at -= s.people[place[c]];
                day[c] = (int32_t)rand_between(&r, 0, days - 1);
            }
            slow_sum += slow(&s, place, day, 20, 0).ratio;
        }
        double mean = sum / TIMES, error = sqrt(2 * (square / TIMES - mean * mean) / TIMES);
        if (fabs(mean - slow_sum / TIMES) > 5 * error) fail_msg("%f is not %f", mean, slow_sum / TIMES);
    }
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

typedef struct Published { int centre, places, cases; double expected, ratio; } Published;

/* SaTScan 9.6 on tests/scan/upstate.csv: its six clusters, ratios to the six decimals it prints. */
static void published(void **state)
{
    (void)state;
    static const Published want[6] = { { 52, 28, 100, 58.28, 14.083511 }, { 89, 8, 38, 17.79, 9.019716 },
        { 112, 33, 64, 40.85, 6.114140 }, { 62, 4, 25, 12.82, 4.651839 }, { 266, 4, 12, 5.14, 3.363518 },
        { 166, 3, 11, 4.61, 3.209485 } };
    static double x[281], y[281], people[281], top[999];
    static ScanCount count[281];
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    FILE *in = fopen(TESTS "/scan/upstate.csv", "r");
    char line[200];
    int n = 0, id;
    assert_non_null(in);
    while (fgets(line, sizeof line, in))
        if (sscanf(line, "%d,%lf,%lf,%lf,%d", &id, &x[n], &y[n], &people[n],
                   &count[n].count) == 5) count[n].place = n, n++;
    fclose(in);
    assert_int_equal(n, 281);
    ScanAsk a = { .model = SCAN_POISSON, .places = n, .days = 1, .x = x, .y = y, .people = people,
                  .count = count,
                  .counts = n, .max_share = 0.5, .max_radius = INFINITY, .window = 1, .min_cases = 1,
                      .seed = 1 };
    Scan *scan;
    ScanCluster got[6];
    assert_null(scan_make(&a, &scan, &keep, scratch));
    assert_int_equal(scan_zones(scan), 41584);
    scan_replicates(scan, 0, 999, top, scratch);
    assert_int_equal(scan_clusters(scan, top, 999, 6, got, &keep, scratch), 6);
    for (int k = 0; k < 6; k++) {
        assert_int_equal(got[k].centre + 1, want[k].centre);
        assert_int_equal(got[k].places, want[k].places);
        assert_int_equal(got[k].observed, want[k].cases);
        assert_true(fabs(got[k].expected - want[k].expected) < 0.005001);
        assert_true(fabs(got[k].ratio - want[k].ratio) < 0.0000005001);
    }
    /* Its p of the first six, within what 999 replicates leave open. */
    static const double p[6] = { 0.001, 0.016, 0.248, 0.645, 0.965, 0.982 };
    for (int k = 0; k < 6; k++) {
        double error = sqrt(2 * (p[k] * (1 - p[k]) + 1e-3) / 999);
        assert_true(fabs(got[k].p - p[k]) < 4 * error);
    }
    assert_true(got[0].p_gumbel < 0.001 && got[0].p_gumbel > 0.00001 &&
                fabs(got[2].p_gumbel - got[2].p) < 0.05);
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

static void refused(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    double x[2] = { 0, 1 }, people[2] = { 5, 0 };
    ScanCount count[2] = { { 0, 0, 1 }, { 1, 0, 1 } };
    ScanAsk a = { .model = SCAN_POISSON, .places = 2, .days = 1, .x = x, .y = x, .people = people,
                  .count = count,
                  .counts = 2, .max_share = 0.5, .max_radius = INFINITY, .window = 1, .min_cases = 1 };
    Scan *scan;
    assert_ptr_equal(scan_make(&a, &scan, &keep, scratch), SCAN_NO_PEOPLE);
    a.counts = 1;
    assert_ptr_equal(scan_make(&a, &scan, &keep, scratch), SCAN_NO_CASES);
    a.max_share = 0.6;
    assert_ptr_equal(scan_make(&a, &scan, &keep, scratch), SCAN_RANGE);
    assert_true(scan_ratio(106, 552, 62.13) > 14.78 && scan_ratio(106, 552, 62.13) < 14.79);
    assert_true(scan_ratio(3, 10, 4) <= 0 && scan_ratio(10, 10, 4) > 9.1);
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(philox_known), cmocka_unit_test(observed),  cmocka_unit_test(replicates),
        cmocka_unit_test(by_people),    cmocka_unit_test(published), cmocka_unit_test(refused),
    };
    return cmocka_run_group_tests_name("scan", tests, NULL, NULL);
}
