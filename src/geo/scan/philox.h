/* Random numbers by counter: Philox4x32-10 (Salmon, Moraes, Dror and Shaw, SC 2011). A block of four words
 * is a function of key and counter and of nothing else, so replicate 17 is the same whichever thread draws
 * it, and in whatever order. For simulation, never for secrets. Not for callers of geo/scan/scan.h. */
#ifndef GEO_SCAN_PHILOX_H
#define GEO_SCAN_PHILOX_H

#include <stdint.h>

typedef struct Philox { uint32_t key[2], counter[4], word[4]; int left; } Philox;

void philox_block(const uint32_t key[2], const uint32_t counter[4], uint32_t ret[4]);

/* The stream of a seed's replicate. */
Philox philox_start(uint64_t seed, uint32_t replicate);
void philox_refill(Philox *);

static inline uint32_t philox_next(Philox *p)
{
    if (!p->left) philox_refill(p);
    return p->word[--p->left];
}

/* 0 to n - 1; each is off by less than n in 2^32. */
static inline uint32_t philox_below(Philox *p, uint32_t n)
{
    return (uint32_t)((uint64_t)philox_next(p) * n >> 32);
}

#endif
