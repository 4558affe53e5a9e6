/* What a change set does to a drawing: acts in, a plan out. The plan is the check while drawing, the
 * comparison before approval, what is written on the day, and where the undoing acts come from. Pure: values
 * in, values out; the same acts on the same drawing give the same plan. Rules: domain.md §3.1 (不重不漏; sizes
 * only warn), decision 0007. */
#ifndef CHANGES_CHANGES_RULES_H
#define CHANGES_CHANGES_RULES_H

#include "base/err.h"
#include "base/shape.h"
#include "geo/plane/overlay.h"
#include "vocab/actor.h"
#include "vocab/place.h"

typedef enum ActKind {
    ACT_SPLIT,         /* place, line: cut in two; the smaller piece is new */
    ACT_MERGE,         /* place ends, its ground and doors go to `into` */
    ACT_REDRAW,        /* place, polygon */
    /* place: the general grid it is to lie in, or the community for a general grid; polygon */
    ACT_ADD,
    ACT_END,           /* place */
    ACT_RENAME,        /* place, name */
    ACT_MOVE,          /* building_id, perhaps unit, into */
    ACT_OVERLAY,       /* place: the community; polygon, name: a 专属网格 */
    ACT_RESTORE        /* place, polygon, name: undoes an end; only in an undoing set */
} ActKind;
extern const char *const change_act_kinds[];

typedef struct ChangeAct {
    ActKind kind;
    Str place, into, name, code;       /* code: of what it makes, given by the house */
    Str line, polygon;                 /* GeoJSON geometry */
    int64_t building_id, unit;
    Str from;                          /* MOVE: only what is there */
} ChangeAct;

/* ---- The drawing ---- */

typedef struct ChangePlace {
    Str code, name;
    Region outline;                    /* no rings: not known */
    int64_t households, since_ms, change_id, ended_by;
    bool ended;
} ChangePlace;

typedef struct ChangeBlock { int64_t building_id, unit; Str place; Spot at; int64_t households; } ChangeBlock;

typedef struct ChangeSize { PlaceKind kind; int64_t low, high; } ChangeSize;

/* All communities that the acts touch, in order of code. */
typedef struct ChangeDrawing {
    const ChangePlace *place; int places;
    const ChangeBlock *block; int blocks;
    const ChangeSize *size; int sizes;
    int64_t undoes;                    /* the set that is being undone; 0: none */
    bool english;                      /* the findings' language */
} ChangeDrawing;

/* ---- The plan ---- */

typedef enum ChangeFate { CHANGE_MADE, CHANGE_ALTERED, CHANGE_ENDED, CHANGE_RESTORED } ChangeFate;
extern const char *const change_fates[];

typedef struct ChangedPlace {
    Str code, name, name_was;
    ChangeFate fate;
    bool renamed, redrawn;
    int64_t households, households_was;
    Region outline, outline_was;
    /* who got its ground when it ended, or gives it back; absent: nobody */
    Str heir;
    int made_by;                       /* the act, from 1; 0: it was there */
} ChangedPlace;

typedef struct ChangedBlock { int64_t building_id, unit; Str from, into; int64_t households; } ChangedBlock;

typedef struct ChangeFinding {
    bool fault;                        /* else a warning */
    Str code;                          /* "overlap"; stable */
    int64_t act;                       /* from 1; NONE: of the whole */
    Str place, words;
    int64_t lon, lat;                  /* where to look; NONE: nowhere in particular */
} ChangeFinding;

typedef struct ChangePlan {
    const ChangedPlace *place; int places;
    const ChangedBlock *move; int moves;
    const ChangeFinding *finding; int findings, faults;
    int64_t households;                /* that move */
    Str common;                        /* the lowest place that holds all it touches */
    Role level;                        /* who approves: ROLE_STREET or ROLE_DISTRICT */
} ChangePlan;

enum { CHANGE_ACTS_MOST = 2000, CHANGE_FINDINGS_MOST = 200, CHANGE_POINTS_MOST = 2000 };

/* Always a plan; what is wrong is among its findings. */
void changes_plan(const ChangeAct *, int acts, const ChangeDrawing *, Arena *keep, Arena scratch,
    ChangePlan *ret);

/* The communities that the acts name, without doubles, in order. Buildings are named by their present
 * place. */
int changes_communities(const ChangeAct *, int acts, Arena *keep, Str **ret);

Str changes_geometry(Arena *keep, const Region *);      /* GeoJSON; absent for one without rings */

/* The acts that lead back. */
int changes_inverse(const ChangePlan *, Arena *keep, ChangeAct **ret);

/* ---- The road ---- */

typedef enum ChangeState {
    CHANGE_DRAFT, CHANGE_SUBMITTED, CHANGE_APPROVED, CHANGE_IN_FORCE, CHANGE_WITHDRAWN, CHANGE_BLOCKED
} ChangeState;
extern const char *const change_states[];

typedef enum ChangeVerb {
    CHANGE_DRAW, CHANGE_EDIT, CHANGE_SUBMIT, CHANGE_APPROVE, CHANGE_RETURN, CHANGE_WITHDRAW, CHANGE_APPLY,
    CHANGE_BLOCK
} ChangeVerb;
extern const char *const change_verbs[];

REFUSES(CHANGES_NOT_NOW);              /* 409 */
REFUSES(CHANGES_OUTSIDE);              /* 403: touches places outside one's own */
REFUSES(CHANGES_ABOVE);                /* 403: the district approves what touches two communities */
REFUSES(CHANGES_OWN);                  /* 403: nobody approves what they submitted */
REFUSES(CHANGES_FAULTY);               /* 422 */
REFUSES(CHANGES_NEEDS_WORDS);          /* 422 */
REFUSES(CHANGES_BUILT_ON);             /* 409: later changes build on it */

typedef struct ChangeStep {
    ChangeState state;
    Str place;                         /* what it touches lies in it */
    Role level;
    int64_t version, seen_version, submitter;
    Str words;
    int64_t faults;                    /* of a fresh check */
} ChangeStep;

/* In this order: CHANGES_NOT_NOW, MOVED_ON, CHANGES_OUTSIDE, CHANGES_ABOVE, CHANGES_OWN,
 * CHANGES_NEEDS_WORDS, CHANGES_FAULTY. */
Err changes_move(const ChangeStep *, const Actor *, ChangeVerb, ChangeState *ret);

/* Would this actor be let through, whatever the check says and without words? For the buttons. */
bool changes_may(const ChangeStep *, const Actor *, ChangeVerb);

#endif
