/* The road of a case: which act is allowed in which state, to whom, and what it needs. Pure: values in, a
 * value or a refusal out. The server's rule, the buttons on the page and docs/cases-road.md come from this
 * one table. Stages after GB/T 30428 (digital city management): report, file, dispatch, handle, feed back,
 * verify, close, rate. */
#ifndef CASES_CASES_RULES_H
#define CASES_CASES_RULES_H

#include "domains/cases/cases.h"
#include "vocab/calendar.h"

/* Who may take a step, beyond the permission. */
typedef enum Mover {
    BY_DESK,           /* anyone with the permission in whose scope the case lies, at its level or above */
    BY_HANDLER,        /* the post it was dispatched to, or who stands in for its holder */
    BY_ANOTHER,        /* the desk, but not the account that handled it (domain.md: verified by another) */
    BY_REPORTER,       /* the account that reported it */
    BY_ASSISTANT,      /* a post that it was sent to as well, and that hasn't answered yet */
    BY_CONCERNED,      /* who reported it, or the desk */
    BY_FINDER,         /* who reported it, and answers for the place too */
    MOVERS
} Mover;

enum { NEEDS_WORDS = 1, NEEDS_PHOTO = 2, NEEDS_STARS = 4, NEEDS_DAYS = 8, NEEDS_PARENT = 16 };

/* When, beside the state: is an extension asked for? */
typedef enum MoveWhen { WHENEVER, WHEN_ASKED, WHEN_UNASKED } MoveWhen;

enum { CASE_BACK = -1 };               /* as `to`: to where it was before it was suspended or merged */

typedef struct Move {
    CaseVerb verb;
    CaseState from;
    int to;                            /* CaseState, or CASE_BACK */
    Mover by;
    MoveWhen when;
    int needs;
    const char *may;                   /* permission */
    const char *zh, *en;               /* the button */
} Move;

extern const Move cases_road[];
extern const int cases_road_count;

/* How the one who would step stands to the case, beyond what both records say. */
typedef struct Standing {
    bool stands_in;                    /* the actor's post stands in for the one it was dispatched to */
    bool assists;                      /* it was sent to the actor's post as well, and waits for it */
    bool proved;                       /* the reporter, by the token of the receipt, without an account */
} Standing;

/* What its class says. */
typedef struct CaseNorm {
    bool unproved;                     /* no photo of the result is asked for */
    TimeLimit limit;                   /* value 0: none */
    int64_t extensions;                /* how often it may be put off */
    CaseCloser closes;
} CaseNorm;

/* What comes with a step. */
typedef struct StepInput {
    int64_t version;                   /* of the case as the caller saw it */
    Str words;
    int photos;                        /* how many come with it */
    int64_t stars;                     /* NONE: not given */
    bool solved;
    int64_t days;                      /* an extension by so many working days; NONE: not given */
    const Case *parent;                /* what it is merged into; NULL: not given */
    int64_t merged_here;               /* how many were merged into this one */
    int64_t unanswered;                /* posts that assist and haven't answered */
    Standing standing;
    CaseNorm norm;
    const Calendar *calendar;
    int64_t handler_post, handler_account; Str handler_words;   /* DISPATCH: to whom */
} StepInput;

/* Refusals in this order: CASES_NOT_NOW, MOVED_ON, who may (CASES_NOT_YOURS, CASES_OWN_WORK), what the case
 * says (asked, rated, late …), what it needs, to whom. `next` is written on success only. Its due time moves
 * with CASE_FILE, CASE_REOPEN, CASE_RESUME and CASE_GRANT, and with no other step. */
Err cases_move(const Case *was, const Actor *who, CaseVerb verb, const StepInput *with, int64_t now_ms,
    Case *next);

/* A class as it shall be: an item (five digits) in a group (its first two), with a limit; a group has none.
 * BAD_FIELD. */
Err case_class_check(Str code, Str parent, int64_t limit_value, Blame *why);

/* Would this actor be let through to this step, whatever it brings? For the buttons. */
bool cases_may_step(const Case *c, const Actor *who, const Move *move, Standing, const CaseNorm *,
    int64_t now_ms);

/* When the mark after `mark` falls due. Of a clock that doesn't run: NONE. */
int64_t case_next_mark_ms(const Case *, CaseMark mark, const Calendar *, LimitUnit);

bool case_has_ended(CaseState);        /* closed, refused, merged or voided */

/* The row for a verb in a state, NULL if there is none. */
const Move *cases_move_of(CaseVerb verb, CaseState from);

#endif
