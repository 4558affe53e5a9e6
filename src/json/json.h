/* JSON through shapes. Reading is strict: UTF-8, no unknown key, no wrong type, limits checked, and the
 * refusal names the field by JSON pointer with the limit in words. Writing is append-only and never fails. */
#ifndef JSON_JSON_H
#define JSON_JSON_H

#include "base/err.h"
#include "base/shape.h"

/* BAD_JSON or BAD_FIELD (see *why). Text is copied into `keep`. Depth at most 8, no duplicate keys. */
Err json_read(Str text, const Shape *shape, void *record, Arena *keep, Blame *why);

/* For text whose keys are somebody else's: is it an object, within the same limits; and its member `key`,
 * where that is text (absent: it isn't there, or is something else). */
bool json_holds_object(Str text);
Str json_member(Str object, const char *key, Arena *keep);

void json_write(Buf *to, const Shape *shape, const void *record);
void json_write_list(Buf *to, const Shape *shape, const void *records, int64_t count);  /* [ … ] */
void json_text(Buf *to, Str s);   /* quoted and escaped; also safe inside <script> and SSE lines */
void json_key(Buf *to, const char *name);      /* "name": with a comma before it unless after { */
void json_degrees(Buf *to, int64_t e7);        /* 1040808000 -> 104.0808 */
void json_number(Buf *to, double r);           /* shortest form that reads back the same; not finite: null */

#endif
