/* Circles that people make: a name, a level, a survey and communities of the maker's places; changed by
 * whoever has them all, ended with a reason and kept, so that a figure of then can be explained. */
#include "domains/circles/circles_measure.h"

#include "domains/circles/circles_queries.h"
#include "domains/divisions/divisions.h"

enum { PLACES_MOST = 40, SURVEY_LEAST_M = 100, SURVEY_MOST_M = 5000 };

REFUSAL(CIRCLES_NAMED, 409, "circles.named", "已有同名的生活圈", "there is a life circle of that name");
REFUSAL(CIRCLES_ENDED, 409, "circles.over", "生活圈已结束", "the life circle is over");
REFUSAL(CIRCLES_NOT_ALL, 403, "circles.not_all", "生活圈有社区在您的管辖范围之外，请由上级调整",
    "some of its communities lie outside your places: ask who is above");

const EventKind CIRCLES_MADE = { "circles.made", "划定生活圈", "life circle made" };
const EventKind CIRCLES_CHANGED = { "circles.changed", "调整生活圈", "life circle changed" };
const EventKind CIRCLES_OVER = { "circles.ended", "结束生活圈", "life circle ended" };

typedef struct CircleViewPlace { Str place, name; bool own; } CircleViewPlace;
SHAPE(CircleViewPlace, "a community",
    TEXT    (CircleViewPlace, place, 12, 12,            "its code"),
    TEXT    (CircleViewPlace, name, 0, 60,              "its name"),
    BOOL    (CircleViewPlace, own, 0,                   "within the reader's places: its homes are counted"));
SHAPE(CircleView, "a life circle with a name",
    ID      (CircleView, id,                            "its id"),
    TEXT    (CircleView, name, 1, 60,                   "its name"),
    NAME    (CircleView, level, 0, circle_levels,
                   "a pilot of the district, the city, the nation, or none"),
    INT     (CircleView, survey_m, 0, 10000,
                        "radius of its survey: another thing than 15 minutes"),
    LON     (CircleView, lon, OPTIONAL,                 "the survey's centre; absent: amid its homes"),
    LAT     (CircleView, lat, OPTIONAL,                 "the survey's centre"),
    BOOL    (CircleView, synthetic, 0,                  "a sample"),
    INT     (CircleView, version, 1, ID_MAX,            "as it was read"),
    TEXT    (CircleView, author_words, 0, 120,          "who changed it last"),
    TIME    (CircleView, changed_ms,                    "when"),
    TIME_OPT(CircleView, ended_ms,                      "when it came to an end"),
    TEXT    (CircleView, ended_why, 0, 200,             "why"),
    BOOL    (CircleView, whole, 0,
             "all of its communities lie within the reader's places"),
    LIST    (CircleView, places, CircleViewPlace_shape, 0, 1000, "its communities"));

typedef struct CirclesQuery { bool ended; } CirclesQuery;
SHAPE(CirclesQuery, "which circles",
    BOOL    (CirclesQuery, ended, OPTIONAL,             "those that are over"));
typedef struct CircleCommunity { Str place; } CircleCommunity;
SHAPE(CircleCommunity, "a community of a circle",
    TEXT    (CircleCommunity, place, 12, 12,            "its code, within one's places"));
typedef struct CircleNew { Str name; CircleLevel level; int64_t survey_m, lon, lat; List places; } CircleNew;
SHAPE(CircleNew, "a life circle to be made",
    TEXT    (CircleNew, name, 1, 60,                    "its name, which no other living circle has"),
    NAME    (CircleNew, level, 0, circle_levels,        "a pilot of whom"),
    INT     (CircleNew, survey_m, SURVEY_LEAST_M, SURVEY_MOST_M, "radius of its survey, in metres"),
    LON     (CircleNew, lon, OPTIONAL,                  "the survey's centre; absent: amid its homes"),
    LAT     (CircleNew, lat, OPTIONAL,                  "the survey's centre"),
    LIST    (CircleNew, places, CircleCommunity_shape, 1, PLACES_MOST, "its communities"));
typedef struct CircleSave {
    Str name;
    CircleLevel level;
    int64_t survey_m, lon, lat;
    List places;
    int64_t version;
} CircleSave;
SHAPE(CircleSave, "a life circle as it shall be",
    TEXT    (CircleSave, name, 1, 60,                   "its name, which no other living circle has"),
    NAME    (CircleSave, level, 0, circle_levels,       "a pilot of whom"),
    INT     (CircleSave, survey_m, SURVEY_LEAST_M, SURVEY_MOST_M, "radius of its survey, in metres"),
    LON     (CircleSave, lon, OPTIONAL,                 "the survey's centre; absent: amid its homes"),
    LAT     (CircleSave, lat, OPTIONAL,                 "the survey's centre"),
    LIST    (CircleSave, places, CircleCommunity_shape, 1, PLACES_MOST, "its communities"),
    INT     (CircleSave, version, 1, ID_MAX,            "as it was read"));
typedef struct CircleEnd { Str why; int64_t version; } CircleEnd;
SHAPE(CircleEnd, "why a circle comes to an end",
    TEXT    (CircleEnd, why, 1, 200,                    "why"),
    INT     (CircleEnd, version, 1, ID_MAX,             "as it was read"));

/* What is kept of it in the log, each time: a figure of then is explained by it. */
typedef struct CircleTold {
    Str name;
    CircleLevel level;
    int64_t survey_m, lon, lat, version;
    Str why, places;
} CircleTold;
SHAPE(CircleTold, "a life circle as it was from then on",
    TEXT    (CircleTold, name, 1, 60,                   "its name"),
    NAME    (CircleTold, level, 0, circle_levels,       "a pilot of whom"),
    INT     (CircleTold, survey_m, 0, 10000,            "radius of its survey"),
    LON     (CircleTold, lon, OPTIONAL,                 "the survey's centre"),
    LAT     (CircleTold, lat, OPTIONAL,                 "the survey's centre"),
    INT     (CircleTold, version, 1, ID_MAX,            "which version"),
    TEXT    (CircleTold, why, 0, 200,                   "why it ended"),
    TEXT    (CircleTold, places, 12, 2000,              "its communities, by commas"));

/* ---- Reading ---- */

static List places_of(const List *all, int64_t circle, Arena *keep)
{
    const CirclePlace *p = all->at;
    Str *to = NEWS(keep, Str, all->count + 1);
    List ret = { to, 0 };
    for (int64_t i = 0; i < all->count; i++)
        if (p[i].circle == circle) to[ret.count++] = p[i].place;
    return ret;
}

/* Who works in a grid sees what its community is part of. */
static Scope seen(Ask *ask)
{
    Scope s = ask->who.scope;
    for (int i = 0; i < ask->who.scope.count; i++) {
        Str low = ask->who.scope.range[i].low;
        if (place_kind(low) > PLACE_COMMUNITY)
            scope_add(&s, ask->arena, place_up(low, PLACE_COMMUNITY), false);
    }
    return s;
}

CircleView circles_view(Ask *ask, const Circle *c, const List *places)
{
    const Str *p = places->at;
    CircleViewPlace *in = NEWS(ask->arena, CircleViewPlace, places->count + 1);
    CircleView v = { c->id, c->name, c->level, c->survey_m, c->lon, c->lat, c->synthetic, c->version,
                     c->author_words, c->changed_ms, c->ended_ms, c->ended_why, true, { in, places->count } };
    for (int64_t i = 0; i < places->count; i++) {
        in[i] = (CircleViewPlace){ p[i], divisions_name(ask, p[i]), scope_holds(&ask->who.scope, p[i]) };
        v.whole = v.whole && in[i].own;
    }
    return v;
}

Err circles_list(Ask *ask)
{
    CirclesPageWhich which = QUERY(ask, CirclesQuery)->ended ? CIRCLES_PAGE_ENDED : CIRCLES_PAGE_LIVING;
    Scope scope = seen(ask);
    List circles, all;
    TRY(circles_page(ask->db, ask->district, &scope, which, &circles, ask->arena));
    TRY(circle_places_all(ask->db, ask->district, &all, ask->arena));
    const Circle *c = circles.at;
    CircleView *to = NEWS(ask->arena, CircleView, circles.count + 1);
    for (int64_t i = 0; i < circles.count; i++) {
        List places = places_of(&all, c[i].id, ask->arena);
        to[i] = circles_view(ask, &c[i], &places);
    }
    return answer_array(ask, &CircleView_shape, &(List){ to, circles.count });
}

Err circles_one_of(Ask *ask, int64_t circle, Circle *ret, List *ret_places)
{
    Scope scope = seen(ask);
    List all;
    TRY(circles_one(ask->db, ask->district, &scope, circle, ret, ask->arena));
    TRY(circle_places_all(ask->db, ask->district, &all, ask->arena));
    *ret_places = places_of(&all, circle, ask->arena);
    return NULL;
}

/* ---- Writing ---- */

Err circles_put(Ask *ask, const Circle *c, const Str *place, int places)
{
    TRY(circles_add(ask->db, ask->district, c));
    for (int i = 0; i < places; i++) TRY(circle_places_add(ask->db, ask->district, c->id, place[i]));
    return NULL;
}

/* The least place that holds all of them: whoever sees that hears of the circle. */
static Str above(const List *places)
{
    const Str *p = places->at;
    for (int k = PLACE_COMMUNITY; k > PLACE_DISTRICT; k--) {
        Str of = place_up(p[0], (PlaceKind)k);
        bool all = true;
        for (int64_t i = 1; i < places->count && all; i++) all = place_within(p[i], of);
        if (all) return of;
    }
    return place_up(p[0], PLACE_DISTRICT);
}

static Err told(Ask *ask, const EventKind *kind, const Circle *c, const List *places)
{
    const Str *p = places->at;
    Buf b = buf_new(ask->arena, 200);
    for (int64_t i = 0; i < places->count; i++) {
        if (i) buf_char(&b, ',');
        buf_add(&b, p[i]);
    }
    CircleTold t = { c->name, c->level, c->survey_m, c->lon, c->lat, c->version, c->ended_why, buf_str(&b) };
    return event_post(ask, kind, c->id, above(places), ask->who.account, &CircleTold_shape, &t);
}

/* Communities of one's own places, each once; the centre has both numbers and lies in the district. */
static Err check(Ask *ask, const CircleNew *in, List *ret)
{
    const CircleCommunity *c = in->places.at;
    Str *to = NEWS(ask->arena, Str, in->places.count + 1), grid;
    *ret = (List){ to, 0 };
    for (int64_t i = 0; i < in->places.count; i++) {
        Place place;
        Buf at = buf_new(ask->arena, 40);
        buf_fmt(&at, "/places/%lld/place", (long long)i);
        const char *pointer = str_z(ask->arena, buf_str(&at));
        if (place_kind(c[i].place) != PLACE_COMMUNITY || !scope_holds(&ask->who.scope, c[i].place)
            || divisions_place(ask, c[i].place, &place))
            return ask_blame(ask, BAD_FIELD, pointer, "权限范围内的社区代码",
                             "the code of a community within your places");
        for (int64_t j = 0; j < i; j++)
            if (str_eq(to[j], c[i].place))
                return ask_blame(ask, BAD_FIELD, pointer, "每个社区只写一次", "each community once");
        to[ret->count++] = c[i].place;
    }
    if ((in->lon == NONE) != (in->lat == NONE))
        return ask_blame(ask, BAD_FIELD, in->lon == NONE ? "/lon" : "/lat", "调查中心须有经度和纬度",
                         "a centre has both longitude and latitude");
    if (in->lon != NONE && divisions_at(ask, in->lon, in->lat, &grid))
        return ask_blame(ask, BAD_FIELD, "/lon", "调查中心须在本区内", "the centre lies in the district");
    return NULL;
}

static void take(Ask *ask, const CircleNew *in, Circle *c)
{
    c->name = str_trim(in->name);
    c->level = in->level;
    c->survey_m = in->survey_m;
    c->lon = in->lon;
    c->lat = in->lat;
    c->author_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    c->changed_ms = ask->now_ms;
    c->version++;
}

static Err named(Ask *ask, Err e)
{
    return e == CONFLICT ? ask_blame(ask, CIRCLES_NAMED, "/name", "换一个名称", "another name") : e;
}

static Err tell(Ask *ask, int status, const Circle *c, const List *places)
{
    CircleView v = circles_view(ask, c, places);
    return answer(ask, status, &CircleView_shape, &v);
}

Err circles_make(Ask *ask)
{
    const CircleNew *in = BODY(ask, CircleNew);
    Circle c = { .id = ask_new_id(ask), .made_ms = ask->now_ms, .ended_ms = NONE, .ended_why = S("") };
    List places;
    take(ask, in, &c);
    if (!c.name.len) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "give it a name");
    TRY(check(ask, in, &places));
    TRY(named(ask, circles_put(ask, &c, places.at, (int)places.count)));
    TRY(told(ask, &CIRCLES_MADE, &c, &places));
    return tell(ask, 201, &c, &places);
}

/* To write one must have all of its communities, not only see some. */
static Err load(Ask *ask, int64_t version, Circle *ret, List *ret_places)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(circles_one_of(ask, id, ret, ret_places));
    if (!circles_view(ask, ret, ret_places).whole) return CIRCLES_NOT_ALL;
    if (ret->ended_ms != NONE) return CIRCLES_ENDED;
    return ret->version == version ? NULL : MOVED_ON;
}

Err circles_change(Ask *ask)
{
    const CircleSave *in = BODY(ask, CircleSave);
    CircleNew as = { in->name, in->level, in->survey_m, in->lon, in->lat, in->places };
    Circle c;
    List places;
    int64_t gone;
    TRY(load(ask, in->version, &c, &places));
    take(ask, &as, &c);
    if (!c.name.len) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "give it a name");
    TRY(check(ask, &as, &places));
    TRY(named(ask, circles_save(ask->db, ask->district, &c)));
    TRY(circle_places_clear(ask->db, ask->district, c.id, &gone));
    for (int64_t i = 0; i < places.count; i++)
        TRY(circle_places_add(ask->db, ask->district, c.id, ((const Str *)places.at)[i]));
    TRY(told(ask, &CIRCLES_CHANGED, &c, &places));
    return tell(ask, 200, &c, &places);
}

Err circles_end(Ask *ask)
{
    const CircleEnd *in = BODY(ask, CircleEnd);
    Circle c;
    List places;
    TRY(load(ask, in->version, &c, &places));
    c.ended_why = str_trim(in->why);
    if (!c.ended_why.len) return ask_blame(ask, BAD_FIELD, "/why", "请写明原因", "say why");
    c.ended_ms = c.changed_ms = ask->now_ms;
    c.author_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    c.version++;
    TRY(circles_save(ask->db, ask->district, &c));
    TRY(told(ask, &CIRCLES_OVER, &c, &places));
    return tell(ask, 200, &c, &places);
}
