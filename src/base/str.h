/* Text with a length. A Str points into memory that somebody else owns (an arena, a constant); it is
 * valid UTF-8 from the edge of the house inwards. `at == NULL` means "absent", which differs from empty. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Str { const char *at; ptrdiff_t len; } Str;

#define S(literal) ((Str){ "" literal, sizeof(literal) - 1 })
#define STR_ARG(s) (int)(s).len, (s).at ? (s).at : ""      /* for "%.*s" */

Str str_of(const char *z);                       /* NULL gives the absent Str */
bool str_eq(Str a, Str b);
int str_cmp(Str a, Str b);                       /* by bytes */
bool str_starts(Str s, Str head);
bool str_ends(Str s, Str tail);
ptrdiff_t str_find(Str s, Str part);             /* -1: not there */
Str str_cut(Str *rest, char at);                 /* the head before `at`; *rest becomes the tail */
Str str_trim(Str s);                             /* ASCII white space and U+3000 off both ends */
Str str_trim_or(Str s, Str other);               /* trimmed; `other` where nothing is left, or s is absent */
Str str_part(Str s, ptrdiff_t from, ptrdiff_t to);
Str str_copy(Arena *keep, Str s);
char *str_z(Arena *keep, Str s);                 /* NUL-terminated copy */
bool str_int(Str s, int64_t *ret);               /* all of it a decimal number that fits */
bool str_real(Str s, double *ret);               /* all of it a finite number, "C" locale */

bool utf8_valid(Str s);                          /* RFC 3629: no surrogates, no overlong forms, no NUL */
ptrdiff_t utf8_count(Str s);                     /* code points of valid text */
int32_t utf8_next(Str *rest);                    /* next code point of valid text; -1 at the end */
int utf8_put(char to[4], int32_t point);         /* bytes written */

uint64_t str_hash(Str s);                        /* FNV-1a, not for secrets */

/* Text being written, in an arena. */
typedef struct Buf { Arena *keep; char *at; ptrdiff_t len, cap; } Buf;

Buf buf_new(Arena *keep, ptrdiff_t room);
void buf_add(Buf *b, Str s);
void buf_adds(Buf *b, const char *z);
void buf_char(Buf *b, char c);
void buf_int(Buf *b, int64_t n);
void buf_fmt(Buf *b, const char *format, ...) __attribute__((nonnull(2), format(printf, 2, 3)));
char *buf_space(Buf *b, ptrdiff_t n);            /* room for n more bytes; then add to b->len */
static inline Str buf_str(const Buf *b) { return (Str){ b->at ? b->at : "", b->len }; }

#endif
