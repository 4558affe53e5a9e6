/* Those who write without signing in: a few times from one address, then a few an hour. Each report and each
 * photo costs the desk a look and the disk some room, and nobody can be asked about them. The machine itself
 * isn't counted: what comes from there is the operator's, or a proxy's whose addresses aren't trusted. */
#ifndef APP_GUESTS_H
#define APP_GUESTS_H

#include "app/domain.h"

enum { GUEST_WRITES = 120, GUEST_EVERY_S = 30 };       /* at once; then one each so many seconds */

REFUSES(GUESTS_WAIT);                  /* 429, with Retry-After */

typedef struct Guests Guests;
Guests *guests_make(void);
void guests_drop(Guests *);
/* NULL for whoever is signed in and for what only reads, unless the route is HELD. */
Err guests_ask(Guests *, struct Ask *);

#endif
