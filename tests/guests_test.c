/* Strangers may report, but not flood: from one address a number at once, then one now and then; whoever
 * signs in isn't held, nor is another address, nor the machine itself. */
#include "house_rig.h"

#include "app/guests.h"

#include <string.h>

static const char report[] =
    "{\"class\":\"11008\",\"words\":\"井盖\",\"place\":\"" PLACE_A "\",\"phone\":\"13900001111\"}";

static AskAnswer say(House *h, const char *client, const char *token, const char *path, const char *body)
{
    AppTry t = { .method = "POST", .path = path, .body = body, .token = token, .client = client };
    return app_try(h->app, &t, &h->keep);
}

/* At least GUEST_WRITES get through, and soon after that no more; a slow machine earns a few meanwhile. */
static int until_refused(House *h, const char *client)
{
    for (int n = 0; n < 2 * GUEST_WRITES; n++) {
        AskAnswer a = say(h, client, NULL, "/api/v1/reports", report);
        if (a.status == 201) continue;
        assert_int_equal(a.status, 429);
        assert_true(says(a, "gate.guests_wait") && a.retry_s >= 1 && a.retry_s <= GUEST_EVERY_S);
        return n;
    }
    return -1;
}

static void a_stranger_may_not_flood(void **state)
{
    House h;
    house_up(&h, *state);
    assert_true(until_refused(&h, "198.51.100.7") >= GUEST_WRITES);
    /* one bucket for all that strangers write, whatever it is, and however the address is written */
    const char *again = "::ffff:198.51.100.7";
    assert_int_equal(say(&h, again, NULL, "/api/v1/photos", "x").status, 429);
    assert_int_equal(say(&h, again, NULL, "/api/v1/reports/510104018006-20251125-0001/rate",
        "{\"token\":\"12345678\",\"stars\":1,\"solved\":false}").status, 429);
    assert_int_equal(say(&h, again, NULL, "/api/v1/session",
        "{\"login\":\"nobody\",\"password\":\"nothing\"}").status, 401);
    assert_int_equal(say(&h, "198.51.100.8", NULL, "/api/v1/reports", report).status, 201);
    assert_int_equal(say(&h, again, h.a.of[ROLE_RESIDENT].token, "/api/v1/cases", report).status, 201);
    app_close(h.app);
}

static void the_machine_itself_is_not_counted(void **state)
{
    House h;
    house_up(&h, *state);
    assert_int_equal(until_refused(&h, "127.0.0.1"), -1);
    app_close(h.app);
}

/* Every route that strangers may write to is held, save signing in, which has a lock of its own. */
static void no_open_door_is_forgotten(void **state)
{
    (void)state;
    int held = 0;
    for (int d = 0; domains[d]; d++)
        for (const Route *r = domains[d]->routes; r && r->path; r++) {
            bool open = !strcmp(r->may, PUBLIC) && strcmp(r->method, "GET") && !(r->flags & (READS | SIGNED));
            bool holds = r->flags & GUESTS_WRITE;
            if (holds != (open && strcmp(r->path, "/api/v1/session"))) fail_msg("%s %s", r->method, r->path);
            held += holds;
        }
    assert_true(held >= 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(a_stranger_may_not_flood),
        ON_BOTH(the_machine_itself_is_not_counted),
        cmocka_unit_test(no_open_door_is_forgotten),
    };
    return rig_run(tests, COUNT(tests));
}
