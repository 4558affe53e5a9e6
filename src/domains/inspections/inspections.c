/* Routes as they are planned and read, entries as they are written and read. */
#include "domains/inspections/inspections_rules.h"

#include "domains/cases/cases.h"
#include "domains/divisions/divisions.h"
#include "domains/inspections/inspections_queries.h"
#include "domains/photos/photos.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50, ROUTES_MOST = 300 };

static const EventKind INSPECTIONS_PLANNED = { "inspections.planned", "设巡查路线",
                                               "route of inspection planned" };
static const EventKind INSPECTIONS_OVER = { "inspections.ended", "停用巡查路线", "route of inspection ended" };
const EventKind INSPECTIONS_MADE = { "inspections.made", "巡查登记", "point inspected" };

static Err items(Ask *ask)
{
    List rows;
    TRY(inspection_items_all(ask->db, ask->district, &rows, ask->arena));
    return answer_array(ask, &InspectionItem_shape, &rows);
}

/* ---- Routes ---- */

static Err route_view(Ask *ask, const InspectionRoute *r, InspectionRouteView *v)
{
    List points;
    TRY(inspection_points_of(ask->db, ask->district, r->id, &points, ask->arena));
    const InspectionPoint *p = points.at;
    InspectionPointView *to = NEWS(ask->arena, InspectionPointView, points.count + 1);
    for (int64_t i = 0; i < points.count; i++)
        to[i] = (InspectionPointView){ p[i].id, p[i].rank, p[i].words, p[i].place, p[i].lon, p[i].lat,
                                       p[i].items,
                                       p[i].photo, p[i].last_ms, p[i].last_result };
    int64_t seen = inspection_seen_ms(p, points.count), due = inspection_due_day(seen, r->made_ms,
            r->every_days);
    *v = (InspectionRouteView){ r->id, r->place, divisions_name(ask, r->place), r->name, r->kind,
                                r->every_days,
                                r->source, r->made_by, r->synthetic, r->version, seen,
                                moment_date_text(ask->arena, due), due < moment_day(ask->now_ms),
                                { to, points.count } };
    return NULL;
}

static Err routes_list(Ask *ask)
{
    const InspectionPlaceQuery *q = QUERY(ask, InspectionPlaceQuery);
    Str low = { 0 }, high = { 0 };
    List rows;
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(inspection_routes_in(ask->db, ask->district, &ask->who.scope, low, high, ROUTES_MOST, &rows,
                             ask->arena));
    const InspectionRoute *r = rows.at;
    InspectionRouteView *to = NEWS(ask->arena, InspectionRouteView, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) TRY(route_view(ask, &r[i], &to[i]));
    return answer_array(ask, &InspectionRouteView_shape, &(List){ to, rows.count });
}

static bool codes_known(const List *items, Str codes)
{
    while (codes.len) {
        Str code = str_cut(&codes, ',');
        bool known = false;
        for (const InspectionItem *i = items->at, *end = i + items->count; i < end;
             i++) known |= str_eq(i->code, code);
        if (!known) return false;
    }
    return true;
}

static Err add_points(Ask *ask, const InspectionRouteNew *in, const InspectionRoute *r)
{
    const InspectionPointNew *p = in->points.at;
    List known;
    TRY(inspection_items_all(ask->db, ask->district, &known, ask->arena));
    for (int64_t i = 0; i < in->points.count; i++) {
        Place place;
        InspectionPoint row = { ask_new_id(ask), r->id, i + 1, p[i].words, p[i].place.len ? p[i].place
                                : r->place,
                                p[i].lon, p[i].lat, p[i].items.at ? p[i].items : S(""), p[i].photo, NONE,
                                    -1 };
        if (!str_starts(row.place, r->place) || divisions_place(ask, row.place, &place))
            return ask_blame(ask, BAD_FIELD, "/points", "点位须在路线的地方之内", "points lie in the route's place");
        if (!codes_known(&known, row.items))
            return ask_blame(ask, BAD_FIELD, "/points", "检查项目见 /inspections/items",
                             "items out of /inspections/items");
        TRY(inspection_points_add(ask->db, ask->district, &row));
    }
    return NULL;
}

static Err route_new(Ask *ask)
{
    const InspectionRouteNew *in = BODY(ask, InspectionRouteNew);
    Place place;
    InspectionRouteView v;
    if (!scope_holds(&ask->who.scope, in->place) || divisions_place(ask, in->place, &place))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的社区或网格", "a community or grid within your reach");
    InspectionRoute r = { ask_new_id(ask), in->place, in->name, in->kind, in->every_days,
                          in->source.at ? in->source : S(""),
                          actor_words(ask->arena, ask->who.name, ask->who.title), ask->now_ms, NONE, false,
                              1 };
    TRY(inspection_routes_add(ask->db, ask->district, &r));
    TRY(add_points(ask, in, &r));
    TRY(event_post(ask, &INSPECTIONS_PLANNED, r.id, r.place, 0, NULL, NULL));
    TRY(route_view(ask, &r, &v));
    return answer(ask, 201, &InspectionRouteView_shape, &v);
}

static Err route_end(Ask *ask)
{
    int64_t id, changed;
    InspectionRoute r;
    TRY(ask_id(ask, 0, &id));
    TRY(inspection_routes_one(ask->db, ask->district, id, &ask->who.scope, &r, ask->arena));
    TRY(inspection_routes_end(ask->db, ask->district, id, ask->now_ms, BODY(ask, InspectionEnd)->version,
                              &changed));
    if (!changed) return INSPECTIONS_ENDED;
    TRY(event_post(ask, &INSPECTIONS_OVER, id, r.place, 0, NULL, NULL));
    return answer_nothing(ask);
}

/* ---- Entries ---- */

/* What was found becomes a case at the point, with its pictures. */
static Err become_case(Ask *ask, const InspectionNew *in, const InspectionPoint *p, Inspection *entry)
{
    Case c;
    CaseFound found = { .class = in->class, .words = in->words, .place = p->place, .address = p->words,
                        .lon = p->lon,
                        .lat = p->lat, .photos = in->photos, .source = CASE_BY_INSPECTION,
                            .happened_ms = entry->at_ms };
    TRY(cases_report_found(ask, &found, &c));
    entry->case_id = c.id;
    entry->number = c.number;
    return NULL;
}

static Err keep_pictures(Ask *ask, const InspectionNew *in, const Inspection *entry)
{
    for (const InspectionPhoto *p = in->photos.at, *end = p + in->photos.count; p < end; p++)
        TRY(photos_attach(ask, p->id, entry->place, ask->who.account));
    return NULL;
}

static Err entry_new(Ask *ask)
{
    const InspectionNew *in = BODY(ask, InspectionNew);
    InspectionPoint p;
    List known;
    int64_t changed;
    Err e = inspection_points_one(ask->db, ask->district, in->route_id, in->point, &ask->who.scope, &p,
                                  ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, INSPECTIONS_NO_POINT, "/point", "权限范围内在用路线的点",
                                         "a point within your reach");
    if (e) return e;
    TRY(inspection_fits(in, &p, ask->now_ms, &ask->why));
    TRY(inspection_items_all(ask->db, ask->district, &known, ask->arena));
    if (!codes_known(&known, in->item)) return ask_blame(ask, BAD_FIELD, "/item", "见 /inspections/items",
                                                         "out of /inspections/items");
    Inspection entry = { .id = ask_new_id(ask), .route = p.route, .point = p.id, .place = p.place,
                         .at_ms = in->at_ms == NONE ? ask->now_ms : in->at_ms, .result = in->result,
                         .item = in->item.at ? in->item : S(""), .level = in->level,
                         .words = in->words.at ? in->words : S(""), .number = S(""),
                             .account = ask->who.account,
                         .by_words = actor_words(ask->arena, ask->who.name, ask->who.title),
                             .made_ms = ask->now_ms };
    if (in->photos.count) entry.photo = ((const InspectionPhoto *)in->photos.at)->id;
    if (in->result == INSPECTED_HAZARD) TRY(become_case(ask, in, &p, &entry));
    else TRY(keep_pictures(ask, in, &entry));
    TRY(inspections_add(ask->db, ask->district, &entry));
    TRY(inspection_points_seen(ask->db, ask->district, p.id, entry.at_ms,
                               str_of(inspection_results[entry.result]),
                               &changed));
    TRY(event_post(ask, &INSPECTIONS_MADE, entry.id, entry.place, 0, &InspectionSaid_shape,
                   &(InspectionSaid){ p.route, entry.result }));
    InspectionLine line = { entry.id, p.route, S("-"), p.id, p.words, p.place, entry.at_ms, entry.result,
                            entry.item,
                            entry.level, entry.words, entry.photo, entry.case_id, entry.number,
                                entry.by_words, false };
    InspectionRoute r;
    TRY(inspection_routes_one(ask->db, ask->district, p.route, &ask->who.scope, &r, ask->arena));
    line.route_name = r.name;
    return answer(ask, 201, &InspectionLine_shape, &line);
}

static Err entries_list(Ask *ask)
{
    const InspectionQuery *q = QUERY(ask, InspectionQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    Str result = q->result < 0 ? (Str){ 0 } : str_of(inspection_results[q->result]);
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(inspections_page(ask->db, ask->district, &ask->who.scope, low, high, q->route_id, result, before,
                         limit + 1,
                         &rows, ask->arena));
    const InspectionLine *line = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, line[limit - 1].at_ms, line[limit - 1].id);
    }
    return answer_list(ask, &InspectionLine_shape, &rows, next);
}

/* ---- For the demo town ---- */

Err inspections_plant(Ask *ask, const InspectionPlant *p)
{
    InspectionRoute r = { ask_new_id(ask), p->place, p->name, p->kind, p->every_days, S("示例，待本地核对"),
                          p->by_words,
                          ask->now_ms, NONE, true, 1 };
    TRY(inspection_routes_add(ask->db, ask->district, &r));
    for (int i = 0; i < p->points; i++) {
        bool seen = p->at_ms[i] != NONE;
        InspectionPoint row = { ask_new_id(ask), r.id, i + 1, p->point[i], p->point_place[i], NONE, NONE,
                                p->items[i],
                                false, p->at_ms[i], seen ? INSPECTED_CLEAR : -1 };
        TRY(inspection_points_add(ask->db, ask->district, &row));
        Inspection entry = { .id = ask_new_id(ask), .route = r.id, .point = row.id, .place = row.place,
                             .at_ms = p->at_ms[i], .result = INSPECTED_CLEAR, .item = S(""), .level = -1,
                             .words = S(""), .number = S(""), .account = p->account, .by_words = p->by_words,
                             .made_ms = p->at_ms[i], .synthetic = true };
        if (seen) TRY(inspections_add(ask->db, ask->district, &entry));
    }
    return NULL;
}

static const Err end_refuses[] = { NOT_FOUND, INSPECTIONS_ENDED, NULL };
static const Err new_refuses[] = { INSPECTIONS_NO_POINT, INSPECTIONS_BAD_TIME, INSPECTIONS_NEEDS,
                                   CASES_NO_CLASS,
                                   PHOTOS_NOT_YOURS, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/inspections/items", items, .may = SIGNED_IN, .gives = &InspectionItem_shape,
      .flags = GIVES_ARRAY, .about = "What is looked at on a round (示例)" },
    { "GET", "/api/v1/inspections/routes", routes_list, .may = "inspections.read",
      .query = &InspectionPlaceQuery_shape, .gives = &InspectionRouteView_shape, .flags = GIVES_ARRAY,
      .about = "Routes of inspection with their points, and when each is due" },
    { "POST", "/api/v1/inspections/routes", route_new, .may = "inspections.plan",
      .takes = &InspectionRouteNew_shape,
      .gives = &InspectionRouteView_shape, .status = 201, .about = "Plan a route" },
    { "POST", "/api/v1/inspections/routes/{id}/end", route_end, .may = "inspections.plan",
      .takes = &InspectionEnd_shape, .status = 204, .refuses = end_refuses, .about = "Walk a route no more" },
    { "GET", "/api/v1/inspections", entries_list, .may = "inspections.read", .query = &InspectionQuery_shape,
      .gives = &InspectionLine_shape, .flags = GIVES_LIST,
          .about = "What was found on rounds, the newest first" },
    { "POST", "/api/v1/inspections", entry_new, .may = "inspections.write", .takes = &InspectionNew_shape,
      .gives = &InspectionLine_shape, .status = 201, .refuses = new_refuses,
      .about = "Write down what was found at a point; a hazard becomes a case there" },
    { 0 }
};

static const EventKind *const kinds[] = { &INSPECTIONS_PLANNED, &INSPECTIONS_OVER, &INSPECTIONS_MADE, NULL };

const Domain inspections_domain = { .name = "inspections",
                                    .about = "Rounds of inspection, and what was found on them",
                                    .schema = &inspections_schema, .routes = routes, .kinds = kinds };
