/* Rows as they are kept or read, for the queries. What has sealed words or a birthday never goes out. */
#ifndef VISITS_VISITS_STORED_H
#define VISITS_VISITS_STORED_H

#include "app/stored.h"
#include "domains/residents/residents.h"
#include "domains/visits/visits_rules.h"

typedef struct VisitKind { Str code, name, name_en, source; } VisitKind;
typedef struct VisitNorm { Str care; int64_t every_days, since_ms; Str source; } VisitNorm;
typedef struct VisitStand { int64_t post; Str place; } VisitStand;
typedef struct VisitDoor {
    int64_t household_id, building_id;
    Str compound, building;
    int64_t unit, floor;
    Str room, place;
} VisitDoor;
typedef struct VisitKept {
    int64_t id, household_id;
    Str place;
    int64_t at_ms;
    Str kind;
    VisitMet met;
    Str findings, words_sealed, follow_day;
    int64_t account, post, stood_for;
    Str by_words;
    int64_t made_ms, version;
    Str why;
    bool struck, synthetic;
} VisitKept;
typedef struct VisitVersionKept {
    int64_t version, at_ms;
    Str kind;
    VisitMet met;
    Str findings, words_sealed, follow_day;
    int64_t made_ms;
    Str why;
    bool struck;
} VisitVersionKept;
typedef struct VisitLine {
    int64_t id, household_id;
    Str compound, building;
    int64_t unit;
    Str room, place;
    int64_t at_ms;
    Str kind;
    VisitMet met;
    Str findings, words_sealed, follow_day;
    int64_t account, stood_for;
    Str by_words;
    int64_t version;
    bool struck, synthetic;
} VisitLine;
typedef struct VisitLast { int64_t last_ms, met_ms; } VisitLast;
typedef struct VisitFollow { Str follow_day; } VisitFollow;
typedef struct VisitHomeKept {
    int64_t household_id;
    Str place;
    int64_t last_ms, met_ms;
    bool care;
    Str due_day;
    int basis;
    int64_t norms_ms;
} VisitHomeKept;
typedef struct VisitHomeRef { int64_t household_id; } VisitHomeRef;
typedef struct VisitHomeRow {
    int64_t household_id, building_id;
    Str compound, building;
    int64_t unit, floor;
    Str room, place;
    int64_t living, last_ms, met_ms;
    bool care;
    Str due_day;
    int basis;
    Str cares;                         /* filled in for those who may see it */
} VisitHomeRow;
typedef struct VisitSpot { Str place; int64_t building_id, unit; } VisitSpot;
typedef struct VisitPersonRow {
    int64_t id;
    Str name, birth_date;
    Sex sex;
    Str phone;
    MembershipRole role;
    int relation;
    bool lives;
    Str since;
    bool agreed, synthetic;
} VisitPersonRow;
typedef struct VisitCare { int64_t household, resident; Str kind; } VisitCare;
typedef struct VisitMonth { int64_t visited, met, visits; } VisitMonth;
typedef struct VisitCoverageRow {
    Str place, name;
    int64_t visited, met, visits, homes;           /* homes: NONE where they weren't counted */
    Str homes_day;
} VisitCoverageRow;
typedef struct VisitPlace { Str place; } VisitPlace;
typedef struct VisitCount { Str place; int64_t overdue, care, care_overdue; } VisitCount;
typedef struct VisitNoteKept {
    int64_t id, household_id;
    Str compound, building;
    int64_t unit;
    Str room, place;
    VisitNoteAbout about;
    Str words_sealed;
    int64_t account;
    Str by_words;
    int64_t made_ms;
    VisitNoteState state;
    Str answer;
    int64_t answered_ms, version;
} VisitNoteKept;
extern const Shape VisitKind_shape, VisitNorm_shape, VisitStand_shape, VisitDoor_shape, VisitKept_shape,
    VisitVersionKept_shape, VisitLine_shape, VisitLast_shape, VisitFollow_shape, VisitHomeKept_shape,
    VisitHomeRef_shape, VisitHomeRow_shape, VisitSpot_shape, VisitPersonRow_shape, VisitCare_shape,
    VisitMonth_shape, VisitCoverageRow_shape, VisitCount_shape, VisitPlace_shape, VisitNoteKept_shape;

#endif
