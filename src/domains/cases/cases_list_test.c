/* Lists, search, pages, counts and maps of cases, on both engines. What a list should hold is counted
 * beside it, by SQL of the test's own. */
#include "../../../tests/house_rig.h"

#include "base/rand.h"
#include "domains/cases/cases_check.h"
#include "geo/datum/datum.h"
#include "vocab/moment.h"

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
        rig_script(h->rig, house_fmt(h, "UPDATE cases SET source = '%s', class = '%s' WHERE id = %lld",
                                     case_sources[rand_between(r, 0, 9) ? i % 3 : 3],
                                     i % 5 ? "16001" : "11008", (long long)id));
    }
}

typedef struct Asked {
    int64_t west, south, east, north, limit;
    const char *state;
    int reader, source, from, to;      /* -1: not asked for; days of the last three weeks */
} Asked;

/* What a question about sources and days adds to an address, and to a condition. */
static const char *source_and_days(House *h, int source, int from, int to, bool sql)
{
    int64_t first = moment_day(house_clock_ms) - 21, ms = moment_day_start_ms(first);
    Buf b = buf_new(&h->keep, 200);
    if (source >= 0) buf_fmt(&b, sql ? " AND source = '%s'" : "&source=%s", case_sources[source]);
    if (from >= 0 && sql) buf_fmt(&b, " AND reported_ms >= %lld", (long long)(ms + from * MOMENT_DAY_MS));
    if (to >= 0 && sql) buf_fmt(&b, " AND reported_ms < %lld", (long long)(ms + (to + 1) * MOMENT_DAY_MS));
    if (from >= 0 && !sql) buf_fmt(&b, "&from="), moment_write_date(&b, first + from);
    if (to >= 0 && !sql) buf_fmt(&b, "&to="), moment_write_date(&b, first + to);
    return str_z(&h->keep, buf_str(&b));
}

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
    a.source = (int)rand_between(r, -4, 3);
    a.from = (int)rand_between(r, -10, 21);
    a.to = (int)rand_between(r, -10, 21);
    if (a.to >= 0 && a.to < a.from) a.to = -1;
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
    for (int n = 0; n < 320; n++) {
        Arena from = h.keep;
        Asked a = any_box(&r, n % 4 == 0);
        const Person *who = &h.a.of[readers[a.reader]];
        const char *path = house_fmt(&h, "/api/v1/cases/map?west=%.7f&south=%.7f&east=%.7f&north=%.7f"
                                     "&limit=%lld%s%s%s", (double)a.west / 1e7, (double)a.south / 1e7,
                                     (double)a.east / 1e7, (double)a.north / 1e7, (long long)a.limit,
                                     *a.state ? "&state=" : "", a.state,
                                     source_and_days(&h, a.source, a.from, a.to, false));
        const char *rows = house_fmt(&h, "FROM (SELECT id FROM cases WHERE lon BETWEEN %lld AND %lld"
                                     " AND lat BETWEEN %lld AND %lld AND place LIKE '%s%%'%s%s%s%s"
                                     " ORDER BY id DESC LIMIT %lld) x", (long long)a.west,
                                     (long long)a.east, (long long)a.south, (long long)a.north,
                                     reach[a.reader], *a.state ? " AND state = '" : "", a.state,
                                     *a.state ? "'" : "",
                                     source_and_days(&h, a.source, a.from, a.to, true), (long long)a.limit);
        Ids ids = ids_of(house_must(&h, who->token, "GET", path, NULL, 200));
        if (ids.count != rig_number(h.rig, house_fmt(&h, "SELECT count(*) %s", rows))
            || ids.sum != rig_number(h.rig, house_fmt(&h, "SELECT coalesce(sum(id), 0) %s", rows)))
            fail_msg("%s: %s", who->login, path);
        for (int i = 1; i < ids.count; i++) assert_true(ids.at[i - 1] > ids.at[i]);
        h.keep = from;
    }
    app_close(h.app);
}

/* ---- By source and by day ---- */

/* Lists by how it came in and by day, with everything else there is to ask for, whichever way they are
 * found. */
static void lists_by_source_and_day(void **state)
{
    static const int readers[] = { ROLE_DISTRICT, ROLE_STREET, ROLE_CLERK, ROLE_MEMBER };
    static const char *const reach[] = { "510104", "510104018", "510104018006", PLACE_A };
    static const char *const wheres[] = { "", "510104018", "510104018006", "510104017", "510104018006001" };
    static const struct { const char *query, *where; bool open; } more[] = {
        { "", "1 = 1", false }, { "&state=closed", "state = 'closed'", false },
        { "&open=true", "1 = 1", true },
        { "&state=refused", "state = 'refused'", false }, { "&state=filed", "state = 'filed'", false },
        { "&class=16001", "class = '16001'", false }, { "&class=11", "class LIKE '11%'", false },
        { "&sort=due", "1 = 1", true }, { "&sort=old", "1 = 1", false },
        { "&q=%E4%BA%95%E7%9B%96", "1 = 1", false },
        { "&q=510104018006-2025", "number LIKE '510104018006%'", false }, { "&q=xyz", "1 = 0", false },
        { "&todo=true", "1 = 1", true },
    };
    House h;
    Rand r = rand_from(12);
    int filled = 0;
    house_up(&h, *state);
    sow_map(&h, &r);
    for (int i = 0; i < COUNT(readers); i++)
        h.a.of[readers[i]].token = house_enter(&h, h.a.of[readers[i]].login);
    for (int n = 0; n < 1200; n++) {
        Arena keep = h.keep;
        int who = (int)rand_between(&r, 0, 3), k = (int)rand_between(&r, 0, COUNT(more) - 1);
        int source = (int)rand_between(&r, -2, 3), from = (int)rand_between(&r, -8, 21);
        int to = (int)rand_between(&r, -8, 21), all = (int)rand_between(&r, 0, 1);
        int limit = all ? 200 : (int)rand_between(&r, 1, 9);
        const char *at = wheres[rand_between(&r, 0, COUNT(wheres) - 1)];
        if (to >= 0 && to < from) to = -1;
        if (readers[who] == ROLE_MEMBER && !strcmp(more[k].query, "&todo=true")) k = 0;    /* given to them */
        const char *query = house_fmt(&h, "limit=%d%s%s%s%s", limit, *at ? "&place=" : "", at, more[k].query,
                                      source_and_days(&h, source, from, to, false));
        const char *order = !strcmp(more[k].query, "&sort=old") ? "id" : !strcmp(more[k].query, "&sort=due")
                          ? "coalesce(due_ms, 9007199254740991), id" : "id DESC";
        const char *rows = house_fmt(&h, "FROM (SELECT id FROM cases WHERE place LIKE '%s%%' AND place LIKE"
                                     " '%s%%' AND (%s)%s%s ORDER BY %s LIMIT %d) x", reach[who], at,
                                     more[k].where, more[k].open ? " AND closed_ms IS NULL" : "",
                                     source_and_days(&h, source, from, to, true), order, limit);
        Ids ids = list(&h, &h.a.of[readers[who]], query);
        if (ids.count != rig_number(h.rig, house_fmt(&h, "SELECT count(*) %s", rows))
            || ids.sum != rig_number(h.rig, house_fmt(&h, "SELECT coalesce(sum(id), 0) %s", rows)))
            fail_msg("%s: %s: %d rows", h.a.of[readers[who]].login, query, ids.count);
        filled += ids.count > 0;
        h.keep = keep;
    }
    assert_true(filled > 300);
    const char *district = h.a.of[ROLE_DISTRICT].token;
    static const char *const wrong[] = { "from=2025-13-01", "to=2025-02-29", "from=2025-11-02&to=2025-11-01",
                                         "source=pigeon", "from=yesterday!" };
    for (int i = 0; i < COUNT(wrong); i++) {
        house_must(&h, district, "GET", house_fmt(&h, "/api/v1/cases?%s", wrong[i]), NULL, 422);
        house_must(&h, district, "GET", house_fmt(&h, "/api/v1/cases/map?west=104&south=30&east=105"
                                                  "&north=31&%s", wrong[i]), NULL, 422);
    }
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
        ON_BOTH(lists_by_source_and_day),
    };
    return rig_run(tests, COUNT(tests));
}
