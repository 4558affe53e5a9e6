/* Courses in the house, on both engines: of n who ask for k seats at once exactly k get one, however often
 * each asks; who gives theirs up makes room for another. */
#include "../../../tests/house_rig.h"

#include <pthread.h>
#include <stdio.h>

enum { CALLERS = 8, SEATS = 3, ROOM = 1 << 20, IN_AN_HOUR_MS = 3600000 };

typedef struct Caller {
    App *app;
    pthread_t thread;
    Arena whole;
    Person who;
    const char *round, *path, *wants;  /* what it says when it went well */
    int serial;
    bool done, full, same;
    AskAnswer told;
} Caller;

/* Each sends its request twice under its key, as a phone would, and hears the same twice. */
static void *ask_on(void *with)
{
    Caller *c = with;
    Arena keep = c->whole;
    char key[60];
    snprintf(key, sizeof key, "%s-a-seat-%d", c->round, c->serial);
    AppTry t = { .method = "POST", .path = c->path, .key = key, .token = c->who.token };
    AskAnswer a = app_try(c->app, &t, &keep), again = app_try(c->app, &t, &keep);
    c->told = a;
    c->done = a.status == 200 && says(a, c->wants);
    c->full = a.status == 409 && says(a, "courses.full");
    c->same = a.status == again.status && str_eq(a.body, again.body);
    return NULL;
}

static int all_ask(Caller *caller, int from, int to, const char *round, const char *path, const char *wants)
{
    int done = 0;
    for (int i = from; i < to; i++) {
        Caller *c = &caller[i];
        c->round = round;
        c->path = path;
        c->wants = wants;
        c->serial = i;
        assert_int_equal(pthread_create(&c->thread, NULL, ask_on, c), 0);
    }
    for (int i = from; i < to; i++) {
        pthread_join(caller[i].thread, NULL);
        assert_true(caller[i].same);
        if (!caller[i].done && !caller[i].full)
            fail_msg("%s: %d %.*s", path, caller[i].told.status, STR_ARG(caller[i].told.body));
        done += caller[i].done;
    }
    return done;
}

static int64_t seated(House *h)
{
    int64_t rows = rig_number(h->rig, "SELECT count(*) FROM enrolments WHERE state <> 'withdrawn'");
    assert_int_equal(rig_number(h->rig, "SELECT taken FROM courses"), rows);
    return rows;
}

static void of_n_who_ask_k_get_a_seat(void **state)
{
    House h;
    Caller caller[CALLERS];
    house_up(&h, *state);
    for (int i = 0; i < CALLERS; i++) {
        caller[i] = (Caller){ .app = h.app, .whole = arena_make(ROOM) };
        house_add_person(&h, &caller[i].who, house_fmt(&h, "pupil%d", i), ROLE_RESIDENT, "510104018006",
                         POST_OWN);
    }
    AskAnswer made = house_must(&h, h.a.of[ROLE_CLERK].token, "POST", "/api/v1/courses", house_fmt(&h,
        "{\"place\":\"510104018006\",\"kind\":\"safety\",\"title\":\"x\",\"venue\":\"x\",\"teacher\":\"x\","
        "\"audience\":\"everyone\",\"starts_ms\":%lld,\"minutes\":60,\"seats\":%d}",
        (long long)house_clock_ms + IN_AN_HOUR_MS, SEATS), 201);
    long long id = (long long)said_number(made, "id");
    const char *enrol = house_fmt(&h, "/api/v1/me/courses/%lld/enrol", id);
    const char *withdraw = house_fmt(&h, "/api/v1/me/courses/%lld/withdraw", id);

    assert_int_equal(all_ask(caller, 0, CALLERS, "ask", enrol, "\"own\":\"enrolled\""), SEATS);
    assert_int_equal(seated(&h), SEATS);

    /* who has one gives it up; of those who had none as many get one as there are now */
    for (int i = 0, having = 0; i < CALLERS; i++)
        if (caller[i].done) {
            Caller swap = caller[having];
            caller[having++] = caller[i];
            caller[i] = swap;
        }
    assert_int_equal(all_ask(caller, 0, SEATS, "leave", withdraw, "\"own\":\"withdrawn\""), SEATS);
    assert_int_equal(seated(&h), 0);
    rig_script(h.rig, "UPDATE courses SET seats = 2");
    assert_int_equal(all_ask(caller, SEATS, CALLERS, "again", enrol, "\"own\":\"enrolled\""), 2);
    assert_int_equal(seated(&h), 2);
    for (int i = 0; i < CALLERS; i++) arena_drop(caller[i].whole, ROOM);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(of_n_who_ask_k_get_a_seat) };
    return rig_run(tests, COUNT(tests));
}
