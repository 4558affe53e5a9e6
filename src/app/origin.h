/* Which addresses the pages of other sites may ask and read (WHATWG Fetch §3.2, the CORS protocol): those
 * below what a domain names in `any_origin`, and no other. What stands there knows no session: whoever may do
 * something says so in the request itself, so that a browser's cookies are worth nothing to another site. */
#ifndef APP_ORIGIN_H
#define APP_ORIGIN_H

#include "app/app.h"

enum { ORIGIN_HEADERS = 2, ORIGIN_PREFLIGHT_HEADERS = 4 };

bool origin_any(const App *, Str path);

/* How what stands there and is no route is refused; NULL: as everywhere. */
SaysNo *origin_strays(const App *, Str path);

/* For every answer below such an address. Fills ORIGIN_HEADERS; they are constants. */
int origin_headers(HttpHeader *to);

/* For the question that a browser sends ahead (OPTIONS). Fills ORIGIN_PREFLIGHT_HEADERS; `methods` is what
 * the address takes, parted by commas. */
int origin_preflight(Str methods, HttpHeader *to);

#endif
