/* Cells of a round: whatever becomes of a case, they come to what counting it out and in again comes to. */
#include "domains/figures/figures_cells_rules.h"

#include "base/rand.h"
#include "vocab/moment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

enum { ROOM = 64 << 20, CASES = 300, ROUNDS = 12, KEYS = 4096 };

#define ALL ((INT64_C(1) << FIGURES) - 1)

/* The slow way: every key of every figure of every case, one by one. */
typedef struct Sums { FigureKey key[KEYS]; bool stage[KEYS]; FigureSum sum[KEYS]; int count; } Sums;

static bool same_key(const FigureKey *a, const FigureKey *b)
{
    return a->period == b->period && str_eq(a->axis, b->axis) && str_eq(a->among, b->among)
        && str_eq(a->place, b->place) && str_eq(a->mark, b->mark);
}

static void add(Sums *s, FigureKey key, bool stage, Figure figure, int64_t by)
{
    int i = 0;
    while (i < s->count && !(s->stage[i] == stage && same_key(&s->key[i], &key))) i++;
    assert_true(i < KEYS);
    if (i == s->count) s->count++, s->key[i] = key, s->stage[i] = stage;
    *figure_n(&s->sum[i], figure) += by;
}

static void count(Sums *s, const FigureFact *f, int64_t by)
{
    FigureKey key[FIGURE_KEYS];
    FigureStage stage[FIGURE_STAGE_KEYS];
    for (int i = 0; i < (int)FIGURES; i++) {
        int64_t day = figure_day(f, figure_basis((Figure)i));
        int keys = f->flags >> i & 1 ? figure_keys(f, day, key) : 0;
        for (int k = 0; k < keys; k++) add(s, key[k], false, (Figure)i, by);
    }
    int stages = figure_stage_keys(f, stage);
    for (int k = 0; k < stages; k++) {
        FigureKey of = { stage[k].class, S(""), stage[k].place, (int64_t)stage[k].state, S("") };
        add(s, of, true, FIGURE_REPORTED, by);
        if (stage[k].late) add(s, of, true, FIGURE_LATE, by);
    }
}

static FigureFact any_fact(Rand *r)
{
    const Str places[] = { S("510104018006001001"), S("510104018006001002"), S("510104018") };
    const Str classes[] = { S("16001"), S("16002"), S("03"), S("") };
    const Str origins[] = { S("resident"), S("member") }, units[] = { S("510104018006"), S("") };
    FigureFact f = { .id = 1 };
    f.place = places[rand_between(r, 0, 2)];
    f.class = classes[rand_between(r, 0, 3)];
    f.origin = origins[rand_between(r, 0, 1)];
    f.unit = units[rand_between(r, 0, 1)];
    f.state = (CaseState)rand_between(r, 0, 5);
    f.reported_day = rand_between(r, 20400, 20401);
    f.due_day = rand_between(r, 20401, 20402);
    f.closed_day = rand_between(r, 20401, 20402);
    f.late = rand_between(r, 0, 1);
    f.flags = rand_between(r, 0, ALL);
    return f;
}

/* A step of its road: most things stay as they are. */
static void step(Rand *r, FigureFact *f)
{
    FigureFact other = any_fact(r);
    switch (rand_between(r, 0, 5)) {
    case 0: f->state = other.state; break;
    case 1: f->class = other.class; break;
    case 2: f->unit = other.unit; break;
    case 3: f->due_day = other.due_day; break;
    case 4: f->late = other.late; break;
    default: f->flags ^= INT64_C(1) << rand_between(r, 0, FIGURES - 1);
    }
}

static void come_to_the_slow_way(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM);
    Rand r = rand_from(7);
    FigureFact was[CASES], is[CASES];
    Sums *slow = calloc(1, sizeof *slow);
    assert_non_null(slow);
    for (int round = 0; round < ROUNDS; round++) {
        Arena room = keep;
        FigureCells cells = figure_cells_new(CASES, &room);
        *slow = (Sums){ .count = 0 };
        for (int i = 0; i < CASES; i++) {
            if (!round) is[i] = any_fact(&r);
            else step(&r, &is[i]);
            if (round) count(slow, &was[i], -1);
            count(slow, &is[i], 1);
            assert_true(figure_cells_move(&cells, round ? &was[i] : NULL, &is[i]));
            was[i] = is[i];
        }
        int64_t moves, left = 0;
        const FigureCell *const *cell = figure_cells_sorted(&cells, &room, &moves);
        for (int i = 0; i < slow->count; i++) {
            const FigureCell *found = NULL;
            bool any = false;
            for (int f = 0; f < (int)FIGURES; f++) any |= figure_of(&slow->sum[i], (Figure)f) != 0;
            for (int64_t m = 0; m < moves; m++)
                if (cell[m]->stage == slow->stage[i] && same_key(&cell[m]->key, &slow->key[i]))
                    found = cell[m];
            assert_int_equal(found != NULL, any);
            if (found) assert_memory_equal(&found->sum, &slow->sum[i], sizeof slow->sum[i]);
            left += any;
        }
        assert_int_equal(moves, left);
    }
    free(slow);
    arena_drop(keep, ROOM);
}

/* Of many days, more cases than there is room for: it says so, and one alone always has room. */
static void room_is_told(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), room = keep;
    Rand r = rand_from(8);
    FigureCells cells = figure_cells_new(FIGURE_CELLS_MOST, &room);
    bool fits = true;
    int i = 0;
    for (; fits && i < FIGURE_CELLS_MOST; i++) {
        FigureFact f = any_fact(&r);
        f.flags = ALL;
        f.reported_day = f.due_day = f.closed_day = 20000 + i;
        fits = figure_cells_move(&cells, NULL, &f);
    }
    assert_false(fits);
    assert_true(i > FIGURE_CELLS_MOST / FIGURE_CELLS_OF_ONE);
    for (int n = 0; n < 200; n++) {
        Arena of_one = keep;
        FigureFact was = any_fact(&r), is = any_fact(&r);
        was.flags = is.flags = ALL;
        FigureCells one = figure_cells_new(1, &of_one);
        assert_true(figure_cells_move(&one, &was, &is));
    }
    arena_drop(keep, ROOM);
}

/* In the order of the totals' primary key: axis, among, place, period, mark; stages behind. */
static void stand_in_order(void **state)
{
    (void)state;
    Arena keep = arena_make(ROOM), room = keep;
    Rand r = rand_from(9);
    FigureCells cells = figure_cells_new(CASES, &room);
    for (int i = 0; i < CASES; i++) {
        FigureFact f = any_fact(&r);
        assert_true(figure_cells_move(&cells, NULL, &f));
    }
    int64_t moves;
    const FigureCell *const *cell = figure_cells_sorted(&cells, &room, &moves);
    assert_true(moves > 100);
    for (int64_t i = 1; i < moves; i++) {
        const FigureCell *a = cell[i - 1], *b = cell[i];
        int c = (int)a->stage - (int)b->stage;
        if (!c) c = str_cmp(a->key.axis, b->key.axis);
        if (!c) c = str_cmp(a->key.among, b->key.among);
        if (!c) c = str_cmp(a->key.place, b->key.place);
        if (!c) c = (a->key.period > b->key.period) - (a->key.period < b->key.period);
        if (!c) c = str_cmp(a->key.mark, b->key.mark);
        assert_true(c < 0);
    }
    arena_drop(keep, ROOM);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(come_to_the_slow_way), cmocka_unit_test(room_is_told),
        cmocka_unit_test(stand_in_order)
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
