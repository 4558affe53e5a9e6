/* Photos: taken in, cleaned (image/), kept in the database with their thumbnails, shown to those who may see
 * what they belong to. Knows nothing of cases: whoever uses a photo attaches it to a place and an owner. */
#ifndef PHOTOS_PHOTOS_H
#define PHOTOS_PHOTOS_H

#include "app/domain.h"

REFUSES(PHOTOS_NOT_YOURS);             /* 422: no such photo, or not one that this reporter has uploaded */

/* From now on the photo is seen by those whose scope holds `place`, and by the account `owner` (0: nobody
 * more). Only its uploader may attach it; one uploaded without signing in is anybody's for an hour. Twice is
 * no harm. */
Err photos_attach(Ask *, int64_t id, Str place, int64_t owner);

/* The photo, which is attached, belongs to what hides its reporter: of those whose scope holds its place only
 * who may see such (photos.hidden) sees it, and whoever it is shown to. */
Err photos_for_desk(Ask *, int64_t id);

/* Whoever attaches photos may say, each time somebody looks, whether one belongs to what hides its reporter
 * now: a class of cases may come to hide those of before. Asked of whom photos_for_desk would keep out
 * alone. */
typedef struct PhotoKeeper { Err (*hidden)(Ask *, int64_t photo, bool *ret); } PhotoKeeper;
void photos_keeper(App *, PhotoKeeper *);

/* The picture itself is deleted for good: its holder, which attached it, has taken it away. */
Err photos_erase(Ask *, int64_t id, Str holder);

/* The post, too, may see the photo, which is attached to `place`: it was given what the photo shows. */
Err photos_show_to(Ask *, int64_t id, Str place, int64_t post);

/* For a domain that keeps photos away from places (`holder` is no place code, so no scope holds them) and
 * has let the asker in by its own rule: the picture as the answer, or its bytes. NOT_FOUND: it isn't that
 * holder's. */
typedef struct PhotoHeld { Str bytes; int64_t width, height; } PhotoHeld;
extern const Shape PhotoHeld_shape;
Err photos_answer_held(Ask *, int64_t id, Str holder, bool thumb);
Err photos_held(Ask *, int64_t id, Str holder, PhotoHeld *ret);

extern const Domain photos_domain;

#endif
