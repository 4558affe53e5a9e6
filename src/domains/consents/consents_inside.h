/* What the files of this domain share: rows, bodies, answers. */
#ifndef CONSENTS_CONSENTS_INSIDE_H
#define CONSENTS_CONSENTS_INSIDE_H

#include "domains/consents/consents_rules.h"
#include "domains/residents/residents.h"
#include "vocab/calendar.h"

typedef struct CareRow {
    int64_t id, resident;
    Str name;
    Str birth_date;                    /* not shown */
    Str kind, since;
    int64_t household_id;
    Str compound, building;
    int64_t unit;
    Str room, place;
    bool synthetic;
} CareRow;
typedef struct CareLine {
    int64_t id, resident;
    Str name;
    int64_t age;
    Str kind, since;
    int64_t household_id;
    Str compound, building;
    int64_t unit;
    Str room, place;
    bool synthetic;
} CareLine;
typedef struct RequestLimit { RequestKind kind; int64_t limit_value; LimitUnit limit_unit; int64_t since_ms;
    Str source; } RequestLimit;
typedef struct ConsentNoticeSet { Str purpose, words, words_en; int64_t since_ms; Str source;
                                 } ConsentNoticeSet;
typedef struct RequestKept {
    int64_t id, resident;
    RequestKind kind;
    Str words_sealed;
    RequestState state;
    int64_t asked_ms, due_ms, decided_ms;
    Str answer;
    int64_t version;
} RequestKept;
typedef struct RequestRow {
    int64_t id, resident;
    Str name;
    RequestKind kind;
    RequestState state;
    int64_t asked_ms, due_ms, decided_ms;
    Str place;
    int64_t version;
} RequestRow;
typedef struct RequestView {
    int64_t id, resident;
    RequestKind kind;
    Str words;
    RequestState state;
    int64_t asked_ms, due_ms, decided_ms;
    Str answer;
    int64_t version;
} RequestView;
extern const Shape CareRow_shape, CareLine_shape, RequestLimit_shape, ConsentNoticeSet_shape,
    RequestKept_shape, RequestRow_shape,
    RequestView_shape;

/* What is kept of one person. */
typedef struct ConsentPage { List consents, cares; } ConsentPage;
/* Who has seen one's data, and what else was done with it. */
typedef struct ConsentView { int64_t at_ms; Str kind, by_words, body; } ConsentView;
typedef struct ConsentExport { Str made, notice; ResidentOwn *record; List consents, cares, requests, views; }
    ConsentExport;
extern const Shape ConsentPage_shape, ConsentView_shape, ConsentExport_shape;

typedef struct ConsentNew { int64_t version; } ConsentNew;
typedef struct ConsentPaper { Str purpose; int64_t version; ConsentHow how; } ConsentPaper;
typedef struct ConsentEnd { Str purpose; } ConsentEnd;
typedef struct CareNew { Str kind; CareSource source; Str since; } CareNew;
typedef struct CareEnd { Str until; } CareEnd;
typedef struct CareQuery { Str place, kind, after; int64_t limit; } CareQuery;
typedef struct RequestNew { RequestKind kind; Str words; } RequestNew;
typedef struct RequestQuery { int state; } RequestQuery;
typedef struct RequestAnswer { int state; Str answer; int64_t version; } RequestAnswer;
extern const Shape ConsentNew_shape, ConsentPaper_shape, ConsentEnd_shape, CareNew_shape, CareEnd_shape,
    CareQuery_shape, RequestNew_shape, RequestQuery_shape, RequestAnswer_shape;

/* What events say: which purpose, which kind; never what is kept. */
typedef struct ConsentSaid { Str purpose; int64_t version; } ConsentSaid;
typedef struct CareSaid { int64_t care_id; } CareSaid;       /* which kind is nobody's business in a log */
typedef struct RequestSaid { int64_t request_id; RequestKind kind; RequestState state; } RequestSaid;
extern const Shape ConsentSaid_shape, CareSaid_shape, RequestSaid_shape;
extern const EventKind CONSENTS_GIVEN_EVENT, CONSENTS_OWN_SHOWN, CONSENTS_OWN_EXPORTED, REQUESTS_ASKED,
    REQUESTS_ANSWERED;

/* consents_give.c: for the person and for the desk */
Err consents_give(Ask *, const ResidentSeen *, Str purpose, int64_t version, ConsentHow);
Err consents_take_back(Ask *, const ResidentSeen *, Str purpose);
Err cares_hear_person(Ask *, const Event *), cares_hear_grid(Ask *, const Event *);  /* where they live now */
Err consents_notices(Ask *), consents_kinds(Ask *), consents_page(Ask *), consents_paper(Ask *),
    consents_end(Ask *), cares_new(Ask *), cares_stop(Ask *), cares_list(Ask *);

/* consents_own.c */
Err consents_mine(Ask *, ResidentSeen *ret);               /* CONSENTS_NO_RECORD */
Err consents_own_full(Ask *), consents_own_export(Ask *), consents_own(Ask *), consents_own_give(Ask *),
    consents_own_end(Ask *), consents_views(Ask *);

/* consents_requests.c */
extern const SealedTable consents_seals[];
Err requests_views(Ask *, int64_t resident, List *ret);    /* with their words */
Err requests_own(Ask *), requests_new(Ask *), requests_list(Ask *), requests_show(Ask *),
    requests_answer(Ask *);

/* consents_dictionaries.c */
const CareKind *care_kind(Ask *, Str code);            /* in force now; NULL: there is none */
extern const struct Dictionary *const consents_dictionaries[];
TimeLimit request_limit(Ask *, RequestKind);

#endif
