/* The same answer in XML and in JSON: what is told is told once. JSON after the Spark convention, which the
 * standard names: a list is an array without the names of its items, an empty value is null. */
#ifndef OPEN311_OPEN311_TOLD_H
#define OPEN311_OPEN311_TOLD_H

#include "app/domain.h"

enum { TOLD_XML, TOLD_JSON };          /* Route.arg */
enum { TOLD_DEEP = 8 };

typedef struct Told { Buf to; bool json; int depth; bool list[TOLD_DEEP]; } Told;

Told told_begin(Arena *keep, int form);
void told_list(Told *, const char *name);      /* items follow, each an object or a text */
void told_object(Told *, const char *name);
void told_end(Told *, const char *name);
void told_text(Told *, const char *name, Str); /* absent or empty: null */
void told_bool(Told *, const char *name, bool);
void told_int(Told *, const char *name, int64_t);
void told_degrees(Told *, const char *name, int64_t e7);   /* NONE: null */
void told_time(Told *, const char *name, int64_t ms);      /* NONE: null; +08:00 */
Err told_answer(Ask *, const Told *, int status);

/* Route.says_no and Domain.strays: <errors>, with the codes of the standard: 403 for keys, 404 for what isn't
 * there, 405 for a method, 400 for all else that was asked wrongly; "later" (429, 503) and "our fault" (500)
 * stay what they are. */
void told_refusal(Ask *, Err);

#endif
