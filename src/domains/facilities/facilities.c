/* Reading the register and the catalogue; the routes. */
#include "domains/facilities/facilities_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/facilities/facilities_queries.h"
#include "domains/photos/photos.h"
#include "osm/osm_import.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50, STALE_DAYS = 180 };

typedef struct FacilitiesQuery {
    Str place;
    int state;
    Str service, q;
    bool stale, full;
    Str after;
    int64_t limit;
} FacilitiesQuery;
SHAPE(FacilitiesQuery, "which facilities",
    TEXT_OPT(FacilitiesQuery, place,   6, 18,           "in this place and below"),
    NAME    (FacilitiesQuery, state,   OPTIONAL, facility_states, "in this state"),
    TEXT_OPT(FacilitiesQuery, service, 1, 30,           "that offer this service"),
    TEXT_OPT(FacilitiesQuery, q,       1, 40,           "with these words in their name or address"),
    BOOL    (FacilitiesQuery, stale,   OPTIONAL,        "not confirmed for half a year"),
    BOOL    (FacilitiesQuery, full,    OPTIONAL,        "full, as a word that counts says"),
    TEXT_OPT(FacilitiesQuery, after,   1, 40,           "where the page before ended"),
    INT_OPT (FacilitiesQuery, limit,   1, 200,          "how many (50)"));

Str facilities_today(Ask *ask) { return moment_date_text(ask->arena, moment_day(ask->now_ms)); }
Str facilities_by(Ask *ask) { return actor_words(ask->arena, ask->who.name, ask->who.title); }

static List codes(Str text, Arena *keep)
{
    List ret = { NEWS(keep, FacilityCode, FACILITY_SERVICES), 0 };
    FacilityCode *to = ret.at;
    while (text.len && ret.count < FACILITY_SERVICES) to[ret.count++].code = str_cut(&text, ',');
    return ret;
}

static FacilityRow row_of(Ask *ask, const Facility *f)
{
    return (FacilityRow){ f->id, f->place, divisions_words(ask, f->place), f->name, f->address, f->lon,
        f->lat,
        codes(f->services, ask->arena), f->hours, f->capacity, NONE, NONE, S(""), false,
        { NEW(ask->arena, FacilityFree), 0 }, f->operator, f->credit_code, f->phone,
            f->access,
        f->whom, f->state, f->state_day, f->source, f->confirmed_day, f->confirmed_words,
        { NEW(ask->arena, FacilityPast), 0 }, { NEW(ask->arena, FacilityPhoto), 0 }, f->ref, f->ref_day,
            f->version };
}

Err facilities_answer(Ask *ask, int status, const Facility *f)
{
    FacilityRow row = row_of(ask, f);
    TRY(facility_states_of_one(ask->db, ask->district, f->id, &row.states, ask->arena));
    TRY(facilities_free_one(ask, &row, f));
    TRY(facilities_photos_of(ask, f->id, &row.photos));
    return answer(ask, status, &FacilityRow_shape, &row);
}

static Str like(Arena *keep, Str q)
{
    Buf b = buf_new(keep, q.len * 2 + 3);
    buf_char(&b, '%');
    for (ptrdiff_t i = 0; i < q.len; i++) {
        if (q.at[i] == '%' || q.at[i] == '_' || q.at[i] == '!') buf_char(&b, '!');
        buf_char(&b, q.at[i]);
    }
    buf_char(&b, '%');
    return buf_str(&b);
}

Err facilities_list(Ask *ask)
{
    const FacilitiesQuery *q = QUERY(ask, FacilitiesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str low = { 0 }, high = { 0 }, next = { 0 }, none = { 0 };
    List rows, words;
    TRY(cursor_read(ask, q->after, &key, &before));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    Str day = moment_date_text(ask->arena, moment_day(ask->now_ms) - STALE_DAYS);
    TRY(facilities_page(ask->db, ask->district, &ask->who.scope, low, high,
                        q->state < 0 ? none : str_of(facility_states[q->state]), q->service,
                        q->q.at ? like(ask->arena, q->q) : none, q->stale ? day : none,
                        q->full ? facilities_free_since(ask, moment_day(ask->now_ms)) : NONE, before,
                        limit + 1, &rows, ask->arena));
    TRY(facilities_free(ask, moment_day(ask->now_ms), &words));
    const Facility *f = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, f[limit - 1].made_ms, f[limit - 1].id);
    }
    List shown = { NEWS(ask->arena, FacilityRow, rows.count + 1), rows.count };
    FacilityRow *to = shown.at;
    for (int64_t i = 0; i < rows.count; i++) {
        to[i] = row_of(ask, &f[i]);
        facilities_free_row(&to[i], &f[i], &words);
    }
    return answer_list(ask, &FacilityRow_shape, &shown, next);
}

Err facilities_get(Ask *ask)
{
    int64_t id;
    Facility f;
    TRY(ask_id(ask, 0, &id));
    TRY(facilities_one(ask->db, ask->district, &ask->who.scope, id, &f, ask->arena));
    return facilities_answer(ask, 200, &f);
}

Err facilities_kinds_get(Ask *ask)
{
    List rows = facilities_kinds(ask);
    return answer_array(ask, &FacilityKind_shape, &rows);
}

Err facilities_tags_get(Ask *ask)
{
    List rows = facilities_tags(ask);
    return answer_array(ask, &FacilityTag_shape, &rows);
}

Err facilities_lists_get(Ask *ask)
{
    List rows = facilities_lists(ask);
    return answer_array(ask, &FacilityList_shape, &rows);
}

Err facilities_norms_get(Ask *ask)
{
    List rows = facilities_norms(ask);
    return answer_array(ask, &FacilityNorm_shape, &rows);
}

Err facilities_all(Db *db, Str district, List *ret, Arena *keep)
{
    return facilities_alive(db, district, ret, keep);
}

Err facilities_as_of(Db *db, Str district, Str day, List *ret, Arena *keep)
{
    return facilities_on(db, district, day, ret, keep);
}

Err facilities_past(Db *db, Str district, Str upto, List *ret, Arena *keep)
{
    return facility_states_upto(db, district, upto, ret, keep);
}

Err facilities_stamp(Db *db, Str district, int64_t *ret)
{
    Err e = facility_stamp(db, district, ret);
    if (e == NOT_FOUND) *ret = 0;                  /* nothing was ever written */
    return e == NOT_FOUND ? NULL : e;
}

static const Err one_refuses[] = { NOT_FOUND, NULL };
static const Err new_refuses[] = { FACILITIES_KNOWN, NULL };
static const Err change_refuses[] = { NOT_FOUND, MOVED_ON, NULL };
static const Err state_refuses[] = { NOT_FOUND, MOVED_ON, FACILITIES_STATE, NULL };
static const Err free_refuses[] = { NOT_FOUND, FACILITIES_NO_PLACES, FACILITIES_SHUT, NULL };
static const Err answer_refuses[] = { NOT_FOUND, MOVED_ON, FACILITIES_DECIDED, FACILITIES_PHOTOS, NULL };
static const Err wish_refuses[] = { NOT_FOUND, PHOTOS_NOT_YOURS, NULL };
static const Err look_refuses[] = { FACILITIES_XML, OSM_NOT_PBF, OSM_BROKEN, OSM_UNSUPPORTED, OSM_TOO_LARGE,
                                    NULL };
static const Err photos_refuses[] = { NOT_FOUND, MOVED_ON, PHOTOS_NOT_YOURS, NULL };
static const Err rows_refuses[] = { FACILITIES_ROWS, FACILITIES_XML, OSM_NOT_PBF, OSM_BROKEN, OSM_UNSUPPORTED,
    OSM_TOO_LARGE, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/facility-kinds", facilities_kinds_get, .may = PUBLIC, .gives = &FacilityKind_shape,
      .flags = GIVES_ARRAY, .about = "The services that facilities offer, as they are in force" },
    { "GET", "/api/v1/facility-tags", facilities_tags_get, .may = PUBLIC, .gives = &FacilityTag_shape,
      .flags = GIVES_ARRAY, .about = "Which tags of OpenStreetMap make which service" },
    { "GET", "/api/v1/facility-lists", facilities_lists_get, .may = PUBLIC, .gives = &FacilityList_shape,
      .flags = GIVES_ARRAY, .about = "Whose lists of services there are" },
    { "GET", "/api/v1/facility-norms", facilities_norms_get, .may = PUBLIC, .gives = &FacilityNorm_shape,
      .flags = GIVES_ARRAY, .about = "What each list asks for" },
    { "GET", "/api/v1/facilities", facilities_list, .may = "facilities.read", .query = &FacilitiesQuery_shape,
      .gives = &FacilityRow_shape, .flags = GIVES_LIST | SLOW,
      .about = "Facilities in the reader's places, newest first" },
    { "GET", "/api/v1/facilities/{id}", facilities_get, .may = "facilities.read", .gives = &FacilityRow_shape,
      .refuses = one_refuses, .about = "A facility and what became of it" },
    { "POST", "/api/v1/facilities", facilities_new, .may = "facilities.write", .takes = &FacilityNew_shape,
      .gives = &FacilityRow_shape, .status = 201, .refuses = new_refuses, .about = "Write a facility down" },
    { "PATCH", "/api/v1/facilities/{id}", facilities_change, .may = "facilities.write",
      .takes = &FacilityChange_shape, .gives = &FacilityRow_shape, .refuses = change_refuses,
      .about = "Correct a facility" },
    { "POST", "/api/v1/facilities/{id}/state", facilities_state, .may = "facilities.write",
      .takes = &FacilityStep_shape, .gives = &FacilityRow_shape, .refuses = state_refuses,
      .about = "It opened, closed or moved away" },
    { "POST", "/api/v1/facilities/{id}/confirm", facilities_confirm, .may = "facilities.write",
      .takes = &FacilityAsked_shape, .gives = &FacilityRow_shape, .refuses = change_refuses,
      .about = "All that is said of it was confirmed today" },
    { "POST", "/api/v1/facilities/{id}/free", facilities_tell_free, .may = "facilities.write",
      .takes = &FacilityFreeNew_shape, .gives = &FacilityRow_shape, .refuses = free_refuses,
      .about = "How many of its places are free now" },
    { "GET", "/api/v1/facilities/{id}/photos", facilities_photos_list, .may = PUBLIC,
      .gives = &FacilityPhotoId_shape, .flags = GIVES_ARRAY, .refuses = one_refuses,
      .about = "The photos of a facility, while it is open or planned" },
    { "POST", "/api/v1/facilities/{id}/photos", facilities_photos_set, .may = "facilities.write",
      .takes = &FacilityPhotos_shape, .gives = &FacilityRow_shape, .refuses = photos_refuses,
      .about = "Say which photos a facility has, in their order" },
    { "GET", "/api/v1/facilities/{id}/photos/{photo}", facilities_photo, 0, .may = PUBLIC,
      .refuses = one_refuses, .about = "A photo of a facility, while it is open or planned" },
    { "GET", "/api/v1/facilities/{id}/photos/{photo}/thumb", facilities_photo, 1, .may = PUBLIC,
      .refuses = one_refuses, .about = "Its thumbnail" },
    { "POST", "/api/v1/facilities/check", facilities_check, .may = "facilities.write",
      .query = &FacilityLookQuery_shape, .gives = &FacilityTableLook_shape, .flags = RAW_BODY | READS | SLOW,
      .refuses = look_refuses,
      .about = "What a table (CSV, XLSX) or a map (.osm.pbf) would make of the register" },
    { "POST", "/api/v1/facilities/import", facilities_import, .may = "facilities.write",
      .gives = &FacilitiesTaken_shape, .status = 201, .flags = RAW_BODY | SLOW, .refuses = rows_refuses,
      .prepare = facilities_import_read, .about = "Take a table or an extract in, all of it or nothing" },
    { "GET", "/api/v1/facility-wishes", facilities_wishes_list, .may = "facilities.read",
      .query = &FacilityWishesQuery_shape, .gives = &FacilityWishRow_shape, .flags = GIVES_LIST,
      .about = "What neighbours say is missing, wrong or gone" },
    { "POST", "/api/v1/facility-wishes", facilities_wish, .may = SIGNED_IN, .takes = &FacilityWishNew_shape,
      .gives = &FacilityWishRow_shape, .status = 201, .refuses = wish_refuses,
      .about = "Say that a facility is missing, wrong or gone" },
    { "POST", "/api/v1/facility-wishes/{id}/answer", facilities_wish_answer, .may = "facilities.write",
      .takes = &FacilityWishAnswer_shape, .gives = &FacilityWishRow_shape, .refuses = answer_refuses,
      .about = "Take it up, or decline it with a reason" },
    { "GET", "/api/v1/facility-wishes/{id}/photos/{photo}", facilities_wish_photo, 0, .may = SIGNED_IN,
      .refuses = one_refuses,
          .about = "A photo that came with a suggestion, for who answers it and who sent it" },
    { "GET", "/api/v1/facility-wishes/{id}/photos/{photo}/thumb", facilities_wish_photo, 1, .may = SIGNED_IN,
      .refuses = one_refuses, .about = "Its thumbnail" },
    { "GET", "/api/v1/me/facility-wishes", facilities_wishes_own, .may = SIGNED_IN,
      .query = &FacilityWishesQuery_shape, .gives = &FacilityWishRow_shape, .flags = GIVES_LIST,
      .about = "What I said about facilities, newest first" },
    { 0 }
};

const EventKind FACILITIES_ADDED = { "facilities.added", "登记设施", "facility written down" };
const EventKind FACILITIES_CHANGED = { "facilities.changed", "更正设施", "facility corrected" };
const EventKind FACILITIES_STATE_SET = { "facilities.state_set", "变更设施状态", "state of a facility set" };
const EventKind FACILITIES_CONFIRMED = { "facilities.confirmed", "核实设施", "facility confirmed" };
const EventKind FACILITIES_PHOTOS_SET = { "facilities.photos_set", "设施照片", "photos of a facility set" };
const EventKind FACILITIES_IMPORTED = { "facilities.imported", "导入设施", "facilities imported" };
const EventKind FACILITIES_WISHED = { "facilities.wished", "建议设施", "facility suggested" };
const EventKind FACILITIES_ANSWERED = { "facilities.answered", "答复设施建议", "suggestion answered" };
const EventKind FACILITIES_CATALOGUE = { "facilities.catalogue_set", "调整服务目录", "catalogue of services set" };
static const EventKind *const kinds[] = { &FACILITIES_ADDED, &FACILITIES_CHANGED, &FACILITIES_STATE_SET,
    &FACILITIES_CONFIRMED, &FACILITIES_PHOTOS_SET, &FACILITIES_IMPORTED, &FACILITIES_WISHED,
    &FACILITIES_ANSWERED,
    &FACILITIES_CATALOGUE, &FACILITIES_FREE_TOLD, &FACILITIES_FREE_RULE, NULL };

const Domain facilities_domain =
    { .name = "facilities", .about = "Facilities, and the lists that ask for them",
    .schema = &facilities_schema, .routes = routes, .kinds = kinds, .dictionaries = facilities_dictionaries };
