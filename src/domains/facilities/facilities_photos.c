/* Photos of facilities: put there by who may write, or sent by a neighbour and taken over; a place's photo is
 * everybody's while the place is open or planned. All of them lie with one holder, and the tables here say
 * whose
 * they are. */
#include "domains/facilities/facilities_inside.h"

#include "domains/facilities/facilities_queries.h"
#include "domains/photos/photos.h"

#define HOLDER S("facilities")

REFUSAL(FACILITIES_PHOTOS, 422, "facilities.photos", "一处设施最多 6 张照片", "a facility has six photos at most");

SHAPE(FacilityPhotoId, "a photo uploaded before",
    ID      (FacilityPhotoId, id,                       "its id"));
SHAPE(FacilityPhoto, "a photo of a facility",
    ID      (FacilityPhoto, photo,                      "its id"),
    INT     (FacilityPhoto, wish, 0, ID_MAX,            "the suggestion it came with; 0: none"),
    TEXT    (FacilityPhoto, by_words, 0, 120,           "who put it there"),
    TIME    (FacilityPhoto, made_ms,                    "when"));
SHAPE(FacilityPhotoRow, "a photo of a facility as it is kept",
    ID      (FacilityPhotoRow, id,                      "its row"),
    ID      (FacilityPhotoRow, facility,                "whose"),
    ID      (FacilityPhotoRow, photo,                   "which photo"),
    INT     (FacilityPhotoRow, wish, 0, ID_MAX,         "with which suggestion"),
    INT     (FacilityPhotoRow, serial, 0, ID_MAX,       "its place among them"),
    TEXT    (FacilityPhotoRow, by_words, 0, 120,        "who"),
    TIME    (FacilityPhotoRow, made_ms,                 "when"));
SHAPE(FacilityPhotos, "the photos of a facility, all of them in their order",
    LIST    (FacilityPhotos, photos, FacilityPhotoId_shape, 0, FACILITY_PHOTOS,
             "those that are there already and new ones; what is left out is taken away"),
    INT     (FacilityPhotos, version, 1, ID_MAX,        "the facility as it was read"));
SHAPE(FacilityPhotosSet, "what became of a facility's photos",
    INT     (FacilityPhotosSet, added,   0, FACILITY_PHOTOS, "put there"),
    INT     (FacilityPhotosSet, removed, 0, FACILITY_PHOTOS, "taken away"),
    INT     (FacilityPhotosSet, count,   0, FACILITY_PHOTOS, "how many there are"));

static bool among(const FacilityPhoto *p, int64_t count, int64_t photo)
{
    for (int64_t i = 0; i < count; i++)
        if (p[i].photo == photo) return true;
    return false;
}

Err facilities_photos_of(Ask *ask, int64_t facility, List *ret)
{
    return facility_photos_of(ask->db, ask->district, facility, ret, ask->arena);
}

static Err told(Ask *ask, const Facility *f, const FacilityPhotosSet *set)
{
    TRY(facilities_touch(ask));
    return event_post(ask, &FACILITIES_PHOTOS_SET, f->id, f->place, 0, &FacilityPhotosSet_shape, set);
}

static Err put_one(Ask *ask, int64_t facility, int64_t photo, int64_t wish, int64_t serial)
{
    FacilityPhotoRow row = { ask_new_id(ask), facility, photo, wish, serial, facilities_by(ask),
                             ask->now_ms };
    return facility_photos_add(ask->db, ask->district, &row);
}

/* A photo is of one place: used a second time it would go with the first. */
static Err attach(Ask *ask, int64_t photo)
{
    int64_t used;
    TRY(facility_photo_used(ask->db, ask->district, photo, &used));
    if (used) return ask_blame(ask, PHOTOS_NOT_YOURS, "/photos", "已用在别处", "it is used elsewhere");
    return photos_attach(ask, photo, HOLDER, 0);
}

/* ---- By who may write ---- */

/* New ones and those that stay, in the order that was said. */
static Err put_all(Ask *ask, int64_t id, const List *photos, const List *had, int64_t *ret_added)
{
    const FacilityPhotoId *now = photos->at;
    for (int64_t i = 0; i < photos->count; i++) {
        for (int64_t k = 0; k < i; k++)
            if (now[k].id == now[i].id)
                return ask_blame(ask, BAD_FIELD, "/photos", "同一张照片写了两次", "the same photo twice");
        if (among(had->at, had->count, now[i].id)) {
            TRY(facility_photos_move(ask->db, ask->district, id, now[i].id, i));
            continue;
        }
        TRY(attach(ask, now[i].id));
        TRY(put_one(ask, id, now[i].id, 0, i));
        ++*ret_added;
    }
    return NULL;
}

/* A neighbour's stays with what they said; another's picture is gone for good. */
static Err take_away(Ask *ask, int64_t id, const FacilityPhoto *p)
{
    TRY(facility_photos_remove(ask->db, ask->district, id, p->photo, facilities_by(ask), ask->now_ms));
    return p->wish ? NULL : photos_erase(ask, p->photo, HOLDER);
}

Err facilities_photos_set(Ask *ask)
{
    const FacilityPhotos *in = BODY(ask, FacilityPhotos);
    FacilityPhotosSet set = { .count = in->photos.count };
    int64_t id;
    Facility f;
    List had;
    TRY(ask_id(ask, 0, &id));
    TRY(facilities_one(ask->db, ask->district, &ask->who.scope, id, &f, ask->arena));
    if (f.version != in->version) return MOVED_ON;
    TRY(facilities_photos_of(ask, id, &had));
    TRY(put_all(ask, id, &in->photos, &had, &set.added));
    for (const FacilityPhoto *p = had.at, *end = p + had.count; p < end; p++) {
        bool stays = false;
        const FacilityPhotoId *now = in->photos.at;
        for (int64_t i = 0; i < in->photos.count; i++) stays |= now[i].id == p->photo;
        if (stays) continue;
        TRY(take_away(ask, id, p));
        set.removed++;
    }
    TRY(facilities_keep(ask, &f, false));
    TRY(told(ask, &f, &set));
    return facilities_answer(ask, 200, &f);
}

/* ---- Read by everybody ---- */

static Err seen(Ask *ask, int64_t *ret_id)
{
    Facility f;
    TRY(ask_id(ask, 0, ret_id));
    TRY(facilities_any(ask->db, ask->district, *ret_id, &f, ask->arena));
    bool there = f.state == FACILITY_PLANNED || f.state == FACILITY_OPEN;
    if (there || (ask_may(ask, "facilities.read") && scope_holds(&ask->who.scope, f.place))) return NULL;
    return NOT_FOUND;
}

Err facilities_photos_list(Ask *ask)
{
    int64_t id;
    List rows;
    TRY(seen(ask, &id));
    TRY(facilities_photos_of(ask, id, &rows));
    List ids = { NEWS(ask->arena, FacilityPhotoId, rows.count + 1), rows.count };
    for (int64_t i = 0; i < rows.count; i++)
        ((FacilityPhotoId *)ids.at)[i].id = ((const FacilityPhoto *)rows.at)[i].photo;
    return answer_array(ask, &FacilityPhotoId_shape, &ids);
}

Err facilities_photo(Ask *ask)
{
    int64_t id, photo;
    List rows;
    TRY(seen(ask, &id));
    TRY(ask_id(ask, 1, &photo));
    TRY(facilities_photos_of(ask, id, &rows));
    if (!among(rows.at, rows.count, photo)) return NOT_FOUND;
    return photos_answer_held(ask, photo, HOLDER, ask->route->arg);
}

/* ---- With what a neighbour says ---- */

Err facilities_wish_photos_of(Ask *ask, int64_t wish, List *ret)
{
    return facility_wish_photos_of(ask->db, ask->district, wish, ret, ask->arena);
}

Err facilities_wish_photos_add(Ask *ask, int64_t wish, const List *photos)
{
    const FacilityPhotoId *p = photos->at;
    for (int64_t i = 0; i < photos->count; i++) {
        for (int64_t k = 0; k < i; k++)
            if (p[k].id == p[i].id)
                return ask_blame(ask, BAD_FIELD, "/photos", "同一张照片写了两次", "the same photo twice");
        TRY(attach(ask, p[i].id));
        TRY(facility_wish_photos_add(ask->db, ask->district, wish, p[i].id, i));
    }
    return NULL;
}

/* Who answers suggestions where it was made, and who made it. */
bool facilities_wish_seen(Ask *ask, const FacilityWish *w)
{
    if (ask->who.account && w->account == ask->who.account) return true;
    return ask_may(ask, "facilities.write") && scope_holds(&ask->who.scope, w->place);
}

Err facilities_wish_photo(Ask *ask)
{
    int64_t id, photo;
    FacilityWish w;
    List rows;
    TRY(ask_id(ask, 0, &id));
    TRY(ask_id(ask, 1, &photo));
    TRY(facility_wishes_any(ask->db, ask->district, id, &w, ask->arena));
    if (!facilities_wish_seen(ask, &w)) return NOT_FOUND;
    TRY(facilities_wish_photos_of(ask, id, &rows));
    for (int64_t i = 0; i < rows.count; i++)
        if (((const FacilityPhotoId *)rows.at)[i].id == photo)
            return photos_answer_held(ask, photo, HOLDER, ask->route->arg);
    return NOT_FOUND;
}

/* Those of the wish that the office takes over, onto the facility that it says. */
Err facilities_wish_photos_take(Ask *ask, const FacilityWish *w, const List *photos, int64_t facility)
{
    const FacilityPhotoId *p = photos->at, *came;
    Facility f;
    List had, sent;
    FacilityPhotosSet set = { 0 };
    if (!photos->count) return NULL;
    if (facility <= 0) return ask_blame(ask, BAD_FIELD, "/facility", "请写照片放到哪个设施", "say onto which facility");
    if (facilities_one(ask->db, ask->district, &ask->who.scope, facility, &f, ask->arena))
        return ask_blame(ask, BAD_FIELD, "/facility", "您管理范围内的设施", "a facility within your places");
    TRY(facilities_photos_of(ask, facility, &had));
    TRY(facilities_wish_photos_of(ask, w->id, &sent));
    set.count = had.count;
    came = sent.at;
    for (int64_t i = 0; i < photos->count; i++) {
        bool theirs = false;
        for (int64_t k = 0; k < sent.count; k++) theirs |= came[k].id == p[i].id;
        for (int64_t k = 0; k < i; k++) theirs &= p[k].id != p[i].id;
        if (!theirs) return ask_blame(ask, BAD_FIELD, "/photos", "这条建议里的照片，每张一次",
                                      "photos of this suggestion, each once");
        if (set.count == FACILITY_PHOTOS) return ask_blame(ask, FACILITIES_PHOTOS, "/photos", "最多 6 张",
                                                           "six at most");
        TRY(put_one(ask, facility, p[i].id, w->id, set.count));
        set.count++, set.added++;
    }
    TRY(facilities_keep(ask, &f, false));
    return told(ask, &f, &set);
}
