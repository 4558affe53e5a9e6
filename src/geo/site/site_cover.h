/* Can p places cover everyone? What set cover and center both ask. Not for callers of geo/site/site.h. */
#ifndef GEO_SITE_SITE_COVER_H
#define GEO_SITE_SITE_COVER_H

#include "geo/site/site_reduce.h"

typedef enum SiteCover { SITE_COVER_NO, SITE_COVER_YES, SITE_COVER_UNKNOWN } SiteCover;

bool site_bits_hopeless(const SiteBits *);             /* a row has no column */
/* Rows of which no two share a column: each needs a place of its own. */
int32_t site_bits_apart(const SiteBits *, Arena scratch);
void site_bits_shrink(SiteBits *, Arena scratch);      /* every reduction that keeps "all rows" */

/* `open` by what is left of the columns. `ret_least` (may be NULL): no cover has fewer places than this. */
SiteCover site_bits_cover(const SiteBits *, int32_t p, int64_t nodes_max, SiteStop, uint8_t *open,
                          double *ret_least,
                          Arena scratch);
/* From `open` on, for so many steps (site_weigh.c); true: `open` covers all rows. */
bool site_bits_weigh(const SiteBits *, int32_t p, int32_t steps, SiteStop, uint8_t *open, Arena scratch);
/* The same after a greedy try. */
SiteCover site_bits_try(const SiteBits *, int32_t p, int64_t nodes_max, SiteStop, uint8_t *open,
                        Arena scratch);

#endif
