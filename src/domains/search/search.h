/* Search: one question over places, addresses, points of interest, staff and cases. Keeps no row of its own:
 * each group is asked of the domain that owns it, in the asker's scope. Residents are not among them, see
 * decision 0010. */
#ifndef SEARCH_SEARCH_H
#define SEARCH_SEARCH_H

#include "app/domain.h"

extern const Domain search_domain;

#endif
