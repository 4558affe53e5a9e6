/* Which numbers a post may carry and how they are read, who sees a number, a face and a full name, whose
 * card one may look at, and how codes look. Pure. Forms of numbers: domain.md §6.3; 国际电信联盟 E.123 for how
 * they are written is not followed: here people group 3-4-4. */
#ifndef CARDS_CARDS_RULES_H
#define CARDS_CARDS_RULES_H

#include "domains/cards/cards.h"

/* Work: mobile, land line, 400. Relay (号码中转): mobile, 95…, 400. Of a place: all of these and short service
 * numbers (12345, 96…). "028-8666 0000 转 12", "+86 138…" are fine; kept as "02886660000,12". BAD_FIELD. */
Err card_number_read(Str text, CardNumberKind, const char *pointer, Arena *keep, Str *ret, Blame *why);
Str card_number_words(Arena *keep, Str number);        /* 199 0000 1234; 028-8666 0000 转 12 */
Str card_number_dial(Arena *keep, Str number);         /* tel:02886660000,12 */

/* The holder's own number: only where they agreed, and never where a relay number stands for it. */
bool card_private_shown(CardAudience, CardReach agreed, bool relay);
bool card_face_shown(CardAudience, CardReach agreed);
/* To whom a portrait is shown: as its owner chose (-1: nothing). One that they took in themselves without
 * ever having chosen, to colleagues. One that the office took in, to nobody until they have chosen since:
 * consent is for its subject to give, and knowing what it is to (个人信息保护法 13, 14). */
CardReach card_face_reach(int chosen, bool by_owner, bool chosen_since);
/* In public a name stands in full where the rule of its kind says so or its holder does. */
bool card_name_full(CardAudience, bool by_rule, bool by_choice);

/* Above one's own place, below it, or in the same general grid. */
bool card_near(Str own_place, Str place);

/* Twelve characters without those that are taken for others (Crockford's base 32): 60 bits. */
enum { CARD_CODE_CHARS = 12, CARD_CODE_BYTES = 8 };
Str card_code_of(Arena *keep, const unsigned char random[CARD_CODE_BYTES]);
bool card_code_fits(Str code);

Str card_initial(Str name);            /* 王, 欧阳 by its first character; M */

#endif
