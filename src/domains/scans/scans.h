/* Scans: what tills send. The last of the domains that know codes: it finds out whose a code is. */
#ifndef SCANS_SCANS_H
#define SCANS_SCANS_H

#include "app/domain.h"

REFUSES(SCANS_LIMIT);                  /* 409: more than a till may take without a line */
REFUSES(SCANS_LATE);                   /* 409: taken before the till's last contact, or after now */
REFUSES(SCANS_LINE);                   /* 409: that number of the till's stands for another code */
REFUSES(SCANS_DECIDED);                /* 409 */

extern const Domain scans_domain;

#endif
