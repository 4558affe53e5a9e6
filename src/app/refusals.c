/* A ring of the newest, and for each bucket a chain through it from newer to older. Serial numbers stand for
 * places: one whose place was taken by a newer is seen to be gone. */
#include "app/refusals.h"

#include "base/arena.h"

#include <sodium.h>
#include <string.h>

enum { BUCKETS = REFUSALS_MAX };

typedef struct Known {
    int64_t serial, older;                         /* of the same bucket; 0: none */
    int64_t at_us;
    RefusalName name;
    Err refused;
    Blame why;
} Known;

struct Refusals {
    Arena whole;
    int64_t last;
    int64_t newest[BUCKETS];
    Known ring[REFUSALS_MAX];
};

/* A block as the system gives it: zeros, and no page of it is there before it is used. */
Refusals *refusals_make(void)
{
    Arena whole = arena_make(sizeof(Refusals));
    Refusals *r = (Refusals *)(void *)whole.at;
    r->whole = whole;
    return r;
}

void refusals_drop(Refusals *r) { arena_drop(r->whole, sizeof *r); }

RefusalName refusal_name(int64_t account, Str key, Str digest)
{
    RefusalName name;
    crypto_generichash_state h;
    crypto_generichash_init(&h, NULL, 0, REFUSAL_NAME);
    crypto_generichash_update(&h, (const unsigned char *)&account, sizeof account);
    crypto_generichash_update(&h, (const unsigned char *)&key.len, sizeof key.len);
    crypto_generichash_update(&h, (const unsigned char *)key.at, (unsigned long long)key.len);
    crypto_generichash_update(&h, (const unsigned char *)digest.at, (unsigned long long)digest.len);
    crypto_generichash_final(&h, name.at, REFUSAL_NAME);
    return name;
}

/* A name is a digest: any bytes of it spread evenly. */
static int bucket_of(const RefusalName *name) { return (name->at[0] << 8 | name->at[1]) % BUCKETS; }

static const Known *at(const Refusals *r, int64_t serial)
{
    const Known *k = &r->ring[serial % REFUSALS_MAX];
    return serial && k->serial == serial ? k : NULL;
}

static const Known *known(const Refusals *r, const RefusalName *name, int64_t now_us)
{
    for (const Known *k = at(r, r->newest[bucket_of(name)]); k; k = at(r, k->older)) {
        if (now_us - k->at_us > REFUSALS_S * INT64_C(1000000)) return NULL;    /* and so are all older ones */
        if (!memcmp(k->name.at, name->at, REFUSAL_NAME)) return k;
    }
    return NULL;
}

Err refusals_find(const Refusals *r, RefusalName name, int64_t now_us, Blame *ret)
{
    const Known *k = known(r, &name, now_us);
    if (!k) return NULL;
    *ret = k->why;
    return k->refused;
}

void refusals_keep(Refusals *r, RefusalName name, Err refused, const Blame *why, int64_t now_us)
{
    if (known(r, &name, now_us)) return;
    int64_t serial = ++r->last, *newest = &r->newest[bucket_of(&name)];
    r->ring[serial % REFUSALS_MAX] = (Known){ serial, *newest, now_us, name, refused, *why };
    *newest = serial;
}

int64_t refusals_mark(const Refusals *r) { return r->last; }

void refusals_back_to(Refusals *r, int64_t mark)
{
    for (; r->last > mark; r->last--) {
        Known *k = &r->ring[r->last % REFUSALS_MAX];
        r->newest[bucket_of(&k->name)] = k->older;
        k->serial = 0;
    }
}
