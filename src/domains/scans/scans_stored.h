/* Rows, for queries, bodies and answers. Only this domain includes it. */
#ifndef SCANS_SCANS_STORED_H
#define SCANS_SCANS_STORED_H

#include "domains/partners/partners.h"
#include "domains/scans/scans.h"

typedef enum ScanState { SCAN_DONE, SCAN_HELD, SCAN_REFUSED, SCAN_DROPPED } ScanState;
extern const char *const scan_state_names[];

typedef struct ScanKept {
    int64_t id, till, partner;
    Str place, line, code;
    int64_t bill_fen, at_ms, value_fen;
    ScanState state;
    Str why;
    int64_t use_id;
    Str words, by_words;
    int64_t made_ms, decided_ms;
} ScanKept;
typedef struct ScanHeld {
    int64_t id, partner;
    Str partner_name;
    int64_t till;
    Str till_name;
    int64_t at_ms, value_fen;
    ScanState state;
    Str why, why_words;
    int64_t use_id;
    Str words, by_words;
    int64_t made_ms, decided_ms;
} ScanHeld;
/* What has been taken of the risk that the agreement allows: by this queue, and by one before it about the
 * last contact. */
typedef struct ScanRisk { int64_t count, fen, before, before_fen; } ScanRisk;
extern const Shape ScanKept_shape, ScanHeld_shape, ScanRisk_shape;

#endif
