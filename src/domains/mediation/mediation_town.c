/* Disputes of the demo town: invented, walked along the same road as real ones, at moments gone by. */
#include "domains/mediation/mediation_inside.h"

#include "domains/mediation/mediation_queries.h"
#include "vocab/moment.h"

typedef struct Walk { Ask *ask; DisputeFile f; int64_t at_ms; const DisputePlant *of; } Walk;

static Err reload(Walk *w)
{
    Ask *ask = w->ask;
    int64_t id = w->f.d.id;
    TRY(disputes_kept(ask->db, ask->district, id, &w->f.d, ask->arena));
    TRY(dispute_parties_of(ask->db, ask->district, id, &w->f.parties, ask->arena));
    return dispute_terms_of(ask->db, ask->district, id, &w->f.terms, ask->arena);
}

static Err walk(Walk *w, DisputeVerb verb, DisputeStep step, int64_t hours)
{
    Dispute next;
    w->at_ms += hours * MOMENT_HOUR_MS;
    w->ask->now_ms = w->at_ms;
    step.version = w->f.d.version;
    step.at_ms = w->at_ms;
    TRY(disputes_take(w->ask, &w->f, verb, &step, &next));
    return reload(w);
}

static DisputeStep nothing(void)
{
    DisputeStep s;
    shape_clear(&DisputeStep_shape, &s);
    return s;
}

static DisputeStep words(Str text)
{
    DisputeStep s = nothing();
    s.words = text;
    s.where = S("社区调解室");
    s.present = S("双方当事人、调解员");
    return s;
}

static Err begin(Walk *w)
{
    const DisputeParty *p = w->f.parties.at;
    DisputeStep s = nothing();
    s.account_id = w->of->mediator;
    TRY(walk(w, DISPUTE_ASSIGN, s, 1));
    for (int64_t i = 0; i < 2; i++) {
        p = w->f.parties.at;
        s = nothing();
        s.party = p[i].rank;
        s.answer = CONSENT_AGREED;
        TRY(walk(w, DISPUTE_ASK, s, 3));
    }
    return walk(w, DISPUTE_ACCEPT, nothing(), 2);
}

static Err agree(Walk *w, bool oral)
{
    const DisputeParty *p = w->f.parties.at;
    int64_t day = moment_day(w->at_ms), fen = w->of->amount_fen;
    DisputeTermNew *t = NEWS(w->ask->arena, DisputeTermNew, 2);
    DisputeStep s = words(S("双方自愿达成以下协议，分两期履行"));
    t[0] = (DisputeTermNew){ p[1].rank, fen ? S("首期支付，现金或转账均可") : S("三日内整改到位并通知对方查看"), fen / 2,
                             moment_date_text(w->ask->arena, day + 5) };
    t[1] = (DisputeTermNew){ p[1].rank, fen ? S("余款一次付清") : S("今后每晚十点后不再发出噪声"), fen - fen / 2,
                             moment_date_text(w->ask->arena, day + 25) };
    s.terms = (List){ t, 2 };
    s.facts = w->of->facts;
    s.issue = w->of->title;
    return walk(w, oral ? DISPUTE_AGREE_ORALLY : DISPUTE_AGREE, s, 20);
}

static Err sign(Walk *w)
{
    DisputeStep s = nothing();
    for (int64_t i = 0; i < 2; i++) {
        s.party = ((const DisputeParty *)w->f.parties.at)[i].rank;
        s.how = 0;
        TRY(walk(w, DISPUTE_SIGN, s, 1));
    }
    s.party = NONE;
    TRY(walk(w, DISPUTE_SIGN, s, 1));
    return walk(w, DISPUTE_SEAL, nothing(), 1);
}

static Err perform(Walk *w, int parts)
{
    for (int i = 0; i < parts; i++) {
        DisputeStep s = nothing();
        s.term = ((const DisputeTerm *)w->f.terms.at)[i].rank;
        TRY(walk(w, DISPUTE_PERFORM, s, 30));
    }
    return walk(w, DISPUTE_VISIT, words(S("电话回访双方，均表示按约定履行，无新的矛盾")), 4);
}

static Err end(Walk *w)
{
    DisputeStep s = words(S("双方差距较大，经两次调解仍不能达成一致"));
    s.onward = ONWARD_COURT;
    return walk(w, DISPUTE_END, s, 24);
}

static Err along(Walk *w, DisputeState to)
{
    bool oral = to == DISPUTE_PERFORMED && !w->of->amount_fen;
    if (to == DISPUTE_REGISTERED) return NULL;
    TRY(begin(w));
    if (to == DISPUTE_ACCEPTED) return NULL;
    TRY(walk(w, DISPUTE_SIT, words(S("听取双方陈述，查看现场，双方愿意继续协商")), 26));
    if (to == DISPUTE_MEDIATING) return NULL;
    if (to == DISPUTE_ENDED) return end(w);
    TRY(agree(w, oral));
    if (to == DISPUTE_AGREED) return NULL;
    if (!oral) TRY(sign(w));
    return perform(w, to == DISPUTE_IN_FORCE ? 1 : 2);
}

Err disputes_plant(Ask *ask, const DisputePlant *p)
{
    Walk w = { .ask = ask, .at_ms = p->at_ms, .of = p };
    DisputePartyNew *two = NEWS(ask->arena, DisputePartyNew, 2);
    DisputeNew in = { NONE, p->place, p->kind, DISPUTE_BY_APPLICATION, -1, p->title, p->facts, S("请调委会主持调解"),
                      { two, 2 } };
    Actor was = ask->who;
    int64_t now = ask->now_ms;
    two[0] = (DisputePartyNew){ .side = SIDE_APPLICANT, .name = p->one, .phone = p->phone };
    two[1] = (DisputePartyNew){ .side = SIDE_RESPONDENT, .name = p->other };
    ask->who.account = p->mediator;
    ask->who.name = p->mediator_words;
    ask->who.title = S("人民调解员");
    w.f.hand = (DisputeHand){ p->mediator, true, true, false };
    ask->now_ms = p->at_ms;
    Err e = committees_one(ask->db, ask->district, p->committee, &w.f.committee, ask->arena);
    if (!e) e = disputes_begin(ask, &in, &w.f.committee, p->place, p->at_ms, true, &w.f.d);
    if (!e) e = reload(&w);
    if (!e) e = along(&w, p->state);
    ask->who = was;
    ask->now_ms = now;
    return e;
}
