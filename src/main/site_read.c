/* Tables into costs. Lengths and weights become whole numbers of the finest decimal they are written with,
 * six
 * decimals at most, and fewer where the longest way would not fit. */
#include "main/site.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { PLACES_MAX = 8000, DECIMALS_MAX = 6 };

static int too_many(const char *file, int64_t line)
{
    fprintf(stderr, "%s:%lld: 最多 %d 个地点 / at most %d places\n", file, (long long)line, PLACES_MAX,
            PLACES_MAX);
    return EXIT_BAD_INPUT;
}

static double power10(int k) { return k ? 10 * power10(k - 1) : 1; }

static void finish(SitePlaces *to, Arena *keep)
{
    int32_t n = to->names.count;
    to->stand = NEWS(keep, uint8_t, n + 1);
    to->ask.demands = to->ask.candidates = n;
    to->ask.cost = to->cost;
    to->ask.weight = to->weight;
}

typedef struct Edges {
    SiteEdge *edge;
    double *length, longest;
    int64_t count;
    int decimals, written;         /* with at most DECIMALS_MAX, and as they are written */
} Edges;

static Err take_edges(TableFile *f, SitePlaces *to, Edges *e, Arena *keep)
{
    int from, end, length;
    TRY(table_column(&f->table, "from", &from, &f->at));
    TRY(table_column(&f->table, "to", &end, &f->at));
    TRY(table_column(&f->table, "length", &length, &f->at));
    e->edge = NEWS(keep, SiteEdge, f->table.rows + 1);
    e->length = NEWS(keep, double, f->table.rows + 1);
    for (int64_t r = 0; r < f->table.rows; r++) {
        Str a, b;
        TRY(table_text(&f->table, r, from, &a, &f->at));
        TRY(table_text(&f->table, r, end, &b, &f->at));
        TRY(table_real(&f->table, r, length, 0, 1e9, &e->length[r], &f->at));
        e->edge[r] = (SiteEdge){ table_name(&to->names, a), table_name(&to->names, b), 0 };
        if (to->names.count > PLACES_MAX) return table_refuse(&f->table, r, from, "最多 8000 个地点",
                                                              "at most 8000 places", &f->at);
        e->longest = fmax(e->longest, e->length[r]);
    }
    e->count = f->table.rows;
    e->decimals = table_decimals(&f->table, length, DECIMALS_MAX);
    e->written = table_decimals(&f->table, length, DECIMALS_MAX + 1);
    return NULL;
}

typedef struct Parallel { int32_t low, high; int64_t row; } Parallel;

static int by_ends(const void *a, const void *b)
{
    const Parallel *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    if (x->high != y->high) return x->high < y->high ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

/* Edges between the same two places with different lengths: said, and dropped but for the last where
 * that is asked for. The shortest needs no dropping: no shortest way uses another. */
static void settle_parallel(const TableFile *f, const SitePlaces *to, Edges *e, Arena scratch)
{
    Parallel *list = NEWS(&scratch, Parallel, e->count + 1);
    bool *out = NEWS(&scratch, bool, e->count + 1);
    int64_t pairs = 0, first = -1, left = 0;
    for (int64_t r = 0; r < e->count; r++) {
        int32_t a = e->edge[r].from, b = e->edge[r].to;
        list[r] = (Parallel){ a < b ? a : b, a < b ? b : a, r };
    }
    qsort(list, (size_t)e->count, sizeof *list, by_ends);
    for (int64_t i = 1; i < e->count; i++) {
        if (list[i].low != list[i - 1].low || list[i].high != list[i - 1].high) continue;
        if (list[i].low == list[i].high) continue;
        out[list[i - 1].row] = to->last;
        if (e->length[list[i].row] == e->length[list[i - 1].row]) continue;
        if (!pairs++ || list[i].row < first) first = list[i].row;
    }
    for (int64_t r = 0; r < e->count; r++) {
        if (out[r]) continue;
        e->edge[left] = e->edge[r];
        e->length[left++] = e->length[r];
    }
    if (pairs && to->last)
        fprintf(stderr, "%s:%d: 同两点间有 %lld 条长度不同的重复边，以最后一条为准 / %lld further edges between "
                "two places that have one; the last counts\n", f->file, f->table.line[first],
                (long long)pairs, (long long)pairs);
    else if (pairs)
        fprintf(stderr, "%s:%d: 同两点间有 %lld 条长度不同的重复边，以最短的为准"
                "（OR-Library 以最后一条为准：--parallel last） / %lld further edges between two places that "
                "have one; the shortest counts (OR-Library means the last: --parallel last)\n", f->file,
                f->table.line[first], (long long)pairs, (long long)pairs);
    e->count = left;
}

int site_read_edges(const char *file, SitePlaces *to, Arena *keep, Arena scratch)
{
    TableFile f;
    Edges e = { 0 };
    if (!table_file_read(file, &f, keep)) return EXIT_BAD_INPUT;
    to->names = table_names(2 * f.table.rows + 1, keep);
    if (!table_file_ok(&f, take_edges(&f, to, &e, keep))) return EXIT_BAD_INPUT;
    if (!e.count) return fprintf(stderr, "%s:1: 没有数据行 / no rows\n", file), EXIT_BAD_INPUT;
    settle_parallel(&f, to, &e, scratch);
    for (to->decimals = e.decimals;; to->decimals--) {
        double unit = power10(to->decimals);
        if (e.longest * unit <= SITE_COST_MAX) {
            to->rounded = e.written > to->decimals ? e.count : 0;      /* down, so that a bound stays one */
            for (int64_t k = 0; k < e.count; k++) {
                double length = e.length[k] * unit;
                e.edge[k].length = (int32_t)(to->rounded ? floor(length) : round(length));
            }
            Arena before = *keep;
            Err failed = site_graph_costs(to->names.count, e.edge, e.count, &to->cost, keep, scratch);
            if (!failed) break;
            *keep = before;
        }
        if (!to->decimals)
            return fprintf(stderr, "%s:1: 路程过长，请换用较大的单位 / ways too long, use a larger unit\n", file),
                EXIT_BAD_INPUT;
    }
    to->edge = e.edge;
    to->length = e.length;
    finish(to, keep);
    return 0;
}

double site_true_value(const SitePlaces *at, const SiteAnswer *a, bool longest, Arena scratch)
{
    int32_t n = at->names.count;
    double *way = NEWS(&scratch, double, n + 1), sum = 0, most = 0;
    for (int32_t i = 0; i < n; i++) way[i] = INFINITY;
    for (int32_t k = 0; k < a->count; k++) way[a->chosen[k]] = 0;
    for (bool changed = true; changed;) {
        changed = false;
        for (int64_t k = 0; k < at->rounded; k++) {
            double *from = &way[at->edge[k].from], *to = &way[at->edge[k].to];
            if (*from + at->length[k] < *to) *to = *from + at->length[k], changed = true;
            if (*to + at->length[k] < *from) *from = *to + at->length[k], changed = true;
        }
    }
    for (int32_t i = 0; i < n; i++) sum += way[i], most = fmax(most, way[i]);
    return longest ? most : sum;
}

typedef struct Points { double *x, *y, *weight; int decimals; double sum; } Points;

static Err take_points(TableFile *f, SitePlaces *to, Points *p, Arena *scratch)
{
    int id, x, y, weight = table_find(&f->table, S("weight"));
    TRY(table_column(&f->table, "id", &id, &f->at));
    TRY(table_column(&f->table, "x", &x, &f->at));
    TRY(table_column(&f->table, "y", &y, &f->at));
    p->x = NEWS(scratch, double, f->table.rows + 1);
    p->y = NEWS(scratch, double, f->table.rows + 1);
    p->weight = NEWS(scratch, double, f->table.rows + 1);
    for (int64_t r = 0; r < f->table.rows; r++) {
        Str name;
        TRY(table_text(&f->table, r, id, &name, &f->at));
        if (table_name(&to->names, name) != r)
            return table_refuse(&f->table, r, id, "这个编号已经有过", "this id is there already", &f->at);
        TRY(table_real(&f->table, r, x, -1e12, 1e12, &p->x[r], &f->at));
        TRY(table_real(&f->table, r, y, -1e12, 1e12, &p->y[r], &f->at));
        p->weight[r] = 1;
        if (weight >= 0) TRY(table_real(&f->table, r, weight, 0, 1e12, &p->weight[r], &f->at));
        p->sum += p->weight[r];
    }
    p->decimals = weight < 0 ? 0 : table_decimals(&f->table, weight, DECIMALS_MAX);
    return NULL;
}

/* Within the radius, with a little room for decimals that binary can't hold: 0.4 - 0.1 is more than 0.3. */
static bool within(const Points *p, int64_t a, int64_t b, double radius)
{
    double dx = fabs(p->x[a] - p->x[b]), dy = fabs(p->y[a] - p->y[b]),
        size = fabs(p->x[a]) + fabs(p->y[a]) + radius;
    double most = radius + 4e-16 * size;
    return dx <= most && dy <= most && hypot(dx, dy) <= most;
}

int site_read_points(const char *file, SitePlaces *to, Arena *keep, Arena scratch)
{
    TableFile f;
    Points p = { 0 };
    if (!table_file_read(file, &f, keep)) return EXIT_BAD_INPUT;
    if (f.table.rows > PLACES_MAX) return too_many(file, f.table.line[PLACES_MAX]);
    to->names = table_names(f.table.rows + 1, keep);
    if (!table_file_ok(&f, take_points(&f, to, &p, &scratch))) return EXIT_BAD_INPUT;
    if (!f.table.rows) return fprintf(stderr, "%s:1: 没有数据行 / no rows\n", file), EXIT_BAD_INPUT;
    int64_t n = f.table.rows;
    for (to->decimals = p.decimals; to->decimals && p.sum * power10(to->decimals) > 1e15;) to->decimals--;
    if (p.sum > 1e15) return fprintf(stderr, "%s:1: 权重之和过大 / the weights add up to too much\n", file),
        EXIT_BAD_INPUT;
    to->weight = NEWS(keep, int64_t, n + 1);
    to->cost = NEWS(keep, int32_t, n * n + 1);
    for (int64_t a = 0; a < n; a++) {
        to->weight[a] = llround(p.weight[a] * power10(to->decimals));
        for (int64_t b = 0; b < n; b++) to->cost[a * n + b] = within(&p, a, b, to->radius) ? 0 : SITE_FAR;
    }
    finish(to, keep);
    return 0;
}
