/* The walk over every route of the house. */
#ifndef TESTS_HOUSE_WALK_H
#define TESTS_HOUSE_WALK_H

#include "house_rig.h"

typedef void WalkVisit(House *, const Route *);

void walk_routes(House *, WalkVisit *);

/* Of something of A; with the question that a list must be asked. */
const char *walk_address(House *, const Route *);

/* Would do something, if it were let through; only for addresses of one thing. NULL: takes none. */
const char *walk_body(House *, const Route *);

int64_t walk_service(House *);                     /* hours of a helper of A */

#endif
