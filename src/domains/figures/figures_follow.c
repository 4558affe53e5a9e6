/* Following the events: what each case counts in is kept beside it, so that a change of it takes away what it
 * counted in before and adds what it counts in now. Read and reckoned beside the lane; on it only the sums
 * are moved. */
#include "domains/figures/figures_stored.h"

#include "app/app.h"
#include "domains/figures/figures_cells_rules.h"
#include "domains/figures/figures_queries.h"
#include "json/json.h"

/* Many events of a day come to the same few rows: the more in a round, the fewer rows each of them moves, and
 * the fewer pages are written for it. What that many cases need fits into the memory of a request. Cases from
 * the beginning are of many days. */
enum { EVENTS_AT_ONCE = 5000, CASES_AT_ONCE = 200, WAITING_AT_ONCE = 1000, PAGE = 500 };

/* One case in a round, as it was counted before and as it is now. */
typedef struct Touched { FigureFact was, is; FigureNow now; bool known, read; } Touched;

typedef struct Round {
    FigureCursor cursor;               /* as it is after the round */
    bool begins, caught_up;            /* the round hears the newest event there is */
    List rules;
    Touched *touched;
    int32_t *slot;                     /* by a hash of the id: 1 + which of them, 0: free */
    uint64_t mask;
    int64_t count;
    FigureCells cells;
    const FigureCell *const *moved;    /* what of them comes to anything */
    int64_t moves;
} Round;

/* ---- The cases ---- */

/* NULL: it isn't one of them. */
static Touched *touched(Round *r, int64_t id, bool begins)
{
    for (uint64_t i = (uint64_t)id * 0x9E3779B97F4A7C15u >> 32;; i++) {
        int32_t *slot = &r->slot[i & r->mask];
        if (!*slot && !begins) return NULL;
        if (!*slot) {
            r->touched[r->count].is.id = id;
            *slot = (int32_t)++r->count;
        }
        Touched *t = &r->touched[*slot - 1];
        if (t->is.id == id) return t;
    }
}

static void take_in(Round *r, const List *known, const List *now)
{
    for (const FigureFact *f = known->at, *end = f + known->count; f < end; f++) {
        Touched *t = touched(r, f->id, true);
        t->known = true;
        t->was = t->is = *f;
    }
    for (const FigureNow *n = now->at, *end = n + now->count; n < end; n++) {
        Touched *t = touched(r, n->id, true);
        t->read = true;
        t->now = *n;
        const FigureRule *rule = figure_rule_at(r->rules.at, r->rules.count, n->reported_ms);
        if (!t->known) t->is = figure_fact(n->id, n, rule);
    }
}

/* What was known of them, and how they stand, read for all at once: those of the events behind one and up to
 * another, or by their own ids. */
static Err look(Ask *ask, FigureKnownBy by, int64_t after, int64_t last, List *known, List *now)
{
    TRY(figure_known(ask->db, ask->district, by, after, last, known, ask->arena));
    return figure_now(ask->db, ask->district, (FigureNowBy)by, after, last, now, ask->arena);
}

/* Those of events from `after` to `last`, or the cases themselves; and who has waited too long. */
static Err gather(Ask *ask, Round *r, FigureKnownBy by, int64_t after, int64_t last, const List *waiting)
{
    List known, now;
    TRY(figure_rules_all(ask->db, ask->district, &r->rules, ask->arena));
    TRY(look(ask, by, after, last, &known, &now));
    int64_t most = known.count + now.count + waiting->count;
    for (r->mask = 2; r->mask < 2 * (uint64_t)most;) r->mask *= 2;
    r->touched = NEWS(ask->arena, Touched, most + 1);
    r->slot = NEWS(ask->arena, int32_t, (int64_t)r->mask--);
    take_in(r, &known, &now);
    for (const FigureId *w = waiting->at, *end = w + waiting->count; w < end; w++) {
        if (touched(r, w->id, true)->read) continue;
        TRY(look(ask, FIGURE_KNOWN_ID, w->id - 1, w->id, &known, &now));
        take_in(r, &known, &now);
    }
    r->cells = figure_cells_new(r->count, ask->arena);
    return NULL;
}

/* ---- What happened ---- */

static void hear(Round *r, const List *heard, Arena *page)
{
    for (const FigureHeard *e = heard->at, *end = e + heard->count; e < end; e++) {
        CaseStep step;
        Touched *t = touched(r, e->subject, false);
        if (!t) continue;                  /* of a class, not of a case */
        bool is_step = !json_read(e->body, &CaseStep_shape, &step, page, NULL);
        figure_hear(&t->is, e->kind, is_step ? &step : NULL, e->at_ms);
    }
}

/* ---- What it comes to ---- */

static bool same(const FigureFact *a, const FigureFact *b)
{
    return a->flags == b->flags && a->state == b->state && a->late == b->late && a->due_day == b->due_day
        && a->closed_day == b->closed_day && str_eq(a->unit, b->unit) && str_eq(a->class, b->class);
}

/* Nobody is late with an answer that stands among the events not heard yet: who has waited too long is looked
 * at when the round has caught up (`figure_waiting` finds them). false: no room. */
static bool stand(const Ask *ask, Round *r, Touched *t)
{
    if (!t->read) return true;
    int64_t closed_ms = t->now.closed_ms == NONE ? ask->now_ms : t->now.closed_ms;
    if (r->caught_up) figure_unanswered(&t->is, ask->now_ms);
    figure_stand(&t->is, &t->now, figure_rule_at(r->rules.at, r->rules.count, closed_ms));
    if (t->known && same(&t->was, &t->is)) return true;
    return figure_cells_move(&r->cells, t->known ? &t->was : NULL, &t->is);
}

static bool come_to(Ask *ask, Round *r)
{
    for (int64_t i = 0; i < r->count; i++)
        if (!stand(ask, r, &r->touched[i])) return false;
    r->moved = figure_cells_sorted(&r->cells, ask->arena, &r->moves);
    ask->prepared = r;
    return true;
}

/* ---- Beside the lane ---- */

/* A round of no more than so many events. *ret_fits: false, if what they come to has no room. */
static Err take_up(Ask *ask, Round *r, int64_t tip, int64_t most, bool *ret_fits)
{
    List heard, waiting = { 0 };
    int64_t from = r->cursor.seq, until = from + most < tip ? from + most : tip;
    int64_t late = most < WAITING_AT_ONCE ? most : WAITING_AT_ONCE;
    r->cursor.seq = until;
    r->caught_up = until == tip;
    if (r->caught_up)
        TRY(figure_waiting(ask->db, ask->district, ask->now_ms, late, &waiting, ask->arena));
    *ret_fits = true;
    if (until == from && !waiting.count) return NULL;
    TRY(gather(ask, r, FIGURE_KNOWN_HEARD, from, until, &waiting));
    for (int64_t seq = from, got = PAGE; got == PAGE;) {
        Arena page = *ask->arena;
        TRY(figure_heard(ask->db, ask->district, seq, until, PAGE, &heard, &page));
        hear(r, &heard, &page);
        got = heard.count;
        if (got) seq = ((const FigureHeard *)heard.at)[got - 1].seq;
    }
    *ret_fits = come_to(ask, r);
    return NULL;
}

/* A round of no more than so many cases, from the beginning: each is read and counted once, where following
 * comes back to it with every step of its road. */
static Err take_anew(Ask *ask, Round *r, int64_t tip, int64_t most, bool *ret_fits)
{
    FigureCursor *c = &r->cursor;
    int64_t last, after = c->anew_id;
    List heard, waiting = { 0 };
    if (!c->anew_seq) c->anew_seq = tip;
    TRY(figure_anew_end(ask->db, ask->district, after, most, &last));
    *ret_fits = true;
    if (!last) {                                       /* the rest is followed */
        *c = (FigureCursor){ .seq = c->anew_seq, .round = c->round };
        return ask->prepared = r, NULL;
    }
    c->anew_id = last;
    TRY(gather(ask, r, FIGURE_KNOWN_ID, after, last, &waiting));
    TRY(figure_heard_of(ask->db, ask->district, after, last, c->anew_seq, &heard, ask->arena));
    hear(r, &heard, ask->arena);
    *ret_fits = come_to(ask, r);
    return NULL;
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
        if (t->read) TRY((t->known ? figure_case_put : figure_case_add)(ask->db, ask->district, &t->is));
    for (int64_t i = 0; i < r->moves; i++) TRY(move(ask, r->moved[i]));
    return NULL;
}
