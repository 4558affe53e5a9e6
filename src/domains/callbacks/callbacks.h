/* 回访: asking whoever reported a case, after it was closed, whether they were answered, whether it is solved,
 * and whether they are satisfied. Knows cases; counts nothing (figures does). */
#ifndef CALLBACKS_CALLBACKS_H
#define CALLBACKS_CALLBACKS_H

#include "domains/cases/cases.h"

typedef enum CallbackState {
    CALLBACK_WAITING, CALLBACK_ANSWERED, CALLBACK_REFUSED, CALLBACK_UNREACHED, CALLBACK_DROPPED
} CallbackState;
extern const char *const callback_states[];
typedef enum CallbackResult { CALL_NO_ANSWER, CALL_WRONG_NUMBER, CALL_REFUSED, CALL_ANSWERED } CallbackResult;
extern const char *const callback_results[];

/* What was said to the three questions; unsaid: it wasn't asked or not answered. */
typedef enum CallbackSolved { SOLVED_UNSAID, SOLVED_YES, SOLVED_PARTLY, SOLVED_NO } CallbackSolved;
typedef enum CallbackSatisfied {
    SATISFIED_UNSAID, SATISFIED_YES, SATISFIED_FAIR, SATISFIED_NO
} CallbackSatisfied;
typedef enum CallbackResponded { RESPONDED_UNSAID, RESPONDED_YES, RESPONDED_NO } CallbackResponded;
extern const char *const callback_solved[], *const callback_satisfied[], *const callback_responded[];

REFUSES(CALLBACKS_OWN_WORK);           /* 403: nobody calls about what they handled */
REFUSES(CALLBACKS_OVER);               /* 409: it is answered, ended or dropped */
REFUSES(CALLBACKS_TOO_SOON);           /* 409: they were called a moment ago */
/* 422: an answer without its outcome, or an outcome without an answer */
REFUSES(CALLBACKS_UNASKED);
REFUSES(CALLBACKS_NO_PHONE);           /* 409: the number isn't there any more */

/* The subject is the case. */
extern const EventKind CALLBACKS_SHOWN, CALLBACKS_TRIED, CALLBACKS_ANSWERED;

/* For the demo town, without an event: a case that was closed, asked about as it would have been. `by`: who
 * called; `try`: their calls,
     the last of which decides. `*ret_queued`: it is one of those that are called. */
typedef struct CallbackTold {
    Actor by;
    int64_t at_ms;
    CallbackResult result;
    CallbackResponded responded;
    CallbackSolved solved;
    CallbackSatisfied satisfied;
    Str words;
    bool anonymous;
} CallbackTold;
Err callbacks_plant(Ask *, const Case *, const CallbackTold *told, int count, bool *ret_queued);

extern const Domain callbacks_domain;

#endif
