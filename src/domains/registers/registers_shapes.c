/* What is read, sent and answered, field by field. */
#include "domains/registers/registers_inside.h"

const char *const register_sorts[] = { "door", "age", "since", NULL };
const char *const register_home_sorts[] = { "door", "people", "met", "checked", NULL };

/* ---- Out ---- */

SHAPE(RegisterPerson, "a person by their part in a household, masked",
    ID      (RegisterPerson, id,                       "person"),
    ID      (RegisterPerson, membership_id,            "their part in the household"),
    TEXT    (RegisterPerson, name,      1, 60,         "masked"),
    NAME    (RegisterPerson, sex,       0, resident_sex_names, "GB/T 2261.1"),
    INT_OPT (RegisterPerson, age,       0, 200,        "whole years"),
    NAME    (RegisterPerson, kind,      0, resident_kind_names, "of GB/T 31000"),
    TEXT_OPT(RegisterPerson, phone,     1, 24,         "masked"),
    TEXT_OPT(RegisterPerson, identity,  1, 24,         "masked"),
    ID      (RegisterPerson, household_id,             "household"),
    ID      (RegisterPerson, building_id,              "building"),
    TEXT    (RegisterPerson, compound,  1, 60,         "compound"),
    TEXT    (RegisterPerson, building,  1, 40,         "building"),
    INT     (RegisterPerson, unit,      1, 99,         "staircase"),
    INT     (RegisterPerson, floor,    -9, 200,        "storey"),
    TEXT    (RegisterPerson, room,      1, 20,         "room"),
    TEXT    (RegisterPerson, place,    12, 18,         "code of its micro-grid"),
    NAME    (RegisterPerson, role,      0, membership_role_names, "their part in it"),
    NAME    (RegisterPerson, relation,  OPTIONAL, membership_relation_names, "to its head, GB/T 4761"),
    BOOL    (RegisterPerson, lives,     0,             "has their home there"),
    TEXT    (RegisterPerson, since,     10, 10,        "from which day on"),
    TEXT_OPT(RegisterPerson, cares,     3, 200,        "kinds of care, for who may see them: C04,C10"),
    BOOL    (RegisterPerson, synthetic, 0,             "示例: nobody's data"));

SHAPE(RegisterHome, "a household and what is known of it",
    ID      (RegisterHome, id,                       "the household"),
    ID      (RegisterHome, building_id,              "building"),
    TEXT    (RegisterHome, compound,  1, 60,         "compound"),
    TEXT    (RegisterHome, building,  1, 40,         "building"),
    INT     (RegisterHome, unit,      1, 99,         "staircase"),
    INT     (RegisterHome, floor,    -9, 200,        "storey"),
    TEXT    (RegisterHome, room,      1, 20,         "room"),
    TEXT    (RegisterHome, place,    12, 18,         "code of its micro-grid"),
    NAME    (RegisterHome, state,     0, register_states, "what it is, by who lives there"),
    INT     (RegisterHome, people,    0, ID_MAX,     "with a part in it"),
    INT     (RegisterHome, living,    0, ID_MAX,     "of them with their home there"),
    INT     (RegisterHome, elders,    0, ID_MAX,     "of 60 and over"),
    BOOL    (RegisterHome, care,      0,             "somebody needs care"),
    TIME_OPT(RegisterHome, met_ms,                   "somebody was met there"),
    TIME_OPT(RegisterHome, checked_ms,               "it was confirmed"),
    TEXT_OPT(RegisterHome, checked_by, 1, 120,       "by whom"));

SHAPE(RegisterPast, "a part in a household that is over",
    ID      (RegisterPast, id,                       "the part"),
    ID_OPT  (RegisterPast, resident_id,              "the person, where the reader may see their record"),
    TEXT_OPT(RegisterPast, name,      1, 60,         "masked; likewise"),
    NAME    (RegisterPast, role,      0, membership_role_names, "their part"),
    NAME    (RegisterPast, relation,  OPTIONAL, membership_relation_names, "to the head"),
    BOOL    (RegisterPast, lives,     0,             "had their home there"),
    TEXT    (RegisterPast, since,     10, 10,        "from"),
    TEXT    (RegisterPast, until,     10, 10,        "to"),
    NAME    (RegisterPast, until_why, OPTIONAL, membership_until_names, "why it ended"));

SHAPE(RegisterHomePage, "a household, its people, and who had a part in it before",
    OBJECT  (RegisterHomePage, home,   0, RegisterHome_shape, "the household"),
    LIST    (RegisterHomePage, people, RegisterPerson_shape, 0, 200, "with a part in it"),
    LIST    (RegisterHomePage, past,   RegisterPast_shape, 0, 100, "parts that are over, the last first"));

SHAPE(RegisterCareTotal, "how many need a kind of care",
    TEXT    (RegisterCareTotal, kind,   1, 10,       "of /care-kinds"),
    INT     (RegisterCareTotal, people, 0, ID_MAX,   "how many"));

SHAPE(RegisterTotals, "what is counted of a place",
    INT     (RegisterTotals, homes, 0, ID_MAX, "households"),
    INT     (RegisterTotals, own, 0, ID_MAX, "somebody lives there, and no tenant"),
    INT     (RegisterTotals, let, 0, ID_MAX, "a tenant lives there"),
    INT     (RegisterTotals, vacant, 0, ID_MAX, "nobody does, and that was confirmed"),
    INT     (RegisterTotals, unclear, 0, ID_MAX, "nobody does, and nobody confirmed it"),
    INT     (RegisterTotals, people, 0, ID_MAX, "parts in households"),
    INT     (RegisterTotals, living, 0, ID_MAX, "of them with their home there"),
    INT     (RegisterTotals, band0, 0, ID_MAX, "0 to 6 years"),
    INT     (RegisterTotals, band1, 0, ID_MAX, "7 to 17"),
    INT     (RegisterTotals, band2, 0, ID_MAX, "18 to 59"),
    INT     (RegisterTotals, band3, 0, ID_MAX, "60 to 79"),
    INT     (RegisterTotals, band4, 0, ID_MAX, "80 and over"),
    INT     (RegisterTotals, band5, 0, ID_MAX, "no birthday is known"),
    INT     (RegisterTotals, owners, 0, ID_MAX, "owners"),
    INT     (RegisterTotals, tenants, 0, ID_MAX, "tenants"),
    INT     (RegisterTotals, family, 0, ID_MAX, "family"),
    INT     (RegisterTotals, lodgers, 0, ID_MAX, "lodgers"),
    INT     (RegisterTotals, workers, 0, ID_MAX, "work there"),
    INT     (RegisterTotals, registered, 0, ID_MAX, "户籍人口"),
    INT     (RegisterTotals, floating, 0, ID_MAX, "流动人口"),
    INT     (RegisterTotals, abroad, 0, ID_MAX, "境外人员"),
    INT     (RegisterTotals, left_behind, 0, ID_MAX, "留守人员"),
    INT_OPT (RegisterTotals, care, 0, ID_MAX, "need some care"),
    INT     (RegisterTotals, waiting, 0, ID_MAX, "places below that are being counted again"));

SHAPE(RegisterCounts, "households and people of a place",
    OBJECT  (RegisterCounts, totals, 0, RegisterTotals_shape, "by what they are"),
    LIST    (RegisterCounts, cares, RegisterCareTotal_shape, 0, 100, "by kind of care, for who may see it"));

SHAPE(RegisterMerge, "a record that was found to be the same person",
    ID      (RegisterMerge, id,                       "of the record"),
    TEXT    (RegisterMerge, name,      1, 60,         "masked"),
    TIME    (RegisterMerge, at_ms,                    "when"));

/* ---- In ---- */

SHAPE(RegisterPeopleQuery, "which people",
    TEXT_OPT(RegisterPeopleQuery, place,   6, 18,     "in this place and below"),
    ID_OPT  (RegisterPeopleQuery, building_id,        "of this building"),
    ID_OPT  (RegisterPeopleQuery, household_id,       "of this household"),
    NAME    (RegisterPeopleQuery, role,    OPTIONAL, membership_role_names,
    "with this part in the household"),
    NAME    (RegisterPeopleQuery, kind,    OPTIONAL, resident_kind_names, "of this kind"),
    NAME    (RegisterPeopleQuery, band,    OPTIONAL, register_bands, "of this age, at their home"),
    TEXT_OPT(RegisterPeopleQuery, care,    1, 10,     "in this kind of care, or any, at their home"),
    BOOL    (RegisterPeopleQuery, lives,   OPTIONAL,  "only at their home"),
    NAME    (RegisterPeopleQuery, sort,    OPTIONAL, register_sorts,
    "door; oldest or latest first in a community"),
    TEXT_OPT(RegisterPeopleQuery, as_of,  10, 10,     "2026-03-01: as it stood at the end of that day"),
    TEXT_OPT(RegisterPeopleQuery, after,   1, 40,     "where the page before ended"),
    INT_OPT (RegisterPeopleQuery, limit,   1, 200,    "how many (50)"));

SHAPE(RegisterHomesQuery, "which households",
    TEXT_OPT(RegisterHomesQuery, place,    6, 18,     "in this place and below"),
    ID_OPT  (RegisterHomesQuery, building_id,         "of this building"),
    NAME    (RegisterHomesQuery, state,    OPTIONAL, register_states, "only such"),
    BOOL    (RegisterHomesQuery, care,     OPTIONAL,  "only where care is needed"),
    INT_OPT (RegisterHomesQuery, unchecked_days, 1, 3650, "not confirmed for so many days, or never"),
    NAME    (RegisterHomesQuery, sort,     OPTIONAL, register_home_sorts,
    "door; in a community: most people, longest unmet or unconfirmed first"),
    TEXT_OPT(RegisterHomesQuery, as_of,   10, 10,     "2026-03-01: as it stood at the end of that day"),
    TEXT_OPT(RegisterHomesQuery, after,    1, 40,     "where the page before ended"),
    INT_OPT (RegisterHomesQuery, limit,    1, 200,    "how many (50)"));

SHAPE(RegisterCountsQuery, "of which place",
    TEXT_OPT(RegisterCountsQuery, place,   6, 18,     "this place and below; all of one's own"));

SHAPE(RegisterCheck, "what was found at the door",
    BOOL    (RegisterCheck, vacant, 0,
    "nobody lives there; else what is written down is right"));

/* ---- Rows ---- */

SHAPE(RegisterLine, "a line of a list as it is read",
    ID      (RegisterLine, id,                       "person"),
    ID      (RegisterLine, membership_id,            "their part in the household"),
    TEXT    (RegisterLine, name,      1, 60,         "masked"),
    NAME    (RegisterLine, sex,       0, resident_sex_names, "GB/T 2261.1"),
    TEXT_OPT(RegisterLine, birth_date, 10, 10,       "birthday"),
    NAME    (RegisterLine, kind,      0, resident_kind_names, "of GB/T 31000"),
    TEXT_OPT(RegisterLine, phone,     1, 24,         "masked"),
    TEXT_OPT(RegisterLine, identity,  1, 24,         "masked"),
    ID      (RegisterLine, household_id,             "household"),
    ID      (RegisterLine, building_id,              "building"),
    TEXT    (RegisterLine, compound,  1, 60,         "compound"),
    TEXT    (RegisterLine, building,  1, 40,         "building"),
    INT     (RegisterLine, unit,      1, 99,         "staircase"),
    INT     (RegisterLine, floor,    -9, 200,        "storey"),
    TEXT    (RegisterLine, room,      1, 20,         "room"),
    TEXT    (RegisterLine, place,    12, 18,         "code of its micro-grid"),
    NAME    (RegisterLine, role,      0, membership_role_names, "their part in it"),
    NAME    (RegisterLine, relation,  OPTIONAL, membership_relation_names, "to its head, GB/T 4761"),
    BOOL    (RegisterLine, lives,     0,             "has their home there"),
    TEXT    (RegisterLine, since,     10, 10,        "from which day on"),
    BOOL    (RegisterLine, synthetic, 0,             "示例: nobody's data"));

SHAPE(RegisterHomeLine, "a household as it is read",
    ID      (RegisterHomeLine, id,                       "the household"),
    ID      (RegisterHomeLine, building_id,              "building"),
    TEXT    (RegisterHomeLine, compound,  1, 60,         "compound"),
    TEXT    (RegisterHomeLine, building,  1, 40,         "building"),
    INT     (RegisterHomeLine, unit,      1, 99,         "staircase"),
    INT     (RegisterHomeLine, floor,    -9, 200,        "storey"),
    TEXT    (RegisterHomeLine, room,      1, 20,         "room"),
    TEXT    (RegisterHomeLine, place,    12, 18,         "code of its micro-grid"),
    INT     (RegisterHomeLine, people,    0, ID_MAX,     "with a part in it"),
    INT     (RegisterHomeLine, living,    0, ID_MAX,     "of them with their home there"),
    INT     (RegisterHomeLine, tenants,   0, ID_MAX,     "of them tenants"),
    INT     (RegisterHomeLine, elders,    0, ID_MAX,     "of 60 and over"),
    BOOL    (RegisterHomeLine, vacant,    0,             "confirmed as vacant"),
    BOOL    (RegisterHomeLine, care,      0,             "somebody needs care"),
    TIME_OPT(RegisterHomeLine, met_ms,                   "somebody was met there"),
    TIME_OPT(RegisterHomeLine, checked_ms,               "it was confirmed"),
    TEXT_OPT(RegisterHomeLine, by_words,  1, 120,        "by whom"));

SHAPE(RegisterPastLine, "a part that is over, as it is read",
    ID      (RegisterPastLine, id,                       "the part"),
    ID      (RegisterPastLine, resident,                 "the person"),
    TEXT    (RegisterPastLine, name,      1, 60,         "masked"),
    NAME    (RegisterPastLine, role,      0, membership_role_names, "their part"),
    NAME    (RegisterPastLine, relation,  OPTIONAL, membership_relation_names, "to the head"),
    BOOL    (RegisterPastLine, lives,     0,             "had their home there"),
    TEXT    (RegisterPastLine, since,     10, 10,        "from"),
    TEXT    (RegisterPastLine, until,     10, 10,        "to"),
    NAME    (RegisterPastLine, until_why, OPTIONAL, membership_until_names, "why it ended"),
    BOOL    (RegisterPastLine, seen,      0,             "the reader may see the record"));

SHAPE(RegisterSpot, "where a line stands in a list",
    TEXT    (RegisterSpot, place,      12, 18,        "micro-grid"),
    ID      (RegisterSpot, building_id,               "building"),
    INT     (RegisterSpot, unit,        1, 99,        "staircase"),
    ID      (RegisterSpot, household_id,              "household"),
    TEXT    (RegisterSpot, birth,       4, 10,        "birthday; 9999: not known"),
    TEXT    (RegisterSpot, since,      10, 10,        "since"));
SHAPE(RegisterHomeSpot, "where a household stands in a list",
    TEXT    (RegisterHomeSpot, place,  12, 18,        "micro-grid"),
    ID      (RegisterHomeSpot, building_id,           "building"),
    INT     (RegisterHomeSpot, unit,    1, 99,        "staircase"));
SHAPE(RegisterCare, "a kind of care", TEXT(RegisterCare, kind, 1, 10, "of /care-kinds"));
SHAPE(RegisterPlace, "a place", TEXT(RegisterPlace, place, 6, 18, "its code"));
SHAPE(RegisterHomeTotals, "households of a place, counted",
    INT     (RegisterHomeTotals, homes, 0, ID_MAX, "households"),
    INT     (RegisterHomeTotals, own, 0, ID_MAX, "somebody lives there, and no tenant"),
    INT     (RegisterHomeTotals, let, 0, ID_MAX, "a tenant lives there"),
    INT     (RegisterHomeTotals, vacant, 0, ID_MAX, "nobody does, and that was confirmed"),
    INT     (RegisterHomeTotals, unclear, 0, ID_MAX, "nobody does, and nobody confirmed it"));
SHAPE(RegisterPeopleTotals, "people of a place, counted",
    INT     (RegisterPeopleTotals, people, 0, ID_MAX, "parts in households"),
    INT     (RegisterPeopleTotals, living, 0, ID_MAX, "of them with their home there"),
    INT     (RegisterPeopleTotals, band0, 0, ID_MAX, "0 to 6 years"),
    INT     (RegisterPeopleTotals, band1, 0, ID_MAX, "7 to 17"),
    INT     (RegisterPeopleTotals, band2, 0, ID_MAX, "18 to 59"),
    INT     (RegisterPeopleTotals, band3, 0, ID_MAX, "60 to 79"),
    INT     (RegisterPeopleTotals, band4, 0, ID_MAX, "80 and over"),
    INT     (RegisterPeopleTotals, band5, 0, ID_MAX, "no birthday is known"),
    INT     (RegisterPeopleTotals, owners, 0, ID_MAX, "owners"),
    INT     (RegisterPeopleTotals, tenants, 0, ID_MAX, "tenants"),
    INT     (RegisterPeopleTotals, family, 0, ID_MAX, "family"),
    INT     (RegisterPeopleTotals, lodgers, 0, ID_MAX, "lodgers"),
    INT     (RegisterPeopleTotals, workers, 0, ID_MAX, "work there"),
    INT     (RegisterPeopleTotals, registered, 0, ID_MAX, "户籍人口"),
    INT     (RegisterPeopleTotals, floating, 0, ID_MAX, "流动人口"),
    INT     (RegisterPeopleTotals, abroad, 0, ID_MAX, "境外人员"),
    INT     (RegisterPeopleTotals, left_behind, 0, ID_MAX, "留守人员"),
    INT     (RegisterPeopleTotals, care, 0, ID_MAX, "need some care"));
