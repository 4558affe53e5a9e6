/* All seeds to everywhere in two passes over the arcs: up through the ranks, then down. A row is 64
 * numbers side by side; one step adds its cost to a whole row and keeps the smaller of each pair, without
 * a branch. The same source is compiled twice, for AVX2 and for any machine; whole numbers make both give
 * the same bytes. */
#include "geo/walk.h"

#include <string.h>

WalkRows walk_rows(int32_t nodes, int32_t lanes, int32_t bits, Arena *keep)
{
    size_t size = (size_t)nodes * (size_t)lanes * sizeof(uint32_t);
    char *at = arena_take(keep, (ptrdiff_t)size + 64, 1);
    at += -(ptrdiff_t)((size_t)at & 63) & 63;
    WalkRows r = { nodes, lanes, bits, (uint32_t *)(void *)at };
    walk_rows_clear(&r);
    return r;
}

void walk_rows_clear(WalkRows *r)
{
    int64_t count = (int64_t)r->nodes * r->lanes;
    for (int64_t i = 0; i < count; i++) r->at[i] = WALK_FAR;
}

void walk_rows_seed(WalkRows *r, const WalkSteps *s, int32_t lane, WalkSeed seed)
{
    uint64_t value = (uint64_t)seed.cost << r->bits | seed.id;
    uint32_t *at = &r->at[(int64_t)s->rank[seed.node] * r->lanes + lane];
    if (value < *at) *at = (uint32_t)value;
}

/* A kernel is these passes around its own arithmetic: ROW loads a row into registers, MEET takes the
 * smaller of them and another row plus a cost, KEEP stores them. Sums never pass WALK_FAR + WALK_FAR,
 * which 32 bits hold. */
#define PASS(V, FIRST, STEP, LANES, ROW, MEET, KEEP, SPLAT) \
    if (s->FIRST[V] < s->FIRST[(V) + 1]) { \
        uint32_t *to = rows + (int64_t)(V) * (LANES); \
        ROW \
        for (int32_t i = s->FIRST[V]; i < s->FIRST[(V) + 1]; i++) { \
            const uint32_t *row = rows + (int64_t)s->STEP[i].from * (LANES); \
            uint64_t shifted = (uint64_t)s->STEP[i].cost << bits; \
            uint32_t cost = shifted < WALK_FAR ? (uint32_t)shifted : WALK_FAR; \
            SPLAT \
            MEET \
        } \
        KEEP \
    }

#define SWEEP(NAME, TARGET, LANES, ROW, MEET, KEEP, SPLAT) \
    TARGET static void NAME(const WalkSteps *s, uint32_t *rows, int bits) \
    { \
        for (int32_t v = 0; v < s->nodes; v++) PASS(v, up_first, up, LANES, ROW, MEET, KEEP, SPLAT) \
        for (int32_t v = s->nodes - 1; v >= 0; v--) PASS(v, down_first, down, LANES, ROW, MEET, KEEP, SPLAT) \
    }

#define TWO(F) F(0) F(1)
#define FOUR(F) TWO(F) F(2) F(3)
#define SIX(F) FOUR(F) F(4) F(5)
#define EIGHT(F) SIX(F) F(6) F(7)

#if defined __x86_64__
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2")))
#define AVX2_AT(P, K) _mm256_load_si256((const __m256i *)(const void *)(P) + (K))
#define AVX2_ROW(K) __m256i b##K = AVX2_AT(to, K);
#define AVX2_MEET(K) b##K = _mm256_min_epu32(b##K, _mm256_add_epi32(AVX2_AT(row, K), all));
#define AVX2_KEEP(K) _mm256_store_si256((__m256i *)(void *)to + K, b##K);
#define AVX2_SPLAT __m256i all = _mm256_set1_epi32((int)cost);
SWEEP(avx2_16, AVX2, 16, TWO(AVX2_ROW), TWO(AVX2_MEET), TWO(AVX2_KEEP), AVX2_SPLAT)
SWEEP(avx2_32, AVX2, 32, FOUR(AVX2_ROW), FOUR(AVX2_MEET), FOUR(AVX2_KEEP), AVX2_SPLAT)
SWEEP(avx2_48, AVX2, 48, SIX(AVX2_ROW), SIX(AVX2_MEET), SIX(AVX2_KEEP), AVX2_SPLAT)
SWEEP(avx2_64, AVX2, 64, EIGHT(AVX2_ROW), EIGHT(AVX2_MEET), EIGHT(AVX2_KEEP), AVX2_SPLAT)
#endif

/* Any machine: four numbers at a time, in whatever registers there are, over the row where it lies. */
typedef uint32_t Fours __attribute__((vector_size(16), may_alias));
#define PLAIN_MEET(LANES) \
    for (int k = 0; k < (LANES) / 4; k++) { \
        Fours *best = (Fours *)(void *)to + k; \
        Fours sum = *((const Fours *)(const void *)row + k) + cost; \
        Fours less = (Fours)(sum < *best); \
        *best ^= (*best ^ sum) & less; \
    }
SWEEP(any_16, , 16, , PLAIN_MEET(16), , )
SWEEP(any_32, , 32, , PLAIN_MEET(32), , )
SWEEP(any_48, , 48, , PLAIN_MEET(48), , )
SWEEP(any_64, , 64, , PLAIN_MEET(64), , )

typedef void Sweep(const WalkSteps *, uint32_t *rows, int bits);

void walk_sweep(const WalkSteps *s, WalkRows *r, WalkKernel kernel)
{
    static Sweep *const any[] = { any_16, any_32, any_48, any_64 };
    Sweep *const *list = any;
#if defined __x86_64__
    static Sweep *const wide[] = { avx2_16, avx2_32, avx2_48, avx2_64 };
    if (kernel == WALK_BEST && __builtin_cpu_supports("avx2")) list = wide;
#else
    (void)kernel;
#endif
    list[r->lanes / 16 - 1](s, r->at, r->bits);
}
