/* Siting against GLPK's mixed integer solver, on questions too large to try every choice. The models are the
 * textbook ones, written here from the definitions and sharing nothing with the library. */
#include "base/rand.h"
#include "geo/site/site.h"

#include <glpk.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

enum { ROOM = 1 << 28, MOST = 60, ENTRIES = 40000 };

typedef struct Model {
    glp_prob *lp;
    int row[ENTRIES + 1], column[ENTRIES + 1], entries, rows, columns;
    double value[ENTRIES + 1];
} Model;

static int add_column(Model *m, double cost, double most, bool whole)
{
    glp_add_cols(m->lp, 1);
    int c = ++m->columns;
    glp_set_obj_coef(m->lp, c, cost);
    glp_set_col_bnds(m->lp, c, GLP_DB, 0, most);
    if (whole) glp_set_col_kind(m->lp, c, GLP_IV);
    return c;
}

static int add_row(Model *m, int kind, double bound)
{
    glp_add_rows(m->lp, 1);
    glp_set_row_bnds(m->lp, ++m->rows, kind, bound, bound);
    return m->rows;
}

static void put(Model *m, int row, int column, double value)
{
    m->entries++;
    assert_true(m->entries <= ENTRIES);
    m->row[m->entries] = row;
    m->column[m->entries] = column;
    m->value[m->entries] = value;
}

static void begin(Model *m, int direction)
{
    m->lp = glp_create_prob();
    m->entries = m->rows = m->columns = 0;
    glp_set_obj_dir(m->lp, direction);
}

static double end(Model *m)
{
    glp_iocp how;
    glp_load_matrix(m->lp, m->entries, m->row, m->column, m->value);
    glp_init_iocp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.presolve = GLP_ON;
    assert_int_equal(glp_intopt(m->lp, &how), 0);
    assert_int_equal(glp_mip_status(m->lp), GLP_OPT);
    double value = glp_mip_obj_val(m->lp);
    glp_delete_prob(m->lp);
    return value;
}

/* The open places: p of them, or any number when p is 0. The first has column 1. */
static void places(Model *m, const SiteAsk *a, double cost)
{
    for (int j = 0; j < a->candidates; j++) add_column(m, cost, 1, true);
    int count = a->p ? add_row(m, GLP_FX, a->p) : 0;
    for (int j = 0; a->p && j < a->candidates; j++) put(m, count, j + 1, 1);
}

/* A demand's share at each place; `capacity` NULL: no limit. `most`: the column that is at least the
 * longest way. */
static double assign(Model *m, const SiteAsk *a, bool center)
{
    begin(m, GLP_MIN);
    places(m, a, 0);
    int longest = center ? add_column(m, 1, 1e6, false) : 0, room[MOST] = { 0 };
    for (int j = 0; a->capacity && j < a->candidates; j++) {
        room[j] = add_row(m, GLP_UP, 0);
        put(m, room[j], j + 1, -(double)a->capacity[j]);
    }
    for (int i = 0; i < a->demands; i++) {
        int once = add_row(m, GLP_FX, 1), way = center ? add_row(m, GLP_UP, 0) : 0;
        if (center) put(m, way, longest, -1);
        for (int j = 0; j < a->candidates; j++) {
            double cost = a->cost[j * a->demands + i], people = (double)a->weight[i];
            int x = add_column(m, center ? 0 : cost * people, 1, center), only = add_row(m, GLP_UP, 0);
            put(m, once, x, 1);
            put(m, only, x, 1);
            put(m, only, j + 1, -1);
            if (center) put(m, way, x, cost);
            if (a->capacity) put(m, room[j], x, people);
        }
    }
    return end(m);
}

static double cover(Model *m, const SiteAsk *a, int32_t radius, bool all)
{
    begin(m, all ? GLP_MIN : GLP_MAX);
    places(m, a, all ? 1 : 0);
    for (int i = 0; i < a->demands; i++) {
        int row = add_row(m, GLP_LO, all ? 1 : 0);
        for (int j = 0; j < a->candidates; j++)
            if (a->cost[j * a->demands + i] <= radius) put(m, row, j + 1, 1);
        if (!all) put(m, row, add_column(m, (double)a->weight[i], 1, false), -1);
    }
    return end(m);
}

typedef struct Town { int32_t cost[MOST * MOST]; int64_t weight[MOST], capacity[MOST]; SiteAsk ask; } Town;

static void draw(Rand *r, Town *t, int n)
{
    int64_t x[MOST], y[MOST], people = 0;
    for (int i = 0; i < n; i++) {
        x[i] = rand_between(r, 0, 1000);
        y[i] = rand_between(r, 0, 1000);
        people += t->weight[i] = rand_between(r, 1, 50);
    }
    for (int j = 0; j < n; j++)
        for (int i = 0; i < n; i++) t->cost[j * n + i] = (int32_t)(llabs(x[i] - x[j]) + llabs(y[i] - y[j]));
    int32_t p = (int32_t)rand_between(r, 2, 6);
    for (int j = 0; j < n; j++) t->capacity[j] = rand_between(r, people / p, 2 * people / p);
    t->ask = (SiteAsk){ .demands = n, .candidates = n, .cost = t->cost, .weight = t->weight, .p = p };
}

static void same(const char *kind, int round, Err e, const SiteAnswer *got, double want)
{
    assert_null(e);
    if (got->value != got->bound || (double)got->value < want - 0.01 || (double)got->value > want + 0.01)
        fail_msg("%s %d: %lld, bound %lld, is not %f", kind, round, (long long)got->value,
                 (long long)got->bound, want);
}

static void against_glpk(void **state)
{
    (void)state;
    static Model m;
    static Town t;
    Arena keep = arena_make(ROOM), scratch = arena_make(ROOM);
    Rand r = rand_from(17);
    for (int round = 0; round < 100; round++) {
        Arena k = keep;
        SiteAnswer got;
        draw(&r, &t, (int)rand_between(&r, 14, 24));
        Err e = site_median(&t.ask, &got, &k, scratch);
        same("median", round, e, &got, assign(&m, &t.ask, false));
        draw(&r, &t, (int)rand_between(&r, 20, MOST));
        int32_t radius = (int32_t)rand_between(&r, 100, 500);
        e = site_cover(&t.ask, radius, &got, &k, scratch);
        same("cover", round, e, &got, cover(&m, &t.ask, radius, false));
        e = site_set_cover(&t.ask, radius, &got, &k, scratch);
        t.ask.p = 0;
        same("set cover", round, e, &got, cover(&m, &t.ask, radius, true));
        draw(&r, &t, (int)rand_between(&r, 6, 11));
        e = site_center(&t.ask, &got, &k, scratch);
        same("center", round, e, &got, assign(&m, &t.ask, true));
        draw(&r, &t, (int)rand_between(&r, 8, 14));
        t.ask.capacity = t.capacity;
        e = site_capacitated(&t.ask, &got, &k, scratch);
        same("capacitated", round, e, &got, assign(&m, &t.ask, false));
    }
    arena_drop(keep, ROOM);
    arena_drop(scratch, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(against_glpk) };
    return cmocka_run_group_tests_name("site_glpk", tests, NULL, NULL);
}
