/* An entry of a dictionary that A's street has drafted, and what somebody else would do to it. */
#ifndef TESTS_HOUSE_DRAFT_H
#define TESTS_HOUSE_DRAFT_H

#include "house_group.h"

int64_t house_draft(House *);
int64_t house_dispatch_set(House *);           /* … and a draft of rules of dispatch */
const char *house_draft_body(const char *method, const char *path);

#endif
