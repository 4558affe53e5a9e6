/* A dispute before the committee of community A, and a route of inspection, for tests of the whole house. */
#ifndef TESTS_HOUSE_MEDIATION_H
#define TESTS_HOUSE_MEDIATION_H

#include "house_rig.h"

/* Its parties are 诸葛听雨 and MARK; the facts are 夏侯惇厚. A clerk, a worker and a member sit on the
 * committee. Made once. */
int64_t house_dispute(House *);

int64_t house_round(House *);                     /* MARK is its name */

/* A body that would do something, for addresses of one of these; NULL: another address. */
const char *house_mediation_body(const char *pattern);

#endif
