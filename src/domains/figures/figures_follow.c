/* Following the events: what each case counts in is kept beside it, so that a change of it takes away what it
 * counted in before and adds what it counts in now. Read and reckoned beside the lane; on it only the sums
 * are moved. */
#include "domains/figures/figures_stored.h"

#include "app/app.h"
#include "domains/figures/figures_cells_rules.h"
#include "domains/figures/figures_queries.h"
#include "json/json.h"

/* Many events of a day come to the same few rows: the more in a round, the fewer rows each of them moves.
 * Cases from the beginning are of many days. */
enum { EVENTS_AT_ONCE = 1000, CASES_AT_ONCE = 200, EVENTS_LOOKED_AT = 5000 };

/* One case in a round, as it was counted before and as it is now. */
typedef struct Touched { FigureFact was, is; FigureNow now; bool known, read, gone; } Touched;

typedef struct Round {
    FigureCursor cursor;               /* as it is after the round */
    bool begins, caught_up;            /* the round hears the newest event there is */
    List rules;
    Touched *touched;
    int64_t count;
    FigureCells cells;
    const FigureCell *const *moved;    /* what of them comes to anything */
    int64_t moves;
} Round;

/* ---- What happened ---- */

static Err touch(Ask *ask, Round *r, int64_t id, Touched **ret)
{
    for (int64_t i = r->count; i-- > 0;)
        if (r->touched[i].is.id == id) return *ret = &r->touched[i], NULL;
    Touched *t = &r->touched[r->count++];
    *t = (Touched){ .is.id = id };
    *ret = t;
    Err e = figure_case_of(ask->db, ask->district, id, &t->was, ask->arena);
    t->known = !e;
    t->is = t->was;
    t->is.id = id;
    return e == NOT_FOUND ? NULL : e;
}

/* As it stands: once a round. */
static Err read_now(Ask *ask, Touched *t)
{
    if (t->read) return NULL;
    TRY(figure_now(ask->db, ask->district, t->is.id, &t->now, ask->arena));
    t->read = true;
    return NULL;
}

static Err hear(Ask *ask, Round *r, const FigureHeard *e)
{
    Touched *t;
    CaseStep step;
    TRY(touch(ask, r, e->subject, &t));
    if (t->gone) return NULL;
    if (!t->known && !t->is.place.at) {
        Err none = read_now(ask, t);
        if (none == NOT_FOUND) return t->gone = true, NULL;        /* of a class, not of a case */
        TRY(none);
        t->is = figure_fact(e->subject, &t->now,
                            figure_rule_at(r->rules.at, r->rules.count, t->now.reported_ms));
    }
    if (str_eq(e->kind, S("cases.reported"))) return NULL;         /* says what the case itself does */
    bool is_step = !json_read(e->body, &CaseStep_shape, &step, ask->arena, NULL);
    figure_hear(&t->is, e->kind, is_step ? &step : NULL, e->at_ms);
    return NULL;
}

/* ---- What it comes to ---- */

static bool same(const FigureFact *a, const FigureFact *b)
{
    return a->flags == b->flags && a->state == b->state && a->late == b->late && a->due_day == b->due_day
        && a->closed_day == b->closed_day && str_eq(a->unit, b->unit) && str_eq(a->class, b->class);
}

/* Nobody is late with an answer that stands among the events not heard yet: who has waited too long is looked
 * at when the round has caught up (`figure_waiting` finds them). */
static Err stand(Ask *ask, Round *r, Touched *t, bool *fits)
{
    if (t->gone) return NULL;
    TRY(read_now(ask, t));
    int64_t closed_ms = t->now.closed_ms == NONE ? ask->now_ms : t->now.closed_ms;
    if (r->caught_up) figure_unanswered(&t->is, ask->now_ms);
    figure_stand(&t->is, &t->now, figure_rule_at(r->rules.at, r->rules.count, closed_ms));
    if (t->known && same(&t->was, &t->is)) return NULL;
    *fits = *fits && figure_cells_move(&r->cells, t->known ? &t->was : NULL, &t->is);
    return NULL;
}

/* ---- Beside the lane ---- */

/* What these events, and those who waited too long, come to. *ret_fits: false, if it has no room. */
static Err come_to(Ask *ask, Round *r, const List *heard, const List *waiting, int64_t cases, bool *ret_fits)
{
    TRY(figure_rules_all(ask->db, ask->district, &r->rules, ask->arena));
    r->touched = NEWS(ask->arena, Touched, cases + 1);
    r->cells = figure_cells_new(cases, ask->arena);
    for (const FigureHeard *h = heard->at, *end = h + heard->count; h < end; h++) TRY(hear(ask, r, h));
    for (const FigureId *w = waiting->at, *end = w + waiting->count; w < end; w++) {
        Touched *t;
        TRY(touch(ask, r, w->id, &t));
    }
    *ret_fits = true;
    for (int64_t i = 0; i < r->count; i++) TRY(stand(ask, r, &r->touched[i], ret_fits));
    r->moved = figure_cells_sorted(&r->cells, ask->arena, &r->moves);
    ask->prepared = r;
    return NULL;
}

/* A round of no more than so many events. */
static Err take_up(Ask *ask, Round *r, int64_t tip, int64_t most, bool *ret_fits)
{
    List heard, waiting = { 0 };
    int64_t from = r->cursor.seq, until = from + EVENTS_LOOKED_AT < tip ? from + EVENTS_LOOKED_AT : tip;
    *ret_fits = true;
    TRY(figure_heard(ask->db, ask->district, from, until, most, &heard, ask->arena));
    const FigureHeard *h = heard.at;
    r->cursor.seq = heard.count == most ? h[heard.count - 1].seq : until;
    r->caught_up = r->cursor.seq == tip;
    if (r->caught_up)
        TRY(figure_waiting(ask->db, ask->district, ask->now_ms, most, &waiting, ask->arena));
    if (until == from && !waiting.count) return NULL;
    return come_to(ask, r, &heard, &waiting, heard.count + waiting.count, ret_fits);
}

/* A round of no more than so many cases, from the beginning: each is read and counted once, where following
 * comes back to it with every step of its road. */
static Err take_anew(Ask *ask, Round *r, int64_t tip, int64_t most, bool *ret_fits)
{
    FigureCursor *c = &r->cursor;
    int64_t last, after = c->anew_id;
    List heard;
    if (!c->anew_seq) c->anew_seq = tip;
    TRY(figure_anew_end(ask->db, ask->district, after, most, &last));
    *ret_fits = true;
    if (!last) {                                       /* the rest is followed */
        *c = (FigureCursor){ .seq = c->anew_seq, .round = c->round };
        return ask->prepared = r, NULL;
    }
    c->anew_id = last;
    TRY(figure_heard_of(ask->db, ask->district, after, last, c->anew_seq, &heard, ask->arena));
    return come_to(ask, r, &heard, &(List){ 0 }, most, ret_fits);
}

/* Cases that count in everything, and are counted anew, may have no room together: then half as many. One
 * alone always has. */
Err figures_heard(Ask *ask)
{
    Round *r = NEW(ask->arena, Round), begun = { 0 };
    int64_t tip;
    Err e = figure_cursor_of(ask->db, ask->district, &begun.cursor, ask->arena);
    if (e == NOT_FOUND) return r->begins = true, ask->prepared = r, NULL;
    TRY(e);
    TRY(figure_tip(ask->db, ask->district, &tip));
    const Arena from = *ask->arena;
    bool fits = false, anew = begun.cursor.anew_seq || (!begun.cursor.seq && tip > CASES_AT_ONCE);
    for (int64_t most = anew ? CASES_AT_ONCE : EVENTS_AT_ONCE; !fits && most; most /= 2) {
        *ask->arena = from;
        *r = begun;
        TRY((anew ? take_anew : take_up)(ask, r, tip, most, &fits));
    }
    ask->more = anew || r->cursor.seq < tip;
    return fits ? NULL : TOO_LARGE;
}

/* ---- On the lane ---- */

static Err move(Ask *ask, const FigureCell *c)
{
    int64_t changed;
    if (!c->stage) {
        TRY(figure_move(ask->db, ask->district, &c->key, &c->sum, &changed));
        return changed ? NULL : figure_begin(ask->db, ask->district, &c->key, &c->sum);
    }
    FigureStage stage = { c->key.place, c->key.axis, (CaseState)c->key.period, c->sum.reported, c->sum.late };
    TRY(figure_stage_move(ask->db, ask->district, &stage, &changed));
    return changed ? NULL : figure_stage_begin(ask->db, ask->district, &stage);
}

Err figures_count(Ask *ask)
{
    const Round *r = ask->prepared;
    int64_t changed;
    if (r->begins) return figure_cursor_begin(ask->db, ask->district, ask->now_ms);
    TRY(figure_cursor_take(ask->db, ask->district, &r->cursor, ask->now_ms, &changed));
    if (!changed) return NULL;
    for (const Touched *t = r->touched, *end = t + r->count; t < end; t++)
        if (!t->gone) TRY((t->known ? figure_case_put : figure_case_add)(ask->db, ask->district, &t->is));
    for (int64_t i = 0; i < r->moves; i++) TRY(move(ask, r->moved[i]));
    return NULL;
}
