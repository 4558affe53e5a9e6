/* What a report says, put together out of the figures of `circles` and the register of facilities. */
#include "domains/briefs/briefs_inside.h"

#include "domains/circles/circles.h"
#include "domains/divisions/divisions.h"
#include "vocab/moment.h"

#include <stdlib.h>

enum { STALE_DAYS = 180 };

SHAPE(BriefNeed, "a service that homes lack",
    TEXT    (BriefNeed, kind, 1, 30,                    "the service"),
    TEXT    (BriefNeed, name, 0, 60,                    "what it is called"),
    BOOL    (BriefNeed, basic, 0,                       "of the basic kinds"),
    INT_OPT (BriefNeed, radius_m, 50, 5000,             "within so many metres; absent: within the minutes"),
    INT     (BriefNeed, facilities, 0, ID_MAX,          "how many offer it, in the district"),
    INT     (BriefNeed, households, 0, ID_MAX,          "homes in all"),
    INT     (BriefNeed, lacking, 0, ID_MAX,             "homes that lack it"),
    INT     (BriefNeed, wishes, 0, ID_MAX,              "neighbours who asked for it"));
SHAPE(BriefStock, "what there is of a service",
    TEXT    (BriefStock, kind, 1, 30,                   "the service"),
    TEXT    (BriefStock, name, 0, 60,                   "what it is called"),
    INT     (BriefStock, facilities, 0, ID_MAX,         "open facilities that offer it"),
    INT     (BriefStock, places, 0, ID_MAX,             "places in those whose capacity is known"),
    INT     (BriefStock, step_free, 0, ID_MAX,          "with a door without steps"),
    INT     (BriefStock, stale, 0, ID_MAX,              "not confirmed for half a year"));
SHAPE(BriefProject, "what is planned",
    TEXT    (BriefProject, name, 1, 60,                 "what it is called"),
    TEXT    (BriefProject, services, 0, 400,            "what it will offer"),
    TEXT    (BriefProject, place_words, 0, 120,         "where"),
    TEXT    (BriefProject, day, 0, 10,                  "from when on"),
    TEXT    (BriefProject, operator, 0, 60,             "who runs it"),
    INT_OPT (BriefProject, places, 0, ID_MAX,           "for how many"));
SHAPE(BriefLists, "needs, stock and projects",
    TEXT    (BriefLists, title, 1, 120,                 "of what"),
    TEXT    (BriefLists, how, 1, 20,                    "network, or straight x 1.3"),
    INT     (BriefLists, households, 0, ID_MAX,         "homes"),
    INT     (BriefLists, gap, 0, ID_MAX,                "of these: the network is missing near the door"),
    INT     (BriefLists, basic_there, 0, 1000,          "basic kinds that are there"),
    INT     (BriefLists, basic_all, 0, 1000,            "basic kinds in all"),
    INT     (BriefLists, quality_there, 0, 1000,        "quality kinds that are there"),
    INT     (BriefLists, quality_all, 0, 1000,          "quality kinds in all"),
    LIST    (BriefLists, needs, BriefNeed_shape, 0, 200, "what homes lack, the most pressing first"),
    LIST    (BriefLists, stock, BriefStock_shape, 0, 200, "what there is"),
    LIST    (BriefLists, projects, BriefProject_shape, 0, 1000, "what is planned"));

Str brief_kind(Ask *ask, Str code)
{
    const FacilityKind *k = facilities_kind(ask, code);
    return !k ? code : ask->wire.english ? k->name_en : k->name;
}

/* Does the report speak of this place? */
typedef struct Reach { const List *circle; Str place; const Scope *scope; int64_t least; } Reach;

static bool reaches(const Reach *r, Str place)
{
    const Str *p = r->circle->at;
    if (!scope_holds(r->scope, place) || (r->place.at && !place_within(place, r->place))) return false;
    bool in = !r->circle->at;
    for (int64_t i = 0; i < r->circle->count && !in; i++) in = place_within(place, p[i]);
    return in;
}

static Err needs_of(Ask *ask, const Reach *reach, const CircleNorms *norms, BriefLists *to)
{
    List missing;
    const CircleNorm *n = norms->items.at;
    BriefNeed *need = NEWS(ask->arena, BriefNeed, norms->items.count + 1);
    to->needs = (List){ need, 0 };
    TRY(facilities_missing(ask, &missing));
    const FacilityMissing *m = missing.at;
    for (int64_t i = 0; i < norms->items.count; i++) {
        bool basic = n[i].duty == DUTY_BASIC || n[i].duty == DUTY_MUST;
        int64_t wishes = 0, lacking = norms->households - n[i].within;
        *(basic ? &to->basic_all : &to->quality_all) += 1;
        *(basic ? &to->basic_there : &to->quality_there) += n[i].within > 0;
        for (int64_t j = 0; j < missing.count; j++)
            if (str_eq(m[j].service, n[i].kind) && reaches(reach, m[j].place)) wishes += m[j].count;
        wishes = circles_whole(wishes, reach->least);
        if (!lacking && !wishes) continue;
        need[to->needs.count++] = (BriefNeed){ n[i].kind, brief_kind(ask, n[i].kind), basic, n[i].radius_m,
                                               n[i].facilities, norms->households, lacking, wishes };
    }
    qsort(need, (size_t)to->needs.count, sizeof *need, brief_before);
    return NULL;
}

static void stock_of(Ask *ask, const CircleGround *ground, Str stale, BriefLists *to)
{
    List kinds = facilities_kinds(ask);
    const FacilityKind *k = kinds.at;
    const Facility *f = ground->facilities.at;
    BriefStock *stock = NEWS(ask->arena, BriefStock, kinds.count + 1);
    to->stock = (List){ stock, 0 };
    for (int64_t i = 0; i < kinds.count; i++) {
        BriefStock s = { .kind = k[i].code, .name = brief_kind(ask, k[i].code) };
        for (int64_t j = 0; j < ground->facilities.count; j++) {
            if (!facility_offers(f[j].services, k[i].code)) continue;
            s.facilities++;
            if (f[j].capacity != NONE) s.places += f[j].capacity;
            s.step_free += f[j].access == ACCESS_STEP_FREE;
            s.stale += str_cmp(f[j].confirmed_day, stale) < 0;
        }
        if (s.facilities) stock[to->stock.count++] = s;
    }
}

static Str names_of(Ask *ask, Str services)
{
    Buf b = buf_new(ask->arena, 120);
    while (services.len && b.len < 300) {
        if (b.len) buf_adds(&b, ask->wire.english ? ", " : "、");
        buf_add(&b, brief_kind(ask, str_cut(&services, ',')));
    }
    return buf_str(&b);
}

static Err projects_of(Ask *ask, const Reach *reach, BriefLists *to)
{
    List all;
    TRY(facilities_all(ask->db, ask->district, &all, ask->arena));
    const Facility *f = all.at;
    BriefProject *project = NEWS(ask->arena, BriefProject, all.count + 1);
    to->projects = (List){ project, 0 };
    for (int64_t i = 0; i < all.count && to->projects.count < 1000; i++)
        if (f[i].state == FACILITY_PLANNED && reaches(reach, f[i].place))
            project[to->projects.count++] = (BriefProject){ f[i].name, names_of(ask, f[i].services),
                divisions_words(ask, f[i].place), f[i].state_day, f[i].operator, f[i].capacity };
    return NULL;
}

Err brief_title(Ask *ask, Str place, int64_t circle, Str *ret, Circle *ret_circle, List *ret_places)
{
    *ret_circle = (Circle){ 0 };
    *ret_places = (List){ NULL, 0 };
    if (circle != NONE) {
        TRY(circles_one_of(ask, circle, ret_circle, ret_places));
        *ret = ret_circle->name;
        return NULL;
    }
    if (!place.at) place = ask->who.place;
    *ret = place_kind(place) >= PLACE_GRID ? divisions_words(ask, place) : divisions_name(ask, place);
    return ret->len ? NULL : ask_blame(ask, BAD_FIELD, "place", "没有这个区划", "no such place");
}

Err brief_gather(Ask *ask, const BriefQuery *q, Brief *ret)
{
    List places;
    CoverageQuery query = { .list = S("mofcom"), .at = q->at, .place = q->place, .profile = q->profile,
                            .circle = q->circle, .places = true };
    if (q->lang >= 0) ask->wire.english = q->lang == 1;
    *ret = (Brief){ .asked = query };
    TRY(brief_title(ask, q->place, q->circle, &ret->title, &ret->circle, &places));
    if (ret->circle.id) TRY(circles_survey_of(ask, &ret->circle, &places, &ret->survey));
    ret->whole = true;
    for (int64_t i = 0; i < places.count; i++)
        ret->whole = ret->whole && scope_holds(&ask->who.scope, ((const Str *)places.at)[i]);
    ret->day = moment_date_text(ask->arena, moment_day(ask->now_ms));
    TRY(circles_norms_of(ask, &query, &ret->ministry));
    query.list = S("gb50180");
    TRY(circles_norms_of(ask, &query, &ret->standard));
    query.list = (Str){ 0 };
    TRY(circles_coverage_of(ask, &query, &ret->coverage));
    TRY(circles_ground(ask, &query, &ret->ground));
    Reach reach = { &places, q->place, &ask->who.scope, circles_least(ask) };
    ret->lists = (BriefLists){ .title = ret->title, .how = ret->coverage.how,
                               .households = ret->coverage.households, .gap = ret->ministry.gap };
    TRY(needs_of(ask, &reach, &ret->ministry, &ret->lists));
    stock_of(ask, &ret->ground, moment_date_text(ask->arena, moment_day(ask->now_ms) - STALE_DAYS),
        &ret->lists);
    return projects_of(ask, &reach, &ret->lists);
}
