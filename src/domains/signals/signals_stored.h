/* Rows as they are kept, answers and bodies. Only this domain includes it. */
#ifndef SIGNALS_SIGNALS_STORED_H
#define SIGNALS_SIGNALS_STORED_H

#include "domains/cases/cases.h"
#include "domains/signals/signals.h"

typedef struct SignalRule {
    Str code;
    SignalKind kind;
    Str name, name_en;
    int64_t least, days, radius_m, chance_ppm, precise, after;
    bool in_use;
    int64_t since_ms;
    Str source, looks_for;
} SignalRule;
typedef struct SignalTally { Str rule; int64_t yes, no, known, open; } SignalTally;
typedef struct SignalWaking { int64_t at_ms; Str why, by_words; } SignalWaking;

/* What rules look at. */
typedef struct SignalHome { int64_t household; Str place; int64_t seen; } SignalHome;
typedef struct SignalPair { Str one, other, place; int64_t seen; } SignalPair;
typedef struct SignalPoint { int64_t id; Str class, place; int64_t lon, lat; } SignalPoint;
typedef struct SignalCount { Str place, class; int64_t back, cases; } SignalCount;
typedef struct SignalDay { Str class, place; int64_t day, staff, cases; } SignalDay;
typedef struct SignalVisitDay {
    int64_t household;
    Str place;
    int64_t day;
    Str kind, findings;
} SignalVisitDay;
typedef struct SignalGrid { Str place; int64_t seen, usual_cent; } SignalGrid;
typedef struct SignalKnownGrid { Str class, place; } SignalKnownGrid;
typedef struct SignalLook { Str rule, day; int64_t cases, kinds, made_ms; } SignalLook;
typedef struct SignalThing { Str kind; int64_t thing; } SignalThing;

typedef struct SignalRow {
    int64_t id;
    Str rule;
    SignalKind kind;
    Str subject, place, class;
    int64_t household, lon, lat, seen, usual_cent, chance_ppm, days, radius_m, opened_ms, post;
    Str post_words;
    int verdict;                       /* SignalVerdict, -1: nobody has looked */
    Str said;
    int64_t judged_ms;
    Str judged_by;
    int64_t version;
    bool synthetic;
    Str first_day, last_day;           /* of a cluster */
} SignalRow;

typedef struct SignalCase { int64_t id; Str number, class; CaseState state; int64_t reported_ms; } SignalCase;
typedef struct SignalVisit { int64_t id, household_id, at_ms; Str findings, by_words; } SignalVisit;
typedef struct SignalDispute { int64_t id; Str number; int64_t registered_ms; } SignalDispute;
typedef struct SignalHomeWords { Str compound, building; int64_t unit; Str room; } SignalHomeWords;

typedef struct SignalView {
    int64_t id;
    Str rule, rule_name;
    SignalKind kind;
    Str words, about, place, place_name;
    int64_t lon, lat, seen, opened_ms;
    Str post_words;
    bool mine;
    int verdict;
    Str said;
    int64_t judged_ms;
    Str judged_by;
    int64_t version, household_id;
    bool synthetic;
    int64_t weeks;
    double usual;
    Str first_day, last_day;
    List grids, cases, visits, disputes;
} SignalView;
typedef struct SignalGridView { Str place, name; int64_t seen; double usual; } SignalGridView;
typedef struct SignalRuleView {
    Str code, name;
    SignalKind kind;
    Str words;
    int64_t yes, no, known, open, precision, precise, after;
    bool quiet, in_use;
    int64_t woken_ms;
    Str woken_by, woken_why, source;
    int64_t nights;
} SignalRuleView;
typedef struct SignalQuery { Str rule, place; int state; bool mine; Str after; int64_t limit; } SignalQuery;
typedef struct SignalJudging { int64_t version; SignalVerdict verdict; Str words; } SignalJudging;
typedef struct SignalWake { Str why; } SignalWake;
typedef struct SignalSaid { Str rule; int64_t seen; } SignalSaid;
typedef struct SignalJudged { Str rule; SignalVerdict verdict; } SignalJudged;

extern const Shape SignalRule_shape, SignalTally_shape, SignalWaking_shape, SignalHome_shape,
    SignalPair_shape,
    SignalPoint_shape, SignalCount_shape, SignalDay_shape, SignalVisitDay_shape, SignalGrid_shape,
    SignalKnownGrid_shape,
    SignalLook_shape, SignalGridView_shape, SignalThing_shape, SignalRow_shape, SignalCase_shape,
    SignalVisit_shape, SignalDispute_shape, SignalHomeWords_shape, SignalView_shape, SignalRuleView_shape,
    SignalQuery_shape, SignalJudging_shape, SignalWake_shape, SignalSaid_shape, SignalJudged_shape;

#endif
