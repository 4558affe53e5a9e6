/* Answers, bodies and events of visits. Only this domain includes it. */
#ifndef VISITS_VISITS_VIEWS_H
#define VISITS_VISITS_VIEWS_H

#include "domains/visits/visits_stored.h"

/* ---- Out ---- */

typedef struct VisitWords { List kinds, findings; } VisitWords;
typedef struct VisitRow {
    int64_t id, household_id;
    Str compound, building;
    int64_t unit;
    Str room, place;
    int64_t at_ms;
    Str kind;
    VisitMet met;
    Str findings, words, follow_day;
    bool mine, stood_in;
    Str by_words;
    int64_t version;
    bool struck, synthetic;
} VisitRow;
typedef struct VisitVersion {
    int64_t version, at_ms;
    Str kind;
    VisitMet met;
    Str findings, words, follow_day;
    int64_t made_ms;
    Str why;
    bool struck;
} VisitVersion;
typedef struct VisitPage { VisitRow *visit; bool may_correct; List versions; } VisitPage;
typedef struct VisitPerson {
    int64_t id;
    Str name;
    int64_t age;
    Sex sex;
    Str phone;
    MembershipRole role;
    int relation;
    bool lives;
    Str since, cares;
    bool may_call, synthetic;
} VisitPerson;
typedef struct VisitNote {
    int64_t id, household_id;
    Str compound, building;
    int64_t unit;
    Str room, place;
    VisitNoteAbout about;
    Str words, by_words;
    int64_t made_ms;
    VisitNoteState state;
    Str answer;
    int64_t answered_ms, version;
} VisitNote;
typedef struct VisitHomePage { VisitHomeRow *home; List people, visits, notes; } VisitHomePage;
typedef struct VisitPhone { int64_t resident_id; Str phone; } VisitPhone;
typedef struct VisitCoverage {
    Str place, name, homes_day;
    int64_t homes, visited, met, visits, overdue, care, care_overdue;
} VisitCoverage;
extern const Shape VisitWords_shape, VisitRow_shape, VisitVersion_shape, VisitPage_shape, VisitPerson_shape,
    VisitNote_shape, VisitHomePage_shape, VisitPhone_shape, VisitCoverage_shape;

/* ---- Bodies and queries ---- */

typedef enum VisitHomeState { HOMES_ALL, HOMES_TODAY, HOMES_OVERDUE, HOMES_SOON, HOMES_CARE, HOMES_EMPTY,
    HOMES_NEVER, HOMES_VISITED, HOMES_UNVISITED } VisitHomeState;
extern const char *const visit_home_states[], *const visit_call_purposes[], *const visit_forms[];
typedef struct VisitNew {
    int64_t household_id, at_ms;
    Str kind;
    VisitMet met;
    Str findings, words, follow_day;
} VisitNew;
typedef struct VisitCorrection {
    int64_t at_ms;
    Str kind;
    int met;
    Str findings, words, follow_day;
    bool strike;
    Str why;
    int64_t version;
} VisitCorrection;
typedef struct VisitQuery {
    Str place;
    int64_t household_id;
    Str kind, month;
    bool mine;
    Str after;
    int64_t limit;
} VisitQuery;
typedef struct VisitHomeQuery {
    Str place;
    int state;
    Str month;
    bool care;
    Str after;
    int64_t limit;
} VisitHomeQuery;
typedef struct VisitCoverageQuery { Str place, month; int format; } VisitCoverageQuery;
typedef struct VisitCall { int64_t resident_id; int purpose; Str reason; } VisitCall;
typedef struct VisitNoteNew { VisitNoteAbout about; Str words; } VisitNoteNew;
typedef struct VisitNoteQuery { int state; int64_t household_id; } VisitNoteQuery;
typedef struct VisitNoteAnswer { int state; Str answer; int64_t version; } VisitNoteAnswer;
typedef struct VisitExport { Str place; int state; Str month; } VisitExport;
extern const Shape VisitNew_shape, VisitCorrection_shape, VisitQuery_shape, VisitHomeQuery_shape,
    VisitCoverageQuery_shape, VisitCall_shape, VisitNoteNew_shape, VisitNoteQuery_shape,
    VisitNoteAnswer_shape, VisitExport_shape;

/* What events say: which household, which version; never what was found. */
typedef struct VisitSaid { int64_t household_id, version; } VisitSaid;
typedef struct VisitNoteSaid { int64_t household_id; VisitNoteState state; } VisitNoteSaid;
typedef struct VisitTaken { int64_t rows; } VisitTaken;
typedef struct VisitNormSaid { Str care; int64_t every_days, since_ms; } VisitNormSaid;
extern const Shape VisitSaid_shape, VisitNoteSaid_shape, VisitTaken_shape, VisitNormSaid_shape;
extern const EventKind VISITS_CORRECTED, VISITS_EXPORTED, VISITS_NORM_SET;

#endif
