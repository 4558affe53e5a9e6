/* A partner of A's community, its staff and till, a good, an order that waits, a line that a till sent in. */
#ifndef TESTS_HOUSE_REWARDS_H
#define TESTS_HOUSE_REWARDS_H

#include "house_rig.h"

bool house_rewards_path(const char *path);
int64_t house_rewards(House *, const char *path);              /* the id that a route's {id} stands for */
const char *house_rewards_body(const char *path);

#endif
