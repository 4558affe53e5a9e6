/* A group of A's community for tests of the whole house, and bodies that its routes would take. */
#ifndef TESTS_HOUSE_GROUP_H
#define TESTS_HOUSE_GROUP_H

#include "house_rig.h"

/* Made once, with a member, a meeting, an entry and a task, all with A's mark: which of that table? */
int64_t house_group(House *, const char *table);

const char *house_group_table(const char *path);   /* that a route's {id} is of */

/* For a route of groups or their affairs. */
const char *house_group_body(const char *path);

#endif
