/* Cases: what somebody found broken, on its road from report to rating. The public face of the domain. */
#ifndef CASES_CASES_H
#define CASES_CASES_H

#include "app/domain.h"

typedef enum CaseState {
    CASE_REPORTED, CASE_FILED, CASE_DISPATCHED, CASE_HANDLING, CASE_HANDLED, CASE_VERIFIED, CASE_CLOSED,
        CASE_REFUSED
} CaseState;
extern const char *const case_states[];

typedef enum CaseVerb {
    CASE_REPORT, CASE_FILE, CASE_REFUSE, CASE_DISPATCH, CASE_ACCEPT, CASE_RETURN, CASE_FEEDBACK, CASE_VERIFY,
    CASE_REWORK, CASE_CLOSE, CASE_RATE
} CaseVerb;
extern const char *const case_verbs[];

typedef enum CaseUrgency { CASE_NORMAL, CASE_URGENT, CASE_CRITICAL } CaseUrgency;
extern const char *const case_urgencies[];

typedef enum CaseSource { CASE_BY_RESIDENT, CASE_BY_MEMBER, CASE_BY_INSPECTION, CASE_BY_HOTLINE } CaseSource;
extern const char *const case_sources[];

/* A row of `cases`. Names and phones of reporters are sealed; what is masked may be shown. */
typedef struct Case {
    int64_t id;
    Str number;                        /* read aloud: vocab/ident.h */
    Str class;
    Str words;
    Str place, address;
    int64_t lon, lat;                  /* CGCS2000, 1e-7 degree; NONE: no point known */
    CaseState state;
    CaseUrgency urgency;
    CaseSource source;
    int64_t reporter;                  /* account; 0: by phone number */
    Str phone_masked, name_masked;
    Str phone_sealed, name_sealed, token_digest;
    int64_t handler_post, handler_account;
    Str handler_words;
    int64_t dispatcher;                /* account that sent it last */
    int64_t reported_ms, happened_ms, due_ms, moved_ms, closed_ms;
    int64_t reworks, stars;
    bool solved;
    int64_t thumb;                     /* photo shown in lists; 0: none */
    int64_t version;
    bool synthetic;
} Case;
extern const Shape Case_shape;

/* What an event of a case says: one step of its road. No personal data. */
typedef struct CaseStep {
    CaseVerb verb;
    CaseState state;
    Str number, words;
    int64_t handler_post;
    int64_t stars;
    List photos;                       /* of PhotoRef */
} CaseStep;
extern const Shape CaseStep_shape;

REFUSES(CASES_NOT_NOW);        /* 409 */
REFUSES(CASES_NOT_YOURS);      /* 403 */
REFUSES(CASES_OWN_WORK);       /* 403 */
REFUSES(CASES_RATED);          /* 409 */
REFUSES(CASES_NEEDS_WORDS);    /* 422 */
REFUSES(CASES_NEEDS_PHOTO);    /* 422 */
REFUSES(CASES_NO_HANDLER);     /* 422 */
REFUSES(CASES_NO_CLASS);       /* 422 */
REFUSES(CASES_NO_PLACE);       /* 422 */

extern const EventKind CASES_REPORTED, CASES_FILED, CASES_REFUSED, CASES_DISPATCHED, CASES_ACCEPTED,
                       CASES_RETURNED,
                       CASES_FED_BACK, CASES_VERIFIED, CASES_REWORKED, CASES_CLOSED, CASES_RATED_EVENT;

/* For later domains: a case whatever the caller's scope, inside a transaction that already
 * passed the gate. */
Err cases_find(Ask *, int64_t id, Case *ret);

/* Cases in the asker's scope by the beginning of a number or by words, the newest first; none, where
 * neither can be sought (a single character). */
typedef struct CaseSought {
    int64_t id;
    Str number, words, class_name, place_name, place;
    CaseState state;
} CaseSought;
Err cases_sought(Ask *, Str words, int64_t most, List *ret_case_soughts);

/* A step that happened at another time, by somebody else than the one who asks: for imports and the demo
 * town. `c` holds the case before the step and after it; for CASE_REPORT its id, class, words, place, point
 * and reporter are given. */
typedef struct CaseReplay {
    CaseVerb verb;
    int64_t at_ms;
    Actor by;
    Str words;
    int64_t handler_post, handler_account;
    Str handler_words;
    int64_t stars;
    bool solved;
} CaseReplay;
Err cases_replay(Ask *, Case *c, const CaseReplay *);

void cases_road_page(Buf *to);         /* docs/cases-road.md */

extern const Domain cases_domain;

#endif
