/* What the files of this domain share among themselves. */
#ifndef FACILITIES_FACILITIES_INSIDE_H
#define FACILITIES_FACILITIES_INSIDE_H

#include "domains/facilities/facilities.h"
#include "domains/facilities/facilities_rules.h"

typedef struct FacilityCode { Str code; } FacilityCode;
typedef struct FacilityRow {
    int64_t id;
    Str place, place_words, name, address;
    int64_t lon, lat;
    List services;                     /* FacilityCode */
    Str hours;
    int64_t capacity, free, free_ms;   /* free, free_ms NONE: nobody told */
    Str free_words;
    bool free_counts;
    List frees;                        /* FacilityFree, the newest first; empty in lists */
    Str operator, credit_code, phone;
    FacilityAccess access;
    Str whom;
    FacilityState state;
    Str state_day;
    FacilitySource source;
    Str confirmed_day, confirmed_words;
    List states;                       /* FacilityPast; empty in lists */
    List photos;                       /* FacilityPhoto; empty in lists */
    Str ref, ref_day;
    int64_t version;
} FacilityRow;
extern const Shape FacilityCode_shape, FacilityRow_shape, FacilityNew_shape, FacilityChange_shape,
    FacilityStep_shape, FacilityAsked_shape, FacilityFreeNew_shape;

typedef struct FacilitySaid { FacilityState state; } FacilitySaid;
/* `left`: of a map, what was left as it is or out; `source`: whom to thank; empty: a table. */
typedef struct FacilitiesTaken { int64_t added, changed, same, left; Str source; } FacilitiesTaken;

/* What a table or an extract would make of the register; the last part of extracts alone. */
typedef struct FacilityTableLook {
    int64_t rows, added, changed, same;
    List faults;
    int64_t differs, ambiguous, outside, no_kind, kept_private, placeless;
    Str source;
    int64_t matching;
    List items;                        /* FacilityMapRow */
} FacilityTableLook;
typedef struct FacilityLookQuery { int fate; Str q; int64_t skip, limit; } FacilityLookQuery;
extern const Shape FacilityLookQuery_shape, FacilityMapRow_shape;
extern const Shape FacilitySaid_shape, FacilitiesTaken_shape;

extern const EventKind FACILITIES_ADDED, FACILITIES_CHANGED, FACILITIES_STATE_SET, FACILITIES_CONFIRMED,
    FACILITIES_IMPORTED, FACILITIES_WISHED, FACILITIES_ANSWERED, FACILITIES_CATALOGUE, FACILITIES_FREE_TOLD,
    FACILITIES_FREE_RULE;

/* facilities_photos.c */
enum { FACILITY_PHOTOS = 6, WISH_PHOTOS = 3 };
REFUSES(FACILITIES_PHOTOS);            /* 422: more than six */
typedef struct FacilityPhotos { List photos; int64_t version; } FacilityPhotos;
typedef struct FacilityPhotosSet { int64_t added, removed, count; } FacilityPhotosSet;
extern const Shape FacilityPhotos_shape, FacilityPhotosSet_shape;
extern const EventKind FACILITIES_PHOTOS_SET;
Handler facilities_photos_set, facilities_photos_list, facilities_photo, facilities_wish_photo;
Err facilities_photos_of(Ask *, int64_t facility, List *ret);          /* FacilityPhoto */
Err facilities_wish_photos_of(Ask *, int64_t wish, List *ret);         /* FacilityPhotoId */
Err facilities_wish_photos_add(Ask *, int64_t wish, const List *photos);
bool facilities_wish_seen(Ask *, const FacilityWish *);
Err facilities_wish_photos_take(Ask *, const FacilityWish *, const List *photos, int64_t facility);

/* facilities.c */
Err facilities_answer(Ask *, int status, const Facility *);
Str facilities_today(Ask *);
Str facilities_by(Ask *);
Handler facilities_list, facilities_get, facilities_kinds_get, facilities_tags_get, facilities_lists_get,
    facilities_norms_get;

/* facilities_write.c */
Err facilities_judge(Ask *, FacilityNew *);            /* all but the place: 422, the field named */
Err facilities_place_of(Ask *, int64_t lon, int64_t lat, Str *ret);
Err facilities_enter(Ask *, Facility *, Str why);      /* the row, its services, its first state */
Err facilities_keep(Ask *, Facility *, bool services); /* the next version */
/* The next version, and since which day it is so (absent: today); 422 at /since. */
Err facilities_keep_since(Ask *, const Facility *was, Facility *, bool services, Str since);
void facilities_fill(Facility *, const FacilityNew *, Arena *keep);
Handler facilities_new, facilities_change, facilities_state, facilities_confirm;

/* facilities_free.c */
int64_t facilities_free_since(Ask *, int64_t day);     /* told since then, it counts on that day: ms */
/* Into its row: what counts out of a list's words, or the last word of one alone, with those before it. */
void facilities_free_row(FacilityRow *, const Facility *, const List *words);
Err facilities_free_one(Ask *, FacilityRow *, const Facility *);
Handler facilities_tell_free;
extern const struct Dictionary facility_free_book;

/* facilities_table.c */
Handler facilities_check, facilities_import;

/* facilities_map_asked.c */
REFUSES(FACILITIES_XML);               /* 422: OSM as XML isn't read */
Handler facilities_map_check, facilities_map_import, facilities_import_read;

/* facilities_dictionaries.c */
List facilities_tags(Ask *);           /* FacilityTag in force, in order of code */

/* facilities_wishes.c */
Handler facilities_wishes_list, facilities_wishes_own, facilities_wish, facilities_wish_answer;
extern const Shape FacilityWishRow_shape, FacilityWishNew_shape, FacilityWishAnswer_shape,
    FacilityWishesQuery_shape, FacilityTableLook_shape;

extern const struct Dictionary *const facilities_dictionaries[];

#endif
