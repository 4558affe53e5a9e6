/* A query string through a shape: "state=filed&limit=20&q=%E7%81%AF" fills the same kind of struct as a body
 * does, judged by the same limits. Percent-decoding and + as a space (WHATWG URL, urlencoded form). Unknown
 * and repeated keys are refused. An empty value counts as left out. Flat fields only: no lists, objects or
 * RAW. */
#ifndef JSON_QUERY_H
#define JSON_QUERY_H

#include "base/err.h"
#include "base/shape.h"

/* BAD_FIELD (see *why, whose pointer is the bare name). Text lives in `keep`. */
Err query_read(Str query, const Shape *shape, void *record, Arena *keep, Blame *why);

#endif
