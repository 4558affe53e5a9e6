/* Which closed cases are asked about, who may ask, and what a call leads to. Pure. */
#ifndef CALLBACKS_CALLBACKS_RULES_H
#define CALLBACKS_CALLBACKS_RULES_H

#include "domains/callbacks/callbacks.h"

typedef struct CallbackRule {
    Str rule, name, origin, class;
    bool urgent;
    int64_t percent;
    bool in_use;
    int64_t since_ms;
    Str source;
} CallbackRule;
typedef struct CallbackScript {
    Str words;
    int64_t attempts_most, pause_minutes, within_days, since_ms;
    Str source;
} CallbackScript;

typedef struct CallbackKept {
    int64_t id, case_id, turn;
    Str place;
    int64_t handler_account, handler_post;
    Str rule;
    bool mandatory;
    int64_t closed_ms, due_ms;
    CallbackState state;
    int64_t attempts, tried_ms;
    CallbackResponded responded;
    CallbackSolved solved;
    CallbackSatisfied satisfied;
    Str words;
    bool anonymous;
    Str by_words;
    int64_t version;
    bool synthetic;
} CallbackKept;

/* One call, as it is written down. */
typedef struct CallbackCall {
    int64_t version;
    CallbackResult result;
    int responded, solved, satisfied;          /* CallbackResponded …; -1: not given */
    Str words;
    bool anonymous;
} CallbackCall;

/* The rule with the largest share that fits the case, whose lot its id has drawn; NULL: none. Rules in force
 * only. */
const CallbackRule *callback_chosen(const CallbackRule *, int64_t count, const Case *, Str origin);

/* May they call? `handled`: they took a step of handling, at any time. */
Err callback_may_call(const CallbackKept *, const Actor *, bool handled);

/* What becomes of it. MOVED_ON, CALLBACKS_OVER, CALLBACKS_TOO_SOON, CALLBACKS_UNASKED. */
Err callback_step(const CallbackKept *was, const CallbackCall *, const CallbackScript *, int64_t now_ms,
    CallbackKept *next);

#endif
