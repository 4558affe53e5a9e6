/* Pockets, one after the other, each as a graph of its own; then grids numbered and added up. */
#include "geo/draw/draw_inside.h"

#include <stdlib.h>

enum { SMALL = 14 };
#define SMALL_BUDGET 100000

/* Few items: every way there is. */
static bool solve_small(Cut *c, Arena scratch)
{
    int32_t item[SMALL], label[EXACT_LABELS], n = c->g->items;
    if (n > SMALL || c->g->labels > EXACT_LABELS) return false;
    for (int32_t i = 0; i < n; i++) item[i] = i;
    for (int32_t k = 0; k < c->g->labels; k++) label[k] = k;
    ExactAsk ask = { .item = item, .items = n, .must = ((uint64_t)1 << n) - 1, .budget = SMALL_BUDGET,
                     .label = label, .labels = c->g->labels };
    ExactAnswer a;
    if (cut_exact(c, &ask, &a, scratch) != EXACT_BEST) return false;
    cut_replace(c, item, n, a.by, a.parts, a.label);
    return true;
}

int32_t draw_solve(const CutGraph *g, const CutRules *rules, int32_t *part, int32_t **ret_label,
                   CutWhy **ret_why,
                   Arena *keep, Arena scratch)
{
    Cut c = cut_begin(g, rules, &scratch);
    CutWhy *why = NULL;
    if (!solve_small(&c, scratch)) {
        cut_start(&c, scratch);
        cut_mend(&c, scratch);
        why = cut_why(&c, keep, scratch);
        cut_polish(&c, scratch);
    }
    int32_t *number = NEWS(&scratch, int32_t, g->items + 1), parts = 0;
    int32_t *label = *ret_label = NEWS(keep, int32_t, g->items + 1);
    CutWhy *to = *ret_why = NEWS(keep, CutWhy, g->items + 1);
    for (int32_t p = 0; p < g->items; p++) number[p] = -1;
    for (int32_t i = 0; i < g->items; i++) {
        int32_t p = c.part[i];
        if (number[p] < 0) {
            number[p] = parts;
            label[parts] = c.label[p];
            if (why) to[parts] = why[p];
            parts++;
        }
        part[i] = number[p];
    }
    return parts;
}

/* ----------------------------------------------------------------------------- one pocket */

typedef struct Local { const Draw *d; const DrawPocket *p; CutGraph g; int32_t *old; } Local;

static void copy_links(Local *l, Arena *keep)
{
    const Draw *d = l->d;
    int32_t n = l->p->items, count = 0;
    CutItem *item = NEWS(keep, CutItem, n + 1);
    int32_t *first = NEWS(keep, int32_t, n + 2);
    for (int32_t k = 0; k < n; k++) {
        int32_t i = d->order[l->p->first + k];
        item[k] = d->item[i];
        first[k + 1] = first[k] + d->first[i + 1] - d->first[i];
    }
    CutArc *arc = NEWS(keep, CutArc, first[n] + 1);
    for (int32_t k = 0; k < n; k++) {
        int32_t i = d->order[l->p->first + k];
        for (int32_t a = d->first[i]; a < d->first[i + 1]; a++)
            arc[count++] = (CutArc){ d->place[d->arc[a].to], d->arc[a].cost };
    }
    l->g.items = n;
    l->g.item = item;
    l->g.first = first;
    l->g.arc = arc;
}

/* The pocket's buildings, numbered in the order of its items; `number` is by building of all. */
static void copy_nodes(Local *l, int32_t *number, Arena *keep, Arena scratch)
{
    const Draw *d = l->d;
    int32_t n = l->p->items, pieces = 0, nodes = 0, ways = 0;
    for (int32_t k = 0; k < n; k++) {
        int32_t i = d->order[l->p->first + k];
        pieces += d->member_first[i + 1] - d->member_first[i];
    }
    int32_t *node_first = NEWS(keep, int32_t, n + 2), *node = NEWS(keep, int32_t, pieces + 1);
    int32_t *building = NEWS(&scratch, int32_t, pieces + 1);
    for (int32_t k = 0, m = 0; k < n; k++) {
        int32_t i = d->order[l->p->first + k];
        for (int32_t p = d->member_first[i]; p < d->member_first[i + 1]; p++) {
            int32_t b = d->piece[d->member[p]].building;
            if (d->member[p] == d->piece_first[b]) {   /* its first share: a new building */
                number[b] = nodes;
                building[nodes++] = b;
                ways += d->way_first[b + 1] - d->way_first[b];
            }
            node[m++] = number[b];
        }
        node_first[k + 1] = m;
    }
    int32_t *way_first = NEWS(keep, int32_t, nodes + 2);
    Spot *node_at = NEWS(keep, Spot, nodes + 1);
    for (int32_t k = 0; k < nodes; k++) node_at[k] = d->ask->at[building[k]];
    CutArc *way = NEWS(keep, CutArc, ways + 1);
    for (int32_t k = 0, m = 0; k < nodes; k++) {
        for (int32_t a = d->way_first[building[k]]; a < d->way_first[building[k] + 1]; a++)
            way[m++] = (CutArc){ number[d->way[a].to], d->way[a].cost };
        way_first[k + 1] = m;
    }
    l->g.nodes = nodes;
    l->g.node_first = node_first;
    l->g.node = node;
    l->g.node_at = node_at;
    l->g.way_first = way_first;
    l->g.way = way;
}

/* What items were in; old grids that go on elsewhere count as -2: moved in any case. */
static void copy_stays(Local *l, int32_t pocket, Arena *keep, Arena scratch)
{
    const Draw *d = l->d;
    const DrawAsk *a = d->ask;
    int32_t n = l->p->items, pieces = 0, labels = 0, count = 0;
    for (int32_t k = 0; k < n; k++) {
        int32_t i = d->order[l->p->first + k];
        pieces += d->member_first[i + 1] - d->member_first[i];
    }
    int32_t *first = NEWS(keep, int32_t, n + 2);
    CutStay *stay = NEWS(keep, CutStay, pieces + 1);
    int32_t *label = NEWS(&scratch, int32_t, a->olds + 1);
    l->old = NEWS(keep, int32_t, pieces + 1);
    for (int32_t o = 0; o < a->olds; o++) label[o] = -1;
    for (int32_t k = 0; k < n; k++) {
        int32_t i = d->order[l->p->first + k];
        for (int32_t m = d->member_first[i]; m < d->member_first[i + 1]; m++) {
            const DrawPiece *p = &d->piece[d->member[m]];
            int32_t old = p->old, have = first[k];
            if (old < 0) continue;
            bool home = d->home[old] == pocket;
            if (home && label[old] < 0) l->old[labels] = old, label[old] = labels++;
            int32_t as = home ? label[old] : -2;
            while (have < count && stay[have].label != as) have++;
            if (have == count) stay[count++] = (CutStay){ as, 0 };
            stay[have].size += p->households + p->shops;
        }
        first[k + 1] = count;
    }
    l->g.labels = labels;
    l->g.stay_first = first;
    l->g.stay = stay;
}

static void solve_pocket(Draw *d, int32_t pocket, int32_t *number, Arena *keep, Arena scratch)
{
    DrawPocket *p = &d->pocket[pocket];
    Local l = { .d = d, .p = p };
    Arena rest = scratch, here = scratch;
    here.end = rest.at = scratch.at + arena_room(&scratch) / 2;
    copy_links(&l, &here);
    copy_nodes(&l, number, &here, rest);
    if (d->ask->olds) copy_stays(&l, pocket, &here, rest);
    int32_t *part = NEWS(&here, int32_t, p->items + 1);
    CutRules rules = { d->ask->min, d->ask->max, d->ask->limit, d->ask->seed + (uint64_t)pocket };
    p->parts = draw_solve(&l.g, &rules, part, &p->label, &p->why, keep, rest);
    for (int32_t k = 0; k < p->parts; k++)
        if (p->label[k] >= 0) p->label[k] = l.old[p->label[k]];
    for (int32_t k = 0; k < p->items; k++) d->part[d->order[p->first + k]] = part[k];
}

void draw_pocket(Draw *d, int32_t first, int32_t step, Arena *keep, Arena scratch)
{
    int32_t *number = NEWS(&scratch, int32_t, d->ask->buildings + 1);
    for (int32_t p = first; p < d->pockets; p += step) solve_pocket(d, p, number, keep, scratch);
}

/* ----------------------------------------------------------------------------- answer */

/* A reason speaks of the pocket's items; here they become pieces. */
static void explain(const Draw *d, const DrawPocket *p, const CutWhy *w, DrawGrid *to, Arena *keep)
{
    int32_t count = 0;
    to->reason = w->reason;
    to->joint = -1;
    if (w->reason == CUT_GOOD) return;
    for (int32_t k = 0; k < w->count; k++) {
        int32_t i = d->order[p->first + w->item[k]];
        count += d->member_first[i + 1] - d->member_first[i];
    }
    to->item = NEWS(keep, int32_t, count + 1);
    for (int32_t k = 0; k < w->count; k++) {
        int32_t i = d->order[p->first + w->item[k]];
        for (int32_t m = d->member_first[i]; m < d->member_first[i + 1]; m++)
            to->item[to->about++] = d->member[m];
    }
    if (w->joint >= 0) to->joint = d->member[d->member_first[d->order[p->first + w->joint]]];
}

static void add_up(const Draw *d, DrawAnswer *to)
{
    const DrawAsk *a = d->ask;
    for (int32_t p = 0, last = -1; p < d->pieces; p++) {
        DrawPiece *piece = &d->piece[p];
        DrawGrid *g = &to->grid[piece->grid];
        g->households += piece->households;
        g->shops += piece->shops;
        g->cases += piece->cases;
        g->size += piece->households + piece->shops;
        g->load += 100 * (int64_t)(piece->households + piece->shops) + (int64_t)a->case_weight * piece->cases;
        bool moved = piece->old >= 0 && g->old != piece->old;
        to->moved += moved ? piece->households + piece->shops : 0;
        if (moved && last != piece->building) to->moved_buildings++, last = piece->building;
    }
}

DrawAnswer draw_answer(Draw *d, Arena *keep, Arena scratch)
{
    DrawAnswer to = { .piece = d->piece, .pieces = d->pieces, .pockets = d->pockets,
                      .compound = d->compound };
    int32_t **number = NEWS(&scratch, int32_t *, d->pockets + 1);
    to.grid = NEWS(keep, DrawGrid, d->items + 1);
    for (int32_t p = 0; p < d->pockets; p++) {
        number[p] = NEWS(&scratch, int32_t, d->pocket[p].parts + 1);
        for (int32_t k = 0; k < d->pocket[p].parts; k++) number[p][k] = -1;
    }
    for (int32_t p = 0; p < d->pieces; p++) {
        int32_t i = d->item_of[p], pocket = d->pocket_of[i], part = d->part[i];
        if (number[pocket][part] < 0) {
            DrawGrid *g = &to.grid[number[pocket][part] = to.grids++];
            g->old = d->pocket[pocket].label[part];
            g->general = -1;
            g->pocket = pocket;
            explain(d, &d->pocket[pocket], &d->pocket[pocket].why[part], g, keep);
        }
        d->piece[p].grid = number[pocket][part];
    }
    add_up(d, &to);
    draw_generals(d, &to, keep, scratch);
    return to;
}
