/* What a field may hold, and the limit in words: one judgement for JSON bodies and query strings alike.
 * Knows fields and values; refuses to know where the value came from. Inside json/ only. */
#ifndef JSON_LIMIT_H
#define JSON_LIMIT_H

#include "base/err.h"
#include "base/shape.h"

enum { POINTER_BYTES = 96 };                       /* of Blame.pointer */

bool limit_int(const Field *f, int64_t n);         /* INT TIME ID DEGREES; NONE is never a value */
bool limit_degrees(const Field *f, double degrees, int64_t *ret);  /* rounded to 1e-7 */
bool limit_real(const Field *f, double r);
bool limit_text(const Field *f, Str s);            /* characters; only white space counts as empty */
bool limit_count(const Field *f, int64_t n);       /* items of a list */

/* No control character but newline and tab: C0, DEL, C1 (U+0080 to U+009F). */
bool limit_plain(Str s);

/* BAD_FIELD, with the field's limit in words. */
Err limit_refuse(const Field *f, const char *pointer, Blame *why);
Err limit_missing(const char *pointer, Blame *why);
Err limit_unknown(const char *pointer, Blame *why);

/* Copy what fits, never cutting a character in two; "…" shows that something was left out. */
void limit_fit(char *to, ptrdiff_t room, Str s);

#endif
