/* The request guard: what a request must look like before anybody else sees it. Pure: text in, refusal or
 * facts out. Knows no socket and no library; it exists because the parser below accepts requests that a
 * proxy in front may read otherwise (request smuggling, RFC 9112 §11.2). */
#ifndef HTTP_HTTP_GUARD_H
#define HTTP_HTTP_GUARD_H

#include "http/http.h"

REFUSES(HTTP_BAD_HEADER);       /* 400: a header's name or value, or something hidden between them */
REFUSES(HTTP_BAD_LENGTH);       /* 400: Content-Length and Transfer-Encoding do not say one thing */
REFUSES(HTTP_BAD_HOST);         /* 400: not exactly one Host */
REFUSES(HTTP_BAD_TARGET);       /* 400: the path */
REFUSES(HTTP_BAD_METHOD);       /* 405: known, not served here */
REFUSES(HTTP_UNKNOWN_METHOD);   /* 501 */
REFUSES(HTTP_BAD_VERSION);      /* 505: neither HTTP/1.0 nor HTTP/1.1 */
REFUSES(HTTP_LONG_HEADERS);     /* 431 */
REFUSES(HTTP_TOO_MANY);         /* 429 */

typedef struct HttpHead {
    Str method, target, version;
    const HttpHeader *headers; int count;
    bool whole;                 /* the caller saw nothing between the parts but what RFC 9112 puts there */
    bool options;               /* OPTIONS is served at this target */
} HttpHead;

typedef struct HttpLength { int64_t bytes; bool chunked; } HttpLength;   /* 0 and false: no body */

/* RFC 9112 §2.2, §3, §5.1, §6; RFC 9110 §5.5, §7.2, §9.1. `length` is written on success only. */
Err http_guard(const HttpHead *, HttpLength *length);

/* Split and decode a request target (RFC 9112 §3.2.1 and §3.2.2; the authority of an absolute form must be
 * `host`). `room` holds target.len bytes; *path points into it, *query into the target. */
Err http_target(Str target, Str host, char *room, Str *path, Str *query);

bool http_token(Str);                          /* RFC 9110 §5.6.2 */
bool http_same(Str a, const char *b);          /* equal but for the case of ASCII letters */

#endif
