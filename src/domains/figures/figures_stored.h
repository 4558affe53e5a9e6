/* Rows and answers. Only this domain includes it. */
#ifndef FIGURES_FIGURES_STORED_H
#define FIGURES_FIGURES_STORED_H

#include "domains/figures/figures_rules.h"

typedef struct FigureCursor { int64_t seq, round, at_ms, anew_seq, anew_id; } FigureCursor;
typedef struct FigureHeard { int64_t seq, at_ms; Str kind; int64_t subject; Str body; } FigureHeard;
typedef struct FigureId { int64_t id; } FigureId;
typedef struct FigureGroup { Str mark; int64_t flags, cases; } FigureGroup;
/* A row of totals with its key; the numbers in the order of FigureSum. */
typedef struct FigureTotal {
    Str axis, among, place;
    int64_t period;
    Str mark;
    int64_t reported, respond_due, responded, filed, refused, settled, merged;
    int64_t due, suspended, due_closed, in_time, late, extended;
    int64_t closed, reworked, returned, reopened, reached, verdicts, solved, satisfied;
} FigureTotal;
typedef struct FigureLine {
    int64_t id;
    Str number, class_name, words;
    CaseState state;
    CaseUrgency urgency;
    CaseSource source;
    Str place, place_name, address;
    int64_t reported_ms, due_ms, closed_ms;
    Str handler_name;
    int64_t day;
    bool late;
    FigureResponded responded;
    int64_t reworks, extensions;
    bool synthetic;
} FigureLine;

typedef enum FigureBy {
    FIGURE_BY_ALL, FIGURE_BY_PLACE, FIGURE_BY_CLASS, FIGURE_BY_ORIGIN, FIGURE_BY_UNIT, FIGURE_BY_WEEK,
        FIGURE_BY_DAY
} FigureBy;
extern const char *const figure_bys[];

typedef struct FigureQuery {
    Str place, from, until;
    int by;
    Str class, origin, unit;
} FigureQuery;
typedef struct FigureListQuery {
    int figure;
    Str place, from, until, class, origin, unit, after;
    int64_t limit;
} FigureListQuery;
typedef struct FigurePlaceQuery { Str place, class; } FigurePlaceQuery;

/* A row of the answer: what it is of, and its numbers in the order of FigureSum. */
typedef struct FigureRow {
    Str key, name;
    int64_t reported, respond_due, responded, filed, refused, settled, merged;
    int64_t due, suspended, due_closed, in_time, late, extended;
    int64_t closed, reworked, returned, reopened, reached, verdicts, solved, satisfied;
    List rates;
} FigureRow;
typedef struct FigureFormula { Str rate, name, over, under, formula, source; bool fewer; } FigureFormula;
typedef struct FigureBook {
    List rates;
    int64_t respond_hours, satisfied_stars;
    Str unsaid;
    int64_t least;
    Str source;
    int64_t waiting, counted_ms;
} FigureBook;
typedef struct FigureExport {
    int table, format;
    Str place, from, until;
    int by, figure;
    Str class, origin, unit;
} FigureExport;
typedef struct FigureTaken { Str table, format; int64_t rows; } FigureTaken;
extern const Shape FigureCursor_shape, FigureHeard_shape, FigureId_shape, FigureFact_shape, FigureNow_shape,
    FigureKey_shape, FigureSum_shape, FigureStage_shape, FigureGroup_shape, FigureTotal_shape,
        FigureLine_shape,
    FigureRule_shape, FigureRate_shape, FigureQuery_shape, FigureListQuery_shape, FigurePlaceQuery_shape,
    FigureRow_shape, FigureFormula_shape, FigureBook_shape, FigureExport_shape, FigureTaken_shape;

/* figures_follow.c */
Handler figures_heard, figures_count;
extern const Job figures_job;

/* figures_dictionaries.c */
extern const struct Dictionary *const figures_dictionaries[];
extern const EventKind FIGURES_RULE_SET;
const FigureRule *figures_rule(Ask *);

/* figures_read.c */
Handler figures_rows, figures_cases, figures_formulas, figures_stages;
typedef struct FigurePeriod { int64_t from, until; } FigurePeriod;             /* days */
Err figures_period(Ask *, Str from, Str until, FigurePeriod *ret);
Err figures_place(Ask *, Str asked, Str *ret);
Err figures_table(Ask *, const FigureQuery *, List *ret_rows);
Err figures_lines(Ask *, const FigureListQuery *, int64_t key, int64_t id, int64_t limit, List *ret_lines);

/* figures_export.c */
Handler figures_export_prepare, figures_export;
extern const EventKind FIGURES_EXPORTED;

#endif
