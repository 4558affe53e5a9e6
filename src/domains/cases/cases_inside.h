/* What the writing files of this domain share. */
#ifndef CASES_CASES_INSIDE_H
#define CASES_CASES_INSIDE_H

#include "domains/cases/cases_rules.h"
#include "domains/cases/cases_views.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/dispatch/dispatch.h"
#include "vocab/place.h"

Err cases_number(Ask *, Case *);                       /* the next number of its community today */
Err cases_index(Ask *, const Case *);                  /* its words, to be found by */
Str cases_verb_words(const Ask *, CaseVerb);           /* in the reader's language */
CaseNorm cases_norm(Ask *, Str class);                 /* what its class says now */
TimeLimit cases_limit_then(Ask *, const Case *);       /* … and said when it was filed; value 0: none */
Err cases_standing(Ask *, const Case *, Standing *ret, int64_t *ret_unanswered);
/* From then on they belong to the case: seen where it is seen. */
Err cases_keep_photos(Ask *, const Case *, const List *photos, const char *occasion);
Err cases_post_step(Ask *, const Case *was, const Case *now, CaseVerb, Str words, const List *photos);

Err cases_step_blamed(Ask *, Err);     /* … of cases_move: with the field it is about */

/* cases_receipt.c: a token whose digest is kept with the case; absent for a class that hides its reporter. */
Str cases_receipt_new(Ask *, Case *);

/* cases_dispatch.c: to whom, before it is decided that it may go; and what goes with it. */
Err cases_choose_handler(Ask *, const Case *, int64_t post_id, StepInput *, DispatchChoice *ret);
Err cases_send(Ask *, const Case *sent, const CaseStepBody *, const DispatchChoice *);

/* cases_clock.c */
void cases_clock_lines(Ask *, const Calendar *, int64_t from_ms, TimeLimit, List *ret_case_clock_lines);
Str cases_limit_said(const Ask *, TimeLimit);          /* "2 个工作日"; "" for none */

/* cases_stages.c: the clock of the stage that a case is in. The step is told after it was decided. */
Err cases_stage_step(Ask *, const Case *was, const Case *now, CaseVerb);
Err cases_stage_lines(Ask *, const Case *, List *ret_case_stage_lines);
Handler cases_stages_mark_due, cases_stages_recount;

/* cases_recount.c */
Handler cases_recount, cases_recount_look;

/* cases_counts.c: the row after a step, and how many have ended now. MOVED_ON: somebody else was quicker. */
Err cases_keep(Ask *, const Case *was, const Case *now);

/* cases_read.c: what waits for the asker. What was given to their post; or also to those they stand in for;
 * or, at a desk, what waits for its next step too. One of them is said, or none. And where it may lie. */
typedef struct CaseTodo { int64_t post, also, desk, above; } CaseTodo;
Err cases_todo(Ask *, bool wanted, CaseTodo *ret);
const Scope *cases_list_scope(Ask *, bool mine, const CaseTodo *);
const Scope *cases_within(Ask *, const Scope *, Str low, Str high);
/* Does the asker look at places of that kind or wider alone? With a place: at that one. */
bool cases_wide(Ask *, Str place, PlaceKind most);

/* Days of reporting, as they are asked for: ids at or above `least`, below `most`. BAD_FIELD. */
typedef struct CaseDays {
    bool any;                          /* some were */
    int64_t from, until;               /* day numbers, the latter left out */
    int64_t least, most;
} CaseDays;
Err cases_days(Ask *, Str from, Str to, CaseDays *ret);

/* The list as the reader's screen has it, masked, at most so many; pages by `after`. */
Err cases_found(Ask *, const CaseQuery *, int64_t most, List *ret_case_views);

/* What hides its reporter is out of such a list for who isn't at a desk; what was given to them stands in
 * `todo`. */
void cases_drop_veiled(const Ask *, const CaseQuery *, List *case_views);

/* cases_veil.c */
Err cases_hidden(Ask *, const Case *, bool *ret);
Err cases_veil_event(Ask *, const Event *, bool *ret_hidden);
Err cases_ready(App *, Db *);

/* cases_export.c: the list by its filters as a file, with who took it out and when. 422: it is too long. */
Handler cases_export_prepare, cases_export;
extern const char *const case_sorts[];                 /* by CasesPageOrder */
extern const Shape CaseExport_shape, CaseTaken_shape;
extern const EventKind CASES_EXPORTED;
REFUSES(CASES_TOO_MANY);

/* cases_bulk.c */
Handler cases_bulk;
extern const Shape CaseBulkItem_shape, CaseBulk_shape, CaseBulkLine_shape;

/* cases_classes.c */
extern const struct Dictionary *const cases_dictionaries[];
extern const Dictionary cases_limits_dictionary;
extern const DictionaryWord case_limit_unit_words[];
List cases_classes_in_force(Ask *);                    /* of CaseClass, groups too */
extern const EventKind CASES_CLASS_SET, CASES_LIMIT_SET, CASES_STAGE_RECOUNTED;

#endif
