/* What change sets look like from outside, and what the handlers share. Only this domain includes it. */
#ifndef CHANGES_CHANGES_VIEWS_H
#define CHANGES_CHANGES_VIEWS_H

#include "domains/changes/changes.h"
#include "domains/changes/changes_propose_rules.h"

/* A row of `changes`. */
typedef struct Change {
    int64_t id;
    ChangeState state;
    Str title, reason, place;
    Role level;
    int64_t due_ms;
    Str acts;
    int64_t act_count, undoes, faults, warnings, places, households, drafter;
    Str drafter_words;
    int64_t submitter, approver;
    Str approver_words, words;
    int64_t drafted_ms, moved_ms, applied_ms;
    Str outcome, back;
    int64_t version;
} Change;
extern const Shape Change_shape, ChangeAct_shape;

typedef struct ChangeActs { List acts; } ChangeActs;
typedef struct ChangeCheckQuery { bool drawing; } ChangeCheckQuery;
typedef struct ChangeDraft { Str title, reason, day; List acts; } ChangeDraft;
typedef struct ChangeEdit { int64_t version; Str title, reason, day; List acts; } ChangeEdit;
typedef struct ChangeStepBody { int64_t version; Str words; } ChangeStepBody;
typedef struct ChangeQuery { int state; Str place, after; int64_t limit; } ChangeQuery;
typedef struct ChangeImportQuery { Str place; bool save; int datum; Str title; } ChangeImportQuery;
typedef struct ChangeSpan { Str place, from, to; } ChangeSpan;
extern const Shape ChangeActs_shape, ChangeCheckQuery_shape, ChangeDraft_shape, ChangeEdit_shape,
    ChangeStepBody_shape, ChangeQuery_shape,
                   ChangeImportQuery_shape, ChangeSpan_shape;

/* What becomes of a place. */
typedef struct ChangeOfPlace {
    Str code;
    int fate;                          /* ChangeFate */
    Str name, name_was;
    bool redrawn;
    int64_t households, households_was;
    List posts;                        /* of PostRow: who hold a post there */
    Str where;                         /* what it lies in, in words */
    Str polygon;                       /* only for a drawing board */
} ChangeOfPlace;
typedef struct ChangeMoved { int64_t building_id, unit; Str old_place, new_place;
    int64_t households; } ChangeMoved;
typedef struct ChangeFlow { Str old_place, new_place; int64_t households; Str old_words,
    new_words; } ChangeFlow;
typedef struct ChangeHome { Str place; } ChangeHome;
extern const Shape ChangeOfPlace_shape, ChangeMoved_shape, ChangeFlow_shape, ChangeHome_shape,
    ChangeFinding_shape;

/* The check of acts: findings, and what would become. */
typedef struct ChangeCheck {
    Str place;
    int level;                         /* Role */
    int64_t faults, households;
    List findings, places, flows;
    List moves;                        /* of ChangeMoved: only for a drawing board */
} ChangeCheck;
extern const Shape ChangeCheck_shape;

typedef struct ChangeDifference { Str place, from, to; int64_t households; List places,
    flows; } ChangeDifference;
extern const Shape ChangeDifference_shape;

typedef struct ChangeVerbWord { Str verb; } ChangeVerbWord;
extern const Shape ChangeVerbWord_shape;

typedef struct ChangeView {
    int64_t id;
    ChangeState state;
    Str title, reason, place, place_name;
    Role level;
    int64_t due_ms, act_count, undoes, faults, warnings, places, households;
    Str drafter, approver, words;
    int64_t drafted_ms, moved_ms, applied_ms, version;
    List acts;
    ChangeCheck *check;                /* fresh while it isn't in force; then what it did */
    List may;
} ChangeView;
extern const Shape ChangeView_shape;

/* A file that was read. */
typedef struct ChangeRowFault { int64_t row, line; Str code, words, column, value; } ChangeRowFault;
typedef struct ChangeImport { int64_t rows,
    change_id; List faults; List acts; ChangeCheck *check; } ChangeImport;
extern const Shape ChangeRowFault_shape, ChangeImport_shape;
REFUSES(CHANGES_BAD_ROWS);             /* 422: a file with bad rows isn't kept */

/* The plan of these acts on the grid as it is in the database. */
Err changes_plan_now(Ask *, const List *acts, int64_t undoes, ChangePlan *ret);
/* As it is; ret->english is the caller's. */
Err changes_drawing_of(Ask *, Str community, ChangeDrawing *ret);
Err changes_check_of(Ask *, const ChangePlan *, ChangeCheck *ret);      /* with the posts */
/* Names in full, of those that come and go as well. */
void changes_name_all(Ask *, const List *of_places, const List *flows);
void changes_drawn(Ask *, const ChangePlan *, ChangeCheck *ret);        /* with borders and buildings */
Err changes_acts_read(Ask *, Str text, List *ret);
Str changes_acts_text(Ask *, const ChangeAct *, int64_t count);
Err changes_give_codes(Ask *, const List *acts);

Err changes_seen(Ask *, Change *ret);                   /* of the path; NOT_FOUND */
Err changes_answer(Ask *, int status, const Change *);
Err changes_post(Ask *, const EventKind *, const Change *, const ChangePlan *);
/* Posts by place: all below one by a single question, then looked up. */
typedef struct ChangePosts { List rows; bool all; } ChangePosts;
Err changes_posts_begin(Ask *, Str place, int64_t places, ChangePosts *ret);
Err changes_posts_at(Ask *, const ChangePosts *, Str code, List *ret);

ChangeStep changes_step_of(const Change *, int64_t seen_version, Str words, int64_t faults);
Err changes_keep(Ask *, Str title, const List *acts, int64_t *ret_id);   /* as a draft */
void changes_measure(Change *, const ChangePlan *);     /* what the list shows of a plan */
Str changes_who(Ask *);

Handler changes_list, changes_get, changes_draft, changes_edit, changes_check, changes_check_prepare;
Handler changes_step, changes_undo, changes_map, changes_compare, changes_import, changes_import_prepare;

#endif
