/* What the files of this domain share. */
#ifndef MESSAGES_MESSAGES_INSIDE_H
#define MESSAGES_MESSAGES_INSIDE_H

#include "app/event.h"
#include "domains/messages/messages.h"

extern const EventKind MESSAGES_NEW;

Str messages_shortened(Str words);                     /* the first characters, never half of one */
Err messages_on_change(Ask *, const Event *);          /* messages_change.c: of a change set */
Err messages_on_member(Ask *, const Event *);          /* messages_group.c: of a group and what it does */
Err messages_on_affair(Ask *, const Event *);
Err messages_on_joining(Ask *, const Event *);         /* messages_joining.c */

#endif
