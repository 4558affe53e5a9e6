/* What the files of this domain share. */
#ifndef MESSAGES_MESSAGES_INSIDE_H
#define MESSAGES_MESSAGES_INSIDE_H

#include "app/event.h"
#include "domains/messages/messages.h"

extern const EventKind MESSAGES_NEW;

/* What a message says beside its kind: `words` are cut to the first sixty characters. */
/* `own`: told even to who did it, for it came to something else than they meant. */
typedef struct MessageOf { Str words, about, number; int64_t case_id; bool own; } MessageOf;

/* One message to one account, unless it did itself what the event tells. `keep` for somebody whose live
 * stream shows the event; `tell` for anybody: where the event isn't theirs, their stream hears by one of its
 * own. */
Err messages_keep(Ask *, const Event *, int64_t account, const MessageOf *);
Err messages_tell(Ask *, const Event *, int64_t account, const MessageOf *);

Err messages_on_change(Ask *, const Event *);          /* messages_change.c: of a change set */
Err messages_on_member(Ask *, const Event *);          /* messages_group.c: of a group and what it does */
Err messages_on_affair(Ask *, const Event *);
Err messages_on_joining(Ask *, const Event *);         /* messages_joining.c */
Err messages_on_course(Ask *, const Event *);          /* messages_course.c: whoever has a seat in it */

#endif
