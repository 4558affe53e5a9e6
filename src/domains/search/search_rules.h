/* What a question may be, and which hit comes first. Pure. */
#ifndef SEARCH_SEARCH_RULES_H
#define SEARCH_SEARCH_RULES_H

#include "base/shape.h"
#include "seek/seek.h"

/* The ways people write down a door, in the words that address_parse knows: "5-2-1203", "5#", "5dong
 * 2danyuan" become 5栋2单元1203. Absent: none of these. */
Str search_door_words(Arena *keep, Str question);

/* A question of six digits or more: a code, the number of a case. */
bool search_is_number(Str question);

/* Could a person be meant: a name of two to four characters, its pinyin or initials, a phone, an identity
 * number, the last four digits of a phone. */
bool search_is_person(Str question);

/* How near a place is to one's own: 0 in the same community (or below, or above it), 1 in the same street, 2
 * elsewhere. */
int search_far(Str place, Str own);

/* What decides the order of hits, the first difference counts. */
typedef struct SearchRank { int why, errors, far, rank; int64_t distance; Str code; } SearchRank;
int search_before(const SearchRank *, const SearchRank *);     /* < 0: the first comes first */

#endif
