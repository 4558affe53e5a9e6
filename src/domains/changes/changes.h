/* Change sets: how the grid is changed. A list of acts on its road from draft to force, with its check, its
 * comparison and its way back. The public face of the domain. */
#ifndef CHANGES_CHANGES_H
#define CHANGES_CHANGES_H

#include "app/domain.h"
#include "domains/changes/changes_rules.h"

/* For the demo town; as the handlers do, by whoever acts. CHANGES_FAULTY, and nothing is drafted: the check
 * finds a fault, or the warning of this code (NULL: any may be). */
Err changes_plant(Ask *, Str title, Str reason, const ChangeAct *, int count, const char *never,
                  int64_t *ret_id);
Err changes_advance(Ask *, int64_t id, ChangeVerb, Str words);

/* Work of the clock: what is approved and due takes effect. For tests, which have a clock of their own. */
Handler changes_apply_due;

extern const EventKind CHANGES_DRAFTED, CHANGES_EDITED, CHANGES_SUBMITTED, CHANGES_APPROVED, CHANGES_RETURNED,
                       CHANGES_WITHDRAWN, CHANGES_APPLIED, CHANGES_BLOCKED;

/* Of a change set, for whoever tells people of it: where it stands, whose it is, and the posts at the places
 * that it has changed, with what became of the place in words that a message can keep. */
typedef enum ChangeStand { CHANGE_WAITS, CHANGE_DECIDED, CHANGE_HOLDS } ChangeStand;
typedef struct ChangedPost { int64_t post_id; Str place, words; } ChangedPost;
typedef struct ChangeNews {
    ChangeStand state;
    Str title, place;
    Role level;                        /* who approves */
    int64_t drafter, submitter;
    List posts;                        /* of ChangedPost; only once it is in force */
} ChangeNews;
Err changes_news(Ask *, int64_t id, ChangeNews *ret);

extern const Domain changes_domain;

#endif
