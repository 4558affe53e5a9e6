/* From buildings to items: shares of the large ones, compounds as one; and which items hang together. */
#include "geo/draw/draw_inside.h"

#include <stdlib.h>

enum { LOAD_MOST = 10000000, PAIRS_MOST = 400 };

static int32_t root_of(int32_t *up, int32_t v)
{
    while (up[v] != v) v = up[v] = up[up[v]];
    return v;
}

static void join(int32_t *up, int32_t a, int32_t b)
{
    a = root_of(up, a);
    b = root_of(up, b);
    if (a < b) up[b] = a;
    else up[a] = b;
}

/* ----------------------------------------------------------------------------- pieces */

static int32_t size_of(const DrawBuilding *b) { return b->households + b->shops; }

/* Units of a building: as given; unknown, as few equal ones as fit. A unit too large is cut into equal
 * shares. */
static int32_t shares_of(const DrawBuilding *b, int32_t max)
{
    int32_t size = size_of(b), units = b->units;
    if (size <= max) return 1;
    if (!units) return (size + max - 1) / max;
    int32_t unit = (size + units - 1) / units;
    return units * ((unit + max - 1) / max);
}

/* Share `k` of `of`, so that sizes differ by one at the most and the kinds are mixed alike. */
static DrawPiece share(const DrawBuilding *b, int32_t building, int32_t k, int32_t of)
{
    int64_t size = size_of(b), from = size * k / of, to = size * (k + 1) / of;
    DrawPiece p = { .building = building, .first = k + 1, .last = k + 1, .of = of, .grid = -1 };
    p.households = size ? (int32_t)(b->households * to / size - b->households * from / size) : 0;
    p.shops = (int32_t)(to - from) - p.households;
    p.cases = (int32_t)((int64_t)b->cases * (k + 1) / of - (int64_t)b->cases * k / of);
    return p;
}

/* Shares go over the old grids of their building in order. */
static int32_t old_of(const DrawAsk *a, int32_t building, int32_t k, int32_t of)
{
    if (!a->olds) return -1;
    int32_t from = a->old_first[building], olds = a->old_first[building + 1] - from;
    return olds ? a->old[from + (int32_t)((int64_t)k * olds / of)] : -1;
}

static void cut_buildings(Draw *d, Arena *keep)
{
    const DrawAsk *a = d->ask;
    d->piece_first = NEWS(keep, int32_t, a->buildings + 2);
    for (int32_t i = 0; i < a->buildings; i++)
        d->piece_first[i + 1] = d->piece_first[i] + shares_of(&a->building[i], a->max);
    d->pieces = d->piece_first[a->buildings];
    d->piece = NEWS(keep, DrawPiece, d->pieces + 1);
    for (int32_t i = 0; i < a->buildings; i++) {
        int32_t of = d->piece_first[i + 1] - d->piece_first[i];
        for (int32_t k = 0; k < of; k++) d->piece[d->piece_first[i] + k] = share(&a->building[i], i, k, of);
        for (int32_t k = 0; k < of; k++) d->piece[d->piece_first[i] + k].old = old_of(a, i, k, of);
        if (of == 1) d->piece[d->piece_first[i]].first = d->piece[d->piece_first[i]].last =
            d->piece[d->piece_first[i]].of = 0;
    }
}

/* ----------------------------------------------------------------------------- compounds */

/* `up`: of pieces, those of one compound that may be one item joined. */
static void judge_compounds(Draw *d, int32_t *up, Arena *keep, Arena scratch)
{
    const DrawAsk *a = d->ask;
    int64_t *size = NEWS(&scratch, int64_t, a->compounds + 1);
    int32_t *lead = NEWS(&scratch, int32_t, a->compounds + 1);
    d->compound = NEWS(keep, DrawCompound, a->compounds + 1);
    for (int32_t i = 0; i < a->buildings; i++)
        if (a->building[i].compound >= 0) size[a->building[i].compound] += size_of(&a->building[i]);
    for (int32_t c = 0; c < a->compounds; c++) {
        d->compound[c] = size[c] > a->max ? DRAW_TOO_LARGE : DRAW_WHOLE;
        lead[c] = -1;
    }
    for (int32_t k = 0; k < a->links->count; k++) {
        const DrawLink *l = &a->links->at[k];
        int32_t c = a->building[l->a].compound;
        if (c >= 0 && c == a->building[l->b].compound && d->compound[c] == DRAW_WHOLE)
            join(up, d->piece_first[l->a], d->piece_first[l->b]);
    }
    for (int32_t i = 0; i < a->buildings; i++) {
        int32_t c = a->building[i].compound, root = root_of(up, d->piece_first[i]);
        if (c < 0 || d->compound[c] == DRAW_TOO_LARGE) continue;
        if (lead[c] < 0) lead[c] = root;
        else if (lead[c] != root) d->compound[c] = DRAW_APART;
    }
}

/* ----------------------------------------------------------------------------- items */

static void make_items(Draw *d, int32_t *up, Arena *keep, Arena scratch)
{
    const DrawAsk *a = d->ask;
    int32_t *number = NEWS(&scratch, int32_t, d->pieces + 1);
    d->item_of = NEWS(keep, int32_t, d->pieces + 1);
    for (int32_t p = 0; p < d->pieces; p++) {          /* a root is the first of its pieces */
        if (root_of(up, p) == p) number[p] = d->items++;
        d->item_of[p] = number[root_of(up, p)];
    }
    d->item = NEWS(keep, CutItem, d->items + 1);
    d->member_first = NEWS(keep, int32_t, d->items + 2);
    d->member = NEWS(keep, int32_t, d->pieces + 1);
    int64_t *x = NEWS(&scratch, int64_t, d->items + 1), *y = NEWS(&scratch, int64_t, d->items + 1),
        *load = NEWS(&scratch, int64_t, d->items + 1);
    for (int32_t p = 0; p < d->pieces; p++) {
        const DrawPiece *piece = &d->piece[p];
        const DrawBuilding *b = &a->building[piece->building];
        int32_t i = d->item_of[p];
        d->item[i].size += piece->households + piece->shops;
        load[i] += 100 * (int64_t)(piece->households + piece->shops) + (int64_t)a->case_weight * piece->cases;
        bool large = b->compound >= 0 && d->compound[b->compound] == DRAW_TOO_LARGE;
        d->item[i].group = large ? b->compound : -1;
        x[i] += a->at[piece->building].x;
        y[i] += a->at[piece->building].y;
        d->member_first[i + 1]++;
    }
    for (int32_t i = 0; i < d->items; i++) {
        int32_t members = d->member_first[i + 1];
        d->item[i].at = (Spot){ (int32_t)(x[i] / members), (int32_t)(y[i] / members) };
        d->item[i].load = (int32_t)(load[i] < LOAD_MOST ? load[i] : LOAD_MOST);
        d->member_first[i + 1] += d->member_first[i];
        number[i] = d->member_first[i];
    }
    for (int32_t p = 0; p < d->pieces; p++) d->member[number[d->item_of[p]]++] = p;
}

/* ----------------------------------------------------------------------------- links */

static int by_ends(const void *left, const void *right)
{
    const DrawJoin *a = left, *b = right;
    if (a->a != b->a) return a->a < b->a ? -1 : 1;
    if (a->b != b->b) return a->b < b->b ? -1 : 1;
    return a->cost < b->cost ? -1 : a->cost > b->cost;
}

static bool in_order(const DrawJoin *at, int64_t count)
{
    for (int64_t k = 1; k < count; k++)
        if (by_ends(&at[k - 1], &at[k]) > 0) return false;
    return true;
}

int32_t *draw_arcs(int32_t nodes, const DrawJoin *join, int64_t joins, CutArc **ret, Arena *keep)
{
    int32_t *first = NEWS(keep, int32_t, nodes + 2);
    CutArc *arc = *ret = NEWS(keep, CutArc, 2 * joins + 1);
    for (int64_t k = 0; k < joins; k++) first[join[k].a + 2]++, first[join[k].b + 2]++;
    for (int32_t i = 0; i < nodes; i++) first[i + 1] += first[i];
    for (int64_t k = 0; k < joins; k++) {
        arc[first[join[k].a + 1]++] = (CutArc){ join[k].b, join[k].cost };
        arc[first[join[k].b + 1]++] = (CutArc){ join[k].a, join[k].cost };
    }
    return first;
}

/* Every unit is next to all there is next to the house, and to the units on either side. */
static int64_t pairs(const Draw *d, const DrawLink *l, DrawJoin *to)
{
    int32_t a = d->piece_first[l->a], b = d->piece_first[l->b], as = d->piece_first[l->a + 1] - a,
        bs = d->piece_first[l->b + 1] - b;
    bool all = (int64_t)as * bs <= PAIRS_MOST;         /* else to the first unit of the other */
    int64_t count = 0;
    for (int32_t i = 0; i < as; i++)
        for (int32_t j = 0; j < (all || !i ? bs : 1); j++, count++)
            if (to) to[count] = (DrawJoin){ d->item_of[a + i], d->item_of[b + j], l->cost };
    return count;
}

static void link_items(Draw *d, Arena *keep, Arena scratch)
{
    const DrawAsk *a = d->ask;
    int64_t count = d->pieces, kept = 0;
    for (int32_t k = 0; k < a->links->count; k++) count += pairs(d, &a->links->at[k], NULL);
    DrawJoin *j = NEWS(&scratch, DrawJoin, count + 1);
    count = 0;
    for (int32_t k = 0; k < a->links->count; k++) count += pairs(d, &a->links->at[k], j + count);
    for (int32_t p = 1; p < d->pieces; p++)
        if (d->piece[p].building == d->piece[p - 1].building)
            j[count++] = (DrawJoin){ d->item_of[p - 1], d->item_of[p], 0 };
    for (int64_t k = 0; k < count; k++) {
        if (j[k].a == j[k].b) continue;
        if (j[k].a > j[k].b) j[k] = (DrawJoin){ j[k].b, j[k].a, j[k].cost };
        j[kept++] = j[k];
    }
    count = kept;
    if (!in_order(j, count)) qsort(j, (size_t)count, sizeof *j, by_ends);
    kept = 0;
    for (int64_t k = 0; k < count; k++)
        if (!kept || j[kept - 1].a != j[k].a || j[kept - 1].b != j[k].b) j[kept++] = j[k];
    d->first = draw_arcs(d->items, j, kept, &d->arc, keep);
    DrawJoin *way = NEWS(&scratch, DrawJoin, a->links->count + 1);
    for (int32_t k = 0; k < a->links->count; k++)
        way[k] = (DrawJoin){ a->links->at[k].a, a->links->at[k].b, a->links->at[k].cost };
    d->way_first = draw_arcs(a->buildings, way, a->links->count, &d->way, keep);
}

/* ----------------------------------------------------------------------------- pockets */

static void find_pockets(Draw *d, Arena *keep, Arena scratch)
{
    int32_t *list = NEWS(&scratch, int32_t, d->items + 1), *at = NEWS(&scratch, int32_t, d->items + 1);
    d->pocket_of = NEWS(keep, int32_t, d->items + 1);
    d->order = NEWS(keep, int32_t, d->items + 1);
    d->place = NEWS(keep, int32_t, d->items + 1);
    d->part = NEWS(keep, int32_t, d->items + 1);
    for (int32_t i = 0; i < d->items; i++) d->pocket_of[i] = -1;
    for (int32_t i = 0; i < d->items; i++) {
        if (d->pocket_of[i] >= 0) continue;
        int32_t count = 0;
        d->pocket_of[i] = d->pockets;
        list[0] = i;
        for (int32_t head = count++; head < count; head++)
            for (int32_t k = d->first[list[head]]; k < d->first[list[head] + 1]; k++) {
                int32_t to = d->arc[k].to;
                if (d->pocket_of[to] < 0) d->pocket_of[to] = d->pockets, list[count++] = to;
            }
        d->pockets++;
    }
    d->pocket = NEWS(keep, DrawPocket, d->pockets + 1);
    for (int32_t i = 0; i < d->items; i++) d->pocket[d->pocket_of[i]].items++;
    for (int32_t p = 1; p < d->pockets; p++)
        d->pocket[p].first = d->pocket[p - 1].first + d->pocket[p - 1].items;
    for (int32_t i = 0; i < d->items; i++) {
        int32_t p = d->pocket_of[i];
        d->place[i] = at[p]++;
        d->order[d->pocket[p].first + d->place[i]] = i;
    }
}

typedef struct Share { int32_t old, pocket; int64_t size; } Share;

static int by_old(const void *left, const void *right)
{
    const Share *a = left, *b = right;
    if (a->old != b->old) return a->old < b->old ? -1 : 1;
    return a->pocket < b->pocket ? -1 : a->pocket > b->pocket;
}

/* An old grid with buildings in several pockets goes on in the one that has most of it. */
static void find_homes(Draw *d, Arena *keep, Arena scratch)
{
    const DrawAsk *a = d->ask;
    Share *s = NEWS(&scratch, Share, d->pieces + 1);
    int64_t *most = NEWS(&scratch, int64_t, a->olds + 1);
    int32_t count = 0;
    d->home = NEWS(keep, int32_t, a->olds + 1);
    for (int32_t o = 0; o < a->olds; o++) d->home[o] = most[o] = -1;
    for (int32_t p = 0; p < d->pieces; p++) {
        const DrawPiece *piece = &d->piece[p];
        if (piece->old >= 0)
            s[count++] = (Share){ piece->old, d->pocket_of[d->item_of[p]], piece->households + piece->shops };
    }
    if (count) qsort(s, (size_t)count, sizeof *s, by_old);
    for (int32_t i = 0, k; i < count; i = k) {
        int64_t sum = 0;
        for (k = i; k < count && s[k].old == s[i].old && s[k].pocket == s[i].pocket; k++) sum += s[k].size;
        if (sum > most[s[i].old]) most[s[i].old] = sum, d->home[s[i].old] = s[i].pocket;
    }
}

Draw *draw_make(const DrawAsk *ask, Arena *keep, Arena scratch)
{
    Draw *d = NEW(keep, Draw);
    d->ask = ask;
    cut_buildings(d, keep);
    int32_t *up = NEWS(&scratch, int32_t, d->pieces + 1);
    for (int32_t p = 0; p < d->pieces; p++) up[p] = p;
    judge_compounds(d, up, keep, scratch);
    make_items(d, up, keep, scratch);
    link_items(d, keep, scratch);
    find_pockets(d, keep, scratch);
    find_homes(d, keep, scratch);
    return d;
}
