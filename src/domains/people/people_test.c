/* People as a whole, on both engines, by requests: signing in, locks, codes, rights, keys. */
#include "../../../tests/people_house.h"

#include <liboath/oath.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- Sessions ---- */

static void a_session_opens_is_used_and_ends(void **state)
{
    House h = house(*state);
    AskAnswer a = knock(&h, " Clerk ", password, NULL);
    assert_int_equal(a.status, 200);
    assert_true(says(a, "\"login\":\"clerk\"") && says(a, "\"role\":\"clerk\"") && says(a, "水井坊社区及以下"));
    assert_true(says(a, "\"accounts.write\"") && says(a, "\"district_name\":\"锦江区\""));
    assert_true(str_find(a.cookie, S("; HttpOnly; SameSite=Strict; ")) > 0);
    assert_true(str_find(a.cookie, S("Path=/;")) > 0 && str_find(a.cookie, S("Secure")) < 0);
    const char *former = cookie(&h, a);
    AppTry again = { .method = "POST", .path = "/api/v1/session", .token = former,
                     .body = fmt(&h, "{\"login\":\"clerk\",\"password\":\"%s\"}", password) };
    const char *token = cookie(&h, app_try(h.app, &again, &h.keep));
    must(&h, former, "GET", "/api/v1/session", NULL, 401);         /* the same browser: one session */
    assert_int_equal(strlen(token), TOKEN_CHARS);
    must(&h, token, "GET", "/api/v1/session", NULL, 200);
    must(&h, NULL, "GET", "/api/v1/session", NULL, 204);
    must(&h, "x", "GET", "/api/v1/session", NULL, 401);
    char wrong[TOKEN_CHARS + 1];
    snprintf(wrong, sizeof wrong, "%s", token);
    wrong[5] = wrong[5] == 'A' ? 'B' : 'A';
    must(&h, wrong, "GET", "/api/v1/session", NULL, 401);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM sessions"), 1);
    a = must(&h, token, "DELETE", "/api/v1/session", NULL, 204);
    assert_true(str_find(a.cookie, S("Max-Age=0")) > 0);
    must(&h, token, "GET", "/api/v1/session", NULL, 401);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM sessions"), 0);
    app_close(h.app);
}

static void a_session_ends_by_the_clock(void **state)
{
    House h = house(*state);
    const char *clerk = enter(&h, "clerk"), *resident = enter(&h, "resident");
    for (int n = 0; n < 20; n++) {                         /* used all the time: seven days and no longer */
        bool alive = n * 11 < 7 * 24;
        must(&h, clerk, "GET", "/api/v1/session", NULL, alive ? 200 : 401);
        OK(app_do(h.app, NULL, people_seen_write, NULL));
        clock_ms += 11 * (int64_t)HOUR_MS;
    }
    must(&h, resident, "GET", "/api/v1/session", NULL, 200);       /* residents: thirty days */
    clock_ms += 30 * (int64_t)DAY_MS;
    must(&h, resident, "GET", "/api/v1/session", NULL, 401);
    clerk = enter(&h, "clerk");
    clock_ms += 12 * (int64_t)HOUR_MS - 1;
    must(&h, clerk, "GET", "/api/v1/session", NULL, 200);          /* not written: idle since the start */
    clock_ms += 1;
    must(&h, clerk, "GET", "/api/v1/session", NULL, 401);
    clock_ms += 30 * (int64_t)DAY_MS;
    OK(app_do(h.app, NULL, people_seen_write, NULL));
    OK(app_do(h.app, NULL, people_purge, NULL));
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM sessions"), 0);
    app_close(h.app);
}

static void failures_lock_and_survive_a_restart(void **state)
{
    House h = house(*state);
    char why[256];
    static const char *const logins[] = { "clerk", "nobody.here" };
    for (int who = 0; who < 2; who++)
        for (int n = 0; n < 5; n++) {
            AskAnswer a = knock(&h, logins[who], "not the password", NULL);
            assert_int_equal(a.status, 401);
            assert_true(says(a, "session.bad_password"));
            if (n == 2) {
                app_close(h.app);
                h.app = open_house(h.rig, why);
            }
        }
    for (int who = 0; who < 2; who++) {                    /* a lock doesn't tell which logins exist */
        AskAnswer a = knock(&h, logins[who], password, NULL);
        assert_int_equal(a.status, 423);
        assert_true(says(a, "15 分钟"));
    }
    enter(&h, "member");
    clock_ms += FIRST_LOCK_MS;
    enter(&h, "clerk");
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM sign_ins"), 1);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'sessions.refused'"), 5);
    for (int n = 0; n < 4; n++) assert_int_equal(knock(&h, "clerk", "wrong", NULL).status, 401);
    enter(&h, "clerk");                                    /* forgiven */
    for (int n = 0; n < 4; n++) assert_int_equal(knock(&h, "clerk", "wrong", NULL).status, 401);
    enter(&h, "clerk");
    app_close(h.app);
}

/* A server with two workers, and everybody at the door at once. */
typedef struct Knock { int port, status; const char *body; } Knock;

static void *knock_by_socket(void *with)
{
    Knock *k = with;
    char text[600];
    struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)k->port),
                              .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int n = snprintf(text, sizeof text, "POST /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                     "Content-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
                     strlen(k->body), k->body);
    if (!connect(line, (struct sockaddr *)&to, sizeof to) && write(line, text, (size_t)n) == n
        && (n = (int)read(line, text, sizeof text - 1)) > 12) {
        text[n] = 0;
        k->status = atoi(text + 9);
    }
    close(line);
    return NULL;
}

static void many_tries_at_once_are_no_more_than_five(void **state)
{
    enum { MANY = 24 };
    House h = house(*state);
    char why[256] = "";
    HttpSettings set = { .address = "127.0.0.1" };
    AppServer *server = app_serve(h.app, &set, why);
    if (!server) fail_msg("%s", why);
    Knock k[MANY];
    pthread_t thread[MANY];
    int wrong = 0, locked = 0;
    for (int i = 0; i < MANY; i++) {
        k[i] = (Knock){ .port = app_port(server), .body = "{\"login\":\"clerk\",\"password\":\"guess\"}" };
        assert_int_equal(pthread_create(&thread[i], NULL, knock_by_socket, &k[i]), 0);
    }
    for (int i = 0; i < MANY; i++) {
        pthread_join(thread[i], NULL);
        wrong += k[i].status == 401;
        locked += k[i].status == 423;
    }
    assert_int_equal(wrong, SIGN_IN_TRIES);
    assert_int_equal(locked, MANY - SIGN_IN_TRIES);
    app_stop(server);
    app_close(h.app);
}

static void a_password_is_changed_by_who_knows_it(void **state)
{
    House h = house(*state);
    const char *here = enter(&h, "clerk"), *there = enter(&h, "clerk");
    const char *path = "/api/v1/session/password";
    AskAnswer a = must(&h, here, "PUT", path, fmt(&h, "{\"old\":\"%s\",\"new\":\"clerk12345\"}", password),
                       422);
    assert_true(says(a, "accounts.weak_password") && says(a, "\"pointer\":\"/new\""));
    must(&h, here, "PUT", path, fmt(&h, "{\"old\":\"wrong\",\"new\":\"%s\"}", other_password), 401);
    must(&h, there, "GET", "/api/v1/session", NULL, 200);
    must(&h, here, "PUT", path, fmt(&h, "{\"old\":\"%s\",\"new\":\"%s\"}", password, other_password), 204);
    must(&h, here, "GET", "/api/v1/session", NULL, 200);
    must(&h, there, "GET", "/api/v1/session", NULL, 401);
    assert_int_equal(knock(&h, "clerk", password, NULL).status, 401);
    assert_int_equal(knock(&h, "clerk", other_password, NULL).status, 200);
    app_close(h.app);
}

/* ---- One-time codes ---- */

static const char *code_at(House *h, Str words, int64_t at_ms)
{
    char *secret, *code = NEWS(&h->keep, char, 7);
    size_t len;
    assert_int_equal(oath_base32_decode(words.at, (size_t)words.len, &secret, &len), OATH_OK);
    assert_int_equal(len, TOTP_SECRET);
    assert_int_equal(oath_totp_generate(secret, len, (time_t)(at_ms / 1000), 30, 0, 6, code), OATH_OK);
    free(secret);
    return code;
}

static AskAnswer knock_code(House *h, const char *login, const char *code)
{
    return knock(h, login, password, fmt(h, ",\"totp\":\"%s\"", code));
}

/* A bad scan, an enrolment left lying, an old secret, one too late: the password alone still opens. */
static void a_secret_waits_for_its_first_code(void **state)
{
    House h = house(*state);
    const char *token = enter(&h, "clerk");
    AskAnswer a = must(&h, token, "GET", "/api/v1/session", NULL, 200);
    int64_t post = number(a, "\"post\":{\"id\":");
    const char *path = fmt(&h, "/api/v1/posts/%lld/totp", (long long)post);
    must(&h, token, "PUT", path, "{\"code\":\"123456\"}", 409);
    Str first = text(must(&h, token, "POST", path, NULL, 200), "\"secret\":\"");
    Str words = text(must(&h, token, "POST", path, NULL, 200), "\"secret\":\"");
    const char *old = fmt(&h, "{\"code\":\"%s\"}", code_at(&h, first, clock_ms));
    assert_true(says(must(&h, token, "PUT", path, old, 422), "\"/code\""));
    const char *late = fmt(&h, "{\"code\":\"%s\"}", code_at(&h, words, clock_ms - 60000));
    must(&h, token, "PUT", path, late, 422);
    must(&h, token, "PUT", path, "{\"code\":\"12345\"}", 422);
    must(&h, enter(&h, "clerk2"), "PUT", path, late, 404);
    assert_int_equal(knock(&h, "clerk", password, NULL).status, 200);
    assert_true(says(must(&h, token, "GET", "/api/v1/session", NULL, 200), "\"totp\":false"));

    int64_t too_late = clock_ms + TOTP_WAITS_MS + 1;
    const char *at = fmt(&h, "{\"code\":\"%s\"}", code_at(&h, words, too_late));
    clock_ms = too_late;
    must(&h, token, "PUT", path, at, 409);                 /* it has waited too long … */
    OK(app_do(h.app, NULL, people_purge, NULL));
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM totp_enrolments"), 0);
    words = text(must(&h, token, "POST", path, NULL, 200), "\"secret\":\"");
    const char *just = fmt(&h, "{\"code\":\"%s\"}", code_at(&h, words, clock_ms - 30000));
    must(&h, token, "PUT", path, just, 204);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM totp_enrolments"), 0);
    assert_true(says(must(&h, token, "GET", "/api/v1/session", NULL, 200), "\"totp\":true"));
    assert_int_equal(knock(&h, "clerk", password, NULL).status, 401);

    token = enter(&h, "street");  /* a lost phone: reset from above, told once */
    must(&h, token, "DELETE", path, NULL, 204);
    must(&h, token, "DELETE", path, NULL, 204);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'posts.totp_begun'"), 3);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'posts.totp_set'"), 1);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'posts.totp_dropped'"), 1);
    assert_int_equal(knock(&h, "clerk", password, NULL).status, 200);
    app_close(h.app);
}

static void a_code_opens_once(void **state)
{
    House h = house(*state);
    const char *token = enter(&h, "clerk"), *other = enter(&h, "clerk");
    AskAnswer a = must(&h, token, "GET", "/api/v1/session", NULL, 200);
    int64_t post = number(a, "\"post\":{\"id\":");
    const char *path = fmt(&h, "/api/v1/posts/%lld/totp", (long long)post);
    must(&h, enter(&h, "clerk2"), "POST", path, NULL, 404);
    a = must(&h, token, "POST", path, NULL, 200);
    Str words = text(a, "\"secret\":\"");
    assert_true(says(a, "otpauth://totp/Tuimen:clerk"));
    must(&h, other, "GET", "/api/v1/session", NULL, 200);
    must(&h, token, "PUT", path, fmt(&h, "{\"code\":\"%s\"}", code_at(&h, words, clock_ms)), 204);
    must(&h, token, "POST", path, NULL, 409);
    must(&h, other, "GET", "/api/v1/session", NULL, 401);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM posts WHERE totp_sealed IS NOT NULL"), 1);
    assert_int_equal(knock_code(&h, "clerk", code_at(&h, words, clock_ms)).status, 401);   /* used */
    clock_ms += 90000;

    a = knock(&h, "clerk", password, NULL);
    assert_true(a.status == 401 && says(a, "session.totp_needed"));
    assert_int_equal(knock_code(&h, "clerk", code_at(&h, words, clock_ms - 90000)).status, 401);
    assert_int_equal(knock_code(&h, "clerk", "12345x").status, 401);
    const char *code = code_at(&h, words, clock_ms);
    assert_int_equal(knock_code(&h, "clerk", code).status, 200);
    a = knock_code(&h, "clerk", code);                     /* the same again */
    assert_true(a.status == 401 && says(a, "session.bad_totp"));
    assert_int_equal(knock_code(&h, "clerk", code_at(&h, words, clock_ms - 30000)).status, 401);
    assert_int_equal(knock_code(&h, "clerk", code_at(&h, words, clock_ms + 30000)).status, 200);
    clock_ms += 120000;
    for (int n = 0; n < 5; n++) assert_int_equal(knock_code(&h, "clerk", "000000").status, 401);
    assert_int_equal(knock_code(&h, "clerk", code_at(&h, words, clock_ms)).status, 423);

    must(&h, token, "DELETE", path, NULL, 403);            /* not by oneself */
    must(&h, enter(&h, "clerk2"), "DELETE", path, NULL, 404);
    must(&h, enter(&h, "street"), "DELETE", path, NULL, 204);
    clock_ms += FIRST_LOCK_MS;
    enter(&h, "clerk");
    app_close(h.app);
}

/* ---- Accounts and posts ---- */

static const char *account_path(House *h, int64_t id, const char *more)
{
    return fmt(h, "/api/v1/accounts/%lld%s", (long long)id, more);
}

static void staff_see_their_own_places_only(void **state)
{
    House h = house(*state);
    const char *admin = enter(&h, "admin"), *street = enter(&h, "street"), *clerk = enter(&h, "clerk"),
               *clerk2 = enter(&h, "clerk2"), *member = enter(&h, "member"),
               *resident = enter(&h, "resident");
    AskAnswer a = must(&h, admin, "GET", "/api/v1/accounts", NULL, 200);
    assert_true(says(a, "\"admin\"") && says(a, "\"resident\"") && says(a, "138****5678"));
    assert_false(says(a, "13812345678"));
    a = must(&h, street, "GET", "/api/v1/accounts", NULL, 200);
    assert_true(!says(a, "\"admin\"") && says(a, "\"clerk2\"") && says(a, "\"street\""));
    a = must(&h, clerk, "GET", "/api/v1/accounts", NULL, 200);
    assert_true(!says(a, "\"street\"") && !says(a, "\"clerk2\"") && says(a, "\"member\""));
    must(&h, member, "GET", "/api/v1/accounts", NULL, 403);
    must(&h, resident, "GET", account_path(&h, h.resident, ""), NULL, 403);
    must(&h, NULL, "GET", "/api/v1/accounts", NULL, 401);
    must(&h, clerk, "GET", account_path(&h, h.member, ""), NULL, 200);
    must(&h, clerk2, "GET", account_path(&h, h.member, ""), NULL, 404);
    must(&h, clerk, "GET", account_path(&h, h.street, ""), NULL, 404);
    must(&h, clerk, "GET", "/api/v1/accounts/x", NULL, 404);
    a = must(&h, clerk, "GET", "/api/v1/places/" M1 "/posts", NULL, 200);
    assert_true(says(a, "\"name\":\"member\"") && says(a, "\"place_name\":\"第1微网格\""));
    a = must(&h, clerk2, "GET", "/api/v1/places/" M1 "/posts", NULL, 200);
    assert_true(str_eq(a.body, S("[]")));
    app_close(h.app);
}

static void lists_are_filtered_and_paged(void **state)
{
    House h = house(*state);
    const char *admin = enter(&h, "admin");
    int64_t seen[10];
    int count = 0;
    const char *path = "/api/v1/accounts?limit=1";
    for (;;) {
        AskAnswer a = must(&h, admin, "GET", path, NULL, 200);
        assert_true(count < 10);
        seen[count] = number(a, "{\"id\":");
        assert_true(count == 0 || seen[count] < seen[count - 1]);
        count++;
        if (!says(a, "\"next\"")) break;
        Str next = text(a, "\"next\":\"");
        path = fmt(&h, "/api/v1/accounts?limit=1&after=%.*s", STR_ARG(next));
    }
    assert_int_equal(count, 6);
    AskAnswer a = must(&h, admin, "GET", "/api/v1/accounts?q=lerk", NULL, 200);
    assert_true(says(a, "\"clerk\"") && says(a, "\"clerk2\"") && !says(a, "\"member\""));
    a = must(&h, admin, "GET", "/api/v1/accounts?q=%25", NULL, 200);
    assert_true(says(a, "\"items\":[]"));
    a = must(&h, admin, "GET", "/api/v1/accounts?q=138-1234-5678", NULL, 200);
    assert_true(says(a, "\"clerk\""));
    a = must(&h, admin, "GET", "/api/v1/accounts?q=13812345679", NULL, 200);
    assert_true(says(a, "\"items\":[]"));
    a = must(&h, admin, "GET", "/api/v1/accounts?role=member", NULL, 200);
    assert_true(says(a, "\"member\"") && !says(a, "\"clerk\""));
    a = must(&h, admin, "GET", "/api/v1/accounts?place=" C2, NULL, 200);
    assert_true(says(a, "\"clerk2\"") && !says(a, "\"member\"") && !says(a, "\"street\""));
    must(&h, admin, "GET", "/api/v1/accounts?after=zz", NULL, 422);
    must(&h, admin, "GET", "/api/v1/accounts?role=king", NULL, 422);
    app_close(h.app);
}

static const char *new_body(House *h, const char *login, const char *more)
{
    return fmt(h, "{\"login\":\"%s\",\"name\":\"李小明\",\"password\":\"%s\"%s}", login, password, more);
}

static void accounts_are_made_and_given_posts_below(void **state)
{
    House h = house(*state);
    const char *clerk = enter(&h, "clerk"), *clerk2 = enter(&h, "clerk2"), *street = enter(&h, "street"),
               *path;
    AskAnswer a = must(&h, clerk, "POST", "/api/v1/accounts",
                       new_body(&h, "Li.Xm", ",\"phone\":\"139 0000 1111\""), 201);
    assert_true(says(a, "\"login\":\"li.xm\"") && says(a, "139****1111") && says(a, "\"place\":\"" C1 "\""));
    int64_t id = number(a, "{\"id\":");
    must(&h, clerk2, "POST", "/api/v1/accounts", new_body(&h, "li.xm", ""), 409);
    must(&h, clerk, "POST", "/api/v1/accounts", new_body(&h, "li.xm2", ",\"place\":\"" C2 "\""), 403);
    must(&h, clerk, "POST", "/api/v1/accounts", new_body(&h, "x", ""), 422);
    must(&h, clerk, "POST", "/api/v1/accounts",
         "{\"login\":\"abc\",\"name\":\"a\",\"password\":\"1234567890\"}", 422);
    a = knock(&h, "li.xm", password, NULL);
    assert_true(a.status == 403 && says(a, "session.no_post"));

    path = account_path(&h, id, "/posts");
    must(&h, clerk2, "POST", path, "{\"role\":\"member\",\"place\":\"" M1 "\",\"scope\":\"below\"}", 404);
    must(&h, clerk, "POST", path, "{\"role\":\"clerk\",\"place\":\"" C1 "\",\"scope\":\"below\"}", 403);
    must(&h, clerk, "POST", path, "{\"role\":\"member\",\"place\":\"" M1 "\",\"scope\":\"all\"}", 403);
    must(&h, clerk, "POST", path, "{\"role\":\"worker\",\"place\":\"" C2 "001\",\"scope\":\"below\"}", 403);
    must(&h, clerk, "POST", path, "{\"role\":\"member\",\"place\":\"" C1 "099\",\"scope\":\"below\"}", 422);
    must(&h, clerk, "POST", path,
         "{\"role\":\"member\",\"place\":\"" M1 "\",\"scope\":\"custom\",\"places\":[\"" C2 "\"]}", 403);
    must(&h, clerk, "POST", path,
         "{\"role\":\"member\",\"place\":\"" M1 "\",\"scope\":\"custom\",\"places\":[]}", 422);
    a = must(&h, clerk, "POST", path, "{\"role\":\"member\",\"place\":\"" M1 "\",\"scope\":\"below\"}", 201);
    assert_true(says(a, "\"title\":\"第1微网格 微网格员\"") && says(a, "\"role_name\":\"微网格员\""));
    int64_t post = number(a, "{\"id\":");
    const char *li = enter(&h, "li.xm");
    must(&h, li, "GET", "/api/v1/accounts", NULL, 403);

    must(&h, clerk2, "DELETE", fmt(&h, "/api/v1/posts/%lld", (long long)post), NULL, 404);
    must(&h, clerk, "DELETE", fmt(&h, "/api/v1/posts/%lld", (long long)post), NULL, 204);
    must(&h, clerk, "DELETE", fmt(&h, "/api/v1/posts/%lld", (long long)post), NULL, 404);
    must(&h, li, "GET", "/api/v1/session", NULL, 401);

    /* A second post higher up takes the account out of the clerk's hands. */
    must(&h, clerk, "POST", path, "{\"role\":\"member\",\"place\":\"" M1 "\",\"scope\":\"below\"}", 201);
    must(&h, clerk, "PATCH", account_path(&h, id, ""), "{\"name\":\"李明\"}", 200);
    must(&h, street, "POST", path, "{\"role\":\"clerk\",\"place\":\"" C2 "\",\"scope\":\"below\"}", 201);
    must(&h, clerk, "GET", account_path(&h, id, ""), NULL, 200);
    a = must(&h, clerk, "PATCH", account_path(&h, id, ""), "{\"name\":\"李四\"}", 403);
    assert_true(says(a, "accounts.above_you"));
    must(&h, clerk, "PUT", account_path(&h, id, "/password"), fmt(&h, "{\"new\":\"%s\"}", other_password),
         403);
    app_close(h.app);
}

static void nobody_rises_by_themselves(void **state)
{
    House h = house(*state);
    const char *clerk = enter(&h, "clerk"), *admin = enter(&h, "admin");
    must(&h, clerk, "POST", account_path(&h, h.clerk, "/posts"),
         "{\"role\":\"worker\",\"place\":\"" G1 "\",\"scope\":\"below\"}", 403);
    must(&h, clerk, "PUT", account_path(&h, h.street, "/password"),
         fmt(&h, "{\"new\":\"%s\"}", other_password), 404);
    AskAnswer a = must(&h, admin, "POST", account_path(&h, h.admin, "/posts"),
                       "{\"role\":\"district\",\"place\":\"510104\",\"scope\":\"all\"}", 201);
    int64_t post = number(a, "{\"id\":");
    assert_int_equal(rig_number(h.rig,
                                fmt(&h, "SELECT COUNT(*) FROM events WHERE kind = 'posts.given' AND subject ="
                                           " %lld AND account = owner", (long long)post)), 1);
    a = must(&h, admin, "PUT", "/api/v1/session/post", fmt(&h, "{\"post_id\":%lld}", (long long)post), 200);
    assert_true(says(a, "\"role\":\"district\"") && says(a, "cases.read"));
    must(&h, admin, "DELETE", fmt(&h, "/api/v1/posts/%lld", (long long)post), NULL, 403);   /* no admin now */
    must(&h, admin, "PUT", "/api/v1/session/post", "{\"post_id\":5}", 403);
    app_close(h.app);
}

static void a_closed_account_is_closed_for_good(void **state)
{
    House h = house(*state);
    const char *clerk = enter(&h, "clerk"), *member = enter(&h, "member"), *admin = enter(&h, "admin");
    const char *path = account_path(&h, h.member, "");
    AskAnswer a = must(&h, clerk, "PATCH", path, "{\"state\":\"locked\"}", 200);
    must(&h, member, "GET", "/api/v1/session", NULL, 401);
    assert_int_equal(knock(&h, "member", password, NULL).status, 423);
    must(&h, clerk, "PATCH", path, fmt(&h, "{\"state\":\"active\",\"version\":%lld}",
                                       (long long)number(a, "\"version\":") - 1), 409);
    must(&h, clerk, "PATCH", path, "{\"state\":\"active\"}", 200);
    enter(&h, "member");
    must(&h, clerk, "PUT", account_path(&h, h.member, "/password"),
         fmt(&h, "{\"new\":\"%s\"}", other_password), 204);
    assert_int_equal(knock(&h, "member", password, NULL).status, 401);
    assert_int_equal(knock(&h, "member", other_password, NULL).status, 200);
    a = must(&h, clerk, "PATCH", path, "{\"state\":\"closed\"}", 200);
    assert_true(says(a, "\"posts\":[]"));
    assert_int_equal(knock(&h, "member", other_password, NULL).status, 401);
    must(&h, clerk, "PATCH", path, "{\"state\":\"active\"}", 409);
    must(&h, admin, "PATCH", account_path(&h, h.admin, ""), "{\"state\":\"closed\"}", 409);
    app_close(h.app);
}

static void a_phone_number_is_kept_sealed_and_shown_on_record(void **state)
{
    House h = house(*state);
    const char *clerk = enter(&h, "clerk"), *path = account_path(&h, h.member, "/phone");
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM accounts WHERE phone_sealed IS NOT NULL"
                                       " AND phone = '138****5678'"), 6);
    AskAnswer a = must(&h, clerk, "POST", path, NULL, 200);
    assert_true(says(a, "\"13812345678\""));
    must(&h, enter(&h, "clerk2"), "POST", path, NULL, 404);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'accounts.phone_seen'"), 1);
    must(&h, clerk, "PATCH", account_path(&h, h.member, ""), "{\"phone\":\"\"}", 200);
    a = must(&h, clerk, "POST", path, NULL, 200);
    assert_true(str_eq(a.body, S("{}")));
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE body LIKE '%13812345678%'"
                                       " OR body LIKE '%\"name\":\"%'"), 0);
    app_close(h.app);
}

static void another_key_stops_the_start(void **state)
{
    House h = house(*state);
    char why[256] = "", path[100], kept[100];
    struct stat st;
    app_close(h.app);
    snprintf(path, sizeof path, "%s/tuimen.key", h.rig->dir);
    snprintf(kept, sizeof kept, "%s/kept.key", h.rig->dir);
    assert_int_equal(rename(path, kept), 0);
    assert_null(open_house(h.rig, why));
    assert_non_null(strstr(why, "missing"));
    assert_int_equal(stat(path, &st), -1);                 /* and no new one was made */
    seal_close(seal_open(path, SEAL_AES, true, why));
    assert_null(open_house(h.rig, why));
    assert_non_null(strstr(why, "not the one"));
    assert_int_equal(rename(kept, path), 0);
    h.app = open_house(h.rig, why);
    assert_non_null(h.app);
    enter(&h, "clerk");
    app_close(h.app);
}

/* ---- Who answers for a place ---- */

typedef struct Answering { Str place; Str names; Arena *keep; } Answering;

static Err ask_answering(Ask *ask)
{
    Answering *with = ask->prepared;
    List rows;
    TRY(people_responsible(ask, with->place, &rows));
    Buf b = buf_new(with->keep, 100);
    const PostRow *r = rows.at;
    for (int64_t i = 0; i < rows.count; i++) {
        buf_add(&b, r[i].name);
        buf_char(&b, ' ');
        assert_true(r[i].why.len > 0);
        PostRow again;
        TRY(people_post(ask, r[i].post_id, &again));
        assert_true(again.account_id == r[i].account_id);
    }
    with->names = buf_str(&b);
    return NULL;
}

static void the_nearest_answers_first(void **state)
{
    House h = house(*state);
    add(&h, "worker", ROLE_WORKER, G1, POST_BELOW);
    add(&h, "member2", ROLE_MEMBER, G1 "002", POST_BELOW);
    const struct { Str place, names; } row[] = {
        { S(M1), S("member worker clerk street ") },
        { S(G1 "002"), S("member2 worker clerk street ") },
        { S(G1 "003"), S("worker clerk street ") },
        { S(C2), S("clerk2 street ") },
        { S("510104017"), S("street ") },
        { S("510104018"), S("") },
    };
    for (int i = 0; i < COUNT(row); i++) {
        Answering with = { .place = row[i].place, .keep = &h.keep };
        OK(app_do(h.app, NULL, ask_answering, &with));
        if (!str_eq(with.names, row[i].names)) fail_msg("%s: %.*s", row[i].place.at, STR_ARG(with.names));
    }
    Answering with = { .place = S("5101"), .keep = &h.keep };
    assert_ptr_equal(app_do(h.app, NULL, ask_answering, &with), NOT_FOUND);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(a_session_opens_is_used_and_ends),
        ON_BOTH(a_session_ends_by_the_clock),
        ON_BOTH(failures_lock_and_survive_a_restart),
        ON_BOTH(many_tries_at_once_are_no_more_than_five),
        ON_BOTH(a_password_is_changed_by_who_knows_it),
        ON_BOTH(a_secret_waits_for_its_first_code),
        ON_BOTH(a_code_opens_once),
        ON_BOTH(staff_see_their_own_places_only),
        ON_BOTH(lists_are_filtered_and_paged),
        ON_BOTH(accounts_are_made_and_given_posts_below),
        ON_BOTH(nobody_rises_by_themselves),
        ON_BOTH(a_closed_account_is_closed_for_good),
        ON_BOTH(a_phone_number_is_kept_sealed_and_shown_on_record),
        ON_BOTH(another_key_stops_the_start),
        ON_BOTH(the_nearest_answers_first),
    };
    return rig_run(tests, COUNT(tests));
}
