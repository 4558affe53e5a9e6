/* What the arithmetic of the book costs by itself: ten million legs replayed, the lots of a person behind them, and
 * transfers applied with all rules.  ninja -C build src/ledger/ledger_bench && build/src/ledger/ledger_bench [LEGS] */
#include "ledger/ledger.h"

#include "base/rand.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { PEOPLE = 100000, SHOPS = 100, APPLIED = 200000, LOOKS = 100000 };
static const size_t ROOM = (size_t)6 << 30;

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void must(Err e)
{
    if (!e) return;
    fprintf(stderr, "%s\n", e->code);
    exit(1);
}

static Ledger *book(Arena *keep)
{
    Ledger *l = ledger_new(keep);
    must(ledger_put_account(l, &(LedgerAccount){ .id = 1, .floor = NONE, .ceiling = NONE }));
    for (int64_t i = 0; i < SHOPS; i++)
        must(ledger_put_account(l, &(LedgerAccount){ .id = 2 + i, .floor = NONE, .ceiling = NONE }));
    for (int64_t i = 0; i < PEOPLE; i++)
        must(ledger_put_account(l, &(LedgerAccount){ .id = 1000 + i, .lots = true, .floor = 0, .ceiling = NONE }));
    return l;
}

/* Grants of ten; every fourth transfer spends one out of a lot granted before. */
static void replay(Ledger *l, int64_t legs, Rand *r)
{
    for (int64_t i = 0; i < legs / 2; i++) {
        int64_t who = 1000 + i % PEOPLE, lot = 1000000 + i;
        LedgerLeg leg[] = { { 1, 0, NONE, -10 }, { who, lot, 20000 + i / PEOPLE, 10 } };
        if (i >= PEOPLE && i % 4 == 3) {
            leg[0] = (LedgerLeg){ who, lot - PEOPLE, 20000 + i / PEOPLE - 1, -1 };
            leg[1] = (LedgerLeg){ rand_between(r, 2, 1 + SHOPS), 0, NONE, 1 };
            if (!ledger_left(l, who, lot - PEOPLE)) leg[0] = (LedgerLeg){ 1, 0, NONE, -1 };
        }
        must(ledger_replay(l, &(LedgerTransfer){ .id = lot, .day = 20000, .leg = leg, .legs = 2 }, NULL));
    }
}

int main(int argc, char **argv)
{
    int64_t legs = argc > 1 ? strtoll(argv[1], NULL, 10) : 10000000, seen = 0;
    Arena whole = arena_make(ROOM), keep = whole;
    Rand r = rand_from(1);
    Ledger *l = book(&keep);
    LedgerLot lot[200];
    double t = now_s();
    replay(l, legs, &r);
    double took = now_s() - t;
    printf("replay: %lld legs in %.2f s (%.1f million a second)\n", (long long)legs, took, (double)legs / took / 1e6);
    t = now_s();
    for (int i = 0; i < LOOKS; i++) seen += ledger_lots(l, rand_between(&r, 1000, 999 + PEOPLE), lot, 200);
    took = now_s() - t;
    printf("explanation of a balance: %.2f us, %.1f lots each\n", took / LOOKS * 1e6, (double)seen / LOOKS);
    Arena start = keep;
    t = now_s();
    for (int64_t i = 0; i < APPLIED; i++) {
        int64_t who = 1000 + rand_between(&r, 0, PEOPLE / 4 - 1) * 4;      /* none of those who spend all along */
        LedgerLeg leg[] = { { who, 0, NONE, -1 }, { 2, 0, NONE, 1 } };
        LedgerTransfer one = { .id = 900000000 + i, .day = 20000, .expires_day = NONE, .leg = leg, .legs = 2 };
        must(ledger_apply(l, &(LedgerNow){ 0, NONE }, &one, 1, &keep, NULL));
    }
    took = now_s() - t;
    printf("applied: %d transfers out of lots in %.2f s (%.0f a second), %lld bytes each\n", APPLIED, took,
           APPLIED / took, (long long)((keep.at - start.at) / APPLIED));
    arena_drop(whole, ROOM);
    return 0;
}
