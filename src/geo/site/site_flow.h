/* Who goes where when places are full: the cheapest sharing out of people among open places. A transportation
 * problem. Not for callers of geo/site/site.h. */
#ifndef GEO_SITE_SITE_FLOW_H
#define GEO_SITE_SITE_FLOW_H

#include "geo/site/site.h"

#define SITE_FLOW_NONE INT64_MAX

/* cost[k][i] for open place k and demand i; SITE_FAR: no way. The least sum, or SITE_FLOW_NONE; when the stop
 * is due before it is found, a sum that is not the least, or SITE_FLOW_NONE. `server`: by demand, the open
 * place that takes most of it, -1: none. Up to 4,000 places. */
int64_t site_flow(int32_t demands, const int64_t *weight, int32_t open, const int32_t *const *cost,
                  const int64_t *capacity, SiteStop, int32_t *server, Arena scratch);

#endif
