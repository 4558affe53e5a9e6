/* For an operator: counts of what has ended held against the cases, and made again out of them. */
#ifndef CASES_CASES_CHECK_H
#define CASES_CASES_CHECK_H

#include "app/app.h"

/* How many counts don't say what the cases do. */
Err cases_audit(Db *, Str district, int64_t *ret_odd);

/* All of them again, in a house that is open. `*ret_same`: they were what they are now. */
Err cases_rebuild(App *, bool *ret_same);

#endif
