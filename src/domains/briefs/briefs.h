/* Reports of life circles on paper and as files. Knows no home but as a point on a map with its count. */
#ifndef BRIEFS_BRIEFS_H
#define BRIEFS_BRIEFS_H

#include "app/domain.h"

extern const Domain briefs_domain;

#endif
