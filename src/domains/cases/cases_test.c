/* The road of a case by requests, on both engines: every step in every state by everybody, against the table
 * that decides it; what a step needs; whom a case is sent to; reports by phone and the public page. */
#include "../../../tests/house_rig.h"

#include "app/gate.h"
#include "domains/cases/cases_rules.h"

#include <stdio.h>
#include <string.h>

/* Somebody, and how they stand to the case that is tried. */
typedef struct Trier {
    Role role;
    const Person *as;                              /* NULL: nobody signed in */
    bool reaches;                                  /* it lies in their places, or they reported it */
    const char *with;                              /* members of a body that lacks nothing, but the version */
} Trier;

typedef struct Trial { House h; int64_t id; Trier who[16]; int count, done, refused; int64_t mark;
    const Person *assistant; bool asked; } Trial;

static const char *case_path(House *h, int64_t id, const char *more)
{
    return house_fmt(h, "/api/v1/cases/%lld%s", (long long)id, more);
}

static int64_t version_of(House *h, int64_t id)
{
    return rig_number(h->rig, house_fmt(h, "SELECT version FROM cases WHERE id = %lld", (long long)id));
}

static int64_t events_of(House *h, int64_t id, const char *kind)
{
    return rig_number(h->rig, house_fmt(h, "SELECT COUNT(*) FROM events WHERE subject = %lld AND kind LIKE"
                                        " '%s'", (long long)id, kind));
}

static void chain_is_whole(House *h)
{
    int64_t count = 0, bad = 0;
    Db *db = rig_open(h->rig, DB_READ);
    OK(event_check(db, S("510104"), h->keep, &count, &bad));
    assert_true(count > 10);
    db_close(db);
}

static void come(Trial *t, Role role, const Person *p, bool reaches)
{
    int64_t photo = said_number(house_photo(&t->h, p ? p->token : NULL, "lossy.webp"), "id");
    const char *with = house_fmt(&t->h, ",\"words\":\"话\",\"photos\":[{\"id\":%lld}],\"stars\":5,"
                                 "\"days\":2,\"into\":%lld,\"post_id\":%lld", (long long)photo,
                                 (long long)t->h.a.case_in[CASE_FILED],
                                 (long long)t->h.a.of[ROLE_MEMBER].post);
    t->who[t->count++] = (Trier){ role, p, reaches, with };
}

/* Everybody: both communities, a neighbour, a colleague, the handler, the reporter, nobody. */
static void gather(Trial *t, Person extra[2])
{
    Person *a = t->h.a.of, *b = t->h.b.of;
    house_add_person(&t->h, &extra[0], "neighbour", ROLE_RESIDENT, PLACE_A, POST_OWN);
    house_add_person(&t->h, &extra[1], "colleague", ROLE_MEMBER, PLACE_A, POST_BELOW);
    come(t, ROLE_NOBODY, NULL, false);
    for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
        come(t, (Role)role, &a[role], role != ROLE_ADMIN);
        if (role <= ROLE_STREET) come(t, (Role)role, &b[role], false);
    }
    come(t, ROLE_RESIDENT, &extra[0], false);
    come(t, ROLE_MEMBER, &extra[1], true);
}

/* The case as it is before a try: in that state, with A's member if it has been sent. The road itself is
 * tried forward by the story; here every try starts from the same place. */
static void put_back(Trial *t, CaseState state)
{
    bool sent = state >= CASE_DISPATCHED && state <= CASE_CLOSED;
    bool held = state == CASE_SUSPENDED || state == CASE_MERGED;
    const Person *m = &t->h.a.of[ROLE_MEMBER];
    rig_script(t->h.rig, house_fmt(&t->h, "UPDATE cases SET state = '%s', handler_post = %lld,"
        " handler_account = %lld, handler_words = '%s', closed_ms = %s, stars = NULL, held = %s,"
        " parent = %lld, paused_ms = %s, urged_ms = NULL, reopens = 0, extensions = 0, level = '%s',"
        " due_ms = 1764100000000, asked_days = %d WHERE id = %lld", case_states[state],
        sent ? (long long)m->post : 0, sent ? (long long)m->account : 0, sent ? "甲" : "",
        case_has_ended(state) ? "1764000000000" : "NULL", held ? "'filed'" : "NULL",
        state == CASE_MERGED ? (long long)t->h.a.case_in[CASE_FILED] : 0,
        state == CASE_SUSPENDED ? "1763999000000" : "NULL", state == CASE_RAISED ? "street" : "community",
        t->asked ? 2 : 0, (long long)t->id));
    rig_script(t->h.rig, house_fmt(&t->h, "DELETE FROM case_assists WHERE case_id = %lld", (long long)t->id));
    if (!t->assistant) return;
    rig_script(t->h.rig, house_fmt(&t->h, "INSERT INTO case_assists VALUES ('510104', %lld, %lld, '乙', 1,"
                                   " NULL)", (long long)t->id, (long long)t->assistant->post));
}

static const Route *route_of(CaseVerb verb)
{
    for (const Route *r = cases_domain.routes; r->path; r++)
        if (!strncmp(r->path, "/api/v1/cases/{id}/", 19) && !strcmp(r->path + 19, case_verbs[verb])) return r;
    fail_msg("no route for %s", case_verbs[verb]);
    return NULL;
}


/* What the table says of it: the code of a refusal, or NULL. */
static const char *due(const Trial *t, const Trier *who, CaseVerb verb, const Move *row)
{
    const Person *handler = &t->h.a.of[ROLE_MEMBER], *reporter = &t->h.a.of[ROLE_RESIDENT];
    if (!who->as) return "gate.sign_in";
    if (!gate_allows(who->role, route_of(verb)->may)) return "gate.forbidden";
    if (!who->reaches) return "house.not_found";
    if (!row) return "cases.not_now";
    bool below = row->from == CASE_RAISED && who->role < ROLE_STREET;      /* the desk is the street's */
    bool sent = row->from >= CASE_DISPATCHED && row->from <= CASE_CLOSED;
    bool ok = false;
    switch (row->by) {
    case BY_DESK:      ok = !below; break;
    case BY_HANDLER:   ok = who->as == handler; break;
    case BY_ANOTHER:
        if (sent && who->as == handler) return "cases.own_work";
        ok = !below;
        break;
    case BY_REPORTER:  ok = who->as == reporter; break;
    case BY_ASSISTANT: ok = who->as == t->assistant; break;
    case BY_CONCERNED: ok = who->as == reporter || (who->role >= ROLE_CLERK && !below); break;
    default:           break;          /* found it: nobody here has */
    }
    if (!ok) return "cases.not_yours";
    if (row->when == WHEN_ASKED && !t->asked) return "cases.unasked";
    return row->when == WHEN_UNASKED && t->asked ? "cases.asked" : NULL;
}

/* How often the case has moved, by its version and by its events. */
static int64_t mark_of(Trial *t)
{
    return rig_number(t->h.rig, house_fmt(&t->h, "SELECT version * 10000 + (SELECT COUNT(*) FROM events WHERE"
        " subject = cases.id) FROM cases WHERE id = %lld", (long long)t->id));
}

static void try_step(Trial *t, const Trier *who, CaseVerb verb, CaseState from)
{
    House *h = &t->h;
    const Move *row = cases_move_of(verb, from);
    const char *refusal = due(t, who, verb, row);
    if (!refusal && verb == CASE_FEEDBACK) refusal = "cases.answers_missing";      /* there is who assists */
    const char *body = house_fmt(h, "{\"version\":%lld%s}", (long long)t->mark / 10000, who->with);
    const char *path = case_path(h, t->id, house_fmt(h, "/%s", case_verbs[verb]));
    AskAnswer a = house_send(h, who->as ? who->as->token : NULL, "POST", path, body);
    const char *to = refusal ? "" : case_states[row->to == CASE_BACK ? CASE_FILED : row->to];
    const char *wanted = house_fmt(h, refusal ? "\"code\":\"%s\"" : "\"state\":\"%s\",",
                                   refusal ? refusal : to);
    if ((a.status == 200) == (refusal != NULL) || !says(a, wanted))
        fail_msg("%s in %s by %s: %s: %d %.*s", case_verbs[verb], case_states[from],
                 who->as ? who->as->login : "nobody", wanted, a.status, STR_ARG(a.body));
    int64_t mark = mark_of(t);
    assert_int_equal(mark, t->mark + (refusal ? 0 : 10001));
    t->mark = mark;
    if (verb == CASE_ANSWER && !refusal) assert_true(says(a, "\"answered_ms\":1764000000000"));
    t->done += !refusal;
    t->refused += refusal != NULL;
    if (!refusal) put_back(t, from);
}

/* Buttons: those steps, and no others, that are let through. */
static void try_buttons(Trial *t, const Trier *who, CaseState from)
{
    if (!who->as) return;
    AskAnswer a = house_send(&t->h, who->as->token, "GET", case_path(&t->h, t->id, ""), NULL);
    ptrdiff_t at = str_find(a.body, S("\"may\":["));
    assert_int_equal(a.status == 200, who->reaches);
    if (a.status != 200) return;
    a.body = str_part(a.body, at, a.body.len);
    for (int verb = CASE_FILE; verb < CASE_VERBS; verb++) {
        bool through = !due(t, who, (CaseVerb)verb, cases_move_of((CaseVerb)verb, from));
        if (through != says(a, house_fmt(&t->h, "\"verb\":\"%s\"", case_verbs[verb])))
            fail_msg("%s in %s for %s: %.*s", case_verbs[verb], case_states[from], who->as->login,
                     STR_ARG(a.body));
    }
}

static void every_step_in_every_state_by_everybody(void **state)
{
    Trial *t = NEW(&((Rig *)*state)->arena, Trial);
    Person extra[2];
    house_up(&t->h, *state);
    gather(t, extra);
    t->id = t->h.a.case_in[CASE_REPORTED];
    t->mark = mark_of(t);
    t->assistant = &t->h.a.of[ROLE_WORKER];
    for (int i = 0; i < cases_road_count; i++)             /* the gate asks for what the button asks for */
        assert_string_equal(route_of(cases_road[i].verb)->may, cases_road[i].may);
    Arena start = t->h.keep;
    for (int from = 0; from < CASE_STATES; from++)
        for (int asked = 0; asked <= (from == CASE_HANDLING); asked++) {
            t->asked = asked;
            put_back(t, (CaseState)from);
            for (int n = 0; n < t->count; n++, t->h.keep = start) {
                try_buttons(t, &t->who[n], (CaseState)from);
                for (int verb = CASE_FILE; verb < CASE_VERBS; verb++)
                    try_step(t, &t->who[n], (CaseVerb)verb, (CaseState)from);
            }
        }
    assert_int_equal(t->done + t->refused, (CASE_STATES + 1) * t->count * (CASE_VERBS - CASE_FILE));
    assert_true(t->done > 100);
    chain_is_whole(&t->h);
    app_close(t->h.app);
}

/* Each row of the table, by who may take it: stale, and without each thing it needs; then as it should be,
 * which is one event of its own kind. */
static void a_step_needs_what_the_table_says(void **state)
{
    static const struct { int need; const char *with, *code; } needs[] = {
        { NEEDS_WORDS, ",\"words\":\" 　\",\"stars\":5", "cases.needs_words" },
        { NEEDS_PHOTO, ",\"words\":\"话\",\"photos\":[],\"stars\":5", "cases.needs_photo" },
        { NEEDS_STARS, ",\"words\":\"话\"", "\"pointer\":\"/stars\"" },
        { NEEDS_DAYS, ",\"words\":\"话\"", "cases.needs_days" },
        { NEEDS_PARENT, ",\"words\":\"话\"", "cases.needs_parent" },
    };
    static const char *const kinds[] = {
        "reported", "filed", "refused", "dispatched", "accepted", "returned", "fed_back", "verified",
        "reworked", "closed", "rated", "settled", "answered", "extension_asked", "extension_granted",
        "extension_denied", "suspended", "resumed", "escalated", "urged", "voided", "merged", "unmerged",
        "reopened", "taken_up", "referred", "added"
    };
    Trial *t = NEW(&((Rig *)*state)->arena, Trial);
    house_up(&t->h, *state);
    House *h = &t->h;
    Person *a = h->a.of;
    t->id = h->a.case_in[CASE_REPORTED];
    rig_script(h->rig, house_fmt(h, "UPDATE cases SET version = 5 WHERE id = %lld", (long long)t->id));
    for (int i = 0; i < cases_road_count; i++) {
        const Move *m = &cases_road[i];
        const Person *by[MOVERS] = { &a[ROLE_CLERK], &a[ROLE_MEMBER], &a[ROLE_CLERK], &a[ROLE_RESIDENT],
                                     &a[ROLE_WORKER], &a[ROLE_RESIDENT], &a[ROLE_MEMBER] };
        bool above = m->from == CASE_RAISED && m->by != BY_CONCERNED && m->by != BY_REPORTER;
        t->asked = m->when == WHEN_ASKED;
        t->assistant = m->by == BY_ASSISTANT ? &a[ROLE_WORKER] : NULL;
        if (m->by == BY_FINDER) continue;              /* settled.story */
        const char *token = above ? a[ROLE_STREET].token : by[m->by]->token;
        const char *verb = house_fmt(h, "/%s", case_verbs[m->verb]);
        const char *path = case_path(h, t->id, verb);
        long long photo = (long long)said_number(house_photo(h, token, "grey.jpg"), "id");
        put_back(t, m->from);
        long long v = (long long)version_of(h, t->id);
        const char *all = house_fmt(h, ",\"words\":\"话\",\"photos\":[{\"id\":%lld}],\"stars\":3,"
                                    "\"days\":1,\"into\":%lld}", photo, (long long)h->a.case_in[CASE_FILED]);
        const char *stale = house_fmt(h, "{\"version\":%lld%s", v - 1, all);
        assert_true(says(house_must(h, token, "POST", path, stale, 409), "house.moved_on"));
        for (int n = 0; n < COUNT(needs); n++) {
            if (!(m->needs & needs[n].need)) continue;
            const char *body = house_fmt(h, "{\"version\":%lld%s}", v, needs[n].with);
            assert_true(says(house_must(h, token, "POST", path, body, 422), needs[n].code));
        }
        const char *kind = house_fmt(h, "cases.%s", kinds[m->verb]);
        int64_t before = events_of(h, t->id, kind), of_case = events_of(h, t->id, "%");
        house_must(h, token, "POST", path, house_fmt(h, "{\"version\":%lld%s", v, all), 200);
        assert_int_equal(events_of(h, t->id, kind), before + 1);
        assert_int_equal(events_of(h, t->id, "%"), of_case + 1);
        house_must(h, token, "POST", path, house_fmt(h, "{\"version\":%lld%s", v, all), 409);
    }
    chain_is_whole(h);
    app_close(h->app);
}

/* ---- To whom ---- */

static void a_case_is_sent_to_who_answers_for_its_place(void **state)
{
    House h;
    Person bed;
    house_up(&h, *state);
    Person *a = h.a.of, *b = h.b.of;
    const char *clerk = a[ROLE_CLERK].token;
    const char *path = case_path(&h, h.a.case_in[CASE_FILED], "/dispatch");
    house_add_person(&h, &bed, "ended", ROLE_MEMBER, PLACE_A, POST_BELOW);
    house_must(&h, clerk, "DELETE", house_fmt(&h, "/api/v1/posts/%lld", (long long)bed.post), NULL, 204);
    const int64_t wrong[] = { bed.post, a[ROLE_RESIDENT].post, a[ROLE_ADMIN].post, 123456789 };
    for (int i = 0; i < COUNT(wrong); i++) {
        const char *body = house_fmt(&h, "{\"version\":2,\"post_id\":%lld}", (long long)wrong[i]);
        AskAnswer no = house_must(&h, clerk, "POST", path, body, 422);
        assert_true(says(no, "cases.no_handler") && says(no, "\"pointer\":\"/post_id\""));
    }
    AskAnswer said = house_must(&h, clerk, "POST", path, "{\"version\":2}", 200);
    assert_int_equal(said_number(said, "handler_post"), a[ROLE_MEMBER].post);
    const int64_t right[] = {
        a[ROLE_WORKER].post, a[ROLE_CLERK].post, a[ROLE_DISTRICT].post, b[ROLE_MEMBER].post,
        a[ROLE_MEMBER].post
    };
    for (int i = 0; i < COUNT(right); i++) {
        const char *body = house_fmt(&h, "{\"version\":%d,\"words\":\"换人\",\"post_id\":%lld}", 3 + i,
                                     (long long)right[i]);
        said = house_must(&h, clerk, "POST", path, body, 200);
        assert_int_equal(said_number(said, "handler_post"), right[i]);
    }
    app_close(h.app);
}

/* ---- By phone ---- */

static void a_report_by_phone_is_rated_with_its_receipt(void **state)
{
    House h;
    house_up(&h, *state);
    const Person *clerk = &h.a.of[ROLE_CLERK], *member = &h.a.of[ROLE_MEMBER];
    AskAnswer got = house_must(&h, NULL, "POST", "/api/v1/reports", "{\"class\":\"11008\",\"words\":\"井盖\","
        "\"place\":\"" PLACE_A "\",\"phone\":\"+86 139-0000-1111\",\"name\":\"欧阳小明\"}", 201);
    int64_t id = said_number(got, "case_id");
    Str number = said_text(got, "number"), token = said_text(got, "token");
    const char *rate = house_fmt(&h, "/api/v1/reports/%.*s/rate", STR_ARG(number));
    const char *right = house_fmt(&h, "{\"token\":\"%.*s\",\"stars\":2,\"solved\":true}", STR_ARG(token));
    assert_true(token.len >= 20);
    house_must(&h, NULL, "POST", rate, right, 409);                        /* not closed yet */
    house_step(&h, clerk, id, "file", "");
    house_step(&h, clerk, id, "dispatch", "");
    house_step(&h, member, id, "accept", "");
    int64_t photo = said_number(house_photo(&h, member->token, "grey.jpg"), "id");
    house_step(&h, member, id, "feedback", house_fmt(&h, ",\"words\":\"好\",\"photos\":[{\"id\":%lld}]",
                                                     (long long)photo));
    house_step(&h, clerk, id, "verify", "");
    house_step(&h, clerk, id, "close", "");
    const char *guess = "{\"token\":\"AAAAAAAAAAAAAAAAAAAA\",\"stars\":5,\"solved\":true}";
    assert_true(says(house_must(&h, NULL, "POST", rate, guess, 403), "cases.not_yours"));
    house_must(&h, NULL, "POST", "/api/v1/reports/510104018006-19990101-0001/rate", right, 404);
    house_must(&h, NULL, "POST", rate, right, 204);
    assert_true(says(house_must(&h, NULL, "POST", rate, right, 409), "cases.rated"));
    AskAnswer seen = house_must(&h, clerk->token, "GET", case_path(&h, id, ""), NULL, 200);
    assert_true(says(seen, "139****1111") && says(seen, "欧阳**") && says(seen, "\"stars\":2,"));
    static const char plain[] =                            /* nowhere in what is kept */
        "SELECT (SELECT COUNT(*) FROM cases WHERE phone_masked LIKE '%13900001111%' OR words LIKE '%小明%'"
        " OR name_masked LIKE '%小明%') + (SELECT COUNT(*) FROM events WHERE body LIKE '%13900001111%'"
        " OR body LIKE '%小明%' OR by_words LIKE '%小明%') + (SELECT COUNT(*) FROM messages WHERE words LIKE"
        " '%13900001111%')";
    assert_int_equal(rig_number(h.rig, plain), 0);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM cases WHERE phone_sealed IS NOT NULL"), 1);
    chain_is_whole(&h);
    app_close(h.app);
}

/* Anybody who knows the number sees how far it is; in no state a name, a phone number, words or a photo. */
static void the_public_page_tells_no_more_than_how_far(void **state)
{
    House h;
    house_up(&h, *state);
    const char *number = house_fmt(&h, "/c/%.*s", STR_ARG(h.a.number));
    int64_t id = h.a.case_in[CASE_REPORTED];
    rig_script(h.rig, house_fmt(&h, "UPDATE cases SET handler_words = '" MARK "', address = '" MARK "5栋1203',"
                                " phone_masked = '138****5678', name_masked = '" MARK "' WHERE id = %lld",
                                (long long)id));
    for (int at = 0; at < CASE_STATES; at++) {
        rig_script(h.rig, house_fmt(&h, "UPDATE cases SET state = '%s' WHERE id = %lld", case_states[at],
                                    (long long)id));
        AppTry t = { .method = "GET", .path = number };
        for (int english = 0; english < 2; english++) {
            t.english = english;
            AskAnswer a = app_try(h.app, &t, &h.keep);
            assert_int_equal(a.status, 200);
            assert_true(says(a, english ? "Missing manhole cover" : "井盖缺失"));
            assert_true(str_starts(a.type, S("text/html")) && says(a, "第1微网格"));
            if (says(a, MARK) || says(a, "138") || says(a, "1203") || says(a, "<img") || says(a, "<script"))
                fail_msg("%.*s", STR_ARG(a.body));
        }
    }
    AppTry none = { .method = "GET", .path = "/c/%3Cscript%3E" };
    AskAnswer a = app_try(h.app, &none, &h.keep);
    assert_true(a.status == 404 && says(a, "没有这个编号") && !says(a, "<script"));
    app_close(h.app);
}

static const char *photo_member(House *h, const Person *p, const char *seed)
{
    return house_fmt(h, "{\"id\":%lld}", (long long)said_number(house_photo(h, p->token, seed), "id"));
}

/* ---- Mandatory reports ---- */

/* Somebody signed in says that a child is harmed: their account, name and post stand in no answer, event,
 * message or row of it, and it isn't known that there is one but at the desk. */
static void a_hidden_reporter_is_nowhere(void **state)
{
    House h;
    Person teller;
    house_up(&h, *state);
    house_add_person(&h, &teller, "tellerqq", ROLE_MEMBER, PLACE_A, POST_BELOW);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    const char *photo = house_fmt(&h, "{\"class\":\"19001\",\"words\":\"孩子有伤\",\"place\":\"" PLACE_A "\","
        "\"photos\":[%s]}", photo_member(&h, &teller, "grey.jpg"));
    assert_true(says(house_must(&h, teller.token, "POST", "/api/v1/cases", photo, 422), "cases.no_photos"));
    const char *report = "{\"class\":\"19001\",\"words\":\"孩子有伤\",\"place\":\"" PLACE_A "\","
                         "\"lon\":104.08,\"lat\":30.65}";
    AskAnswer made = house_must(&h, teller.token, "POST", "/api/v1/cases", report, 201);
    int64_t id = said_number(made, "id");
    Str number = said_text(made, "number");
    assert_int_equal(events_of(&h, id, "cases.reported"), 1);
    assert_int_equal(rig_number(h.rig, house_fmt(&h, "SELECT COUNT(*) FROM events WHERE subject = %lld AND"
        " (account <> 0 OR owner <> 0 OR by_words <> '')", (long long)id)), 0);
    assert_int_equal(rig_number(h.rig, house_fmt(&h, "SELECT COUNT(*) FROM cases WHERE id = %lld AND"
        " (reporter <> 0 OR source <> 'resident')", (long long)id)), 0);
    const char *account = house_fmt(&h, "%lld", (long long)teller.account);
    const char *asked[] = { case_path(&h, id, ""), case_path(&h, id, "/clock"), "/api/v1/cases?limit=200",
                            "/api/v1/messages", house_fmt(&h, "/c/%.*s", STR_ARG(number)),
                            "/api/v1/cases/map?west=103&south=30&east=105&north=31",
                            "/api/v1/cases/near?lon=104.08&lat=30.65", "/api/v1/events?kind=cases.reported" };
    for (int i = 0; i < COUNT(asked); i++)
        for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
            AskAnswer a = house_send(&h, h.a.of[role].token, "GET", asked[i], NULL);
            if (says(a, account) || says(a, "tellerqq"))
                fail_msg("%s as %s: %.*s", asked[i], h.a.of[role].login, STR_ARG(a.body));
            if (role < ROLE_CLERK && (says(a, "孩子有伤") || (i < 2 && a.status != 404)))
                fail_msg("%s as %s: %d %.*s", asked[i], h.a.of[role].login, a.status, STR_ARG(a.body));
        }
    house_must(&h, teller.token, "GET", case_path(&h, id, ""), NULL, 404);
    assert_int_equal(house_send(&h, NULL, "GET", asked[4], NULL).status, 404);
    /* nobody here ends it: it goes to its authority, whose answer the district writes down */
    const char *end = "{\"version\":1,\"words\":\"不属实\"}";
    static const char *const ends[] = { "/refuse", "/void" };
    for (int i = 0; i < COUNT(ends); i++)
        assert_true(says(house_must(&h, clerk->token, "POST", case_path(&h, id, ends[i]), end, 409),
                         "cases.authority"));
    house_step(&h, clerk, id, "refer", ",\"words\":\"已报公安机关\"");
    const char *close = "{\"version\":2,\"words\":\"公安机关已答复\"}";
    const char *path = case_path(&h, id, "/close");
    assert_true(says(house_must(&h, clerk->token, "POST", path, close, 403), "cases.closes_above"));
    house_must(&h, h.a.of[ROLE_DISTRICT].token, "POST", path, close, 200);
    chain_is_whole(&h);
    app_close(h.app);
}

/* ---- What happened elsewhere ---- */

typedef struct Replaying { House *h; Case c; CaseReplay step; } Replaying;

static Err replay(Ask *ask)
{
    Replaying *r = ask->prepared;
    int64_t now_ms = ask->now_ms;
    if (r->step.verb == CASE_REPORT) r->c.id = ask_new_id(ask);
    Err e = cases_replay(ask, &r->c, &r->step);
    r->c.number = str_copy(&r->h->keep, r->c.number);      /* outlives this request */
    assert_true(ask->now_ms == now_ms && ask->who.account == 0 && !ask->unheard);
    return e;
}

/* One step of the case at a minute of the day, by that person. */
static Err replayed(Replaying *r, CaseVerb verb, const Person *by, int minute)
{
    const Person *to = &r->h->a.of[ROLE_MEMBER];
    r->step = (CaseReplay){ .verb = verb, .at_ms = house_clock_ms + minute * 60000, .words = S("旧事"),
                            .by = { .account = by->account, .post = by->post, .name = S("甲"), .title = S("乙"),
                                    .scope = scope_nothing(S("510104")) },
                            .handler_post = to->post, .handler_account = to->account, .handler_words = S("甲"),
                            .stars = 4, .solved = true };
    scope_add(&r->step.by.scope, &r->h->keep, S("510104018006"), true);
    return app_do(r->h->app, NULL, replay, r);
}

/* It walks the same road, at the time it is said to have happened, and nobody is told. */
static void what_happened_elsewhere_walks_the_same_road(void **state)
{
    static const struct { CaseVerb verb; int by; } road[] = {
        { CASE_REPORT, ROLE_RESIDENT }, { CASE_FILE, ROLE_CLERK }, { CASE_DISPATCH, ROLE_CLERK },
        { CASE_ACCEPT, ROLE_MEMBER }, { CASE_FEEDBACK, ROLE_MEMBER }, { CASE_VERIFY, ROLE_CLERK },
        { CASE_CLOSE, ROLE_CLERK }, { CASE_RATE, ROLE_RESIDENT },
    };
    House h;
    house_up(&h, *state);
    Replaying r = { &h, { .class = S("11008"), .words = S("旧事"), .place = S(PLACE_A), .address = S("旧址"),
                          .lon = NONE, .lat = NONE, .happened_ms = NONE, .handler_words = S(""),
                          .reporter = h.a.of[ROLE_RESIDENT].account, .synthetic = true }, { 0 } };
    int64_t told = rig_number(h.rig, "SELECT COUNT(*) FROM messages");
    for (int i = 0; i < COUNT(road); i++) {
        const Person *by = &h.a.of[road[i].by];
        if (i == 3) assert_ptr_equal(replayed(&r, CASE_VERIFY, by, i), CASES_NOT_NOW);
        if (i == 5) assert_ptr_equal(replayed(&r, CASE_VERIFY, &h.a.of[ROLE_MEMBER], i), CASES_OWN_WORK);
        int64_t version = r.c.version;
        OK(replayed(&r, road[i].verb, by, i));
        assert_int_equal(r.c.version, version + 1);
        assert_int_equal(r.c.moved_ms, house_clock_ms + i * 60000);
    }
    AskAnswer a = house_must(&h, h.a.of[ROLE_CLERK].token, "GET", case_path(&h, r.c.id, ""), NULL, 200);
    assert_true(says(a, "\"state\":\"closed\"") && says(a, "\"stars\":4,") && says(a, "\"synthetic\":true"));
    assert_true(said_number(a,
                            "due_ms") == house_clock_ms + (4 * 60 + 1) * 60000);    /* from its filing on */
    assert_int_equal(events_of(&h, r.c.id, "cases.%"), COUNT(road));
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM messages"), told);
    AskAnswer found = house_must(&h, h.a.of[ROLE_CLERK].token, "GET", "/api/v1/cases?q=旧址", NULL, 200);
    assert_true(says(found, house_fmt(&h, "%lld", (long long)r.c.id)));
    chain_is_whole(&h);
    app_close(h.app);
}

/* What a report is answered is what its page says a moment later, to the byte: it isn't read back. */
static void a_report_is_answered_with_its_page(void **state)
{
    House h;
    house_up(&h, *state);
    static const Role roles[] = { ROLE_RESIDENT, ROLE_MEMBER, ROLE_CLERK };
    for (int i = 0; i < 2 * COUNT(roles); i++) {
        const Person *p = &h.a.of[roles[i / 2]];
        const char *first = photo_member(&h, p, "grey.jpg"), *second = photo_member(&h, p, "lossy.webp");
        const char *photos[] = { "", first, house_fmt(&h, "%s,%s", second, first),
                                 house_fmt(&h, "%s,%s,%s", first, second, first) };
        for (int n = 0; n < COUNT(photos); n++) {
            const char *body = house_fmt(&h, "{\"class\":\"11008\",\"words\":\"第 %d 件\","
                                         "\"place\":\"" PLACE_A "\",\"urgency\":\"urgent\","
                                         "\"happened_ms\":1,\"photos\":[%s]}", n, photos[n]);
            AppTry t = { .method = "POST", .path = "/api/v1/cases", .token = p->token, .body = body,
                         .english = i % 2 };
            AskAnswer made = app_try(h.app, &t, &h.keep);
            assert_int_equal(made.status, 201);
            t = (AppTry){ .method = "GET", .path = case_path(&h, said_number(made, "id"), ""),
                          .token = p->token, .english = i % 2 };
            AskAnswer page = app_try(h.app, &t, &h.keep);
            assert_true(page.status == 200 && says(page, "\"verb\":\"report\""));
            if (!str_eq(made.body, page.body))
                fail_msg("%.*s\n%.*s", STR_ARG(made.body), STR_ARG(page.body));
        }
    }
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(every_step_in_every_state_by_everybody),
        ON_BOTH(a_report_is_answered_with_its_page),
        ON_BOTH(a_step_needs_what_the_table_says),
        ON_BOTH(a_case_is_sent_to_who_answers_for_its_place),
        ON_BOTH(a_report_by_phone_is_rated_with_its_receipt),
        ON_BOTH(the_public_page_tells_no_more_than_how_far),
        ON_BOTH(a_hidden_reporter_is_nowhere),
        ON_BOTH(what_happened_elsewhere_walks_the_same_road),
    };
    return rig_run(tests, COUNT(tests));
}
