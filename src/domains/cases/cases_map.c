/* Cases on the map, and those near a point. */
#include "domains/cases/cases_inside.h"

#include "domains/cases/cases_queries.h"
#include "domains/divisions/divisions.h"
#include "geo/plane/area.h"
#include "vocab/ident.h"
#include "vocab/moment.h"

#include <stdlib.h>

enum { POINTS_MAX = 5000, MAP_COMMUNITIES = 12 };
enum { NEAR_M = 150, NEAR_DAYS = 30, NEAR_MAX = 5, NEAR_ROWS = 50, NEAR_COMMUNITIES = 12 };

/* ---- The map ---- */

/* A part of the map, and how many points it takes, as it is asked for. */
typedef struct Sought {
    const CaseBox *q;
    Str state, source;                 /* absent: any */
    bool open;
    CaseDays days;
    Str community[MAP_COMMUNITIES + 1];
    int count;
    int64_t most;
} Sought;

static int by_newest_point(const void *a, const void *b)
{
    int64_t x = ((const CasePoint *)a)->id, y = ((const CasePoint *)b)->id;
    return (x < y) - (x > y);
}

static void newest(List *points, int64_t most)
{
    if (points->count) qsort(points->at, (size_t)points->count, sizeof(CasePoint), by_newest_point);
    if (points->count > most) points->count = most;
}

static bool shows(const Sought *s, const CasePoint *p)
{
    return p->lon >= s->q->west && p->lon <= s->q->east && p->lat >= s->q->south && p->lat <= s->q->north
        && (s->q->state < 0 || (int)p->state == s->q->state)
        && (s->q->source < 0 || p->source == s->q->source);
}

static const Scope *within(Ask *ask, Str low, Str high)
{
    return cases_within(ask, &ask->who.scope, low, high);
}

/* Of a community from one day to another, the latter left out: numbers begin with both (ident_number). */
static Err of_days(Ask *ask, Str community, int64_t from, int64_t until, List *ret)
{
    const int64_t day[] = { from, until };
    Str number[2];
    for (int i = 0; i < 2; i++) {
        Date d = moment_date(day[i]);
        Buf b = buf_new(ask->arena, 24);
        buf_add(&b, community);
        buf_fmt(&b, "-%04d%02d%02d", d.year, d.month, d.day);
        number[i] = buf_str(&b);
    }
    return cases_points_of(ask->db, ask->district, &ask->who.scope, ask->now_ms, number[0], number[1], ret,
                           ask->arena);
}

enum { DAYS_FIRST = 4, DAYS_MOST = 1000, ROUNDS_MOST = 6, ROWS_MOST = 15000 };

/* What the newest days brought, until the map is full: however long the history behind them is. Where the
 * days gone through so far say that it would take too many rows (a corner of a community, a rare state), it
 * gives up: *ret_full is false, and *ret_least the id from which on they say that enough will be found. Days
 * that were asked for are full when they are gone through. */
static Err newest_days(Ask *ask, const Sought *s, List *ret, bool *ret_full, int64_t *ret_least)
{
    List part[ROUNDS_MOST * MAP_COMMUNITIES];
    int parts = 0;
    int64_t until = moment_day(ask->now_ms) + 2, days = DAYS_FIRST, gone = 0, rows = 0, shown = 0;
    *ret_full = false;
    if (until > s->days.until) until = s->days.until;
    for (int round = 0; round < ROUNDS_MOST && shown < s->most && until > s->days.from; round++) {
        if (days > until - s->days.from) days = until - s->days.from;
        for (int i = 0; i < s->count; i++, parts++) {
            TRY(of_days(ask, s->community[i], until - days, until, &part[parts]));
            rows += part[parts].count;
            for (const CasePoint *p = part[parts].at, *end = p + part[parts].count; p < end; p++)
                shown += shows(s, p);
        }
        until -= days;
        gone += days;
        if (until <= s->days.from) break;
        if (!shown || gone > DAYS_MOST) return NULL;
        days = gone * (s->most - shown) * 6 / 5 / shown + 1;
        *ret_least = ident_least((until - days) * MOMENT_DAY_MS);
        if (rows * s->most > shown * ROWS_MOST) return NULL;
    }
    if (shown < s->most && until > s->days.from) return NULL;
    CasePoint *to = NEWS(ask->arena, CasePoint, shown + 1);
    *ret = (List){ to, 0 };
    for (int i = 0; i < parts; i++)
        for (const CasePoint *p = part[i].at, *end = p + part[i].count; p < end; p++)
            if (shows(s, p)) to[ret->count++] = *p;
    newest(ret, s->most);
    return *ret_full = true, NULL;
}

/* Out of the indexes of a few communities, which hold the points, whatever their age; or, where there are
 * many, of all the asker sees, going back in time until it is full. `least`: nothing older. */
static Err of_any_age(Ask *ask, const Sought *s, int64_t least, List *ret)
{
    Str low, high, none = { 0 };
    bool far = s->count > MAP_COMMUNITIES;
    CasesPointsBy by = s->open ? CASES_POINTS_OPEN : s->state.at ? CASES_POINTS_ENDED : CASES_POINTS_BOTH;
    bool walks = far && !s->open && cases_wide(ask, none, PLACE_DISTRICT);
    if (walks) by = s->source.at ? CASES_POINTS_SOURCE : CASES_POINTS_AGE;
    int64_t since = s->days.any && s->days.least > least ? s->days.least : least;
    if (!since && s->days.any) since = 1;
    int count = far ? 1 : s->count;
    CasePoint *all = NEWS(ask->arena, CasePoint, count * s->most);
    *ret = (List){ all, 0 };
    for (int i = 0; i < count; i++) {
        List some;
        Str place = !far ? s->community[i] : by == CASES_POINTS_OPEN ? ask->district : none;
        cases_place_range(ask, place, &low, &high);
        TRY(cases_points(ask->db, ask->district, within(ask, low, high), ask->now_ms, s->q->west, s->q->south,
                         s->q->east, s->q->north, s->state, low, high, s->source,
                         walks ? s->source : none, since ? since : NONE, s->days.most,
                         walks && s->days.any ? since : NONE, s->days.most, by, s->most, &some, ask->arena));
        for (const CasePoint *p = some.at, *end = p + some.count; p < end; p++) all[ret->count++] = *p;
    }
    newest(ret, s->most);
    return NULL;
}

/* Communities of which the asker sees all, so that what their newest days brought is theirs to see. */
static bool whole(Ask *ask, Sought *s)
{
    int n = 0;
    Str none = { 0 };
    if (s->open || s->count > MAP_COMMUNITIES || !cases_wide(ask, none, PLACE_COMMUNITY)) return false;
    for (int i = 0; i < s->count; i++)
        if (scope_holds(&ask->who.scope, s->community[i])) s->community[n++] = s->community[i];
    s->count = n;
    return true;
}

static Err points_in(Ask *ask, const CaseBox *q, List *ret)
{
    Sought s = { .q = q, .state = str_of(q->state < 0 ? NULL : case_states[q->state]),
                 .source = str_of(q->source < 0 ? NULL : case_sources[q->source]),
                 .open = q->open || (q->state >= 0 && !case_has_ended((CaseState)q->state)),
                 .most = q->limit == NONE ? POINTS_MAX : q->limit };
    SpotBox box = { (int32_t)q->west, (int32_t)q->south, (int32_t)q->east, (int32_t)q->north };
    bool full = false;
    int64_t least = 0;
    TRY(cases_days(ask, q->from, q->to, &s.days));
    s.count = divisions_around(ask, box, s.community, MAP_COMMUNITIES + 1);
    if (whole(ask, &s)) TRY(newest_days(ask, &s, ret, &full, &least));
    if (full) return NULL;
    TRY(of_any_age(ask, &s, least, ret));
    return least && ret->count < s.most ? of_any_age(ask, &s, 0, ret) : NULL;
}

Err cases_map(Ask *ask)
{
    const CaseBox *q = QUERY(ask, CaseBox);
    List points, veil;
    if (q->west > q->east) return ask_blame(ask, BAD_FIELD, "east", "不小于 west", "not less than west");
    if (q->south > q->north) return ask_blame(ask, BAD_FIELD, "north", "不小于 south", "not less than south");
    TRY(points_in(ask, q, &points));
    TRY(cases_veil(ask, &veil));
    CasePoint *to = points.at;
    int64_t kept = 0;
    for (int64_t i = 0; i < points.count; i++) {
        bool veiled = cases_veiled(&veil, to[i].class, ident_ms(to[i].id), ask->now_ms);
        to[i].source = q->source;
        if (!veiled || ask->who.role >= ROLE_CLERK) to[kept++] = to[i];
    }
    points.count = kept;
    return answer_array(ask, &CasePoint_shape, &points);
}

/* ---- Near a point ---- */

/* Of one community, those in the circle, behind those that stand in `to` already. */
static Err near_in(Ask *ask, Str community, int64_t lon, int64_t lat, SpotBox box, List *to)
{
    Str low, high;
    List near, veil;
    CaseNear *kept = to->at;
    bool words = ask_may(ask, "cases.read");
    cases_place_range(ask, community, &low, &high);
    TRY(cases_near(ask->db, ask->district, within(ask, low, high), low, high, box.x0, box.y0, box.x1,
                   box.y1, ident_least(ask->now_ms - NEAR_DAYS * MOMENT_DAY_MS),
                   QUERY(ask, CaseSpot)->class, NEAR_ROWS, &near, ask->arena));
    TRY(cases_veil(ask, &veil));
    for (CaseNear *c = near.at, *end = c + near.count; c < end; c++) {
        const CaseClass *class = cases_class(ask, c->class_name);
        bool veiled = cases_veiled(&veil, c->class_name, c->reported_ms, ask->now_ms);
        if (veiled) continue;                              /* that there is one is nobody's to know */
        c->class_name = cases_class_name(ask, class);
        if (!words) c->words = S("");
        c->distance_m = (int64_t)distance_m(lon, lat, c->lon, c->lat);
        if (c->distance_m <= NEAR_M) kept[to->count++] = *c;
    }
    return NULL;
}

static int by_newest(const void *a, const void *b)
{
    int64_t x = ((const CaseNear *)a)->id, y = ((const CaseNear *)b)->id;
    return (x < y) - (x > y);
}

Err cases_near_list(Ask *ask)
{
    const CaseSpot *q = QUERY(ask, CaseSpot);
    int64_t lon, lat;
    TRY(divisions_point(ask, q->lon, q->lat, q->datum, &lon, &lat));
    /* a box that surely holds the circle */
    int32_t south = NEAR_M * 100000 / 111, east = south * 10 / 8;
    SpotBox box = { (int32_t)lon - east, (int32_t)lat - south, (int32_t)lon + east, (int32_t)lat + south };
    Str community[NEAR_COMMUNITIES];
    int count = divisions_around(ask, box, community, NEAR_COMMUNITIES);
    List near = { NEWS(ask->arena, CaseNear, NEAR_COMMUNITIES * NEAR_ROWS), 0 };
    for (int i = 0; i < count; i++) TRY(near_in(ask, community[i], lon, lat, box, &near));
    qsort(near.at, (size_t)near.count, sizeof(CaseNear), by_newest);
    if (near.count > NEAR_MAX) near.count = NEAR_MAX;
    return answer_array(ask, &CaseNear_shape, &near);
}
