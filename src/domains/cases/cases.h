/* Cases: what somebody found broken, on its road from report to rating. The public face of the domain. */
#ifndef CASES_CASES_H
#define CASES_CASES_H

#include "app/domain.h"

typedef enum CaseState {
    CASE_REPORTED, CASE_FILED, CASE_DISPATCHED, CASE_HANDLING, CASE_HANDLED, CASE_VERIFIED, CASE_CLOSED,
    CASE_REFUSED,
    CASE_RAISED,                       /* 吹哨: waits for the desk above to send it */
    CASE_SUSPENDED,                    /* 挂账: its clock stands still */
    CASE_MERGED,                       /* a duplicate: `parent` is what it was merged into */
    CASE_VOIDED,                       /* 作废: should never have been one */
    CASE_REFERRED,                     /* 移送: with the authority whose matter it is */
    CASE_STATES
} CaseState;
extern const char *const case_states[];

typedef enum CaseVerb {
    CASE_REPORT, CASE_FILE, CASE_REFUSE, CASE_DISPATCH, CASE_ACCEPT, CASE_RETURN, CASE_FEEDBACK, CASE_VERIFY,
    CASE_REWORK, CASE_CLOSE, CASE_RATE, CASE_SETTLE, CASE_ANSWER, CASE_EXTEND, CASE_GRANT, CASE_DENY,
    CASE_SUSPEND, CASE_RESUME, CASE_ESCALATE, CASE_URGE, CASE_VOID, CASE_MERGE, CASE_UNMERGE, CASE_REOPEN,
    CASE_TAKE_UP, CASE_REFER, CASE_ADD, CASE_VERBS, CASE_RECOUNT = CASE_VERBS, CASE_OVERTAKEN  /* no steps */
} CaseVerb;
extern const char *const case_verbs[];

typedef enum CaseUrgency { CASE_NORMAL, CASE_URGENT, CASE_CRITICAL } CaseUrgency;
extern const char *const case_urgencies[];

typedef enum CaseSource {
    CASE_BY_RESIDENT, CASE_BY_MEMBER, CASE_BY_INSPECTION, CASE_BY_HOTLINE, CASE_BY_CAMERA, CASE_BY_SYSTEM
} CaseSource;
extern const char *const case_sources[];

/* Whose desk it lies on: raised by 吹哨 to the street, and from there to the district. */
typedef enum CaseLevel { CASE_AT_COMMUNITY, CASE_AT_STREET, CASE_AT_DISTRICT } CaseLevel;
extern const char *const case_levels[];

/* Who may close a class of cases: the desk at that level and above; or nobody here, but on the word of the
 * authority that it went to, and then the district. */
typedef enum CaseCloser {
    CASE_CLOSES_COMMUNITY, CASE_CLOSES_STREET, CASE_CLOSES_DISTRICT, CASE_CLOSES_AUTHORITY
} CaseCloser;
extern const char *const case_closers[];

/* What its clock has said so far: nearly due, late, late for a working day and told to the desk above. */
typedef enum CaseMark { CASE_UNMARKED, CASE_AMBER, CASE_RED, CASE_TOLD_ABOVE } CaseMark;
extern const char *const case_marks[];

enum { CASE_DAYS_MOST = 60 };          /* working days of one extension */

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
    CaseLevel level;
    int held;                          /* CaseState it goes back to from CASE_SUSPENDED, CASE_MERGED; or -1 */
    int64_t paused_ms;                 /* since when its clock stands still */
    int64_t parent;                    /* the case it was merged into; 0: none */
    int64_t first_due_ms;              /* as it was before any extension or pause */
    int64_t asked_days;                /* working days that an extension is asked for; 0: none is */
    int64_t extensions, urges, urged_ms, returns, reopens;
    bool settled;                      /* 自处置: on the spot, by who found it */
    Str outside;                       /* its number in the system it came from; absent: none */
    int64_t filed_ms;                  /* since when its limit runs */
    CaseMark mark;
    int64_t mark_ms;                   /* when the next mark falls due; NONE: its clock doesn't run */
} Case;
extern const Shape Case_shape;

/* Its events and refusals. */
#include "domains/cases/cases_said.h"
#include "domains/cases/cases_told.h"

/* For later domains: a case whatever the caller's scope, inside a transaction that already
 * passed the gate. */
Err cases_find(Ask *, int64_t id, Case *ret);

/* Whose reports were merged into it, and which posts assist and haven't answered. */
typedef struct CaseReporter { int64_t account; } CaseReporter;
extern const Shape CaseReporter_shape;
Err cases_reporters_merged(Ask *, int64_t id, List *ret_case_reporters);
typedef struct CaseAssistant { int64_t post; } CaseAssistant;
extern const Shape CaseAssistant_shape;
Err cases_assisting(Ask *, int64_t id, List *ret_case_assistants);

/* A report by whoever asks, made for them by a later domain: as POST /cases, with a source of its own.
 * CASES_NO_CLASS, CASES_NO_PLACE, CASES_NEEDS_WORDS. `photos`: records that begin with the id of a
 * picture they uploaded. */
typedef struct CaseFound {
    Str class, words, place, address;
    int64_t lon, lat;                  /* CGCS2000; NONE: no point known */
    List photos;
    CaseSource source;
    int64_t happened_ms;
    Str phone, name;                   /* who may be asked back, sealed; absent: the asker reports */
} CaseFound;
Err cases_report_found(Ask *, const CaseFound *, Case *ret);

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
    int64_t days;                      /* CASE_EXTEND */
    const Case *parent;                /* CASE_MERGE */
    bool by_rules, wrong_rule;         /* CASE_DISPATCH: to whom they say; elsewhere, for they were wrong */
} CaseReplay;
Err cases_replay(Ask *, Case *c, const CaseReplay *);

void cases_road_page(Buf *to);         /* docs/cases-road.md */

extern const Domain cases_domain;

#endif
