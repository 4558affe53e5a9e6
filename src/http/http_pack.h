/* What a client takes and what it has: content codings and entity tags (RFC 9110 §12.5.3, §8.8.3, §13.1.2),
 * and the making of both. Pure; knows no request. */
#ifndef HTTP_HTTP_PACK_H
#define HTTP_HTTP_PACK_H

#include "base/str.h"

bool pack_accepts(Str accept_encoding, const char *coding);     /* named, and not with q=0 */
bool pack_has_tag(Str if_none_match, Str etag);                 /* weak comparison; "*" matches */
bool pack_is_text(Str type);                                    /* worth compressing */
void pack_tag(Str body, char ret[24]);                          /* a weak entity tag of the body */
char *pack_gzip(Str body, int64_t *retlen);                     /* malloc'd; NULL: no memory, not smaller */

#endif
