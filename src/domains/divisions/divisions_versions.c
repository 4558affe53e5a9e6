/* The grid through time: the map of a day that is over, the versions of a place, the bounds of sizes. */
#include "domains/divisions/divisions_inside.h"

#include "domains/divisions/divisions_queries.h"
#include "json/json.h"
#include "vocab/moment.h"


SHAPE(PlaceDayQuery, "as it was on a day",
    TEXT_OPT(PlaceDayQuery, as_of, 10, 10,               "2026-03-01: at the end of that day (now)"));

Err place_day(Ask *ask, Str as_of, int64_t *ret)
{
    int64_t day, today = moment_day(ask->now_ms);
    *ret = NONE;
    if (!as_of.at) return NULL;
    if (!moment_read_date(as_of, &day))
        return ask_blame(ask, BAD_FIELD, "as_of", "日期，如 2026-03-01", "a day, such as 2026-03-01");
    if (day > today) return ask_blame(ask, BAD_FIELD, "as_of", "不能晚于今天", "not later than today");
    if (day < today) *ret = moment_day_start_ms(day + 1) - 1;
    return NULL;
}

static bool held(const PlaceSpan *s, int64_t at_ms)
{
    return s->since_ms <= at_ms && (s->until_ms == NONE || at_ms < s->until_ms);
}

static void take(PlaceMap *to, const PlaceMap *from, int i)
{
    Place *p = &to->place[to->count];
    *p = from->place[i];
    p->children = 0;
    p->households = from->span[i].own;
    to->outline[to->count] = from->outline[i];
    to->mercator[to->count] = from->mercator[i];
    to->span[to->count++] = from->span[i];
}

/* What was in force, out of what is and what is over; both are in order of code. */
static PlaceMap *map_of(Ask *ask, const PlaceMap *now, int64_t at_ms)
{
    const PlaceMap *past = now->past;
    PlaceMap *map = NEW(ask->arena, PlaceMap);
    int most = now->count + past->count + 1, n = 0, p = 0;
    map->place = NEWS(ask->arena, Place, most);
    map->outline = NEWS(ask->arena, Outline, most);
    map->mercator = NEWS(ask->arena, Spot *, most);
    map->span = NEWS(ask->arena, PlaceSpan, most);
    while (n < now->count || p < past->count) {
        bool old = n == now->count || (p < past->count && str_cmp(past->place[p].code,
            now->place[n].code) < 0);
        const PlaceMap *from = old ? past : now;
        int i = old ? p++ : n++;
        if (held(&from->span[i], at_ms)) take(map, from, i);
    }
    place_add_up(map);
    Buf etag = buf_new(ask->arena, 80);
    buf_fmt(&etag, "%.*s-%llx\"", (int)now->etag.len - 1, now->etag.at, (unsigned long long)at_ms);
    map->etag = buf_str(&etag);
    map->past = past;
    return map;
}

Err place_map_at(Ask *ask, Str as_of, const PlaceMap **ret)
{
    int64_t at_ms;
    const PlaceMap *now = place_map(ask);
    TRY(place_day(ask, as_of, &at_ms));
    *ret = at_ms == NONE ? now : map_of(ask, now, at_ms);
    return NULL;
}

Err divisions_as_of(Ask *ask, Str place, Str day, List *ret, int64_t *ret_at_ms)
{
    const PlaceMap *map;
    TRY(place_map_at(ask, day, &map));
    TRY(place_day(ask, day, ret_at_ms));
    if (*ret_at_ms == NONE) *ret_at_ms = ID_MAX;
    PlaceDrawn *drawn = NEWS(ask->arena, PlaceDrawn, map->count + 1);
    *ret = (List){ drawn, 0 };
    for (int i = 0; i < map->count; i++) {
        const Place *p = &map->place[i];
        const Outline *o = &map->outline[i];
        if (!place_within(p->code, place)) continue;
        drawn[ret->count++] = (PlaceDrawn){ p->code, p->name, p->kind, { o->at, o->ends, o->outer, o->rings },
                                            p->households, map->span[i].since_ms, map->span[i].until_ms,
                                            map->span[i].change_id, map->span[i].ended_by };
    }
    return ret->count || place_find(place_map(ask), place) >= 0 ? NULL : NOT_FOUND;
}

static bool wanted(const PlaceMap *map, int i, const PlaceWindow *w)
{
    const PlaceSpan *s = &map->span[i];
    if (map->place[i].kind != w->kind || (w->code.at && !str_eq(w->code, map->place[i].code))) return false;
    if (w->to_ms != NONE && s->since_ms > w->to_ms) return false;
    if (w->from_ms != NONE && s->until_ms != NONE && s->until_ms <= w->from_ms) return false;
    return !w->box || (map->outline[i].rings && spot_box_meets(map->outline[i].box, *w->box));
}

void divisions_window(Ask *ask, const PlaceWindow *w, List *ret, int64_t *ret_matched)
{
    const PlaceMap *now = place_map(ask), *past = now->past;
    bool present = w->from_ms == NONE && w->to_ms == NONE;
    PlaceDrawn *drawn = NEWS(ask->arena, PlaceDrawn, w->most + 1);
    int64_t matched = 0;
    *ret = (List){ drawn, 0 };
    for (int n = 0, p = 0; n < now->count || p < past->count;) {
        bool old = n == now->count || (p < past->count && str_cmp(past->place[p].code,
            now->place[n].code) <= 0);
        const PlaceMap *map = old ? past : now;
        int i = old ? p++ : n++;
        if ((old && present) || !wanted(map, i, w)) continue;
        if (matched++ < w->skip || ret->count == w->most) continue;
        const Place *x = &map->place[i];
        const Outline *o = &map->outline[i];
        const PlaceSpan *s = &map->span[i];
        drawn[ret->count++] = (PlaceDrawn){ x->code, x->name, x->kind, { o->at, o->ends, o->outer, o->rings },
                                            old ? s->own : x->households, s->since_ms, s->until_ms,
                                                s->change_id,
                                            s->ended_by };
    }
    *ret_matched = matched;
}

/* ---- The versions of a place ---- */

SHAPE(PlaceVersion, "a place for a time",
    TIME    (PlaceVersion, since_ms,                 "from then on"),
    TIME_OPT(PlaceVersion, until_ms,                 "until then; absent: it is in force"),
    ID_OPT  (PlaceVersion, change_id,                "the change set that made it"),
    ID_OPT  (PlaceVersion, ended_by,                 "the change set that ended the place"),
    TEXT    (PlaceVersion, name,       1, 60,        "its name then"),
    INT     (PlaceVersion, households, 0, ID_MAX,    "households or merchants in it then"));

static PlaceVersion version_of(const PlaceMap *map, int i)
{
    const PlaceSpan *s = &map->span[i];
    return (PlaceVersion){ s->since_ms, s->until_ms, s->change_id ? s->change_id : NONE,
                           s->ended_by ? s->ended_by : NONE, map->place[i].name, map->place[i].households };
}

/* The newest first. */
Err places_versions(Ask *ask)
{
    const PlaceMap *map = place_map(ask);
    Str code = ask->segment[0];
    int now = place_find(map, code), first = place_past_find(map, code), end = first;
    while (end >= 0 && end < map->past->count && str_eq(map->past->place[end].code, code)) end++;
    if (now < 0 && first < 0) return NOT_FOUND;
    PlaceVersion *said = NEWS(ask->arena, PlaceVersion, end - first + 2);
    List list = { said, 0 };
    if (now >= 0) said[list.count++] = version_of(map, now);
    for (int i = end - 1; first >= 0 && i >= first; i--) said[list.count++] = version_of(map->past, i);
    return answer_array(ask, &PlaceVersion_shape, &list);
}

/* ---- As GeoJSON ---- */

typedef struct PlaceGeoQuery { Str parent; int kind; Str as_of; } PlaceGeoQuery;
SHAPE(PlaceGeoQuery, "which outlines",
    TEXT    (PlaceGeoQuery, parent, 9, 18,           "in this street, community or grid"),
    NAME    (PlaceGeoQuery, kind,   OPTIONAL, place_kind_names, "only this kind (all)"),
    TEXT_OPT(PlaceGeoQuery, as_of,  10, 10,          "2026-03-01: at the end of that day (now)"));

static void feature(Buf *to, const PlaceMap *map, int i)
{
    const Place *p = &map->place[i];
    const Outline *o = &map->outline[i];
    buf_adds(to, "{\"type\":\"Feature\",\"id\":");
    json_text(to, p->code);
    buf_adds(to, ",\"properties\":{\"code\":");
    json_text(to, p->code);
    buf_adds(to, ",\"kind\":");
    json_text(to, str_of(place_kind_names[p->kind]));
    buf_adds(to, ",\"name\":");
    json_text(to, p->name);
    buf_fmt(to, ",\"households\":%lld,\"since_ms\":%lld},\"geometry\":", (long long)p->households,
            (long long)map->span[i].since_ms);
    if (o->rings) outline_geojson(to, o);
    else buf_adds(to, "null");
    buf_char(to, '}');
}

/* RFC 7946; places without an outline have the geometry null. */
Err places_geojson(Ask *ask)
{
    const PlaceGeoQuery *q = QUERY(ask, PlaceGeoQuery);
    const PlaceMap *map;
    bool some = false;
    TRY(place_map_at(ask, q->as_of, &map));
    if (place_find(map, q->parent) < 0) return NOT_FOUND;
    Buf b = buf_new(ask->arena, 64 << 10);
    buf_adds(&b, "{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < map->count; i++) {
        const Place *p = &map->place[i];
        if (!place_within(p->code, q->parent) || (q->kind >= 0 && (int)p->kind != q->kind)) continue;
        if (some) buf_char(&b, ',');
        some = true;
        feature(&b, map, i);
    }
    buf_adds(&b, "]}");
    ask->answer.file_name = S("places.geojson");
    return answer_bytes(ask, S("application/geo+json"), buf_str(&b), map->etag);
}
