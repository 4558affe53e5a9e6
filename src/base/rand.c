/* SplitMix64, and fair draws from it. */
#include "base/rand.h"

uint64_t rand_next(Rand *r)
{
    uint64_t z = r->state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

int64_t rand_between(Rand *r, int64_t low, int64_t high)
{
    uint64_t span = (uint64_t)high - (uint64_t)low + 1, draw;
    if (span == 0) return (int64_t)rand_next(r);
    uint64_t fair = UINT64_MAX - UINT64_MAX % span;
    do draw = rand_next(r); while (draw >= fair);
    return (int64_t)((uint64_t)low + draw % span);
}

double rand_unit(Rand *r) { return (double)(rand_next(r) >> 11) / 9007199254740992.0; }

double rand_bell(Rand *r)
{
    int64_t sum = 0;
    for (int i = 0; i < 12; i++) sum += (int64_t)(rand_next(r) >> 32);
    return (double)(sum - 6 * 4294967295) / 4294967296.0;
}
