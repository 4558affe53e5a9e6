/* All seeds to everywhere in two passes over the arcs: up through the ranks, then down. A row is 64
 * numbers side by side; one step adds its cost to a whole row and keeps the smaller of each pair, without
 * a branch. The same source is compiled for AVX2, for AVX-512 and for any machine; whole numbers make all
 * give the same bytes. */
#include "geo/walk/walk.h"

#include "geo/plane/wide.h"

#include <string.h>

typedef uint32_t Fours __attribute__((vector_size(16), may_alias));    /* in whatever registers there are */

WalkRows walk_rows(int32_t nodes, int32_t lanes, int32_t bits, Arena *keep)
{
    size_t size = (size_t)nodes * (size_t)lanes * sizeof(uint32_t);
    char *at = arena_take(keep, (ptrdiff_t)size + 64, 1);
    at += -(ptrdiff_t)((size_t)at & 63) & 63;
    return (WalkRows){ nodes, lanes, bits, (uint32_t *)(void *)at, NEWS(keep, unsigned char, nodes + 1) };
}

void walk_rows_clear(WalkRows *r) { memset(r->seeded, 0, (size_t)r->nodes); }

static void row_begin(uint32_t *row, int32_t lanes)
{
    Fours *four = (Fours *)(void *)row;
    for (int32_t i = 0; i < lanes / 4; i++) four[i] = (Fours){ 0 } + WALK_FAR;
}

/* Seeds lie anywhere: their rows are called for ahead of their time. */
void walk_rows_seeds(WalkRows *r, const WalkSteps *s, int32_t lane, const WalkSeed *seed, int32_t seeds)
{
    enum { AHEAD = 8, LINE = 16 };
    for (int32_t i = 0; i < seeds; i++) {
        if (i + 2 * AHEAD < seeds) __builtin_prefetch(&s->rank[seed[i + 2 * AHEAD].node]);
        if (i + AHEAD < seeds) {
            const uint32_t *next = &r->at[(int64_t)s->rank[seed[i + AHEAD].node] * r->lanes];
            for (int32_t k = 0; k < r->lanes; k += LINE) __builtin_prefetch(next + k, 1);
        }
        int32_t rank = s->rank[seed[i].node];
        uint64_t value = (uint64_t)seed[i].cost << r->bits | seed[i].id;
        uint32_t *row = &r->at[(int64_t)rank * r->lanes];
        if (!r->seeded[rank]) row_begin(row, r->lanes);
        r->seeded[rank] = 1;
        if (value < row[lane]) row[lane] = (uint32_t)value;
    }
}

void walk_rows_seed(WalkRows *r, const WalkSteps *s, int32_t lane, WalkSeed seed)
{
    walk_rows_seeds(r, s, lane, &seed, 1);
}

/* A kernel is these two passes around its own arithmetic: ROW loads a row into registers, FAR fills them,
 * SPLAT and MEET take the smaller of them and another row plus a cost, KEEP stores them. Sums never pass
 * WALK_FAR + WALK_FAR, which 32 bits hold. On the way up a row without seeds is written without having been
 * read. With FEW seeds, as where shape points are nodes, most rows meet none that is live: these stay as they
 * are, are not live, and are written on the way down without having been read. Asking costs more than it
 * saves where a third of the rows has seeds. */
#define STEP(STEPS, I, LANES, SPLAT, MEET) \
    const uint32_t *row = rows + (int64_t)(STEPS)[I].from * (LANES); \
    uint64_t shifted = (uint64_t)(STEPS)[I].cost << bits; \
    uint32_t cost = shifted < WALK_FAR ? (uint32_t)shifted : WALK_FAR; \
    SPLAT \
    MEET

enum { LIVE = 2 };

#define SWEEP(NAME, TARGET, FEW, LANES, NAMES, ROW, FAR, MEET, KEEP, SPLAT) \
    TARGET static void NAME(const WalkSteps *s, uint32_t *rows, unsigned char *seeded, int bits) \
    { \
        for (int32_t v = 0; v < s->nodes; v++) { \
            uint32_t *to = rows + (int64_t)v * (LANES); \
            int32_t i = s->up_first[v], end = s->up_first[v + 1]; \
            while ((FEW) && i < end && !seeded[s->up[i].from]) i++; \
            if (i == end && ((FEW) || seeded[v])) continue; \
            NAMES \
            if (seeded[v]) { ROW } else { FAR } \
            seeded[v] |= LIVE; \
            for (; i < end; i++) \
                if (!(FEW) || seeded[s->up[i].from]) { STEP(s->up, i, LANES, SPLAT, MEET) } \
            KEEP \
        } \
        for (int32_t v = s->nodes - 1; v >= 0; v--) { \
            uint32_t *to = rows + (int64_t)v * (LANES); \
            int32_t i = s->down_first[v], end = s->down_first[v + 1]; \
            if (i == end && seeded[v]) continue; \
            NAMES \
            if (seeded[v]) { ROW } else { FAR } \
            for (; i < end; i++) { STEP(s->down, i, LANES, SPLAT, MEET) } \
            KEEP \
        } \
    }

#define TWO(F) F(0) F(1)
#define FOUR(F) TWO(F) F(2) F(3)
#define SIX(F) FOUR(F) F(4) F(5)
#define EIGHT(F) SIX(F) F(6) F(7)

#if defined __x86_64__ && !defined TUIMEN_PORTABLE
#include <immintrin.h>
#define AVX2_AT(P, K) _mm256_load_si256((const __m256i *)(const void *)(P) + (K))
#define AVX2_NAME(K) __m256i b##K;
#define AVX2_ROW(K) b##K = AVX2_AT(to, K);
#define AVX2_FAR(K) b##K = _mm256_set1_epi32((int)WALK_FAR);
#define AVX2_MEET(K) b##K = _mm256_min_epu32(b##K, _mm256_add_epi32(AVX2_AT(row, K), all));
#define AVX2_KEEP(K) _mm256_store_si256((__m256i *)(void *)to + K, b##K);
#define AVX2_SPLAT __m256i all = _mm256_set1_epi32((int)cost);
#define AVX2_SWEEP(NAME, LANES, ALL) \
    SWEEP(NAME, WIDE, 0, LANES, ALL(AVX2_NAME), ALL(AVX2_ROW), ALL(AVX2_FAR), ALL(AVX2_MEET), \
          ALL(AVX2_KEEP), AVX2_SPLAT) \
    SWEEP(NAME##_few, WIDE, 1, LANES, ALL(AVX2_NAME), ALL(AVX2_ROW), ALL(AVX2_FAR), ALL(AVX2_MEET), \
          ALL(AVX2_KEEP), AVX2_SPLAT)
AVX2_SWEEP(avx2_16, 16, TWO)
AVX2_SWEEP(avx2_32, 32, FOUR)
AVX2_SWEEP(avx2_48, 48, SIX)
AVX2_SWEEP(avx2_64, 64, EIGHT)

/* The same with registers of twice the width. */
#define AVX512_AT(P, K) _mm512_load_si512((const void *)((P) + 16 * (K)))
#define AVX512_NAME(K) __m512i b##K;
#define AVX512_ROW(K) b##K = AVX512_AT(to, K);
#define AVX512_FAR(K) b##K = _mm512_set1_epi32((int)WALK_FAR);
#define AVX512_MEET(K) b##K = _mm512_min_epu32(b##K, _mm512_add_epi32(AVX512_AT(row, K), all));
#define AVX512_KEEP(K) _mm512_store_si512((void *)(to + 16 * (K)), b##K);
#define AVX512_SPLAT __m512i all = _mm512_set1_epi32((int)cost);
#define AVX512_SWEEP(NAME, FEW, LANES, ALL) \
    SWEEP(NAME, __attribute__((target("avx512f"))), FEW, LANES, ALL(AVX512_NAME), ALL(AVX512_ROW), \
          ALL(AVX512_FAR), ALL(AVX512_MEET), ALL(AVX512_KEEP), AVX512_SPLAT)
AVX512_SWEEP(avx512_64, 0, 64, FOUR)
AVX512_SWEEP(avx512_64_few, 1, 64, FOUR)
#endif

/* Any machine: four numbers at a time, over the row where it lies. */
#define PLAIN_MEET(LANES) \
    for (int k = 0; k < (LANES) / 4; k++) { \
        Fours *best = (Fours *)(void *)to + k; \
        Fours sum = *((const Fours *)(const void *)row + k) + cost; \
        Fours less = (Fours)(sum < *best); \
        *best ^= (*best ^ sum) & less; \
    }
#define PLAIN_FAR(LANES) \
    for (int k = 0; k < (LANES) / 4; k++) *((Fours *)(void *)to + k) = (Fours){ 0 } + WALK_FAR;
#define PLAIN_SWEEP(NAME, LANES) \
    SWEEP(NAME, , 0, LANES, , , PLAIN_FAR(LANES), PLAIN_MEET(LANES), , ) \
    SWEEP(NAME##_few, , 1, LANES, , , PLAIN_FAR(LANES), PLAIN_MEET(LANES), , )
PLAIN_SWEEP(any_16, 16)
PLAIN_SWEEP(any_32, 32)
PLAIN_SWEEP(any_48, 48)
PLAIN_SWEEP(any_64, 64)

typedef void Sweep(const WalkSteps *, uint32_t *rows, unsigned char *seeded, int bits);

static bool few_seeds(const WalkRows *r)
{
    int32_t count = 0;
    for (int32_t v = 0; v < r->nodes; v++) count += r->seeded[v] & 1;
    return count < r->nodes / 3;
}

void walk_sweep(const WalkSteps *s, WalkRows *r, WalkKernel kernel)
{
    static Sweep *const any[][2] = { { any_16, any_16_few }, { any_32, any_32_few }, { any_48, any_48_few },
                                     { any_64, any_64_few } };
    Sweep *const (*list)[2] = any;
#if defined __x86_64__ && !defined TUIMEN_PORTABLE
    static Sweep *const wide[][2] = { { avx2_16, avx2_16_few }, { avx2_32, avx2_32_few },
                                      { avx2_48, avx2_48_few }, { avx2_64, avx2_64_few } };
    static Sweep *const widest[][2] = { { 0 }, { 0 }, { 0 }, { avx512_64, avx512_64_few } };
    if (kernel != WALK_PORTABLE && wide_here()) list = wide;
    bool most = kernel == WALK_BEST && r->lanes == 64 && __builtin_cpu_supports("avx512f");
    if (most) list = widest;
#else
    (void)kernel;
#endif
    list[r->lanes / 16 - 1][few_seeds(r)](s, r->at, r->seeded, r->bits);
}
