/* Every route, with an address and a body about something of A: made once, out of what the house rig brings
 * and what is missing there. A new route is walked the day it is listed. */
#include "house_walk.h"

#include "house_book.h"
#include "house_rewards.h"
#include "house_draft.h"
#include "house_group.h"
#include "house_honours.h"
#include "house_mediation.h"

#include "domains/cases/cases_rules.h"
#include "domains/quality/quality.h"
#include "domains/signals/signals.h"

#include <string.h>

static bool is(const char *a, const char *b) { return !strcmp(a, b); }

void walk_routes(House *h, WalkVisit *visit)
{
    for (const Domain *const *d = domains; *d; d++)
        for (const Route *r = (*d)->routes; r && r->path; r++) {
            Arena before = h->keep;
            visit(h, r);
            h->keep = before;
        }
}

/* ---- What belongs to A ---- */

static int64_t message_of(House *h, const Person *p)
{
    return said_number(house_must(h, p->token, "GET", "/api/v1/messages", NULL, 200), "id");
}

/* A's clerk stands in for A's member: named once. */
static int64_t substitute_of(House *h)
{
    const Person *of = h->a.of;
    const char *path = house_fmt(h, "/api/v1/posts/%lld/substitutes", (long long)of[ROLE_MEMBER].post);
    if (!rig_number(h->rig, "SELECT COUNT(*) FROM post_substitutes"))
        house_must(h, of[ROLE_CLERK].token, "POST", path,
                   house_fmt(h, "{\"post_id\":%lld,\"until_ms\":9000000000000}",
                             (long long)of[ROLE_CLERK].post), 201);
    return rig_number(h->rig, "SELECT MAX(id) FROM post_substitutes");
}

static bool starts(const char *z, const char *head) { return !strncmp(z, head, strlen(head)); }

/* The state from which a verb leads on, so that only the reader's place can be in its way. */
static int64_t case_for(House *h, const char *pattern)
{
    const char *verb = strrchr(pattern, '/') + 1;
    for (int i = 0; i < cases_road_count; i++)
        if (is(case_verbs[cases_road[i].verb], verb)) return h->a.case_in[cases_road[i].from];
    return h->a.case_in[CASE_REPORTED];
}

/* A change set that A's clerk has drafted. */
static int64_t change_of_a(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM changes");
    const char *body = "{\"title\":\"" MARK "\",\"acts\":[{\"kind\":\"rename\",\"place\":\"" PLACE_A
                       "\",\"name\":\"" MARK "\"}]}";
    if (id) return id;
    return said_number(house_must(h, h->a.of[ROLE_CLERK].token, "POST", "/api/v1/changes", body, 201), "id");
}

/* A helper of A, leading a team and asking to join A's micro-grid; all made once. */
static int64_t helper_of_a(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(min(id), 0) FROM helpers");
    const char *clerk = h->a.of[ROLE_CLERK].token, *who, *path;
    if (id) return id;
    who = "{\"kind\":\"worker\",\"name\":\"" MARK "\",\"unit\":\"" MARK "\",\"place\":\"510104018006\"}";
    id = said_number(house_must(h, clerk, "POST", "/api/v1/helpers", who, 201), "id");
    house_must(h, clerk, "POST", "/api/v1/teams", house_fmt(h, "{\"name\":\"" MARK "\",\"kind\":\"other\","
               "\"place\":\"" PLACE_A "\",\"leader\":%lld}", (long long)id), 201);
    path = house_fmt(h, "/api/v1/helpers/%lld/joinings", (long long)id);
    house_must(h, clerk, "POST", path, "{\"place\":\"" PLACE_A "\",\"reason\":\"" MARK "\"}", 201);
    return id;
}

static int64_t of_helper(House *h, const char *newest)
{
    helper_of_a(h);
    return rig_number(h->rig, newest);
}

/* What another helper of A did: a volunteer's, written down as a worker's hours don't count. */
int64_t walk_service(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM services");
    const char *clerk = h->a.of[ROLE_CLERK].token;
    if (id) return id;
    helper_of_a(h);
    id = said_number(house_must(h, clerk, "POST", "/api/v1/helpers", "{\"kind\":\"youth\",\"name\":\"" MARK
                                "\",\"place\":\"510104018006\",\"consent\":\"paper\",\"consent_version\":1,"
                                "\"since\":\"2025-11-01\"}",
                                201), "id");
    const char *path = house_fmt(h, "/api/v1/helpers/%lld/services", (long long)id);
    return said_number(house_must(h, clerk, "POST", path,
                                  "{\"place\":\"" PLACE_A "\",\"day\":\"2025-11-24\","
                                  "\"minutes\":60,\"kind\":\"served\",\"what\":\"" MARK "\"}", 201), "id");
}

/* That helper at a site of A, checked in. */
static int64_t shift_of_a(House *h)
{
    if (rig_number(h->rig, "SELECT count(*) FROM shifts")) return 9;
    walk_service(h);
    rig_script(h->rig,
        "INSERT INTO shift_sites (district, id, place, name, address, lon, lat, made_words, made_ms,"
        " ended_ms, synthetic)"
        " VALUES ('510104', 9, '" PLACE_A "', '" MARK "', '', 1040800000, 306500000, '', 1, NULL, 0)");
    rig_script(h->rig,
        "INSERT INTO shifts (district, id, helper, account, site, place, what, state, in_ms, in_photo,"
        " out_photo, minutes, service, words, by_words, version, synthetic)"
        " SELECT '510104', 9, max(id), 0, 9, '" PLACE_A "', '" MARK "', 'open', 1, 0, 0, 0, 0, '', '', 1,"
        " 0 FROM helpers");
    return 9;
}

/* A course of A's micro-grid that has begun, and A's resident in it. */
static int64_t course_of_a(House *h)
{
    if (rig_number(h->rig, "SELECT count(*) FROM courses")) return 9;
    rig_script(h->rig,
        "INSERT INTO courses (district, id, place, kind, title, about, venue, teacher, audience, starts_ms,"
        " minutes, seats, taken, came, state, words, by_words, version, synthetic)"
        " VALUES ('510104', 9, '" PLACE_A "', 'safety', '" MARK "', '', '" MARK "', '" MARK "', 'everyone',"
        " 1764000000000, 700, 9, 1, 0, 'open', '', '', 1, 0)");
    rig_script(h->rig, house_fmt(h,
        "INSERT INTO enrolments (district, id, course, account, place, state, undone, enrolled_ms, marked_ms,"
        " by_words, version) VALUES ('510104', 9, 9, %lld, '" PLACE_A "', 'enrolled', 0, 1, NULL, '" MARK "',"
        " 1)", (long long)h->a.of[ROLE_RESIDENT].account));
    return 9;
}

typedef struct WalkSheet { const char *path, *rows, *member; App *of; int64_t id; } WalkSheet;

/* What a sheet of A brought in: taken in once a house. */
static int64_t sheet_of_a(House *h, WalkSheet *s)
{
    if (s->of == h->app) return s->id;
    AppTry t = { "POST", s->path, s->rows, "text/csv", NULL, h->a.of[ROLE_CLERK].token, false, NULL, NULL };
    AskAnswer a = app_try(h->app, &t, &h->keep);
    s->of = h->app;
    assert_int_equal(a.status, 201);
    return s->id = said_number(a, s->member);
}

/* A sheet with a door and nobody behind it. */
static int64_t import_of_a(House *h)
{
    static WalkSheet doors = { "/api/v1/imports?place=510104018006",
        "小区,栋,单元,房号,姓名,入住日期\n翡翠城三期,5栋,1,3303,,\n", "id", NULL, 0 };
    return sheet_of_a(h, &doors);
}

static int64_t stands_of_a(House *h)
{
    static WalkSheet stands = { "/api/v1/imports/buildings?place=510104018006",
        "小区,栋,经度,纬度\n走查院落,1栋,104.08,30.65\n", "import_id", NULL, 0 };
    return sheet_of_a(h, &stands);
}

/* Found when A's grid is looked at. */
static int64_t finding_of_a(House *h)
{
    for (int i = 0; i < 2; i++) OK(app_job(h->app, quality_domain.jobs));     /* begun, then looked at */
    return rig_number(h->rig, "SELECT max(id) FROM quality_findings WHERE place LIKE '510104018%'");
}

/* A facility of A, and what a neighbour said of it; both made once. */
static int64_t facility_of_a(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM facilities");
    const char *body = "{\"name\":\"食堂\",\"whom\":\"" MARK "\",\"lon\":104.08,\"lat\":30.65,"
                       "\"services\":[{\"code\":\"canteen\"}]}";
    if (id) return id;
    return said_number(house_must(h, h->a.of[ROLE_CLERK].token, "POST", "/api/v1/facilities", body, 201),
                       "id");
}

static int64_t wish_of_a(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM facility_wishes");
    const char *body = "{\"kind\":\"missing\",\"service\":\"nursery\",\"lon\":104.08,\"lat\":30.65,"
                       "\"words\":\"" MARK "\"}";
    if (id) return id;
    return said_number(house_must(h, h->a.of[ROLE_RESIDENT].token, "POST", "/api/v1/facility-wishes", body,
                                  201),
                       "id");
}

/* A scenario of A; made once. */
static int64_t scenario_of_a(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM circle_scenarios");
    const char *body = "{\"name\":\"" MARK "\",\"acts\":[]}";
    if (id) return id;
    return said_number(house_must(h, h->a.of[ROLE_CLERK].token, "POST", "/api/v1/circle-scenarios", body,
                                  201),
                       "id");
}

/* A life circle of A's community; made once. */
static int64_t circle_of_a(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM circles");
    const char *body = "{\"name\":\"" MARK "\",\"level\":\"none\",\"survey_m\":1500,"
                       "\"places\":[{\"place\":\"510104018006\"}]}";
    if (id) return id;
    return said_number(house_must(h, h->a.of[ROLE_STREET].token, "POST", "/api/v1/circles", body, 201), "id");
}

/* What A's clerk has drawn over the network; once. */
static int64_t way_of_a(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM way_edits");
    const char *body = "{\"kind\":\"gate\",\"line\":[{\"lon\":104.08,\"lat\":30.65}],\"state\":\"open\","
                       "\"why\":\"" MARK "\"}";
    if (id) return id;
    return said_number(house_must(h, h->a.of[ROLE_CLERK].token, "POST", "/api/v1/ways", body, 201), "id");
}

static Err plant_signal(Ask *ask)
{
    SignalPlant p = { S("spot"), SIGNAL_SPOT, S("1"), S(PLACE_A), S("14001"), 3, ask->now_ms, -1, { 0 },
                      { 0 }, NULL, 0 };
    return signals_plant(ask, &p);
}

/* A sign at A; made once. */
static int64_t signal_of_a(House *h)
{
    int64_t id = rig_number(h->rig, "SELECT coalesce(max(id), 0) FROM signals");
    if (id) return id;
    OK(app_do(h->app, NULL, plant_signal, NULL));
    return rig_number(h->rig, "SELECT max(id) FROM signals");
}

static int64_t id_of_a(House *h, const Route *r)
{
    if (starts(r->path, "/api/v1/signals/")) return signal_of_a(h);
    if (starts(r->path, "/api/v1/ways/")) return way_of_a(h);
    if (starts(r->path, "/api/v1/circle-scenarios/")) return scenario_of_a(h);
    if (starts(r->path, "/api/v1/circles/")) return circle_of_a(h);
    if (starts(r->path, "/api/v1/facilities/"))      return facility_of_a(h);
    if (starts(r->path, "/api/v1/facility-wishes/")) return wish_of_a(h);
    if (starts(r->path, "/api/v1/changes/"))  return change_of_a(h);
    if (starts(r->path, "/api/v1/group"))     return house_group(h, house_group_table(r->path));
    if (starts(r->path, "/api/v1/cases/"))    return case_for(h, r->path);
    if (starts(r->path, "/api/v1/callbacks/"))
        return rig_number(h->rig, "SELECT min(id) FROM callbacks WHERE place = '" PLACE_A "'");
    if (starts(r->path, "/api/v1/photos/"))   return h->a.photo;
    if (starts(r->path, "/api/v1/messages/")) return message_of(h, &h->a.of[ROLE_CLERK]);
    if (starts(r->path, "/api/v1/accounts/")) return h->a.of[ROLE_RESIDENT].account;
    if (starts(r->path, "/api/v1/doors/"))    return h->a.building;
    if (starts(r->path, "/api/v1/posts/{id}/c")) return h->a.of[ROLE_MEMBER].post;
    if (starts(r->path, "/api/v1/posts/"))    return h->a.of[ROLE_RESIDENT].post;
    if (starts(r->path, "/api/v1/substitutes/")) return substitute_of(h);
    if (starts(r->path, "/api/v1/residents/")) return h->a.resident;
    if (starts(r->path, "/api/v1/memberships/")) return h->a.membership;
    if (starts(r->path, "/api/v1/cares/"))    return h->a.care;
    if (starts(r->path, "/api/v1/requests/")) return h->a.request;
    if (starts(r->path, "/api/v1/quality/findings/")) return finding_of_a(h);
    if (starts(r->path, "/api/v1/register/homes/")) return h->a.household;
    if (starts(r->path, "/api/v1/register/people/")) return h->a.resident;
    if (starts(r->path, "/api/v1/visits/homes/")) return h->a.household;
    if (starts(r->path, "/api/v1/visits/notes/")) return h->a.note;
    if (starts(r->path, "/api/v1/visits/")) return h->a.visit;
    if (starts(r->path, "/api/v1/helpers/"))  return helper_of_a(h);
    if (starts(r->path, "/api/v1/services/")) return walk_service(h);
    if (strstr(r->path, "/shift")) return shift_of_a(h);
    if (strstr(r->path, "/courses") || strstr(r->path, "/enrolments/")) return course_of_a(h);
    if (starts(r->path, "/api/v1/teams/"))    return of_helper(h, "SELECT max(id) FROM teams");
    if (starts(r->path, "/api/v1/team-members/")) return of_helper(h, "SELECT max(id) FROM team_members");
    if (starts(r->path, "/api/v1/joinings/"))  return of_helper(h, "SELECT max(id) FROM joinings");
    if (starts(r->path, "/api/v1/me/joinings/")) return of_helper(h, "SELECT max(id) FROM joinings");
    if (starts(r->path, "/api/v1/imports/borders/")) return 1;     /* the district's: nobody's below */
    if (starts(r->path, "/api/v1/imports/buildings/")) return stands_of_a(h);
    if (starts(r->path, "/api/v1/imports/"))  return import_of_a(h);
    if (starts(r->path, "/api/v1/dictionar")) return house_draft(h);
    if (str_ends(str_of(r->path), S("/replay-cases"))) return 1;
    if (starts(r->path, "/api/v1/dispatch-sets")) return house_dispatch_set(h);
    if (strstr(r->path, "/points/") || starts(r->path, "/api/v1/earnings/")) return house_book(h,
        r->path);
    if (house_rewards_path(r->path)) return house_rewards(h, r->path);
    if (starts(r->path, "/api/v1/disputes/")) return house_dispute(h);
    if (starts(r->path, "/api/v1/inspections/")) return house_round(h);
    if (house_honours_own(r->path)) return house_honours(h, r->path);
    if (starts(r->path, "/api/v1/mediation/"))
        return house_dispute(h), rig_number(h->rig, "SELECT min(id) FROM committees");
    if (starts(r->path, "/api/v1/open311/")) return 1;         /* the district's: nobody's below */
    fail_msg("%s: say here which thing of A this is about", r->path);
    return 0;
}

/* What a list should hold. */
static void make_for(House *h, const Route *r)
{
    if (is(r->path, "/api/v1/changes")) change_of_a(h);
    if (is(r->path, "/api/v1/dispatch-sets")) house_dispatch_set(h);
    if (starts(r->path, "/api/v1/helpers")) helper_of_a(h);
    if (is(r->path, "/api/v1/services")) walk_service(h);
    if (starts(r->path, "/api/v1/shift")) shift_of_a(h);
    if (strstr(r->path, "/courses")) course_of_a(h);
    if (is(r->path, "/api/v1/facilities")) facility_of_a(h);
    if (strstr(r->path, "/facility-wishes")) wish_of_a(h);
    if (is(r->path, "/api/v1/circle-scenarios")) scenario_of_a(h);
    if (is(r->path, "/api/v1/circles")) circle_of_a(h);
    if (is(r->path, "/api/v1/ways")) way_of_a(h);
    if (is(r->path, "/api/v1/disputes") || starts(r->path, "/api/v1/mediation/")) house_dispute(h);
    if (strstr(r->path, "/points/") || starts(r->path, "/api/v1/earnings/")) house_book(h, r->path);
    if (starts(r->path, "/api/v1/inspections")) house_round(h);
    if (house_honours_own(r->path) || strstr(r->path, "/certificates")) house_honours(h, r->path);
    if (is(r->path, "/api/v1/signals")) signal_of_a(h);
    if (house_rewards_path(r->path)) house_rewards(h, r->path);
}

const char *walk_address(House *h, const Route *r)
{
    static const struct { const char *path, *query; } queries[] = {
        { "/api/v1/places", "q=%E7%BD%91%E6%A0%BC" },
        { "/api/v1/earnings/try", "amount=1&day_most=1" },
        { "/api/v1/solved", "place=510104018006" }, { "/api/v1/sync", "after=1" },
            { "/api/v1/places/at", "lon=104.08&lat=30.65" },
            { "/api/v1/near", "lon=104.08&lat=30.65" },
        { "/near", "lon=104.08&lat=30.65" }, { "/api/v1/near/sheet", "lon=104.08&lat=30.65" },
        { "/near.json", "lon=104.08&lat=30.65" },
        { "/api/v1/circles/homes", "kind=canteen" },
        { "/api/v1/circles/ways/map", "west=104.07&south=30.64&east=104.09&north=30.66" },
        { "/api/v1/places/geojson", "parent=510104018006" },
        { "/api/v1/changes/compare", "place=510104018&from=2025-11-24" },
        { "/api/v1/exports/grid", "place=510104018&format=csv" }, { "/api/v1/addresses", "q=%E7%BF%A1" },
        { "/api/v1/compounds", "place=510104" },         { "/api/v1/buildings", "place=510104" },
        { "/api/v1/cases", "limit=200" },                { "/api/v1/cases/near", "lon=104.08&lat=30.65" },
        { "/api/v1/cases/map", "west=103&south=30&east=105&north=31" }, { "/api/v1/events", "limit=200" },
        { "/api/v1/messages", "limit=200" },             { "/api/v1/accounts", "limit=200" },
        { "/api/v1/visits/homes", "place=510104018006" },
        { "/api/v1/helpers/free", "place=510104018006001" }, { "/api/v1/helpers/numbers", "by=unit" },
        { "/api/v1/helpers/units", "q=X" },            { "/api/v1/joinings", "limit=200" },
        { "/api/v1/doors", "place=" PLACE_A },         { "/api/v1/cards", "place=" PLACE_A },
        { "/api/v1/duties/history", "kind=member" },   { "/api/v1/residents", "limit=200" },
        { "/api/v1/residents/pairs", "place=510104" }, { "/api/v1/quality/findings", "rule=unchecked" },
    };
    Buf b = buf_new(&h->keep, 200);
    for (const char *c = r->path; *c; c++) {
        if (*c != '{') {
            buf_char(&b, *c);
            continue;
        }
        if (starts(c, "{id}")) buf_int(&b, id_of_a(h, r));
        else if (starts(c, "{number}")) buf_add(&b, h->a.number);
        else if (starts(c, "{code}") || starts(c, "{feature}")) buf_adds(&b, PLACE_A);
        else if (starts(c, "{collection}")) buf_adds(&b, "microgrids");
        else if (starts(c, "{card}") || starts(c, "{door}")) buf_adds(&b, "0123456789ab");
        else if (starts(c, "{rule}")) buf_adds(&b, "spot");
        else if (starts(c, "{token}")) buf_adds(&b, "nothing");
        else if (starts(c, "{photo}") || starts(c, "{line}")) buf_adds(&b, "1");
        else if (starts(c, "{certificate}")) buf_adds(&b, "2025-9999-0123456789ab");
        else if (starts(c, "{purpose}")) buf_adds(&b, "care");
        else if (starts(c, "{dictionary}")) buf_adds(&b, "grid-sizes");
        else if (starts(c, "{z}")) buf_adds(&b, "14");
        else if (starts(c, "{x}") || starts(c, "{y}")) buf_adds(&b, c[1] == 'x' ? "12928" : "6726");
        else fail_msg("%s: say here what stands for %s", r->path, c);
        while (*c != '}') c++;
    }
    for (int i = 0; i < COUNT(queries); i++)
        if (is(r->path, queries[i].path)) buf_fmt(&b, "?%s", queries[i].query);
    make_for(h, r);
    if (is(r->path, "/api/v1/near/way"))
        buf_fmt(&b, "?lon=104.08&lat=30.65&facility=%lld", (long long)facility_of_a(h));
    if (is(r->path, "/api/v1/groups") || is(r->path, "/api/v1/group-tasks")) house_group(h, "groups");
    if (is(r->path, "/api/v1/group-meetings") || is(r->path, "/api/v1/group-entries"))
        buf_fmt(&b, "?group_id=%lld", (long long)house_group(h, "groups"));
    bool doors = is(r->path, "/api/v1/households") || is(r->path, "/api/v1/residents/households");
    if (doors) buf_fmt(&b, "?building_id=%lld", (long long)h->a.building);
    return str_z(&h->keep, buf_str(&b));
}

/* Moving somebody of A to B, or making them one with somebody of B. */
static const char *body_about_b(House *h, const Route *r)
{
    if (str_ends(str_of(r->path), S("merge")))
        return house_fmt(h, "{\"other_id\":%lld}", (long long)h->b.resident);
    bool moves = is(r->path, "/api/v1/residents/{id}/move");
    const char *part = moves ? "" : ",\"role\":\"works\",\"lives\":false";
    return house_fmt(h, "{\"household_id\":%lld,\"since\":\"2025-01-01\"%s}",
                     (long long)h->b.household, part);
}

/* Of facilities, what neighbours say of them, shifts and signs; NULL: of something else. */
static const char *body_of_facility(const char *path)
{
    static const struct { const char *path, *body; } bodies[] = {
        { "/api/v1/shifts/{id}/close", "{\"minutes\":0,\"words\":\"没有到场\",\"version\":1}" },
        { "/api/v1/me/shifts/{id}/out", "{\"near_m\":10}" },
        { "/api/v1/courses/{id}", "{\"kind\":\"safety\",\"title\":\"换名\",\"venue\":\"x\",\"teacher\":\"x\","
                                  "\"audience\":\"everyone\",\"starts_ms\":9000000000000,\"minutes\":60,"
                                  "\"seats\":9,\"version\":1}" },
        { "/api/v1/courses/{id}/cancel", "{\"words\":\"不开了\",\"version\":1}" },
        { "/api/v1/enrolments/{id}/mark", "{\"state\":\"came\",\"version\":1}" },
        { "/api/v1/signals/{id}/judge", "{\"version\":1,\"verdict\":\"known\"}" },
        { "/api/v1/signals/rules/{rule}/wake", "{\"why\":\"试试\"}" },
        { "/api/v1/facilities/{id}", "{\"whom\":\"换名\",\"version\":1}" },
        { "/api/v1/facilities/{id}/state", "{\"state\":\"closed\",\"day\":\"2025-11-24\",\"why\":\"x\","
                                           "\"version\":1}" },
        { "/api/v1/facilities/{id}/confirm", "{\"version\":1}" },
        { "/api/v1/facilities/{id}/free", "{\"free\":0}" },
        { "/api/v1/facilities/{id}/photos", "{\"photos\":[],\"version\":1}" },
        { "/api/v1/circle-scenarios/{id}", "{\"name\":\"换名\",\"version\":1,\"acts\":[]}" },
        { "/api/v1/circle-scenarios/{id}/comments", "{\"words\":\"x\"}" },
        { "/api/v1/circle-scenarios/{id}/propose", "{\"version\":1}" },
        { "/api/v1/circles/{id}", "{\"name\":\"换名\",\"level\":\"none\",\"survey_m\":500,\"version\":1,"
                                  "\"places\":[{\"place\":\"510104017001\"}]}" },
        { "/api/v1/circles/{id}/end", "{\"why\":\"x\",\"version\":1}" },
        { "/api/v1/circles/what-if", "{\"acts\":[{\"kind\":\"add\",\"lon\":104.08,\"lat\":30.65,"
                                     "\"services\":[{\"code\":\"canteen\"}]}]}" },
        { "/api/v1/ways/{id}/end", "{\"why\":\"x\"}" },
        { "/api/v1/circles/site", "{\"kind\":\"canteen\"}" },
        { "/api/v1/facility-wishes/{id}/answer", "{\"state\":\"taken\",\"answer\":\"好的\","
                                                 "\"version\":1}" },
    };
    for (int i = 0; i < COUNT(bodies); i++)
        if (is(path, bodies[i].path)) return bodies[i].body;
    return NULL;
}

static const char *body_elsewhere(const Route *r)
{
    if (starts(r->path, "/api/v1/di")) return house_draft_body(r->method, r->path);
    if (starts(r->path, "/api/v1/group")) return house_group_body(r->path);
    return strstr(r->path, "/points/") || strstr(r->path, "/earnings/") ? house_book_body(r->path) : NULL;
}

/* By a receipt that isn't theirs. */
static const char *body_of_report(const char *pattern)
{
    if (!starts(pattern, "/api/v1/reports/{number}/")) return NULL;
    if (strstr(pattern, "/rate")) return "{\"token\":\"AAAAAAAAAAAAAAAAAAAA\",\"stars\":5,\"solved\":true}";
    if (strstr(pattern, "/look")) return "{\"token\":\"AAAAAAAAAAAAAAAAAAAA\"}";
    return "{\"token\":\"AAAAAAAAAAAAAAAAAAAA\",\"words\":\"x\"}";
}

static const char *body_of_later(const char *pattern)
{
    const char *body = body_of_facility(pattern);
    if (!body) body = body_of_report(pattern);
    if (!body) body = house_honours_body(pattern);
    if (is(pattern, "/api/v1/callbacks/{id}/calls")) return "{\"version\":1,\"result\":\"no_answer\"}";
    if (is(pattern, "/api/v1/open311/keys/{id}"))
        return "{\"minutely\":1,\"hourly\":1,\"daily\":1,\"until\":\"2026-01-01\",\"version\":1}";
    if (!body) body = house_rewards_body(pattern);
    return body ? body : house_mediation_body(pattern);
}

/* Bodies that would do something, if they were let through. */
const char *walk_body(House *h, const Route *r)
{
    const struct { const char *path, *body; } bodies[] = {
        { "/api/v1/accounts/{id}", "{\"name\":\"换名\"}" }, { "/api/v1/posts/{id}/term", "{}" },
        { "/api/v1/posts/{id}/totp", "{\"code\":\"123456\"}" },
        { "/api/v1/accounts/{id}/password", "{\"new\":\"chun feng hua yu 17\"}" },
        { "/api/v1/accounts/{id}/posts", "{\"role\":\"resident\",\"p"
                                         "lace\":\"" PLACE_B "\",\"scope\":\"own\"}" },
        { "/api/v1/posts/{id}/substitutes", "{\"post_id\":1,\"until_ms\":9000000000000}" },
        { "/api/v1/posts/{id}/numbers", "{\"work\":\"19900901234\"}" },
        { "/api/v1/places/{code}/lines", "{\"office\":\"12345\"}" },
        { "/api/v1/residents/{id}", "{\"name\":\"换名\",\"version\":1}" },
        { "/api/v1/residents/{id}/distinct", house_fmt(h, "{\"other_id\":%lld}", (long long)h->b.resident) },
        { "/api/v1/quality/findings/{id}/right", "{\"until\":\"2026-01-01\",\"why\":\"x\"}" },
        { "/api/v1/quality/findings/{id}/tell", "{\"account_id\":1}" },
        { "/api/v1/register/homes/{id}/check", "{\"vacant\":true}" },
        { "/api/v1/residents/{id}/full", "{\"purpose\":\"visit\",\"part\":\"all\"}" },
        { "/api/v1/residents/{id}/account", "{\"login\":\"resident.b\"}" },
        { "/api/v1/residents/{id}/consents", "{\"purpose\":\"contact\",\"version\":1,"
                                             "\"how\":\"paper\"}" },
        { "/api/v1/residents/{id}/withdraw", "{\"purpose\":\"care\"}" },
        { "/api/v1/residents/{id}/cares", "{\"kind\":\"C01\",\"source\":\"civil_affairs\","
                                          "\"since\":\"2025-01-01\"}" },
        { "/api/v1/cares/{id}/end", "{\"until\":\"2025-11-25\"}" },
        { "/api/v1/requests/{id}/answer", "{\"state\":\"refused\",\"answer\":\"x\",\"version\":1}" },
        { "/api/v1/me/consents/{purpose}", "{\"version\":1}" },
        { "/api/v1/visits/homes/{id}/call", house_fmt(h, "{\"resident_id\":%lld,\"purpose\":\"emergency\","
                                            "\"reason\":\"没人应门\"}", (long long)h->a.resident) },
        { "/api/v1/visits/homes/{id}/notes", "{\"about\":\"let\"}" },
        { "/api/v1/visits/notes/{id}/answer", "{\"state\":\"done\",\"version\":1}" },
        { "/api/v1/visits/{id}", "{\"met\":\"child\",\"why\":\"x\",\"version\":1}" },
        { "/api/v1/helpers/{id}", "{\"unit\":\"换名\",\"version\":1}" },
        { "/api/v1/helpers/{id}/full", "{\"purpose\":\"call\"}" },
        { "/api/v1/helpers/{id}/end", "{\"until\":\"2025-11-25\",\"why\":\"left\"}" },
        { "/api/v1/helpers/{id}/account", "{\"login\":\"resident.b\"}" },
        { "/api/v1/helpers/{id}/joinings", "{\"place\":\"" PLACE_B "\",\"reason\":\"x\"}" },
        { "/api/v1/helpers/{id}/services",
          "{\"place\":\"" PLACE_B "\",\"day\":\"2025-11-24\",\"minutes\":60,"
                                           "\"kind\":\"served\",\"what\":\"x\"}" },
        { "/api/v1/services/{id}/answer", "{\"state\":\"confirmed\",\"version\":1}" },
        { "/api/v1/teams/{id}", "{\"name\":\"换名\",\"version\":1}" },
        { "/api/v1/teams/{id}/members", "{\"helper\":1}" },
        { "/api/v1/team-members/{id}/end", "{\"until\":\"2025-11-25\"}" },
        { "/api/v1/joinings/{id}/answer", "{\"agree\":true,\"version\":1}" },
        { "/api/v1/joinings/{id}/end", "{\"reason\":\"x\",\"version\":1}" },
        { "/api/v1/memberships/{id}/end", "{\"until\":\"2025-01-01\",\"why\":\"left\"}" },
    };
    if (!r->takes || body_of_later(r->path)) return r->takes ? body_of_later(r->path) : NULL;
    for (int i = 0; i < COUNT(bodies); i++)
        if (is(r->path, bodies[i].path)) return bodies[i].body;
    if (starts(r->path, "/api/v1/changes/{id}")) return is(r->method, "PUT")
        ? "{\"version\":1,\"title\":\"换名\"}" : "{\"version\":1,\"words\":\"换人\"}";
    if (starts(r->path, "/api/v1/residents/{id}/m") || starts(r->path, "/api/v1/residents/{id}/unmerge"))
        return body_about_b(h, r);
    if (body_elsewhere(r)) return body_elsewhere(r);
    if (!starts(r->path, "/api/v1/cases/{id}/")) fail_msg("%s: say here a body that would do", r->path);
    const char *sql = house_fmt(h, "SELECT version FROM cases WHERE id = %lld", (long long)id_of_a(h, r));
    return house_fmt(h, "{\"version\":%lld,\"words\":\"换人\",\"stars\":1,\"post_id\":%lld}",
                     (long long)rig_number(h->rig, sql), (long long)h->b.of[ROLE_MEMBER].post);
}
