/* Chance by the tables, spots against a count by hand, rises, and when a rule goes quiet. */
#include "base/rand.h"
#include "domains/signals/signals_rules.h"
#include "geo/plane/area.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static Arena keep;

/* Upper tails of the Poisson distribution, from printed tables (five places). */
static void chance_is_that_of_the_tables(void **state)
{
    (void)state;
    static const struct { int64_t seen; double expected, chance; } tails[] = {
        { 0, 3, 1 }, { 1, 1, 0.63212 }, { 2, 1, 0.26424 }, { 4, 1, 0.01899 }, { 5, 2, 0.05265 },
            { 8, 2, 0.00110 },
        { 10, 5, 0.03183 }, { 3, 0.1, 0.00015 }, { 20, 10, 0.00345 }, { 1, 0, 0 }, { 1000, 1000, 0.50421 },
    };
    for (int i = 0; i < COUNT(tails); i++) {
        double got = signal_chance(tails[i].seen, tails[i].expected);
        if (got < tails[i].chance - 6e-6 || got > tails[i].chance + 6e-6)
            fail_msg("%lld of %g: %g", (long long)tails[i].seen, tails[i].expected, got);
    }
    for (double expected = 0.25; expected < 40; expected *= 1.7)
        for (int64_t seen = 1; seen < 60; seen++)
            assert_true(signal_chance(seen + 1, expected) <= signal_chance(seen, expected));
}

static SignalPoint point(int64_t id, const char *class, int64_t east_m, int64_t north_m)
{
    return (SignalPoint){ id, str_of(class), S("510104018006"), 1040800000 + east_m * 104,
                          306500000 + north_m * 90 };
}

static void a_spot_is_what_lies_together(void **state)
{
    (void)state;
    const SignalPoint p[] = {
        point(1, "14001", 0, 0), point(2, "14001", 20, 0), point(3, "14001", -20, 10),
            point(4, "14001", 0, 500),
        point(5, "16001", 5, 5), point(6, "14001", 10, 510), point(7, "14001", 3, 3),
    };
    List spots = signal_spots(p, COUNT(p), 60, 3, &keep);
    const SignalSpot *s = spots.at;
    assert_int_equal(spots.count, 1);
    assert_int_equal(s->count, 4);
    assert_true(s->things[0] == 0 && s->things[1] == 1 && s->things[2] == 2 && s->things[3] == 6);
    assert_int_equal(signal_spots(p, COUNT(p), 60, 2, &keep).count, 2);
    assert_int_equal(signal_spots(p, COUNT(p), 60, 5, &keep).count, 0);
    assert_int_equal(signal_spots(p, 0, 60, 2, &keep).count, 0);
}

/* No case in two spots, none beyond the radius, and none left that would still make one. */
static void spots_hold_whatever_there_is(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        Arena start = keep;
        Rand r = rand_from(seed);
        SignalPoint p[80];
        int in[80] = { 0 };
        int64_t n = rand_between(&r, 0, 80), radius = rand_between(&r, 20, 120),
            least = rand_between(&r, 2, 5);
        for (int64_t i = 0; i < n; i++) {
            int64_t east = rand_between(&r, -300, 300), north = rand_between(&r, -300, 300);
            p[i] = point(i + 1, rand_between(&r, 0, 1) ? "14001" : "16001", east, north);
        }
        List spots = signal_spots(p, n, radius, least, &keep);
        for (const SignalSpot *s = spots.at, *end = s + spots.count; s < end; s++) {
            const SignalPoint *c = &p[s->centre];
            assert_true(s->count >= least);
            for (int64_t i = 0; i < s->count; i++) {
                const SignalPoint *o = &p[s->things[i]];
                assert_true(str_eq(o->class, c->class));
                assert_true(distance_m(c->lon, c->lat, o->lon, o->lat) <= (double)radius);
                assert_int_equal(in[s->things[i]]++, 0);
            }
        }
        for (int64_t i = 0; i < n; i++) {
            int64_t left = 0;
            for (int64_t k = 0; k < n && !in[i]; k++)
                left += !in[k] && str_eq(p[i].class, p[k].class)
                    && distance_m(p[i].lon, p[i].lat, p[k].lon, p[k].lat) <= (double)radius;
            assert_true(left < least);
        }
        keep = start;
    }
}

static void a_rise_is_held_against_its_own_past(void **state)
{
    (void)state;
    const SignalRule rule = { .least = 5, .chance_ppm = 2000 };
    const SignalCount c[] = {
        /* 9, usually 0.4 */
        { S("a"), S("14"), 0, 9 }, { S("a"), S("14"), 1, 2 }, { S("a"), S("14"), 3, 1 },
        { S("b"), S("14"), 0, 9 }, { S("b"), S("14"), 1, 9 }, { S("b"), S("14"), 2, 8 },
            { S("b"), S("14"), 3, 9 },
        { S("b"), S("14"), 4, 8 }, { S("b"), S("14"), 5, 9 }, { S("b"), S("14"), 6, 9 },
            { S("b"), S("14"), 7, 9 },
        { S("b"), S("14"), 8, 9 },                                                           /* as ever */
        { S("b"), S("16"), 0, 4 },                                                           /* too few */
        /* too old; new */
        { S("c"), S("14"), 9, 50 }, { S("d"), S("14"), 0, 5 },
    };
    List found = signal_rises(c, COUNT(c), 8, &rule, &keep);
    const SignalRise *r = found.at;
    assert_int_equal(found.count, 2);
    assert_true(str_eq(r[0].place, S("a")) && r[0].seen == 9 && r[0].usual > 0.43 && r[0].usual < 0.44);
    assert_true(str_eq(r[1].place, S("d")) && r[1].chance < 0.002);
    assert_int_equal(signal_rises(c, COUNT(c), 3, &rule, &keep).count, 0);     /* no past to speak of */
}

static void a_rule_that_is_wrong_too_often_goes_quiet(void **state)
{
    (void)state;
    const SignalRule rule = { .precise = 50, .after = 6 };
    static const struct { SignalTally tally; int64_t precision; bool quiet; } cases[] = {
        { { .yes = 0, .no = 0 }, NONE, false }, { { .yes = 0, .no = 5 }, 0, false },
            { { .yes = 0, .no = 6 }, 0, true },
        { { .yes = 3, .no = 3 }, 50, false }, { { .yes = 2, .no = 4 }, 33, true },
            { { .yes = 2, .no = 4, .known = 9 }, 33, true },
        { { .yes = 6, .no = 0 }, 100, false }, { { .yes = 1, .no = 1, .known = 4 }, 50, false },
    };
    for (int i = 0; i < COUNT(cases); i++) {
        assert_true(signal_precision(&cases[i].tally) == cases[i].precision);
        assert_int_equal(signal_quiet(&rule, &cases[i].tally), cases[i].quiet);
    }
}

static void one_verdict_a_sign(void **state)
{
    (void)state;
    SignalRow open = { .verdict = -1, .version = 1 }, done = { .verdict = SIGNAL_TRUE, .version = 2 };
    SignalJudging yes = { 1, SIGNAL_TRUE, { 0 } }, no = { 1, SIGNAL_FALSE, S(" ") },
        late = { 2, SIGNAL_KNOWN, { 0 } };
    assert_null(signal_may_judge(&open, &yes));
    assert_ptr_equal(signal_may_judge(&open, &no), SIGNALS_NEEDS_WORDS);
    no.words = S("没有这回事");
    assert_null(signal_may_judge(&open, &no));
    assert_ptr_equal(signal_may_judge(&open, &late), MOVED_ON);
    assert_ptr_equal(signal_may_judge(&done, &late), SIGNALS_JUDGED);
    Blame why = { 0 };
    assert_ptr_equal(signal_rule_fits(&(SignalRule){ .kind = SIGNAL_SPOT, .radius_m = 5 }, &why), BAD_FIELD);
    assert_ptr_equal(signal_rule_fits(&(SignalRule){ .kind = SIGNAL_RISING }, &why), BAD_FIELD);
    assert_null(signal_rule_fits(&(SignalRule){ .kind = SIGNAL_PAIR }, &why));
}

static void a_cluster_says_how_often_it_is_chance(void **state)
{
    (void)state;
    assert_int_equal(signal_weeks(7000), 20);
    assert_int_equal(signal_weeks(50000), 2);
    assert_int_equal(signal_weeks(275), 519);
    assert_int_equal(signal_weeks(1), SIGNAL_WEEKS_MOST);
    assert_int_equal(signal_weeks(0), SIGNAL_WEEKS_MOST);
    assert_int_equal(signal_weeks(1000000), 0);
    static const struct { const char *a, *b, *common; } places[] = {
        { "510104018006001001", "510104018006001001", "510104018006001001" },
        { "510104018006001001", "510104018006001002", "510104018006001" },
        { "510104018006001", "510104018006002009", "510104018006" },
        { "510104018006001001", "510104018007001001", "510104018" },
        { "510104018006001001", "510104017007001001", "510104" },
    };
    for (int i = 0; i < COUNT(places); i++)
        assert_true(str_eq(signal_common(str_of(places[i].a), str_of(places[i].b)),
                           str_of(places[i].common)));
    Blame why = { 0 };
    SignalRule rule = { .kind = SIGNAL_SCAN, .days = 7, .chance_ppm = 7000 };
    assert_null(signal_rule_fits(&rule, &why));
    rule.days = 15;
    assert_ptr_equal(signal_rule_fits(&rule, &why), BAD_FIELD);
    rule.days = 7, rule.chance_ppm = 0;
    assert_ptr_equal(signal_rule_fits(&rule, &why), BAD_FIELD);
}

static int up(void **state) { (void)state; keep = arena_make(16 << 20); return 0; }
static int down(void **state) { (void)state; arena_drop(keep, 16 << 20); return 0; }

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chance_is_that_of_the_tables), cmocka_unit_test(a_spot_is_what_lies_together),
        cmocka_unit_test(spots_hold_whatever_there_is), cmocka_unit_test(a_rise_is_held_against_its_own_past),
        cmocka_unit_test(a_rule_that_is_wrong_too_often_goes_quiet), cmocka_unit_test(one_verdict_a_sign),
        cmocka_unit_test(a_cluster_says_how_often_it_is_chance),
    };
    return cmocka_run_group_tests(tests, up, down);
}
