/* Fifty who take a step of the same case at the same time: one of them has taken it, by one event, and
 * everybody else hears why not. And one who sends the same request fifty times at once has sent it once. Both
 * engines. */
#include "../../../tests/house_rig.h"

#include <pthread.h>

enum { RUNNERS = 50, ROOM = 1 << 20 };

typedef struct Runner {
    pthread_t thread;
    pthread_barrier_t *start;
    App *app;
    AppTry asks;
    Arena keep;
    AskAnswer said;
} Runner;

static void *run(void *of)
{
    Runner *r = of;
    pthread_barrier_wait(r->start);
    r->said = app_try(r->app, &r->asks, &r->keep);
    return NULL;
}

/* All of them begin together. */
static void race(House *h, Runner runner[RUNNERS])
{
    pthread_barrier_t start;
    assert_int_equal(pthread_barrier_init(&start, NULL, RUNNERS), 0);
    for (int i = 0; i < RUNNERS; i++) {
        runner[i].start = &start;
        runner[i].app = h->app;
        runner[i].keep = arena_make(ROOM);
        assert_int_equal(pthread_create(&runner[i].thread, NULL, run, &runner[i]), 0);
    }
    for (int i = 0; i < RUNNERS; i++) assert_int_equal(pthread_join(runner[i].thread, NULL), 0);
    pthread_barrier_destroy(&start);
}

static void over(Runner runner[RUNNERS])
{
    for (int i = 0; i < RUNNERS; i++) arena_drop(runner[i].keep, ROOM);
}

/* Version and steps so far. */
static int64_t mark_of(House *h, int64_t id)
{
    return rig_number(h->rig, house_fmt(h, "SELECT version * 10000 + (SELECT COUNT(*) FROM events WHERE"
                                        " subject = cases.id AND kind LIKE 'cases.%%') FROM cases"
                                        " WHERE id = %lld", (long long)id));
}

/* Who may do what there; several verdicts are given against each other. */
static const struct { CaseState in; Role by[2]; CaseVerb verb[2]; } steps[] = {
    { CASE_REPORTED, { ROLE_CLERK, ROLE_STREET }, { CASE_FILE, CASE_REFUSE } },
    { CASE_FILED, { ROLE_CLERK, ROLE_STREET }, { CASE_DISPATCH, CASE_VOID } },
    { CASE_DISPATCHED, { ROLE_MEMBER, ROLE_MEMBER }, { CASE_ACCEPT, CASE_RETURN } },
    { CASE_HANDLING, { ROLE_CLERK, ROLE_MEMBER }, { CASE_SUSPEND, CASE_EXTEND } },
    { CASE_HANDLED, { ROLE_CLERK, ROLE_WORKER }, { CASE_VERIFY, CASE_REWORK } },
    { CASE_VERIFIED, { ROLE_CLERK, ROLE_STREET }, { CASE_CLOSE, CASE_CLOSE } },
    { CASE_CLOSED, { ROLE_RESIDENT, ROLE_RESIDENT }, { CASE_RATE, CASE_REOPEN } },
    { CASE_SUSPENDED, { ROLE_CLERK, ROLE_STREET }, { CASE_RESUME, CASE_RESUME } },
    { CASE_REFUSED, { ROLE_CLERK, ROLE_STREET }, { CASE_TAKE_UP, CASE_TAKE_UP } },
};

static void one_of_fifty_has_taken_the_step(void **state)
{
    House h;
    static Runner runner[RUNNERS];
    house_up(&h, *state);
    for (int s = 0; s < COUNT(steps); s++) {
        int64_t id = h.a.case_in[steps[s].in], before = mark_of(&h, id);
        const char *word[2];
        int done = 0;
        for (int k = 0; k < 2; k++)
            word[k] = house_fmt(&h, "/api/v1/cases/%lld/%s", (long long)id, case_verbs[steps[s].verb[k]]);
        for (int i = 0; i < RUNNERS; i++)
            runner[i].asks = (AppTry){
                .method = "POST", .path = word[i % 2], .token = h.a.of[steps[s].by[i % 2]].token,
                .key = house_fmt(&h, "runner-%d-%d", s, i),
                .body = house_fmt(&h, "{\"version\":%lld,\"words\":\"第%d个\",\"stars\":%d,\"days\":1}",
                                  (long long)before / 10000, i, 1 + i % 5)
            };
        race(&h, runner);
        for (int i = 0; i < RUNNERS; i++) {
            AskAnswer a = runner[i].said;
            done += a.status == 200;
            bool told = a.status == 409 && (says(a, "house.moved_on") || says(a, "cases.not_now")
                                            || says(a, "cases.rated"));
            if (a.status != 200 && !told)
                fail_msg("%s: %d %.*s", runner[i].asks.path, a.status, STR_ARG(a.body));
        }
        assert_int_equal(done, 1);
        assert_int_equal(mark_of(&h, id), before + 10001);
        over(runner);
    }
    app_close(h.app);
}

static void the_same_request_fifty_times_is_one(void **state)
{
    House h;
    static Runner runner[RUNNERS];
    house_up(&h, *state);
    int64_t id = h.a.case_in[CASE_HANDLED], before = mark_of(&h, id);
    for (int i = 0; i < RUNNERS; i++)
        runner[i].asks = (AppTry){
            .method = "POST", .token = h.a.of[ROLE_CLERK].token, .key = "one-and-the-same",
            .path = house_fmt(&h, "/api/v1/cases/%lld/verify", (long long)id),
            .body = house_fmt(&h, "{\"version\":%lld}", (long long)before / 10000)
        };
    race(&h, runner);
    for (int i = 0; i < RUNNERS; i++) {
        assert_int_equal(runner[i].said.status, 200);
        assert_true(str_eq(runner[i].said.body, runner[0].said.body));
    }
    assert_int_equal(mark_of(&h, id), before + 10001);
    over(runner);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(one_of_fifty_has_taken_the_step),
                                        ON_BOTH(the_same_request_fifty_times_is_one) };
    return rig_run(tests, COUNT(tests));
}
