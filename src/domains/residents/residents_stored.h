/* Rows as they are kept or read, for the queries. What has sealed columns or a birthday never goes out. */
#ifndef RESIDENTS_RESIDENTS_STORED_H
#define RESIDENTS_RESIDENTS_STORED_H

#include "app/stored.h"
#include "domains/residents/residents_rules.h"

/* A row of `residents`. */
typedef struct ResidentKept {
    int64_t id;
    Str name_sealed, name_digest, name;
    int identity_kind;
    Str identity_sealed, identity_digest, identity;
    bool inferred;
    Str phone_sealed, phone_digest, phone, pinyin_digest, initials_digest, tail_digest, origin,
        address_sealed;
    ResidentKind kind;
    Sex sex;
    Str birth_date, place;
    int64_t account, merged_into;
    bool synthetic;
    int64_t made_ms, version;
} ResidentKept;
extern const Shape ResidentKept_shape;

struct ResidentStaged { ResidentKept kept; int64_t import_id; };
extern const Shape ResidentSpan_shape;

/* A line of a list: a person in a household, masked. */
typedef struct ResidentLine {
    int64_t id, membership_id;
    Str name;
    Sex sex;
    Str birth_date;                    /* not shown: how old they are is */
    ResidentKind kind;
    Str phone, identity;
    int64_t household_id, building_id;
    Str compound, building;
    int64_t unit, floor;
    Str room, place;
    MembershipRole role;
    int relation;
    bool lives;
    Str since;
    bool synthetic;
} ResidentLine;
extern const Shape ResidentLine_shape;

/* A membership with its door, for the page. */
typedef struct MembershipRow {
    int64_t id, household_id;
    Str compound, building;
    int64_t unit;
    Str room, place;
    MembershipRole role;
    int relation;
    bool lives;
    Str since, until;
    int until_why;
} MembershipRow;
extern const Shape MembershipRow_shape;

typedef struct ResidentHousehold { int64_t id, building_id, unit, people; Str place; } ResidentHousehold;
typedef struct ResidentDoor { int64_t id, unit, floor; Str room, place; int64_t people, living; }
    ResidentDoor;
typedef struct ResidentSpot { Str place; int64_t building_id, unit, household_id; } ResidentSpot;
extern const Shape ResidentHousehold_shape, ResidentDoor_shape, ResidentSpot_shape;

typedef struct ResidentPair {
    int64_t id, other_id;
    Str name, other_name, identity, other_identity, place, found_by;
} ResidentPair;
typedef struct ResidentMerge { int64_t id, kept, merged, at_ms; } ResidentMerge;
typedef struct ResidentMergeMove { int64_t membership; bool moved, ended; } ResidentMergeMove;
typedef struct ResidentAccount { int64_t id; Str name; } ResidentAccount;
typedef struct ResidentSealed { Str sealed; } ResidentSealed;
typedef struct ResidentUnread { int64_t id; Str name_sealed, phone_sealed; } ResidentUnread;
extern const Shape ResidentPair_shape, ResidentMerge_shape, ResidentMergeMove_shape, ResidentAccount_shape,
    ResidentSide_shape, ResidentSealed_shape, ResidentUnread_shape;

#endif
