/* Limits of stages, and the clock of the stage that a case is in. Part of cases_views.h. */
#ifndef CASES_CASES_STAGES_H
#define CASES_CASES_STAGES_H

#include "domains/cases/cases.h"
#include "vocab/calendar.h"

typedef enum CaseStage {
    CASE_STAGE_FILE,                   /* 立案: reported, till it is filed or refused */
    CASE_STAGE_DISPATCH,               /* 派单: filed or raised, till it is sent */
    CASE_STAGE_ACCEPT,                 /* 接单: sent, till it is taken in hand */
    CASE_STAGE_FEEDBACK,               /* 处置反馈: in hand, till the result */
    CASE_STAGE_VERIFY,                 /* 核查: handled, till somebody else has looked */
    CASE_STAGE_CLOSE,                  /* 结案: verified, till it is closed */
    CASE_STAGE_REFER,                  /* 移送答复: with its authority, till the answer */
    CASE_STAGES
} CaseStage;
extern const char *const case_stages[];

/* An entry of the dictionary. */
typedef struct CaseLimit {
    Str code;                          /* the stage; or the stage, a dot and a class or group */
    int64_t limit_value;               /* 0: none, where a wider one would hold */
    LimitUnit limit_unit;
    int64_t since_ms;
    Str source;
} CaseLimit;
extern const Shape CaseLimit_shape;

typedef struct CaseStageClock {
    CaseStage stage;                   /* CASE_STAGES: none runs, and nothing else is said */
    int64_t from_ms, limit_value;
    LimitUnit limit_unit;
    int64_t due_ms;
    CaseMark mark;
    int64_t mark_ms, calendar;
} CaseStageClock;
extern const Shape CaseStageClock_shape;

/* Whose stage has something to say; also its events. */
typedef struct CaseStageDue {
    int64_t id;
    Str number, place;
    CaseStage stage;
    int64_t due_was_ms, due_ms;        /* due_was_ms: counted anew; else NONE */
    CaseMark mark;
} CaseStageDue;
extern const Shape CaseStageDue_shape;

/* One stage of a case's road, for who asks why. */
typedef struct CaseStageLine {
    CaseStage stage;
    Str stage_name, limit_words, source;
    int64_t from_ms, to_ms, due_ms;    /* to_ms NONE: it runs; due_ms NONE: not limited */
    bool late;
    List lines;                        /* of CaseClockLine */
} CaseStageLine;
extern const Shape CaseStageLine_shape;

Str cases_stage_words(const Ask *, CaseStage);         /* in the reader's language */

#endif
