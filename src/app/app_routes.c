/* What the house itself answers: the log of events, live streams, rights, health and figures. */
#include "app/inside.h"

#include "app/app_queries.h"
#include "json/json.h"

#include <stdio.h>

enum { LIST_DEFAULT = 20 };

typedef struct LogQuery { Str kind; int64_t subject; Str place, after; int64_t limit; } LogQuery;
SHAPE(LogQuery, "which events",
    TEXT_OPT(LogQuery, kind,    1, 60,      "only this kind"),
    INT_OPT (LogQuery, subject, 1, ID_MAX,  "only what happened to this"),
    TEXT_OPT(LogQuery, place,   1, 20,      "only this place and below"),
    TEXT_OPT(LogQuery, after,   1, 40,      "where the page before ended"),
    INT_OPT (LogQuery, limit,   1, 200,     "how many (20)"));

typedef struct EventRow {
    int64_t seq, at_ms;
    Str kind, kind_name;
    int64_t subject;
    Str place, place_name, by;
    Str body;
} EventRow;
SHAPE(EventRow, "one line of the log",
    ID      (EventRow, seq,                  "place in the chain"),
    TIME    (EventRow, at_ms,                "when"),
    TEXT    (EventRow, kind,      1, 60,     "what happened"),
    TEXT    (EventRow, kind_name, 0, 60,     "the same in the reader's language"),
    INT     (EventRow, subject,   0, ID_MAX, "to what; 0: nothing with an id"),
    TEXT    (EventRow, place,     0, 20,     "code of the place"),
    TEXT_OPT(EventRow, place_name, 1, 200,   "what the place is called"),
    TEXT    (EventRow, by,        0, 120,    "who, in words; empty: the system or nobody signed in"),
    RAW     (EventRow, body,      0,         "what the domain says of it"));

/* A range of codes for a place asked for. */
static void place_range(Ask *ask, Str place, Str *low, Str *high)
{
    *low = *high = (Str){ 0 };
    if (!place.at) return;
    Buf b = buf_new(ask->arena, place.len + 1);
    buf_add(&b, place);
    buf_char(&b, '~');
    *low = place;
    *high = buf_str(&b);
}

static Str kind_name(const Ask *ask, Str kind)
{
    for (int d = 0; d < ask->app->domain_count; d++)
        for (const EventKind *const *k = ask->app->domains[d]->kinds; k && *k; k++)
            if (str_eq(kind, str_of((*k)->name))) return ask_say(ask, (*k)->zh, (*k)->en);
    return kind;
}

/* What a domain says of an event is for those who may read that domain: the administrator sees that a case
 * was reported, not the words of the report. */
static Str body_for(const Ask *ask, const Event *e)
{
    char permission[80];
    Str rest = e->kind, domain = str_cut(&rest, '.');
    snprintf(permission, sizeof permission, "%.*s.read", STR_ARG(domain));
    for (int i = 0; i < gate_permission_count; i++)
        if (str_eq(str_of(gate_permissions[i].name), str_of(permission)) && !ask_may(ask, permission))
            return S("{}");
    return e->body;
}

static Str place_name(Ask *ask, Str code)
{
    Str name = code.len && ask->app->set.place_name ? ask->app->set.place_name(ask, code) : (Str){ 0 };
    return name.len ? name : (Str){ 0 };
}

static Err author_for(Ask *ask, const Event *e, Str *ret)
{
    bool hidden = false;
    Str rest = e->kind, domain = str_cut(&rest, '.');
    for (int d = 0; d < ask->app->domain_count; d++) {
        const Domain *at = ask->app->domains[d];
        if (at->veils && str_eq(str_of(at->name), domain)) TRY(at->veils(ask, e, &hidden));
    }
    return *ret = hidden ? S("") : e->by_words, NULL;
}

static Err log_list(Ask *ask)
{
    const LogQuery *q = QUERY(ask, LogQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str low, high;
    List events;
    TRY(cursor_read(ask, q->after, &key, &before));
    place_range(ask, q->place, &low, &high);
    TRY(events_page(ask->db, ask->district, &ask->who.scope, q->kind, q->subject, low, high, before,
                    limit + 1, &events, ask->arena));
    bool more = events.count > limit;
    List rows = { NEWS(ask->arena, EventRow, events.count + 1), more ? limit : events.count };
    const Event *e = events.at;
    EventRow *row = rows.at;
    for (int64_t i = 0; i < rows.count; i++) {
        row[i] = (EventRow){ e[i].seq, e[i].at_ms, e[i].kind, kind_name(ask, e[i].kind), e[i].subject,
                             e[i].place, place_name(ask, e[i].place), .body = body_for(ask, &e[i]) };
        TRY(author_for(ask, &e[i], &row[i].by));
    }
    Str next = more ? cursor_make(ask->arena, e[limit - 1].at_ms, e[limit - 1].seq) : (Str){ 0 };
    return answer_list(ask, &EventRow_shape, &rows, next);
}

/* ---- What has changed since ---- */

enum { SYNC_DEFAULT = 500, SYNC_REACH = 20000, SYNC_WINDOW = 5000 };
typedef struct SyncQuery { int64_t after, limit; } SyncQuery;
SHAPE(SyncQuery, "since when",
    INT     (SyncQuery, after,    0, ID_MAX,
             "the cursor of the answer before; 0: only tell me where things stand"),
    INT_OPT (SyncQuery, limit,    1, 1000,   "how many (500)"));
typedef struct SyncRow { int64_t seq, at_ms; Str kind; int64_t subject; Str place; } SyncRow;
SHAPE(SyncRow, "something that happened, without what was said and by whom",
    ID      (SyncRow, seq,                  "place in the chain"),
    TIME    (SyncRow, at_ms,                "when, by the server's clock"),
    TEXT    (SyncRow, kind,       1, 60,    "what happened"),
    INT     (SyncRow, subject,    0, ID_MAX, "to what; 0: nothing with an id"),
    TEXT    (SyncRow, place,      0, 20,    "code of the place"));
typedef struct SyncAnswer { int64_t cursor; bool more, reload; int64_t now_ms; List items; } SyncAnswer;
SHAPE(SyncAnswer, "what has changed since a cursor",
    INT     (SyncAnswer, cursor,  0, ID_MAX, "ask with this next time"),
    BOOL    (SyncAnswer, more,    0,         "ask again at once: there is more"),
    BOOL    (SyncAnswer, reload,  0,         "too much has happened: read everything anew"),
    TIME    (SyncAnswer, now_ms,             "the server's clock"),
    LIST    (SyncAnswer, items, SyncRow_shape, 0, 1000,
             "oldest first, in the reader's places or to themselves"));

/* Kinds of a domain that the reader may not read aren't theirs to hear of. */
static bool may_hear(const Ask *ask, Str kind)
{
    char permission[80];
    Str rest = kind, domain = str_cut(&rest, '.');
    snprintf(permission, sizeof permission, "%.*s.read", STR_ARG(domain));
    for (int i = 0; i < gate_permission_count; i++)
        if (str_eq(str_of(gate_permissions[i].name), str_of(permission))) return ask_may(ask, permission);
    return true;
}

/* A part of the chain of fixed length is looked at, however few of it are the reader's. */
static Err sync(Ask *ask)
{
    const SyncQuery *q = QUERY(ask, SyncQuery);
    int64_t limit = q->limit == NONE ? SYNC_DEFAULT : q->limit, until = q->after + SYNC_WINDOW;
    EventLink tip = { 0 };
    List events = { NULL, 0 };
    Err e = events_tip(ask->db, ask->district, &tip, ask->arena);
    if (e && e != NOT_FOUND) return e;
    SyncAnswer a = { tip.seq, false, q->after > tip.seq || (q->after && tip.seq - q->after > SYNC_REACH),
                     ask->now_ms,
                     { &tip, 0 } };
    if (!q->after || a.reload) return answer(ask, 200, &SyncAnswer_shape, &a);
    if (until > tip.seq) until = tip.seq;
    TRY(events_since(ask->db, ask->district, &ask->who.scope, ask->who.account, q->after, until, limit,
                     &events,
                     ask->arena));
    const EventLink *at = events.at;
    SyncRow *row = NEWS(ask->arena, SyncRow, events.count + 1);
    int64_t n = 0;
    for (int64_t i = 0; i < events.count; i++)
        if (may_hear(ask, at[i].kind))
            row[n++] = (SyncRow){ at[i].seq, at[i].at_ms, at[i].kind, at[i].subject, at[i].place };
    a.cursor = events.count == limit ? at[limit - 1].seq : until;
    a.more = a.cursor < tip.seq;
    a.items = (List){ row, n };
    return answer(ask, 200, &SyncAnswer_shape, &a);
}

typedef struct RightRow { Str role, role_name; List permissions; } RightRow;
typedef struct RightPermission { Str permission, name; bool may; } RightPermission;
SHAPE(RightPermission, "a permission, and whether the role has it",
    TEXT(RightPermission, permission, 1, 60, "its name in the API"),
    TEXT(RightPermission, name,       1, 60, "in the reader's language"),
    BOOL(RightPermission, may,        0,     "has it"));
SHAPE(RightRow, "a role and what it may do",
    TEXT(RightRow, role,        1, 20, "its name in the API"),
    TEXT(RightRow, role_name,   1, 60, "in the reader's language"),
    LIST(RightRow, permissions, RightPermission_shape, 0, 200, "every permission there is, in one order"));

static Err rights_list(Ask *ask)
{
    RightRow *rows = NEWS(ask->arena, RightRow, ROLE_COUNT);
    for (int role = 1; role < ROLE_COUNT; role++) {
        RightPermission *p = NEWS(ask->arena, RightPermission, gate_permission_count);
        for (int i = 0; i < gate_permission_count; i++) {
            const Permission *g = &gate_permissions[i];
            p[i] = (RightPermission){ str_of(g->name), ask_say(ask, g->zh, g->en), g->roles >> role & 1 };
        }
        rows[role - 1] = (RightRow){ str_of(role_words[role].name),
                                     ask_say(ask, role_words[role].zh, role_words[role].en),
                                     { p, gate_permission_count } };
    }
    List list = { rows, ROLE_COUNT - 1 };
    return answer_array(ask, &RightRow_shape, &list);
}

/* The server turns the call into a stream after this; here it is only let through. */
static Err stream(Ask *ask)
{
    ask->answer.status = 200;
    return NULL;
}

static Err describe(Ask *ask)
{
    Buf b = buf_new(ask->arena, 64 << 10);
    app_openapi(ask->app->set.domains, &b);
    return answer_bytes(ask, S("application/json"), buf_str(&b), (Str){ 0 });
}

static Err alive(Ask *ask)
{
    return answer_bytes(ask, S("text/plain; charset=utf-8"), S("ok\n"), (Str){ 0 });
}

/* Ready: the database answers, what was to be written last was written, and the lane is not drowning. */
static Err ready(Ask *ask)
{
    EventLink last;
    Err e = events_tip(ask->db, ask->district, &last, ask->arena);
    if (e && e != NOT_FOUND) return BUSY;
    if (ask->app->leaving || !lane_well(ask->app->lane)) return BUSY;
    if (lane_counts(ask->app->lane).waiting > 10000) return BUSY;
    return answer_bytes(ask, S("text/plain; charset=utf-8"), S("ready\n"), (Str){ 0 });
}

/* Figures are for the operator: asked for on the machine itself, or by a proxy there that hides the path. */
static Err figures(Ask *ask)
{
    if (!str_starts(ask->wire.client, S("127.")) && !str_eq(ask->wire.client, S("::1")))
        return GATE_FORBIDDEN;
    Buf b = buf_new(ask->arena, 64 << 10);
    HttpCounts counts = { 0 };
    if (ask->app->http) counts = http_counts(ask->app->http);
    metrics_write(ask->app, ask->app->http ? &counts : NULL, &b);
    return answer_bytes(ask, S("text/plain; version=0.0.4; charset=utf-8"), buf_str(&b), (Str){ 0 });
}

enum { ANSWERS_LEAST = 10000 };

/* Answers for repeated requests are kept for a week, the newest for longer. */
static Err purge(Ask *ask)
{
    int64_t gone;
    int64_t before_ms = ask->now_ms - INT64_C(7) * 86400000;
    return answers_purge(ask->db, ask->district, before_ms, ANSWERS_LEAST, &gone);
}

static const Route routes[] = {
    { "GET", "/api/v1/events", log_list, .may = "log.read", .query = &LogQuery_shape,
      .gives = &EventRow_shape,
      .flags = GIVES_LIST, .about = "The log of events in the reader's scope, newest first" },
    { "GET", "/api/v1/sync", sync, .may = SIGNED_IN, .query = &SyncQuery_shape, .gives = &SyncAnswer_shape,
      .about = "What has changed since a cursor, for a phone that was away: kinds and ids, no words" },
    { "GET", "/api/v1/events/stream", stream, .may = SIGNED_IN, .flags = STREAM,
      .about = "Live updates as server-sent events; Last-Event-ID replays what was missed" },
    { "GET", "/api/v1/rights", rights_list, .may = SIGNED_IN, .gives = &RightRow_shape, .flags = GIVES_ARRAY,
      .about = "Roles and permissions" },
    { "GET", "/api/openapi.json", describe, .may = PUBLIC, .flags = HIDDEN, .about = "This description" },
    { "GET", "/healthz", alive, .may = PUBLIC, .flags = HIDDEN, .about = "The process runs" },
    { "GET", "/readyz", ready, .may = PUBLIC, .flags = HIDDEN, .about = "The service can do its work" },
    { "GET", "/metrics", figures, .may = PUBLIC, .flags = HIDDEN, .about = "Figures for Prometheus" },
    { 0 }
};

static const EventKind *const kinds[] = { &KEYS_TAKEN_UP, &KEYS_CHANGED, NULL };
static const Job jobs[] = { { "answers.purge", 3600, purge, NULL }, { 0 } };

const Domain app_domain = { .name = "app", .about = "The house itself: events, rights, live updates",
    .schema = &app_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
