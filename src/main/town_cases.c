/* Cases of the demo town: collected community by community, then lived through in the order of time, so that
 * the log of events reads as it would have been written. */
#include "main/town_inside.h"

#include "app/seal.h"
#include "json/json.h"
#include "vocab/ident.h"

#include <stdlib.h>
#include <string.h>

enum { TALES_AT_FIRST = 1024, STEPS_AT_ONCE = 500, NODE = 15 };

static const EventKind TOWN_MADE = { "town.made", "生成示例数据", "demo data made" };

typedef struct TownMade { int64_t seed, residents; } TownMade;
SHAPE(TownMade, "what made the demo data",
    INT     (TownMade, seed,      0, INT64_MAX, "the seed"),
    INT     (TownMade, residents, 0, INT64_MAX, "residents aimed at"));

Err town_told(Ask *ask, const TownWriter *w, Str place)
{
    TownMade made = { (int64_t)(w->plan->ask.seed >> 1), w->plan->ask.residents };
    return event_post(ask, &TOWN_MADE, 0, place, 0, &TownMade_shape, &made);
}

static int index_of(const char *const *names, const char *word)
{
    int i = shape_name_index(names, str_of(word));
    return i < 0 ? 0 : i;
}

static const TownStep *copy_steps(Arena *keep, const TownCase *from)
{
    TownStep *step = NEWS(keep, TownStep, from->steps + 1);
    for (int i = 0; i < from->steps; i++) {
        step[i] = from->step[i];
        step[i].words = str_copy(keep, from->step[i].words);
    }
    return step;
}

static void collect(TownWriter *w, const TownCommunity *c, const TownCase *from, const TownHand *hand)
{
    if (w->tales == w->tale_room) {
        int64_t room = w->tale_room ? 2 * w->tale_room : TALES_AT_FIRST;
        TownTale *more = NEWS(w->keep, TownTale, room);
        if (w->tales) memcpy(more, w->tale, (size_t)w->tales * sizeof *more);
        w->tale = more;
        w->tale_room = room;
    }
    const char *place = from->microgrid >= 0 ? c->microgrids[from->microgrid].code
                                             : c->grids[from->grid].code;
    w->tale[w->tales++] = (TownTale){
        .c = { .class = str_of(from->class_of->code), .place = str_copy(w->keep, str_of(place)),
               .address = str_copy(w->keep, from->address), .lon = from->at.lon, .lat = from->at.lat,
               .urgency = (CaseUrgency)index_of(case_urgencies, from->urgency),
               .source = (CaseSource)index_of(case_sources, from->source), .happened_ms = from->happened_ms,
               .words = str_copy(w->keep, from->words),
               .phone_masked = people_mask_phone(w->keep, str_of(from->reporter_phone)),
               .name_masked = people_mask_name(w->keep, from->reporter_name), .handler_words = S(""),
               .due_ms = NONE, .closed_ms = NONE, .stars = NONE, .synthetic = true },
        .step = copy_steps(w->keep, from), .steps = from->steps, .hand = hand, .handler = from->handler,
        .stars = from->stars, .solved = from->solved,
        .phone = str_copy(w->keep, str_of(from->reporter_phone))
    };
}

void town_collect(TownWriter *w, const TownCommunity *c, const TownHand *hand)
{
    for (int i = 0; i < c->cases_count; i++) collect(w, c, &c->cases[i], hand);
}

typedef struct Moment { int64_t at_ms; TownTale *tale; int step; } Moment;

static int earlier(const void *a, const void *b)
{
    const Moment *x = a, *y = b;
    if (x->at_ms != y->at_ms) return x->at_ms < y->at_ms ? -1 : 1;
    if (x->tale != y->tale) return x->tale < y->tale ? -1 : 1;
    return x->step - y->step;
}

static CaseVerb verb_of(TownVerb verb)
{
    static const CaseVerb verbs[] = {
        [TOWN_REPORT] = CASE_REPORT, [TOWN_FILE] = CASE_FILE, [TOWN_REFUSE] = CASE_REFUSE,
        [TOWN_DISPATCH] = CASE_DISPATCH, [TOWN_ACCEPT] = CASE_ACCEPT, [TOWN_FEEDBACK] = CASE_FEEDBACK,
        [TOWN_VERIFY] = CASE_VERIFY, [TOWN_REWORK] = CASE_REWORK, [TOWN_CLOSE] = CASE_CLOSE,
        [TOWN_RATE] = CASE_RATE, [TOWN_EXTEND] = CASE_EXTEND, [TOWN_GRANT] = CASE_GRANT,
        [TOWN_SUSPEND] = CASE_SUSPEND, [TOWN_RESUME] = CASE_RESUME, [TOWN_ESCALATE] = CASE_ESCALATE,
        [TOWN_URGE] = CASE_URGE
    };
    return verbs[verb];
}

/* Reports of the demo's own neighbourhood are the demo neighbour's, so that signing in as one shows
 * something. */
static void report(const TownWriter *w, TownTale *t, Ident *ids, int64_t at_ms, int by)
{
    t->c.id = ident_next(ids, at_ms);
    bool near = str_starts(t->c.place, S("510104018006001"));
    if (by >= 0) t->c.reporter = t->hand[by].account;
    else if (near && t->c.id % 3 == 0) t->c.reporter = w->resident.account;
    if (t->c.reporter) t->c.phone_masked = t->c.name_masked = (Str){ 0 };
}

/* As a report by phone is kept: masked, and sealed. Without an account only. */
static Err seal_phone(Ask *ask, TownTale *t)
{
    if (t->c.reporter) return NULL;
    return seal_hide(seal_of(ask->app), S("cases.phone"), t->c.id, t->phone, ask->arena, &t->c.phone_sealed);
}

typedef struct Live { TownWriter *w; Moment *moment; int64_t from, to; Ident *ids; } Live;

/* Now and then it goes by the rules first, which was wrong: it is the grid worker's. */
static Err wrong_first(Ask *ask, TownTale *t, CaseReplay *step)
{
    bool micro = t->c.place.len == 18, worker = t->handler >= 0
        && t->hand[t->handler].actor.role == ROLE_WORKER;
    if (step->verb != CASE_DISPATCH || !micro || !worker || t->c.id % 11) return NULL;
    CaseReplay first = *step;
    first.by_rules = true;
    TRY(cases_replay(ask, &t->c, &first));
    step->wrong_rule = t->c.handler_post != step->handler_post;
    step->words = S("属一般网格职责，改派");
    return NULL;
}

static Err live_one(Ask *ask, const TownWriter *w, Moment *m, Ident *ids)
{
    TownTale *t = m->tale;
    const TownStep *s = &t->step[m->step];
    CaseReplay step = { .verb = verb_of(s->verb), .at_ms = s->at_ms, .words = s->words.at ? s->words : S(""),
                        .stars = t->stars ? t->stars : NONE, .solved = t->solved, .days = 3 };
    if (s->by >= 0) step.by = t->hand[s->by].actor;
    else step.by = actor_nobody(ask->district);
    if (s->verb == TOWN_REPORT) {
        report(w, t, ids, s->at_ms, s->by);
        if (t->c.reporter == w->resident.account) step.by = w->resident.actor;
        TRY(seal_phone(ask, t));
    }
    if (s->verb == TOWN_RATE && t->c.reporter == w->resident.account) step.by = w->resident.actor;
    if (s->verb == TOWN_DISPATCH && t->handler >= 0) {
        step.handler_post = t->hand[t->handler].post;
        step.handler_account = t->hand[t->handler].account;
        step.handler_words = t->hand[t->handler].words;
    }
    TRY(wrong_first(ask, t, &step));
    Err e = cases_replay(ask, &t->c, &step);
    t->c.phone_sealed = (Str){ 0 };    /* it is written, and lay in this request's arena */
    return e == CASES_LATE || e == CASES_UNASKED ? NULL : e;   /* more time is asked for in time, or not */
}

/* The case as it was before this batch: should the lane run it again, it starts from there. */
static Err live(Ask *ask)
{
    Live *l = ask->prepared;
    Arena start = *ask->arena;
    for (int64_t i = l->from; i < l->to; i++) {
        *ask->arena = start;
        TRY(live_one(ask, l->w, &l->moment[i], l->ids));
        const TownTale *t = l->moment[i].tale;
        if (t->step[l->moment[i].step].verb == TOWN_CLOSE && t->c.state == CASE_CLOSED)
            TRY(town_write_call(ask, l->w, &t->c, &t->hand[0]));
        Case *c = &l->moment[i].tale->c;  /* what the step put into the request's arena moves out of it */
        c->number = str_copy(l->w->keep, c->number);
        l->w->written_cases += l->moment[i].step == 0;
    }
    return NULL;
}

/* Those steps that are not written yet, in the order of time, up to a moment. */
Err town_write_cases(TownWriter *w, int64_t until_ms)
{
    int64_t count = 0, n = 0;
    Ident ids = ident_start(NODE);
    for (int64_t i = 0; i < w->tales; i++) count += w->tale[i].steps;
    Moment *moment = NEWS(w->keep, Moment, count + 1);
    for (int64_t i = 0; i < w->tales; i++)
        for (int s = 0; s < w->tale[i].steps; s++) {
            int64_t at_ms = w->tale[i].step[s].at_ms;
            if (at_ms >= w->told_ms && at_ms < until_ms) moment[n++] = (Moment){ at_ms, &w->tale[i], s };
        }
    count = n;
    w->told_ms = until_ms;
    qsort(moment, (size_t)count, sizeof *moment, earlier);
    Err e = NULL;
    for (int64_t from = 0; !e && from < count; from += STEPS_AT_ONCE) {
        Live l = { w, moment, from, from + STEPS_AT_ONCE < count ? from + STEPS_AT_ONCE : count, &ids };
        e = app_do(w->app, NULL, live, &l);
    }
    return e;
}
