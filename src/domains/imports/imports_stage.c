/* Writing a table down: sealed here, on a worker, and given to the lane in steps of a few milliseconds,
 * between which others get their turn. What is written so is seen by nobody until the last step, which is the
 * request itself. */
#include "domains/imports/imports_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/imports/imports_queries.h"

#include <stdlib.h>

enum { STEP = 800, STEP_BYTES = 8 << 20 };

typedef struct Step {
    Importing *of;
    ImportKept *kept;
    ImportRow **turn; int64_t turns;   /* rows that name somebody, in the order in which they are written */
    int64_t *person_id, *part_id, *door_id;            /* by person, by turn, by door */
    ResidentStaged *staged[STEP];
    int64_t from, to;                  /* turns, or doors */
    Arena whole, room;                 /* what was sealed for it */
    AppDoing *doing;                   /* on the lane; NULL: not given to it, or done */
} Step;

/* ---- Whose turn it is ---- */

/* Namesakes together, and all rows of a person. */
static int by_name(const void *a, const void *b)
{
    const ImportRow *x = *(ImportRow *const *)a, *y = *(ImportRow *const *)b;
    int names = str_cmp(x->in.name, y->in.name);
    if (names) return names;
    if (x->person != y->person) return x->person < y->person ? -1 : 1;
    return (x->row > y->row) - (x->row < y->row);
}

/* By name: the register's indexes by name, sounds and initials then change in the same pages from row to
 * row. In the order of the sheet each row changes pages of its own, and pages are what the disk is given. */
static void turns_of(Step *s)
{
    Importing *of = s->of;
    s->turn = NEWS(of->keep, ImportRow *, of->rows + 1);
    for (int64_t i = 0; i < of->rows; i++)
        if (import_row(of, i)->person >= 0) s->turn[s->turns++] = import_row(of, i);
    qsort(s->turn, (size_t)s->turns, sizeof *s->turn, by_name);
}

static bool first_of(const Step *s, int64_t turn)
{
    return !turn || s->turn[turn - 1]->person != s->turn[turn]->person;
}

/* ---- Begin: all the ids at once, so that nobody else's lie between ---- */

static Err begin(Ask *ask)
{
    Step *s = ask->prepared;
    Importing *of = s->of;
    s->kept->id = s->kept->low = ask_new_id(ask);
    for (int64_t i = 0; i < s->turns; i++)
        if (first_of(s, i)) s->person_id[s->turn[i]->person] = ask_new_id(ask);
    for (int64_t i = 0; i < s->turns; i++) s->part_id[i] = ask_new_id(ask);
    for (int64_t i = 0; i < of->doors; i++) s->door_id[i] = ask_new_id(ask);
    s->kept->high = ask_new_id(ask);
    s->kept->made_ms = s->kept->moved_ms = ask->now_ms;
    return imports_add(ask->db, ask->district, s->kept);
}

/* ---- Steps ---- */

/* A person is written down with the first row that names them, and their parts with each. */
static Err step(Ask *ask)
{
    Step *s = ask->prepared;
    TRY(imports_alive(ask->db, ask->district, s->kept->id, ask->now_ms));
    for (int64_t i = s->from; i < s->to; i++)
        if (s->staged[i - s->from]) TRY(residents_stage(ask, s->staged[i - s->from]));
    for (int64_t i = s->from; i < s->to; i++)
        TRY(residents_stage_part(ask, s->part_id[i], s->person_id[s->turn[i]->person], &s->turn[i]->in));
    return NULL;
}

static Err doors_step(Ask *ask)
{
    Step *s = ask->prepared;
    TRY(imports_alive(ask->db, ask->district, s->kept->id, ask->now_ms));
    for (int64_t i = s->from; i < s->to; i++)
        TRY(import_doors_add(ask->db, ask->district, s->kept->id, s->door_id[i]));
    return NULL;
}

static Err seal_step(Step *s, Ask *ask)
{
    for (int64_t i = s->from; i < s->to; i++) {
        ImportRow *row = s->turn[i];
        if (row->door >= 0) row->in.household_id = s->door_id[row->door];
        s->staged[i - s->from] = NULL;
        if (first_of(s, i)) TRY(residents_sealed_for(ask, &row->in, s->kept->id, s->person_id[row->person],
                                                     row->place, &s->staged[i - s->from]));
    }
    return NULL;
}

static Err end(Step *s)
{
    Err e = s->doing ? app_did(s->doing) : NULL;
    if (s->whole.at) arena_drop(s->whole, STEP_BYTES);
    s->whole = (Arena){ 0 };
    s->doing = NULL;
    return e;
}

/* While the lane writes one step the next is sealed. */
static Err people(Step *first)
{
    Importing *of = first->of;
    Step *steps = NEWS(of->keep, Step, 2);
    Ask mine = *of->ask;
    int64_t to = 0;
    Err e = NULL;
    steps[0] = steps[1] = *first;
    for (int n = 0; to < first->turns && !e; n++) {
        Step *s = &steps[n % 2], *other = &steps[(n + 1) % 2];
        s->from = to;
        to = s->to = s->from + STEP < s->turns ? s->from + STEP : s->turns;
        s->whole = s->room = arena_make(STEP_BYTES);
        mine.arena = &s->room;
        e = seal_step(s, &mine);
        Err before = end(other);
        if (!e) e = before;
        if (!e) s->doing = app_doing(of->ask->app, &of->ask->who, step, s, &s->room);
    }
    for (int n = 0; n < 2; n++) {
        Err last = end(&steps[n]);
        if (!e) e = last;
    }
    return e;
}

static Err doors(Step *s)
{
    Importing *of = s->of;
    for (s->from = 0; s->from < of->doors; s->from = s->to) {
        s->to = s->from + 4 * STEP < of->doors ? s->from + 4 * STEP : of->doors;
        TRY(app_do(of->ask->app, &of->ask->who, doors_step, s));
    }
    return NULL;
}

/* What didn't get to its end is swept by the clock. */
static Err fail(Ask *ask)
{
    const Step *s = ask->prepared;
    return imports_move(ask->db, ask->district, s->kept->id, S("running"), S("failed"), false, ask->now_ms);
}

/* The doors of the last step lie with the request: the table's memory goes before. */
static Err doors_keep(const Step *s, Ask *to, ImportReady *ready)
{
    const Importing *of = s->of;
    int64_t need = of->doors * ((int64_t)sizeof(Household) + 64);
    if (arena_room(to->arena) < need + (1 << 20)) return TOO_LARGE;
    ready->door = NEWS(to->arena, Household, of->doors + 1);
    for (int64_t i = 0; i < of->doors; i++) {
        const Household *h = import_door(of, i);
        ready->door[i] = *h;
        ready->door[i].id = s->door_id[i];
        ready->door[i].room = str_copy(to->arena, h->room);
        ready->door[i].place = str_copy(to->arena, h->place);
    }
    return NULL;
}

Err imports_stage(Importing *of, Ask *to, ImportReady *ready)
{
    Step *s = NEW(of->keep, Step);
    s->of = of;
    s->kept = &ready->kept;
    turns_of(s);
    s->person_id = NEWS(of->keep, int64_t, of->persons + 1);
    s->part_id = NEWS(of->keep, int64_t, s->turns + 1);
    s->door_id = NEWS(of->keep, int64_t, of->doors + 1);
    TRY(app_do(to->app, &to->who, begin, s));
    Err e = people(s);
    if (!e) e = doors(s);
    if (!e) e = doors_keep(s, to, ready);
    if (e) app_do(to->app, &to->who, fail, s);
    return e;
}
