/* Siting: the two lists of lists, by candidate and by demand, each by rising cost. */
#include "geo/site/site_core.h"

#include <string.h>

enum { DIGIT = 11, BUCKETS = 1 << DIGIT, SHORT = 48 };

static bool before(SiteEntry a, SiteEntry b) { return a.cost < b.cost || (a.cost == b.cost &&
                                                                          a.who < b.who); }

static void insert(SiteEntry *e, int64_t n)
{
    for (int64_t i = 1; i < n; i++) {
        SiteEntry x = e[i];
        int64_t k = i;
        for (; k > 0 && before(x, e[k - 1]); k--) e[k] = e[k - 1];
        e[k] = x;
    }
}

/* Stable by cost: entries come in by rising `who`, so equals stay so. */
static void radix(SiteEntry *e, int64_t n, SiteEntry *spare, int32_t most)
{
    SiteEntry *from = e, *to = spare;
    int32_t count[BUCKETS];
    for (int shift = 0; shift < 31 && most >> shift; shift += DIGIT) {
        memset(count, 0, sizeof count);
        for (int64_t i = 0; i < n; i++) count[from[i].cost >> shift & (BUCKETS - 1)]++;
        int32_t sum = 0;
        for (int b = 0; b < BUCKETS; b++) {
            int32_t c = count[b];
            count[b] = sum;
            sum += c;
        }
        for (int64_t i = 0; i < n; i++) to[count[from[i].cost >> shift & (BUCKETS - 1)]++] = from[i];
        SiteEntry *swap = from;
        from = to;
        to = swap;
    }
    if (from != e) memcpy(e, from, (size_t)n * sizeof *e);
}

static void sort_lists(SiteLists *l, int32_t lists, int64_t longest, Arena scratch)
{
    SiteEntry *spare = NEWS(&scratch, SiteEntry, longest + 1);
    for (int32_t i = 0; i < lists; i++) {
        SiteEntry *e = l->entry + l->at[i];
        int64_t n = l->end[i] - l->at[i];
        int32_t most = 0;
        for (int64_t k = 0; k < n; k++)
            if (e[k].cost > most) most = e[k].cost;
        if (n <= SHORT) insert(e, n);
        else radix(e, n, spare, most);
    }
}

static SiteLists lists_room(int32_t lists, int64_t entries, Arena *keep)
{
    SiteLists l;
    l.at = NEWS(keep, int64_t, lists + 1);
    l.end = NEWS(keep, int64_t, lists + 1);
    l.entry = NEWS(keep, SiteEntry, entries + 1);
    return l;
}

SiteCore *site_core_room(int32_t n, int32_t m, int32_t p, int64_t entries, Arena *keep)
{
    SiteCore *c = NEW(keep, SiteCore);
    c->n = n;
    c->m = m;
    c->p = p;
    c->weight = NEWS(keep, int64_t, n + 1);
    c->none = NEWS(keep, int32_t, n + 1);
    c->col = lists_room(m, entries, keep);
    c->row = lists_room(n, entries, keep);
    c->state = NEWS(keep, uint8_t, m + 1);
    c->root_state = NEWS(keep, uint8_t, m + 1);
    c->best_open = NEWS(keep, uint8_t, m + 1);
    c->lambda = NEWS(keep, double, n + 1);
    c->reduced = NEWS(keep, double, m + 1);
    c->share = NEWS(keep, double, m + 1);
    c->cut = c->best = INT64_MAX;
    return c;
}

SiteCore *site_core_make(int32_t n, int32_t m, int32_t p, const int64_t *weight, const int32_t *none,
                         SiteEntry *by_candidate, const int64_t *ends, Arena *keep)
{
    int64_t entries = m ? ends[m - 1] : 0;
    SiteCore *c = site_core_room(n, m, p, 0, keep);
    for (int32_t i = 0; i < n; i++) c->weight[i] = weight ? weight[i] : 1, c->none[i] = none[i];
    c->col.entry = by_candidate;
    c->row.entry = NEWS(keep, SiteEntry, entries + 1);
    for (int32_t j = 0; j < m; j++) c->col.at[j] = j ? ends[j - 1] : 0, c->col.end[j] = ends[j];
    for (int64_t k = 0; k < entries; k++) c->row.end[by_candidate[k].who]++;
    int64_t sum = 0, longest = 0;
    for (int32_t i = 0; i < n; i++) {
        int64_t len = c->row.end[i];
        c->row.at[i] = c->row.end[i] = sum;
        sum += len;
        if (len > longest) longest = len;
    }
    for (int32_t j = 0; j < m; j++) {
        for (int64_t k = c->col.at[j]; k < c->col.end[j]; k++)
            c->row.entry[c->row.end[by_candidate[k].who]++] = (SiteEntry){ by_candidate[k].cost, j };
        if (c->col.end[j] - c->col.at[j] > longest) longest = c->col.end[j] - c->col.at[j];
    }
    sort_lists(&c->col, m, longest, *keep);
    sort_lists(&c->row, n, longest, *keep);
    return c;
}
