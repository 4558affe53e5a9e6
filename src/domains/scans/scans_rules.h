/* How much a till may take without a line. Pure. */
#ifndef SCANS_SCANS_RULES_H
#define SCANS_SCANS_RULES_H

#include "domains/scans/scans_stored.h"

enum { SCAN_SKEW_MS = 300000, SCAN_LINES_MOST = 200, SCAN_TYPED_LETTERS = 12,
       SCAN_UNHEARD_MS = 120000 };

/* Of one more; counts it where it is taken. */
Err scan_may_take(const TillHere *, ScanRisk *, int64_t value_fen, int64_t at_ms, int64_t now_ms);
/* Is this a number for hands (D of an order, V of a slip), as codes_typed writes it? */
bool scan_is_typed(Str code);

#endif
