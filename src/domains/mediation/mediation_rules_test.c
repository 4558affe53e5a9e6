/* The rules of mediation: who may do what when, what binds from which day, and what the court can still
 * be asked. */
#include "domains/mediation/mediation_rules.h"

#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { CHAIR = 1, MEDIATOR = 2, OTHER = 3, OUTSIDE = 4 };
static const int64_t NOW = 1764000000000;              /* 2025-11-25 00:00 in China */

static const DisputeHand hands[] = {
    [CHAIR] = { CHAIR, true, true, false }, [MEDIATOR] = { MEDIATOR, true, false, false },
    [OTHER] = { OTHER, true, false, false }, [OUTSIDE] = { OUTSIDE, false, false, false },
};

static Dispute in_state(DisputeState state)
{
    return (Dispute){ .id = 9, .state = state, .mediator = MEDIATOR, .mediator_words = S("王"), .parties = 2,
                      .registered_ms = NOW - MOMENT_DAY_MS, .accepted_ms = NONE, .term_ms = NOW,
                          .agreed_ms = NONE,
                      .mediator_signed_ms = NONE, .effect_ms = NONE, .confirm_until_ms = NONE,
                          .closed_ms = NONE,
                      .clock_ms = NONE, .version = 4 };
}

/* All that any step could want. */
static DisputeInput with_all(void)
{
    return (DisputeInput){ .version = 4, .at_ms = NOW, .words = S("x"), .party = true, .answer = true,
                           .how = true,
                           .term = true, .onward = true, .day = true, .outcome = true, .papers = 1,
                               .terms = 1,
                           .account = OTHER, .account_member = true, .account_words = S("李"), .agreed = 2,
                           .left_fen = 100, .amount_fen = 40, .day_ms = NOW + 9 * MOMENT_DAY_MS,
                               .to = ONWARD_COURT,
                           .ruled = COURT_CONFIRMED, .term_limit = { 30, LIMIT_DAYS },
                           .calendar = &calendar_china, .copies = 3,
                           .next_term_ms = NONE };
}

static Err step(const Dispute *d, int who, DisputeVerb verb, DisputeInput in, Dispute *next)
{
    Blame why = { 0 };
    return dispute_move(d, &hands[who], verb, &in, NOW, next, &why);
}

/* Every act in every state by everybody: what isn't in the table is refused, what is goes where it says. */
static void nothing_goes_round_the_table(void **state)
{
    (void)state;
    int let = 0;
    for (int s = 0; s < DISPUTE_STATES; s++)
        for (int v = 0; v < DISPUTE_VERBS; v++)
            for (int who = CHAIR; who <= OUTSIDE; who++) {
                Dispute d = in_state((DisputeState)s), next;
                const DisputeMove *row = NULL;
                d.form = DISPUTE_WRITTEN;
                d.confirm_until_ms = NOW;
                if (v == DISPUTE_SEAL) d.mediator_signed_ms = NOW;
                if (v == DISPUTE_RULE) d.court = COURT_APPLIED;
                for (int i = disputes_road_count - 1; i >= 0; i--)
                    if (disputes_road[i].verb == (DisputeVerb)v && disputes_road[i].from == (DisputeState)s)
                        row = &disputes_road[i];
                Err e = step(&d, who, (DisputeVerb)v, with_all(), &next);
                if (!row) {
                    assert_ptr_equal(e, MEDIATION_NOT_NOW);
                    continue;
                }
                bool may = who != OUTSIDE && (row->by == BY_COMMITTEE || (row->by != BY_HEAD
                        && who == MEDIATOR)
                                              || (row->by != BY_MEDIATOR && who == CHAIR));
                assert_ptr_equal(e, may ? NULL : MEDIATION_NOT_YOURS);
                assert_int_equal(dispute_may_step(&d, &hands[who], row), may);
                if (!may) continue;
                assert_int_equal(next.state, row->to);
                assert_int_equal(next.version, 5);
                let++;
            }
    assert_true(let > 80);
}

static void a_stale_version_and_missing_things_are_refused(void **state)
{
    (void)state;
    Dispute d = in_state(DISPUTE_MEDIATING), next;
    DisputeInput in = with_all();
    Blame why = { 0 };
    in.version = 3;
    assert_ptr_equal(step(&d, MEDIATOR, DISPUTE_SIT, in, &next), MOVED_ON);
    in = with_all();
    in.words = S("　 ");
    assert_ptr_equal(dispute_move(&d, &hands[MEDIATOR], DISPUTE_SIT, &in, NOW, &next, &why), MEDIATION_NEEDS);
    assert_string_equal(why.pointer, "/words");
    in = with_all();
    in.onward = false;
    why = (Blame){ 0 };
    assert_ptr_equal(dispute_move(&d, &hands[MEDIATOR], DISPUTE_END, &in, NOW, &next, &why), MEDIATION_NEEDS);
    assert_string_equal(why.pointer, "/onward");
    in = with_all();
    in.at_ms = NOW + 1;
    assert_ptr_equal(step(&d, MEDIATOR, DISPUTE_SIT, in, &next), MEDIATION_BAD_DAY);
    in.at_ms = d.registered_ms - 1;
    assert_ptr_equal(step(&d, MEDIATOR, DISPUTE_SIT, in, &next), MEDIATION_BAD_DAY);
}

static void consent_of_all_comes_first(void **state)
{
    (void)state;
    Dispute d = in_state(DISPUTE_REGISTERED), next;
    DisputeInput in = with_all();
    in.agreed = 1;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_ACCEPT, in, &next), MEDIATION_NO_CONSENT);
    in.refused = 1;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_ACCEPT, in, &next), MEDIATION_NO_CONSENT);
    in = with_all();
    d.parties = 1;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_ACCEPT, in, &next), MEDIATION_TOO_FEW);
    d.parties = 2;
    d.mediator = 0;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_ACCEPT, in, &next), MEDIATION_NO_MEDIATOR);
    d.mediator = MEDIATOR;
    assert_null(step(&d, OTHER, DISPUTE_ACCEPT, in, &next));
    assert_int_equal(next.accepted_ms, NOW);
    assert_int_equal(next.clock_ms, next.term_ms);
    assert_int_equal(moment_day(next.term_ms), moment_day(NOW) + 30);
}

static void who_stepped_aside_is_out(void **state)
{
    (void)state;
    Dispute d = in_state(DISPUTE_MEDIATING), next;
    DisputeInput in = with_all();
    DisputeHand gone = { MEDIATOR, true, false, true };
    Blame why = { 0 };
    assert_null(step(&d, MEDIATOR, DISPUTE_STEP_ASIDE, in, &next));
    assert_int_equal(next.mediator, 0);
    assert_ptr_equal(dispute_move(&d, &gone, DISPUTE_SIT, &in, NOW, &next, &why), MEDIATION_NOT_YOURS);
    in.account_aloof = true;
    assert_ptr_equal(step(&d, CHAIR, DISPUTE_ASSIGN, in, &next), MEDIATION_STEPPED_ASIDE);
    in.account_member = false;
    assert_ptr_equal(step(&d, CHAIR, DISPUTE_ASSIGN, in, &next), MEDIATION_NOT_A_MEMBER);
}

/* 第二十九条: without the seal, or with a name missing, nothing binds and no thirty days run. */
static void a_written_agreement_binds_with_all_names_and_the_seal(void **state)
{
    (void)state;
    Dispute d = in_state(DISPUTE_MEDIATING), next;
    DisputeInput in = with_all();
    assert_null(step(&d, MEDIATOR, DISPUTE_AGREE, in, &next));
    assert_int_equal(next.effect_ms, NONE);
    assert_int_equal(next.confirm_until_ms, NONE);
    d = next;
    in.version = 5;
    in.unsigned_parties = 1;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_SEAL, in, &next), MEDIATION_UNSIGNED);
    in.unsigned_parties = 0;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_SEAL, in, &next), MEDIATION_UNSIGNED);        /* the mediator */
    in.party = false;
    assert_null(step(&d, MEDIATOR, DISPUTE_SIGN, in, &next));
    d = next;
    in.version = 6;
    assert_ptr_equal(step(&d, MEDIATOR, DISPUTE_SIGN, in, &next), MEDIATION_SIGNED);
    assert_null(step(&d, OTHER, DISPUTE_SEAL, in, &next));
    assert_int_equal(next.effect_ms, NOW);
    assert_int_equal(next.clock_ms, next.confirm_until_ms);
}

/* 第三十条: an oral one binds the day it is made; a court has nothing to confirm. */
static void an_oral_agreement_binds_at_once(void **state)
{
    (void)state;
    Dispute d = in_state(DISPUTE_MEDIATING), next;
    DisputeInput in = with_all();
    assert_null(step(&d, MEDIATOR, DISPUTE_AGREE_ORALLY, in, &next));
    assert_int_equal(next.effect_ms, NOW);
    assert_int_equal(next.confirm_until_ms, NONE);
    d = next;
    in.version = 5;
    assert_ptr_equal(step(&d, MEDIATOR, DISPUTE_APPLY, in, &next), MEDIATION_CONFIRM_ORAL);
}

/* A last day that is announced as a holiday later moves on: 2026-12-04 and 30 days is 2027-01-03, a Sunday,
 * and Monday is worked; unless it is off too. */
static void a_holiday_announced_later_counts(void **state)
{
    static const SpecialDays days[] = { { 20270104, 20270105, false, "示例节" } };
    Arena keep = arena_make(1 << 20);
    int64_t from, last, later;
    (void)state;
    assert_true(moment_read_date(S("2026-12-04"), &from));
    assert_true(moment_read_date(S("2027-01-04"), &last));
    assert_true(moment_read_date(S("2027-01-06"), &later));
    const Calendar *by = calendar_with(&keep, &calendar_china, days, COUNT(days));
    assert_int_equal(moment_day(dispute_confirm_until_ms(&calendar_china, moment_day_start_ms(from))), last);
    assert_int_equal(moment_day(dispute_confirm_until_ms(by, moment_day_start_ms(from))), later);
    arena_drop(keep, 1 << 20);
}

/* 第三十三条, 民法典 201, 203: last days by hand from the calendar. */
static void thirty_days_end_on_a_working_day(void **state)
{
    (void)state;
    static const struct { Date effect, until; } table[] = {
        { { 2025, 11, 3 }, { 2025, 12, 3 } },          /* a Wednesday */
        { { 2025, 11, 25 }, { 2025, 12, 25 } },
        { { 2025, 12, 1 }, { 2025, 12, 31 } },
        /* New Year's Day; the 4th is a Sunday that is worked */
        { { 2025, 12, 2 }, { 2026, 1, 4 } },
        { { 2025, 11, 28 }, { 2025, 12, 29 } },        /* a Sunday: Monday */
        { { 2025, 9, 1 }, { 2025, 10, 9 } },           /* the week of the National Day */
        { { 2026, 1, 20 }, { 2026, 2, 24 } },          /* Spring Festival */
    };
    for (int i = 0; i < COUNT(table); i++) {
        int64_t from = 0, to = 0;
        assert_true(moment_day_of(table[i].effect, &from) && moment_day_of(table[i].until, &to));
        int64_t until = dispute_confirm_until_ms(&calendar_china,
                                                 moment_day_start_ms(from) + 15 * MOMENT_HOUR_MS);
        if (moment_day(until) != to) fail_msg("row %d: %d", i, (int)(moment_day(until) - to));
        assert_int_equal(until, moment_day_start_ms(to + 1) - 1);
    }
    Dispute d = in_state(DISPUTE_IN_FORCE), next;
    DisputeInput in = with_all();
    d.form = DISPUTE_WRITTEN;
    d.confirm_until_ms = NOW - 1;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_APPLY, in, &next), MEDIATION_CONFIRM_LATE);
    d.confirm_until_ms = NOW;
    assert_null(step(&d, OTHER, DISPUTE_APPLY, in, &next));
    assert_int_equal(next.court, COURT_APPLIED);
}

static void performance_comes_in_parts(void **state)
{
    (void)state;
    Dispute d = in_state(DISPUTE_IN_FORCE), next;
    DisputeInput in = with_all();
    in.amount_fen = 101;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_PERFORM, in, &next), MEDIATION_TOO_MUCH);
    in.amount_fen = 100;
    in.next_term_ms = NOW + MOMENT_DAY_MS;
    assert_null(step(&d, OTHER, DISPUTE_PERFORM, in, &next));
    assert_int_equal(next.state, DISPUTE_IN_FORCE);
    assert_int_equal(next.clock_ms, NOW + MOMENT_DAY_MS);
    in.last = true;
    assert_null(step(&d, OTHER, DISPUTE_PERFORM, in, &next));
    assert_int_equal(next.state, DISPUTE_PERFORMED);
    assert_int_equal(next.closed_ms, NOW);
    assert_int_equal(next.clock_ms, NONE);
    in.term_done = true;
    assert_ptr_equal(step(&d, OTHER, DISPUTE_PERFORM, in, &next), MEDIATION_TOO_MUCH);
}

static void a_committee_has_three_to_nine(void **state)
{
    (void)state;
    Blame why = { 0 };
    Str since = S("2025-01-01");
    assert_null(committee_fits(3, 1, since, S("2027-12-31"), &why));
    assert_null(committee_fits(9, 1, since, S("2027-12-31"), &why));
    assert_ptr_equal(committee_fits(2, 1, since, S("2027-12-31"), &why), COMMITTEES_SIZE);
    assert_ptr_equal(committee_fits(10, 1, since, S("2027-12-31"), &why), COMMITTEES_SIZE);
    assert_ptr_equal(committee_fits(5, 2, since, S("2027-12-31"), &why), COMMITTEES_SIZE);
    assert_ptr_equal(committee_fits(5, 0, since, S("2027-12-31"), &why), COMMITTEES_SIZE);
    assert_ptr_equal(committee_fits(5, 1, since, S("2028-06-31"), &why), MEDIATION_BAD_DAY);
    assert_ptr_equal(committee_fits(5, 1, since, S("2029-01-01"), &why), MEDIATION_BAD_DAY);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_holiday_announced_later_counts),
        cmocka_unit_test(nothing_goes_round_the_table),
        cmocka_unit_test(a_stale_version_and_missing_things_are_refused),
        cmocka_unit_test(consent_of_all_comes_first),
        cmocka_unit_test(who_stepped_aside_is_out),
        cmocka_unit_test(a_written_agreement_binds_with_all_names_and_the_seal),
        cmocka_unit_test(an_oral_agreement_binds_at_once),
        cmocka_unit_test(thirty_days_end_on_a_working_day),
        cmocka_unit_test(performance_comes_in_parts),
        cmocka_unit_test(a_committee_has_three_to_nine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
