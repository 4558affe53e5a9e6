/* Drawing, ending and listing edits of the walking network. */
#include "domains/ways/ways.h"

#include "domains/divisions/divisions.h"
#include "domains/ways/ways_queries.h"
#include "domains/ways/ways_rules.h"

REFUSAL(WAYS_ENDED, 409, "ways.ended", "这处补绘已经撤下", "this edit has been ended already");
REFUSAL(WAYS_MANY, 409, "ways.many", "生效的补绘已有 3000 处，请先请技术人员把它们并入底图",
        "3,000 edits are in force: have them put into the map first");

enum { LIST_DEFAULT = 50 };

const char *const way_edit_kinds[] = { "path", "gate", "stretch", NULL };
const char *const way_surfaces[] = { "way", "steps", "crossing", NULL };
const char *const way_states[] = { "open", "private", "closed", NULL };

SHAPE(WayEdit, "an edit as it is kept",
    ID      (WayEdit, id,                               "its id"),
    NAME    (WayEdit, kind, 0, way_edit_kinds,          "a path, a gate, a stretch of way"),
    TEXT    (WayEdit, line, 1, 3000,                    "where"),
    NAME    (WayEdit, surface, 0, way_surfaces,         "of a path: level, steps, a crossing"),
    NAME    (WayEdit, state, 0, way_states,             "open, private, closed"),
    TEXT    (WayEdit, hours, 0, 300,                    "of a gate"),
    TEXT    (WayEdit, why, 0, 120,                      "how it is known"),
    TEXT    (WayEdit, place, 6, 18,                     "where it begins"),
    ID      (WayEdit, author,                           "account"),
    TEXT    (WayEdit, author_words, 0, 120,             "who drew it"),
    TIME    (WayEdit, made_ms,                          "when"),
    TIME_OPT(WayEdit, ended_ms,                         "until when it was in force"),
    TEXT    (WayEdit, ended_words, 0, 120,              "who ended it"),
    TEXT    (WayEdit, ended_why, 0, 120,                "why"),
    INT     (WayEdit, stamp, 1, ID_MAX,                 "another number with every change"));
SHAPE(WayPoint, "a point of a line",
    LON     (WayPoint, lon, 0,                          "longitude"),
    LAT     (WayPoint, lat, 0,                          "latitude"));
SHAPE(WayNew, "what is to be drawn over the map's network",
    NAME    (WayNew, kind, 0, way_edit_kinds,
                     "a path that is missing, a gate, or a stretch whose state is another"),
    LIST    (WayNew, line, WayPoint_shape, 1, WAY_POINTS_MOST, "where: a path's points, or one point"),
    NAME    (WayNew, surface, OPTIONAL, way_surfaces,   "of a path: level, steps, a crossing (way)"),
    NAME    (WayNew, state, OPTIONAL, way_states,       "open, private or closed (a path: open)"),
    TEXT_OPT(WayNew, hours, 0, 300,                     "of a gate: Mo-Su 06:00-23:00"),
    TEXT    (WayNew, why, 1, 120,
             "how it is known: seen on the spot, told by the management"));

typedef struct WayRow {
    int64_t id;
    WayEditKind kind;
    List line;
    WaySurface surface;
    WayState state;
    Str hours, why, place, place_words, author_words;
    int64_t made_ms, ended_ms;
    Str ended_words, ended_why;
} WayRow;
SHAPE(WayRow, "an edit of the walking network",
    ID      (WayRow, id,                                "its id"),
    NAME    (WayRow, kind, 0, way_edit_kinds,           "a path, a gate, a stretch of way"),
    LIST    (WayRow, line, WayPoint_shape, 1, WAY_POINTS_MOST, "where"),
    NAME    (WayRow, surface, 0, way_surfaces,          "of a path: level, steps, a crossing"),
    NAME    (WayRow, state, 0, way_states,              "open, private, closed"),
    TEXT    (WayRow, hours, 0, 300,                     "of a gate; empty: always"),
    TEXT    (WayRow, why, 0, 120,                       "how it is known"),
    TEXT    (WayRow, place, 6, 18,                      "where it begins"),
    TEXT    (WayRow, place_words, 0, 120,               "what that is called"),
    TEXT    (WayRow, author_words, 0, 120,              "who drew it"),
    TIME    (WayRow, made_ms,                           "when"),
    TIME_OPT(WayRow, ended_ms,                          "until when it was in force"),
    TEXT    (WayRow, ended_words, 0, 120,               "who ended it"),
    TEXT    (WayRow, ended_why, 0, 120,                 "why"));
typedef struct WaysQuery { bool ended; Str after; int64_t limit; } WaysQuery;
SHAPE(WaysQuery, "which edits",
    BOOL    (WaysQuery, ended, OPTIONAL,                "those that have been ended too"),
    TEXT_OPT(WaysQuery, after, 1, 40,                   "where the page before ended"),
    INT_OPT (WaysQuery, limit, 1, 200,                  "how many (50)"));
typedef struct WayEnding { Str why; } WayEnding;
SHAPE(WayEnding, "why it is ended",
    TEXT    (WayEnding, why, 1, 120,                    "why it is no longer so"));

typedef struct WaySaid { WayEditKind kind; WayState state; } WaySaid;
SHAPE(WaySaid, "what was drawn",
    NAME    (WaySaid, kind, 0, way_edit_kinds,          "a path, a gate, a stretch"),
    NAME    (WaySaid, state, 0, way_states,             "open, private, closed"));

static const EventKind WAYS_DRAWN = { "ways.drawn", "补绘路网", "drawn over the walking network" };
static const EventKind WAYS_OVER = { "ways.ended", "撤下路网补绘", "edit of the walking network ended" };

Err ways_live(Db *db, Str district, List *ret, Arena *keep)
{
    return way_edits_live(db, district, ret, keep);
}


Err ways_stamp(Db *db, Str district, int64_t *ret) { return way_edits_newest(db, district, ret); }
Err ways_put(Ask *ask, const WayEdit *e) { return way_edits_add(ask->db, ask->district, e); }

Str ways_line(const Spot *at, int32_t count, Arena *keep)
{
    Buf b = buf_new(keep, (ptrdiff_t)count * 24 + 1);
    for (int32_t i = 0; i < count; i++)
        buf_fmt(&b, "%s%lld %lld", i ? "," : "", (long long)at[i].x, (long long)at[i].y);
    return buf_str(&b);
}

static WayRow row_of(Ask *ask, const WayEdit *e)
{
    Spot at[WAY_POINTS_MOST];
    int32_t count = way_points(e->line, at);
    WayPoint *p = NEWS(ask->arena, WayPoint, count + 1);
    for (int32_t i = 0; i < count; i++) p[i] = (WayPoint){ at[i].x, at[i].y };
    return (WayRow){ e->id, e->kind, { p, count }, e->surface, e->state, e->hours, e->why, e->place,
        divisions_words(ask, e->place), e->author_words, e->made_ms, e->ended_ms, e->ended_words,
        e->ended_why };
}

static Err list(Ask *ask)
{
    const WaysQuery *q = QUERY(ask, WaysQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(way_edits_page(ask->db, ask->district, &ask->who.scope, q->ended ? NONE : 1, before, limit + 1, &rows,
                       ask->arena));
    const WayEdit *e = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, e[limit - 1].made_ms, e[limit - 1].id);
    }
    WayRow *to = NEWS(ask->arena, WayRow, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) to[i] = row_of(ask, &e[i]);
    return answer_list(ask, &WayRow_shape, &(List){ to, rows.count }, next);
}

/* Whose it is: the place of its first point, which must be the writer's. */
static Err place_of(Ask *ask, const WayPoint *p, Str *ret)
{
    Err e = divisions_at(ask, p->lon, p->lat, ret);
    if (e == PLACES_OUTSIDE || (!e && !scope_holds(&ask->who.scope, *ret)))
        return ask_blame(ask, BAD_FIELD, "/line/0", "起点须在您管理的范围内", "it must begin in your places");
    return e;
}

static Err draw(Ask *ask)
{
    const WayNew *in = BODY(ask, WayNew);
    const WayPoint *p = in->line.at;
    Spot at[WAY_POINTS_MOST];
    int64_t live;
    WayEdit e = { .id = ask_new_id(ask), .kind = in->kind, .surface = in->surface < 0 ? WAY_LEVEL
        : (WaySurface)in->surface, .state = in->state < 0 ? WAY_OPEN : (WayState)in->state,
        .hours = in->hours.at ? str_trim(in->hours) : S(""), .why = str_trim(in->why),
        .author = ask->who.account, .author_words = actor_words(ask->arena, ask->who.name, ask->who.title),
        .made_ms = ask->now_ms, .ended_ms = NONE, .ended_words = S(""), .ended_why = S("") };
    TRY(way_check(in, *ask->arena, &ask->why));
    if (!e.why.len) return ask_blame(ask, BAD_FIELD, "/why", "请写明依据", "say how it is known");
    TRY(place_of(ask, p, &e.place));
    TRY(way_edits_count(ask->db, ask->district, &live));
    if (live >= WAYS_MOST) return WAYS_MANY;
    for (int64_t i = 0; i < in->line.count; i++) at[i] = (Spot){ (int32_t)p[i].lon, (int32_t)p[i].lat };
    e.line = ways_line(at, (int32_t)in->line.count, ask->arena);
    e.stamp = e.id;
    TRY(way_edits_add(ask->db, ask->district, &e));
    TRY(event_post(ask, &WAYS_DRAWN, e.id, e.place, 0, &WaySaid_shape, &(WaySaid){ e.kind, e.state }));
    WayRow row = row_of(ask, &e);
    return answer(ask, 201, &WayRow_shape, &row);
}

static Err end(Ask *ask)
{
    const WayEnding *in = BODY(ask, WayEnding);
    int64_t id;
    WayEdit e;
    TRY(ask_id(ask, 0, &id));
    TRY(way_edits_one(ask->db, ask->district, &ask->who.scope, id, &e, ask->arena));
    if (e.ended_ms != NONE) return WAYS_ENDED;
    e.ended_why = str_trim(in->why);
    if (!e.ended_why.len) return ask_blame(ask, BAD_FIELD, "/why", "请写明缘由", "say why");
    e.ended_ms = ask->now_ms;
    e.ended_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    e.stamp = ask_new_id(ask);
    TRY(way_edits_end(ask->db, ask->district, &e));
    TRY(event_post(ask, &WAYS_OVER, e.id, e.place, 0, NULL, NULL));
    WayRow row = row_of(ask, &e);
    return answer(ask, 200, &WayRow_shape, &row);
}

static const Err draw_refuses[] = { WAYS_MANY, NULL };
static const Err end_refuses[] = { NOT_FOUND, WAYS_ENDED, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/ways", list, .may = "ways.read", .query = &WaysQuery_shape, .gives = &WayRow_shape,
      .flags = GIVES_LIST, .about = "What has been drawn over the walking network, the newest first" },
    { "POST", "/api/v1/ways", draw, .may = "ways.draw", .takes = &WayNew_shape, .gives = &WayRow_shape,
      .status = 201, .refuses = draw_refuses, .about = "Draw a path, a gate, or what a stretch of way is" },
    { "POST", "/api/v1/ways/{id}/end", end, .may = "ways.draw", .takes = &WayEnding_shape,
      .gives = &WayRow_shape, .refuses = end_refuses, .about = "Take an edit off the network" },
    { 0 }
};

static const EventKind *const kinds[] = { &WAYS_DRAWN, &WAYS_OVER, NULL };

const Domain ways_domain = { .name = "ways", .about = "What staff draw over the walking network",
                             .schema = &ways_schema, .routes = routes, .kinds = kinds };
