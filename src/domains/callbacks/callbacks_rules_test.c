/* Rules of callbacks: who is chosen, who may call, what a call leads to. */
#include "domains/callbacks/callbacks_rules.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { MINUTE = 60000 };

static CallbackRule rule(const char *key, const char *origin, const char *class, bool urgent, int64_t percent)
{
    return (CallbackRule){ .rule = str_of(key), .origin = str_of(origin), .class = str_of(class),
                           .urgent = urgent, .percent = percent, .in_use = true };
}

static void the_largest_share_counts_and_all_means_all(void **state)
{
    (void)state;
    CallbackRule rules[] = { rule("others", "", "", false, 30), rule("hotline", "hotline", "", false, 100),
                             rule("safety", "", "11", false, 100), rule("urgent", "", "", true, 100) };
    int chosen = 0, of_hotline = 0;
    for (int64_t id = 1; id <= 10000; id++) {
        Case c = { .id = id * 4096, .class = S("16001"), .source = CASE_BY_RESIDENT };
        const CallbackRule *by = callback_chosen(rules, COUNT(rules), &c, str_of(case_sources[c.source]));
        if (by) assert_true(str_eq(by->rule, S("others")));
        chosen += by != NULL;
        c.source = CASE_BY_HOTLINE;
        by = callback_chosen(rules, COUNT(rules), &c, str_of(case_sources[c.source]));
        of_hotline += by && str_eq(by->rule, S("hotline"));
    }
    assert_in_range(chosen, 2800, 3200);
    assert_int_equal(of_hotline, 10000);
    Case safety = { .id = 5, .class = S("11001"), .source = CASE_BY_RESIDENT };
    assert_true(str_eq(callback_chosen(rules, COUNT(rules), &safety,
                                       str_of(case_sources[safety.source]))->rule, S("safety")));
    Case urgent = { .id = 5, .class = S("16001"), .urgency = CASE_CRITICAL };
    assert_true(str_eq(callback_chosen(rules, COUNT(rules), &urgent,
                                       str_of(case_sources[urgent.source]))->rule, S("urgent")));
    rules[2].in_use = rules[0].in_use = false;
    assert_null(callback_chosen(rules, COUNT(rules), &safety, str_of(case_sources[safety.source])));
    rules[0] = rule("others", "", "", false, 0);
    assert_null(callback_chosen(rules, COUNT(rules), &safety, str_of(case_sources[safety.source])));
}

static void nobody_calls_about_their_own_work(void **state)
{
    (void)state;
    CallbackKept k = { .handler_account = 7, .handler_post = 70 };
    Actor other = { .account = 8, .post = 80 }, own = { .account = 7, .post = 71 },
          same_post = { .account = 9, .post = 70 };
    assert_null(callback_may_call(&k, &other, false));
    assert_ptr_equal(callback_may_call(&k, &other, true), CALLBACKS_OWN_WORK);
    assert_ptr_equal(callback_may_call(&k, &own, false), CALLBACKS_OWN_WORK);
    assert_ptr_equal(callback_may_call(&k, &same_post, false), CALLBACKS_OWN_WORK);
    CallbackKept nobody = { 0 };
    Actor system = { 0 };
    assert_null(callback_may_call(&nobody, &system, false));
}

static void a_call_leads_somewhere(void **state)
{
    (void)state;
    static const struct {
        CallbackState from;
        int64_t version, attempts, minutes;
        CallbackResult result;
        int solved, satisfied;
        Err refused;
        CallbackState to;
    } table[] = {
        { CALLBACK_WAITING, 1, 0, 999, CALL_NO_ANSWER, -1, -1, NULL, CALLBACK_WAITING },
        { CALLBACK_WAITING, 1, 1, 999, CALL_NO_ANSWER, 0, 0, NULL, CALLBACK_WAITING },
        { CALLBACK_WAITING, 1, 2, 999, CALL_NO_ANSWER, -1, -1, NULL, CALLBACK_UNREACHED },
        { CALLBACK_WAITING, 1, 0, 999, CALL_WRONG_NUMBER, -1, -1, NULL, CALLBACK_UNREACHED },
        { CALLBACK_WAITING, 1, 0, 999, CALL_REFUSED, -1, -1, NULL, CALLBACK_REFUSED },
        { CALLBACK_WAITING, 1, 0, 999, CALL_ANSWERED, 1, 2, NULL, CALLBACK_ANSWERED },
        { CALLBACK_WAITING, 1, 2, 60, CALL_ANSWERED, 3, 3, NULL, CALLBACK_ANSWERED },
        { CALLBACK_WAITING, 1, 2, 59, CALL_ANSWERED, 3, 3, CALLBACKS_TOO_SOON, 0 },
        { CALLBACK_WAITING, 1, 0, 999, CALL_ANSWERED, 1, -1, CALLBACKS_UNASKED, 0 },
        { CALLBACK_WAITING, 1, 0, 999, CALL_ANSWERED, 0, 1, CALLBACKS_UNASKED, 0 },
        { CALLBACK_WAITING, 1, 0, 999, CALL_NO_ANSWER, 1, 1, CALLBACKS_UNASKED, 0 },
        { CALLBACK_WAITING, 2, 0, 999, CALL_ANSWERED, 1, 1, MOVED_ON, 0 },
        { CALLBACK_ANSWERED, 1, 1, 999, CALL_ANSWERED, 1, 1, CALLBACKS_OVER, 0 },
        { CALLBACK_DROPPED, 1, 0, 999, CALL_NO_ANSWER, -1, -1, CALLBACKS_OVER, 0 },
    };
    CallbackScript script = { .attempts_most = 3, .pause_minutes = 60, .within_days = 3 };
    for (int i = 0; i < COUNT(table); i++) {
        CallbackKept was = { .state = table[i].from, .version = 1, .attempts = table[i].attempts,
                             .tried_ms = table[i].attempts ? 0 : NONE }, next = { 0 };
        CallbackCall call = { .version = table[i].version, .result = table[i].result, .responded = -1,
                              .solved = table[i].solved, .satisfied = table[i].satisfied };
        assert_ptr_equal(callback_step(&was, &call, &script, table[i].minutes * MINUTE, &next),
                         table[i].refused);
        if (table[i].refused) continue;
        assert_int_equal(next.state, table[i].to);
        assert_int_equal(next.attempts, was.attempts + 1);
        assert_int_equal(next.version, 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_largest_share_counts_and_all_means_all),
        cmocka_unit_test(nobody_calls_about_their_own_work),
        cmocka_unit_test(a_call_leads_somewhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
