/* Answers, bodies and what the files of this domain share. */
#ifndef REGISTERS_REGISTERS_INSIDE_H
#define REGISTERS_REGISTERS_INSIDE_H

#include "domains/registers/registers_stored.h"

/* ---- Out ---- */

typedef struct RegisterPerson {
    int64_t id, membership_id;
    Str name;
    Sex sex;
    int64_t age;
    ResidentKind kind;
    Str phone, identity;
    int64_t household_id, building_id;
    Str compound, building;
    int64_t unit, floor;
    Str room, place;
    MembershipRole role;
    int relation;
    bool lives;
    Str since, cares;
    bool synthetic;
} RegisterPerson;
typedef struct RegisterHome {
    int64_t id, building_id;
    Str compound, building;
    int64_t unit, floor;
    Str room, place;
    RegisterState state;
    int64_t people, living, elders;
    bool care;
    int64_t met_ms, checked_ms;
    Str checked_by;
} RegisterHome;
typedef struct RegisterPast {
    int64_t id, resident_id;
    Str name;
    MembershipRole role;
    int relation;
    bool lives;
    Str since, until;
    int until_why;
} RegisterPast;
typedef struct RegisterHomePage { RegisterHome *home; List people, past; } RegisterHomePage;
typedef struct RegisterCounts { RegisterTotals *totals; List cares; } RegisterCounts;
extern const Shape RegisterPerson_shape, RegisterHome_shape, RegisterPast_shape, RegisterHomePage_shape,
    RegisterCounts_shape;

/* ---- In ---- */

typedef enum RegisterSort { SORT_DOOR, SORT_AGE, SORT_SINCE } RegisterSort;
typedef enum RegisterHomeSort { HOMES_BY_DOOR, HOMES_BY_PEOPLE, HOMES_BY_MET, HOMES_BY_CHECKED }
    RegisterHomeSort;
extern const char *const register_sorts[], *const register_home_sorts[];
typedef struct RegisterPeopleQuery {
    Str place;
    int64_t building_id, household_id;
    int role, kind, band;
    Str care;
    bool lives;
    int sort;
    Str as_of, after;
    int64_t limit;
} RegisterPeopleQuery;
typedef struct RegisterHomesQuery {
    Str place;
    int64_t building_id;
    int state;
    bool care;
    int64_t unchecked_days;
    int sort;
    Str as_of, after;
    int64_t limit;
} RegisterHomesQuery;
typedef struct RegisterCountsQuery { Str place; } RegisterCountsQuery;
typedef struct RegisterCheck { bool vacant; } RegisterCheck;
extern const Shape RegisterPeopleQuery_shape, RegisterHomesQuery_shape, RegisterCountsQuery_shape,
    RegisterCheck_shape;

/* registers_people.c, registers_homes.c, registers_totals.c */
/* with care, for who may see it; of a past day without: a consent taken back since must not come back */
Err registers_lines_out(Ask *, const List *lines, const RegisterWhen *, List *ret_people);
Err registers_of_home(Ask *, Str place, int64_t household_id, List *ret_people);
Handler registers_people, registers_merges, registers_homes, registers_home, registers_check,
    registers_counts;
Err registers_ready(App *, Db *);                      /* lends its counts to `people` */
Err registers_place_count(Ask *, Str place);
Err registers_hear_person(Ask *, const Event *), registers_hear_place(Ask *, const Event *);

#endif
