/* Disputes as they are read: the list and the page, masked; the file in full, which is an event; figures. */
#include "domains/mediation/mediation_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/mediation/mediation_queries.h"
#include "domains/photos/photos.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 20, DUE_DAYS = 7, DUE_MOST = 200 };

static Str say(Ask *ask, DisputeWords w) { return ask_say(ask, w.zh, w.en); }

int64_t dispute_day_end_ms(Str day)
{
    int64_t d;
    return moment_read_date(day, &d) ? moment_day_start_ms(d + 1) - 1 : NONE;
}

Err disputes_next_term(Ask *ask, const List *terms, int64_t *ret_ms)
{
    (void)ask;
    *ret_ms = NONE;
    for (const DisputeTerm *t = terms->at, *end = t + terms->count; t < end; t++) {
        int64_t ms = dispute_day_end_ms(t->due_day);
        if (t->done_ms == NONE && (*ret_ms == NONE || ms < *ret_ms)) *ret_ms = ms;
    }
    return NULL;
}

static DisputeClock clock_of(const Dispute *d, int64_t now_ms)
{
    int64_t ms;
    if (d->clock_ms == NONE) return CLOCK_NONE;
    if (d->state != DISPUTE_IN_FORCE) return dispute_clock(d, NONE, now_ms, &ms);
    return d->clock_ms == d->confirm_until_ms && d->court == COURT_NONE ? CLOCK_CONFIRM : CLOCK_PERFORM;
}

static DisputeView row_of(Ask *ask, const Dispute *d)
{
    DisputeView v;
    shape_clear(&DisputeView_shape, &v);
    v.id = d->id;
    v.number = d->number;
    v.kind = d->kind;
    v.kind_name = say(ask, dispute_kind_words[d->kind]);
    v.state = d->state;
    v.state_name = say(ask, dispute_state_words[d->state]);
    v.parties_words = d->parties_words;
    v.parties_count = d->parties;
    v.mediator_words = d->mediator_words;
    v.mine = d->mediator == ask->who.account;
    v.registered_ms = d->registered_ms;
    v.clock = clock_of(d, ask->now_ms);
    v.clock_ms = d->clock_ms;
    v.late = d->clock_ms != NONE && d->clock_ms < ask->now_ms;
    v.synthetic = d->synthetic;
    v.version = d->version;
    return v;
}

Err disputes_list(Ask *ask)
{
    const DisputeQuery *q = QUERY(ask, DisputeQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 }, today = disputes_today(ask);
    Str state = q->state < 0 ? (Str){ 0 } : str_of(dispute_states[q->state]);
    Str kind = q->kind < 0 ? (Str){ 0 } : str_of(dispute_kinds[q->kind]);
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    if (q->due)
        TRY(disputes_clocks(ask->db, ask->district, ask->who.account, today,
                            ask->now_ms + DUE_DAYS * MOMENT_DAY_MS, DUE_MOST, &rows, ask->arena));
    else
        TRY(disputes_page(ask->db, ask->district, ask->who.account, today, q->open ? 1 : NONE,
                          q->mine ? ask->who.account : NONE, state, kind, before, limit + 1, &rows,
                              ask->arena));
    const Dispute *d = rows.at;
    if (!q->due && rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, d[limit - 1].registered_ms, d[limit - 1].id);
    }
    DisputeView *view = NEWS(ask->arena, DisputeView, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) view[i] = row_of(ask, &d[i]);
    return answer_list(ask, &DisputeView_shape, &(List){ view, rows.count }, next);
}

/* ---- One ---- */

static List parties_view(Ask *ask, const DisputeFile *f)
{
    const DisputeParty *p = f->parties.at;
    DisputePartyView *to = NEWS(ask->arena, DisputePartyView, f->parties.count + 1);
    for (int64_t i = 0; i < f->parties.count; i++)
        to[i] = (DisputePartyView){ p[i].id, p[i].rank, p[i].side, p[i].kind, p[i].name, p[i].agent,
                                    p[i].consent,
                                    p[i].consent_ms, p[i].signed_ms, p[i].signed_how };
    return (List){ to, f->parties.count };
}

static List photos_with(Ask *ask, const DisputeFile *f, int64_t entry)
{
    DisputePhoto *to = NEWS(ask->arena, DisputePhoto, f->papers.count + 1);
    int64_t n = 0;
    for (const DisputePaper *p = f->papers.at, *end = p + f->papers.count; p < end; p++)
        if (p->entry == entry) to[n++] = (DisputePhoto){ p->photo };
    return (List){ to, n };
}

static List entries_view(Ask *ask, const DisputeFile *f)
{
    const DisputeEntry *e = f->entries.at;
    DisputeEntryView *to = NEWS(ask->arena, DisputeEntryView, f->entries.count + 1);
    for (int64_t i = 0; i < f->entries.count; i++)
        to[i] = (DisputeEntryView){ e[i].id, e[i].verb, say(ask, dispute_verb_words[e[i].verb]), e[i].state,
                                    e[i].at_ms, e[i].by_words, photos_with(ask, f, e[i].id) };
    return (List){ to, f->entries.count };
}

static List papers_view(Ask *ask, const DisputeFile *f)
{
    const DisputePaper *p = f->papers.at;
    DisputePaperView *to = NEWS(ask->arena, DisputePaperView, f->papers.count + 1);
    for (int64_t i = 0; i < f->papers.count; i++)
        to[i] = (DisputePaperView){ p[i].photo, p[i].kind, say(ask, dispute_paper_words[p[i].kind]),
                                    p[i].made_ms };
    return (List){ to, f->papers.count };
}

static List terms_view(Ask *ask, const DisputeFile *f)
{
    const DisputeTerm *t = f->terms.at;
    DisputeTermView *to = NEWS(ask->arena, DisputeTermView, f->terms.count + 1);
    for (int64_t i = 0; i < f->terms.count; i++)
        to[i] = (DisputeTermView){ t[i].id, t[i].rank, t[i].party, t[i].amount_fen, t[i].due_day,
                                   t[i].done_fen,
                                   t[i].done_ms, t[i].done_ms == NONE
                                       && dispute_day_end_ms(t[i].due_day) < ask->now_ms };
    return (List){ to, f->terms.count };
}

static const struct { int need; const char *name; } needs[] = {
    { NEEDS_WORDS, "words" }, { NEEDS_PARTY, "party" }, { NEEDS_ANSWER, "answer" }, { NEEDS_ACCOUNT,
            "account_id" },
    { NEEDS_TERM, "term" }, { NEEDS_TERMS, "terms" }, { NEEDS_HOW, "how" }, { NEEDS_ONWARD, "onward" },
    { NEEDS_DAY, "day" }, { NEEDS_PAPER, "photos" }, { NEEDS_OUTCOME, "outcome" },
};

static List acts_view(Ask *ask, const DisputeFile *f)
{
    DisputeAct *to = NEWS(ask->arena, DisputeAct, disputes_road_count);
    int64_t n = 0;
    for (int i = 0; i < disputes_road_count; i++) {
        const DisputeMove *m = &disputes_road[i];
        if (!dispute_may_step(&f->d, &f->hand, m)) continue;
        DisputeNeed *need = NEWS(ask->arena, DisputeNeed, COUNT(needs));
        int64_t count = 0;
        for (int k = 0; k < COUNT(needs); k++)
            if (m->needs & needs[k].need) need[count++].name = str_of(needs[k].name);
        to[n++] = (DisputeAct){ m->verb, ask_say(ask, m->zh, m->en), { need, count } };
    }
    return (List){ to, n };
}

static DisputeView page_of(Ask *ask, const DisputeFile *f)
{
    const Dispute *d = &f->d;
    DisputeView v = row_of(ask, d);
    v.committee_id = d->committee;
    v.committee_name = f->committee.name;
    v.place = d->place;
    v.place_name = divisions_name(ask, d->place);
    v.source = (int)d->source;
    v.grade = (int)d->grade;
    v.form = (int)d->form;
    v.mediator_id = d->mediator ? d->mediator : NONE;
    v.accepted_ms = d->accepted_ms;
    v.term_ms = d->term_ms;
    v.agreed_ms = d->agreed_ms;
    v.mediator_signed_ms = d->mediator_signed_ms;
    v.effect_ms = d->effect_ms;
    v.confirm_until_ms = d->confirm_until_ms;
    v.copies = d->copies;
    v.amount_fen = d->amount_fen;
    v.sittings = d->sittings;
    v.closed_ms = d->closed_ms;
    v.court = (int)d->court;
    v.onward = (int)d->onward;
    v.head = f->hand.head;
    v.parties = parties_view(ask, f);
    v.entries = entries_view(ask, f);
    v.papers = papers_view(ask, f);
    v.terms = terms_view(ask, f);
    v.may = acts_view(ask, f);
    return v;
}

/* Whoever has just stepped aside no longer sees it: nothing is said. */
Err disputes_answer(Ask *ask, int status, int64_t id)
{
    DisputeFile f;
    Err e = disputes_open(ask, id, &f);
    if (e == NOT_FOUND && status == 200) return answer_nothing(ask);
    if (e) return e;
    DisputeView v = page_of(ask, &f);
    return answer(ask, status, &DisputeView_shape, &v);
}

Err disputes_get(Ask *ask)
{
    int64_t id;
    DisputeFile f;
    TRY(ask_id(ask, 0, &id));
    TRY(disputes_open(ask, id, &f));
    DisputeView v = page_of(ask, &f);
    return answer(ask, 200, &DisputeView_shape, &v);
}

Err disputes_full(Ask *ask)
{
    int64_t id;
    DisputeFile f;
    DisputeFull full;
    TRY(ask_id(ask, 0, &id));
    TRY(disputes_open(ask, id, &f));
    TRY(disputes_unseal(ask, &f, &full));
    TRY(event_post(ask, &MEDIATION_SHOWN, id, S(""), f.d.mediator, NULL, NULL));
    return answer(ask, 200, &DisputeFull_shape, &full);
}

/* A paper of the file, for who may open the file. */
Err disputes_photo(Ask *ask)
{
    int64_t id, photo;
    DisputeFile f;
    TRY(ask_id(ask, 0, &id));
    TRY(ask_id(ask, 1, &photo));
    TRY(disputes_open(ask, id, &f));
    for (const DisputePaper *p = f.papers.at, *end = p + f.papers.count; p < end; p++)
        if (p->photo == photo) return photos_answer_held(ask, photo, S(DISPUTE_HOLDER), ask->route->arg);
    return NOT_FOUND;
}

/* ---- Figures ---- */

Err disputes_figures(Ask *ask)
{
    const DisputeFigureQuery *q = QUERY(ask, DisputeFigureQuery);
    int64_t today = moment_day(ask->now_ms), from, until = today;
    Str low = { 0 }, high = { 0 };
    Date d = moment_date(today);
    List rows;
    moment_day_of((Date){ d.year, 1, 1 }, &from);
    if (q->from.at && !moment_read_date(q->from, &from))
        return ask_blame(ask, BAD_FIELD, "from", "年-月-日", "year-month-day");
    if (q->until.at && (!moment_read_date(q->until, &until) || until < from))
        return ask_blame(ask, BAD_FIELD, "until", "不早于起始日", "a day not before the first");
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(disputes_figures_of(ask->db, ask->district, &ask->who.scope, moment_day_start_ms(from),
                            moment_day_start_ms(until + 1), low, high, &rows, ask->arena));
    for (DisputeFigure *f = rows.at, *end = f + rows.count; f < end; f++) f->name = divisions_name(ask,
            f->place);
    return answer_array(ask, &DisputeFigure_shape, &rows);
}
