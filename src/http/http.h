/* The façade over libmicrohttpd: bytes in, bytes out. Knows sockets, the request guard, limits, compression
 * and streams; knows no route, no session, no database. One handler gets every complete request that
 * passed. Messages follow RFC 9110 and 9112, problem answers RFC 9457, streams the WHATWG text on server-
 * sent events. */
#ifndef HTTP_HTTP_H
#define HTTP_HTTP_H

#include "base/err.h"
#include "base/str.h"

typedef struct Http Http;                      /* the server */
typedef struct HttpCall HttpCall;              /* one request and its answer to come */

/* A zero means the default in brackets, except requests_per_s_each, where it means no limit. */
typedef struct HttpLimits {
    int64_t body_bytes;        /* a body over this: 413 (256 KiB) */
    int64_t upload_bytes;      /* the same for the paths `is_upload` accepts (12 MiB) */
    int64_t waiting_bytes;     /* all bodies in memory at once: 503 (256 MiB; uploads may take 3/4 of it) */
    int header_bytes;          /* request line and headers together: 431 (4 KiB, at most 16 KiB; every open
                                * connection keeps this much memory and 1.5 KiB more). Cookies count twice,
                                * each header, cookie and query parameter 64 bytes on top. */
    int idle_s;                /* one without progress is closed (30). Headers, and a body of no known size,
                                * must be there within twice this, whatever the progress; a body of known size
                                * may take a second more for each 8 KiB, an answer one for each 4 KiB */
    int connections;           /* at once (8192); further ones wait in the kernel's queue */
    int connections_each;      /* of one address (1024); no limit with trust_forwarded */
    int requests_per_s_each;   /* token bucket an address (an IPv6 /64): 429 with Retry-After */
    int burst_each;            /* its depth (ten times requests_per_s_each) */
    bool spare_loopback;       /* … but not this machine's own address: a proxy on it, or the operator */
    int comment_s;             /* a quiet stream gets a comment line (20) */
} HttpLimits;

typedef struct HttpHeader { Str name, value; } HttpHeader;

/* What is not given is filled in: type, ETag (weak, of the body) for GET, Cache-Control ("private, no-
 * cache" for 200 to GET, else "no-store"), Vary, and the security headers. Text of 1 KiB and more goes out
 * as gzip to those who take it. A 200 to GET whose ETag is in If-None-Match goes out as 304. */
typedef struct HttpAnswer {
    int status;
    Str type;                  /* Content-Type */
    Str body;                  /* copied by http_answer */
    const HttpHeader *headers; int header_count;        /* up to 704 bytes of them, without line breaks */
    const char *static_path;   /* serve this embedded file instead of body; none of that path: 404 */
} HttpAnswer;

/* Called on an event-loop thread with a complete, guarded request. It either calls http_answer (or
 * http_stream) before returning, or has handed `call` to another thread, which will. */
typedef void HttpHandler(void *ctx, HttpCall *call);

/* Called on an event-loop thread with the head of a request whose body is an upload, larger than 16 KiB or of
 * no known size, before any of the body is read. A refusal is the answer, and the connection ends; `retry_s`
 * is for its Retry-After. */
typedef Err HttpLook(void *ctx, HttpCall *call, int *retry_s);

typedef struct HttpSettings {
    const char *address; int port;             /* "127.0.0.1"; "0.0.0.0" and "::" for all; port 0: any */
    int threads;                               /* event loops (2) */
    HttpLimits limits;
    bool (*is_upload)(Str method, Str path);   /* NULL: none is */
    HttpHandler *handle; void *ctx;
    HttpLook *look;                            /* NULL: every body is read */
    /* Is OPTIONS handed to `handle` for this target, as it was sent? NULL: never, it is refused with 405. */
    bool (*takes_options)(void *ctx, Str target);
    bool trust_forwarded;                      /* the client is the last one in X-Forwarded-For */
} HttpSettings;

Http *http_start(const HttpSettings *, char reterr[256]);   /* NULL: could not */
int http_port(const Http *);
void http_quiesce(Http *);                     /* no new connection; streams end, idle connections close */
void http_stop(Http *);                        /* waits two seconds for answers; who is late hears 503 */

/* The request. Text belongs to the call and is gone after http_answer or http_stream. */
Str http_method(const HttpCall *);             /* GET HEAD POST PUT PATCH DELETE, OPTIONS if it is taken */
Str http_path(const HttpCall *);               /* decoded once, valid UTF-8, no NUL, ".." or "//" */
Str http_query(const HttpCall *);              /* raw, after the "?" */
Str http_body(const HttpCall *);
Str http_header(const HttpCall *, const char *name);        /* the first of that name; absent Str: none */
Str http_cookie(const HttpCall *, const char *name);
Str http_client(const HttpCall *);             /* the client's address as text */
bool http_looked(const HttpCall *);            /* it passed `look` */
int http_thread(const HttpCall *);             /* index of the event loop that runs it, 0 … threads-1 */

void http_answer(HttpCall *, const HttpAnswer *);           /* from any thread, once */

/* The answer RFC 9457 asks for; the sentence is English where Accept-Language begins with "en", else
 * Chinese. */
void http_refuse(HttpCall *, Err);             /* from any thread, instead of http_answer */

/* Server-sent events. The call becomes a stream; text is queued (256 pieces, 256 KiB) and sent as the client
 * reads. `gone` is called exactly once, on an event-loop thread (at the last in http_stop) and never from
 * inside the functions below; afterwards the stream must not be used. So keep streams in a list under a lock,
 * take it around http_stream and http_send, and take it in `gone`. A comment line every 20 s finds dead
 * clients; the sender need not. NULL from http_stream: stopping, or no memory; the call is still to be
 * answered (BUSY). */
typedef struct HttpStream HttpStream;
HttpStream *http_stream(HttpCall *, void *owner, void (*gone)(void *owner, HttpStream *));
bool http_send(HttpStream *, Str text);        /* false: it is over, or too full and was ended */
void http_stream_end(HttpStream *);            /* when what is queued is out */

/* The same text for many streams: made once, counted, not copied. */
typedef struct HttpText HttpText;
HttpText *http_text(Str);
bool http_send_text(HttpStream *, HttpText *);
void http_text_drop(HttpText *);               /* the maker's own hold */

/* Embedded files (web build): looked up by path, with gzip and brotli forms and a strong ETag. */
typedef struct HttpFile {
    const char *path, *type, *etag;            /* "/assets/app-3f9c2b1a.js"; etag with its quotes */
    const unsigned char *plain, *gzip, *brotli;             /* NULL: no such form */
    int64_t plain_len, gzip_len, brotli_len;
    bool immutable;                            /* hashed name: may be cached for a year */
} HttpFile;
void http_files(const HttpFile *, int count);  /* once, before http_start; sorted by path */
const HttpFile *http_file(Str path);           /* NULL: none */

typedef struct HttpCounts {
    int64_t requests, refused_by_guard, limited, bytes_in, bytes_out;   /* so far */
    int64_t connections, streams, streams_overflowed;                   /* open now; open now; so far */
} HttpCounts;
HttpCounts http_counts(const Http *);

#endif
