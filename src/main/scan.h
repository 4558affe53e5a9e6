/* What `tuimen scan` reads, as what geo/scan/scan.h asks for. */
#ifndef MAIN_SCAN_H
#define MAIN_SCAN_H

#include "geo/scan/scan.h"
#include "main/table_file.h"

typedef struct ScanFiles { const char *places, *counts, *population, *adjacency; } ScanFiles;

typedef struct ScanInput {
    TableNames names;
    ScanAsk ask;
    bool dated, numbered;          /* the counts name days; as numbers, not as dates */
    int64_t first_day;             /* day 0 as days since 1970, or as its number */
    double *x, *y, *people;
    ScanCount *count;
} ScanInput;

/* `use_days`: keep the days apart; else all are one. `from`, `to`: the study period, INT64_MIN: as in the
 * counts.
 * 0, or the exit status after saying why. */
int scan_read(const ScanFiles *, ScanModel, bool use_days, int64_t from, int64_t to, ScanInput *ret,
              Arena *keep,
              Arena scratch);

#endif
