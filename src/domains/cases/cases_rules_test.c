/* The road by itself: the table is the one that was agreed on, refusals come in their order, and whoever
 * walks for however long never gets a case where it can't be. */
#include "base/rand.h"
#include "domains/cases/cases_rules.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { DESK = 10, HANDLER = 20, REPORTER = 30, OTHER = 40, POST = 5 };    /* accounts; a post is 5 more */
enum { PHOTO = NEEDS_PHOTO, WORDS = NEEDS_WORDS, STARS = NEEDS_STARS };

/* As it was agreed on, after GB/T 30428 and its side paths; written down twice so that a change of the table
 * is meant. A step that leads nowhere says its state again. */
static void the_road_is_the_agreed_one(void **state)
{
    (void)state;
    static const char *const agreed[] = {
        "reported file filed", "reported refuse refused words", "reported settle handled words photo",
        "filed dispatch dispatched", "raised dispatch dispatched", "dispatched dispatch dispatched words",
        "handling dispatch dispatched words", "dispatched accept handling", "dispatched return filed words",
        "handling feedback handled words photo", "handled verify verified", "handled rework handling words",
        "verified close closed", "closed rate closed stars",
        "dispatched extend dispatched words days", "dispatched grant dispatched",
        "dispatched deny dispatched words",
        "dispatched answer dispatched words",
        "handling extend handling words days", "handling grant handling", "handling deny handling words",
        "handling answer handling words",
        "filed escalate raised words", "raised escalate raised words", "dispatched escalate raised words",
        "handling escalate raised words",
        "filed suspend suspended words", "raised suspend suspended words",
        "dispatched suspend suspended words",
        "handling suspend suspended words", "suspended resume before",
        "reported urge reported", "filed urge filed", "raised urge raised", "dispatched urge dispatched",
        "handling urge handling", "handled urge handled", "verified urge verified",
        "reported merge merged parent", "filed merge merged parent", "raised merge merged parent",
        "dispatched merge merged parent", "merged unmerge before words",
        "reported void voided words", "filed void voided words", "raised void voided words",
        "dispatched void voided words", "handling void voided words", "suspended void voided words",
        "reported refer referred words", "filed refer referred words", "raised refer referred words",
        "dispatched refer referred words", "handling refer referred words", "referred close closed words",
        "closed reopen filed words", "refused take_up reported words",
        "reported add reported words", "filed add filed words", "raised add raised words",
        "dispatched add dispatched words", "handling add handling words", "handled add handled words",
        "referred add referred words", NULL
    };
    int n = 0;
    for (; agreed[n] && n < cases_road_count; n++) {
        const Move *m = &cases_road[n];
        char line[120];
        snprintf(line, sizeof line, "%s %s %s%s%s%s%s%s", case_states[m->from], case_verbs[m->verb],
                 m->to == CASE_BACK ? "before" : case_states[m->to], m->needs & WORDS ? " words" : "",
                 m->needs & PHOTO ? " photo" : "", m->needs & STARS ? " stars" : "",
                 m->needs & NEEDS_DAYS ? " days" : "", m->needs & NEEDS_PARENT ? " parent" : "");
        assert_string_equal(line, agreed[n]);
        assert_true(m->zh[0] && m->en[0] && m->may[0]);
        for (int k = 0; k < n; k++)    /* one row for a verb in a state: the buttons and the rule agree */
            assert_false(cases_road[k].verb == m->verb && cases_road[k].from == m->from);
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
    a.role = account == REPORTER ? ROLE_RESIDENT : account == HANDLER ? ROLE_MEMBER : ROLE_CLERK;
    if (account == REPORTER) return a;
    a.scope.count = 1;
    a.scope.range[0].low = S("510104018");
    a.scope.range[0].high = S("510104018~");
    return a;
}

static Case a_case(CaseState at)
{
    Case c = { .state = at, .place = S("510104018006001"), .reporter = REPORTER, .version = 7,
               .stars = NONE, .closed_ms = NONE, .due_ms = NONE, .handler_words = S(""), .held = -1,
               .paused_ms = NONE, .first_due_ms = NONE, .urged_ms = NONE,
               .filed_ms = NONE, .mark_ms = NONE, .id = 1 };
    if (at == CASE_SUSPENDED || at == CASE_MERGED) c.held = CASE_FILED;
    if (at == CASE_SUSPENDED) c.paused_ms = 500;
    if (at == CASE_RAISED) c.level = CASE_AT_STREET;
    if (case_has_ended(at)) c.closed_ms = 900;
    if (at >= CASE_DISPATCHED && at <= CASE_CLOSED) {
        c.handler_account = HANDLER;
        c.handler_post = HANDLER + POST;
        c.handler_words = S("微网格员");
    }
    return c;
}

static const Case other_case = { .id = 2, .state = CASE_FILED };

static StepInput everything(void)
{
    return (StepInput){ .version = 7, .words = S("话"), .photos = 1, .stars = 5, .solved = true, .days = 2,
                        .parent = &other_case, .norm = { false, { 3, LIMIT_WORK_DAYS }, 1 },
                        .calendar = &calendar_china,
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
    ok.standing.proved = true;
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

/* ---- Every act in every state by everybody ---- */

/* Kinds of actors, by how they stand to the case. */
typedef enum Kind {
    NOBODY, THE_REPORTER, THE_PROVED, A_NEIGHBOUR, THE_HANDLER, STANDS_IN, ASSISTS, FOUND_IT, HERE,
    HERE_HANDLED, ABOVE, TOP_DESK, ELSEWHERE, KINDS
} Kind;

static void stand(Kind k, Actor *who, Standing *s, Case *c)
{
    *s = (Standing){ .stands_in = k == STANDS_IN, .assists = k == ASSISTS, .proved = k == THE_PROVED };
    *who = actor(k == THE_REPORTER ? REPORTER : k == THE_HANDLER ? HANDLER : OTHER);
    if (k == NOBODY || k == THE_PROVED) *who = actor_nobody(S("510104"));
    if (k == A_NEIGHBOUR || k == ELSEWHERE) who->scope = scope_nothing(S("510104"));
    if (k == A_NEIGHBOUR) who->role = ROLE_RESIDENT;
    if (k == STANDS_IN || k == ASSISTS || k == FOUND_IT) who->role = ROLE_MEMBER;
    if (k == ABOVE) who->role = ROLE_STREET;
    if (k == TOP_DESK) who->role = ROLE_DISTRICT;
    if (k == FOUND_IT) c->reporter = who->account;
    if (k == HERE_HANDLED && c->handler_account) c->handler_account = who->account;
}

/* Said once more, in other words than the rule's: may they, by who they are? */
static bool may_by_kind(Kind k, const Move *m, const Case *c)
{
    int height = k == TOP_DESK ? 2 : k == ABOVE ? 1 : 0;
    bool placed = k == THE_HANDLER || k == STANDS_IN || k == ASSISTS || k == FOUND_IT || k == HERE
        || k == HERE_HANDLED || k == ABOVE || k == TOP_DESK;
    bool desk = placed && height >= (int)c->level;
    bool reporter = k == THE_REPORTER || k == THE_PROVED || k == FOUND_IT;
    bool clerk = k == HERE || k == HERE_HANDLED || k == ABOVE || k == TOP_DESK;
    bool did_it = c->handler_account && (k == THE_HANDLER || k == HERE_HANDLED);
    switch (m->by) {
    case BY_DESK:      return desk;
    case BY_HANDLER:   return c->handler_post && (k == THE_HANDLER || k == STANDS_IN);
    case BY_ANOTHER:   return desk && !did_it;
    case BY_REPORTER:  return reporter;
    case BY_ASSISTANT: return k == ASSISTS;
    case BY_CONCERNED: return reporter || (desk && clerk);
    case BY_FINDER:    return k == FOUND_IT;
    default:           return false;
    }
}

/* What the case itself may say against it, one bit each. */
enum { ASKED = 1, LATE = 2, EXTENDED = 4, RATED = 8, RETURNED = 16, URGED = 32, REOPENED = 64,
       UPPERMOST = 128, FACTS = 256 };

static void set_facts(Case *c, int facts)
{
    c->asked_days = facts & ASKED ? 3 : 0;
    c->due_ms = facts & LATE ? 900 : 50000;
    c->extensions = facts & EXTENDED ? 1 : 0;
    if (facts & RATED) c->stars = 4;
    if (facts & RETURNED) c->source = CASE_BY_HOTLINE, c->returns = 1;
    if (facts & URGED) c->urged_ms = 999;
    c->reopens = facts & REOPENED ? 1 : 0;
    if (facts & UPPERMOST) c->level = CASE_AT_DISTRICT;
}

static bool facts_allow(int facts, Kind k, const Move *m)
{
    bool own = k == THE_REPORTER || k == THE_PROVED || k == FOUND_IT;
    switch (m->verb) {
    case CASE_EXTEND:   return !(facts & (ASKED | LATE | EXTENDED));
    case CASE_GRANT:
    case CASE_DENY:     return facts & ASKED;
    case CASE_RATE:     return !(facts & RATED);
    case CASE_RETURN:   return !(facts & RETURNED);
    case CASE_URGE:     return !(facts & URGED);
    case CASE_ESCALATE: return !(facts & UPPERMOST);
    case CASE_REOPEN:
        if (k == FOUND_IT && !(facts & UPPERMOST)) return true;     /* it lies with their own desk too */
        return !(own && (facts & REOPENED));
    default:            return true;
    }
}

static int moves, stays;

static void try_one(CaseState at, CaseVerb verb, Kind k, int facts)
{
    Case was = a_case(at), next = { .id = 77 };
    Actor who;
    StepInput with = everything();
    set_facts(&was, facts);
    stand(k, &who, &with.standing, &was);
    const Move *m = cases_move_of(verb, at);
    bool through = m && may_by_kind(k, m, &was) && facts_allow(facts, k, m);
    Err e = cases_move(&was, &who, verb, &with, 1000, &next);
    bool button = m && cases_may_step(&was, &who, m, with.standing, &with.norm, 1000);
    if (through != !e || button != through)
        fail_msg("%s %s by kind %d, facts %d: %s", case_states[at], case_verbs[verb], (int)k, facts,
                 e ? e->code : "moved");
    if (e) {
        assert_int_equal(next.id, 77);
        stays++;
        return;
    }
    moves++;
    CaseState to = m->to == CASE_BACK ? (CaseState)was.held : (CaseState)m->to;
    if (verb == CASE_RETURN && was.level) to = CASE_RAISED;
    assert_int_equal(next.state, to);
    assert_int_equal(next.version, was.version + 1);
    assert_int_equal(next.closed_ms, !case_has_ended(to) ? NONE : case_has_ended(at) ? was.closed_ms : 1000);
    bool clocked = verb == CASE_FILE || verb == CASE_REOPEN || verb == CASE_RESUME || verb == CASE_GRANT;
    if (next.due_ms != was.due_ms) assert_true(clocked);       /* it moves with no other event */
    if (verb == CASE_GRANT) assert_true(next.due_ms > was.due_ms && next.extensions == was.extensions + 1);
    if (verb == CASE_GRANT || verb == CASE_DENY || verb == CASE_REOPEN) assert_int_equal(next.asked_days, 0);
    assert_true(next.reporter == was.reporter && next.id == was.id && next.reported_ms == was.reported_ms);
}

static void every_act_in_every_state_by_every_kind(void **state)
{
    (void)state;
    for (int at = 0; at < CASE_STATES; at++)
        for (int verb = 0; verb < CASE_VERBS; verb++)
            for (int k = 0; k < KINDS; k++)
                for (int facts = 0; facts < FACTS; facts++)
                    try_one((CaseState)at, (CaseVerb)verb, (Kind)k, facts);
    assert_int_equal(moves + stays, CASE_STATES * CASE_VERBS * KINDS * FACTS);
    assert_true(moves > 30000 && stays > 30000);
}

/* ---- Walks ---- */

typedef struct Walk { Case c; int rated, reworks, reopens; } Walk;

/* What must hold of a case, wherever it is. */
static void holds(const Case *was, const Case *c, CaseVerb verb, int64_t now_ms, Walk *w)
{
    bool sent = c->state >= CASE_DISPATCHED && c->state <= CASE_VERIFIED;      /* referred, it ends unsent */
    w->rated += verb == CASE_RATE;
    w->reworks += verb == CASE_REWORK;
    w->reopens += verb == CASE_REOPEN;
    if (verb == CASE_REOPEN) w->rated = 0;
    assert_int_equal(c->closed_ms != NONE, case_has_ended(c->state));
    if (sent) assert_true(c->handler_post && c->handler_account && c->handler_words.len);
    assert_int_equal(c->handler_post != 0, c->handler_account != 0);
    assert_int_equal(c->paused_ms != NONE, c->state == CASE_SUSPENDED);
    assert_int_equal(c->held >= 0, c->state == CASE_SUSPENDED || c->state == CASE_MERGED);
    assert_int_equal(c->parent != 0, c->state == CASE_MERGED);
    if (c->state == CASE_RAISED) assert_true(c->level > CASE_AT_COMMUNITY);
    assert_int_equal(c->version, was->version + 1);
    assert_int_equal(c->moved_ms, now_ms);
    assert_int_equal(c->reworks, w->reworks);
    assert_int_equal(c->reopens, w->reopens);
    assert_true(w->rated <= 1 && (c->stars != NONE) == w->rated);
    if (c->asked_days) assert_true(c->state == CASE_DISPATCHED || c->state == CASE_HANDLING);
}

static void nobody_walks_off_the_road(void **state)
{
    (void)state;
    bool seen[CASE_STATES] = { true };
    int moved = 0, rated = 0;
    for (unsigned seed = 1; seed <= 1000; seed++) {
        Rand r = rand_from(seed * 1000003u);         /* neighbours share a stream */
        Walk w = { .c = a_case(CASE_REPORTED) };
        for (int n = 0; n < 400; n++) {
            Case was = w.c, next;
            Actor who;
            CaseVerb verb = (CaseVerb)rand_between(&r, 0, CASE_VERBS - 1);
            bool ends = verb == CASE_VOID || verb == CASE_MERGE || verb == CASE_REFUSE
                || verb == CASE_ESCALATE || verb == CASE_DISPATCH;
            if (ends && rand_between(&r, 0, verb == CASE_DISPATCH ? 3 : 39)) continue;     /* to get far */
            StepInput with = everything();
            Kind k = (Kind)rand_between(&r, 0, KINDS - 1);
            if (k < THE_HANDLER && rand_between(&r, 0, 1)) k = TOP_DESK;
            stand(k == FOUND_IT || k == HERE_HANDLED ? STANDS_IN : k, &who, &with.standing, &was);
            with.version = w.c.version - (rand_between(&r, 0, 9) == 0);
            with.photos = (int)rand_between(&r, 0, 1);
            with.handler_account = rand_between(&r, 0, 1) ? HANDLER : OTHER;
            with.handler_post = with.handler_account + POST;
            int64_t now_ms = 1000 + n * MOMENT_DAY_MS / 10;
            if (cases_move(&w.c, &who, verb, &with, now_ms, &next)) continue;
            assert_int_equal(with.version, w.c.version);
            if (verb == CASE_VERIFY || verb == CASE_REWORK)
                assert_int_not_equal(who.account, w.c.handler_account);
            holds(&w.c, &next, verb, now_ms, &w);
            w.c = next;
            seen[next.state] = true;
            moved++;
            rated += verb == CASE_RATE;
        }
    }
    for (int i = 0; i < CASE_STATES; i++) if (!seen[i]) fail_msg("%s was never reached", case_states[i]);
    if (moved < 5000 || rated < 1) fail_msg("%d moved, %d rated", moved, rated);
}

/* Its duplicate ends with it, and never in a chain; what was merged into a case keeps it where it is. */
static void duplicates_make_no_chain(void **state)
{
    (void)state;
    static const CaseState dead[] = { CASE_MERGED, CASE_VOIDED, CASE_REFUSED };
    StepInput with = everything();
    Case self = a_case(CASE_FILED), other = a_case(CASE_CLOSED);
    with.parent = NULL;
    assert_ptr_equal(step(CASE_FILED, DESK, CASE_MERGE, with), CASES_NEEDS_PARENT);
    with.parent = &self;
    assert_ptr_equal(step(CASE_FILED, DESK, CASE_MERGE, with), CASES_BAD_PARENT);
    other.id = 9;
    with.parent = &other;
    assert_null(step(CASE_FILED, DESK, CASE_MERGE, with));
    with.merged_here = 1;
    assert_ptr_equal(step(CASE_FILED, DESK, CASE_MERGE, with), CASES_BAD_PARENT);
    with.merged_here = 0;
    for (int i = 0; i < COUNT(dead); i++) {
        other.state = dead[i];
        assert_ptr_equal(step(CASE_FILED, DESK, CASE_MERGE, with), CASES_BAD_PARENT);
    }
}

/* Who reported it and then had it in hand doesn't say how well it was done; another reporter does. */
static void nobody_rates_their_own_work(void **state)
{
    (void)state;
    StepInput with = everything();
    Case was = a_case(CASE_CLOSED), next;
    Actor by = { .account = 77, .role = ROLE_MEMBER };
    was.reporter = was.handler_account = 77;
    assert_ptr_equal(cases_move(&was, &by, CASE_RATE, &with, 1, &next), CASES_RATES_OWN);
    const Move *rate = cases_move_of(CASE_RATE, CASE_CLOSED);
    assert_false(cases_may_step(&was, &by, rate, with.standing, &with.norm, 1));
    was.handler_account = 78;
    assert_null(cases_move(&was, &by, CASE_RATE, &with, 1, &next));
}

/* Amber, red, and to the desk above; a clock that stands still or is done with says nothing. */
static void a_clock_warns(void **state)
{
    (void)state;
    StepInput with = everything();
    Case was = a_case(CASE_REPORTED), next;
    Actor clerk = actor(DESK);
    const int64_t monday_ms = INT64_C(1772416800000);          /* 2026-03-02 10:00 in China */
    assert_null(cases_move(&was, &clerk, CASE_FILE, &with, monday_ms, &next));
    assert_int_equal(next.filed_ms, monday_ms);
    assert_true(next.mark == CASE_UNMARKED && next.mark_ms > monday_ms && next.mark_ms < next.due_ms);
    assert_int_equal(case_next_mark_ms(&next, CASE_AMBER, &calendar_china, LIMIT_WORK_DAYS), next.due_ms);
    assert_int_equal(case_next_mark_ms(&next, CASE_RED, &calendar_china, LIMIT_WORK_DAYS),
                     next.due_ms + MOMENT_DAY_MS);
    assert_int_equal(case_next_mark_ms(&next, CASE_TOLD_ABOVE, &calendar_china, LIMIT_WORK_DAYS), NONE);
    was = next;
    was.mark = CASE_RED;
    with.version = was.version;
    assert_null(cases_move(&was, &clerk, CASE_SUSPEND, &with, monday_ms + MOMENT_DAY_MS, &next));
    assert_true(next.mark_ms == NONE && next.mark == CASE_RED);
    was = next;
    with.version = was.version;
    assert_null(cases_move(&was, &clerk, CASE_RESUME, &with, monday_ms + 9 * MOMENT_DAY_MS, &next));
    assert_true(next.due_ms > was.due_ms && next.mark == CASE_UNMARKED && next.mark_ms < next.due_ms);
    next.state = CASE_HANDLED;
    assert_int_equal(case_next_mark_ms(&next, CASE_AMBER, &calendar_china, LIMIT_WORK_DAYS), NONE);
}

/* A mandatory report is ended by its authority's answer, which the district writes down; others by the level
 * that their class says. */
static void a_class_says_who_may_close_it(void **state)
{
    static const CaseVerb ends[] = { CASE_REFUSE, CASE_VOID, CASE_MERGE };
    (void)state;
    StepInput with = everything();
    with.norm.closes = CASE_CLOSES_AUTHORITY;
    for (int i = 0; i < COUNT(ends); i++)
        assert_ptr_equal(step(CASE_REPORTED, DESK, ends[i], with), CASES_AUTHORITY);
    assert_ptr_equal(step(CASE_VERIFIED, DESK, CASE_CLOSE, with), CASES_AUTHORITY);
    assert_ptr_equal(step(CASE_FILED, DESK, CASE_SUSPEND, with), CASES_AUTHORITY);
    assert_null(step(CASE_FILED, DESK, CASE_REFER, with));
    assert_ptr_equal(step(CASE_REFERRED, DESK, CASE_CLOSE, with), CASES_CLOSES_ABOVE);
    for (int closes = CASE_CLOSES_COMMUNITY; closes <= CASE_CLOSES_DISTRICT; closes++)
        for (Role role = ROLE_CLERK; role <= ROLE_DISTRICT; role++) {
            Case was = a_case(CASE_VERIFIED), next;
            Actor who = actor(DESK);
            who.role = role;
            with.norm.closes = (CaseCloser)closes;
            Err e = cases_move(&was, &who, CASE_CLOSE, &with, 1, &next);
            assert_ptr_equal(e, (int)role - ROLE_CLERK >= closes ? NULL : CASES_CLOSES_ABOVE);
        }
    Case was = a_case(CASE_REFERRED), next;
    Actor district = actor(DESK);
    district.role = ROLE_DISTRICT;
    with.norm.closes = CASE_CLOSES_AUTHORITY;
    assert_null(cases_move(&was, &district, CASE_CLOSE, &with, 1, &next));
    assert_int_equal(next.state, CASE_CLOSED);
}

/* 主办 waits for 协办; what the street has sent comes back to the street. */
static void a_raised_case_is_answered_together(void **state)
{
    (void)state;
    StepInput with = everything();
    Case was = a_case(CASE_HANDLING), next;
    Actor hand = actor(HANDLER), clerk = actor(DESK), street = actor(OTHER);
    street.role = ROLE_STREET;
    with.unanswered = 1;
    assert_ptr_equal(cases_move(&was, &hand, CASE_FEEDBACK, &with, 1, &next), CASES_ANSWERS_MISSING);
    with.unanswered = 0;
    assert_null(cases_move(&was, &clerk, CASE_ESCALATE, &with, 1, &next));
    assert_true(next.state == CASE_RAISED && next.level == CASE_AT_STREET && !next.handler_post);
    with.version = next.version;
    was = next;
    assert_ptr_equal(cases_move(&was, &clerk, CASE_DISPATCH, &with, 2, &next), CASES_NOT_YOURS);
    assert_null(cases_move(&was, &street, CASE_DISPATCH, &with, 2, &next));
    with.version = next.version;
    was = next;
    hand.post = with.handler_post;
    assert_null(cases_move(&was, &hand, CASE_RETURN, &with, 3, &next));
    assert_int_equal(next.state, CASE_RAISED);
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
        with.standing.stands_in = true;
        assert_ptr_equal(step(row[i].at, OTHER, row[i].verb, with), row[i].may ? NULL : CASES_NOT_YOURS);
    }
    Case was = a_case(CASE_HANDLING), done, seen;
    Actor other = actor(OTHER), holder = actor(HANDLER);
    StepInput with = everything();
    with.standing.stands_in = true;
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
        cmocka_unit_test(nobody_rates_their_own_work),
        cmocka_unit_test(nobody_is_not_account_zero),
        cmocka_unit_test(elsewhere_is_no_desk),
        cmocka_unit_test(nobody_walks_off_the_road),
        cmocka_unit_test(every_act_in_every_state_by_every_kind),
        cmocka_unit_test(duplicates_make_no_chain),
        cmocka_unit_test(a_clock_warns),
        cmocka_unit_test(a_class_says_who_may_close_it),
        cmocka_unit_test(a_raised_case_is_answered_together),
        cmocka_unit_test(who_stands_in_handles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
