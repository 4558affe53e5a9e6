/* The lane seen from the door: groups, neighbours, reruns, when an answer leaves; how the house closes. */
#include "house_door.h"

#include "app/event.h"
#include "app/inside.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define CASE(words) "{\"class\":\"11008\",\"words\":\"" words "\",\"place\":\"" PLACE_A "\"}"
#define CASES "/api/v1/cases"

static void up(House *h, void **state)
{
    house_up(h, *state);
    door_open(h);
}

static void down(House *h)
{
    door_shut(h);
    app_close(h->app);
}

static int64_t cases(House *h) { return rig_number(h->rig, "SELECT count(*) FROM cases"); }

static void chain_holds(House *h)
{
    int64_t count = 0, bad = 0;
    OK(event_check(h->rig->db, S("510104"), h->keep, &count, &bad));
    assert_true(count == rig_number(h->rig, "SELECT count(*) FROM events"));
    assert_true(rig_number(h->rig, "SELECT count(*) FROM events WHERE kind = 'cases.reported'") == cases(h));
}

/* ---- A write that waits inside the lane until it is let go ---- */

typedef struct Hold {
    App *app;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t moved;
    bool entered, open;
    Err said;
} Hold;

static Err wait_inside(Ask *ask)
{
    Hold *hold = ask->prepared;
    pthread_mutex_lock(&hold->lock);
    hold->entered = true;
    pthread_cond_broadcast(&hold->moved);
    while (!hold->open) pthread_cond_wait(&hold->moved, &hold->lock);
    pthread_mutex_unlock(&hold->lock);
    return NULL;
}

static void *hold_main(void *with)
{
    Hold *hold = with;
    hold->said = app_do(hold->app, NULL, wait_inside, hold);
    return NULL;
}

static void hold_start(Hold *hold, House *h)
{
    *hold = (Hold){ .app = h->app, .lock = PTHREAD_MUTEX_INITIALIZER, .moved = PTHREAD_COND_INITIALIZER };
    assert_int_equal(pthread_create(&hold->thread, NULL, hold_main, hold), 0);
}

static void hold_entered(Hold *hold)
{
    pthread_mutex_lock(&hold->lock);
    while (!hold->entered) pthread_cond_wait(&hold->moved, &hold->lock);
    pthread_mutex_unlock(&hold->lock);
}

static void hold_let(Hold *hold)
{
    pthread_mutex_lock(&hold->lock);
    hold->open = true;
    pthread_cond_broadcast(&hold->moved);
    pthread_mutex_unlock(&hold->lock);
}

static void hold_end(Hold *hold)
{
    hold_let(hold);
    pthread_join(hold->thread, NULL);
    assert_null(hold->said);
}

static void wait_for_queue(House *h, int64_t count)
{
    while (lane_counts(h->app->lane).waiting < count) usleep(1000);
}

/* ---- Groups ---- */

enum { GROUP = 24 };

/* Sends GROUP writes while the lane is held, so that they make one group: every second one is refused. */
static void send_group(House *h, Hold *hold, int s[GROUP])
{
    static const char no_class[] = "{\"class\":\"99999\",\"words\":\"x\",\"place\":\"" PLACE_A "\"}";
    const char *late = house_fmt(h, CASES "/%lld/dispatch", (long long)h->a.case_in[CASE_DISPATCHED]);
    hold_start(hold, h);
    hold_entered(hold);
    for (int i = 0; i < GROUP; i++) {
        const Person *resident = &h->a.of[ROLE_RESIDENT], *clerk = &h->a.of[ROLE_CLERK];
        s[i] = door_dial(h);
        if (i % 4 == 1) door_request(h, s[i], resident, "POST", CASES, NULL, no_class);
        else if (i % 4 == 3) door_request(h, s[i], clerk, "POST", late, NULL, "{\"version\":1}");
        else door_request(h, s[i], resident, "POST", CASES, NULL, CASE("一组"));
    }
    wait_for_queue(h, GROUP + 1);
}

static void hear_group(House *h, int s[GROUP])
{
    static const int expected[] = { 201, 422, 201, 409 };
    for (int i = 0; i < GROUP; i++) {
        Reply r = door_hear(h, s[i]);
        if (r.status != expected[i % 4]) fail_msg("%d: %d %.*s", i, r.status, STR_ARG(r.body));
    }
}

static void a_bad_write_does_not_hurt_its_neighbours(void **state)
{
    House h;
    Hold hold;
    int s[GROUP];
    up(&h, state);
    int64_t before = cases(&h);
    send_group(&h, &hold, s);
    LaneCounts was = lane_counts(h.app->lane);
    hold_end(&hold);
    hear_group(&h, s);
    LaneCounts now = lane_counts(h.app->lane);
    assert_true(now.jobs - was.jobs >= GROUP && now.groups - was.groups < GROUP / 2);
    assert_true(now.reruns == was.reruns && now.failed_commits == was.failed_commits);
    assert_true(cases(&h) == before + GROUP / 2);
    chain_holds(&h);
    down(&h);
}

/* A photo that isn't there is found out after the case has been written: the group runs again, with
 * savepoints, and so do the next ones at once. */
static void what_was_written_before_a_refusal_is_undone(void **state)
{
    static const char no_photo[] = "{\"class\":\"11008\",\"words\":\"半\",\"place\":\"" PLACE_A "\","
                                   "\"photos\":[{\"id\":12345}]}";
    House h;
    up(&h, state);
    const Person *resident = &h.a.of[ROLE_RESIDENT];
    int64_t before = cases(&h);
    int refused = door_ask(&h, resident, "POST", CASES, NULL, no_photo).status;
    assert_true(refused >= 400 && refused < 500 && cases(&h) == before);
    for (int round = 0; round < 2; round++) {
        Hold hold;
        int s[GROUP];
        hold_start(&hold, &h);
        hold_entered(&hold);
        for (int i = 0; i < GROUP; i++) {
            s[i] = door_dial(&h);
            door_request(&h, s[i], resident, "POST", CASES, NULL, i % 3 == 1 ? no_photo : CASE("半路"));
        }
        wait_for_queue(&h, GROUP + 1);
        LaneCounts was = lane_counts(h.app->lane);
        hold_end(&hold);
        for (int i = 0; i < GROUP; i++)
            assert_int_equal(door_hear(&h, s[i]).status, i % 3 == 1 ? refused : 201);
        LaneCounts now = lane_counts(h.app->lane);
        assert_true(now.failed_commits == was.failed_commits);
        assert_true(round ? now.reruns == was.reruns : now.reruns == was.reruns + GROUP);
    }
    assert_true(cases(&h) == before + 2 * (GROUP - GROUP / 3));
    chain_holds(&h);
    down(&h);
}

/* The chain moves on under the lane's feet: the group runs again, one by one, and is as if nothing was. */
static void a_group_that_was_overtaken_runs_again(void **state)
{
    House h, second;
    Hold hold;
    int s[GROUP];
    up(&h, state);
    second = h;
    char why[256] = "";
    AppSettings set = h.app->set;
    set.node = 1;
    second.app = app_open(&set, why);
    if (!second.app) fail_msg("%s", why);
    door_must(&h, &h.a.of[ROLE_RESIDENT], "POST", CASES, NULL, CASE("先"), 201);
    house_report(&second, &h.a.of[ROLE_RESIDENT], PLACE_A, "后");
    int64_t before = cases(&h);
    send_group(&h, &hold, s);
    LaneCounts was = lane_counts(h.app->lane);
    hold_end(&hold);
    hear_group(&h, s);
    assert_true(lane_counts(h.app->lane).reruns > was.reruns);
    assert_true(cases(&h) == before + GROUP / 2);
    house_report(&second, &h.a.of[ROLE_RESIDENT], PLACE_A, "又后");
    chain_holds(&h);
    assert_true(rig_number(h.rig, "SELECT count(*) FROM cases") == before + GROUP / 2 + 1);
    app_close(second.app);
    down(&h);
}

static const Query touch = { .name = "touch", .file = __FILE__, .line = __LINE__,
    .parts = (const QueryPart[]){ { .sql = "UPDATE chain SET at_ms = at_ms" }, { 0 } } };

/* Another program holds the database for a moment: who writes waits, and then is heard. */
static void a_busy_database_is_waited_for(void **state)
{
    House h;
    int s[4];
    up(&h, state);
    int64_t before = cases(&h);
    OK(db_begin(h.rig->db));
    DB_OK(h.rig->db, db_run(h.rig->db, &touch, NULL, NULL, NULL, NULL));
    for (int i = 0; i < COUNT(s); i++) {
        s[i] = door_dial(&h);
        door_request(&h, s[i], &h.a.of[ROLE_RESIDENT], "POST", CASES, NULL, CASE("等一等"));
    }
    assert_true(door_silent(s[0]) && cases(&h) == before);
    door_must(&h, &h.a.of[ROLE_RESIDENT], "GET", CASES, NULL, NULL, 200);      /* who reads does not wait */
    db_rollback(h.rig->db);
    for (int i = 0; i < COUNT(s); i++) assert_int_equal(door_hear(&h, s[i]).status, 201);
    assert_true(cases(&h) == before + COUNT(s));
    chain_holds(&h);
    down(&h);
}

static void nobody_hears_before_the_commit(void **state)
{
    House h;
    Hold before, after;
    up(&h, state);
    int64_t was = cases(&h);
    hold_start(&before, &h);
    hold_entered(&before);
    int s = door_dial(&h);
    door_request(&h, s, &h.a.of[ROLE_RESIDENT], "POST", CASES, NULL, CASE("等"));
    wait_for_queue(&h, 2);
    hold_start(&after, &h);
    wait_for_queue(&h, 3);
    hold_end(&before);
    hold_entered(&after);                              /* so the request before it has run */
    assert_true(door_silent(s));
    assert_true(cases(&h) == was);
    hold_end(&after);
    assert_int_equal(door_hear(&h, s).status, 201);
    assert_true(cases(&h) == was + 1);
    down(&h);
}

/* ---- A no that was heard ---- */

/* A photo that is the resident's, or isn't: what was refused for it would be done a moment later. */
static int64_t photo_of(House *h)
{
    const Person *resident = &h->a.of[ROLE_RESIDENT];
    AskAnswer a = house_photo(h, resident->token, "exif.jpg");
    assert_int_equal(a.status, 201);
    return said_number(a, "id");
}

static void photo_is(House *h, int64_t photo, int64_t account)
{
    rig_script(h->rig, house_fmt(h, "UPDATE photos SET account = %lld WHERE id = %lld", (long long)account,
                                 (long long)photo));
}

static const char *showing(House *h, int64_t photo)
{
    return house_fmt(h, "{\"class\":\"11008\",\"words\":\"井盖\",\"place\":\"" PLACE_A "\",\"photos\":"
                        "[{\"id\":%lld}]}", (long long)photo);
}

#define KEY(name) "Idempotency-Key: " name "\r\n"

/* The first copy of a request comes late, when its sender has heard the second refused. Another's key, other
 * content or another key is another act. */
static void a_no_that_was_heard_stays_one(void **state)
{
    House h;
    up(&h, state);
    const Person *resident = &h.a.of[ROLE_RESIDENT];
    int64_t photo = photo_of(&h), before = cases(&h);
    const char *body = showing(&h, photo);
    photo_is(&h, photo, h.a.of[ROLE_CLERK].account);
    Reply no = door_ask(&h, resident, "POST", CASES, KEY("heard-no-1"), body);
    assert_int_equal(no.status, 422);
    photo_is(&h, photo, resident->account);
    Reply late = door_ask(&h, resident, "POST", CASES, KEY("heard-no-1"), body);
    if (late.status != 422 || !str_eq(reply_text(late, "detail"), reply_text(no, "detail")))
        fail_msg("%d %.*s, not %.*s", late.status, STR_ARG(late.body), STR_ARG(no.body));
    Reply english = door_ask(&h, resident, "POST", CASES, KEY("heard-no-1") "Accept-Language: en\r\n", body);
    assert_true(english.status == 422 && reply_says(english, "just now") && cases(&h) == before);
    door_must(&h, &h.a.of[ROLE_CLERK], "POST", CASES, KEY("heard-no-1"), CASE("别人的"), 201);
    door_must(&h, resident, "POST", CASES, KEY("heard-no-1"), CASE("改了内容"), 201);
    assert_int_equal(door_ask(&h, resident, "POST", CASES, KEY("heard-no-1"), body).status, 422);
    door_must(&h, resident, "POST", CASES, KEY("heard-no-2"), body, 201);
    assert_true(cases(&h) == before + 3);
    down(&h);
}

/* Refused beside others, in a group that runs twice; and both copies in one group. */
static void a_no_out_of_a_group_stays_one(void **state)
{
    House h;
    Hold hold;
    int s[GROUP];
    up(&h, state);
    const Person *resident = &h.a.of[ROLE_RESIDENT];
    int64_t photo = photo_of(&h), before = cases(&h);
    const char *body = showing(&h, photo);
    photo_is(&h, photo, h.a.of[ROLE_CLERK].account);
    for (int round = 0; round < 2; round++) {
        hold_start(&hold, &h);
        hold_entered(&hold);
        for (int i = 0; i < GROUP; i++) {
            bool copy = i % 8 == 3;
            s[i] = door_dial(&h);
            door_request(&h, s[i], resident, "POST", CASES, copy ? KEY("heard-no-3") : NULL,
                         copy ? body : CASE("一组"));
        }
        wait_for_queue(&h, GROUP + 1);
        LaneCounts was = lane_counts(h.app->lane);
        hold_end(&hold);
        for (int i = 0; i < GROUP; i++) assert_int_equal(door_hear(&h, s[i]).status, i % 8 == 3 ? 422 : 201);
        assert_true(lane_counts(h.app->lane).reruns - was.reruns == (round ? 0 : GROUP));
        photo_is(&h, photo, resident->account);
    }
    assert_int_equal(door_ask(&h, resident, "POST", CASES, KEY("heard-no-3"), body).status, 422);
    assert_true(cases(&h) == before + 2 * (GROUP - GROUP / 8));
    chain_holds(&h);
    down(&h);
}

/* "Who are you" is no answer to the content: signed in, the same request is done. */
static void a_no_to_the_sender_is_none_to_the_content(void **state)
{
    static const char bad[] = "{\"login\":\"nobody\",\"password\":\"nothing\"}";
    House h;
    up(&h, state);
    int64_t tries = rig_number(h.rig, "SELECT coalesce(sum(failures), 0) FROM sign_ins");
    for (int i = 0; i < 2; i++)
        assert_int_equal(door_ask(&h, NULL, "POST", "/api/v1/session", KEY("heard-no-4"), bad).status, 401);
    assert_true(rig_number(h.rig, "SELECT coalesce(sum(failures), 0) FROM sign_ins") == tries + 2);
    down(&h);
}

/* ---- Closing ---- */

enum { CLIENTS = 6, MOST = 4000 };

typedef struct Client {
    House *h;                                          /* its own copy: an arena is one thread's */
    pthread_t thread;
    int number, sent;
    atomic_int acknowledged;
    int64_t id[MOST];                                  /* by the number in its key; 0: not heard of */
} Client;

static Reply report_with_key(Client *c, int i, int s)
{
    const char *key = house_fmt(c->h, "Idempotency-Key: client-%d-%06d\r\n", c->number, i);
    door_request(c->h, s, &c->h->a.of[ROLE_RESIDENT], "POST", CASES, key, CASE("关门前"));
    return door_hear(c->h, s);
}

static void *client_main(void *with)
{
    Client *c = with;
    for (int i = 0; i < MOST; i++) {
        Arena before = c->h->keep;
        int s = door_try(c->h);
        if (s < 0) break;
        c->sent = i + 1;
        Reply r = report_with_key(c, i, s);
        if (r.status == 201) c->id[i] = reply_number(r, "id"), c->acknowledged++;
        c->h->keep = before;
        if (r.status != 201) break;
    }
    return NULL;
}

static void closing_under_load_loses_nothing_acknowledged(void **state)
{
    House h, *own = NULL;
    up(&h, state);
    Client *client = NEWS(&h.keep, Client, CLIENTS);
    own = NEWS(&h.keep, House, CLIENTS);
    const char *session = house_enter(&h, h.a.of[ROLE_CLERK].login);
    int64_t before = cases(&h), sent = 0;
    for (int i = 0; i < CLIENTS; i++) {
        own[i] = h;
        own[i].keep = arena_make(RIG_ARENA);
        client[i].h = &own[i];
        client[i].number = i;
        assert_int_equal(pthread_create(&client[i].thread, NULL, client_main, &client[i]), 0);
    }
    for (int i = 0; i < CLIENTS; i++)
        while (client[i].acknowledged < 10) usleep(1000);
    door_shut(&h);
    app_close(h.app);
    for (int i = 0; i < CLIENTS; i++) pthread_join(client[i].thread, NULL);
    house_open(&h);
    door_open(&h);
    for (int i = 0; i < CLIENTS; i++) {
        *client[i].h = h;
        client[i].h->keep = arena_make(RIG_ARENA);
        for (int k = 0; k < client[i].sent; k++, sent++) {
            Reply r = report_with_key(&client[i], k, door_dial(&h));       /* whoever isn't sure asks again */
            assert_int_equal(r.status, 201);
            if (client[i].id[k]) assert_true(reply_number(r, "id") == client[i].id[k]);
        }
    }
    assert_true(cases(&h) == before + sent);
    house_must(&h, session, "GET", "/api/v1/session", NULL, 200);
    chain_holds(&h);
    down(&h);
}

static void *shut(void *h)
{
    door_shut(h);
    return NULL;
}

/* A newcomer is closed on before a word. */
static bool turned_away(House *h)
{
    int s = door_try(h);
    char c;
    if (s < 0) return true;
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &(struct timeval){ .tv_usec = 20000 }, sizeof(struct timeval));
    ssize_t n = recv(s, &c, 1, 0);
    bool away = n == 0 || (n < 0 && errno == ECONNRESET);
    close(s);
    return away;
}

/* While the last answers are awaited nobody new is let in, and who is inside already hears "not ready". */
static void a_closing_house_is_not_ready(void **state)
{
    House h, leaving;
    Hold hold;
    pthread_t closer;
    up(&h, state);
    door_must(&h, NULL, "GET", "/readyz", NULL, NULL, 200);
    hold_start(&hold, &h);
    hold_entered(&hold);
    int inside = door_dial(&h), writing = door_dial(&h);
    door_say(inside, "GET /readyz HTTP/1.1\r\n", 22);
    door_must(&h, NULL, "GET", "/healthz", NULL, NULL, 200);               /* that line has been read */
    door_request(&h, writing, &h.a.of[ROLE_RESIDENT], "POST", CASES, NULL, CASE("最后一件"));
    wait_for_queue(&h, 2);
    leaving = h;
    assert_int_equal(pthread_create(&closer, NULL, shut, &leaving), 0);
    while (!turned_away(&h)) usleep(1000);
    door_say(inside, "Host: a\r\n\r\n", 11);
    Reply ready = door_hear(&h, inside);
    hold_end(&hold);
    Reply wrote = door_hear(&h, writing);
    pthread_join(closer, NULL);
    if (ready.status != 503) fail_msg("%d %.*s", ready.status, STR_ARG(ready.body));
    if (wrote.status != 201) fail_msg("%d %.*s", wrote.status, STR_ARG(wrote.body));
    app_close(h.app);
}

/* ---- What is looked for ---- */

/* The statement was prepared when nothing was there: PostgreSQL finds the answer by its key all the same, and
 * doesn't walk through what has come since. */
static void a_kept_answer_is_found_by_its_key(void **state)
{
    enum { ANSWERS = 20000, REPORTS = 40 };
    static const char sum[] = "SELECT sum(%s) FROM pg_stat_user_tables WHERE relname = 'answers'"
                              " AND schemaname = current_schema()";
    House h;
    Rig *rig = *state;
    if (rig->engine != DB_POSTGRES) return;
    up(&h, state);
    rig_script(rig, "ALTER TABLE answers SET (autovacuum_enabled = off)");
    rig_script(rig, "DELETE FROM answers");
    rig_script(rig, "VACUUM ANALYZE answers");
    for (int i = 0; i < REPORTS; i++) {
        if (i == REPORTS / 2)
            rig_script(rig, house_fmt(&h, "INSERT INTO answers SELECT '510104', 7, 'key-' || n, '\\x00',"
                                          " 201, '', '', n FROM generate_series(1, %d) n", ANSWERS));
        const char *key = house_fmt(&h, "Idempotency-Key: kept-answer-%d\r\n", i);
        door_must(&h, &h.a.of[ROLE_RESIDENT], "POST", CASES, key, CASE("一件"), 201);
    }
    down(&h);
    assert_true(rig_number(rig, house_fmt(&h, sum, "idx_scan")) > 0);
    assert_true(rig_number(rig, house_fmt(&h, sum, "seq_tup_read")) < ANSWERS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(a_bad_write_does_not_hurt_its_neighbours),
        ON_BOTH(what_was_written_before_a_refusal_is_undone),
        ON_BOTH(a_group_that_was_overtaken_runs_again),
        ON_BOTH(a_busy_database_is_waited_for),
        ON_BOTH(nobody_hears_before_the_commit),
        ON_BOTH(a_no_that_was_heard_stays_one),
        ON_BOTH(a_no_out_of_a_group_stays_one),
        ON_BOTH(a_no_to_the_sender_is_none_to_the_content),
        ON_BOTH(closing_under_load_loses_nothing_acknowledged),
        ON_BOTH(a_closing_house_is_not_ready),
        ON_BOTH(a_kept_answer_is_found_by_its_key),
    };
    return rig_run(tests, COUNT(tests));
}
