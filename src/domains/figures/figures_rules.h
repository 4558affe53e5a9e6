/* What a case counts in, under which keys, and rates made of counts. Pure. */
#ifndef FIGURES_FIGURES_RULES_H
#define FIGURES_FIGURES_RULES_H

#include "domains/figures/figures.h"

typedef enum Figure {
    FIGURE_REPORTED, FIGURE_RESPOND_DUE, FIGURE_RESPONDED, FIGURE_FILED, FIGURE_REFUSED, FIGURE_SETTLED,
    FIGURE_MERGED,
    FIGURE_DUE, FIGURE_SUSPENDED, FIGURE_DUE_CLOSED, FIGURE_IN_TIME, FIGURE_LATE, FIGURE_EXTENDED,
    FIGURE_CLOSED, FIGURE_REWORKED, FIGURE_RETURNED, FIGURE_REOPENED, FIGURE_REACHED, FIGURE_VERDICTS,
    FIGURE_SOLVED, FIGURE_SATISFIED, FIGURES
} Figure;
extern const char *const figure_names[];

/* Of which day it is counted. */
typedef enum FigureBasis { BY_REPORTED, BY_DUE, BY_CLOSED, FIGURE_BASES } FigureBasis;
FigureBasis figure_basis(Figure);

typedef enum FigureResponded { RESPOND_WAITS, RESPOND_IN_TIME, RESPOND_LATE } FigureResponded;
extern const char *const figure_responded[];

typedef struct FigureRule {
    int64_t respond_hours, satisfied_stars;
    Str unsaid;                        /* left_out, satisfied */
    int64_t least, since_ms;
    Str source;
} FigureRule;

/* What is known of a case for counting. */
typedef struct FigureFact {
    int64_t id;
    Str place, community, class, origin, unit;
    CaseState state;
    int64_t reported_day, respond_ms;
    FigureResponded responded;
    bool filed;
    int64_t due_ms, due_day, handled_ms;
    bool late;
    int64_t closed_day;
    bool anonymous;
    int64_t flags;                     /* bit n: it counts in figure n */
} FigureFact;

/* A case and its callback as they stand. */
typedef struct FigureNow {
    int64_t id;
    Str place, class, origin;
    CaseState state;
    int64_t reported_ms, closed_ms;
    Str unit;
    int64_t reworks, returns, extensions, reopens;
    bool settled;
    int64_t stars;
    bool rated_solved, own;            /* own: who reported it handled it */
    Str asked, said_responded, said_solved, said_satisfied;
    bool anonymous;
} FigureNow;

/* `among`: of one class (group or item) or one origin alone; "" of all. */
typedef struct FigureKey { Str axis, among, place; int64_t period; Str mark; } FigureKey;
typedef struct FigureStage { Str place, class; CaseState state; int64_t cases, late; } FigureStage;

/* Numbers by figure, in the order of the enum. */
typedef struct FigureSum {
    Str mark;
    int64_t reported, respond_due, responded, filed, refused, settled, merged;
    int64_t due, suspended, due_closed, in_time, late, extended;
    int64_t closed, reworked, returned, reopened, reached, verdicts, solved, satisfied;
} FigureSum;
int64_t *figure_n(FigureSum *, Figure);
int64_t figure_of(const FigureSum *, Figure);

/* The rule in force at a moment; the first one before it. */
const FigureRule *figure_rule_at(const FigureRule *, int64_t count, int64_t at_ms);

/* A case that was never heard of. */
FigureFact figure_fact(int64_t id, const FigureNow *, const FigureRule *);
/* Something happened to it: `step` is NULL where the event is no step of the road. */
void figure_hear(FigureFact *, Str kind, const CaseStep *step, int64_t at_ms);
/* The time for an answer is over. */
void figure_unanswered(FigureFact *, int64_t now_ms);
/* What it counts in, as it stands. */
void figure_stand(FigureFact *, const FigureNow *, const FigureRule *at_closing);

int64_t figure_day(const FigureFact *, FigureBasis);       /* NONE: it counts in nothing of that day */
enum { FIGURE_KEYS = 44, FIGURE_STAGE_KEYS = 8 };
/* Under which keys that day's part of it is added up. */
int figure_keys(const FigureFact *, int64_t day, FigureKey to[FIGURE_KEYS]);
/* `to`: place and class. */
int figure_stage_keys(const FigureFact *, FigureStage to[FIGURE_STAGE_KEYS]);
int64_t figure_month(int64_t day);                         /* as a period */

/* A span of days as whole months and the days beside them. */
typedef struct FigureSpan { int64_t from, until; } FigureSpan;     /* periods, both included */
int figure_spans(int64_t from_day, int64_t until_day, FigureSpan to[3]);

/* ---- Rates ---- */

typedef struct FigureRateKind {
    const char *name, *zh, *en;
    Figure over, under;
    bool less_suspended;               /* what is suspended isn't due yet: taken off what it is divided by */
    bool fewer;                        /* the fewer the better: the lowest is ranked first */
    const char *formula_zh, *formula_en, *source_zh, *source_en;
} FigureRateKind;
extern const FigureRateKind figure_rates[];                /* ends with .name == NULL */
enum { FIGURE_RATES = 10, RATE_SATISFIED = 2 };

/* Of 满意率 the rule says whether who said nothing counts as satisfied. */
typedef struct FigureRate { Str rate; int64_t over, under; Str percent; int64_t rank; } FigureRate;
FigureRate figure_rate(const FigureRateKind *, const FigureSum *, const FigureRule *, Arena *keep);
/* "93.72": half up; absent where nothing is divided by (not 0, not 100). */
Str figure_percent(int64_t over, int64_t under, Arena *keep);
/* 1 is the best; equal ones share; who has fewer cases than the rule asks for has none. */
void figure_rank(FigureRate *rate, int64_t count, int64_t apart, int64_t least, bool fewer);

#endif
