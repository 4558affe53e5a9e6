/* Change sets: how the grid is changed. A list of acts on its road from draft to force, with its check, its
 * comparison and its way back. The public face of the domain. */
#ifndef CHANGES_CHANGES_H
#define CHANGES_CHANGES_H

#include "app/domain.h"

/* Work of the clock: what is approved and due takes effect. For tests, which have a clock of their own. */
Handler changes_apply_due;

extern const EventKind CHANGES_DRAFTED, CHANGES_EDITED, CHANGES_SUBMITTED, CHANGES_APPROVED, CHANGES_RETURNED,
                       CHANGES_WITHDRAWN, CHANGES_APPLIED, CHANGES_BLOCKED;

extern const Domain changes_domain;

#endif
