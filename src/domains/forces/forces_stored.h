/* Rows as they are kept or read, for the queries. What has sealed columns never goes out. */
#ifndef FORCES_FORCES_STORED_H
#define FORCES_FORCES_STORED_H

#include "app/stored.h"
#include "domains/forces/forces_rules.h"

/* A row of `helpers`. */
typedef struct HelperKept {
    int64_t id;
    Str kind, name_sealed, name_digest, name, phone_sealed, phone_digest, phone, unit, place, base;
    int64_t walk_minutes;
    Str reach, skills;
    int64_t free_slots, account, consent_version;
    int consent_how;                           /* ConsentHow; -1: none */
    int64_t consent_ms;
    Str since, until, until_why;
    bool synthetic;
    int64_t made_ms, version;
} HelperKept;

/* A line of a list, masked, with what they have done this year. */
typedef struct HelperLine {
    int64_t id;
    Str kind, name, phone, unit, place, base;
    int64_t walk_minutes;
    Str reach, skills;
    int64_t free_slots, account;
    Str since;
    bool synthetic;
    int64_t joined, acts, minutes;
} HelperLine;

/* What says who comes first. */
typedef struct HelperFree {
    int64_t id;
    Str base, reach;
    int64_t walk_minutes, joined, minutes;
} HelperFree;

typedef struct HelperUnit { Str name; } HelperUnit;
typedef struct HelperSealed { Str sealed; } HelperSealed;
typedef struct HelperCount { Str code; int64_t helpers; } HelperCount;
typedef struct HelperDone { Str code; int64_t active, acts, minutes; } HelperDone;
/* By so many helpers, acts and minutes; year 0: who is there. */
typedef struct HelperTotal {
    int64_t year;
    Str place, kind, unit;
    int64_t helpers, acts, minutes;
} HelperTotal;
typedef struct HelperYear { int64_t year, acts, minutes; } HelperYear;

typedef struct Team {
    int64_t id;
    Str name;
    TeamKind kind;
    Str place;
    int64_t leader;                            /* 0: none */
    Str since, until;
    bool synthetic;
    int64_t version;
} Team;
typedef struct TeamRow {
    int64_t id;
    Str name;
    TeamKind kind;
    Str place;
    int64_t leader;
    Str leader_name, since;
    bool synthetic;
    int64_t members;
} TeamRow;
typedef struct TeamMember { int64_t id, team, helper; Str since, until; } TeamMember;
typedef struct TeamMemberRow { int64_t id, helper; Str name, kind, unit, since, until; } TeamMemberRow;
typedef struct TeamTerm { int64_t id, team; Str name, since, until; bool leads; } TeamTerm;

typedef struct JoiningRow {
    int64_t id, helper;
    Str name, kind, unit, phone, place;
    JoiningState state;
    Str reason, asked_words;
    int64_t asked_ms;
    Str decided_words;
    int64_t decided_ms;
    Str answer, since, until, end_reason, ended_words;
    int64_t version;
    bool synthetic, mine;
    Str place_words;
} JoiningRow;
typedef struct JoiningTerm {
    int64_t id;
    Str place;
    JoiningState state;
    Str reason;
    int64_t asked_ms;
    Str decided_words, answer, since, until;
    int64_t version;
    Str place_words;
} JoiningTerm;

extern const Shape HelperKept_shape, HelperLine_shape, HelperFree_shape, HelperUnit_shape, HelperSealed_shape,
    HelperCount_shape,
    HelperDone_shape, HelperTotal_shape,
    HelperYear_shape, Team_shape, TeamRow_shape, TeamMember_shape, TeamMemberRow_shape,
    TeamTerm_shape, JoiningRow_shape, JoiningTerm_shape;

#endif
