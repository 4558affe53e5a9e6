/* Lists, search, pages, counts, maps and limits of cases, on both engines. What a list should hold is counted
 * beside it, by SQL of the test's own. */
#include "../../../tests/house_rig.h"

#include "base/rand.h"
#include "domains/cases/cases_check.h"
#include "geo/datum/datum.h"

#include <stdio.h>
#include <string.h>

enum { IDS_MAX = 200 };
typedef struct Ids { int64_t at[IDS_MAX], due[IDS_MAX], sum; int count; Str next; } Ids;

/* The ids of a list, in order; and their deadlines, those without one last. */
static Ids ids_of(AskAnswer a)
{
    Ids ids = { .count = 0 };
    Str rest = a.body;
    for (ptrdiff_t at; (at = str_find(rest, S("{\"id\":"))) >= 0; ids.count++) {
        rest = str_part(rest, at + 6, rest.len);
        ptrdiff_t next = str_find(rest, S("{\"id\":")), due = str_find(rest, S("\"due_ms\":"));
        bool has_due = due >= 0 && (next < 0 || due < next);
        Str digits = rest, due_digits = has_due ? str_part(rest, due + 9, rest.len) : (Str){ 0 };
        assert_true(ids.count < IDS_MAX && str_int(str_cut(&digits, ','), &ids.at[ids.count]));
        ids.due[ids.count] = INT64_MAX;
        if (has_due) assert_true(str_int(str_cut(&due_digits, ','), &ids.due[ids.count]));
        ids.sum += ids.at[ids.count];
    }
    if (says(a, "\"next\":")) ids.next = said_text(a, "next");
    return ids;
}

static Ids list(House *h, const Person *p, const char *query)
{
    return ids_of(house_must(h, p->token, "GET", house_fmt(h, "/api/v1/cases?%s", query), NULL, 200));
}

static int64_t report(House *h, const Person *p, const char *members)
{
    const char *body = house_fmt(h, "{%s}", members);
    return said_number(house_must(h, p->token, "POST", "/api/v1/cases", body, 201), "id");
}

/* Cases of many kinds in A, some filed, at different hours. */
static void sow(House *h)
{
    static const char *const some[] = {
        "\"class\":\"11001\",\"words\":\"东门消防通道被占\",\"place\":\"" PLACE_A "\"",
        "\"class\":\"11002\",\"words\":\"三号楼电梯间有人充电\",\"place\":\"" PLACE_A "\"",
        "\"class\":\"16001\",\"words\":\"路灯坏了，出电梯，楼梯间\",\"place\":\"510104018006001\",\"urgency\":\"urgent\"",
        "\"class\":\"20002\",\"words\":\"广场舞 SPEAKER 太响\",\"place\":\"510104018006\"",
        "\"class\":\"14001\",\"words\":\"\\\"垃圾\\\" OR 井盖* NEAR\",\"place\":\"" PLACE_A "\"",
        "\"class\":\"12001\",\"words\":\"a b\",\"address\":\"翡翠城三期5栋\",\"place\":\"" PLACE_A "\"",
    };
    for (int i = 0; i < COUNT(some); i++) {
        house_clock_ms += 1800000;
        int64_t id = report(h, &h->a.of[i % 2 ? ROLE_RESIDENT : ROLE_WORKER], some[i]);
        if (i % 3) house_step(h, &h->a.of[ROLE_CLERK], id, "file", "");
        const Person *to = i == 4 ? &h->a.of[ROLE_CLERK] : &h->a.of[ROLE_MEMBER];
        const char *post = house_fmt(h, ",\"post_id\":%lld", (long long)to->post);
        if (i >= 4) house_step(h, &h->a.of[ROLE_CLERK], id, "dispatch", post);
    }
    house_clock_ms += 6 * 3600000;                         /* the manhole covers' four hours are over */
}

/* What is asked for, by whom, and what it should be. */
static const struct { const char *query, *where; int role; } asked_for[] = {
    { "", "1 = 1", ROLE_CLERK },
    { "", "1 = 1", ROLE_DISTRICT },
    { "", "1 = 1", ROLE_STREET },
    { "state=closed", "state = 'closed'", ROLE_STREET },
    { "state=closed", "state = 'closed'", ROLE_DISTRICT },
    { "class=11", "class LIKE '11%'", ROLE_STREET },
    { "class=11", "class LIKE '11%'", ROLE_DISTRICT },
    { "place=510104018006", "place LIKE '510104018006%'", ROLE_STREET },
    { "state=filed", "state = 'filed'", ROLE_CLERK },
    { "class=11", "class LIKE '11%'", ROLE_CLERK },
    { "class=11008", "class = '11008'", ROLE_WORKER },
    { "place=510104018006001", "place LIKE '510104018006001%'", ROLE_CLERK },
    { "place=" PLACE_A, "place = '" PLACE_A "'", ROLE_CLERK },
    { "place=510104017", "1 = 0", ROLE_CLERK },
    { "place=510104017", "place LIKE '510104017%'", ROLE_DISTRICT },
    { "urgency=urgent", "urgency = 'urgent'", ROLE_CLERK },
    { "mine=true", "reporter = me", ROLE_WORKER },
    { "", "reporter = me", ROLE_RESIDENT },
    { "open=true", "closed_ms IS NULL", ROLE_CLERK },
    { "open=true&class=11", "closed_ms IS NULL AND class LIKE '11%'", ROLE_CLERK },
    { "overdue=true", "closed_ms IS NULL AND state <> 'suspended' AND due_ms < now", ROLE_CLERK },
    { "overdue=true&state=handled", "state = 'handled' AND due_ms < now", ROLE_CLERK },
    { "todo=true", "state IN ('reported', 'filed', 'handled', 'verified') OR (state = 'dispatched'"
      " AND handler_account = me)", ROLE_CLERK },
    { "todo=true", "state IN ('dispatched', 'handling') AND handler_account = me", ROLE_MEMBER },
    { "todo=true", "1 = 0", ROLE_WORKER },
    { "sort=due", "closed_ms IS NULL", ROLE_CLERK },
    { "sort=due&state=closed", "state = 'closed'", ROLE_CLERK },
    { "q=井盖", "words LIKE '%井盖%'", ROLE_CLERK },
    { "q=电梯", "words LIKE '%电梯%'", ROLE_CLERK },
    { "q=电梯间", "words LIKE '%电梯间%'", ROLE_CLERK },
    { "q=门消", "words LIKE '%门消%'", ROLE_CLERK },
    { "q=speaker", "words LIKE '%SPEAKER%'", ROLE_CLERK },
    { "q=垃圾", "words LIKE '%垃圾%'", ROLE_CLERK },
    { "q=东梯", "1 = 0", ROLE_CLERK },
    { "q=翡翠城", "address LIKE '%翡翠城%'", ROLE_CLERK },
    { "q=5栋", "address LIKE '%5栋%'", ROLE_CLERK },
    { "q=井盖%20路灯", "1 = 0", ROLE_CLERK },
    { "q=井盖%22%20OR%20%22路灯", "1 = 0", ROLE_CLERK },
    { "q=510104018006-2025", "1 = 1", ROLE_CLERK },
    { "q=510104018006-20251125-0001", "number LIKE '%-0001'", ROLE_CLERK },
    { "q=9999", "1 = 0", ROLE_CLERK },
    { "q=井盖&state=closed", "state = 'closed'", ROLE_CLERK },
    { "q=井盖", "words LIKE '%井盖%'", ROLE_DISTRICT },
    { "q=井盖&sort=old", "words LIKE '%井盖%'", ROLE_STREET },
    { "q=井盖", "words LIKE '%井盖%'", ROLE_MEMBER },
    { "q=电梯间&open=true", "words LIKE '%电梯间%'", ROLE_DISTRICT },
    { "q=5101040180", "number LIKE '5101040180%'", ROLE_DISTRICT },
    { "q=510104018006&state=refused", "state = 'refused'", ROLE_CLERK },
    { "q=510104018006-2025", "number LIKE '510104018006-2025%'", ROLE_DISTRICT },
    { "state=refused", "state = 'refused'", ROLE_DISTRICT },
    { "state=voided&class=11", "state = 'voided' AND class LIKE '11%'", ROLE_STREET },
    { "state=merged&place=" PLACE_A, "state = 'merged' AND place = '" PLACE_A "'", ROLE_DISTRICT },
    { "sort=due", "closed_ms IS NULL", ROLE_DISTRICT },
    { "sort=due&class=11", "closed_ms IS NULL AND class LIKE '11%'", ROLE_DISTRICT },
    { "urgency=urgent", "urgency = 'urgent'", ROLE_DISTRICT },
};

static void a_list_holds_what_was_asked_for(void **state)
{
    static const char *const reach[] = {
        [ROLE_RESIDENT] = "510104", [ROLE_MEMBER] = PLACE_A, [ROLE_WORKER] = "510104018006001",
        [ROLE_CLERK] = "510104018006", [ROLE_STREET] = "510104018", [ROLE_DISTRICT] = "510104"
    };
    House h;
    house_up(&h, *state);
    sow(&h);
    for (int i = 0; i < COUNT(asked_for); i++) {
        const Person *p = &h.a.of[asked_for[i].role];
        const char *sql = house_fmt(&h, "SELECT coalesce(sum(id), 0) FROM cases, (SELECT %lld AS me, %lld AS"
                                    " now) k WHERE place LIKE '%s%%' AND (%s)", (long long)p->account,
                                    (long long)house_clock_ms, reach[asked_for[i].role], asked_for[i].where);
        Ids found = list(&h, p, house_fmt(&h, "limit=200&%s", asked_for[i].query));
        if (found.sum != rig_number(h.rig, sql))
            fail_msg("%s as %s: %d rows, not those of %s", asked_for[i].query, p->login, found.count, sql);
        assert_true((found.count == 0) == !strcmp(asked_for[i].where, "1 = 0"));
    }
    app_close(h.app);
}

static int count(House *h, const char *query)
{
    return list(h, &h->a.of[ROLE_CLERK], house_fmt(h, "limit=200&%s", query)).count;
}

static void counted_as_listed(House *h, int role, const char *place)
{
    const char *tok = h->a.of[role].token, *end = *place ? house_fmt(h, "&place=%s", place) : "";
    AskAnswer n = house_must(h, tok, "GET", house_fmt(h, "/api/v1/cases/counts?%s", end), NULL, 200);
    for (int i = 0; i < CASE_STATES; i++) {
        int64_t is = said_number(n, case_states[i]);
        const char *query = house_fmt(h, "limit=200&state=%s%s", case_states[i], end);
        int listed = list(h, &h->a.of[role], query).count;
        if (is != listed) fail_msg("role %d, %s: %lld, listed %d", role, query, (long long)is, listed);
    }
    assert_int_equal(said_number(n, "overdue"), list(h, &h->a.of[role],
                                                     house_fmt(h, "limit=200&overdue=true%s", end)).count);
}

static int64_t odd(House *h)
{
    Db *db = rig_open(h->rig, DB_READ);
    int64_t n = -1;
    OK(cases_audit(db, S("510104"), &n));
    db_close(db);
    return n;
}

/* Who sees a district, a community or a grid has the same counted as listed, after cases have ended and begun
 * anew. */
static void counts_are_those_of_the_lists(void **state)
{
    static const int roles[] = { ROLE_WORKER, ROLE_CLERK, ROLE_STREET, ROLE_DISTRICT };
    static const char *const places[] = { "", "510104018", "510104018006", "510104018006001", "510104017" };
    House h;
    bool same = true;
    house_up(&h, *state);
    sow(&h);
    const Person *clerk = &h.a.of[ROLE_CLERK], *street = &h.a.of[ROLE_STREET];
    const char *in_a = "\"class\":\"12001\",\"words\":\"一\",\"place\":\"" PLACE_A "\"";
    const char *above = "\"class\":\"12001\",\"words\":\"二\",\"place\":\"510104018006\"";
    int64_t refused = report(&h, clerk, in_a), void_now = report(&h, clerk, above);
    int64_t again = report(&h, clerk, in_a);
    house_step(&h, clerk, refused, "refuse", ",\"words\":\"不属于\"");
    house_step(&h, street, void_now, "void", ",\"words\":\"误报\"");
    house_step(&h, clerk, again, "refuse", ",\"words\":\"不属于\"");
    house_step(&h, clerk, again, "take_up", ",\"words\":\"还在\"");
    for (int r = 0; r < COUNT(roles); r++)
        for (int i = 0; i < COUNT(places); i++) counted_as_listed(&h, roles[r], places[i]);
    AskAnswer n = house_must(&h, clerk->token, "GET", "/api/v1/cases/counts", NULL, 200);
    assert_true(said_number(n, "refused") > 0 && said_number(n, "voided") > 0);
    assert_true(said_number(n, "closed") > 0);
    assert_int_equal(said_number(n, "todo"), count(&h, "todo=true"));
    assert_int_equal(said_number(n, "today"), count(&h, ""));
    assert_int_equal(odd(&h), 0);
    rig_script(h.rig, "UPDATE case_ended SET cases = cases + 1 WHERE state = 'refused'"
                      " AND place = '510104018006'");
    assert_int_equal(odd(&h), 1);
    OK(cases_rebuild(h.app, &same));
    assert_false(same);
    assert_int_equal(odd(&h), 0);
    OK(cases_rebuild(h.app, &same));
    assert_true(same);
    app_close(h.app);
}

/* The i-th after the one before: newest first, oldest first, or by deadline. */
static bool in_order(const Ids *ids, int i, int sort)
{
    if (sort == 0) return ids->at[i] < ids->at[i - 1];
    if (sort == 2 && ids->due[i] != ids->due[i - 1]) return ids->due[i] > ids->due[i - 1];
    return ids->at[i] > ids->at[i - 1];
}

/* Page after page is the whole list, in its order, though something new comes in meanwhile. */
static void pages_follow_each_other(void **state)
{
    static const char *const sorts[] = { "new", "old", "due" };
    House h;
    house_up(&h, *state);
    sow(&h);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    for (int s = 0; s < COUNT(sorts); s++) {
        Ids all = list(&h, clerk, house_fmt(&h, "limit=200&sort=%s", sorts[s]));
        Str after = { 0 };
        int seen = 0;
        assert_true(all.count > 8 && !all.next.at);
        do {
            const char *at = after.at ? house_fmt(&h, "&after=%.*s", STR_ARG(after)) : "";
            Ids page = list(&h, clerk, house_fmt(&h, "limit=3&sort=%s%s", sorts[s], at));
            assert_true(page.count == 3 || !page.next.at);
            for (int i = 0; i < page.count && seen < all.count; i++, seen++)
                assert_int_equal(page.at[i], all.at[seen]);
            after = page.next;
            if (seen == 3 && s == 0) house_report(&h, &h.a.of[ROLE_RESIDENT], PLACE_A, "刚来的");
        } while (after.at);
        assert_int_equal(seen, all.count);
        for (int i = 1; i < all.count; i++)
            assert_true(in_order(&all, i, s));
    }
    assert_int_equal(list(&h, clerk, "").count, list(&h, clerk, "limit=20").count);
    app_close(h.app);
}

/* ---- On the ground ---- */

static int64_t report_at(House *h, const char *class, const char *point, const char *datum)
{
    return report(h, &h->a.of[ROLE_RESIDENT], house_fmt(h, "\"class\":\"%s\",\"words\":\"井盖\",%s,\"datum\":"
                                                        "\"%s\"", class, point, datum));
}

static AskAnswer near(House *h, const char *more)
{
    const char *path = house_fmt(h, "/api/v1/cases/near?lon=104.08&lat=30.65&datum=cgcs2000%s", more);
    return house_must(h, h->a.of[ROLE_CLERK].token, "GET", path, NULL, 200);
}

static void close_by_is_within_150_metres_and_30_days(void **state)
{
    /* north of the point: a metre is 0.00000902 degrees of latitude there */
    static const struct { const char *lat; bool close; } row[] = {
        { "30.6500001", true }, { "30.6509", true }, { "30.65134", true }, { "30.65137", false },
        { "30.652", false }
    };
    House h;
    house_up(&h, *state);
    rig_script(h.rig, "DELETE FROM cases");
    for (int i = 0; i < COUNT(row); i++) {
        int64_t id = report_at(&h, "11008", house_fmt(&h, "\"lon\":104.08,\"lat\":%s", row[i].lat),
                               "cgcs2000");
        assert_int_equal(says(near(&h, ""), house_fmt(&h, "%lld", (long long)id)), row[i].close);
        rig_script(h.rig, house_fmt(&h, "UPDATE cases SET closed_ms = 1 WHERE id = %lld", (long long)id));
        assert_true(str_eq(near(&h, "").body, S("[]")));   /* what is closed needn't be reported again */
    }
    for (int i = 0; i < 7; i++)
        report_at(&h, i ? "16001" : "11008", "\"lon\":104.08,\"lat\":30.65", "cgcs2000");
    assert_int_equal(ids_of(near(&h, "")).count, 5);       /* the newest */
    assert_int_equal(ids_of(near(&h, "&class=11008")).count, 1);
    house_clock_ms += 30 * INT64_C(86400000);
    assert_int_equal(ids_of(near(&h, "&class=11008")).count, 1);
    house_clock_ms += 1;
    h.a.of[ROLE_CLERK].token = house_enter(&h, "clerk.a");
    assert_int_equal(ids_of(near(&h, "")).count, 0);
    app_close(h.app);
}

static void points_come_in_any_datum(void **state)
{
    House h;
    house_up(&h, *state);
    for (Datum d = DATUM_WGS84; d <= DATUM_BD09; d++) {
        int64_t lon, lat;
        datum_convert_e7(1040800000, 306500000, DATUM_CGCS2000, d, &lon, &lat);
        const char *point = house_fmt(&h, "\"lon\":%.7f,\"lat\":%.7f", (double)lon / 1e7, (double)lat / 1e7);
        int64_t id = report_at(&h, "11008", point, datum_names[d]);
        const char *kept = house_fmt(&h, "SELECT abs(lon - 1040800000) + abs(lat - 306500000) FROM cases"
                                     " WHERE id = %lld", (long long)id);
        assert_in_range(rig_number(h.rig, kept), 0, 4);    /* 1.1 cm each */
    }
    static const struct { const char *box; int points; } boxes[] = {
        { "west=104.0799&south=30.6499&east=104.0801&north=30.6501&open=true", 5 },      /* one was there */
        { "west=104.0801&south=30.6499&east=104.0803&north=30.6501", 0 },
        { "west=104&south=30&east=105&north=31&state=filed", 0 },                        /* have no point */
    };
    for (int i = 0; i < COUNT(boxes); i++) {
        const char *path = house_fmt(&h, "/api/v1/cases/map?%s", boxes[i].box);
        AskAnswer a = house_must(&h, h.a.of[ROLE_CLERK].token, "GET", path, NULL, 200);
        assert_int_equal(ids_of(a).count, boxes[i].points);
    }
    app_close(h.app);
}

/* ---- The map ---- */

enum { ON_MAP = 90, B_EAST = 300000 };                 /* community B lies so far east of A */

/* Three weeks of reports in two communities, the older ones closed or refused; busier of late. */
static void sow_map(House *h, Rand *r)
{
    rig_script(h->rig, "DELETE FROM cases");
    for (int i = 0; i < ON_MAP; i++) {
        house_clock_ms += i < 20 ? 20 * INT64_C(3600000) : INT64_C(3600000);
        int64_t x = rand_between(r, 1040701000, 1040899000), y = rand_between(r, 306401000, 306599000);
        if (i % 3 == 2) x += B_EAST;
        h->a.of[ROLE_RESIDENT].token = house_enter(h, "resident.a");
        int64_t id = report_at(h, "16001", house_fmt(h, "\"lon\":%.7f,\"lat\":%.7f", (double)x / 1e7,
                                                     (double)y / 1e7), "cgcs2000");
        const char *state = i % 2 ? "closed" : i % 7 ? "refused" : "filed";
        rig_script(h->rig, house_fmt(h, "UPDATE cases SET state = '%s', closed_ms = %s WHERE id = %lld",
                                     state, strcmp(state, "filed") ? "1" : "NULL", (long long)id));
    }
}

typedef struct Asked { int64_t west, south, east, north, limit; const char *state; int reader; } Asked;

static Asked any_box(Rand *r, bool wide)
{
    static const char *const states[] = { "", "closed", "refused" };
    Asked a = { .west = rand_between(r, 1040600000, 1040900000) };
    a.south = rand_between(r, 306300000, 306600000);
    a.east = a.west + rand_between(r, 0, wide ? 20000000 : 600000);
    a.north = a.south + rand_between(r, 0, wide ? 3000000 : 300000);
    a.limit = rand_between(r, 1, 40);
    a.state = states[rand_between(r, 0, 2)];
    a.reader = (int)rand_between(r, 0, 3);
    return a;
}

/* Boxes, states, numbers and readers against SQL of the test's own, whichever way the points were found. */
static void a_map_shows_the_newest_of_its_box(void **state)
{
    static const int readers[] = { ROLE_DISTRICT, ROLE_STREET, ROLE_CLERK, ROLE_MEMBER };
    static const char *const reach[] = { "510104", "510104018", "510104018006", PLACE_A };
    House h;
    Rand r = rand_from(11);
    house_up(&h, *state);
    sow_map(&h, &r);
    for (int i = 0; i < COUNT(readers); i++)
        h.a.of[readers[i]].token = house_enter(&h, h.a.of[readers[i]].login);
    for (int n = 0; n < 160; n++) {
        Arena from = h.keep;
        Asked a = any_box(&r, n % 4 == 0);
        const Person *who = &h.a.of[readers[a.reader]];
        const char *path = house_fmt(&h, "/api/v1/cases/map?west=%.7f&south=%.7f&east=%.7f&north=%.7f"
                                     "&limit=%lld%s%s", (double)a.west / 1e7, (double)a.south / 1e7,
                                     (double)a.east / 1e7, (double)a.north / 1e7, (long long)a.limit,
                                     *a.state ? "&state=" : "", a.state);
        const char *rows = house_fmt(&h, "FROM (SELECT id FROM cases WHERE lon BETWEEN %lld AND %lld"
                                     " AND lat BETWEEN %lld AND %lld AND place LIKE '%s%%'%s%s%s"
                                     " ORDER BY id DESC LIMIT %lld) x", (long long)a.west,
                                     (long long)a.east, (long long)a.south, (long long)a.north,
                                     reach[a.reader], *a.state ? " AND state = '" : "", a.state,
                                     *a.state ? "'" : "", (long long)a.limit);
        Ids ids = ids_of(house_must(&h, who->token, "GET", path, NULL, 200));
        if (ids.count != rig_number(h.rig, house_fmt(&h, "SELECT count(*) %s", rows))
            || ids.sum != rig_number(h.rig, house_fmt(&h, "SELECT coalesce(sum(id), 0) %s", rows)))
            fail_msg("%s: %s", who->login, path);
        for (int i = 1; i < ids.count; i++) assert_true(ids.at[i - 1] > ids.at[i]);
        h.keep = from;
    }
    app_close(h.app);
}

/* ---- Numbers and time limits ---- */

static void numbers_are_of_a_community_and_a_day(void **state)
{
    static const struct { const char *place, *number; int64_t after_ms; } row[] = {
        { PLACE_A, "510104018006-20251125-0014", 0 },
        { "510104018006", "510104018006-20251125-0015", 0 },
        { PLACE_B, "510104017001-20251125-0002", 86399999 },
        { PLACE_B, "510104017001-20251126-0001", 1 },
        { PLACE_A, "510104018006-20251126-0001", 0 },
    };
    House h;
    house_up(&h, *state);
    for (int i = 0; i < COUNT(row); i++) {                 /* the day begins at midnight in China */
        house_clock_ms += row[i].after_ms;
        h.a.of[ROLE_RESIDENT].token = house_enter(&h, "resident.a");
        const char *body = house_fmt(&h, "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"%s\"}",
                                     row[i].place);
        AskAnswer a = house_must(&h, h.a.of[ROLE_RESIDENT].token, "POST", "/api/v1/cases", body, 201);
        assert_true(str_eq(said_text(a, "number"), str_of(row[i].number)));
    }
    app_close(h.app);
}

static void the_limit_of_a_class_runs_from_filing(void **state)
{
    static const struct { const char *class; int64_t due_ms; } row[] = {   /* filed Tuesday 2025-11-25,
        00:00 */
        { "11008", 1764014400000 },                        /* four hours, day and night */
        { "14001", 1764050400000 },                        /* four office hours: at 14:00 */
        { "16001", 1764234000000 },                        /* two working days: Thursday, at 17:00 */
        { "12001", 1764838800000 },                        /* seven: Thursday a week later */
    };
    House h;
    house_up(&h, *state);
    for (int i = 0; i < COUNT(row); i++) {
        const char *members = house_fmt(&h, "\"class\":\"%s\",\"words\":\"x\",\"place\":\"" PLACE_A "\"",
                                        row[i].class);
        int64_t id = report(&h, &h.a.of[ROLE_RESIDENT], members);
        const char *path = house_fmt(&h, "/api/v1/cases/%lld", (long long)id),
            *token = h.a.of[ROLE_CLERK].token;
        assert_false(says(house_must(&h, token, "GET", path, NULL, 200), "due_ms"));
        house_step(&h, &h.a.of[ROLE_CLERK], id, "file", "");
        assert_int_equal(said_number(house_must(&h, token, "GET", path, NULL, 200), "due_ms"), row[i].due_ms);
        for (int late = 0; late < 2; late++) {
            house_clock_ms = row[i].due_ms + late;
            AskAnswer a = house_must(&h, house_enter(&h, "clerk.a"), "GET", path, NULL, 200);
            assert_true(says(a, late ? "\"overdue\":true" : "\"overdue\":false"));
        }
        house_clock_ms = 1764000000000;
    }
    app_close(h.app);
}

/* ---- Wrong input ---- */

#define GOOD "{\"class\":\"11008\",\"words\":\"x\""

static const struct { const char *path, *body, *pointer, *zh, *en; } wrong[] = {
    { "/cases", "{\"words\":\"x\"}", "/class", "必须填写", "is required" },
    { "/cases/map?west=104.2&south=30.5&east=104.0&north=30.7", NULL, "east", "不小于 west", "than west" },
    { "/cases/map?west=104.0&south=30.7&east=104.2&north=30.5", NULL, "north", "不小于 south", "than south" },
    { "/cases", "{\"class\":\"11008\",\"words\":\"%s\"}", "/words", "最多 500 个字",
      "at most 500 characters" },
    { "/cases", "{\"class\":11008,\"words\":\"x\"}", "/class", "5 到 8 个字", "5 to 8 characters" },
    { "/cases", GOOD ",\"lat\":90.1,\"lon\":1}", "/lat", "-90 到 90", "-90 to 90" },
    { "/cases", GOOD ",\"datum\":\"mars\"}", "/datum", "gcj02", "one of: wgs84" },
    { "/cases", GOOD ",\"urgency\":\"now\"}", "/urgency", "critical", "critical" },
    { "/cases", GOOD ",\"place\":\"510104018\"}", "/place", "12 到 18", "12 to 18" },
    { "/cases", GOOD ",\"place\":\"510104018099\"}", "/place", "社区", "community" },
    { "/cases", GOOD ",\"happened_ms\":-1}", "/happened_ms", "0 到", "from 0" },
    { "/cases", GOOD ",\"photos\":[{\"id\":1},{\"id\":1},{\"id\":1},{\"id\":1},"
      "{\"id\":1},{\"id\":1},{\"id\":1},{\"id\":1},{\"id\":1},{\"id\":1}]}", "/photos", "最多 9",
          "at most 9" },
    { "/cases", GOOD ",\"photos\":[{\"id\":0}]}", "/photos/0/id", "1 到", "from 1" },
    { "/cases", GOOD ",\"place\":\"" PLACE_A "\",\"photos\":[{\"id\":1}]}", "/photos",
      "刚上传", "uploaded just now" },
    { "/cases", GOOD ",\"colour\":1}", "/colour", "没有", "no such field" },
    { "/reports", "{\"class\":\"11008\",\"words\":\"x\",\"place\":\"" PLACE_A "\"}", "/phone", "11",
      "11 digits" },
    { "/cases/1/file", "{\"version\":0}", "/version", "1 到", "from 1" },
    { "/cases/1/file", "{}", "/version", "必须填写", "is required" },
    { "/cases/1/feedback", "{\"version\":1,\"words\":\"%s\"}", "/words", "最多 500", "at most 500" },
    { "/cases/1/rate", "{\"version\":1,\"stars\":6}", "/stars", "1 到 5", "1 to 5" },
    { "/cases?limit=201", NULL, "limit", "1 到 200", "1 to 200" },
    { "/cases?state=lost", NULL, "state", "reported", "reported" },
    { "/cases?sort=big", NULL, "sort", "new, old, due", "new, old, due" },
    { "/cases?q=井", NULL, "q", "至少两个字", "two characters at least" },
    { "/cases?after=next", NULL, "after", "翻页", "position" },
    { "/cases?open=maybe", NULL, "open", "true", "true" },
    { "/cases?colour=red", NULL, "colour", "没有", "no such" },
    { "/cases/map?west=1", NULL, "south", "必须填写", "is required" },
    { "/cases/near?lon=104&lat=99", NULL, "lat", "-90 到 90", "-90 to 90" },
};

/* In both languages; %s stands for five hundred characters and one. */
static void wrong_input_is_named_with_its_limit(void **state)
{
    static char words[501 * 3 + 1];
    House h;
    house_up(&h, *state);
    for (int i = 0; i < 501; i++) memcpy(words + 3 * i, "字", 3);
    for (int i = 0; i < COUNT(wrong); i++) {
        AppTry t = { .method = wrong[i].body ? "POST" : "GET", .token = h.a.of[ROLE_CLERK].token };
        t.path = house_fmt(&h, "/api/v1%s", wrong[i].path);
        const char *pointer = house_fmt(&h, "\"pointer\":\"%s\"", wrong[i].pointer), *fill = wrong[i].body
            ? strstr(wrong[i].body, "%s") : NULL;
        Buf body = buf_new(&h.keep, 4000);
        buf_add(&body, fill ? (Str){ wrong[i].body, fill - wrong[i].body } : str_of(wrong[i].body));
        if (fill) buf_adds(&body, words), buf_adds(&body, fill + 2);
        if (wrong[i].body) t.body = str_z(&h.keep, buf_str(&body));
        for (int english = 0; english < 2; english++) {
            t.english = english;
            AskAnswer a = app_try(h.app, &t, &h.keep);
            Str detail = said_text(a, "detail");
            bool named = str_find(detail, str_of(english ? wrong[i].en : wrong[i].zh)) >= 0;
            if (a.status != 422 || !says(a, pointer) || !named)
                fail_msg("%s %s: %d %.*s", wrong[i].path, wrong[i].body ? wrong[i].body : "", a.status,
                         STR_ARG(a.body));
        }
    }
    house_must(&h, h.a.of[ROLE_CLERK].token, "POST", "/api/v1/cases", "{\"class\":", 400);
    house_must(&h, h.a.of[ROLE_CLERK].token, "GET", "/api/v1/cases/abc", NULL, 404);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(a_list_holds_what_was_asked_for),
        ON_BOTH(counts_are_those_of_the_lists),
        ON_BOTH(pages_follow_each_other),
        ON_BOTH(close_by_is_within_150_metres_and_30_days),
        ON_BOTH(points_come_in_any_datum),
        ON_BOTH(a_map_shows_the_newest_of_its_box),
        ON_BOTH(numbers_are_of_a_community_and_a_day),
        ON_BOTH(the_limit_of_a_class_runs_from_filing),
        ON_BOTH(wrong_input_is_named_with_its_limit),
    };
    return rig_run(tests, COUNT(tests));
}
