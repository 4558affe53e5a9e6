/* Upload, show, attach. The slow part, decoding and encoding, runs on a worker before the lane. */
#include "domains/photos/photos.h"

#include "app/app.h"
#include "app/picture.h"
#include "domains/photos/photos_queries.h"

#include <sodium.h>

REFUSAL(PHOTOS_NOT_YOURS, 422, "photos.not_yours", "没有这张照片，或不是您上传的",
    "no such photo, or not one that you uploaded");

/* address space: an interlaced PNG at the limits (image/image.h) */
#define SCRATCH_BYTES ((size_t)384 << 20)
#define HOUR_MS INT64_C(3600000)

SHAPE(NewPhoto, "a photo as it is kept",
    ID      (NewPhoto, id,                    "its id"),
    INT     (NewPhoto, account, 0, ID_MAX,    "who uploaded it; 0: nobody signed in"),
    INT     (NewPhoto, width,   1, 65535,     "pixels"),
    INT     (NewPhoto, height,  1, 65535,     "pixels"),
    BYTES   (NewPhoto, picture,               "JPEG"),
    BYTES   (NewPhoto, thumb,                 "JPEG"),
    TIME    (NewPhoto, made_ms,               "when"));

SHAPE(PhotoBytes, "a picture",
    BYTES   (PhotoBytes, bytes,               "JPEG"));

SHAPE(PhotoHeld, "a picture with its size",
    BYTES   (PhotoHeld, bytes,                "JPEG"),
    INT     (PhotoHeld, width,   1, 65535,    "pixels"),
    INT     (PhotoHeld, height,  1, 65535,    "pixels"));

typedef struct Photo { int64_t id, width, height; } Photo;
SHAPE(Photo, "a photo that was taken in",
    ID      (Photo, id,                       "to be named in a report or a step"),
    INT     (Photo, width,      1, 65535,     "pixels, after turning upright and shrinking"),
    INT     (Photo, height,     1, 65535,     "pixels"));

static const EventKind PHOTOS_TAKEN = { "photos.taken", "上传照片", "photo uploaded" };

static Err clean(Ask *ask) { return picture_prepare(ask, IMAGE_LIMITS, SCRATCH_BYTES); }

/* What nobody signed in for is opened by knowing its id alone: that one can't be guessed, unlike those that
 * follow the clock. The upper half of the ids is free for it (ident.h: the clock gets there in 2058). */
static int64_t new_id(Ask *ask)
{
    uint64_t random;
    if (ask->who.account) return ask_new_id(ask);
    randombytes_buf(&random, sizeof random);
    return (int64_t)(random >> 12 | UINT64_C(1) << 52);
}

static Err upload(Ask *ask)
{
    const ImagePair *pair = ask->prepared;
    NewPhoto p = { new_id(ask), ask->who.account, pair->full.width, pair->full.height,
                   pair->full.jpeg, pair->thumb.jpeg,
                   ask->now_ms };
    TRY(photos_add(ask->db, ask->district, &p));
    Photo said = { p.id, p.width, p.height };
    TRY(event_post(ask, &PHOTOS_TAKEN, p.id, S(""), p.account, &Photo_shape, &said));
    return answer(ask, 201, &Photo_shape, &said);
}

enum { PICTURE, THUMB };

/* A photo never changes. */
static Err answer_photo(Ask *ask, int64_t id, bool thumb, Str bytes)
{
    Buf etag = buf_new(ask->arena, 32);
    buf_fmt(&etag, "\"%lld%s\"", (long long)id, thumb ? "t" : "");
    return answer_bytes(ask, S("image/jpeg"), bytes, buf_str(&etag));
}

void photos_keeper(App *app, PhotoKeeper *k) { app_keep(app, "photos.keeper", k); }

static Err hidden_now(Ask *ask, int64_t id, bool *ret)
{
    const PhotoKeeper *k = app_kept(ask->app, "photos.keeper");
    *ret = false;
    return k ? k->hidden(ask, id, ret) : NULL;
}

static Err show(Ask *ask)
{
    int64_t id, since = ask->now_ms - HOUR_MS, desk = ask_may(ask, "photos.hidden");
    PhotoBytes found;
    bool hidden = false;
    Scope none = scope_nothing(ask->district), *reach = ask_may(ask, "photos.read") ? &ask->who.scope : &none;
    TRY(ask_id(ask, 0, &id));
    if (!desk) TRY(hidden_now(ask, id, &hidden));
    if (hidden) reach = &none;
    if (ask->route->arg == THUMB)
        TRY(photos_thumb(ask->db, ask->district, id, reach, ask->who.account, ask->who.post, since,
            ask->now_ms, desk, &found, ask->arena));
    else
        TRY(photos_picture(ask->db, ask->district, id, reach, ask->who.account, ask->who.post, since,
            ask->now_ms, desk, &found, ask->arena));
    return answer_photo(ask, id, ask->route->arg == THUMB, found.bytes);
}

Err photos_answer_held(Ask *ask, int64_t id, Str holder, bool thumb)
{
    PhotoBytes found;
    TRY(photos_held_bytes(ask->db, ask->district, id, holder, thumb, &found, ask->arena));
    return answer_photo(ask, id, thumb, found.bytes);
}

Err photos_held(Ask *ask, int64_t id, Str holder, PhotoHeld *ret)
{
    return photos_held_one(ask->db, ask->district, id, holder, ret, ask->arena);
}

Err photos_attach(Ask *ask, int64_t id, Str place, int64_t owner)
{
    int64_t changed;
    TRY(photos_bind(ask->db, ask->district, id, ask->who.account, place, owner, ask->now_ms - HOUR_MS,
        &changed));
    return changed == 1 ? NULL : ask_blame(ask, PHOTOS_NOT_YOURS, "/photos", "须是刚上传的照片",
        "a photo uploaded just now");
}

Err photos_erase(Ask *ask, int64_t id, Str holder)
{
    int64_t gone;
    return photos_erase_held(ask->db, ask->district, id, holder, &gone);
}

Err photos_for_desk(Ask *ask, int64_t id) { return photos_desk(ask->db, ask->district, id); }

Err photos_show_to(Ask *ask, int64_t id, Str place, int64_t post)
{
    int64_t changed;
    return photos_reader_add(ask->db, ask->district, id, post, place, &changed);
}

static Err purge(Ask *ask)
{
    int64_t gone;
    return photos_purge(ask->db, ask->district, ask->now_ms - 48 * HOUR_MS, &gone);
}

static const Err upload_refuses[] = { IMAGE_UNKNOWN, IMAGE_TOO_LARGE, IMAGE_BROKEN, NULL };
static const Err show_refuses[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "POST", "/api/v1/photos", upload, .may = PUBLIC, .gives = &Photo_shape, .status = 201,
      .flags = RAW_BODY | GUESTS_WRITE, .refuses = upload_refuses, .prepare = clean,
      .about = "Upload a JPEG, PNG or WebP picture of at most 12 MiB; it is shrunk and "
               "all metadata is dropped" },
    { "GET", "/api/v1/photos/{id}", show, PICTURE, .may = PUBLIC, .refuses = show_refuses,
      .about = "A photo, for whom it concerns" },
    { "GET", "/api/v1/photos/{id}/thumb", show, THUMB, .may = PUBLIC, .refuses = show_refuses,
      .about = "Its thumbnail" },
    { 0 }
};

static const EventKind *const kinds[] = { &PHOTOS_TAKEN, NULL };
static const Job jobs[] = { { "photos.purge", 3600, purge, NULL }, { 0 } };

const Domain photos_domain = { .name = "photos", .about = "Photos, cleaned and shown to whom they concern",
                               .schema = &photos_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
