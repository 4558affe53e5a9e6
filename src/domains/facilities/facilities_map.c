/* An extract's things against the register. Each is known by its number on the map, else by name, service and
 * door as rows of tables are; the same extract twice gives nothing new. */
#include "domains/facilities/facilities_map.h"

#include "domains/divisions/divisions.h"
#include "domains/facilities/facilities_queries.h"
#include "geo/datum/datum.h"
#include "vocab/moment.h"

#include <stdlib.h>

enum { MATCH_M = 300, TWICE_M = 60, BESIDE_M = 30, CELLS = 1 << 14, CELL_LON = 36000, CELL_LAT = 30000 };

bool facilities_is_map(Str body)
{
    return body.len > 16 && str_find(str_part(body, 0, 32), S("OSMHeader")) >= 0;
}

bool facilities_is_xml(Str body)
{
    Str head = str_part(body, 0, body.len < 512 ? body.len : 512);
    return str_find(head, S("<osm")) >= 0;
}

static bool wants(void *ctx, const OsmTag *tags, int32_t count)
{
    return facility_tag_known(&((const FacilityMap *)ctx)->tags, tags, count);
}

void facilities_map_begin(Ask *ask, FacilityMap *m, OsmWanted *ret, Arena *keep)
{
    enum { WORLD = 1800000000, EDGE = 20000 };         /* some 200 m round the outlines */
    SpotBox box;
    *m = (FacilityMap){ .keep = keep, .room = keep, .tags = facilities_tags(ask),
                        .kinds = facilities_kinds(ask) };
    *ret = (OsmWanted){ wants, m, -WORLD, -WORLD / 2, WORLD, WORLD / 2 };
    if (!divisions_box(ask, &box)) return;
    ret->west = (int64_t)box.x0 - EDGE, ret->east = (int64_t)box.x1 + EDGE;
    ret->south = (int64_t)box.y0 - EDGE, ret->north = (int64_t)box.y1 + EDGE;
}

Err facilities_map_read(FILE *in, int64_t bytes, const OsmWanted *want, FacilityMap *m, char reterr[256])
{
    TRY(osm_pois_within(in, bytes, want, &m->pois, m->room, reterr));
    int64_t stamp = m->pois.read.stamp_s;
    m->day = stamp > 0 ? moment_date_text(m->keep, moment_day(stamp * 1000)) : S("");
    m->outside = m->pois.outside;
    return NULL;
}

Err facilities_map_place(Ask *ask, FacilityMap *m, int64_t most)
{
    m->thing = NEWS(m->keep, FacilityThing, (m->pois.count < most ? m->pois.count : most) + 1);
    for (int64_t i = 0; i < m->pois.count; i++) {
        FacilityThing t;
        Str place;
        switch (facility_thing(&m->pois.at[i], &m->tags, &m->kinds, &t, m->keep)) {
        case TAGGED_NO_KIND: m->no_kind++; continue;
        case TAGGED_PRIVATE: m->kept_private++; continue;
        case TAGGED_NOTHING: continue;
        case TAGGED_TAKEN: break;
        }
        if (divisions_point(ask, t.is.lon, t.is.lat, DATUM_WGS84, &t.is.lon, &t.is.lat)
            || divisions_at(ask, t.is.lon, t.is.lat, &place) || !scope_holds(&ask->who.scope, place)) {
            m->outside++;
            continue;
        }
        t.is.place = str_copy(m->keep, place);
        if (m->count == most)
            return ask_blame(ask, TOO_LARGE, "", "一次最多 10000 处，更大的请用命令 tuimen import facilities",
                             "10,000 things at most; for more: tuimen import facilities");
        m->thing[m->count++] = t;
    }
    return NULL;
}

/* ---- What is there ---- */

typedef struct RefAt { Str ref; int64_t at; } RefAt;
typedef struct Known {
    Facility *at;
    int64_t count;
    int32_t *next, *head;      /* those of one cell, chained; -1: the end */
    RefAt *ref;
    int64_t refs;
    List base;                 /* FacilityBrought, in order of facility */
} Known;

static uint32_t cell(int64_t lon, int64_t lat, int east, int north)
{
    uint64_t x = (uint64_t)(lon / CELL_LON + east), y = (uint64_t)(lat / CELL_LAT + north);
    return (uint32_t)((x * UINT64_C(2654435761) ^ y * UINT64_C(40503)) % CELLS);
}

static void chain(Known *k, int64_t i)
{
    uint32_t c = cell(k->at[i].lon, k->at[i].lat, 0, 0);
    k->next[i] = k->head[c];
    k->head[c] = (int32_t)i;
}

static int by_ref(const void *a, const void *b)
{
    return str_cmp(((const RefAt *)a)->ref, ((const RefAt *)b)->ref);
}

static int by_facility(const void *a, const void *b)
{
    int64_t x = ((const FacilityBrought *)a)->facility, y = ((const FacilityBrought *)b)->facility;
    return (x > y) - (x < y);
}

static Err know(Ask *ask, int64_t more, Known *k, Arena *keep)
{
    List there;
    TRY(facilities_for_map(ask->db, ask->district, &there, keep));
    TRY(facility_brought_all(ask->db, ask->district, &k->base, keep));
    k->at = NEWS(keep, Facility, there.count + more + 1);
    k->next = NEWS(keep, int32_t, there.count + more + 1);
    k->head = NEWS(keep, int32_t, CELLS);
    k->ref = NEWS(keep, RefAt, there.count + 1);
    for (int c = 0; c < CELLS; c++) k->head[c] = -1;
    for (int64_t i = 0; i < there.count; i++) {
        k->at[i] = ((const Facility *)there.at)[i];
        chain(k, i);
        if (k->at[i].ref.len) k->ref[k->refs++] = (RefAt){ k->at[i].ref, i };
    }
    k->count = there.count;
    if (k->refs) qsort(k->ref, (size_t)k->refs, sizeof *k->ref, by_ref);
    return NULL;
}

static bool shares(Str a, Str b)
{
    while (a.len)
        if (facility_offers(b, str_cut(&a, ','))) return true;
    return false;
}

typedef struct Candidate { Facility *same, *maybe, *twice; double near; } Candidate;

/* Two things of the map are two facilities, unless they stand on one another under one name. */
static void weigh(Candidate *c, Facility *f, const FacilityThing *t)
{
    double m = facility_metres(f->lon, f->lat, t->is.lon, t->is.lat);
    if (m > MATCH_M || f->state > FACILITY_OPEN) return;
    if (t->notes & NOTE_NAMELESS) {
        if (!f->ref.len && m <= BESIDE_M && shares(t->is.services, f->services)) c->maybe = f;
        return;
    }
    FacilityMatch is = facility_match(f->name, f->services, t->is.name, t->is.services, m);
    if (f->ref.len) {
        if (is == FACILITY_SAME && m <= TWICE_M) c->twice = f;
    } else if (is == FACILITY_SAME && (!c->same || m < c->near)) {
        c->same = f;
        c->near = m;
    } else if (is == FACILITY_PERHAPS) {
        c->maybe = f;
    }
}

static Facility *of_ref(const Known *k, Str ref)
{
    RefAt key = { ref, 0 }, *found = k->refs ? bsearch(&key, k->ref, (size_t)k->refs, sizeof key, by_ref)
        : NULL;
    return found ? &k->at[found->at] : NULL;
}

static Candidate one_of(Known *k, const FacilityThing *t)
{
    Candidate c = { .same = of_ref(k, t->is.ref) };
    if (c.same) return c;
    for (int east = -1; east <= 1; east++)
        for (int north = -1; north <= 1; north++)
            for (int32_t i = k->head[cell(t->is.lon, t->is.lat, east, north)]; i >= 0; i = k->next[i])
                weigh(&c, &k->at[i], t);
    return c;
}

/* ---- What becomes of it ---- */

static bool same_base(const FacilityBrought *a, const FacilityBrought *b)
{
    return a && a->own == b->own && a->lon == b->lon && a->lat == b->lat && a->access == b->access
        && str_eq(a->name, b->name) && str_eq(a->address, b->address) && str_eq(a->services, b->services)
        && str_eq(a->hours, b->hours) && str_eq(a->operator, b->operator) && str_eq(a->phone, b->phone);
}

static Err add(Ask *ask, const FacilityMap *m, Known *k, FacilityThing *t, bool write)
{
    Facility *f = &k->at[k->count];
    *f = t->is;
    f->source = FACILITY_OF_MAP;
    f->state = FACILITY_OPEN;
    f->state_day = facilities_today(ask);
    f->confirmed_day = f->confirmed_words = S("");
    f->made_ms = ask->now_ms;
    f->version = 1;
    f->ref_day = m->day;
    chain(k, k->count++);
    t->fate = MAP_ADDED;
    if (!write) return NULL;
    f->id = ask_new_id(ask);
    FacilityBrought b = { f->id, f->name, f->address, f->lon, f->lat, f->services, f->hours, f->operator,
                          f->phone,
                          f->access, 0 };
    TRY(facilities_enter(ask, f, S("")));
    return facility_brought_put(ask->db, ask->district, &b);
}

static Err meet(Ask *ask, const FacilityMap *m, Known *k, Facility *had, FacilityThing *t, bool write)
{
    FacilityBrought key = { .facility = had->id }, now_base;
    const FacilityBrought *base = !k->base.count || !had->ref.len ? NULL
        : bsearch(&key, k->base.at, (size_t)k->base.count, sizeof key, by_facility);
    Facility now = *had, was = *had;
    bool older = m->day.len && had->ref_day.len && str_cmp(m->day, had->ref_day) < 0;
    if (older) t->notes |= NOTE_OLDER;
    t->fate = facility_merge(t, base, older, &now, &now_base, &t->diffs, m->keep);
    bool linked = !str_eq(had->ref, t->is.ref) || (!older && !str_eq(had->ref_day, m->day));
    now.ref = t->is.ref, now.ref_day = older ? had->ref_day : m->day;
    if (write && t->fate == MAP_CORRECTED)
        TRY(facilities_keep_since(ask, &was, &now, !str_eq(was.services, now.services), (Str){ 0 }));
    if (write && linked) TRY(facility_ref_put(ask->db, ask->district, now.id, now.ref, now.ref_day));
    if (write && !same_base(base, &now_base)) TRY(facility_brought_put(ask->db, ask->district, &now_base));
    *had = now;
    return NULL;
}

static void note_of(FacilityThing *t, const Facility *f)
{
    t->facility = f->id;
    t->facility_name = f->name;
}

static Err decide(Ask *ask, FacilityMap *m, Known *k, FacilityThing *t, bool write)
{
    Candidate c = one_of(k, t);
    t->notes &= ~(NOTE_OLDER | NOTE_TWICE);            /* of the run before, if the lane runs it again */
    t->facility = 0, t->facility_name = S(""), t->diffs = (List){ NEW(m->keep, FacilityDiff), 0 };
    if (c.same) {
        note_of(t, c.same);
        if (scope_holds(&ask->who.scope, c.same->place)) return meet(ask, m, k, c.same, t, write);
        /* it stands in somebody else's place, by the register */
        t->fate = MAP_AMBIGUOUS;
        return NULL;
    }
    if (!c.twice && !c.maybe) return add(ask, m, k, t, write);
    if (c.twice) t->notes |= NOTE_TWICE;
    note_of(t, c.twice ? c.twice : c.maybe);
    t->fate = MAP_AMBIGUOUS;
    return NULL;
}

/* Words of the register are gone with the room that they were read into. */
static void keep_words(FacilityMap *m)
{
    for (int64_t i = 0; i < m->count; i++) {
        FacilityThing *t = &m->thing[i];
        t->facility_name = str_copy(m->keep, t->facility_name);
        for (FacilityDiff *d = t->diffs.at, *end = d + t->diffs.count; d < end; d++)
            d->ours = str_copy(m->keep, d->ours);
    }
}

typedef struct Matching { FacilityMap *m; bool write; Arena room; } Matching;

static Err all_things(Ask *ask, void *with)
{
    Matching *w = with;
    FacilityMap *m = w->m;
    Known known = { 0 };
    w->room.full = ask->arena->full;
    for (int f = 0; f < MAP_FATES; f++) m->fates[f] = 0;
    TRY(know(ask, m->count, &known, &w->room));
    for (int64_t i = 0; i < m->count; i++) {
        /* then what a row took of the request's room is given back */
        bool apart = m->keep != ask->arena;
        char *mark = ask->arena->at;
        TRY(decide(ask, m, &known, &m->thing[i], w->write));
        if (apart) ask->arena->at = mark;
        m->fates[m->thing[i].fate]++;
    }
    keep_words(m);
    return NULL;
}

Err facilities_map_match(Ask *ask, FacilityMap *m, bool write)
{
    enum { ROOM = 512 << 20 };
    Arena whole = arena_make(ROOM);
    Matching w = { m, write, whole };
    Err e = ask_within(ask, all_things, &w);
    arena_drop(whole, ROOM);
    return e;
}

Err facilities_map_told(Ask *ask, const FacilityMap *m, FacilitiesTaken *ret)
{
    *ret = (FacilitiesTaken){ m->fates[MAP_ADDED], m->fates[MAP_CORRECTED], m->fates[MAP_SAME],
                              m->fates[MAP_DIFFERS] + m->fates[MAP_AMBIGUOUS],
                              facilities_map_source(ask, m->day) };
    TRY(facilities_touch(ask));
    return event_post(ask, &FACILITIES_IMPORTED, 0, ask->who.place.at ? ask->who.place : ask->district, 0,
                      &FacilitiesTaken_shape, ret);
}

/* ---- In words ---- */

Str facilities_map_source(Ask *ask, Str day)
{
    Buf b = buf_new(ask->arena, 90);
    buf_adds(&b, "© OpenStreetMap contributors, ODbL");
    if (day.len) buf_fmt(&b, " · %.*s", STR_ARG(day));
    return buf_str(&b);
}

Str facilities_map_notes(Ask *ask, const FacilityThing *t)
{
    static const struct { int note; const char *zh, *en; } words[] = {
        { NOTE_NAMELESS, "地图上没有名称，按服务称呼", "no name on the map: called after its service" },
        { NOTE_PHONE, "电话不合格式，未取", "its phone can't be read: left out" },
        { NOTE_CUT, "过长，已截短", "too long: cut" },
        { NOTE_MIDDLE, "没有画出入口，取中点", "no entrance drawn: its middle" },
        { NOTE_OLDER, "比台账里的提取旧，未取", "of an older extract than the register's: nothing taken" },
        { NOTE_TWICE, "地图上画了两次", "on the map twice" },
    };
    Buf b = buf_new(ask->arena, 60);
    for (int i = 0; i < COUNT(words); i++) {
        if (!(t->notes & words[i].note)) continue;
        if (b.len) buf_adds(&b, ask->wire.english ? "; " : "；");
        buf_adds(&b, ask->wire.english ? words[i].en : words[i].zh);
    }
    if (!(t->notes & NOTE_HOURS)) return buf_str(&b);
    Str said = t->hours_said;
    for (int i = 0; said.len && i < 60; i++) utf8_next(&said);
    said = str_part(t->hours_said, 0, t->hours_said.len - said.len);
    if (b.len) buf_adds(&b, ask->wire.english ? "; " : "；");
    buf_fmt(&b, ask->wire.english ? "hours can't be read: %.*s" : "开放时间读不懂，未取：%.*s", STR_ARG(said));
    return buf_str(&b);
}
