/* Who stands on a door's page and sign, and how doors are called. Pure. */
#ifndef DOORS_DOORS_RULES_H
#define DOORS_DOORS_RULES_H

#include "base/str.h"

#include <stdbool.h>

/* Kinds in the order of people/people.h; a rule doesn't include another domain. */
typedef struct DoorPerson { int kind; Str place; int64_t building_id; } DoorPerson;
typedef struct DoorKinds { int member, exclusive, building_head, worker, guide, head,
                          community_worker; } DoorKinds;

/* Members, the head of this very building, grid workers and guides; of the community its head, or without
 * one who works there. Offices above don't stand at a door. */
bool door_shows(const DoorKinds *, const DoorPerson *, int64_t building_id, bool community_has_head);

/* Which doors of a building get a code: its staircases, or the building as a whole where it has one. */
int64_t door_first_unit(int64_t units, bool each_unit);
int64_t door_last_unit(int64_t units, bool each_unit);

/* 翡翠城三期 5栋 2单元 */
Str door_words(Arena *keep, Str compound, Str building, int64_t unit, bool english);

#endif
