/* Earnings: what is rewarded, by rules that are data, out of what earlier domains say has happened.
 * Each point has its reason and its rule; hours that somebody served are recorded beside them. Signs
 * of abuse are shown to a person and decide nothing by themselves (domain.md §11.3). */
#ifndef EARNINGS_EARNINGS_H
#define EARNINGS_EARNINGS_H

#include "app/domain.h"

REFUSES(EARNINGS_DECIDED);             /* 409: that sign was judged */
REFUSES(EARNINGS_OWN);                 /* 403: it is about the asker */

extern const Domain earnings_domain;

#endif
