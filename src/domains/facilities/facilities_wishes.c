/* What neighbours say is missing, wrong or gone, and what becomes of it. */
#include "domains/facilities/facilities_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/facilities/facilities_queries.h"

enum { LIST_DEFAULT = 50 };

typedef struct FacilityWishRow {
    int64_t id;
    WishKind kind;
    int64_t facility;
    Str facility_name, service, service_name, place, place_words;
    int64_t lon, lat;
    Str words;
    WishState state;
    Str answer, decided_words;
    int64_t decided_ms, made_ms, version;
    List photos;                       /* FacilityPhotoId; none for who may not see them */
} FacilityWishRow;
SHAPE(FacilityWishRow, "what a neighbour said of a facility",
    ID      (FacilityWishRow, id,                           "its id"),
    NAME    (FacilityWishRow, kind,   0, facility_wish_kinds, "missing, wrong or gone"),
    INT     (FacilityWishRow, facility, 0, ID_MAX,          "which facility; 0: one that is missing"),
    TEXT    (FacilityWishRow, facility_name, 0, 60,         "what that is called"),
    TEXT    (FacilityWishRow, service, 0, 30,               "which service; empty: not said"),
    TEXT    (FacilityWishRow, service_name, 0, 60,          "what that is called"),
    TEXT    (FacilityWishRow, place,  6, 18,                "where"),
    TEXT    (FacilityWishRow, place_words, 0, 120,          "what that is called"),
    LON     (FacilityWishRow, lon,    0,                    "where"),
    LAT     (FacilityWishRow, lat,    0,                    "where"),
    TEXT    (FacilityWishRow, words,  0, 300,               "in the neighbour's words"),
    NAME    (FacilityWishRow, state,  0, facility_wish_states, "asked, taken up, declined"),
    TEXT    (FacilityWishRow, answer, 0, 200,               "what the office said"),
    TEXT    (FacilityWishRow, decided_words, 0, 120,        "who said so"),
    TIME_OPT(FacilityWishRow, decided_ms,                   "when"),
    TIME    (FacilityWishRow, made_ms,                      "when it was said"),
    INT     (FacilityWishRow, version, 1, ID_MAX,           "as it was read"),
    LIST    (FacilityWishRow, photos, FacilityPhotoId_shape, 0, WISH_PHOTOS,
             "sent with it, for who answers it and who sent it"));
typedef struct FacilityWishNew { WishKind kind; int64_t facility; Str service; int64_t lon, lat; Str words;
                                 List photos; } FacilityWishNew;
SHAPE(FacilityWishNew, "what is missing, wrong or gone",
    NAME    (FacilityWishNew, kind,   0, facility_wish_kinds, "missing, wrong or gone"),
    ID_OPT  (FacilityWishNew, facility,                     "which facility is wrong or gone"),
    TEXT_OPT(FacilityWishNew, service, 1, 30,               "which service is missing"),
    LON     (FacilityWishNew, lon,    OPTIONAL,             "where one is missing"),
    LAT     (FacilityWishNew, lat,    OPTIONAL,             "where one is missing"),
    TEXT    (FacilityWishNew, words,  2, 300,               "in one's own words; nobody's name or number"),
    LIST_OPT(FacilityWishNew, photos, FacilityPhotoId_shape, 0, WISH_PHOTOS, "uploaded before"));
typedef struct FacilityWishAnswer { WishState state; Str answer; int64_t version; List photos;
                                    int64_t facility; } FacilityWishAnswer;
SHAPE(FacilityWishAnswer, "what becomes of it",
    NAME    (FacilityWishAnswer, state, 0, facility_wish_states, "taken or declined"),
    TEXT    (FacilityWishAnswer, answer, 2, 200,            "what the neighbour is told"),
    INT     (FacilityWishAnswer, version, 1, ID_MAX,        "as it was read"),
    LIST_OPT(FacilityWishAnswer, photos, FacilityPhotoId_shape, 0, WISH_PHOTOS,
             "those of its photos that are taken over onto the facility"),
    ID_OPT  (FacilityWishAnswer, facility,                  "which facility (the one it is about)"));
typedef struct FacilityWishesQuery { int state; Str after; int64_t limit; } FacilityWishesQuery;
SHAPE(FacilityWishesQuery, "which of them",
    NAME    (FacilityWishesQuery, state, OPTIONAL, facility_wish_states, "in this state"),
    TEXT_OPT(FacilityWishesQuery, after, 1, 40,             "where the page before ended"),
    INT_OPT (FacilityWishesQuery, limit, 1, 200,            "how many (50)"));

static FacilityWishRow row_with(Ask *ask, const FacilityWish *w, const List *photos)
{
    Facility f = { .name = S("") };
    const FacilityKind *k = w->service.len ? facilities_kind(ask, w->service) : NULL;
    if (w->facility && facilities_any(ask->db, ask->district, w->facility, &f, ask->arena)) f.name = S("");
    return (FacilityWishRow){ w->id, w->kind, w->facility, f.name, w->service,
        !k ? S("") : ask->wire.english ? k->name_en : k->name, w->place, divisions_words(ask, w->place),
            w->lon,
        w->lat, w->words, w->state, w->answer, w->decided_words, w->decided_ms, w->made_ms, w->version,
            *photos };
}

static Err row_of(Ask *ask, const FacilityWish *w, FacilityWishRow *ret)
{
    List photos = { NEW(ask->arena, FacilityPhotoId), 0 };
    if (facilities_wish_seen(ask, w)) TRY(facilities_wish_photos_of(ask, w->id, &photos));
    *ret = row_with(ask, w, &photos);
    return NULL;
}

static Err answer_one(Ask *ask, int status, const FacilityWish *w)
{
    FacilityWishRow row;
    TRY(row_of(ask, w, &row));
    return answer(ask, status, &FacilityWishRow_shape, &row);
}

static Err answer_rows(Ask *ask, List *rows, int64_t limit)
{
    const FacilityWish *w = rows->at;
    Str next = { 0 };
    if (rows->count > limit) {
        rows->count = limit;
        next = cursor_make(ask->arena, w[limit - 1].made_ms, w[limit - 1].id);
    }
    List shown = { NEWS(ask->arena, FacilityWishRow, rows->count + 1), rows->count };
    for (int64_t i = 0; i < rows->count; i++) TRY(row_of(ask, &w[i], &((FacilityWishRow *)shown.at)[i]));
    return answer_list(ask, &FacilityWishRow_shape, &shown, next);
}

Err facilities_wishes_list(Ask *ask)
{
    const FacilityWishesQuery *q = QUERY(ask, FacilityWishesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str state = q->state < 0 ? (Str){ 0 } : str_of(facility_wish_states[q->state]);
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(facility_wishes_page(ask->db, ask->district, &ask->who.scope, state, before, limit + 1, &rows,
                             ask->arena));
    return answer_rows(ask, &rows, limit);
}

Err facilities_wishes_own(Ask *ask)
{
    const FacilityWishesQuery *q = QUERY(ask, FacilityWishesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(facility_wishes_of(ask->db, ask->district, ask->who.account, before, limit + 1, &rows, ask->arena));
    return answer_rows(ask, &rows, limit);
}

/* What it is about: a facility that is there, or a service at a point of the district. */
static Err about(Ask *ask, const FacilityWishNew *in, FacilityWish *w)
{
    Facility f;
    if (in->kind != WISH_MISSING) {
        if (in->facility == NONE)
            return ask_blame(ask, BAD_FIELD, "/facility", "请选是哪个设施", "say which facility");
        TRY(facilities_any(ask->db, ask->district, in->facility, &f, ask->arena));
        w->facility = f.id, w->place = f.place, w->lon = f.lon, w->lat = f.lat;
        return NULL;
    }
    if (!in->service.at || !facilities_kind(ask, in->service))
        return ask_blame(ask, BAD_FIELD, "/service", "目录里的服务", "a service of the catalogue");
    if (in->lon == NONE || in->lat == NONE)
        return ask_blame(ask, BAD_FIELD, "/lon", "请在地图上点选位置", "choose a point");
    w->service = in->service, w->lon = in->lon, w->lat = in->lat;
    if (divisions_at(ask, in->lon, in->lat, &w->place))
        return ask_blame(ask, BAD_FIELD, "/lon", "位置须在本区内", "a point of the district");
    return NULL;
}

Err facilities_wish(Ask *ask)
{
    const FacilityWishNew *in = BODY(ask, FacilityWishNew);
    FacilityWish w = { .id = ask_new_id(ask), .kind = in->kind, .service = S(""), .words =
        str_trim(in->words),
                       .account = ask->who.account, .answer = S(""), .decided_words = S(""), .decided_ms =
                           NONE,
                       .made_ms = ask->now_ms, .version = 1 };
    if (utf8_count(w.words) < 2) return ask_blame(ask, BAD_FIELD, "/words", "请写两个字以上",
                                                  "two characters or more");
    TRY(about(ask, in, &w));
    TRY(facility_wishes_add(ask->db, ask->district, &w));
    TRY(facilities_wish_photos_add(ask, w.id, &in->photos));
    TRY(event_post(ask, &FACILITIES_WISHED, w.id, w.place, w.account, NULL, NULL));
    return answer_one(ask, 201, &w);
}

Err facilities_wish_answer(Ask *ask)
{
    const FacilityWishAnswer *in = BODY(ask, FacilityWishAnswer);
    int64_t id;
    FacilityWish w;
    TRY(ask_id(ask, 0, &id));
    TRY(facility_wishes_one(ask->db, ask->district, &ask->who.scope, id, &w, ask->arena));
    if (w.state != WISH_ASKED) return FACILITIES_DECIDED;
    if (w.version != in->version) return MOVED_ON;
    if (in->state == WISH_ASKED)
        return ask_blame(ask, BAD_FIELD, "/state", "采纳或不采纳", "taken or declined");
    if (in->state == WISH_DECLINED && in->photos.count)
        return ask_blame(ask, BAD_FIELD, "/photos", "采纳时才能采用照片",
                         "photos are taken over with what is taken up");
    TRY(facilities_wish_photos_take(ask, &w, &in->photos, in->facility == NONE ? w.facility : in->facility));
    w.state = in->state;
    w.answer = str_trim(in->answer);
    if (utf8_count(w.answer) < 2) return ask_blame(ask, BAD_FIELD, "/answer", "请写答复", "say something");
    w.decided_words = facilities_by(ask);
    w.decided_ms = ask->now_ms;
    w.version++;
    TRY(facility_wishes_save(ask->db, ask->district, &w));
    TRY(event_post(ask, &FACILITIES_ANSWERED, w.id, w.place, w.account, NULL, NULL));
    return answer_one(ask, 200, &w);
}

Err facilities_missing(Ask *ask, List *ret)
{
    return facility_wishes_missing(ask->db, ask->district, &ask->who.scope, ret, ask->arena);
}
