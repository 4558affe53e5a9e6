/* Token buckets in a set-associative table: an address hashes to a set of eight, the oldest idle one gives
 * way. */
#include "http/http_limit.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { SETS = 4096, WAYS = 8, TOKEN = 1000 };       /* a request costs 1000 millitokens */

typedef struct Bucket {
    HttpAddress address;
    int64_t seen_ms;                /* 0: free */
    int64_t tokens;
    int connections;
} Bucket;

struct HttpLimit {
    pthread_mutex_t lock;
    int per_s, burst, connections;
    uint64_t secret;
    Bucket bucket[SETS][WAYS];
};

bool http_address_of(const struct sockaddr *from, HttpAddress *ret, char rettext[48])
{
    unsigned char whole[16] = { [10] = 0xFF, [11] = 0xFF };
    if (from->sa_family == AF_INET) {
        memcpy(whole + 12, &((const struct sockaddr_in *)(const void *)from)->sin_addr, 4);
    } else if (from->sa_family == AF_INET6) {
        memcpy(whole, &((const struct sockaddr_in6 *)(const void *)from)->sin6_addr, 16);
    } else {
        return false;
    }
    bool v4 = !memcmp(whole, (unsigned char[12]){ [10] = 0xFF, [11] = 0xFF }, 12);
    if (v4) inet_ntop(AF_INET, whole + 12, rettext, 48);
    else inet_ntop(AF_INET6, whole, rettext, 48);
    if (!v4) memset(whole + 8, 0, 8);
    memcpy(ret->at, whole, 16);
    return true;
}

bool http_address_parse(Str text, HttpAddress *ret, char rettext[48])
{
    char z[48] = "";
    struct sockaddr_in four = { .sin_family = AF_INET };
    struct sockaddr_in6 six = { .sin6_family = AF_INET6 };
    text = str_trim(text);
    if (text.len <= 0 || text.len >= (ptrdiff_t)sizeof z) return false;
    memcpy(z, text.at, (size_t)text.len);
    if (inet_pton(AF_INET, z, &four.sin_addr) == 1)
        return http_address_of((const struct sockaddr *)(const void *)&four, ret, rettext);
    if (inet_pton(AF_INET6, z, &six.sin6_addr) == 1)
        return http_address_of((const struct sockaddr *)(const void *)&six, ret, rettext);
    return false;
}

/* Of ::1 the first half is left, all zero, and nobody else has that. */
bool http_loopback(const HttpAddress *address)
{
    static const unsigned char six[16], four[13] = { [10] = 0xFF, [11] = 0xFF, [12] = 127 };
    return !memcmp(address->at, six, sizeof six) || !memcmp(address->at, four, sizeof four);
}

HttpLimit *limit_make(int per_s, int burst, int connections, uint64_t secret)
{
    HttpLimit *l = calloc(1, sizeof *l);        /* pages are touched only when used */
    if (!l) return NULL;
    l->per_s = per_s;
    l->burst = burst > 0 ? burst : 1;
    l->connections = connections;
    l->secret = secret | 1;
    pthread_mutex_init(&l->lock, NULL);
    return l;
}

void limit_drop(HttpLimit *l)
{
    if (!l) return;
    pthread_mutex_destroy(&l->lock);
    free(l);
}

/* The set is secret, so that nobody can choose addresses that push another one out. */
static Bucket *set_of(HttpLimit *l, const HttpAddress *address)
{
    uint64_t half[2], h = l->secret;
    memcpy(half, address->at, sizeof half);
    for (int i = 0; i < 2; i++) {
        h = (h ^ half[i]) * 0x9E3779B97F4A7C15u;
        h = (h ^ (h >> 29)) * (l->secret ^ 0xBF58476D1CE4E5B9u);
        h ^= h >> 32;
    }
    return l->bucket[h % SETS];
}

/* The address's bucket, a fresh full one, or NULL where all of the set have open connections. */
static Bucket *find(HttpLimit *l, const HttpAddress *address, int64_t now_ms)
{
    Bucket *set = set_of(l, address), *oldest = NULL;
    for (int i = 0; i < WAYS; i++) {
        if (set[i].seen_ms && !memcmp(set[i].address.at, address->at, 16)) return &set[i];
        if (!set[i].connections && (!oldest || set[i].seen_ms < oldest->seen_ms)) oldest = &set[i];
    }
    if (oldest) *oldest = (Bucket){ *address, now_ms, (int64_t)l->burst * TOKEN, 0 };
    return oldest;
}

int limit_ask(HttpLimit *l, const HttpAddress *address, int64_t now_ms)
{
    int64_t full = (int64_t)l->burst * TOKEN, wait_ms = 0;
    if (!l->per_s) return 0;
    pthread_mutex_lock(&l->lock);
    Bucket *b = find(l, address, now_ms);
    if (b) {
        int64_t gone_ms = now_ms - b->seen_ms;
        int64_t grown = gone_ms > full / l->per_s ? full : gone_ms * l->per_s;
        b->tokens = b->tokens + grown > full ? full : b->tokens + grown;
        b->seen_ms = now_ms;
        if (b->tokens >= TOKEN) b->tokens -= TOKEN;
        else wait_ms = (TOKEN - b->tokens + l->per_s - 1) / l->per_s;
    }
    pthread_mutex_unlock(&l->lock);
    return (int)((wait_ms + 999) / 1000);
}

bool limit_may_connect(HttpLimit *l, const HttpAddress *address, int64_t now_ms)
{
    if (!l->connections) return true;
    pthread_mutex_lock(&l->lock);
    const Bucket *b = find(l, address, now_ms);
    bool may = !b || b->connections < l->connections;
    pthread_mutex_unlock(&l->lock);
    return may;
}

void limit_connected(HttpLimit *l, const HttpAddress *address, int change, int64_t now_ms)
{
    if (!l->connections) return;
    pthread_mutex_lock(&l->lock);
    Bucket *b = find(l, address, now_ms);
    if (b && b->connections + change >= 0) b->connections += change;
    pthread_mutex_unlock(&l->lock);
}
