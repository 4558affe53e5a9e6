/* The road by itself: the table is the one that was agreed on, refusals come in their order, and whoever
 * walks for however long never gets a case where it can't be. */
#include "base/rand.h"
#include "domains/cases/cases_rules.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { DESK = 10, HANDLER = 20, REPORTER = 30, OTHER = 40, POST = 5 };    /* accounts; a post is 5 more */
enum { PHOTO = NEEDS_PHOTO, WORDS = NEEDS_WORDS, STARS = NEEDS_STARS };

/* As it was agreed on, after GB/T 30428; written down twice so that a change of the table is meant. */
static void the_road_is_the_agreed_one(void **state)
{
    (void)state;
    static const char *const agreed[] = {
        "reported file filed", "reported refuse refused words", "filed dispatch dispatched",
        "dispatched dispatch dispatched words", "dispatched accept handling", "dispatched return filed words",
        "handling feedback handled words photo", "handled verify verified", "handled rework handling words",
        "verified close closed", "closed rate closed stars", NULL
    };
    int n = 0;
    for (; agreed[n] && n < cases_road_count; n++) {
        const Move *m = &cases_road[n];
        char line[100];
        snprintf(line, sizeof line, "%s %s %s%s%s%s", case_states[m->from], case_verbs[m->verb],
                 case_states[m->to], m->needs & WORDS ? " words" : "", m->needs & PHOTO ? " photo" : "",
                 m->needs & STARS ? " stars" : "");
        assert_string_equal(line, agreed[n]);
        assert_true(m->zh[0] && m->en[0] && m->may[0]);
    }
    assert_null(agreed[n]);
    assert_int_equal(n, cases_road_count);
}

static Actor actor(int64_t account)
{
    Actor a = actor_nobody(S("510104"));
    a.account = account;
    a.post = account + POST;
    a.scope.own = account == REPORTER ? account : NONE;
    if (account == REPORTER) return a;
    a.scope.count = 1;
    a.scope.range[0].low = S("510104018");
    a.scope.range[0].high = S("510104018~");
    return a;
}

static Case a_case(CaseState at)
{
    Case c = { .state = at, .place = S("510104018006001"), .reporter = REPORTER, .version = 7,
               .stars = NONE, .closed_ms = NONE, .due_ms = NONE, .handler_words = S("") };
    if (at >= CASE_DISPATCHED && at <= CASE_CLOSED) {
        c.handler_account = HANDLER;
        c.handler_post = HANDLER + POST;
        c.handler_words = S("微网格员");
    }
    return c;
}

static StepInput everything(void)
{
    return (StepInput){ .version = 7, .words = S("话"), .photos = 1, .stars = 5, .solved = true,
                        .handler_post = OTHER + POST, .handler_account = OTHER, .handler_words = S("别人") };
}

static Err step(CaseState at, int64_t account, CaseVerb verb, StepInput with)
{
    Case was = a_case(at), next = { .id = 77 };
    Actor who = actor(account);
    Err e = cases_move(&was, &who, verb, &with, 1000, &next);
    if (e) assert_int_equal(next.id, 77);                  /* written on success only */
    return e;
}

/* Each refusal with everything after it wrong too: the first one is said. */
static void refusals_come_in_their_order(void **state)
{
    (void)state;
    StepInput none = { .version = 6, .words = S(" \t　"), .stars = NONE }, ok = everything();
    assert_ptr_equal(step(CASE_REPORTED, OTHER, CASE_FEEDBACK, none), CASES_NOT_NOW);
    assert_ptr_equal(step(CASE_HANDLING, OTHER, CASE_FEEDBACK, none), MOVED_ON);
    none.version = 7;
    assert_ptr_equal(step(CASE_HANDLING, OTHER, CASE_FEEDBACK, none), CASES_NOT_YOURS);
    assert_ptr_equal(step(CASE_HANDLED, HANDLER, CASE_REWORK, none), CASES_OWN_WORK);
    assert_ptr_equal(step(CASE_HANDLING, HANDLER, CASE_FEEDBACK, none), CASES_NEEDS_WORDS);
    none.words = S("好");
    assert_ptr_equal(step(CASE_HANDLING, HANDLER, CASE_FEEDBACK, none), CASES_NEEDS_PHOTO);
    none.photos = 1;
    assert_null(step(CASE_HANDLING, HANDLER, CASE_FEEDBACK, none));
    ok.handler_post = 0;
    assert_ptr_equal(step(CASE_FILED, DESK, CASE_DISPATCH, ok), CASES_NO_HANDLER);
    assert_ptr_equal(step(CASE_FILED, REPORTER, CASE_DISPATCH, ok), CASES_NOT_YOURS);     /* no desk */
    assert_ptr_equal(step(CASE_CLOSED, DESK, CASE_RATE, ok), CASES_NOT_YOURS);
    ok.reporter_proved = true;
    assert_null(step(CASE_CLOSED, 0, CASE_RATE, ok));
    assert_ptr_equal(step(CASE_CLOSED, DESK, CASE_REPORT, ok), CASES_NOT_NOW);
}

/* The desk's steps are the place's; being given a case is enough to handle it. */
static void elsewhere_is_no_desk(void **state)
{
    (void)state;
    Actor away = actor(DESK), hand = actor(HANDLER);
    StepInput with = everything();
    Case c = a_case(CASE_REPORTED), next;
    away.scope.range[0].low = hand.scope.range[0].low = S("510104017");
    away.scope.range[0].high = hand.scope.range[0].high = S("510104017~");
    assert_ptr_equal(cases_move(&c, &away, CASE_FILE, &with, 1, &next), CASES_NOT_YOURS);
    c = a_case(CASE_HANDLED);
    assert_ptr_equal(cases_move(&c, &away, CASE_VERIFY, &with, 1, &next), CASES_NOT_YOURS);
    assert_ptr_equal(cases_move(&c, &hand, CASE_REWORK, &with, 1, &next), CASES_OWN_WORK);
    c = a_case(CASE_DISPATCHED);
    assert_null(cases_move(&c, &hand, CASE_ACCEPT, &with, 1, &next));
}

/* A case that nobody reported by account, or that nobody handles, is nobody's by being signed out. */
static void nobody_is_not_account_zero(void **state)
{
    (void)state;
    Actor nobody = actor_nobody(S("510104"));
    Case c = a_case(CASE_CLOSED), next;
    StepInput with = everything();
    c.reporter = 0;
    assert_ptr_equal(cases_move(&c, &nobody, CASE_RATE, &with, 1, &next), CASES_NOT_YOURS);
    c = a_case(CASE_DISPATCHED);
    c.handler_post = 0;
    assert_ptr_equal(cases_move(&c, &nobody, CASE_ACCEPT, &with, 1, &next), CASES_NOT_YOURS);
}

typedef struct Walk { Case c; int closed, rated, reworks; } Walk;

/* What must hold of a case, wherever it is. */
static void holds(const Case *was, const Case *c, CaseVerb verb, int64_t now_ms, Walk *w)
{
    bool ended = c->state == CASE_CLOSED || c->state == CASE_REFUSED;
    bool sent = c->state >= CASE_DISPATCHED && c->state <= CASE_CLOSED;
    w->rated += verb == CASE_RATE;
    w->reworks += verb == CASE_REWORK;
    assert_true((c->closed_ms != NONE) == ended && (c->handler_post != 0) == sent);
    assert_true((c->handler_account != 0) == sent && (c->handler_words.len != 0) == sent);
    assert_int_equal(c->version, was->version + 1);
    assert_int_equal(c->moved_ms, now_ms);
    assert_int_equal(c->reworks, w->reworks);
    assert_true(w->rated <= 1 && (c->stars != NONE) == w->rated);
    assert_true(c->reporter == was->reporter && c->reported_ms == was->reported_ms && c->id == was->id);
}

static void nobody_walks_off_the_road(void **state)
{
    (void)state;
    static const int64_t accounts[] = { 0, DESK, HANDLER, REPORTER, OTHER };
    bool seen[CASE_REFUSED + 1] = { true };
    int moved = 0, rated = 0;
    for (unsigned seed = 1; seed <= 2000; seed++) {
        Rand r = rand_from(seed);
        Walk w = { .c = a_case(CASE_REPORTED) };
        for (int n = 0; n < 400; n++) {
            Actor who = actor(accounts[rand_between(&r, 0, COUNT(accounts) - 1)]);
            CaseVerb verb = (CaseVerb)rand_between(&r, CASE_REPORT, CASE_RATE);
            StepInput with = everything();
            with.version = w.c.version - (rand_between(&r, 0, 9) == 0);
            with.photos = (int)rand_between(&r, 0, 1);
            with.handler_account = rand_between(&r, 0, 1) ? HANDLER : OTHER;
            with.handler_post = with.handler_account + POST;
            Case next;
            if (cases_move(&w.c, &who, verb, &with, 1000 + n, &next)) continue;
            assert_int_equal(with.version, w.c.version);
            if (verb == CASE_VERIFY || verb == CASE_REWORK)
                assert_int_not_equal(who.account, w.c.handler_account);
            if (verb == CASE_FEEDBACK) assert_true(who.post == w.c.handler_post && with.photos == 1);
            holds(&w.c, &next, verb, 1000 + n, &w);
            w.c = next;
            seen[next.state] = true;
            moved++;
        }
        rated += w.rated;
    }
    for (int i = 0; i <= CASE_REFUSED; i++) assert_true(seen[i]);
    assert_true(moved > 10000 && rated > 100);
}

/* A button is shown to exactly those whom the step lets through. */
static void a_button_does_what_it_says(void **state)
{
    (void)state;
    static const int64_t accounts[] = { DESK, HANDLER, REPORTER, OTHER };
    int shown = 0;
    for (int at = 0; at <= CASE_REFUSED; at++)
        for (int a = 0; a < COUNT(accounts); a++)
            for (int verb = CASE_FILE; verb <= CASE_RATE; verb++) {
                Case c = a_case((CaseState)at);
                Actor who = actor(accounts[a]);
                bool button = false;
                for (int i = 0; i < cases_road_count; i++)
                    button |= (int)cases_road[i].verb == verb
                    && cases_may_step(&c, &who, &cases_road[i], false);
                bool through = !step((CaseState)at, accounts[a], (CaseVerb)verb, everything());
                if (button != through)
                    fail_msg("%s %s by %d", case_states[at], case_verbs[verb], (int)accounts[a]);
                shown += button;
            }
    assert_int_equal(shown, 23);                           /* neither all nor none */
    Case rated = a_case(CASE_CLOSED);
    Actor reporter = actor(REPORTER);
    rated.stars = 3;
    for (int i = 0; i < cases_road_count; i++)
        assert_false(cases_may_step(&rated, &reporter, &cases_road[i], false));
}

/* The handler's steps and no others; and the work is whose who did it, so that they don't verify it. */
static void who_stands_in_handles(void **state)
{
    (void)state;
    static const struct { CaseState at; CaseVerb verb; bool may; } row[] = {
        { CASE_DISPATCHED, CASE_ACCEPT, true },  { CASE_DISPATCHED, CASE_RETURN, true },
        { CASE_HANDLING, CASE_FEEDBACK, true },  { CASE_CLOSED, CASE_RATE, false },
    };
    for (int i = 0; i < COUNT(row); i++) {
        StepInput with = everything();
        assert_ptr_equal(step(row[i].at, OTHER, row[i].verb, with), CASES_NOT_YOURS);
        with.stands_in = true;
        assert_ptr_equal(step(row[i].at, OTHER, row[i].verb, with), row[i].may ? NULL : CASES_NOT_YOURS);
    }
    Case was = a_case(CASE_HANDLING), done, seen;
    Actor other = actor(OTHER), holder = actor(HANDLER);
    StepInput with = everything();
    with.stands_in = true;
    assert_null(cases_move(&was, &other, CASE_FEEDBACK, &with, 1000, &done));
    assert_int_equal(done.handler_account, OTHER);
    assert_int_equal(done.handler_post, HANDLER + POST);
    with.version = done.version;
    assert_ptr_equal(cases_move(&done, &other, CASE_VERIFY, &with, 1000, &seen), CASES_OWN_WORK);
    assert_null(cases_move(&done, &holder, CASE_VERIFY, &with, 1000, &seen));
    was.handler_post = 0;                                  /* given to nobody: nobody stands in */
    assert_ptr_equal(cases_move(&was, &other, CASE_FEEDBACK, &with, 1000, &seen), MOVED_ON);
    with.version = was.version;
    assert_ptr_equal(cases_move(&was, &other, CASE_FEEDBACK, &with, 1000, &seen), CASES_NOT_YOURS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_road_is_the_agreed_one),
        cmocka_unit_test(refusals_come_in_their_order),
        cmocka_unit_test(nobody_is_not_account_zero),
        cmocka_unit_test(elsewhere_is_no_desk),
        cmocka_unit_test(nobody_walks_off_the_road),
        cmocka_unit_test(a_button_does_what_it_says),
        cmocka_unit_test(who_stands_in_handles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
