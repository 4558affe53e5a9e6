/* What the files of this domain share among themselves. */
#ifndef DOORS_DOORS_INSIDE_H
#define DOORS_DOORS_INSIDE_H

#include "app/app.h"
#include "domains/cards/cards.h"
#include "domains/divisions/divisions.h"
#include "domains/doors/doors.h"
#include "domains/doors/doors_queries.h"
#include "domains/doors/doors_rules.h"
#include "domains/doors/doors_stored.h"
#include "vocab/scope.h"

Err doors_place(Ask *, const Door *, Str *ret);         /* the micro-grid that answers for it */
/* Of those who answer for its place (cards_answering) those who stand on its page, nearest first. */
List doors_shown(Ask *, const Door *, const List *answering);
void doors_word(Ask *, Door *);                         /* its name, and where its code leads */
Err doors_reach(Ask *, Str place, const char *pointer); /* a community or grid of the asker's, or BAD_FIELD */

Handler doors_page, doors_signs;

typedef struct DoorSignsQuery { int form; int64_t compound_id; } DoorSignsQuery;
extern const Shape DoorSignsQuery_shape;

#endif
