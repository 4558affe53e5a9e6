/* When an agreement holds, what a till may take, how a code is written. Pure. */
#ifndef PARTNERS_PARTNERS_RULES_H
#define PARTNERS_PARTNERS_RULES_H

#include "domains/partners/partners.h"

enum { TILL_WRONG_MOST = 20, CODE_BYTES = 37, TERM_DAYS_MOST = 3660, OFFLINE_COUNT_MOST = 200,
       OFFLINE_FEN_MOST = 1000000 };

/* The bytes that are signed. */
void code_pack(const Code *, unsigned char to[CODE_BYTES]);
bool code_unpack(const unsigned char from[CODE_BYTES], Code *ret);
void code_letters(const unsigned char *from, int letters, char *to);         /* five bits each (Crockford) */
int code_typed(Str text, char *to, int room);          /* capitals, without gaps; O is 0, I and L are 1 */

#endif
