/* How much a till may take without a line. Pure. */
#ifndef SCANS_SCANS_RULES_H
#define SCANS_SCANS_RULES_H

#include "domains/scans/scans_stored.h"

enum { SCAN_SKEW_MS = 300000, SCAN_LINES_MOST = 200 };

/* What has been taken of the risk that the agreement allows since the last contact. */
typedef struct ScanRisk { int64_t count, fen; } ScanRisk;
/* Of one more; counts it where it is taken. */
Err scan_may_take(const TillHere *, ScanRisk *, int64_t value_fen, int64_t at_ms, int64_t now_ms);

#endif
