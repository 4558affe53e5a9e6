/* A ballot and a round of honours of A, for the walk over all routes. */
#ifndef TESTS_HOUSE_HONOURS_H
#define TESTS_HOUSE_HONOURS_H

#include "house_rig.h"

bool house_honours_own(const char *path);                      /* is that route about one of these? */
int64_t house_honours(House *, const char *path);              /* the id that a route's {id} stands for */
const char *house_honours_body(const char *path);              /* NULL: of something else */

#endif
