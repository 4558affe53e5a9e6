/* Cells are found by a hash of their key; a case that moved on counts in most of what it counted in before,
 * so only the difference is added. */
#include "domains/figures/figures_cells_rules.h"

#include <stdlib.h>

FigureCells figure_cells_new(int64_t cases, Arena *keep)
{
    FigureCells c = { .room = FIGURE_CELLS_MOST, .mask = 1 };
    if (cases < FIGURE_CELLS_MOST / FIGURE_CELLS_OF_ONE) c.room = (cases + 1) * FIGURE_CELLS_OF_ONE;
    while (c.mask < 2 * (uint64_t)c.room) c.mask *= 2;
    c.cell = NEWS(keep, FigureCell, c.room);
    c.slot = NEWS(keep, int32_t, (int64_t)c.mask--);
    return c;
}

static bool same_key(const FigureKey *a, const FigureKey *b)
{
    return a->period == b->period && str_eq(a->place, b->place) && str_eq(a->axis, b->axis)
        && str_eq(a->mark, b->mark) && str_eq(a->among, b->among);
}

/* NULL: no room. */
static FigureSum *sum_of(FigureCells *c, const FigureKey *key, bool stage)
{
    uint64_t hash = (str_hash(key->axis) * 31 + str_hash(key->among)) * 31 + str_hash(key->place);
    hash = ((hash * 31 + (uint64_t)key->period) * 31 + str_hash(key->mark)) * 31 + stage;
    hash ^= hash >> 29;
    for (uint64_t i = hash & c->mask;; i = (i + 1) & c->mask) {
        if (!c->slot[i]) {
            if (c->count == c->room) return NULL;
            c->cell[c->count] = (FigureCell){ .hash = hash, .stage = stage, .key = *key };
            c->slot[i] = (int32_t)++c->count;
        }
        FigureCell *of = &c->cell[c->slot[i] - 1];
        if (of->hash == hash && of->stage == stage && same_key(&of->key, key)) return &of->sum;
    }
}

/* In so many figures, under the keys of that day's part of it. */
static bool add(FigureCells *c, const FigureFact *f, int64_t day, int64_t flags, int64_t by)
{
    FigureKey key[FIGURE_KEYS];
    int keys = flags ? figure_keys(f, day, key) : 0;
    for (int k = 0; k < keys; k++) {
        FigureSum *sum = sum_of(c, &key[k], false);
        if (!sum) return false;
        for (int i = 0; i < (int)FIGURES; i++)
            if (flags >> i & 1) *figure_n(sum, (Figure)i) += by;
    }
    return true;
}

static int64_t flags_by(const FigureFact *f, FigureBasis basis)
{
    int64_t flags = 0;
    for (int i = 0; i < (int)FIGURES; i++)
        if (figure_basis((Figure)i) == basis) flags |= f->flags & (INT64_C(1) << i);
    return flags;
}

/* It has the same keys, if its days are the same. */
static bool alike(const FigureFact *a, const FigureFact *b)
{
    return str_eq(a->class, b->class) && str_eq(a->unit, b->unit) && str_eq(a->origin, b->origin)
        && str_eq(a->place, b->place);
}

static bool days(FigureCells *c, const FigureFact *was, const FigureFact *is, FigureBasis basis)
{
    int64_t day = figure_day(is, basis), now = flags_by(is, basis);
    if (!was) return add(c, is, day, now, 1);
    int64_t day_was = figure_day(was, basis), before = flags_by(was, basis);
    if (day == day_was && alike(was, is))
        return add(c, is, day, now & ~before, 1) && add(c, is, day, before & ~now, -1);
    return add(c, was, day_was, before, -1) && add(c, is, day, now, 1);
}

static bool stages(FigureCells *c, const FigureFact *f, int64_t by)
{
    FigureStage stage[FIGURE_STAGE_KEYS];
    int n = figure_stage_keys(f, stage);
    for (int s = 0; s < n; s++) {
        FigureKey of = { stage[s].class, S(""), stage[s].place, (int64_t)stage[s].state, S("") };
        FigureSum *sum = sum_of(c, &of, true);
        if (!sum) return false;
        sum->reported += by;
        if (stage[s].late) sum->late += by;
    }
    return true;
}

bool figure_cells_move(FigureCells *c, const FigureFact *was, const FigureFact *is)
{
    for (int b = 0; b < (int)FIGURE_BASES; b++)
        if (!days(c, was, is, (FigureBasis)b)) return false;
    if (was && was->state == is->state && was->late == is->late && alike(was, is)) return true;
    return (!was || stages(c, was, -1)) && stages(c, is, 1);
}

/* ---- In order ---- */

static int by_key(const void *a, const void *b)
{
    const FigureCell *x = *(const FigureCell *const *)a, *y = *(const FigureCell *const *)b;
    int c = (int)x->stage - (int)y->stage;
    if (!c) c = str_cmp(x->key.axis, y->key.axis);
    if (!c) c = str_cmp(x->key.among, y->key.among);
    if (!c) c = str_cmp(x->key.place, y->key.place);
    if (!c) c = (x->key.period > y->key.period) - (x->key.period < y->key.period);
    return c ? c : str_cmp(x->key.mark, y->key.mark);
}

const FigureCell *const *figure_cells_sorted(const FigureCells *c, Arena *keep, int64_t *ret)
{
    const FigureCell **at = NEWS(keep, const FigureCell *, c->count + 1);
    int64_t n = 0;
    for (int64_t i = 0; i < c->count; i++) {
        bool moves = false;
        for (int f = 0; f < (int)FIGURES && !moves; f++) moves = figure_of(&c->cell[i].sum, (Figure)f) != 0;
        if (moves) at[n++] = &c->cell[i];
    }
    if (n) qsort(at, (size_t)n, sizeof *at, by_key);
    return *ret = n, at;
}
