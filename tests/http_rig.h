/* A server whose handler does what the path says, and a client that sends bytes and keeps the answer. */
#ifndef TESTS_HTTP_RIG_H
#define TESTS_HTTP_RIG_H

#include "http/http.h"
#include "http/http_guard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>

#include <cmocka.h>

enum { PATIENCE_MS = 10000, ROOM = 1 << 20 };

extern char got[ROOM];              /* what the last exchange brought, NUL-terminated */
extern int got_len;

int dial(const Http *);
void put(int s, const char *text, size_t len);          /* all, or until the other side closes */
void puts_to(int s, const char *z);
bool read_until(int s, const char *until);              /* NULL: the end. False: it did not come */
void exchange(const Http *, const char *text);          /* one request, the last one; reads all */

int status(void);
bool has(const char *part);
int times(const char *part);
const char *body(void);
const char *header(const char *name);                   /* "\r\nName: " */

/* The handler: /thread /held /stream /thread-stream /big /size /refuse /own /full /over /split /files/…; else
 * an echo. */
Http *start(HttpLimits);
void handle(void *ctx, HttpCall *);
extern atomic_int handled, gone_count;
extern _Atomic(HttpCall *) held;

HttpCall *wait_for_held(void);
void wait_for_count(atomic_int *, int wanted);
int open_stream(const Http *, const char *path);
int send_all(HttpText *);                               /* into every open stream; how many took it */

#define POST_ "POST /x HTTP/1.1\r\nHost: a\r\n"
#define GET_ "GET /x HTTP/1.1\r\nHost: a\r\n"
#define GET(path, more) "GET " path " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" more "\r\n"

#endif
