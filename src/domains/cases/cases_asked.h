/* What comes in: bodies and queries of the API of cases. Part of cases_views.h. */
#ifndef CASES_CASES_ASKED_H
#define CASES_CASES_ASKED_H

#include "domains/cases/cases.h"

typedef struct CaseReport {
    Str class, words;
    int64_t lon, lat;
    int datum;                         /* of geo/datum/datum.h */
    Str place, address;
    List photos;                       /* of PhotoRef */
    int urgency;                       /* CaseUrgency, -1: by the class */
    int64_t happened_ms;
    int source;                        /* CaseSource, -1: by who reports */
    Str outside;
    Str phone, name;                   /* by phone: who may be asked */
} CaseReport;
extern const Shape CaseReport_shape;

/* `token`, or of a class that hides its reporter `follow` */
typedef struct CaseReceipt { Str number, token; int64_t case_id; Str follow; } CaseReceipt;
extern const Shape CaseReceipt_shape;

typedef struct CaseReceiptLook { Str token; } CaseReceiptLook;
typedef struct CaseReceiptStep { Str token, words; List photos; int64_t version; } CaseReceiptStep;
extern const Shape CaseReceiptLook_shape, CaseReceiptStep_shape;

typedef struct CaseStepBody {
    int64_t version;
    Str words;
    List photos;
    int64_t post_id;
    List assists;                      /* of CasePost */
    int64_t days, into, stars;
    bool solved, wrong_rule;
} CaseStepBody;
extern const Shape CaseStepBody_shape;

typedef struct CaseOvertaken {
    int verb;                          /* CaseVerb */
    int64_t version;
    Str words;
    List photos;
} CaseOvertaken;
extern const Shape CaseOvertaken_shape;

typedef struct CaseRating { Str token; int64_t stars; bool solved; Str words; } CaseRating;
extern const Shape CaseRating_shape;

typedef struct CaseQuery {
    int state;
    Str class, place;
    int urgency, source;               /* -1: any */
    Str from, to;                      /* days of reporting, both in it */
    int sort;
    bool mine, todo, open, overdue;
    Str q, after;
    int64_t limit;
} CaseQuery;
extern const Shape CaseQuery_shape;

#endif
