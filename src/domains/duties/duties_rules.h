/* Which lists of duties may be set. Pure. */
#ifndef DUTIES_DUTIES_RULES_H
#define DUTIES_DUTIES_RULES_H

#include "domains/duties/duties.h"

/* A staff kind; from now on or later; at least one line that is asked, each with how often and a source;
 * no line twice. BAD_FIELD "/kind", "/since_ms", "/items/3/…". */
Err duty_list_check(const DutyList *, int64_t now_ms, Blame *why);

#endif
