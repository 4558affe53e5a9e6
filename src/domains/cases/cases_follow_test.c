/* Who looks for a hidden reporter with everything there is: the whole database, the log, what can be taken
 * out, every answer to everybody. And who guesses codes. */
#include "../../../tests/house_rig.h"

#include "app/guests.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define REPORT "{\"class\":\"19001\",\"words\":\"孩子有伤\",\"place\":\"" PLACE_A "\"}"
#define KEY "phone-key-0001"

typedef struct Hidden { House h; bool logs; Person teller; int64_t id; Str number, code; } Hidden;

static AskAnswer say(Hidden *t, const char *token, const char *key, const char *path, const char *body)
{
    AppTry a = { .method = "POST", .path = path, .body = body, .token = token, .key = key };
    return app_try(t->h.app, &a, &t->h.keep);
}

static const char *with_code(Hidden *t, const char *more)
{
    return house_fmt(&t->h, "{\"code\":\"%.*s\"%s}", STR_ARG(t->code), more);
}

/* A member tells, follows with their session still in the request, adds, and repeats each. */
static void tell(Hidden *t, Rig *rig)
{
    House *h = &t->h;
    house_up(h, rig);
    if (t->logs) {
        app_close(h->app);
        h->log = true;
        house_open(h);
    }
    house_add_person(h, &t->teller, "tellerqq", ROLE_MEMBER, PLACE_A, POST_BELOW);
    AskAnswer a = say(t, t->teller.token, KEY, "/api/v1/cases", REPORT);
    assert_int_equal(a.status, 201);
    t->id = said_number(a, "id");
    t->number = said_text(a, "number");
    t->code = said_text(a, "follow");
    assert_int_equal(t->code.len, 39);
    AskAnswer again = say(t, t->teller.token, KEY, "/api/v1/cases", REPORT);
    assert_true(again.status == 201 && str_eq(said_text(again, "follow"), t->code));
    /* a photo, uploaded as the phone does: without the session */
    long long photo = (long long)said_number(house_photo(h, NULL, "exif.jpg"), "id");
    const char *add = with_code(t, house_fmt(h, ",\"words\":\"三楼\",\"photos\":[{\"id\":%lld}]", photo));
    for (int i = 0; i < 2; i++)
        assert_int_equal(say(t, t->teller.token, KEY "-add", "/api/v1/follows/add", add).status, 200);
    assert_int_equal(rig_number(rig, house_fmt(h, "SELECT version FROM cases WHERE id = %lld",
                                               (long long)t->id)), 2);
    assert_int_equal(say(t, t->teller.token, NULL, "/api/v1/follows/look", with_code(t, "")).status, 200);
}

static int64_t count(Hidden *t, const char *sql) { return rig_number(t->h.rig, sql); }

/* No row ties the account to the case, and none holds the code or what the request was repeated by. */
static void the_database_doesnt_know(void **state)
{
    Hidden *t = NEW(&((Rig *)*state)->arena, Hidden);
    tell(t, *state);
    House *h = &t->h;
    long long id = (long long)t->id, account = (long long)t->teller.account;
    assert_int_equal(count(t, house_fmt(h, "SELECT COUNT(*) FROM cases WHERE id = %lld AND (reporter <> 0 OR"
        " token_digest IS NOT NULL)", id)), 0);
    assert_int_equal(count(t, house_fmt(h, "SELECT COUNT(*) FROM events WHERE subject = %lld AND"
        " (account <> 0 OR owner <> 0 OR post <> 0 OR by_words <> '')", id)), 0);
    assert_int_equal(count(t, house_fmt(h, "SELECT COUNT(*) FROM events WHERE subject = %lld", id)), 2);
    assert_int_equal(count(t, house_fmt(h, "SELECT COUNT(*) FROM answers WHERE account = %lld", account)), 0);
    assert_int_equal(count(t, "SELECT COUNT(*) FROM answers WHERE key LIKE '%phone-key%'"), 0);
    assert_int_equal(count(t, house_fmt(h, "SELECT COUNT(*) FROM answers WHERE body LIKE '%%%lld%%'"
        " OR body LIKE '%%%.*s%%' OR body LIKE '%%%.*s%%'", id, STR_ARG(t->code), STR_ARG(t->number))), 0);
    assert_int_equal(count(t, "SELECT COUNT(*) FROM case_follows"), 1);
    assert_int_equal(count(t, "SELECT COUNT(*) FROM photos WHERE desk = 1"), 1);
    assert_int_equal(count(t, "SELECT COUNT(*) FROM photos WHERE desk = 1"
                           " AND (account <> 0 OR owner <> 0)"), 0);
    assert_int_equal(count(t, house_fmt(h, "SELECT COUNT(*) FROM events WHERE body LIKE '%%%.*s%%'",
                                        STR_ARG(t->code))), 0);
    assert_int_equal(count(t, house_fmt(h, "SELECT COUNT(*) FROM messages WHERE words LIKE '%%%.*s%%'",
                                        STR_ARG(t->code))), 0);
    /* somebody else with the same key is somebody else; so is the same one with other content */
    AskAnswer other = say(t, h->a.of[ROLE_MEMBER].token, KEY, "/api/v1/cases", REPORT);
    assert_true(other.status == 201 && !str_eq(said_text(other, "follow"), t->code));
    AskAnswer no = say(t, t->teller.token, KEY, "/api/v1/cases", "{\"class\":\"19001\",\"words\":\"x\","
                       "\"place\":\"" PLACE_A "\"}");
    assert_true(no.status == 422 && says(no, "house.key_reused"));
    app_close(h->app);
}

/* What hides nobody is kept under account and key as always, and so is found what was kept before. */
static void an_answer_that_names_nobody_is_kept_as_always(void **state)
{
    Hidden *t = NEW(&((Rig *)*state)->arena, Hidden);
    House *h = &t->h;
    house_up(h, *state);
    const Person *who = &h->a.of[ROLE_RESIDENT];
    const char *body = "{\"class\":\"11008\",\"words\":\"井盖\",\"place\":\"" PLACE_A "\"}";
    AskAnswer a = say(t, who->token, KEY, "/api/v1/cases", body);
    assert_int_equal(a.status, 201);
    rig_script(h->rig, house_fmt(h, "UPDATE answers SET body = '{\"id\":77}'"
                                 " WHERE account = %lld AND key = '" KEY "'", (long long)who->account));
    assert_true(says(say(t, who->token, KEY, "/api/v1/cases", body), "{\"id\":77}"));
    app_close(h->app);
}

/* A veiled answer that was changed opens no more, and says so rather than being told wrongly. */
static void a_changed_answer_is_not_told(void **state)
{
    Hidden *t = NEW(&((Rig *)*state)->arena, Hidden);
    tell(t, *state);
    rig_script(t->h.rig, "UPDATE answers SET body = '~AAAA' WHERE account = 0 AND status = 201");
    AskAnswer a = say(t, t->teller.token, KEY, "/api/v1/cases", REPORT);
    assert_true(a.status == 500 && !says(a, "follow"));
    app_close(t->h.app);
}

/* The log of everything, on standard error: neither the code, nor the account beside what it did here. */
static void the_log_doesnt_know(void **state)
{
    Hidden *t = NEW(&((Rig *)*state)->arena, Hidden);
    char path[] = "/tmp/follow-log-XXXXXX", *text = NEWS(&((Rig *)*state)->arena, char, 1 << 20);
    t->logs = true;
    int to = mkstemp(path), was = dup(STDERR_FILENO);
    assert_true(to >= 0 && was >= 0 && dup2(to, STDERR_FILENO) >= 0);
    tell(t, *state);
    AppTry page = { .method = "POST", .path = "/follow", .token = t->teller.token,
                    .body = house_fmt(&t->h, "code=%.*s", STR_ARG(t->code)) };
    app_try(t->h.app, &page, &t->h.keep);
    assert_true(dup2(was, STDERR_FILENO) >= 0);
    close(was);
    ssize_t len = pread(to, text, (1 << 20) - 1, 0);
    close(to);
    unlink(path);
    assert_true(len > 0 && strstr(text, "/api/v1/follows/look"));
    assert_null(strstr(text, house_fmt(&t->h, "%.*s", STR_ARG(t->code))));
    const char *account = house_fmt(&t->h, "\"account\":%lld,", (long long)t->teller.account);
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
        bool about = strstr(line, "\"/api/v1/cases\"") || strstr(line, "follow");
        if (about && strstr(line, account)) fail_msg("%s", line);
    }
    app_close(t->h.app);
}

/* Nothing that anybody reads, watches or takes out holds the code or the teller. */
static void nobody_is_told(void **state)
{
    Hidden *t = NEW(&((Rig *)*state)->arena, Hidden);
    tell(t, *state);
    House *h = &t->h;
    const char *account = house_fmt(h, "%lld", (long long)t->teller.account);
    const char *asked[] = { house_fmt(h, "/api/v1/cases/%lld", (long long)t->id), "/api/v1/cases?limit=200",
                            "/api/v1/messages", "/api/v1/events?kind=cases.reported",
                            "/api/v1/events?kind=cases.added",
                            house_fmt(h, "/c/%.*s", STR_ARG(t->number)), "/api/v1/filters", "/follow" };
    const char *code = house_fmt(h, "%.*s", STR_ARG(t->code));
    for (int i = 0; i < COUNT(asked); i++)
        for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
            AskAnswer a = house_send(h, h->a.of[role].token, "GET", asked[i], NULL);
            if (says(a, code) || says(a, "tellerqq") || says(a, account))
                fail_msg("%s as %s: %.*s", asked[i], h->a.of[role].login, STR_ARG(a.body));
            if (role < ROLE_CLERK && says(a, "三楼"))
                fail_msg("%s as %s: %.*s", asked[i], h->a.of[role].login, STR_ARG(a.body));
        }
    AskAnswer file = say(t, h->a.of[ROLE_CLERK].token, NULL, "/api/v1/cases/export", "{\"format\":\"csv\"}");
    assert_int_equal(file.status, 200);
    assert_true(says(file, house_fmt(h, "%.*s", STR_ARG(t->number))));
    assert_false(says(file, code) || says(file, "tellerqq") || says(file, account));
    app_close(h->app);
}

/* ---- Guessing ---- */

/* Whatever is wrong with it, the answer is the same to the byte; and from one address, signed in or not, it
 * is soon "wait". */
static void a_guess_learns_nothing_and_waits(void **state)
{
    Hidden *t = NEW(&((Rig *)*state)->arena, Hidden);
    tell(t, *state);
    House *h = &t->h;
    char near[FILENAME_MAX];
    snprintf(near, sizeof near, "%.*s", STR_ARG(t->code));
    near[38] = near[38] == 'a' ? 'b' : 'a';
    const char *wrong[] = { near, "0000-0000-0000-0000-0000-0000-0000-0000", "x", "???",
                            house_fmt(h, "%.*s", STR_ARG(t->number)),
                            house_fmt(h, "%lld", (long long)t->id) };
    Str first = { 0 };
    for (int i = 0; i < COUNT(wrong); i++) {
        const char *body = house_fmt(h, "{\"code\":\"%s\"}", wrong[i]);
        AskAnswer a = say(t, NULL, NULL, "/api/v1/follows/look", body);
        assert_int_equal(a.status, 404);
        Str said = str_part(a.body, 0, str_find(a.body, S("\"instance\"")) < 0 ? a.body.len
                                       : str_find(a.body, S("\"instance\"")));
        if (!i) first = said;
        assert_true(str_eq(said, first));
    }
    int refused = 0;
    for (int n = 0; n < 2 * GUEST_WRITES && !refused; n++) {
        AppTry a = { .method = "POST", .path = "/api/v1/follows/look", .body = "{\"code\":\"x\"}",
                     .client = "198.51.100.7", .token = n % 2 ? t->teller.token : NULL };
        refused = app_try(h->app, &a, &h->keep).status == 429 ? n : 0;
    }
    assert_true(refused >= GUEST_WRITES);
    app_close(h->app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(the_database_doesnt_know),
        ON_BOTH(an_answer_that_names_nobody_is_kept_as_always),
        ON_BOTH(a_changed_answer_is_not_told),
        ON_BOTH(the_log_doesnt_know),
        ON_BOTH(nobody_is_told),
        ON_BOTH(a_guess_learns_nothing_and_waits),
    };
    return rig_run(tests, COUNT(tests));
}
