/* The façade over libmicrohttpd: bytes in, bytes out. Knows sockets, the request guard, limits, compression and
 * streams; knows no route, no session, no database. One handler gets every complete request that passed. */
#ifndef HTTP_HTTP_H
#define HTTP_HTTP_H

#include "base/str.h"

typedef struct Http Http;                      /* the server */
typedef struct HttpCall HttpCall;              /* one request and its answer to come */

typedef struct HttpLimits {
    int64_t body_bytes;        /* a body over this: 413 (default 256 KiB) */
    int64_t upload_bytes;      /* the same for the paths `is_upload` accepts (default 12 MiB) */
    int header_bytes;          /* all headers together: 431 (default 16 KiB) */
    int idle_s;                /* a connection without progress is closed (default 30) */
    int connections;           /* at once (default 8192); per address: connections_each (default 1024) */
    int connections_each;
    int requests_per_s_each;   /* token bucket an address: 429 with Retry-After; 0: no limit */
    int burst_each;
} HttpLimits;

typedef struct HttpHeader { Str name, value; } HttpHeader;

typedef struct HttpAnswer {
    int status;
    Str type;                  /* Content-Type */
    Str body;                  /* copied by http_answer */
    const HttpHeader *headers; int header_count;
    const char *static_path;   /* serve this embedded file instead of body */
} HttpAnswer;

/* Called on an event-loop thread with a complete, guarded request. It either calls http_answer (or
 * http_stream) before returning, or has handed `call` to another thread, which will. */
typedef void HttpHandler(void *ctx, HttpCall *call);

typedef struct HttpSettings {
    const char *address; int port;             /* "127.0.0.1"; "::" and "0.0.0.0" for all; port 0: any */
    int threads;                               /* event loops */
    HttpLimits limits;
    bool (*is_upload)(Str method, Str path);
    HttpHandler *handle; void *ctx;
    bool trust_forwarded;                      /* take the client's address from X-Forwarded-For (behind a proxy) */
} HttpSettings;

Http *http_start(const HttpSettings *, char reterr[256]);   /* NULL: could not */
int http_port(const Http *);
void http_quiesce(Http *);                     /* take no new connection; streams are ended; answer what is under way */
void http_stop(Http *);                        /* after http_quiesce; waits */

Str http_method(const HttpCall *);             /* GET HEAD POST PUT PATCH DELETE */
Str http_path(const HttpCall *);               /* percent-decoded once, valid UTF-8, no NUL, no "..", no "//" */
Str http_query(const HttpCall *);              /* raw, after the "?" */
Str http_body(const HttpCall *);
Str http_header(const HttpCall *, const char *name);        /* absent Str: none */
Str http_cookie(const HttpCall *, const char *name);
Str http_client(const HttpCall *);             /* the client's address as text */
int http_thread(const HttpCall *);             /* index of the event loop that runs it, 0 … threads-1 */

void http_answer(HttpCall *, const HttpAnswer *);           /* from any thread, once */

/* Server-sent events. The call becomes a stream; text is queued and sent as the client reads. */
typedef struct HttpStream HttpStream;
HttpStream *http_stream(HttpCall *, void *owner, void (*gone)(void *owner, HttpStream *));
bool http_send(HttpStream *, Str text);        /* false: its queue is full and the stream was ended */

/* Embedded files (web build): looked up by path, with gzip and brotli forms and a strong ETag. */
typedef struct HttpFile {
    const char *path, *type, *etag;
    const unsigned char *plain, *gzip, *brotli; int64_t plain_len, gzip_len, brotli_len;
    bool immutable;                            /* hashed name: may be cached for a year */
} HttpFile;
void http_files(const HttpFile *, int count);  /* once, before http_start; sorted by path */
const HttpFile *http_file(Str path);           /* NULL: none */

typedef struct HttpCounts {
    int64_t requests, refused_by_guard, limited, bytes_in, bytes_out, connections, streams;
} HttpCounts;
HttpCounts http_counts(const Http *);

#endif
