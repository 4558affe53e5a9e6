/* The road of a case: which act is allowed in which state, to whom, and what it needs. Pure: values in, a
 * value or a refusal out. The server's rule, the buttons on the page and docs/cases-road.md come from this
 * one table. Stages after GB/T 30428 (digital city management): report, file, dispatch, handle, feed back,
 * verify, close, rate. */
#ifndef CASES_CASES_RULES_H
#define CASES_CASES_RULES_H

#include "domains/cases/cases.h"

/* Who may take a step, beyond the permission. */
typedef enum Mover {
    BY_DESK,           /* anyone with the permission in whose scope the case lies */
    BY_HANDLER,        /* the post it was dispatched to, or who stands in for its holder */
    BY_ANOTHER,        /* the desk, but not the account that handled it (domain.md: verified by another) */
    BY_REPORTER        /* the account that reported it */
} Mover;

enum { NEEDS_WORDS = 1, NEEDS_PHOTO = 2, NEEDS_STARS = 4 };

typedef struct Move {
    CaseVerb verb;
    CaseState from, to;
    Mover by;
    int needs;
    const char *may;                   /* permission */
    const char *zh, *en;               /* the button */
} Move;

extern const Move cases_road[];
extern const int cases_road_count;

/* What comes with a step. */
typedef struct StepInput {
    int64_t version;                   /* of the case as the caller saw it */
    Str words;
    int photos;                        /* how many come with it */
    bool unproved;                     /* its class asks for no photo of the result */
    int64_t stars;                     /* NONE: not given */
    bool solved;
    bool stands_in;                    /* the actor's post stands in for the one it was dispatched to */
    bool reporter_proved;              /* by the token of the receipt, without an account */
    int64_t handler_post, handler_account; Str handler_words;   /* DISPATCH: to whom */
} StepInput;

/* Refusals in this order: CASES_NOT_NOW, MOVED_ON, CASES_NOT_YOURS, CASES_OWN_WORK, CASES_RATED,
 * CASES_NEEDS_WORDS, CASES_NEEDS_PHOTO, CASES_NO_HANDLER. `next` is written on success only. */
Err cases_move(const Case *was, const Actor *who, CaseVerb verb, const StepInput *with, int64_t now_ms,
    Case *next);

/* Would this actor be let through to this step, whatever it brings? For the buttons. */
/* A class as it shall be: an item (five digits) in a group (its first two), with a limit; a group has none.
 * BAD_FIELD. */
Err case_class_check(Str code, Str parent, int64_t limit_value, Blame *why);

bool cases_may_step(const Case *c, const Actor *who, const Move *move, bool stands_in);

#endif
