/* Every way to cut a few items. What is left to be cut is a set of bits; each such set is worked out once:
 * the first item left has to be in some connected set, and every one of these is tried. */
#include "geo/draw/draw_cut.h"

#include <string.h>

enum { ROOM_LEAST = 16, ROOM_LABELS = 128, ROOM_MOST = 1 << 17, SETS_LAST = 300 };

/* What is left, with the old parts that have been gone on with in the highest 16 bits; never 0. */
typedef struct Entry { uint64_t left, taken; int64_t cost; int32_t label; } Entry;

typedef struct Exact {
    Cut *c;
    const ExactAsk *ask;
    int32_t item[EXACT_ITEMS];         /* in the order they are tried in */
    uint64_t near[EXACT_ITEMS], must;
    int64_t budget;
    bool whole;                        /* all items must be in a part */
    Entry *entry;
    int32_t room, entries;
    Arena scratch;
} Exact;

static int lowest(uint64_t bits) { return __builtin_ctzll(bits); }

static Entry *entry_of(Exact *x, uint64_t left)
{
    uint64_t h = left * 0x9E3779B97F4A7C15u;
    int32_t k = (int32_t)(h >> 32) & (x->room - 1);
    while (x->entry[k].left && x->entry[k].left != left) k = (k + 1) & (x->room - 1);
    return &x->entry[k];
}

/* Is there a number of parts from min to max that gives the sum of each piece that hangs together? */
static bool may_do(const Exact *x, uint64_t left)
{
    if (!x->whole) return true;
    while (left) {
        uint64_t piece = left & -left, rim = piece;
        int64_t size = 0;
        while (rim) {
            int k = lowest(rim);
            rim &= rim - 1;
            size += x->c->g->item[x->item[k]].size;
            uint64_t more = x->near[k] & left & ~piece;
            piece |= more;
            rim |= more;
        }
        int64_t min = x->c->rules.min, max = x->c->rules.max;
        if (size < min || (size + max - 1) / max > size / min) return false;
        left &= ~piece;
    }
    return true;
}

static int64_t solve(Exact *x, uint64_t left, uint64_t used);

typedef struct Try { Exact *x; uint64_t left, used; Entry best; } Try;

/* A set that may be a part: with each old part it could go on with, and with none. */
static void consider(Try *t, uint64_t set)
{
    Exact *x = t->x;
    int32_t item[EXACT_ITEMS], count = 0;
    for (uint64_t rest = set; rest; rest &= rest - 1) item[count++] = x->item[lowest(rest)];
    if (!may_do(x, t->left & ~set) || !cut_near(x->c, item, count, x->scratch)) return;
    for (int32_t n = 0, k; n <= x->ask->labels; n++) {
        k = n < x->ask->labels ? n : -1;
        if (k >= 0 && (t->used >> k & 1)) continue;
        int64_t stays = 0;
        for (int32_t i = 0; k >= 0 && i < count; i++) stays += cut_stays(x->c, item[i], x->ask->label[k]);
        if (k >= 0 && !stays) continue;
        int64_t cost = cut_cost(x->c, item, count, k < 0 ? -1 : x->ask->label[k]);
        if (cost >= t->best.cost) continue;
        int64_t rest = solve(x, t->left & ~set, t->used | (k < 0 ? 0 : (uint64_t)1 << k));
        if (rest >= CUT_NEVER || cost + rest >= t->best.cost) continue;
        t->best.cost = cost + rest;
        t->best.taken = set;
        t->best.label = k;
        if (x->ask->any) return;
    }
}

static bool enough(const Try *t) { return t->x->budget <= 0 || (t->x->ask->any && t->best.cost < CUT_NEVER); }

/* Every connected set that holds `set` and nothing of `out`, once. */
static void widen(Try *t, uint64_t set, uint64_t rim, uint64_t out, int64_t size)
{
    Exact *x = t->x;
    x->budget--;
    if (size >= x->c->rules.min) consider(t, set);
    for (rim &= ~out; rim && !enough(t); rim &= rim - 1) {
        int k = lowest(rim);
        uint64_t bit = (uint64_t)1 << k;
        int64_t more = size + x->c->g->item[x->item[k]].size;
        if (more <= x->c->rules.max)
            widen(t, set | bit, (rim | (x->near[k] & t->left)) & ~set & ~bit, out, more);
        out |= bit;
    }
}

static int64_t solve(Exact *x, uint64_t left, uint64_t used)
{
    if (!(left & x->must)) return 0;
    uint64_t key = left | used << EXACT_ITEMS;
    Entry *e = entry_of(x, key);
    if (e->left) return e->cost;
    int first = lowest(left & x->must);
    Try t = { x, left, used, { key, 0, CUT_NEVER, -1 } };
    uint64_t bit = (uint64_t)1 << first;
    if (x->c->g->item[x->item[first]].size <= x->c->rules.max)
        widen(&t, bit, x->near[first] & left, bit, x->c->g->item[x->item[first]].size);
    if (++x->entries > x->room / 2) x->budget = 0;
    if (x->entries < x->room - 1) *entry_of(x, key) = t.best;
    return t.best.cost;
}

/* In the order of a search in breadth from the first, so that what is left stays in few pieces. */
static void arrange(Exact *x, int32_t place[EXACT_ITEMS])
{
    const Cut *c = x->c;
    int32_t n = x->ask->items, count = 0;
    bool in[EXACT_ITEMS] = { false };
    for (int32_t start = 0; start < n; start++) {
        if (in[start]) continue;
        in[start] = true;
        place[count] = start;
        for (int32_t head = count++; head < count; head++) {
            int32_t i = x->ask->item[place[head]];
            for (int32_t k = 0; k < n; k++) {
                if (in[k]) continue;
                for (int32_t a = c->g->first[i]; a < c->g->first[i + 1] && !in[k]; a++)
                    if (c->g->arc[a].to == x->ask->item[k]) in[k] = true, place[count++] = k;
            }
        }
    }
    for (int32_t k = 0; k < n; k++) x->item[k] = x->ask->item[place[k]];
    for (int32_t k = 0; k < n; k++) {
        if (x->ask->must >> place[k] & 1) x->must |= (uint64_t)1 << k;
        for (int32_t a = c->g->first[x->item[k]]; a < c->g->first[x->item[k] + 1]; a++)
            for (int32_t j = 0; j < n; j++)
                if (c->g->arc[a].to == x->item[j]) x->near[k] |= (uint64_t)1 << j;
    }
}

static void tell(Exact *x, const int32_t place[EXACT_ITEMS], uint64_t left, ExactAnswer *ret)
{
    uint64_t used = 0;
    ret->parts = 0;
    memset(ret->by, -1, sizeof ret->by);
    while (left & x->must) {
        const Entry *e = entry_of(x, left | used << EXACT_ITEMS);
        for (uint64_t rest = e->taken; rest; rest &= rest - 1) ret->by[place[lowest(rest)]] = ret->parts;
        ret->label[ret->parts++] = e->label < 0 ? -1 : x->ask->label[e->label];
        if (e->label >= 0) used |= (uint64_t)1 << e->label;
        left &= ~e->taken;
    }
}

ExactFound cut_exact(Cut *c, const ExactAsk *ask, ExactAnswer *ret, Arena scratch)
{
    Exact x = { .c = c, .ask = ask, .budget = ask->budget, .room = ask->labels ? ROOM_LABELS : ROOM_LEAST };
    int32_t place[EXACT_ITEMS];
    uint64_t all = ((uint64_t)1 << ask->items) - 1;
    x.whole = ask->must == all;
    while (x.room < ROOM_MOST && (ask->items >= 16 || x.room < 4 << ask->items) && x.room < ask->budget / 4)
        x.room *= 2;
    x.entry = NEWS(&scratch, Entry, x.room);
    x.scratch = scratch;
    arrange(&x, place);
    if (!may_do(&x, all)) return EXACT_NONE;
    if (x.budget > c->sets) x.budget = c->sets > SETS_LAST ? c->sets : SETS_LAST;
    int64_t before = x.budget;
    ret->cost = solve(&x, all, 0);
    bool done = x.budget > 0;
    c->sets -= before - (done ? x.budget : 0);
    if (ret->cost >= CUT_NEVER) return done ? EXACT_NONE : EXACT_UNKNOWN;
    tell(&x, place, all, ret);
    return done || ask->any ? EXACT_BEST : EXACT_SOME;
}
