/* Rows as they are read, for the queries. A birthday never goes out. */
#ifndef REGISTERS_REGISTERS_STORED_H
#define REGISTERS_REGISTERS_STORED_H

#include "domains/people/people.h"
#include "domains/registers/registers_rules.h"
#include "domains/residents/residents.h"

typedef struct RegisterLine {
    int64_t id, membership_id;
    Str name;
    Sex sex;
    Str birth_date;
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
} RegisterLine;
typedef struct RegisterSpot {
    Str place;
    int64_t building_id, unit, household_id;
    Str birth, since;
} RegisterSpot;
typedef struct RegisterHomeLine {
    int64_t id, building_id;
    Str compound, building;
    int64_t unit, floor;
    Str room, place;
    int64_t people, living, tenants, elders;
    bool vacant, care;
    int64_t met_ms, checked_ms;
    Str by_words;
} RegisterHomeLine;
typedef struct RegisterHomeSpot { Str place; int64_t building_id, unit; } RegisterHomeSpot;
typedef struct RegisterPastLine {
    int64_t id, resident;
    Str name;
    MembershipRole role;
    int relation;
    bool lives;
    Str since, until;
    int until_why;
    bool seen;
} RegisterPastLine;
typedef struct RegisterCare { Str kind; } RegisterCare;
typedef struct RegisterCareTotal { Str kind; int64_t people; } RegisterCareTotal;
typedef struct RegisterMerge { int64_t id; Str name; int64_t at_ms; } RegisterMerge;
typedef struct RegisterPlace { Str place; } RegisterPlace;
typedef struct RegisterHomeTotals { int64_t homes, own, let, vacant, unclear; } RegisterHomeTotals;
typedef struct RegisterPeopleTotals {
    int64_t people, living, band0, band1, band2, band3, band4, band5, owners, tenants, family, lodgers,
        workers,
        registered, floating, abroad, left_behind, care;
} RegisterPeopleTotals;
/* `waiting`: places that aren't counted as of today yet. */
typedef struct RegisterTotals {
    int64_t homes, own, let, vacant, unclear, people, living, band0, band1, band2, band3, band4, band5,
        owners,
        tenants, family, lodgers, workers, registered, floating, abroad, left_behind, care, waiting;
} RegisterTotals;
extern const Shape RegisterLine_shape, RegisterSpot_shape, RegisterHomeLine_shape, RegisterHomeSpot_shape,
    RegisterPastLine_shape, RegisterCare_shape, RegisterCareTotal_shape, RegisterMerge_shape,
    RegisterPlace_shape, RegisterHomeTotals_shape, RegisterPeopleTotals_shape, RegisterTotals_shape;

#endif
