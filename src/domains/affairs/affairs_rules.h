/* Which act is allowed in which state to whom, and what it needs: one table, from which buttons follow. */
#ifndef AFFAIRS_AFFAIRS_RULES_H
#define AFFAIRS_AFFAIRS_RULES_H

#include "domains/affairs/affairs.h"

typedef enum AffairOn { ON_MEETING, ON_ENTRY, ON_TASK } AffairOn;
enum { AFFAIR_NEW = -1 };              /* the state of what isn't there yet */
/* Who: whoever leads the group; … or writes its minutes; … or merely belongs to it; the owner. Bits. */
enum { BY_LEAD = 1, BY_WRITER = 2, BY_MEMBER = 4, BY_OWNER = 8 };

typedef struct AffairMove {
    AffairOn on;
    AffairVerb verb;
    int from, to;                      /* EntryState, TaskState; a meeting is always in state 0 */
    unsigned by;                       /* any of them */
    bool words, others;                /* needs words; not by the owner */
    const char *zh, *en;               /* the button */
} AffairMove;
extern const AffairMove affairs_road[];
extern const int affairs_road_count;

/* What somebody is to a thing: bits. Who leads also writes, who writes also belongs. */
typedef unsigned AffairSide;

/* AFFAIRS_NOT_NOW, AFFAIRS_NOT_YOURS, AFFAIRS_OWN_WORK, AFFAIRS_NEEDS_WORDS. `ret_to` on success only. */
Err affair_move(AffairOn, AffairVerb, int from, AffairSide, Str words, int *ret_to);
bool affair_may(const AffairMove *, int from, AffairSide);     /* whatever they bring */

/* Internal things are seen by who belongs to the group, and by who owns them. */
bool affair_shown(bool internal, AffairSide);

/* The next day on which an owner is reminded: so many days before, then the day after; absent: no more. */
Str affair_remind_first(Arena *keep, Str due, int64_t days_before, Str today);
Str affair_remind_next(Arena *keep, Str due, Str today);
bool affair_late(bool open, Str due, Str today);

/* A real day from `since` (absent: any) to `until`; BAD_FIELD, blaming `pointer`. */
Err affair_day_check(Str day, Str since, Str until, const char *pointer, Blame *);

#endif
