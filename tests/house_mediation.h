/* A dispute before the committee of community A, for tests of the whole house. */
#ifndef TESTS_HOUSE_MEDIATION_H
#define TESTS_HOUSE_MEDIATION_H

#include "house_rig.h"

/* Its parties are 诸葛听雨 and MARK; the facts are 夏侯惇厚. A clerk, a worker and a member sit on the
 * committee. Made once. */
int64_t house_dispute(House *);

/* A body that would do something, for addresses of one of these; NULL: another address. */
const char *house_mediation_body(const char *pattern);

#endif
