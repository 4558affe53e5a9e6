/* When a visit may be written down and put right, what its words may hold, and when the next is due. Pure. */
#ifndef VISITS_VISITS_RULES_H
#define VISITS_VISITS_RULES_H

#include "domains/visits/visits.h"

/* A kind of care that somebody of the household needs: since when, and how often somebody must look in. */
typedef struct VisitNeed { Str since; int64_t every_days; } VisitNeed;
extern const Shape VisitNeed_shape;

typedef struct VisitDue { int64_t day; VisitBasis basis; } VisitDue;   /* day: NONE, nothing is due */

/* `met_day`: the last day on which somebody was met, `follow_day`: what the last visit asked for;
 * `routine_days`: the norm for every household; each NONE where there is none. The earliest counts. Care
 * that was
 * written down since the last visit counts from that day. */
VisitDue visit_due(int64_t met_day, int64_t follow_day, int64_t routine_days, const VisitNeed *,
                   int64_t count);

/* Not to come (a phone's clock may be a little fast), and not older than VISIT_BACK_DAYS. */
Err visit_moment(int64_t at_ms, int64_t now_ms, Blame *);
/* A day after the visit's, within a year of it. */
Err visit_follow(Str follow_day, int64_t at_ms, Blame *);
/* No run of digits that could be a phone or a document, also when written with blanks or dashes or full
 * width. */
Err visit_words_may(Str words, const char *pointer, Blame *);
/* Each code is one of those known, none twice. `known`: codes with a comma between. */
Err visit_findings_may(Str findings, Str known, Blame *);
bool visit_code_in(Str codes, Str code);

Err visit_may_correct(bool struck, int64_t by, int64_t account, Role);

#endif
