/* Equal shares in whole numbers of any length: what each vote holds is a numerator over one denominator,
 * which is multiplied by the number of those who pay whenever something is bought. */
#include "domains/ballots/ballots_rules.h"

#include <string.h>

/* Numbers of `width` limbs of 32 bits, the lowest first. */
typedef struct Purse {
    int width;
    int64_t sheets;
    const BallotSheet *sheet;
    uint32_t *has;                     /* of each sheet: `width` limbs */
    uint32_t *whole, *need, *sum, *one, *two, *best;   /* whole: the denominator */
    bool *poor, *best_poor;
} Purse;

static uint32_t *has(const Purse *p, int64_t i) { return p->has + i * p->width; }

static void put(const Purse *p, uint32_t *a, uint64_t n)
{
    memset(a, 0, (size_t)p->width * sizeof *a);
    a[0] = (uint32_t)n;
    a[1] = (uint32_t)(n >> 32);
}

static void copy(const Purse *p, uint32_t *to, const uint32_t *a)
{
    memcpy(to, a, (size_t)p->width * sizeof *a);
}

static int order(const Purse *p, const uint32_t *a, const uint32_t *b)
{
    for (int i = p->width - 1; i >= 0; i--)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}

/* a = a * n; the width was chosen so that nothing is carried out. */
static void times(const Purse *p, uint32_t *a, uint64_t n)
{
    uint64_t low = n & UINT32_MAX, high = n >> 32, carry = 0;
    uint32_t before = 0;
    for (int i = 0; i < p->width; i++) {
        uint64_t x = a[i] * low, y = before * high, sum = (x & UINT32_MAX) + (y & UINT32_MAX)
            + (carry & UINT32_MAX);
        before = a[i];
        a[i] = (uint32_t)sum;
        carry = (carry >> 32) + (x >> 32) + (y >> 32) + (sum >> 32);
    }
}

static void add(const Purse *p, uint32_t *a, const uint32_t *b)
{
    uint64_t carry = 0;
    for (int i = 0; i < p->width; i++) {
        carry += (uint64_t)a[i] + b[i];
        a[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

static void less(const Purse *p, uint32_t *a, const uint32_t *b)         /* a >= b */
{
    int64_t borrow = 0;
    for (int i = 0; i < p->width; i++) {
        int64_t d = (int64_t)a[i] - b[i] - borrow;
        borrow = d < 0;
        a[i] = (uint32_t)d;
    }
}

/* What those who chose it would pay at most, as `need` / (ret * whole): need is left in p->need, those who
 * give all they have in p->poor. 0: they can't. */
static int64_t payers(const Purse *p, int c, int64_t cost)
{
    int64_t rich = 0;
    put(p, p->sum, 0);
    copy(p, p->need, p->whole);
    times(p, p->need, (uint64_t)cost);
    for (int64_t i = 0; i < p->sheets; i++) {
        p->poor[i] = false;
        if (!(p->sheet[i].chosen >> c & 1)) continue;
        copy(p, p->one, has(p, i));
        times(p, p->one, (uint64_t)p->sheet[i].count);
        add(p, p->sum, p->one);
        rich += p->sheet[i].count;
    }
    if (!rich || order(p, p->sum, p->need) < 0) return 0;
    for (bool again = true; again;) {
        again = false;
        int64_t paying = rich;
        copy(p, p->two, p->need);
        for (int64_t i = 0; i < p->sheets; i++) {
            if (p->poor[i] || !(p->sheet[i].chosen >> c & 1)) continue;
            copy(p, p->one, has(p, i));
            times(p, p->one, (uint64_t)paying);
            if (order(p, p->one, p->two) >= 0) continue;
            p->poor[i] = again = true;
            rich -= p->sheet[i].count;
            copy(p, p->one, has(p, i));
            times(p, p->one, (uint64_t)p->sheet[i].count);
            less(p, p->need, p->one);
        }
    }
    return rich;
}

/* The payment in hundredths of the unit, rounded up. */
static int64_t payment(const Purse *p, const uint32_t *need, int64_t rich, int64_t most)
{
    int64_t low = 0, high = 100 * most;
    copy(p, p->two, need);
    times(p, p->two, 100);
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        copy(p, p->one, p->whole);
        times(p, p->one, (uint64_t)rich);
        times(p, p->one, (uint64_t)middle);
        if (order(p, p->one, p->two) >= 0) high = middle;
        else low = middle + 1;
    }
    return low;
}

static void buy(const Purse *p, int c, int64_t rich)
{
    for (int64_t i = 0; i < p->sheets; i++) {
        bool chose = p->sheet[i].chosen >> c & 1;
        if (chose && p->best_poor[i]) put(p, has(p, i), 0);
        times(p, has(p, i), (uint64_t)rich);
        if (chose && !p->best_poor[i]) less(p, has(p, i), p->best);
    }
    times(p, p->whole, (uint64_t)rich);
}

static int bits(uint64_t n)
{
    int count = 0;
    for (; n; n >>= 1) count++;
    return count;
}

static Purse purse(const BallotLaw *law, int choices, const BallotSheet *sheet, int64_t sheets, Arena *keep)
{
    int64_t votes = 0;
    for (int64_t i = 0; i < sheets; i++) votes += sheet[i].count;
    /* a denominator of all those who paid, the budget, and three factors of a comparison */
    int all = bits((uint64_t)votes) * (choices + 3) + 3 * bits((uint64_t)law->budget) + 8;
    Purse p = { .width = all / 32 + 2, .sheets = sheets, .sheet = sheet };
    uint32_t **number[] = { &p.whole, &p.need, &p.sum, &p.one, &p.two, &p.best };
    for (int i = 0; i < COUNT(number); i++) *number[i] = NEWS(keep, uint32_t, p.width);
    p.has = NEWS(keep, uint32_t, sheets * p.width + 1);
    p.poor = NEWS(keep, bool, sheets + 1);
    p.best_poor = NEWS(keep, bool, sheets + 1);
    put(&p, p.whole, (uint64_t)votes);
    for (int64_t i = 0; i < sheets; i++) put(&p, has(&p, i), (uint64_t)law->budget);
    return p;
}

/* Is need / (rich * cost), just found, less than the best; or as much, and earlier? */
static bool better(const Purse *p, const BallotChoice *choice, const BallotScore *score, int c, int64_t rich,
                   int best, int64_t best_rich)
{
    if (best < 0) return true;
    copy(p, p->one, p->need);
    times(p, p->one, (uint64_t)best_rich);
    times(p, p->one, (uint64_t)choice[best].cost);
    copy(p, p->two, p->best);
    times(p, p->two, (uint64_t)rich);
    times(p, p->two, (uint64_t)choice[c].cost);
    int o = order(p, p->one, p->two);
    return o ? o < 0 : score[c].place < score[best].place;
}

int ballots_shares(const BallotLaw *law, const BallotChoice *choice, int choices, const BallotSheet *sheet,
                   int64_t sheets, Arena scratch, BallotScore score[])
{
    if (!sheets) return 0;
    Purse p = purse(law, choices, sheet, sheets, &scratch);
    for (int round = 0;; round++) {
        int best = -1;
        int64_t best_rich = 0;
        for (int c = 0; c < choices; c++) {
            int64_t rich = score[c].won ? 0 : payers(&p, c, choice[c].cost);
            if (!rich || !better(&p, choice, score, c, rich, best, best_rich)) continue;
            best = c;
            best_rich = rich;
            copy(&p, p.best, p.need);
            memcpy(p.best_poor, p.poor, (size_t)sheets * sizeof *p.poor);
        }
        if (best < 0) return round;
        score[best].won = true;
        score[best].round = round + 1;
        score[best].pays_hundredths = payment(&p, p.best, best_rich, law->budget);
        buy(&p, best, best_rich);
    }
}
