/* Messages by requests, on both engines: whoever's turn it is is told, in the transaction that made it so,
 * and nobody else; everybody reads their own. */
#include "../../../tests/house_rig.h"

#include <stdio.h>
#include <string.h>

typedef struct Cast { House h; Person second, third; const Person *all[8]; int64_t before[8], sum; } Cast;
enum { RESIDENT = 1, MEMBER = 2, WORKER = 4, CLERK = 8, SECOND = 16, THIRD = 32, STREET = 64, CLERK_B = 128 };

static void gather(Cast *c, Rig *rig)
{
    House *h = &c->h;
    house_up(h, rig);
    house_add_person(h, &c->second, "second", ROLE_CLERK, "510104018006", POST_BELOW);
    house_add_person(h, &c->third, "third", ROLE_CLERK, "510104018006", POST_BELOW);
    const Person *a = h->a.of;
    const Person *all[] = { &a[ROLE_RESIDENT], &a[ROLE_MEMBER], &a[ROLE_WORKER], &a[ROLE_CLERK], &c->second,
                            &c->third, &a[ROLE_STREET], &h->b.of[ROLE_CLERK] };
    memcpy(c->all, all, sizeof all);
}

static int64_t count_of(Cast *c, int i)
{
    const char *sql = house_fmt(&c->h, "SELECT COUNT(*) FROM messages WHERE account = %lld",
                                (long long)c->all[i]->account);
    return rig_number(c->h.rig, sql);
}

static void remember(Cast *c)
{
    for (int i = 0; i < COUNT(c->all); i++) c->before[i] = count_of(c, i);
    c->sum = rig_number(c->h.rig, "SELECT COUNT(*) FROM messages");
}

static AskAnswer inbox(House *h, const Person *p, const char *query)
{
    return house_must(h, p->token, "GET", house_fmt(h, "/api/v1/messages?%s", query), NULL, 200);
}

/* Since `remember` exactly these have one message more, and nobody else; its title in both languages. */
static void told(Cast *c, const char *step, int who, const char *zh, const char *en)
{
    for (int i = 0; i < COUNT(c->all); i++) {
        int64_t now = count_of(c, i), due = c->before[i] + (who >> i & 1);
        if (now != due)
            fail_msg("%s: %s has %lld, not %lld", step, c->all[i]->login, (long long)now, (long long)due);
        c->before[i] = now;
        c->sum += who >> i & 1;
        if (!(who >> i & 1)) continue;
        AppTry t = { .method = "GET", .path = "/api/v1/messages?limit=1", .token = c->all[i]->token };
        assert_true(says(app_try(c->h.app, &t, &c->h.keep), zh));
        t.english = true;
        assert_true(says(app_try(c->h.app, &t, &c->h.keep), en));
    }
    assert_int_equal(rig_number(c->h.rig, "SELECT COUNT(*) FROM messages"), c->sum);
}

static void whose_turn_it_is_is_told(void **state)
{
    static const struct { const char *verb; int by, told; const char *zh, *en; } row[] = {
        { "file", 3, 0, "", "" },
        { "dispatch", 3, MEMBER, "派给您一件事", "A case was dispatched to you" },
        { "return", 1, CLERK, "被退回", "A case was returned" },
        { "dispatch", 4, MEMBER, "派给您一件事", "A case was dispatched to you" },
        { "accept", 1, 0, "", "" },
        { "feedback", 1, SECOND, "已处置，请核查", "A result waits to be verified" },
        { "rework", 2, MEMBER, "需要返工", "A case must be done again" },
        { "feedback", 1, SECOND, "已处置，请核查", "A result waits to be verified" },
        { "verify", 2, 0, "", "" },
        { "close", 5, RESIDENT, "请评价", "please rate it" },
        { "rate", 0, 0, "", "" },
    };
    Cast *c = NEW(&((Rig *)*state)->arena, Cast);
    gather(c, *state);
    House *h = &c->h;
    remember(c);
    int64_t id = house_report(h, c->all[0], PLACE_A, "井盖");
    told(c, "report", CLERK | SECOND, "请受理", "waits to be filed");      /* two clerks, not all of them */
    long long photo = (long long)said_number(house_photo(h, c->all[1]->token, "grey.jpg"), "id");
    for (int i = 0; i < COUNT(row); i++) {
        const char *more = strcmp(row[i].verb, "feedback") ? ",\"words\":\"话\",\"stars\":5"
            : house_fmt(h, ",\"words\":\"话\",\"photos\":[{\"id\":%lld}]", photo);
        house_step(h, c->all[row[i].by], id, row[i].verb, more);
        told(c, row[i].verb, row[i].told, row[i].zh, row[i].en);
    }
    id = house_report(h, c->all[3], PLACE_A, "我自己看到的");              /* never of one's own doing */
    told(c, "own report", SECOND, "请受理", "waits to be filed");
    house_step(h, c->all[3], id, "refuse", ",\"words\":\"重复\"");
    told(c, "own refusal", 0, "", "");
    id = house_report(h, c->all[0], PLACE_A, "再报");
    remember(c);
    house_step(h, c->all[3], id, "refuse", ",\"words\":\"重复\"");
    told(c, "refuse", RESIDENT, "未予立案", "was not filed");
    const char *late = house_fmt(h, "/api/v1/cases/%lld/refuse", (long long)id);
    house_must(h, c->all[3]->token, "POST", late, "{\"version\":1,\"words\":\"x\"}", 409);
    told(c, "refused step", 0, "", "");
    house_must(h, NULL, "POST", "/api/v1/reports", "{\"class\":\"11008\",\"words\":\"x\","
               "\"place\":\"" PLACE_A "\",\"phone\":\"13900001111\"}", 201);
    told(c, "by phone", CLERK | SECOND, "请受理", "waits to be filed");
    house_report(h, &h->b.of[ROLE_RESIDENT], PLACE_B, "那边的");           /* one clerk; no officer instead */
    told(c, "in B", CLERK_B, "请受理", "waits to be filed");
    app_close(h->app);
}

static int64_t own_events(House *h, const Person *p)
{
    return rig_number(h->rig, house_fmt(h, "SELECT COUNT(*) FROM events WHERE kind = 'messages.new' AND owner"
                                        " = %lld", (long long)p->account));
}

/* Clerks and the reporter see the case's own event; the handler, who may sit anywhere, gets one more. */
static void only_who_may_not_see_the_case_hears_apart(void **state)
{
    House h;
    house_up(&h, *state);
    const Person *of = h.a.of;
    int64_t all = rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'messages.new'");
    int64_t handler = own_events(&h, &of[ROLE_MEMBER]);
    int64_t id = house_report(&h, &of[ROLE_RESIDENT], PLACE_A, "井盖");
    house_step(&h, &of[ROLE_CLERK], id, "file", "");
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'messages.new'"), all);
    house_step(&h, &of[ROLE_CLERK], id, "dispatch", "");
    assert_int_equal(own_events(&h, &of[ROLE_MEMBER]), handler + 1);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'messages.new'"), all + 1);
    app_close(h.app);
}

/* A message says the number and how the report begins, never half a character, nobody's name or number. */
static void a_message_says_little(void **state)
{
    House h;
    house_up(&h, *state);
    Buf words = buf_new(&h.keep, 1000), sixty = buf_new(&h.keep, 400);
    for (int i = 0; i < 61; i++) {
        const char *one = i % 2 ? "字" : "\xF0\xA0\xAE\xB7";               /* three bytes, four bytes */
        buf_adds(&words, one);
        if (i < 60) buf_adds(&sixty, one);
    }
    house_report(&h, &h.a.of[ROLE_RESIDENT], PLACE_A, str_z(&h.keep, buf_str(&words)));
    AskAnswer a = inbox(&h, &h.a.of[ROLE_CLERK], "limit=1");
    assert_true(str_eq(said_text(a, "words"), buf_str(&sixty)));
    assert_true(str_starts(said_text(a, "number"), S("510104018006-20251125-")));
    assert_false(says(a, "138") || says(a, "resident"));
    app_close(h.app);
}

static int64_t unread(House *h, const Person *p)
{
    return said_number(house_must(h, p->token, "GET", "/api/v1/messages/count", NULL, 200), "unread");
}

static int rows_in(AskAnswer a)
{
    int n = 0;
    for (ptrdiff_t at; (at = str_find(a.body, S("{\"id\":"))) >= 0; n++)
        a.body = str_part(a.body, at + 1, a.body.len);
    return n;
}

static void everybody_reads_their_own(void **state)
{
    House h;
    house_up(&h, *state);
    const Person *clerk = &h.a.of[ROLE_CLERK], *member = &h.a.of[ROLE_MEMBER], *other = &h.b.of[ROLE_CLERK];
    int all = rows_in(inbox(&h, clerk, "limit=200")), theirs = (int)unread(&h, other);
    assert_true(all > 7 && unread(&h, clerk) == all && unread(&h, member) > 0 && theirs == 1);
    int64_t first = said_number(inbox(&h, clerk, "limit=1"), "id");
    const char *read = house_fmt(&h, "/api/v1/messages/%lld/read", (long long)first);
    house_must(&h, NULL, "POST", read, NULL, 401);
    house_must(&h, other->token, "POST", read, NULL, 404);
    house_must(&h, member->token, "POST", read, NULL, 404);
    house_must(&h, clerk->token, "POST", "/api/v1/messages/x/read", NULL, 404);
    assert_int_equal(unread(&h, clerk), all);
    house_must(&h, clerk->token, "POST", read, NULL, 204);
    const char *when = house_fmt(&h, "SELECT read_ms FROM messages WHERE id = %lld", (long long)first);
    assert_int_equal(rig_number(h.rig, when), house_clock_ms);
    house_clock_ms += 60000;
    house_must(&h, clerk->token, "POST", read, NULL, 204);                 /* read once is read */
    assert_int_equal(rig_number(h.rig, when), house_clock_ms - 60000);
    assert_int_equal(unread(&h, clerk), all - 1);
    assert_true(says(inbox(&h, clerk, "limit=1"), "\"read\":true"));
    assert_int_equal(rows_in(inbox(&h, clerk, "limit=200&unread=true")), all - 1);
    assert_false(says(inbox(&h, clerk, "limit=200&unread=true"), "\"read\":true"));
    int seen = 0;
    int64_t last = INT64_MAX;
    for (Str after = { 0 };;) {                                            /* newest first, each once */
        const char *from = after.at ? house_fmt(&h, "&after=%.*s", STR_ARG(after)) : "";
        AskAnswer page = inbox(&h, clerk, house_fmt(&h, "limit=2%s", from));
        int64_t id = said_number(page, "id");
        assert_true(id < last);
        last = id;
        seen += rows_in(page);
        if (!says(page, "\"next\":")) break;
        after = said_text(page, "next");
    }
    assert_int_equal(seen, all);
    house_must(&h, clerk->token, "GET", "/api/v1/messages?limit=201", NULL, 422);
    house_must(&h, clerk->token, "GET", "/api/v1/messages?after=x", NULL, 422);
    house_must(&h, clerk->token, "POST", "/api/v1/messages/read", NULL, 204);
    assert_int_equal(unread(&h, clerk), 0);
    assert_true(unread(&h, member) > 0 && unread(&h, other) == theirs);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(whose_turn_it_is_is_told),
        ON_BOTH(only_who_may_not_see_the_case_hears_apart),
        ON_BOTH(a_message_says_little),
        ON_BOTH(everybody_reads_their_own),
    };
    return rig_run(tests, COUNT(tests));
}
