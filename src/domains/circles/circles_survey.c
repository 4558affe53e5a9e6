/* A circle's sheet: what it has, who lives there, what the ministry's list asks for, and what lies within its
 * survey: a radius around a point, in a straight line, which is another thing than 15 minutes on foot. Counts
 * the reader's homes and facilities, people in parcels as everywhere (circles_small.h). */
#include "domains/circles/circles_measure.h"

#include "domains/circles/circles_queries.h"
#include "vocab/place.h"

SHAPE(CircleSurvey, "what lies within the survey's radius, of the reader's places",
    INT     (CircleSurvey, radius_m, 0, 10000,          "so far from its centre, in a straight line"),
    LON     (CircleSurvey, lon, OPTIONAL,               "the centre; absent: no homes, and none was said"),
    LAT     (CircleSurvey, lat, OPTIONAL,               "the centre"),
    BOOL    (CircleSurvey, set, 0,
             "the centre was said; else it is amid the circle's homes"),
    BOOL    (CircleSurvey, whole, 0,
             "no home or facility there lies outside the reader's places"),
    INT     (CircleSurvey, households, 0, ID_MAX,       "households"),
    INT     (CircleSurvey, old, 0, ID_MAX,              "people of sixty and older in the register"),
    INT     (CircleSurvey, young, 0, ID_MAX,            "children under seven in the register"),
    INT     (CircleSurvey, facilities, 0, ID_MAX,       "open facilities"),
    INT     (CircleSurvey, basic_there, 0, 1000,        "basic kinds that stand there"),
    INT     (CircleSurvey, basic_all, 0, 1000,          "basic kinds in all"),
    INT     (CircleSurvey, quality_there, 0, 1000,      "quality kinds that stand there"),
    INT     (CircleSurvey, quality_all, 0, 1000,        "quality kinds in all"));

typedef struct CircleRow { Str kind; int64_t facilities, surveyed, within_15; } CircleRow;
SHAPE(CircleRow, "a service of the district's list",
    TEXT    (CircleRow, kind, 1, 30,                    "the service"),
    INT     (CircleRow, facilities, 0, ID_MAX,          "open facilities that offer it in the circle"),
    INT     (CircleRow, surveyed, 0, ID_MAX,            "within the survey's radius"),
    INT     (CircleRow, within_15, 0, ID_MAX,
             "households that have it within 15 minutes, wherever it stands"));
typedef struct CircleKind { Str kind; bool basic, there; int64_t facilities, surveyed, within; } CircleKind;
SHAPE(CircleKind, "a kind that the ministry's list asks for",
    TEXT    (CircleKind, kind, 1, 30,                   "the service"),
    BOOL    (CircleKind, basic, 0,                      "a basic kind; else a quality kind"),
    BOOL    (CircleKind, there, 0,                      "some household has it within the list's radius"),
    INT     (CircleKind, facilities, 0, ID_MAX,         "open facilities that offer it in the circle"),
    INT     (CircleKind, surveyed, 0, ID_MAX,           "within the survey's radius"),
    INT     (CircleKind, within, 0, ID_MAX,             "households that have it within the list's radius"));
typedef struct CircleFigures {
    CircleView *circle;
    Str how;
    int64_t households, old, young, gap, facilities, basic_there, basic_all, quality_there, quality_all;
    List services, kinds;
    CircleSurvey *survey;
} CircleFigures;
SHAPE(CircleFigures, "a circle with its figures, of the reader's homes and facilities",
    OBJECT  (CircleFigures, circle, 0, CircleView_shape, "the circle"),
    TEXT    (CircleFigures, how, 1, 20,                 "network, or straight x 1.3"),
    INT     (CircleFigures, households, 0, ID_MAX,      "households"),
    INT     (CircleFigures, old, 0, ID_MAX,             "people of sixty and older in the register"),
    INT     (CircleFigures, young, 0, ID_MAX,           "children under seven in the register"),
    INT     (CircleFigures, gap, 0, ID_MAX,
             "households where the network is missing near the door"),
    INT     (CircleFigures, facilities, 0, ID_MAX,      "open facilities in its communities"),
    INT     (CircleFigures, basic_there, 0, 1000,       "basic kinds that some household has"),
    INT     (CircleFigures, basic_all, 0, 1000,         "basic kinds in all"),
    INT     (CircleFigures, quality_there, 0, 1000,     "quality kinds that some household has"),
    INT     (CircleFigures, quality_all, 0, 1000,       "quality kinds in all"),
    LIST    (CircleFigures, services, CircleRow_shape, 0, 64, "the district's list, service by service"),
    LIST    (CircleFigures, kinds, CircleKind_shape, 0, 200, "the ministry's list, kind by kind"),
    OBJECT  (CircleFigures, survey, 0, CircleSurvey_shape, "what lies within its survey"));

/* The circle's own centre, or the middle of all its homes, whoever asks: it doesn't move with the reader. */
static void centre(const CircleLand *l, const Circle *c, const List *places, CircleSurvey *ret)
{
    const Str *p = places->at;
    int64_t lon = 0, lat = 0, homes = 0;
    *ret = (CircleSurvey){ .radius_m = c->survey_m, .lon = c->lon, .lat = c->lat, .set = c->lon != NONE };
    if (ret->set) return;
    for (int32_t u = 0; u < l->homes; u++) {
        bool in = false;
        for (int64_t i = 0; i < places->count && !in; i++) in = str_eq(p[i], l->group[l->group_of[u]]);
        if (!in) continue;
        lon += l->home[u].lon * l->home[u].households;
        lat += l->home[u].lat * l->home[u].households;
        homes += l->home[u].households;
    }
    if (!homes) return;
    ret->lon = lon / homes;
    ret->lat = lat / homes;
}

static bool around(const CircleSurvey *s, int64_t lon, int64_t lat)
{
    Spot centre = { (int32_t)s->lon, (int32_t)s->lat }, at = { (int32_t)lon, (int32_t)lat };
    return s->lon != NONE && net_metres(centre, at) <= (double)s->radius_m;
}

static void count_homes(const Ask *ask, const CircleLand *l, CircleSurvey *s)
{
    for (int32_t u = 0; u < l->homes; u++) {
        const CircleHome *h = &l->home[u];
        if (!around(s, h->lon, h->lat)) continue;
        if (!scope_holds(&ask->who.scope, h->place)) {
            s->whole = false;
            continue;
        }
        s->households += h->households;
        s->old += h->old;
        s->young += h->young;
    }
}

static void count_services(Str services, bool in, bool near, CircleService *to, int64_t kinds)
{
    for (int64_t k = 0; k < kinds; k++) {
        if (!facility_offers(services, to[k].kind)) continue;
        to[k].facilities += in;
        to[k].surveyed += near;
    }
}

static void count_facilities(Ask *ask, const CircleStock *stock, const List *places, CircleSurvey *s)
{
    List kinds = facilities_kinds(ask);
    const FacilityKind *k = kinds.at;
    const Str *p = places->at;
    CircleService *to = NEWS(ask->arena, CircleService, kinds.count + 1);
    for (int64_t i = 0; i < kinds.count; i++) to[i].kind = k[i].code;
    s->services = (List){ to, kinds.count };
    for (int32_t f = 0; f < stock->count; f++) {
        const Facility *one = &stock->facility[f];
        bool near = around(s, one->lon, one->lat), in = false;
        bool mine = scope_holds(&ask->who.scope, one->place);
        for (int64_t i = 0; i < places->count && !in; i++) in = place_within(one->place, p[i]);
        if (near && !mine) s->whole = false;
        if (!mine || !(in || near)) continue;
        s->facilities += near;
        s->own += in;
        count_services(one->services, in, near, to, kinds.count);
    }
}

static const CircleService *of_kind(const CircleSurvey *s, Str kind)
{
    static const CircleService none;
    const CircleService *at = s->services.at;
    for (int64_t i = 0; i < s->services.count; i++)
        if (str_eq(at[i].kind, kind)) return &at[i];
    return &none;
}

static const Str ministry = { "mofcom", 6 };

static bool basic(const FacilityDuty duty) { return duty == DUTY_BASIC || duty == DUTY_MUST; }

Err circles_survey_of(Ask *ask, const Circle *c, const List *places, CircleSurvey *ret)
{
    const CircleStock *stock;
    List norms = facilities_norms(ask);
    const FacilityNorm *n = norms.at;
    TRY(circles_stock(ask, &stock));
    centre(stock->land, c, places, ret);
    ret->whole = true;
    count_homes(ask, stock->land, ret);
    count_facilities(ask, stock, places, ret);
    for (int64_t i = 0; i < norms.count; i++) {
        if (!str_eq(n[i].list, ministry)) continue;
        bool there = of_kind(ret, n[i].kind)->surveyed > 0;
        *(basic(n[i].duty) ? &ret->basic_all : &ret->quality_all) += 1;
        *(basic(n[i].duty) ? &ret->basic_there : &ret->quality_there) += there;
    }
    return NULL;
}

static void tell_kinds(Ask *ask, const CircleNorms *norms, const CircleSurvey *s, CircleFigures *ret)
{
    const CircleNorm *n = norms->items.at;
    CircleKind *to = NEWS(ask->arena, CircleKind, norms->items.count + 1);
    ret->kinds = (List){ to, norms->items.count };
    for (int64_t i = 0; i < norms->items.count; i++) {
        const CircleService *has = of_kind(s, n[i].kind);
        to[i] = (CircleKind){ n[i].kind, basic(n[i].duty), n[i].within > 0, has->facilities, has->surveyed,
                              n[i].within };
        *(to[i].basic ? &ret->basic_all : &ret->quality_all) += 1;
        *(to[i].basic ? &ret->basic_there : &ret->quality_there) += to[i].there;
    }
}

static void tell_services(Ask *ask, const Coverage *c, const CircleSurvey *s, CircleFigures *ret)
{
    const CoverageService *v = c->services.at;
    CircleRow *to = NEWS(ask->arena, CircleRow, c->services.count + 1);
    ret->services = (List){ to, c->services.count };
    for (int64_t i = 0; i < c->services.count; i++) {
        const CircleService *has = of_kind(s, v[i].kind);
        to[i] = (CircleRow){ v[i].kind, has->facilities, has->surveyed, v[i].within_15 };
    }
}

Err circles_figures(Ask *ask)
{
    CircleView view;
    CircleSurvey survey;
    Circle c;
    Coverage coverage;
    CircleNorms norms;
    List places;
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(circles_one_of(ask, id, &c, &places));
    CoverageQuery q = { .circle = id, .profile = -1 };
    TRY(circles_coverage_of(ask, &q, &coverage));
    q.list = ministry;
    TRY(circles_norms_of(ask, &q, &norms));
    TRY(circles_survey_of(ask, &c, &places, &survey));
    view = circles_view(ask, &c, &places);
    CircleFigures f = { .circle = &view, .how = coverage.how, .households = coverage.households,
                        .old = coverage.old, .young = coverage.young, .gap = coverage.gap,
                        .facilities = survey.own, .survey = &survey };
    tell_services(ask, &coverage, &survey, &f);
    tell_kinds(ask, &norms, &survey, &f);
    return answer(ask, 200, &CircleFigures_shape, &f);
}
