/* What the files of the plan share: the drawing as the acts have left it so far. Pure. */
#ifndef CHANGES_CHANGES_PLAN_RULES_H
#define CHANGES_CHANGES_PLAN_RULES_H

#include "domains/changes/changes_rules.h"

typedef struct ChangeLive {
    ChangePlace now;
    const ChangePlace *was;            /* NULL: made by this set */
    bool dead, redrawn, renamed, restored;
    int act, made_by;                  /* the last act that touched it, and the one it is of; 0: none */
    int heir;                          /* who got its ground and doors; -1: nobody */
    int64_t held, gained, lost;        /* households: at first, and what came and went */
    int astray; Spot astray_at;        /* buildings given to it that stand outside, and where one does */
} ChangeLive;

typedef struct ChangeWish { int64_t building_id, unit; Str from; int into, act; bool met; } ChangeWish;

typedef struct ChangeWork {
    const ChangeDrawing *in;
    ChangeLive *live; int count;
    ChangeWish *wish; int wishes;
    ChangedBlock *move; int moves;
    ChangeFinding *finding; int findings, faults;
    Arena *keep, scratch;
} ChangeWork;

/* `place` and `act` may be absent. The sentence in the reader's language, "%s" and the like in both alike. */
void change_find(ChangeWork *, bool fault, const char *code, int act, Str place, const char *zh,
    const char *en,
                 const char *detail);

void change_act(ChangeWork *, const ChangeAct *, int number);          /* changes_act_rules.c */
void change_settle(ChangeWork *);                      /* blocks: changes_settle_rules.c */
void change_check(ChangeWork *);                       /* findings: changes_check_rules.c */

int change_find_live(const ChangeWork *, Str code);    /* of a place that lives; -1 */
bool change_is_micro(Str code);                        /* a micro-grid that takes households: not laid over */

#endif
