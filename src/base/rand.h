/* Pseudo-random numbers from a seed: the same on every compiler and machine (SplitMix64, Steele et al.
 * 2014). For tests, the demo town and simulations, never for secrets. Draw one value a statement. */
#ifndef BASE_RAND_H
#define BASE_RAND_H

#include <stdint.h>

typedef struct Rand { uint64_t state; } Rand;

static inline Rand rand_from(uint64_t seed) { return (Rand){ seed * 0x9E3779B97F4A7C15u + 0x1234567u }; }
uint64_t rand_next(Rand *r);
int64_t rand_between(Rand *r, int64_t low, int64_t high);   /* both ends included, unbiased */
double rand_unit(Rand *r);                                  /* [0, 1) with 53 bits */
double rand_bell(Rand *r);   /* mean 0, deviation 1: sum of twelve, integers first */

#endif
