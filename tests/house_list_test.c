/* Every list that has pages, walked from the route tables: pages follow each other whatever comes in
 * meanwhile, and what is asked wrongly is refused by name. A new list is tested the day it is in the table.
 * What a list of cases should hold is told in cases_list_test.c. */
#include "house_door.h"

#include "domains/figures/figures.h"
#include "domains/signals/signals.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void Visit(House *, const Route *);

static int each_list(House *h, Visit *visit)
{
    int count = 0;
    for (const Domain *const *d = domains; *d; d++)
        for (const Route *r = (*d)->routes; r && r->path; r++) {
            bool pages = (r->flags & GIVES_LIST) && r->query && shape_field(r->query, S("after"));
            if (strcmp(r->method, "GET") || !pages) continue;
            Arena before = h->keep;
            visit(h, r);
            h->keep = before;
            count++;
        }
    return count;
}

/* A scenario of A that is talked of; made once. */
static int64_t scenario(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM circle_scenarios");
    if (id) return id;
    return said_number(house_must(h, h->a.of[ROLE_CLERK].token, "POST", "/api/v1/circle-scenarios",
                                  "{\"name\":\"x\",\"acts\":[]}", 201), "id");
}

static const char *comments(House *h)
{
    return house_fmt(h, "/api/v1/circle-scenarios/%lld/comments", (long long)scenario(h));
}

/* What some lists must be told. */
static const char *told(House *h, const Route *r)
{
    if (!strcmp(r->path, "/api/v1/compounds") || !strcmp(r->path, "/api/v1/buildings"))
        return house_fmt(h, "%s?place=510104018006", r->path);
    if (!strcmp(r->path, "/api/v1/group-meetings") || !strcmp(r->path, "/api/v1/group-entries"))
        return house_fmt(h, "%s?group_id=1", r->path);
    if (!strcmp(r->path, "/api/v1/figures/cases"))
        return house_fmt(h, "%s?figure=reported&from=2025-01-01", r->path);
    if (!strcmp(r->path, "/api/v1/quality/findings")) return house_fmt(h, "%s?rule=unchecked", r->path);
    if (!strcmp(r->path, "/api/v1/circle-scenarios/{id}/comments")) return comments(h);
    if (!strcmp(r->path, "/api/v1/residents/pairs")) return house_fmt(h, "%s?place=510104", r->path);
    if (!strcmp(r->path, "/api/v1/households"))
        return house_fmt(h, "%s?building_id=%lld", r->path, (long long)h->a.building);
    return r->path;
}

static const char *with(House *h, const char *path, const char *query)
{
    return house_fmt(h, "%s%c%s", path, strchr(path, '?') ? '&' : '?', query);
}

/* ---- Pages ---- */

enum { MOST = 400 };
typedef struct Keys { int64_t at[MOST]; int count; Str next; } Keys;

/* The number each item begins with: its id, or its place in the chain. */
static Keys keys_of(Reply r)
{
    static const char first[] = "{\"id\":", other[] = "{\"seq\":";
    Keys k = { 0 };
    Str rest = r.body;
    const char *begin = str_find(rest, S("{\"seq\":")) == (ptrdiff_t)strlen("{\"items\":[") ? other : first;
    int depth = 0;
    for (ptrdiff_t i = 0; i < rest.len; i++) {
        if (depth == 1 && str_starts(str_part(rest, i, rest.len), str_of(begin))) {
            assert_true(k.count < MOST);
            k.at[k.count++] = strtoll(rest.at + i + strlen(begin), NULL, 10);
        }
        if (rest.at[i] == '{') depth++;
        if (rest.at[i] == '}') depth--;
    }
    ptrdiff_t next = str_find(rest, S("],\"next\":\""));
    if (next >= 0) {
        Str tail = str_part(rest, next + 10, rest.len);
        k.next = str_cut(&tail, '"');
    }
    return k;
}

static Keys page(House *h, const char *path, Str after, int limit)
{
    const char *more = after.at ? house_fmt(h, "&after=%.*s", STR_ARG(after)) : "";
    const char *target = with(h, path, house_fmt(h, "limit=%d%s", limit, more));
    return keys_of(door_must(h, &h->a.of[ROLE_CLERK], "GET", target, NULL, NULL, 200));
}

static Err build(Ask *ask)
{
    House *h = ask->prepared;
    int64_t compound = ask_new_id(ask);
    Str place = S(PLACE_A);
    NewCompound c = { .id = compound, .name = S("新苑"), .place = place, .outline = S(""), .lon = 1040800000,
                      .lat = 306500000, .buildings = 1 };
    NewBuilding b = { .id = ask_new_id(ask), .compound_id = compound, .number = (int)(compound % 1000000),
                      .name = S("新楼"), .place = place, .outline = S(""), .lon = 1040800000,
                      .lat = 306500000, .floors = 6, .units = 1 };
    Str room = str_of(house_fmt(h, "%lld", (long long)compound % 1000000));
    Household home = { ask_new_id(ask), h->a.building, 1, 1, room, place };
    TRY(divisions_put_compound(ask, &c));
    TRY(divisions_put_building(ask, &b));
    SignalPlant sign = { S("spot"), SIGNAL_SPOT, S("1"), place, S("14001"), 3, ask->now_ms, -1, { 0 },
                         { 0 }, NULL, 0 };
    TRY(signals_plant(ask, &sign));
    return divisions_put_household(ask, &home);
}

/* One like all the others, so that they make pairs; a household isn't filled. */
static void one_more_resident(House *h)
{
    if (rig_number(h->rig, "SELECT COUNT(*) FROM memberships") > 30) return;
    const char *body = house_fmt(h, "{\"name\":\"王秀英\",\"birth_date\":\"1948-07-15\",\"kind\":\"registered\","
                                    "\"household_id\":%lld,\"role\":\"family\",\"lives\":true,"
                                    "\"since\":\"2001-05-01\"}", (long long)h->a.household);
    AskAnswer a = house_must(h, h->a.of[ROLE_CLERK].token, "POST", "/api/v1/residents", body, 201);
    const char *cares = house_fmt(h, "/api/v1/residents/%lld/cares", (long long)said_number(a, "id"));
    house_must(h, h->a.of[ROLE_CLERK].token, "POST", cares,
               "{\"kind\":\"C02\",\"source\":\"civil_affairs\",\"since\":\"2025-01-01\"}", 201);
}

/* The worker stands in for the member, an hour of a day to come each time. */
static void one_more_substitute(House *h)
{
    int64_t day = 1 + rig_number(h->rig, "SELECT COUNT(*) FROM post_substitutes");
    int64_t since = house_clock_ms + day * 86400000;
    const char *path = house_fmt(h, "/api/v1/posts/%lld/substitutes", (long long)h->a.of[ROLE_MEMBER].post);
    const char *body = house_fmt(h, "{\"post_id\":%lld,\"since_ms\":%lld,\"until_ms\":%lld}",
                                 (long long)h->a.of[ROLE_WORKER].post, (long long)since,
                                 (long long)since + 3600000);
    house_must(h, h->a.of[ROLE_CLERK].token, "POST", path, body, 201);
}

/* Something new in every list: a case, its event, the clerk's message, a door, a change set, a resident, a
 * substitute, a comment; now and then an account. */
static void something_comes_in(House *h, int n)
{
    Person p;
    const char *change = "{\"title\":\"改名\",\"acts\":[{\"kind\":\"rename\",\"place\":\"" PLACE_A
                         "\",\"name\":\"新名\"}]}";
    house_must(h, h->a.of[ROLE_CLERK].token, "POST", "/api/v1/changes", change, 201);
    house_report(h, &h->a.of[ROLE_RESIDENT], PLACE_A, "井盖又缺了");
    one_more_resident(h);
    one_more_substitute(h);
    house_must(h, h->a.of[ROLE_CLERK].token, "POST", comments(h), "{\"words\":\"再说一句\"}", 201);
    OK(app_do(h->app, NULL, build, h));
    OK(figures_follow(h->app));
    if (n % 4) return;
    static int made;
    house_add_person(h, &p, house_fmt(h, "new%d", made++), ROLE_MEMBER, PLACE_A, POST_BELOW);
}

static void walk_pages(House *h, const char *path)
{
    Keys all = page(h, path, (Str){ 0 }, 200), one;
    Str after = { 0 };
    int seen = 0, n = 0;
    if (all.count < 7) fail_msg("%s: %d rows are no test", path, all.count);
    do {
        one = page(h, path, after, 5);
        for (int i = 0; i < one.count && seen < all.count; i++, seen++)
            if (one.at[i] != all.at[seen])
                fail_msg("%s: %lld where %lld was", path, (long long)one.at[i], (long long)all.at[seen]);
        after = one.next;
        something_comes_in(h, n++);
    } while (after.at && seen < all.count);
    assert_int_equal(seen, all.count);
}

/* Not walked here: rows of vacancies and loads have no number of their own (people_lists_test.c walks those);
 * of the others this house has none. */
static void walk(House *h, const Route *r)
{
    static const char *const not_here[] = {
        "/api/v1/vacancies", "/api/v1/loads", "/api/v1/helpers", "/api/v1/joinings", "/api/v1/teams",
        "/api/v1/services", "/api/v1/me/services", "/api/v1/group-meetings", "/api/v1/group-entries",
        "/api/v1/group-tasks", "/api/v1/groups", "/api/v1/imports", "/api/v1/visits",
        "/api/v1/visits/homes", "/api/v1/register/homes", "/api/v1/quality/findings",
        "/api/v1/facilities", "/api/v1/facility-wishes", "/api/v1/me/facility-wishes",
        "/api/v1/points/accounts", "/api/v1/points/accounts/{id}/entries", "/api/v1/points/transfers",
        "/api/v1/me/points/{id}/entries", "/api/v1/earnings/flags", "/api/v1/disputes",
        "/api/v1/circle-scenarios", "/api/v1/grants", "/api/v1/ballots", "/api/v1/honours",
        "/api/v1/inspections", "/api/v1/ways", "/api/v1/shifts", "/api/v1/courses",
        "/api/v1/dispatch-sets/{id}/replay-cases",
        "/api/v1/partners", "/api/v1/goods", "/api/v1/goods-orders", "/api/v1/till-lines",
        "/api/v1/vouchers", "/api/v1/voucher-holders",
        "/api/v1/settlements", "/api/v1/settlements/{id}/lines/{line}",
        "/api/v1/me/settlements/{id}/lines/{line}", "/api/v1/exchanges", "/api/v1/outside/statement",
    };
    for (int i = 0; i < COUNT(not_here); i++)
        if (!strcmp(r->path, not_here[i])) return;
    walk_pages(h, told(h, r));
}

/* As many as make pages, some due at the same moment. */
static void many_callbacks(House *h)
{
    for (int i = 1; i < 12; i++)
        rig_script(h->rig, house_fmt(h,
            "INSERT INTO callbacks (district, id, case_id, turn, place, handler_account, handler_post, rule,"
            " mandatory, closed_ms, due_ms, state, attempts, responded, solved, satisfied, words, anonymous,"
            " by_words, version, synthetic)"
            " SELECT district, id + %d, case_id, turn + %d, place, handler_account, handler_post, rule,"
            " mandatory, closed_ms, due_ms + %d, state, attempts, responded, solved, satisfied, words,"
            " anonymous, by_words, version, synthetic FROM callbacks WHERE turn = 0", i, i, i % 3));
}

static void pages_lose_and_double_nothing(void **state)
{
    House h;
    house_up(&h, *state);
    for (int i = 0; i < 8; i++) something_comes_in(&h, 1);
    many_callbacks(&h);
    door_open(&h);
    assert_true(each_list(&h, walk) >= 7);
    /* a deadline that all have in common */
    rig_script(h.rig, "UPDATE cases SET due_ms = 1764000100000");
    walk_pages(&h, "/api/v1/cases?sort=due");
    rig_script(h.rig, "UPDATE cases SET due_ms ="
                      " CASE WHEN id % 3 = 0 THEN NULL ELSE 1764000100000 + id % 2 END");
    walk_pages(&h, "/api/v1/cases?sort=due");
    walk_pages(&h, "/api/v1/cases?q=%E4%BA%95%E7%9B%96");
    door_shut(&h);
    app_close(h.app);
}

/* ---- Wrong questions ---- */

static void ask_wrongly(House *h, const Route *r)
{
    static const struct { const char *query, *field; } wrong[] = {
        { "after=yesterday", "after" }, { "after=1.2.3", "after" }, { "after=FF.FF", "after" },
        { "after=fffffffffffffffff.1", "after" }, { "after=1", "after" },
        { "limit=0", "limit" }, { "limit=201", "limit" }, { "limit=many", "limit" },
        { "limit=99999999999999999999", "limit" }, { "limit=1&limit=2", "limit" },
        { "colour=red", "colour" }, { "%00=1", "" }, { "after=%ff", "after" },
    };
    for (int i = 0; i < COUNT(wrong); i++) {
        const char *target = with(h, told(h, r), wrong[i].query);
        Reply a = door_ask(h, &h->a.of[ROLE_CLERK], "GET", target, NULL, NULL);
        const char *pointer = house_fmt(h, "\"pointer\":\"%s", wrong[i].field);
        const char *other = house_fmt(h, "\"pointer\":\"/%s", wrong[i].field);
        if (a.status != 422 || !(reply_says(a, pointer) || reply_says(a, other)))
            fail_msg("%s: %d %.*s", target, a.status, STR_ARG(a.body));
        assert_true(reply_says(a, "\"zh\":") && reply_says(a, "\"en\":"));
    }
    for (const Field *f = r->query->fields, *end = f + r->query->count; f < end; f++) {
        if (f->kind != FIELD_NAME && f->kind != FIELD_BOOL && f->kind != FIELD_INT) continue;
        if (strstr(told(h, r), f->name)) continue;
        const char *target = with(h, told(h, r), house_fmt(h, "%s=sideways", f->name));
        Reply a = door_ask(h, &h->a.of[ROLE_CLERK], "GET", target, NULL, NULL);
        if (a.status != 422 || !reply_says(a, f->name))
            fail_msg("%s: %d %.*s", target, a.status, STR_ARG(a.body));
    }
}

static void wrong_questions_are_refused_by_name(void **state)
{
    House h;
    house_up(&h, *state);
    door_open(&h);
    assert_true(each_list(&h, ask_wrongly) >= 7);
    Reply a = door_ask(&h, &h.a.of[ROLE_CLERK], "GET", "/api/v1/cases?sort=best", NULL, NULL);
    assert_true(a.status == 422 && reply_says(a, "sort") && reply_says(a, "due"));    /* and what it may be */
    door_shut(&h);
    app_close(h.app);
}

/* ---- Two characters ---- */

static int found(House *h, const char *q)
{
    Buf b = buf_new(&h->keep, 100);
    for (const char *c = q; *c; c++) buf_fmt(&b, "%%%02X", (unsigned char)*c);
    buf_char(&b, 0);
    return page(h, house_fmt(h, "/api/v1/cases?q=%s", b.at), (Str){ 0 }, 200).count;
}

static void two_characters_find(void **state)
{
    House h;
    house_up(&h, *state);
    door_open(&h);
    const Person *p = &h.a.of[ROLE_RESIDENT];
    house_report(&h, p, PLACE_A, "三单元门口消防栓漏水，水漫到路上");
    house_report(&h, p, PLACE_A, "消火栓的盖子没了");
    house_report(&h, p, PLACE_A, "Wi-Fi 箱子 OPEN 着，50% 的线露在外面");
    static const struct { const char *q; int found; } asked[] = {
        { "消防", 1 }, { "漏水", 1 }, { "消火", 1 }, { "火栓", 1 }, { "栓漏", 1 }, { "水，", 0 }, { "上路", 0 },
        { "消防栓漏水", 1 }, { "消防栓漏油", 0 }, { "龙卷", 0 }, { "open", 1 }, { "箱子", 1 }, { "子没", 1 },
        { "\"消防\"", 1 }, { "消防 OR 龙卷", 0 }, { "消防*", 1 }, { "50%", 1 }, { "' OR 1=1 --", 0 },
    };
    for (int i = 0; i < COUNT(asked); i++) {
        Arena before = h.keep;
        int n = found(&h, asked[i].q);
        if (n != asked[i].found) fail_msg("%s: %d, not %d", asked[i].q, n, asked[i].found);
        h.keep = before;
    }
    door_shut(&h);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(pages_lose_and_double_nothing),
        ON_BOTH(wrong_questions_are_refused_by_name),
        ON_BOTH(two_characters_find),
    };
    return rig_run(tests, COUNT(tests));
}
