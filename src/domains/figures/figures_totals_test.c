/* Totals are what the cases come to, whatever was done to them and in which order it was counted, on both
 * engines; and a total that isn't is noticed. What they should be is counted beside them, by SQL of the
 * test's own, out of `cases`. */
#include "../../../tests/house_rig.h"

#include "base/rand.h"
#include "domains/dispatch/dispatch.h"
#include "domains/figures/figures.h"
#include "domains/figures/figures_rules.h"
#include "vocab/moment.h"

#include <string.h>

enum { REPORTS = 14, ACTS = 160, SESSION_ACTS = 20, MINUTE_MS = 60000 };

static int64_t some_case(House *h, Rand *r)
{
    int64_t count = rig_number(h->rig, "SELECT count(*) FROM cases"), which = rand_between(r, 0, count - 1);
    return rig_number(h->rig, house_fmt(h, "SELECT id FROM cases ORDER BY id LIMIT 1 OFFSET %lld",
                                        (long long)which));
}

static int64_t of_case(House *h, const char *what, int64_t id)
{
    return rig_number(h->rig, house_fmt(h, "SELECT %s FROM cases WHERE id = %lld", what, (long long)id));
}

static void sign_in_again(House *h)
{
    static const Role roles[] = { ROLE_CLERK, ROLE_STREET, ROLE_MEMBER, ROLE_RESIDENT, ROLE_WORKER };
    for (int i = 0; i < COUNT(roles); i++) h->a.of[roles[i]].token = house_enter(h, h->a.of[roles[i]].login);
}

static void report_some(House *h, Rand *r)
{
    static const char *const classes[] = { "11008", "16001", "14001", "11001", "12001" };
    static const char *const places[] = { PLACE_A, "510104018006001", "510104018006" };
    int64_t class = rand_between(r, 0, COUNT(classes) - 1), place = rand_between(r, 0, COUNT(places) - 1);
    int64_t by = rand_between(r, 0, 2);
    static const Role roles[] = { ROLE_RESIDENT, ROLE_MEMBER, ROLE_CLERK };
    const char *more = by == 2 ? house_fmt(h, ",\"source\":\"hotline\",\"outside\":\"T%lld\"",
                                           (long long)rand_next(r) % 1000000)
                               : "";
    const char *body = house_fmt(h, "{\"class\":\"%s\",\"words\":\"坏了\",\"place\":\"%s\"%s}", classes[class],
                                 places[place], more);
    house_must(h, h->a.of[roles[by]].token, "POST", "/api/v1/cases", body, 201);
}

/* One of the acts that somebody may take now. */
static bool act_on(House *h, Rand *r, int64_t id)
{
    static const Role roles[] = { ROLE_CLERK, ROLE_CLERK, ROLE_STREET, ROLE_MEMBER, ROLE_MEMBER,
                                  ROLE_RESIDENT };
    const Person *p = &h->a.of[roles[rand_between(r, 0, COUNT(roles) - 1)]];
    const char *path = house_fmt(h, "/api/v1/cases/%lld", (long long)id), *photos = "";
    AskAnswer a = house_send(h, p->token, "GET", path, NULL);
    ptrdiff_t may = a.status == 200 ? str_find(a.body, S("\"may\":[")) : -1;
    int acts = 0;
    Str act[40];
    if (may < 0) return false;
    Str rest = str_part(a.body, may, a.body.len);
    for (ptrdiff_t at; acts < 40 && (at = str_find(rest, S("\"verb\":\""))) >= 0; acts++) {
        rest = str_part(rest, at + 8, rest.len);
        act[acts] = str_cut(&rest, '"');
    }
    if (!acts) return false;
    Str verb = act[rand_between(r, 0, acts - 1)];
    if (str_eq(verb, S("refer"))) return false;
    if (str_eq(verb, S("feedback")) || str_eq(verb, S("settle")))
        photos = house_fmt(h, ",\"photos\":[{\"id\":%lld}]",
                           (long long)said_number(house_photo(h, p->token, "plain.png"), "id"));
    int64_t stars = rand_between(r, 1, 5), solved = rand_between(r, 0, 1);
    const char *body = house_fmt(h, "{\"version\":%lld,\"words\":\"如实\",\"days\":2,\"stars\":%lld,"
                                 "\"solved\":%s,\"into\":%lld%s}", (long long)of_case(h, "version", id),
                                 (long long)stars, solved ? "true" : "false",
                                 (long long)h->a.case_in[CASE_FILED], photos);
    const char *to = house_fmt(h, "%s/%s", path, str_z(&h->keep, verb));
    return house_send(h, p->token, "POST", to, body).status == 200;
}

static void call_some(House *h, Rand *r)
{
    static const char *const said[] = {
        "\"result\":\"no_answer\"", "\"result\":\"refused\"",
        "\"result\":\"answered\",\"solved\":\"yes\",\"satisfied\":\"fair\"",
        "\"result\":\"answered\",\"responded\":\"no\","
        "\"solved\":\"no\",\"satisfied\":\"no\",\"anonymous\":true"
    };
    int64_t id = rig_number(h->rig, "SELECT coalesce(min(id), 0) FROM callbacks WHERE state = 'waiting'");
    if (!id) return;
    const char *sql = house_fmt(h, "SELECT version FROM callbacks WHERE id = %lld", (long long)id);
    const char *path = house_fmt(h, "/api/v1/callbacks/%lld/calls", (long long)id);
    house_send(h, h->a.of[ROLE_STREET].token, "POST", path,
               house_fmt(h, "{\"version\":%lld,%s}", (long long)rig_number(h->rig, sql),
                         said[rand_between(r, 0, COUNT(said) - 1)]));
}

/* When all is counted: the house's own clock may say something of a case meanwhile. */
static FigureAudit audit(House *h)
{
    FigureAudit a = { .waiting = 1 };
    for (int i = 0; a.waiting && i < 20; i++) {
        Db *db = rig_open(h->rig, DB_READ);
        OK(figures_follow(h->app));
        OK(figures_audit(db, S("510104"), &h->keep, &a));
        db_close(db);
    }
    assert_int_equal(a.waiting, 0);
    return a;
}

static int64_t dispatch_odd(House *h)
{
    Db *db = rig_open(h->rig, DB_READ);
    int64_t odd = 0;
    OK(dispatch_audit(db, S("510104"), &odd));
    db_close(db);
    return odd;
}

static int64_t total(House *h, const char *figure, const char *place, const char *more)
{
    return rig_number(h->rig,
                      house_fmt(h, "SELECT coalesce(sum(%s), 0) FROM figure_totals WHERE place = '%s' AND %s",
                                        figure, place, more));
}

/* Figures that can be counted out of `cases` alone. */
static void as_the_cases_say(House *h)
{
    static const struct { const char *figure, *where; } plain[] = {
        { "reported", "state <> 'voided'" },
        { "refused", "state = 'refused'" },
        { "merged", "state = 'merged'" },
        { "settled", "settled = 1 AND state NOT IN ('voided', 'merged', 'refused')" },
        { "closed", "state = 'closed'" },
        { "reworked", "state = 'closed' AND reworks > 0" },
        { "due", "due_ms IS NOT NULL AND state NOT IN ('voided', 'merged', 'refused')" },
        { "suspended", "due_ms IS NOT NULL AND state = 'suspended'" },
        { "extended", "due_ms IS NOT NULL AND extensions > 0 AND state NOT IN ('voided', 'merged', "
                      "'refused')" },
        { "reached", "state = 'closed' AND EXISTS (SELECT 1 FROM callbacks b WHERE b.case_id = cases.id"
                     " AND b.turn = cases.reopens AND b.state = 'answered')" },
    };
    static const char *const places[] = { "510104", "510104018", "510104018006", "510104017001" };
    for (int i = 0; i < COUNT(plain); i++)
        for (int p = 0; p < COUNT(places); p++) {
            int64_t is = rig_number(h->rig,
                                    house_fmt(h, "SELECT count(*) FROM cases WHERE place LIKE '%s%%' AND %s",
                                                      places[p], plain[i].where));
            static const char *const axes[] = { "axis = 'all' AND period < 1000000",
                                                "axis = 'all' AND period >= 1000000",
                                                "axis = 'class' AND length(mark) = 2 AND period < 1000000" };
            for (int x = 0; x < COUNT(axes); x++)
                if (total(h, plain[i].figure, places[p], axes[x]) != is)
                    fail_msg("%s at %s (%s): %lld, not %lld", plain[i].figure, places[p], axes[x],
                             (long long)total(h, plain[i].figure, places[p], axes[x]), (long long)is);
        }
    for (int s = 0; s < CASE_STATES; s++) {
        int64_t is = rig_number(h->rig,
                                house_fmt(h, "SELECT count(*) FROM cases WHERE place LIKE '510104018006%%' "
                                             "AND state = '%s'",
                                                  case_states[s]));
        int64_t kept = rig_number(h->rig,
                                  house_fmt(h, "SELECT coalesce(sum(cases), 0) FROM figure_stages WHERE "
                                               "class = ''"
                                                    " AND place = '510104018006' AND state = '%s'",
                                                        case_states[s]));
        assert_int_equal(is, kept);
    }
}

/* The answer from its first number on: above them stands whose it is. */
static Str numbers(House *h, const char *place, const char *asked)
{
    const char *path = house_fmt(h, "/api/v1/figures?place=%s&from=2025-11-01&until=2026-01-25&%s", place,
                                 asked);
    AskAnswer a = house_must(h, h->a.of[ROLE_DISTRICT].token, "GET", path, NULL, 200);
    if (!str_starts(str_of(asked), S("by=all"))) return a.body;
    return str_part(a.body, str_find(a.body, S("\"reported\"")), a.body.len);
}

/* A street whose cases all lie in one community: the street's figures come out of the totals, the community's
 * out of the cases; by two things at once, they are the same. */
static void crossed_as_counted(House *h)
{
    static const char *const by[] = { "all", "class", "origin", "unit", "week", "day" },
        *const class[] = { "", "&class=11", "&class=16001", "&class=12" },
        *const origin[] = { "", "&origin=resident", "&origin=hotline" },
        *const unit[] = { "", "&unit=510104018006", "&unit=510104018" };
    int told = 0;
    h->a.of[ROLE_DISTRICT].token = house_enter(h, h->a.of[ROLE_DISTRICT].login);
    assert_int_equal(rig_number(h->rig, "SELECT count(*) FROM cases WHERE place LIKE '510104018%'"),
                     rig_number(h->rig, "SELECT count(*) FROM cases WHERE place LIKE '510104018006%'"));
    for (int b = 0; b < COUNT(by); b++)
        for (int n = 0; n < COUNT(class) * COUNT(origin) * COUNT(unit); n++) {
            const char *asked = house_fmt(h, "by=%s%s%s%s", by[b], class[n % 4], origin[n / 4 % 3],
                                          unit[n / 12]);
            Str street = numbers(h, "510104018", asked), community = numbers(h, "510104018006", asked);
            if (!str_eq(street, community))
                fail_msg("%s\n%.*s\nbut\n%.*s", asked, (int)street.len, street.at, (int)community.len,
                         community.at);
            told += str_find(street, S("\"reported\":0")) < 0;
        }
    if (told < 60) fail_msg("only %d of them told anything", told);
}

/* The same of what rules of dispatch have done. */
static void of_dispatch_too(House *h)
{
    bool same = false;
    assert_true(rig_number(h->rig, "SELECT count(*) FROM dispatch_decisions") > 0);
    assert_int_equal(dispatch_odd(h), 0);
    rig_script(h->rig, "UPDATE dispatch_totals SET decided = decided + 1");
    assert_true(dispatch_odd(h) > 0);
    OK(dispatch_rebuild(h->app, &same));
    assert_false(same);
    assert_int_equal(dispatch_odd(h), 0);
    rig_script(h->rig, "DELETE FROM dispatch_totals");
    assert_true(dispatch_odd(h) > 0);
    OK(dispatch_rebuild(h->app, &same));
    OK(dispatch_rebuild(h->app, &same));
    assert_true(same);
}

static void totals_are_what_the_cases_come_to(void **state)
{
    House h;
    house_up(&h, *state);
    Rand r = rand_from(7);
    bool same = false;
    int done = 0;
    assert_int_equal(audit(&h).odd_totals, 0);                     /* of nothing, too */
    for (int i = 0; i < REPORTS; i++) report_some(&h, &r);
    for (int i = 0; i < ACTS; i++) {
        int64_t kind = rand_between(&r, 0, 19);
        if (i % SESSION_ACTS == 0) sign_in_again(&h);
        house_clock_ms += rand_between(&r, 0, 30) * MINUTE_MS;
        if (kind < 15) done += act_on(&h, &r, some_case(&h, &r));
        else if (kind < 17) call_some(&h, &r);
        else if (kind == 17) OK(figures_follow(h.app));            /* counted at any moment, or late */
        else if (kind == 18) report_some(&h, &r);
    }
    if (done < ACTS / 4) fail_msg("only %d acts were taken", done);
    assert_true(rig_number(h.rig, "SELECT count(*) FROM callbacks WHERE state = 'answered'") > 0);
    house_clock_ms += 30 * 60 * MINUTE_MS;                         /* nobody answers the last ones */
    OK(figures_follow(h.app));
    FigureAudit a = audit(&h);
    assert_int_equal(a.odd_cases, 0);
    assert_int_equal(a.odd_totals, 0);
    assert_int_equal(a.cases, rig_number(h.rig, "SELECT count(*) FROM cases"));
    as_the_cases_say(&h);

    OK(figures_rebuild(h.app, &same));
    assert_true(same);
    as_the_cases_say(&h);
    assert_int_equal(audit(&h).odd_totals, 0);
    crossed_as_counted(&h);

    /* moved between two days of one month: only the rebuilding sees it; one more: both do */
    rig_script(h.rig, "UPDATE figure_totals SET reported = reported + 1 WHERE axis = 'unit' AND mark <> ''");
    OK(figures_rebuild(h.app, &same));
    assert_false(same);
    rig_script(h.rig, "UPDATE figure_totals SET reported = reported + 1 WHERE axis = 'all' AND place = "
                      "'510104018006'"
                      " AND period < 1000000");
    assert_true(audit(&h).odd_totals > 0);
    rig_script(h.rig, "UPDATE figure_cases SET state = 'voided'");
    assert_true(audit(&h).odd_cases > 0);
    OK(figures_rebuild(h.app, &same));
    assert_false(same);
    a = audit(&h);
    assert_int_equal(a.odd_totals + a.odd_cases, 0);

    of_dispatch_too(&h);
    app_close(h.app);
}

/* More events than a round hears: a report is heard in one, its answer in a later one, days after both. */
static void catching_up_makes_nobody_late(void **state)
{
    enum { MANY = 120, DAYS = 3 };
    House h;
    house_up(&h, *state);
    const char *clerk = h.a.of[ROLE_CLERK].token;
    long long last = rig_number(h.rig, "SELECT max(id) FROM cases");
    for (int i = 0; i < MANY; i++)
        house_must(&h, clerk, "POST", "/api/v1/cases",
                   house_fmt(&h, "{\"class\":\"11008\",\"words\":\"坏了\",\"place\":\"" PLACE_A "\","
                                 "\"source\":\"hotline\",\"outside\":\"L%d\"}", i), 201);
    const char *next = house_fmt(&h, "SELECT coalesce(min(id), 0) FROM cases WHERE id > %lld AND "
                                     "state = 'reported'", last);
    for (int64_t id; (id = rig_number(h.rig, next));)
        house_must(&h, clerk, "POST", house_fmt(&h, "/api/v1/cases/%lld/file", (long long)id),
                   house_fmt(&h, "{\"version\":%lld}", (long long)of_case(&h, "version", id)), 200);
    house_clock_ms += DAYS * 24 * 60 * MINUTE_MS;
    audit(&h);
    static const struct { const char *answered; int64_t cases; } is[] = {
        { "in_time", MANY }, { "late", 0 },
    };
    for (int i = 0; i < COUNT(is); i++) {
        const char *sql = house_fmt(&h, "SELECT count(*) FROM figure_cases WHERE id > %lld AND "
                                        "responded = '%s'", last, is[i].answered);
        assert_int_equal(rig_number(h.rig, sql), is[i].cases);
    }
    app_close(h.app);
}

/* Cases that are said to count in everything, heard again in one round, so that each is counted out and in:
 * what they come to has no room at once, and the round takes fewer. */
static void a_round_that_has_no_room_takes_fewer(void **state)
{
    enum { MANY = 190 };
    House h;
    bool same = true;
    house_up(&h, *state);
    const char *clerk = h.a.of[ROLE_CLERK].token;
    audit(&h);
    long long seq = rig_number(h.rig, "SELECT seq FROM figure_cursor"),
              last = rig_number(h.rig, "SELECT max(id) FROM cases");
    for (int i = 0; i < MANY; i++)
        house_must(&h, clerk, "POST", "/api/v1/cases",
                   house_fmt(&h, "{\"class\":\"11008\",\"words\":\"坏了\",\"place\":\"" PLACE_A "\","
                                 "\"source\":\"hotline\",\"outside\":\"F%d\"}", i), 201);
    audit(&h);
    rig_script(h.rig, house_fmt(&h, "UPDATE figure_cases SET flags = %lld, due_day = 20000, "
                                    "closed_day = 20000 WHERE id > %lld", (1LL << FIGURES) - 1, last));
    rig_script(h.rig, house_fmt(&h, "UPDATE figure_cursor SET seq = %lld", seq));
    audit(&h);
    OK(figures_rebuild(h.app, &same));
    assert_false(same);
    FigureAudit a = audit(&h);
    assert_int_equal(a.odd_totals + a.odd_cases, 0);
    app_close(h.app);
}

/* Heard again, they are heard together. The house's own clock may take that round: it is one all the same. */
static void many_events_take_one_round(void **state)
{
    enum { MANY = 1200, ROUND = 1000000 };
    House h;
    house_up(&h, *state);
    const char *clerk = h.a.of[ROLE_CLERK].token;
    audit(&h);
    long long seq = rig_number(h.rig, "SELECT seq FROM figure_cursor"),
              before = total(&h, "reported", "510104", "axis = 'all' AND period < 1000000");
    for (int i = 0; i < MANY; i++)
        house_must(&h, clerk, "POST", "/api/v1/cases",
                   house_fmt(&h, "{\"class\":\"11008\",\"words\":\"坏了\",\"place\":\"" PLACE_A "\","
                                 "\"source\":\"hotline\",\"outside\":\"M%d\"}", i), 201);
    audit(&h);
    rig_script(h.rig, house_fmt(&h, "UPDATE figure_cursor SET seq = %lld, round = %d", seq, ROUND));
    FigureAudit a = audit(&h);
    assert_int_equal(rig_number(h.rig, "SELECT round FROM figure_cursor"), ROUND + 1);
    assert_int_equal(total(&h, "reported", "510104", "axis = 'all' AND period < 1000000"), before + MANY);
    assert_int_equal(a.odd_totals + a.odd_cases, 0);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(totals_are_what_the_cases_come_to),
                                        ON_BOTH(catching_up_makes_nobody_late),
                                        ON_BOTH(a_round_that_has_no_room_takes_fewer),
                                        ON_BOTH(many_events_take_one_round) };
    return rig_run(tests, COUNT(tests));
}
