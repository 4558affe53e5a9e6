/* Rules of figures: what a case counts in, under which keys, and the rates of it. */
#include "domains/figures/figures_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define HOUR INT64_C(3600000)
#define T0 INT64_C(1764000000000)      /* 25 November 2025, 0:00 in China */

static char room[1 << 16];

static const FigureRule rule = { .respond_hours = 24, .satisfied_stars = 3, .least = 10 };

static FigureNow now_at(CaseState state)
{
    return (FigureNow){ .place = S("510104018006001001"), .class = S("16001"), .origin = S("resident"),
                        .state = state,
                        .reported_ms = T0, .closed_ms = state == CASE_CLOSED ? T0 + 72 * HOUR : NONE,
                        .unit = S("510104018006"), .stars = NONE, .asked = S(""), .said_responded = S(""),
                        .said_solved = S(""), .said_satisfied = S("") };
}

static void step(FigureFact *f, CaseVerb verb, int64_t at_ms, int64_t due_was, int64_t due)
{
    CaseStep s = { .verb = verb, .due_was_ms = due_was, .due_ms = due };
    figure_hear(f, S("cases.step"), &s, at_ms);
}

static bool in(const FigureFact *f, Figure figure) { return f->flags >> figure & 1; }

static void answered_in_time_or_late(void **state)
{
    (void)state;
    static const struct { int64_t filed_h, now_h; bool due, in_time; } table[] = {
        { 23, 30, true, true }, { 24, 30, true, true }, { 25, 30, true, false },
        { -1, 24, false, false }, { -1, 25, true, false },
    };
    for (int i = 0; i < COUNT(table); i++) {
        FigureNow now = now_at(table[i].filed_h < 0 ? CASE_REPORTED : CASE_FILED);
        FigureFact f = figure_fact(1, &now, &rule);
        if (table[i].filed_h >= 0) step(&f, CASE_FILE, T0 + table[i].filed_h * HOUR, NONE, T0 + 48 * HOUR);
        figure_unanswered(&f, T0 + table[i].now_h * HOUR);
        figure_stand(&f, &now, &rule);
        assert_int_equal(in(&f, FIGURE_RESPOND_DUE), table[i].due);
        assert_int_equal(in(&f, FIGURE_RESPONDED), table[i].in_time);
        assert_true(in(&f, FIGURE_REPORTED));
        now.said_responded = S("no");                              /* the reporter says otherwise */
        figure_stand(&f, &now, &rule);
        assert_false(in(&f, FIGURE_RESPONDED));
        assert_int_equal(in(&f, FIGURE_RESPOND_DUE), table[i].due);
    }
}

static void due_late_and_in_time(void **state)
{
    (void)state;
    FigureNow now = now_at(CASE_HANDLED);
    FigureFact f = figure_fact(1, &now, &rule);
    step(&f, CASE_FILE, T0 + HOUR, NONE, T0 + 48 * HOUR);
    figure_hear(&f, S("cases.overdue"), NULL, T0 + 48 * HOUR);
    assert_true(f.late);
    step(&f, CASE_GRANT, T0 + 49 * HOUR, T0 + 48 * HOUR, T0 + 96 * HOUR);
    assert_false(f.late);                                          /* its due time moved: it isn't late yet */
    step(&f, CASE_FEEDBACK, T0 + 96 * HOUR, NONE, NONE);
    assert_false(f.late);
    now = now_at(CASE_CLOSED);
    now.extensions = 1;
    figure_stand(&f, &now, &rule);
    assert_int_equal(f.due_day, moment_day(T0 + 96 * HOUR));
    assert_true(in(&f, FIGURE_DUE) && in(&f, FIGURE_DUE_CLOSED) && in(&f, FIGURE_IN_TIME)
                && in(&f, FIGURE_EXTENDED));
    assert_false(in(&f, FIGURE_LATE));
    step(&f, CASE_REWORK, T0 + 97 * HOUR, NONE, NONE);
    step(&f, CASE_FEEDBACK, T0 + 98 * HOUR, NONE, NONE);
    figure_stand(&f, &now, &rule);
    assert_true(in(&f, FIGURE_LATE) && !in(&f, FIGURE_IN_TIME));
    now.state = CASE_SUSPENDED;
    figure_stand(&f, &now, &rule);
    assert_true(in(&f, FIGURE_SUSPENDED) && in(&f, FIGURE_DUE) && !in(&f, FIGURE_CLOSED));
    assert_int_equal(f.closed_day, NONE);
}

static void void_counts_in_nothing_and_duplicates_only_as_such(void **state)
{
    (void)state;
    FigureNow now = now_at(CASE_VOIDED);
    FigureFact f = figure_fact(1, &now, &rule);
    step(&f, CASE_FILE, T0 + HOUR, NONE, T0 + 48 * HOUR);
    figure_stand(&f, &now, &rule);
    assert_int_equal(f.flags, 0);
    for (int b = 0; b < (int)FIGURE_BASES; b++) assert_int_equal(figure_day(&f, (FigureBasis)b), NONE);
    now.state = CASE_MERGED;
    figure_stand(&f, &now, &rule);
    assert_int_equal(f.flags, 1 << FIGURE_REPORTED | 1 << FIGURE_RESPOND_DUE | 1 << FIGURE_RESPONDED
                     | 1 << FIGURE_MERGED);
}

/* What was said when called back counts, else the own rating, never of one's own work; no verdict is no
 * verdict. */
static void verdicts(void **state)
{
    (void)state;
    static const struct {
        const char *asked, *said_solved, *said_satisfied;
        int64_t stars;
        bool rated_solved, own, verdict, solved, satisfied;
    } table[] = {
        { "", "", "", NONE, false, false, false, false, false },
        { "waiting", "unsaid", "unsaid", NONE, false, false, false, false, false },
        { "refused", "unsaid", "unsaid", NONE, false, false, false, false, false },
        { "", "", "", 5, true, false, true, true, true },
        { "", "", "", 2, true, false, true, true, false },
        { "", "", "", 3, false, false, true, false, true },
        { "", "", "", 5, true, true, false, false, false },
        { "answered", "yes", "yes", NONE, false, false, true, true, true },
        { "answered", "partly", "fair", NONE, false, false, true, false, true },
        { "answered", "no", "no", 5, true, false, true, false, false },
        { "answered", "yes", "no", 5, true, true, true, true, false },
        { "unreached", "unsaid", "unsaid", 4, true, false, true, true, true },
    };
    for (int i = 0; i < COUNT(table); i++) {
        FigureNow now = now_at(CASE_CLOSED);
        now.asked = str_of(table[i].asked);
        now.said_solved = str_of(table[i].said_solved);
        now.said_satisfied = str_of(table[i].said_satisfied);
        now.stars = table[i].stars;
        now.rated_solved = table[i].rated_solved;
        now.own = table[i].own;
        FigureFact f = figure_fact(1, &now, &rule);
        figure_stand(&f, &now, &rule);
        assert_true(in(&f, FIGURE_CLOSED));
        assert_int_equal(in(&f, FIGURE_VERDICTS), table[i].verdict);
        assert_int_equal(in(&f, FIGURE_SOLVED), table[i].solved);
        assert_int_equal(in(&f, FIGURE_SATISFIED), table[i].satisfied);
        now.state = CASE_FILED;                                    /* done again: no verdict any more */
        figure_stand(&f, &now, &rule);
        assert_false(in(&f, FIGURE_CLOSED) || in(&f, FIGURE_VERDICTS) || in(&f, FIGURE_SOLVED));
    }
}

static void a_span_is_months_and_days(void **state)
{
    (void)state;
    static const struct { const char *from, *until; int spans; int64_t days; int64_t months; } table[] = {
        { "2025-11-03", "2025-11-20", 1, 18, 0 }, { "2025-11-01", "2025-11-30", 1, 0, 1 },
        { "2025-11-01", "2025-12-01", 2, 1, 1 },  { "2025-10-31", "2025-12-31", 2, 1, 2 },
        { "2024-02-15", "2026-03-02", 3, 17, 24 }, { "2025-12-31", "2026-01-01", 1, 2, 0 },
        { "2024-02-01", "2024-02-29", 1, 0, 1 },   { "2024-01-01", "2025-12-31", 1, 0, 24 },
        { "2025-11-30", "2025-11-30", 1, 1, 0 },
    };
    for (int i = 0; i < COUNT(table); i++) {
        FigureSpan span[3];
        int64_t from, until, days = 0, months = 0;
        assert_true(moment_read_date(str_of(table[i].from), &from) && moment_read_date(str_of(table[i].until),
                &until));
        int n = figure_spans(from, until, span);
        assert_int_equal(n, table[i].spans);
        for (int s = 0; s < n; s++)
            *(span[s].from >= 1000000 ? &months : &days) += span[s].until - span[s].from + 1;
        assert_int_equal(days, table[i].days);
        assert_int_equal(months, table[i].months);
    }
}

/* 天门, December 2016: each printed percentage. */
static void percentages_as_published(void **state)
{
    (void)state;
    static const struct { int64_t over, under; const char *percent; } table[] = {
        { 911, 972, "93.72" }, { 737, 972, "75.82" }, { 953, 996, "95.68" }, { 43, 996, "4.32" },
        { 902, 956, "94.35" }, { 9, 16, "56.25" }, { 996, 1054, "94.50" }, { 0, 7, "0.00" },
            { 7, 7, "100.00" },
        { 1, 3, "33.33" }, { 2, 3, "66.67" }, { 1, 20000, "0.01" }, { 1, 20001, "0.00" },
    };
    Arena keep = { .at = room, .end = room + sizeof room };
    for (int i = 0; i < COUNT(table); i++)
        assert_true(str_eq(figure_percent(table[i].over, table[i].under, &keep), str_of(table[i].percent)));
    assert_null(figure_percent(3, 0, &keep).at);                   /* "—", not 0 and not 100 */
}

static void rates_by_rule_and_ranks_by_floor(void **state)
{
    (void)state;
    Arena keep = { .at = room, .end = room + sizeof room };
    FigureSum s = { .due = 972, .suspended = 0, .due_closed = 911, .closed = 200, .verdicts = 100,
                    .satisfied = 90 };
    FigureRate r = figure_rate(&figure_rates[3], &s, &rule, &keep);
    assert_true(str_eq(r.percent, S("93.72")));
    s.suspended = 12;
    assert_int_equal(figure_rate(&figure_rates[3], &s, &rule, &keep).under, 960);
    FigureRule kind = rule;
    assert_true(str_eq(figure_rate(&figure_rates[RATE_SATISFIED], &s, &kind, &keep).percent, S("90.00")));
    kind.unsaid = S("satisfied");
    assert_true(str_eq(figure_rate(&figure_rates[RATE_SATISFIED], &s, &kind, &keep).percent, S("95.00")));

    FigureRate of[] = { { .over = 9, .under = 10, .rank = NONE }, { .over = 5, .under = 5, .rank = NONE },
                        { .over = 18, .under = 20, .rank = NONE }, { .over = 19, .under = 20,
                                                                     .rank = NONE } };
    figure_rank(of, 4, 1, 10, false);
    assert_int_equal(of[0].rank, 2);
    assert_int_equal(of[1].rank, NONE);                            /* all of five: too few to be ranked */
    assert_int_equal(of[2].rank, 2);
    assert_int_equal(of[3].rank, 1);
    figure_rank(of, 4, 1, 10, true);
    assert_int_equal(of[3].rank, 3);
}

static void every_rate_has_its_formula(void **state)
{
    (void)state;
    int n = 0;
    for (const FigureRateKind *k = figure_rates; k->name; k++, n++) {
        assert_true(k->formula_zh[0] && k->formula_en[0] && k->source_zh[0] && k->source_en[0]);
        assert_int_equal(figure_basis(k->over), figure_basis(k->under));
    }
    assert_int_equal(n, FIGURE_RATES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answered_in_time_or_late),
        cmocka_unit_test(due_late_and_in_time),
        cmocka_unit_test(void_counts_in_nothing_and_duplicates_only_as_such),
        cmocka_unit_test(verdicts),
        cmocka_unit_test(a_span_is_months_and_days),
        cmocka_unit_test(percentages_as_published),
        cmocka_unit_test(rates_by_rule_and_ranks_by_floor),
        cmocka_unit_test(every_rate_has_its_formula),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
