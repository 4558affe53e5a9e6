/* Things of A in the book of points, for the walk over all routes. */
#ifndef TESTS_HOUSE_BOOK_H
#define TESTS_HOUSE_BOOK_H

#include "house_rig.h"

int64_t house_book(House *, const char *path);                 /* the id that a route's {id} stands for */
const char *house_book_body(const char *path);

#endif
