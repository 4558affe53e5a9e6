/* Reading an address the way people say it. Pure. */
#ifndef DIVISIONS_DIVISIONS_RULES_H
#define DIVISIONS_DIVISIONS_RULES_H

#include "domains/divisions/divisions.h"

/* address_parse (its type is in the public header): "翡翠城三期 5 栋 2 单元 1203" → head 翡翠城三期, building 5, unit 2,
 * room 1203. What is not said is NONE or absent. Blanks are nothing; 号楼 幢 座 count as 栋; numbers may be
 * Chinese (五栋, 十二栋) or full width; 5-2-1203 is a door too. Province, city and district in front are dropped.
 * The model is domain.md §2.5. */

/* The same name with its phase in the other script: 翡翠城3期 for 翡翠城三期, and back; absent: it has none. */
Str address_swapped(Arena *keep, Str head);

/* The number of a building as it is written in a cell: 5, 5栋, 五栋, 5号楼, 5幢; NONE: it is no number. */
int64_t building_number(Arena *keep, Str cell);

/* A storey out of a room's number: 1203 is on the 12th, 101 on the first, B102 below. */
int64_t building_storey(Str room);

#endif
