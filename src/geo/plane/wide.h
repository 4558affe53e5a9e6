/* Loops over rows of small whole numbers, compiled twice: for AVX2 and for any machine. Both give the same
 * bytes. A body is EITHER_WAY; a function of it that is WIDE is called where wide_here() says so. Compiled
 * with TUIMEN_PORTABLE there is only the one for any machine: for tests of the other. Not for callers of
 * the library. */
#ifndef GEO_PLANE_WIDE_H
#define GEO_PLANE_WIDE_H

#include <stdbool.h>

#define EITHER_WAY static inline __attribute__((always_inline))

#if defined __x86_64__ && !defined TUIMEN_PORTABLE
#define WIDE __attribute__((target("avx2")))
static inline bool wide_here(void) { return __builtin_cpu_supports("avx2"); }
#else
#define WIDE
static inline bool wide_here(void) { return false; }
#endif

#endif
