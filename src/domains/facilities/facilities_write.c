/* Writing facilities down, correcting them, what becomes of them. */
#include "domains/facilities/facilities_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/facilities/facilities_queries.h"
#include "vocab/moment.h"

typedef struct FacilityStep { FacilityState state; Str day, why; int64_t version; } FacilityStep;
SHAPE(FacilityStep, "what became of it",
    NAME    (FacilityStep, state, 0, facility_states,   "open, closed or moved"),
    TEXT    (FacilityStep, day,  10, 10,                "since that day"),
    TEXT    (FacilityStep, why,   1, 120,               "why"),
    INT     (FacilityStep, version, 1, ID_MAX,          "as it was read"));
typedef struct FacilityAsked { Str whom; int64_t version; } FacilityAsked;
SHAPE(FacilityAsked, "who was asked",
    TEXT_OPT(FacilityAsked, whom, 1, 60,                "whom one asks about it; absent: as before"),
    INT     (FacilityAsked, version, 1, ID_MAX,         "as it was read"));

static Str instead(Str new, Str old) { return new.at ? new : old; }
static Str or_nothing(Str s) { return s.at ? s : S(""); }

Err facilities_judge(Ask *ask, FacilityNew *in)
{
    List kinds = facilities_kinds(ask);
    return facility_check(in, &kinds, moment_day(ask->now_ms), ask->arena, &ask->why);
}

/* Within the writer's reach, by the point alone. */
Err facilities_place_of(Ask *ask, int64_t lon, int64_t lat, Str *ret)
{
    Err e = divisions_at(ask, lon, lat, ret);
    if (e == PLACES_OUTSIDE || (!e && !scope_holds(&ask->who.scope, *ret)))
        return ask_blame(ask, BAD_FIELD, "/lon", "位置须在您管理的范围内", "a point within your places");
    return e;
}

static Str joined(const List *services, Arena *keep)
{
    const FacilityCode *c = services->at;
    Buf b = buf_new(keep, 64);
    for (int64_t i = 0; i < services->count; i++) {
        if (i) buf_char(&b, ',');
        buf_add(&b, c[i].code);
    }
    return buf_str(&b);
}

static Err index_services(Ask *ask, const Facility *f)
{
    Str rest = f->services;
    int64_t changed;
    while (rest.len) TRY(facility_services_add(ask->db, ask->district, str_cut(&rest, ','), f->id, &changed));
    return NULL;
}

Err facilities_touch(Ask *ask) { return facility_stamp_put(ask->db, ask->district, ask_new_id(ask)); }

static Err past(Ask *ask, const Facility *f, Str why)
{
    FacilityPast p = { ask_new_id(ask), f->id, f->state, f->state_day, why, facilities_by(ask), ask->now_ms };
    return facility_states_add(ask->db, ask->district, &p);
}

Err facilities_enter(Ask *ask, Facility *f, Str why)
{
    TRY(facilities_add(ask->db, ask->district, f));
    TRY(index_services(ask, f));
    TRY(facility_versions_add(ask->db, ask->district, f, S(""), ask->now_ms));
    return past(ask, f, why);
}

Err facilities_put(Ask *ask, const Facility *of)
{
    Facility whole = *of, *f = &whole;
    f->ref = or_nothing(f->ref), f->ref_day = or_nothing(f->ref_day);
    TRY(facilities_add(ask->db, ask->district, f));
    TRY(index_services(ask, f));
    TRY(facility_versions_add(ask->db, ask->district, f, S(""), ask->now_ms));
    FacilityPast p = { ask_new_id(ask), f->id, f->state, f->state_day, S(""), f->confirmed_words,
        ask->now_ms };
    return facility_states_add(ask->db, ask->district, &p);
}

Err facilities_put_change(Ask *ask, const Facility *was, Facility *f, Str since, Str why)
{
    TRY(facilities_keep(ask, f, true));
    if (facility_stands_otherwise(was, f))
        TRY(facility_versions_add(ask->db, ask->district, f, since, ask->now_ms));
    if (f->state == was->state) return NULL;
    FacilityPast p = { ask_new_id(ask), f->id, f->state, f->state_day, why, f->confirmed_words, ask->now_ms };
    return facility_states_add(ask->db, ask->district, &p);
}

Err facilities_keep(Ask *ask, Facility *f, bool services)
{
    int64_t gone;
    f->version++;
    TRY(facilities_save(ask->db, ask->district, f));
    if (!services) return NULL;
    TRY(facility_services_clear(ask->db, ask->district, f->id, &gone));
    return index_services(ask, f);
}

/* Days go forward: what began later can't be put before what began earlier. */
static Err since_of(Ask *ask, const Facility *f, Str said, Str *ret)
{
    FacilitySince had;
    TRY(facility_versions_last(ask->db, ask->district, f->id, &had, ask->arena));
    Str last = had.day;
    *ret = said.at ? said : facilities_today(ask);
    if (str_cmp(*ret, last) >= 0) return NULL;
    Buf zh = buf_new(ask->arena, 90), en = buf_new(ask->arena, 90);
    buf_fmt(&zh, "不能早于上一次变更的日期 %.*s", STR_ARG(last));
    buf_fmt(&en, "not before the change of %.*s", STR_ARG(last));
    return ask_blame(ask, BAD_FIELD, "/since", str_z(ask->arena, buf_str(&zh)),
                     str_z(ask->arena, buf_str(&en)));
}

Err facilities_keep_since(Ask *ask, const Facility *was, Facility *f, bool services, Str since)
{
    bool otherwise = facility_stands_otherwise(was, f);
    if (otherwise) TRY(since_of(ask, f, since, &since));
    TRY(facilities_keep(ask, f, services));
    return otherwise ? facility_versions_add(ask->db, ask->district, f, since, ask->now_ms) : NULL;
}

void facilities_fill(Facility *f, const FacilityNew *in, Arena *keep)
{
    f->name = instead(in->name, f->name);
    f->address = instead(in->address, or_nothing(f->address));
    if (in->lon != NONE) f->lon = in->lon;
    if (in->lat != NONE) f->lat = in->lat;
    if (in->services.count) f->services = joined(&in->services, keep);
    f->hours = instead(in->hours, or_nothing(f->hours));
    if (in->capacity != NONE) f->capacity = in->capacity;
    f->operator = instead(in->operator, or_nothing(f->operator));
    f->credit_code = instead(in->credit_code, or_nothing(f->credit_code));
    f->phone = instead(in->phone, or_nothing(f->phone));
    if (in->access >= 0) f->access = (FacilityAccess)in->access;
    f->whom = instead(in->whom, or_nothing(f->whom));
    f->ref = or_nothing(f->ref), f->ref_day = or_nothing(f->ref_day);
}

/* One of that name within three hundred metres. */
static Err unknown(Ask *ask, const Facility *f)
{
    enum { ABOUT = 40000 };            /* 1e-7 degree: some 400 m */
    List near;
    TRY(facilities_within(ask->db, ask->district, f->lon - ABOUT, f->lat - ABOUT, f->lon + ABOUT,
                          f->lat + ABOUT,
                          &near, ask->arena));
    const Facility *n = near.at;
    for (int64_t i = 0; i < near.count; i++)
        if (str_eq(n[i].name, f->name) && facility_metres(n[i].lon, n[i].lat, f->lon, f->lat) <= 300)
            return FACILITIES_KNOWN;
    return NULL;
}

Err facilities_new(Ask *ask)
{
    FacilityNew in = *BODY(ask, FacilityNew);
    if (in.state > FACILITY_OPEN)
        return ask_blame(ask, BAD_FIELD, "/state", "新登记的设施只能是规划中或开放", "planned or open");
    TRY(facilities_judge(ask, &in));
    Facility f = { .id = ask_new_id(ask), .capacity = NONE, .source = FACILITY_OF_DESK, .made_ms =
        ask->now_ms,
                   .state = in.state < 0 ? FACILITY_OPEN : (FacilityState)in.state, .version = 1,
                   .state_day = instead(in.since, facilities_today(ask)), .confirmed_day =
                       facilities_today(ask),
                   .confirmed_words = facilities_by(ask) };
    TRY(facilities_place_of(ask, in.lon, in.lat, &f.place));
    facilities_fill(&f, &in, ask->arena);
    TRY(unknown(ask, &f));
    TRY(facilities_enter(ask, &f, S("")));
    TRY(facilities_touch(ask));
    TRY(event_post(ask, &FACILITIES_ADDED, f.id, f.place, 0, &FacilitySaid_shape,
                   &(FacilitySaid){ f.state }));
    return facilities_answer(ask, 201, &f);
}

static Err load(Ask *ask, int64_t version, Facility *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(facilities_one(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena));
    return ret->version == version ? NULL : MOVED_ON;
}

Err facilities_change(Ask *ask)
{
    FacilityNew in = *(const FacilityNew *)ask_record(ask, &FacilityChange_shape, false);
    Facility f, was;
    in.state = -1;                     /* not said here: the record has it, this shape hasn't */
    TRY(load(ask, in.version, &f));
    was = f;
    if ((in.lon == NONE) != (in.lat == NONE))
        return ask_blame(ask, BAD_FIELD, in.lon == NONE ? "/lon" : "/lat", "经纬度须一起填", "both or neither");
    TRY(facilities_judge(ask, &in));
    facilities_fill(&f, &in, ask->arena);
    TRY(facilities_place_of(ask, f.lon, f.lat, &f.place));
    TRY(facilities_keep_since(ask, &was, &f, in.services.count > 0, in.since));
    TRY(facilities_touch(ask));
    TRY(event_post(ask, &FACILITIES_CHANGED, f.id, f.place, 0, NULL, NULL));
    return facilities_answer(ask, 200, &f);
}

Err facilities_state(Ask *ask)
{
    const FacilityStep *in = BODY(ask, FacilityStep);
    Facility f;
    Str why = str_trim(in->why);
    TRY(load(ask, in->version, &f));
    TRY(facility_may_become(f.state, in->state));
    TRY(facility_day(in->day, moment_day(ask->now_ms), in->state, "/day", &ask->why));
    if (!why.len) return ask_blame(ask, BAD_FIELD, "/why", "请写明缘由", "say why");
    f.state = in->state;
    f.state_day = in->day;
    TRY(facilities_keep(ask, &f, false));
    TRY(past(ask, &f, why));
    TRY(facilities_touch(ask));
    TRY(event_post(ask, &FACILITIES_STATE_SET, f.id, f.place, 0, &FacilitySaid_shape,
                   &(FacilitySaid){ f.state }));
    return facilities_answer(ask, 200, &f);
}

Err facilities_confirm(Ask *ask)
{
    const FacilityAsked *in = BODY(ask, FacilityAsked);
    Facility f;
    TRY(load(ask, in->version, &f));
    f.whom = str_trim_or(in->whom, f.whom);
    f.confirmed_day = facilities_today(ask);
    f.confirmed_words = facilities_by(ask);
    TRY(facilities_keep(ask, &f, false));
    TRY(event_post(ask, &FACILITIES_CONFIRMED, f.id, f.place, 0, NULL, NULL));
    return facilities_answer(ask, 200, &f);
}
