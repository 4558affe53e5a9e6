/* Place codes. The national statistical code gives district (6 digits), street (9) and community (12); three
 * more digits name the general grid and three more the micro-grid, so everything below a place has its code
 * as prefix. Sources: NBS statistical division codes of 2023 (统计用区划代码); the 12 + 3 digit grid code of 济南历下
 * as precedent. Knows digits; refuses to know which places exist. */
#ifndef VOCAB_PLACE_H
#define VOCAB_PLACE_H

#include "base/str.h"

typedef enum PlaceKind {
    PLACE_DISTRICT,      /* 区          510104             */
    PLACE_STREET,        /* 街道        510104018          */
    PLACE_COMMUNITY,     /* 社区        510104018006       */
    PLACE_GRID,          /* 一般网格    510104018006001    */
    PLACE_MICROGRID,     /* 微网格      510104018006001002 */
    PLACE_KINDS
} PlaceKind;

typedef struct PlaceWords { const char *name, *zh, *en; int digits; } PlaceWords;
extern const PlaceWords place_words[PLACE_KINDS];
extern const char *const place_kind_names[];      /* NULL-ended, for FIELD_NAME */

/* -1: no place code: other characters, another length, a part that is 000, a district that starts with 0. */
int place_kind(Str code);

Str place_up(Str code, PlaceKind kind);  /* the ancestor (or itself) of that kind; absent: it lies higher */
Str place_parent(Str code);                       /* absent for a district or what is no code */
bool place_within(Str inner, Str outer);          /* the same place, or below it */

/* A grid (or a micro-grid in it) of its own kind 专属网格: mall, park, office block. Serials 900 to 999. */
bool place_exclusive(Str code);

/* Everything at and below `code`: low <= x < high. `~` sorts after every digit. */
void place_range(Arena *keep, Str code, Str *ret_low, Str *ret_high);

/* The statistical tables fill short codes with zeros (510104018000 is a street). Absent: not a place code. */
Str place_from_padded(Str code);

#endif
