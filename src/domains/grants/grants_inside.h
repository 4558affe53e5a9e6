/* What the files of this domain share. */
#ifndef GRANTS_GRANTS_INSIDE_H
#define GRANTS_GRANTS_INSIDE_H

#include "domains/grants/grants_stored.h"

extern const char *const grant_state_names[];
Handler grants_public, grants_public_one;              /* grants_page.c */

Str grant_key(Ask *, const char *what, int64_t id);     /* of a transfer in the book */

#endif
