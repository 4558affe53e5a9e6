/* What cases look like from outside: bodies, queries and answers of the API. Only this domain includes it. */
#ifndef CASES_CASES_VIEWS_H
#define CASES_CASES_VIEWS_H

#include "domains/cases/cases_asked.h"
#include "domains/cases/cases_clock.h"
#include "domains/cases/cases_stages.h"
#include "vocab/calendar.h"

extern const SealedTable cases_seals[];    /* cases_keys.c */

typedef struct CaseStateWords { const char *mark, *zh, *en; } CaseStateWords;
extern const CaseStateWords case_state_words[];        /* by CaseState: what a reporter is told */

typedef struct PhotoRef { int64_t id; } PhotoRef;
extern const Shape PhotoRef_shape;

typedef struct CaseClass {
    Str code, parent, name, name_en, icon;
    int64_t limit_value;
    LimitUnit limit_unit;
    CaseUrgency urgency;
    bool evidence;
    CaseCloser closes;
    Str authority;
    bool hides, in_use;
    int64_t since_ms;
    Str source;
} CaseClass;
extern const Shape CaseClass_shape;

typedef struct CasePost { int64_t post_id; } CasePost;
extern const Shape CasePost_shape;
typedef struct CaseAssist { int64_t post_id; Str words; int64_t asked_ms, answered_ms; } CaseAssist;
extern const Shape CaseAssist_shape;
typedef struct CaseTwin { int64_t id; Str number; CaseState state; int64_t reported_ms; } CaseTwin;
extern const Shape CaseTwin_shape;

typedef struct CasePlaceName { Str name; } CasePlaceName;
extern const Shape CasePlaceName_shape;

typedef struct CaseBox {
    int64_t west, south, east, north, limit;
    int state, source;                 /* -1: any */
    bool open;
    Str from, to;                      /* days of reporting, both in it */
} CaseBox;
extern const Shape CaseBox_shape;
typedef struct CasePoint {
    int64_t id, lon, lat;
    CaseState state;
    CaseUrgency urgency;
    Str class;
    bool overdue;
    int source;                        /* -1: not asked for */
} CasePoint;
extern const Shape CasePoint_shape;

typedef struct CaseSpot { int64_t lon, lat; int datum; Str class; } CaseSpot;
extern const Shape CaseSpot_shape;
typedef struct CaseNear {
    int64_t id;
    Str number, class_name, words;
    CaseState state;
    int64_t lon, lat, reported_ms, distance_m;
} CaseNear;
extern const Shape CaseNear_shape;

typedef struct CasePlaceQuery { Str place; } CasePlaceQuery;
extern const Shape CasePlaceQuery_shape;
typedef struct CaseCount { CaseState state; int64_t cases, overdue; } CaseCount;
extern const Shape CaseCount_shape;
typedef struct CaseCounts {
    int64_t reported, filed, dispatched, handling, handled, verified, closed, refused, raised, suspended,
        merged, voided, referred, overdue, today, todo;
} CaseCounts;
extern const Shape CaseCounts_shape;

typedef struct CaseOfPhoto { Str class; int64_t reported_ms; } CaseOfPhoto;
extern const Shape CaseOfPhoto_shape;
typedef struct CasePhoto { int64_t id; Str occasion; } CasePhoto;
extern const Shape CasePhoto_shape;

typedef struct CaseRoadStep {
    int64_t seq, at_ms;
    Str verb, verb_name, by;
    Str words;
    List photos;
    Str state;
    int64_t stars, due_ms, days;
} CaseRoadStep;
extern const Shape CaseRoadStep_shape;

typedef struct CaseAct { Str verb, name; bool needs_words, needs_photo, needs_days, needs_parent; } CaseAct;
extern const Shape CaseAct_shape;

/* One noun for lists and pages: what only the page of a case shows is absent in lists. */
typedef struct CaseView {
    int64_t id;
    Str number, class, class_name, icon, words;
    CaseState state;
    CaseUrgency urgency;
    Str place, place_name, address;
    int64_t reported_ms, due_ms, moved_ms;
    bool overdue;
    int64_t lon, lat;
    Str handler_name;
    int64_t thumb, version;
    int source;                        /* CaseSource; -1 in lists */
    int64_t happened_ms, closed_ms, reworks, handler_post, stars;
    Str reporter_name, reporter_phone;
    bool solved, mine, synthetic;
    int level;                         /* CaseLevel; -1 in lists */
    int64_t paused_ms, first_due_ms, asked_days, extensions, urges, returns, reopens;
    bool settled;
    int mark;                          /* CaseMark; -1 in lists */
    Str outside;
    int64_t parent;
    Str parent_number;
    List twins, assists;               /* of CaseTwin, of CaseAssist */
    List photos, road, may;
    Str follow;                        /* in the answer to a report alone */
    bool veiled;                       /* it hides who reported it (cases_told.h); not told */
} CaseView;
extern const Shape CaseView_shape;

/* A case that the actor may see: in scope, reported by them, or given to their post. */
Err cases_seen(Ask *, int64_t id, Case *ret);

/* The page of a case as the answer: its row, photos, road, and what this reader may do next. Of one that this
 * request has just made, nothing is read again. */
Err cases_answer(Ask *, int status, int64_t id);
Err cases_answer_new(Ask *, const Case *, const List *photos, Str follow);
void cases_place_range(Ask *, Str place, Str *low, Str *high);

const CaseClass *cases_class(Ask *, Str code);         /* in force now; NULL: there is none */
Str cases_limit_words(const Ask *, const CaseClass *); /* "2 个工作日"; "" for no limit */
Str cases_class_name(const Ask *, const CaseClass *);  /* in the reader's language; absent for NULL */

/* Handlers, by file: cases_read.c, cases_write.c, cases_page.c. */
Handler cases_classes, cases_list, cases_map, cases_counts, cases_near_list, cases_get, cases_responsible;
Handler cases_report, cases_report_by_phone, cases_step, cases_public_page, cases_public_find;
Handler cases_receipt_look, cases_receipt_step, cases_rate_by_phone;   /* cases_receipt.c */
Handler cases_keep_overtaken;          /* cases_overtaken.c */
extern const Shape CaseNumberQuery_shape;
Handler cases_clock, cases_mark_due;   /* cases_clock.c */
Handler cases_why;                     /* cases_dispatch.c */
const CaseClass *cases_class_at(Ask *, Str code, int64_t at_ms);       /* in force then; NULL: none */

#endif
