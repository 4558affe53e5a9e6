/* What is said of a case: its events, and why a step was refused. Part of cases.h. */
#ifndef CASES_CASES_SAID_H
#define CASES_CASES_SAID_H

enum { CASE_WORDS_MOST = 6000 };       /* of a report that came from outside; people type 500 at most */

/* What an event of a case says: one step of its road. No personal data. */
typedef struct CaseStep {
    CaseVerb verb;
    CaseState state;
    Str number, words;
    int64_t handler_post;
    int64_t stars;
    List photos;                       /* of PhotoRef */
    int64_t due_was_ms, due_ms;        /* NONE: none */
    CaseLevel level;
    int64_t parent, days;              /* 0: none */
    int did, first;                    /* CASE_OVERTAKEN: what was done, and what came first; else -1 */
    int64_t first_by;                  /* … and whose that was: an account; else NONE */
} CaseStep;
extern const Shape CaseStep_shape;

REFUSES(CASES_NOT_NOW);        /* 409 */
REFUSES(CASES_NOT_YOURS);      /* 403 */
REFUSES(CASES_OWN_WORK);       /* 403 */
REFUSES(CASES_RATED);          /* 409 */
REFUSES(CASES_RATES_OWN);      /* 403: who handled it doesn't rate it */
REFUSES(CASES_NEEDS_WORDS);    /* 422 */
REFUSES(CASES_NEEDS_PHOTO);    /* 422 */
REFUSES(CASES_NO_HANDLER);     /* 422 */
REFUSES(CASES_NO_CLASS);       /* 422 */
REFUSES(CASES_NO_PLACE);       /* 422 */
REFUSES(CASES_ANSWERS_MISSING); /* 409: who assists hasn't answered yet */
REFUSES(CASES_LATE);           /* 409: an extension is asked for before it is due */
REFUSES(CASES_EXTENDED);       /* 409: as often as its class allows */
REFUSES(CASES_ASKED);          /* 409: one is asked for already */
REFUSES(CASES_UNASKED);        /* 409: nothing is asked for */
REFUSES(CASES_NEEDS_DAYS);     /* 422 */
REFUSES(CASES_NEEDS_PARENT);   /* 422 */
REFUSES(CASES_BAD_PARENT);     /* 422: itself, merged, voided, or the main one of others */
REFUSES(CASES_RETURNED_ONCE);  /* 409: a hotline ticket is returned once */
REFUSES(CASES_AUTHORITY);      /* 409: it goes to its authority, and isn't ended here */
REFUSES(CASES_CLOSES_ABOVE);   /* 403: that class is closed by the desk above */
REFUSES(CASES_TOP);            /* 409: nobody is above the district */
REFUSES(CASES_URGED);          /* 409: once in a while is enough */
REFUSES(CASES_NOT_OVERTAKEN);  /* 409: what may still be done isn't kept as a note */
REFUSES(CASES_REOPENED_ONCE);  /* 409: by who reported it */

extern const EventKind CASES_REPORTED, CASES_FILED, CASES_REFUSED, CASES_DISPATCHED, CASES_ACCEPTED,
                       CASES_RETURNED,
                       CASES_FED_BACK, CASES_VERIFIED, CASES_REWORKED, CASES_CLOSED, CASES_RATED_EVENT,
                       CASES_SETTLED, CASES_ANSWERED, CASES_EXTENSION_ASKED, CASES_EXTENSION_GRANTED,
                       CASES_EXTENSION_DENIED, CASES_SUSPENDED, CASES_RESUMED, CASES_ESCALATED,
                       CASES_URGED_EVENT, CASES_VOIDED, CASES_MERGED, CASES_UNMERGED, CASES_REOPENED,
                       CASES_TAKEN_UP, CASES_WARNED, CASES_OVERDUE, CASES_OVERDUE_ABOVE,
                       CASES_REFERRED, CASES_RECOUNTED, CASES_STAGE_WARNED, CASES_STAGE_OVERDUE,
                       CASES_STAGE_ABOVE, CASES_OVERTAKEN, CASES_ADDED;

/* Of CASES_OVERTAKEN: whose step came first. 0: nobody with an account. */
Err cases_overtook(Ask *, const Event *, int64_t *ret_account);

/* What may be told of a class to anybody: false where there is none in force, or a group, or one that hides
 * its reporter. */
typedef struct CaseClassSaid { Str code, parent, name, parent_name, limit; bool in_use; } CaseClassSaid;
bool cases_class_said(Ask *, Str code, CaseClassSaid *ret);
Str cases_group_name(Ask *, Str code);                  /* of two digits; absent: none in force */
Str cases_state_words(const Ask *, CaseState);         /* what a reporter is told */

#endif
