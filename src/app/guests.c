/* The buckets of the HTTP limit, with a slower clock: what is a second there is GUEST_EVERY_S here. */
#include "app/guests.h"

#include "app/inside.h"
#include "http/http_limit.h"

#include <sodium.h>

REFUSAL(GUESTS_WAIT, 429, "gate.guests_wait", "未登录的上报太多了，请稍后再试，或登录后上报",
        "too much was sent without signing in; wait a little, or sign in");

static HttpLimit *limit_of(Guests *g) { return (HttpLimit *)(void *)g; }

Guests *guests_make(void)
{
    uint64_t secret;
    randombytes_buf(&secret, sizeof secret);
    return (Guests *)(void *)limit_make(1, GUEST_WRITES, 0, secret);
}

void guests_drop(Guests *g) { limit_drop(limit_of(g)); }

Err guests_ask(Guests *g, Ask *ask)
{
    HttpAddress from;
    char text[48];
    bool held = ask->route->flags & HELD || (!ask->who.account && ask->route->flags & GUESTS_WRITE);
    if (!held) return NULL;
    if (!http_address_parse(ask->wire.client, &from, text) || http_loopback(&from)) return NULL;
    int wait = limit_ask(limit_of(g), &from, clock_us() / 1000 / GUEST_EVERY_S);
    if (!wait) return NULL;
    ask->retry_s = wait * GUEST_EVERY_S;
    return GUESTS_WAIT;
}
