/* Rules of dispatch: a table of who gets what, a set's own faults, and the picks counted another way. */
#include "base/rand.h"
#include "domains/dispatch/dispatch_rules.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define HOUR MOMENT_HOUR_MS
#define MICRO "510104018006001002"

enum { CHEN = 1, ZHOU, WORKER, CLERK, STREET, DISTRICT, FIRE };       /* posts */

/* 2026-11-27, a Friday, and the days around it; 2026-10-10, a Saturday that is worked (调休). */
static int64_t at(int year, int month, int day, int hour)
{
    int64_t d;
    assert_true(moment_day_of((Date){ year, month, day }, &d));
    return moment_day_start_ms(d) + hour * HOUR;
}

static DispatchCode fire_classes[] = { { { "11001", 5 } }, { { "11003", 5 } } };
static DispatchCode hazards[] = { { { "11", 2 } } };
static DispatchCode street_018[] = { { { "510104018", 9 } } };
static DispatchCode grid_001[] = { { { "510104018006001", 15 } } };
static DispatchCode grid_010[] = { { { "510104018006010", 15 } } };
static DispatchPost fire_post[] = { { FIRE, { 0 } } };
static DispatchPost team[] = { { FIRE, { 0 } }, { DISTRICT, { 0 } } };

#define LIST_OF(array) { array, COUNT(array) }
/* Rules as they are written below: what isn't said is 0, so what is said is one more. */
#define RULE(...) { __VA_ARGS__ }
#define ASKS(value) ((value) + 1)
#define LAST RULE(.name = S("兜底"), .to = DISPATCH_TO_NEAREST)

static const DispatchCandidate usual[] = {
    { CHEN, PLACE_MICROGRID, 4, 0 }, { ZHOU, PLACE_MICROGRID, 1, 1 }, { WORKER, PLACE_GRID, 2, 0 },
    { CLERK, PLACE_COMMUNITY, 9, 0 }, { STREET, PLACE_STREET, 0, 1 }, { DISTRICT, PLACE_DISTRICT, 5, 0 },
    { FIRE, -1, 3, 0 }
};

static void settle(DispatchRule *r, int count)
{
    for (int i = 0; i < count; i++) {
        r[i].time--;
        r[i].urgency--;
        r[i].level--;
        r[i].load_most = r[i].load_most ? r[i].load_most - 1 : NONE;
    }
}

static DispatchPick pick(const DispatchRule *rules, int count, DispatchFacts f, const DispatchCandidate *c,
                         int of)
{
    DispatchSet set;
    dispatch_ready(&(List){ (void *)rules, count }, 1, &set);
    return dispatch_pick(&set, &calendar_china, &f, c, of);
}

static DispatchFacts facts(const char *class, int hour)
{
    return (DispatchFacts){ str_of(class), S(MICRO), DISPATCH_NORMAL, DISPATCH_COMMUNITY, at(2026, 11, 27,
                                                                                             hour) };
}

/* ---- Who gets it ---- */

typedef struct Row {
    const char *what;
    DispatchRule rule;                 /* before the last one */
    DispatchFacts f;
    int64_t post, runner;
    int number;                        /* of the rule */
    DispatchWhyNot why;
} Row;

static void check_rows(const Row *row, int count)
{
    for (int i = 0; i < count; i++) {
        DispatchRule rules[] = { row[i].rule, LAST };
        settle(rules, 2);
        DispatchPick p = pick(rules, 2, row[i].f, usual, COUNT(usual));
        bool right = p.rule == row[i].number - 1 && p.who >= 0 && usual[p.who].post == row[i].post
            && p.runner >= 0 && usual[p.runner].post == row[i].runner && p.why == row[i].why;
        if (!right)
            fail_msg("%s: rule %d, post %lld, then %lld, why %d", row[i].what, p.rule + 1,
                     p.who < 0 ? 0LL : (long long)usual[p.who].post,
                     p.runner < 0 ? 0LL : (long long)usual[p.runner].post, (int)p.why);
    }
}

static void whom_a_rule_sends_to(void **state)
{
    (void)state;
    const DispatchFacts day = facts("11001", 10);
    const Row rows[] = {
        { "no condition", RULE(.to = DISPATCH_TO_NEAREST), day, CHEN, ZHOU, 1, DISPATCH_AFTER },
        { "least of the nearest", RULE(.to = DISPATCH_TO_LEAST), day, ZHOU, CHEN, 1, DISPATCH_BUSIER },
        { "the general grid", RULE(.to = DISPATCH_TO_WORKER), day, WORKER, CHEN, 1, DISPATCH_LATER_RULE },
        { "the community", RULE(.to = DISPATCH_TO_CLERK), day, CLERK, CHEN, 1, DISPATCH_LATER_RULE },
        { "the street", RULE(.to = DISPATCH_TO_STREET), day, STREET, CHEN, 1, DISPATCH_LATER_RULE },
        { "the district", RULE(.to = DISPATCH_TO_DISTRICT), day, DISTRICT, CHEN, 1, DISPATCH_LATER_RULE },
        { "a skill", RULE(.skill = S("electric"), .to = DISPATCH_TO_NEAREST), day, ZHOU, STREET, 1,
          DISPATCH_FURTHER },
        { "a skill nobody has there", RULE(.skill = S("electric"), .to = DISPATCH_TO_WORKER), day, CHEN,
          ZHOU, 2,
          DISPATCH_AFTER },
        { "not too busy", RULE(.load_most = ASKS(2), .to = DISPATCH_TO_NEAREST), day, ZHOU, WORKER, 1,
          DISPATCH_FURTHER },
        { "just not too busy", RULE(.load_most = ASKS(4), .to = DISPATCH_TO_NEAREST), day, CHEN, ZHOU, 1,
          DISPATCH_AFTER },
        { "all too busy", RULE(.load_most = ASKS(1), .to = DISPATCH_TO_WORKER), day, CHEN, ZHOU, 2,
          DISPATCH_AFTER },
        { "of members, the freest", RULE(.load_most = ASKS(9), .to = DISPATCH_TO_MEMBER), day, ZHOU, CHEN, 1,
          DISPATCH_BUSIER },
        { "a named office", RULE(.to = DISPATCH_TO_POSTS, .posts = LIST_OF(fire_post)), day, FIRE, CHEN, 1,
          DISPATCH_LATER_RULE },
        { "a named team", RULE(.to = DISPATCH_TO_POSTS, .posts = LIST_OF(team)), day, FIRE, DISTRICT, 1,
          DISPATCH_BUSIER },
    };
    check_rows(rows, COUNT(rows));
}

static void when_a_rule_holds(void **state)
{
    (void)state;
    const DispatchFacts day = facts("11001", 10), night = facts("11001", 23), lunch = facts("11001", 12);
    DispatchFacts holiday = day, made_up = day;
    holiday.at_ms = at(2026, 10, 1, 10);
    made_up.at_ms = at(2026, 10, 10, 10);
    const Row rows[] = {
        { "by night", RULE(.time = ASKS(DISPATCH_NIGHT), .to = DISPATCH_TO_WORKER), night, WORKER, CHEN, 1,
          DISPATCH_LATER_RULE },
        { "not by day", RULE(.time = ASKS(DISPATCH_NIGHT), .to = DISPATCH_TO_WORKER), day, CHEN, ZHOU, 2,
          DISPATCH_AFTER },
        { "office hours", RULE(.time = ASKS(DISPATCH_OFFICE), .to = DISPATCH_TO_CLERK), day, CLERK, CHEN, 1,
          DISPATCH_LATER_RULE },
        { "at noon", RULE(.time = ASKS(DISPATCH_OFFICE), .to = DISPATCH_TO_CLERK), lunch, CHEN, ZHOU, 2,
          DISPATCH_AFTER },
        { "out of hours", RULE(.time = ASKS(DISPATCH_OFF), .to = DISPATCH_TO_WORKER), lunch, WORKER, CHEN, 1,
          DISPATCH_LATER_RULE },
        { "a holiday", RULE(.time = ASKS(DISPATCH_REST), .to = DISPATCH_TO_WORKER), holiday, WORKER, CHEN, 1,
          DISPATCH_LATER_RULE },
        { "office on a holiday", RULE(.time = ASKS(DISPATCH_OFFICE), .to = DISPATCH_TO_CLERK), holiday, CHEN,
          ZHOU,
          2,
          DISPATCH_AFTER },
        { "a worked Saturday", RULE(.time = ASKS(DISPATCH_REST), .to = DISPATCH_TO_WORKER), made_up, CHEN,
          ZHOU, 2,
          DISPATCH_AFTER },
        { "office on it", RULE(.time = ASKS(DISPATCH_OFFICE), .to = DISPATCH_TO_CLERK), made_up, CLERK, CHEN,
          1,
          DISPATCH_LATER_RULE },
    };
    check_rows(rows, COUNT(rows));
}

static void what_a_rule_is_about(void **state)
{
    (void)state;
    const DispatchFacts day = facts("11001", 10), lamp = facts("16001", 10);
    DispatchFacts urgent = day, raised = day, elsewhere = day;
    urgent.urgency = DISPATCH_CRITICAL;
    raised.level = DISPATCH_STREET;
    elsewhere.place = S("510104017001001001");
    const Row rows[] = {
        { "an item", RULE(.classes = LIST_OF(fire_classes), .to = DISPATCH_TO_WORKER), day, WORKER, CHEN, 1,
          DISPATCH_LATER_RULE },
        { "another item", RULE(.classes = LIST_OF(fire_classes), .to = DISPATCH_TO_WORKER), lamp, CHEN, ZHOU,
          2,
          DISPATCH_AFTER },
        { "a group", RULE(.classes = LIST_OF(hazards), .to = DISPATCH_TO_CLERK), day, CLERK, CHEN, 1,
          DISPATCH_LATER_RULE },
        { "another group", RULE(.classes = LIST_OF(hazards), .to = DISPATCH_TO_CLERK), lamp, CHEN, ZHOU, 2,
          DISPATCH_AFTER },
        { "in the street", RULE(.places = LIST_OF(street_018), .to = DISPATCH_TO_STREET), day, STREET, CHEN,
          1,
          DISPATCH_LATER_RULE },
        { "in another street", RULE(.places = LIST_OF(street_018), .to = DISPATCH_TO_STREET), elsewhere, CHEN,
          ZHOU, 2, DISPATCH_AFTER },
        { "in the grid", RULE(.places = LIST_OF(grid_001), .to = DISPATCH_TO_WORKER), day, WORKER, CHEN, 1,
          DISPATCH_LATER_RULE },
        { "in grid 10", RULE(.places = LIST_OF(grid_010), .to = DISPATCH_TO_WORKER), day, CHEN, ZHOU, 2,
          DISPATCH_AFTER },
        { "urgent and above", RULE(.urgency = ASKS(DISPATCH_URGENT), .to = DISPATCH_TO_CLERK), urgent, CLERK,
          CHEN,
          1,
          DISPATCH_LATER_RULE },
        { "not so urgent", RULE(.urgency = ASKS(DISPATCH_URGENT), .to = DISPATCH_TO_CLERK), day, CHEN, ZHOU,
          2,
          DISPATCH_AFTER },
        { "sent by the street", RULE(.level = ASKS(DISPATCH_STREET), .to = DISPATCH_TO_STREET), raised,
          STREET,
          CHEN, 1,
          DISPATCH_LATER_RULE },
        { "by the community", RULE(.level = ASKS(DISPATCH_STREET), .to = DISPATCH_TO_STREET), day, CHEN,
          ZHOU, 2,
          DISPATCH_AFTER },
    };
    check_rows(rows, COUNT(rows));
}

static void nobody_is_told_as_nobody(void **state)
{
    (void)state;
    DispatchRule rules[] = { LAST };
    settle(rules, 1);
    DispatchPick p = pick(rules, 1, facts("11001", 10), usual, 0);
    assert_int_equal(p.rule, -1);
    assert_int_equal(p.who, -1);
    p = pick(rules, 1, facts("11001", 10), usual, 1);
    assert_int_equal(usual[p.who].post, CHEN);
    assert_int_equal(p.runner, -1);
    DispatchCandidate twice[] = { usual[0], usual[0] };    /* named, and answering for the place */
    p = pick(rules, 1, facts("11001", 10), twice, 2);
    assert_int_equal(p.runner, -1);
}

static void night_ends_at_six_and_begins_at_ten(void **state)
{
    (void)state;
    int64_t day = at(2026, 11, 27, 0), minute = 60000;
    assert_true(dispatch_time_is(&calendar_china, day + 6 * HOUR - 1, DISPATCH_NIGHT));
    assert_false(dispatch_time_is(&calendar_china, day + 6 * HOUR, DISPATCH_NIGHT));
    assert_false(dispatch_time_is(&calendar_china, day + 22 * HOUR - minute, DISPATCH_NIGHT));
    assert_true(dispatch_time_is(&calendar_china, day + 22 * HOUR, DISPATCH_NIGHT));
    assert_true(dispatch_time_is(&calendar_china, day + 9 * HOUR, DISPATCH_OFFICE));
    assert_false(dispatch_time_is(&calendar_china, day + 9 * HOUR - 1, DISPATCH_OFFICE));
    assert_false(dispatch_time_is(&calendar_china, day + 17 * HOUR, DISPATCH_OFFICE));
    assert_true(dispatch_time_is(&calendar_china, day + 24 * HOUR + 10 * HOUR, DISPATCH_REST));
}

/* ---- A set's own faults ---- */

static void faulty(const DispatchRule *written, int count, const char *pointer)
{
    Blame why = { 0 };
    DispatchRule rules[3];
    memcpy(rules, written, sizeof *rules * (size_t)count);
    settle(rules, count);
    assert_ptr_equal(dispatch_check(&(List){ rules, count }, &why), BAD_FIELD);
    assert_string_equal(why.pointer, pointer);
}

static void a_set_that_may_not_be_published(void **state)
{
    (void)state;
    static DispatchCode three[] = { { { "110", 3 } } }, word[] = { { { "1a", 2 } } },
        nowhere[] = { { { "51010", 5 } } };
    DispatchRule good[] = { RULE(.name = S("一"), .time = ASKS(DISPATCH_NIGHT), .to = DISPATCH_TO_WORKER),
                            LAST };
    DispatchRule sound[2];
    memcpy(sound, good, sizeof sound);
    settle(sound, 2);
    assert_null(dispatch_check(&(List){ sound, 2 }, NULL));
    DispatchRule least[] = { RULE(.name = S("一"), .to = DISPATCH_TO_LEAST) };
    settle(least, 1);
    assert_null(dispatch_check(&(List){ least, 1 }, NULL));
    faulty(good, 0, "/rules/0");
    faulty(good, 1, "/rules/0");
    DispatchRule shadow[] = { LAST, RULE(.name = S("二"), .to = DISPATCH_TO_NEAREST) };
    faulty(shadow, 2, "/rules/0");
    DispatchRule twins[] = { good[0], good[0], LAST };
    faulty(twins, 3, "/rules/1/name");
    DispatchRule blank[] = { RULE(.name = S("　 "), .time = ASKS(DISPATCH_NIGHT), .to = DISPATCH_TO_WORKER),
                             LAST };
    faulty(blank, 2, "/rules/0/name");
    DispatchRule class[] = { RULE(.name = S("一"), .classes = LIST_OF(three), .to = DISPATCH_TO_CLERK), LAST };
    faulty(class, 2, "/rules/0/classes");
    DispatchRule words[] = { RULE(.name = S("一"), .classes = LIST_OF(word), .to = DISPATCH_TO_CLERK), LAST };
    faulty(words, 2, "/rules/0/classes");
    DispatchRule place[] = { RULE(.name = S("一"), .places = LIST_OF(nowhere), .to = DISPATCH_TO_CLERK),
                             LAST };
    faulty(place, 2, "/rules/0/places");
    DispatchRule unnamed[] = { RULE(.name = S("一"), .to = DISPATCH_TO_POSTS), LAST };
    faulty(unnamed, 2, "/rules/0/posts");
    DispatchRule named[] = { RULE(.name = S("一"), .to = DISPATCH_TO_CLERK, .posts = LIST_OF(team)), LAST };
    faulty(named, 2, "/rules/0/posts");
    DispatchRule busy[] = { RULE(.name = S("一"), .load_most = ASKS(3), .to = DISPATCH_TO_NEAREST) };
    faulty(busy, 1, "/rules/0");
    DispatchRule office[] = { RULE(.name = S("一"), .to = DISPATCH_TO_POSTS, .posts = LIST_OF(team)) };
    faulty(office, 1, "/rules/0");
}

/* ---- Counted another way ---- */

/* All rules by all candidates, scored, the smallest score: no early way out. */
static int64_t other_way(const DispatchRule *r, int rules, const DispatchFacts *f,
                         const DispatchCandidate *c, int of,
                         int64_t but, int from)
{
    int64_t best = INT64_MAX, post = 0;
    for (int i = from; i < rules; i++) {
        static const int digits[] = { 0, 0, 18, 15, 12, 9, 6 };
        static const int length[] = { 6, 9, 12, 15, 18 };
        bool holds = (r[i].urgency < 0 || (int)f->urgency >= r[i].urgency)
            && (r[i].level < 0 || (int)f->level == r[i].level)
            && (r[i].time < 0 || dispatch_time_is(&calendar_china, f->at_ms, (DispatchTime)r[i].time));
        for (int k = 0; k < of; k++) {
            int long_ = c[k].level < 0 ? 0 : length[c[k].level];
            bool fits = r[i].to < DISPATCH_TO_MEMBER ? long_ > 0 : digits[r[i].to] == long_;
            if (!holds || !fits || c[k].post == but) continue;
            if (r[i].load_most != NONE && c[k].load > r[i].load_most) continue;
            bool least = r[i].to == DISPATCH_TO_LEAST || (r[i].load_most != NONE
                && r[i].to != DISPATCH_TO_NEAREST);
            int64_t far = r[i].to < DISPATCH_TO_MEMBER ? 18 - long_ : 0;
            int64_t score = ((i * 100LL + far) * 1000 + (least ? c[k].load : 0)) * 1000 + k;
            if (score < best) best = score, post = c[k].post;
        }
    }
    return post;
}

static void the_same_counted_another_way(void **state)
{
    (void)state;
    Rand r = rand_from(7);
    for (int round = 0; round < 20000; round++) {
        DispatchRule rules[5];
        DispatchCandidate c[8];
        int count = (int)rand_between(&r, 1, 5), of = (int)rand_between(&r, 0, 8), level = PLACE_MICROGRID;
        for (int i = 0; i < count; i++) {
            DispatchRule one = { 0 };
            one.to = (DispatchTo)rand_between(&r, DISPATCH_TO_NEAREST, DISPATCH_TO_DISTRICT);
            one.time = (int)rand_between(&r, -1, DISPATCH_REST);
            one.urgency = (int)rand_between(&r, -1, DISPATCH_CRITICAL);
            one.level = (int)rand_between(&r, -3, DISPATCH_DISTRICT);
            if (one.level < 0) one.level = -1;
            one.load_most = rand_between(&r, -3, 5);
            if (one.load_most < 0) one.load_most = NONE;
            rules[i] = one;
        }
        for (int i = 0; i < of; i++) {
            int64_t load = rand_between(&r, 0, 6), down = rand_between(&r, 0, 1);
            if (down && level > 0) level--;
            c[i] = (DispatchCandidate){ i + 1, level, load, 0 };
        }
        DispatchFacts f = facts("11001", 0);
        f.urgency = (DispatchUrgency)rand_between(&r, 0, 2);
        f.level = (DispatchLevel)rand_between(&r, 0, 2);
        f.at_ms += rand_between(&r, 0, 14 * 24) * HOUR;
        DispatchPick p = pick(rules, count, f, c, of);
        int64_t first = p.who < 0 ? 0 : c[p.who].post, second = p.runner < 0 ? 0 : c[p.runner].post;
        assert_int_equal(first, other_way(rules, count, &f, c, of, 0, 0));
        if (first) assert_int_equal(second, other_way(rules, count, &f, c, of, first, p.rule));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whom_a_rule_sends_to), cmocka_unit_test(when_a_rule_holds),
        cmocka_unit_test(what_a_rule_is_about),
        cmocka_unit_test(nobody_is_told_as_nobody),
        cmocka_unit_test(night_ends_at_six_and_begins_at_ten),
        cmocka_unit_test(a_set_that_may_not_be_published),
        cmocka_unit_test(the_same_counted_another_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
