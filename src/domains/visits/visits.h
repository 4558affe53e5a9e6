/* Visits: who came to which door, when, what was found, and when somebody must come again. Says which homes
 * are due by care, by follow-up or by routine, and how much of a place was visited in a month. Knows no case;
 * names and numbers of residents stay in `residents`, care in `consents`. */
#ifndef VISITS_VISITS_H
#define VISITS_VISITS_H

#include "app/domain.h"

typedef enum VisitMet { VISIT_NOBODY, VISIT_ADULT, VISIT_ELDER, VISIT_CHILD, VISIT_OTHER } VisitMet;
extern const char *const visit_met_names[];
typedef enum VisitBasis { VISIT_FOLLOW, VISIT_CARE, VISIT_ROUTINE } VisitBasis;
extern const char *const visit_basis_names[];
typedef enum VisitNoteAbout { NOTE_MOVED_IN, NOTE_MOVED_OUT, NOTE_EMPTY, NOTE_LET } VisitNoteAbout;
extern const char *const visit_note_abouts[];
typedef enum VisitNoteState { NOTE_OPEN, NOTE_DONE, NOTE_REFUSED } VisitNoteState;
extern const char *const visit_note_states[];

REFUSES(VISITS_BAD_TIME);              /* 422: to come, or too long ago */
REFUSES(VISITS_TELLS);                 /* 422: the words hold a number that could be somebody's */
REFUSES(VISITS_NO_HOME);               /* 422: no such household within reach */
REFUSES(VISITS_NOT_YOURS);             /* 403: only who wrote it, or the community, puts it right */
REFUSES(VISITS_STRUCK);                /* 409: it was struck out */
REFUSES(VISITS_SAME);                  /* 422: nothing is corrected */
REFUSES(VISITS_NO_CONSENT);            /* 403: has not agreed to be called */
REFUSES(VISITS_NO_PHONE);              /* 404: no number is known */
REFUSES(VISITS_NOTED_ALREADY);         /* 409: the same is open for that household */
REFUSES(VISITS_ANSWERED);              /* 409 */
REFUSES(VISITS_TOO_WIDE);              /* 422: households are listed for a community or less */
REFUSES(VISITS_TOO_MANY);              /* 422: more rows than an export may have */

enum { VISIT_WORDS = 500, VISIT_BACK_DAYS = 90, VISIT_FOLLOW_DAYS = 365 };

/* For the demo town, on the lane, without events: visits to one household, and afterwards, once for each
 * micro-grid and month ("2026-03"), what is counted; it had as many households then as it has now. */
typedef struct VisitPlant {
    int64_t at_ms;
    Str kind;
    VisitMet met;
    Str findings, words, follow_day;
    int64_t account, post;
    Str by_words;
} VisitPlant;
Err visits_plant(Ask *, int64_t household_id, Str place, const VisitPlant *, int count);
Err visits_recount(Ask *, Str place, Str month);

/* Somebody came to a door, or it was written down by mistake; the subject is the visit, the place its
 * micro-grid. */
extern const EventKind VISITS_MADE, VISITS_STRUCK_EVENT;

/* Of a note: whom its answer concerns, and what it says in words that a message can keep. */
extern const EventKind VISITS_NOTED, VISITS_NOTE_ANSWERED;
typedef struct VisitNoteNews { int64_t account; Str place, words; } VisitNoteNews;
Err visits_note_news(Ask *, int64_t id, VisitNoteNews *ret);

/* Was anybody there, or is a note about it? Then a door can't be taken away. */
Err visits_touch(Ask *, int64_t household_id, bool *ret);

/* What visits may find, in the reader's language; empty: no such code. */
Str visits_finding_name(Ask *, Str code);

/* Work of the clock: homes by new norms. For tests, which have a clock of their own. */
Handler visits_renew;

extern const Domain visits_domain;

#endif
