/* OGC API – Features, Part 1: Core (OGC 17-069r4): landing page, conformance, collections, features. */
#include "domains/bridges/bridges_ogc.h"

#include "app/app.h"
#include "domains/bridges/bridges_queries.h"
#include "domains/bridges/bridges_rules.h"
#include "domains/divisions/divisions.h"
#include "geo/text/geojson_feature.h"
#include "json/json.h"
#include "json/query.h"
#include "vocab/moment.h"

enum { LIMIT_DEFAULT = 10, LIMIT_MOST = 1000 };

typedef enum Source { OF_PLACES, OF_COMPOUNDS, OF_BUILDINGS, OF_FACILITIES, OF_CIRCLES } Source;
typedef struct Collection { const char *id; Source source; PlaceKind kind; const char *zh, *en; } Collection;

static const Collection collections[] = {
    { "streets",     OF_PLACES,    PLACE_STREET,    "街道", "Streets (sub-districts)" },
    { "communities", OF_PLACES,    PLACE_COMMUNITY, "社区", "Communities" },
    { "grids",       OF_PLACES,    PLACE_GRID,      "一般网格与专属网格", "General grids, and those laid over" },
    { "microgrids",  OF_PLACES,    PLACE_MICROGRID, "微网格", "Micro-grids" },
    { "compounds",   OF_COMPOUNDS, PLACE_KINDS,     "小区、院落", "Compounds" },
    { "buildings",   OF_BUILDINGS, PLACE_KINDS,     "楼栋", "Buildings" },
    { "facilities",  OF_FACILITIES, PLACE_KINDS,    "设施（已核实）", "Facilities that were confirmed" },
    { "circles",     OF_CIRCLES,   PLACE_KINDS,     "生活圈", "Life circles with a name" },
};

static const Collection *collection_of(Str id)
{
    for (int i = 0; i < COUNT(collections); i++)
        if (str_eq(id, str_of(collections[i].id))) return &collections[i];
    return NULL;
}

/* Where the asker has reached us: programs such as GDAL take links whole or not at all. */
static Str absolute(const Ask *ask, Str path)
{
    Str site = app_site(ask->app), host = ask->wire.host;
    Buf b = buf_new(ask->arena, site.len + host.len + path.len + 8);
    bool known = str_starts(site, S("https:")) || !host.len;       /* behind a door with TLS: as it was set */
    if (known) buf_add(&b, site);
    else buf_adds(&b, ask->wire.secure ? "https://" : "http://"), buf_add(&b, host);
    buf_add(&b, path);
    return buf_str(&b);
}

static void link_to(const Ask *ask, Buf *b, const char *rel, const char *type, const char *title, Str path)
{
    if (b->at[b->len - 1] != '[') buf_char(b, ',');
    buf_fmt(b, "{\"rel\":\"%s\",\"type\":\"%s\",\"title\":\"%s\",\"href\":", rel, type, title);
    json_text(b, absolute(ask, path));
    buf_char(b, '}');
}

#define JSON    "application/json"
#define GEOJSON "application/geo+json"

static Err told(Ask *ask, const char *type, const Buf *b)
{
    return answer_bytes(ask, str_of(type), buf_str(b), (Str){ 0 });
}

SHAPE(OgcQuery, "which features",
    TEXT_OPT(OgcQuery, bbox,     1, 200,             "west,south,east,north"),
    TEXT_OPT(OgcQuery, datetime, 1, 80,              "a moment or an interval"),
    TEXT_OPT(OgcQuery, f,        4, 7,               "json or geojson: there is no other form"),
    INT_OPT (OgcQuery, limit,    1, ID_MAX,          "at most so many"),
    INT_OPT (OgcQuery, offset,   0, ID_MAX,          "of places: how many to pass over"),
    INT_OPT (OgcQuery, after,    0, ID_MAX,          "of whatever has an id: the one before"));

typedef struct OgcPage { Str f; } OgcPage;
SHAPE(OgcPage, "in which form",
    TEXT_OPT(OgcPage, f,         4, 7,               "json: there is no other form"));

/* Wrong parameters are 400 here (/req/core/query-param-unknown and -invalid), not the house's 422. */
static Err asked(Ask *ask, const Shape *shape, void *to, const Str *form)
{
    Blame why = { 0 };
    if (query_read(ask->wire.query, shape, to, ask->arena, &why))
        return ask_blame(ask, OGC_PARAMETER, why.pointer, why.zh, why.en);
    if (form->at && !str_eq(*form, S("json")) && !str_eq(*form, S("geojson")))
        return ask_blame(ask, OGC_PARAMETER, "f", "json", "json");
    return NULL;
}

static Err plain(Ask *ask)
{
    OgcPage page = { { NULL, 0 } };
    return asked(ask, &OgcPage_shape, &page, &page.f);
}

Err ogc_landing(Ask *ask)
{
    TRY(plain(ask));
    Buf b = buf_new(ask->arena, 1024);
    buf_fmt(&b, "{\"title\":\"%s\",\"description\":\"%s\",\"links\":[", "推门 Tuimen",
            "行政区划、网格、小区与楼栋、设施与生活圈 / Divisions, grids, compounds, buildings, facilities, circles");
    link_to(ask, &b, "self", JSON, "This page", S("/ogc"));
    link_to(ask, &b, "service-desc", "application/vnd.oai.openapi+json;version=3.1", "The API",
        S("/api/openapi.json"));
    link_to(ask, &b, "conformance", JSON, "Conformance", S("/ogc/conformance"));
    link_to(ask, &b, "data", JSON, "Collections", S("/ogc/collections"));
    buf_adds(&b, "]}");
    return told(ask, JSON, &b);
}

Err ogc_conformance(Ask *ask)
{
    static const char *const classes[] = { "core", "geojson" };
    TRY(plain(ask));
    Buf b = buf_new(ask->arena, 512);
    buf_adds(&b, "{\"conformsTo\":[");
    for (int i = 0; i < COUNT(classes); i++)
        buf_fmt(&b, "%s\"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/%s\"", i ? "," : "",
            classes[i]);
    buf_adds(&b, "]}");
    return told(ask, JSON, &b);
}

/* ---- Collections ---- */

static Str path_of(Ask *ask, const Collection *c, const char *rest)
{
    Buf b = buf_new(ask->arena, 80);
    buf_fmt(&b, "/ogc/collections/%s%s", c->id, rest);
    return buf_str(&b);
}

static void tell(Ask *ask, const Collection *c, Buf *b)
{
    SpotBox box;
    buf_fmt(b, "{\"id\":\"%s\",\"title\":\"%s\",\"itemType\":\"feature\",", c->id,
            ask->wire.english ? c->en : c->zh);
    if (divisions_box(ask, &box)) {
        buf_adds(b, "\"extent\":{\"spatial\":{\"bbox\":[[");
        const int32_t corner[] = { box.x0, box.y0, box.x1, box.y1 };
        for (int i = 0; i < 4; i++) {
            if (i) buf_char(b, ',');
            json_degrees(b, corner[i]);
        }
        buf_adds(b, "]],\"crs\":\"http://www.opengis.net/def/crs/OGC/1.3/CRS84\"}},");
    }
    buf_adds(b, "\"crs\":[\"http://www.opengis.net/def/crs/OGC/1.3/CRS84\"],\"links\":[");
    link_to(ask, b, "self", JSON, "This collection", path_of(ask, c, ""));
    link_to(ask, b, "items", GEOJSON, "Features", path_of(ask, c, "/items"));
    buf_adds(b, "]}");
}

Err ogc_collections(Ask *ask)
{
    TRY(plain(ask));
    Buf b = buf_new(ask->arena, 4096);
    buf_adds(&b, "{\"links\":[");
    link_to(ask, &b, "self", JSON, "This page", S("/ogc/collections"));
    buf_adds(&b, "],\"collections\":[");
    for (int i = 0; i < COUNT(collections); i++) {
        if (i) buf_char(&b, ',');
        tell(ask, &collections[i], &b);
    }
    buf_adds(&b, "]}");
    return told(ask, JSON, &b);
}

Err ogc_collection(Ask *ask)
{
    const Collection *c = collection_of(ask->segment[0]);
    if (!c) return NOT_FOUND;
    TRY(plain(ask));
    Buf b = buf_new(ask->arena, 1024);
    tell(ask, c, &b);
    return told(ask, JSON, &b);
}

/* ---- Features ---- */

void ogc_moment(Buf *b, const char *name, int64_t ms)
{
    buf_fmt(b, ",\"%s\":", name);
    if (ms == NONE) {
        buf_adds(b, "null");
        return;
    }
    buf_char(b, '"');
    moment_write(b, ms);
    buf_char(b, '"');
}

void ogc_text(Buf *b, const char *name, Str value)
{
    if (b->at[b->len - 1] != '{') buf_char(b, ',');
    buf_fmt(b, "\"%s\":", name);
    json_text(b, value);
}

void ogc_geometry(Buf *b, const Region *r)
{
    buf_adds(b, "},\"geometry\":");
    if (r->rings) geojson_region(b, r);
    else buf_adds(b, "null");
}

void ogc_point(Buf *b, int64_t lon, int64_t lat)
{
    buf_adds(b, "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[");
    json_degrees(b, lon);
    buf_char(b, ',');
    json_degrees(b, lat);
    buf_adds(b, "]}");
}

static void place_feature(Buf *b, const PlaceDrawn *p)
{
    buf_adds(b, "{\"type\":\"Feature\",\"id\":");
    json_text(b, p->code);
    buf_adds(b, ",\"properties\":{");
    ogc_text(b, "code", p->code);
    ogc_text(b, "kind", str_of(place_exclusive(p->code) ? "exclusive" : place_kind_names[p->kind]));
    ogc_text(b, "name", p->name);
    ogc_text(b, "parent", place_parent(p->code));
    buf_fmt(b, ",\"households\":%lld", (long long)p->households);
    ogc_moment(b, "since", p->since_ms);
    ogc_moment(b, "until", p->until_ms);
    ogc_geometry(b, &p->outline);
}

static void stand_feature(Ask *ask, Buf *b, const OgcStand *s, bool building)
{
    Region outline;
    buf_fmt(b, "{\"type\":\"Feature\",\"id\":%lld,\"properties\":{", (long long)s->id);
    ogc_text(b, "name", s->name);
    ogc_text(b, "place", s->place);
    ogc_text(b, "place_name", divisions_name(ask, s->place));
    if (building) {
        ogc_text(b, "compound", s->compound);
        buf_fmt(b, ",\"floors\":%lld,\"units\":%lld", (long long)s->floors, (long long)s->units);
    }
    if (!divisions_outline(ask, s->outline, &outline) && outline.rings) {
        ogc_geometry(b, &outline);
        return;
    }
    ogc_point(b, s->lon, s->lat);
}

typedef struct Window { OgcQuery q; SpotBox box; bool boxed; int64_t from_ms, to_ms, limit; } Window;

static Err parameters(Ask *ask, Window *w)
{
    *w = (Window){ .from_ms = NONE, .to_ms = NONE };
    const OgcQuery *q = &w->q;
    TRY(asked(ask, &OgcQuery_shape, &w->q, &w->q.f));
    w->boxed = q->bbox.at != NULL;
    if (w->boxed && !ogc_bbox(q->bbox, &w->box))
        return ask_blame(ask, OGC_PARAMETER, "bbox", "西,南,东,北（度）", "west,south,east,north in degrees");
    if (q->datetime.at && !ogc_datetime(q->datetime, &w->from_ms, &w->to_ms))
        return ask_blame(ask, OGC_PARAMETER, "datetime", "时刻或区间，如 2026-03-01T00:00:00Z/..",
                         "a moment or an interval, such as 2026-03-01T00:00:00Z/..");
    bool all = q->datetime.at && w->from_ms == NONE && w->to_ms == NONE;
    if (all) w->from_ms = 0;
    w->limit = q->limit == NONE ? LIMIT_DEFAULT : q->limit > LIMIT_MOST ? LIMIT_MOST : q->limit;
    return NULL;
}

/* The same question from another place on: `name` is offset or after. */
static Str next_of(Ask *ask, const Collection *c, const Window *w, const char *name, int64_t at)
{
    Buf b = buf_new(ask->arena, 300);
    buf_fmt(&b, "/ogc/collections/%s/items?limit=%lld&%s=%lld", c->id, (long long)w->limit, name,
        (long long)at);
    if (w->q.bbox.at) buf_fmt(&b, "&bbox=%.*s", STR_ARG(w->q.bbox));
    for (ptrdiff_t i = 0; i < w->q.datetime.len; i++) {
        if (!i) buf_adds(&b, "&datetime=");
        if (w->q.datetime.at[i] == '+') buf_adds(&b, "%2B");
        else buf_char(&b, w->q.datetime.at[i]);
    }
    return buf_str(&b);
}

static void finish(Ask *ask, const Collection *c, Buf *b, int64_t count, int64_t matched, Str next)
{
    buf_fmt(b, "],\"numberReturned\":%lld", (long long)count);
    buf_fmt(b, ",\"numberMatched\":%lld", (long long)matched);
    ogc_moment(b, "timeStamp", ask->now_ms);
    buf_adds(b, ",\"links\":[");
    Buf self = buf_new(ask->arena, 200);
    buf_add(&self, path_of(ask, c, "/items"));
    if (ask->wire.query.len) buf_char(&self, '?');
    buf_add(&self, ask->wire.query);
    link_to(ask, b, "self", GEOJSON, "This page", buf_str(&self));
    link_to(ask, b, "collection", JSON, "The collection", path_of(ask, c, ""));
    if (next.at) link_to(ask, b, "next", GEOJSON, "The next page", next);
    buf_adds(b, "]}");
}

static Err place_items(Ask *ask, const Collection *c, const Window *w, Buf *b)
{
    int64_t skip = w->q.offset == NONE ? 0 : w->q.offset, matched;
    PlaceWindow window = { c->kind, w->boxed ? &w->box : NULL, w->from_ms, w->to_ms, skip, w->limit, { 0 } };
    List drawn;
    divisions_window(ask, &window, &drawn, &matched);
    for (int64_t i = 0; i < drawn.count; i++) {
        if (i) buf_char(b, ',');
        place_feature(b, (const PlaceDrawn *)drawn.at + i);
        buf_char(b, '}');
    }
    bool more = skip + drawn.count < matched;
    finish(ask, c, b, drawn.count, matched,
           more ? next_of(ask, c, w, "offset", skip + drawn.count) : (Str){ 0 });
    return NULL;
}

/* Rows are found by the point that stands for each; what reaches into the box from outside has it within a
 * kilometre. */
#define REACH_E7 100000

static SpotBox widened(SpotBox box)
{
    return (SpotBox){ box.x0 - REACH_E7, box.y0 - REACH_E7, box.x1 + REACH_E7, box.y1 + REACH_E7 };
}

static bool drawn_meets(Ask *ask, Str text, SpotBox box)
{
    Region outline;
    SpotBox own = SPOT_BOX_EMPTY;
    if (divisions_outline(ask, text, &outline) || !outline.rings) return false;
    for (int32_t i = 0; i < outline.ends[outline.rings - 1]; i++) own = spot_box_with(own, outline.at[i]);
    return spot_box_meets(own, box);
}

static bool reaches(Ask *ask, const OgcStand *s, SpotBox box)
{
    bool within = s->lon >= box.x0 && s->lon <= box.x1 && s->lat >= box.y0 && s->lat <= box.y1;
    return within || drawn_meets(ask, s->outline, box);
}

/* The end of what was asked for: who was there by then is in. */
static int64_t end_of(const Window *w) { return w->to_ms == NONE ? ID_MAX : w->to_ms; }

static Err some_stands(Ask *ask, const Collection *c, const Window *w, int64_t id, int64_t after, List *ret)
{
    int64_t at_ms = end_of(w), none = NONE;
    SpotBox x = widened(w->box);
    int64_t west = w->boxed ? x.x0 : none, south = w->boxed ? x.y0 : none, east = w->boxed ? x.x1 : none;
    int64_t north = w->boxed ? x.y1 : none;
    if (c->source == OF_COMPOUNDS)
        return ogc_compounds(ask->db, ask->district, at_ms, id, west, south, east, north, after, w->limit + 1,
                             ret, ask->arena);
    return ogc_buildings(ask->db, ask->district, at_ms, id, west, south, east, north, after, w->limit + 1,
                         ret, ask->arena);
}

/* One more than asked for, if there is one: on and on, as some that are near the box don't meet it. */
static Err stands(Ask *ask, const Collection *c, const Window *w, int64_t id, List *ret)
{
    OgcStand *kept = NEWS(ask->arena, OgcStand, w->limit + 1);
    int64_t after = w->q.after;
    *ret = (List){ kept, 0 };
    for (;;) {
        List rows;
        TRY(some_stands(ask, c, w, id, after, &rows));
        const OgcStand *row = rows.at;
        for (int64_t i = 0; i < rows.count && ret->count <= w->limit; i++) {
            Arena start = *ask->arena;
            if (!w->boxed || reaches(ask, &row[i], w->box)) kept[ret->count++] = row[i];
            *ask->arena = start;
        }
        if (ret->count > w->limit || rows.count <= w->limit) return NULL;
        after = row[rows.count - 1].id;
    }
}

/* How many there are on all pages: whose point is in the box is counted, what lies around it is looked at. */
static Err stands_matched(Ask *ask, const Collection *c, const Window *w, int64_t *ret)
{
    enum { STEP = 500 };
    bool compounds = c->source == OF_COMPOUNDS;
    int64_t none = NONE, after = 0, x0 = w->boxed ? w->box.x0 : none, y0 = w->boxed ? w->box.y0 : none;
    int64_t x1 = w->boxed ? w->box.x1 : none, y1 = w->boxed ? w->box.y1 : none, at_ms = end_of(w);
    Arena start = *ask->arena;
    Db *db = ask->db;
    TRY(compounds ? ogc_compounds_inside(db, ask->district, at_ms, x0, y0, x1, y1, ret)
                  : ogc_buildings_inside(db, ask->district, at_ms, x0, y0, x1, y1, ret));
    for (List rows = { NULL, w->boxed ? STEP : 0 }; rows.count == STEP;) {
        *ask->arena = start;
        TRY(compounds ? ogc_compounds_round(db, ask->district, at_ms, x0, y0, x1, y1, REACH_E7, after, STEP,
                                            &rows, ask->arena)
                      : ogc_buildings_round(db, ask->district, at_ms, x0, y0, x1, y1, REACH_E7, after, STEP,
                                            &rows, ask->arena));
        for (const OgcRound *r = rows.at, *end = r + rows.count; r < end; r++) {
            Arena here = *ask->arena;
            *ret += drawn_meets(ask, r->outline, w->box);
            *ask->arena = here;
            after = r->id;
        }
    }
    *ask->arena = start;
    return NULL;
}

static Err stand_items(Ask *ask, const Collection *c, const Window *w, Buf *b)
{
    List rows;
    int64_t matched;
    TRY(stands_matched(ask, c, w, &matched));
    TRY(stands(ask, c, w, NONE, &rows));
    const OgcStand *row = rows.at;
    bool more = rows.count > w->limit;
    if (more) rows.count = w->limit;
    for (int64_t i = 0; i < rows.count; i++) {
        if (i) buf_char(b, ',');
        stand_feature(ask, b, &row[i], c->source == OF_BUILDINGS);
        buf_char(b, '}');
    }
    finish(ask, c, b, rows.count, matched,
           more ? next_of(ask, c, w, "after", row[rows.count - 1].id) : (Str){ 0 });
    return NULL;
}

static bool lived(const Collection *c) { return c->source == OF_FACILITIES || c->source == OF_CIRCLES; }

static Err life_of(Ask *ask, const Collection *c, const OgcLifeQuery *q, List *ret)
{
    return c->source == OF_CIRCLES ? ogc_life_circles(ask, q, ret) : ogc_life_facilities(ask, q, ret);
}

static Err life_items(Ask *ask, const Collection *c, const Window *w, Buf *b)
{
    List rows;
    int64_t matched;
    OgcLifeQuery q = { w->boxed ? &w->box : NULL, w->from_ms, w->to_ms, w->q.after, NONE, w->limit + 1 };
    TRY(c->source == OF_CIRCLES ? ogc_life_circles_matched(ask, &q, &matched)
                                : ogc_life_facilities_matched(ask, &q, &matched));
    TRY(life_of(ask, c, &q, &rows));
    const OgcLife *row = rows.at;
    bool more = rows.count > w->limit;
    if (more) rows.count = w->limit;
    for (int64_t i = 0; i < rows.count; i++) {
        if (i) buf_char(b, ',');
        buf_add(b, row[i].feature);
        buf_char(b, '}');
    }
    finish(ask, c, b, rows.count, matched,
           more ? next_of(ask, c, w, "after", row[rows.count - 1].id) : (Str){ 0 });
    return NULL;
}

Err ogc_items(Ask *ask)
{
    const Collection *c = collection_of(ask->segment[0]);
    Window w;
    if (!c) return NOT_FOUND;
    TRY(parameters(ask, &w));
    Buf b = buf_new(ask->arena, 64 << 10);
    buf_adds(&b, "{\"type\":\"FeatureCollection\",\"features\":[");
    TRY(c->source == OF_PLACES ? place_items(ask, c, &w, &b)
        : lived(c) ? life_items(ask, c, &w, &b) : stand_items(ask, c, &w, &b));
    return told(ask, GEOJSON, &b);
}

Err ogc_item(Ask *ask)
{
    const Collection *c = collection_of(ask->segment[0]);
    Window w = { .from_ms = NONE, .to_ms = NONE, .limit = 1 };
    w.q.after = w.q.offset = NONE;
    List found = { NULL, 0 };
    int64_t id, matched;
    if (!c) return NOT_FOUND;
    TRY(plain(ask));
    Buf b = buf_new(ask->arena, 4096);
    if (c->source == OF_PLACES) {
        PlaceWindow window = { c->kind, NULL, NONE, NONE, 0, 1, ask->segment[1] };
        divisions_window(ask, &window, &found, &matched);
        if (found.count) place_feature(&b, found.at);
    } else if (lived(c) && str_int(ask->segment[1], &id)) {
        OgcLifeQuery one = { NULL, NONE, NONE, NONE, id, 1 };
        TRY(life_of(ask, c, &one, &found));
        if (found.count) buf_add(&b, ((const OgcLife *)found.at)->feature);
    } else if (!lived(c) && str_int(ask->segment[1], &id)) {
        TRY(stands(ask, c, &w, id, &found));
        if (found.count) stand_feature(ask, &b, found.at, c->source == OF_BUILDINGS);
    }
    if (!found.count) return NOT_FOUND;
    Buf self = buf_new(ask->arena, 100);
    buf_fmt(&self, "/ogc/collections/%s/items/%.*s", c->id, STR_ARG(ask->segment[1]));
    buf_adds(&b, ",\"links\":[");
    link_to(ask, &b, "self", GEOJSON, "This feature", buf_str(&self));
    link_to(ask, &b, "collection", JSON, "The collection", path_of(ask, c, ""));
    buf_adds(&b, "]}");
    return told(ask, GEOJSON, &b);
}
