/* Reductions of a covering question (Toregas and ReVelle 1972): dominated columns, equal rows, implied
 * rows. */
#include "geo/site/site_reduce.h"

#include <string.h>

static bool bit(const uint64_t *set, int32_t i) { return set[i >> 6] >> (i & 63) & 1; }
static void put(uint64_t *set, int32_t i) { set[i >> 6] |= (uint64_t)1 << (i & 63); }

static int32_t size(const uint64_t *set, int32_t words)
{
    int32_t n = 0;
    for (int32_t w = 0; w < words; w++) n += site_ones(set[w]);
    return n;
}

static bool inside(const uint64_t *small, const uint64_t *large, int32_t words)
{
    for (int32_t w = 0; w < words; w++)
        if (small[w] & ~large[w]) return false;
    return true;
}

static bool covered(const SiteAsk *ask, int32_t candidate, int32_t demand, int32_t radius)
{
    return ask->cost[(int64_t)candidate * ask->demands + demand] <= radius;
}

static bool is_fixed(const SiteAsk *ask, int32_t candidate)
{
    return ask->stand && ask->stand[candidate] == SITE_FIXED;
}

static bool fixed_covers(const SiteAsk *ask, const SitePlan *plan, int32_t demand, int32_t radius)
{
    for (int32_t k = 0; plan->fixed && k < plan->count; k++)
        if (is_fixed(ask, plan->candidate[k]) && covered(ask, plan->candidate[k], demand, radius))
            return true;
    return false;
}

SiteBits *site_bits_make(const SiteAsk *ask, const SitePlan *plan, int32_t radius, bool all, Arena *keep)
{
    SiteBits *b = NEW(keep, SiteBits);
    int32_t *demand = NEWS(keep, int32_t, ask->demands + 1);
    b->weight = NEWS(keep, int64_t, ask->demands + 1);
    for (int32_t i = 0; i < ask->demands; i++) {
        int64_t w = ask->weight ? ask->weight[i] : 1;
        if (fixed_covers(ask, plan, i, radius)) b->given += w;
        else if (all || w) b->weight[b->rows] = all ? 1 : w, demand[b->rows++] = i;
    }
    b->columns = plan->count;
    b->row_words = b->rows / 64 + 1;
    b->column_words = b->columns / 64 + 1;
    b->by_row = NEWS(keep, uint64_t, (int64_t)b->rows * b->column_words + 1);
    b->by_column = NEWS(keep, uint64_t, (int64_t)b->columns * b->row_words + 1);
    b->row = NEWS(keep, int32_t, b->rows + 1);
    b->column = NEWS(keep, int32_t, b->columns + 1);
    for (int32_t r = 0; r < b->rows; r++) b->row[b->rows_left++] = r;
    for (int32_t c = 0; c < b->columns; c++) {
        if (is_fixed(ask, plan->candidate[c])) continue;
        b->column[b->columns_left++] = c;
        for (int32_t r = 0; r < b->rows; r++) {
            if (!covered(ask, plan->candidate[c], demand[r], radius)) continue;
            put(b->by_row + (int64_t)r * b->column_words, c);
            put(b->by_column + (int64_t)c * b->row_words, r);
        }
    }
    return b;
}

/* Sets that could include set `of` all share any one of its elements: look through the rarest. */
static int32_t rarest(const uint64_t *set, const int32_t *sizes, const int32_t *live, int32_t lives)
{
    int32_t best = -1;
    for (int32_t k = 0; k < lives; k++)
        if (bit(set, live[k]) && (best < 0 || sizes[live[k]] < sizes[best])) best = live[k];
    return best;
}

/* Is column c of no use beside another? Of equals the first stays. */
static bool dominated(const SiteBits *b, int32_t c, const uint8_t *gone, const int32_t *row_size)
{
    const uint64_t *mine = b->by_column + (int64_t)c * b->row_words;
    int32_t r = rarest(mine, row_size, b->row, b->rows_left);
    if (r < 0) return true;
    for (int32_t k = 0; k < b->columns_left; k++) {
        int32_t o = b->column[k];
        if (o == c || gone[o] || !bit(b->by_row + (int64_t)r * b->column_words, o)) continue;
        const uint64_t *other = b->by_column + (int64_t)o * b->row_words;
        if (inside(mine, other, b->row_words) && (o < c || !inside(other, mine, b->row_words))) return true;
    }
    return false;
}

/* Of the sets (those named, of so many words each) only the named elements stay. */
static void keep_only(uint64_t *set, int32_t words, const int32_t *sets, int32_t count,
                      const int32_t *element, int32_t elements, Arena scratch)
{
    uint64_t *kept = NEWS(&scratch, uint64_t, words);
    for (int32_t k = 0; k < elements; k++) put(kept, element[k]);
    for (int32_t k = 0; k < count; k++)
        for (int32_t w = 0; w < words; w++) set[(int64_t)sets[k] * words + w] &= kept[w];
}

static void drop_columns(SiteBits *b, Arena scratch)
{
    uint8_t *gone = NEWS(&scratch, uint8_t, b->columns + 1);
    int32_t *row_size = NEWS(&scratch, int32_t, b->rows + 1), left = 0;
    for (int32_t k = 0; k < b->rows_left; k++)
        row_size[b->row[k]] = size(b->by_row + (int64_t)b->row[k] * b->column_words, b->column_words);
    for (int32_t k = 0; k < b->columns_left; k++)
        gone[b->column[k]] = dominated(b, b->column[k], gone, row_size);
    for (int32_t k = 0; k < b->columns_left; k++)
        if (!gone[b->column[k]]) b->column[left++] = b->column[k];
    b->columns_left = left;
    keep_only(b->by_row, b->column_words, b->row, b->rows_left, b->column, left, scratch);
}

static uint64_t hash(const uint64_t *set, int32_t words)
{
    uint64_t h = 0x9E3779B97F4A7C15u;
    for (int32_t w = 0; w < words; w++) h = (h ^ set[w]) * 0xBF58476D1CE4E5B9u, h ^= h >> 29;
    return h;
}

/* Equal rows become the first of them, with all their weight. */
static void join_rows(SiteBits *b, Arena scratch)
{
    int32_t slots = 16, left = 0;
    while (slots < 2 * b->rows_left) slots *= 2;
    int32_t *slot = NEWS(&scratch, int32_t, slots);
    for (int32_t k = 0; k < b->rows_left; k++) {
        int32_t r = b->row[k];
        const uint64_t *set = b->by_row + (int64_t)r * b->column_words;
        int32_t s = (int32_t)(hash(set, b->column_words) & (uint64_t)(slots - 1));
        while (slot[s] && memcmp(b->by_row + (int64_t)(slot[s] - 1) * b->column_words, set,
                                 (size_t)b->column_words * sizeof *set) != 0) s = (s + 1) & (slots - 1);
        if (slot[s]) {
            b->weight[slot[s] - 1] += b->weight[r];
            continue;
        }
        slot[s] = r + 1;
        b->row[left++] = r;
    }
    b->rows_left = left;
}

static void forget_rows(SiteBits *b, Arena scratch)
{
    keep_only(b->by_column, b->row_words, b->column, b->columns_left, b->row, b->rows_left, scratch);
}

void site_bits_columns(SiteBits *b, Arena scratch)
{
    drop_columns(b, scratch);
    join_rows(b, scratch);
    forget_rows(b, scratch);
}

bool site_bits_rows(SiteBits *b, Arena scratch)
{
    int32_t left = 0, was = b->rows_left;
    uint8_t implied;
    for (int32_t k = 0; k < was; k++) {
        const uint64_t *mine = b->by_row + (int64_t)b->row[k] * b->column_words;
        implied = 0;
        for (int32_t i = 0; i < was && !implied; i++) {
            const uint64_t *other = b->by_row + (int64_t)b->row[i] * b->column_words;
            implied = i != k && inside(other, mine, b->column_words) &&
                      (i < k || !inside(mine, other, b->column_words));
        }
        b->weight[b->row[k]] = implied ? 0 : 1;
    }
    for (int32_t k = 0; k < was; k++)
        if (b->weight[b->row[k]]) b->row[left++] = b->row[k];
    b->rows_left = left;
    forget_rows(b, scratch);
    return left < was;
}

SiteCore *site_bits_core(const SiteBits *b, int32_t p, Arena *keep)
{
    int32_t n = b->rows_left, m = b->columns_left, *none = NEWS(keep, int32_t, n + 1);
    int64_t *weight = NEWS(keep, int64_t, n + 1), *ends = NEWS(keep, int64_t, m + 1), count = 0, room = 0;
    for (int32_t k = 0; k < m; k++) room += size(b->by_column + (int64_t)b->column[k] * b->row_words,
                                                 b->row_words);
    SiteEntry *entry = NEWS(keep, SiteEntry, room + 1);
    for (int32_t i = 0; i < n; i++) none[i] = 1, weight[i] = b->weight[b->row[i]];
    for (int32_t k = 0; k < m; k++) {
        const uint64_t *set = b->by_column + (int64_t)b->column[k] * b->row_words;
        for (int32_t i = 0; i < n; i++)
            if (bit(set, b->row[i])) entry[count++] = (SiteEntry){ 0, i };
        ends[k] = count;
    }
    return site_core_make(n, m, p < m ? p : m, weight, none, entry, ends, keep);
}
