/* What may be kept. Pure. */
#ifndef FILTERS_FILTERS_RULES_H
#define FILTERS_FILTERS_RULES_H

#include "domains/filters/filters.h"

enum { FILTERS_MOST = 50 };

/* Keys and values of an address, already encoded: no space, quote, bracket or line. FILTERS_NO_QUERY,
 * FILTERS_TOO_MANY. */
Err filter_may_keep(Str query, int64_t kept);

#endif
