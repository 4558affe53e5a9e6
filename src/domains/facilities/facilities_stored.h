/* Rows of this domain's tables. */
#ifndef FACILITIES_FACILITIES_STORED_H
#define FACILITIES_FACILITIES_STORED_H

#include "base/shape.h"

typedef enum FacilityClass {
    FACILITY_SHOPS, FACILITY_MEALS, FACILITY_HEALTH, FACILITY_ELDERS, FACILITY_CHILDREN, FACILITY_CULTURE,
    FACILITY_OFFICES, FACILITY_NEIGHBOURS, FACILITY_OTHERS, FACILITY_CLASSES
} FacilityClass;
typedef enum FacilityScene {
    SCENE_CONVENIENCE, SCENE_CULTURE, SCENE_EDUCATION, SCENE_SPORTS, SCENE_CARE
} FacilityScene;
typedef enum FacilityCare { CARE_ALL, CARE_OLD, CARE_YOUNG } FacilityCare;
typedef enum FacilityTier { TIER_15, TIER_10, TIER_5, TIER_BLOCK, FACILITY_TIERS } FacilityTier;
typedef enum FacilityDuty { DUTY_MUST, DUTY_MAY, DUTY_BASIC, DUTY_QUALITY } FacilityDuty;
typedef enum FacilityState {
    FACILITY_PLANNED, FACILITY_OPEN, FACILITY_CLOSED, FACILITY_MOVED, FACILITY_STATES
} FacilityState;
typedef enum FacilityAccess { ACCESS_UNKNOWN, ACCESS_STEP_FREE, ACCESS_PARTLY, ACCESS_STEPS } FacilityAccess;
typedef enum FacilitySource {
    FACILITY_OF_DESK, FACILITY_OF_TABLE, FACILITY_OF_RESIDENT, FACILITY_OF_MAP, FACILITY_OF_SAMPLE
} FacilitySource;
typedef enum WishKind { WISH_MISSING, WISH_WRONG, WISH_GONE } WishKind;
typedef enum WishState { WISH_ASKED, WISH_TAKEN, WISH_DECLINED } WishState;
extern const char *const facility_classes[], *const facility_scenes[], *const facility_cares[],
    *const facility_tiers[], *const facility_duties[], *const facility_states[], *const facility_accesses[],
    *const facility_sources[], *const facility_wish_kinds[], *const facility_wish_states[];

typedef struct FacilityKind {
    Str code;
    FacilityClass class;
    Str name, name_en;
    FacilityScene scene;
    FacilityCare care;
    int64_t serial, since_ms;
    Str source;
} FacilityKind;
/* A tag of OpenStreetMap ("amenity=pharmacy") and the service that it makes; '': none of ours. */
typedef struct FacilityTag { Str code, kind, about; int64_t since_ms; Str source; } FacilityTag;
typedef struct FacilityList { Str code, name, name_en, owner; int64_t since_ms; Str source; } FacilityList;
typedef struct FacilityNorm {
    Str code, list, kind;
    FacilityTier tier;
    FacilityDuty duty;
    int64_t radius_m;                  /* NONE: the circle's minutes */
    Str size;
    int64_t since_ms;
    Str source;
} FacilityNorm;

typedef struct Facility {
    int64_t id;
    Str place, name, address;
    int64_t lon, lat;
    Str services, hours;
    int64_t capacity;                  /* NONE: not known */
    Str operator, credit_code, phone;
    FacilityAccess access;
    Str whom;
    FacilityState state;
    Str state_day;
    FacilitySource source;
    Str confirmed_day, confirmed_words;
    int64_t made_ms, version;
    Str ref, ref_day;                  /* node/123 of OpenStreetMap, by an extract of that day; '': neither */
} Facility;

/* What the map said last of one, and in which fields we have had the last word since (a mask of
 * FacilityMapField). */
typedef struct FacilityBrought {
    int64_t facility;
    Str name, address;
    int64_t lon, lat;
    Str services, hours, operator, phone;
    FacilityAccess access;
    int64_t own;
} FacilityBrought;

typedef struct FacilityPast { int64_t id, facility; FacilityState state; Str day, why, by_words;
                              int64_t made_ms; } FacilityPast;

/* Since which day it is as it is; '': since it is known. */
typedef struct FacilitySince { Str day; } FacilitySince;

/* 余位: what was told of its free places; 0: full. */
typedef struct FacilityFree { int64_t id, facility, free; Str by_words; int64_t told_ms; } FacilityFree;
typedef struct FacilityFreeRule { int64_t days, since_ms; Str source; } FacilityFreeRule;

typedef struct FacilityWish {
    int64_t id;
    WishKind kind;
    int64_t facility;                  /* 0: none */
    Str service, place;
    int64_t lon, lat;
    Str words;
    int64_t account;
    WishState state;
    Str answer, decided_words;
    int64_t decided_ms, made_ms, version;
} FacilityWish;

typedef struct FacilityPhotoRow { int64_t id, facility, photo, wish, serial; Str by_words; int64_t made_ms; }
    FacilityPhotoRow;
typedef struct FacilityPhoto { int64_t photo, wish; Str by_words; int64_t made_ms; } FacilityPhoto;
typedef struct FacilityPhotoId { int64_t id; } FacilityPhotoId;

/* How many neighbours say that a service is missing, by where they say so. */
typedef struct FacilityMissing { Str service, place; int64_t count; } FacilityMissing;

extern const Shape FacilityMissing_shape, FacilityPhotoRow_shape, FacilityPhoto_shape, FacilityPhotoId_shape;
extern const Shape FacilityTag_shape, FacilityBrought_shape, FacilityKind_shape, FacilityList_shape,
    FacilityNorm_shape, Facility_shape,
    FacilityPast_shape, FacilitySince_shape, FacilityWish_shape, FacilityFree_shape,
    FacilityFreeRule_shape;

#endif
