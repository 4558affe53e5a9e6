/* Answers, bodies and what the files of this domain share. */
#ifndef QUALITY_QUALITY_INSIDE_H
#define QUALITY_QUALITY_INSIDE_H

#include "domains/quality/quality_stored.h"

typedef struct QualityCounts { List rules, below; int64_t waiting; } QualityCounts;
typedef struct QualityFinding {
    int64_t id;
    Str rule, place, place_name;
    QualityThingKind kind;
    int64_t thing_id;
    Str words;
    int64_t measure, found_ms;
    Str right_until, right_why, right_by;
    int64_t told_ms, ask_account;
    Str ask_name, ask_title;
} QualityFinding;
extern const Shape QualityCounts_shape, QualityFinding_shape;

typedef enum QualityState { QUALITY_OPEN, QUALITY_RIGHT } QualityState;
extern const char *const quality_states[];
typedef struct QualityCountsQuery { Str place, rule; } QualityCountsQuery;
typedef struct QualityQuery { Str rule, place; int state; Str after; int64_t limit; } QualityQuery;
typedef struct QualityJudgement { Str until, why; } QualityJudgement;
typedef struct QualityMessage { int64_t account_id; Str words; } QualityMessage;
typedef struct QualityMeasure { Str code; int64_t threshold; Str source; } QualityMeasure;
extern const Shape QualityCountsQuery_shape, QualityQuery_shape, QualityJudgement_shape, QualityMessage_shape,
    QualityMeasure_shape;

/* What events say: which rule, until when; never whose, nor in whose words. */
typedef struct QualitySaid { Str rule, until; } QualitySaid;
extern const Shape QualitySaid_shape;
extern const EventKind QUALITY_JUDGED, QUALITY_RULE_SET;

/* quality_look.c */
Err quality_look(Ask *, Str place);
Err quality_recount(Ask *, Str place);
Err quality_hear_person(Ask *, const Event *), quality_hear_door(Ask *, const Event *),
    quality_hear_here(Ask *, const Event *), quality_hear_below(Ask *, const Event *);
Err quality_look_again(Ask *, Str place);      /* at it and all below, by the clock */
Handler quality_renewed, quality_renew;         /* the job: beside the lane, then on it */
Str quality_day(Ask *, int64_t day);

/* quality_list.c, quality_act.c */
Err quality_rule_of(Ask *, Str code, QualityRule *ret);    /* BAD_FIELD */
Err quality_finding(Ask *, const QualityRule *, const QualityKept *, QualityFinding *ret);
Handler quality_rules, quality_counts, quality_list, quality_judge, quality_tell, quality_rule_change;

#endif
