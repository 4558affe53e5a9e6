/* Facilities and life circles as features. Of a facility what stands on its door, once somebody has confirmed
 * it; of a circle its communities and their outline. Nothing of people: whom to ask, who confirmed and how
 * many live there aren't told here. */
#include "domains/bridges/bridges_ogc.h"

#include "domains/bridges/bridges_queries.h"
#include "domains/divisions/divisions.h"
#include "vocab/moment.h"

static Str day_text(Ask *ask, int64_t ms, const char *open)
{
    return ms == NONE ? str_of(open) : moment_date_text(ask->arena, moment_day(ms));
}

static Str facility_feature(Ask *ask, const OgcFacility *f)
{
    Buf b = buf_new(ask->arena, 1024);
    buf_fmt(&b, "{\"type\":\"Feature\",\"id\":%lld,\"properties\":{", (long long)f->id);
    ogc_text(&b, "name", f->name);
    ogc_text(&b, "place", f->place);
    ogc_text(&b, "place_name", divisions_name(ask, f->place));
    ogc_text(&b, "address", f->address);
    ogc_text(&b, "services", f->services);
    ogc_text(&b, "opening_hours", f->hours);
    ogc_text(&b, "phone", f->phone);
    ogc_text(&b, "access", f->access);
    ogc_text(&b, "state", f->state);
    ogc_text(&b, "since", f->state_day);
    ogc_text(&b, "confirmed", f->confirmed_day);
    ogc_point(&b, f->lon, f->lat);
    return buf_str(&b);
}

Err ogc_life_facilities(Ask *ask, const OgcLifeQuery *q, List *ret)
{
    bool now = q->from_ms == NONE && q->to_ms == NONE;
    Str from = day_text(ask, now ? ask->now_ms : q->from_ms, ""), to =
        day_text(ask, now ? ask->now_ms : q->to_ms, "9999-12-31");
    const SpotBox *x = q->box;
    int64_t none = NONE, west = x ? x->x0 : none, south = x ? x->y0 : none, east = x ? x->x1 : none;
    int64_t north = x ? x->y1 : none;
    List rows;
    TRY(ogc_facilities(ask->db, ask->district, from, to, q->id, west, south, east, north, q->after, q->most,
                       &rows, ask->arena));
    const OgcFacility *f = rows.at;
    OgcLife *at = NEWS(ask->arena, OgcLife, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) at[i] = (OgcLife){ f[i].id, facility_feature(ask, &f[i]) };
    *ret = (List){ at, rows.count };
    return NULL;
}

Err ogc_life_facilities_matched(Ask *ask, const OgcLifeQuery *q, int64_t *ret)
{
    bool now = q->from_ms == NONE && q->to_ms == NONE;
    Str from = day_text(ask, now ? ask->now_ms : q->from_ms, ""), to =
        day_text(ask, now ? ask->now_ms : q->to_ms, "9999-12-31");
    const SpotBox *x = q->box;
    int64_t none = NONE;
    return ogc_facilities_matched(ask->db, ask->district, from, to, x ? x->x0 : none, x ? x->y0 : none,
                                  x ? x->x1 : none, x ? x->y1 : none, ret);
}

/* Its communities made one; those whose outline isn't known are named and not drawn. */
static Region outline_of(Ask *ask, const List *places, int64_t circle)
{
    const OgcCirclePlace *p = places->at;
    Region *part = NEWS(ask->arena, Region, places->count + 1), whole = { 0 };
    int64_t parts = 0;
    for (int64_t i = 0; i < places->count; i++) {
        List drawn;
        int64_t matched;
        if (p[i].circle != circle) continue;
        PlaceWindow one = { PLACE_COMMUNITY, NULL, NONE, NONE, 0, 1, p[i].place };
        divisions_window(ask, &one, &drawn, &matched);
        if (drawn.count) part[parts++] = ((const PlaceDrawn *)drawn.at)->outline;
    }
    Arena here = *ask->arena, scratch = here;
    here.end = scratch.at = here.at + arena_room(&here) / 2;
    for (int64_t i = 0; i < parts; i++) {
        if (!part[i].rings) continue;
        whole = whole.rings ? region_union(&whole, &part[i], &here, scratch) : part[i];
    }
    ask->arena->at = here.at;
    return whole;
}

static bool meets(const Region *r, const SpotBox *box)
{
    SpotBox own = SPOT_BOX_EMPTY;
    if (!r->rings) return false;
    for (int32_t i = 0; i < r->ends[r->rings - 1]; i++) own = spot_box_with(own, r->at[i]);
    return spot_box_meets(own, *box);
}

static Str circle_feature(Ask *ask, const OgcCircle *c, const List *places, const Region *outline)
{
    const OgcCirclePlace *p = places->at;
    Buf b = buf_new(ask->arena, 4096), names = buf_new(ask->arena, 256), codes = buf_new(ask->arena, 256);
    for (int64_t i = 0; i < places->count; i++) {
        if (p[i].circle != c->id) continue;
        if (codes.len) buf_char(&codes, ','), buf_adds(&names, "、");
        buf_add(&codes, p[i].place);
        buf_add(&names, divisions_name(ask, p[i].place));
    }
    buf_fmt(&b, "{\"type\":\"Feature\",\"id\":%lld,\"properties\":{", (long long)c->id);
    ogc_text(&b, "name", c->name);
    ogc_text(&b, "level", c->level);
    buf_fmt(&b, ",\"survey_m\":%lld,\"synthetic\":%s", (long long)c->survey_m,
        c->synthetic ? "true" : "false");
    ogc_text(&b, "communities", buf_str(&codes));
    ogc_text(&b, "community_names", buf_str(&names));
    ogc_moment(&b, "since", c->made_ms);
    ogc_geometry(&b, outline);
    return buf_str(&b);
}

/* A circle has no versions: it is there from the day it was made. A district has a few dozen. */
Err ogc_life_circles(Ask *ask, const OgcLifeQuery *q, List *ret)
{
    bool now = q->from_ms == NONE && q->to_ms == NONE;
    int64_t last_ms = now ? ask->now_ms : q->to_ms == NONE ? ID_MAX : q->to_ms;
    List rows, places;
    TRY(ogc_circles(ask->db, ask->district, last_ms, q->id, q->after, &rows, ask->arena));
    TRY(ogc_circle_places(ask->db, ask->district, &places, ask->arena));
    const OgcCircle *c = rows.at;
    OgcLife *at = NEWS(ask->arena, OgcLife, rows.count + 1);
    *ret = (List){ at, 0 };
    for (int64_t i = 0; i < rows.count && ret->count < q->most; i++) {
        Region outline = outline_of(ask, &places, c[i].id);
        if (q->box && !meets(&outline, q->box)) continue;
        at[ret->count++] = (OgcLife){ c[i].id, circle_feature(ask, &c[i], &places, &outline) };
    }
    return NULL;
}

Err ogc_life_circles_matched(Ask *ask, const OgcLifeQuery *q, int64_t *ret)
{
    Arena start = *ask->arena;
    OgcLifeQuery all = *q;
    List found = { NULL, 0 };
    all.after = NONE;
    all.most = ID_MAX;
    Err e = ogc_life_circles(ask, &all, &found);
    *ret = found.count;
    *ask->arena = start;
    return e;
}
