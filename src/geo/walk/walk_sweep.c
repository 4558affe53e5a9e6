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

enum { BLOCK = 16 };                   /* lanes in a cache line */

/* Seeds lie anywhere: their lines are called for ahead of their time. What an earlier sweep left is at most
 * WALK_FAR, so that all its bits set make it that, without asking. */
void walk_rows_seeds(WalkRows *r, const WalkSteps *s, int32_t lane, const WalkSeed *seed, int32_t seeds)
{
    enum { AHEAD = 8 };
    int32_t block = lane / BLOCK;
    for (int32_t i = 0; i < seeds; i++) {
        if (i + 2 * AHEAD < seeds) __builtin_prefetch(&s->rank[seed[i + 2 * AHEAD].node]);
        if (i + AHEAD < seeds)
            __builtin_prefetch(&r->at[(int64_t)s->rank[seed[i + AHEAD].node] * r->lanes + block * BLOCK], 1);
        int32_t rank = s->rank[seed[i].node];
        uint64_t value = (uint64_t)seed[i].cost << r->bits | seed[i].id;
        uint32_t *row = &r->at[(int64_t)rank * r->lanes], old = r->seeded[rank] >> block & 1 ? 0 : WALK_FAR;
        Fours *four = (Fours *)(void *)(row + block * BLOCK);
        for (int k = 0; k < BLOCK / 4; k++) four[k] |= old;
        r->seeded[rank] |= (unsigned char)(1 << block);
        if (value < row[lane]) row[lane] = (uint32_t)value;
    }
}

void walk_rows_seed(WalkRows *r, const WalkSteps *s, int32_t lane, WalkSeed seed)
{
    walk_rows_seeds(r, s, lane, &seed, 1);
}

/* A kernel is these two passes around its own arithmetic: OWN loads a row's seeds into registers, ROW the row
 * whole, SPLAT and MEET take the smaller of them and another row plus a cost, KEEP stores them. A cost that
 * reaches WALK_FAR is cut to what just does, so that sums never pass 32 bits. On the way up, lines without
 * seeds are written without having been read: the memory need not bring them. Nothing is asked of a row but
 * how many arcs it has: which have seeds nobody can foretell, and a wrong guess costs more than a row. */
#define STEPS_TO(END, LANES, SPLAT, MEET) \
    for (; step < (END); step++) { \
        const uint32_t *row = rows + (int64_t)step->from * (LANES); \
        uint32_t cost = (step->cost < most ? step->cost : most) << bits; \
        SPLAT \
        MEET \
    }

#define SWEEP(NAME, TARGET, LANES, NAMES, OWN, ROW, MEET, KEEP, SPLAT) \
    TARGET static void NAME(const WalkSteps *s, uint32_t *rows, const unsigned char *seeded, int bits) \
    { \
        int32_t nodes = s->nodes; \
        const int32_t *up = s->up_first, *down = s->down_first; \
        const WalkStep *ups = s->up, *downs = s->down, *step = ups; \
        uint32_t most = (WALK_FAR >> bits) + 1, *to = rows; \
        for (int32_t v = 0; v < nodes; v++, to += (LANES)) { \
            unsigned has = seeded[v]; \
            const WalkStep *end = ups + up[v + 1]; \
            NAMES \
            OWN \
            STEPS_TO(end, LANES, SPLAT, MEET) \
            KEEP \
        } \
        for (int32_t v = nodes - 1; v >= 0; v--) { \
            to -= (LANES); \
            step = downs + down[v]; \
            const WalkStep *end = downs + down[v + 1]; \
            if (step == end) continue; \
            NAMES \
            ROW \
            STEPS_TO(end, LANES, SPLAT, MEET) \
            KEEP \
        } \
    }

#define TWO(F) F(0) F(1)
#define FOUR(F) TWO(F) F(2) F(3)
#define SIX(F) FOUR(F) F(4) F(5)
#define EIGHT(F) SIX(F) F(6) F(7)

#if defined __x86_64__ && !defined TUIMEN_PORTABLE
#include <immintrin.h>

static const uint32_t no_seeds[BLOCK] __attribute__((aligned(64))) = {
#define FAR_HERE(K) WALK_FAR,
    EIGHT(FAR_HERE) EIGHT(FAR_HERE)
};

/* One or the other by arithmetic, which no compiler turns into a branch. */
EITHER_WAY const uint32_t *own_line(const uint32_t *line, unsigned has)
{
    uintptr_t none = (uintptr_t)(const void *)no_seeds, here = (uintptr_t)(const void *)line;
    return (const uint32_t *)(none + ((here - none) & -(uintptr_t)(has & 1)));
}

#define OWN_BLOCK(B) own_line(to + (B) * BLOCK, has >> (B))

#define AVX2_AT(P, K) _mm256_load_si256((const __m256i *)(const void *)(P) + (K))
#define AVX2_NAME(K) __m256i b##K;
#define AVX2_OWN(K) b##K = AVX2_AT(OWN_BLOCK((K) / 2), (K) % 2);
#define AVX2_ROW(K) b##K = AVX2_AT(to, K);
#define AVX2_MEET(K) b##K = _mm256_min_epu32(b##K, _mm256_add_epi32(AVX2_AT(row, K), all));
#define AVX2_KEEP(K) _mm256_store_si256((__m256i *)(void *)to + K, b##K);
#define AVX2_SPLAT __m256i all = _mm256_set1_epi32((int)cost);
#define AVX2_SWEEP(NAME, LANES, ALL) \
    SWEEP(NAME, WIDE, LANES, ALL(AVX2_NAME), ALL(AVX2_OWN), ALL(AVX2_ROW), ALL(AVX2_MEET), ALL(AVX2_KEEP), \
          AVX2_SPLAT)
AVX2_SWEEP(avx2_16, 16, TWO)
AVX2_SWEEP(avx2_32, 32, FOUR)
AVX2_SWEEP(avx2_48, 48, SIX)
AVX2_SWEEP(avx2_64, 64, EIGHT)

/* The same with registers of twice the width. */
#define AVX512_AT(P, K) _mm512_load_si512((const void *)((P) + 16 * (K)))
#define AVX512_NAME(K) __m512i b##K;
#define AVX512_OWN(K) b##K = AVX512_AT(OWN_BLOCK(K), 0);
#define AVX512_ROW(K) b##K = AVX512_AT(to, K);
#define AVX512_MEET(K) b##K = _mm512_min_epu32(b##K, _mm512_add_epi32(AVX512_AT(row, K), all));
#define AVX512_KEEP(K) _mm512_store_si512((void *)(to + 16 * (K)), b##K);
#define AVX512_SPLAT __m512i all = _mm512_set1_epi32((int)cost);
SWEEP(avx512_64, __attribute__((target("avx512f"))), 64, FOUR(AVX512_NAME), FOUR(AVX512_OWN),
      FOUR(AVX512_ROW), FOUR(AVX512_MEET), FOUR(AVX512_KEEP), AVX512_SPLAT)
#endif

/* Any machine: four numbers at a time, over the row where it lies. */
#define PLAIN_MEET(LANES) \
    for (int k = 0; k < (LANES) / 4; k++) { \
        Fours *best = (Fours *)(void *)to + k; \
        Fours sum = *((const Fours *)(const void *)row + k) + cost; \
        Fours less = (Fours)(sum < *best); \
        *best ^= (*best ^ sum) & less; \
    }
#define PLAIN_OWN(LANES) \
    for (int k = 0; k < (LANES) / 4; k++) \
        *((Fours *)(void *)to + k) |= has >> k / (BLOCK / 4) & 1 ? 0 : WALK_FAR;
#define PLAIN_SWEEP(NAME, LANES) SWEEP(NAME, , LANES, , PLAIN_OWN(LANES), , PLAIN_MEET(LANES), , )
PLAIN_SWEEP(any_16, 16)
PLAIN_SWEEP(any_32, 32)
PLAIN_SWEEP(any_48, 48)
PLAIN_SWEEP(any_64, 64)

typedef void Sweep(const WalkSteps *, uint32_t *rows, const unsigned char *seeded, int bits);

void walk_sweep(const WalkSteps *s, WalkRows *r, WalkKernel kernel)
{
    static Sweep *const any[] = { any_16, any_32, any_48, any_64 };
    Sweep *const *list = any;
#if defined __x86_64__ && !defined TUIMEN_PORTABLE
    static Sweep *const wide[] = { avx2_16, avx2_32, avx2_48, avx2_64 };
    static Sweep *const widest[] = { NULL, NULL, NULL, avx512_64 };
    if (kernel != WALK_PORTABLE && wide_here()) list = wide;
    bool most = kernel == WALK_BEST && r->lanes == 64 && __builtin_cpu_supports("avx512f");
    if (most) list = widest;
#else
    (void)kernel;
#endif
    list[r->lanes / 16 - 1](s, r->at, r->seeded, r->bits);
}
