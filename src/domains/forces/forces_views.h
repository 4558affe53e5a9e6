/* What goes out and comes in: answers, bodies, queries. Names and phones in them are masked. */
#ifndef FORCES_FORCES_VIEWS_H
#define FORCES_FORCES_VIEWS_H

#include "domains/forces/forces_stored.h"

/* ---- Out ---- */

typedef struct HelperRow {
    int64_t id;
    Str kind, name, phone, unit, place, place_name, base;
    int64_t walk_minutes;
    List reach, skills, free;
    bool account;
    Str since;
    bool synthetic;
    int64_t joined, acts, minutes, distance_m;         /* distance_m: NONE but where it was asked for */
} HelperRow;
typedef struct HelperPage {
    int64_t id;
    Str kind, name, phone, unit, place, place_name, base;
    int64_t walk_minutes;
    List reach, skills, free;
    bool account;
    int64_t consent_version;
    int consent;
    int64_t consent_ms;
    Str since, until, until_why;
    bool synthetic, mine;
    int64_t version;
    List joinings, teams, years;
} HelperPage;
typedef struct HelperFull { int64_t id; Str name, phone; } HelperFull;
typedef struct HelperTerms { List kinds, skills; HelperNotice *notice; } HelperTerms;
typedef struct HelperNumber { Str code, name; int64_t helpers, active, acts, minutes; } HelperNumber;
typedef struct TeamPage {
    int64_t id;
    Str name;
    TeamKind kind;
    Str place, place_words;
    int64_t leader;
    Str since, until;
    bool synthetic;
    int64_t version;
    List members;
} TeamPage;
extern const Shape HelperRow_shape, HelperPage_shape, HelperFull_shape, HelperTerms_shape, HelperNumber_shape,
    TeamPage_shape;

/* ---- In ---- */

typedef struct HelpersQuery { Str place, kind, unit, skill, after; int64_t limit; } HelpersQuery;
typedef struct HelperSearch { Str name, phone; } HelperSearch;
typedef struct HelperFreeQuery { Str place, skill; int64_t weekday; int part; int64_t within,
                                 limit; } HelperFreeQuery;
typedef struct HelperNumbersQuery { Str place, kind; int by; int64_t year; } HelperNumbersQuery;
typedef struct HelperUnitsQuery { Str q; } HelperUnitsQuery;
typedef struct HelperChange {
    Str kind, name, phone, unit, place, base;
    int64_t walk_minutes;
    List reach, skills, free;
    int64_t version;
} HelperChange;
typedef enum HelperPurpose { HELPER_CALL, HELPER_CERTIFICATE, HELPER_VERIFY } HelperPurpose;
typedef struct HelperView { HelperPurpose purpose; Str reason; } HelperView;
typedef struct HelperEnd { Str until; int why; } HelperEnd;
typedef struct HelperLink { Str login; } HelperLink;
typedef struct HelperOwnNew {
    Str kind, phone, unit, place, base;
    int64_t walk_minutes;
    List reach, skills, free;
    int64_t consent_version;
} HelperOwnNew;
typedef struct TeamsQuery { Str place; int kind; Str after; int64_t limit; } TeamsQuery;
typedef struct TeamChange {
    Str name;
    int kind;
    Str place;
    int64_t leader;
    Str until;
    int64_t version;
} TeamChange;
typedef struct TeamMemberNew { int64_t helper; Str since; } TeamMemberNew;
typedef struct TeamMemberEnd { Str until; } TeamMemberEnd;
typedef struct JoiningsQuery {
    Str place;
    int state;
    bool turn;
    Str as_of, after;
    int64_t limit;
} JoiningsQuery;
typedef struct JoiningNew { Str place, reason; } JoiningNew;
typedef struct JoiningAnswer { bool agree; Str since, answer; int64_t version; } JoiningAnswer;
typedef struct JoiningEnd { Str until, reason; int64_t version; } JoiningEnd;
extern const Shape HelpersQuery_shape, HelperSearch_shape, HelperFreeQuery_shape, HelperNumbersQuery_shape,
    HelperUnitsQuery_shape,
    HelperChange_shape, HelperView_shape, HelperEnd_shape, HelperLink_shape, HelperOwnNew_shape,
        TeamsQuery_shape,
    TeamChange_shape, TeamMemberNew_shape, TeamMemberEnd_shape, JoiningsQuery_shape, JoiningNew_shape,
    JoiningAnswer_shape, JoiningEnd_shape;
extern const char *const helper_until_names[], *const helper_number_ways[];
enum { BY_KIND, BY_PLACE, BY_UNIT };
enum { WHY_LEFT, WHY_MOVED, WHY_MISTAKE, WHY_ERASE };

#endif
