/* Which act on a group is allowed to whom, and which days and parents fit. Pure; the buttons come from the
 * same table. */
#ifndef GROUPS_GROUPS_RULES_H
#define GROUPS_GROUPS_RULES_H

#include "domains/groups/groups.h"
#include "vocab/place.h"

typedef enum GroupAct { GROUP_AMEND, GROUP_RENAME, GROUP_SUBJECTS, GROUP_APPOINT, GROUP_MERGE,
                        GROUP_END } GroupAct;
typedef struct GroupActRule { GroupAct act; const char *verb; unsigned to; const char *zh,
                              *en; } GroupActRule;
extern const GroupActRule group_acts[];
extern const int group_acts_count;

/* GROUPS_OVER, GROUPS_NOT_YOURS. */
Err group_may(bool live, unsigned stands, GroupAct);

/* What an office stands for; and somebody who keeps the group's place besides. */
unsigned group_stands(GroupOffice);

/* Real days, `until` (absent: open) not before `since`; both from 2000 on and `since` no later than a year
 * from today. GROUPS_BAD_DAY, blaming /since or /until. */
Err group_term_check(Str since, Str until, Str today, Blame *);
/* A day that something took effect: real, after `after` (absent: any), and not in the future. */
Err group_day_check(Str day, Str after, Str today, const char *pointer, Blame *);
/* Nobody stays in office longer than the group is there. */
Str group_term_within(Str until, Str group_until);

bool group_on(Str since, Str until, Str day);                  /* is the day within the term? */
/* Somebody belongs to a group once at a time. GROUPS_TWICE. */
Err group_member_clear(const GroupMember *have, int64_t count, const GroupMember *one);

/* A parent is a 专班: above a 专班's own place, at or above a working group's. */
Err group_parent_check(GroupKind, Str place, GroupKind parent, Str parent_place, bool parent_live);
/* Merged are two of one kind, into another at the same place or above. */
Err group_merge_check(GroupKind, Str place, int64_t id, GroupKind into, Str into_place, int64_t into_id,
                      bool into_live);

Str group_day_next(Arena *keep, Str day);

bool subject_code_fits(Str code);      /* a to z, 0 to 9, _ */

#endif
