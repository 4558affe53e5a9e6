/* Who has asked how much: a token bucket and a count of connections for each client address. Knows addresses
 * and times that are passed in; knows no request. Bounded memory: under attack from very many addresses the
 * longest quiet are forgotten, which only ever errs in the client's favour. Thread-safe. */
#ifndef HTTP_HTTP_LIMIT_H
#define HTTP_HTTP_LIMIT_H

#include "base/str.h"

struct sockaddr;

/* An IPv4 address in mapped form, or the first 64 bits of an IPv6 address: one customer holds a whole /64. */
typedef struct HttpAddress { unsigned char at[16]; } HttpAddress;

bool http_address_of(const struct sockaddr *, HttpAddress *ret, char rettext[48]);
bool http_address_parse(Str text, HttpAddress *ret, char rettext[48]);     /* false: not an address */

bool http_loopback(const HttpAddress *);                                   /* 127.0.0.0/8 or ::1 */

typedef struct HttpLimit HttpLimit;
/* Zero: no limit of that kind. NULL: no memory. */
HttpLimit *limit_make(int per_s, int burst, int connections, uint64_t secret);
void limit_drop(HttpLimit *);

/* Take one token: 0, or after how many seconds there will be one. */
int limit_ask(HttpLimit *, const HttpAddress *, int64_t now_ms);

bool limit_may_connect(HttpLimit *, const HttpAddress *, int64_t now_ms);
void limit_connected(HttpLimit *, const HttpAddress *, int change, int64_t now_ms);     /* +1 or -1 */

#endif
