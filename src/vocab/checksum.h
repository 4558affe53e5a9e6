/* Identifiers that carry their own proof: GB 11643-1999 (公民身份号码), GB 32100-2015 (统一社会信用代码) with the
 * GB 11714 organisation code inside it, and the form of telephone numbers. Prefix 99 belongs to no province:
 * the demo town's people have it. Refuses to know whether anybody holds the number. */
#ifndef VOCAB_CHECKSUM_H
#define VOCAB_CHECKSUM_H

#include "base/err.h"
#include "base/str.h"

REFUSES(IDENTITY_FORM);          /* 422: not 17 digits and a digit or upper-case X */
REFUSES(IDENTITY_BIRTHDAY);      /* 422: no such date, before 1800 or after today */
REFUSES(IDENTITY_CHECK);         /* 422: the last character does not fit */
REFUSES(CREDIT_CODE_FORM);       /* 422: not 18 of 0-9 A-Z without I O S V Z */
REFUSES(CREDIT_CODE_CHECK);      /* 422: a check character does not fit */
REFUSES(PHONE_FORM);             /* 422: neither a mobile nor a land line */

/* region: 6 digits of `number` */
typedef struct Identity { Str region; int64_t birth_day; bool female; } Identity;

char identity_check_char(Str first_17);              /* digits; gives 0-9 or X */
Err identity_read(Str number, int64_t today, Identity *ret);

char credit_code_check_char(Str first_17);           /* 0: a character that may not be there */
Err credit_code_check(Str code);

/* Blanks, hyphens, brackets and +86 off; then a mobile (1, 3-9, nine more) or a land line with its area code
 * (0, 9 to 11 more digits). */
Err phone_read(Arena *keep, Str text, Str *ret);

#endif
