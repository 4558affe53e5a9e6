/* What the writing files of this domain share. */
#ifndef CASES_CASES_INSIDE_H
#define CASES_CASES_INSIDE_H

#include "domains/cases/cases_views.h"

Err cases_number(Ask *, Case *);                       /* the next number of its community today */
Err cases_index(Ask *, const Case *);                  /* its words, to be found by */
void cases_set_due(Ask *, Case *);                     /* by the limit of its class, from now on */
Err cases_post_step(Ask *, const Case *, CaseVerb, Str words, const List *photos);

/* cases_classes.c */
extern const struct Dictionary *const cases_dictionaries[];
extern const EventKind CASES_CLASS_SET;

#endif
