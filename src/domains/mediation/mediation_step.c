/* A step along the road of a dispute: body, load, decide, save, answer. What the step brings beside the
 * move (a party's answer, the parts of an agreement, papers) is kept in the same transaction. */
#include "domains/mediation/mediation_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/mediation/mediation_queries.h"
#include "domains/photos/photos.h"

typedef struct Stepping {
    DisputeFile f;
    DisputeVerb verb;
    DisputeParty *party;               /* NULL: none was named */
    DisputeTerm *term;
    CommitteeMember *member;
} Stepping;

static Err pick(Ask *ask, const DisputeStep *in, Stepping *s)
{
    List members;
    DisputeHand hand;
    for (DisputeParty *p = s->f.parties.at, *end = p + s->f.parties.count; p < end; p++)
        if (p->rank == in->party) s->party = p;
    for (DisputeTerm *t = s->f.terms.at, *end = t + s->f.terms.count; t < end; t++)
        if (t->rank == in->term) s->term = t;
    TRY(committees_hand(ask, s->f.d.committee, 0, &hand, &members));
    for (CommitteeMember *m = members.at, *end = m + members.count; m < end; m++)
        if (m->account == in->account_id) s->member = m;
    if (in->party != NONE && !s->party)
        return ask_blame(ask, BAD_FIELD, "/party", "本纠纷的当事人", "a party of this dispute");
    if (in->term != NONE && !s->term)
        return ask_blame(ask, BAD_FIELD, "/term", "本协议的约定", "a part of this agreement");
    return NULL;
}

static int64_t total(const List *terms)
{
    int64_t sum = 0;
    for (const DisputeTermNew *t = terms->at, *end = t + terms->count; t < end; t++)
        sum += t->amount_fen == NONE ? 0 : t->amount_fen;
    return sum;
}

/* Each part names a party and a day that is there. */
static Err terms_check(Ask *ask, const DisputeStep *in, const Stepping *s)
{
    const DisputeTermNew *t = in->terms.at;
    for (int64_t i = 0; i < in->terms.count; i++, t++) {
        bool known = false;
        for (const DisputeParty *p = s->f.parties.at, *last = p + s->f.parties.count; p < last; p++)
            known |= p->rank == t->party;
        if (!known) return ask_blame(ask, BAD_FIELD, "/terms", "由本纠纷的当事人履行",
                                     "owed by a party of this dispute");
        if (dispute_day_end_ms(t->due_day) == NONE)
            return ask_blame(ask, BAD_FIELD, "/terms", "履行期限写成 年-月-日", "a day: year-month-day");
    }
    return NULL;
}

/* Owed by that part before the step; what becomes of all parts after it. */
static Err owed(Ask *ask, const DisputeStep *in, const Stepping *s, DisputeInput *with)
{
    with->next_term_ms = NONE;
    if (s->verb == DISPUTE_AGREE || s->verb == DISPUTE_AGREE_ORALLY) {
        with->amount_fen = total(&in->terms);
        const DisputeTermNew *t = in->terms.at;
        for (int64_t i = 0; i < in->terms.count; i++, t++) {
            int64_t ms = dispute_day_end_ms(t->due_day);
            if (with->next_term_ms == NONE || ms < with->next_term_ms) with->next_term_ms = ms;
        }
        return terms_check(ask, in, s);
    }
    if (s->verb == DISPUTE_PERFORM && s->term) {
        DisputeTerm *t = s->term;
        with->term_done = t->done_ms != NONE;
        with->left_fen = t->amount_fen - t->done_fen;
        with->amount_fen = in->amount_fen == NONE ? with->left_fen : in->amount_fen;
        if (!with->term_done && with->amount_fen <= with->left_fen) {
            t->done_fen += with->amount_fen;
            if (t->done_fen == t->amount_fen) t->done_ms = with->at_ms;
        }
    }
    TRY(disputes_next_term(ask, &s->f.terms, &with->next_term_ms));
    with->last = s->verb == DISPUTE_PERFORM && with->next_term_ms == NONE;
    return NULL;
}

static Err input(Ask *ask, const DisputeStep *in, Stepping *s, DisputeInput *with)
{
    const Dispute *d = &s->f.d;
    int64_t aloof = 0;
    *with = (DisputeInput){
        .version = in->version, .at_ms = in->at_ms == NONE ? ask->now_ms : in->at_ms, .words = in->words,
        .party = s->party, .answer = in->answer == CONSENT_AGREED || in->answer == CONSENT_REFUSED,
        .how = in->how >= 0, .term = s->term, .onward = in->onward > ONWARD_NONE, .day = in->day.at,
        .outcome = in->outcome == COURT_CONFIRMED || in->outcome == COURT_REFUSED,
        .papers = (int)in->photos.count, .terms = (int)in->terms.count,
        .account = in->account_id == NONE ? 0 : in->account_id, .account_member = s->member,
        .account_words = s->member ? s->member->name : S(""),
        .party_signed = s->party && s->party->signed_ms != NONE,
        .day_ms = in->day.at ? dispute_day_end_ms(in->day) : NONE,
        .to = in->onward < 0 ? ONWARD_NONE : (DisputeOnward)in->onward,
        .ruled = in->outcome < 0 ? COURT_NONE : (DisputeCourt)in->outcome,
        .term_limit = { s->f.committee.term_value, s->f.committee.term_unit },
        .calendar = dictionary_calendar(ask),
        .copies = in->copies == NONE ? d->parties + 1 : in->copies };
    for (const DisputeParty *p = s->f.parties.at, *end = p + s->f.parties.count; p < end; p++) {
        with->agreed += p->consent == CONSENT_AGREED;
        with->refused += p->consent == CONSENT_REFUSED;
        with->unsigned_parties += p->signed_ms == NONE;
    }
    if (s->member) TRY(dispute_aloof_has(ask->db, ask->district, d->id, s->member->account, &aloof));
    with->account_aloof = aloof > 0;
    return owed(ask, in, s, with);
}

/* ---- What comes with the move ---- */

static Err keep_terms(Ask *ask, const DisputeStep *in, Dispute *d)
{
    const DisputeTermNew *t = in->terms.at;
    DisputeAgreed agreed = { in->facts, in->issue, in->words };
    int64_t gone;
    TRY(dispute_terms_drop(ask->db, ask->district, d->id, &gone));
    TRY(dispute_hide(ask, "disputes.agreed", d->id, &DisputeAgreed_shape, &agreed, &d->agreed_sealed));
    for (int64_t i = 0; i < in->terms.count; i++) {
        DisputeTerm row = { .id = ask_new_id(ask), .dispute = d->id, .rank = i + 1, .party = t[i].party,
                            .amount_fen = t[i].amount_fen == NONE ? 0 : t[i].amount_fen,
                                .due_day = t[i].due_day,
                            .done_ms = NONE };
        DisputeSaying saying = { .words = t[i].words };
        TRY(dispute_hide(ask, "dispute_terms.words", row.id, &DisputeSaying_shape, &saying,
                         &row.words_sealed));
        TRY(dispute_terms_add(ask->db, ask->district, &row));
    }
    return NULL;
}

/* Which paper of the file a picture is that came with a step. */
static DisputePaperKind paper_of(DisputeVerb verb, int named)
{
    if (named >= 0) return (DisputePaperKind)named;
    switch (verb) {
    case DISPUTE_ASK:       return PAPER_APPLICATION;
    case DISPUTE_INQUIRE:   return PAPER_INQUIRY;
    case DISPUTE_SIT:       return PAPER_MINUTES;
    case DISPUTE_AGREE: case DISPUTE_AGREE_ORALLY: case DISPUTE_SIGN: case DISPUTE_SEAL:
        return PAPER_AGREEMENT;
    case DISPUTE_PERFORM:   return PAPER_PERFORMANCE;
    case DISPUTE_VISIT:     return PAPER_VISIT;
    case DISPUTE_APPLY: case DISPUTE_RULE: return PAPER_COURT;
    default:                return PAPER_OTHER;
    }
}

static Err keep_papers(Ask *ask, const DisputeStep *in, const Stepping *s, int64_t entry)
{
    const DisputePhoto *p = in->photos.at;
    for (int64_t i = 0; i < in->photos.count; i++, p++) {
        DisputePaper paper = { ask_new_id(ask), s->f.d.id, entry, paper_of(s->verb, in->paper), p->id,
                               ask->now_ms };
        TRY(photos_attach(ask, p->id, S(DISPUTE_HOLDER), 0));
        TRY(dispute_papers_add(ask->db, ask->district, &paper));
    }
    return NULL;
}

static Err keep_beside(Ask *ask, const DisputeStep *in, Stepping *s, const DisputeInput *with, Dispute *next)
{
    int64_t changed;
    switch (s->verb) {
    case DISPUTE_ASK:
        s->party->consent = (DisputeConsent)in->answer;
        s->party->consent_ms = with->at_ms;
        return dispute_parties_save(ask->db, ask->district, s->party);
    case DISPUTE_SIGN:
        if (!s->party) return NULL;
        s->party->signed_ms = with->at_ms;
        s->party->signed_how = in->how;
        return dispute_parties_save(ask->db, ask->district, s->party);
    case DISPUTE_AGREE: case DISPUTE_AGREE_ORALLY:
        TRY(dispute_parties_unsign(ask->db, ask->district, next->id, &changed));
        return keep_terms(ask, in, next);
    case DISPUTE_PERFORM:
        return dispute_terms_save(ask->db, ask->district, s->term);
    case DISPUTE_STEP_ASIDE:
        return dispute_aloof_add(ask->db, ask->district, next->id, s->f.d.mediator, ask->now_ms);
    default:
        return NULL;
    }
}

Err disputes_take(Ask *ask, const DisputeFile *f, DisputeVerb verb, const DisputeStep *in, Dispute *next)
{
    Stepping s = { .f = *f, .verb = verb };
    DisputeSaying saying = { in->words, in->where, in->present, in->expert };
    DisputeInput with;
    int64_t entry;
    TRY(pick(ask, in, &s));
    TRY(input(ask, in, &s, &with));
    TRY(dispute_move(&s.f.d, &s.f.hand, verb, &with, ask->now_ms, next, &ask->why));
    TRY(keep_beside(ask, in, &s, &with, next));
    TRY(disputes_save(ask->db, ask->district, next));
    TRY(dispute_say(ask, next, verb, with.at_ms, &saying, &entry));
    return keep_papers(ask, in, &s, entry);
}

Err disputes_step(Ask *ask)
{
    DisputeVerb verb = (DisputeVerb)ask->route->arg;
    DisputeFile f;
    Dispute next;
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(disputes_open(ask, id, &f));
    TRY(disputes_take(ask, &f, verb, BODY(ask, DisputeStep), &next));
    TRY(event_post(ask, &MEDIATION_MOVED, id, S(""), next.mediator, &DisputeSaid_shape,
                   &(DisputeSaid){ verb, next.state }));
    return disputes_answer(ask, 200, id);
}
