/* What the kinds of siting share: checking what is asked, and telling the answer. Not for callers of
 * geo/site/site.h. */
#ifndef GEO_SITE_SITE_INSIDE_H
#define GEO_SITE_SITE_INSIDE_H

#include "geo/site/site_core.h"

typedef struct SitePlan {          /* the candidates that may be chosen, in order */
    int32_t count, fixed;
    int32_t *candidate;            /* count: their numbers in SiteAsk */
} SitePlan;

Err site_plan_make(const SiteAsk *, SitePlan *ret, Arena *keep);
Err site_plan_check_p(const SitePlan *, int32_t p);
/* `open` by plan; costs above `limit` count as far. */
void site_answer(const SiteAsk *, const SitePlan *, const uint8_t *open, int32_t limit, SiteAnswer *ret,
                 Arena *keep);

#endif
